// Files that leave the program: an attempt, a debrief.
#pragma once

#include <string>

#include "sim/base/result.h"
#include "sim/debrief/debrief.h"
#include "sim/io/attempt_file.h"
#include "ui/content/content.h"
#include "ui/model/words.h"

namespace ui::cli {

// An attempt that may not be in any record, as `import` takes it.
sim::Result<void> export_session(const sim::Session& session, const sim::Attempt& head,
                                 const Case& source, const std::string& to);

// The debrief as one HTML file.
sim::Result<void> export_debrief(const sim::Debrief& debrief, const Words& words,
                                 const std::string& to);

}  // namespace ui::cli
