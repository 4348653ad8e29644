#include "ui/model/chord.h"

#include <array>
#include <utility>

namespace ui {
namespace {

constexpr std::array<std::pair<Key, std::string_view>, 26> kNamed{{
    {Key::Enter, "Enter"},
    {Key::Escape, "Esc"},
    {Key::Tab, "Tab"},
    {Key::Backspace, "Backspace"},
    {Key::Delete, "Delete"},
    {Key::Up, "Up"},
    {Key::Down, "Down"},
    {Key::Left, "Left"},
    {Key::Right, "Right"},
    {Key::Home, "Home"},
    {Key::End, "End"},
    {Key::PageUp, "PageUp"},
    {Key::PageDown, "PageDown"},
    {Key::Space, "Space"},
    {Key::F1, "F1"},
    {Key::F2, "F2"},
    {Key::F3, "F3"},
    {Key::F4, "F4"},
    {Key::F5, "F5"},
    {Key::F6, "F6"},
    {Key::F7, "F7"},
    {Key::F8, "F8"},
    {Key::F9, "F9"},
    {Key::F10, "F10"},
    {Key::F11, "F11"},
    {Key::F12, "F12"},
}};

bool takes(std::string_view& words, std::string_view prefix) {
  if (words.size() <= prefix.size() || words.substr(0, prefix.size()) != prefix) return false;
  words.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::string chord_words(const Chord& chord) {
  std::string words;
  if (chord.ctrl) words += "Ctrl+";
  if (chord.alt) words += "Alt+";
  if (chord.shift) words += "Shift+";
  for (const auto& [key, name] : kNamed)
    if (key == chord.key) return words + std::string(name);
  return chord.key == Key::None ? std::string() : words + static_cast<char>(chord.key);
}

std::optional<Chord> parse_chord(std::string_view words) {
  Chord chord;
  chord.ctrl = takes(words, "Ctrl+");
  chord.alt = takes(words, "Alt+");
  chord.shift = takes(words, "Shift+");
  for (const auto& [key, name] : kNamed)
    if (name == words) chord.key = key;
  if (words.size() == 1) {
    const char c = words.front();
    if (c > ' ' && c < 127 && !(c >= 'a' && c <= 'z')) chord.key = key_of(c);
  }
  if (chord.key == Key::None) return std::nullopt;
  return chord;
}

}  // namespace ui
