// From what an author wrote to what can be compiled.
#pragma once

#include <optional>

#include "sim/base/diagnostic.h"
#include "sim/scenario/names.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

// A Scenario in which every name leads somewhere and every rule of structure holds. Only `validate` makes one.
class ValidScenario {
 public:
  const Scenario& scenario() const { return scenario_; }
  const Rubric& rubric() const { return rubric_; }
  const References& references() const { return references_; }
  const Names& names() const { return names_; }
  // Gives the parts away; what is left must not be used.
  Scenario take_scenario() && { return std::move(scenario_); }

 private:
  friend struct Validated validate(Scenario scenario, Rubric rubric, References references);
  ValidScenario(Scenario scenario, Rubric rubric, References references, Names names)
      : scenario_(std::move(scenario)), rubric_(std::move(rubric)), references_(std::move(references)), names_(std::move(names)) {}
  Scenario scenario_;
  Rubric rubric_;
  References references_;
  Names names_;  // views into the three above
};

// `scenario` is empty exactly when a problem is an Error. Problems are sorted by spot.
struct Validated {
  std::optional<ValidScenario> scenario;
  Problems problems;
};

// Checks everything that needs no play: names, types, graph, marks, texts. All problems at once, in linear time.
//
// That every needed member is there is the reader's matter: a Scenario read with an Error may come out valid here.
Validated validate(Scenario scenario, Rubric rubric, References references);

}  // namespace sim
