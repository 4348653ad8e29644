#include <algorithm>
#include <string>

#include "ui/app/make_screen_parts.h"
#include "ui/model/dates.h"
#include "ui/model/debrief_text.h"
#include "ui/model/make_debrief.h"

namespace ui::app {
namespace {

using Kind = sim::DebriefMoment::Kind;

// Attempts of the same case up to this one. The list is newest first.
int try_number(const AppState& state, const sim::Attempt& head) {
  const auto earlier =
      std::count_if(state.attempts.begin(), state.attempts.end(), [&](const sim::Attempt& other) {
        return other.scenario == head.scenario && other.id < head.id;
      });
  return static_cast<int>(earlier) + 1;
}

std::string played_on(const Debriefing& now, const Now& clock, const Words& words) {
  const std::string& utc = now.recorder.head().started_utc;
  return day_words(utc.empty() ? clock.today : clock.local_time(utc).substr(0, 10), words);
}

std::vector<FeatureCount> count_features(const sim::Debrief& debrief, const Words& words) {
  static constexpr const char* kCounts[] = {"debrief.count.done", "debrief.count.part",
                                            "debrief.count.missed", "debrief.count.not_reached"};
  std::vector<FeatureCount> counts;
  for (std::size_t i = 0; i < debrief.feature_counts.size(); ++i)
    if (debrief.feature_counts[i] > 0)
      counts.push_back({static_cast<FeaturePanel::State>(i),
                        words(kCounts[i], {{"n", std::to_string(debrief.feature_counts[i])}})});
  return counts;
}

// For what stands alone. Nothing happens to what begins with other than a plain letter.
std::string with_capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

// The states of whoever the debrief is about, as the author ordered them: the first is the most
// closed.
std::vector<std::string> state_names(const sim::Debrief& debrief, const sim::Wording& wording) {
  std::vector<std::string> names;
  for (const sim::Person& person : wording.people) {
    names.clear();
    for (const auto& one : person.states) names.insert(names.begin(), one.name);
    const auto known = [&](const sim::DebriefStance& stance) {
      return std::find(names.begin(), names.end(), stance.state) != names.end();
    };
    if (!names.empty() && std::all_of(debrief.stances.begin(), debrief.stances.end(), known)) break;
  }
  return names;
}

StanceChart make_stances(const sim::Debrief& debrief, const sim::Wording& wording,
                         const Words& words) {
  StanceChart chart;
  if (debrief.stances.empty()) return chart;
  chart.states = state_names(debrief, wording);
  chart.minutes = debrief.minute;
  for (const sim::DebriefStance& stance : debrief.stances) {
    const auto found = std::find(chart.states.begin(), chart.states.end(), stance.state);
    if (found == chart.states.end()) return {};
    const auto state = static_cast<std::size_t>(found - chart.states.begin());
    if (!chart.points.empty() && chart.points.back().state == state) continue;
    const std::string minute = words("debrief.minute.row", {{"n", std::to_string(stance.minute)}});
    chart.points.push_back(
        {stance.minute, state, stance.moment,
         words("debrief.turn.line", {{"label", minute}, {"what", stance.state}})});
  }
  for (std::string& name : chart.states) name = with_capital(name);
  return chart;
}

float figure_of(const sim::Fraction& value, int weight) {
  return static_cast<float>(value.numerator) / static_cast<float>(value.denominator) *
         static_cast<float>(weight);
}

// On one scale: the longest bar is 1.
std::vector<CountedBar> make_bars(const sim::Counted& counted) {
  std::vector<CountedBar> bars;
  float longest = 0;
  for (const sim::CountedRow& row : counted.rows) {
    CountedBar bar{figure_of(row.earned, row.weight), figure_of(row.possible, row.weight), -1};
    if (row.most) bar.overall = figure_of(*row.most, row.weight);
    longest = std::max({longest, bar.route, bar.overall});
    bars.push_back(bar);
  }
  for (CountedBar& bar : bars) {
    if (longest <= 0) break;
    bar.earned /= longest;
    bar.route /= longest;
    if (bar.overall >= 0) bar.overall /= longest;
  }
  return bars;
}

void add_figure(const Debriefing& now, const Words& words, DebriefScreenPanel& panel) {
  if (!now.figure) return;
  panel.figure_open = true;
  panel.figure_at = *now.figure;
  panel.figure = make_figure(now.debrief, *now.figure, words);
  const std::vector<sim::CountedRow>& rows = now.debrief.counted.rows;
  if (now.figure->column != FigureRef::Column::Earned || now.figure->row >= rows.size()) return;
  for (const sim::CountedLine& line : rows[now.figure->row].lines)
    panel.figure_marks.push_back(make_level(now.debrief, line.level).mark);
}

// Safety stops stand in call-outs of their own, before everything else.
void sort_turns(const sim::Debrief& debrief, DebriefScreenPanel& panel) {
  std::vector<TurnPanel> kept;
  for (std::size_t i = 0; i < debrief.turns.size(); ++i) {
    if (debrief.turns[i].kind == sim::DebriefTurn::Kind::Safety) continue;
    kept.push_back(std::move(panel.debrief.why.turns[i]));
    kept.back().minute = with_capital(kept.back().minute);
    panel.turns_opened.push_back(debrief.turns[i].kind == sim::DebriefTurn::Kind::Opened);
  }
  panel.debrief.why.turns = std::move(kept);
}

std::string without_quotes(const std::string& text) {
  static constexpr std::string_view kOpen = "“", kClose = "”";
  const bool quoted = text.size() > kOpen.size() + kClose.size() &&
                      text.compare(0, kOpen.size(), kOpen) == 0 &&
                      text.compare(text.size() - kClose.size(), kClose.size(), kClose) == 0;
  return quoted ? text.substr(kOpen.size(), text.size() - kOpen.size() - kClose.size()) : text;
}

DebriefScreenPanel make_body(const AppState& state, const Now& clock) {
  const Debriefing& now = *state.debriefing;
  const Words& words = state.words;
  const sim::Debrief& debrief = now.debrief;
  const sim::Wording& wording = now.session.program().wording;
  DebriefScreenPanel panel;
  panel.debrief = make_debrief(debrief, words, {clock.today});
  panel.step = now.step;
  panel.done = now.done;
  panel.case_title = debrief.title;
  panel.practice = wording.head.tutorial;
  panel.about = played_on(now, clock, words);
  if (!panel.practice)
    panel.about = words(
        "desk.debrief_try",
        {{"date", panel.about}, {"n", std::to_string(try_number(state, now.recorder.head()))}});
  panel.starts_at = wording.head.starts_at;
  panel.ends_at = clock_after(wording.head.starts_at, debrief.minute);
  panel.minutes = debrief.minute;
  panel.booked = std::max(debrief.story_minutes, debrief.minute);
  for (std::size_t i = 0; i < debrief.moments.size(); ++i)
    if (debrief.moments[i].kind != Kind::Lapse &&
        std::find(debrief.three.begin(), debrief.three.end(), i) == debrief.three.end())
      (debrief.moments[i].level ? panel.other_minutes : panel.plain_minutes)
          .push_back(debrief.moments[i].minute);
  panel.feature_counts = count_features(debrief, words);
  panel.stances = make_stances(debrief, wording, words);
  for (auto& [minute, name] : panel.debrief.happened.stances) name = with_capital(name);
  for (PinPanel& pin : panel.debrief.happened.pins) pin.used = with_capital(pin.used);
  sort_turns(debrief, panel);
  panel.open = now.open;
  panel.counted = now.counted;
  panel.bars = make_bars(debrief.counted);
  add_figure(now, words, panel);
  panel.stances_as_table = now.stances_as_table;
  panel.drafts = now.drafts;
  panel.noted = now.noted;
  if (now.disagreeing && *now.disagreeing < panel.debrief.happened.moments.size()) {
    panel.disagreeing = true;
    panel.disagree_moment = *now.disagreeing;
    panel.disagree_about = panel.debrief.happened.moments[*now.disagreeing].name;
  }
  panel.chips = reaction_chips(words);
  panel.keep_offered = without_quotes(panel.debrief.keep);
  panel.try_offered = without_quotes(panel.debrief.try_next);
  panel.exported = now.exported;
  return panel;
}

// What Enter does to the things of the debrief, besides what buttons say of themselves.
void add_debrief_enter(FramePanel& frame, const AppState& state, const DebriefScreenPanel& body) {
  std::vector<OnFocus> on{
      {"debrief/everything", "desk.hint.everything"}, {"debrief/done", "desk.hint.done_today"},
      {"debrief/next", "desk.hint.next_step"},        {"debrief/think_wrong", "desk.hint.disagree"},
      {"debrief/short", "desk.hint.short"},           {"debrief/export", "desk.hint.export"},
      {"debrief/stance/", "desk.hint.open"}};
  if (body.figure_open)
    on.push_back({"debrief/figure/" + std::to_string(body.figure_at.row) + "/" +
                      std::to_string(static_cast<int>(body.figure_at.column)),
                  "desk.hint.close"});
  on.push_back({"debrief/figure/", "desk.hint.open"});
  add_enter(frame, state, on);
}

void short_hints(const AppState& state, const DebriefScreenPanel& body, FramePanel& frame) {
  add_hints(frame, state, {{Act::Everything, "desk.hint.everything"}});
  if (const std::size_t count = body.debrief.brief.moments.size(); count > 0)
    frame.keys.push_back({{count == 1 ? "1" : "1–" + std::to_string(count)},
                          state.words("desk.hint.open_moment"),
                          {},
                          {}});
  add_debrief_enter(frame, state, body);
  add_hints(frame, state,
            {{Act::Disagree, "desk.hint.disagree"}, {Act::Back, "desk.hint.done_today"}});
}

void step_hints(const AppState& state, const DebriefScreenPanel& body, FramePanel& frame) {
  const bool figures = body.step == DebriefStep::Why && body.counted;
  if (body.step == DebriefStep::Happened) add_arrows(frame, state);
  add_debrief_enter(frame, state, body);
  add_hints(frame, state,
            {{Act::OpenAll, "desk.hint.open_all"},
             {Act::AsTable, "desk.hint.as_table"},
             {Act::Counted, figures ? "desk.hint.close" : "desk.hint.counted"}});
  add_hint_on(frame, state, Act::NextItem, {{"debrief/figure/", "desk.hint.next_figure"}},
              "desk.hint.next_item");
  const bool last = body.step == DebriefStep::TakeAway;
  add_hints(frame, state,
            {{Act::Disagree, "desk.hint.disagree"},
             {Act::Export, "desk.hint.export"},
             {Act::NextStep, last ? "desk.hint.done_today" : "desk.hint.next_step"},
             {Act::Back, figures ? "desk.hint.back_to_why" : "desk.hint.short"}});
}

void add_step_hints(const AppState& state, const DebriefScreenPanel& body, FramePanel& frame) {
  if (body.step == DebriefStep::Short && !body.disagreeing) return short_hints(state, body, frame);
  if (!body.disagreeing) return step_hints(state, body, frame);
  // The line for the reason stands first: the other keys write in it.
  add_enter(frame, state,
            {{"debrief/disagree", "desk.hint.reason_save"},
             {"debrief/disagree/save", "desk.hint.reason_save"},
             {"debrief/disagree/leave", "desk.hint.reason_leave"}});
  add_hints(frame, state, {{Act::Back, "desk.hint.reason_leave"}});
}

std::string first_open(const DebriefScreenPanel& body) {
  const auto open = std::find(body.open.begin(), body.open.end(), true);
  const auto place = open == body.open.end() ? 0 : open - body.open.begin();
  return "debrief/moment/" + std::to_string(place);
}

struct StepFrame {
  const char* id;
  const char* title;
  int step;  // 0: the short debrief
};

StepFrame frame_of(DebriefStep step) {
  switch (step) {
    case DebriefStep::Short:
      return {"short", "desk.debrief", 0};
    case DebriefStep::Reactions:
      return {"reactions", "desk.debrief_title.reactions", 1};
    case DebriefStep::Happened:
      return {"happened", "desk.debrief_title.happened", 2};
    case DebriefStep::Why:
      return {"why", "desk.debrief_title.why", 3};
    case DebriefStep::TakeAway:
      return {"take_away", "desk.debrief_title.take_away", 4};
  }
  return {"", "", 0};
}

}  // namespace

void make_debrief_screen(const AppState& state, const Now& now, ScreenPanel& panel) {
  if (!state.debriefing) return;
  const Words& words = state.words;
  DebriefScreenPanel body = make_body(state, now);
  const StepFrame frame = frame_of(body.step);
  panel.id += std::string("/") + frame.id;
  panel.frame.title = words(frame.title);
  if (frame.step == 0) {
    panel.frame.back = words("desk.library");
    panel.frame.subtitle =
        words("desk.debrief_of",
              {{"title", body.case_title}, {"date", played_on(*state.debriefing, now, words)}});
  } else {
    panel.frame.back = words(body.step == DebriefStep::Why && body.counted ? "desk.debrief_step.3"
                                                                           : "desk.short_debrief");
    panel.frame.subtitle = words("desk.step_of", {{"n", std::to_string(frame.step)}});
  }
  switch (body.step) {
    case DebriefStep::Short:
      panel.first = "debrief/everything";
      break;
    case DebriefStep::Reactions:
      panel.first = "debrief/react/chip/0";
      break;
    case DebriefStep::Happened:
      panel.first = first_open(body);
      break;
    case DebriefStep::Why:
      panel.first = "debrief/features";
      break;
    case DebriefStep::TakeAway:
      panel.first = "debrief/take/0";
      break;
  }
  add_step_hints(state, body, panel.frame);
  panel.body = std::move(body);
}

}  // namespace ui::app
