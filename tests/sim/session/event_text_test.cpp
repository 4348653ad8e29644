#include "sim/session/event_text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/program/program_names.h"
#include "sim/session/replay.h"
#include "tests/support/cases.h"
#include "tests/support/dice.h"

namespace sim::testing {
namespace {

class EventText : public ::testing::Test {
 protected:
  Result<void> append(const std::string& text, EventLog& log) const {
    return append_events(names_, *program_, text, log);
  }
  std::string error_of(const std::string& text) const {
    EventLog log;
    const Result<void> read = append(text, log);
    EXPECT_TRUE(log.events.empty() && log.texts.empty() && log.stamps.empty())
        << "changed by a failed read";
    return read ? "read" : read.error().message;
  }

  std::shared_ptr<const Program> program_ = case_program("tiny");
  ProgramNames names_{*program_};
};

TEST_F(EventText, IsOneLineAnEventWithIdsInAFixedOrder) {
  Session session = Session::start(program_, 1);
  ASSERT_TRUE(session.say_first("Hello.").has_value());
  ASSERT_TRUE(session.why("It is \"late\".").has_value());
  ASSERT_TRUE(session.confidence(0).has_value());
  ASSERT_TRUE(session.answer(Choose{0}).has_value());
  ASSERT_TRUE(session.pin(LineIx{0}).has_value());
  session.note(EventKind::Paused);
  session.note(EventKind::Resumed);
  session.note_text(EventKind::TakenAway, 0, "Ask first.", 1);
  session.note(EventKind::AimTicked, 0, 1);
  session.stop();
  EXPECT_EQ(to_text(*program_, session.log()), R"(0 fact entered scene=door visit=1
1 fact offered decision=d.door order=o.ask,o.wait,o.promise open=o.ask,o.wait,o.promise
2 note said_first decision=d.door text="Hello."
3 note why decision=d.door text="It is \"late\"."
4 note confidence decision=d.door sure=low
5 input answered decision=d.door picks=o.ask
6 fact entered scene=kitchen visit=1
7 fact shown line=l.shoes
8 fact window_opened opportunity=w.shoes
9 fact entered scene=car visit=1
10 fact offered decision=d.car order=o.later,o.text,o.note,o.call open=o.call,o.note,o.text,o.later
11 input pinned line=l.shoes
12 note paused
13 note resumed
14 note taken_away value=1 text="Ask first."
15 note aim_ticked aim=1 value=1
16 note stopped
)");
}

// A note about an opening that closed named only the decision before it.
TEST_F(EventText, ADisagreementNamesTheOpeningItIsAbout) {
  Session session = played(program_, {"o.ask", "o.call"});
  const std::size_t before = session.log().events.size();
  session.disagree({0}, "Late.");
  session.disagree({1}, "Nobody could see them.", {0});
  const std::string notes = to_text(*program_, session.log(), before);
  const std::string first = std::to_string(before), second = std::to_string(before + 1);
  EXPECT_EQ(notes, first + " note disagreed decision=d.door text=\"Late.\"\n" + second +
                       " note disagreed decision=d.car opportunity=w.shoes text=\"Nobody could see "
                       "them.\"\n");
  EventLog log;
  ASSERT_TRUE(append(to_text(*program_, session.log()), log).has_value());
  EXPECT_EQ(log.events, session.log().events);
  log.seed = session.seed();
  EXPECT_FALSE(replay(program_, log).parting.has_value());
}

TEST_F(EventText, ReadsBackEveryTextAPersonCanType) {
  const std::string hostile[] = {"",
                                 " ",
                                 "\"",
                                 "\\",
                                 "\\\"",
                                 "\\n",
                                 "\n",
                                 "\r\n",
                                 "\t",
                                 "a\nb",
                                 std::string("\0", 1),
                                 "\x01\x1f\x7f",
                                 "Dŵr, 水, 🙂",
                                 "\xff\xfe",
                                 "end\\",
                                 "\" minute=5",
                                 "\" text=\"",
                                 "\n3 note stopped\n",
                                 "\\u0041",
                                 std::string(5000, 'x'),
                                 "\xe2\x80\xa8",
                                 "  two  blanks  "};
  for (const std::string& words : hostile) {
    SCOPED_TRACE(words);
    Session session = Session::start(program_, 1);
    ASSERT_TRUE(session.say_first(words).has_value());
    ASSERT_TRUE(session.why(words).has_value());
    session.note_text(EventKind::TakenAway, 0, words, 1);
    const std::string text = to_text(*program_, session.log());
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5);
    EventLog log;
    ASSERT_TRUE(append(text, log).has_value());
    EXPECT_EQ(log.texts, session.log().texts);
    EXPECT_EQ(log.events, session.log().events);
    EXPECT_EQ(to_text(*program_, log), text);
  }
}

TEST_F(EventText, ReadsBackRandomBytes) {
  Dice dice(4);
  for (int i = 0; i < seeds(500); ++i) {
    std::string words;
    for (int k = dice.in(0, 40); k > 0; --k)
      words += static_cast<char>(dice.chance(40) ? dice.in(0, 255) : "\"\\\n\t u0="[dice.in(0, 7)]);
    EventLog log;
    log.texts = {words};
    log.events = {{EventKind::Reacted, 0, 0, 0, 0}};
    EventLog read;
    ASSERT_TRUE(append(to_text(*program_, log), read).has_value());
    ASSERT_EQ(read.texts, log.texts);
  }
}

TEST_F(EventText, SaysWhichLineItCannotReadAndChangesNothing) {
  struct Case {
    const char* text;
    const char* error;
  };
  const Case cases[] = {
      {"0 fact entered scene=door visit=1", "Line 1 of the log cannot be read: it is cut off."},
      {"0 fact entered scene=door visit=1\n2 note paused\n",
       "Line 2 of the log cannot be read: the sequence number is not the next one."},
      {"0 fact entred scene=door visit=1\n",
       "Line 1 of the log cannot be read: the kind \"entred\" is unknown."},
      {"0 note entered scene=door visit=1\n",
       "Line 1 of the log cannot be read: the class does not fit the kind."},
      {"0 fact entered scene=cellar visit=1\n",
       "Line 1 of the log cannot be read: scene \"cellar\" is unknown."},
      {"0 fact entered visit=1\n", "Line 1 of the log cannot be read: scene= is missing."},
      {"0 fact entered scene=door\n",
       "Line 1 of the log cannot be read: visit= is missing or no number."},
      {"0 fact entered scene=door visit=x\n",
       "Line 1 of the log cannot be read: visit= is missing or no number."},
      {"0 fact entered scene=door visit=1 minute=70000\n",
       "Line 1 of the log cannot be read: the minute is not a number."},
      {"0 fact entered scene=door visit=1 more\n",
       "Line 1 of the log cannot be read: \"more\" is left over."},
      {"0 input answered decision=d.door picks=o.call\n",
       "Line 1 of the log cannot be read: option \"o.call\" does not belong to this decision."},
      {"0 fact offered decision=d.door order=o.ask open=o.ask\n",
       "Line 1 of the log cannot be read: the order does not name every option."},
      {"0 fact offered decision=d.door order=o.ask,o.ask,o.ask open=o.ask\n",
       "Line 1 of the log cannot be read: the order does not name every option."},
      {"0 fact window_taken part=w.shoes/curiosity.ask level=strong\n",
       "Line 1 of the log cannot be read: part \"w.shoes/curiosity.ask\" is unknown."},
      {"0 fact window_taken part=w.shoes/curiosity.use level=great\n",
       "Line 1 of the log cannot be read: the level is unknown."},
      {"0 note reacted text=\"open\n",
       "Line 1 of the log cannot be read: a text has no closing quote."},
      {"0 note reacted text=\"a\\x\"\n",
       "Line 1 of the log cannot be read: a text has a broken escape."},
      {"0 note reacted text=\"a\\u00\"\n",
       "Line 1 of the log cannot be read: a text has a broken escape."},
      {"0 note reacted text=\"a\\u0080\"\n",
       "Line 1 of the log cannot be read: a text has a broken escape."},
      {"0 note reacted text=\"a\"b\n", "Line 1 of the log cannot be read: \"b\" is left over."},
      {"0 note reacted text=\"a\"bminute=3\n",
       "Line 1 of the log cannot be read: \"bminute=3\" is left over."},
      {"0 note aim_ticked aim=2 value=1\n",
       "Line 1 of the log cannot be read: the aim is unknown."},
      {"0 note confidence decision=d.door sure=very\n",
       "Line 1 of the log cannot be read: sure= is low, medium or high."},
      {"0 input pinned line=l.none\n",
       "Line 1 of the log cannot be read: line \"l.none\" is unknown."},
      {"0 input pinned passage=doc#1\n",
       "Line 1 of the log cannot be read: passage \"doc#1\" is unknown."},
      // once read as if they were canonical
      {"00 note paused\n",
       "Line 1 of the log cannot be read: the number \"00\" starts with a needless 0."},
      {"0 fact entered scene=door visit=01\n",
       "Line 1 of the log cannot be read: the number \"01\" starts with a needless 0."},
      {"0 note paused\n1 note resumed minute=03\n",
       "Line 2 of the log cannot be read: the number \"03\" starts with a needless 0."},
      {"0 note aim_ticked aim=01 value=1\n",
       "Line 1 of the log cannot be read: the number \"01\" starts with a needless 0."},
      {"0 input answered decision=d.door picks=o.ask,\n",
       "Line 1 of the log cannot be read: a list ends with a comma."},
      {"0 fact offered decision=d.door order=o.ask,o.wait,o.promise, open=o.ask\n",
       "Line 1 of the log cannot be read: a list ends with a comma."},
      {"0 note disagreed decision=d.door opportunity=w.none text=\"a\"\n",
       "Line 1 of the log cannot be read: opportunity \"w.none\" is unknown."},
      {"\n", "Line 1 of the log cannot be read: the sequence number is not the next one."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(error_of(c.text), c.error);
  }
}

TEST_F(EventText, AppendsWhereTheLogStands) {
  const Session session = played(program_, {"o.ask", "o.call"});
  const std::string whole = to_text(*program_, session.log());
  const std::size_t middle = whole.find("\n5 ") + 1;
  EventLog log;
  ASSERT_TRUE(append(whole.substr(0, middle), log).has_value());
  EXPECT_FALSE(append(whole.substr(0, middle), log).has_value());  // again from 0
  EXPECT_EQ(log.events.size(), 5U);
  ASSERT_TRUE(append(whole.substr(middle), log).has_value());
  EXPECT_EQ(to_text(*program_, log), whole);
  EXPECT_EQ(to_text(*program_, log, 5), whole.substr(middle));
}

}  // namespace
}  // namespace sim::testing
