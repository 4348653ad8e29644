#include "ui/platform/normal_place.h"

#include <gtest/gtest.h>

using ui::platform::NormalPlace;
using ui::platform::WindowPlace;

namespace {

WindowPlace at(int x, int y, int width, int height) { return {width, height, x, y, true, false}; }

}  // namespace

TEST(NormalPlace, IsWhereTheWindowWasLeft) {
  NormalPlace normal(at(0, 0, 1280, 800));
  normal.moved(at(10, 20, 900, 700), 5);
  EXPECT_EQ(normal.settle_now().width, 900);
  EXPECT_EQ(normal.settle_now().x, 10);
}

// A maximised window was stored with the screen's size, and went back to that size for ever.
TEST(NormalPlace, IsNotTheSizeOfTheScreenThoughThatComesBeforeTheReason) {
  NormalPlace normal(at(0, 0, 1280, 800));
  normal.moved(at(10, 20, 900, 700), 1);
  normal.moved(at(0, 0, 1920, 1080), 3);
  normal.special();
  EXPECT_EQ(normal.settle(9).width, 900);
  EXPECT_EQ(normal.settle_now().width, 900);
  EXPECT_EQ(normal.settle_now().y, 20);
}

TEST(NormalPlace, CountsOnceNobodyCalledItSpecialForAWhile) {
  NormalPlace normal(at(0, 0, 1280, 800));
  normal.moved(at(0, 0, 700, 600), 3);
  EXPECT_EQ(normal.settle(3.1).width, 1280);
  EXPECT_EQ(normal.settle(4).width, 700);
  normal.special();
  EXPECT_EQ(normal.settle_now().width, 700);
}

TEST(NormalPlace, IsNeverAnIconsNothing) {
  NormalPlace normal(at(0, 0, 1280, 800));
  normal.moved(at(0, 0, 0, 0), 1);
  EXPECT_EQ(normal.settle_now().width, 1280);
}
