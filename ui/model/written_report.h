// What the trainee's report says: built in this case, or in the part of it that came before.
#pragma once

#include <vector>

#include "sim/session/session.h"
#include "ui/model/hearing_panel.h"
#include "ui/model/page.h"
#include "ui/model/words.h"

namespace ui {

// The claims of every build answered so far, and the pages of the forms that were filled in after
// it, in order; empty when nothing was built.
std::vector<ReportEntry> built_report(const sim::Session& session, const Words& words);

// That of the prepared start whose facts the attempt began with; empty when there is none.
std::vector<ReportEntry> prepared_report(const sim::Session& session, const Words& words);

// What was brought along and what was built here. `own`: what was written in one's own earlier
// part, null where the attempt began with a prepared one or with nothing.
std::vector<ReportEntry> whole_report(const sim::Session& session,
                                      const std::vector<ReportEntry>* own, const Words& words);

// As a page to read; says so when nothing is written.
Page report_page(const std::vector<ReportEntry>& report, const Words& words);

}  // namespace ui
