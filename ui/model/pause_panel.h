// A calm stop in the middle: nothing of the case in view.
#pragma once

#include <string>

namespace ui {

struct PausePanel {
  std::string text;
  std::string support;  // the organisation's own words, or those that ship
  std::string set_by;   // whose words they are
};

}  // namespace ui
