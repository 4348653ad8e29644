// From what an author wrote to what can be compiled.
#pragma once

#include <optional>

#include "sim/base/diagnostic.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

// A Scenario in which every name leads somewhere and every rule of structure holds. Only `validate` makes one.
class ValidScenario {
 public:
  const Scenario& scenario() const { return scenario_; }
  const Rubric& rubric() const { return rubric_; }
  const References& references() const { return references_; }
  // Gives the parts away; what is left must not be used.
  Scenario take_scenario() && { return std::move(scenario_); }

 private:
  friend struct Validated validate(Scenario scenario, Rubric rubric, References references);
  ValidScenario(Scenario scenario, Rubric rubric, References references)
      : scenario_(std::move(scenario)), rubric_(std::move(rubric)), references_(std::move(references)) {}
  Scenario scenario_;
  Rubric rubric_;
  References references_;
};

// `scenario` is empty exactly when a problem is an Error. Problems are sorted by spot.
struct Validated {
  std::optional<ValidScenario> scenario;
  Problems problems;
};

// Checks everything that needs no play: names, types, graph, marks, texts. All problems at once.
Validated validate(Scenario scenario, Rubric rubric, References references);

}  // namespace sim
