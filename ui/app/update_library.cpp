#include <algorithm>
#include <variant>

#include "ui/app/update_parts.h"
#include "ui/content/leaving.h"
#include "ui/content/report_before.h"
#include "ui/model/attempt_recorder.h"
#include "ui/model/kept_words.h"

namespace ui::app {
namespace {

std::optional<std::size_t> place_of(const AppState& state, const sim::Id& scenario) {
  for (std::size_t i = 0; i < state.cases.size(); ++i)
    if (state.cases[i].program && state.cases[i].program->wording.head.id == scenario) return i;
  return std::nullopt;
}

void open_briefing(AppState& state, const sim::Id& scenario, const Services& services) {
  const auto place = place_of(state, scenario);
  if (!place) return;
  state.library.selected = scenario;
  const std::shared_ptr<const sim::Program>& program = state.cases[*place].program;
  const LogText log_text = [&](sim::AttemptId attempt) {
    return services.store->log_text(attempt);
  };
  std::vector<Start> starts =
      starts_of(*program, services.store == nullptr ? std::vector<sim::Attempt>() : state.attempts,
                log_text, services.scenarios);
  const std::size_t first = first_start(starts);
  const std::uint64_t carried = starts.empty() ? 0 : starts[first].carried;
  state.briefing.emplace(Briefing{*place,
                                  sim::Session::start(program, services.seed(), carried),
                                  "practise",
                                  {},
                                  std::move(starts),
                                  first});
  show(state, Screen::Briefing);
}

// Another earlier part: the session is thrown away for one that begins with it.
void choose_start(Briefing& briefing, const sim::Id& id) {
  for (std::size_t i = 0; i < briefing.starts.size(); ++i) {
    if (briefing.starts[i].id != id || briefing.starts[i].changed) continue;
    briefing.start = i;
    briefing.session = sim::Session::start(briefing.session.shared_program(),
                                           briefing.session.seed(), briefing.starts[i].carried);
  }
}

AttemptRecorder recorder_for(const AppState& state, const Case& source, const Briefing& from,
                             sim::PlayMode mode, const Services& services) {
  sim::Attempt head;
  head.scenario = source.program->wording.head.id;
  head.scenario_title = source.program->wording.head.title;
  head.logic_hash = source.logic_hash;
  head.text_hash = source.text_hash;
  head.engine = kEngine;
  head.seed = from.session.seed();
  head.mode = mode;
  if (!from.starts.empty()) head.carried_from = from.starts[from.start].attempt;
  head.started_utc = services.utc_now();
  // The practice conversation is in no record.
  if (source.program->wording.head.tutorial || services.store == nullptr)
    return AttemptRecorder(head);
  head.profile = state.profile;
  return AttemptRecorder(*services.store, head,
                         kept_words(*source.program, source.text_hash, state.words.language()),
                         {0, state.settings.name, head.started_utc});
}

// What was written in the own attempt that this one goes on from.
std::optional<std::vector<ReportEntry>> written_before(const AppState& state, sim::AttemptId from,
                                                       const Services& services) {
  if (services.store == nullptr) return std::nullopt;
  return report_before(*services.store, from, services.scenarios, state.words);
}

void begin(AppState& state, const Services& services) {
  if (!state.briefing) return;
  Briefing& from = *state.briefing;
  const sim::PlayMode mode = from.mode == "learn" ? sim::PlayMode::Learn : sim::PlayMode::Practise;
  const Case& source = state.cases[from.place];
  auto play = std::make_unique<Play>(from.session);
  play->recorder = recorder_for(state, source, from, mode, services);
  play->place = from.place;
  play->mode = mode;
  if (!from.starts.empty())
    play->own_report = written_before(state, from.starts[from.start].attempt, services);
  play->nowhere = !source.program->wording.head.tutorial && state.profile == 0 &&
                  play->recorder.state() == AttemptRecorder::State::NotKept;
  play->began_ms = services.steady_ms();
  state.play = std::move(play);
  state.briefing.reset();
  state.saved_at.clear();
  state.stack = {Screen::Library, Screen::Play};
  expect_reach(state, source, state.play->session.log(), services);
  next_decision(state);
}

void go_on(AppState& state, std::int64_t attempt, const Services& services) {
  for (Waiting& one : state.waiting) {
    if (one.head.id != attempt) continue;
    const auto place = place_of(state, one.head.scenario);
    if (!one.goes_on() || !place || services.store == nullptr) {
      state.cannot_open = one.head.scenario;
      return;
    }
    sim::Session& session = *one.revived.session;
    auto play = std::make_unique<Play>(session);
    play->recorder = AttemptRecorder(*services.store, one.head, session.log().events.size());
    play->place = *place;
    play->mode = one.head.mode;
    play->own_report = written_before(state, one.head.carried_from, services);
    const std::int64_t at = session.log().stamps.empty() ? 0 : session.log().stamps.back().at_ms;
    play->began_ms = services.steady_ms() - std::max<std::int64_t>(0, at);
    state.play = std::move(play);
    state.stack = {Screen::Library, Screen::Play};
    expect_reach(state, state.cases[*place], state.play->session.log(), services);
    next_decision(state);
    load_draft(state, services);
    return;
  }
}

}  // namespace

void reload_cases(AppState& state, const Services& services) {
  state.cases.clear();
  auto cases = services.load_cases ? services.load_cases(services.scenarios)
                                   : load_cases(services.scenarios);
  if (cases)
    state.cases = std::move(*cases);
  else
    state.banners.push_back(cases.error().message + " " + cases.error().hint);
  ++state.revision;
}

namespace {

// How it stands by its own log, where that is over and nobody could tell the store any more.
sim::AttemptState state_of(const Waiting& one) {
  if (!one.revived.whole()) return one.head.state;
  const sim::Session& session = *one.revived.session;
  if (session.ended()) return sim::AttemptState::Ended;
  const auto& events = session.log().events;
  const bool stopped = std::any_of(events.begin(), events.end(), [](const sim::Event& event) {
    return event.kind == sim::EventKind::Stopped;
  });
  return stopped ? sim::AttemptState::Stopped : one.head.state;
}

// Tells the store what it missed, and asks for no outcome: what the list says of it stands in the
// log.
void put_right(Waiting& one, const Services& services) {
  if (services.store->mode() != sim::StoreMode::ReadWrite) return;
  sim::Batch batch;
  batch.attempt = one.head.id;
  batch.state = one.head.state = state_of(one);
  if (one.head.state != sim::AttemptState::Running) (void)services.store->submit(std::move(batch));
}

}  // namespace

void reload_attempts(AppState& state, const Services& services) {
  state.waiting.clear();
  ++state.revision;
  // What is being written belongs into the list. The old one stands meanwhile, but nothing of it
  // can be gone on with.
  state.list_due = services.store != nullptr && services.store->busy();
  if (state.list_due) return;
  state.attempts.clear();
  if (services.store == nullptr) return;
  state.profile = 0;
  if (const auto profiles = services.store->profiles(); profiles)
    for (const sim::Profile& profile : *profiles)
      if (profile.name == state.settings.name) state.profile = profile.id;
  if (state.profile == 0) return;
  if (auto attempts = services.store->attempts(state.profile); attempts)
    state.attempts = std::move(*attempts);
  for (sim::Attempt& head : state.attempts) {
    if (head.state != sim::AttemptState::Running) continue;
    const auto log = services.store->log_text(head.id);
    if (log) state.waiting.push_back({head, revive(head, *log, services.scenarios)});
  }
  // Read first, then written: reading would wait for it.
  for (Waiting& one : state.waiting) {
    put_right(one, services);
    for (sim::Attempt& head : state.attempts)
      if (head.id == one.head.id) head.state = one.head.state;
  }
  state.waiting.erase(std::remove_if(state.waiting.begin(), state.waiting.end(),
                                     [](const Waiting& one) {
                                       return one.head.state != sim::AttemptState::Running;
                                     }),
                      state.waiting.end());
}

bool update_library(AppState& state, const Intent& intent, const Services& services) {
  if (const auto* selected = std::get_if<SelectCase>(&intent)) {
    state.library.selected = selected->scenario;
  } else if (const auto* opened = std::get_if<OpenBriefing>(&intent)) {
    open_briefing(state, opened->scenario, services);
  } else if (const auto* on = std::get_if<ContinueAttempt>(&intent)) {
    go_on(state, on->attempt, services);
  } else if (const auto* search = std::get_if<SearchCases>(&intent)) {
    state.library.sought = search->words;
  } else if (const auto* filter = std::get_if<FilterCases>(&intent)) {
    state.library.filter = filter->filter;
    state.library.at_most_minutes = filter->at_most_minutes;
  } else if (const auto* mode = std::get_if<SetMode>(&intent)) {
    if (state.briefing) state.briefing->mode = mode->mode;
  } else if (const auto* start = std::get_if<ChooseStart>(&intent)) {
    if (state.briefing) choose_start(*state.briefing, start->start);
  } else if (std::get_if<Begin>(&intent) != nullptr) {
    begin(state, services);
  } else {
    return false;
  }
  return true;
}

}  // namespace ui::app
