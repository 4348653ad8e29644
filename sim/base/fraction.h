// Exact credit: whole numerators over one denominator that a Program fixes. No floating point in a score.
#pragma once

#include <cstdint>
#include <string>

namespace sim {

// A sum of credit, in units of 1 / denominator of a point. `denominator` is 1 .. 1,000,000.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  friend bool operator==(const Fraction& a, const Fraction& b) {
    return a.numerator * b.denominator == b.numerator * a.denominator;
  }
  friend bool operator<(const Fraction& a, const Fraction& b) {
    return a.numerator * b.denominator < b.numerator * a.denominator;
  }
};

// Nearest whole number, halves up: the only rounding there is, for display.
std::int64_t rounded(const Fraction& value);

// "880" or "200/3", in lowest terms: what walks and exports write.
std::string to_text(const Fraction& value);

}  // namespace sim
