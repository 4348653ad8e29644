// Read, validate, compile and free a large scenario, against what parsing the same bytes into a
// tree and freeing that costs; and how it grows.
#include <nlohmann/json.hpp>

#include "sim/io/read_scenario.h"
#include "sim/program/compile.h"
#include "tests/bench/bench.h"
#include "tests/bench/large_case.h"

namespace bench {
namespace {

void load(const std::string& text, const sim::Rubric& rubric, const sim::References& references) {
  sim::ReadScenario read = sim::read_scenario_text(text, wide_limits());
  sim::Validated valid = sim::validate(std::move(*read.scenario), rubric, references);
  const sim::Program program = sim::compile(std::move(*valid.scenario));
  keep(program);
}

std::string text_of(int scenes) {
  return large_case_json({.scenes = scenes, .decides_every = 3, .wordy = true});
}

}  // namespace

Figure load_10000() {
  const std::string text = text_of(10'000);
  const sim::Rubric rubric = shipped_rubric();
  const sim::References references = shipped_references();
  load(text, rubric, references);
  const double ratio = median_ratio(
      9, [&] { load(text, rubric, references); }, [&] { keep(nlohmann::json::parse(text)); });
  return {"", ratio, "times json::parse", Target::AtMost, 1.2, ""};
}

Figure load_growth() {
  const std::string small = text_of(10'000), large = text_of(100'000);
  const sim::Rubric rubric = shipped_rubric();
  const sim::References references = shipped_references();
  load(small, rubric, references);
  const double ratio = median_ratio(
      5, [&] { load(large, rubric, references); }, [&] { load(small, rubric, references); });
  return {"", ratio, "times 10,000 scenes", Target::AtMost, 13, ""};
}

}  // namespace bench
