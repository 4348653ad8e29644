#include <algorithm>

#include "ui/app/make_screen_parts.h"
#include "ui/model/dates.h"
#include "ui/model/find.h"
#include "ui/model/make_play.h"

namespace ui::app {
namespace {

constexpr std::size_t kMostChips = 4;

// A case that can be played, and how far this person is with it.
struct Listed {
  const sim::Program* program = nullptr;
  CaseFilter standing = CaseFilter::New;

  const sim::HeadWording& head() const { return program->wording.head; }
};

struct Wanted {
  std::string sought;
  CaseFilter filter = CaseFilter::All;
  int at_most = 0;

  bool operator==(const Wanted&) const = default;
};

CaseFilter standing_of(const sim::Id& scenario, const AppState& state) {
  CaseFilter standing = CaseFilter::New;
  for (const sim::Attempt& attempt : state.attempts) {
    if (attempt.scenario != scenario) continue;
    if (attempt.state == sim::AttemptState::Running) return CaseFilter::InProgress;
    if (attempt.state == sim::AttemptState::Ended) standing = CaseFilter::Done;
  }
  return standing;
}

// In suggested order: easier before harder, shorter before longer. The practice conversation is no
// case.
std::vector<Listed> list_cases(const AppState& state) {
  std::vector<Listed> cases;
  for (const Case& one : state.cases) {
    if (!one.program || one.program->wording.head.tutorial) continue;
    cases.push_back({one.program.get(), standing_of(one.program->wording.head.id, state)});
  }
  std::stable_sort(cases.begin(), cases.end(), [](const Listed& a, const Listed& b) {
    return std::pair(a.head().difficulty, a.head().play_minutes) <
           std::pair(b.head().difficulty, b.head().play_minutes);
  });
  return cases;
}

// Every word sought stands somewhere in what the list says of the case.
bool says(const Listed& one, const std::string& sought, const Words& words) {
  const sim::HeadWording& head = one.head();
  std::string all = head.title + " " + head.premise + " " + words("setting." + head.setting) + " " +
                    words("stage." + head.stage);
  for (const sim::CompetencyWording& competency : one.program->wording.competencies)
    all += " " + competency.name;
  for (const std::string& theme : head.themes) all += " " + theme;
  std::size_t from = 0;
  while (from < sought.size()) {
    const std::size_t end = std::min(sought.find(' ', from), sought.size());
    if (end > from && !contains_folded(all, sought.substr(from, end - from))) return false;
    from = end + 1;
  }
  return true;
}

bool fits(const Listed& one, const Wanted& wanted, const Words& words) {
  if (wanted.filter != CaseFilter::All && one.standing != wanted.filter) return false;
  if (wanted.at_most > 0 && one.head().play_minutes > wanted.at_most) return false;
  return says(one, wanted.sought, words);
}

int count(const std::vector<Listed>& cases, const Wanted& wanted, const Words& words) {
  return static_cast<int>(std::count_if(
      cases.begin(), cases.end(), [&](const Listed& one) { return fits(one, wanted, words); }));
}

// What a premise begins with: one line in a list.
std::string first_sentence(const std::string& premise) {
  const std::size_t end = premise.find(". ");
  return end == std::string::npos ? premise : premise.substr(0, end + 1);
}

LibraryRow make_row(const Listed& one, bool start, const Words& words) {
  const sim::HeadWording& head = one.head();
  LibraryRow row;
  row.id = head.id;
  row.title = head.title;
  row.line = first_sentence(head.premise);
  row.facts = words("desk.library.facts", {{"setting", words("setting." + head.setting)},
                                           {"stage", words("stage." + head.stage)},
                                           {"n", std::to_string(head.difficulty)}});
  row.minutes = words("desk.library.minutes", {{"n", std::to_string(head.play_minutes)}});
  const char* state = "library.new";
  if (start) {
    row.mark = LibraryRow::Mark::Start;
    state = "desk.library.start_here";
  } else if (one.standing == CaseFilter::InProgress) {
    row.mark = LibraryRow::Mark::InProgress;
    state = "library.in_progress";
  } else if (one.standing == CaseFilter::Done) {
    row.mark = LibraryRow::Mark::Done;
    state = "desk.library.done_replay";
  }
  row.state = words(state);
  row.spoken = words("library.row", {{"title", row.title},
                                     {"state", row.state},
                                     {"about", row.facts + ", " + row.minutes},
                                     {"line", row.line}});
  return row;
}

// The records say when an attempt began. Nothing says when it was saved last: the log counts the
// time at the case, not the time away from it.
std::string begun_words(const sim::Attempt& head, const Now& now, const Words& words) {
  const std::string when = now.local_time(head.started_utc);
  if (when.size() >= 16 && when.compare(0, 10, now.today) == 0)
    return words("desk.library.begun_today", {{"time", when.substr(11, 5)}});
  return words("desk.library.begun", {{"when", stamp_words(when, words)}});
}

ContinuePanel make_continue(const Waiting& waiting, const Now& now, const Words& words) {
  const sim::Session& session = *waiting.revived.session;
  const sim::HeadWording& about = session.program().wording.head;
  const int minutes = session.state().minutes, booked = std::max(1, about.story_minutes);
  ContinuePanel panel;
  panel.attempt = waiting.head.id;
  panel.title = about.title;
  panel.where = words("desk.library.where",
                      {{"scene", session.program().wording.scenes[session.state().scene.v].title}});
  panel.minutes = words("desk.library.story_minutes",
                        {{"n", std::to_string(minutes)}, {"of", std::to_string(booked)}});
  panel.part = std::clamp(static_cast<float>(minutes) / static_cast<float>(booked), 0.0f, 1.0f);
  const int left = about.play_minutes * std::max(0, booked - minutes) / booked;
  panel.left = words.plural("desk.library.left", std::max(1, left));
  panel.saved = begun_words(waiting.head, now, words);
  if (waiting.revived.fit == Fit::NewWords) panel.note = words("resume.new_words");
  return panel;
}

StuckPanel make_stuck(const Waiting& waiting, bool can_begin, const Now& now, const Words& words) {
  const Revived& revived = waiting.revived;
  StuckPanel panel;
  panel.attempt = waiting.head.id;
  panel.scenario = waiting.head.scenario;
  panel.title = waiting.head.scenario_title;
  panel.can_begin = can_begin;
  panel.has_debrief = revived.whole();
  panel.saved = begun_words(waiting.head, now, words);
  std::string key = "resume.damaged";
  if (revived.whole() && revived.session->ended())
    key = "desk.library.came_to_end";
  else if (revived.fit == Fit::NewRules)
    key = "resume.new_rules";
  else if (revived.fit == Fit::CaseMissing)
    key = "resume.missing";
  panel.heading = words(key + ".title");
  panel.why = words(key);
  return panel;
}

// At most one a case, the newest; the list begins with the newest that goes on.
void add_waiting(const AppState& state, const std::vector<Listed>& cases, const Now& now,
                 LibraryScreenPanel& panel) {
  std::vector<sim::Id> seen;
  for (const Waiting& one : state.waiting) {
    if (std::find(seen.begin(), seen.end(), one.head.scenario) != seen.end()) continue;
    seen.push_back(one.head.scenario);
    const bool here = std::any_of(cases.begin(), cases.end(), [&](const Listed& listed) {
      return listed.head().id == one.head.scenario;
    });
    if (!one.goes_on())
      panel.stuck.push_back(make_stuck(one, here, now, state.words));
    else if (panel.going_on.attempt == 0)
      panel.going_on = make_continue(one, now, state.words);
  }
}

void add_filters(const std::vector<Listed>& cases, const Wanted& wanted, const Words& words,
                 LibraryScreenPanel& panel) {
  const std::pair<CaseFilter, const char*> filters[] = {{CaseFilter::All, "all"},
                                                        {CaseFilter::New, "new"},
                                                        {CaseFilter::InProgress, "in_progress"},
                                                        {CaseFilter::Done, "done"}};
  for (const auto& [filter, id] : filters) {
    Wanted other = wanted;
    other.filter = filter;
    panel.filters.push_back({id, words(std::string("desk.library.filter.") + id),
                             count(cases, other, words), filter, filter == wanted.filter});
  }
  panel.lengths.push_back({words("desk.library.length.any"), 0, wanted.at_most == 0});
  for (const int minutes : {15, 25})
    panel.lengths.push_back({words("desk.library.length.to", {{"n", std::to_string(minutes)}}),
                             minutes, wanted.at_most == minutes});
}

// Nothing matches: which filters are on, and the one whose absence shows the most.
void add_empty(const std::vector<Listed>& cases, const Wanted& wanted, const Words& words,
               LibraryScreenPanel& panel) {
  panel.why_empty = words(cases.empty() ? "library.empty" : "desk.library.none_match");
  int best = 0;
  const auto offer = [&](const Wanted& other, const std::string& name, const char* button) {
    const int shown = other == wanted ? 0 : count(cases, other, words);
    if (shown <= best) return;
    best = shown;
    panel.easing = {words.plural("desk.library.without", shown, {{"filter", name}}), words(button),
                    other.sought, other.filter, other.at_most};
  };
  Wanted other = wanted;
  other.at_most = 0;
  offer(other, words("desk.library.length.to_minutes", {{"n", std::to_string(wanted.at_most)}}),
        "desk.library.take_off.length");
  other = wanted;
  other.filter = CaseFilter::All;
  for (const FilterRow& row : panel.filters)
    if (row.on) offer(other, row.words, "desk.library.take_off.state");
  other = wanted;
  other.sought.clear();
  offer(other, wanted.sought, "desk.library.take_off.search");
}

// What narrows the list down; a search is no filter, and is named.
std::string filters_on_words(const Wanted& wanted, const Words& words) {
  const int filters = (wanted.filter == CaseFilter::All ? 0 : 1) + (wanted.at_most > 0 ? 1 : 0);
  if (wanted.sought.empty())
    return filters == 0 ? std::string() : words.plural("desk.library.filters_on", filters);
  if (filters == 0) return words("desk.library.search_on");
  return words.plural("desk.library.search_and_filters_on", filters);
}

void add_counts(const std::vector<Listed>& cases, const Wanted& wanted, const Words& words,
                LibraryScreenPanel& panel) {
  panel.filters_on = filters_on_words(wanted, words);
  panel.filtered = !panel.filters_on.empty();
  panel.heading = words(panel.filtered ? "desk.library.matching" : "library.cases");
  const auto shown = static_cast<std::int64_t>(panel.rows.size());
  panel.count_words =
      panel.filtered ? words("desk.library.count_of",
                             {{"n", std::to_string(shown)}, {"of", std::to_string(cases.size())}})
                     : words("desk.library.count", {{"n", std::to_string(shown)}});
  if (panel.rows.empty()) add_empty(cases, wanted, words, panel);
}

std::string attempts_words(const sim::Id& scenario, const AppState& state, const Now& now) {
  int tries = 0;
  std::string last;
  for (const sim::Attempt& attempt : state.attempts) {
    if (attempt.scenario != scenario) continue;
    if (tries == 0)
      last = day_words(now.local_time(attempt.started_utc).substr(0, 10), state.words);
    ++tries;
  }
  if (tries == 0) return state.words("desk.library.no_attempts");
  return state.words.plural("desk.library.attempts", tries, {{"last", last}});
}

std::vector<std::string> practises(const sim::Program& program) {
  std::vector<std::size_t> order(program.competencies.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return program.competencies[a].weight > program.competencies[b].weight;
  });
  std::vector<std::string> names;
  for (const std::size_t i : order)
    if (names.size() < kMostChips) names.push_back(program.wording.competencies[i].name);
  return names;
}

// The title of a case, or its id where it is not there.
std::string title_of(const AppState& state, const sim::Id& id) {
  for (const Case& one : state.cases)
    if (one.program && one.program->wording.head.id == id) return one.program->wording.head.title;
  return id;
}

void add_facts(const Listed& one, const AppState& state, const Now& now, CaseDetail& detail) {
  const Words& words = state.words;
  const sim::HeadWording& head = one.head();
  const auto add = [&](const char* label, std::string value) {
    detail.facts.push_back({words(label), std::move(value), false, false});
  };
  add("desk.library.fact.length", words.plural("desk.library.length_words", head.play_minutes,
                                               {{"story", std::to_string(head.story_minutes)}}));
  add("desk.library.fact.difficulty",
      words("desk.library.difficulty", {{"n", std::to_string(head.difficulty)}}));
  // Only what is there from the start: what comes later is not given away.
  const auto papers = std::count_if(
      one.program->documents.begin(), one.program->documents.end(),
      [](const sim::DocumentRow& row) { return row.available == sim::Availability::Start; });
  add("desk.library.fact.papers", words.plural("desk.library.papers", papers));
  std::string before;
  for (const sim::Id& id : head.prerequisites)
    before += (before.empty() ? "" : ", ") + title_of(state, id);
  if (!before.empty()) add("desk.library.fact.before", before);
  add("desk.library.fact.attempts", attempts_words(head.id, state, now));
  const bool old = over_a_year(head.as_of, now.today);
  add("desk.library.fact.version",
      words(old ? "desk.library.version_old" : "desk.library.version",
            {{"n", std::to_string(head.version)}, {"date", day_words(head.as_of, words)}}));
  detail.facts.back().warns = old;
  add("desk.library.fact.key", key_status_words(head.provenance.key, words));
  detail.facts.back().small = true;
}

CaseDetail make_detail(const Listed& one, const AppState& state, const Now& now,
                       std::int64_t first_to_go_on) {
  const sim::HeadWording& head = one.head();
  CaseDetail detail;
  detail.id = head.id;
  detail.kind =
      state.words("desk.library.kind", {{"setting", state.words("setting." + head.setting)},
                                        {"stage", state.words("stage." + head.stage)}});
  detail.title = head.title;
  detail.premise = head.premise;
  add_facts(one, state, now, detail);
  detail.practises = practises(*one.program);
  detail.contains = head.content_note;
  for (const Waiting& waiting : state.waiting) {
    if (waiting.head.scenario != head.id) continue;
    if (waiting.goes_on() && waiting.head.id != first_to_go_on) detail.going_on = waiting.head.id;
    break;
  }
  return detail;
}

// The case in hand stays when it can be seen; else the one to go on with, else the first.
sim::Id pick_selected(const AppState& state, const LibraryScreenPanel& panel) {
  const auto shown = [&](const sim::Id& id) {
    return std::any_of(panel.rows.begin(), panel.rows.end(),
                       [&](const LibraryRow& row) { return row.id == id; });
  };
  if (shown(state.library.selected)) return state.library.selected;
  for (const Waiting& one : state.waiting)
    if (one.head.id == panel.going_on.attempt && shown(one.head.scenario)) return one.head.scenario;
  return panel.rows.empty() ? sim::Id() : panel.rows.front().id;
}

std::string first_focus(const LibraryScreenPanel& panel) {
  if (panel.going_on.attempt != 0) return "library/continue";
  return panel.selected.empty() ? "library/clear" : "library/case/" + panel.selected;
}

void library_hints(const AppState& state, const LibraryScreenPanel& panel, FramePanel& frame) {
  if (panel.going_on.attempt != 0) add_hints(frame, state, {{Act::Continue, "desk.hint.continue"}});
  add_enter(frame, state,
            {{"library/continue", "desk.hint.continue"},
             {"library/search", panel.rows.empty() ? "" : "desk.hint.to_list"}});
  if (!panel.rows.empty()) add_arrows(frame, state);
  add_hints(frame, state,
            {{Act::Search, "desk.hint.search"},
             {Act::Filters, "desk.hint.filters"},
             {Act::Records, "desk.hint.records"},
             {Act::NextPane, "desk.hint.next_pane"},
             {Act::Settings, "desk.hint.settings"}});
}

}  // namespace

