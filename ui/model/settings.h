// How one person has the program, and the file it is kept in: lines of `name = value`. What a file
// says that makes no sense is left at its default.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ui/model/action.h"

namespace ui {

struct Settings {
  int text_percent = 0;  // 100-200; 0: never chosen, the display decides
  int theme = 0;         // place in ThemeName
  int typeface = 0;      // place in Typeface
  int spacing = 1;       // 0 close, 1 normal, 2 wide, 3 widest
  bool reduced_motion = false;
  bool single_letters = true;
  bool confirm_twice = true;
  bool session_clock = true;
  bool first_run_done = false;
  std::string name;  // of the profile; may be empty
  int window_width = 0, window_height = 0, window_x = 0, window_y = 0;  // 0: never closed yet
  bool maximized = false;
  std::map<Act, Chord> keys;  // those that differ

  bool operator==(const Settings&) const = default;
};

std::string settings_text(const Settings& settings);
Settings parse_settings(std::string_view text);

// Of reading text. Source: the four steps of the settings mock-up; 1.5 is what WCAG 2.2, 1.4.12 asks.
float line_spacing(int step);

}  // namespace ui
