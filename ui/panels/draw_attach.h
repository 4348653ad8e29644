// A choice with passages laid beside it: their places below the answers, and what there is to lay.
#pragma once

#include "ui/model/screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

// Whether passages can be laid beside the answer that is asked for now.
bool can_attach(const PlayPanel& panel);

// Below the answers. Heights used.
float attach_height(Gui& gui, float width, const PlayPanel& panel);
float draw_attach(Gui& gui, float x, float y, float width, const PlayPanel& panel,
                  Intents& intents);

// Where the evidence is in another pane than the one in view: whether a key just led there. Then
// draw_evidence gives the focus to what the key is for.
bool goes_to_evidence(Gui& gui, const PlayPanel& panel, Leftovers& leftovers);

// In place of the case file beside the talk: report and evidence, or the case file.
void draw_evidence(Gui& gui, const Box& box, const PlayScreenPanel& panel, Leftovers& leftovers,
                   Intents& intents);

}  // namespace ui
