// Fingers are faster than frames: what was pressed before one frame acts, all of it, in its order.
#include <gtest/gtest.h>
#include <imgui.h>

#include "sim/session/event_text.h"
#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

// The chords that answer what is asked now; they change their mind on the way.
std::vector<std::string> answer_now(const ui::app::Play& play) {
  switch (play.stage) {
    case ui::PlayStage::Options: {
      const bool many = play.decision.kind == ui::DecisionPanel::Kind::ChooseMany;
      std::vector<std::string> open;
      for (const ui::DecisionRow& row : play.decision.rows)
        if (row.open) open.push_back(std::to_string(row.number));
      if (!many) return {open.front(), "Esc", open.back(), "Enter"};
      open.resize(std::min(open.size(), static_cast<std::size_t>(play.decision.min)));
      open.push_back("Ctrl+Enter");
      return open;
    }
    case ui::PlayStage::Why:
    case ui::PlayStage::Sure:
      return {"2"};
    default:
      return {"Ctrl+Enter"};
  }
}

std::string played(bool at_once) {
  Headless headless;
  headless.stage().begin("fine");
  headless.settle();
  std::string log;
  for (int i = 0; i < 300 && headless.stage().state().play; ++i) {
    const ui::app::Play& play = *headless.stage().state().play;
    log = sim::to_text(play.session.program(), play.session.log());
    if (play.stage == ui::PlayStage::SayFirst) {
      headless.queue("Words of mine.");
      if (!at_once) headless.settle();
    }
    for (const std::string& chord : answer_now(play)) {
      headless.queue(*ui::parse_chord(chord));
      if (!at_once) headless.settle();
    }
    headless.settle();
  }
  EXPECT_EQ(headless.screen(), ui::Screen::Debrief);
  return log;
}

// On to where it asks for first words, with the focus in the box.
void to_first_words(Headless& headless) {
  headless.stage().begin("fine");
  headless.settle();
  for (int i = 0; i < 100; ++i) {
    const ui::app::Play& play = *headless.stage().state().play;
    if (play.stage == ui::PlayStage::SayFirst) break;
    for (const std::string& chord : answer_now(play)) headless.press(chord);
    headless.settle();
  }
  ASSERT_EQ(headless.stage().state().play->stage, ui::PlayStage::SayFirst);
  headless.gui().move_focus("play/say_first");
  headless.settle();
}

}  // namespace

// Ctrl+Enter and a digit before one slow frame: the digit was read with Ctrl, or before it.
TEST(ManyKeys, BeforeOneFrameSayWhatTheySayOneByOne) {
  const std::string slowly = played(false);
  EXPECT_NE(slowly.find("Words of mine."), std::string::npos) << slowly;
  EXPECT_EQ(slowly, played(true));
}

TEST(ManyKeys, GoThroughScreensThatWereNotDrawnYet) {
  Headless headless;
  const ui::Chord enter{ui::Key::Enter};
  headless.queue(enter);  // the first case
  headless.queue(enter);  // begin
  headless.settle();
  EXPECT_EQ(headless.screen(), ui::Screen::Play) << headless.text();
}

// What was typed and put right before one slow frame is written in two: one draws it, one is still.
TEST(ManyKeys, ATypedSentenceWithItsCorrectionsIsWrittenInOneFrame) {
  Headless headless;
  to_first_words(headless);
  for (int i = 0; i < 20; ++i)
    headless.queue("abcdx"), headless.queue(*ui::parse_chord("Backspace"));
  headless.frame();
  headless.frame();
  std::string wanted;
  for (int i = 0; i < 20; ++i) wanted += "abcd";
  ASSERT_NE(headless.find("play/say_first"), nullptr);
  EXPECT_EQ(headless.find("play/say_first")->value, wanted);
}

TEST(ManyKeys, AFullBoxSaysThatWhatWasPastedIsCut) {
  const std::string cut = shipped_words()("desk.text_full");
  Headless headless;
  to_first_words(headless);
  ImGui::SetClipboardText(std::string(3'999, 'a').c_str());
  headless.press("Ctrl+V");
  EXPECT_EQ(headless.text().find(cut), std::string::npos);
  headless.press("Ctrl+V");
  EXPECT_EQ(headless.find("play/say_first")->value.size(), 4'000u);
  EXPECT_NE(headless.text().find(cut), std::string::npos);
  headless.press("Backspace");
  EXPECT_EQ(headless.text().find(cut), std::string::npos);
}

}  // namespace desk_testing
