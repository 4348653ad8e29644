// What was written in the earlier part that an attempt goes on from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/record/store.h"
#include "ui/model/hearing_panel.h"
#include "ui/model/words.h"

namespace ui {

// Nothing for `attempt` 0, which began with a prepared part or with none. Empty where that attempt
// cannot be read any more. `root`: where cases are looked for.
std::optional<std::vector<ReportEntry>> report_before(sim::Store& store, sim::AttemptId attempt,
                                                      const std::string& root, const Words& words);

}  // namespace ui
