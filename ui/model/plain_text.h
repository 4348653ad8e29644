// A page as lines of text: for a terminal, a pipe, a screen reader. One reading order, words and
// numbers only.
#pragma once

#include <string>

#include "ui/model/page.h"

namespace ui {

inline constexpr int kNarrowest = 20;  // columns
inline constexpr int kComfortable =
    80;  // wider terminals are not filled: long lines are hard to read

struct TextStyle {
  int width = kComfortable;  // kNarrowest or more
  bool color = false;  // bold and colour by ANSI codes; they carry nothing that the words do not
};

// Ends with a line feed unless the page is empty. No line is wider than `width`.
std::string plain_text(const Page& page, const TextStyle& style);

}  // namespace ui
