// The shipped scenarios, for the tests over their content.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/program/compile.h"
#include "sim/scenario/validate.h"

namespace sim::testing {

inline const std::string kShippedRoot = std::string(TEST_SOURCE_DIR) + "/scenarios";

inline std::vector<std::string> shipped() {
  const auto folders = scenario_folders(DiskFiles(), kShippedRoot);
  EXPECT_TRUE(folders.has_value());
  return folders ? *folders : std::vector<std::string>();
}

inline std::shared_ptr<const Program> shipped_program(const std::string& folder) {
  LoadedScenario loaded = load_scenario(DiskFiles(), kShippedRoot, folder);
  EXPECT_TRUE(loaded.complete()) << folder;
  Validated valid = validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                             std::move(*loaded.references));
  EXPECT_TRUE(valid.scenario.has_value()) << folder;
  return std::make_shared<const Program>(compile(std::move(*valid.scenario)));
}

}  // namespace sim::testing
