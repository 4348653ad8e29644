// What screens keep between frames that is nobody else's business: half-typed words, by the id of
// their field. Lost at the end of the program; what has to last goes through intents.
#pragma once

#include <map>
#include <string>

#include "ui/widgets/text_entry.h"

namespace ui {

struct Leftovers {
  std::map<std::string, Entry> entries;
  std::string beat;    // of the talk whose first new words were brought to the top
  std::string screen;  // shown last: entries of a screen that was left are dropped
  // What of the evidence a key asked for in another pane; a small window shows that one next.
  enum class Wanted { None, Evidence, Report, Papers } wanted = Wanted::None;
};

}  // namespace ui
