// Moves the words of a scenario into the tables of a program.
#pragma once

#include <vector>

#include "sim/program/program.h"
#include "sim/program/wording.h"

namespace sim {

// `criterion_of_rubric` maps places in the rubric to criteria of the program; `known` are the ids of learned facts by place.
// Tables come out parallel to the rows of `program`, gates of heavy scenes included.
Wording wording_of(Scenario scenario, const Rubric& rubric, const References& references,
                   const std::vector<CriterionIx>& criterion_of_rubric, const std::vector<Id>& known, const Program& program);

}  // namespace sim
