// What an intent changes. The only place that acts: on the state, and through the services on the
// outside.
#pragma once

#include "ui/app/app_state.h"
#include "ui/app/services.h"
#include "ui/model/intent.h"

namespace ui::app {

void update(AppState& state, const Intent& intent, const Services& services);

// Outcomes of what was handed to the store, and what waited for them: call once a frame.
void hear_store(AppState& state, const Services& services);

// Writes what is due. Milliseconds until something is; below 0: nothing waits.
std::int64_t keep_due(AppState& state, const Services& services);

// Reads cases and attempts again; the attempts later, when the store would make it wait.
void reload_cases(AppState& state, const Services& services);
void reload_attempts(AppState& state, const Services& services);

// The screen a fresh start shows.
void start_up(AppState& state, const Services& services);

}  // namespace ui::app
