// Learn mode: what an answer did, before the talk goes on.
#include <gtest/gtest.h>

#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

// Gives the first open answer to the next decision.
void go_to_coaching(Headless& headless) {
  using ui::PlayStage;
  const ui::app::Play& play = *headless.stage().state().play;
  for (int guard = 0; guard < 40 && play.stage != PlayStage::Coaching; ++guard) {
    if (play.stage == PlayStage::SayFirst) headless.act(ui::SaidFirst{});
    if (play.stage == PlayStage::Why) headless.act(ui::GiveWhy{1, {}});
    if (play.stage == PlayStage::Sure) headless.act(ui::GiveSure{1});
    if (play.stage != PlayStage::Options) continue;
    for (const ui::DecisionRow& row : play.decision.rows)
      if (row.open && play.stage == PlayStage::Options) headless.act(ui::PressNumber{row.number});
    headless.act(ui::PressEnter{});
  }
}

}  // namespace

TEST(Coaching, AsksWhatCanBeReachedOnceForACase) {
  Headless headless;
  headless.stage().begin("fine", "learn");
  std::shared_ptr<const sim::Reach> first;
  for (int i = 0; i < 2; ++i) {
    go_to_coaching(headless);
    ASSERT_EQ(headless.stage().state().play->stage, ui::PlayStage::Coaching);
    const auto known = headless.stage().state().play->reach;
    ASSERT_NE(known, nullptr);
    EXPECT_TRUE(!first || known == first);
    first = known;
    headless.act(ui::ShowPane{2});
    EXPECT_EQ(headless.stage().state().play->reach, first) << "the next panels use the same";
    headless.act(ui::GoOn{});
  }
  headless.act(ui::StopHere{});
  EXPECT_EQ(headless.stage().state().debriefing->reach, first);
  headless.act(ui::OpenDebrief{1});
  ASSERT_NE(headless.stage().state().debriefing, nullptr);
  EXPECT_EQ(headless.stage().state().debriefing->reach, first) << "also for one of the records";
  EXPECT_EQ(headless.stage().state().reaches.size(), 1U);
}

}  // namespace desk_testing
