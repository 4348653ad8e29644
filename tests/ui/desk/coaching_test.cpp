// Learn mode: what an answer did, before the talk goes on.
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "tests/ui/desk/headless.h"
#include "ui/app/side_work.h"

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
  auto& reaches = headless.stage().state().reaches;
  reaches.clear();  // other tests worked some out
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
  EXPECT_EQ(reaches.size(), 1U);
}

// What may take a second is worked out while the reader reads; the frame that needs it waits for the rest.
TEST(Coaching, WhatCanBeReachedIsWorkedOutBesideTheFrames) {
  ui::app::SideWork side_work;
  Headless headless;
  ui::app::AppState& state = headless.stage().state();
  state.reaches.clear();
  headless.stage().work_beside(side_work);
  headless.stage().begin("fine", "learn");
  ASSERT_EQ(state.reaches.size(), 1U) << "begun with the play";
  const auto begun = state.reaches.begin()->second;
  go_to_coaching(headless);
  EXPECT_EQ(state.play->reach, begun.get());
  EXPECT_TRUE(state.play->reach->computed());
}


TEST(SideWork, TellsWhatIsUnderWayToStopAndDropsTheRest) {
  std::promise<void> begun;
  bool stopped = false, dropped = true;
  {
    ui::app::SideWork side_work;
    side_work.add([&](const ui::app::SideWork::Stopped& asked) {
      begun.set_value();
      while (!asked()) std::this_thread::yield();
      stopped = true;
    });
    side_work.add([&](const ui::app::SideWork::Stopped&) { dropped = false; });
    begun.get_future().wait();
  }
  EXPECT_TRUE(stopped);
  EXPECT_TRUE(dropped);
}

}  // namespace desk_testing
