// The debrief as pages to read: for a terminal, a pipe, a screen reader.
#pragma once

#include <cstddef>

#include "sim/debrief/debrief.h"
#include "ui/model/debrief_panel.h"
#include "ui/model/make_debrief.h"
#include "ui/model/page.h"
#include "ui/model/words.h"

namespace ui {

// First, for someone with two minutes: one sentence, three moments, one line to try. The number of a moment opens it.
Page short_debrief_page(const sim::Debrief& debrief, const Words& words, const DebriefOptions& options = {});
// Step 1. Two answers to pick from (`reaction_chips`) and own words.
Page reactions_page(const sim::Debrief& debrief, const Words& words);
std::vector<std::string> reaction_chips(const Words& words);
// Step 2, closed: every moment numbered from 1, in the order of Debrief::moments.
Page timeline_page(const sim::Debrief& debrief, const Words& words);
Page moment_page(const sim::Debrief& debrief, std::size_t moment, const Words& words);
// Step 3.
Page why_page(const sim::Debrief& debrief, const Words& words, const DebriefOptions& options = {});
// Rows are numbered from 1, the last one being where all is added up: FigureRef::row is that less 1.
Page counted_page(const sim::Debrief& debrief, const Words& words);
Page figure_page(const sim::Debrief& debrief, FigureRef figure, const Words& words);
// Step 4.
Page take_away_page(const sim::Debrief& debrief, const Words& words);
// Learn mode, straight after an answer: sim::last_answer says which moment. The log need not be finished.
Page feedback_page(const sim::Debrief& debrief, std::size_t moment, const Words& words);

}  // namespace ui
