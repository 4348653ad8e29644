// A key with what is held down beside it, and its words on a key cap.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ui {

// Letters (upper case), digits and marks are their ASCII code; what has none begins at 128.
enum class Key : std::uint8_t {
  None = 0,
  Enter = 128,
  Escape,
  Tab,
  Backspace,
  Delete,
  Up,
  Down,
  Left,
  Right,
  Home,
  End,
  PageUp,
  PageDown,
  Space,
  F1,
  F2,
  F3,
  F4,
  F5,
  F6,
  F7,
  F8,
  F9,
  F10,
  F11,
  F12,
};
constexpr Key key_of(char c) { return static_cast<Key>(c); }

struct Chord {
  Key key = Key::None;
  bool ctrl = false, shift = false, alt = false;

  bool operator==(const Chord&) const = default;
  // A letter, digit or mark alone: switched off in text fields, and everywhere when a person wants.
  bool single() const { return !ctrl && !alt && static_cast<int>(key) < 128; }
};

// "Ctrl+Shift+F", "Esc", "/". Also what the settings file stores.
std::string chord_words(const Chord& chord);
// The opposite; nothing for what is no chord.
std::optional<Chord> parse_chord(std::string_view words);

}  // namespace ui
