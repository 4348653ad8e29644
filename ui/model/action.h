// Everything that can be done by a key, each registered once: what it is called, which key it has,
// where it can be looked up. Screens offer actions; the key bar and the help page list what is
// offered; the settings change the keys.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ui/model/chord.h"
#include "ui/model/intent.h"

namespace ui {

inline constexpr std::size_t kActs = static_cast<std::size_t>(Act::MyReport) + 1;

struct ActionInfo {
  Act act;
  std::string_view id;  // lasting; its words are "action.<id>" and "action.<id>.help"
  Chord chord;          // out of the box
  bool fixed = false;   // cannot be given another key
};
const ActionInfo& action_info(Act act);
const std::array<ActionInfo, kActs>& actions();

// Keys as one person has them.
class KeyMap {
 public:
  Chord chord(Act act) const;
  // Gives an action another key; None takes it away. Refused (false) when the action is fixed, when
  // a fixed one has that key, or when it is one that typing needs.
  bool set(Act act, const Chord& chord);
  void reset() { changed_.clear(); }
  const std::map<Act, Chord>& changed() const { return changed_; }

  bool single_letters = true;

 private:
  std::map<Act, Chord> changed_;
};

}  // namespace ui
