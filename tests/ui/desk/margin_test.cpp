// Marks, pairs and notes in the margins of the case file: by keyboard and by mouse, kept in the
// log.
#include <gtest/gtest.h>

#include "sim/session/margin.h"
#include "tests/shots/margin_scenes.h"
#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

const char* const kSpring = "reading/left/doc.psychology/15";
const char* const kJuly = "reading/right/doc.keywork/23";

sim::Margin margin(Headless& desk) {
  const sim::Session& session = desk.stage().state().play->session;
  return sim::margin_of(session.program(), session.log());
}

// Both papers over the whole window, side by side.
void both_pages(Headless& desk) {
  shots::begin_margins(desk.stage());
  desk.stage().act(ui::SplitPages{true});
  desk.act(ui::GoTo{ui::Screen::Reading});
}

void go_to(Headless& desk, const std::string& id) {
  desk.gui().move_focus(id);
  desk.settle();
}

void write_note(Headless& desk) {
  go_to(desk, kSpring);
  desk.press("B");
  ASSERT_EQ(desk.gui().focus().id(), "reading/left/beside");
  desk.type("Which spring?");
}

}  // namespace

TEST(Margin, AMarkByKeysAndByMouseIsTheSame) {
  Headless keys, mouse;
  both_pages(keys);
  go_to(keys, kSpring);
  keys.press("H");
  EXPECT_EQ(keys.gui().focus().id(), "reading/left/as/risk");
  keys.press("4");
  EXPECT_EQ(keys.gui().focus().id(), kSpring);
  both_pages(mouse);
  mouse.click(kSpring);
  mouse.click("reading/left/mark");
  mouse.click("reading/left/as/gap");
  ASSERT_EQ(margin(keys).marks.size(), 1U);
  EXPECT_EQ(margin(keys).marks[0].tag, sim::Tag{4});
  EXPECT_EQ(margin(keys), margin(mouse));
  // The same number again takes it off, and so does U.
  keys.press("H");
  keys.press("4");
  mouse.press("U");
  EXPECT_TRUE(margin(keys).marks.empty());
  EXPECT_TRUE(margin(mouse).marks.empty());
}

TEST(Margin, APairByKeysAndByMouseIsTheSameAndIsSaidInWords) {
  Headless keys, mouse;
  both_pages(keys);
  go_to(keys, kSpring);
  keys.press("K");
  go_to(keys, kJuly);
  keys.press("K");
  both_pages(mouse);
  mouse.click(kSpring);
  mouse.click("reading/left/link");
  go_to(mouse, kJuly);
  mouse.click("margin/link");
  ASSERT_EQ(margin(keys).pairs.size(), 1U);
  EXPECT_EQ(margin(keys), margin(mouse));
  EXPECT_NE(keys.text().find("These disagree"), std::string::npos);
  EXPECT_NE(keys.text().find("Psychological risk assessment, paragraph 4: "), std::string::npos);
  keys.press("U");
  mouse.click("margin/unlink");
  EXPECT_TRUE(margin(keys).pairs.empty());
  EXPECT_TRUE(margin(mouse).pairs.empty());
}

TEST(Margin, EscGivesUpALinkHalfMade) {
  Headless desk;
  both_pages(desk);
  go_to(desk, kSpring);
  desk.press("K");
  ASSERT_TRUE(desk.stage().state().play->margin.linking.has_value());
  desk.press("Esc");
  EXPECT_FALSE(desk.stage().state().play->margin.linking.has_value());
  EXPECT_EQ(desk.screen(), ui::Screen::Reading);
}

TEST(Margin, ANoteIsWrittenByEnterAndByTheButton) {
  Headless keys, mouse;
  both_pages(keys);
  write_note(keys);
  keys.press("Enter");
  EXPECT_EQ(keys.gui().focus().id(), kSpring);
  both_pages(mouse);
  mouse.click(kSpring);
  mouse.click("reading/left/write");
  mouse.type("Which spring?");
  mouse.click("reading/left/beside/keep");
  ASSERT_EQ(margin(keys).notes.size(), 1U);
  EXPECT_EQ(margin(keys).notes[0].words, "Which spring?");
  EXPECT_EQ(margin(keys), margin(mouse));
}

TEST(Margin, WhatIsTypedBesideASentenceIsThereAfterHelpSettingsAndEsc) {
  Headless desk;
  both_pages(desk);
  write_note(desk);
  desk.press("F1");
  desk.press("Esc");
  desk.act(ui::ShowSettings{0});
  desk.act(ui::GoBack{});
  EXPECT_EQ(desk.stage().state().play->margin.draft, "Which spring?");
  EXPECT_NE(desk.text().find("Which spring?"), std::string::npos);
  go_to(desk, "reading/left/beside");
  desk.press("Esc");
  EXPECT_TRUE(margin(desk).notes.empty());
  desk.press("B");
  EXPECT_NE(desk.text().find("Which spring?"), std::string::npos);
}

TEST(Margin, DigitsOfTheKindsOfMarkDoNotAnswerTheTalk) {
  Headless desk;
  shots::begin_margins(desk.stage());
  ++desk.stage().state().revision;
  desk.settle();
  go_to(desk, kSpring);
  desk.press("H");
  desk.press("2");
  EXPECT_TRUE(desk.stage().state().play->choosing->numbers().empty());
  ASSERT_EQ(margin(desk).marks.size(), 1U);
  EXPECT_EQ(margin(desk).marks[0].tag, sim::Tag{2});
}

TEST(Margin, StandsAfterARestart) {
  Headless desk;
  both_pages(desk);
  desk.act(ui::MarkSentence{shots::sentence_of(desk.stage(), "p.psy.spring"), 5});
  desk.act(ui::PairSentences{shots::sentence_of(desk.stage(), "p.psy.spring"),
                             shots::sentence_of(desk.stage(), "p.kw.july")});
  desk.act(ui::WriteBeside{shots::sentence_of(desk.stage(), "p.psy.spring"), "Which spring?"});
  const sim::Margin left = margin(desk);
  desk.act(ui::SaveAndLeave{});
  desk.stage().restart();
  const std::int64_t attempt = desk.stage().state().attempts.front().id;
  desk.act(ui::ContinueAttempt{attempt});
  ASSERT_TRUE(desk.stage().state().play != nullptr);
  EXPECT_EQ(margin(desk), left);
}

}  // namespace desk_testing
