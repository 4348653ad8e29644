#include "ui/cli/export_attempt.h"

#include "sim/assess/score.h"
#include "sim/io/disk_files.h"
#include "sim/io/write_json.h"
#include "sim/session/event_text.h"
#include "ui/cli/debrief_loop.h"
#include "ui/model/debrief_html.h"
#include "ui/model/kept_words.h"

namespace ui::cli {

sim::Result<void> export_session(const sim::Session& session, const sim::Attempt& head,
                                 const Case& source, const std::string& to) {
  const sim::Program& program = session.program();
  sim::AttemptFile file;
  file.head = head;
  file.scenario_version = program.wording.head.version;
  file.log = sim::to_text(program, session.log(), 0, sim::Times::With);
  file.texts = kept_words(program, source.text_hash, "en");
  file.scorecard = sim::scorecard_lines(program, sim::score(program, session.log()));
  return sim::DiskFiles().write_whole(to, sim::write_attempt_file(file));
}

sim::Result<void> export_debrief(const sim::Debrief& debrief, const Words& words,
                                 const std::string& to) {
  return sim::DiskFiles().write_whole(to, debrief_html(debrief, words, debrief_options()));
}

}  // namespace ui::cli
