// A concordance: a view, a new fact, and how much it changes, in five steps.
#pragma once

#include "ui/model/intent.h"
#include "ui/model/play_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

// How high it wants to be for a content of this width.
float concordance_height(Gui& gui, float width, const PlayPanel& panel);
// From `y` on inside `box`, which scrolls. The steps are pressed like any option.
void draw_concordance(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                      Intents& intents);

}  // namespace ui
