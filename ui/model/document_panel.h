// One paper of the case file, open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

struct SentenceRow {
  int number = 0;  // from 1, over the whole paper
  std::string text;
  bool pinned = false;
  // In the margin beside it (margin_panel.h); only where pages are drawn.
  std::uint32_t passage = 0;  // PassageIx
  std::uint8_t tag = 0;       // sim::Tag; 0: no mark
  std::string as_words;       // "Risk"
  std::string note;           // written beside it
  std::string disagrees;      // "Disagrees with Wing notes, sentence 3"
};

struct DocumentPanel {
  sim::Id id;
  std::string title;
  std::string about;  // date, source, age
  std::string words;  // "128 words"
  std::vector<std::vector<SentenceRow>> paragraphs;
};

}  // namespace ui
