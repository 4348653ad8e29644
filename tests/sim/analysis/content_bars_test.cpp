// SIM150-157 and SIM160-165, each on the smallest scenario that shows it.
#include "sim/analysis/content_bars.h"

#include "sim/analysis/case_check.h"
#include "tests/sim/analysis/analysis_helpers.h"

namespace sim::testing {
namespace {

std::string lines(const std::vector<Finding>& findings) {
  std::string list;
  for (const Finding& f : findings)
    list.append(code_name(f.code))
        .append(" ")
        .append(f.about)
        .append(": ")
        .append(f.message)
        .append("\n");
  return list;
}

std::string structure(std::string_view members, std::size_t limit = kMostSituations) {
  const auto program = program_of(scenario_json(members));
  Coverage coverage;
  const Reach reach = Reach::compute(*program, limit, &coverage);
  return lines(structure_findings(*program, reach, coverage));
}

// One decision with these options, each leading to the end; `more` stands before the options.
std::string decision(std::string_view options, std::string_view more = {}) {
  return R"("scenes": [{"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1,
    "assesses": ["relationship.respect", "relationship.listen"], "options": [)" +
         std::string(options) + "]}}," + std::string(more) +
         R"({"id": "end.scene", "end": "e.end"}])";
}

TEST(ContentBars, ACleanScenarioHasNoFindings) { EXPECT_EQ(structure(""), ""); }

TEST(ContentBars, Sim150FewerThanTwoOpen) {
  EXPECT_EQ(
      structure(
          R"("flags": [{"id": "f", "meaning": "m"}],)" +
          decision(
              R"({"id": "o.a", "text": "A.", "levels": ["strong", "strong"], "goto": "end.scene"},
                                  {"id": "o.b", "text": "B.", "levels": ["partial", "missed"], "goto": "end.scene", "when": "f"})")),
      "SIM150 d: the decision d can be met with only this open: o.a\n"
      "SIM152 o.b: the option o.b is never open\n"
      "SIM154 o.b: the condition of the option o.b is never true\n");
}

TEST(ContentBars, AHubMayLeaveOnlyMovingOn) {
  EXPECT_EQ(structure(R"("scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "hub"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "hub"}]}},
    {"id": "hub", "topics": {"id": "d.hub", "prompt": "p", "reason": "r", "topics": [{"id": "t", "text": "T.", "scene": "topic", "required": true}],
      "move_on": {"id": "t.on", "text": "On.", "goto": "end.scene"}}},
    {"id": "topic", "return": true}, {"id": "end.scene", "end": "e.end"}])"),
            "");
}

TEST(ContentBars, Sim151NoBestAnswer) {
  EXPECT_EQ(
      structure(decision(
          R"({"id": "o.a", "text": "A.", "levels": ["strong", "missed"], "goto": "end.scene"},
                                  {"id": "o.b", "text": "B.", "levels": ["partial", "strong"], "goto": "end.scene"})")),
      "SIM151 d: the decision d can be met without a best answer, with these open: o.a, o.b\n");
  EXPECT_EQ(
      structure(decision(
          R"({"id": "o.a", "text": "A.", "levels": ["strong", "not_observed"], "goto": "end.scene"},
                                  {"id": "o.b", "text": "B.", "levels": ["not_observed", "strong"], "goto": "end.scene"})")),
      "SIM151 d: the decision d can be met without a best answer, with these open: o.a, o.b\n");
}

TEST(ContentBars, Sim153NeverReachedInPlay) {
  EXPECT_EQ(
      structure(
          R"("endings": [{"id": "e.end", "title": "t", "text": "x"}, {"id": "e.other", "title": "t", "text": "x"}],
    "flags": [{"id": "f", "meaning": "m"}], "scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "fork"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "fork"}]}},
    {"id": "fork", "jump": [{"when": "f", "goto": "other"}, {"goto": "end.scene"}]},
    {"id": "other", "end": "e.other"}, {"id": "end.scene", "end": "e.end"}])"),
      "SIM153 other: the scene other is never reached in play\n"
      "SIM153 e.other: the ending e.other is never reached in play\n"
      "SIM154 fork: the condition of jump 1 of the scene fork is never true\n");
}

TEST(ContentBars, Sim154NeverTrueOrNeverFalse) {
  EXPECT_EQ(
      structure(
          R"("counters": [{"id": "c", "min": 0, "max": 3, "start": 1, "meaning": "m"}], "scenes": [
    {"id": "start", "effects": [{"add": "c", "by": 1, "when": "c >= 3"}],
      "lines": [{"id": "l", "speaker": "you", "text": "Yes.", "when": "c >= 1"}],
      "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "end.scene"},
        {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "end.scene", "when": "c == 1"}]}},
    {"id": "end.scene", "end": "e.end"}])"),
      "SIM154 start: the condition of effect 1 of the scene start is never true\n"
      "SIM154 l: the condition of the line l is never false\n"
      "SIM154 o.b: the condition of the option o.b is never false\n");
}

