// The makers of single screens. Each fills frame titles, key hints, the first focus and the body.
#pragma once

#include "ui/app/key_hints.h"
#include "ui/app/make_screen.h"

namespace ui::app {

ReadingView make_reading(const sim::Session& session, const Reading& reading, const Words& words);
// What stands in the margins, on the pages of a play.
void add_margin(const Play& play, const Words& words, ReadingView& reading);
void make_first_run(const AppState& state, const Now& now, ScreenPanel& panel);
void make_library_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_briefing_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_play_screen(const AppState& state, ScreenPanel& panel);
// The work of a decision with many parts has the window; what stands round it.
bool at_work(const Play& play);
void frame_work(const AppState& state, const PlayScreenPanel& body, ScreenPanel& panel);
// `written`: of an own earlier part; null where it began with a prepared one.
HearingPanel make_hearing(const sim::Session& session, const TalkPanel& talk,
                          const std::vector<ReportEntry>* written, const Words& words);
void make_history_screen(const AppState& state, ScreenPanel& panel);
void make_pause_screen(const AppState& state, ScreenPanel& panel);
void make_debrief_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_records_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_settings_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_help_screen(const AppState& state, ScreenPanel& panel);
void make_about_screen(const AppState& state, ScreenPanel& panel);

}  // namespace ui::app
