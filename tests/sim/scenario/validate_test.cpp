#include "sim/scenario/validate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

constexpr std::string_view kThreeMistakes = R"("scenes": [
  {"id": "start", "decision": {"id": "d", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
    "options": [{"id": "o.1", "levels": ["strong", "sound"], "goto": "close"},
                {"id": "o.2", "levels": ["sound"], "when": "prased", "goto": "clos"}]}},
  {"id": "close", "end": "e.ned"}])";

TEST(Validate, GivesAScenarioWhenNothingIsWrong) {
  const Validated validated = testing::read_and_validate(testing::scenario_json(""));
  EXPECT_EQ(testing::to_lines(validated.problems), "");
  ASSERT_TRUE(validated.scenario.has_value());
  EXPECT_EQ(validated.scenario->scenario().id, "small");
  EXPECT_EQ(validated.scenario->rubric().competencies.size(), 4U);
  EXPECT_EQ(validated.scenario->references().items.size(), 6U);
}

TEST(Validate, AnErrorLeavesNone) {
  EXPECT_FALSE(testing::read_and_validate(testing::scenario_json(R"("start": "nowhere")")).scenario.has_value());
}

TEST(Validate, ReportsEveryFamilyAtOnceInOrderOfThePlaces) {
  const Problems problems = testing::read_and_validate(testing::scenario_json(kThreeMistakes)).problems;
  EXPECT_EQ(testing::codes_of(problems), (std::set<std::string>{"SIM031", "SIM039", "SIM051", "SIM080"}));
  EXPECT_TRUE(std::is_sorted(problems.begin(), problems.end(),
                             [](const Problem& a, const Problem& b) { return a.spot.offset < b.spot.offset; }));
}

TEST(Validate, SurvivesAnEmptyScenario) {
  const Validated validated = validate({}, {}, {});
  EXPECT_TRUE(testing::codes_of(validated.problems).contains("SIM031"));
  EXPECT_FALSE(validated.scenario.has_value());
}

}  // namespace
}  // namespace sim
