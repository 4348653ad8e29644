// What the makers of play screens share.
#pragma once

#include <cstdint>
#include <string>

#include "sim/session/session.h"
#include "ui/model/casefile_panel.h"
#include "ui/model/words.h"

namespace ui {

// The words of an option by its place within the decision; those of a gate before a heavy scene are
// the program's own.
std::string option_text(const sim::Program& program, sim::DecisionIx decision, std::uint32_t place,
                        const Words& words);

// The five steps of a concordance, from the least likely, are the program's own words.
std::string concordance_step(std::size_t place, const Words& words);

// Whether a line (n 0) or passage (n 1) is pinned now.
bool is_pinned(const sim::EventLog& log, std::uint32_t place, std::uint8_t n);

// A paper without its number: that is for the list it stands in.
PaperRow paper_row(const sim::Session& session, std::uint32_t document, const Words& words);
// "10 November 2026, 1 week old, written by you, first-hand".
std::string paper_about(const sim::Program& program, std::uint32_t document, const Words& words);
int words_in_paper(const sim::Program& program, std::uint32_t document);

}  // namespace ui
