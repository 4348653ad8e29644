// Scoring a finished attempt of the longest shipped case. What could be earned overall (Reach) is
// apart: it belongs to the case, not to the attempt.
#include "sim/assess/score.h"
#include "tests/bench/bench.h"
#include "tests/bench/shipped_case.h"

namespace bench {

Figure score_longest() {
  Figure figure{"", 0, "ms a finished attempt", Target::AtMost, 1, ""};
  const std::optional<sim::Session> attempt = longest_attempt();
  if (!attempt) return figure.problem = "no case can be played to its end", figure;
  constexpr int kTimes = 100;
  std::vector<double> times;
  for (int round = 0; round < 9; ++round)
    times.push_back(1000 * core_seconds_of([&] {
                      for (int i = 0; i < kTimes; ++i)
                        keep(sim::score(attempt->program(), attempt->log()));
                    }) /
                    kTimes);
  figure.value = median(times);
  return figure;
}

}  // namespace bench
