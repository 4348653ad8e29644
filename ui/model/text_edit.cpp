#include "ui/model/text_edit.h"

#include <algorithm>
#include <utility>

#include "ui/model/wrap.h"

namespace ui {
namespace {

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::size_t snapped(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && inside_character(text, at)) --at;
  return at;
}

std::size_t code_point_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : snapped(text, at - 1);
}

bool combines(std::string_view text, std::size_t at) {
  std::size_t end = at;
  next_character(text, end);
  return display_width(text.substr(at, end - at)) == 0;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_character(text, at);
  return count;
}

enum class Class : std::uint8_t { Space, Line, Word, Mark };

// An apostrophe belongs to its word ("don't").
Class class_at(std::string_view text, std::size_t at) {
  const char32_t c = next_character(text, at);
  if (c == U'\n') return Class::Line;
  if (c == U' ' || c == 0xA0) return Class::Space;
  if (c == U'\'' || c == 0x2019 || c == U'_') return Class::Word;
  if (c < 0x80) {
    const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return letter || (c >= U'0' && c <= U'9') ? Class::Word : Class::Mark;
  }
  // Punctuation beyond ASCII: Latin-1 signs, general punctuation.
  return c < 0xC0 || (c >= 0x2010 && c <= 0x206F) ? Class::Mark : Class::Word;
}

std::size_t run_end(std::string_view text, std::size_t at, Class of) {
  while (at < text.size() && class_at(text, at) == of) next_character(text, at);
  return at;
}

std::size_t run_start(std::string_view text, std::size_t at, Class of) {
  while (at > 0) {
    const std::size_t earlier = code_point_before(text, at);
    if (class_at(text, earlier) != of) break;
    at = earlier;
  }
  return at;
}

std::size_t low(const Entry& entry) { return std::min(entry.caret, entry.anchor); }
std::size_t high(const Entry& entry) { return std::max(entry.caret, entry.anchor); }

void push(std::vector<Entry::Step>& steps, const Entry& entry) {
  if (steps.size() == kMostUndo) steps.erase(steps.begin());
  steps.push_back({entry.text, entry.caret});
}

// Remembers the text before a change, unless the change goes on with the last one.
void remember(Entry& entry, Entry::Did now, bool goes_on) {
  if (!goes_on || entry.did != now || entry.undo.empty()) push(entry.undo, entry);
  entry.redo.clear();
  entry.did = now;
}

void erase_range(Entry& entry, std::size_t from, std::size_t to) {
  entry.text.erase(from, to - from);
  entry.caret = entry.anchor = from;
  entry.goal = -1;
}

bool erase_selected(Entry& entry) {
  if (!entry.selecting()) return false;
  remember(entry, Entry::Did::Nothing, false);
  erase_range(entry, low(entry), high(entry));
  return true;
}

bool step_to(Entry& entry, std::vector<Entry::Step>& from, std::vector<Entry::Step>& onto) {
  if (from.empty()) return false;
  push(onto, entry);
  Entry::Step step = std::move(from.back());
  from.pop_back();
  entry.text = std::move(step.text);
  entry.caret = entry.anchor = snapped(entry.text, step.caret);
  entry.did = Entry::Did::Nothing;
  entry.goal = -1;
  return true;
}

// Marks that turn text round, and what a bad byte or a missing character reads as.
bool refused(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFD;
}

}  // namespace

void set_text(Entry& entry, std::string_view text) {
  entry = Entry();
  entry.text = std::string(text);
  entry.caret = entry.anchor = entry.text.size();
}

void settle(Entry& entry) {
  entry.caret = snapped(entry.text, entry.caret);
  entry.anchor = snapped(entry.text, entry.anchor);
}

// ---- Places

std::size_t before(std::string_view text, std::size_t at) {
  at = code_point_before(text, at);
  while (at > 0 && combines(text, at)) at = code_point_before(text, at);
  return at;
}

std::size_t after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  next_character(text, at);
  while (at < text.size() && combines(text, at)) next_character(text, at);
  return at;
}

std::size_t word_before(std::string_view text, std::size_t at) {
  at = run_start(text, at, Class::Space);
  if (at == 0) return 0;
  const Class of = class_at(text, code_point_before(text, at));
  return of == Class::Line ? code_point_before(text, at) : run_start(text, at, of);
}

