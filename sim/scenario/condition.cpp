#include "sim/scenario/condition.h"

#include <algorithm>

#include "sim/scenario/condition_parser.h"

namespace sim {
namespace {

std::int64_t floor_divide(std::int64_t left, std::int64_t right) {
  const std::int64_t quotient = left / right;
  return left % right < 0 ? quotient - 1 : quotient;
}

}  // namespace

LinkedCondition link_condition(const Expression& expression, ValueType wanted, const Names& names,
                               Problems& problems) {
  return ConditionParser(expression, names, problems).read(wanted);
}

std::int64_t calculate(Op op, std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  switch (op) {
    case Op::Add:
      result = left + right;
      break;
    case Op::Subtract:
      result = left - right;
      break;
    case Op::Multiply:
      result = left * right;  // both are at most 2^31, the product fits
      break;
    case Op::Divide:
      result = floor_divide(left, right);
      break;
    case Op::Modulo:
      result = left - floor_divide(left, right) * right;
      break;
    default:
      break;
  }
  return std::clamp(result, -kNumberLimit, kNumberLimit);
}

}  // namespace sim
