#include "tests/support/parts_case.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "sim/io/disk_files.h"
#include "sim/io/read_document.h"
#include "sim/program/compile.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {

std::shared_ptr<const Program> parts_case() {
  const std::string folder = TEST_SOURCE_DIR "/tests/cases/parts/many-parts/";
  const DiskFiles files;
  Scenario scenario = read_or_fail(*files.read(folder + "scenario.json", 1'000'000));
  Problems problems;
  for (Document& document : scenario.documents)
    read_document_text(*files.read(folder + "documents/" + document.file, 1'000'000), 3, document,
                       problems);
  EXPECT_EQ(to_lines(problems), "");
  Validated valid = validate(std::move(scenario), small_rubric(), small_references());
  if (!valid.scenario) {
    ADD_FAILURE() << to_lines(valid.problems);
    std::abort();
  }
  return std::make_shared<const Program>(compile(std::move(*valid.scenario)));
}

}  // namespace sim::testing
