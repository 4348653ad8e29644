// The kinds with many parts: each member goes where scenario.h says, and hostile files are refused
// in words.
#include <gtest/gtest.h>

#include "sim/io/disk_files.h"
#include "sim/io/read_scenario.h"
#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

using testing::codes_in;
using testing::edited;
using testing::lines_of;

std::string text_of(std::string_view kind) {
  return *DiskFiles().read(TEST_SOURCE_DIR "/tests/cases/kinds/" + std::string(kind) + ".json",
                           1'000'000);
}

// The first decision of a case; what the reader says of it fails the test.
Decision decision_in(std::string_view kind) {
  const std::string text = text_of(kind);
  ReadScenario read = read_scenario_text(text);
  EXPECT_EQ(lines_of(read.problems, text), "") << kind;
  return std::move(*read.scenario->scenes.at(0).decision);
}

std::string codes_after(std::string_view kind, std::string_view from, std::string_view to) {
  return codes_in(read_scenario_text(edited(text_of(kind), from, to)).problems);
}

TEST(ReadKinds, Order) {
  const Decision d = decision_in("order");
  EXPECT_EQ(d.kind, DecisionKind::Order);
  EXPECT_EQ(d.options.size(), 3U);
  EXPECT_EQ(d.options[1].extras->because,
            "the letter was made on the day and the rest came after it");
  EXPECT_EQ(d.work->key_order[2].id, "i.call");
  EXPECT_EQ(d.short_name, "Your view of the papers");
  EXPECT_NE(d.feedback, nullptr);
  EXPECT_EQ(d.then[0].moment, "It held.");
  const Decision two = decision_in("order-pairs");
  EXPECT_EQ(two.work->with.id, "kieran");
  EXPECT_EQ(two.work->sheet, "timeline");
  EXPECT_EQ(two.work->pairs[1].after.id, "i.end");
  EXPECT_EQ(two.options[0].extras->says, "That was the quiet week, nothing happened then.");
}

TEST(ReadKinds, Sort) {
  const Decision d = decision_in("sort");
  EXPECT_EQ(d.work->bins[1].id, "b.week");
  EXPECT_EQ(d.options[2].extras->bin.id, "b.week");
  EXPECT_EQ(d.options[2].extras->near[1].id, "b.later");
}

TEST(ReadKinds, AConcordanceGetsItsSteps) {
  const Decision d = decision_in("concordance");
  ASSERT_EQ(d.options.size(), 5U);
  EXPECT_EQ(d.options[0].id, "d.boy.much_less");
  EXPECT_EQ(d.options[4].id, "d.boy.much_more");
  EXPECT_EQ(d.options[2].text, "");
  EXPECT_EQ(d.key.id, "d.boy.less");
  EXPECT_EQ(d.work->fact, "A child stays there from Thursday to Sunday.");
}

TEST(ReadKinds, Mark) {
  const Decision d = decision_in("mark");
  EXPECT_EQ(d.work->documents[1].id, "doc.letter");
  EXPECT_EQ(d.work->keys[0].tag, Tag::Risk);
  EXPECT_EQ(d.work->keys[0].second, Tag::Contradiction);
  EXPECT_EQ(d.work->keys[1].second, Tag::None);
  EXPECT_EQ(d.work->neutral[0].id, "p.log.up");
}

TEST(ReadKinds, Build) {
  const Decision d = decision_in("build");
  const Claim& claim = d.work->claims[0];
  EXPECT_EQ(claim.assesses[0].id, "curiosity.verify");
  EXPECT_FALSE(claim.links[0].against);
  EXPECT_TRUE(claim.links[1].against);
  EXPECT_TRUE(claim.gaps[0].extras->key);
  EXPECT_FALSE(claim.gaps[1].extras->key);
  EXPECT_EQ(claim.sentences[1].step_level, Level::Missed);
  EXPECT_EQ(claim.neutral[0].id, "p.log.friday");
}

TEST(ReadKinds, Form) {
  const Decision d = decision_in("form");
  ASSERT_EQ(d.work->fields.size(), 5U);
  const Decision& level = d.work->fields[0];
  EXPECT_EQ(level.heading, "Level");
  EXPECT_EQ(level.key.id, "f.level.high");
  EXPECT_EQ(level.options[0].extras->because, level.options[1].extras->because)
      << "the field's own stands for all";
  EXPECT_EQ(level.work, nullptr);
  EXPECT_NE(d.work->fields[1].options[0].extras->because,
            d.work->fields[1].options[1].extras->because);
  EXPECT_EQ(d.work->fields[3].work->bins.size(), 2U);
  EXPECT_EQ(d.work->checks[0].given.text, "not opened(doc.log)");
  EXPECT_EQ(d.work->checks[1].criterion.id, "curiosity.use");
}

TEST(ReadKinds, WriteAndAttach) {
  const Decision d = decision_in("write");
  EXPECT_EQ(d.work->checklist[1].text, "It says by when.");
  EXPECT_EQ(d.work->model.substr(0, 6), "Nobody");
  const Decision choice = decision_in("attach");
  EXPECT_EQ(choice.attach, 2);
  EXPECT_EQ(choice.work, nullptr) << "only the kinds from order on have work";
  EXPECT_EQ(choice.options[1].extras->support[1].id, "p.let.polite");
}

