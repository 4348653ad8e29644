// The six described steps of a judgement, best first. Source: scenario-model S1, S6.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sim {

// Stored in logs by name; the order is strong > sound > partial > concern > missed > unsafe.
enum class Level : std::uint8_t { Strong, Sound, Partial, Concern, Missed, Unsafe, NotObserved };

inline constexpr std::size_t kLevels = 6;

// True when `a` stands at `b` or above. NotObserved is never at a level.
constexpr bool at_least(Level a, Level b) { return a != Level::NotObserved && a <= b; }

// The id used in content, walks and logs ("strong" ... "unsafe", "not_observed").
std::string_view level_id(Level level);
std::optional<Level> level_from_id(std::string_view id);

// Credit of each level, 0-100, in the order above without NotObserved.
using CreditMap = std::array<int, kLevels>;
inline constexpr CreditMap kStandardCredits = {100, 75, 40, 10, 0, 0};

}  // namespace sim
