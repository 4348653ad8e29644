// The window and the engine: the same picks give the same log.
#include <gtest/gtest.h>

#include "sim/session/event_text.h"
#include "tests/ui/desk/headless.h"
#include "ui/app/update.h"

namespace desk_testing {
namespace {

void expect_all_on_record(std::size_t place, const char* decision) {
  Headless headless;
  headless.stage().begin("fine");
  headless.stage().play_to_the_end(place);
  ASSERT_TRUE(headless.stage().state().play != nullptr);
  const ui::app::Play& play = *headless.stage().state().play;
  ASSERT_TRUE(play.session.ended());
  const std::string kept =
      headless.stage().store().log_text(play.recorder.attempt(), 0).value_or("");
  EXPECT_EQ(kept, sim::to_text(play.session.program(), play.session.log(), 0, sim::Times::With));
  EXPECT_NE(kept.find(decision), std::string::npos) << kept;
}

}  // namespace

TEST(SamePlay, EveryAnswerOfAWholeCaseIsOnTheRecord) { expect_all_on_record(0, "d.blank"); }

TEST(SamePlay, WhatIsPutInOrderWithSomebodyIsOnTheRecordToo) { expect_all_on_record(1, "d.drops"); }

TEST(SamePlay, KeysAloneFromTheLibraryToTheDebrief) {
  Headless headless;
  headless.press("Enter");  // the first case
  ASSERT_EQ(headless.screen(), ui::Screen::Briefing) << headless.text();
  headless.press("Enter");  // begin
  ASSERT_EQ(headless.screen(), ui::Screen::Play) << headless.text();
  for (int i = 0; i < 300 && headless.stage().state().play; ++i) {
    switch (headless.stage().state().play->stage) {
      case ui::PlayStage::SayFirst:
        headless.type("Words of mine.");
        headless.press("Ctrl+Enter");
        break;
      case ui::PlayStage::Options: {
        const auto& rows = headless.stage().state().play->decision.rows;
        const bool many =
            headless.stage().state().play->decision.kind == ui::DecisionPanel::Kind::ChooseMany;
        int wanted = many ? headless.stage().state().play->decision.min : 1;
        for (const ui::DecisionRow& row : rows)
          if (row.open && wanted-- > 0)
            headless.press(std::string(1, static_cast<char>('0' + row.number)));
        headless.press(many ? "Ctrl+Enter" : "Enter");
        break;
      }
      case ui::PlayStage::Why:
      case ui::PlayStage::Sure:
        headless.press("2");
        break;
      case ui::PlayStage::Coaching:
      case ui::PlayStage::Ended:
        headless.press("Ctrl+Enter");
        break;
      case ui::PlayStage::Saving:
        headless.settle();
        break;
    }
  }
  EXPECT_EQ(headless.screen(), ui::Screen::Debrief);
}

TEST(SamePlay, GoesOnWhereItStopped) {
  Headless headless;
  headless.stage().begin("fine");
  for (int i = 0; i < 5; ++i) headless.stage().answer(1);
  const std::string before = sim::to_text(headless.stage().state().play->session.program(),
                                          headless.stage().state().play->session.log());
  headless.stage().restart();
  headless.settle();
  ASSERT_EQ(headless.screen(), ui::Screen::Library);
  headless.press("C");
  ASSERT_EQ(headless.screen(), ui::Screen::Play) << headless.text();
  EXPECT_EQ(sim::to_text(headless.stage().state().play->session.program(),
                         headless.stage().state().play->session.log()),
            before);
}

TEST(SamePlay, WhatWasTypedAndNotSaidIsThereAfterARestart) {
  Headless headless;
  headless.stage().begin("fine");
  while (headless.stage().state().play->stage != ui::PlayStage::SayFirst ||
         headless.stage().state().play->recorder.attempt() == 0)
    ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  headless.type("Half a sentence");
  EXPECT_EQ(headless.text().find("Draft saved"), std::string::npos) << "not on the disk yet";
  headless.stage().pass(3'000);
  headless.settle();
  EXPECT_NE(headless.text().find("Draft saved"), std::string::npos);
  headless.stage().restart();
  headless.settle();
  headless.press("C");
  EXPECT_NE(headless.text().find("Half a sentence"), std::string::npos) << headless.text();
  headless.press("Ctrl+Enter");
  EXPECT_EQ(headless.stage().state().play->stage, ui::PlayStage::Options);
}

TEST(SamePlay, AChoiceTakesTwoPressesAndEscClears) {
  Headless headless;
  headless.stage().begin("fine");
  while (headless.stage().state().play->stage != ui::PlayStage::Options) headless.stage().answer(0);
  headless.settle();
  const std::size_t events = headless.stage().state().play->session.log().events.size();
  headless.press("1");
  EXPECT_EQ(headless.gui().focus().id(), "play/option/1");
  EXPECT_EQ(headless.stage().state().play->session.log().events.size(), events) << "only chosen";
  headless.press("Esc");
  EXPECT_EQ(headless.screen(), ui::Screen::Play);
  EXPECT_TRUE(headless.stage().state().play->choosing->numbers().empty());
  headless.press("2");
  headless.press("2");
  EXPECT_GT(headless.stage().state().play->session.log().events.size(), events) << "said";
}

TEST(SamePlay, AClosedOptionSaysWhyAndDoesNothing) {
  Headless headless;
  headless.stage().begin("fine");
  for (int i = 0; i < 30; ++i) {
    const auto& rows = headless.stage().state().play->decision.rows;
    const auto closed = std::find_if(rows.begin(), rows.end(),
                                     [](const ui::DecisionRow& row) { return !row.open; });
    if (headless.stage().state().play->stage == ui::PlayStage::Options && closed != rows.end()) {
      headless.settle();
      const std::size_t events = headless.stage().state().play->session.log().events.size();
      const std::string id = "play/option/" + std::to_string(closed->number);
      headless.gui().move_focus(id);
      headless.settle();
      headless.press("Enter");
      headless.click(id);
      EXPECT_EQ(headless.stage().state().play->session.log().events.size(), events);
      EXPECT_NE(headless.text().find(closed->why_closed), std::string::npos);
      return;
    }
    if (!headless.stage().answer(0)) break;
  }
  FAIL() << "no closed option was met";
}

}  // namespace desk_testing
