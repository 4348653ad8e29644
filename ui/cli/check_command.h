// pqip check: everything that is wrong with scenarios, then what is known of each before anyone
// plays it.
#pragma once

#include <iosfwd>
#include <string>

#include "sim/io/check_scenario.h"
#include "ui/cli/options.h"

namespace ui::cli {

// Checks `options.paths` (ids in the scenarios folder, folders of scenarios, or folders that hold
// some; none: all in the scenarios folder). All diagnostics by place go to `out`, then a summary of
// each scenario; with --json one object. A path without a scenario is said on `err`. One bad
// scenario never hides the others.
//
// Gives kDone when nothing was found, kProblems when something was, kUnreadable when a path held no
// scenario.
int run_check(const CheckOptions& options, const Common& common, std::ostream& out,
              std::ostream& err);

// What is known of one scenario; ends with how many problems it has. `width` in columns.
std::string summary_text(const sim::CheckedScenario& scenario, int width);

}  // namespace ui::cli
