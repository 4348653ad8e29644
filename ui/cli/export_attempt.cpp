#include "ui/cli/export_attempt.h"

#include "sim/io/disk_files.h"
#include "ui/cli/debrief_loop.h"
#include "ui/model/debrief_html.h"

namespace ui::cli {

sim::Result<void> export_session(const sim::Session& session, const sim::Attempt& head,
                                 const Case& source, const std::string& to) {
  return sim::DiskFiles().write_whole(to, attempt_file_text(session, head, source));
}

sim::Result<void> export_debrief(const sim::Debrief& debrief, const Words& words,
                                 const std::string& to) {
  return sim::DiskFiles().write_whole(to, debrief_html(debrief, words, debrief_options()));
}

}  // namespace ui::cli
