// Learn: what the choice did, before going on.
#pragma once

#include "ui/model/intent.h"
#include "ui/model/play_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

// How high it wants to be for a content of this width.
float coaching_height(Gui& gui, float width, const PlayPanel& panel);
// Fills `box`: the text scrolls, going on stands below it.
void draw_coaching(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                   Intents& intents);

}  // namespace ui
