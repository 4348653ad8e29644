// The work of a decision with many parts, over the whole window.
#pragma once

#include "ui/panels/draw_work_parts.h"

namespace ui {

// Whether it has the window now.
bool shows_work(const PlayPanel& panel);
void draw_work(Gui& gui, const Box& area, const PlayScreenPanel& panel, Leftovers& leftovers,
               Intents& intents);

// At the foot of the talk: what there is to do, and the way in.
float work_start_height(Gui& gui, float width, const PlayPanel& panel);
void draw_work_start(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                     Intents& intents);

}  // namespace ui
