#include "ui/platform/input_queue.h"

#include <cfloat>
#include <utility>

namespace ui::platform {
namespace {

bool said_once(ImGuiKey key) {
  return (key >= ImGuiKey_0 && key <= ImGuiKey_F12) ||
         (key >= ImGuiKey_Keypad0 && key <= ImGuiKey_Keypad9) || key == ImGuiKey_Enter ||
         key == ImGuiKey_KeypadEnter || key == ImGuiKey_Escape || key == ImGuiKey_Space;
}

// Writes, and nothing else, where somebody types.
bool types(ImGuiKey key, const Held& held) {
  if (held.ctrl || held.alt) return false;
  return (key >= ImGuiKey_0 && key <= ImGuiKey_Z) || key == ImGuiKey_Space ||
         (key >= ImGuiKey_Apostrophe && key <= ImGuiKey_GraveAccent) ||
         (key >= ImGuiKey_Keypad0 && key <= ImGuiKey_KeypadAdd) || key == ImGuiKey_KeypadEqual;
}

bool deletes(ImGuiKey key, const Held& held) { return key == ImGuiKey_Backspace && held == Held{}; }

void hold(const Held& held, bool down) {
  ImGuiIO& io = ImGui::GetIO();
  if (held.ctrl) io.AddKeyEvent(ImGuiMod_Ctrl, down);
  if (held.shift) io.AddKeyEvent(ImGuiMod_Shift, down);
  if (held.alt) io.AddKeyEvent(ImGuiMod_Alt, down);
}

}  // namespace

void InputQueue::press(ImGuiKey key, Held held, bool again) {
  if (key == ImGuiKey_None) return;
  if (again && said_once(key)) return;
  if (again && !waiting_.empty()) {
    const Done& last = waiting_.back();
    if (last.what == Done::What::Key && last.again && last.key == key && last.held == held) return;
  }
  Done done;
  done.what = Done::What::Key;
  done.key = key;
  done.held = held;
  done.again = again;
  waiting_.push_back(done);
}

void InputQueue::character(unsigned code) {
  Done done;
  done.what = Done::What::Character;
  done.code = code;
  waiting_.push_back(done);
}

void InputQueue::button(int which, bool down, Held held) {
  Done done;
  done.what = Done::What::Button;
  done.button = which;
  done.down = down;
  done.held = held;
  waiting_.push_back(done);
}

void InputQueue::move(float x, float y) {
  // Only the last place counts of a movement that nothing came between.
  if (!waiting_.empty() && waiting_.back().what == Done::What::Move) waiting_.pop_back();
  Done done;
  done.what = Done::What::Move;
  done.x = x;
  done.y = y;
  waiting_.push_back(done);
}

void InputQueue::leave() { move(-FLT_MAX, -FLT_MAX); }

void InputQueue::wheel(float x, float y) {
  if (!waiting_.empty() && waiting_.back().what == Done::What::Wheel) {
    waiting_.back().x += x;
    waiting_.back().y += y;
    return;
  }
  Done done;
  done.what = Done::What::Wheel;
  done.x = x;
  done.y = y;
  waiting_.push_back(done);
}

InputQueue::Done InputQueue::take() {
  const Done done = waiting_.front();
  waiting_.pop_front();
  return done;
}

void InputQueue::hand_out_characters() {
  while (next_is(Done::What::Character)) ImGui::GetIO().AddInputCharacter(take().code);
}

// The toolkit counts no presses of one key within a frame, but it keeps the characters' order: what
// deletes goes in among them.
void InputQueue::hand_out_typing() {
  ImGuiIO& io = ImGui::GetIO();
  for (; !waiting_.empty(); waiting_.pop_front()) {
    const Done& next = waiting_.front();
    if (next.what == Done::What::Character)
      io.AddInputCharacter(next.code);
    else if (next.what != Done::What::Key)
      return;
    else if (deletes(next.key, next.held))
      io.AddInputCharacter(kDeleteBefore);
    else if (!types(next.key, next.held))
      return;
  }
}

void InputQueue::hand_out() {
  ImGuiIO& io = ImGui::GetIO();
  // What acted in the last frame may have taken the focus from the field that was drawn in it.
  const bool typing = io.WantTextInput && !std::exchange(acted_, false);
  const ImGuiKey before = pressed_;
  if (pressed_ != ImGuiKey_None) io.AddKeyEvent(pressed_, false);
  hold(held_, false);
  pressed_ = ImGuiKey_None;
  held_ = {};
  if (next_is(Done::What::Move)) {
    const Done to = take();
    io.AddMousePosEvent(to.x, to.y);
  }
  if (waiting_.empty()) return;
  if (typing) {
    const std::size_t before_typing = waiting_.size();
    hand_out_typing();
    if (waiting_.size() < before_typing) return;
  }
  switch (waiting_.front().what) {
    case Done::What::Key: {
      // The toolkit sees a key that was down in one frame and is down in the next as one press.
      if (waiting_.front().key == before) return;
      const Done done = take();
      pressed_ = done.key;
      held_ = done.held;
      acted_ = !types(pressed_, held_);
      hold(held_, true);
      io.AddKeyEvent(pressed_, true);
      hand_out_characters();  // what this key typed
      return;
    }
    case Done::What::Character:
      return hand_out_characters();
    case Done::What::Button: {
      const Done done = take();
      held_ = done.held;
      acted_ = true;
      hold(held_, true);
      io.AddMouseButtonEvent(done.button, done.down);
      return;
    }
    case Done::What::Wheel: {
      const Done done = take();
      io.AddMouseWheelEvent(done.x, done.y);
      return;
    }
    case Done::What::Move:  // cannot be: it was taken above
      return;
  }
}

}  // namespace ui::platform
