#include "sim/program/condition_code.h"

#include <array>

namespace sim {
namespace {

// 16 brackets deep with at most 7 pending values a bracket: more cannot be written in 500 characters.
constexpr std::size_t kStack = 256;

Op arithmetic(CodeOp op) {
  switch (op) {
    case CodeOp::Add: return Op::Add;
    case CodeOp::Subtract: return Op::Subtract;
    case CodeOp::Multiply: return Op::Multiply;
    case CodeOp::Divide: return Op::Divide;
    default: return Op::Modulo;
  }
}

// A leaf pushes one value.
std::int64_t leaf(const CodeRow& row, const SlotLayout& slots, const Words& words, std::int32_t minutes) {
  switch (row.op) {
    case CodeOp::Const: return row.value;
    case CodeOp::Load: return get(slots[row.slot], words);
    case CodeOp::LoadBit: return (get(slots[row.slot], words) >> row.value) & 1;
    case CodeOp::Minutes: return minutes;
    case CodeOp::SlotCompare: return compares(row.compare, get(slots[row.slot], words), row.value) ? 1 : 0;
    case CodeOp::RatedIs: {
      const std::int32_t held = get(slots[row.slot], words);
      return held != 0 && compares(row.compare, held - 1, row.value) ? 1 : 0;
    }
    case CodeOp::LevelIs: {  // a better level has a smaller number, so the sides change place
      const std::int32_t held = get(slots[row.slot], words);
      return held != 0 && compares(row.compare, row.value, held - 1) ? 1 : 0;
    }
    default: return 0;
  }
}

std::int64_t combined(const CodeRow& row, std::int64_t left, std::int64_t right) {
  switch (row.op) {
    case CodeOp::And: return left != 0 && right != 0 ? 1 : 0;
    case CodeOp::Or: return left != 0 || right != 0 ? 1 : 0;
    case CodeOp::Compare: return compares(row.compare, left, right) ? 1 : 0;
    default: return calculate(arithmetic(row.op), left, right);
  }
}

}  // namespace

std::int64_t ConditionCode::value(ConditionIx ix, const SlotLayout& slots, const Words& words, std::int32_t minutes) const {
  const ConditionRange range = ranges[ix.v];
  const CodeRow* row = code.data() + range.first;
  if (range.count == 1) return leaf(*row, slots, words, minutes);
  std::array<std::int64_t, kStack> stack;
  std::size_t top = 0;
  for (const CodeRow* end = row + range.count; row != end; ++row) {
    if (row->op < CodeOp::Not) {
      stack[top++] = leaf(*row, slots, words, minutes);
    } else if (row->op == CodeOp::Not) {
      stack[top - 1] = stack[top - 1] == 0 ? 1 : 0;
    } else {
      --top;
      stack[top - 1] = combined(*row, stack[top - 1], stack[top]);
    }
  }
  return stack[0];
}

}  // namespace sim
