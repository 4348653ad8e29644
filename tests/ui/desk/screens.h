// Every screen the window has, reached the short way: for rules that hold on all of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/ui/desk/headless.h"

namespace desk_testing {

struct NamedScreen {
  std::string name;
  std::function<void(Stage&)> set;
  bool first_run = false;
  bool main = false;  // one of the few that stand for its screen
};

// The states of the pictures (tests/shots/scenes.cpp), so that what is looked at is what is held.
std::vector<NamedScreen> all_screens();

}  // namespace desk_testing
