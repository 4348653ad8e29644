#include <algorithm>
#include <variant>

#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/program/program_names.h"
#include "ui/app/update_parts.h"
#include "ui/content/leaving.h"
#include "ui/model/debrief_html.h"

namespace ui::app {
namespace {

void refresh(Debriefing& debriefing) {
  const sim::Program& program = debriefing.session.program();
  const sim::Scorecard card = sim::score(program, debriefing.session.log());
  debriefing.debrief =
      sim::build_debrief(program, debriefing.session.log(), card, *debriefing.reach);
  debriefing.open.resize(debriefing.debrief.moments.size(), false);
}

void open(AppState& state, std::unique_ptr<Debriefing> debriefing) {
  refresh(*debriefing);
  state.debriefing = std::move(debriefing);
  state.stack = {Screen::Library, Screen::Debrief};
}

// "Noted" is said when it is.
void tell_noted(AppState& state) {
  Debriefing& now = *state.debriefing;
  using State = AttemptRecorder::State;
  if (now.to_note.empty() || now.recorder.state() == State::Saving) return;
  if (now.recorder.state() == State::NotSaved)
    now.noted = state.words("save.note_not", {{"reason", now.recorder.reason().message}});
  else
    now.noted = now.to_note;
  now.to_note.clear();
}

void note(AppState& state, const std::string& said) {
  Debriefing& now = *state.debriefing;
  now.recorder.record(now.session);
  if (now.recorder.state() == AttemptRecorder::State::Saved)
    state.saved_at = now.recorder.saved_at();
  now.to_note = said;
  tell_noted(state);
  refresh(now);
}

// What was said is no draft any more, whichever field it was typed into.
void forget_draft(Debriefing& now, const std::string& words) {
  for (auto draft = now.drafts.begin(); draft != now.drafts.end();)
    draft = draft->second == words ? now.drafts.erase(draft) : std::next(draft);
}

void disagree(AppState& state, const SayDisagree& said) {
  Debriefing& now = *state.debriefing;
  now.disagreeing.reset();
  forget_draft(now, said.words);
  if (said.words.empty() || said.moment >= now.debrief.moments.size()) return;
  note_disagreement(now.session, now.debrief, said.moment, said.words);
  note(state, state.words("after.noted_mark"));
}

void export_html(AppState& state, const Services& services) {
  Debriefing& now = *state.debriefing;
  const std::string path = services.exports + "/pqip-" + now.session.program().wording.head.id +
                           "-" + std::to_string(now.recorder.attempt()) + ".html";
  const auto written = services.write_file(
      path, debrief_html(now.debrief, state.words, {services.utc_now().substr(0, 10)}));
  now.exported = written ? state.words("export.done", {{"file", path}})
                         : written.error().message + " " + written.error().hint;
}

// To be run once, on any thread; its result stands in `reaches` from now on.
using Known = std::shared_ptr<const sim::Reach>;
using ReachTask = std::shared_ptr<std::packaged_task<Known(const SideWork::Stopped&)>>;

ReachTask reach_task(AppState& state, const Case& source, const sim::EventLog& log) {
  auto task = std::make_shared<ReachTask::element_type>(
      [program = source.program, carried = sim::carried_in(log)](const SideWork::Stopped& stopped) {
        return std::make_shared<const sim::Reach>(
            sim::Reach::compute(*program, sim::kMostSituations, nullptr, carried, stopped));
      });
  state.reaches[{source.logic_hash, sim::carried_in(log)}] = task->get_future().share();
  return task;
}

void mark_done(Debriefing& now, DebriefStep left) {
  if (left == DebriefStep::Short) return;
  now.done[static_cast<std::size_t>(left) - 1] = true;
}

}  // namespace

std::shared_ptr<const sim::Reach> reach_of(AppState& state, const Case& source,
                                           const sim::EventLog& log) {
  const auto known = state.reaches.find({source.logic_hash, sim::carried_in(log)});
  if (known != state.reaches.end()) return known->second.get();
  const ReachTask task = reach_task(state, source, log);
  (*task)({});
  return state.reaches.at({source.logic_hash, sim::carried_in(log)}).get();
}

void expect_reach(AppState& state, const Case& source, const sim::EventLog& log,
                  const Services& services) {
  if (services.side_work == nullptr ||
      state.reaches.count({source.logic_hash, sim::carried_in(log)}) != 0)
    return;
  services.side_work->add(
      [task = reach_task(state, source, log)](const SideWork::Stopped& stopped) {
        (*task)(stopped);
      });
}

void save_elsewhere(AppState& state, const Services& services) {
  Play& play = *state.play;
  // A name of its own: what was written before stays.
  std::string when = services.utc_now();
  std::replace(when.begin(), when.end(), ':', '-');
  const std::string path =
      services.exports + "/pqip-" + play.session.program().wording.head.id + "-" + when + ".json";
  const auto written = services.write_file(
      path, attempt_file_text(play.session, play.recorder.head(), state.cases[play.place]));
  play.written = written ? state.words("desk.pause.written", {{"file", path}}) : std::string();
  play.not_written =
      written ? std::string()
              : state.words("desk.pause.not_written",
                            {{"file", path},
                             {"reason", written.error().message + " " + written.error().hint}});
}

void debrief_play(AppState& state, const Services& services) {
  (void)services;
  if (!state.play) return;
  auto debriefing = std::make_unique<Debriefing>(state.play->session);
  debriefing->reach = reach_of(state, state.cases[state.play->place], debriefing->session.log());
  debriefing->recorder = std::move(state.play->recorder);
  state.play.reset();
  open(state, std::move(debriefing));
}

void debrief_attempt(AppState& state, std::int64_t attempt, const Services& services) {
  if (services.store == nullptr) return;
  for (const sim::Attempt& head : state.attempts) {
    if (head.id != attempt) continue;
    const auto log = services.store->log_text(attempt);
    if (!log) {
      state.cannot_open = log.error().message;
      return;
    }
    Revived revived = revive(head, *log, services.scenarios);
    if (!revived.whole()) {
      state.cannot_open = state.words(revived.fit == Fit::NewRules  ? "debrief_of.new_rules"
                                      : revived.fit == Fit::Damaged ? "debrief_of.damaged"
                                                                    : "debrief_of.missing");
      return;
    }
    auto debriefing = std::make_unique<Debriefing>(std::move(*revived.session));
    debriefing->reach = reach_of(state, revived.source, debriefing->session.log());
    debriefing->recorder =
        AttemptRecorder(*services.store, head, debriefing->session.log().events.size());
    return open(state, std::move(debriefing));
  }
}

void hear_debrief(AppState& state, const std::vector<sim::Outcome>& outcomes,
                  const Services& services) {
  if (!state.debriefing) return;
  AttemptRecorder& recorder = state.debriefing->recorder;
  recorder.heard(state.debriefing->session, outcomes, services.hour_minute());
  if (recorder.state() == AttemptRecorder::State::Saved) state.saved_at = recorder.saved_at();
  tell_noted(state);
}

bool update_debrief(AppState& state, const Intent& intent, const Services& services) {
  if (const auto* asked = std::get_if<OpenDebrief>(&intent)) {
    leave_for(state, asked->attempt, services);
    return true;
  }
  if (!state.debriefing) return false;
  Debriefing& now = *state.debriefing;
  if (const auto* step = std::get_if<GoToStep>(&intent)) {
    mark_done(now, now.step);
    now.step = step->step;
    now.noted.clear();
    now.disagreeing.reset();
  } else if (const auto* moment = std::get_if<OpenMoment>(&intent)) {
    if (moment->moment >= now.open.size()) return true;
    now.open[moment->moment] = moment->open;
    if (now.step != DebriefStep::Happened) {
      mark_done(now, now.step);
      now.step = DebriefStep::Happened;
    }
  } else if (const auto* all = std::get_if<OpenAllMoments>(&intent)) {
    now.open.assign(now.open.size(), all->open);
  } else if (const auto* counted = std::get_if<OpenCounted>(&intent)) {
    now.counted = counted->open;
    now.figure.reset();
  } else if (const auto* figure = std::get_if<OpenFigure>(&intent)) {
    if (figure->column < 0)
      now.figure.reset();
    else
      now.figure = FigureRef{figure->row, static_cast<FigureRef::Column>(figure->column)};
  } else if (const auto* table = std::get_if<StancesAsTable>(&intent)) {
    now.stances_as_table = table->on;
  } else if (const auto* ask = std::get_if<AskDisagree>(&intent)) {
    now.noted.clear();
    now.disagreeing.reset();
    if (ask->open) now.disagreeing = ask->moment;
  } else if (const auto* said = std::get_if<SayDisagree>(&intent)) {
    disagree(state, *said);
  } else if (const auto* typed = std::get_if<KeepNote>(&intent)) {
    if (typed->words.empty())
      now.drafts.erase(typed->field);
    else
      now.drafts[typed->field] = typed->words;
  } else if (const auto* react = std::get_if<React>(&intent)) {
    forget_draft(now, react->words);
    now.session.note_text(sim::EventKind::Reacted, 0, react->words);
    note(state, state.words("after.noted"));
  } else if (const auto* take = std::get_if<TakeAway>(&intent)) {
    forget_draft(now, take->words);
    now.session.note_text(sim::EventKind::TakenAway, 0, take->words,
                          static_cast<std::uint8_t>(take->which));
    note(state, state.words("after.noted"));
  } else if (std::get_if<ExportDebrief>(&intent) != nullptr) {
    export_html(state, services);
  } else {
    return false;
  }
  return true;
}

}  // namespace ui::app
