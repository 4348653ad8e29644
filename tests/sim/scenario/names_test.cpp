#include "sim/scenario/names.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

TEST(NameTable, GivesPlacesInOrder) {
  NameTable table;
  EXPECT_EQ(table.find("a"), SceneIx::kNone);
  EXPECT_TRUE(table.add("a"));
  EXPECT_TRUE(table.add("b"));
  EXPECT_EQ(table.find("a"), 0U);
  EXPECT_EQ(table.find("b"), 1U);
  EXPECT_EQ(table.find("c"), SceneIx::kNone);
  EXPECT_EQ(table.find(""), SceneIx::kNone);
}

TEST(NameTable, TheFirstOfTwoEqualIdsKeepsItsPlace) {
  NameTable table;
  table.add("a");
  EXPECT_FALSE(table.add("a"));
  table.add("b");
  EXPECT_EQ(table.find("a"), 0U);
  EXPECT_EQ(table.find("b"), 2U);
  EXPECT_EQ(table.size(), 3U);
  EXPECT_EQ(table.all(), (std::vector<std::string_view>{"a", "", "b"}));
}

TEST(NameTable, HoldsManyWhetherReservedOrNot) {
  std::vector<std::string> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back("scene." + std::to_string(i));
  for (std::size_t reserved : {0, 1, 100, 10'000}) {
    NameTable table;
    table.reserve(reserved);
    for (const std::string& id : ids) ASSERT_TRUE(table.add(id));
    for (std::size_t i = 0; i < ids.size(); ++i) ASSERT_EQ(table.find(ids[i]), i);
    EXPECT_EQ(table.find("scene.5000"), SceneIx::kNone);
  }
}

TEST(Names, PlacesFollowTheFile) {
  const Scenario scenario = testing::read_or_fail(testing::scenario_json(R"(
    "people": [{"id": "ann"}, {"id": "bob"}],
    "scenes": [
      {"id": "start", "lines": [{"id": "l.1"}], "decision": {"id": "d.1", "kind": "choose", "unscored": "manners", "options": [
         {"id": "o.1", "goto": "list", "reaction": {"lines": [{"id": "l.2"}]}}, {"id": "o.2", "goto": "list"}]}},
      {"id": "list", "lines": [{"id": "l.3"}], "topics": {"id": "h", "topics": [{"id": "t.1", "scene": "week"}],
         "move_on": {"id": "t.on", "goto": "many"}}},
      {"id": "week", "return": true},
      {"id": "many", "decision": {"id": "d.2", "kind": "choose_many", "unscored": "manners", "min": 0, "max": 1,
         "options": [{"id": "o.3"}, {"id": "o.4"}], "then": [{"goto": "close", "reaction": {"lines": [{"id": "l.4"}]}}]}},
      {"id": "close", "end": "e.end"}])"));
  const Rubric rubric = testing::small_rubric();
  const References references = testing::small_references();
  const Names names = Names::of(scenario, rubric, references);
  EXPECT_EQ(names.scenes.all(), (std::vector<std::string_view>{"start", "list", "week", "many", "close"}));
  EXPECT_EQ(names.lines.all(), (std::vector<std::string_view>{"l.1", "l.2", "l.3", "l.4"}));
  EXPECT_EQ(names.decisions.all(), (std::vector<std::string_view>{"d.1", "h", "d.2"}));
  EXPECT_EQ(names.options.all(), (std::vector<std::string_view>{"o.1", "o.2", "t.1", "t.on", "o.3", "o.4"}));
  EXPECT_EQ(names.decision_of_option, (std::vector<std::uint32_t>{0, 0, 1, 1, 2, 2}));
  EXPECT_EQ(names.first_option, (std::vector<std::uint32_t>{0, 2, 4}));
  EXPECT_EQ(names.decision_of_place[1], nullptr);
  EXPECT_EQ(names.decision_of_place[2]->id, "d.2");
  EXPECT_EQ(names.criteria.find("curiosity.ask"), 3U);
  EXPECT_EQ(names.person_of_place[1]->id, "bob");
  EXPECT_TRUE(names.twice.empty());
}

}  // namespace
}  // namespace sim
