// The parts of update(), one a file. Each takes the intents it knows and gives false for the rest.
#pragma once

#include "ui/app/update.h"

namespace ui::app {

void show(AppState& state, Screen screen);
void go_home(AppState& state, const Services& services);

bool update_library(AppState& state, const Intent& intent, const Services& services);
bool update_play(AppState& state, const Intent& intent, const Services& services);
bool update_debrief(AppState& state, const Intent& intent, const Services& services);
bool update_settings(AppState& state, const Intent& intent, const Services& services);

void pause(AppState& state);
// Goes home, or to the debrief of an attempt, once the disk has everything; nothing waits
// meanwhile. When that would lose what the disk refused the pause asks.
void leave_for(AppState& state, std::int64_t attempt, const Services& services);
// The rest of it, after something was heard.
void go_on_leaving(AppState& state, const Services& services);
// Waits for the disk: the program ends. False when that would lose what the disk refused.
bool may_quit(AppState& state, const Services& services);
// Hands over what the store does not have of the play yet.
void keep_play(AppState& state, const Services& services);
// To the decision that is open now, or to the end.
void next_decision(AppState& state);
// The same decision, made again: what is open may have changed.
void refresh_decision(AppState& state);
// What was typed before a restart.
void load_draft(AppState& state, const Services& services);
void save_elsewhere(AppState& state, const Services& services);
void hear(AppState& state, const std::vector<sim::Outcome>& outcomes, const Services& services);
void hear_play(AppState& state, const std::vector<sim::Outcome>& outcomes,
               const Services& services);
void hear_debrief(AppState& state, const std::vector<sim::Outcome>& outcomes,
                  const Services& services);

// What can be reached in a case: computed once.
std::shared_ptr<const sim::Reach> reach_of(AppState& state, const Case& source);

// Into the debrief of what was just played, or of an attempt of the records.
void debrief_play(AppState& state, const Services& services);
void debrief_attempt(AppState& state, std::int64_t attempt, const Services& services);

}  // namespace ui::app
