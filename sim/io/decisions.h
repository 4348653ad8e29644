// Counting decisions in a record file, whole or damaged.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/io/sqlite.h"

namespace sim {

// How many answers the canonical lines of a batch hold.
std::int64_t decisions_in(std::string_view lines);

struct SavedDecision {
  std::int64_t attempt = 0, branch = 0, seq = 0;
};

// What could be read of all decisions in a file, in order of attempt, branch and seq.
struct SavedDecisions {
  std::vector<SavedDecision> list;
  bool whole = false;  // nothing stopped the reading
};

SavedDecisions saved_decisions(sql::Database& database);

// How many of `all` are not in `some`.
std::int64_t lacking(const SavedDecisions& all, const SavedDecisions& some);

}  // namespace sim
