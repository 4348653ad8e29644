// What can be done to the sentence in hand, always in the same place: the kinds of mark, or the
// sides of a link, each with its key, and taking off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/model/work_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

// `number`: by which digit.
struct AsBar {
  std::vector<AsRow> ways;
  std::vector<std::optional<Act>> acts;  // a key of its own
  bool patterns = false;                 // the line of a mark before the word
  std::string title, none;               // with a sentence in hand; without
  std::string off;                       // taking off; empty: nothing to take off
  bool off_key = true;                   // by U; else U does something else here
  std::string ids = "work/as/";          // what the ids of its items begin with
  float pad = 0;                         // at its sides, pixels; 0: as work has it
  std::vector<float> after;              // widths of what the caller draws after its last button
};
float as_bar_pad(const Gui& gui, const AsBar& bar);
// `width`: without the pads.
float as_bar_height(Gui& gui, float width, const AsBar& bar);
// What was pressed: `as`, 0 for off; nothing else. `keys`: digits and letters act. `now`: what it
// is already.
std::optional<std::uint8_t> draw_as_bar(Gui& gui, const Box& box, const AsBar& bar, bool ready,
                                        bool keys, std::uint8_t now);
// Where what is named in `after` has its place.
std::vector<Box> as_bar_after(Gui& gui, const Box& box, const AsBar& bar);

}  // namespace ui
