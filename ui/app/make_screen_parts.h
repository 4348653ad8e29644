// The makers of single screens. Each fills frame titles, key hints, the first focus and the body.
#pragma once

#include "ui/app/key_hints.h"
#include "ui/app/make_screen.h"

namespace ui::app {

ReadingView make_reading(const sim::Session& session, const Reading& reading, const Words& words);
void make_first_run(const AppState& state, const Now& now, ScreenPanel& panel);
void make_library_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_briefing_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_play_screen(const AppState& state, ScreenPanel& panel);
void make_history_screen(const AppState& state, ScreenPanel& panel);
void make_pause_screen(const AppState& state, ScreenPanel& panel);
void make_debrief_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_records_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_settings_screen(const AppState& state, const Now& now, ScreenPanel& panel);
void make_help_screen(const AppState& state, ScreenPanel& panel);
void make_about_screen(const AppState& state, ScreenPanel& panel);

}  // namespace ui::app
