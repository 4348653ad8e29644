#include "sim/base/fraction.h"

#include <numeric>

namespace sim {

std::int64_t rounded(const Fraction& value) {
  const std::int64_t twice = 2 * value.numerator + value.denominator;
  const std::int64_t both = 2 * value.denominator;
  return twice >= 0 ? twice / both : -((-twice + both - 1) / both);
}

std::string to_text(const Fraction& value) {
  const std::int64_t shared = std::gcd(value.numerator, value.denominator);
  const std::int64_t numerator = value.numerator / shared;
  const std::int64_t denominator = value.denominator / shared;
  if (denominator == 1) return std::to_string(numerator);
  return std::to_string(numerator) + "/" + std::to_string(denominator);
}

}  // namespace sim
