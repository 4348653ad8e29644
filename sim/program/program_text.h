// A program as text: for people, for tests, and for the two hashes. Source of what is in which: design ruling 7.
#pragma once

#include <string>

#include "sim/program/program.h"

namespace sim {

// All that decides how a play runs and is marked: ids, structure, conditions, effects, levels, weights, windows, repairs, and the
// rubric's criteria and credits. Two programs with the same text run alike, answer for answer.
std::string logic_text(const Program& program);

// All wording by lasting id, one `kind/id` a line with its words; nothing of logic_text, provenance, walks or references.
std::string wording_text(const Program& program);

}  // namespace sim
