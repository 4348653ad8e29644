// What copying a State costs must not grow with the scenario: it holds only what something reads.
#include "sim/program/step.h"
#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"

namespace bench {

Figure state_copy() {
  const auto small = large_program({.scenes = 100});
  const auto large = large_program({.scenes = 100'000});
  sim::Facts none;
  const sim::State of_small = sim::start(*small, none);
  const sim::State of_large = sim::start(*large, none);
  const auto copies_of = [](const sim::State& state) {
    return [&state] {
      for (int i = 0; i < 200'000; ++i) {
        const sim::State copy = state;
        keep(copy);
      }
    };
  };
  copies_of(of_small)();
  const double ratio = median_ratio(25, copies_of(of_large), copies_of(of_small));
  return {"", ratio, "times at 100 scenes", Target::AtMost, 1.2, ""};
}

}  // namespace bench
