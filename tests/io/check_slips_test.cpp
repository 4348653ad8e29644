// What `check` says of slips: one problem each, and that walks wait for them.
#include <gtest/gtest.h>

#include <string>

#include "sim/io/check_scenario.h"
#include "sim/io/disk_files.h"
#include "tests/io/reading_helpers.h"
#include "tests/support/memory_files.h"

namespace sim::testing {
namespace {

std::string repository_text(const std::string& path) {
  return *DiskFiles().read(TEST_SOURCE_DIR "/" + path, 8'000'000);
}

CheckedScenario check_tiny(const std::string& from, const std::string& to) {
  MemoryFiles files;
  for (const char* shared : {"rubrics/practice-tutor.json", "references.json"})
    files.put(std::string("root/") + shared, repository_text(std::string("scenarios/") + shared));
  files
      .put("root/tiny/scenario.json",
           edited(repository_text("tests/cases/valid/tiny.json"), from, to))
      .put("root/tiny/walks/a.walk", "walk 1\n")
      .put("root/tiny/walks/b.walk", "nonsense\n")
      .put("root/tiny/walks/notes.txt", "not a walk");
  return check_scenario(files, "root", "tiny", CheckDepth::Fast);
}

std::string errors_of(const CheckedScenario& checked) {
  std::string errors;
  for (const Diagnostic& d : checked.diagnostics)
    if (d.severity == Severity::Error)
      errors.append(code_name(d.code)).append(" ").append(d.place.pointer).append("\n");
  return errors;
}

// "gotto" was unknown, and then "goto" was missing: the second by the validator.
TEST(CheckSlips, AMisspelledMemberIsOneProblem) {
  const CheckedScenario checked = check_tiny("\"goto\": \"kitchen\"", "\"gotto\": \"kitchen\"");
  EXPECT_EQ(errors_of(checked).find("SIM009"), std::string::npos) << errors_of(checked);
  EXPECT_NE(errors_of(checked).find("SIM008 /scenes/0/decision/options/0/gotto"), std::string::npos)
      << errors_of(checked);
}

TEST(CheckSlips, AMemberThatIsSimplyMissingIsStillSaid) {
  const CheckedScenario checked =
      check_tiny(", \"goto\": \"kitchen\"", ", \"sparkle\": \"kitchen\"");
  EXPECT_NE(errors_of(checked).find("SIM008"), std::string::npos) << errors_of(checked);
  EXPECT_NE(errors_of(checked).find("SIM009 /scenes/0/decision/options/0\n"), std::string::npos)
      << errors_of(checked);
}

// Walks were silently left out while the case had errors.
TEST(CheckSlips, SaysHowManyWalksWait) {
  const CheckedScenario broken = check_tiny("\"goto\": \"kitchen\"", "\"gotto\": \"kitchen\"");
  EXPECT_FALSE(broken.check.has_value());
  EXPECT_EQ(broken.waiting_walks, 2U);
  const CheckedScenario whole = check_tiny("\"tiny\"", "\"tiny\"");
  EXPECT_TRUE(whole.check.has_value());
  EXPECT_EQ(whole.waiting_walks, 0U);
}

}  // namespace
}  // namespace sim::testing
