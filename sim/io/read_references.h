// From the text of scenarios/references.json to References.
#pragma once

#include <optional>
#include <string_view>

#include "sim/base/diagnostic.h"
#include "sim/io/read_limits.h"
#include "sim/scenario/rubric.h"

namespace sim {

struct ReadReferences {
  std::optional<References> references;  // as ReadScenario
  Problems problems;                     // sorted by place
};

// Spots have file 2.
ReadReferences read_references_text(std::string_view json, const ReadLimits& limits = {});

}  // namespace sim
