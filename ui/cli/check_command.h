// What pqip check says of a scenario besides its problems.
#pragma once

#include <string>

#include "sim/io/check_scenario.h"

namespace ui::cli {

// What is known of one scenario; ends with how many problems it has. `width` in columns.
std::string summary_text(const sim::CheckedScenario& scenario, int width);

}  // namespace ui::cli
