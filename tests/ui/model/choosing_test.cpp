#include "ui/model/choosing.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

DecisionPanel panel_of(DecisionPanel::Kind kind, int rows) {
  DecisionPanel panel;
  panel.kind = kind;
  for (int i = 0; i < rows; ++i) {
    DecisionRow row;
    row.option = rows - 1 - i;  // shown in another order than in the file
    row.number = i + 1;
    panel.rows.push_back(row);
  }
  return panel;
}

}  // namespace

TEST(Choosing, NumberThenEnter) {
  const DecisionPanel panel = panel_of(DecisionPanel::Kind::Choose, 3);
  Choosing choosing(panel, true);
  EXPECT_EQ(choosing.enter(), Pressed::Nothing);
  EXPECT_EQ(choosing.press(1), Pressed::Chosen);
  EXPECT_EQ(choosing.press(2), Pressed::Chosen);
  EXPECT_EQ(choosing.asking(), Asking::Options);
  EXPECT_EQ(choosing.enter(), Pressed::Said);
  EXPECT_EQ(choosing.asking(), Asking::Done);
  EXPECT_EQ(choosing.picks(), 1U << 1);
}

TEST(Choosing, TheSameNumberAgainSaysIt) {
  const DecisionPanel panel = panel_of(DecisionPanel::Kind::Choose, 3);
  Choosing choosing(panel, true);
  choosing.press(3);
  EXPECT_EQ(choosing.press(3), Pressed::Said);
}

TEST(Choosing, WithoutConfirmingOnePressIsEnough) {
  const DecisionPanel panel = panel_of(DecisionPanel::Kind::Rate, 3);
  Choosing choosing(panel, false);
  EXPECT_EQ(choosing.press(1), Pressed::Said);
  EXPECT_EQ(choosing.picks(), 1U << 2);
}

TEST(Choosing, ClosedAndUnknownChangeNothing) {
  DecisionPanel panel = panel_of(DecisionPanel::Kind::Choose, 3);
  panel.rows[1].open = false;
  Choosing choosing(panel, true);
  choosing.press(1);
  EXPECT_EQ(choosing.press(2), Pressed::Closed);
  EXPECT_EQ(choosing.press(4), Pressed::Unknown);
  EXPECT_EQ(choosing.press(0), Pressed::Unknown);
  EXPECT_EQ(choosing.numbers(), std::set<int>{1});
  choosing.clear();
  EXPECT_EQ(choosing.enter(), Pressed::Nothing);
}

TEST(Choosing, SeveralAreTakenOnAndOffWithinTheirBounds) {
  DecisionPanel panel = panel_of(DecisionPanel::Kind::ChooseMany, 4);
  panel.min = 2;
  panel.max = 3;
  Choosing choosing(panel, true);
  EXPECT_EQ(choosing.press(1), Pressed::Chosen);
  EXPECT_EQ(choosing.enter(), Pressed::TooFew);
  EXPECT_EQ(choosing.press(2), Pressed::Chosen);
  EXPECT_EQ(choosing.press(3), Pressed::Chosen);
  EXPECT_EQ(choosing.press(4), Pressed::TooMany);
  EXPECT_EQ(choosing.press(1), Pressed::TakenOff);
  EXPECT_EQ(choosing.enter(), Pressed::Said);
  EXPECT_EQ(choosing.picks(), (1U << 2) | (1U << 1));
}

TEST(Choosing, AsksInItsOrder) {
  DecisionPanel panel = panel_of(DecisionPanel::Kind::Choose, 2);
  panel.say_first = true;
  panel.why = {"To hear more", "To end it"};
  panel.asks_sure = true;
  Choosing choosing(panel, true);
  EXPECT_EQ(choosing.asking(), Asking::SayFirst);
  choosing.said_first();
  choosing.press(1);
  choosing.enter();
  EXPECT_EQ(choosing.asking(), Asking::Why);
  choosing.answered_why();
  EXPECT_EQ(choosing.asking(), Asking::Sure);
  choosing.answered_sure();
  EXPECT_EQ(choosing.asking(), Asking::Done);
}

}  // namespace ui
