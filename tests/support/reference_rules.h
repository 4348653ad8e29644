// The parts of the slow reference that are rules and no play: levels, means, answers, order, text.
// For tests only.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/reference_engine.h"

namespace sim::testing {

template <class List>
const auto& by_id(const List& list, const std::string& id) {
  for (const auto& thing : list)
    if (thing.id == id) return thing;
  throw std::logic_error("no " + id);
}

// Whether `list` names `id`.
bool among(const std::vector<Name>& list, const std::string& id);

// "choose", "choose_many", "rate".
std::string kind_of(DecisionKind kind);
std::string joined(const std::vector<std::string>& list);
// Those of `some`, in the order of the file.
std::vector<std::string> in_order(const ReferenceOpen& open, const std::set<std::string>& some);

// S1: credit of a level, and the level word of a mean.
int reference_credit(Level level);
Level reference_word(Ratio mean);

// The place of a step on its scale, by its id or the part after the last dot.
int reference_step(const Scenario& scenario, const std::string& decision, const std::string& step);

// The level that an option's being picked, or left out, states of a criterion.
Level reference_part(const Decision& d, std::size_t i, const std::string& criterion, bool picked);

// What an answer shows of one criterion: the mean of its parts, or nothing.
struct ReferenceMean {
  Ratio credit;
  Level level = Level::Missed;
};
std::optional<ReferenceMean> reference_mean(const Decision& d, const std::string& criterion,
                                            const std::set<std::string>& open,
                                            const std::set<std::string>& picks);

// The repair of an unsafe option or opportunity; null when there is no such thing.
const Repair* reference_repair(const Scenario& scenario, const std::string& what);

// The one kept last changes place with the last, then the others are shuffled from the end; part of
// the format.
std::vector<std::string> shuffled(const ReferenceOpen& open, const std::string& last,
                                  std::uint64_t seed, int visit);

}  // namespace sim::testing
