// A text that is being typed, and everything that can be done to it. Bytes and UTF-8 only: where
// the text stands on the screen is the widget's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

inline constexpr std::size_t kMostTyped = 4'000;  // characters
inline constexpr std::size_t kMostUndo = 50;

// The text and everything about it. `caret` and `anchor` are bytes and always stand between two
// characters; what lies between them is selected.
struct Entry {
  std::string text;
  std::size_t caret = 0, anchor = 0;
  float scroll = 0;
  struct Step {
    std::string text;
    std::size_t caret;
  };
  std::vector<Step> undo, redo;
  // What the last change was: a word that is typed, or a run that is deleted, is undone as one.
  enum class Did : std::uint8_t { Nothing, Typed, Deleted } did = Did::Nothing;
  float goal = -1;  // where Up and Down want to be in their line, pixels; below 0: nowhere

  bool selecting() const { return caret != anchor; }
};

// Another text from outside: the caret at its end, nothing to undo.
void set_text(Entry& entry, std::string_view text);
// After the text was changed behind the entry's back: caret and anchor between characters again.
void settle(Entry& entry);

// The place one character (with what combines with it) or one word before or after.
std::size_t before(std::string_view text, std::size_t at);
std::size_t after(std::string_view text, std::size_t at);
std::size_t word_before(std::string_view text, std::size_t at);
std::size_t word_after(std::string_view text, std::size_t at);

// To a place; `select` leaves the anchor where it is.
void move_to(Entry& entry, std::size_t place, bool select);
void move_left(Entry& entry, bool word, bool select);
void move_right(Entry& entry, bool word, bool select);
void select_all(Entry& entry);
// The word, the run of marks or the spaces at a place.
void select_word(Entry& entry, std::size_t place);
std::string_view selected(const Entry& entry);

// What may enter: UTF-8 without control characters and marks that turn text around. A tab becomes
// a space; line feeds stay in `lines`, else they become spaces as well.
std::string cleaned(std::string_view text, bool lines);

// No more than `most` characters: nothing else can enter.
bool full(const Entry& entry, std::size_t most);

// All give true when the text changed. `most` in characters: what is over never enters.
bool insert(Entry& entry, std::string_view text, bool lines, std::size_t most);
bool erase_before(Entry& entry, bool word);
bool erase_after(Entry& entry, bool word);
bool cut(Entry& entry);
bool undo(Entry& entry);
bool redo(Entry& entry);

}  // namespace ui
