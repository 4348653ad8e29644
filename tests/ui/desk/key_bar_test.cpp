// The bar of keys at the foot says what is true of what has the focus.
#include <gtest/gtest.h>

#include "tests/ui/desk/headless.h"
#include "ui/panels/draw_frame.h"

namespace desk_testing {
namespace {

// "Enter choose, Esc pause, "
std::string bar(Headless& desk) {
  const float top = ui::key_bar_box(desk.gui()).y0;
  std::string text;
  bool cap = true;
  for (const ui::DrawnText& one : desk.drawn()) {
    if (one.box.y0 < top || one.clip.empty()) continue;
    if (one.words == "↑" || one.words == "←") continue;  // of two that belong together
    text += one.words + (cap ? " " : ", ");
    cap = !cap;
  }
  return text;
}

bool has(Headless& desk, const std::string& hint) {
  return (", " + bar(desk)).find(", " + hint + ", ") != std::string::npos;
}

void focus(Headless& desk, const std::string& id) {
  desk.gui().move_focus(id);
  desk.settle();
}

// At a decision with nothing chosen, a paper open beside it.
void at_a_decision(Headless& desk) {
  desk.stage().begin("fine");
  for (int i = 0; i < 3; ++i) desk.stage().answer(0);
  desk.act(ui::OpenPaper{"doc.appointment2", 0});
}

}  // namespace

TEST(KeyBar, EnterIsToldOfWhatHasTheFocus) {
  Headless desk;
  desk.act(ui::OpenBriefing{"fine"});
  EXPECT_TRUE(has(desk, "Enter begin")) << bar(desk);
  focus(desk, "briefing/paper/doc.psr");
  EXPECT_TRUE(has(desk, "Enter open")) << bar(desk);
  focus(desk, "briefing/mode/learn");
  EXPECT_TRUE(has(desk, "Enter choose")) << bar(desk);
  focus(desk, "briefing/mode/practise");  // it is chosen
  EXPECT_EQ(bar(desk).find("Enter"), std::string::npos) << bar(desk);
  focus(desk, "frame/help");
  EXPECT_TRUE(has(desk, "Enter Help")) << bar(desk);
}

TEST(KeyBar, EnterChoosesAndThenSaysIt) {
  Headless desk;
  at_a_decision(desk);
  focus(desk, "play/option/1");
  EXPECT_TRUE(has(desk, "Enter choose")) << bar(desk);
  EXPECT_TRUE(has(desk, "Esc pause")) << bar(desk);
  desk.press("1");
  EXPECT_TRUE(has(desk, "Enter say it")) << bar(desk);
  EXPECT_TRUE(has(desk, "Esc clear")) << bar(desk);
  focus(desk, "play/option/2");
  EXPECT_TRUE(has(desk, "Enter choose")) << bar(desk);
  focus(desk, "play/aim/0");
  EXPECT_TRUE(has(desk, "Enter tick")) << bar(desk);
}

TEST(KeyBar, EscClosesFindingBeforeItTakesOffWhatIsChosen) {
  Headless desk;
  at_a_decision(desk);
  desk.press("1");
  desk.press("Ctrl+F");
  EXPECT_TRUE(has(desk, "Esc close")) << bar(desk);
  EXPECT_EQ(bar(desk).find("choose"), std::string::npos) << "digits write: " << bar(desk);
  desk.press("Esc");
  EXPECT_EQ(desk.find("reading/find/close"), nullptr);
  EXPECT_FALSE(desk.stage().state().play->choosing->numbers().empty());
  EXPECT_TRUE(has(desk, "Esc clear")) << bar(desk);
}

TEST(KeyBar, APinIsOfferedWhereOneCanBeMade) {
  Headless desk;
  at_a_decision(desk);
  focus(desk, "reading/left/doc.appointment2/1");
  EXPECT_TRUE(has(desk, "N pin")) << bar(desk);
  EXPECT_TRUE(has(desk, "Enter pin or take off")) << bar(desk);
  focus(desk, "reading/tab/doc.appointment2");
  EXPECT_FALSE(has(desk, "N pin")) << bar(desk);
}

// A text has nothing for Enter to do; the arrows scroll it.
TEST(KeyBar, ATextOnlyScrolls) {
  Headless desk;
  desk.act(ui::GoTo{ui::Screen::About});
  focus(desk, "about/text");
  EXPECT_EQ(bar(desk).find("Enter"), std::string::npos) << bar(desk);
  EXPECT_NE(bar(desk).find("scroll"), std::string::npos) << bar(desk);
}

}  // namespace desk_testing
