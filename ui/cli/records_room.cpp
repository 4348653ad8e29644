#include "ui/cli/records_room.h"

#include "sim/io/local_time.h"
#include "sim/io/sqlite_store.h"
#include "ui/cli/debrief_loop.h"
#include "ui/cli/refusal.h"
#include "ui/cli/typed.h"
#include "ui/model/dates.h"
#include "ui/model/make_lists.h"
#include "ui/model/play_text.h"

namespace ui::cli {
namespace {

using Kind = Terminal::Input::Kind;

// An unfinished attempt with its session, where it can simply go on.
struct Waiting {
  sim::Attempt head;
  Revived revived;
  bool goes_on() const {
    return revived.whole() && (revived.fit == Fit::Same || revived.fit == Fit::NewWords) &&
           !revived.session->ended();
  }
  Unfinished unfinished() const { return {head, goes_on() ? &*revived.session : nullptr}; }
};

std::optional<Waiting> waiting(const sim::Attempt& head, PlayContext& context) {
  const auto log = context.keeping->store().log_text(head.id);
  if (!log) return std::nullopt;
  return Waiting{head, revive(head, *log, scenarios_root(context.options.common.scenarios))};
}

}  // namespace

LibraryPanel library_panel(const std::vector<Case>& cases, PlayContext& context) {
  std::vector<LibraryCase> rows;
  for (const Case& one : cases)
    rows.push_back({one.root + "/" + one.folder, one.program.get(),
                    one.problems.empty() ? std::string() : one.problems.front()});
  const std::vector<sim::Attempt> attempts =
      context.keeping != nullptr ? attempts_of(*context.keeping) : std::vector<sim::Attempt>();
  std::vector<Waiting> found;
  for (const sim::Attempt& attempt : attempts) {
    if (attempt.state != sim::AttemptState::Running) continue;
    if (std::optional<Waiting> one = waiting(attempt, context); one)
      found.push_back(std::move(*one));
  }
  std::vector<Unfinished> unfinished;
  for (const Waiting& one : found)
    if (!one.revived.session || !one.revived.session->ended())
      unfinished.push_back(one.unfinished());
  return make_library(rows, attempts, unfinished, sim::local_time, context.words);
}

Page continue_page(const sim::Attempt& head, PlayContext& context) {
  Page page;
  const std::optional<Waiting> one = waiting(head, context);
  if (!one) return page;
  const LibraryPanel panel =
      make_library({}, {}, {one->unfinished()}, sim::local_time, context.words);
  return continue_rows_page(panel.going_on, context.words);
}

int open_debrief(const sim::Attempt& head, PlayContext& context) {
  sim::Store& store = context.keeping->store();
  const auto log = store.log_text(head.id);
  if (!log) {
    context.terminal.complain(log.error());
    return kUnreadable;
  }
  Revived revived = revive(head, *log, scenarios_root(context.options.common.scenarios));
  if (!revived.whole()) {
    Page page;
    page.alert({}, context.words(revived.fit == Fit::NewRules  ? "debrief_of.new_rules"
                                 : revived.fit == Fit::Damaged ? "debrief_of.damaged"
                                                               : "debrief_of.missing"));
    context.terminal.print(page);
    show_what_happened(head, revived, context);
    return revived.fit == Fit::NewRules ? kDone : kUnreadable;
  }
  if (revived.fit == Fit::NewRules) {
    Page page;
    page.alert({}, context.words("debrief_of.counted_anew"));
    context.terminal.print(page);
  }
  // Notes belong to the log they were made on: with other rules it can only be read.
  AttemptRecorder recorder =
      revived.fit == Fit::NewRules
          ? AttemptRecorder(head)
          : AttemptRecorder(store, head, revived.session->log().events.size());
  return read_debrief(*revived.session, recorder, &store, revived.source, context) ? kDone
                                                                                   : kStopped;
}

int erase_one(const sim::Attempt& head, PlayContext& context) {
  const Words& words = context.words;
  context.terminal.say(
      words("erase.ask", {{"n", std::to_string(head.id)},
                          {"title", head.scenario_title},
                          {"begun", stamp_words(sim::local_time(head.started_utc), words)}}));
  const Terminal::Input input = context.terminal.read();
  if (input.kind == Kind::Stopped) return kStopped;
  if (input.text != "yes") {
    context.terminal.say(words("erase.kept"));
    return kDone;
  }
  if (const auto gone = context.keeping->store().erase_attempt(head.id); !gone) {
    context.terminal.complain(gone.error());
    return kNotSaved;
  }
  context.terminal.say(words("erase.done", {{"n", std::to_string(head.id)}}));
  const sim::Erasure& erasure = context.keeping->records.store->last_erasure();
  for (const std::string& file : erasure.removed)
    context.terminal.say(words("erase.backup_removed", {{"file", file}}));
  return kDone;
}

namespace {

// Nothing: the line led nowhere, and that was said.
std::optional<int> records_line(const std::string& line, PlayContext& context) {
  std::string rest;
  const std::string word = first_word(line, rest);
  const bool erase = word == "delete" || word == "d";
  const std::string& number = erase ? rest : line;
  if (parse_numbers(number).size() != 1) {
    refuse_line(context.terminal, context.words, line, "records.hint");
    return std::nullopt;
  }
  const auto head = find_attempt(*context.keeping, number);
  if (!head) {
    context.terminal.complain(head.error());
    return std::nullopt;
  }
  return erase ? erase_one(*head, context) : open_debrief(*head, context);
}

}  // namespace

bool records_room(PlayContext& context) {
  const Words& words = context.words;
  while (true) {
    const std::vector<sim::Attempt> attempts = attempts_of(*context.keeping);
    context.terminal.print(records_page(
        make_records(context.options.common.profile, attempts, sim::local_time, words), words));
    if (attempts.empty() || !context.terminal.interactive()) return true;
    context.terminal.hint(words("records.hint"));
    while (true) {
      const Terminal::Input input = context.terminal.read();
      if (input.kind != Kind::Line) return input.kind == Kind::End;
      if (input.text.empty() || parse_typed(input.text).asked == Asked::Quit) return true;
      const std::optional<int> code = records_line(input.text, context);
      if (code == kStopped) return false;
      if (code) break;  // the list may be another now
    }
  }
}

}  // namespace ui::cli
