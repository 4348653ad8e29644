// The decision at the foot of the talk: what is asked, and how it is answered.
#pragma once

#include "ui/model/intent.h"
#include "ui/model/play_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

// Where there is little room all stands closer together; and the room round what stands in it.
bool compact_decision(const Gui& gui);
float decision_pad(const Gui& gui);

// How high it wants to be, in pixels, for a content of this width.
float decision_height(Gui& gui, float width, const PlayPanel& panel);
// Draws it into `box`; scrolls inside when the box is lower than it wants.
void draw_decision(Gui& gui, const Box& box, float content_width, const PlayPanel& panel,
                   Leftovers& leftovers, Intents& intents);

}  // namespace ui
