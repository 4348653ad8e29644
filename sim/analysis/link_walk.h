// Whether everything a walk names is there: before it is played, so that a misspelt id is said as
// one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/analysis/walk.h"
#include "sim/program/program_names.h"

namespace sim {

// What `decision/criterion` or `opportunity/criterion` names; one of the two sources is valid.
struct ItemId {
  DecisionIx decision;
  OpportunityIx opportunity;
  CriterionIx criterion;
};

// Nothing when one of the parts is unknown.
std::optional<ItemId> item_id(const ProgramNames& names, std::string_view id);

// The place of the reason that `why` names at this decision: its words, or its number from 1.
std::optional<std::uint8_t> why_tag(const Program& program, DecisionIx decision,
                                    const WalkLine& line);

// One problem (SIM180) for each unknown id, with the nearest known one.
std::vector<WalkProblem> link_walk(const Program& program, const ProgramNames& names,
                                   const Walk& walk);

// The facts that hold at the start: those of the prepared report that the walk names, bit i the
// i-th fact.
std::uint64_t carried_by(const Program& program, const Walk& walk);

}  // namespace sim
