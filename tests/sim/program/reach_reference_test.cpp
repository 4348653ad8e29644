// What can be earned, against a player who tries everything and merges nothing that could differ.
#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/program/compile.h"
#include "sim/program/reach.h"
#include "sim/session/session.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_score.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

constexpr std::size_t kMostTried = 150;  // situations the slow player tells apart

Shape small_shape(int seed) {
  Shape shape;
  shape.scenes = 3 + seed % 4;
  shape.most_options = 3;
  shape.documents = seed % 3 == 0 ? 2 : seed % 3;
  return shape;
}

Ratio ratio(const Fraction& value) { return Ratio::of(value.numerator, value.denominator); }

struct Case {
  Scenario authored;
  std::shared_ptr<const Program> program;
  std::uint64_t seed = 0;
};

Case make(int seed) {
  const Shape shape = small_shape(seed);
  Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
  return {generate_scenario(made.seed, shape),
          std::make_shared<const Program>(compile(std::move(made.valid))), made.seed};
}

void expect_most_of_each(const Case& c, const Reach& reach) {
  const Rubric rubric = small_rubric();
  for (std::uint32_t i = 0; i < c.program->criteria.size(); ++i) {
    const Id& id = c.program->wording.criteria[i].id;
    const auto worth = [&](const ReferenceItem& item) {
      return item.criterion == id ? item.credit * item.weight : Ratio{};
    };
    const std::optional<Ratio> most = reference_most(c.authored, rubric, {}, worth, kMostTried);
    ASSERT_TRUE(most.has_value());
    EXPECT_EQ(words(ratio(reach.most(CriterionIx{i}))), words(*most)) << id;
  }
  for (std::uint32_t i = 0; i < c.program->competencies.size(); ++i) {
    const Id& id = c.program->wording.competencies[i].id;
    const auto worth = [&](const ReferenceItem& item) {
      return competency_of(item.criterion) == id ? item.credit * item.weight : Ratio{};
    };
    EXPECT_EQ(words(ratio(reach.most(CompetencyIx{i}))),
              words(*reference_most(c.authored, rubric, {}, worth, kMostTried)))
        << id;
  }
}

TEST(ReachReference, PossibleOverallAndWhatIsAheadEqualTryingEverything) {
  const Rubric rubric = small_rubric();
  int compared = 0;
  for (int seed = 1; seed <= seeds(40); ++seed) {
    const Case c = make(seed);
    SCOPED_TRACE("generate_scenario(" + std::to_string(c.seed) + ")");
    const auto worth = [&](const ReferenceItem& item) {
      return reference_weighted(c.authored, item);
    };
    const std::optional<Ratio> overall = reference_most(c.authored, rubric, {}, worth, kMostTried);
    if (!overall) continue;  // too many to try
    ++compared;
    const Reach reach = Reach::compute(*c.program);
    ASSERT_TRUE(reach.computed());
    ASSERT_EQ(words(ratio(reach.most_overall())), words(*overall));
    expect_most_of_each(c, reach);
    Dice dice(c.seed);
    Session session = Session::start(c.program, 1);
    std::vector<ReferenceInput> inputs;
    while (!session.ended()) {
      const std::optional<std::int64_t> ahead = reach.ahead(session.state());
      ASSERT_TRUE(ahead.has_value()) << "input " << inputs.size();
      const std::optional<Ratio> tried =
          reference_most(c.authored, rubric, inputs, worth, kMostTried);
      ASSERT_EQ(words(Ratio::of(*ahead, c.program->denominator)), words(*tried))
          << "input " << inputs.size();
      random_move(dice, session, &inputs);
    }
    if (HasFailure()) return;
  }
  EXPECT_GE(compared, seeds(40) / 4);
}

}  // namespace
}  // namespace sim::testing
