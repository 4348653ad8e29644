// Compiled conditions against the tree walker, over random formulas and random plays.
#include "sim/program/condition_code.h"

#include <gtest/gtest.h>

#include "sim/program/compile.h"
#include "sim/session/event_text.h"
#include "tests/support/cases.h"
#include "tests/support/random_play.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

Vocabulary vocabulary() {
  Vocabulary words;
  words.counters = {"guard"};
  words.flags = {"told"};
  words.scenes = {"start", "many", "z"};
  words.options = {"o.good", "o.bad", "o.x", "o.y", "r.none"};
  words.documents = {"doc.a"};
  words.facts = {"fact.van"};
  words.criteria = {"relationship.respect", "curiosity.ask"};
  words.states = {"guarded", "testing", "open"};
  words.person = "kieran";
  words.picks = {{"d.one", "o.good"}, {"d.two", "o.x"}, {"d.two", "o.y"}, {"d.rate", "r.much"}};
  words.steps = {{"d.rate", "none"}, {"d.rate", "some"}, {"d.rate", "r.much"}};
  words.scored = {"d.one", "d.rate"};
  return words;
}

// The case "conditions" with the lines of its last scene made of `formulas`.
Scenario asking(const std::vector<std::string>& formulas) {
  Scenario scenario = case_scenario("conditions");
  for (Scene& scene : scenario.scenes) {
    if (scene.id != "last") continue;
    scene.lines.clear();
    for (std::size_t i = 0; i < formulas.size(); ++i) {
      Line line;
      line.id = "l." + std::to_string(i);
      line.when.text = formulas[i];
      scene.lines.push_back(std::move(line));
    }
  }
  return scenario;
}

TEST(ConditionCode, AgreesWithTheTreeWalkerOnRandomFormulas) {
  const Vocabulary words = vocabulary();
  for (int seed = 1; seed <= seeds(30); ++seed) {
    Dice dice(static_cast<std::uint64_t>(seed));
    std::vector<std::string> formulas;
    while (formulas.size() < 60)
      if (std::string formula = random_truth(dice, words, 5); formula.size() <= 500)
        formulas.push_back(std::move(formula));
    Validated valid = validate(asking(formulas), small_rubric(), small_references());
    ASSERT_TRUE(valid.scenario.has_value()) << to_lines(valid.problems);
    const auto program = std::make_shared<const Program>(compile(std::move(*valid.scenario)));
    const Scenario authored = asking(formulas);
    for (std::uint64_t play = 1; play <= 6; ++play) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " play " + std::to_string(play));
      Session session = Session::start(program, play);
      std::vector<ReferenceInput> inputs;
      play_to_end(dice, session, &inputs);
      ASSERT_EQ(to_text(*program, session.log()),
                reference_play(authored, small_rubric(), play, inputs).log);
    }
  }
}

struct Row {
  const char* formula;
  bool holds;
};

TEST(ConditionCode, FollowsTheArithmeticOfTheLanguage) {
  const Row rows[] = {
      {"7 div 2 == 3", true},
      {"-7 div 2 == -4", true},
      {"7 mod 3 == 1", true},
      {"-7 mod 3 == 2", true},
      {"1 + 2 * 3 == 7", true},
      {"(1 + 2) * 3 == 9", true},
      {"10 - 3 - 2 == 5", true},
      {"100 div 7 div 2 == 7", true},
      {"2 * -3 == -6", true},
      {"2147483647 + 1 == 2147483647", true},
      {"-2147483647 - 5 == -2147483647", true},
      {"2147483647 * 2147483647 == 2147483647", true},
      {"not false and false", false},
      {"not (false and false)", true},
      {"true or false and false", true},
      {"not 1 == 2", true},
      {"not not told", false},
      {"1 < 2 and 2 <= 2 and 3 > 2 and 2 >= 2 and 1 != 2", true},
      {"rated(d.rate) != some", false},
      {"level(d.rate) != strong", false},  // before an answer nothing compares true
      {"not (rated(d.rate) == some)", true},
      {"picked(d.two, o.x)", false},
      {"shown(curiosity.ask, unsafe) == 0", true},
  };
  std::vector<std::string> formulas;
  for (const Row& row : rows) formulas.emplace_back(row.formula);
  Scenario scenario = asking(formulas);
  scenario.start.id = "last";  // before any answer
  Scene entry;                 // keeps the others reachable
  entry.id = "entry";
  for (Scene& scene : scenario.scenes)
    if (scene.id == "last") {
      scene.jump.insert(scene.jump.begin(), Jump{});
      scene.jump[0].when.text = "told";
      scene.jump[0].goto_scene.id = "z";
    }
  scenario.scenes.push_back(std::move(entry));
  scenario.scenes.back().jump.emplace_back();
  scenario.scenes.back().jump[0].goto_scene.id = "last";
  scenario.start.id = "entry";
  scenario.scenes.back().jump.insert(scenario.scenes.back().jump.begin(), Jump{});
  scenario.scenes.back().jump[0].when.text = "told";
  scenario.scenes.back().jump[0].goto_scene.id = "start";
  Validated valid = validate(std::move(scenario), small_rubric(), small_references());
  ASSERT_TRUE(valid.scenario.has_value()) << to_lines(valid.problems);
  const auto program = std::make_shared<const Program>(compile(std::move(*valid.scenario)));
  const std::string log = to_text(*program, Session::start(program, 1).log());
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const bool shown = log.find("line=l." + std::to_string(i) + "\n") != std::string::npos;
    EXPECT_EQ(shown, rows[i].holds) << rows[i].formula;
  }
}

}  // namespace
}  // namespace sim::testing
