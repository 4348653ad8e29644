// Rules of "Running, exactly" that once went wrong, or that random scenarios seldom meet.
#include "sim/program/step.h"

#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/program/compile.h"
#include "tests/support/cases.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {
namespace {

std::string option(const std::string& id, const std::string& level, const std::string& to,
                   const std::string& more = {}) {
  return "{\"id\": \"" + id + "\", \"text\": \"t\", \"levels\": [\"" + level + "\"], \"goto\": \"" +
         to + "\"" + more + "}";
}

std::string choose(const std::string& id, const std::string& options) {
  return "\"decision\": {\"id\": \"" + id +
         "\", \"name\": \"n\", \"prompt\": \"p\", \"kind\": \"choose\", \"serves\": \"k\", "
         "\"weight\": 1, "
         "\"assesses\": [\"relationship.respect\"], \"options\": [" +
         options + "]}";
}

TEST(Step, ASceneThatTwoCalledScenesLeadToCountsItsVisitsAndItsDecisionMakesItemsOnce) {
  const auto program = program_from(
      "\"scenes\": [{\"id\": \"start\", \"call\": {\"scene\": \"one\", \"then\": \"middle\"}},"
      "{\"id\": \"middle\", \"call\": {\"scene\": \"two\", \"then\": \"z\"}},"
      "{\"id\": \"one\", \"jump\": [{\"goto\": \"shared\"}]}, {\"id\": \"two\", \"jump\": "
      "[{\"goto\": \"shared\"}]},"
      "{\"id\": \"shared\", " +
      choose("d", option("o.a", "strong", "back") + "," + option("o.b", "missed", "back")) +
      "},"
      "{\"id\": \"back\", \"return\": true}, {\"id\": \"z\", \"end\": \"e.end\"}]");
  const Session session = played(program, {"o.a", "o.b"});
  EXPECT_EQ(plain_log(session), R"(fact entered scene=start visit=1
fact entered scene=one visit=1
fact entered scene=shared visit=1
fact offered decision=d open=o.a,o.b
input answered decision=d picks=o.a
fact entered scene=back visit=1
fact entered scene=middle visit=1
fact entered scene=two visit=1
fact entered scene=shared visit=2
fact offered decision=d open=o.a,o.b
input answered decision=d picks=o.b
fact entered scene=back visit=2
fact entered scene=z visit=1
fact ended ending=e.end
)");
  EXPECT_EQ(score(*program, session.log()).lines.size(), 1U);
}

TEST(Step, AnInjectThatLeadsBackIntoTheMainLineMakesNoSecondItems) {
  const auto program = program_from(
      "\"injects\": [{\"id\": \"i\", \"scene\": \"again\", \"when\": \"chose(o.b)\"}], \"scenes\": "
      "["
      "{\"id\": \"start\", " +
      choose("d", option("o.a", "strong", "z") + "," + option("o.b", "missed", "z")) +
      "},"
      "{\"id\": \"again\", \"jump\": [{\"goto\": \"start\"}]}, {\"id\": \"z\", \"end\": "
      "\"e.end\"}]");
  const Session session = played(program, {"o.b", "o.a"});
  EXPECT_TRUE(session.ended());
  const Scorecard card = score(*program, session.log());
  ASSERT_EQ(card.lines.size(), 1U);
  EXPECT_EQ(card.lines[0].level, Level::Missed);
  std::vector<Item> items;
  Facts facts;
  facts.items = &items;
  State state = start(*program, facts);
  take(*program, state, Choose{1}, facts);
  take(*program, state, Choose{0}, facts);
  EXPECT_EQ(items.size(), 1U);
}

TEST(Step, AHeavySceneOnALoopIsClosedWhenItsVisitsAreUsedUp) {
  const auto program = program_from(
      "\"scenes\": [{\"id\": \"start\", " +
      choose("d.start", option("o.in", "strong", "hard") + "," + option("o.out", "strong", "z")) +
      "},"
      "{\"id\": \"hard\", \"visits\": 2, \"heavy\": {\"note\": \"n\", \"skip_line\": \"s\", "
      "\"skip_to\": \"z\"}, " +
      choose("d.hard", option("o.again", "strong", "hard") + "," + option("o.on", "strong", "z")) +
      "},"
      "{\"id\": \"z\", \"end\": \"e.end\"}]");
  Session session = played(program, {"o.in", "hard.go", "o.again", "hard.go"});
  EXPECT_EQ(session.offer().open, 0b10);
  EXPECT_FALSE(session.answer(Choose{0}).has_value());
}

TEST(Step, DueInjectsComeBeforeTheTopicThatWasChosen) {
  const auto program = program_from(
      "\"injects\": [{\"id\": \"i\", \"scene\": \"ring\", \"when\": \"chose(t.a)\"}],"
      "\"scenes\": [{\"id\": \"start\", \"topics\": {\"id\": \"hub\", \"prompt\": \"p\", "
      "\"reason\": \"r\", \"topics\": [{\"id\": \"t.a\", \"text\": \"t\", \"scene\": \"talk\"}],"
      "\"move_on\": {\"id\": \"t.on\", \"text\": \"t\", \"goto\": \"last\"}}},"
      "{\"id\": \"talk\", \"return\": true}, {\"id\": \"ring\", \"return\": true},"
      "{\"id\": \"last\", " +
      choose("d", option("o.a", "strong", "z") + "," + option("o.b", "missed", "z")) +
      "}, {\"id\": \"z\", \"end\": \"e.end\"}]");
  EXPECT_EQ(plain_log(played(program, {"t.a"})), R"(fact entered scene=start visit=1
fact offered decision=hub open=t.a,t.on
input answered decision=hub picks=t.a
fact injected inject=i
fact entered scene=ring visit=1
fact entered scene=talk visit=1
fact offered decision=hub open=t.on
)");
}

TEST(Step, EveryWhenOfALongListIsReadBeforeItsFirstEffect) {
  std::string effects;
  for (int i = 0; i < 70; ++i) effects += "{\"add\": \"n\", \"by\": 1, \"when\": \"n == 0\"},";
  effects += "{\"add\": \"n\", \"by\": 100, \"when\": \"n > 0\"}";
  const auto program = program_from(
      "\"counters\": [{\"id\": \"n\", \"min\": 0, \"max\": 500, \"start\": 0, \"meaning\": \"m\"}],"
      "\"scenes\": [{\"id\": \"start\", \"effects\": [" +
      effects +
      "], \"lines\": [{\"id\": \"l.seventy\", \"speaker\": \"scene\", \"text\": \"t\", \"when\": "
      "\"n == 70\"}], " +
      choose("d", option("o.a", "strong", "z") + "," + option("o.b", "missed", "z")) +
      "}, {\"id\": \"z\", \"end\": \"e.end\"}]");
  EXPECT_NE(plain_log(played(program, {})).find("line=l.seventy"), std::string::npos);
}

TEST(Step, CountersStopAtTheirBoundsAndSetClamps) {
  const auto program = program_from(
      "\"counters\": [{\"id\": \"n\", \"min\": -2, \"max\": 3, \"start\": 0, \"meaning\": \"m\"}],"
      "\"scenes\": [{\"id\": \"start\", \"effects\": [{\"add\": \"n\", \"by\": 9}], \"lines\": ["
      "{\"id\": \"l.top\", \"speaker\": \"scene\", \"text\": \"t\", \"when\": \"n == 3\", "
      "\"effects\": [{\"add\": \"n\", \"by\": -2000}]},"
      "{\"id\": \"l.low\", \"speaker\": \"scene\", \"text\": \"t\", \"when\": \"n == -2\", "
      "\"effects\": [{\"set\": \"n\", \"to\": \"n * -50\"}]},"
      "{\"id\": \"l.set\", \"speaker\": \"scene\", \"text\": \"t\", \"when\": \"n == 3\"}], " +
      choose("d", option("o.a", "strong", "z") + "," + option("o.b", "missed", "z")) +
      "}, {\"id\": \"z\", \"end\": \"e.end\"}]");
  const std::string log = plain_log(played(program, {}));
  EXPECT_NE(log.find("line=l.top\nfact shown line=l.low\nfact shown line=l.set\n"),
            std::string::npos)
      << log;
}

TEST(Step, TwoHundredThousandScenesWithoutADecisionBreakOff) {
  Scenario scenario = read_or_fail(scenario_json(""));
  std::vector<Scene> scenes;
  for (std::uint32_t i = 0; i <= kMostSteps; ++i) {
    Scene scene;
    scene.id = i == 0 ? "start" : "s" + std::to_string(i);
    scene.jump.emplace_back();
    scene.jump[0].goto_scene.id = i == kMostSteps ? "ask" : "s" + std::to_string(i + 1);
    scenes.push_back(std::move(scene));
  }
  scenario.scenes[0].id = "ask";
  for (Scene& scene : scenario.scenes) scenes.push_back(std::move(scene));
  scenario.scenes = std::move(scenes);
  Validated valid = validate(std::move(scenario), small_rubric(), small_references());
  ASSERT_TRUE(valid.scenario.has_value()) << to_lines(valid.problems);
  const auto program = std::make_shared<const Program>(compile(std::move(*valid.scenario)));
  const Session session = Session::start(program, 1);
  EXPECT_EQ(session.state().phase, Phase::Broken);
  EXPECT_TRUE(session.ended());
  EXPECT_EQ(session.log().events.back().kind, EventKind::Broke);
  EXPECT_FALSE(score(*program, session.log()).complete);
}

TEST(Step, AWhatIfLeavesTheStateItStartedFrom) {
  const auto program = case_program("tiny");
  Facts none;
  const State before = start(*program, none);
  const Stepped stepped = step(*program, before, Choose{2});
  EXPECT_EQ(stepped.items.size(), 2U);
  EXPECT_EQ(stepped.items[1].level, Level::Unsafe);
  EXPECT_NE(stepped.state.scene, before.scene);
  EXPECT_TRUE(allows(*program, before, Choose{0}));
  EXPECT_FALSE(allows(*program, stepped.state, Choose{0}));
}

}  // namespace
}  // namespace sim::testing
