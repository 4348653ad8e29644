// SIM009 and 080-096: kinds of decision, levels, opportunities, safety, weights.
#include <gtest/gtest.h>

#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

using Codes = std::set<std::string>;

Codes codes_with(std::string_view members) {
  return testing::codes_of(testing::read_and_validate(testing::scenario_json(members)).problems);
}

// One decision with these members, then the end. Scored unless `scored` is false.
std::string decision(std::string_view members, bool scored = true) {
  const std::string marks = R"("serves": "k", "weight": 1, "assesses": ["relationship.respect"], )";
  return R"("flags": [{"id": "praised"}], "scenes": [{"id": "start", "decision": {"id": "d", "name": "N", "prompt": "P", )" +
         (scored ? marks : std::string(R"("unscored": "manners", )")) + std::string(members) +
         R"(}}, {"id": "close", "end": "e.end"}])";
}

std::string choose(std::string_view second) {
  return decision(R"("kind": "choose", "options": [{"id": "o.1", "levels": ["strong"], "goto": "close"}, {"id": "o.2", )" +
                  std::string(second) + "}]");
}

// choose_many with `count` options that all state the criterion, followed by `more` members.
std::string many(int count, std::string_view bounds, std::string_view extra_option = "", std::string_view more = R"(, "then": [{"goto": "close"}])") {
  std::string options;
  for (int i = 0; i < count; ++i)
    options += std::string(i == 0 ? "" : ", ") + R"({"id": "o.)" + std::to_string(i) +
               R"(", "relationship.respect": {"picked": "strong", "left_out": "missed"}})";
  return decision(R"("kind": "choose_many", )" + std::string(bounds) + ", \"options\": [" + options + std::string(extra_option) + "]" +
                  std::string(more));
}

std::string rate(std::string_view key, std::string_view step = "") {
  return decision(R"("kind": "rate", )" + std::string(key) + R"("steps": [{"id": "st.1"}, {"id": "st.2")" + std::string(step) +
                  R"(}], "then": [{"goto": "close"}])");
}

TEST(CheckMarks, EachKindInItsPlainFormIsValid) {
  EXPECT_EQ(codes_with(choose(R"("levels": ["partial"], "goto": "close")")), Codes{});
  EXPECT_EQ(codes_with(many(3, R"("min": 1, "max": 2)")), Codes{});
  EXPECT_EQ(codes_with(rate(R"("key": "st.1", )")), Codes{});
}

