// Conditions and expressions: short typed formulas over what happened. The language is in scenarios/README.md.
//
// `link_condition` reads one and resolves its names; the result is postfix code over places, which `compile` lowers to
// slots of the State. There are no loops and no recursion at run time: the cost is the length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/scenario/names.h"

namespace sim {

inline constexpr std::size_t kConditionCharacters = 500;
inline constexpr int kConditionDepth = 16;
inline constexpr std::int64_t kNumberLimit = 2'147'483'647;  // results beyond it stop there

enum class Op : std::uint8_t {
  Const,      // a
  Counter,    // a = counter
  Flag,       // a = flag
  Minutes,
  Visited,    // a = scene
  Chose,      // a = option
  Picked,     // a = decision, b = option
  RatedIs,    // a = decision, b = place of the step in its scale, compare
  LevelIs,    // a = decision, b = Level, compare
  Shown,      // a = criterion place in the rubric, b = Level
  Opened,     // a = document
  Knows,      // a = known fact
  StateIs,    // a = person, b = place of the state
  Placed,     // a = option (the item), b = bin from 1
  Before,     // a, b = options
  Marked,     // a = named passage, b = Tag
  Linked,     // a = claim, b = named passage x 4 + Side
  StatusIs,   // a = claim, b = ClaimStatus, compare
  Stated,     // a = option (the gap)
  Said,       // a = option (the sentence)
  Supported,  // a = decision
  Carried,    // a = place of the fact among those of the earlier part
  Not, And, Or,
  Compare,    // compare
  Add, Subtract, Multiply, Divide, Modulo,
};

enum class Comparison : std::uint8_t { Less, LessEqual, Equal, NotEqual, GreaterEqual, Greater };

struct ConditionOp {
  Op op = Op::Const;
  Comparison compare = Comparison::Equal;
  std::int32_t a = 0;
  std::int32_t b = 0;
};

enum class ValueType : std::uint8_t { Number, Truth };

struct LinkedCondition {
  std::vector<ConditionOp> code;  // empty when it did not parse
  ValueType type = ValueType::Truth;
};

// Reads `text`; problems get the spot `at` moved to the offending character (exact while the JSON string has no escapes).
// `wanted` is the type the place needs. On any problem the code is empty.
LinkedCondition link_condition(const Expression& expression, ValueType wanted, const Names& names, Problems& problems);

// What `compare` says of two numbers.
constexpr bool compares(Comparison compare, std::int64_t left, std::int64_t right) {
  switch (compare) {
    case Comparison::Less: return left < right;
    case Comparison::LessEqual: return left <= right;
    case Comparison::Equal: return left == right;
    case Comparison::NotEqual: return left != right;
    case Comparison::GreaterEqual: return left >= right;
    case Comparison::Greater: return left > right;
  }
  return false;
}

// The five operations with results stopped at kNumberLimit; division and remainder round to the floor, divisor > 0.
std::int64_t calculate(Op op, std::int64_t left, std::int64_t right);

}  // namespace sim
