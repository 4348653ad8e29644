#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/program/answer_space.h"
#include "sim/program/parts.h"
#include "sim/program/program_names.h"
#include "sim/session/worked_text.h"
#include "tests/support/work_helpers.h"

namespace sim::testing {
namespace {

Option option(const std::string& id, Level level) {
  Option made;
  made.id = id;
  made.levels = {level};
  return made;
}

// A choice, and a sorting of two things without marks; a check that the two agree, which counts
// after a fact was carried in.
Decision form() {
  Decision d = decision_of(DecisionKind::Form);
  Decision& plan = d.work->fields.emplace_back();
  plan.id = "plan";
  plan.assesses = d.assesses;
  plan.options.push_back(option("o.low", Level::Partial));
  plan.options.push_back(option("o.high", Level::Strong));
  plan.options.push_back(option("o.none", Level::Unsafe));
  plan.options[2].safety = std::make_unique<Safety>();
  plan.options[2].safety->duty = "Tell someone.";
  plan.options[2].safety->no_repair = "It is done.";
  Decision& sort = d.work->fields.emplace_back();
  sort.id = "things";
  sort.kind = DecisionKind::Sort;
  sort.work = std::make_shared<Work>();
  for (const char* bin : {"in", "out"}) sort.work->bins.push_back({bin, {}, {}});
  sort.options.push_back(item("t.one", "in"));
  sort.options.push_back(item("t.two", "in"));
  CrossCheck check;
  check.id = "x";
  check.given.text = "carried(known)";
  check.when.text = "chose(o.high) and placed(things, t.one, out)";
  check.criterion = d.assesses[0];
  d.work->checks.push_back(std::move(check));
  return d;
}

std::shared_ptr<const Program> program() {
  Scenario s = scenario_with(form());
  s.continues = Continues{{}, "before", {"known"}};
  for (const char* id : {"p1", "p2", "p3"}) s.profiles.emplace_back().id = id;
  return compiled(std::move(s));
}

TEST(Form, FieldsAndChecksAreTheParts) {
  const auto p = program();
  EXPECT_DOUBLE_EQ(credit(*p, "plan/o.high,things/t.one:in,things/t.two:out", 1), 100);
  EXPECT_DOUBLE_EQ(credit(*p, "plan/o.high,things/t.one:out,things/t.two:out", 1),
                   50);  // it contradicts itself
  EXPECT_DOUBLE_EQ(credit(*p, "plan/o.high,things/t.one:out,things/t.two:out", 0),
                   100);  // nothing was known
  EXPECT_DOUBLE_EQ(credit(*p, "plan/o.low,things/t.one:out,things/t.two:out", 1), 70);
  EXPECT_EQ(worked_text(*p, {0}, std::get<Worked>(key_answer(*p, {0}, 1))),
            "plan/o.high,things/t.one:in,things/t.two:in");
}

TEST(Form, WhatWasGivenBeforeDecidesWhetherACheckCounts) {
  const auto p = program();
  EXPECT_EQ(Session::start(p, 1).offer().open, 0);
  EXPECT_EQ(Session::start(p, 1, 1).offer().open, 1);
}

TEST(Form, AnUnsafeChoiceInAFieldIsAStop) {
  Session session = Session::start(program(), 1, 1);
  ASSERT_TRUE(
      session.answer(answer_from(session.program(), "plan/o.none,things/t.one:in,things/t.two:in"))
          .has_value());
  const Scorecard card = score(session.program(), session.log());
  ASSERT_EQ(card.stops.size(), 1U);
  EXPECT_EQ(session.program().wording.options[card.stops[0].option.v].id, "o.none");
  EXPECT_EQ(card.lines.at(0).level, Level::Unsafe);
  EXPECT_EQ(card.lines.at(0).credit, 50 * card.denominator);
}

// A form of one field with the options good, bad and mend; each of `by` puts the bad one right.
Decision unsafe_form(const std::string& id, const std::vector<std::string>& by) {
  Decision d = decision_of(DecisionKind::Form);
  d.id = id;
  Decision& field = d.work->fields.emplace_back();
  field.id = id + ".field";
  field.assesses = d.assesses;
  field.options.push_back(option(id + ".good", Level::Strong));
  field.options.push_back(option(id + ".bad", Level::Unsafe));
  field.options.push_back(option(id + ".mend", Level::Sound));
  Safety& safety = *(field.options[1].safety = std::make_unique<Safety>());
  safety.duty = "Tell someone.";
  safety.repair.emplace();
  safety.repair->until = named("end");
  for (const std::string& one : by) safety.repair->by.push_back(named(one));
  return d;
}

// Two forms and a choice, one after the other.
std::shared_ptr<const Program> repairable() {
  Decision first = unsafe_form("one", {"two.mend", "own.up"}),
           second = unsafe_form("two", {"own.up"}), third = decision_of(DecisionKind::Choose);
  first.then[0].goto_scene = named("then");
  second.then[0].goto_scene = named("last");
  third.id = "own";
  third.then.clear();
  for (const char* id : {"own.up", "own.not"}) {
    third.options.push_back(
        option(id, id == std::string("own.up") ? Level::Strong : Level::Missed));
    third.options.back().goto_scene = named("end.scene");
  }
  Scenario s = scenario_with(std::move(first));
  for (auto& [id, decision] :
       {std::pair<const char*, Decision*>{"then", &second}, {"last", &third}}) {
    Scene& scene = s.scenes.emplace_back();
    scene.id = id;
    scene.decision = std::make_unique<Decision>(std::move(*decision));
  }
  return compiled(std::move(s));
}

// The stops of a play, each with what put it right.
std::string stops_of(const std::string& first, const std::string& second, std::uint16_t own) {
  Session session = Session::start(repairable(), 1);
  const Program& p = session.program();
  for (const std::string& answer : {"one.field/one." + first, "two.field/two." + second}) {
    std::string reason;
    const auto worked = read_worked(ProgramNames(p), p, session.decision(), answer, reason);
    EXPECT_TRUE(worked && session.answer(*worked)) << answer << reason;
  }
  EXPECT_TRUE(session.answer(Choose{static_cast<std::uint8_t>(own)}).has_value());
  std::string text;
  for (const SafetyStop& stop : score(p, session.log()).stops)
    text += p.wording.options[stop.option.v].id + " " +
            (stop.put_right ? p.wording.options[stop.by.v].id : "open") + "\n";
  return text;
}

TEST(Form, AChoiceInALaterFormPutsRightWhatAnEarlierOneDid) {
  EXPECT_EQ(stops_of("bad", "mend", 1), "one.bad two.mend\n");
  EXPECT_EQ(stops_of("bad", "good", 1), "one.bad open\n");
}

TEST(Form, AnUnsafeChoiceInAFieldIsPutRightByALaterDecision) {
  EXPECT_EQ(stops_of("bad", "good", 0), "one.bad own.up\n");
  EXPECT_EQ(stops_of("bad", "bad", 0), "one.bad own.up\ntwo.bad own.up\n");
  EXPECT_EQ(stops_of("good", "bad", 1), "two.bad open\n");
}

TEST(Form, WhatWasPutRightStaysUnsafe) {
  Session session = Session::start(repairable(), 1);
  std::string reason;
  const Program& p = session.program();
  for (const char* answer : {"one.field/one.bad", "two.field/two.mend"})
    ASSERT_TRUE(session.answer(*read_worked(ProgramNames(p), p, session.decision(), answer, reason))
                    .has_value());
  const Scorecard card = score(p, session.log());
  EXPECT_TRUE(card.stops.at(0).put_right);
  EXPECT_EQ(card.lines.at(0).level, Level::Unsafe);
  EXPECT_EQ(card.lines.at(0).credit, 0);
}

TEST(Form, EveryFieldIsAnsweredOnce) {
  const auto p = program();
  const auto fits = [&](const std::string& text) {
    return well_formed(*p, {0}, 1, answer_from(*p, text));
  };
  EXPECT_TRUE(fits("plan/o.low,things/t.one:in,things/t.two:in"));
  EXPECT_FALSE(fits("things/t.one:in,things/t.two:in"));
  EXPECT_FALSE(fits("plan/o.low,plan/o.high,things/t.one:in,things/t.two:in"));
  EXPECT_FALSE(fits("plan/o.low,things/t.one:in"));
}

}  // namespace
}  // namespace sim::testing
