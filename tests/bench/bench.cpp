#include "tests/bench/bench.h"

#include <algorithm>
#include <ctime>

namespace bench {

double core_seconds() {
  timespec spent{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) * 1e-9;
}

double seconds_of(const std::function<void()>& work) {
  const double begin = now();
  work();
  return now() - begin;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double core_seconds_of(const std::function<void()>& work) {
  const double begin = core_seconds();
  work();
  return core_seconds() - begin;
}

double median_ratio(int rounds, const std::function<void()>& a, const std::function<void()>& b,
                    Clock clock) {
  std::vector<double> ratios;
  for (int i = 0; i < rounds; ++i) {
    const double first = clock(a);
    ratios.push_back(first / clock(b));
  }
  return median(ratios);
}

}  // namespace bench
