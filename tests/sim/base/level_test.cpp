#include "sim/base/level.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(Level, StandsInTheOrderOfTheModel) {
  // strong > sound > partial > concern > missed > unsafe
  EXPECT_TRUE(at_least(Level::Strong, Level::Sound));
  EXPECT_TRUE(at_least(Level::Missed, Level::Unsafe));
  EXPECT_TRUE(at_least(Level::Partial, Level::Partial));
  EXPECT_FALSE(at_least(Level::Unsafe, Level::Missed));
  EXPECT_FALSE(at_least(Level::NotObserved, Level::Unsafe));
}

TEST(Level, HasAnIdThatLeadsBack) {
  for (const char* id :
       {"strong", "sound", "partial", "concern", "missed", "unsafe", "not_observed"}) {
    const std::optional<Level> level = level_from_id(id);
    ASSERT_TRUE(level.has_value()) << id;
    EXPECT_EQ(level_id(*level), id);
  }
  EXPECT_FALSE(level_from_id("Strong").has_value());
  EXPECT_FALSE(level_from_id("").has_value());
}

}  // namespace
}  // namespace sim
