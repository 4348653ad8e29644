#include "sim/session/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sim/program/compile.h"
#include "sim/program/program_names.h"
#include "sim/session/event_text.h"
#include "tests/support/cases.h"
#include "tests/support/random_play.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

std::string everything(const Session& session) {
  const State& s = session.state();
  std::string text = to_text(session.program(), session.log(), 0, Times::With);
  text += std::to_string(s.scene.v) + " " + std::to_string(s.minutes) + " " +
          std::to_string(s.depth) + " " + std::to_string(static_cast<int>(s.phase));
  for (std::uint64_t word : s.words) text += " " + std::to_string(word);
  return text;
}

void expect_refused(Session& session, const Answer& answer) {
  const std::string before = everything(session);
  const Result<void> done = session.answer(answer, 500);
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().kind, ErrorKind::Refused);
  EXPECT_FALSE(done.error().message.empty());
  EXPECT_EQ(everything(session), before);
}

TEST(Session, RefusesAClosedOptionAndChangesNothing) {
  Session session = played(case_program("documents"), {});
  expect_refused(session, Choose{1});  // o.read: its document was not opened
  expect_refused(session, Choose{3});  // there is no fourth
  expect_refused(session, Choose{255});
  expect_refused(session, ChooseMany{1});
  expect_refused(session, Rate{0});
}

TEST(Session, RefusesTooFewTooManyClosedAndUnknownPicks) {
  Session session = played(case_program("choose-many"), {"o.plain"});
  expect_refused(session, ChooseMany{0});        // at least one
  expect_refused(session, ChooseMany{0b1101});   // at most two
  expect_refused(session, ChooseMany{0b0010});   // closed
  expect_refused(session, ChooseMany{0b10000});  // there is no fifth
  expect_refused(session, Choose{0});
}

TEST(Session, RefusesAStepThatTheScaleLacksAndAnAnswerAfterTheEnd) {
  Session session = played(case_program("rate"), {});
  expect_refused(session, Rate{5});
  expect_refused(session, Choose{0});
  play(session, {"s.high"});
  EXPECT_TRUE(session.ended());
  expect_refused(session, Rate{3});
}

TEST(Session, RefusesADocumentThatIsNotThere) {
  Session session = played(case_program("documents"), {});
  const ProgramNames names(session.program());
  const std::string before = everything(session);
  for (const char* document : {"doc.scene", "doc.reveal", "doc.when"}) {
    EXPECT_FALSE(session.open(names.document(document)).has_value()) << document;
    EXPECT_FALSE(session.readable(names.document(document))) << document;
  }
  EXPECT_FALSE(session.open({99}).has_value());
  EXPECT_EQ(everything(session), before);
}

TEST(Session, OpeningADocumentReopensOptionsAndKeepsTheirOrder) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Session session = Session::start(case_program("documents"), seed);
    const Offer before = session.offer();
    EXPECT_EQ(before.open, 0b101);
    play(session, {"open:doc.start"});
    EXPECT_EQ(session.offer().open, 0b111);
    EXPECT_EQ(session.offer().order, before.order);
    const std::string log = everything(session);
    play(session, {"open:doc.start"});  // again: no event
    EXPECT_EQ(everything(session), log);
  }
}

TEST(Session, ShufflesBySeedAndKeepsTheLastOneLast) {
  const auto program = case_program("variants");
  std::set<std::uint64_t> orders;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Session session = Session::start(program, seed);
    const Offer offer = session.offer();
    EXPECT_EQ(offer.count, 4);
    EXPECT_EQ(offer.at(3), 0);  // o.last
    orders.insert(offer.order);
  }
  EXPECT_EQ(orders.size(), 6U);  // every order of the other three
}

TEST(Session, DrawsEveryVariantAndNothingElseDiffers) {
  const auto program = case_program("variants");
  std::set<std::uint32_t> drawn;
  Words words;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Session session = Session::start(program, seed);
    for (const Event& event : session.log().events)
      if (event.kind == EventKind::Shown && event.a < 3) drawn.insert(event.a);
    if (seed == 0) words = session.state().words;
    EXPECT_EQ(session.state().words, words);
  }
  EXPECT_EQ(drawn.size(), 3U);
}

