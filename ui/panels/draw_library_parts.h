// The library screen in pieces. Each draws from `y` down, in `width`, and gives where it ended.
#pragma once

#include "ui/model/library_screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

inline constexpr const char* kSearchField = "library/search";
inline constexpr const char* kFirstFilter = "library/filter/all";

struct Slot {
  float x = 0, y = 0, width = 0;
};

// The search field, and what narrows the list down.
float draw_library_search(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel,
                          Leftovers& leftovers, Intents& intents);
float draw_library_filters(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel,
                           Intents& intents);
bool draw_clear_filters(Gui& gui, float x, float y);
void clear_filters(Intents& intents);

// Attempts that wait: the one to go on with, those that cannot, what could not be opened.
float draw_waiting(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel, Intents& intents);

// The list. `details`: the case in hand opens under its row.
float draw_case_rows(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel, bool details,
                     Intents& intents);

// The case in hand: beside the list with its name, or under its row without.
void draw_case_pane(Gui& gui, const Box& pane, const LibraryScreenPanel& panel, Intents& intents);
float draw_case_under_row(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel,
                          Intents& intents);

}  // namespace ui
