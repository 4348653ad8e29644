// What play shows of a scenario that reading it does not: dead ends, things that never happen, and
// bars that its marks must clear. SIM150-157 and SIM160-165. Source: scenario-model sections 4
// and 5.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/analysis/policies.h"
#include "sim/analysis/trainees.h"
#include "sim/base/diagnostic.h"
#include "sim/program/reach.h"

namespace sim {

// A problem that belongs to a thing of the scenario, by its id. A program knows no places in files.
struct Finding {
  Code code;
  Id about;
  std::string message, hint;
};

// Where `"id": "<about>"` first stands in the text of scenario.json: the offset of the object's
// member. 0 when it does not.
std::uint32_t offset_of_id(std::string_view json, std::string_view id);

// The same as problems of scenario.json.
Problems problems_in(const std::vector<Finding>& findings, std::string_view json);

// What all situations together show. Where `reach` is not computed only what was seen before it
// gave up counts, and "never" is not claimed.
std::vector<Finding> structure_findings(const Program& program, const Reach& reach,
                                        const Coverage& coverage);

// The bars of section 5 and of S9, for a case that is no tutorial. All values stand outside
// dilemmas.
std::vector<Finding> bar_findings(const Program& program, const std::vector<PolicyResult>& policies,
                                  const Trainees& trainees);

// A bar of one policy's value, 0-100; where one side is open it is 0 or 100.
struct Bar {
  double least = 0, most = 100;
  bool holds(double value) const;
};

// The bar of `policy`, given what random play earns.
Bar bar_of(Policy policy, double random);

inline constexpr double kBestOverRandom = 35;
inline constexpr double kLeastRankOrder = 0.90;

// A value as it is printed: one decimal.
std::string to_text_of_value(double value);

}  // namespace sim
