// The words that ship, read once.
#pragma once

#include "tests/ui/model/debrief_words.h"

namespace ui {

inline const Words& shipped_words() {
  static const Words words = testing::shipped_words();
  return words;
}

}  // namespace ui
