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
// False when leaving would lose what the disk refused: the pause then asks.
bool may_leave(AppState& state, const Services& services);
// To the decision that is open now, or to the end.
void next_decision(AppState& state);
// The same decision, made again: what is open may have changed.
void refresh_decision(AppState& state);
// What was typed before a restart.
void load_draft(AppState& state, const Services& services);
void save_elsewhere(AppState& state, const Services& services);
void hear_play(AppState& state, const std::vector<sim::Outcome>& outcomes,
               const Services& services);
void hear_debrief(AppState& state, const std::vector<sim::Outcome>& outcomes,
                  const Services& services);

// Into the debrief of what was just played, or of an attempt of the records.
void debrief_play(AppState& state, const Services& services);
void debrief_attempt(AppState& state, std::int64_t attempt, const Services& services);

}  // namespace ui::app
