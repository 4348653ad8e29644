// An answer drawn evenly from all that a situation allows, as a person who knows nothing would give it.
#pragma once

#include <cstdint>

#include "sim/program/answer.h"
#include "sim/program/program.h"

namespace sim {

// For every kind: answer_space.h says what "at random" means for those with many parts. `bits` is the state of the dice.
// Nothing is laid beside a choice. `open`: what open_options gave.
Answer random_answer(const Program& program, DecisionIx decision, std::uint16_t open, std::uint64_t& bits);

}  // namespace sim
