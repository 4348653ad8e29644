// What a figure is, and how to measure one. Each figure has a file of its own; main.cpp lists them.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bench {

enum class Target : std::uint8_t { AtLeast, AtMost };

// One line of `./dev bench`.
struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
  Target target = Target::AtMost;
  double bound = 0;
  std::string problem;  // not empty: it could not be measured, which is a miss

  bool ok() const {
    return problem.empty() && (target == Target::AtLeast ? value >= bound : value <= bound);
  }
};

Figure decisions_100();
Figure decisions_10000();
Figure decisions_100000();
Figure decision_late();
Figure state_copy();
Figure load_10000();
Figure load_growth();
Figure durable();
Figure reach_fine();
Figure check_fine();
Figure score_longest();
Figure find_1mb();
Figure help();
Figure desk_play();
Figure desk_history();
Figure desk_open();
Figure desk_first_frame();
Figure desk_idle();
Figure desk_memory();
Figure desk_memory_200();

// Seconds since some fixed moment.
inline double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Seconds this program has had a core to itself: what else runs on the machine does not count.
double core_seconds();

// Seconds that `work` takes, by the clock on the wall or by the core.
double seconds_of(const std::function<void()>& work);
double core_seconds_of(const std::function<void()>& work);
using Clock = double (*)(const std::function<void()>& work);

// The middle one; of an even number the mean of the two in the middle.
double median(std::vector<double> values);

// `rounds` times `a` and `b` in turn: the median of the ratios a / b. What the machine does besides
// hits both alike.
double median_ratio(int rounds, const std::function<void()>& a, const std::function<void()>& b,
                    Clock clock = core_seconds_of);

// Keeps the compiler from leaving out what computes `value`.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

}  // namespace bench
