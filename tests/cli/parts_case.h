// A case with a decision of every kind that has many parts, played by a script or by keyboard.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/program.h"
#include "tests/cli/shipped_case.h"

namespace cli_testing {

// The case tests/cases/parts/many-parts among the shipped rubric and sources.
class Parts {
 public:
  Parts() {
    namespace fs = std::filesystem;
    const std::string shipped = kScenarios;
    fs::copy(shipped + "/rubrics", root_ / "rubrics", fs::copy_options::recursive);
    fs::copy(shipped + "/references.json", root_ / "references.json");
    fs::copy(TEST_SOURCE_DIR "/tests/cases/parts/many-parts", root_ / "many-parts",
             fs::copy_options::recursive);
  }

  Ran play(std::string_view in, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"play",       "many-parts", "--scenarios", root_.path(),
                                          "--data-dir", data_.path(), "--no-record"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, in);
  }
  Ran talk(std::string_view in, std::vector<std::string> more = {}) const {
    more.insert(more.end(), {"--interactive", "--seed", "1"});
    return play("\n" + std::string(in), more);
  }
  const std::string& root() const { return root_.path(); }

 private:
  TempFolder root_, data_;
};

}  // namespace cli_testing
