// pqip export: an attempt or its debrief as a file.
#include "sim/assess/values.h"
#include "sim/assess/score.h"
#include "sim/io/disk_files.h"
#include "sim/io/write_json.h"
#include "sim/program/reach.h"
#include "ui/cli/attempt_door.h"
#include "ui/cli/commands.h"
#include "ui/cli/debrief_loop.h"
#include "ui/cli/export_attempt.h"

namespace ui::cli {
namespace {

// As the store has it, the scorecard computed where the case is there to do so.
sim::Result<void> write_attempt(const FoundAttempt& found, const Keeping& keeping,
                                const Words& words, const std::string& to) {
  auto file = sim::gather_attempt(keeping.store(), found.head.id, words.language());
  if (!file) return tl::unexpected(file.error());
  if (found.revived.source.program)
    file->scenario_version = found.revived.source.program->wording.head.version;
  if (found.revived.whole() && found.revived.fit != Fit::NewRules) {
    const sim::Session& session = *found.revived.session;
    file->scorecard =
        sim::scorecard_lines(session.program(), sim::score(session.program(), session.log()));
    file->told = sim::told_play(session);
  }
  return sim::DiskFiles().write_whole(to, sim::write_attempt_file(*file));
}

}  // namespace

int run_export(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  std::optional<Keeping> keeping;
  int code = kDone;
  const auto found = find_attempt_or_file(options.export_.attempt, options, Access::Read, terminal,
                                          *words, keeping, code);
  if (!found) return code;
  if (!found->of_record) {
    terminal.complain((*words)("export.number"));
    return kUsage;
  }
  const std::string& to = options.export_.out;
  if (options.export_.html && !found->revived.whole()) {
    terminal.complain((*words)("score.cannot"));
    return kUnreadable;
  }
  const auto written =
      options.export_.html
          ? export_debrief(debrief_of(*found->revived.session,
                                      sim::reach_of(found->revived.session->program(), found->revived.session->log())),
                           *words, to)
          : write_attempt(*found, *keeping, *words, to);
  if (!written) {
    terminal.complain(written.error());
    return kNotSaved;
  }
  terminal.say((*words)("export.done", {{"file", to}}));
  return kDone;
}

}  // namespace ui::cli
