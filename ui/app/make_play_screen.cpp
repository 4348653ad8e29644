#include <algorithm>
#include <set>

#include "sim/program/program_names.h"
#include "ui/app/make_screen_parts.h"
#include "ui/content/leaving.h"
#include "ui/model/find.h"
#include "ui/model/found_places.h"
#include "ui/model/make_debrief.h"
#include "ui/model/make_play.h"
#include "ui/model/play_parts.h"

namespace ui::app {
namespace {

CasePanel make_case(const sim::Session& session, sim::PlayMode mode, const Words& words) {
  const sim::Program& program = session.program();
  CasePanel panel;
  if (!program.wording.people.empty()) {
    const sim::Person& person = program.wording.people.front();
    panel.name = person.name;
    panel.about = person.age > 0 ? words("desk.person_about", {{"age", std::to_string(person.age)}})
                                 : words("desk.person");
    panel.facts = person.facts;
  }
  const std::vector<bool> ticked = ticked_aims(session);
  for (std::size_t i = 0; i < program.wording.head.aims.size(); ++i)
    panel.aims.push_back({static_cast<int>(i), program.wording.head.aims[i], ticked[i]});
  panel.pins = make_casefile(session, words).pins;
  panel.mode = words(mode == sim::PlayMode::Learn ? "desk.mode_learn" : "desk.mode_practise");
  return panel;
}

// The place named last.
std::string place_words(const sim::Session& session) {
  const auto& events = session.log().events;
  for (std::size_t i = events.size(); i-- > 0;)
    if (events[i].kind == sim::EventKind::Entered) {
      const std::string& place = session.program().wording.scenes[events[i].a].place;
      if (!place.empty()) return place;
    }
  return {};
}

// Turns up to event `end`, and where the beat in hand begins.
void add_talk(const Play& play, const Words& words, PlayPanel& panel) {
  const auto& events = play.session.log().events;
  // While saving, what follows from the answer is not shown.
  const std::size_t end =
      play.stage == PlayStage::Saving ? last_answer(play.session) + 1 : events.size();
  panel.talk = make_talk(play.session, words, 0, end);
  std::size_t earlier = 0;
  if (play.shown_from > 0 && play.shown_from < end)
    earlier = make_talk(play.session, words, 0, play.shown_from).turns.size();
  panel.now_from = std::min(earlier, panel.talk.turns.size());
}

std::string chosen_words(const Play& play, const Words& words) {
  if (!play.remark.empty()) return play.remark;
  if (!play.choosing || play.stage != PlayStage::Options) return {};
  std::string list;
  for (int n : play.choosing->numbers()) list += (list.empty() ? "" : ", ") + std::to_string(n);
  // What has parts says itself how, where it is worked.
  if (list.empty()) return play.working ? std::string() : play.decision.how;
  return words(
      play.decision.kind == DecisionPanel::Kind::ChooseMany ? "desk.chosen_many" : "desk.chosen",
      {{"list", list}});
}

void add_coaching(const Play& play, const Words& words, PlayPanel& panel) {
  const sim::Debrief debrief = debrief_of(play.session, *play.reach);
  const std::size_t moment = sim::last_answer(debrief);
  if (moment != sim::kNoMoment) panel.coaching = make_moment(debrief, moment, words);
  panel.key_status = key_status_words(play.session.program().wording.head.provenance.key, words);
}

std::vector<std::string> said_words(const Play& play) {
  std::vector<std::string> said;
  if (!play.choosing) return said;
  const std::set<int>& numbers = play.choosing->numbers();
  for (const DecisionRow& row : play.decision.rows)
    if (numbers.count(row.number) > 0) said.push_back(row.text);
  return said;
}

PlayPanel make_play(const AppState& state) {
  const Play& play = *state.play;
  const Words& words = state.words;
  const sim::Program& program = play.session.program();
  const sim::HeadWording& head = program.wording.head;
  PlayPanel panel;
  panel.title = head.title;
  panel.kind = words("setting." + head.setting);
  panel.about = make_case(play.session, play.mode, words);
  panel.scene = program.wording.scenes[play.session.state().scene.v].title;
  panel.place = place_words(play.session);
  const int minutes = play.session.state().minutes;
  if (state.settings.session_clock) {
    panel.clock =
        words(minutes > head.story_minutes ? "desk.clock_over" : "desk.clock",
              {{"n", std::to_string(minutes)}, {"of", std::to_string(head.story_minutes)}});
    panel.clock_part =
        head.story_minutes > 0
            ? std::min(1.0f, static_cast<float>(minutes) / static_cast<float>(head.story_minutes))
            : 0;
  }
  add_talk(play, words, panel);
  panel.at_work = play.at_work;
  panel.hearing =
      make_hearing(play.session, panel.talk, play.own_report ? &*play.own_report : nullptr, words);
  panel.stage = play.stage;
  panel.decision = play.decision;
  if (play.choosing)
    panel.chosen.assign(play.choosing->numbers().begin(), play.choosing->numbers().end());
  panel.chosen_words = chosen_words(play, words);
  panel.draft = play.draft;
  const bool draft_went = !play.draft.empty() && play.draft_due < 0;
  panel.draft_saved = draft_went && play.draft_kept;
  panel.draft_not_saved = draft_went && !play.draft_kept;
  if (play.stage == PlayStage::Why || play.stage == PlayStage::Sure) panel.said = said_words(play);
  if (play.stage == PlayStage::Coaching) add_coaching(play, words, panel);
  if (play.session.state().phase == sim::Phase::Broken)
    panel.broken =
        words("play.broken", {{"scene", program.wording.scenes[play.session.state().scene.v].id}});
  return panel;
}

// What a stage gives the focus to.
const char* first_of(PlayStage stage) {
  switch (stage) {
    case PlayStage::SayFirst:
      return "play/say_first";
    case PlayStage::Why:
    case PlayStage::Sure:
      return "play/answer/1";
    case PlayStage::Coaching:
      return "play/go_on";
    case PlayStage::Ended:
      return "play/debrief";
    default:
      return "play/option/1";
  }
}

// What Enter does whatever is asked: it pins words and takes them off.
std::vector<OnFocus> enter_beside(std::vector<OnFocus> of_stage) {
  const OnFocus beside[] = {{"talk/pin/", "desk.hint.pin_off"},
                            {"reading/left/", "desk.hint.pin_off"},
                            {"reading/right/", "desk.hint.pin_off"},
                            {"reading/find", "desk.hint.first_found", "reading/find/close"}};
  // Before those: the field of a note, and the kinds of mark.
  for (const char* side : {"reading/left", "reading/right"}) {
    of_stage.push_back({std::string(side) + "/beside", "desk.hint.keep_note"});
    for (const char* button : {"/mark", "/link", "/write", "/pin", "/beside/keep", "/beside/close"})
      of_stage.push_back({std::string(side) + button, "desk.hint.do"});
    of_stage.push_back({std::string(side) + "/as/", "desk.hint.mark"});
  }
  of_stage.insert(of_stage.end(), std::begin(beside), std::end(beside));
  return of_stage;
}

// Esc closes finding while that has the focus, then takes off what is chosen.
void add_escape(FramePanel& frame, const AppState& state, bool chosen, std::string_view otherwise) {
  std::vector<OnFocus> on{{"reading/find", "desk.hint.close", "reading/find/close"},
                          {"reading/find/", "desk.hint.close", "reading/find/close"},
                          {"reading/found/", "desk.hint.close", "reading/find/close"}};
  for (const std::string side : {"reading/left", "reading/right"}) {
    on.push_back({side + "/as/", "desk.hint.close"});
    on.push_back({side + "/beside", "desk.hint.close"});
    on.push_back({side + "/beside/", "desk.hint.close"});
    if (state.play && state.play->margin.linking)
      on.push_back({side + "/", "desk.hint.cancel_link", "margin/cancel"});
  }
  if (chosen) on.push_back({{}, "desk.hint.clear", "play/option/1"});
  add_hint_on(frame, state, Act::Back, on, otherwise);
}

// What numbers and Enter do: choose, and say what is chosen.
void option_hints(const AppState& state, FramePanel& frame) {
  const Play& play = *state.play;
  const bool many = play.decision.kind == DecisionPanel::Kind::ChooseMany;
  const bool any = play.choosing && !play.choosing->numbers().empty();
  const bool at_once = !many && !state.settings.confirm_twice;
  const char* press = at_once ? "desk.hint.say_it" : "desk.hint.choose";
  add_numbers(frame, state, play.decision.rows.size(), press, "play/option/1");
  // The second press says what is chosen; of several it takes it off.
  std::vector<OnFocus> enter;
  if (any)
    for (const int number : play.choosing->numbers())
      enter.push_back({"play/option/" + std::to_string(number),
                       many ? "desk.hint.take_off" : "desk.hint.say_it"});
  enter.push_back({"play/option/", press});
  add_enter(frame, state, enter_beside(std::move(enter)));
  if (many) add_hints(frame, state, {{Act::ShowOptions, "desk.hint.say_it"}});
  add_escape(frame, state, any, "desk.hint.pause_esc");
  add_hints(frame, state, {{Act::Pin, "desk.hint.pin"}});
}

// Why, and how sure: one press answers.
void question_hints(const AppState& state, FramePanel& frame) {
  const Play& play = *state.play;
  const bool why = play.stage == PlayStage::Why;
  add_numbers(frame, state, why ? play.decision.why.size() : 3, "desk.hint.answer",
              "play/answer/1");
  add_enter(frame, state,
            enter_beside({{"play/answer/", "desk.hint.answer"},
                          {"play/why", "desk.hint.answer"},
                          {"play/leave_out", "desk.hint.leave_out"}}));
  add_hints(frame, state, {{Act::Skip, "desk.hint.leave_out"}});
}

// What H, K, B and U do to a sentence of a paper.
void margin_hints(const AppState& state, FramePanel& frame) {
  const bool second = state.play->margin.linking.has_value();
  add_hint_on(frame, state, Act::Mark,
              {{"reading/left/", "desk.hint.mark"}, {"reading/right/", "desk.hint.mark"}});
  const char* link = second ? "desk.hint.pair_second" : "desk.hint.pair";
  add_hint_on(frame, state, Act::Pair, {{"reading/left/", link}, {"reading/right/", link}});
  add_hint_on(frame, state, Act::Beside,
              {{"reading/left/", "desk.hint.beside"}, {"reading/right/", "desk.hint.beside"}});
  add_hint_on(frame, state, Act::Unlink,
              {{"reading/left/", "desk.hint.unlink"},
               {"reading/right/", "desk.hint.unlink"},
               {"margin/", "desk.hint.unlink"}});
}

void play_hints(const AppState& state, FramePanel& frame) {
  switch (state.play->stage) {
    case PlayStage::SayFirst:
      add_hints(frame, state, {{Act::ShowOptions, "desk.hint.show_options"}});
      add_hint_on(frame, state, Act::NextItem, {{"play/say_first", "desk.hint.leave_box"}},
                  "desk.hint.next_item");
      add_enter(frame, state, enter_beside({}));
      break;
    case PlayStage::Options:
      if (state.play->decision.is_work())
        add_hints(frame, state, {{Act::ShowOptions, "desk.hint.work"}});
      else
        option_hints(state, frame);
      add_hints(frame, state, {{Act::Repeat, "desk.hint.repeat"}});
      if (state.play->decision.attach > 0)
        add_hints(frame, state, {{Act::Attach, "desk.hint.attach"}});
      if (!state.play->decision.is_work() &&
          state.play->decision.kind != DecisionPanel::Kind::ChooseMany)
        add_hints(frame, state, {{Act::ShowOptions, "desk.hint.give_answer"}});
      break;
    case PlayStage::Why:
    case PlayStage::Sure:
      question_hints(state, frame);
      break;
    case PlayStage::Coaching:
    case PlayStage::Ended:
      add_hints(frame, state, {{Act::GoOn, "desk.hint.go_on"}});
      add_enter(frame, state, enter_beside({{"play/go_on", "desk.hint.go_on"}}));
      break;
    case PlayStage::Saving:
      break;
  }
  // While why or how sure is asked the letters are that question's (draw_play).
  if (state.play->stage != PlayStage::Why && state.play->stage != PlayStage::Sure)
    margin_hints(state, frame);
  add_hints(frame, state,
            {{Act::History, "desk.hint.history"},
             {Act::NextPane, "desk.hint.next_pane"},
             {Act::Documents, "desk.hint.documents"},
             {Act::Pause, "desk.hint.pause"}});
}

}  // namespace

namespace {

// Sentences of papers that are pinned now, with the minute they were pinned.
std::vector<PinnedSentence> make_pinned(const sim::Session& session, const Words& words) {
  const sim::Program& program = session.program();
  std::vector<PinnedSentence> pinned;
  const auto same = [&](const sim::Id& paper, int number) {
    return std::find_if(pinned.begin(), pinned.end(), [&](const PinnedSentence& one) {
      return one.paper == paper && one.number == number;
    });
  };
  for (const sim::Event& e : session.log().events) {
    const bool on = e.kind == sim::EventKind::Pinned;
    if ((!on && e.kind != sim::EventKind::Unpinned) || e.n != 1) continue;
    for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
      const sim::Range range = program.documents[d].passages;
      if (e.a < range.first || e.a - range.first >= range.count) continue;
      const sim::Id& paper = program.wording.documents[d].id;
      const int number = static_cast<int>(e.a - range.first) + 1;
      if (const auto old = same(paper, number); old != pinned.end()) pinned.erase(old);
      if (on)
        pinned.push_back(
            {paper, number, words("desk.pinned_at", {{"n", std::to_string(e.minute)}})});
    }
  }
  return pinned;
}

// What was sought: on the pages in view, or in every paper that can be read.
void add_found(const sim::Session& session, ReadingView& view, const Words& words) {
  if (view.sought.empty()) return;
  for (FoundRow& row : find_in_file(session, view.sought).rows) {
    const sim::Id& paper = view.papers[static_cast<std::size_t>(row.paper - 1)].id;
    const bool in_view = !view.open.empty() && (view.open[view.left].id == paper ||
                                                (view.split && view.open[view.right].id == paper));
    if (!view.everywhere && !in_view) continue;
    std::vector<std::pair<std::size_t, std::size_t>> at = found_places(row.text, view.sought);
    view.found.push_back(
        {paper, std::move(row.where), std::move(row.text), row.line, std::move(at)});
  }
  std::int64_t places = 0;
  for (const FoundInPaper& one : view.found) places += static_cast<std::int64_t>(one.at.size());
  const char* none = view.everywhere ? "find.none"
                     : view.split    ? "desk.found_none_on_pages"
                                     : "desk.found_none_here";
  view.found_words =
      places > 0 ? words.plural("desk.found", places) : words(none, {{"text", view.sought}});
}

}  // namespace

