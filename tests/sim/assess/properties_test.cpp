// What must hold of every scorecard, over random scenarios and plays. Source: scenario-model S3-S5,
// S8.
#include <gtest/gtest.h>

#include <numeric>

#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/program/compile.h"
#include "sim/program/reach.h"
#include "tests/support/random_play.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

Sum added(const Program& p, const Scorecard& card) {
  Sum sum;
  for (std::size_t k = 0; k < card.competencies.size(); ++k) {
    const int weight = p.competencies[k].weight;
    sum.earned += weight * card.competencies[k].earned;
    sum.possible += weight * card.competencies[k].possible;
    sum.full += weight * card.competencies[k].full;
    sum.items += card.competencies[k].items;
  }
  return sum;
}

void expect_parts_add_up(const Program& p, const Scorecard& card) {
  std::vector<Sum> criteria(p.criteria.size()), competencies(p.competencies.size());
  for (const ScoreLine& line : card.lines) {
    Sum& sum = criteria[line.criterion.v];
    sum.earned += line.earned();
    sum.possible += line.possible();
    sum.full += std::int64_t{100} * line.weight * p.denominator;
    ++sum.items;
  }
  EXPECT_EQ(criteria, card.criteria);
  for (std::size_t c = 0; c < criteria.size(); ++c) {
    Sum& sum = competencies[p.criteria[c].competency.v];
    sum.earned += criteria[c].earned;
    sum.possible += criteria[c].possible;
    sum.full += criteria[c].full;
    sum.items += criteria[c].items;
  }
  EXPECT_EQ(competencies, card.competencies);
  EXPECT_EQ(added(p, card), card.overall);
}

void expect_within_what_was_possible(const Scorecard& card, const Reach& reach) {
  for (const ScoreLine& line : card.lines) EXPECT_LE(line.credit, line.best);
  EXPECT_LE(card.overall.earned, card.overall.possible);
  EXPECT_LE(card.overall.possible, card.overall.full);
  EXPECT_LE(card.overall.earned, reach.most_overall().numerator);
  EXPECT_LE(card.overall.possible, reach.most_one_by_one().numerator);
  for (std::uint32_t c = 0; c < card.criteria.size(); ++c)
    EXPECT_LE(card.criteria[c].earned, reach.most(CriterionIx{c}).numerator);
  for (std::uint32_t c = 0; c < card.competencies.size(); ++c)
    EXPECT_LE(card.competencies[c].earned, reach.most(CompetencyIx{c}).numerator);
}

TEST(ScoreProperties, PartsAddUpStayWithinThePossibleAndLossesAreWhatWasNotEarned) {
  Shape shape;
  shape.scenes = 7;
  int with_losses = 0;
  for (int seed = 1; seed <= seeds(60); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    const Reach reach = Reach::compute(*program, 20'000);
    if (!reach.computed()) continue;
    for (std::uint64_t play = 1; play <= 5; ++play) {
      SCOPED_TRACE("play " + std::to_string(play));
      Dice dice(made.seed + play);
      Session session = Session::start(program, play);
      play_to_end(dice, session);
      const Scorecard card = score(*program, session.log());
      expect_parts_add_up(*program, card);
      expect_within_what_was_possible(card, reach);
      std::int64_t lost = 0;
      for (const AnswerValue& value : values(*program, reach, session.log())) {
        EXPECT_GE(value.loss, 0);
        EXPECT_EQ(value.loss, value.shortfall + value.closed);
        lost += value.loss;
      }
      EXPECT_EQ(lost, reach.most_overall().numerator - card.overall.earned);
      with_losses += lost > 0 ? 1 : 0;
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(with_losses, seeds(60));
}

TEST(ScoreProperties, AnAbandonedAttemptHasTheItemsSoFarAndNoneForOpenWindows) {
  const Shape shape;
  for (int seed = 1; seed <= seeds(40); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    Dice dice(made.seed);
    Session session = Session::start(program, 1);
    for (int moves = dice.in(0, 6); moves > 0 && !session.ended(); --moves)
      random_move(dice, session);
    if (session.ended()) continue;
    const Scorecard before = score(*program, session.log());
    session.stop();
    const Scorecard after = score(*program, session.log());
    EXPECT_FALSE(after.complete);
    EXPECT_EQ(before.lines.size(), after.lines.size());
    EXPECT_EQ(before.overall, after.overall);
    for (const ScoreLine& line : after.lines)
      if (line.of_opportunity) {
        EXPECT_TRUE(line.rule == ItemRule::Taken || line.event < session.log().events.size());
      }
  }
}

}  // namespace
}  // namespace sim::testing
