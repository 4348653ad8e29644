// The part of a State that a program reads: small whole numbers packed into 64-bit words.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/base/ids.h"

namespace sim {

using SlotIx = Index<struct SlotTag>;

// Where one number lies: `bits` (1-32) of one word from `shift`; the number is base + those bits.
struct Slot {
  std::uint32_t word = 0;
  std::uint8_t shift = 0;
  std::uint8_t bits = 1;
  std::int32_t base = 0;

  std::uint64_t mask() const { return ((bits == 64 ? 0 : (std::uint64_t{1} << bits)) - 1) << shift; }
};

using Words = std::vector<std::uint64_t>;

inline std::int32_t get(const Slot& slot, const Words& words) {
  const std::uint64_t bits = (words[slot.word] >> slot.shift) & ((std::uint64_t{1} << slot.bits) - 1);
  return slot.base + static_cast<std::int32_t>(bits);
}

// `value` must fit: base .. base + 2^bits - 1.
inline void put(const Slot& slot, Words& words, std::int32_t value) {
  const std::uint64_t bits = static_cast<std::uint64_t>(static_cast<std::uint32_t>(value - slot.base));
  words[slot.word] = (words[slot.word] & ~slot.mask()) | (bits << slot.shift);
}

// A counter's own bounds, where effects stop.
struct Bounds {
  std::int32_t min = 0;
  std::int32_t max = 1;
};

// All slots of a program and how they start.
struct SlotLayout {
  std::vector<Slot> slots;
  std::vector<Bounds> bounds;  // parallel: what a slot may hold
  Words start;                 // the words of a fresh State

  const Slot& operator[](SlotIx ix) const { return slots[ix.v]; }
  // Adds a slot for min .. max that starts at `start_value`; it never crosses a word.
  SlotIx add(std::int32_t min, std::int32_t max, std::int32_t start_value);
};

}  // namespace sim
