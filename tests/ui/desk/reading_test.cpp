// The briefing and the case file, by keyboard and by mouse.
#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <set>

#include "tests/ui/desk/headless.h"
#include "ui/model/make_play.h"

namespace desk_testing {
namespace {

const char* const kPaper = "doc.appointment2";

std::string sentence(int number, const char* side = "left") {
  return std::string("reading/") + side + "/" + kPaper + "/" + std::to_string(number);
}

std::vector<ui::PinRow> pins(Headless& desk) {
  return ui::make_casefile(desk.stage().state().play->session, shipped_words()).pins;
}

void read_beside_the_talk(Headless& desk) {
  desk.stage().begin("fine");
  desk.act(ui::OpenPaper{kPaper, 0});
}

void drag(Headless& desk, float x0, float y0, float x1, float y1) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x0, y0);
  desk.frame();
  io.AddMouseButtonEvent(0, true);
  desk.frame();
  io.AddMousePosEvent(x1, y1);
  desk.frame();
  desk.frame();
  io.AddMouseButtonEvent(0, false);
  desk.settle();
}

}  // namespace

TEST(Briefing, EnterBeginsBecauseTheFocusStartsThere) {
  Headless desk;
  desk.act(ui::OpenBriefing{"fine"});
  EXPECT_EQ(desk.gui().focus().id(), "briefing/begin");
  desk.press("Enter");
  EXPECT_EQ(desk.screen(), ui::Screen::Play);
}

TEST(Briefing, MChangesHowToPlay) {
  Headless desk;
  desk.act(ui::OpenBriefing{"fine"});
  desk.press("M");
  EXPECT_EQ(desk.stage().state().briefing->mode, "learn");
  desk.click("briefing/mode/practise");
  EXPECT_EQ(desk.stage().state().briefing->mode, "practise");
}

TEST(Briefing, APaperOpensInTheCaseFileAndEscComesBackToItsRowRead) {
  Headless desk;
  desk.act(ui::OpenBriefing{"fine"});
  desk.click(std::string("briefing/paper/") + kPaper);
  EXPECT_EQ(desk.screen(), ui::Screen::Reading);
  EXPECT_EQ(desk.gui().focus().id(), sentence(1));
  desk.press("Esc");
  EXPECT_EQ(desk.screen(), ui::Screen::Briefing);
  const ui::Item* row = desk.find(std::string("briefing/paper/") + kPaper);
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->value, "Read");
}

TEST(Briefing, CShowsTheListOfPapersFirst) {
  Headless desk;
  desk.act(ui::OpenBriefing{"fine"});
  desk.press("C");
  EXPECT_EQ(desk.screen(), ui::Screen::Reading);
  EXPECT_EQ(desk.gui().focus().id(), std::string("reading/paper/") + kPaper);
}

TEST(Briefing, EverythingCanBeReachedByTabWhereItScrolls) {
  Headless desk(Headless::done_before(), {1366, 768, 200});
  desk.act(ui::OpenBriefing{"fine"});
  for (const char* id : {"briefing/premise", "briefing/person", "briefing/aims", "briefing/how",
                         "briefing/weights", "briefing/provenance"}) {
    bool reached = false;
    for (int i = 0; i < 40 && !reached; ++i) {
      desk.press("Tab");
      reached = desk.gui().focus().id() == id;
    }
    ASSERT_TRUE(reached) << id;
    const ui::Item* item = desk.find(id);
    EXPECT_GE(item->box.y0, item->view.y0 - 1) << id << " begins above what is in view";
  }
}

TEST(Reading, ArrowsGoFromSentenceToSentenceAndNPinsOne) {
  Headless desk;
  read_beside_the_talk(desk);
  desk.click(sentence(1));
  EXPECT_EQ(desk.gui().focus().id(), sentence(1));
  EXPECT_TRUE(pins(desk).empty());
  desk.press("Down");
  desk.press("Down");
  desk.press("Up");
  EXPECT_EQ(desk.gui().focus().id(), sentence(2));
  desk.press("N");
  ASSERT_EQ(pins(desk).size(), 1u);
  EXPECT_EQ(desk.find(sentence(2))->value, "Pinned");
  desk.press("N");
  EXPECT_TRUE(pins(desk).empty());
}

TEST(Reading, AClickAndTheButtonBelowPinTheSentenceByMouse) {
  Headless desk;
  read_beside_the_talk(desk);
  desk.click(sentence(4));
  desk.click("reading/left/pin");
  ASSERT_EQ(pins(desk).size(), 1u);
  desk.click(std::string("reading/left/off/") + kPaper + "/4");
  EXPECT_TRUE(pins(desk).empty());
}

