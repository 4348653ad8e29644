// The bar of keys at the foot says what is true of what has the focus.
#include <gtest/gtest.h>

#include "tests/ui/desk/headless.h"
#include "tests/ui/desk/screens.h"
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

// The least window: 640 by 480. What has no room is left out, nothing lies on anything else.
TEST(TopBar, NothingOverlapsInTheLeastWindow) {
  for (const NamedScreen& screen : all_screens()) {
    if (screen.first_run) continue;
    Headless desk;
    screen.set(desk.stage());
    for (const int percent : {100, 125}) {  // larger text asks for a larger window
      desk.show_in({640, 480, percent});
      const std::string where = screen.name + " " + std::to_string(percent);
      std::vector<std::pair<std::string, ui::Box>> bar;
      for (const ui::Item& item : desk.items())
        if (item.id.rfind("frame/", 0) == 0) bar.emplace_back(item.id, item.box);
      const float bottom = desk.gui().bar_px(56);
      for (std::size_t a = 0; a < bar.size(); ++a) {
        EXPECT_GE(bar[a].second.x0, 0) << where << " " << bar[a].first;
        EXPECT_LE(bar[a].second.x1, 640) << where << " " << bar[a].first;
        EXPECT_GE(bar[a].second.width(), 24) << where << " " << bar[a].first;
        for (std::size_t b = a + 1; b < bar.size(); ++b)
          EXPECT_TRUE(
              ui::common_part(bar[a].second.grown(-0.5f), bar[b].second.grown(-0.5f)).empty())
              << where << " " << bar[a].first << " " << bar[b].first;
      }
      if (bar.empty()) continue;
      // What is seen of each in the bar; the scrolled page goes on behind it.
      std::vector<std::pair<std::string, ui::Box>> drawn;
      for (const ui::DrawnText& one : desk.drawn()) {
        const ui::Box seen = ui::common_part(one.box, one.clip).grown(-0.5f);
        if (one.box.y1 < bottom && !one.scrolls && !seen.empty())
          drawn.emplace_back(one.words, seen);
      }
      for (std::size_t a = 0; a < drawn.size(); ++a)
        for (std::size_t b = a + 1; b < drawn.size(); ++b)
          EXPECT_TRUE(ui::common_part(drawn[a].second, drawn[b].second).empty())
              << where << " " << drawn[a].first << " / " << drawn[b].first;
    }
  }
}

}  // namespace desk_testing
