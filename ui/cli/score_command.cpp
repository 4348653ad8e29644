// pqip score: how an attempt was counted.
#include "sim/assess/values.h"
#include "sim/assess/score.h"
#include "sim/io/write_json.h"
#include "sim/program/reach.h"
#include "ui/cli/attempt_door.h"
#include "ui/cli/commands.h"
#include "ui/cli/debrief_loop.h"

namespace ui::cli {

int run_score(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  std::optional<Keeping> keeping;
  int code = kDone;
  const auto found =
      find_attempt_or_file(options.what, options, Access::Read, terminal, *words, keeping, code);
  if (!found) return code;
  if (!found->revived.whole()) {
    terminal.complain(
        (*words)(found->revived.fit == Fit::CaseMissing ? "debrief_of.missing" : "score.cannot"));
    return kUnreadable;
  }
  const sim::Session& session = *found->revived.session;
  if (options.common.json) {
    terminal.raw(sim::score_json(session.program(), sim::score(session.program(), session.log())));
    return kDone;
  }
  const sim::Reach reach = sim::reach_of(session.program(), session.log());
  const sim::Debrief debrief = debrief_of(session, reach);
  Page page;
  if (found->revived.fit == Fit::NewRules) page.alert({}, (*words)("debrief_of.counted_anew"));
  page.append(counted_page(debrief, *words));
  for (const FigureRef& figure : figures(debrief))
    if (figure.column == FigureRef::Column::Earned)
      page.append(figure_page(debrief, figure, *words));
  terminal.print(page);
  return kDone;
}

}  // namespace ui::cli
