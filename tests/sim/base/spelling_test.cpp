#include "sim/base/spelling.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(Spelling, CountsEdits) {
  struct Case {
    const char* a;
    const char* b;
    std::size_t limit, expected;
  };
  const Case cases[] = {
      {"", "", 3, 0},
      {"abc", "", 3, 3},
      {"", "abc", 3, 3},
      {"kitten", "sitting", 5, 3},
      {"kitten", "sitting", 2, 3},
      {"car", "cart", 3, 1},
      {"ab", "ba", 3, 1},
      {"abcd", "badc", 3, 2},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(std::string(c.a) + " " + c.b);
    EXPECT_EQ(edit_distance(c.a, c.b, c.limit), c.expected);
  }
}

TEST(Spelling, FindsTheNearestNameWithinAThirdOfItsLength) {
  EXPECT_EQ(nearest("kitchn", {"car", "kitchen", "office"}), "kitchen");
  EXPECT_EQ(nearest("ab", {"xy"}), "");
  EXPECT_EQ(nearest("a", {"b", "c"}), "b");  // of equally near ones the first
  EXPECT_EQ(nearest("office", {}), "");
  EXPECT_EQ(did_you_mean("ofice", {"office"}), "did you mean \"office\"?");
  EXPECT_EQ(did_you_mean("zzzzz", {"office"}), "");
}

}  // namespace
}  // namespace sim
