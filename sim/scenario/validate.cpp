#include "sim/scenario/validate.h"

#include <algorithm>
#include <tuple>

#include "sim/base/spelling.h"
#include "sim/scenario/check.h"

namespace sim {
namespace {

constexpr std::size_t kProblemsWithHints = 200;

void sort_by_spot(Problems& problems) {
  const auto key = [](const Problem& problem) { return std::tuple(problem.spot.file, problem.spot.offset, problem.code); };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
}

Problems problems_of(const Scenario& scenario, const Rubric& rubric, const References& references, const Names& names) {
  Problems problems;
  const Checked checked{scenario, rubric, references, names, problems};
  const bool whole = check_names(checked);
  check_state(checked);
  const Reads reads = check_conditions(checked);
  check_flow(checked, whole);
  check_marks(checked);
  if (whole) check_opportunities(checked);
  if (!scenario.tutorial) {
    check_texts(checked, reads);
    check_feedback(checked);
    check_wording(checked);
  }
  sort_by_spot(problems);
  return problems;
}

}  // namespace

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string suggest(std::string_view word, const NameTable& table, const Problems& problems) {
  return problems.size() < kProblemsWithHints ? did_you_mean(word, table.all()) : std::string();
}

std::string suggest(std::string_view word, const std::vector<std::string_view>& known, const Problems& problems) {
  return problems.size() < kProblemsWithHints ? did_you_mean(word, known) : std::string();
}

Validated validate(Scenario scenario, Rubric rubric, References references) {
  Validated validated;
  Names names = Names::of(scenario, rubric, references);
  validated.problems = problems_of(scenario, rubric, references, names);
  // Moving a vector leaves its elements where they are, so the names still point into them.
  if (!has_errors(validated.problems))
    validated.scenario = ValidScenario(std::move(scenario), std::move(rubric), std::move(references), std::move(names));
  return validated;
}

}  // namespace sim
