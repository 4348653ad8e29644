// Fingers are faster than frames: what was pressed before one frame acts, all of it, in its order.
#include <gtest/gtest.h>

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

}  // namespace desk_testing
