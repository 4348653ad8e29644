// The text player and the window: the same picks give the same log.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sim/analysis/run_walk.h"
#include "sim/session/event_text.h"
#include "tests/cli/program.h"
#include "tests/cli/shipped_case.h"
#include "tests/content/shipped.h"
#include "tests/shots/play_walk.h"
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
  std::string scenario, seed, carried, script;
};

Walk read_walk(const std::string& path) {
  Walk walk;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string verb = line.substr(0, space);
    const std::string rest = line.substr(std::min(space + 1, line.size()));
    if (verb == "scenario") walk.scenario = rest;
    if (verb == "seed") walk.seed = rest;
    if (verb == "carried") walk.carried = rest;
  }
  walk.script = cli_testing::walk_script(path);
  return walk;
}

// What the engine wrote down when it followed the walk, asked for in the window.
void play_in_window(Stage& stage, const Walk& walk, const sim::EventLog& log,
                    const sim::Program& program) {
  stage.act(ui::OpenBriefing{walk.scenario});
  if (!walk.carried.empty()) stage.act(ui::ChooseStart{walk.carried});
  stage.act(ui::SetMode{"practise"});
  stage.act(ui::Begin{});
  for (const sim::Event& event : log.events) {
    if (!stage.state().play || stage.state().play->session.ended()) return;
    if (event.kind == sim::EventKind::Opened)
      stage.act(ui::OpenPaper{program.wording.documents[event.a].id, 0});
    if (event.kind == sim::EventKind::Pinned && event.n == 0)
      stage.act(ui::PinLine{program.wording.lines[event.a].id, true});
    if (event.kind == sim::EventKind::Marked) stage.act(ui::MarkSentence{event.a, event.n});
    if (event.kind == sim::EventKind::Paired)
      stage.act(ui::PairSentences{event.a, static_cast<std::uint32_t>(event.b), event.n == 1});
    if (event.kind == sim::EventKind::Answered)
      shots::give(stage, sim::answer_of(event, log.works));
  }
}

}  // namespace

TEST(SameLog, OverEveryWalk) {
  int walks = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kScenarios)) {
    if (entry.path().extension() != ".walk") continue;
    const Walk walk = read_walk(entry.path().string());
    const cli_testing::TempFolder data;
    std::vector<std::string> play = {"play",        walk.scenario, "--seed",     walk.seed,
                                     "--scenarios", kScenarios,    "--data-dir", data.path()};
    if (!walk.carried.empty()) play.insert(play.end(), {"--carried", walk.carried});
    (void)cli_testing::run(play, walk.script);
    const std::string text =
        cli_testing::run({"dump", "1", "--scenarios", kScenarios, "--data-dir", data.path()}).out;
    const auto program = sim::testing::shipped_program(walk.scenario);
    const sim::ParsedWalk parsed = sim::parse_walk(cli_testing::read_file(entry.path().string()));
    const sim::WalkReport followed = sim::run_walk(program, parsed.walk, nullptr);
    Stage stage(options(std::stoull(walk.seed)));
    play_in_window(stage, walk, followed.session.log(), *program);
    ASSERT_TRUE(stage.state().play != nullptr) << entry.path();
    const sim::Session& session = stage.state().play->session;
    if (session.program().wording.head.tutorial) continue;  // in no record
    EXPECT_NE(text, "") << entry.path();
    EXPECT_EQ(played(sim::to_text(session.program(), session.log())), played(text)) << entry.path();
    ++walks;
  }
  EXPECT_GE(walks, 30);
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
      shots::give(stage, answer);
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
