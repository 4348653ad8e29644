#include "sim/analysis/policies.h"

#include <algorithm>
#include <cmath>

#include "tests/sim/analysis/analysis_helpers.h"
#include "tests/support/brute_force.h"
#include "tests/support/dice.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

const PolicyResult& of(const std::vector<PolicyResult>& results, Policy policy) {
  return results[static_cast<std::size_t>(policy)];
}

// scenario-model section 9: best 100; random (1/3 an option, 1/10 a subset) 55; worst 175 / 1200
// = 15.
TEST(Policies, TheWorkedExampleEarnsWhatTheModelSays) {
  const auto program = worked_example();
  const std::vector<PolicyResult> results = play_policies(*program, Reach::compute(*program));
  const double unit = program->denominator;
  EXPECT_DOUBLE_EQ(of(results, Policy::Best).earned / unit, 1400);
  EXPECT_DOUBLE_EQ(of(results, Policy::Best).value(), 100);
  EXPECT_EQ(std::lround(of(results, Policy::Random).value()), 55);
  EXPECT_DOUBLE_EQ(of(results, Policy::Worst).earned / unit, 175);
  EXPECT_DOUBLE_EQ(of(results, Policy::Worst).full / unit, 1200);
  EXPECT_EQ(std::lround(of(results, Policy::Worst).value()), 15);
}

// The same ways to play, written down once more over whole plays.
std::vector<ExpectedSums> by_brute_force(const std::shared_ptr<const Program>& program) {
  const Session session = Session::start(program, 1);
  const Drawn all = [](const Session&, const std::vector<Answer>& answers) { return answers; };
  return {
      expect(session, true, all),
      expect(session, true, by_option([](int place, int) { return -place; })),
      expect(session, true, by_option([](int place, int) { return place; })),
      expect(session, true, by_option([](int, int words) { return words; })),
      expect(session, true, by_option([](int, int words) { return -words; })),
      expect(session, false, earning_least),
  };
}

// S5, and the most S4, are what the best of all plays earn.
void expect_reach(const Program& program, const Reach& reach, const EveryPlay& every) {
  const auto fraction = [&](std::int64_t numerator) {
    return to_text(Fraction{numerator, program.denominator});
  };
  EXPECT_EQ(to_text(reach.most_overall()), fraction(every.overall));
  EXPECT_EQ(to_text(reach.most_one_by_one()), fraction(every.one_by_one));
  for (std::uint32_t c = 0; c < every.criteria.size(); ++c)
    EXPECT_EQ(to_text(reach.most(CriterionIx{c})), fraction(every.criteria[c])) << c;
  for (std::uint32_t c = 0; c < every.competencies.size(); ++c)
    EXPECT_EQ(to_text(reach.most(CompetencyIx{c})), fraction(every.competencies[c])) << c;
}

void expect_policies(const std::shared_ptr<const Program>& program, const Reach& reach,
                     const EveryPlay& every) {
  constexpr Policy kPolicy[] = {Policy::Random,  Policy::First,    Policy::Last,
                                Policy::Longest, Policy::Shortest, Policy::Worst};
  const std::vector<PolicyResult> results = play_policies(*program, reach);
  const std::vector<ExpectedSums> expected = by_brute_force(program);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const PolicyResult& result = of(results, kPolicy[i]);
    EXPECT_NEAR(result.earned, expected[i].earned, 1e-6 * (1 + expected[i].earned))
        << policy_id(kPolicy[i]);
    EXPECT_NEAR(result.full, expected[i].full, 1e-6 * (1 + expected[i].full))
        << policy_id(kPolicy[i]);
  }
  const bool skips = std::any_of(program->scenes.begin(), program->scenes.end(),
                                 [](const SceneRow& scene) { return scene.gate; });
  const double best = of(results, Policy::Best).earned;
  if (skips) {
    EXPECT_LE(best, static_cast<double>(every.overall));
  } else {
    EXPECT_DOUBLE_EQ(best, static_cast<double>(every.overall));
  }
}

