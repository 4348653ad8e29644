// The engine against the slow, obvious reference, over random scenarios and random plays.
#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/program/compile.h"
#include "sim/session/event_text.h"
#include "sim/session/session.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_score.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

void expect_agreement(const Shape& shape, int most) {
  const Rubric rubric = small_rubric();
  for (int seed = 1; seed <= most; ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const Scenario authored = generate_scenario(made.seed, shape);
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    for (std::uint64_t play = 1; play <= 4; ++play) {
      SCOPED_TRACE("play " + std::to_string(play));
      Dice dice(made.seed * 100 + play);
      std::uint64_t facts = 0;
      std::set<std::string> carried;
      for (std::size_t i = 0; i < program->wording.carried_in.size(); ++i)
        if (dice.chance(50)) {
          facts |= std::uint64_t{1} << i;
          carried.insert(program->wording.carried_in[i]);
        }
      Session session = Session::start(program, play, facts);
      std::vector<ReferenceInput> inputs;
      play_to_end(dice, session, &inputs);
      const ReferenceOutcome reference = reference_play(authored, rubric, play, inputs, carried);
      ASSERT_EQ(to_text(*program, session.log()), reference.log);
      ASSERT_EQ(scorecard_text(*program, score(*program, session.log())),
                reference_scorecard(authored, rubric, reference));
    }
  }
}

TEST(Reference, StepAndScoreAgreeWithTheEngineOnRandomPlays) { expect_agreement({}, seeds(150)); }

TEST(Reference, AndWithAnswersOfManyPartsAndFactsCarriedIn) {
  Shape shape;
  shape.works = true;
  expect_agreement(shape, seeds(150));
}

}  // namespace
}  // namespace sim::testing
