// pqip debrief: what an attempt came to.
#include "sim/assess/values.h"
#include "sim/io/write_json.h"
#include "sim/program/reach.h"
#include "ui/cli/attempt_door.h"
#include "ui/cli/commands.h"
#include "ui/cli/debrief_loop.h"
#include "ui/cli/records_room.h"

namespace ui::cli {
namespace {

// Without somebody there: all of it, in its order.
void print_everything(const sim::Session& session, const Words& words, Terminal& terminal) {
  const sim::Reach reach = sim::reach_of(session.program(), session.log());
  const sim::Debrief debrief = debrief_of(session, reach);
  terminal.print(short_debrief_page(debrief, words, debrief_options()));
  terminal.print(timeline_page(debrief, words));
  for (std::size_t moment = 0; moment < debrief.moments.size(); ++moment)
    terminal.print(moment_page(debrief, moment, words));
  terminal.print(why_page(debrief, words, debrief_options()));
  terminal.print(counted_page(debrief, words));
  terminal.print(take_away_page(debrief, words));
}

}  // namespace

int run_debrief(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  const bool reads_only = options.common.json || !terminal.interactive();
  if (!reads_only) Terminal::notice_signals();
  std::optional<Keeping> keeping;
  int code = kDone;
  auto found =
      find_attempt_or_file(options.what, options, reads_only ? Access::Read : Access::Write,
                           terminal, *words, keeping, code);
  if (!found) return code;
  PlayContext context{options, terminal, *words, keeping ? &*keeping : nullptr};
  Revived& revived = found->revived;
  if (!reads_only && found->of_record) return open_debrief(found->head, context);
  if (!revived.whole()) {
    terminal.complain(
        (*words)(revived.fit == Fit::CaseMissing ? "debrief_of.missing" : "score.cannot"));
    if (found->of_record) show_what_happened(found->head, revived, context);
    return kUnreadable;
  }
  if (options.common.json) {
    terminal.raw(sim::debrief_json(
        debrief_of(*revived.session, sim::reach_of(revived.session->program(), revived.session->log()))));
    return kDone;
  }
  if (!terminal.interactive()) {
    print_everything(*revived.session, *words, terminal);
    return kDone;
  }
  AttemptRecorder nothing(found->head);
  return read_debrief(*revived.session, nothing, nullptr, revived.source, context) ? kDone
                                                                                   : kStopped;
}

}  // namespace ui::cli
