// What was typed or ticked in a debrief and not said yet stays while something lies over it.
#include <gtest/gtest.h>

#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

bool shows(const Headless& headless, std::string_view words) {
  return headless.text().find(words) != std::string::npos;
}

const ui::app::Debriefing& debriefing(Headless& headless) {
  return *headless.stage().state().debriefing;
}

void open_debrief(Headless& headless) {
  headless.stage().begin("fine");
  headless.stage().play_to_the_end(0);
  headless.act(ui::GoOn{});
}

// Away and back, by help and by the settings.
void look_elsewhere(Headless& headless) {
  headless.press("F1");
  ASSERT_EQ(headless.screen(), ui::Screen::Help);
  headless.press("Esc");
  ASSERT_EQ(headless.screen(), ui::Screen::Debrief);
  headless.act(ui::GoTo{ui::Screen::Settings});
  ASSERT_EQ(headless.screen(), ui::Screen::Settings);
  headless.press("Esc");
  ASSERT_EQ(headless.screen(), ui::Screen::Debrief);
}

}  // namespace

TEST(KeptWords, AReasonToDisagree) {
  Headless headless;
  open_debrief(headless);
  headless.act(ui::AskDisagree{0, true});
  headless.type("That was not what he meant");
  look_elsewhere(headless);
  EXPECT_TRUE(shows(headless, "That was not what he meant")) << headless.text();
  EXPECT_TRUE(debriefing(headless).noted.empty());
  headless.gui().move_focus("debrief/disagree");
  headless.settle();
  headless.press("Enter");
  EXPECT_FALSE(debriefing(headless).noted.empty());
  headless.act(ui::AskDisagree{0, true});
  EXPECT_TRUE(debriefing(headless).drafts.empty()) << "it was said";
}

TEST(KeptWords, AReactionTickedOrTyped) {
  Headless headless;
  open_debrief(headless);
  headless.act(ui::GoToStep{ui::DebriefStep::Reactions});
  headless.click("debrief/react/chip/0");
  headless.click("debrief/react/own");
  headless.type("Tired afterwards");
  look_elsewhere(headless);
  EXPECT_TRUE(shows(headless, "Tired afterwards")) << headless.text();
  EXPECT_TRUE(debriefing(headless).debrief.reactions.empty()) << "looking at help says nothing";
  headless.act(ui::ShowSettings{0});
  headless.press("Esc");
  headless.press("Ctrl+Enter");
  ASSERT_EQ(debriefing(headless).step, ui::DebriefStep::Happened);
  EXPECT_EQ(debriefing(headless).debrief.reactions.size(), 2U) << "each once";
  EXPECT_TRUE(debriefing(headless).drafts.empty());
}

TEST(KeptWords, WhatToTakeAway) {
  Headless headless;
  open_debrief(headless);
  headless.act(ui::GoToStep{ui::DebriefStep::TakeAway});
  headless.click("debrief/take/1");
  headless.type("Ask before telling");
  look_elsewhere(headless);
  EXPECT_TRUE(shows(headless, "Ask before telling")) << headless.text();
  headless.click("debrief/take/1/save");
  EXPECT_EQ(debriefing(headless).debrief.to_try.size(), 1U);
  EXPECT_TRUE(debriefing(headless).drafts.empty());
}

}  // namespace desk_testing
