// Everything that can be reached and earned in the shipped case.
#include "sim/program/reach.h"
#include "tests/bench/bench.h"
#include "tests/bench/shipped_case.h"

namespace bench {

Figure reach_fine() {
  Figure figure{"", 0, "ms", Target::AtMost, 200, ""};
  const auto program = shipped_case("fine");
  if (!program) return figure.problem = "the case does not load", figure;
  std::vector<double> times;
  bool computed = true;
  for (int i = 0; i < 7; ++i)
    times.push_back(1000 * core_seconds_of([&] {
                      computed = sim::Reach::compute(*program).computed() && computed;
                    }));
  figure.value = median(times);
  if (!computed) figure.problem = "more than 2 million situations";
  return figure;
}

}  // namespace bench
