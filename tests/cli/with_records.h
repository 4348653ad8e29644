// A test with records of its own and a folder for what it writes.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/cli/program.h"
#include "tests/cli/shipped_case.h"

namespace cli_testing {

class WithRecords : public ::testing::Test {
 protected:
  std::vector<std::string> with_folders(std::vector<std::string> arguments) const {
    return cli_testing::with_folders(std::move(arguments), data_.path());
  }
  Ran pqip(std::vector<std::string> arguments, std::string_view in = {}) const {
    return run(with_folders(std::move(arguments)), in);
  }
  void play_one() const { ASSERT_EQ(pqip({"play", "fine"}, lines(first_picks())).code, 0); }

  TempFolder data_, other_;
};

}  // namespace cli_testing
