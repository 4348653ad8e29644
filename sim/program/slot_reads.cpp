#include "sim/program/slot_reads.h"

namespace sim {
namespace {

void add(const Program& program, ConditionIx condition, std::vector<std::uint16_t>& reads) {
  const ConditionRange range = program.conditions.ranges[condition.v];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const CodeRow& row = program.conditions.code[i];
    if (!row.slot.valid()) continue;
    const std::uint32_t bits = row.op == CodeOp::LoadBit ? 1U << row.value : 0xffffU;
    reads[row.slot.v] = static_cast<std::uint16_t>(reads[row.slot.v] | bits);
  }
}

}  // namespace

void find_slot_reads(Program& program) {
  const std::size_t slots = program.slots.slots.size();
  program.run_reads.assign(slots, 0);
  program.check_reads.assign(slots, 0);
  program.asked.assign(slots, 0);
  for (const CodeRow& row : program.conditions.code) {
    if (!row.slot.valid()) continue;
    const bool for_one = row.op == CodeOp::SlotCompare && row.compare == Comparison::Equal && row.value >= 0 && row.value < 16;
    std::uint16_t& asked = program.asked[row.slot.v];
    asked = static_cast<std::uint16_t>(asked | (for_one ? 1U << row.value : 0xffffU));
  }
  std::vector<bool> in_run(program.conditions.ranges.size(), true);
  for (const CheckRow& check : program.checks) {
    in_run[check.when.v] = false;
    add(program, check.when, program.check_reads);
  }
  program.carry_reads.assign(slots, 0);
  for (ConditionIx fact : program.carries) {
    in_run[fact.v] = false;
    add(program, fact, program.carry_reads);
  }
  for (std::uint32_t i = 0; i < in_run.size(); ++i)
    if (in_run[i]) add(program, {i}, program.run_reads);
}

std::uint8_t kept_value(const Program& program, SlotIx slot, std::uint8_t value) {
  const std::uint32_t asked = program.asked[slot.v];
  if (((asked >> value) & 1) != 0) return value;
  std::uint8_t other = 0;
  while (((asked >> other) & 1) != 0) ++other;
  return other;
}

}  // namespace sim
