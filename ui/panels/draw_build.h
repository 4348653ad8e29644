// Building a report: the claims, the one in hand, the evidence.
#pragma once

#include "ui/panels/draw_work_parts.h"

namespace ui {

void draw_claims(WorkDesk& desk, const Box& box);
// Likewise in a line of numbers, where there is no pane for them. The height used.
float draw_claim_numbers(WorkDesk& desk, float x, float y, float width);
void draw_claim(WorkDesk& desk, const Box& box, bool with_numbers);
void draw_tray(WorkDesk& desk, const Box& box);

const ClaimPanel* claim_in_hand(const WorkDesk& desk);
// Goes to the evidence: to its pane where there is room for one only.
void go_to_tray(WorkDesk& desk);
// Shows a sentence in its paper there.
void show_in_tray(WorkDesk& desk, const StripRow& strip);

}  // namespace ui