// Gives how many scenarios were small enough to play everything.
int expect_agreement(const Shape& shape, int most) {
  int compared = 0;
  for (int seed = 1; seed <= most; ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    EveryPlay every;
    play_everything(Session::start(program, 1), shape.works ? 6000 : 1500, every);
    if (every.gave_up) continue;
    ++compared;
    const Reach reach = Reach::compute(*program);
    EXPECT_TRUE(reach.computed());
    expect_reach(*program, reach, every);
    expect_policies(program, reach, every);
    if (::testing::Test::HasFailure()) break;
  }
  return compared;
}

TEST(Policies, AndReachAgreeWithPlayingEverythingOnRandomScenarios) {
  Shape shape;
  shape.scenes = 5;
  shape.most_options = 3;
  shape.injects = 1;
  EXPECT_GE(expect_agreement(shape, seeds(60)), 20);
}

TEST(Policies, AndReachAgreeWithPlayingEveryAnswerOfManyParts) {
  Shape shape;
  shape.scenes = 3;
  shape.most_options = 2;
  shape.injects = 0;
  shape.documents = 1;
  shape.calls = shape.heavy = false;
  shape.works = true;
  EXPECT_GE(expect_agreement(shape, seeds(80)), 20);
}

TEST(Policies, AreSampledWhereThereAreTooManySituations) {
  const auto program = worked_example();
  const std::vector<PolicyResult> exact = play_policies(*program, Reach::compute(*program));
  const std::vector<PolicyResult> sampled = play_policies(*program, Reach::compute(*program, 1));
  for (std::size_t i = 0; i < kPolicies; ++i) {
    EXPECT_FALSE(exact[i].sampled);
    EXPECT_TRUE(sampled[i].sampled);
    EXPECT_NEAR(sampled[i].value(), exact[i].value(), 2) << policy_id(exact[i].policy);
  }
}

// Two decisions; in the first only the words of the room show the key, in the second there is no
// room.
std::string echoing(std::string_view room) {
  return scenario_json(R"("scenes": [
      {"id": "start", "lines": [)" +
                       std::string(room) +
                       R"(], "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose",
        "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [
          {"id": "o.weak", "text": "We can look at the plan for the week now.", "levels": ["missed"], "goto": "end.scene"},
          {"id": "o.good", "text": "What happened with the blind?", "levels": ["strong"], "goto": "end.scene"}]}},
      {"id": "end.scene", "end": "e.end"}])");
}

TEST(Policies, EchoTakesTheOptionThatSharesMostWithTheRoom) {
  const auto value = [](const std::string& json) {
    const auto program = program_of(json);
    return of(play_policies(*program, Reach::compute(*program)), Policy::Echo).value();
  };
  EXPECT_DOUBLE_EQ(
      value(echoing(
          R"({"id": "l", "room": [{"text": "Someone has fixed the blinds."}, {"text": "It is warm."}]})")),
      100);
  EXPECT_DOUBLE_EQ(
      value(echoing(
          R"({"id": "l", "room": [{"text": "A week on the wall."}, {"text": "It is warm."}]})")),
      0);
  EXPECT_DOUBLE_EQ(
      value(echoing(
          R"({"id": "l", "room": [{"text": "A radiator knocks."}, {"text": "It is warm."}]})")),
      50);
  EXPECT_DOUBLE_EQ(
      value(echoing(R"({"id": "l", "speaker": "scene", "text": "The blind is fixed."})")), 50);
}

TEST(Policies, ATrickSaysWhereItFindsTheBestAnswer) {
  const auto program = program_of(scenario_json(""));
  const std::vector<PolicyResult> results = play_policies(*program, Reach::compute(*program));
  EXPECT_EQ(of(results, Policy::First).finds_best.size(), 1U);
  EXPECT_EQ(of(results, Policy::Last).finds_best.size(), 0U);
  EXPECT_EQ(of(results, Policy::Random).finds_best.size(), 0U);
}

