// What the window says about the disk is true: nothing is shown as saved that is not, and nothing
// is lost without a word.
#include <gtest/gtest.h>

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

}  // namespace desk_testing
