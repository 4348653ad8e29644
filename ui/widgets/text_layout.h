// Text broken into lines of a width, for one font.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImFont;

namespace ui {

struct TextLine {
  std::size_t from = 0, to = 0;  // bytes; spaces and a line feed at the break belong to no line
};

struct TextLayout {
  std::vector<TextLine> lines;  // at least one
  float widest = 0;             // pixels
};

// Breaks at spaces; a word longer than the line is broken where it must be. A line feed always
// breaks. `width` in pixels.
TextLayout layout_text(const ImFont& font, std::string_view text, float width);

// The width of [from, to) of a line, in pixels.
float text_width(const ImFont& font, std::string_view text);
// The byte in `line` whose place is nearest to `x`.
std::size_t byte_at(const ImFont& font, std::string_view line, float x);

// Remembers layouts from frame to frame; what was not asked for in two frames is forgotten.
class LayoutCache {
 public:
  const TextLayout& get(const ImFont& font, std::string_view text, float width);
  void next_frame();
  void clear() { kept_.clear(); }
  std::size_t size() const { return kept_.size(); }

 private:
  struct Key {
    const ImFont* font;
    std::size_t hash, length;
    int width;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const {
      return key.hash ^ (static_cast<std::size_t>(key.width) * 1099511628211u) ^
             (reinterpret_cast<std::size_t>(key.font) << 1);
    }
  };
  struct Kept {
    TextLayout layout;
    std::uint32_t seen = 0;
  };
  std::unordered_map<Key, Kept, Hash> kept_;
  std::uint32_t frame_ = 0;
};

}  // namespace ui
