// A decision with many parts as pages: what the terminal prints and a screen reader reads.
#pragma once

#include "ui/model/decision_panel.h"
#include "ui/model/page.h"
#include "ui/model/words.h"

namespace ui {

// The prompt and everything on the desk, papers as a list of titles.
Page work_page(const DecisionPanel& panel, const Words& words);
// What stands above and below the rows of an older kind: view and fact; passages laid beside the
// answer.
Page view_page(const DecisionPanel& panel, const Words& words);
// The passages laid beside an answer and those at hand; nothing where none may be.
Page attached_page(const DecisionPanel& panel, const Words& words);

// One paper, its sentences with their numbers and what was done with each.
Page work_paper_page(const WorkPaper& paper, const DecisionPanel& panel, const Words& words);
// What was done so far: the order, the bins, the marks, the claims in brief, the fields.
Page so_far_page(const DecisionPanel& panel, const Words& words);
Page claim_page(const ClaimPanel& claim, const DecisionPanel& panel, const Words& words);
Page field_page(const FieldPanel& field, const Words& words);
// Sentences with something in the margin: margin_rows.h.
Page margin_page(const std::vector<StripRow>& rows, const Words& words);
// A finished text beside its checklist and model answer.
Page written_page(const DecisionPanel& panel, const Words& words);

// "The note, sentence 3; 10 November 2026, 1 week old, first-hand".
std::string strip_about(const StripRow& strip, const Words& words);

}  // namespace ui
