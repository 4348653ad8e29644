#include "sim/program/slots.h"

#include <bit>

namespace sim {

SlotIx SlotLayout::add(std::int32_t min, std::int32_t max, std::int32_t start_value) {
  const auto span = static_cast<std::uint64_t>(static_cast<std::int64_t>(max) - min);
  const auto bits = static_cast<std::uint8_t>(span == 0 ? 1 : std::bit_width(span));
  Slot slot;
  slot.bits = bits;
  slot.base = min;
  if (slots.empty() || slots.back().shift + slots.back().bits + bits > 64) {
    slot.word = static_cast<std::uint32_t>(start.size());
    start.push_back(0);
  } else {
    slot.word = slots.back().word;
    slot.shift = static_cast<std::uint8_t>(slots.back().shift + slots.back().bits);
  }
  slots.push_back(slot);
  bounds.push_back({min, max});
  put(slot, start, start_value);
  return {static_cast<std::uint32_t>(slots.size() - 1)};
}

}  // namespace sim
