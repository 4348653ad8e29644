// The keys a screen tells of in the bar at its foot. Makers know the state and not the focus: what
// a key does to the one thing or the other they say beforehand, and the bar chooses.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/app/app_state.h"
#include "ui/model/frame_panel.h"

namespace ui::app {

// Without a key there is no hint.
void add_hints(FramePanel& frame, const AppState& state,
               std::initializer_list<std::pair<Act, std::string_view>> wanted);

// As KeyOn, with keys of words; an empty one says that the key does nothing there.
struct OnFocus {
  std::string id;
  std::string_view words;
  std::string_view there{};
};
void add_hint_on(FramePanel& frame, const AppState& state, Act act, const std::vector<OnFocus>& on,
                 std::string_view otherwise = {});
// What Enter does: what stands here, else what it does to every thing of that kind.
void add_enter(FramePanel& frame, const AppState& state, const std::vector<OnFocus>& on = {});
// Up and down move; a text they scroll.
void add_arrows(FramePanel& frame, const AppState& state);
// Left and right, for what they change.
void add_sideways(FramePanel& frame, const AppState& state);
// "1–4": as many as there are, and as there are keys; shown while the first of them is.
void add_numbers(FramePanel& frame, const AppState& state, std::size_t count, std::string_view what,
                 std::string_view first);

}  // namespace ui::app