// Nobody looked at them: people's states, documents, `early_end` and what a flag is set to.
TEST(ContentBars, Sim154OfStatesDocumentsTopicsAndSets) {
  EXPECT_EQ(structure(
                R"("counters": [{"id": "c", "min": 0, "max": 3, "start": 1, "meaning": "m"}],
    "flags": [{"id": "f", "meaning": "m"}, {"id": "g", "meaning": "m"}],
    "people": [{"id": "kim", "states": [{"name": "shut", "when": "c >= 3"}, {"name": "open", "when": "c >= 1"}, {"name": "easy"}]}],
    "documents": [{"id": "doc", "file": "doc.md", "available": {"when": "c == 3"}}],
    "scenes": [
    {"id": "start", "effects": [{"set": "f", "to": "c == 1"}, {"set": "g", "to": "true"}, {"set": "c", "to": "c * 1"}],
      "topics": {"id": "hub", "prompt": "p", "reason": "r", "topics": [{"id": "t", "text": "T.", "scene": "topic", "required": true}],
      "early_end": "f", "move_on": {"id": "t.on", "text": "On.", "goto": "next"}}},
    {"id": "topic", "return": true},
    {"id": "next", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])"),
            "SIM154 kim: the condition of the state shut of kim is never true\n"
            "SIM154 kim: the condition of the state open of kim is never false\n"
            "SIM154 doc: the condition of the document doc is never true\n"
            "SIM154 start: what effect 1 of the scene start sets is never false\n"
            "SIM154 hub: `early_end` of the topics hub is never false\n");
}

// A decision whose answers differ in a flag that only a state and a document read: situations after
// it merge, and "never" must not follow from that.
TEST(ContentBars, WhatNoStepReadsIsSeenOnEveryRoute) {
  const auto last = [](std::string_view when) {
    return structure(
        R"("flags": [{"id": "f", "meaning": "m"}],
    "people": [{"id": "kim", "states": [{"name": "shut", "when": ")" +
        std::string(when) + R"("}, {"name": "easy"}]}],
    "documents": [{"id": "doc", "file": "doc.md", "available": {"when": ")" +
        std::string(when) + R"("}}],
    "scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "next"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "effects": [{"set": "f", "to": "true"}], "goto": "next"}]}},
    {"id": "next", "decision": {"id": "e", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.listen"],
      "options": [{"id": "o.c", "text": "C.", "levels": ["strong"], "goto": "last"}, {"id": "o.d", "text": "D.", "levels": ["partial"], "goto": "last"}]}},
    {"id": "last", "decision": {"id": "h", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.listen"],
      "options": [{"id": "o.e", "text": "E.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.f", "text": "F.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])");
  };
  EXPECT_EQ(last("f and visited(last)"), "");
  EXPECT_EQ(last("not f and visited(last)"), "");
  EXPECT_EQ(last("f and not visited(start)"),
            "SIM154 kim: the condition of the state shut of kim is never true\n"
            "SIM154 doc: the condition of the document doc is never true\n");
}

// A state that holds only between two decisions, where a line reads it.
TEST(ContentBars, AStateOnTheWayCounts) {
  EXPECT_EQ(structure(
                R"("flags": [{"id": "f", "meaning": "m"}],
    "people": [{"id": "kim", "states": [{"name": "shut", "when": "f"}, {"name": "easy"}]}],
    "scenes": [
    {"id": "start", "effects": [{"set": "f", "to": "true"}], "lines": [{"id": "l", "speaker": "kim", "text": "No.", "effects": [{"set": "f", "to": "false"}]}],
      "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])"),
            "");
}

// The best answer at d closes what the second decision could earn.
TEST(ContentBars, Sim155BestOneByOneLeadsAway) {
  EXPECT_EQ(structure(R"("scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "next"}]}},
    {"id": "next", "decision": {"id": "e", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.listen"],
      "options": [{"id": "o.c", "text": "C.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.d", "text": "D.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])"),
            "SIM155 small: taken one by one the best answers earn 200 on some route, the best "
            "route earns 140\n");
}

// A program that validate would refuse: the engine's own guard.
TEST(ContentBars, Sim156RoundAndRound) {
  Program program = compile(valid_or_fail(scenario_json(
      R"("scenes": [{"id": "start", "jump": [{"goto": "next"}]}, {"id": "next", "jump": [{"goto": "last"}]},
    {"id": "last", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])")));
  program.jumps[1].target = {0};
  Coverage coverage;
  const Reach reach = Reach::compute(program, kMostSituations, &coverage);
  EXPECT_EQ(lines(structure_findings(program, reach, coverage)),
            "SIM156 small: somewhere 200,000 scenes follow each other without a decision\n");
}

TEST(ContentBars, Sim157TooManySituations) {
  const std::string two = R"("scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.a", "text": "A.", "levels": ["strong"], "goto": "next"}, {"id": "o.b", "text": "B.", "levels": ["partial"], "goto": "next"}]}},
    {"id": "next", "decision": {"id": "e", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.c", "text": "C.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.d", "text": "D.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])";
  EXPECT_EQ(structure(two, 1),
            "SIM157 small: gave up after 1 situations: possible overall is not computed\n");
}

// ---- Bars ----

// A case of one decision with these levels, no tutorial; the room and the lengths give nothing
// away.
std::string bars(std::initializer_list<std::string_view> levels,
                 const std::vector<CreditMapEntry>& maps = {}) {
  std::string options;
  for (std::string_view level : levels) {
    const std::string id =
        "o." +
        std::string(1, static_cast<char>('a' + std::count(options.begin(), options.end(), '{')));
    options += (options.empty() ? "" : ", ") +
               (R"({"id": ")" + id + R"(", "text": "Same.", "levels": [")" + std::string(level) +
                R"("], "goto": "end.scene"})");
  }
  const auto program = program_of(scenario_json(
      R"("tutorial": false, "scenes": [{"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p",
    "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [)" +
      options + R"(]}}, {"id": "end.scene", "end": "e.end"}])"));
  return lines(check_case(program, maps, {}, CheckDepth::Full).findings);
}

TEST(ContentBars, Sim160To163) {
  EXPECT_EQ(bars({"sound", "missed", "missed", "sound"}),
            "SIM160 small: the best play earns 75.0 of 100, at least 95.0\nSIM164 small: always "
            "the first option in the file earns 75.0 of 100, at most 47.5 "
            "(random play and 10)\nSIM164 small: always the last option in the file earns 75.0 of "
            "100, at most 47.5 (random play and 10)\n");
  EXPECT_EQ(bars({"partial", "strong", "sound", "sound"}),
            "SIM161 small: random play earns 72.5 of 100, at most 60.0\nSIM163 small: the worst "
            "play earns 40.0 of 100, at most 25.0\n"
            "SIM162 small: the best play earns 100.0, random play 72.5: less than 35 apart\n");
  EXPECT_EQ(bars({"missed", "strong", "concern", "missed"}),
            "SIM161 small: random play earns 27.5 of 100, at least 35.0\n");
}

TEST(ContentBars, Sim164SaysWhereTheTrickWins) {
  const auto program = program_of(scenario_json(
      R"("tutorial": false, "scenes": [{"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose",
    "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [{"id": "o.a", "text": "Short.", "levels": ["missed"], "goto": "end.scene"},
    {"id": "o.b", "text": "A longer one by far.", "levels": ["strong"], "goto": "end.scene"}, {"id": "o.c", "text": "Short.", "levels": ["partial"], "goto": "end.scene"}]}},
    {"id": "end.scene", "end": "e.end"}])"));
  const std::vector<Finding> findings = check_case(program, {}, {}, CheckDepth::Full).findings;
  EXPECT_EQ(lines(findings),
            "SIM164 small: always the longest option earns 100.0 of 100, at most 56.7 (random play "
            "and 10)\n");
  EXPECT_EQ(
      findings[0].hint,
      "shorten some keys, or lengthen what stands beside them; it finds the best answer at d");
}

TEST(ContentBars, Sim165RankOrder) {
  Trainees trainees;
  trainees.plays = 600;
  trainees.rank_order = {0.95, 0.8999};
  const auto program = worked_example();
  std::vector<PolicyResult> policies = play_policies(*program, Reach::compute(*program));
  EXPECT_EQ(lines(bar_findings(*program, policies, trainees)), "") << "a tutorial has no bars";
  const auto no_tutorial = program_of(scenario_json("\"tutorial\": false"));
  const PolicyResult random = policies[static_cast<std::size_t>(Policy::Random)];
  for (Policy trick :
       {Policy::First, Policy::Last, Policy::Longest, Policy::Shortest, Policy::Echo}) {
    policies[static_cast<std::size_t>(trick)].earned = random.earned;
    policies[static_cast<std::size_t>(trick)].full = random.full;
  }
  EXPECT_EQ(lines(bar_findings(*no_tutorial, policies, trainees)),
            "SIM165 small: with credit map 3 simulated trainees (a simulation, not trainees) rank "
            "otherwise: 0.90, at least 0.90\n");
}

TEST(ContentBars, ABarIsMetToTheHair) {
  EXPECT_TRUE((Bar{35, 60}).holds(35));
  EXPECT_TRUE((Bar{35, 60}).holds(60 + 1e-12));
  EXPECT_FALSE((Bar{35, 60}).holds(34.999));
}

// ---- Places ----

TEST(ContentBars, AFindingStandsAtItsId) {
  const std::string json =
      R"({"id": "case", "scenes": [{"title": "o.a", "id" : "start", "goto": "o.a"}, {"id":"o.a"}]})";
  EXPECT_EQ(offset_of_id(json, "start"), json.find("\"id\" :"));
  EXPECT_EQ(offset_of_id(json, "o.a"), json.find("\"id\":\"o.a\""));
  EXPECT_EQ(offset_of_id(json, "nobody"), 0U);
  EXPECT_EQ(offset_of_id("{\"id\"", "x"), 0U);
}

}  // namespace
}  // namespace sim::testing
