// Which bits of each slot conditions can still read, and when: what nothing reads need not be told apart.
#pragma once

#include "sim/program/program.h"

namespace sim {

// Fills `run_reads`, `check_reads`, `carry_reads` and `asked` of a program whose conditions are lowered.
void find_slot_reads(Program& program);

// What a cell's slot keeps of `value`: the value where somebody asks for it, else the lowest one that nobody asks for.
std::uint8_t kept_value(const Program& program, SlotIx slot, std::uint8_t value);

}  // namespace sim
