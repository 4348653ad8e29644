// Conditions as the engine runs them: postfix code over slots. A slow tree walker in the tests disagrees when this is wrong.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/base/ids.h"
#include "sim/program/slots.h"
#include "sim/scenario/condition.h"

namespace sim {

enum class CodeOp : std::uint8_t {
  Const,        // value
  Load,         // slot
  LoadBit,      // slot, bit `value`
  Minutes,
  RatedIs,      // slot holds 0 or step + 1; compare with step `value`
  LevelIs,      // slot holds 0 or level + 1; compare with level `value`
  SlotCompare,  // slot, compare, value: the commonest pair in one
  Not, And, Or, Compare, Add, Subtract, Multiply, Divide, Modulo,
};

struct CodeRow {
  CodeOp op = CodeOp::Const;
  Comparison compare = Comparison::Equal;
  SlotIx slot;
  std::int32_t value = 0;
};

struct ConditionRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

struct ConditionCode {
  std::vector<CodeRow> code;
  std::vector<ConditionRange> ranges;  // by ConditionIx

  // The value of one condition; truth is 0 or 1. `minutes` are the story minutes spent.
  std::int64_t value(ConditionIx ix, const SlotLayout& slots, const Words& words, std::int32_t minutes) const;

  // True when there is no condition, or it holds.
  bool holds(ConditionIx ix, const SlotLayout& slots, const Words& words, std::int32_t minutes) const {
    return !ix.valid() || value(ix, slots, words, minutes) != 0;
  }
};

}  // namespace sim
