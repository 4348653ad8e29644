// pqip replay: a walk or an exported attempt, played again from its start.
#include "sim/analysis/link_walk.h"
#include "sim/analysis/run_walk.h"
#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/io/attempt_file.h"
#include "sim/io/disk_files.h"
#include "sim/io/places.h"
#include "sim/io/write_json.h"
#include "sim/program/reach.h"
#include "ui/cli/attempt_door.h"
#include "ui/cli/commands.h"
#include "ui/cli/debrief_loop.h"
#include "ui/model/make_play.h"
#include "ui/model/play_text.h"

namespace ui::cli {
namespace {

constexpr std::size_t kWalkBytes = 1'000'000;

void show(const sim::Session& session, const sim::Reach& reach, const Words& words,
          Terminal& terminal) {
  terminal.print(history_page(make_history(session, words), words));
  terminal.print(counted_page(debrief_of(session, reach), words));
}

void complain(const std::vector<sim::WalkProblem>& problems, const std::string& path,
              const std::string& text, Terminal& terminal) {
  for (const sim::Diagnostic& diagnostic :
       sim::place_problems(sim::problems_in(problems, 0), {{path, text}}))
    terminal.raw_error(sim::format(diagnostic));
}

// A walk stands in <root>/<scenario>/walks/; with --scenarios its case is looked for there.
CasePlace case_of_walk(const std::string& path, const sim::Walk& walk, const Options& options) {
  if (!options.common.scenarios.empty()) return {options.common.scenarios, walk.scenario.text};
  const std::string beside = "/" + walk.scenario.text + "/walks/";
  const std::size_t at = ("/" + path).rfind(beside);
  if (at == std::string::npos) return {scenarios_root({}), walk.scenario.text};
  return {at == 0 ? "." : path.substr(0, at - 1), walk.scenario.text};
}

int replay_walk(const std::string& text, const Options& options, const Words& words,
                Terminal& terminal) {
  const sim::ParsedWalk parsed = sim::parse_walk(text);
  if (!parsed.problems.empty()) {
    complain(parsed.problems, options.what, text, terminal);
    return kUnreadable;
  }
  const Case source = load_case(case_of_walk(options.what, parsed.walk, options));
  if (!source.program) {
    for (const std::string& problem : source.problems) terminal.raw_error(problem);
    return kUnreadable;
  }
  const sim::Reach reach = sim::Reach::compute(*source.program, sim::kMostSituations, nullptr,
                                               sim::carried_by(*source.program, parsed.walk));
  const sim::WalkReport report = sim::run_walk(source.program, parsed.walk, &reach);
  if (options.common.json)
    terminal.raw(sim::score_json(*source.program, report.card));
  else
    show(report.session, reach, words, terminal);
  complain(report.problems, options.what, text, terminal);
  return report.passed() ? kDone : kProblems;
}

int replay_attempt(const Options& options, const Words& words, Terminal& terminal) {
  std::optional<Keeping> keeping;
  int code = kDone;
  const auto found =
      find_attempt_or_file(options.what, options, Access::Read, terminal, words, keeping, code);
  if (!found) return code;
  const Revived& revived = found->revived;
  if (!revived.session) {
    terminal.complain(
        words(revived.fit == Fit::CaseMissing ? "debrief_of.missing" : "score.cannot"));
    return kUnreadable;
  }
  if (options.common.json)
    terminal.raw(sim::score_json(revived.session->program(),
                                 sim::score(revived.session->program(), revived.session->log())));
  else
    show(*revived.session, sim::reach_of(revived.session->program(), revived.session->log()), words,
         terminal);
  if (revived.whole()) return kDone;
  terminal.complain(words("resume.parts_at", {{"line", revived.parting}}));
  return kProblems;
}

}  // namespace

int run_replay(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  const bool walk =
      options.what.size() > 5 && options.what.compare(options.what.size() - 5, 5, ".walk") == 0;
  if (!walk) return replay_attempt(options, *words, terminal);
  const auto text = sim::DiskFiles().read(options.what, kWalkBytes);
  if (!text) {
    terminal.complain(text.error());
    return kUnreadable;
  }
  return replay_walk(*text, options, *words, terminal);
}

}  // namespace ui::cli
