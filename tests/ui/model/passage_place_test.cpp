#include "ui/model/passage_place.h"

#include <gtest/gtest.h>

#include "tests/ui/model/shipped_words.h"

namespace ui {

TEST(PassagePlace, IsWhatIsPrintedThere) {
  const Words& words = testing::shipped_words();
  sim::DebriefPassage passage{"Key worker notes", 23, "He was in the doorway."};
  EXPECT_EQ(passage_place(passage, words), "Key worker notes, sentence 23");
  passage.paragraph = "4";
  EXPECT_EQ(passage_place(passage, words), "Key worker notes, paragraph 4");
  passage.date = "2025-07-19";
  EXPECT_EQ(passage_place(passage, words), "Key worker notes, 19 July 2025");
}

}  // namespace ui
