// How many parts each criterion of a decision can have: what credit is the mean of.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "sim/scenario/check.h"

namespace sim {

// The paper each named passage stands in.
using PassageHomes = std::unordered_map<std::string_view, const Document*>;
PassageHomes passage_homes(const Scenario& scenario);

// The parts that always count, and all that ever can.
struct PartCount {
  std::int64_t least = 0, most = 0;

  void add(bool states, bool always) {
    most += states ? 1 : 0;
    least += states && always ? 1 : 0;
  }
};

// Of `criterion` of a decision or field; of a choice of one it is 1 at most. Counts as `compile`
// does.
PartCount part_count(const Decision& decision, const Id& criterion, const PassageHomes& homes);

// What the credits of a concordance's panel have to be parts of; 1 without a panel.
// Source: scenario-model section 3: 60 x the count of a side / the largest.
std::int64_t panel_denominator(const Decision& decision);

}  // namespace sim
