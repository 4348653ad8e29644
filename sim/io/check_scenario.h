// One scenario through all checks: read, validated, compiled, its walks played, its marks tried.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/analysis/case_check.h"
#include "sim/base/diagnostic.h"
#include "sim/base/files.h"

namespace sim {

struct CheckedScenario {
  std::string folder;     // its name
  std::string title;      // harmless; empty when it could not be read
  bool tutorial = false;  // no bars
  std::vector<Diagnostic>
      diagnostics;  // by place; files in the order scenario, rubric, references, documents, walks
  std::optional<CaseCheck> check;  // when it could be compiled
  std::size_t waiting_walks = 0;   // how many walks were not looked at, because it could not
};

// Checks `<root>/<folder>` as load_scenario reads it, and every `.walk` file of its folder `walks`.
// Never fails: what is wrong is in `diagnostics`, Errors and Warnings alike.
CheckedScenario check_scenario(const Files& files, const std::string& root,
                               const std::string& folder, CheckDepth depth);

// One JSON object, for scripts: what each scenario has, what simple ways to play earn, every
// problem. Fractions are texts.
std::string check_json(const std::vector<CheckedScenario>& scenarios);

}  // namespace sim
