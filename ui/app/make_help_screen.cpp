#include "ui/app/action_groups.h"
#include "ui/app/make_screen_parts.h"

namespace ui::app {
namespace {

// The screen that help lies over.
Screen screen_below(const AppState& state) {
  for (auto it = state.stack.rbegin(); it != state.stack.rend(); ++it)
    if (*it != Screen::Help && *it != Screen::About) return *it;
  return Screen::Library;
}

const char* screen_words(Screen screen) {
  switch (screen) {
    case Screen::Library:
      return "desk.help.on.library";
    case Screen::Briefing:
      return "desk.help.on.briefing";
    case Screen::Play:
      return "desk.help.on.play";
    case Screen::Reading:
      return "desk.help.on.reading";
    case Screen::History:
      return "desk.help.on.history";
    case Screen::Debrief:
      return "desk.help.on.debrief";
    case Screen::Records:
      return "desk.help.on.records";
    default:
      return "desk.help.on.other";
  }
}

HelpRow row_of(Act act, const KeyMap& keys, const Words& words) {
  return {chord_words(keys.chord(act)), action_name(act, words), action_about(act, words)};
}

}  // namespace

void make_help_screen(const AppState& state, ScreenPanel& panel) {
  const Words& words = state.words;
  const KeyMap keys = key_map(state.settings);
  panel.frame.title = words("desk.help");
  panel.frame.back = words("desk.back");
  panel.frame.saved.clear();
  panel.first = "help/keys";
  add_arrows(panel.frame, state);
  add_enter(panel.frame, state);
  add_hints(panel.frame, state,
            {{Act::NextPane, "desk.hint.next_pane"}, {Act::Back, "desk.hint.back"}});

  HelpPanel body;
  const Screen below = screen_below(state);
  body.screen = words(screen_words(below));
  if (below == Screen::Play)
    body.here.push_back({words("desk.help.digits"), words("desk.help.choose_number"),
                         words("desk.help.choose_number.about")});
  for (const Act act : actions_on(below)) body.here.push_back(row_of(act, keys, words));
  const std::vector<ActionGroup> groups = action_groups();
  for (const Act act : groups.front().acts) body.everywhere.push_back(row_of(act, keys, words));
  body.everywhere.push_back(
      {words("desk.help.arrows"), words("desk.help.arrows.name"), words("desk.help.arrows.about")});

  const bool twice = state.settings.confirm_twice;
  body.parts = {
      {words("desk.help.choosing"),
       {words(twice ? "desk.help.choosing.twice" : "desk.help.choosing.once"),
        words("desk.help.choosing.closed"), words("desk.help.choosing.time")}},
      {words("desk.help.leaving"),
       {words("desk.help.leaving.saved"), words("desk.help.leaving.stop")}},
      {words("desk.help.records"),
       {words("desk.help.records.where"), words("desk.help.records.delete")}},
      {words("desk.help.keys"), {words("desk.help.keys.change")}},
  };
  panel.body = std::move(body);
}

}  // namespace ui::app
