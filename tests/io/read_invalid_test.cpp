// tests/cases/invalid, SIM001 to SIM021: what the readers refuse. Each fixture reports the code in
// its name and no other.
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/io/read_scenario.h"
#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

constexpr std::string_view kLastOfReaders = "SIM021";
const std::string kScenarios = TEST_SOURCE_DIR "/scenarios";
const std::string kInvalid = TEST_SOURCE_DIR "/tests/cases/invalid";

struct Fixture {
  std::string name;
  std::set<std::string> codes;
};

std::set<std::string> codes_of(const Problems& problems) {
  std::set<std::string> codes;
  for (const Problem& problem : problems) codes.emplace(code_name(problem.code));
  return codes;
}

// The fixtures on the disk that are for the readers.
std::vector<Fixture> fixtures() {
  std::vector<Fixture> found;
  const DiskFiles files;
  const std::vector<FolderEntry> entries = *files.list(kInvalid);
  for (const FolderEntry& entry : entries) {
    if (entry.name.compare(0, 3, "SIM") != 0 || entry.name.substr(0, 6) > kLastOfReaders) continue;
    const Problems problems =
        entry.kind == FolderEntry::Kind::Folder
            ? load_scenario(files, kScenarios, "../tests/cases/invalid/" + entry.name + "/case")
                  .problems
            : read_scenario_text(*files.read(kInvalid + "/" + entry.name, 8'000'000)).problems;
    found.push_back({entry.name, codes_of(problems)});
  }
  return found;
}

// Those that are made here: see tests/cases/invalid/README.md.
std::vector<Fixture> made() {
  const auto read = [](const std::string& text) {
    return codes_of(read_scenario_text(text).problems);
  };
  using testing::edited;
  using testing::kTinyJson;
  const std::string deep = std::string(65, '[') + std::string(65, ']');
  return {
      {"SIM002", read(std::string(8'000'001, ' '))},
      {"SIM003", read(edited(kTinyJson, "Tiny", "Tin\xFF"))},
      {"SIM004", read(std::string(kTinyJson) + '\0')},
      {"SIM006", read(edited(kTinyJson, "\"start\": \"door\",", "\"start\": " + deep + ","))},
  };
}

TEST(InvalidFixtures, EachReportsItsCode) {
  for (const Fixture& fixture : fixtures())
    EXPECT_EQ(fixture.codes, std::set<std::string>{fixture.name.substr(0, 6)}) << fixture.name;
  for (const Fixture& fixture : made())
    EXPECT_EQ(fixture.codes.count(fixture.name), 1U) << fixture.name;
}

TEST(InvalidFixtures, EveryCodeOfTheReadersHasOne) {
  std::set<std::string> shown;
  for (const Fixture& fixture : fixtures()) shown.insert(fixture.name.substr(0, 6));
  for (const Fixture& fixture : made()) shown.insert(fixture.name);
  for (std::size_t i = 0; i < code_count(); ++i) {
    const std::string name(code_name(code_at(i)));
    EXPECT_TRUE(name > kLastOfReaders || shown.count(name) == 1) << name << " has no fixture";
  }
}

}  // namespace
}  // namespace sim
