// Plays a session at random and writes down what was done, so that the slow reference can do the
// same.
#pragma once

#include <memory>
#include <vector>

#include "sim/session/session.h"
#include "tests/support/dice.h"
#include "tests/support/reference_engine.h"

namespace sim::testing {

// The answer as ids, for the decision that is open.
ReferenceInput reference_input(const Session& session, const Answer& answer);

// Any answer the situation allows.
Answer random_answer(Dice& dice, const Session& session);

// One input: mostly an answer, sometimes a document opened first. Appended to `inputs` when given.
void random_move(Dice& dice, Session& session, std::vector<ReferenceInput>* inputs = nullptr);

// To the end; more than `most` inputs fail the test.
void play_to_end(Dice& dice, Session& session, std::vector<ReferenceInput>* inputs = nullptr,
                 int most = 2000);

}  // namespace sim::testing
