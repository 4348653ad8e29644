// Simulated trainees: does the order of good and poor play hang on how many credits a level earns?
// Source: scenario-model S9. This is a simulation, not trainees; wherever it is shown it says so.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/base/level.h"
#include "sim/program/program.h"

namespace sim {

struct Trainees {
  std::uint32_t plays = 0;
  std::vector<double> rank_order;  // Spearman with the first map, one for each further map; -1 .. 1
};

// 200 plays each of weak, average and strong trainees, who give the best answer with a chance of
// 20-40, 40-70 and 70-95 %, else any open answer; each play valued under every map. They open all
// documents that something depends on, and skip nothing.
// Those who begin in the middle do so with each prepared earlier part in turn.
Trainees simulate_trainees(const Program& program, const std::vector<CreditMap>& maps);

// Spearman's rank correlation with mean ranks for ties. 1 when both lists are all ties, 0 when one
// of them is.
double rank_correlation(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace sim
