// The scenarios of a folder: which there are, and one of them read whole, with everything it rests
// on.
//
//   <root>/rubrics/practice-tutor.json   competencies, criteria, levels: one for all scenarios
//   <root>/references.json               the sources they cite
//   <root>/<folder>/scenario.json        one scenario
//   <root>/<folder>/documents/*.md       its papers
//   <root>/<folder>/panels.csv           what a panel said to its concordances, if one was asked
//
// Content may come from strangers: nothing outside these folders is opened, links are not followed,
// sizes are bounded, and a bad scenario says what is wrong with it without hiding the others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/files.h"
#include "sim/io/places.h"
#include "sim/io/read_limits.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

// One scenario as read, ready for `validate` when all three parts are there. What was read is kept
// whatever problems there are.
struct LoadedScenario {
  std::string folder;  // its name, which is the scenario's id
  std::vector<std::string>
      files;  // Spot.file -> path as shown: scenario, rubric, references, documents in order, panels.csv
  std::vector<std::string> texts;  // the same, their bytes; empty for what could not be read
  std::optional<Scenario> scenario;
  std::optional<Rubric> rubric;
  std::optional<References> references;
  Problems problems;

  // The files as `place_problems` wants them; views into `texts`.
  std::vector<SourceText> sources() const;
  bool complete() const { return scenario && rubric && references; }
};

// Names of the folders in `root` that hold a scenario.json, sorted. Fails only when `root` itself
// cannot be read.
[[nodiscard]] Result<std::vector<std::string>> scenario_folders(const Files& files,
                                                                const std::string& root);

// Reads `<root>/<folder>` and what it rests on. Never fails: what is wrong is in `problems`, SIM001
// and SIM016 for files that are not there. `folder` is the caller's own word and may be any path
// below `root`.
LoadedScenario load_scenario(const Files& files, const std::string& root, const std::string& folder,
                             const ReadLimits& limits = {});

}  // namespace sim
