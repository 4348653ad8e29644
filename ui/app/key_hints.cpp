#include "ui/app/key_hints.h"

#include <algorithm>

#include "ui/app/make_screen.h"

namespace ui::app {

void add_hint_on(FramePanel& frame, const AppState& state, Act act, const std::vector<OnFocus>& on,
                 std::string_view otherwise) {
  const std::string chord = chord_words(key_map(state.settings).chord(act));
  if (chord.empty()) return;
  const auto say = [&](std::string_view key) {
    return key.empty() ? std::string() : state.words(key);
  };
  KeyHint hint{{chord}, say(otherwise), act, {}};
  for (const OnFocus& one : on) hint.on.push_back({one.id, say(one.words), std::string(one.there)});
  frame.keys.push_back(std::move(hint));
}

void add_hints(FramePanel& frame, const AppState& state,
               std::initializer_list<std::pair<Act, std::string_view>> wanted) {
  for (const auto& [act, what] : wanted) add_hint_on(frame, state, act, {}, what);
}

void add_enter(FramePanel& frame, const AppState& state, const std::vector<OnFocus>& on) {
  add_hint_on(frame, state, Act::Act, on);
}

void add_arrows(FramePanel& frame, const AppState& state) {
  frame.keys.push_back({{"↑", "↓"}, state.words("desk.hint.move"), {}, {}});
}

void add_sideways(FramePanel& frame, const AppState& state) {
  frame.keys.push_back({{"←", "→"}, state.words("desk.hint.change"), {}, {}});
}

void add_numbers(FramePanel& frame, const AppState& state, std::size_t count, std::string_view what,
                 std::string_view first) {
  const std::string cap = count < 2 ? "1" : "1–" + std::to_string(std::min<std::size_t>(count, 9));
  frame.keys.push_back({{cap}, {}, {}, {{{}, state.words(what), std::string(first)}}});
}

}  // namespace ui::app
