#include <gtest/gtest.h>

#include "sim/program/answer_space.h"
#include "sim/program/parts.h"
#include "sim/session/worked_text.h"
#include "tests/support/work_helpers.h"

namespace sim::testing {
namespace {

// Three keys in two papers of five and four sentences; a4 costs nothing.
Decision mark() {
  Decision d = decision_of(DecisionKind::Mark);
  d.work->documents = {named("a"), named("b")};
  d.work->keys = {{{}, named("a1"), Tag::Risk, Tag::Gap, {}},
                  {{}, named("a2"), Tag::Strength, Tag::None, {}},
                  {{}, named("b1"), Tag::Victim, Tag::None, {}}};
  d.work->neutral = {named("a4")};
  return d;
}

TEST(Mark, AKeyTagIsStrongASecondOnePartial) {
  const auto p = compiled(scenario_with(mark(), papers({5, 4})));
  EXPECT_DOUBLE_EQ(credit(*p, "a1:risk,a2:strength,b1:victim"), 100);
  EXPECT_DOUBLE_EQ(credit(*p, "a1:gap,a2:strength,a4:risk"), 140.0 / 3);
  EXPECT_DOUBLE_EQ(credit(*p, "a1:victim"), 0);
  EXPECT_DOUBLE_EQ(credit(*p, "-"), 0);
  EXPECT_EQ(worked_text(*p, {0}, std::get<Worked>(key_answer(*p, {0}, 3))),
            "a1:risk,a2:strength,b1:victim");
}

TEST(Mark, HalfTheKeyMayBeMarkedTooMuchThenFoundPartsAreLostTheLowestFirst) {
  const auto p = compiled(scenario_with(mark(), papers({5, 4})));
  EXPECT_DOUBLE_EQ(credit(*p, "a1:risk,a2:strength,a3:risk,b1:victim"),
                   100);  // one of three is free
  EXPECT_DOUBLE_EQ(credit(*p, "a1:gap,a2:strength,a3:risk,a5:risk,b1:victim"),
                   200.0 / 3);  // the partial one goes
  EXPECT_DOUBLE_EQ(credit(*p, "a1:gap,a2:strength,a3:risk,a5:risk,b1:victim,b2:gap"), 100.0 / 3);
  EXPECT_DOUBLE_EQ(
      credit(*p, "a1:risk,a2:strength,a3:risk,a4:risk,a5:risk,b1:victim,b2:risk,b3:risk,b4:risk"),
      0);  // all of them
}

TEST(Mark, WhatCannotBeReadIsNoPartAndCannotBeMarked) {
  std::vector<Document> documents = papers({5, 4});
  documents[1].available = Document::Available::Reveal;
  Effect reveal;
  reveal.kind = Effect::Kind::Reveal;
  reveal.target = named("b");
  reveal.when.text = "carried(seen)";
  Scenario s = scenario_with(mark(), std::move(documents));
  s.scenes[0].effects.push_back(reveal);
  s.continues = Continues{{}, "before", {"seen"}};
  for (const char* id : {"p1", "p2", "p3"}) s.profiles.emplace_back().id = id;
  const auto p = compiled(std::move(s));
  Session without = Session::start(p, 1), with = Session::start(p, 1, 1);
  EXPECT_EQ(without.offer().open, 1);
  EXPECT_EQ(with.offer().open, 3);
  EXPECT_FALSE(without.answer(answer_from(*p, "b1:victim")).has_value());
  EXPECT_TRUE(with.answer(answer_from(*p, "b1:victim")).has_value());
  EXPECT_DOUBLE_EQ(credit(*p, "a1:risk,a2:strength", 1), 100);
  EXPECT_DOUBLE_EQ(credit(*p, "a1:risk,a2:strength", 3), 200.0 / 3);
  EXPECT_EQ(parts_of(*p, {0}, 1, answer_from(*p, "-"), 0).size(), 2U);
  EXPECT_EQ(surplus_of(*p, {0}, 1, answer_from(*p, "a3:gap,a4:gap,a5:gap"), 0).made, 2U);
  EXPECT_EQ(surplus_of(*p, {0}, 1, answer_from(*p, "-"), 0).free, 1U);
}

}  // namespace
}  // namespace sim::testing
