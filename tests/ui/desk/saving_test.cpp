// What the window says about the disk is true: nothing is shown as saved that is not, and nothing
// is lost without a word.
#include <gtest/gtest.h>

#include "sim/session/event_text.h"
#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

// At the first decision of "Fine" whose options are out.
void open_options(Headless& headless) {
  headless.stage().begin("fine");
  while (headless.stage().state().play->stage != ui::PlayStage::Options)
    headless.stage().act(ui::SaidFirst{});
  headless.settle();
}

bool shows(const Headless& headless, std::string_view words) {
  return headless.text().find(words) != std::string::npos;
}

std::string whole_log(const sim::Session& session) {
  return sim::to_text(session.program(), session.log(), 0, sim::Times::With);
}

// Of the first attempt, which is the only one.
std::string kept_log(Headless& headless) {
  return headless.stage().store().log_text(1).value_or("");
}

sim::AttemptState kept_state(Headless& headless) {
  return headless.stage().store().attempt(1)->state;
}

// At the first box to type in whose attempt the store has, with half a sentence in it.
void type_a_draft(Headless& headless) {
  headless.stage().begin("fine");
  while (headless.stage().state().play->stage != ui::PlayStage::SayFirst ||
         headless.stage().state().play->recorder.attempt() == 0)
    ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  headless.type("Half a sentence");
}

// To the end of the practice conversation and into its debrief.
void debrief_practice(Headless& headless) {
  headless.stage().begin("practice");
  headless.stage().play_to_the_end(0);
  headless.act(ui::GoOn{});
}

}  // namespace

TEST(Saving, TheConsequenceWaitsForTheDisk) {
  Headless headless;
  open_options(headless);
  headless.stage().store().hold_outcomes();
  const std::string chosen = headless.stage().state().play->decision.rows[0].text;
  headless.press("1");
  headless.press("1");
  EXPECT_EQ(headless.stage().state().play->stage, ui::PlayStage::Saving);
  EXPECT_TRUE(shows(headless, chosen));
  EXPECT_FALSE(shows(headless, "Saved 14:32"));
  const std::size_t waiting = headless.drawn().size();
  headless.stage().store().let_go();
  headless.settle();
  headless.settle();
  EXPECT_NE(headless.stage().state().play->stage, ui::PlayStage::Saving);
  EXPECT_TRUE(shows(headless, "Saved 14:32"));
  EXPECT_NE(headless.drawn().size(), waiting) << "what follows is shown now";
}

TEST(Saving, AFullDiskIsSaidAndPlayGoesOn) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  headless.press("1");
  headless.press("1");
  EXPECT_NE(headless.stage().state().play->stage, ui::PlayStage::Saving);
  EXPECT_TRUE(shows(headless, "Not saved since 14:32")) << headless.text();
  EXPECT_FALSE(shows(headless, "Saved 14:32"));
  headless.stage().store().make_room();
  ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  EXPECT_FALSE(shows(headless, "Not saved since")) << headless.text();
  EXPECT_TRUE(shows(headless, "Saved 14:32"));
}

TEST(Saving, LeavingWithWhatTheDiskRefusedAsksFirst) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  headless.press("1");
  headless.press("1");
  headless.act(ui::Quit{});
  EXPECT_FALSE(headless.desk().quit());
  EXPECT_EQ(headless.screen(), ui::Screen::Pause);
  EXPECT_TRUE(shows(headless, "not on the disk")) << headless.text();
  headless.click("pause/elsewhere");
  EXPECT_TRUE(shows(headless, "Written:")) << headless.text();
  headless.click("pause/without");
  EXPECT_EQ(headless.screen(), ui::Screen::Library);
  EXPECT_FALSE(headless.stage().state().gave_up) << "it was written elsewhere";
}

TEST(Saving, LeavingWithoutThemIsRemembered) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  headless.press("1");
  headless.press("1");
  headless.act(ui::SaveAndLeave{});
  EXPECT_EQ(headless.screen(), ui::Screen::Pause);
  headless.click("pause/without");
  EXPECT_TRUE(headless.stage().state().gave_up);
}

TEST(Saving, ANoteIsSaidToBeNotedWhenItIs) {
  Headless headless;
  headless.stage().begin("fine");
  headless.stage().play_to_the_end(0);
  headless.act(ui::GoOn{});
  headless.stage().store().fill_up();
  headless.act(ui::GoToStep{ui::DebriefStep::Reactions});
  headless.act(ui::React{"Harder."});
  EXPECT_NE(headless.stage().state().debriefing->noted.find("not saved"), std::string::npos)
      << headless.stage().state().debriefing->noted;
}

TEST(Saving, AnAttemptThatCannotBeginIsSaidAndBeginsWithTheNextAnswer) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fail_next_begin();
  ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  EXPECT_TRUE(shows(headless, "Not saved since 14:32")) << headless.text();
  EXPECT_EQ(headless.stage().state().play->recorder.attempt(), 0);
  ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  EXPECT_FALSE(shows(headless, "Not saved since")) << headless.text();
  EXPECT_EQ(kept_log(headless), whole_log(headless.stage().state().play->session));
  EXPECT_EQ(headless.stage().store().attempts(1)->size(), 1U);
}

