// The case "fine" as it ships.
#pragma once

#include <memory>

#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/program/compile.h"

namespace ui {

inline std::shared_ptr<const sim::Program> shipped_case() {
  sim::LoadedScenario loaded =
      sim::load_scenario(sim::DiskFiles(), TEST_SOURCE_DIR "/scenarios", "fine");
  if (!loaded.complete()) return nullptr;
  sim::Validated valid = sim::validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                                       std::move(*loaded.references));
  if (!valid.scenario) return nullptr;
  return std::make_shared<const sim::Program>(sim::compile(std::move(*valid.scenario)));
}

}  // namespace ui
