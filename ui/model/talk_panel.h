// What was said and seen, turn by turn.
#pragma once

#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

struct Turn {
  enum class Kind {
    Person,  // `who` says `text`
    You,     // what the trainee says in the scene
    Answer,  // what the trainee chose
    Scene,   // what stands on a screen or a sheet
    Room,    // "In the room": `details`
    Place,   // a new place or day: `text`
    Ending,  // `who` is its title
  };
  Kind kind = Kind::Scene;
  sim::Id line;  // empty for what cannot be pinned
  std::string who;
  std::string text;
  std::vector<std::string> details;
  int minute = 0;  // of the session
  int number = 0;  // from 1 over the whole attempt, for what can be pinned; else 0
  bool pinned = false;
};

struct TalkPanel {
  std::vector<Turn> turns;
};

}  // namespace ui
