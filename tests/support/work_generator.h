// Third part of the generator: fills the kinds with many parts with items, papers, claims and
// fields.
#pragma once

#include <functional>
#include <string>

#include "sim/scenario/scenario.h"
#include "tests/support/dice.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {

// Passages for the papers of a scenario, most of them named.
void write_passages(Scenario& scenario, Dice& dice);

// Gives a decision of such a kind, or a choice with passages, its parts; what conditions can ask of
// it is added to `words`. `assesses` is there already; without it no part carries marks. `truth`
// makes a condition about what came before.
void fill_work(Scenario& scenario, Decision& decision, Dice& dice, Vocabulary& words,
               const std::function<std::string()>& truth);

}  // namespace sim::testing
