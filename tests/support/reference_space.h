// Every answer that a decision with many parts allows, listed one by one, and any one of them. Slow
// and obvious: for tests only.
#pragma once

#include <vector>

#include "sim/program/answer.h"
#include "sim/program/step.h"
#include "tests/support/dice.h"

namespace sim::testing {

struct DrawnAnswer {
  Answer answer;
  double share = 0;  // the chance of it when one answers at random, as answer_space.h says
};

// Every answer that is allowed now; of the kinds without many parts what each_answer gives.
std::vector<DrawnAnswer> every_answer(const Program& program, const State& state);

// Own words for a claim that has a strong sentence: answer_space leaves these out, and so does
// whoever plays everything to compare with it.
bool writes_beside_strong(const Program& program, DecisionIx decision, const Answer& answer);

// Any allowed answer, own words and odd mixtures too.
Answer any_answer(Dice& dice, const Program& program, const State& state);

}  // namespace sim::testing