TEST(Session, StepsOfAScaleAndTopicsStandInFileOrder) {
  for (const char* name : {"rate", "topics"}) {
    const Session session = Session::start(case_program(name), 7);
    for (std::uint8_t i = 0; i < session.offer().count; ++i)
      EXPECT_EQ(session.offer().at(i), i) << name;
  }
}

TEST(Session, CopiesGoTheirOwnWays) {
  Session one = played(case_program("tiny"), {"o.ask"});
  Session two = one;
  play(one, {"o.call"});
  EXPECT_TRUE(one.ended());
  EXPECT_FALSE(two.ended());
  play(two, {"o.later"});
  EXPECT_NE(one.state().ending, two.state().ending);
}

TEST(Session, PinsOnlyWhatWasShownAndNotTwice) {
  Session session = played(case_program("tiny"), {"o.ask"});
  const ProgramNames names(session.program());
  const std::size_t before = session.log().events.size();
  EXPECT_TRUE(session.pin(names.line("l.shoes")).has_value());
  EXPECT_TRUE(session.pin(names.line("l.shoes")).has_value());
  EXPECT_EQ(session.log().events.size(), before + 1);
  EXPECT_TRUE(session.pin(names.line("l.shoes"), false).has_value());
  EXPECT_TRUE(session.pin(names.line("l.shoes"), false).has_value());
  EXPECT_EQ(session.log().events.size(), before + 2);
  EXPECT_EQ(session.log().events.back().kind, EventKind::Unpinned);
  EXPECT_FALSE(played(case_program("tiny"), {"o.promise"}).pin(names.line("l.shoes")).has_value());
}

TEST(Session, NotesNeedAnOpenDecisionAndChangeNoState) {
  Session session = played(case_program("tiny"), {});
  const Words words = session.state().words;
  EXPECT_TRUE(session.say_first("Hello \"you\"").has_value());
  EXPECT_TRUE(session.why("because").has_value());
  EXPECT_TRUE(session.confidence(2).has_value());
  EXPECT_FALSE(session.confidence(3).has_value());
  EXPECT_FALSE(session.why_tag(0).has_value());  // the decision lists no tags
  EXPECT_EQ(session.state().words, words);
  play(session, {"o.promise"});
  play(session, {"o.later"});
  EXPECT_FALSE(session.say_first("late").has_value());
  EXPECT_FALSE(session.why("late").has_value());
  EXPECT_FALSE(session.confidence(1).has_value());
}

TEST(Session, StoppedIsNotEndedAndRefusesAnswersAndDocuments) {
  Session session = played(case_program("documents"), {});
  session.stop();
  session.stop();
  EXPECT_TRUE(session.stopped());
  EXPECT_FALSE(session.ended());
  EXPECT_EQ(session.log().events.back().kind, EventKind::Stopped);
  expect_refused(session, Choose{0});
  EXPECT_FALSE(session.open({0}).has_value());
  EXPECT_EQ(session.offer().count, 0);
}

// A Choose with any number, every subset, every step: exactly what `each_answer` lists is taken.
TEST(Session, TakesExactlyTheAnswersThatTheSituationAllows) {
  const Shape shape;
  for (int seed = 1; seed <= seeds(25); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    Dice dice(made.seed);
    Session session = Session::start(program, 1);
    while (!session.ended()) {
      std::vector<Answer> allowed;
      each_answer(*program, session.decision(), session.offer().open, allowed);
      ASSERT_FALSE(allowed.empty()) << "stuck";
      std::vector<Answer> all;
      for (int i = 0; i < 16; ++i) {
        all.push_back(Choose{static_cast<std::uint8_t>(i)});
        all.push_back(Rate{static_cast<std::uint8_t>(i)});
      }
      for (int i = 0; i < 64; ++i) all.push_back(ChooseMany{static_cast<std::uint16_t>(i)});
      for (const Answer& answer : all) {
        const bool listed = std::any_of(allowed.begin(), allowed.end(), [&](const Answer& a) {
          return a.index() == answer.index() && picked_bits(a) == picked_bits(answer);
        });
        Session copy = session;
        ASSERT_EQ(copy.answer(answer).has_value(), listed);
        if (!listed) {
          ASSERT_EQ(copy.log().events.size(), session.log().events.size());
        }
      }
      random_move(dice, session);
    }
  }
}

}  // namespace
}  // namespace sim::testing
