// panels.csv: good lines become answers, each bad one is said with its place.
#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "sim/io/library.h"
#include "sim/io/read_panels.h"
#include "sim/program/compile.h"
#include "sim/program/items.h"
#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

// A case with one concordance, `d.boy`.
Scenario asking() {
  Scenario scenario;
  Scene& scene = scenario.scenes.emplace_back();
  scene.decision = std::make_unique<Decision>();
  scene.decision->id = "d.boy";
  scene.decision->kind = DecisionKind::Concordance;
  scene.decision->work = std::make_shared<Work>();
  return scenario;
}

std::string read(std::string_view text, std::string& said, const ReadLimits& limits = {}) {
  Scenario scenario = asking();
  Problems problems;
  read_panels_text(text, 0, scenario, problems, limits);
  said = testing::lines_of(problems, text);
  std::string answers;
  for (const PanelAnswer& answer : scenario.scenes[0].decision->work->panel)
    answers += answer.member + "=" + std::to_string(answer.step) + " ";
  return answers;
}

TEST(ReadPanels, TakesTheAnswersInOrder) {
  std::string said;
  EXPECT_EQ(read("decision,member,step\n# by post\n\nd.boy,m02,much_less\r\n d.boy , m 01 , "
                 "much_more \nd.boy,m03,same",
                 said),
            "m02=0 m 01=4 m03=2 ");
  EXPECT_EQ(said, "");
  EXPECT_EQ(read("d.boy,m01,less\n", said), "m01=1 ") << "the header may be left out";
  EXPECT_EQ(read("", said), "");
}

TEST(ReadPanels, SaysWhatIsWrongWithALine) {
  std::string said;
  EXPECT_EQ(read("d.boy,m01,less\nd.boy,m02\nd.boy,m03,less,1\nd.bay,m04,less\nd.boy,m05,lesser\nd."
                 "boy,,less\nd.boy,m01,more\n"
                 "d.boy,m06,more\ndecision,member,step\n",
                 said),
            "m01=1 m06=3 ");
  EXPECT_EQ(
      said,
      "SIM021 2:1 : a line of a panel has three cells: decision,member,step\n"
      "SIM021 3:1 : a line of a panel has three cells: decision,member,step\n"
      "SIM021 4:1 : there is no decision of kind concordance \"d.bay\" (did you mean \"d.boy\"?)\n"
      "SIM021 5:11 : \"lesser\" is no step (it is much_less, less, same, more or much_more)\n"
      "SIM021 6:7 : a member of a panel has 1 to 64 characters\n"
      "SIM021 7:7 : \"m01\" answers \"d.boy\" twice (each member of a panel answers once)\n"
      "SIM021 9:1 : there is no decision of kind concordance \"decision\"\n");
}

TEST(ReadPanels, RefusesWhatIsNoTextAndWhatIsTooLong) {
  std::string said;
  EXPECT_EQ(read("d.boy,m01,le\xFFss\n", said), "");
  EXPECT_EQ(said.substr(0, 6), "SIM003");
  EXPECT_EQ(read(std::string(200'001, 'a'), said), "");
  EXPECT_EQ(said.substr(0, 6), "SIM002");
  ReadLimits limits;
  limits.items = 2;
  EXPECT_EQ(read("d.boy,m01,less\nd.boy,m02,less\nd.boy,m03,less\nd.boy,m04,less\n", said, limits),
            "m01=1 m02=1 ");
  EXPECT_EQ(said.substr(0, 6), "SIM013");
  EXPECT_EQ(read("d.boy,m\x01,less\n", said), "");
  EXPECT_EQ(said.substr(0, 6), "SIM004");
}

// What each of the five steps of a case in tests/cases/panels earns, of 100.
std::vector<double> credits_of(const std::string& folder) {
  LoadedScenario loaded =
      load_scenario(DiskFiles(), TEST_SOURCE_DIR "/scenarios", "../tests/cases/panels/" + folder);
  EXPECT_EQ(testing::codes_in(loaded.problems), "");
  EXPECT_NE(loaded.files.back().find("panels.csv"), std::string::npos);
  Validated valid = validate(std::move(*loaded.scenario), std::move(*loaded.rubric),
                             std::move(*loaded.references));
  if (!valid.scenario) return {};
  const Program program = compile(std::move(*valid.scenario));
  std::vector<double> credits;
  for (std::uint8_t step = 0; step < 5; ++step) {
    std::vector<Item> items;
    items_of(program, {0}, 31, Rate{step}, items);
    credits.push_back(static_cast<double>(items.at(0).credit) / program.denominator);
  }
  return credits;
}

// Two below, three at and five above "same"; the median lies half a step above it. Of nine the
// author's key counts: less.
TEST(ReadPanels, APanelOfTenInTheFolderOfACaseCountsAndOneOfNineDoesNot) {
  EXPECT_EQ(credits_of("ten-members"), (std::vector<double>{24, 24, 36 + 20, 60 + 20, 60}));
  EXPECT_EQ(credits_of("nine-members"), (std::vector<double>{40, 100, 40, 0, 0}));
}

}  // namespace
}  // namespace sim
