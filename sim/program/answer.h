// What the trainee did at a decision, one alternative a kind. Places count from 0 within the decision.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

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

// One thing put somewhere: an item into a bin or at a position, a passage under a tag or beside a claim, a gap stated, a
// sentence chosen, an option of a form's field picked, a passage laid beside an answer.
struct Placing {
  std::uint16_t part = 0;     // the claim of a build or the field of a form, its place; else 0
  std::uint8_t as = 1;        // bin from 1, position from 1, Tag, Side; 1 where there is nothing to say
  bool passage = false;
  std::uint32_t what = 0;     // PassageIx, or the place of an option within the decision or field

  friend bool operator==(const Placing&, const Placing&) = default;
};

// The answer of a kind with many parts, and a choice with passages laid beside it. Sorted by part, options before passages,
// then `what`; nothing stands twice.
struct Worked {
  std::vector<Placing> placings;

  friend bool operator==(const Worked&, const Worked&) = default;
};

using Answer = std::variant<Choose, ChooseMany, Rate, Worked>;

// Brings placings into their order.
void sort_placings(Worked& worked);

// What became of one thing: its `as`, or 0 when it was left alone.
std::uint8_t placed_as(const Worked& worked, std::uint16_t part, bool passage, std::uint32_t what);

// The picked places as bits, for choose, choose_many, rate and topics; of a worked answer the options of part 0. A place that
// no decision has is no bit.
inline std::uint16_t picked_bits(const Answer& answer) {
  const auto bit = [](std::uint8_t place) { return static_cast<std::uint16_t>(place < 16 ? 1U << place : 0U); };
  if (const auto* one = std::get_if<Choose>(&answer)) return bit(one->option);
  if (const auto* many = std::get_if<ChooseMany>(&answer)) return many->picks;
  if (const auto* rated = std::get_if<Rate>(&answer)) return bit(rated->step);
  std::uint32_t bits = 0;
  for (const Placing& one : std::get<Worked>(answer).placings)
    if (one.part == 0 && !one.passage && one.what < kMostOptions) bits |= 1U << one.what;
  return static_cast<std::uint16_t>(bits);
}

}  // namespace sim
