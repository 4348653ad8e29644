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

TEST(Reference, StepAndScoreAgreeWithTheEngineOnRandomPlays) {
  const Shape shape;
  const Rubric rubric = small_rubric();
  for (int seed = 1; seed <= seeds(150); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const Scenario authored = generate_scenario(made.seed, shape);
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    for (std::uint64_t play = 1; play <= 4; ++play) {
      SCOPED_TRACE("play " + std::to_string(play));
      Dice dice(made.seed * 100 + play);
      Session session = Session::start(program, play);
      std::vector<ReferenceInput> inputs;
      play_to_end(dice, session, &inputs);
      const ReferenceOutcome reference = reference_play(authored, rubric, play, inputs);
      ASSERT_EQ(to_text(*program, session.log()), reference.log);
      ASSERT_EQ(scorecard_text(*program, score(*program, session.log())),
                reference_scorecard(authored, rubric, reference));
    }
  }
}

}  // namespace
}  // namespace sim::testing
