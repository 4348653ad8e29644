// From the state to the screen that is shown. Pure: the same state gives the same panels.
#pragma once

#include <functional>
#include <string>

#include "ui/app/app_state.h"
#include "ui/model/screen_panel.h"

namespace ui::app {

struct Now {
  std::string today;  // "2026-11-21"
  std::function<std::string(const std::string& utc)> local_time;
  std::function<std::vector<std::string>()> what_is_kept;
};

KeyMap key_map(const Settings& settings);
int text_percent(const AppState& state);

ScreenPanel make_screen(const AppState& state, const Now& now);

}  // namespace ui::app
