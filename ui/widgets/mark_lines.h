// The line pattern of a mark: one for each kind, so that none is told by its colour alone.
#pragma once

#include <cstdint>

#include "ui/widgets/gui.h"

namespace ui {

// 1 risk: solid, 2 strength: double, 3 victim: dotted, 4 gap: dashed, 5 contradiction: wavy. `y`:
// the middle of the line.
void draw_mark_line(Gui& gui, std::uint8_t tag, float x0, float x1, float y);

}  // namespace ui
