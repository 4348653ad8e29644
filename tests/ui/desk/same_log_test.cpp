// The text player and the window: the same picks give the same log.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/session/event_text.h"
#include "tests/cli/program.h"
#include "tests/support/random_play.h"
#include "tests/ui/desk/headless.h"

namespace desk_testing {
namespace {

constexpr const char* kScenarios = TEST_SOURCE_DIR "/scenarios";

StageOptions options(std::uint64_t seed) {
  StageOptions made;
  made.words = shipped_words();
  made.scenarios = kScenarios;
  made.settings = Headless::done_before();
  made.seed = seed;
  return made;
}

// What is asked round an answer, left out.
void leave_out(Stage& stage) {
  for (int guard = 0; guard < 8 && stage.state().play; ++guard) {
    switch (stage.state().play->stage) {
      case ui::PlayStage::SayFirst:
        stage.act(ui::SaidFirst{});
        break;
      case ui::PlayStage::Why:
        stage.act(ui::GiveWhy{});
        break;
      case ui::PlayStage::Sure:
        stage.act(ui::GiveSure{});
        break;
      default:
        return;
    }
  }
}

void press(Stage& stage, std::uint16_t picks) {
  leave_out(stage);
  const std::vector<ui::DecisionRow> rows = stage.state().play->decision.rows;
  for (const ui::DecisionRow& row : rows)
    if (((picks >> row.option) & 1) != 0) stage.act(ui::PressNumber{row.number});
  stage.act(ui::PressEnter{});
  leave_out(stage);
}

// Inputs and facts without their places in the log and real times: notes stand between them in one
// and not the other.
std::string played(const std::string& log) {
  std::istringstream in(log);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const std::size_t space = line.find(' ');
    const std::string rest = line.substr(space + 1, line.find(" at_ms=") - space - 1);
    if (rest.rfind("note", 0) != 0) out += rest + "\n";
  }
  return out;
}

struct Walk {
  std::string scenario, seed, script;
  std::vector<std::pair<std::string, std::vector<std::string>>> actions;
};

Walk read_walk(const std::string& path) {
  Walk walk;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string verb;
    words >> verb;
    std::vector<std::string> rest;
    for (std::string word; words >> word;) rest.push_back(word);
    if (verb == "scenario") walk.scenario = rest.front();
    if (verb == "seed") walk.seed = rest.front();
    if (verb != "pick" && verb != "picks" && verb != "rate" && verb != "open" && verb != "pin")
      continue;
    walk.script += line + "\n";
    walk.actions.emplace_back(verb, rest);
  }
  return walk;
}

void play_in_window(Stage& stage, const Walk& walk) {
  stage.begin(walk.scenario);
  for (const auto& [verb, ids] : walk.actions) {
    if (!stage.state().play || stage.state().play->session.ended()) return;
    if (verb == "open") {
      stage.act(ui::OpenPaper{ids.front(), 0});
      continue;
    }
    if (verb == "pin") {
      stage.act(ui::PinLine{ids.front(), true});
      continue;
    }
    leave_out(stage);
    std::uint16_t picks = 0;
    for (const ui::DecisionRow& row : stage.state().play->decision.rows)
      if (std::find(ids.begin(), ids.end(), row.id) != ids.end())
        picks = static_cast<std::uint16_t>(picks | (1U << row.option));
    press(stage, picks);
  }
}

}  // namespace

TEST(SameLog, OverEveryWalk) {
  int walks = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kScenarios)) {
    if (entry.path().extension() != ".walk") continue;
    const Walk walk = read_walk(entry.path().string());
    const cli_testing::TempFolder data;
    (void)cli_testing::run({"play", walk.scenario, "--seed", walk.seed, "--scenarios", kScenarios,
                            "--data-dir", data.path()},
                           walk.script);
    const std::string text =
        cli_testing::run({"dump", "1", "--scenarios", kScenarios, "--data-dir", data.path()}).out;
    Stage stage(options(std::stoull(walk.seed)));
    play_in_window(stage, walk);
    ASSERT_TRUE(stage.state().play != nullptr) << entry.path();
    const sim::Session& session = stage.state().play->session;
    if (session.program().wording.head.tutorial) continue;  // in no record
    EXPECT_NE(text, "") << entry.path();
    EXPECT_EQ(played(sim::to_text(session.program(), session.log())), played(text)) << entry.path();
    ++walks;
  }
  EXPECT_GE(walks, 12);
}

TEST(SameLog, OverAThousandSeededPlays) {
  Stage stage(options(1));
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    stage.set_seed(seed);
    stage.begin(seed % 2 == 0 ? "fine" : "first-meeting");
    ASSERT_TRUE(stage.state().play != nullptr);
    sim::testing::Dice dice(seed);
    sim::Session text = sim::Session::start(stage.state().play->session.shared_program(), seed);
    for (int guard = 0; guard < 200 && !text.ended(); ++guard) {
      const sim::Answer answer = sim::testing::random_answer(dice, text);
      press(stage, sim::picked_bits(answer));
      ASSERT_TRUE(text.answer(answer).has_value());
    }
    const sim::Session& window = stage.state().play->session;
    ASSERT_EQ(sim::to_text(window.program(), window.log()),
              sim::to_text(text.program(), text.log()))
        << "seed " << seed;
    stage.act(ui::GoTo{ui::Screen::Library});
  }
}

}  // namespace desk_testing
