#include "ui/widgets/gui.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

struct KeyPair {
  ImGuiKey theirs;
  Key ours;
};
constexpr KeyPair kKeys[] = {
    {ImGuiKey_Enter, Key::Enter},
    {ImGuiKey_KeypadEnter, Key::Enter},
    {ImGuiKey_Escape, Key::Escape},
    {ImGuiKey_Tab, Key::Tab},
    {ImGuiKey_Backspace, Key::Backspace},
    {ImGuiKey_Delete, Key::Delete},
    {ImGuiKey_UpArrow, Key::Up},
    {ImGuiKey_DownArrow, Key::Down},
    {ImGuiKey_LeftArrow, Key::Left},
    {ImGuiKey_RightArrow, Key::Right},
    {ImGuiKey_Home, Key::Home},
    {ImGuiKey_End, Key::End},
    {ImGuiKey_PageUp, Key::PageUp},
    {ImGuiKey_PageDown, Key::PageDown},
    {ImGuiKey_Space, Key::Space},
    {ImGuiKey_Slash, key_of('/')},
    {ImGuiKey_Comma, key_of(',')},
    {ImGuiKey_Minus, key_of('-')},
    {ImGuiKey_Equal, key_of('=')},
    {ImGuiKey_KeypadAdd, key_of('=')},
    {ImGuiKey_KeypadSubtract, key_of('-')},
    {ImGuiKey_LeftBracket, key_of('[')},
    {ImGuiKey_RightBracket, key_of(']')},
    {ImGuiKey_Period, key_of('.')},
    {ImGuiKey_Semicolon, key_of(';')},
};

}  // namespace

void Gui::read_keys() {
  pressed_keys_.clear();
  const ImGuiIO& io = ImGui::GetIO();
  const auto add = [&](Key key) {
    pressed_keys_.push_back({key, io.KeyCtrl, io.KeyShift, io.KeyAlt});
  };
  // A key that is held moves and deletes again and again; it does not say twice.
  for (const KeyPair& key : kKeys) {
    const bool once = key.ours == Key::Enter || key.ours == Key::Escape || key.ours == Key::Space;
    if (ImGui::IsKeyPressed(key.theirs, !once)) add(key.ours);
  }
  for (int i = 0; i < 26; ++i)
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_A + i), false))
      add(key_of(static_cast<char>('A' + i)));
  for (int i = 0; i < 10; ++i) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + i), false) ||
        ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + i), false))
      add(key_of(static_cast<char>('0' + i)));
  }
  for (int i = 0; i < 12; ++i)
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_F1 + i), false))
      add(static_cast<Key>(static_cast<int>(Key::F1) + i));
}

void Gui::catch_key() {
  const Chord escape{Key::Escape};
  std::vector<Chord> rest;
  for (const Chord& chord : pressed_keys_)
    if (chord == escape || chord.key == Key::Tab)
      rest.push_back(chord);
    else if (!caught_key_)
      caught_key_ = chord;
  pressed_keys_ = std::move(rest);
}

std::optional<Chord> Gui::any_key() {
  catch_key_ = true;
  return std::exchange(caught_key_, std::nullopt);
}

// Shift is part of a mark on many keyboards ("?"): for marks it is not looked at.
bool Gui::take(const Chord& chord) {
  if (chord.key == Key::None) return false;
  const int code = static_cast<int>(chord.key);
  const bool letter = code >= 'A' && code <= 'Z';
  for (auto it = pressed_keys_.begin(); it != pressed_keys_.end(); ++it) {
    const bool shift_fits = (code < 128 && !letter) || it->shift == chord.shift;
    if (it->key != chord.key || it->ctrl != chord.ctrl || it->alt != chord.alt || !shift_fits)
      continue;
    pressed_keys_.erase(it);
    return true;
  }
  return false;
}

void Gui::navigate() {
  const auto go = [&](FocusMove move) {
    if (focus_.move(move, last_items_)) keyboard_moved_ = true;
    wants_frame_ = true;
  };
  if (take(keys_.chord(Act::NextItem))) go(FocusMove::Next);
  if (take(keys_.chord(Act::PreviousItem))) go(FocusMove::Previous);
  if (!std::exchange(claims_panes_, false)) {
    if (take(keys_.chord(Act::NextPane))) go(FocusMove::NextPane);
    if (take(keys_.chord(Act::PreviousPane))) go(FocusMove::PreviousPane);
  }
  typing_ = false;
  for (const Item& item : last_items_)
    if (item.id == focus_.id() && item.role == Role::Field) typing_ = true;
  if (typing_) return;
  if (take({Key::Enter}) || take({Key::Space})) activate_ = true;
}

bool Gui::act(Act what) {
  const Chord chord = keys_.chord(what);
  if (std::find(offered_.begin(), offered_.end(), what) == offered_.end()) offered_.push_back(what);
  if (typing_ && chord.single()) return false;
  return take(chord);
}

int Gui::digit() {
  if (typing_) return 0;
  for (int n = 1; n <= 9; ++n)
    if (take({key_of(static_cast<char>('0' + n))})) return n;
  return 0;
}

bool Gui::arrow(std::string_view id, Key key) { return focus_.id() == id && take({key}); }

}  // namespace ui