ReadingView make_reading(const sim::Session& session, const Reading& reading, const Words& words) {
  ReadingView view;
  view.papers = make_casefile(session, words).papers;
  const auto read = std::count_if(view.papers.begin(), view.papers.end(),
                                  [](const PaperRow& row) { return row.read; });
  view.read_words = words("desk.papers_read", {{"n", std::to_string(read)},
                                               {"of", std::to_string(view.papers.size())}});
  view.list = reading.list || reading.open.empty();
  for (const sim::DocumentIx paper : reading.open)
    view.open.push_back(make_document(session, paper, words));
  view.left = reading.left;
  view.right = reading.right;
  view.split = reading.split && reading.open.size() > 1;
  view.pinned = make_pinned(session, words);
  view.sought = reading.sought;
  view.everywhere = reading.everywhere || view.open.empty();
  add_found(session, view, words);
  return view;
}

namespace {

// What the keys do with as many papers as are open now.
void reading_hints(const AppState& state, FramePanel& frame) {
  const Reading& reading = state.play ? state.play->reading : state.briefing->reading;
  const std::size_t open = reading.open.size();
  add_enter(frame, state,
            state.play ? enter_beside({})
                       : std::vector<OnFocus>{
                             {"reading/find", "desk.hint.first_found", "reading/find/close"}});
  if (state.play) {
    margin_hints(state, frame);
    add_hints(frame, state, {{Act::Pin, "desk.hint.pin"}});
  }
  // There may be no room for the second page that was asked for.
  const char* second = "reading/close/right";
  if (open > 1) {
    add_hint_on(frame, state, Act::OtherPage, {{{}, "desk.hint.other_page", second}},
                "desk.hint.other_paper");
    const std::string before = chord_words(key_map(state.settings).chord(Act::PreviousPage));
    if (!before.empty() && frame.keys.back().act == Act::OtherPage)
      frame.keys.back().caps.insert(frame.keys.back().caps.begin(), before);
    add_hint_on(frame, state, Act::Split, {{{}, "desk.hint.one_page", second}}, "desk.hint.split");
  }
  if (open > 0)
    add_hints(frame, state,
              {{Act::NextPane, "desk.hint.next_pane"}, {Act::Documents, "desk.hint.documents"}});
  add_hints(frame, state, {{Act::Find, "desk.hint.find"}});
  add_escape(frame, state, false, "desk.hint.back");
}

// The case file over the whole window, from the briefing or from the talk.
void frame_reading(const AppState& state, ScreenPanel& panel) {
  const Words& words = state.words;
  const sim::Session& session = state.play ? state.play->session : state.briefing->session;
  panel.frame.title = words("desk.case_file");
  panel.frame.subtitle = session.program().wording.head.title;
  panel.frame.back = words(state.play ? "desk.back_to_talk" : "desk.briefing");
  panel.frame.pause = state.play != nullptr;
  panel.first = "reading/list/0";
  reading_hints(state, panel.frame);
}

void frame_play(const AppState& state, const PlayScreenPanel& body, ScreenPanel& panel) {
  if (at_work(*state.play)) return frame_work(state, body, panel);
  const Words& words = state.words;
  panel.frame.title = body.play.title;
  panel.frame.subtitle = body.play.kind;
  panel.frame.back = words("desk.library");
  panel.frame.pause = true;
  panel.frame.panes = {{0, "case", words("desk.tab_case"), body.pane == 0},
                       {1, "talk", words("desk.tab_talk"), body.pane == 1},
                       {2, "reading", words("desk.tab_reading"), body.pane == 2}};
  panel.frame.clock = body.play.clock;
  panel.first = body.pane == 0   ? "play/aim/0"
                : body.pane == 2 ? "reading/list/0"
                                 : first_of(state.play->stage);
  const bool work = state.play->stage == PlayStage::Options && state.play->decision.is_work();
  if (work && body.pane == 1) panel.first = "play/work";
  play_hints(state, panel.frame);
  if (!body.play.hearing.people.empty() && !body.play.hearing.report.empty())
    add_hints(panel.frame, state, {{Act::MyReport, "desk.hint.my_report"}});
  // A new stage gives the focus to what it asks for, and so does a pane that is gone to.
  panel.id += "/" + std::to_string(static_cast<int>(state.play->stage)) + "/" +
              std::to_string(state.play->shown_from) + "/" + std::to_string(body.pane);
}

}  // namespace

