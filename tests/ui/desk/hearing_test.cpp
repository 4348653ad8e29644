// A hearing in the window: what is asked, and what was written before it.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/shots/play_walk.h"
#include "tests/shots/work_scenes.h"
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

// There the evidence is another pane.
TEST(Hearing, TheKeysLeadToTheReportAndTheEvidenceInASmallWindow) {
  Headless desk(Headless::done_before(), {1366, 768, 150});
  come_to(desk, "d.july");
  desk.press("P");
  EXPECT_EQ(desk.stage().state().play->pane, 2);
  EXPECT_EQ(desk.gui().focus().id(), "attach/report");
  desk.act(ui::ShowPane{1});
  desk.press("A");
  EXPECT_EQ(desk.stage().state().play->pane, 2);
  EXPECT_EQ(desk.gui().focus().id().rfind("attach/", 0), 0U) << desk.gui().focus().id();
  desk.act(ui::ShowPane{1});
  desk.press("O");
  EXPECT_EQ(desk.stage().state().play->pane, 2);
  EXPECT_EQ(desk.gui().focus().id().rfind("reading/", 0), 0U) << desk.gui().focus().id();
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

TEST(Hearing, TheQuestionStandsInItsCardUntilItIsAnswered) {
  Headless desk;
  shots::work_to(desk.stage(), "d.hear");
  ++desk.stage().state().revision;
  desk.settle();
  EXPECT_NE(desk.text().find("Dr Sunita Rao asks"), std::string::npos);
  const std::string all = desk.text(), question = "Which of the two should we rely on?";
  const std::size_t at = all.find(question);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(all.find(question, at + 1), std::string::npos) << "not in the talk as well";
  desk.press("R");
  EXPECT_EQ(desk.gui().focus().id().rfind("talk/", 0), 0U);
  desk.press("Ctrl+Enter");
  EXPECT_EQ(desk.stage().state().play->decision.id, "d.hear") << "nothing is chosen";
  desk.press("2");
  desk.press("Ctrl+Enter");
  EXPECT_TRUE(desk.stage().state().play->session.ended());
  EXPECT_EQ(desk.text().find("Dr Sunita Rao asks"), std::string::npos);
}

TEST(Hearing, EveryQuestionItsAnswersAndTheirPlacesAreInViewTogether) {
  for (const char* id : {"d.who", "d.view", "d.july", "d.fridays", "d.provider", "d.weekend",
                         "d.sunday", "d.change", "d.lane", "d.minimal"}) {
    SCOPED_TRACE(id);
    Headless desk;
    ASSERT_TRUE(shots::play_to(desk.stage(), "hearing", "strong", id).has_value());
    ++desk.stage().state().revision;
    desk.settle();
    const auto& rows = desk.stage().state().play->decision.rows;
    const auto in_view = [&](const std::string& item) {
      const ui::Item* found = desk.find(item);
      ASSERT_NE(found, nullptr) << item << "\n" << desk.text();
      EXPECT_GE(found->box.y0, found->view.y0) << item;
      EXPECT_LE(found->box.y1, found->view.y1) << item;
    };
    for (const ui::DecisionRow& row : rows) in_view("play/option/" + std::to_string(row.number));
    in_view("play/give");
    EXPECT_NE(desk.text().find(" asks"), std::string::npos);
  }
}

TEST(Hearing, AFollowUpSaysThatItIsOne) {
  Headless desk;
  ASSERT_TRUE(shots::play_to(desk.stage(), "hearing", "poor", "d.follow").has_value());
  ++desk.stage().state().revision;
  desk.settle();
  EXPECT_NE(desk.text().find("follow-up"), std::string::npos) << desk.text();
}

TEST(Hearing, TheRecommendationAsItStandsIsSaid) {
  Headless desk;
  ASSERT_TRUE(shots::play_to(desk.stage(), "hearing", "strong", "d.july").has_value());
  ++desk.stage().state().revision;
  desk.settle();
  EXPECT_NE(desk.text().find("Not yet"), std::string::npos) << desk.text();
}

}  // namespace desk_testing