TEST(CheckMarks, LevelsMatchAssesses) {
  EXPECT_EQ(codes_with(choose(R"("goto": "close")")), Codes{"SIM080"});
  EXPECT_EQ(codes_with(choose(R"("levels": ["partial", "sound"], "goto": "close")")), Codes{"SIM080"});
  EXPECT_EQ(codes_with(choose(R"("levels": ["not_observed"], "goto": "close")")), Codes{});
  EXPECT_EQ(codes_with(decision(R"("kind": "choose", "options": [{"id": "o.1", "levels": ["not_observed"], "goto": "close"},
      {"id": "o.2", "levels": ["not_observed"], "goto": "close"}])")), Codes{"SIM080"}) << "nobody states it";
  EXPECT_EQ(codes_with(many(2, R"("min": 1, "max": 2)", R"(, {"id": "o.x", "curiosity.ask": {"picked": "strong", "left_out": "missed"}})")),
            Codes{"SIM080"});
}

TEST(CheckMarks, OptionsAreTwoToTwelve) {
  EXPECT_EQ(codes_with(many(1, R"("min": 1, "max": 1)")), Codes{"SIM081"});
  EXPECT_EQ(codes_with(many(12, R"("min": 1, "max": 1)")), Codes{});
  EXPECT_EQ(codes_with(many(13, R"("min": 1, "max": 1)")), Codes{"SIM081"});
}

// More options than 12 are refused anyway; SIM095 is for the day that limit grows.
TEST(CheckMarks, PartsNeedADenominatorUpToAMillion) {
  constexpr std::string_view kSometimes = R"(, "when": "praised")";
  const auto conditional = [&](int count) {
    std::string extra;
    for (int i = 0; i < count; ++i)
      extra += R"(, {"id": "p.)" + std::to_string(i) + R"(", "relationship.respect": {"picked": "strong", "left_out": "missed"})" +
               std::string(kSometimes) + "}";
    return codes_with(many(1, R"("min": 1, "max": 1)", extra));
  };
  EXPECT_EQ(conditional(11), Codes{}) << "lcm(1..12) = 27,720";
  EXPECT_EQ(conditional(15), Codes{"SIM081"}) << "lcm(1..16) = 720,720";
  EXPECT_EQ(conditional(16), (Codes{"SIM081", "SIM095"})) << "lcm(1..17) = 12,252,240";
  EXPECT_EQ(codes_with(many(17, R"("min": 1, "max": 1)")), Codes{"SIM081"}) << "always 17 parts";
}

TEST(CheckMarks, MinAndMaxFitTheOptions) {
  EXPECT_EQ(codes_with(many(2, R"("min": 2, "max": 2)")), Codes{});
  EXPECT_EQ(codes_with(many(2, R"("min": 2, "max": 1)")), Codes{"SIM082"});
  EXPECT_EQ(codes_with(many(2, R"("min": 0, "max": 3)")), Codes{"SIM082"});
  EXPECT_EQ(codes_with(many(2, R"("min": 0)")), Codes{"SIM082"});
  EXPECT_EQ(codes_with(many(1, R"("min": 2, "max": 2)", R"(, {"id": "o.x", "when": "praised"})")), Codes{"SIM082"}) << "one may be closed";
}

TEST(CheckMarks, TheKeyIsAStep) {
  EXPECT_EQ(codes_with(rate(R"("key": "st.3", )")), Codes{"SIM083"});
  EXPECT_EQ(codes_with(rate("")), Codes{"SIM083"});
}

TEST(CheckMarks, MembersStayWithTheirKind) {
  constexpr std::string_view kOpen = R"("levels": ["sound"], "goto": "close", )";
  for (std::string_view stray : {R"("level": "sound")", R"("definition": "D.")", R"("left_feedback": {"did": "D."})",
                                 R"("relationship.respect": {"picked": "strong", "left_out": "missed"})"})
    EXPECT_EQ(codes_with(choose(std::string(kOpen) + std::string(stray))), Codes{"SIM084"}) << stray;
  for (std::string_view stray : {R"("goto": "close")", R"("minutes": 2)", R"("reaction": {"tone": "warm"})", R"("levels": ["strong"])",
                                 R"("level": "sound")"})
    EXPECT_EQ(codes_with(many(2, R"("min": 1, "max": 1)", R"(, {"id": "o.x", )" + std::string(stray) + "}")), Codes{"SIM084"}) << stray;
  for (std::string_view stray : {R"("goto": "close")", R"("when": "praised")", R"("keep_last": true)", R"("effects": [{"minutes": 1}])"})
    EXPECT_EQ(codes_with(rate(R"("key": "st.1", )", ", " + std::string(stray))), Codes{"SIM084"}) << stray;
  EXPECT_EQ(codes_with(rate(R"("key": "st.1", "min": 1, )")), Codes{"SIM084"});
  EXPECT_EQ(codes_with(many(2, R"("min": 1, "max": 1, "key": "o.1")")), Codes{"SIM084"});
}

TEST(CheckMarks, WhereItGoesOnIsNeeded) {
  EXPECT_EQ(codes_with(decision(R"("kind": "choose", "options": [{"id": "o.1", "levels": ["strong"], "goto": "close"},
      {"id": "o.2", "levels": ["sound"]}])")), Codes{"SIM009"});
  EXPECT_TRUE(codes_with(many(2, R"("min": 1, "max": 1)", "", "")).contains("SIM009"));
}

TEST(CheckMarks, ScoredOrUnscoredButNotBoth) {
  constexpr std::string_view kKind = R"("kind": "choose", "options": [{"id": "o.1", "goto": "close"}, {"id": "o.2", "goto": "close"}])";
  EXPECT_EQ(codes_with(R"("weights": {}, "key_features": [], )" + decision(kKind, false)), Codes{});
  EXPECT_EQ(codes_with(R"("weights": {}, "key_features": [], )" + decision(R"("weight": 1, )" + std::string(kKind), false)), Codes{"SIM086"});
  EXPECT_EQ(codes_with(R"("weights": {}, "key_features": [], )" +
                       decision(R"("kind": "choose", "options": [{"id": "o.1", "levels": ["strong"], "goto": "close"}, {"id": "o.2", "goto": "close"}])", false)),
            Codes{"SIM086"});
}

TEST(CheckMarks, AssessesOneToSixDifferentCriteria) {
  const auto assessing = [](std::string_view criteria, std::string_view levels) {
    return codes_with(R"("scenes": [{"id": "start", "decision": {"id": "d", "kind": "choose", "serves": "k", "weight": 1, "assesses": [)" +
                      std::string(criteria) + R"(], "options": [{"id": "o.1", "levels": [)" + std::string(levels) +
                      R"(], "goto": "close"}, {"id": "o.2", "levels": [)" + std::string(levels) + R"(], "goto": "close"}]}}, {"id": "close", "end": "e.end"}])");
  };
  EXPECT_EQ(assessing(R"("relationship.respect", "relationship.listen")", R"("strong", "sound")"), Codes{});
  EXPECT_EQ(assessing(R"("relationship.respect", "relationship.respect")", R"("strong", "sound")"), Codes{"SIM085"});
  EXPECT_TRUE(assessing("", "").contains("SIM085"));
}

TEST(CheckMarks, UnsafeLevelsBringDutyAndRepair) {
  const auto unsafe = [](std::string_view safety, std::string_view level = "unsafe") {
    return codes_with(choose(R"("levels": [")" + std::string(level) + R"("], "goto": "close")" + std::string(safety)));
  };
  EXPECT_EQ(unsafe(R"(, "duty": "Tell.", "repair": {"by": ["o.1"], "until": "close"})"), Codes{});
  EXPECT_EQ(unsafe(R"(, "duty": "Tell.", "repair": {"by": ["o.1"], "until": "end"}, "gates": ["safeguarding"])"), Codes{});
  EXPECT_EQ(unsafe(R"(, "duty": "Tell.", "no_repair": "It was said.")"), Codes{});
  for (std::string_view safety : {"", R"(, "duty": "Tell.")", R"(, "no_repair": "It was said.")", R"(, "duty": "Tell.", "repair": {"by": [], "until": "end"})",
                                  R"(, "duty": "Tell.", "repair": {"by": ["o.1"], "until": "end"}, "no_repair": "It was said.")"})
    EXPECT_EQ(unsafe(safety), Codes{"SIM089"}) << safety;
  EXPECT_EQ(unsafe(R"(, "duty": "Tell.")", "missed"), Codes{"SIM089"}) << "no unsafe level";
}

Codes window(std::string_view opportunity, std::string_view take, std::string_view opens = R"("opens": ["w"], )") {
  return codes_with(R"("weights": {"relationship": 1, "curiosity": 2}, "opportunities": [{"id": "w", "serves": "k", )" + std::string(opportunity) +
                    R"(}], "scenes": [{"id": "start", )" + std::string(opens) +
                    R"("decision": {"id": "d", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [
                      {"id": "o.1", "levels": ["strong"], "takes": [)" + std::string(take) + R"(], "goto": "close"},
                      {"id": "o.2", "levels": ["sound"], "goto": "close"}]}}, {"id": "close", "end": "e.end"}])");
}