// A paper opens a window that only who read it can take: every policy but the worst reads it first.
TEST(Policies, DocumentsAreOpenedFirstByAllButTheWorst) {
  const auto program = program_of(scenario_json(R"("weights": {"relationship": 1, "curiosity": 1},
    "key_features": [{"id": "k", "text": "t", "done": "d", "part": "p", "missed": "m"}],
    "documents": [{"id": "doc", "file": "a.md", "opens": ["w"]}],
    "opportunities": [{"id": "w", "name": "W", "serves": "k", "criteria": [{"criterion": "curiosity.use", "text": "t"}], "lapse": [],
      "lapse_level": "missed", "missed": "m"}],
    "scenes": [
      {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1,
        "assesses": ["relationship.respect"], "options": [
          {"id": "o.good", "text": "Good.", "levels": ["strong"], "goto": "end.scene", "takes": [{"w/curiosity.use": "strong"}]},
          {"id": "o.weak", "text": "Weak.", "levels": ["partial"], "goto": "end.scene"}]}},
      {"id": "end.scene", "end": "e.end"}])"));
  const std::vector<PolicyResult> results = play_policies(*program, Reach::compute(*program));
  EXPECT_DOUBLE_EQ(of(results, Policy::Best).earned, 200);
  EXPECT_DOUBLE_EQ(of(results, Policy::First).full, 200);
  EXPECT_DOUBLE_EQ(of(results, Policy::Random).full, 200);
  EXPECT_DOUBLE_EQ(of(results, Policy::Random).earned, 120);
  EXPECT_DOUBLE_EQ(of(results, Policy::Worst).full, 100);
  EXPECT_DOUBLE_EQ(of(results, Policy::Worst).earned, 40);
}

TEST(Policies, HeavyScenesAreNotSkipped) {
  const auto program = program_of(scenario_json(R"("scenes": [
      {"id": "start", "jump": [{"goto": "hard"}]},
      {"id": "hard", "heavy": {"note": "A death is spoken of.", "skip_line": "You stay outside.", "skip_to": "end.scene"},
        "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
          "options": [{"id": "o.good", "text": "Good.", "levels": ["strong"], "goto": "end.scene"},
            {"id": "o.weak", "text": "Weak.", "levels": ["partial"], "goto": "end.scene"}]}},
      {"id": "end.scene", "end": "e.end"}])"));
  for (const PolicyResult& result : play_policies(*program, Reach::compute(*program)))
    EXPECT_DOUBLE_EQ(result.full, 100) << policy_id(result.policy);
}

TEST(Policies, DilemmasStandOutside) {
  const std::string json = scenario_json(R"("scenes": [
      {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "dilemma": true, "serves": "k", "weight": 3,
        "assesses": ["relationship.respect"], "options": [{"id": "o.one", "text": "One.", "levels": ["strong"], "goto": "next"},
          {"id": "o.two", "text": "Two.", "levels": ["strong"], "goto": "next"}]}},
      {"id": "next", "decision": {"id": "e", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1,
        "assesses": ["relationship.respect"], "options": [{"id": "o.good", "text": "Good.", "levels": ["strong"], "goto": "end.scene"},
          {"id": "o.weak", "text": "Weak.", "levels": ["missed"], "goto": "end.scene"}]}},
      {"id": "end.scene", "end": "e.end"}])");
  const auto program = program_of(json);
  for (std::size_t limit : {kMostSituations, std::size_t{1}}) {
    const std::vector<PolicyResult> results =
        play_policies(*program, Reach::compute(*program, limit));
    EXPECT_DOUBLE_EQ(of(results, Policy::Worst).value(), 0);
    EXPECT_NEAR(of(results, Policy::Random).value(), 50, 2);
    EXPECT_DOUBLE_EQ(of(results, Policy::Best).full, 100);
  }
}

}  // namespace
}  // namespace sim::testing
