#include <gtest/gtest.h>

#include "sim/program/answer_space.h"
#include "sim/session/worked_text.h"
#include "tests/support/work_helpers.h"

namespace sim::testing {
namespace {

Decision order(std::vector<Name> key, std::vector<KeyPair> pairs = {}) {
  Decision d = decision_of(DecisionKind::Order);
  for (const char* id : {"w", "x", "y", "z"}) d.options.push_back(item(id));
  d.work->key_order = std::move(key);
  d.work->pairs = std::move(pairs);
  return d;
}

TEST(Order, EveryPairOfAFullKeyIsAPart) {
  const auto p = compiled(scenario_with(order({named("z"), named("x"), named("w"), named("y")})));
  EXPECT_DOUBLE_EQ(credit(*p, "z,x,w,y"), 100);
  EXPECT_DOUBLE_EQ(credit(*p, "y,w,x,z"), 0);
  EXPECT_DOUBLE_EQ(credit(*p, "x,z,w,y"), 500.0 / 6);  // one of six pairs is broken
  EXPECT_DOUBLE_EQ(credit(*p, "y,z,x,w"), 50);         // y before all three
  EXPECT_EQ(worked_text(*p, {0}, std::get<Worked>(key_answer(*p, {0}, 0xf))), "z,x,w,y");
}

TEST(Order, OnlyListedPairsCount) {
  const auto p = compiled(scenario_with(
      order({}, {{{}, named("y"), named("w"), {}}, {{}, named("z"), named("w"), {}}})));
  EXPECT_DOUBLE_EQ(credit(*p, "y,z,w,x"), 100);
  EXPECT_DOUBLE_EQ(credit(*p, "y,w,z,x"), 50);
  EXPECT_DOUBLE_EQ(credit(*p, "w,y,z,x"), 0);
  EXPECT_EQ(worked_text(*p, {0}, std::get<Worked>(key_answer(*p, {0}, 0xf))), "x,y,z,w");
}

TEST(Order, DrawnAtRandomEarnsHalf) {
  const std::vector<Name> whole = {named("z"), named("x"), named("w"), named("y")};
  const std::vector<KeyPair> pairs = {{{}, named("y"), named("w"), {}},
                                      {{}, named("z"), named("w"), {}}};
  for (bool all : {true, false}) {
    const auto p = compiled(scenario_with(all ? order(whole) : order({}, pairs)));
    double share = 0, mean = 0;
    for (const WeightedAnswer& one : answer_space(*p, {0}, 0xf)) {
      share += one.share;
      mean += one.share * one.credit / p->denominator;
    }
    EXPECT_NEAR(share, 1, 1e-12);
    EXPECT_NEAR(mean, 50, 1e-9);
  }
}

// Before any answer neither order of a pair holds.
TEST(Order, BeforeIsFalseBothWaysUntilThereIsAnAnswer) {
  Decision d = order({named("w"), named("x"), named("y"), named("z")});
  Then row;
  row.when.text = "before(d, x, w)";
  row.goto_scene = named("turned");
  d.then.insert(d.then.begin(), row);
  Scenario s = scenario_with(std::move(d));
  for (const char* id : {"early", "turned"}) s.endings.emplace_back().id = std::string("e.") + id;
  for (const char* id : {"early", "turned"}) {
    Scene& scene = s.scenes.emplace_back();
    scene.id = id;
    scene.end = named(std::string("e.") + id);
  }
  Scene& first = s.scenes.emplace_back();
  first.id = "first";
  first.jump.resize(2);
  first.jump[0].when.text = "before(d, x, w) or before(d, w, x)";
  first.jump[0].goto_scene = named("early");
  first.jump[1].goto_scene = named("start");
  s.start = named("first");
  const auto p = compiled(std::move(s));
  const auto ends = [&](const std::string& text) {
    Session session = Session::start(p, 1);
    EXPECT_TRUE(session.answer(answer_from(*p, text)).has_value());
    return p->wording.endings[session.state().ending.v].id;
  };
  EXPECT_EQ(ends("w,x,y,z"), "e.end");
  EXPECT_EQ(ends("x,w,y,z"), "e.turned");
}

}  // namespace
}  // namespace sim::testing
