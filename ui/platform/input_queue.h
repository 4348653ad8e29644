// What a person did to a window, in its order, until a frame takes it. The system may deliver
// several keys and clicks before one slow frame; the toolkit reads what is held down once a frame.
// So a frame is handed one of them at a time, and nothing is lost or mixed up. Only what is typed
// into a field comes together: a slow frame does not run after a fast typist.
#pragma once

#include <imgui.h>

#include <deque>

namespace ui::platform {

// Down beside a key or a button, when that was pressed.
struct Held {
  bool ctrl = false, shift = false, alt = false;

  bool operator==(const Held&) const = default;
};

// Among characters: Backspace, where several of them come in one frame.
inline constexpr unsigned kDeleteBefore = 0x08;

class InputQueue {
 public:
  // `again`: the system repeats a key that is held. It moves and deletes again and again; letters,
  // digits, Enter, Esc and Space are not said twice, and a slow frame does not run after the rest.
  void press(ImGuiKey key, Held held, bool again = false);
  void character(unsigned code);
  void button(int which, bool down, Held held = {});
  // In the toolkit's coordinates.
  void move(float x, float y);
  void leave();  // the mouse is no longer in the window
  void wheel(float x, float y);

  // Something waits for a frame.
  bool empty() const { return waiting_.empty(); }
  // Before the toolkit's NewFrame, in every frame: hands its current context the next thing done,
  // and lets go of the key handed over before. Where the last frame drew a field that was typed
  // into (the toolkit's WantTextInput): all that is typed until something else was done, the keys
  // left out.
  void hand_out();

 private:
  struct Done {
    enum class What { Key, Character, Button, Move, Wheel } what = What::Key;
    ImGuiKey key = ImGuiKey_None;
    Held held;
    bool again = false, down = false;
    int button = 0;
    unsigned code = 0;
    float x = 0, y = 0;
  };
  bool next_is(Done::What what) const { return !waiting_.empty() && waiting_.front().what == what; }
  Done take();
  void hand_out_characters();
  void hand_out_typing();

  std::deque<Done> waiting_;
  ImGuiKey pressed_ = ImGuiKey_None;
  Held held_;
  bool acted_ = false;  // the last frame was handed what may move the focus
};

}  // namespace ui::platform