TEST(Saving, ThatItEndedIsToldAgainWhenTheDiskRefusedIt) {
  Headless headless;
  headless.stage().begin("fine");
  headless.stage().store().fail_next_state();
  headless.stage().play_to_the_end(0);
  headless.settle();
  ASSERT_EQ(headless.stage().state().play->stage, ui::PlayStage::Ended);
  EXPECT_TRUE(shows(headless, "Not saved since 14:32")) << headless.text();
  EXPECT_FALSE(shows(headless, "Everything is saved")) << headless.text();
  EXPECT_EQ(kept_state(headless), sim::AttemptState::Running);
  headless.act(ui::GoOn{});
  headless.act(ui::GoTo{ui::Screen::Library});
  EXPECT_EQ(headless.screen(), ui::Screen::Library);
  EXPECT_EQ(kept_state(headless), sim::AttemptState::Ended);
  EXPECT_FALSE(headless.stage().state().gave_up);
}

TEST(Saving, StoppingWhileTheDiskRefusesStandsOnceEverythingIsKept) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  ASSERT_TRUE(headless.stage().answer(0));
  headless.act(ui::StopHere{});
  ASSERT_EQ(headless.screen(), ui::Screen::Debrief);
  EXPECT_TRUE(shows(headless, "Not saved since 14:32")) << headless.text();
  headless.stage().store().make_room();
  headless.stage().store().fail_next_batch();
  headless.act(ui::React{"Harder."});
  EXPECT_EQ(kept_state(headless), sim::AttemptState::Running) << "its last lines are not there";
  headless.act(ui::React{"Easier."});
  EXPECT_EQ(kept_state(headless), sim::AttemptState::Stopped);
  EXPECT_EQ(kept_log(headless), whole_log(headless.stage().state().debriefing->session));
  EXPECT_FALSE(shows(headless, "Not saved since")) << headless.text();
}

TEST(Saving, LeavingADebriefThatTheDiskRefusesIsRemembered) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  headless.act(ui::StopHere{});
  headless.act(ui::GoTo{ui::Screen::Library});
  EXPECT_EQ(headless.screen(), ui::Screen::Library);
  EXPECT_TRUE(headless.stage().state().gave_up);
}

TEST(Saving, LeavingWaitsForASlowDiskAndTheListIsTrue) {
  Headless headless;
  open_options(headless);
  headless.stage().store().hold_outcomes();
  headless.act(ui::StopHere{});
  headless.act(ui::GoTo{ui::Screen::Library});
  for (int i = 0; i < 5; ++i) headless.frame();
  EXPECT_EQ(headless.screen(), ui::Screen::Debrief) << "not before the disk has it";
  headless.stage().store().let_go();
  headless.settle();
  headless.settle();
  ASSERT_EQ(headless.screen(), ui::Screen::Library);
  ASSERT_EQ(headless.stage().state().attempts.size(), 1U);
  EXPECT_EQ(headless.stage().state().attempts[0].state, sim::AttemptState::Stopped);
}

TEST(Saving, AskingBeginsWhenASlowDiskRefusedAfterAll) {
  Headless headless;
  open_options(headless);
  headless.stage().store().hold_outcomes();
  headless.stage().store().fill_up();
  (void)headless.stage().answer(0);
  headless.press("Ctrl+P");
  headless.act(ui::SaveAndLeave{});
  EXPECT_FALSE(headless.stage().state().play->asks_leave) << "nothing was refused yet";
  headless.stage().store().let_go();
  headless.settle();
  headless.settle();
  ASSERT_EQ(headless.screen(), ui::Screen::Pause);
  EXPECT_TRUE(shows(headless, "not on the disk")) << headless.text();
  headless.stage().store().make_room();
  headless.act(ui::SaveAndLeave{});
  EXPECT_EQ(headless.screen(), ui::Screen::Library) << "it is tried again";
  EXPECT_FALSE(headless.stage().state().gave_up);
}

TEST(Saving, GoingOnWithThePlayUndoesLeaving) {
  Headless headless;
  open_options(headless);
  headless.stage().store().hold_outcomes();
  (void)headless.stage().answer(0);
  headless.press("Ctrl+P");
  headless.act(ui::SaveAndLeave{});
  headless.act(ui::Resume{});
  headless.stage().store().let_go();
  headless.settle();
  headless.settle();
  EXPECT_EQ(headless.screen(), ui::Screen::Play);
}

TEST(Saving, QuittingWaitsForASlowDisk) {
  Headless headless;
  open_options(headless);
  headless.stage().store().hold_outcomes();
  headless.act(ui::StopHere{});
  headless.act(ui::Quit{});
  EXPECT_TRUE(headless.desk().quit());
  EXPECT_EQ(kept_state(headless), sim::AttemptState::Stopped);
}

