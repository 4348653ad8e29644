// Decisions with many parts in the window: all of it by keyboard, and by mouse.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/shots/play_walk.h"
#include "tests/shots/work_scenes.h"
#include "tests/ui/desk/headless.h"
#include "ui/app/update_parts.h"

namespace desk_testing {
namespace {

const ui::DecisionPanel& decision(Headless& desk) { return desk.stage().state().play->decision; }
const ui::WorkPanel& work(Headless& desk) { return decision(desk).work; }

// Comes to a decision, settles and goes to work.
void at_work(Headless& desk, const char* id) {
  shots::work_to(desk.stage(), id);
  ASSERT_EQ(decision(desk).id, id);
  ++desk.stage().state().revision;
  desk.settle();
  desk.press("Ctrl+Enter");
  ASSERT_TRUE(desk.stage().state().play->at_work);
}

void hand_in_by_key(Headless& desk) {
  desk.press("Ctrl+Enter");
  desk.press("Ctrl+Enter");
}

int position_of(Headless& desk, const std::string& id) {
  for (const ui::WorkItem& item : work(desk).items.items)
    if (item.id == id) return item.position;
  return -1;
}

int number_of(Headless& desk, const std::string& id) {
  for (const ui::WorkItem& item : work(desk).items.items)
    if (item.id == id) return item.number;
  return 0;
}

std::string digit(int number) { return std::to_string(number); }

}  // namespace

TEST(WorkScreen, AnOrderIsLaidByNumbersMovedByArrowsAndHandedInByTwoPresses) {
  Headless desk;
  at_work(desk, "d.order");
  desk.press(digit(number_of(desk, "i.three")));
  desk.press("1");
  EXPECT_EQ(position_of(desk, "i.three"), 1);
  for (const char* id : {"i.one", "i.two", "i.four", "i.five"}) {
    desk.gui().move_focus(std::string("work/item/") + id);
    desk.settle();
    desk.press("Enter");
  }
  desk.gui().move_focus("work/item/i.three");
  desk.settle();
  desk.press("Alt+Down");
  EXPECT_EQ(position_of(desk, "i.three"), 2);
  EXPECT_EQ(position_of(desk, "i.one"), 1);
  desk.press("Alt+Down");
  EXPECT_EQ(position_of(desk, "i.three"), 3);
  desk.press("Ctrl+Enter");
  EXPECT_EQ(decision(desk).id, "d.order") << "one press asks";
  desk.press("Ctrl+Enter");
  EXPECT_EQ(decision(desk).id, "d.sort");
  EXPECT_FALSE(desk.stage().state().play->at_work);
}

TEST(WorkScreen, AnOrderThatIsNotCompleteCannotBeHandedInAndSaysWhy) {
  Headless desk;
  at_work(desk, "d.order");
  hand_in_by_key(desk);
  EXPECT_EQ(decision(desk).id, "d.order");
  const ui::Item* button = desk.find("work/hand_in");
  ASSERT_NE(button, nullptr);
  EXPECT_FALSE(button->enabled);
  EXPECT_EQ(button->reason, work(desk).still_open);
  EXPECT_FALSE(button->reason.empty());
}

TEST(WorkScreen, WhatThePersonSaysAppearsUnderWhatWasJustPlaced) {
  Headless desk;
  at_work(desk, "d.order");
  EXPECT_EQ(desk.text().find("I only sat there."), std::string::npos);
  desk.click("work/item/i.two");
  EXPECT_NE(desk.text().find("I only sat there."), std::string::npos);
}

TEST(WorkScreen, UndoTakesTheLastThingBack) {
  Headless desk;
  at_work(desk, "d.order");
  desk.click("work/item/i.two");
  ASSERT_EQ(position_of(desk, "i.two"), 1);
  desk.press("Ctrl+Z");
  EXPECT_EQ(position_of(desk, "i.two"), 0);
}

TEST(WorkScreen, EscGoesBackToTheTalkAndTheWorkStands) {
  Headless desk;
  at_work(desk, "d.order");
  desk.click("work/item/i.two");
  desk.press("Esc");
  EXPECT_FALSE(desk.stage().state().play->at_work);
  EXPECT_EQ(desk.screen(), ui::Screen::Play);
  EXPECT_EQ(position_of(desk, "i.two"), 1);
}

TEST(WorkScreen, SortingTakesAThingInHandThenItsBin) {
  Headless desk;
  at_work(desk, "d.sort");
  desk.press(digit(number_of(desk, "i.home")));
  desk.press("2");
  const auto bin_of = [&](const char* id) {
    for (const ui::WorkItem& item : work(desk).items.items)
      if (item.id == id) return item.bin;
    return -1;
  };
  EXPECT_EQ(bin_of("i.home"), 2);
  desk.click("work/item/i.call");
  desk.click("work/bin/b.later");
  EXPECT_EQ(bin_of("i.call"), 3);
}

TEST(WorkScreen, AConcordanceIsAnsweredLikeAnyChoice) {
  Headless desk;
  shots::work_to(desk.stage(), "d.concord");
  ++desk.stage().state().revision;
  desk.settle();
  EXPECT_NE(desk.text().find("locked down"), std::string::npos);
  desk.press("2");
  desk.press("2");
  EXPECT_EQ(decision(desk).id, "d.mark");
}

TEST(WorkScreen, MarkingIsASentenceAndANumber) {
  Headless desk;
  at_work(desk, "d.mark");
  desk.click("work/paper/doc.note");
  desk.gui().move_focus("work/sentence/p.bus");
  desk.settle();
  desk.press("1");
  ASSERT_EQ(work(desk).strips.size(), 1U);
  EXPECT_EQ(work(desk).strips[0].id, "p.bus");
  EXPECT_EQ(work(desk).strips[0].as, 1);
  // H opens the tags, and any of them takes the place of the one before.
  desk.press("H");
  EXPECT_EQ(desk.gui().focus().id(), "work/as/risk");
  desk.click("work/as/gap");
  ASSERT_EQ(work(desk).strips.size(), 1U);
  EXPECT_EQ(work(desk).strips[0].as, 4);
  EXPECT_EQ(desk.gui().focus().id(), "work/sentence/p.bus");
  desk.press("U");
  EXPECT_TRUE(work(desk).strips.empty());
}

TEST(WorkScreen, OpeningAPaperToMarkCountsAsReading) {
  Headless desk;
  at_work(desk, "d.mark");
  ASSERT_FALSE(work(desk).papers.front().read);
  desk.click("work/paper/" + work(desk).papers.front().id);
  EXPECT_TRUE(work(desk).papers.front().read);
}

TEST(WorkScreen, WhatWasMarkedLiesInTheTrayAndIsLinkedByLetters) {
  Headless desk;
  at_work(desk, "d.build");
  ASSERT_FALSE(work(desk).strips_at_hand.empty());
  desk.press("E");
  EXPECT_EQ(desk.gui().focus().id().rfind("work/strip/", 0), 0U);
  desk.gui().move_focus("work/strip/p.bus");
  desk.settle();
  desk.press("L");
  EXPECT_EQ(desk.gui().focus().id(), "work/as/supports");
  desk.press("W");
  ASSERT_EQ(work(desk).claims[0].strips.size(), 1U);
  EXPECT_EQ(work(desk).claims[0].weakens, 1);
  desk.gui().move_focus("work/link/p.bus");
  desk.settle();
  desk.press("U");
  EXPECT_TRUE(work(desk).claims[0].strips.empty());
}

TEST(WorkScreen, OwnWordsAreKeptWhenTheClaimIsLeft) {
  Headless desk;
  at_work(desk, "d.build");
  desk.press("W");
  desk.type("She was settled, apart from July.");
  desk.press("Ctrl+Enter");
  EXPECT_EQ(work(desk).turned_to, 1);
  EXPECT_EQ(work(desk).claims[0].own_words, "She was settled, apart from July.");
}

TEST(WorkScreen, AReportWithNothingLinkedCanBeHandedInAll) {
  Headless desk;
  at_work(desk, "d.build");
  desk.click("work/hand_in");
  EXPECT_EQ(decision(desk).id, "d.build");
  desk.click("work/hand_in");
  EXPECT_EQ(decision(desk).id, "d.form");
}

TEST(WorkScreen, AFormIsFilledByNumbersAndGoesToWhatIsStillOpen) {
  Headless desk;
  at_work(desk, "d.form");
  desk.press("2");
  EXPECT_TRUE(work(desk).fields[0].complete);
  desk.press("Ctrl+Enter");
  EXPECT_EQ(work(desk).turned_to, 1);
  EXPECT_EQ(desk.gui().focus().id(), "work/pick/" + work(desk).fields[1].rows[0].id);
  hand_in_by_key(desk);
  EXPECT_EQ(decision(desk).id, "d.form");
}

TEST(WorkScreen, ATextIsWrittenThenComparedThenHandedIn) {
  Headless desk;
  at_work(desk, "d.write");
  EXPECT_EQ(desk.gui().focus().id(), "work/text");
  desk.type("She came at ten.");
  EXPECT_EQ(work(desk).text, "She came at ten.");
  EXPECT_EQ(desk.text().find("Who said what"), std::string::npos);
  desk.press("Ctrl+Enter");
  EXPECT_TRUE(work(desk).finished);
  EXPECT_NE(desk.text().find("Who said what"), std::string::npos);
  hand_in_by_key(desk);
  EXPECT_EQ(decision(desk).id, "d.hear");
}

TEST(WorkScreen, AnAnswerCarriesWhatWasAttached) {
  Headless desk;
  shots::work_to(desk.stage(), "d.hear");
  ++desk.stage().state().revision;
  desk.settle();
  desk.press("A");
  EXPECT_EQ(desk.gui().focus().id().rfind("attach/strip/", 0), 0U);
  desk.gui().move_focus("attach/strip/p.bus");
  desk.settle();
  desk.press("A");
  ASSERT_EQ(work(desk).strips.size(), 1U);
  desk.click("attach/place/p.bus");
  EXPECT_TRUE(work(desk).strips.empty());
  desk.press("1");
  desk.press("1");
  EXPECT_TRUE(desk.stage().state().play->session.ended());
}

TEST(WorkScreen, TheWeightOfAClaimIsSaidAndTakenBack) {
  Headless desk;
  at_work(desk, "d.build");
  EXPECT_EQ(work(desk).claims[0].weight, 0);
  desk.gui().move_focus("work/weight/c.conduct/1");
  desk.settle();
  desk.press("Enter");
  EXPECT_EQ(work(desk).claims[0].weight, 2);
  desk.click("work/weight/c.conduct/2");
  EXPECT_EQ(work(desk).claims[0].weight, 3);
  desk.click("work/weight/c.conduct/2");
  EXPECT_EQ(work(desk).claims[0].weight, 0);
}

TEST(WorkScreen, GGoesToWhatIsNotKnown) {
  Headless desk;
  at_work(desk, "d.build");
  desk.press("G");
  EXPECT_EQ(desk.gui().focus().id(), "work/gap/g.who");
  desk.press("Space");
  EXPECT_TRUE(work(desk).claims[0].gaps[0].stated);
}

TEST(WorkScreen, TheWorkUnderWayIsThereAfterARestart) {
  Headless desk;
  at_work(desk, "d.order");
  desk.click("work/item/i.two");
  const std::string kept = ui::app::work_draft(*desk.stage().state().play);
  ui::app::begin_work(*desk.stage().state().play, desk.stage().state().words);
  EXPECT_EQ(position_of(desk, "i.two"), 0);
  ui::app::restore_work(*desk.stage().state().play, kept, desk.stage().state().words);
  EXPECT_EQ(position_of(desk, "i.two"), 1);
}

}  // namespace desk_testing
