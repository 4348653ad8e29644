#include "sim/assess/values.h"

#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "tests/support/cases.h"

namespace sim::testing {
namespace {

// Opening the note closes the better answer of the only decision.
constexpr std::string_view kSpoiled = R"json(
  "documents": [{"id": "doc.note", "file": "note.md"}],
  "scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1,
      "assesses": ["relationship.respect"], "options": [
        {"id": "o.open", "text": "t", "levels": ["strong"], "when": "not opened(doc.note)", "goto": "z"},
        {"id": "o.plain", "text": "t", "levels": ["sound"], "goto": "z"},
        {"id": "o.poor", "text": "t", "levels": ["concern"], "goto": "z"}]}},
    {"id": "z", "end": "e.end"}])json";

TEST(Values, WhatAnOpenedDocumentClosedStandsWithTheAnswerThatFollows) {
  const auto program = program_from(kSpoiled);
  const Reach reach = Reach::compute(*program);
  const Session session = played(program, {"open:doc.note", "o.plain"});
  const std::vector<AnswerValue> list = values(*program, reach, session.log());
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].before, 100);
  EXPECT_EQ(list[0].loss, 25);
  EXPECT_EQ(list[0].shortfall, 0);  // of what was still open, it was the best
  EXPECT_EQ(list[0].closed, 25);
}

TEST(Values, ABestAnswerGainsOverTheMeanOfTheOpenOnes) {
  const auto program = program_from(kSpoiled);
  const Reach reach = Reach::compute(*program);
  const Session session = played(program, {"o.open"});
  const std::vector<AnswerValue> list = values(*program, reach, session.log());
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].gain, 100 - (100 + 75 + 10) / 3);
  EXPECT_EQ(list[0].loss, 0);
}

TEST(Values, AreEmptyWhenNothingWasComputed) {
  const auto program = program_from(kSpoiled);
  const Reach reach = Reach::compute(*program, 0);
  EXPECT_FALSE(reach.computed());
  EXPECT_TRUE(values(*program, reach, played(program, {"o.poor"}).log()).empty());
}

AnswerValue value_of(std::uint32_t event, std::int64_t loss, std::int64_t gain,
                     std::int64_t closed) {
  AnswerValue value;
  value.event = event;
  value.loss = loss;
  value.gain = gain;
  value.closed = closed;
  return value;
}

TEST(Values, TurningPointsAreThreeLossesTwoGainsAndEveryStopInTheOrderOfPlay) {
  Scorecard card;
  SafetyStop stop;
  stop.event = 40;
  card.stops.push_back(stop);
  const std::vector<AnswerValue> list = {
      value_of(10, 30, 0, 0),  value_of(20, 0, 90, 0),  value_of(30, 25, 0, 0),
      value_of(40, 500, 0, 0), value_of(50, 24, 24, 0), value_of(60, 60, 0, 0),
      value_of(70, 50, 0, 0),  value_of(80, 0, 26, 0),  value_of(90, 0, 25, 0)};
  std::string text;
  for (const TurningPoint& point : turning_points(card, list))
    text += std::to_string(point.event) + (point.kind == TurningPoint::Kind::Safety ? " safety\n"
                                           : point.kind == TurningPoint::Kind::Loss ? " loss\n"
                                                                                    : " gain\n");
  EXPECT_EQ(text, "10 loss\n20 gain\n40 safety\n60 loss\n70 loss\n80 gain\n");
}

TEST(Values, AtMostTwoAnswersThatClosedFrom25AreNamedLargestFirst) {
  Scorecard card;
  EXPECT_EQ(closed_most(card, {value_of(1, 0, 0, 24), value_of(2, 0, 0, 30), value_of(3, 0, 0, 25),
                               value_of(4, 0, 0, 90)}),
            (std::vector<std::uint32_t>{4, 2}));
  EXPECT_TRUE(closed_most(card, {value_of(1, 0, 0, 24)}).empty());
}

}  // namespace
}  // namespace sim::testing
