#include <gtest/gtest.h>

#include "sim/program/answer_space.h"
#include "sim/session/worked_text.h"
#include "tests/support/work_helpers.h"

namespace sim::testing {
namespace {

Decision sort() {
  Decision d = decision_of(DecisionKind::Sort);
  for (const char* bin : {"now", "week", "never"}) d.work->bins.push_back({bin, {}, {}});
  d.options.push_back(item("call", "now", {named("week")}));
  d.options.push_back(item("form", "week"));
  d.options.push_back(item("gossip", "never", {named("week"), named("now")}));
  return d;
}

TEST(Sort, TheKeyBinIsStrongANearOnePartialAnyOtherMissed) {
  const auto p = compiled(scenario_with(sort()));
  EXPECT_DOUBLE_EQ(credit(*p, "call:now,form:week,gossip:never"), 100);
  EXPECT_DOUBLE_EQ(credit(*p, "call:week,form:week,gossip:now"), 180.0 / 3);
  EXPECT_DOUBLE_EQ(credit(*p, "call:never,form:now,gossip:now"), 40.0 / 3);
  EXPECT_EQ(worked_text(*p, {0}, std::get<Worked>(key_answer(*p, {0}, 7))),
            "call:now,form:week,gossip:never");
}

TEST(Sort, EveryItemNeedsABinOfItsOwn) {
  Session session = Session::start(compiled(scenario_with(sort())), 1);
  const auto refused = [&](const std::string& text) {
    const std::string before = std::to_string(session.log().events.size());
    return !session.answer(answer_from(session.program(), text)).has_value() &&
           before == std::to_string(session.log().events.size());
  };
  EXPECT_TRUE(refused("call:now,form:week"));
  EXPECT_TRUE(refused("call:now,call:week,form:week,gossip:now"));
  EXPECT_TRUE(refused("-"));
  EXPECT_FALSE(refused("gossip:now,form:week,call:now"));
}

}  // namespace
}  // namespace sim::testing
