#include "sim/session/replay.h"

#include <gtest/gtest.h>

#include "sim/program/compile.h"
#include "sim/program/program_names.h"
#include "sim/session/event_text.h"
#include "tests/support/cases.h"
#include "tests/support/random_play.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

EventLog log_of(const Program& program, const std::string& text, std::uint64_t seed) {
  EventLog log;
  log.seed = seed;
  const Result<void> read = append_events(ProgramNames(program), program, text, log);
  EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().message);
  return log;
}

// A play with notes, pins and times among the answers.
Session lively_play(std::shared_ptr<const Program> program, Dice& dice, std::uint64_t seed) {
  const std::uint64_t carried = program->carried.empty() ? 0 : seed % 4;
  Session session = Session::start(std::move(program), seed, carried);
  for (int moves = 0; !session.ended() && moves < 500; ++moves) {
    if (dice.chance(20)) {
      EXPECT_TRUE(session.say_first("line one\nline \"two\" \\ \t\x01\x7f ŵ").has_value());
    }
    if (dice.chance(20)) {
      EXPECT_TRUE(session.confidence(static_cast<std::uint8_t>(dice.in(0, 2))).has_value());
    }
    if (dice.chance(10)) session.note(EventKind::Paused);
    if (dice.chance(10)) session.note_text(EventKind::Reacted, 0, "");
    for (const Event& event : Events(session.log().events))
      if (event.kind == EventKind::Shown && dice.chance(5)) {
        EXPECT_TRUE(session.pin(LineIx{event.a}, dice.chance(70)).has_value());
      }
    random_move(dice, session);
  }
  if (dice.chance(20)) session.stop();
  return session;
}

void expect_identical(const Shape& shape, int most) {
  for (int seed = 1; seed <= most; ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    Dice dice(made.seed);
    const Session session = lively_play(program, dice, made.seed);
    const std::string text = to_text(*program, session.log());
    const EventLog stored = log_of(*program, text, session.seed());
    ASSERT_EQ(to_text(*program, stored), text);
    ASSERT_EQ(stored.events, session.log().events);
    ASSERT_EQ(stored.texts, session.log().texts);
    ASSERT_EQ(stored.works, session.log().works);
    const Replay again = replay(program, stored);
    ASSERT_FALSE(again.parting.has_value()) << again.parting->stored << "\n"
                                            << again.parting->replayed;
    ASSERT_EQ(to_text(*program, again.session.log()), text);
    ASSERT_EQ(again.session.state().words, session.state().words);
    ASSERT_EQ(again.session.state().minutes, session.state().minutes);
    ASSERT_EQ(again.session.ended(), session.ended());
    ASSERT_EQ(again.session.stopped(), session.stopped());
  }
}

TEST(Replay, OfAnyPlayIsByteIdenticalAndGivesTheSameState) { expect_identical({}, seeds(60)); }

TEST(Replay, OfAnswersOfManyPartsAndFactsCarriedInIsByteIdentical) {
  Shape shape;
  shape.works = true;
  expect_identical(shape, seeds(60));
}

TEST(Replay, FactsCarriedInStandFirstOnceAndInOrder) {
  Shape shape;
  shape.works = true;
  Generated made = generate_valid(1, shape);
  const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
  const Session session = Session::start(program, 1, 3);
  const std::string good = to_text(*program, session.log());
  const std::string a = "input carried fact=was.a\n", b = "input carried fact=was.b\n";
  ASSERT_EQ(good.substr(0, 54), "0 " + a + "1 " + b);
  const std::string rest = good.substr(54);
  EXPECT_FALSE(replay(program, log_of(*program, good, 1)).parting.has_value());
  EXPECT_TRUE(replay(program, log_of(*program, "0 " + b + "1 " + a + rest, 1)).parting.has_value());
  EXPECT_TRUE(replay(program, log_of(*program, "0 " + a + "1 " + a + rest, 1)).parting.has_value());
  // Later on it is no such fact, though it says the right minute.
  const int minute = session.state().minutes;
  const std::string late = std::to_string(session.log().events.size()) +
                           " input carried fact=was.a" +
                           (minute > 0 ? " minute=" + std::to_string(minute) : "") + "\n";
  EXPECT_TRUE(replay(program, log_of(*program, good + late, 1)).parting.has_value());
}

