// The answers a situation allows, as few as tell everything: two answers that leave the same traces and earn the same have the
// same future. Where an answer has many parts there are far too many to list one by one.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/program/answer.h"
#include "sim/program/program.h"

namespace sim {

inline constexpr std::size_t kMostTraces = 200'000;

struct WeightedAnswer {
  Answer answer;
  double share = 0;   // the chance that an answer drawn at random leaves the traces of this one
  double credit = 0;  // what such an answer earns on average, weighted by competency, numerator over the denominator
};

// For choose, choose_many, rate, concordance and topics every answer, in file order, each with an equal share. For the kinds
// with many parts, for each set of traces (what conditions read of the answer, and its levels where a condition reads those)
// one answer that earns most and one that earns least; the share of the traces stands with the first of them, the other has 0.
// Nobody who draws at random writes own words in place of a sentence, and where a sentence of a claim is strong own words are
// left out: they never earn more.
// Drawn at random means: order a permutation, sort bins, mark as many passages as there are keys with any tag, build links and
// gaps at one half with any side and any sentence, form its fields each by its own kind, a choice without passages beside it.
// Empty when there would be more than kMostTraces. A written text has one answer.
std::vector<WeightedAnswer> answer_space(const Program& program, DecisionIx decision, std::uint16_t open);

// The answer the author holds for best: every key kept, found, linked, stated; of choices and fields the best option.
Answer key_answer(const Program& program, DecisionIx decision, std::uint16_t open);

// The slots that hold what a decision's last answer was, its fields' too, in a fixed order.
std::vector<SlotIx> traces_of(const Program& program, DecisionIx decision);

}  // namespace sim
