// An answer of many parts as a person reads it: a line a part.
#pragma once

#include <string>
#include <vector>

#include "sim/program/answer.h"
#include "sim/program/program.h"
#include "ui/model/words.h"

namespace ui {

// "Risk: Kay said ...", "1. Ring the police". Empty for an answer that holds nothing, and for a
// written text, which is kept beside the answer.
std::vector<std::string> worked_lines(const sim::Program& program, sim::DecisionIx decision,
                                      const sim::Worked& worked, const Words& words);

// Several things in one line; the full stops of all but the last go: "A home; Work."
std::string in_one_line(const std::vector<std::string>& things);

}  // namespace ui
