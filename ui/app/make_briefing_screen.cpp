#include <algorithm>

#include "ui/app/make_screen_parts.h"
#include "ui/model/dates.h"
#include "ui/model/make_play.h"
#include "ui/model/play_parts.h"

namespace ui::app {
namespace {

// How much there is to read first, and how long that takes.
std::string read_note(const sim::Session& session, const BriefingPanel& panel, const Words& words) {
  const sim::Program& program = session.program();
  int total = 0;
  for (std::uint32_t d = 0; d < program.documents.size(); ++d)
    for (const PaperRow& row : panel.read_first)
      if (row.id == program.wording.documents[d].id) total += words_in_paper(program, d);
  if (total == 0) return {};
  const int minutes = std::max(1, (total + 199) / 200);
  return words.plural("desk.read_note", minutes, {{"words", std::to_string(total)}});
}

// The title of the earlier part, or its id where it is not there.
std::string earlier_title(const AppState& state, const sim::Id& id) {
  for (const Case& one : state.cases)
    if (one.program && one.program->wording.head.id == id) return one.program->wording.head.title;
  return id;
}

// Which cases are best played before, in one line.
std::string before_words(const AppState& state, const std::vector<sim::Id>& cases) {
  std::string list;
  for (const sim::Id& id : cases) list += (list.empty() ? "" : ", ") + earlier_title(state, id);
  return list.empty() ? list : state.words("briefing.before", {{"list", list}});
}

void add_starts(const AppState& state, const Now& now, BriefingPanel& panel) {
  const Words& words = state.words;
  const Briefing& briefing = *state.briefing;
  if (briefing.starts.empty()) return;
  const std::string title = earlier_title(state, briefing.session.program().wording.continues);
  panel.starts_about = words("start.about", {{"title", title}});
  for (std::size_t i = 0; i < briefing.starts.size(); ++i) {
    const Start& start = briefing.starts[i];
    StartRow row;
    row.id = start.id;
    row.chosen = i == briefing.start;
    row.closed = start.changed;
    row.about = start.text;
    row.name =
        start.attempt == 0
            ? words("start.prepared", {{"name", start.name}})
            : words("start.own", {{"title", title},
                                  {"when", stamp_words(now.local_time(start.started_utc), words)}});
    if (start.changed) row.about = words("start.changed");
    panel.starts.push_back(std::move(row));
  }
}

}  // namespace

void make_briefing_screen(const AppState& state, const Now& now, ScreenPanel& panel) {
  if (!state.briefing) return;
  const Words& words = state.words;
  const Briefing& briefing = *state.briefing;
  BriefingPanel body = make_briefing(briefing.session, {now.today, briefing.mode}, words);
  body.read_note = read_note(briefing.session, body, words);
  body.choosing =
      words(state.settings.confirm_twice ? "desk.choosing_twice" : "desk.choosing_once");
  body.before = before_words(state, briefing.session.program().wording.head.prerequisites);
  add_starts(state, now, body);
  panel.frame.title = words("desk.briefing");
  panel.frame.subtitle = body.title;
  panel.frame.back = words("desk.library");
  panel.first = "briefing/begin";
  add_enter(panel.frame, state,
            {{"briefing/begin", "desk.hint.begin"}, {"briefing/read", "desk.hint.case_file"}});
  add_hints(panel.frame, state,
            {{Act::CaseFile, "desk.hint.case_file"},
             {Act::Mode, "desk.hint.mode"},
             {Act::NextItem, "desk.hint.next"},
             {Act::Back, "desk.hint.library"}});
  panel.body = std::move(body);
}

}  // namespace ui::app
