// The case tests/cases/parts/many-parts: a decision of every kind that has many parts, one after
// the other.
#pragma once

#include <memory>

#include "sim/program/program.h"

namespace sim::testing {

std::shared_ptr<const Program> parts_case();

}  // namespace sim::testing
