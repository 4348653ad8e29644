// From the text of panels.csv, what a panel said to each concordance of a case.
#pragma once

#include <cstdint>
#include <string_view>

#include "sim/base/diagnostic.h"
#include "sim/io/read_limits.h"
#include "sim/scenario/scenario.h"

namespace sim {

// Fills `Work::panel` of each decision named, in the order of the lines: `decision,member,step`,
// the step one of much_less to much_more. A first line with these three words, empty lines and
// lines that start with # say nothing. A bad line is SIM021 and left out; a whole file that is no
// text SIM002 to SIM004. `file` is the Spot.file of the problems.
void read_panels_text(std::string_view text, std::uint16_t file, Scenario& scenario,
                      Problems& problems, const ReadLimits& limits = {});

}  // namespace sim