TEST(ReadKinds, CasesInSeveralParts) {
  const Scenario first = *read_scenario_text(text_of("carries")).scenario;
  EXPECT_EQ(first.carries[1].when.text, "minutes_used > 10");
  const ReadScenario read = read_scenario_text(text_of("continues"));
  EXPECT_EQ(read.scenario->continues->scenario, "carries");
  EXPECT_EQ(read.scenario->profiles[1].facts[1].id, "late");
  EXPECT_EQ(read.scenario->profiles[0].report[0].status, "several");
}

// Two members for one thing would leave open which counts.
TEST(ReadKinds, MembersOfOtherKindsAreRefused) {
  EXPECT_EQ(codes_after("order", R"("items")", R"("bins": [], "items")"), "SIM084");
  EXPECT_EQ(codes_after("mark", R"("keys")", R"("options": [], "keys")"), "SIM084");
  EXPECT_EQ(codes_after("build", R"("claims")", R"("steps": [], "checks": [], "claims")"),
            "SIM084 SIM084");
  EXPECT_EQ(codes_after("attach", R"("attach": 2)", R"("short": "No.", "attach": 2)"), "SIM084");
  EXPECT_EQ(codes_after("concordance", R"("view")", R"("attach": 1, "view")"), "SIM084");
  EXPECT_EQ(codes_after("form", R"("id": "f.first",)", R"("id": "f.first", "bins": [],)"),
            "SIM084");
  const ReadScenario read = read_scenario_text(
      edited(text_of("attach"), R"("attach": 2)", R"("documents": ["doc.log"], "attach": 2)"));
  ASSERT_TRUE(read.scenario.has_value());
  EXPECT_EQ(read.scenario->scenes[0].decision->work, nullptr);
}

TEST(ReadKinds, UnknownMembersStayErrors) {
  EXPECT_EQ(codes_after("sort", R"("near")", R"("neer": [], "near")"), "SIM008");
  EXPECT_EQ(codes_after("sort", R"("id": "i.ring",)", R"("id": "i.ring", "goto": "close",)"),
            "SIM008");
  EXPECT_EQ(codes_after("form", R"("id": "f.level",)", R"("id": "f.level", "then": [],)"),
            "SIM008");
  EXPECT_EQ(codes_after("form", R"("id": "f.level",)", R"("id": "f.level", "say_first": true,)"),
            "SIM008");
  EXPECT_EQ(codes_after("build", R"("gaps")", R"("levels": [], "gaps")"), "SIM008");
}

TEST(ReadKinds, WrongWordsAndTypes) {
  EXPECT_EQ(codes_after("mark", R"("tag": "risk")", R"("tag": "none")"), "SIM012");
  EXPECT_EQ(codes_after("build", R"("as": "against")", R"("as": "weakens")"), "SIM012");
  EXPECT_EQ(codes_after("build", R"("level": "missed")", R"("level": "unsafe")"), "SIM012")
      << "a sentence is no act";
  EXPECT_EQ(codes_after("form", R"("kind": "sort")", R"("kind": "mark")"), "SIM012");
  EXPECT_EQ(codes_after("order-pairs", R"("sheet": "timeline")", R"("sheet": "map")"), "SIM012");
  EXPECT_EQ(codes_after("attach", R"("attach": 2)", R"("attach": 3)"), "SIM011");
  EXPECT_EQ(codes_after("attach", R"("attach": 2)", R"("attach": 1.5)"), "SIM010");
  EXPECT_EQ(codes_after("attach", R"("attach": 2)", R"("attach": "2")"), "SIM010");
  EXPECT_EQ(codes_after("build", R"("key": true)", R"("key": 1)"), "SIM010");
  EXPECT_EQ(codes_after("build", R"("claims": [)", R"("claims": [null, 7, "c", [], )"),
            "SIM010 SIM010 SIM010 SIM010");
  EXPECT_EQ(codes_after("sort", R"("near": ["b.week"])", R"("near": "b.week")"), "SIM010");
  EXPECT_EQ(
      codes_after("order-pairs", R"({"person": "kieran", "sheet": "timeline"})", R"("kieran")"),
      "SIM010");
  EXPECT_EQ(codes_after("sort", R"("id": "b.week")", R"("id": "B week")"), "SIM014");
  EXPECT_EQ(codes_after("build", R"("key": true,)", ""), "SIM009");
}

TEST(ReadKinds, HostileFilesAreRefusedInWords) {
  EXPECT_EQ(codes_after("sort", R"("bin": "b.now",)", R"("bin": "b.now", "bin": "b.week",)"),
            "SIM007");
  EXPECT_EQ(codes_after("order", R"("key_order")", R"("items": [], "key_order")"), "SIM007");
  std::string many;
  for (int i = 0; i < 5'001; ++i) many += R"("p.log.up", )";
  EXPECT_EQ(codes_after("mark", R"("neutral": [)", R"("neutral": [)" + many), "SIM013");
  const std::string deep = std::string(100, '[') + std::string(100, ']');
  EXPECT_TRUE(
      codes_after("build", R"("claims": [)", R"("claims": [)" + deep + ", ").find("SIM006") !=
      std::string::npos);
  // A field inside a field: a form in a form has no bottom.
  EXPECT_EQ(codes_after("form", R"("id": "f.level",)",
                        R"("id": "f.level", "fields": [{"id": "f.x", "kind": "form"}],)"),
            "SIM008");
}

}  // namespace
}  // namespace sim
