// Sentences that flow as one paragraph, each of which can be reached, marked, selected and copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/widgets/gui.h"

namespace ui {

struct Passage {
  std::string id;         // lasting
  std::string_view text;  // lives as long as the call
  bool pinned = false;
  bool in_hand = false;                                    // what the button with the focus acts on
  std::vector<std::pair<std::size_t, std::size_t>> found;  // bytes of `text`
  std::uint8_t tag = 0;                                    // its mark: see mark_lines.h
  std::string as_words{};                                  // "Risk"
  bool tinted = false;                                     // one of a pair that is in hand
  bool raised = false;                                     // something stands beside it
};

// What the mouse selected, in bytes of the whole text: its paragraphs, joined by an empty line.
struct Selection {
  std::size_t anchor = 0, caret = 0;
  bool dragging = false;

  bool empty() const { return anchor == caret; }
  std::size_t from() const { return anchor < caret ? anchor : caret; }
  std::size_t to() const { return anchor < caret ? caret : anchor; }
};

struct PassagesDone {
  float height = 0;
  std::optional<std::size_t> focused;
  std::vector<Box> boxes;  // of the sentences
  bool entered = false;    // Enter or Space on the focused sentence; never a click
};

// `from`: where the paragraph begins in the whole text. `selection` may be null.
PassagesDone passages(Gui& gui, float x, float y, float width,
                      const std::vector<Passage>& sentences, std::size_t from,
                      Selection* selection);

// A text with found words marked in the same way, and nothing to reach. The height used.
float found_text(Gui& gui, float x, float y, float width, std::string_view text,
                 const std::vector<std::pair<std::size_t, std::size_t>>& found);

// A paragraph as `passages` sets it: its sentences joined by a space.
std::string join_passages(const std::vector<Passage>& sentences);

}  // namespace ui
