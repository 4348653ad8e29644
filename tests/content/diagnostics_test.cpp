// Every code of the catalogue fails somewhere, has a page, and stands in the authors' table.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "sim/io/diagnostic_pages.h"
#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = TEST_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> all_codes() {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < code_count(); ++i) codes.emplace_back(code_name(code_at(i)));
  return codes;
}

// tests/cases/invalid/SIM031-unknown-scene.json, by code.
std::multimap<std::string, fs::path> fixtures() {
  std::multimap<std::string, fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / "tests/cases/invalid"))
    if (const std::string name = entry.path().filename().string(); name.starts_with("SIM")) found.emplace(name.substr(0, 6), entry.path());
  return found;
}

// Reading has fixtures of its own kind, below SIM030; what needs play, above SIM138.
bool is_validated(std::string_view code) { return code >= "SIM030" && code <= "SIM138"; }

TEST(Diagnostics, EachFixtureReportsExactlyTheCodeInItsName) {
  int seen = 0;
  for (const auto& [code, path] : fixtures()) {
    if (!is_validated(code)) continue;
    ++seen;
    const Validated validated = testing::read_and_validate(text_of(path));
    EXPECT_EQ(testing::codes_of(validated.problems), std::set<std::string>{code})
        << path << "\n" << testing::to_lines(validated.problems);
    EXPECT_EQ(validated.scenario.has_value(), !has_errors(validated.problems)) << path;
  }
  EXPECT_GT(seen, 60);
}

TEST(Diagnostics, EachMessageIsForAPerson) {
  for (const auto& [code, path] : fixtures()) {
    if (!is_validated(code)) continue;
    const std::string text = text_of(path);
    for (const Problem& problem : testing::read_and_validate(text).problems) {
      EXPECT_FALSE(problem.message.empty()) << path;
      EXPECT_LE(problem.message.size(), 200U) << path;
      EXPECT_LT(problem.spot.offset, text.size()) << path;
      EXPECT_EQ(problem.message.find("SIM"), std::string::npos) << path;
    }
  }
}

TEST(Diagnostics, EachCodeHasAFixtureOrATestThatNamesIt) {
  std::string tests;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / "tests"))
    if (entry.path().extension() == ".cpp" && entry.path().filename() != "diagnostics_test.cpp") tests += text_of(entry.path());
  const auto with_fixture = fixtures();
  for (const std::string& code : all_codes())
    EXPECT_TRUE(with_fixture.contains(code) || tests.find(code) != std::string::npos) << code << " fails nowhere";
}

TEST(Diagnostics, EachFixtureBelongsToACode) {
  const std::vector<std::string> codes = all_codes();
  for (const auto& [code, path] : fixtures()) EXPECT_TRUE(std::find(codes.begin(), codes.end(), code) != codes.end()) << path;
}

TEST(Diagnostics, EachCodeHasItsPage) {
  for (std::size_t i = 0; i < code_count(); ++i) {
    const std::string code(code_name(code_at(i)));
    const std::string page = text_of(kRoot / "assets/diagnostics" / (code + ".md"));
    EXPECT_TRUE(page.starts_with("# " + code + ": " + std::string(code_meaning(code_at(i))) + "\n")) << code;
    std::size_t at = 0;
    for (std::string_view part : {"\n## What it means\n", "\n## Why it matters\n", "\n## Example that causes it\n```", "\n## How to mend it\n"}) {
      const std::size_t found = page.find(part, at);
      EXPECT_NE(found, std::string::npos) << code << part;
      at = std::min(found, page.size());
    }
    EXPECT_EQ(diagnostic_page(code), page) << code << " is not the page that is compiled in";
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(kRoot / "assets/diagnostics"), {}), static_cast<std::ptrdiff_t>(code_count()))
      << "a page without a code";
}

TEST(Diagnostics, TheAuthorsTableIsInStep) {
  const std::string readme = text_of(kRoot / "scenarios/README.md");
  const std::size_t begin = readme.find("\n## Diagnostic codes\n");
  ASSERT_NE(begin, std::string::npos);
  std::string rows;
  for (std::size_t i = 0; i < code_count(); ++i) {
    const Code code = code_at(i);
    rows += "| " + std::string(code_name(code)) + (severity_of(code) == Severity::Warning ? " w" : "") + " | " + std::string(code_meaning(code)) + " |\n";
  }
  const std::size_t table = readme.find("|---|---|\n", begin) + 10;
  EXPECT_EQ(readme.substr(table, rows.size()), rows);
}

}  // namespace
}  // namespace sim
