// The window's program without a window: one frame is collect intents, update, make the panels,
// draw. Tests drive it on a toolkit context that has no picture.
#pragma once

#include <functional>
#include <string>

#include "ui/app/app_state.h"
#include "ui/app/make_screen.h"
#include "ui/app/services.h"
#include "ui/model/screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui::app {

class Desk {
 public:
  // `services` outlives this. `state` has its words and settings.
  Desk(AppState state, const Services& services, std::string fonts_folder);
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  // Between the toolkit's NewFrame and Render. `outside`: intents that came from elsewhere (the
  // window wants to close).
  void frame(const Intents& outside = {});
  // Seconds until something has to be written, below 0: nothing waits. Draw a frame then.
  double due_in();

  // The frame changed something that it did not show yet.
  bool wants_frame() const { return wants_frame_; }

  // Text size, face or display changed: makes the fonts. Call before the toolkit's NewFrame; true
  // when the texture has to be made again.
  bool fonts_due();

  AppState& state() { return state_; }
  Gui& gui() { return gui_; }
  const ScreenPanel& shown() const { return screen_; }
  const Intents& last_intents() const { return last_intents_; }
  bool quit() const { return state_.quit; }

 private:
  Look look() const;

  AppState state_;
  const Services& services_;
  std::string fonts_folder_;
  Fonts fonts_;
  KeyMap keys_;
  Gui gui_;
  Leftovers leftovers_;
  ScreenPanel screen_;
  Intents last_intents_;
  std::uint64_t made_at_ = static_cast<std::uint64_t>(-1);
  int font_percent_ = 0, font_face_ = -1;
  bool wants_frame_ = true;
};

}  // namespace ui::app
