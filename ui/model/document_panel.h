// One paper of the case file, open.
#pragma once

#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

struct SentenceRow {
  int number = 0;  // from 1, over the whole paper
  std::string text;
  bool pinned = false;
};

struct DocumentPanel {
  sim::Id id;
  std::string title;
  std::string about;  // date, source, age
  std::string words;  // "128 words"
  std::vector<std::vector<SentenceRow>> paragraphs;
};

}  // namespace ui
