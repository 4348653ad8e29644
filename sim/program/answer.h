// What the trainee did at a decision, one alternative a kind. Places count from 0 within the decision.
#pragma once

#include <cstdint>
#include <variant>

namespace sim {

inline constexpr std::uint32_t kMostOptions = 12;  // of one decision: the log packs their order and which are open in 64 bits

struct Choose {     // one option, or one topic of a hub ("move on" is the last)
  std::uint8_t option = 0;
};

struct ChooseMany {
  std::uint16_t picks = 0;  // bit i: option i
};

struct Rate {
  std::uint8_t step = 0;
};

using Answer = std::variant<Choose, ChooseMany, Rate>;

// The picked places as bits, for every kind.
inline std::uint16_t picked_bits(const Answer& answer) {
  if (const auto* one = std::get_if<Choose>(&answer)) return static_cast<std::uint16_t>(1U << one->option);
  if (const auto* many = std::get_if<ChooseMany>(&answer)) return many->picks;
  return static_cast<std::uint16_t>(1U << std::get<Rate>(answer).step);
}

}  // namespace sim
