#include "ui/widgets/gui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// As much of the text as fits, with an ellipsis.
std::string shortened(const ImFont& face, std::string_view text, float width) {
  const float room = std::max(0.0f, width - text_width(face, "…"));
  std::string cut(text.substr(0, byte_at(face, text, room)));
  while (!cut.empty() && text_width(face, cut) > room) {
    while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
    if (!cut.empty()) cut.pop_back();
  }
  return cut + "…";
}

}  // namespace

float Gui::line_height(Type type, bool reading) const {
  return std::round(px(type_info(type).line) * (reading ? look_.line_spacing : 1.0f));
}

float Gui::width_of(std::string_view text, Type type) { return text_width(font(type), text); }

const TextLayout& Gui::layout(std::string_view text, Type type, float width) {
  return layouts_.get(font(type), text, width);
}

float Gui::text_height(float width, std::string_view text, const TextOptions& options) {
  auto lines = layout(text, options.type, width).lines.size();
  if (options.max_lines > 0) lines = std::min(lines, static_cast<std::size_t>(options.max_lines));
  return static_cast<float>(lines) * line_height(options.type, options.reading);
}

float Gui::text(float x, float y, float width, std::string_view text, const TextOptions& options) {
  const ImFont& face = font(options.type);
  const TextLayout& lines = layout(text, options.type, width);
  const float high = line_height(options.type, options.reading);
  const float down = std::round((high - face.FontSize) / 2);
  float top = std::round(y);
  x = std::round(x);
  std::size_t shown = lines.lines.size();
  if (options.max_lines > 0) shown = std::min(shown, static_cast<std::size_t>(options.max_lines));
  if (record_ != nullptr)
    record_->push_back({std::string(text),
                        {x, top, x + lines.widest, top + static_cast<float>(shown) * high},
                        clip(),
                        !open_scrolls_.empty(),
                        shown < lines.lines.size()});
  for (std::size_t i = 0; i < shown; ++i, top += high) {
    if (top > clip().y1 || top + high < clip().y0) continue;
    const TextLine& line_of = lines.lines[i];
    const std::string_view words = text.substr(line_of.from, line_of.to - line_of.from);
    if (options.marks != nullptr) {
      for (const Mark& mark : *options.marks) {
        const std::size_t from = std::max(mark.from, line_of.from),
                          to = std::min(mark.to, line_of.to);
        if (from >= to || mark.kind == Mark::Kind::Bold) continue;
        const float left = x + text_width(face, text.substr(line_of.from, from - line_of.from));
        const float right = left + text_width(face, text.substr(from, to - from));
        const Box behind{left, top + px(1), right, top + high - px(1)};
        fill(behind, mark.kind == Mark::Kind::Found ? Ink::Raised : Ink::YourTint);
        line(left, top + high - px(2), right, top + high - px(2), Ink::Primary, px(2));
      }
    }
    std::string cut;
    std::string_view out = words;
    if (i + 1 == shown && shown < lines.lines.size()) {
      cut = text_width(face, words) + text_width(face, "…") <= width
                ? std::string(words) + "…"
                : shortened(face, words, width);
      out = cut;
    }
    if (!out.empty())
      list().AddText(const_cast<ImFont*>(&face), face.FontSize, ImVec2(x, top + down),
                     color(options.ink), out.data(), out.data() + out.size());
  }
  return static_cast<float>(shown) * high;
}

float Gui::label(float x, float y, std::string_view text, Type type, Ink ink, float width) {
  const ImFont& face = font(type);
  const float high = line_height(type);
  std::string cut;
  const bool too_wide = width > 0 && text_width(face, text) > width + 0.5f;
  if (record_ != nullptr) {
    const float wide = too_wide ? width : text_width(face, text);
    record_->push_back(
        {std::string(text), {x, y, x + wide, y + high}, clip(), !open_scrolls_.empty(), too_wide});
  }
  if (too_wide) {
    cut = shortened(face, text, width);
    text = cut;
  }
  if (text.empty()) return high;
  list().AddText(const_cast<ImFont*>(&face), face.FontSize,
                 ImVec2(std::round(x), std::round(y + (high - face.FontSize) / 2)), color(ink),
                 text.data(), text.data() + text.size());
  return high;
}

float Gui::label_right(float right, float y, std::string_view text, Type type, Ink ink) {
  label(right - width_of(text, type), y, text, type, ink);
  return width_of(text, type);
}

}  // namespace ui
