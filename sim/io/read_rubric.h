// From the text of scenarios/rubrics/practice-tutor.json to a Rubric.
#pragma once

#include <optional>
#include <string_view>

#include "sim/base/diagnostic.h"
#include "sim/io/read_limits.h"
#include "sim/scenario/rubric.h"

namespace sim {

struct ReadRubric {
  std::optional<Rubric> rubric;  // as ReadScenario
  Problems problems;             // sorted by place
};

// Spots have file 1. Beside the form: six levels best first, six credits a map, 2-6 criteria a
// competency.
ReadRubric read_rubric_text(std::string_view json, const ReadLimits& limits = {});

}  // namespace sim
