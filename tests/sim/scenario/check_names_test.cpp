// SIM030-042. That each code is found at all is the fixtures' matter; here: the words, the spot, and the corners.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

using testing::codes_of;
using testing::read_and_validate;
using testing::scenario_json;

// The problems of a scenario with these members, one a line, each offset replaced by what stands there up to a quote.
std::string problems_of(std::string_view members) {
  const std::string json = scenario_json(members);
  std::string lines;
  for (const Problem& problem : read_and_validate(json).problems) {
    const std::size_t at = problem.spot.offset;
    lines.append(code_name(problem.code)).append(" at ").append(json, at, json.find('"', at) - at).append(": ");
    lines.append(problem.message).append(problem.hint.empty() ? "" : " (" + problem.hint + ")").append("\n");
  }
  return lines;
}

constexpr std::string_view kOptions = R"({"id": "o.1", "text": "A.", "levels": ["strong"], "goto": "close"})";

std::string with_option(std::string_view option) {
  std::string members = R"("scenes": [{"id": "start", "decision": {"id": "d", "kind": "choose", "serves": "k", "weight": 1,
    "assesses": ["relationship.respect"], "options": [)";
  return members.append(kOptions).append(", ").append(option).append(R"(]}}, {"id": "close", "end": "e.end"}])");
}

TEST(CheckNames, PointsAtTheMentionAndNamesTheNearest) {
  EXPECT_EQ(problems_of(with_option(R"({"id": "o.2", "levels": ["sound"], "goto": "closed"})")),
            "SIM031 at closed: there is no scene \"closed\" (did you mean \"close\"?)\n");
  EXPECT_EQ(problems_of(R"("start": "begin")"), "SIM031 at begin: there is no scene \"begin\"\n");
}

TEST(CheckNames, ReportsAllAtOnceInOrder) {
  EXPECT_EQ(problems_of(with_option(R"({"id": "o.2", "levels": ["sound"], "effects": [{"add": "x", "by": 1}, {"reveal": "y"},
              {"set": "z", "to": "1"}], "goto": "closed"})")),
            "SIM034 at x: there is no counter \"x\"\n"
            "SIM032 at y: there is no document \"y\"\n"
            "SIM034 at z: there is no counter or flag \"z\"\n"
            "SIM031 at closed: there is no scene \"closed\" (did you mean \"close\"?)\n");
}

TEST(CheckNames, AnUnknownNameHidesWhatWouldOnlyRepeatIt) {
  // Without the suppression "close" would be unreachable as well.
  const std::string json = scenario_json(R"("start": "begin", "scenes": [{"id": "first", "jump": [{"goto": "close"}]},
    {"id": "close", "end": "e.end"}])");
  EXPECT_EQ(codes_of(read_and_validate(json).problems), std::set<std::string>{"SIM031"});
}

TEST(CheckNames, TakesNameAnOpportunityAndItsCriterion) {
  constexpr std::string_view kWindow = R"("weights": {"relationship": 1, "curiosity": 1}, "opportunities": [{"id": "w.saturday",
    "serves": "k", "criteria": [{"criterion": "curiosity.ask"}]}], )";
  const auto taking = [&](std::string_view what) {
    return problems_of(std::string(kWindow) + with_option(R"({"id": "o.2", "levels": ["sound"], "goto": "close", "takes": [{")" +
                                                          std::string(what) + R"(": "strong"}]})"));
  };
  EXPECT_EQ(taking("w.saturdays/curiosity.ask"),
            "SIM035 at w.saturdays/curiosity.ask: there is no opportunity \"w.saturdays\" (did you mean \"w.saturday\"?)\n");
  EXPECT_EQ(taking("w.saturday/curiosity.asks"),
            "SIM035 at w.saturday/curiosity.asks: the opportunity \"w.saturday\" has no criterion \"curiosity.asks\" (did you mean \"curiosity.ask\"?)\n");
}

