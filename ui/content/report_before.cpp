#include "ui/content/report_before.h"

#include "ui/content/attempt_source.h"
#include "ui/model/written_report.h"

namespace ui {

std::optional<std::vector<ReportEntry>> report_before(sim::Store& store, sim::AttemptId attempt,
                                                      const std::string& root, const Words& words) {
  if (attempt == 0) return std::nullopt;
  const sim::Result<sim::Attempt> head = store.attempt(attempt);
  const sim::Result<std::string> log = store.log_text(attempt);
  if (!head || !log) return std::vector<ReportEntry>();
  const Revived revived = revive(*head, *log, root);
  return revived.session ? built_report(*revived.session, words) : std::vector<ReportEntry>();
}

}  // namespace ui
