// The parts of update(), one a file. Each takes the intents it knows and gives false for the rest.
#pragma once

#include "ui/app/update.h"

namespace ui::app {

void show(AppState& state, Screen screen);
void go_home(AppState& state, const Services& services);

bool update_library(AppState& state, const Intent& intent, const Services& services);
bool update_play(AppState& state, const Intent& intent, const Services& services);
bool update_debrief(AppState& state, const Intent& intent, const Services& services);
bool update_work(AppState& state, const WorkIntent& intent, const Services& services);
bool update_margin(AppState& state, const Intent& intent, const Services& services);
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
// A Working for the decision that is open, when it is one with many parts; else none.
void begin_work(Play& play, const Words& words);
// The same decision once more: what can be read may have changed.
void refresh_work(Play& play, const Words& words);
// Back from the work to the talk. False when it does not have the window.
bool leave_work(AppState& state);
// What to keep of it meanwhile, and back from there.
std::string work_draft(const Play& play);
void restore_work(Play& play, const std::string& draft, const Words& words);
// After whatever was asked before an answer: on to what is asked next of it, or to the engine.
void follow(AppState& state, const Services& services);
// Words typed beside a sentence and not kept yet are written there: one is leaving.
void keep_beside(Play& play);
// It has to be on the disk soon.
void draft_changed(Play& play, std::string draft, const Services& services);
// What was typed before a restart.
void load_draft(AppState& state, const Services& services);
void save_elsewhere(AppState& state, const Services& services);
void hear(AppState& state, const std::vector<sim::Outcome>& outcomes, const Services& services);
void hear_play(AppState& state, const std::vector<sim::Outcome>& outcomes,
               const Services& services);
void hear_debrief(AppState& state, const std::vector<sim::Outcome>& outcomes,
                  const Services& services);

// What can be reached in a case from where an attempt began: computed once.
std::shared_ptr<const sim::Reach> reach_of(AppState& state, const Case& source,
                                           const sim::EventLog& log);
// It will be asked for: begins it beside the frames.
void expect_reach(AppState& state, const Case& source, const sim::EventLog& log,
                  const Services& services);

// Into the debrief of what was just played, or of an attempt of the records.
void debrief_play(AppState& state, const Services& services);
void debrief_attempt(AppState& state, std::int64_t attempt, const Services& services);

}  // namespace ui::app
