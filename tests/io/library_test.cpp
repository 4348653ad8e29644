// Folders of scenarios, in memory.
#include "sim/io/library.h"

#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "tests/io/reading_helpers.h"
#include "tests/support/memory_files.h"

namespace sim {
namespace {

using testing::codes_in;
using testing::edited;
using testing::kTinyJson;
using testing::MemoryFiles;

constexpr std::string_view kPaper =
    "# A paper\ndate: 2026-11-10\nauthor: You\nsource: first-hand\n\nA sentence. {#p.a}\n";

std::string shipped(const std::string& path) {
  return *DiskFiles().read(TEST_SOURCE_DIR "/scenarios/" + path, 8'000'000);
}

// A library with the scenario "tiny", which has two papers.
void fill(MemoryFiles& files) {
  files.put("lib/rubrics/practice-tutor.json", shipped("rubrics/practice-tutor.json"));
  files.put("lib/references.json", shipped("references.json"));
  files.put("lib/README.md", "words");
  files.put(
      "lib/tiny/scenario.json",
      edited(
          kTinyJson, "\"version\": 1,",
          R"("version": 1, "documents": [{"id": "doc.a", "file": "a.md"}, {"id": "doc.b", "file": "b.md"}],)"));
  files.put("lib/tiny/documents/a.md", std::string(kPaper));
  files.put("lib/tiny/documents/b.md", std::string(kPaper));
}

std::string said_of(const LoadedScenario& loaded) {
  std::string text;
  for (const Diagnostic& d : place_problems(loaded.problems, loaded.sources())) {
    const std::string whole = format(d);
    text += whole.substr(0, whole.find('\n') + 1);
  }
  return text;
}

TEST(Library, Whole) {
  MemoryFiles files;
  fill(files);
  const LoadedScenario loaded = load_scenario(files, "lib", "tiny");
  EXPECT_EQ(said_of(loaded), "");
  ASSERT_TRUE(loaded.complete());
  EXPECT_EQ(loaded.folder, "tiny");
  EXPECT_EQ(loaded.files,
            (std::vector<std::string>{"lib/tiny/scenario.json", "lib/rubrics/practice-tutor.json",
                                      "lib/references.json", "lib/tiny/documents/a.md",
                                      "lib/tiny/documents/b.md"}));
  EXPECT_EQ(loaded.texts[4], kPaper);
  EXPECT_EQ(loaded.scenario->documents[1].title, "A paper");
  EXPECT_EQ(loaded.scenario->documents[1].passages[0].id, "p.a");
  EXPECT_EQ(loaded.scenario->documents[1].passages[0].at.file, 4);
}

TEST(Library, FoldersOfScenarios) {
  MemoryFiles files;
  fill(files);
  files.put("lib/zebra/scenario.json", "").put("lib/empty/documents/a.md", "");
  EXPECT_EQ(*scenario_folders(files, "lib"), (std::vector<std::string>{"tiny", "zebra"}));
  EXPECT_EQ(scenario_folders(files, "nowhere").error().kind, ErrorKind::NotFound);
}

// One bad pack never hides the good ones.
TEST(Library, BadBesideGood) {
  MemoryFiles files;
  fill(files);
  files.put("lib/bad/scenario.json", "{\"id\": ");
  files.put("lib/worse/scenario.json", std::string(100'000, '['));
  files.put("lib/huge/scenario.json", std::string(8'000'001, ' '));
  files.put("lib/locked/scenario.json", "{}").lock("lib/locked/scenario.json");
  const std::vector<std::string> folders = *scenario_folders(files, "lib");
  std::string codes;
  for (const std::string& folder : folders)
    codes += folder + "=" + codes_in(load_scenario(files, "lib", folder).problems) + ";";
  EXPECT_EQ(codes, "bad=SIM005;huge=SIM002;locked=SIM001;tiny=;worse=SIM010 SIM006;");
}

TEST(Library, FilesThatAreNotThere) {
  MemoryFiles files;
  fill(files);
  EXPECT_EQ(said_of(load_scenario(files, "lib", "nobody")),
            "lib/nobody/scenario.json: error SIM001: cannot open \"lib/nobody/scenario.json\"\n");
  MemoryFiles alone;
  alone.put("lib/tiny/scenario.json", std::string(kTinyJson));
  const LoadedScenario loaded = load_scenario(alone, "lib", "tiny");
  EXPECT_EQ(codes_in(loaded.problems), "SIM001 SIM001");
  EXPECT_TRUE(loaded.scenario);
  EXPECT_FALSE(loaded.complete());
}

TEST(Library, Papers) {
  MemoryFiles files;
  fill(files);
  files.put("lib/tiny/documents/b.md", edited(kPaper, "date: 2026-11-10", "date: today"));
  EXPECT_EQ(said_of(load_scenario(files, "lib", "tiny")),
            "lib/tiny/documents/b.md:2:7: error SIM018: \"today\" is no date\n");
  files.put("lib/tiny/scenario.json",
            edited(kTinyJson, "\"version\": 1,",
                   R"("version": 1, "documents": [{"id": "doc.a", "file": "../../secret.md"},
    {"id": "doc.b", "file": "gone.md"}, {"id": "doc.c", "file": "b.md"}],)"));
  files.put("secret.md", "top secret");
  EXPECT_EQ(said_of(load_scenario(files, "lib", "tiny")),
            "lib/tiny/scenario.json:2:69: error SIM016: \"../../secret.md\" is no plain file name\n"
            "lib/tiny/scenario.json:3:5: error SIM016: there is no file documents/gone.md\n"
            "lib/tiny/documents/b.md:2:7: error SIM018: \"today\" is no date\n");
}

TEST(Library, IdIsTheFolder) {
  MemoryFiles files;
  fill(files);
  files.put("lib/other/scenario.json", std::string(kTinyJson));
  EXPECT_EQ(
      said_of(load_scenario(files, "lib", "other")),
      "lib/other/scenario.json:1:1: error SIM014: the id is \"tiny\", the folder is \"other\"\n");
}

}  // namespace
}  // namespace sim
