#include "sim/program/answer.h"

#include <algorithm>
#include <tuple>

namespace sim {
namespace {

auto place_of(const Placing& one) { return std::tuple(one.part, one.passage, one.what); }

}  // namespace

void sort_placings(Worked& worked) {
  std::sort(worked.placings.begin(), worked.placings.end(),
            [](const Placing& x, const Placing& y) { return place_of(x) < place_of(y); });
}

std::uint8_t placed_as(const Worked& worked, std::uint16_t part, bool passage, std::uint32_t what) {
  const auto wanted = std::tuple(part, passage, what);
  const auto at = std::lower_bound(worked.placings.begin(), worked.placings.end(), wanted,
                                   [](const Placing& one, const auto& place) { return place_of(one) < place; });
  return at != worked.placings.end() && place_of(*at) == wanted ? at->as : std::uint8_t{0};
}

}  // namespace sim
