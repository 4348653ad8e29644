#include <algorithm>
#include <variant>

#include "sim/program/program_names.h"
#include "ui/app/update_parts.h"
#include "ui/model/make_play.h"

namespace ui::app {
namespace {

PlayStage stage_of(Asking asking) {
  switch (asking) {
    case Asking::SayFirst:
      return PlayStage::SayFirst;
    case Asking::Why:
      return PlayStage::Why;
    case Asking::Sure:
      return PlayStage::Sure;
    default:
      return PlayStage::Options;
  }
}

std::int64_t at_ms(const Play& play, const Services& services) {
  return services.steady_ms() - play.began_ms;
}

void after_saving(AppState& state) {
  Play& play = *state.play;
  if (play.mode == sim::PlayMode::Learn) {
    if (!play.reach) play.reach = reach_of(state, state.cases[play.place], play.session.log());
    play.stage = PlayStage::Coaching;
    return;
  }
  next_decision(state);
}

constexpr std::int64_t kDraftMs = 2'000;  // within the 5 s that may be lost

std::string draft_name(const Play& play) {
  if (play.recorder.attempt() == 0) return {};
  return std::to_string(play.recorder.attempt()) + "-" + play.decision.id;
}

void keep_draft(Play& play, const Services& services) {
  play.draft_due = -1;
  const std::string name = draft_name(play);
  play.draft_kept = !name.empty() && services.keep_draft(name, play.draft).has_value();
}

// Keeps what is new. The consequence of an answer appears when it is on the disk, or when the disk
// refused and the banner says so.
void keep(AppState& state, bool answered) {
  Play& play = *state.play;
  play.recorder.record(play.session);
  if (play.recorder.state() == AttemptRecorder::State::Saved)
    state.saved_at = play.recorder.saved_at();
  if (!answered) return;
  play.stage = PlayStage::Saving;
  if (play.recorder.state() != AttemptRecorder::State::Saving) after_saving(state);
}

sim::Answer answer_of(const DecisionPanel& panel, const Choosing& choosing) {
  if (panel.kind == DecisionPanel::Kind::ChooseMany) return sim::ChooseMany{choosing.picks()};
  const DecisionRow& row = panel.rows[static_cast<std::size_t>(*choosing.numbers().begin() - 1)];
  const auto place = static_cast<std::uint8_t>(row.option);
  if (panel.kind == DecisionPanel::Kind::Rate || panel.kind == DecisionPanel::Kind::Concordance)
    return sim::Rate{place};
  return sim::Choose{place};
}

// To the engine: what was worked out, or what was chosen.
sim::Result<void> give_answer(Play& play, std::int64_t at) {
  if (play.decision.is_work()) return hand_in(play.session, *play.working, -1, at);
  if (play.working) {
    const int number = *play.choosing->numbers().begin();
    const DecisionRow& row = play.decision.rows[static_cast<std::size_t>(number - 1)];
    return hand_in(play.session, *play.working, row.option, at);
  }
  return play.session.answer(answer_of(play.decision, *play.choosing), at);
}

std::string remark_words(const Play& play, Pressed pressed, int number, const Words& words) {
  const std::string n = std::to_string(number);
  switch (pressed) {
    case Pressed::Closed:
      return words(
          "choose.is_closed",
          {{"n", n},
           {"reason", play.decision.rows[static_cast<std::size_t>(number - 1)].why_closed}});
    case Pressed::TooFew:
      return words.plural("choose.too_few", play.decision.min);
    case Pressed::TooMany:
      return words.plural("choose.too_many", play.decision.max);
    default:
      return {};
  }
}

void pressed(AppState& state, Pressed what, int number, const Services& services) {
  Play& play = *state.play;
  play.remark = remark_words(play, what, number, state.words);
  if (what == Pressed::Said) follow(state, services);
}

bool choosing_intent(AppState& state, const Intent& intent, const Services& services) {
  Play& play = *state.play;
  const bool options = play.stage == PlayStage::Options && play.choosing;
  if (const auto* number = std::get_if<PressNumber>(&intent)) {
    if (options) pressed(state, play.choosing->press(number->number), number->number, services);
  } else if (std::get_if<PressEnter>(&intent) != nullptr) {
    if (options) pressed(state, play.choosing->enter(), 0, services);
  } else if (std::get_if<ClearChoice>(&intent) != nullptr) {
    if (options) play.choosing->clear();
    play.remark.clear();
  } else if (const auto* said = std::get_if<SaidFirst>(&intent)) {
    if (play.stage != PlayStage::SayFirst) return true;
    if (!said->words.empty()) (void)play.session.say_first(said->words);
    keep(state, false);
    play.draft.clear();
    keep_draft(play, services);
    play.choosing->said_first();
    follow(state, services);
  } else if (const auto* draft = std::get_if<KeepDraft>(&intent)) {
    if (play.stage != PlayStage::SayFirst) return true;
    draft_changed(play, draft->words, services);
  } else if (const auto* why = std::get_if<GiveWhy>(&intent)) {
    if (play.stage != PlayStage::Why) return true;
    if (why->tag > 0)
      (void)play.session.why_tag(static_cast<std::uint8_t>(why->tag - 1));
    else if (!why->words.empty())
      (void)play.session.why(why->words);
    play.choosing->answered_why();
    follow(state, services);
  } else if (const auto* sure = std::get_if<GiveSure>(&intent)) {
    if (play.stage != PlayStage::Sure) return true;
    if (sure->step >= 0) (void)play.session.confidence(static_cast<std::uint8_t>(sure->step));
    play.choosing->answered_sure();
    follow(state, services);
  } else if (std::get_if<GoOn>(&intent) != nullptr) {
    if (play.stage == PlayStage::Coaching)
      next_decision(state);
    else if (play.stage == PlayStage::Ended)
      debrief_play(state, services);
  } else {
    return false;
  }
  return true;
}

// The reading of whatever is open: a briefing's papers or those of the play.
sim::Session* session_of(AppState& state) {
  if (state.play) return &state.play->session;
  return state.briefing ? &state.briefing->session : nullptr;
}

void open_paper(AppState& state, const OpenPaper& asked, const Services& services) {
  sim::Session* session = session_of(state);
  if (session == nullptr) return;
  const sim::DocumentIx paper = sim::ProgramNames(session->program()).document(asked.paper);
  if (!paper.valid() || !session->readable(paper)) return;
  (void)session->open(paper, state.play ? at_ms(*state.play, services) : -1);
  if (state.play) {
    // What is open can change which options are.
    if (state.play->stage == PlayStage::Options || state.play->stage == PlayStage::SayFirst)
      refresh_decision(state);
    keep(state, false);
  }
  Reading& reading = state.reading();
  auto& open = reading.open;
  auto found =
      std::find_if(open.begin(), open.end(), [&](sim::DocumentIx one) { return one.v == paper.v; });
  if (found == open.end()) {
    if (open.size() >= kMostPapers) {
      open.erase(open.begin() + (reading.left == 0 && reading.split ? 1 : 0));
      reading.left = std::min(reading.left, open.size() - 1);
      reading.right = std::min(reading.right, open.size() - 1);
    }
    open.push_back(paper);
    found = open.end() - 1;
  }
  const auto place = static_cast<std::size_t>(found - open.begin());
  if (asked.side == 1 && reading.split)
    reading.right = place;
  else
    reading.left = place;
  reading.list = false;
}

void close_paper(AppState& state, const sim::Id& id) {
  sim::Session* session = session_of(state);
  if (session == nullptr) return;
  Reading& reading = state.reading();
  for (std::size_t i = 0; i < reading.open.size(); ++i)
    if (session->program().wording.documents[reading.open[i].v].id == id) {
      reading.open.erase(reading.open.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
  if (reading.open.empty()) {
    reading.list = true;
    reading.split = false;
    reading.left = reading.right = 0;
    return;
  }
  reading.left = std::min(reading.left, reading.open.size() - 1);
  reading.right = std::min(reading.right, reading.open.size() - 1);
}

bool reading_intent(AppState& state, const Intent& intent, const Services& services) {
  if (const auto* open = std::get_if<OpenPaper>(&intent)) {
    open_paper(state, *open, services);
  } else if (const auto* closed = std::get_if<ClosePaper>(&intent)) {
    close_paper(state, closed->paper);
  } else if (const auto* list = std::get_if<ShowPaperList>(&intent)) {
    state.reading().list = list->on;
  } else if (const auto* split = std::get_if<SplitPages>(&intent)) {
    Reading& reading = state.reading();
    reading.split = split->on && reading.open.size() > 1;
    if (reading.split && reading.right == reading.left)
      reading.right = (reading.left + 1) % reading.open.size();
  } else if (const auto* find = std::get_if<FindWords>(&intent)) {
    Reading& reading = state.reading();
    reading.sought = find->words;
    reading.everywhere = find->everywhere;
    reading.finding = !find->words.empty();
  } else if (const auto* pane = std::get_if<ShowPane>(&intent)) {
    if (state.play) state.play->pane = pane->pane;
  } else {
    return false;
  }
  return true;
}

bool pinning_intent(AppState& state, const Intent& intent) {
  Play& play = *state.play;
  const sim::ProgramNames names(play.session.program());
  if (const auto* aim = std::get_if<TickAim>(&intent)) {
    play.session.note(sim::EventKind::AimTicked, static_cast<std::uint32_t>(aim->place),
                      aim->on ? 1 : 0);
  } else if (const auto* line = std::get_if<PinLine>(&intent)) {
    if (const sim::LineIx place = names.line(line->line); place.valid())
      (void)play.session.pin(place, line->on);
  } else if (const auto* sentence = std::get_if<PinSentence>(&intent)) {
    const sim::DocumentIx paper = names.document(sentence->paper);
    if (!paper.valid()) return true;
    const sim::Range range = play.session.program().documents[paper.v].passages;
    const auto at = static_cast<std::uint32_t>(sentence->number - 1);
    if (sentence->number >= 1 && at < range.count)
      (void)play.session.pin(sim::PassageIx{range.first + at}, sentence->on);
  } else {
    return false;
  }
  keep(state, false);
  return true;
}

}  // namespace

// What is asked next of this decision; when nothing is, the answer goes to the engine.
void follow(AppState& state, const Services& services) {
  Play& play = *state.play;
  if (play.choosing->asking() != Asking::Done) {
    play.stage = stage_of(play.choosing->asking());
    return;
  }
  if (const auto taken = give_answer(play, at_ms(play, services)); !taken) {
    // What is open changed under the choice: the options are shown anew.
    play.stage = PlayStage::Options;
    refresh_decision(state);
    play.choosing->clear();
    play.remark = taken.error().message;
    return;
  }
  if (play.working) {
    play.draft.clear();
    keep_draft(play, services);
  }
  keep(state, true);
}

void draft_changed(Play& play, std::string draft, const Services& services) {
  play.draft = std::move(draft);
  play.draft_kept = false;
  if (play.draft_due < 0) play.draft_due = services.steady_ms() + kDraftMs;
}

void refresh_decision(AppState& state) {
  Play& play = *state.play;
  const std::set<int> numbers = play.choosing ? play.choosing->numbers() : std::set<int>();
  const PlayStage stage = play.stage;
  play.choosing.reset();
  play.decision = make_decision(play.session, state.words, play.session.log().events.size());
  play.choosing.emplace(play.decision, state.settings.confirm_twice);
  refresh_work(play, state.words);
  if (stage == PlayStage::SayFirst) return;
  if (play.choosing->asking() == Asking::SayFirst) play.choosing->said_first();
  for (int number : numbers)
    if (number <= static_cast<int>(play.decision.rows.size()) &&
        play.decision.rows[static_cast<std::size_t>(number - 1)].open)
      (void)play.choosing->press(number);
}

void next_decision(AppState& state) {
  Play& play = *state.play;
  play.remark.clear();
  play.choosing.reset();
  play.shown_from = last_answer(play.session);
  play.pane = 1;
  if (play.session.ended()) {
    play.stage = PlayStage::Ended;
    play.recorder.finish(sim::AttemptState::Ended);
    keep(state, false);
    return;
  }
  play.decision = make_decision(play.session, state.words, play.session.log().events.size());
  play.choosing.emplace(play.decision, state.settings.confirm_twice);
  begin_work(play, state.words);
  play.stage = stage_of(play.choosing->asking());
}

void keep_play(AppState& state, const Services& services) {
  // What the disk refused before goes to it once more.
  if (!state.play->draft.empty() || state.play->draft_due >= 0)
    if (!state.play->draft_kept) keep_draft(*state.play, services);
  keep(state, false);
}

std::int64_t keep_due(AppState& state, const Services& services) {
  if (!state.play || state.play->draft_due < 0) return -1;
  const std::int64_t left = state.play->draft_due - services.steady_ms();
  if (left > 0) return left;
  keep_draft(*state.play, services);
  ++state.revision;
  return -1;
}

void load_draft(AppState& state, const Services& services) {
  Play& play = *state.play;
  const std::string name = draft_name(play);
  if (name.empty()) return;
  if (play.stage == PlayStage::SayFirst) {
    play.draft = services.draft(name);
    play.draft_kept = !play.draft.empty();
  } else if (play.working) {
    restore_work(play, services.draft(name), state.words);
  }
}

void pause(AppState& state) {
  if (!state.play || state.screen() == Screen::Pause) return;
  state.play->session.note(sim::EventKind::Paused);
  show(state, Screen::Pause);
}

void hear_play(AppState& state, const std::vector<sim::Outcome>& outcomes,
               const Services& services) {
  if (!state.play) return;
  Play& play = *state.play;
  play.recorder.heard(play.session, outcomes, services.hour_minute());
  if (play.recorder.state() == AttemptRecorder::State::Saved)
    state.saved_at = play.recorder.saved_at();
  if (play.stage == PlayStage::Saving && play.recorder.state() != AttemptRecorder::State::Saving)
    after_saving(state);
}

bool update_play(AppState& state, const Intent& intent, const Services& services) {
  if (state.play || state.briefing)
    if (reading_intent(state, intent, services)) return true;
  if (!state.play) return false;
  if (const auto* work = std::get_if<WorkIntent>(&intent))
    return update_work(state, *work, services);
  if (choosing_intent(state, intent, services)) return true;
  if (pinning_intent(state, intent)) return true;
  if (update_margin(state, intent, services)) return true;
  if (std::get_if<Resume>(&intent) != nullptr) {
    state.play->session.note(sim::EventKind::Resumed);
    state.play->asks_leave = false;
    state.play->not_written.clear();
    state.leaves_for.reset();
    show(state, Screen::Play);
  } else if (std::get_if<SaveAndLeave>(&intent) != nullptr) {
    leave_for(state, 0, services);
  } else if (std::get_if<StopHere>(&intent) != nullptr) {
    keep_beside(*state.play);
    state.play->session.stop();
    state.play->recorder.finish(sim::AttemptState::Stopped);
    keep(state, false);
    debrief_play(state, services);
  } else if (std::get_if<LeaveWithout>(&intent) != nullptr) {
    state.gave_up = state.gave_up || state.play->written.empty();
    go_home(state, services);
  } else if (std::get_if<SaveElsewhere>(&intent) != nullptr) {
    save_elsewhere(state, services);
  } else {
    return false;
  }
  return true;
}

}  // namespace ui::app
