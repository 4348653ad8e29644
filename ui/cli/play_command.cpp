// pqip play: the library, then a case.
#include "sim/io/local_time.h"
#include "ui/cli/case_play.h"
#include "ui/cli/commands.h"
#include "ui/cli/records_room.h"
#include "ui/cli/refusal.h"
#include "ui/model/make_lists.h"
#include "ui/model/play_text.h"

namespace ui::cli {
namespace {

using Kind = Terminal::Input::Kind;

std::optional<sim::Attempt> newest_unfinished(const PlayContext& context, const sim::Id& scenario) {
  if (context.keeping == nullptr) return std::nullopt;
  for (const sim::Attempt& attempt : attempts_of(*context.keeping))
    if (attempt.scenario == scenario && attempt.state == sim::AttemptState::Running) return attempt;
  return std::nullopt;
}

// Broken cases are said whole: their author wants every problem.
int say_broken(const Case& source, PlayContext& context) {
  context.terminal.complain(
      context.words("play.broken_case", {{"name", source.root + "/" + source.folder}}));
  for (const std::string& problem : source.problems) context.terminal.raw_error(problem);
  return kUnreadable;
}

// Keeps the record of one that is left for a new beginning.
void leave_behind(const sim::Attempt& head, PlayContext& context) {
  if (const auto set = context.keeping->store().set_state(head.id, sim::AttemptState::Stopped);
      !set)
    context.terminal.complain(set.error());
}

// Nothing: back to the library.
std::optional<int> play_case(const Case& source, PlayContext& context) {
  if (!source.program) return say_broken(source, context);
  const PlayOptions& asked = context.options.play;
  const std::optional<sim::Attempt> unfinished =
      newest_unfinished(context, source.program->wording.head.id);
  if (!unfinished) {
    if (!asked.go_on) return play_fresh(source, context);
    context.terminal.complain(context.words("resume.nothing"));
    return context.keeping != nullptr && unusable(*context.keeping) ? kUnreadable : kProblems;
  }
  const bool writes = context.keeping->store().mode() == sim::StoreMode::ReadWrite;
  if (asked.go_on) return play_on(*unfinished, context);
  if (asked.anew || !context.terminal.interactive()) {
    if (asked.anew && writes) leave_behind(*unfinished, context);
    return play_fresh(source, context);
  }
  context.terminal.print(continue_page(*unfinished, context));
  while (true) {
    context.terminal.hint(context.words(writes ? "resume.ask" : "resume.ask_unkept"));
    const Terminal::Input input = context.terminal.read();
    if (input.kind != Kind::Line) return kStopped;
    if (input.text.empty() || input.text == "c") return play_on(*unfinished, context);
    if (input.text == "q") return std::nullopt;
    if (input.text != "n") {
      refuse_line(context.terminal, context.words, input.text);
      continue;
    }
    if (writes) leave_behind(*unfinished, context);
    return play_fresh(source, context);
  }
}

// The problem of each broken case as it was found: a line of its file with a mark below it means
// nothing once it is wrapped.
void print_library(LibraryPanel panel, const std::vector<Case>& cases, PlayContext& context) {
  panel.broken.clear();
  context.terminal.print(library_page(panel, context.words));
  bool headed = false;
  for (const Case& one : cases) {
    if (one.program || one.problems.empty()) continue;
    Page page;
    page.heading(context.words("library.broken"));
    if (!headed) context.terminal.print(page);
    headed = true;
    context.terminal.raw(one.problems.front());
  }
}

struct Chosen {
  bool known = false;       // the line meant something
  std::optional<int> code;  // nothing: the library again
};

Chosen choose_case(const std::string& line, const LibraryPanel& panel,
                   const std::vector<Case>& cases, PlayContext& context) {
  const std::vector<int> numbers = parse_numbers(line);
  for (const CaseRow& row : panel.cases)
    if ((numbers.size() == 1 && row.number == numbers.front()) || row.id == line)
      for (const Case& one : cases)
        if (one.program && one.program->wording.head.id == row.id)
          return {true, play_case(one, context)};
  return {};
}

Chosen library_line(const std::string& line, const LibraryPanel& panel,
                    const std::vector<Case>& cases, PlayContext& context) {
  if ((line == "c" || line.empty()) && !panel.going_on.empty()) {
    const auto head = context.keeping->store().attempt(panel.going_on.front().attempt);
    return {true, head ? play_on(*head, context) : std::nullopt};
  }
  if (line != "r" && line != "records") return choose_case(line, panel, cases, context);
  if (context.keeping == nullptr) {
    context.terminal.say(context.words("library.no_records"));
    return {true, std::nullopt};
  }
  return {true, records_room(context) ? std::nullopt : std::optional<int>(kStopped)};
}

int library(PlayContext& context) {
  const Words& words = context.words;
  const std::string root = scenarios_root(context.options.common.scenarios);
  const auto cases = load_cases(root);
  if (!cases) {
    context.terminal.complain(cases.error());
    return kUnreadable;
  }
  while (true) {
    const LibraryPanel panel = library_panel(*cases, context);
    print_library(panel, *cases, context);
    if (!context.terminal.interactive()) {
      context.terminal.complain(words("library.say_which"));
      return kUsage;
    }
    const char* hint = panel.going_on.empty() ? "library.hint" : "library.hint_continue";
    context.terminal.hint(words(hint));
    Chosen chosen;
    while (!chosen.known) {
      const Terminal::Input input = context.terminal.read();
      if (input.kind != Kind::Line || parse_typed(input.text).asked == Asked::Quit) return kDone;
      chosen = library_line(input.text, panel, *cases, context);
      if (!chosen.known) refuse_line(context.terminal, words, input.text, hint);
    }
    if (chosen.code && *chosen.code != kDone) return *chosen.code;
  }
}

}  // namespace

int run_play(const Options& options, Terminal& terminal) {
  const auto words = load_words();
  if (!words) {
    terminal.complain(words.error());
    return kUnreadable;
  }
  Terminal::notice_signals();
  std::optional<Keeping> keeping;
  if (!options.play.no_record) {
    int code = kDone;
    keeping = open_keeping(options.common, Access::Play, terminal, *words, code);
    if (!keeping) return code;
  }
  PlayContext context{options, terminal, *words, keeping ? &*keeping : nullptr};
  if (options.play.scenario.empty()) return library(context);
  const std::string root = scenarios_root(options.common.scenarios);
  const CasePlace place = find_case(options.play.scenario, root);
  if (!is_there(place)) {
    terminal.complain(no_such_case(options.play.scenario, root, *words));
    return kUnreadable;
  }
  return play_case(load_case(place), context).value_or(kDone);
}

}  // namespace ui::cli
