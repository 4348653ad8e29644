// Which screens in which states are pictured.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/stage.h"

namespace shots {

struct Scene {
  std::string name;   // "03-play"
  std::string title;  // for the contact sheet
  // Brings a fresh stage into the state.
  std::function<void(desk_testing::Stage&)> set;
  bool main = false;       // also in the other themes, sizes and the pseudo-locale
  std::string focus;       // id of the item that has the focus; empty: what the screen gives it
  bool first_run = false;  // the stage has not been started before
  char press = 0;          // a letter pressed with that focus; 0: none
};

std::vector<Scene> scenes();

}  // namespace shots
