// Losses and bounds of plays with answers of many parts. Source: scenario-model S4, S5.
#include <gtest/gtest.h>

#include <chrono>

#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/program/reach.h"
#include "tests/support/work_helpers.h"
#include "tests/support/random_play.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

TEST(WorkValues, LossesAreWhatWasNotEarned) {
  Shape shape;
  shape.scenes = 5;
  shape.works = true;
  int played = 0;
  for (int seed = 1; seed <= seeds(60); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    const std::uint64_t carried = made.seed % 4;
    const Reach reach = Reach::compute(*program, 20'000, nullptr, carried);
    if (!reach.computed()) continue;
    for (std::uint64_t play = 1; play <= 3; ++play) {
      Dice dice(made.seed + play);
      Session session = Session::start(program, play, carried);
      play_to_end(dice, session);
      const Scorecard card = score(*program, session.log());
      std::int64_t lost = 0;
      for (const AnswerValue& value : values(*program, reach, session.log())) {
        EXPECT_GE(value.loss, 0);
        EXPECT_EQ(value.loss, value.shortfall + value.closed);
        lost += value.loss;
      }
      EXPECT_EQ(lost, reach.most_overall().numerator - card.overall.earned);
      EXPECT_LE(card.overall.earned, reach.most_overall().numerator);
      ++played;
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(played, 60);
}

// Without sentences: own words would change the count of parts, and the denominator with it.
Decision large_build() {
  Decision d = decision_of(DecisionKind::Build);
  for (char paper = 'a'; paper < 'j'; ++paper)
    d.work->documents.push_back(named(std::string(1, paper)));
  for (int i = 0; i < 8; ++i) {
    Claim& claim = d.work->claims.emplace_back();
    claim.id = "claim" + std::to_string(i);
    for (int k = 0; k < 4; ++k)
      claim.links.push_back(
          {{},
           named(std::string(1, static_cast<char>('a' + k + i % 4)) + std::to_string(i + 1)),
           k == 3,
           {}});
    Option& gap = claim.gaps.emplace_back(item(claim.id + ".gap"));
    gap.extras->key = true;
  }
  return d;
}

Decision large_mark() {
  Decision d = decision_of(DecisionKind::Mark);
  d.id = "m";
  d.then[0].goto_scene = named("start");
  for (char paper = 'a'; paper < 'j'; ++paper)
    d.work->documents.push_back(named(std::string(1, paper)));
  for (int i = 0; i < 12; ++i)
    d.work->keys.push_back(
        {{},
         named(std::string(1, static_cast<char>('a' + i % 9)) + std::to_string(i + 1)),
         Tag::Risk,
         Tag::Gap,
         {}});
  return d;
}

TEST(WorkValues, ALargeAttemptIsScoredAtOnce) {
  Scenario s = scenario_with(large_build(), papers({12, 12, 12, 12, 12, 12, 12, 12, 12}));
  Scene& first = s.scenes.emplace_back();
  first.id = "first";
  first.decision = std::make_unique<Decision>(large_mark());
  s.start = named("first");
  const auto p = compiled(std::move(s));
  Session session = Session::start(p, 1);
  while (!session.ended())
    ASSERT_TRUE(
        session.answer(*best_answer(*p, session.decision(), session.offer().open)).has_value());
  const auto start = std::chrono::steady_clock::now();
  constexpr int kTimes = 20;
  for (int i = 0; i < kTimes; ++i)
    EXPECT_EQ(score(*p, session.log()).overall.earned, std::int64_t{200} * p->denominator);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  RecordProperty("score_ms", std::to_string(took.count() / kTimes));
  EXPECT_LT(took.count() / kTimes, 200);  // a generous bound: about 1 ms is usual
}

}  // namespace
}  // namespace sim::testing
