#include "sim/program/slots.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/support/dice.h"

namespace sim::testing {
namespace {

TEST(Slots, HoldEveryNumberOfTheirRangeAndLeaveTheOthersAlone) {
  Dice dice(1);
  for (int round = 0; round < seeds(20); ++round) {
    SlotLayout layout;
    std::map<std::uint32_t, std::int32_t> held;
    for (int i = 0; i < 60; ++i) {
      const int min = dice.in(-1000, 1000);
      const int max = dice.chance(20) ? min : dice.in(min, dice.chance(10) ? 2'000'000 : min + 300);
      const int start = dice.in(min, max);
      held[layout.add(min, max, start).v] = start;
    }
    Words words = layout.start;
    for (int change = 0; change < 300; ++change) {
      const auto slot = static_cast<std::uint32_t>(dice.in(0, 59));
      held[slot] = dice.in(layout.bounds[slot].min, layout.bounds[slot].max);
      put(layout.slots[slot], words, held[slot]);
    }
    for (const auto& [slot, value] : held) ASSERT_EQ(get(layout.slots[slot], words), value);
  }
}

TEST(Slots, NeverCrossAWord) {
  SlotLayout layout;
  for (int i = 0; i < 100; ++i) layout.add(0, (1 << (i % 20 + 1)) - 1, 0);
  for (const Slot& slot : layout.slots) EXPECT_LE(slot.shift + slot.bits, 64);
}

TEST(Slots, TakeAsFewBitsAsTheRangeNeeds) {
  SlotLayout layout;
  EXPECT_EQ(layout[layout.add(0, 1, 0)].bits, 1);
  EXPECT_EQ(layout[layout.add(0, 2, 0)].bits, 2);
  EXPECT_EQ(layout[layout.add(-3, 4, 0)].bits, 3);
  EXPECT_EQ(layout[layout.add(5, 5, 5)].bits, 1);
  EXPECT_EQ(layout[layout.add(-1000, 1000, 0)].bits, 11);
  EXPECT_EQ(layout.start.size(), 1U);
}

}  // namespace
}  // namespace sim::testing
