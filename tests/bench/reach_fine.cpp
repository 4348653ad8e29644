// Everything that can be reached and earned in the shipped case.
#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/program/compile.h"
#include "sim/program/reach.h"
#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"

namespace bench {

Figure reach_fine() {
  Figure figure{"", 0, "ms", Target::AtMost, 200, ""};
  sim::LoadedScenario loaded =
      sim::load_scenario(sim::DiskFiles(), source_folder() + "/scenarios", "fine");
  if (!loaded.complete()) return figure.problem = "the case does not load", figure;
  sim::Validated valid = sim::validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                                       std::move(*loaded.references));
  if (!valid.scenario) return figure.problem = "the case is not valid", figure;
  const sim::Program program = sim::compile(std::move(*valid.scenario));
  std::vector<double> times;
  bool computed = true;
  for (int i = 0; i < 7; ++i)
    times.push_back(1000 * core_seconds_of([&] {
                      computed = sim::Reach::compute(program).computed() && computed;
                    }));
  figure.value = median(times);
  if (!computed) figure.problem = "more than 2 million situations";
  return figure;
}

}  // namespace bench
