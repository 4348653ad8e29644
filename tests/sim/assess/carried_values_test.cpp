// What an attempt was worth that began with facts of an earlier part.
#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "tests/support/cases.h"

namespace sim::testing {
namespace {

// The best answer is there only for who asked in the part before; being late closes the next best.
constexpr std::string_view kSecondPart = R"json(
  "continues": {"scenario": "first", "facts": ["asked", "late"]},
  "profiles": [{"id": "strong", "name": "n", "text": "t", "facts": ["asked"]},
    {"id": "average", "name": "n", "text": "t", "facts": ["asked", "late"]},
    {"id": "poor", "name": "n", "text": "t", "facts": ["late"]}],
  "scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1,
      "assesses": ["relationship.respect"], "options": [
        {"id": "o.known", "text": "t", "levels": ["strong"], "when": "carried(asked)", "goto": "z"},
        {"id": "o.soon", "text": "t", "levels": ["sound"], "when": "not carried(late)", "goto": "z"},
        {"id": "o.plain", "text": "t", "levels": ["partial"], "goto": "z"},
        {"id": "o.poor", "text": "t", "levels": ["missed"], "goto": "z"}]}},
    {"id": "z", "end": "e.end"}])json";

constexpr std::uint64_t kNothing = 0, kAsked = 1, kLate = 2;

AnswerValue value_of(std::uint64_t carried, std::string_view pick) {
  Session session = Session::start(program_from(kSecondPart), 1, carried);
  play(session, {pick});
  const Program& program = session.program();
  const Reach reach = reach_of(program, session.log());
  EXPECT_EQ(reach.carried(), carried);
  const std::vector<AnswerValue> list = values(program, reach, session.log());
  EXPECT_EQ(list.size(), 1U);
  return list.empty() ? AnswerValue{} : list[0];
}

TEST(CarriedValues, CountFromWhereTheAttemptBegan) {
  EXPECT_EQ(value_of(kAsked, "o.plain").before, 100);
  EXPECT_EQ(value_of(kAsked, "o.plain").loss, 60);
  EXPECT_EQ(value_of(kNothing, "o.plain").before, 75);
  EXPECT_EQ(value_of(kNothing, "o.plain").loss, 35);
  EXPECT_EQ(value_of(kLate, "o.plain").before, 40);
  EXPECT_EQ(value_of(kLate, "o.plain").loss, 0);
}

// What the part before closed is no loss of this one.
TEST(CarriedValues, WhatTheEarlierPartClosedIsNotCountedAgain) {
  Session session = Session::start(program_from(kSecondPart), 1, kLate);
  play(session, {"o.plain"});
  const Scorecard card = score(session.program(), session.log());
  EXPECT_EQ(card.overall.earned, 40 * card.denominator);
  EXPECT_EQ(card.overall.possible, 40 * card.denominator);
  EXPECT_FALSE(closed_off(card, reach_of(session.program(), session.log())).has_value());
  EXPECT_TRUE(closed_off(card, Reach::compute(session.program())).has_value())
      << "from another start it would be more";
}

TEST(CarriedValues, AGainIsOverTheAnswersThatTheFactsLeaveOpen) {
  EXPECT_EQ(value_of(kAsked, "o.known").gain, 100 - (100 + 75 + 40 + 0) / 4);
  EXPECT_EQ(value_of(kAsked | kLate, "o.known").gain, 100 - (100 + 40 + 0) / 3);
}

}  // namespace
}  // namespace sim::testing
