#include "ui/app/update.h"

#include <algorithm>

#include "ui/app/update_parts.h"

namespace ui::app {
namespace {

// overloaded: one lambda an intent.
template <class... Ts>
struct overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

}  // namespace

bool Waiting::goes_on() const {
  return revived.whole() && (revived.fit == Fit::Same || revived.fit == Fit::NewWords) &&
         !revived.session->ended();
}

void show(AppState& state, Screen screen) {
  auto& stack = state.stack;
  if (const auto found = std::find(stack.begin(), stack.end(), screen); found != stack.end())
    stack.erase(found + 1, stack.end());
  else
    stack.push_back(screen);
}

void go_home(AppState& state, const Services& services) {
  state.leaves_for.reset();
  state.saved_at.clear();
  state.play.reset();
  state.debriefing.reset();
  state.briefing.reset();
  state.stack = {Screen::Library};
  reload_attempts(state, services);
}

void go_back(AppState& state, const Services& services) {
  switch (state.screen()) {
    case Screen::Library:
    case Screen::FirstRun:
      return;
    case Screen::Play:  // leaving a play is never by accident
      if (!state.play) return go_home(state, services);
      if (leave_work(state)) return;
      return pause(state);
    case Screen::Pause:
      if (!state.play) return go_home(state, services);
      return update(state, Resume{}, services);
    case Screen::Debrief:
      if (state.debriefing->disagreeing) {
        state.debriefing->disagreeing.reset();
        return;
      }
      if (state.debriefing->counted && state.debriefing->step == DebriefStep::Why) {
        state.debriefing->counted = false;
        return;
      }
      if (state.debriefing->step != DebriefStep::Short) {
        state.debriefing->step = DebriefStep::Short;
        return;
      }
      return leave_for(state, 0, services);
    case Screen::Briefing:
      return go_home(state, services);
    case Screen::Records:
      if (state.asks_erase != 0) {
        state.asks_erase = 0;
        return;
      }
      break;
    case Screen::Settings:
      if (state.waits_for_key) {
        state.waits_for_key.reset();
        return;
      }
      break;
    default:
      break;
  }
  state.stack.pop_back();
  if (state.stack.empty()) state.stack = {Screen::Library};
  if (state.screen() == Screen::Library) reload_attempts(state, services);
}

void update(AppState& state, const Intent& intent, const Services& services) {
  ++state.revision;
  std::visit(overloaded{
                 [&](const GoTo& to) {
                   if (to.screen == Screen::Library && leave_work(state)) return;
                   state.cannot_open.clear();
                   state.erased.clear();
                   if (to.screen == Screen::Library) {
                     leave_for(state, 0, services);
                   } else if (to.screen == Screen::Pause) {
                     pause(state);
                   } else {
                     show(state, to.screen);
                   }
                 },
                 [&](const GoBack&) {
                   state.cannot_open.clear();
                   state.erased.clear();
                   go_back(state, services);
                 },
                 [&](const Quit&) { state.quit = may_quit(state, services); },
                 [&](const CopyWords& copied) { services.copy(copied.words); },
                 [&](const FullScreen&) { services.full_screen(); },
                 [&](const auto& other) {
                   if (update_library(state, other, services)) return;
                   if (update_play(state, other, services)) return;
                   if (update_debrief(state, other, services)) return;
                   update_settings(state, other, services);
                 },
             },
             intent);
}

void hear(AppState& state, const std::vector<sim::Outcome>& outcomes, const Services& services) {
  if (outcomes.empty()) return;
  ++state.revision;
  hear_play(state, outcomes, services);
  hear_debrief(state, outcomes, services);
}

void hear_store(AppState& state, const Services& services) {
  if (services.store == nullptr) return;
  hear(state, services.store->poll(), services);
  go_on_leaving(state, services);
  if (state.list_due && !services.store->busy()) reload_attempts(state, services);
}

void start_up(AppState& state, const Services& services) {
  reload_cases(state, services);
  reload_attempts(state, services);
  state.stack = {Screen::Library};
  if (!state.settings.first_run_done) state.stack.push_back(Screen::FirstRun);
  ++state.revision;
}

}  // namespace ui::app
