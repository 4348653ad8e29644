// Chance for tests: a stream of draws from one seed, the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/base/random.h"

namespace sim::testing {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(splitmix64(seed)) {}

  std::uint64_t bits() { return state_ = splitmix64(state_); }
  // least .. most, both included.
  int in(int least, int most) {
    return least + static_cast<int>(bits() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool chance(int percent) { return in(1, 100) <= percent; }
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(in(0, static_cast<int>(list.size()) - 1))];
  }

 private:
  std::uint64_t state_;
};

// How many seeds a random test takes: `few`, or twenty times as many with APP_LONG_TESTS=1 in the
// environment.
int seeds(int few);

}  // namespace sim::testing