void make_play_screen(const AppState& state, ScreenPanel& panel) {
  if (!state.play && !state.briefing) return;
  PlayScreenPanel body;
  if (state.play) {
    body.play = make_play(state);
    body.reading = make_reading(state.play->session, state.play->reading, state.words);
    add_margin(*state.play, state.words, body.reading);
    body.pane = state.play->pane;
  } else {
    body.reading = make_reading(state.briefing->session, state.briefing->reading, state.words);
  }
  if (state.play && panel.screen == Screen::Play)
    frame_play(state, body, panel);
  else
    frame_reading(state, panel);
  panel.body = std::move(body);
}

void make_history_screen(const AppState& state, ScreenPanel& panel) {
  if (!state.play) return;
  panel.frame.title = state.words("desk.history");
  panel.frame.subtitle = state.play->session.program().wording.head.title;
  panel.frame.back = state.words("desk.back_to_talk");
  panel.first = "history/find";
  add_enter(panel.frame, state, {{"talk/pin/", "desk.hint.pin_off"}});
  add_hints(
      panel.frame, state,
      {{Act::Find, "desk.hint.find"}, {Act::Pin, "desk.hint.pin"}, {Act::Back, "desk.hint.back"}});
  panel.body = make_history(state.play->session, state.words);
}

void make_pause_screen(const AppState& state, ScreenPanel& panel) {
  panel.frame.title = state.words("pause.title");
  panel.first = "pause/resume";
  panel.frame.saved.clear();
  add_enter(panel.frame, state, {{"pause/resume", "desk.hint.resume"}});
  add_hints(panel.frame, state, {{Act::Leave, "desk.hint.leave"}, {Act::Back, "desk.hint.resume"}});
  PauseScreenPanel body;
  body.pause = make_pause(state.words, state.support);
  panel.body = std::move(body);
}

}  // namespace ui::app
