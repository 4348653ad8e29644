// `check` over a folder in memory: every fault of a walk at its place, and one bad scenario that
// hides nothing.
#include "sim/io/check_scenario.h"

#include <fstream>
#include <iterator>

#include "sim/io/places.h"
#include "tests/content/shipped.h"
#include "tests/support/memory_files.h"

namespace sim::testing {
namespace {

const std::string kHead = "walk 1\nscenario tiny\nkind strong\nseed 1\n";

std::string shipped_text(const std::string& path) {
  std::ifstream file(std::string(TEST_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The worked example with the shipped rubric and references.
void put_tiny(MemoryFiles& files) {
  files
      .put("root/rubrics/practice-tutor.json",
           shipped_text("scenarios/rubrics/practice-tutor.json"))
      .put("root/references.json", shipped_text("scenarios/references.json"))
      .put("root/tiny/scenario.json", shipped_text("tests/cases/valid/tiny.json"));
}

std::string errors_of(const CheckedScenario& checked) {
  std::string text;
  for (const Diagnostic& diagnostic : checked.diagnostics)
    if (diagnostic.severity == Severity::Error) text += format(diagnostic);
  return text;
}

TEST(CheckScenario, EveryFaultOfAWalkStandsAtItsPlace) {
  MemoryFiles files;
  put_tiny(files);
  files
      .put("root/tiny/walks/a-good.walk", kHead +
                                              "pick o.ask\npicks o.call o.note\nend e.told\nitem "
                                              "d.door/relationship.respect strong\nsafety none\n")
      .put("root/tiny/walks/b-no-parse.walk",
           kHead + "end e.told\nitem d.door/relationship.respect stong\n")
      .put("root/tiny/walks/c-differs.walk",
           kHead + "pick o.ask\npicks o.call\nend e.told\nitem d.car/reporting.record strong\n")
      .put("root/tiny/walks/d-proves-nothing.walk",
           kHead + "pick o.ask\npicks o.call\nend e.told\n")
      .put("root/tiny/walks/e-bytes.walk", kHead + "say \"\xff\"\n")
      .put("root/tiny/walks/f-notes.txt", "not a walk");
  const CheckedScenario checked = check_scenario(files, "root", "tiny", CheckDepth::Fast);
  EXPECT_EQ(errors_of(checked),
            "root/tiny/walks/b-no-parse.walk:6:34: error SIM180: \"stong\" is not one of: strong, "
            "sound, partial, concern, missed, unsafe, none\n"
            "  item d.door/relationship.respect stong\n"
            "                                   ^\n"
            "  hint: did you mean \"strong\"?\n"
            "root/tiny/walks/c-differs.walk:8:1: error SIM181: expected d.car/reporting.record "
            "strong, got partial\n"
            "  item d.car/reporting.record strong\n"
            "  ^\n"
            "root/tiny/walks/d-proves-nothing.walk:7:1: error SIM182: the walk has no `item`\n"
            "  end e.told\n"
            "  ^\n"
            "  hint: it proves nothing unless it says what an answer was worth\n"
            "root/tiny/walks/e-bytes.walk:5:6: error SIM003: this is not UTF-8\n"
            "  say \"?\"\n"
            "       ^\n"
            "  hint: save the file as UTF-8\n");
  ASSERT_TRUE(checked.check.has_value());
  ASSERT_EQ(checked.check->walks.size(), 4U);
  EXPECT_TRUE(checked.check->walks[0].problems.empty());
  EXPECT_FALSE(checked.title.empty());
}

TEST(CheckScenario, AFindingStandsAtWhatItIsAbout) {
  MemoryFiles files;
  put_tiny(files);
  std::string json = shipped_text("tests/cases/valid/tiny.json");
  const std::string levels = "\"levels\": [\"sound\", \"partial\"]";
  json.replace(
      json.find(levels), levels.size(),
      "\"levels\": [\"sound\", \"not_observed\"], \"when\": \"false\", \"closed_text\": \"No.\"");
  files.put("root/tiny/scenario.json", json);
  const CheckedScenario checked = check_scenario(files, "root", "tiny", CheckDepth::Fast);
  std::string found;
  for (const Diagnostic& diagnostic : checked.diagnostics)
    if (code_name(diagnostic.code) == "SIM152")
      found = diagnostic.place.pointer + " " + diagnostic.message;
  EXPECT_EQ(found, "/scenes/0/decision/options/1/id the option o.wait is never open");
}

TEST(CheckScenario, ABrokenScenarioSaysSoAndIsNotPlayed) {
  MemoryFiles files;
  put_tiny(files);
  files.put("root/tiny/scenario.json", "{\"id\": \"tiny\", ")
      .put("root/tiny/walks/a.walk", "walk 1\n");
  const CheckedScenario checked = check_scenario(files, "root", "tiny", CheckDepth::Full);
  EXPECT_FALSE(checked.check.has_value());
  EXPECT_NE(errors_of(checked).find("SIM005"), std::string::npos);
}

TEST(CheckScenario, TheSameAsJson) {
  MemoryFiles files;
  put_tiny(files);
  files.put("root/tiny/walks/a.walk", kHead +
                                          "pick o.ask\npicks o.call o.note\nend e.told\nitem "
                                          "d.door/relationship.respect strong\nsafety none\n");
  CheckedScenario checked = check_scenario(files, "root", "tiny", CheckDepth::Full);
  checked.diagnostics.clear();
  Diagnostic diagnostic;
  diagnostic.code = Code::SIM152;
  diagnostic.severity = Severity::Warning;
  diagnostic.place = {"a \"file\"", "/x", 3, 4, "text"};
  diagnostic.message = "line one\nline two";
  checked.diagnostics.push_back(diagnostic);
  const std::string json = check_json({checked});
  EXPECT_EQ(json.substr(0, json.find(", \"policies\"")),
            "{\"scenarios\": [{\"folder\": \"tiny\", \"title\": \"" + checked.title +
                "\", \"tutorial\": true, \"counts\": {\"scenes\": 5, \"decisions\": 2, "
                "\"unscored\": 0, \"options\": 7, \"endings\": 2, \"documents\": 0, \"words\": " +
                std::to_string(checked.check->counts.words) +
                "}, \"situations\": 3, \"computed\": true, \"possible_overall\": \"1400\", "
                "\"walks\": [{\"file\": \"a.walk\", \"kind\": \"strong\", \"passed\": true}]");
  EXPECT_NE(json.find("{\"policy\": \"best\", \"value\": 100.0000, \"sampled\": false}"),
            std::string::npos);
  EXPECT_EQ(json.substr(json.find("\"problems\"")),
            "\"problems\": [{\"code\": \"SIM152\", \"severity\": \"warning\", \"file\": \"a "
            "\\\"file\\\"\", \"line\": 3, \"column\": 4, \"pointer\": \"/x\", "
            "\"message\": \"line one\\u000aline two\", \"hint\": \"\"}]}]}\n");
}

}  // namespace
}  // namespace sim::testing
