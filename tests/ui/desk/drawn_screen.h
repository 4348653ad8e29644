// A screen whose wishes are noted and not granted: what was asked for can be compared, and the
// screen stays as it is.
#pragma once

#include <functional>
#include <string>

#include "tests/ui/desk/driver.h"
#include "ui/model/intent.h"
#include "ui/panels/leftovers.h"

namespace desk_testing {

struct Drawing {
  std::function<void(ui::Gui&, ui::Leftovers&, ui::Intents&)> draw;
  std::string first;  // has the focus from the start
  ui::Words words{};
  ui::Look look{};
  ui::KeyMap keys{};
  Room room{};
};

class DrawnScreen : public Driver {
 public:
  explicit DrawnScreen(Drawing drawing);

  ui::Gui& gui() override { return gui_; }
  ui::Intents& asked() { return asked_; }

 private:
  bool fonts_due() override;
  void draw_frame() override;
  bool wants_frame() override { return gui_.wants_frame(); }

  Drawing drawing_;
  ui::Fonts fonts_;
  ui::Gui gui_;
  ui::Leftovers leftovers_;
  ui::Intents asked_;
  bool fonts_made_ = false;
};

}  // namespace desk_testing
