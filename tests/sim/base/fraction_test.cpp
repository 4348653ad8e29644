#include "sim/base/fraction.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(Fraction, RoundsToTheNearestWholeNumberHalvesUp) {
  struct Case {
    Fraction value;
    std::int64_t expected;
  };
  const Case cases[] = {
      {{0, 1}, 0},    {{1, 2}, 1},    {{3, 2}, 2},
      {{200, 3}, 67}, {{100, 3}, 33}, {{-1, 2}, 0},
      {{-3, 2}, -1},  {{-2, 3}, -1},  {{999'999, 1'000'000}, 1},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(to_text(c.value));
    EXPECT_EQ(rounded(c.value), c.expected);
  }
}

TEST(Fraction, IsWrittenInLowestTerms) {
  EXPECT_EQ(to_text(Fraction{1760, 2}), "880");
  EXPECT_EQ(to_text(Fraction{400, 6}), "200/3");
  EXPECT_EQ(to_text(Fraction{0, 6}), "0");
  EXPECT_EQ(to_text(Fraction{-4, 6}), "-2/3");
}

TEST(Fraction, ComparesByValue) {
  EXPECT_TRUE((Fraction{2, 4} == Fraction{1, 2}));
  EXPECT_TRUE((Fraction{1, 3} < Fraction{1, 2}));
  EXPECT_FALSE((Fraction{1, 2} < Fraction{2, 4}));
}

}  // namespace
}  // namespace sim