TEST(CheckNames, WordsOfTheLanguageAreTaken) {
  EXPECT_EQ(problems_of(R"("people": [{"id": "you"}])"), "SIM030 at {: the id \"you\" is taken by a speaker of every case\n");
  EXPECT_EQ(codes_of(read_and_validate(scenario_json(R"("weights": {}, "key_features": [], "scenes": [
    {"id": "start", "jump": [{"goto": "end"}]}, {"id": "end", "end": "e.end"}])")).problems), std::set<std::string>{"SIM030"});
}

TEST(CheckNames, AHeavySceneBringsItsOwnIds) {
  const std::string members = R"("scenes": [{"id": "start", "heavy": {"note": "N.", "skip_line": "S.", "skip_to": "close"},
    "decision": {"id": "start.enter", "kind": "choose", "unscored": "manners", "options": [{"id": "start.go", "goto": "close"},
    {"id": "start.skip", "goto": "close"}]}}, {"id": "close", "end": "e.end"}])";
  Problems problems = read_and_validate(scenario_json(members)).problems;
  problems.erase(std::remove_if(problems.begin(), problems.end(), [](const Problem& p) { return p.code != Code::SIM030; }),
                 problems.end());
  EXPECT_EQ(problems.size(), 3U);
}

// The scene and the line that a heavy scene brings were forgotten.
TEST(CheckNames, AHeavySceneBringsASceneAndALineAsWell) {
  const std::string members =
      R"("scenes": [{"id": "start", "heavy": {"note": "N.", "skip_line": "S.", "skip_to": "close"},
    "lines": [{"id": "start.skip_line", "speaker": "you", "text": "A."}], "jump": [{"goto": "start.enter"}]},
    {"id": "start.enter", "jump": [{"goto": "close"}]}, {"id": "close", "end": "e.end"}])";
  std::string said;
  for (const Problem& problem : read_and_validate(scenario_json(members)).problems)
    if (problem.code == Code::SIM030) said.append(problem.message).append("\n");
  EXPECT_EQ(said,
            "the id \"start.enter\" is taken by the question before a heavy scene\n"
            "the id \"start.skip_line\" is taken by the line for those who skip a heavy scene\n");
}

TEST(CheckNames, AFactHasOneWording) {
  const auto learning = [](std::string_view second) {
    return codes_of(read_and_validate(scenario_json(R"("scenes": [{"id": "start", "effects": [
      {"learn": {"id": "fact.friday", "text": "By Friday."}}, {"learn": {"id": "fact.friday", "text": ")" +
      std::string(second) + R"("}}], "jump": [{"goto": "close"}]}, {"id": "close", "end": "e.end"}], "weights": {}, "key_features": [])")).problems);
  };
  EXPECT_EQ(learning("By Friday."), std::set<std::string>{});
  EXPECT_EQ(learning("On Friday."), std::set<std::string>{"SIM030"});
}

TEST(CheckNames, AliasesLeadFromOldToLiving) {
  const auto aliased = [](std::string_view aliases) {
    return codes_of(read_and_validate(scenario_json("\"aliases\": " + std::string(aliases))).problems);
  };
  EXPECT_EQ(aliased(R"({"o.old": "o.good"})"), std::set<std::string>{});
  EXPECT_EQ(aliased(R"({"o.weak": "o.good"})"), std::set<std::string>{"SIM042"});
  EXPECT_EQ(aliased(R"({"o.old": "o.older"})"), std::set<std::string>{"SIM042"});
}

TEST(CheckNames, AFileFullOfMistakesStillEndsSoon) {
  std::string scenes = R"("scenes": [{"id": "start", "jump": [)";
  for (int i = 0; i < 4000; ++i) scenes += R"({"when": "praised", "goto": "nowhere.)" + std::to_string(i) + "\"}, ";
  scenes += R"({"goto": "close"}]}, {"id": "close", "end": "e.end"}])";
  EXPECT_EQ(read_and_validate(scenario_json(scenes)).problems.size(), 8000U);
}

}  // namespace
}  // namespace sim
