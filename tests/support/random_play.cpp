#include "tests/support/random_play.h"

#include <gtest/gtest.h>

#include "sim/session/worked_text.h"
#include "tests/support/reference_space.h"

namespace sim::testing {

ReferenceInput reference_input(const Session& session, const Answer& answer) {
  const Program& p = session.program();
  const Range options = p.decisions[session.decision().v].options;
  ReferenceInput input;
  if (const auto* worked = std::get_if<Worked>(&answer)) {
    input.work = worked_text(p, session.decision(), *worked);
    return input;
  }
  for (std::uint32_t i = 0; i < options.count; ++i)
    if (((picked_bits(answer) >> i) & 1) != 0)
      input.picks.insert(p.wording.options[options.first + i].id);
  return input;
}

Answer random_answer(Dice& dice, const Session& session) {
  return any_answer(dice, session.program(), session.state());
}

void random_move(Dice& dice, Session& session, std::vector<ReferenceInput>* inputs) {
  const Program& p = session.program();
  for (std::uint32_t d = 0; d < p.documents.size(); ++d) {
    if (!session.readable({d}) || session.opened({d}) || !dice.chance(15)) continue;
    if (inputs != nullptr) inputs->push_back({{}, p.wording.documents[d].id});
    ASSERT_TRUE(session.open({d}).has_value());
    return;
  }
  const Answer answer = random_answer(dice, session);
  if (inputs != nullptr) inputs->push_back(reference_input(session, answer));
  ASSERT_TRUE(session.answer(answer).has_value());
}

void play_to_end(Dice& dice, Session& session, std::vector<ReferenceInput>* inputs, int most) {
  for (int moves = 0; !session.ended(); ++moves) {
    ASSERT_LT(moves, most) << "play does not end";
    random_move(dice, session, inputs);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

}  // namespace sim::testing