TEST(Replay, GoesOnWhereItStopped) {
  const auto program = case_program("injects");
  Session whole = played(program, {"o.slow", "o.answer", "o.go"}, 3);
  Session part = played(program, {"o.slow"}, 3);
  Replay resumed = replay(program, log_of(*program, to_text(*program, part.log()), 3));
  ASSERT_FALSE(resumed.parting.has_value());
  play(resumed.session, {"o.answer"});
  play(resumed.session, {"o.go"});
  EXPECT_EQ(to_text(*program, resumed.session.log()), to_text(*program, whole.log()));
}

TEST(Replay, KeepsTheTimesOfInputs) {
  const auto program = case_program("tiny");
  Session session = Session::start(program, 1);
  ASSERT_TRUE(session.answer(Choose{0}, 1200).has_value());
  ASSERT_TRUE(session.answer(ChooseMany{0b11}, 5400).has_value());
  const std::string with = to_text(*program, session.log(), 0, Times::With);
  EXPECT_NE(with.find("picks=o.ask at_ms=1200\n"), std::string::npos);
  const EventLog stored = log_of(*program, with, 1);
  EXPECT_EQ(to_text(*program, stored, 0, Times::With), with);
  EXPECT_EQ(to_text(*program, replay(program, stored).session.log(), 0, Times::With), with);
}

TEST(Replay, NamesThePlaceWhereALogPartsFromTheProgram) {
  struct Case {
    const char* name;
    std::string from, to;
    std::size_t seq;
  };
  const Case cases[] = {
      {"another answer than the facts say", "picks=o.ask", "picks=o.wait",
       2},  // the log's own facts still fit o.wait
      {"a scene that does not follow", "entered scene=kitchen", "entered scene=office", 3},
      {"a window that does not open", "fact window_opened opportunity=w.shoes",
       "fact window_lapsed opportunity=w.shoes", 5},
      {"another minute", "scene=kitchen visit=1", "scene=kitchen visit=1 minute=4", 3},
      {"another end", "ended ending=e.told", "ended ending=e.home", 11},
  };
  const auto program = case_program("tiny");
  const std::string good = to_text(*program, played(program, {"o.ask", "o.call o.text"}).log());
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::string text = good;
    ASSERT_NE(text.find(c.from), std::string::npos);
    text.replace(text.find(c.from), c.from.size(), c.to);
    const Replay again = replay(program, log_of(*program, text, 1));
    if (c.seq == 2) {
      EXPECT_FALSE(again.parting.has_value());
      continue;
    }
    ASSERT_TRUE(again.parting.has_value());
    EXPECT_EQ(again.parting->seq, c.seq);
    EXPECT_NE(again.parting->stored, again.parting->replayed);
  }
}

TEST(Replay, RefusesInputsThatWereNotPossible) {
  const auto program = case_program("documents");
  const std::string good = to_text(*program, played(program, {"o.ask"}).log());
  std::string text = good;
  text.replace(text.find("picks=o.ask"), 11, "picks=o.read");  // closed
  const Replay again = replay(program, log_of(*program, text, 1));
  ASSERT_TRUE(again.parting.has_value());
  EXPECT_EQ(again.parting->seq, 2U);
  EXPECT_EQ(again.parting->replayed, "");
}

TEST(Replay, SaysWhenALogIsCutOffOrGoesOnTooFar) {
  const auto program = case_program("tiny");
  EventLog log = played(program, {"o.ask"}).log();
  EventLog cut = log;
  cut.events.pop_back();  // the offer that followed
  const Replay shorter = replay(program, cut);
  ASSERT_TRUE(shorter.parting.has_value());
  EXPECT_EQ(shorter.parting->seq, cut.events.size());
  EXPECT_EQ(shorter.parting->stored, "");
  log.events.push_back(log.events.back());
  const Replay longer = replay(program, log);
  ASSERT_TRUE(longer.parting.has_value());
  EXPECT_EQ(longer.parting->replayed, "");
}

TEST(Replay, OfAnotherSeedPartsAtTheFirstOffer) {
  const auto program = case_program("variants");
  EventLog log = played(program, {"o.a"}, 1).log();
  log.seed = 2;
  const Replay again = replay(program, log);
  ASSERT_TRUE(again.parting.has_value());
  EXPECT_LE(again.parting->seq, 3U);
}

}  // namespace
}  // namespace sim::testing
