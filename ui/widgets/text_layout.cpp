#include "ui/widgets/text_layout.h"

#include <imgui.h>

#include <algorithm>

#include "ui/model/wrap.h"

namespace ui {
namespace {

float advance(const ImFont& font, char32_t c) {
  return font.GetCharAdvance(static_cast<ImWchar>(c > 0xFFFF ? 0xFFFD : c));
}

}  // namespace

float text_width(const ImFont& font, std::string_view text) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) width += advance(font, next_character(text, at));
  return width;
}

std::size_t byte_at(const ImFont& font, std::string_view line, float x) {
  float left = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    const float wide = advance(font, next_character(line, at));
    if (x < left + wide / 2) return start;
    left += wide;
  }
  return line.size();
}

TextLayout layout_text(const ImFont& font, std::string_view text, float width) {
  TextLayout layout;
  std::size_t start = 0, word = 0;  // of the line; where the last word began
  float used = 0, to_word = 0;      // width of the line; up to that word
  bool in_word = false;
  const auto end_line = [&](std::size_t to, float wide) {
    while (to > start && text[to - 1] == ' ') --to;
    layout.lines.push_back({start, to});
    layout.widest = std::max(layout.widest, wide);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_character(text, at);
    if (c == U'\n') {
      end_line(here, used);
      start = at;
      used = 0;
      in_word = false;
      continue;
    }
    const float wide = advance(font, c);
    if (c == U' ') {
      in_word = false;
    } else if (!in_word) {
      in_word = true;
      word = here;
      to_word = used;
    }
    used += wide;
    if (used <= width || c == U' ' || here == start) continue;
    if (word > start) {
      end_line(word, to_word);
      start = word;
      used -= to_word;
    } else {
      end_line(here, used - wide);
      start = word = here;
      used = wide;
    }
    to_word = 0;
  }
  end_line(text.size(), used);
  return layout;
}

const TextLayout& LayoutCache::get(const ImFont& font, std::string_view text, float width) {
  const Key key{&font, std::hash<std::string_view>()(text), text.size(), static_cast<int>(width)};
  Kept& kept = kept_[key];
  if (kept.layout.lines.empty()) kept.layout = layout_text(font, text, width);
  kept.seen = frame_;
  return kept.layout;
}

void LayoutCache::next_frame() {
  ++frame_;
  if (frame_ % 64 != 0) return;
  for (auto it = kept_.begin(); it != kept_.end();)
    it = frame_ - it->second.seen > 2 ? kept_.erase(it) : std::next(it);
}

}  // namespace ui
