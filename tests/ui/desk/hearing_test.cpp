// A hearing in the window: what is asked, and what was written before it.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/shots/play_walk.h"
#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

void come_to(Headless& desk, const std::string& decision) {
  (void)shots::play_to(desk.stage(), "hearing", "strong", decision);
  ASSERT_EQ(desk.stage().state().play->decision.id, decision);
  ++desk.stage().state().revision;
  desk.settle();
}

bool in_view(const ui::Item* item) {
  return item != nullptr && item->box.y0 >= item->view.y0 - 1 && item->box.y1 <= item->view.y1 + 1;
}

}  // namespace

TEST(Hearing, WhatOneWroteIsAtHandWhereNothingCanBeAttached) {
  Headless desk;
  come_to(desk, "d.who");
  ASSERT_EQ(desk.stage().state().play->decision.attach, 0);
  desk.press("P");
  EXPECT_EQ(desk.gui().focus().id(), "attach/report");
  EXPECT_NE(desk.text().find("Behaviour in prison"), std::string::npos);
  EXPECT_EQ(desk.find("attach/sentence"), nullptr) << "nothing to attach it to";
}

TEST(Hearing, WhatWasWrittenOfTheThingAskedStandsAboveTheEvidence) {
  Headless desk;
  come_to(desk, "d.july");
  const ui::Item* about = desk.find("attach/report");
  const ui::Item* rest = desk.find("attach/rest");
  ASSERT_NE(about, nullptr);
  ASSERT_NE(rest, nullptr);
  const std::string text = desk.text();
  EXPECT_LT(text.find("What you wrote"), text.find("Evidence at hand"));
  EXPECT_LT(text.find("Evidence at hand"), text.find("The rest of your report"));
}

TEST(Hearing, ASmallWindowHasTheQuestionAndTheAnswerInHand) {
  Headless desk(Headless::done_before(), {1366, 768, 150});
  come_to(desk, "d.july");
  EXPECT_TRUE(in_view(desk.find("play/option/1")));
  const auto& drawn = desk.drawn();
  EXPECT_TRUE(std::any_of(drawn.begin(), drawn.end(), [](const ui::DrawnText& one) {
    return one.words.find("Which account should we rely on") != std::string::npos &&
           one.box.y1 <= one.clip.y1 + 1;
  })) << desk.text();
}

}  // namespace desk_testing
