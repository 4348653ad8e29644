// What scripts read: the scorecard, the list of attempts, the debrief. Fractions are texts,
// "200/3", so that nothing is rounded.
#pragma once

#include <string>
#include <vector>

#include "sim/assess/scorecard.h"
#include "sim/debrief/debrief.h"
#include "sim/io/attempt_file.h"
#include "sim/program/program.h"
#include "sim/record/record.h"

namespace sim {

// Every item with its credit, the sums of each competency and overall, and the safety stops: what
// an exported attempt carries.
std::vector<ExportedLine> scorecard_lines(const Program& program, const Scorecard& card);

std::string score_json(const Program& program, const Scorecard& card);
std::string records_json(const std::vector<Attempt>& attempts);
std::string debrief_json(const Debrief& debrief);

}  // namespace sim
