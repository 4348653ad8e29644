// The case file beside the talk: a list, up to three papers open, one or two of them in view.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "ui/model/casefile_panel.h"
#include "ui/model/document_panel.h"
#include "ui/model/margin_panel.h"

namespace ui {

// A sentence or title with the words that were sought.
struct FoundInPaper {
  sim::Id paper;
  std::string title;                                    // of the paper
  std::string text;                                     // the whole sentence
  int line = 0;                                         // from 1; 0: the title
  std::vector<std::pair<std::size_t, std::size_t>> at;  // bytes of `text`
};

// A sentence that is pinned, and when that was.
struct PinnedSentence {
  sim::Id paper;
  int number = 0;
  std::string when;  // "by you, minute 2"
};

struct ReadingView {
  std::vector<PaperRow> papers;     // the list
  std::string read_words;           // "3 of 4 read"
  bool list = true;                 // shown instead of a page
  std::vector<DocumentPanel> open;  // tabs, at most three
  std::size_t left = 0;             // the page in view, by place in `open`
  bool split = false;
  std::size_t right = 0;  // likewise, when split
  std::vector<PinnedSentence> pinned;
  MarginView margin;
  std::string sought;  // empty: nothing is
  bool everywhere = false;
  std::vector<FoundInPaper> found;  // in what is sought through: the pages in view, or all papers
  std::string found_words;          // "3 places"; what was sought, when there is none
};

}  // namespace ui
