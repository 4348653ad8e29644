// From the text of scenario.json to a Scenario, with every problem at once.
//
// The tables in read_*.cpp say which members there are (scenarios/README.md says what they mean);
// how a table is read is in typed_reading.h. Nothing is resolved here: an id that leads nowhere is
// for `validate`.
#pragma once

#include <optional>
#include <string_view>

#include "sim/base/diagnostic.h"
#include "sim/io/read_limits.h"
#include "sim/scenario/scenario.h"

namespace sim {

struct ReadScenario {
  // Absent when the text is no JSON object, or is not readable to its end. Present it may still
  // have Errors: what was wrong was left out or, with ids, kept as written.
  std::optional<Scenario> scenario;
  Problems problems;  // sorted by place
};

// Reads scenario.json; spots have file 0. The documents have only what scenario.json says of them.
// Time and memory are linear in the text: about 10 ms for 1 MB. Nothing throws but std::bad_alloc.
ReadScenario read_scenario_text(std::string_view json, const ReadLimits& limits = {});

}  // namespace sim