TEST(CheckMarks, OpportunitiesAreOpenedAndCanBeTakenWell) {
  constexpr std::string_view kAsk = R"("criteria": [{"criterion": "curiosity.ask"}])";
  EXPECT_EQ(window(kAsk, R"({"w/curiosity.ask": "strong"})"), Codes{});
  EXPECT_EQ(window(kAsk, R"({"w/curiosity.ask": "sound"})"), Codes{"SIM087"});
  EXPECT_EQ(window(kAsk, R"({"w/curiosity.ask": "strong"})", ""), Codes{"SIM088"});
  EXPECT_EQ(window(R"("lapse_level": "unsafe", "criteria": [{"criterion": "curiosity.ask"}])", R"({"w/curiosity.ask": "strong"})"), Codes{"SIM089"});
  EXPECT_EQ(window(R"("lapse_level": "unsafe", "duty": "Ask.", "no_repair": "It is over.", "criteria": [{"criterion": "curiosity.ask"}])",
                   R"({"w/curiosity.ask": "strong"})"), Codes{});
}

TEST(CheckMarks, WeightsNameWhatIsInUse) {
  EXPECT_EQ(codes_with(R"("weights": {})"), Codes{"SIM090"});
  EXPECT_EQ(codes_with(R"("weights": {"relationship": 1, "curiosity": 1})"), Codes{"SIM090"});
}

TEST(CheckMarks, OneOptionStandsLast) {
  EXPECT_EQ(codes_with(choose(R"("levels": ["sound"], "goto": "close", "keep_last": true)")), Codes{});
}

}  // namespace
}  // namespace sim