void make_library_screen(const AppState& state, const Now& now, ScreenPanel& panel) {
  const Words& words = state.words;
  const std::vector<Listed> cases = list_cases(state);
  const Wanted wanted{state.library.sought, state.library.filter, state.library.at_most_minutes};
  LibraryScreenPanel body;
  body.sought = wanted.sought;
  body.filter = wanted.filter;
  body.at_most = wanted.at_most;
  add_waiting(state, cases, now, body);
  for (const Listed& one : cases) {
    const bool start = state.attempts.empty() && &one == &cases.front();
    if (fits(one, wanted, words)) body.rows.push_back(make_row(one, start, words));
  }
  add_filters(cases, wanted, words, body);
  add_counts(cases, wanted, words, body);
  for (const Case& one : state.cases)
    if (!one.program && !body.filtered)
      body.broken.push_back({one.root + "/" + one.folder, one.problems.empty()
                                                              ? words("library.broken")
                                                              : one.problems.front()});
  body.selected = pick_selected(state, body);
  for (const Listed& one : cases)
    if (one.head().id == body.selected)
      body.detail = make_detail(one, state, now, body.going_on.attempt);
  // An attempt that cannot go on tells of itself in its own card.
  const bool told = std::any_of(body.stuck.begin(), body.stuck.end(), [&](const StuckPanel& one) {
    return one.scenario == state.cannot_open;
  });
  if (!told) body.cannot_open = state.cannot_open;

  panel.frame.title = words("desk.library");
  panel.first = first_focus(body);
  library_hints(state, body, panel.frame);
  panel.body = std::move(body);
}

}  // namespace ui::app