std::size_t word_after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const Class of = class_at(text, at);
  if (of == Class::Line) return at + 1;
  return run_end(text, run_end(text, at, of), Class::Space);
}

// ---- Moving and selecting

void move_to(Entry& entry, std::size_t place, bool select) {
  entry.caret = snapped(entry.text, place);
  if (!select) entry.anchor = entry.caret;
  entry.did = Entry::Did::Nothing;
  entry.goal = -1;
}

void move_left(Entry& entry, bool word, bool select) {
  if (!select && !word && entry.selecting()) return move_to(entry, low(entry), false);
  move_to(entry, word ? word_before(entry.text, entry.caret) : before(entry.text, entry.caret),
          select);
}

void move_right(Entry& entry, bool word, bool select) {
  if (!select && !word && entry.selecting()) return move_to(entry, high(entry), false);
  move_to(entry, word ? word_after(entry.text, entry.caret) : after(entry.text, entry.caret),
          select);
}

void select_all(Entry& entry) {
  move_to(entry, 0, false);
  move_to(entry, entry.text.size(), true);
}

void select_word(Entry& entry, std::size_t place) {
  place = snapped(entry.text, place);
  const bool at_end = place == entry.text.size() || entry.text[place] == '\n';
  if (at_end) place = code_point_before(entry.text, place);
  if (entry.text.empty() || entry.text[place] == '\n') return;
  const Class of = class_at(entry.text, place);
  move_to(entry, run_start(entry.text, place, of), false);
  move_to(entry, run_end(entry.text, place, of), true);
}

std::string_view selected(const Entry& entry) {
  return std::string_view(entry.text).substr(low(entry), high(entry) - low(entry));
}

// ---- Changing

std::string cleaned(std::string_view text, bool lines) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_character(text, at);
    if (c == U'\r') {
      if (at < text.size() && text[at] == '\n') continue;
      c = U'\n';
    }
    if (c == 0x2028 || c == 0x2029 || c == 0x85) c = U'\n';
    if (c == U'\n' && lines)
      out += '\n';
    else if (c == U'\n' || c == U'\t')
      out += ' ';
    else if (!refused(c))
      append_character(out, c);
  }
  return out;
}

bool full(const Entry& entry, std::size_t most) { return count_characters(entry.text) >= most; }

bool insert(Entry& entry, std::string_view text, bool lines, std::size_t most) {
  std::string fresh = cleaned(text, lines);
  const std::size_t kept = count_characters(entry.text) - count_characters(selected(entry));
  std::size_t room = most > kept ? most - kept : 0, end = 0;
  for (; end < fresh.size() && room > 0; --room) next_character(fresh, end);
  fresh.resize(end);
  if (fresh.empty()) return false;
  // A word and the spaces behind it are one step: the next word begins another.
  const bool one = count_characters(fresh) == 1;
  const bool begins_word = entry.caret > 0 && fresh.front() != ' ' &&
                           (entry.text[entry.caret - 1] == ' ' || fresh.front() == '\n');
  const bool goes_on = one && !entry.selecting() && !begins_word;
  remember(entry, one ? Entry::Did::Typed : Entry::Did::Nothing, goes_on);
  if (entry.selecting()) erase_range(entry, low(entry), high(entry));
  entry.text.insert(entry.caret, fresh);
  entry.caret = entry.anchor = entry.caret + fresh.size();
  entry.goal = -1;
  return true;
}

bool erase_before(Entry& entry, bool word) {
  if (entry.selecting()) return erase_selected(entry);
  const std::size_t from =
      word ? word_before(entry.text, entry.caret) : before(entry.text, entry.caret);
  if (from == entry.caret) return false;
  remember(entry, Entry::Did::Deleted, !word);
  erase_range(entry, from, entry.caret);
  return true;
}

bool erase_after(Entry& entry, bool word) {
  if (entry.selecting()) return erase_selected(entry);
  const std::size_t to =
      word ? word_after(entry.text, entry.caret) : after(entry.text, entry.caret);
  if (to == entry.caret) return false;
  remember(entry, Entry::Did::Deleted, !word);
  erase_range(entry, entry.caret, to);
  return true;
}

bool cut(Entry& entry) { return erase_selected(entry); }

bool undo(Entry& entry) { return step_to(entry, entry.undo, entry.redo); }

bool redo(Entry& entry) { return step_to(entry, entry.redo, entry.undo); }

}  // namespace ui
