// SIM056-058, 062 of states, 092-094.
#include <gtest/gtest.h>

#include "sim/scenario/check.h"
#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

using Codes = std::set<std::string>;

Codes codes_with(std::string_view members) {
  return testing::codes_of(testing::read_and_validate(testing::scenario_json(members)).problems);
}

// A scenario of one jump whose first scene has these members.
std::string in_start(std::string_view members, std::string_view more = "") {
  return R"("weights": {}, "key_features": [], "counters": [{"id": "guard", "min": 0, "max": 3, "start": 1},
    {"id": "trust", "min": -5, "max": 5, "start": 0}], "flags": [{"id": "praised"}], )" + std::string(more) +
         R"("scenes": [{"id": "start", )" + std::string(members) + R"(, "jump": [{"goto": "close"}]}, {"id": "close", "end": "e.end"}])";
}

Codes setting(std::string_view to) { return codes_with(in_start(R"("effects": [{"set": "guard", "to": ")" + std::string(to) + "\"}]")); }

TEST(CheckState, ASetIsRefusedOnlyWhenItIsCertainlyOut) {
  for (std::string_view to : {"3", "guard + 3", "guard + trust", "trust * trust", "0 - trust", "trust mod 4", "minutes_used", "7 div 2",
                              "guard * 100 div 100", "shown(curiosity.ask, sound)"})
    EXPECT_EQ(setting(to), Codes{}) << to;
  for (std::string_view to : {"4", "-1", "guard + 4", "0 - guard - 1", "trust * trust + 34 + trust", "trust mod 4 - 4", "8 div 2",
                              "minutes_used + 4", "-(shown(curiosity.ask, sound)) - 1"})
    EXPECT_EQ(setting(to), Codes{"SIM056"}) << to;
}

TEST(CheckState, TheRangeOfAnExpressionHoldsEveryValue) {
  const Scenario scenario = testing::read_or_fail(testing::scenario_json(in_start("\"minutes\": 1")));
  const Rubric rubric = testing::small_rubric();
  const References references = testing::small_references();
  const Names names = Names::of(scenario, rubric, references);
  Problems problems;
  const auto range = [&](std::string text) {
    const Range64 found = certain_range(link_condition({std::move(text), {}}, ValueType::Number, names, problems), scenario);
    return std::pair(found.least, found.most);
  };
  EXPECT_EQ(range("guard - trust"), std::pair(-5L, 8L));
  EXPECT_EQ(range("trust * trust"), std::pair(-25L, 25L));
  EXPECT_EQ(range("trust div 2"), std::pair(-3L, 2L));
  EXPECT_EQ(range("trust mod 3"), std::pair(0L, 2L));
  EXPECT_EQ(range("7 mod 3"), std::pair(1L, 1L));
  EXPECT_EQ(range("-guard * 2"), std::pair(-6L, 0L));
}

TEST(CheckState, CountersStartInsideTheirBounds) {
  const auto counter = [](std::string_view bounds) {
    return codes_with(R"("counters": [{"id": "x", )" + std::string(bounds) + "}]");
  };
  EXPECT_EQ(counter(R"("min": 0, "max": 3, "start": 3)"), Codes{});
  EXPECT_EQ(counter(R"("min": 0, "max": 3, "start": 4)"), Codes{"SIM094"});
  EXPECT_EQ(counter(R"("min": 3, "max": 0, "start": 1)"), Codes{"SIM094"});
}

TEST(CheckState, StatesEndWithAnOpenOneAndRestOnNoState) {
  const auto states = [](std::string_view list) {
    return codes_with(R"("flags": [{"id": "praised"}], "people": [{"id": "kieran", "states": [)" + std::string(list) + "]}]");
  };
  EXPECT_EQ(states(R"({"name": "guarded", "when": "praised"}, {"name": "open"})"), Codes{});
  EXPECT_EQ(states(R"({"name": "guarded", "when": "praised"})"), Codes{"SIM092"});
  EXPECT_EQ(states(R"({"name": "guarded"}, {"name": "open"})"), Codes{"SIM062"});
  EXPECT_EQ(states(R"({"name": "guarded", "when": "praised and not kieran is open"}, {"name": "open"})"), Codes{"SIM058"});
}

TEST(CheckState, WordsOfTheLanguageAreNoIds) {
  for (std::string_view id : {"and", "or", "not", "div", "mod", "is", "true", "false", "minutes_used"})
    EXPECT_EQ(codes_with(R"("flags": [{"id": ")" + std::string(id) + "\"}]"), Codes{"SIM057"}) << id;
  EXPECT_EQ(codes_with(R"("flags": [{"id": "level"}, {"id": "marked"}])"), Codes{}) << "a bracket tells these apart";
}

Codes variants(std::string_view second, std::string_view between = "") {
  return codes_with(in_start(R"("lines": [{"id": "l.1", "speaker": "you", "text": "A.", "variant": "v", "when": "praised"}, )" +
                             std::string(between) + R"({"id": "l.2", "speaker": "you", "text": "B.", "variant": "v", )" + std::string(second) + "}]"));
}

TEST(CheckState, VariantsDifferInWordsOnly) {
  EXPECT_EQ(variants(R"("when": "praised")"), Codes{});
  EXPECT_EQ(variants(R"("when": "not praised")"), Codes{"SIM093"});
  EXPECT_EQ(variants(R"("when": "praised", "effects": [{"minutes": 1}])"), Codes{"SIM093"});
  EXPECT_EQ(variants(R"("when": "praised")", R"({"id": "l.0", "speaker": "you", "text": "C."}, )"), Codes{"SIM093"});
}

}  // namespace
}  // namespace sim
