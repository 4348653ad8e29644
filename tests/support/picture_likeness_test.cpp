#include "tests/support/picture_likeness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/support/dice.h"

namespace desk_testing {
namespace {

using Colour = std::array<int, 3>;

constexpr Colour kPage{240, 243, 245}, kInk{30, 40, 50}, kAccent{0, 95, 135};
constexpr int kWidth = 640, kHeight = 360, kSmall = 160;  // four pixels become one

// Paints a part of a pixel, as soft edges do.
void paint(Picture& picture, double left, int top, double width, int height, const Colour& colour) {
  for (int y = top; y < top + height; ++y)
    for (int x = static_cast<int>(left); x < left + width; ++x) {
      const double share = std::min<double>(x + 1, left + width) - std::max<double>(x, left);
      std::uint8_t* p = &picture.rgb[static_cast<std::size_t>((y * kWidth + x) * 3)];
      for (int c = 0; c < 3; ++c) {
        const double mixed = p[c] + share * (colour[static_cast<std::size_t>(c)] - p[c]);
        p[c] = static_cast<std::uint8_t>(mixed + 0.5);
      }
    }
}

// Letters of upright and level strokes, 11 high and 5 to 10 wide: which, the seed says.
void write(Picture& picture, double x, int y, int letters, std::uint64_t seed) {
  sim::testing::Dice dice(seed);
  for (int i = 0; i < letters; ++i) {
    const int wide = dice.in(5, 10);
    paint(picture, x, y, 1.5, 11, kInk);
    if (dice.chance(60)) paint(picture, x + wide - 4, y, 1.5, 11, kInk);
    for (int level : {0, 5, 10})
      if (dice.chance(50)) paint(picture, x, y + level, wide - 2.5, 1, kInk);
    x += wide;
  }
}

struct Drawn {
  Colour page = kPage, accent = kAccent;
  int pane_x = 200;
  double pen = 0;  // letters stand so much further right
  bool button = true, word = true;
  std::uint64_t word_seed = 7;
};

// Lines of words on a pane, and a button.
Picture screen(const Drawn& drawn) {
  Picture picture{kWidth, kHeight, std::vector<std::uint8_t>(kWidth * kHeight * 3)};
  paint(picture, 0, 0, kWidth, kHeight, drawn.page);
  paint(picture, drawn.pane_x, 0, 1, kHeight, kInk);
  for (int line = 0; line < 10; ++line)
    for (int word = 0; word < 5; ++word) {
      const bool marked = line == 4 && word == 2;
      const std::uint64_t seed =
          marked ? drawn.word_seed : static_cast<std::uint64_t>(100 + line * 10 + word);
      if (!marked || drawn.word)
        write(picture, drawn.pane_x + 20 + word * 64 + drawn.pen, 20 + line * 24, 6, seed);
    }
  if (drawn.button) {
    paint(picture, 40, 300, 96, 32, drawn.accent);
    paint(picture, 44, 304, 88, 24, drawn.page);
    write(picture, 60, 311, 6, 3);
  }
  return picture;
}

Likeness against_usual(const Drawn& drawn) {
  return likeness(reduced(screen({}), kSmall), reduced(screen(drawn), kSmall));
}

TEST(PictureLikeness, IdenticalPicturesAreWhollyAlike) {
  const Likeness same = against_usual({});
  EXPECT_DOUBLE_EQ(same.structure, 1);
  EXPECT_DOUBLE_EQ(same.colour, 0);
  EXPECT_TRUE(alike(same));
}

TEST(PictureLikeness, NoiseOfOneGreyLevelPasses) {
  const Picture before = reduced(screen({}), kSmall);
  Picture after = before;
  sim::testing::Dice dice(1);
  for (std::size_t i = 0; i < after.rgb.size(); i += 3) {
    const int noise = dice.in(-1, 1);
    for (std::size_t c = 0; c < 3; ++c)
      after.rgb[i + c] = static_cast<std::uint8_t>(std::clamp(after.rgb[i + c] + noise, 0, 255));
  }
  const Likeness noisy = likeness(before, after);
  EXPECT_TRUE(alike(noisy)) << noisy.structure << ' ' << noisy.colour;
  EXPECT_LT(noisy.structure, 1);
}

TEST(PictureLikeness, AnotherRasterisersSoftEdgesPass) {
  Drawn drawn;
  drawn.pen = 0.25;
  const Likeness soft = against_usual(drawn);
  EXPECT_TRUE(alike(soft)) << soft.structure << ' ' << soft.colour;
}

TEST(PictureLikeness, AShiftedPaneIsSeen) {
  Drawn drawn;
  drawn.pane_x += 8;
  EXPECT_LT(against_usual(drawn).structure, kLeastStructure);
}

TEST(PictureLikeness, AMissingWordIsSeen) {
  Drawn drawn;
  drawn.word = false;
  EXPECT_LT(against_usual(drawn).structure, kLeastStructure);
}

// Some words look alike once letters are three pixels high: two of these twenty pass.
TEST(PictureLikeness, AnotherWordIsNearlyAlwaysSeen) {
  int seen = 0;
  for (std::uint64_t seed = 1000; seed < 1020; ++seed) {
    Drawn drawn;
    drawn.word_seed = seed;
    if (against_usual(drawn).structure < kLeastStructure) ++seen;
  }
  EXPECT_GE(seen, 18);
}

TEST(PictureLikeness, AMissingButtonIsSeen) {
  Drawn drawn;
  drawn.button = false;
  EXPECT_LT(against_usual(drawn).structure, kLeastStructure);
  EXPECT_GT(against_usual(drawn).colour, kMostColour);
}

TEST(PictureLikeness, AColourOfTheSameBrightnessIsSeenByColourAlone) {
  Drawn drawn;
  drawn.accent = {95, 46, 135};
  const Likeness other = against_usual(drawn);
  EXPECT_GE(other.structure, kLeastStructure);
  EXPECT_GT(other.colour, kMostColour);
}

TEST(PictureLikeness, AnotherGroundIsSeenByColourAlone) {
  Drawn drawn;
  drawn.page = {246, 241, 236};
  const Likeness other = against_usual(drawn);
  EXPECT_GE(other.structure, kLeastStructure);
  EXPECT_GT(other.colour, kMostColour);
}

TEST(PictureLikeness, AnotherSizeIsNothingAlike) {
  const Likeness other = likeness(reduced(screen({}), kSmall), reduced(screen({}), kSmall + 1));
  EXPECT_EQ(other.structure, 0);
  EXPECT_FALSE(alike(other));
}

// The published measure, worked by hand: flat grey 100 beside flat grey 120 leaves its brightness
// term alone, (2 * 100 * 120 + 6.5025) / (100 * 100 + 120 * 120 + 6.5025).
TEST(PictureLikeness, AgreesWithAWorkedExample) {
  const Picture dark{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 100)};
  const Picture light{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 120)};
  const Likeness between = likeness(dark, light);
  EXPECT_NEAR(between.structure, 24006.5025 / 24406.5025, 1e-9);
  // L* of sRGB grey 100 is 42.37, of 120 it is 50.43 (IEC 61966-2-1 and CIE 1976).
  EXPECT_NEAR(between.colour, 8.06, 0.02);
}

TEST(PictureLikeness, ReducingTakesTheMeanOfTheAreaEvenOfPartsOfPixels) {
  const Picture three{3,
                      2,
                      {0, 0, 0, 90, 90, 90, 240, 240, 240,  //
                       0, 0, 0, 90, 90, 90, 240, 240, 240}};
  const Picture two = reduced(three, 2);
  ASSERT_EQ(two.height, 1);
  EXPECT_EQ(two.rgb, (std::vector<std::uint8_t>{30, 30, 30, 190, 190, 190}));
}

TEST(PictureLikeness, TheMapIsRedWhereSomethingChangedAndGreyElsewhere) {
  Drawn drawn;
  drawn.button = false;
  const Picture map = marked(reduced(screen({}), kSmall), reduced(screen(drawn), kSmall));
  const std::uint8_t* button = map.at(20, 78);
  const std::uint8_t* text = map.at(100, 20);
  EXPECT_GT(button[0], button[1]);
  EXPECT_EQ(text[0], text[1]);
}

}  // namespace
}  // namespace desk_testing
