// Things that are ordered or sorted, alone or with somebody at a sheet.
#pragma once

#include "ui/panels/draw_work_parts.h"

namespace ui {

// Inside the open scroll area; give where they ended. `part`: the field of a form, else 0.
// `keys`: numbers mean these items.
float draw_order(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel, int part,
                 bool keys);
float draw_sort(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel, int part,
                bool keys);
// Whether the focus is on one of them.
bool focus_on_items(const WorkDesk& desk, const ItemsPanel& panel);
// The first of them that can be reached, as an item's id.
std::string first_item_id(const ItemsPanel& panel);
// What to press next, in words.
std::string order_how(const WorkDesk& desk, const ItemsPanel& panel);
std::string sort_how(const WorkDesk& desk, const ItemsPanel& panel);

// ---- Shared by both
const WorkItem* item_in_hand(const WorkDesk& desk, const ItemsPanel& panel);
// A card with its number, its words and what the person says to it.
float item_height(WorkDesk& desk, float width, const ItemsPanel& panel, const WorkItem& item);
Response draw_item(WorkDesk& desk, const Box& box, const ItemsPanel& panel, const WorkItem& item);
// "On a timeline, together with Kay". The height used.
float draw_sheet_title(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel);
// Esc puts back what is in hand; U takes the focused one off.
void item_keys(WorkDesk& desk, const ItemsPanel& panel, int part);

}  // namespace ui
