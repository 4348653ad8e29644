#include "ui/model/wrap.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

struct Span {
  char32_t first, last;
};

// Source: Unicode 15, General_Category Mn and Me of the scripts a terminal is likely to see, and
// the zero-width marks.
constexpr std::array<Span, 12> kZero = {{{0x300, 0x36F},
                                         {0x483, 0x489},
                                         {0x591, 0x5BD},
                                         {0x610, 0x61A},
                                         {0x64B, 0x65F},
                                         {0x200B, 0x200D},
                                         {0x1AB0, 0x1AFF},
                                         {0x1DC0, 0x1DFF},
                                         {0x20D0, 0x20FF},
                                         {0xFE00, 0xFE0F},
                                         {0xFE20, 0xFE2F},
                                         {0xFEFF, 0xFEFF}}};
// Source: Unicode 15, East_Asian_Width W and F.
constexpr std::array<Span, 10> kWide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0x33FF},
                                         {0x3400, 0x4DBF},
                                         {0x4E00, 0x9FFF},
                                         {0xA000, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60}}};

template <std::size_t N>
bool in(const std::array<Span, N>& spans, char32_t c) {
  return std::any_of(spans.begin(), spans.end(),
                     [c](const Span& s) { return c >= s.first && c <= s.last; });
}

int columns(char32_t c) {
  if (c < 0x300) return 1;
  if (in(kZero, c)) return 0;
  return in(kWide, c) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD) ? 2 : 1;
}

bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// The longest start of `word` of at most `width` columns, at least one character: its bytes.
std::size_t fitting(std::string_view word, int width) {
  std::size_t at = 0;
  int used = 0;
  while (at < word.size()) {
    std::size_t next = at;
    const int wide = columns(next_character(word, next));
    if (used + wide > width && at > 0) break;
    used += wide;
    at = next;
  }
  return at;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                             : lead >= 0xE0                ? 3
                             : lead >= 0xC2                ? 2
                                                           : 0;
  if (length == 0 || lead >= 0xF5 || at + length > text.size()) {
    ++at;
    return 0xFFFD;
  }
  char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) {
      ++at;
      return 0xFFFD;
    }
    c = (c << 6) | (byte(at + i) & 0x3FU);
  }
  at += length;
  return c;
}

void append_character(std::string& text, char32_t c) {
  const auto put = [&](char32_t bits) {
    text += static_cast<char>(static_cast<unsigned char>(bits));
  };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += columns(next_character(text, at));
  return width;
}

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c == '\n' || c == '\t')
      out += ' ';
    else if (!steers(c))
      append_character(out, c);
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, int width, std::string_view first,
                              std::string_view rest) {
  const std::string words = clean(text);
  std::vector<std::string> lines;
  std::string line(first);
  int used = display_width(first);
  bool empty = true;  // nothing on this line but its start
  const auto break_line = [&] {
    lines.push_back(std::move(line));
    line = rest;
    used = display_width(rest);
    empty = true;
  };
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::string_view word = std::string_view(words).substr(at, end - at);
    at = end;
    if (!empty) {
      if (used + 1 + display_width(word) <= width) {
        line += ' ';
        ++used;
      } else {
        break_line();
      }
    }
    while (used + display_width(word) > width) {
      const std::size_t part = fitting(word, std::max(1, width - used));
      if (part == word.size()) break;
      line += word.substr(0, part);
      word.remove_prefix(part);
      break_line();
    }
    line += word;
    used += display_width(word);
    empty = false;
  }
  lines.push_back(std::move(line));
  return lines;
}

}  // namespace ui
