// One turn of the talk.
#pragma once

#include "ui/model/intent.h"
#include "ui/model/talk_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

struct TurnLook {
  bool earlier = false;  // muted
  bool latest = false;   // its small button stands there without the focus
  bool by_key = false;   // N pins it where no other words have the focus
  bool can_pin = true;
};

// Draws the turn and gives the height it used. Its words can be reached, pinned and copied.
float draw_turn(Gui& gui, float x, float y, float width, const Turn& turn, const TurnLook& look,
                Intents& intents);

}  // namespace ui
