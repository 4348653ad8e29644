// Inside sim/debrief: the figures, each with the lines it is the sum of.
#pragma once

#include <vector>

#include "sim/assess/values.h"
#include "sim/debrief/debrief.h"

namespace sim {

// The moment that the event made, or kNoMoment. What an answer picked up belongs to the answer.
std::size_t moment_at(const std::vector<DebriefMoment>& moments, std::uint32_t event);

Counted make_counted(const Program& program, const Scorecard& card, const Reach& reach, const std::vector<AnswerValue>& values,
                     const std::vector<DebriefMoment>& moments);

}  // namespace sim
