// Second half of the generator: fills a graph of scenes with lines, effects, conditions, marks and
// opportunities.
#pragma once

#include "sim/scenario/scenario.h"
#include "tests/support/dice.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {

// Removes scenes that nothing leads to.
void drop_unreached_scenes(Scenario& scenario);

// Conditions that read "?" get one. The first option of a `choose`, and the way on of other kinds,
// stays always open and is the best answer on every criterion.
void decorate(Scenario& scenario, Dice& dice, const Shape& shape);

}  // namespace sim::testing
