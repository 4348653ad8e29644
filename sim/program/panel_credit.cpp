#include "sim/program/panel_credit.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

namespace sim {
namespace {

constexpr std::size_t kSteps = 5;
constexpr std::size_t kZero = 2;

std::size_t side_of(std::size_t step) { return step < kZero ? 0 : step == kZero ? 1 : 2; }

}  // namespace

std::vector<PanelCredit> panel_credits(const std::vector<PanelAnswer>& answers) {
  std::vector<std::int64_t> steps;
  std::array<std::int64_t, 3> sides{};
  for (const PanelAnswer& answer : answers) {
    steps.push_back(answer.step);
    ++sides[side_of(answer.step)];
  }
  std::sort(steps.begin(), steps.end());
  const std::size_t n = steps.size();
  const std::int64_t twice_median = n == 0 ? 2 * static_cast<std::int64_t>(kZero) : steps[(n - 1) / 2] + steps[n / 2];
  const std::int64_t largest = std::max<std::int64_t>(1, *std::max_element(sides.begin(), sides.end()));
  std::vector<PanelCredit> credits;
  for (std::size_t step = 0; step < kSteps; ++step) {
    const std::int64_t half_steps = std::abs(2 * static_cast<std::int64_t>(step) - twice_median);
    const std::int64_t near = half_steps == 0 ? 40 : half_steps == 1 ? 20 : 0;
    const std::int64_t numerator = 60 * sides[side_of(step)] + near * largest;
    const std::int64_t shared = std::max<std::int64_t>(1, std::gcd(numerator, largest));
    credits.push_back({numerator / shared, largest / shared});
  }
  return credits;
}

}  // namespace sim
