// What stands beside a sentence: its mark, what it disagrees with, what was written there. In the
// margin of a page that is wide enough, else below the paragraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/model/margin_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

struct BesideRow {
  std::string_view text;     // of the sentence
  std::uint8_t tag = 0;      // its mark, drawn as a line
  std::string_view as_words{};  // "Risk"; or what else it is, where there is no mark
  std::string_view disagrees{}, note{};

  bool empty() const { return as_words.empty() && disagrees.empty() && note.empty(); }
};

// How much of a page's room the margin takes at the right of the text; 0: too narrow for one.
float margin_width(const Gui& gui, float room);
inline constexpr float kMarginGap = 16;  // design pixels between text and margin

// Both give where it ended.
float draw_beside(Gui& gui, float x, float y, float width, const BesideRow& row);
// `several`: with the first words of the sentence, as the paragraph has more than this one.
float draw_below(Gui& gui, float x, float y, float width, const BesideRow& row, bool several);

// "Your marks: 14", and how many of each kind. Drawing gives where it ended.
float mark_counts_height(Gui& gui, float width, const MarginView& view);
float draw_mark_counts(Gui& gui, float x, float y, float width, const MarginView& view);

}  // namespace ui
