#include "ui/model/wrap.h"

#include <gtest/gtest.h>

namespace ui {

using Lines = std::vector<std::string>;

TEST(Wrap, BreaksAtSpacesAndSetsLaterLinesIn) {
  EXPECT_EQ(wrap("one two three", 8), (Lines{"one two", "three"}));
  EXPECT_EQ(wrap("one two three", 8, "1  ", "   "), (Lines{"1  one", "   two", "   three"}));
  EXPECT_EQ(wrap("  many   spaces ", 20), (Lines{"many spaces"}));
  EXPECT_EQ(wrap("", 20), (Lines{""}));
}

TEST(Wrap, BreaksALongWordWhereItMust) {
  EXPECT_EQ(wrap("abcdefgh", 3), (Lines{"abc", "def", "gh"}));
  EXPECT_EQ(wrap("a abcdef", 4), (Lines{"a", "abcd", "ef"}));
}

TEST(Wrap, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("“Kieran’s”"), 10);
  EXPECT_EQ(display_width("ŵ ŷ"), 3);
  EXPECT_EQ(display_width("e\u0301"), 1) << "a combining accent takes no column";
  EXPECT_EQ(display_width("漢字"), 4);
  EXPECT_EQ(wrap("漢字漢字", 5), (Lines{"漢字", "漢字"}));
}

TEST(Wrap, LetsNothingSteerTheTerminal) {
  EXPECT_EQ(clean("a\x1b[31mb\nc\td\x7f"), "a[31mb c d");
  EXPECT_EQ(clean("a\u202Eb\u2066c\u009bd"), "abcd");
  EXPECT_EQ(clean("\xff\xfe ok \xc3"), "\uFFFD\uFFFD ok \uFFFD") << "what is no UTF-8 is marked";
}

TEST(Wrap, NeverExceedsTheWidthWhateverComes) {
  std::string text;
  std::uint32_t state = 1;
  for (int i = 0; i < 3000; ++i) {
    state = state * 1664525 + 1013904223;
    text += static_cast<char>(state >> 24);
  }
  for (int width = 1; width < 30; ++width)
    for (const std::string& line : wrap(text, width))
      EXPECT_LE(display_width(line), std::max(width, 2));
}

}  // namespace ui
