#include "ui/app/make_screen.h"

#include <algorithm>
#include <cmath>

#include "ui/app/make_screen_parts.h"
#include "ui/model/make_play.h"

namespace ui::app {

KeyMap key_map(const Settings& settings) {
  KeyMap keys;
  for (const auto& [act, chord] : settings.keys) keys.set(act, chord);
  keys.single_letters = settings.single_letters;
  return keys;
}

// First start: what the display asks for, in steps of 25.
int text_percent(const AppState& state) {
  if (state.settings.text_percent > 0) return state.settings.text_percent;
  const int wanted = static_cast<int>(std::lround(state.display_scale * 4)) * 25;
  return std::clamp(wanted, 100, 200);
}

namespace {

FramePanel make_frame(const AppState& state) {
  const Words& words = state.words;
  FramePanel frame;
  frame.text_percent = text_percent(state);
  frame.text_size = words("desk.percent", {{"n", std::to_string(frame.text_percent)}});
  frame.banners = state.banners;
  if (!state.saved_at.empty()) frame.saved = words("desk.saved", {{"time", state.saved_at}});
  return frame;
}

void add_sections(FramePanel& frame, const AppState& state) {
  // Over a play, a briefing or a debrief they would lead away from it.
  if (state.play || state.debriefing || state.briefing) return;
  const std::pair<Screen, const char*> sections[] = {{Screen::Library, "desk.library"},
                                                     {Screen::Records, "desk.records"},
                                                     {Screen::Settings, "desk.settings"}};
  for (const auto& [screen, key] : sections)
    frame.sections.push_back({screen, state.words(key), state.screen() == screen});
}

void add_recorder_banners(FramePanel& frame, const AppState& state) {
  const AttemptRecorder* recorder = state.play         ? &state.play->recorder
                                    : state.debriefing ? &state.debriefing->recorder
                                                       : nullptr;
  if (recorder == nullptr) return;
  if (recorder->state() == AttemptRecorder::State::NotSaved)
    frame.banners.push_back(
        state.words("save.not_since", {{"time", recorder->not_saved_since()}}) + ". " +
        state.words("desk.not_saved", {{"reason", recorder->reason().message}}));
  if (state.play && state.play->nowhere) frame.banners.push_back(state.words("save.nowhere"));
  if (recorder->state() != AttemptRecorder::State::Saved) frame.saved.clear();
}

const char* screen_id(Screen screen) {
  switch (screen) {
    case Screen::FirstRun:
      return "first_run";
    case Screen::Library:
      return "library";
    case Screen::Briefing:
      return "briefing";
    case Screen::Play:
      return "play";
    case Screen::Reading:
      return "reading";
    case Screen::History:
      return "history";
    case Screen::Pause:
      return "pause";
    case Screen::Debrief:
      return "debrief";
    case Screen::Records:
      return "records";
    case Screen::Settings:
      return "settings";
    case Screen::Help:
      return "help";
    case Screen::About:
      return "about";
  }
  return "";
}

}  // namespace

ScreenPanel make_screen(const AppState& state, const Now& now) {
  ScreenPanel panel;
  panel.screen = state.screen();
  panel.id = screen_id(panel.screen);
  panel.frame = make_frame(state);
  add_recorder_banners(panel.frame, state);
  switch (panel.screen) {
    case Screen::FirstRun:
      make_first_run(state, now, panel);
      break;
    case Screen::Library:
      add_sections(panel.frame, state);
      panel.frame.saved.clear();
      make_library_screen(state, now, panel);
      break;
    case Screen::Briefing:
      panel.frame.saved.clear();
      make_briefing_screen(state, now, panel);
      break;
    case Screen::Play:
    case Screen::Reading:
      make_play_screen(state, panel);
      break;
    case Screen::History:
      make_history_screen(state, panel);
      break;
    case Screen::Pause:
      make_pause_screen(state, panel);
      if (state.play && state.play->asks_leave) {
        auto& body = std::get<PauseScreenPanel>(panel.body);
        body.not_saved = state.words("desk.pause.not_saved",
                                     {{"reason", state.play->recorder.reason().message}});
        if (!state.play->not_written.empty())
          body.not_saved = state.play->not_written + " " + body.not_saved;
        body.written = state.play->written;
        panel.id += "/asks";
        panel.first = "pause/elsewhere";
      }
      break;
    case Screen::Debrief:
      make_debrief_screen(state, now, panel);
      break;
    case Screen::Records:
      add_sections(panel.frame, state);
      make_records_screen(state, now, panel);
      break;
    case Screen::Settings:
      add_sections(panel.frame, state);
      make_settings_screen(state, now, panel);
      break;
    case Screen::Help:
      make_help_screen(state, panel);
      break;
    case Screen::About:
      make_about_screen(state, panel);
      break;
  }
  return panel;
}

}  // namespace ui::app
