// What each of the five steps of a concordance earns, from what a panel said. Source: scenario-model section 3: 60 x the count on
// your side of zero / the largest side, and 40 x (1 at the median, 1/2 at half a step from it).
#pragma once

#include <cstdint>
#include <vector>

#include "sim/scenario/scenario.h"

namespace sim {

struct PanelCredit {
  std::int64_t numerator = 0, denominator = 1;
};

// One for each step, much less first: 0 to 100.
std::vector<PanelCredit> panel_credits(const std::vector<PanelAnswer>& answers);

}  // namespace sim
