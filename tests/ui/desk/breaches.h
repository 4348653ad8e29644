// What a rule found, in words, a line for each place.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace desk_testing {

using Breaches = std::vector<std::string>;

inline std::string lines(const Breaches& breaches) {
  std::string all;
  for (const std::string& one : breaches) all += one + "\n";
  return all;
}

// Whether one of them begins like this.
inline testing::AssertionResult tells(const Breaches& breaches, const std::string& beginning) {
  for (const std::string& one : breaches)
    if (one.rfind(beginning, 0) == 0) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "nothing begins \"" << beginning << "\" among:\n"
                                     << lines(breaches);
}

}  // namespace desk_testing
