// Exact fractions for the slow reference: always in lowest terms, so that equal values look equal.
#pragma once

#include <cstdint>
#include <numeric>
#include <string>

namespace sim::testing {

struct Ratio {
  std::int64_t over = 0;
  std::int64_t under = 1;  // above 0

  static Ratio of(std::int64_t over, std::int64_t under = 1) {
    const std::int64_t shared = std::gcd(over, under);
    return shared == 0 ? Ratio{0, 1} : Ratio{over / shared, under / shared};
  }
  friend Ratio operator+(Ratio a, Ratio b) {
    return of(a.over * b.under + b.over * a.under, a.under * b.under);
  }
  friend Ratio operator-(Ratio a, Ratio b) { return a + of(-b.over, b.under); }
  friend Ratio operator*(Ratio a, std::int64_t times) { return of(a.over * times, a.under); }
  friend Ratio operator/(Ratio a, std::int64_t by) { return of(a.over, a.under * by); }
  friend bool operator<(Ratio a, Ratio b) { return a.over * b.under < b.over * a.under; }
  friend bool operator==(Ratio a, Ratio b) { return a.over == b.over && a.under == b.under; }
};

inline std::string words(Ratio r) {
  return r.under == 1 ? std::to_string(r.over)
                      : std::to_string(r.over) + "/" + std::to_string(r.under);
}

}  // namespace sim::testing
