#include "sim/base/level.h"

namespace sim {
namespace {

constexpr std::array<std::string_view, kLevels + 1> kIds = {"strong", "sound",  "partial",     "concern",
                                                            "missed", "unsafe", "not_observed"};

}  // namespace

std::string_view level_id(Level level) { return kIds[static_cast<std::size_t>(level)]; }

std::optional<Level> level_from_id(std::string_view id) {
  for (std::size_t i = 0; i < kIds.size(); ++i)
    if (kIds[i] == id) return static_cast<Level>(i);
  return std::nullopt;
}

}  // namespace sim
