// Programs for the tests of sim/analysis.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

#include "sim/program/compile.h"
#include "tests/support/cases.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {

// Of a whole scenario's text.
inline std::shared_ptr<const Program> program_of(std::string_view json) {
  return std::make_shared<const Program>(compile(valid_or_fail(json)));
}

// The worked example of scenario-model section 9.
inline std::shared_ptr<const Program> worked_example() { return case_program("tiny"); }

}  // namespace sim::testing
