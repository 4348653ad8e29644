#include "sim/base/diagnostic.h"

#include <gtest/gtest.h>

#include <set>

namespace sim {
namespace {

TEST(Diagnostic, EveryCodeHasANameAndAMeaningOfItsOwn) {
  std::set<std::string_view> names, meanings;
  for (std::size_t i = 0; i < code_count(); ++i) {
    names.insert(code_name(code_at(i)));
    meanings.insert(code_meaning(code_at(i)));
  }
  EXPECT_EQ(names.size(), code_count());
  EXPECT_EQ(meanings.size(), code_count());
  EXPECT_EQ(code_name(Code::SIM042), "SIM042");
  EXPECT_EQ(names.count(""), 0U);
}

TEST(Diagnostic, OnlyAnErrorLeavesNoProgram) {
  EXPECT_FALSE(has_errors({}));
  EXPECT_FALSE(has_errors({{Code::SIM121, {}, "", ""}}));
  EXPECT_TRUE(has_errors({{Code::SIM121, {}, "", ""}, {Code::SIM031, {}, "", ""}}));
  EXPECT_EQ(severity_of(Code::SIM031), Severity::Error);
  EXPECT_EQ(severity_of(Code::SIM121), Severity::Warning);
}

}  // namespace
}  // namespace sim
