// From a valid scenario to a program: names become places, conditions flat code, words move to their tables.
#pragma once

#include "sim/program/program.h"
#include "sim/scenario/validate.h"

namespace sim {

// Total: whatever it could trip on, `validate` has rejected. Linear in the size of the scenario.
Program compile(ValidScenario valid);

}  // namespace sim