TEST(Saving, WhatIsOverByItsLogIsListedSoAndTheStoreIsTold) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fail_next_state();
  headless.act(ui::StopHere{});
  ASSERT_EQ(kept_state(headless), sim::AttemptState::Running);
  headless.stage().restart();  // as after a power cut
  headless.settle();
  ASSERT_EQ(headless.stage().state().attempts.size(), 1U);
  EXPECT_EQ(headless.stage().state().attempts[0].state, sim::AttemptState::Stopped);
  EXPECT_TRUE(headless.stage().state().waiting.empty());
  EXPECT_EQ(kept_state(headless), sim::AttemptState::Stopped);
}

TEST(Saving, HelpLeavesTypedWordsAlone) {
  Headless headless;
  headless.stage().begin("fine");
  while (headless.stage().state().play->stage != ui::PlayStage::SayFirst)
    ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  headless.type("Tell me about");
  headless.press("F1");
  ASSERT_EQ(headless.screen(), ui::Screen::Help);
  headless.press("Esc");
  EXPECT_TRUE(shows(headless, "Tell me about")) << headless.text();
}

TEST(Saving, ADraftTheDiskRefusedIsNotSaidToBeSaved) {
  Headless headless;
  type_a_draft(headless);
  headless.stage().refuse_files();
  headless.stage().pass(3'000);
  headless.settle();
  EXPECT_FALSE(shows(headless, "Draft saved")) << headless.text();
  EXPECT_TRUE(shows(headless, "Draft not saved")) << headless.text();
  headless.stage().take_files();
  headless.type(" more");
  EXPECT_FALSE(shows(headless, "Draft not saved")) << "it is not known yet";
  headless.stage().pass(3'000);
  headless.settle();
  EXPECT_TRUE(shows(headless, "Draft saved")) << headless.text();
}

TEST(Saving, ADraftReadAgainAfterARestartIsSavedAsItStands) {
  Headless headless;
  type_a_draft(headless);
  headless.stage().pass(3'000);
  headless.settle();
  headless.stage().restart();
  headless.settle();
  headless.press("C");
  EXPECT_TRUE(shows(headless, "Draft saved")) << headless.text();
}

TEST(Saving, LeavingGivesARefusedDraftToTheDiskOnceMore) {
  Headless headless;
  type_a_draft(headless);
  headless.stage().refuse_files();
  headless.stage().pass(3'000);
  headless.settle();
  headless.stage().take_files();
  headless.act(ui::SaveAndLeave{});
  headless.act(ui::ContinueAttempt{1});
  EXPECT_TRUE(shows(headless, "Half a sentence")) << headless.text();
}

TEST(Saving, WhyItCouldNotBeWrittenElsewhereIsSaid) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  headless.press("1");
  headless.press("1");
  headless.act(ui::SaveAndLeave{});
  headless.stage().refuse_files();
  headless.click("pause/elsewhere");
  EXPECT_TRUE(shows(headless, "could not be written to /nowhere/pqip-fine")) << headless.text();
  EXPECT_TRUE(shows(headless, "No room for files.")) << headless.text();
  headless.stage().take_files();
  headless.click("pause/elsewhere");
  EXPECT_TRUE(shows(headless, "Written: /nowhere/pqip-fine")) << headless.text();
  EXPECT_FALSE(shows(headless, "could not be written")) << headless.text();
}

TEST(Saving, TheBannerIsTwoSentences) {
  Headless headless;
  open_options(headless);
  headless.stage().store().fill_up();
  ASSERT_TRUE(headless.stage().answer(0));
  headless.settle();
  EXPECT_TRUE(shows(headless, "Not saved since 14:32. ")) << headless.text();
}

TEST(Saving, WhatGoesOnSaysWhenItBeganWhateverTimeWasSpentOnIt) {
  Headless headless;
  open_options(headless);
  headless.stage().pass(3'600'000);
  ASSERT_TRUE(headless.stage().answer(0));
  headless.act(ui::SaveAndLeave{});
  ASSERT_EQ(headless.screen(), ui::Screen::Library);
  EXPECT_TRUE(shows(headless, "Begun today, 14:02")) << headless.text();
  EXPECT_FALSE(shows(headless, "Saved today")) << headless.text();
}

TEST(Saving, ThePracticeConversationIsNotSaidToBeKept) {
  Headless headless;
  debrief_practice(headless);
  ASSERT_EQ(headless.screen(), ui::Screen::Debrief);
  for (const auto step :
       {ui::DebriefStep::Short, ui::DebriefStep::Reactions, ui::DebriefStep::Happened,
        ui::DebriefStep::Why, ui::DebriefStep::TakeAway}) {
    headless.act(ui::GoToStep{step});
    EXPECT_FALSE(shows(headless, "kept with this attempt")) << headless.text();
    EXPECT_FALSE(shows(headless, "Kept ")) << headless.text();
    EXPECT_FALSE(shows(headless, "try 1")) << headless.text();
    if (step == ui::DebriefStep::Reactions) {
      EXPECT_TRUE(shows(headless, "Nothing you tick or type here is kept")) << headless.text();
    }
  }
  EXPECT_TRUE(headless.stage().store().attempts(1).value_or(std::vector<sim::Attempt>()).empty());
}

}  // namespace desk_testing
