#include "sim/program/condition_code.h"

#include <array>

namespace sim {
namespace {

// 16 brackets deep with at most 7 pending values a bracket: more cannot be written in 500 characters.
constexpr std::size_t kStack = 256;

// What each comparison holds for: bit 0 less, bit 1 equal, bit 2 greater. One look-up in place of a branch nobody can foresee.
constexpr std::array<std::uint8_t, 6> kHoldsFor = {0b001, 0b011, 0b010, 0b101, 0b110, 0b100};

std::int64_t compared(Comparison compare, std::int64_t left, std::int64_t right) {
  const int place = 1 + (left > right ? 1 : 0) - (left < right ? 1 : 0);
  return (kHoldsFor[static_cast<std::size_t>(compare)] >> place) & 1;
}

Op arithmetic(CodeOp op) {
  switch (op) {
    case CodeOp::Add: return Op::Add;
    case CodeOp::Subtract: return Op::Subtract;
    case CodeOp::Multiply: return Op::Multiply;
    case CodeOp::Divide: return Op::Divide;
    default: return Op::Modulo;
  }
}

// A leaf pushes one value. Before an answer (0 is held) nothing about it compares true.
inline std::int64_t leaf(const CodeRow& row, const SlotLayout& slots, const Words& words, std::int32_t minutes) {
  if (row.op == CodeOp::Const) return row.value;
  if (row.op == CodeOp::Minutes) return minutes;
  const std::int32_t held = get(slots[row.slot], words);
  switch (row.op) {
    case CodeOp::Load: return held;
    case CodeOp::LoadBit: return (held >> row.value) & 1;
    case CodeOp::RatedIs: return held != 0 ? compared(row.compare, held - 1, row.value) : 0;
    // a better level has a smaller number, so the sides change place
    case CodeOp::LevelIs: return held != 0 ? compared(row.compare, row.value, held - 1) : 0;
    default: return compared(row.compare, held, row.value);
  }
}

inline std::int64_t combined(const CodeRow& row, std::int64_t left, std::int64_t right) {
  switch (row.op) {
    case CodeOp::And: return (left != 0 ? 1 : 0) & (right != 0 ? 1 : 0);
    case CodeOp::Or: return (left | right) != 0 ? 1 : 0;
    case CodeOp::Compare: return compared(row.compare, left, right);
    default: return calculate(arithmetic(row.op), left, right);
  }
}

}  // namespace

std::int64_t ConditionCode::value(ConditionIx ix, const SlotLayout& slots, const Words& words, std::int32_t minutes) const {
  const ConditionRange range = ranges[ix.v];
  const CodeRow* row = code.data() + range.first;
  const CodeRow* const end = row + range.count;
  std::int64_t top = leaf(*row, slots, words, minutes);
  std::array<std::int64_t, kStack> below;  // what lies under `top`
  std::size_t depth = 0;
  while (++row != end) {
    if (row->op < CodeOp::Not) {
      below[depth++] = top;
      top = leaf(*row, slots, words, minutes);
    } else if (row->op == CodeOp::Not) {
      top = top == 0 ? 1 : 0;
    } else {
      top = combined(*row, below[--depth], top);
    }
  }
  return top;
}

}  // namespace sim
