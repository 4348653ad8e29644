// Leaving what is open: only once the disk has it, and without a frame that waits for the disk.
#include "ui/app/update_parts.h"

namespace ui::app {
namespace {

using State = AttemptRecorder::State;

AttemptRecorder* open_recorder(AppState& state) {
  if (state.play) return &state.play->recorder;
  return state.debriefing ? &state.debriefing->recorder : nullptr;
}

bool stands(AppState& state, State asked) {
  const AttemptRecorder* recorder = open_recorder(state);
  return recorder != nullptr && recorder->state() == asked;
}

// What is not on the disk yet, once more what it refused.
void keep_rest(AppState& state, const Services& services) {
  state.leaves_for.reset();
  if (state.play) {
    keep_beside(*state.play);
    return keep_play(state, services);
  }
  if (state.debriefing) state.debriefing->recorder.record(state.debriefing->session);
}

// Whether what is open can be let go of. A play can be written elsewhere, so the pause asks. Over a
// debrief the banner said all along that it is not saved.
bool let_go(AppState& state) {
  if (!stands(state, State::NotSaved)) return true;
  if (!state.play) {
    state.gave_up = true;
    return true;
  }
  state.play->asks_leave = true;
  pause(state);
  return false;
}

void go(AppState& state, std::int64_t attempt, const Services& services) {
  if (attempt == 0) return go_home(state, services);
  state.play.reset();
  state.saved_at.clear();
  debrief_attempt(state, attempt, services);
}

}  // namespace

void leave_for(AppState& state, std::int64_t attempt, const Services& services) {
  keep_rest(state, services);
  hear_store(state, services);
  if (stands(state, State::Saving))
    state.leaves_for = attempt;
  else if (let_go(state))
    go(state, attempt, services);
}

void go_on_leaving(AppState& state, const Services& services) {
  if (!state.leaves_for || stands(state, State::Saving)) return;
  const std::int64_t attempt = *state.leaves_for;
  state.leaves_for.reset();
  if (let_go(state)) go(state, attempt, services);
}

bool may_quit(AppState& state, const Services& services) {
  keep_rest(state, services);
  while (services.store != nullptr && stands(state, State::Saving))
    hear(state, services.store->wait(), services);
  return let_go(state);
}

}  // namespace ui::app
