// The records screen in pieces. Each draws from `y` down, in `width`, and gives where it ended.
#pragma once

#include "ui/model/screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

struct RecordsSlot {
  float x = 0, y = 0, width = 0;
};

// The table of attempts; the row that is asked about holds the question in its place.
float draw_record_rows(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel,
                       Intents& intents);

// Everything goes: what that is, and the word that has to be typed.
float draw_erase_all(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel,
                     Leftovers& leftovers, Intents& intents);

}  // namespace ui
