// The window's program without its window.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/support/stage.h"
#include "tests/ui/desk/driver.h"

namespace desk_testing {

ui::Words shipped_words();

class Headless : public Driver {
 public:
  explicit Headless(ui::Settings settings = done_before(), Room room = {},
                    ui::Words words = shipped_words());

  // Somebody who has seen the first cards.
  static ui::Settings done_before();

  Stage& stage() { return *stage_; }
  ui::app::Desk& desk() { return stage_->desk(); }
  ui::Gui& gui() override { return desk().gui(); }
  ui::Screen screen() { return stage_->state().screen(); }

  // Acts past the screen, then settles.
  void act(const ui::Intent& intent);
  // The program as it stands, in a new window of this shape: as it looks when one arrives there.
  void show_in(Room room);

 private:
  bool fonts_due() override { return desk().fonts_due(); }
  void draw_frame() override { desk().frame(); }
  bool wants_frame() override { return desk().wants_frame(); }

  std::unique_ptr<Stage> stage_;
};

}  // namespace desk_testing
