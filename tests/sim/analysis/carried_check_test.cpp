// The author's check and walks of a case that goes on from another: it begins with each prepared
// report.
#include <algorithm>

#include "sim/analysis/case_check.h"
#include "tests/sim/analysis/analysis_helpers.h"

namespace sim::testing {
namespace {

// The strong answer needs that somebody asked. `third` is the condition of a third option.
std::string second_part(std::string_view third, std::string_view poor = "[]") {
  return scenario_json(
      R"j("continues": {"scenario": "first", "facts": ["asked", "late"]},
    "profiles": [{"id": "strong", "name": "n", "text": "t", "facts": ["asked"]},
      {"id": "average", "name": "n", "text": "t", "facts": ["asked", "late"]},
      {"id": "poor", "name": "n", "text": "t", "facts": )j" +
      std::string(poor) + R"j(}],
    "scenes": [
      {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose",
        "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [
          {"id": "o.known", "text": "t", "levels": ["strong"], "when": "carried(asked)", "goto": "z"},
          {"id": "o.third", "text": "t", "levels": ["sound"], "when": ")j" +
      std::string(third) + R"j(", "goto": "z"},
          {"id": "o.plain", "text": "t", "levels": ["partial"], "goto": "z"},
          {"id": "o.poor", "text": "t", "levels": ["missed"], "goto": "z"}]}},
      {"id": "z", "end": "e.end"}])j");
}

CaseCheck checked(const std::string& json, const std::vector<WalkText>& walks = {},
                  CheckDepth depth = CheckDepth::Fast) {
  return check_case(program_of(json), small_rubric().maps, walks, depth);
}

std::string said(const CaseCheck& check, std::string_view code) {
  std::string messages;
  for (const Finding& finding : check.findings)
    if (code_name(finding.code) == code) messages += finding.message + "\n";
  return messages;
}

TEST(CarriedCheck, AnOptionThatAPreparedReportOpensIsSeen) {
  EXPECT_EQ(said(checked(second_part("carried(late)")), "SIM152"), "");
}

// No prepared report is late without having asked, but a trainee's own can be.
TEST(CarriedCheck, FactsOfATraineesOwnReportAreTried) {
  EXPECT_EQ(said(checked(second_part("carried(late) and not carried(asked)")), "SIM152"), "");
  EXPECT_EQ(said(checked(second_part("carried(late) and not carried(late)")), "SIM152"),
            "the option o.third is never open\n");
}

// 100 from the strong and the average report, 40 from the poor one.
TEST(CarriedCheck, PoliciesAddUpOverThePreparedReports) {
  const std::string json = second_part("carried(late)");
  const CaseCheck check = checked(json, {}, CheckDepth::Full);
  const auto credits = [unit = program_of(json)->denominator](int sum) {
    return static_cast<double>(sum * unit);
  };
  ASSERT_EQ(check.policies.size(), kPolicies);
  const PolicyResult& best = check.policies[static_cast<std::size_t>(Policy::Best)];
  EXPECT_DOUBLE_EQ(best.full, credits(3 * 100));
  EXPECT_DOUBLE_EQ(best.earned, credits(100 + 100 + 40));
}

std::string walk(std::string_view carried, std::string_view pick, std::string_view best) {
  return "walk 1\nscenario small\nkind strong\nseed 1\n" + std::string(carried) + "pick " +
         std::string(pick) + "\nend e.end\nitem d/relationship.respect " +
         (pick == "o.known" ? "strong" : "partial") + "\nbest overall " + std::string(best) + "\n";
}

std::string problems_of(const CaseCheck& check) {
  std::string text;
  for (const WalkCheck& one : check.walks)
    for (const WalkProblem& problem : one.problems)
      text += std::to_string(problem.line) + ": " + problem.message + "\n";
  return text;
}

TEST(CarriedCheck, AWalkBeginsWithItsPreparedReport) {
  const std::string json = second_part("carried(late)");
  const auto problems = [&](const std::string& text) {
    return problems_of(checked(json, {{"a.walk", text}}));
  };
  EXPECT_EQ(problems(walk("carried strong\n", "o.known", "100")), "");
  EXPECT_EQ(problems(walk("carried average\n", "o.plain", "100")), "");
  EXPECT_EQ(problems(walk("carried poor\n", "o.plain", "40")), "");
  EXPECT_EQ(problems(walk("carried poor\n", "o.plain", "100")),
            "9: expected best overall 100, got 40\n");
  EXPECT_NE(problems(walk("carried poor\n", "o.known", "100")).find("o.known"), std::string::npos)
      << "nobody asked";
  EXPECT_NE(problems(walk("", "o.known", "100")).find("o.known"), std::string::npos)
      << "without the line nothing is carried in";
  EXPECT_EQ(problems(walk("carried storng\n", "o.plain", "40")),
            "5: the prepared report \"storng\" is unknown\n");
}

TEST(CarriedCheck, ACaseThatGoesOnFromNothingHasNoReportToBeginWith) {
  const std::string text =
      "walk 1\nscenario small\nkind strong\nseed 1\ncarried strong\npick o.good\nend e.end\n"
      "item d/relationship.respect strong\n";
  EXPECT_EQ(problems_of(checked(scenario_json(""), {{"a.walk", text}})),
            "5: the prepared report \"strong\" is unknown\n");
}

}  // namespace
}  // namespace sim::testing
