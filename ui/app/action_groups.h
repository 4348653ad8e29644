// Which actions belong to which screens: for the list of keys and for help.
#pragma once

#include <string>
#include <vector>

#include "ui/model/action.h"
#include "ui/model/intent.h"
#include "ui/model/words.h"

namespace ui::app {

struct ActionGroup {
  const char* heading;  // key of its words
  std::vector<Act> acts;
};

// Everywhere first, then in the order in which a person meets the screens.
std::vector<ActionGroup> action_groups();

// Of a screen itself, without those that work everywhere.
std::vector<Act> actions_on(Screen screen);

std::string action_name(Act act, const Words& words);
std::string action_about(Act act, const Words& words);  // may be empty

}  // namespace ui::app