TEST(Reading, DraggingSelectsAcrossSentencesAndCtrlCCopies) {
  Headless desk;
  read_beside_the_talk(desk);
  const ui::Box box = desk.find(sentence(1))->box;
  drag(desk, box.x0 + 1, box.y0 + 12, box.x0 + 1, box.y0 + 28 + 12);
  desk.press("Ctrl+C");
  const std::string copied = desk.gui().copied();
  EXPECT_EQ(copied.rfind("Kieran came on time", 0), 0u) << copied;
  EXPECT_NE(copied.find("His first"), std::string::npos) << copied;
  // A click takes the selection off; then the focused sentence is copied.
  desk.click(sentence(4));
  desk.press("Ctrl+C");
  EXPECT_EQ(desk.gui().copied(), "He asked who sees the sheet.");
}

TEST(Reading, FindCountsMarksAndLeadsThere) {
  Headless desk;
  desk.act(ui::OpenBriefing{"fine"});
  desk.press("C");
  desk.press("Ctrl+Shift+F");
  EXPECT_EQ(desk.gui().focus().id(), "reading/find");
  desk.type("drink");
  EXPECT_NE(desk.text().find("3 places"), std::string::npos) << desk.text();
  desk.press("Enter");
  EXPECT_EQ(desk.gui().focus().id(), std::string("reading/found/") + kPaper + "/2");
  desk.press("Enter");
  EXPECT_EQ(desk.gui().focus().id(), sentence(2));
  // Esc in what was found closes finding; the next one leaves.
  desk.press("Ctrl+F");
  desk.press("Esc");
  EXPECT_EQ(desk.screen(), ui::Screen::Reading);
  EXPECT_EQ(desk.stage().state().briefing->reading.sought, "");
  desk.press("Esc");
  EXPECT_EQ(desk.screen(), ui::Screen::Briefing);
}

TEST(Reading, ThePageAloneIsSearchedWithCtrlF) {
  Headless desk;
  read_beside_the_talk(desk);
  desk.click(sentence(1));
  desk.press("Ctrl+F");
  desk.type("drink");
  EXPECT_NE(desk.text().find("1 place\n"), std::string::npos);
  desk.click("reading/find/scope/1");
  EXPECT_NE(desk.text().find("3 places"), std::string::npos);
  desk.click("reading/find/close");
  EXPECT_EQ(desk.find("reading/find"), nullptr);
}

TEST(Reading, SplitIsClosedUntilThereAreTwoPapersAndSaysWhy) {
  Headless desk;
  read_beside_the_talk(desk);
  const ui::Item* split = desk.find("reading/split");
  ASSERT_NE(split, nullptr);
  EXPECT_FALSE(split->enabled);
  EXPECT_FALSE(split->reason.empty());
  desk.act(ui::OpenPaper{"doc.psr", 0});
  desk.click("reading/split");
  EXPECT_TRUE(desk.stage().state().play->reading.split);
  EXPECT_NE(desk.find("reading/right/" + std::string(kPaper) + "/1"), nullptr);
  EXPECT_NE(desk.find("reading/left/doc.psr/1"), nullptr);
  desk.click("reading/left/doc.psr/1");
  desk.press("]");
  EXPECT_EQ(desk.gui().focus().id(), sentence(1, "right"));
}

TEST(Reading, ANarrowWindowShowsTheListOrAPage) {
  Headless desk(Headless::done_before(), {1366, 768, 150});
  desk.act(ui::OpenBriefing{"fine"});
  desk.press("C");
  EXPECT_NE(desk.find("reading/paper/doc.psr"), nullptr);
  desk.press("Enter");
  EXPECT_EQ(desk.find("reading/paper/doc.psr"), nullptr);
  EXPECT_EQ(desk.gui().focus().id(), sentence(1));
  desk.press("O");
  EXPECT_EQ(desk.gui().focus().id(), std::string("reading/paper/") + kPaper);
}

// However many new lines there are: they are read from their beginning, at the default size.
TEST(Talk, EveryBeatStartsAtItsFirstNewLine) {
  for (const char* name : {"first-meeting", "practice", "fine"}) {
    Headless desk(Headless::done_before(), {1280, 800, 100});
    desk.stage().begin(name);
    desk.settle();
    std::set<std::string> seen;
    for (int beat = 0; beat < 6 && desk.stage().state().play; ++beat) {
      const ui::Item* first = nullptr;
      for (const ui::Item& item : desk.items())
        if (item.id.rfind("talk/", 0) == 0 && item.id.rfind("talk/pin/", 0) != 0)
          if (seen.insert(item.id).second && first == nullptr) first = &item;
      if (first != nullptr) {
        EXPECT_GE(first->box.y0, first->view.y0) << name << " beat " << beat << " " << first->id;
        EXPECT_LT(first->box.y0, first->view.y1) << name << " beat " << beat << " " << first->id;
      }
      desk.stage().answer(0);
      ++desk.stage().state().revision;
      desk.settle();
    }
  }
}

}  // namespace desk_testing
