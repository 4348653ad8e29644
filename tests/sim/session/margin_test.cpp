// What a reader leaves in the margins of papers: marks, pairs that disagree, notes; and what a
// claim weighs.
#include "sim/session/margin.h"

#include <gtest/gtest.h>

#include "sim/program/program_names.h"
#include "sim/session/event_text.h"
#include "sim/session/replay.h"
#include "sim/session/session.h"
#include "sim/session/worked_text.h"
#include "tests/support/parts_case.h"

namespace sim::testing {
namespace {

class MarginTest : public ::testing::Test {
 protected:
  void open(const char* document) {
    ASSERT_TRUE(session_.open(names_.document(document)).has_value()) << document;
  }
  PassageIx passage(const char* id) const { return names_.passage(id); }
  std::string log() const { return to_text(*program_, session_.log()); }
  Margin margin() const { return margin_of(*program_, session_.log()); }
  void answer(const char* text) {
    std::string reason;
    const auto worked = read_worked(names_, *program_, session_.decision(), text, reason);
    ASSERT_TRUE(worked.has_value()) << reason;
    const auto done = session_.answer(*worked);
    ASSERT_TRUE(done.has_value()) << text << ": " << done.error().message;
  }
  void go_to_the_marks() {
    answer("i.one,i.two,i.three");
    answer("i.call:b.now,i.write:b.now");
    ASSERT_TRUE(session_.answer(Rate{1}).has_value());
  }
  void expect_refused(const Result<void>& done, const std::string& before) const {
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().kind, ErrorKind::Refused);
    EXPECT_FALSE(done.error().message.empty());
    EXPECT_EQ(log(), before);
  }
  std::string error_of(const std::string& line) const {
    const std::string whole = log();
    EventLog read;
    const auto done = append_events(
        names_, *program_, whole + std::to_string(session_.log().events.size()) + " " + line + "\n",
        read);
    EXPECT_TRUE(done.has_value() || read.events.empty()) << "changed by a failed read: " << line;
    return done ? "read" : done.error().message;
  }

  std::shared_ptr<const Program> program_ = parts_case();
  ProgramNames names_{*program_};
  Session session_ = Session::start(program_, 1);
};

using Margins = MarginTest;

TEST_F(Margins, OfAPaperThatWasNotOpenedAreClosedAndNothingChanges) {
  const std::string before = log();
  for (const char* id : {"p.bus", "p.paid", "doc.late#1"}) {
    expect_refused(session_.mark(passage(id), Tag::Risk), before);
    expect_refused(session_.write_beside(passage(id), "Why?"), before);
  }
  expect_refused(session_.pair(passage("p.bus"), passage("p.paid")), before);
  expect_refused(session_.mark({}, Tag::Risk), before);
  expect_refused(session_.mark({9999}, Tag::Risk), before);
  open("doc.note");
  const std::string opened = log();
  expect_refused(session_.pair(passage("p.bus"), passage("p.paid")), opened);
  expect_refused(session_.pair(passage("p.bus"), passage("p.bus")), opened);
  expect_refused(session_.mark(passage("p.bus"), static_cast<Tag>(kTags + 1)), opened);
  EXPECT_EQ(margin(), Margin{});
}

TEST_F(Margins, HoldWhatWasLeftLast) {
  open("doc.note");
  open("doc.record");
  const PassageIx bus = passage("p.bus"), paid = passage("p.paid");
  ASSERT_TRUE(session_.mark(bus, Tag::Risk).has_value());
  ASSERT_TRUE(session_.mark(bus, Tag::Gap).has_value());
  ASSERT_TRUE(session_.mark(paid, Tag::Strength).has_value());
  ASSERT_TRUE(session_.mark(paid, Tag::None).has_value());
  ASSERT_TRUE(session_.pair(paid, bus).has_value());
  ASSERT_TRUE(session_.write_beside(paid, "When?").has_value());
  ASSERT_TRUE(session_.write_beside(paid, "In June?").has_value());
  EXPECT_EQ(margin().tag(bus), Tag::Gap);
  EXPECT_EQ(margin().tag(paid), Tag::None);
  EXPECT_TRUE(margin().paired(bus, paid));
  EXPECT_TRUE(margin().paired(paid, bus));
  ASSERT_NE(margin().note(paid), nullptr);
  EXPECT_EQ(*margin().note(paid), "In June?");
  EXPECT_EQ(margin().note(bus), nullptr);
  ASSERT_TRUE(session_.pair(bus, paid, false).has_value());
  ASSERT_TRUE(session_.write_beside(paid, "").has_value());
  EXPECT_FALSE(margin().paired(bus, paid));
  EXPECT_EQ(margin().note(paid), nullptr);
}

TEST_F(Margins, TakeTheSameAgainForNoEvent) {
  open("doc.note");
  open("doc.record");
  const PassageIx bus = passage("p.bus"), paid = passage("p.paid");
  const std::string nothing = log();
  ASSERT_TRUE(session_.mark(bus, Tag::None).has_value());
  ASSERT_TRUE(session_.pair(bus, paid, false).has_value());
  ASSERT_TRUE(session_.write_beside(bus, "").has_value());
  EXPECT_EQ(log(), nothing);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(session_.mark(bus, Tag::Risk).has_value());
    ASSERT_TRUE(session_.pair(i == 0 ? bus : paid, i == 0 ? paid : bus).has_value());
    ASSERT_TRUE(session_.write_beside(bus, "Ask.").has_value());
  }
  EXPECT_EQ(log(), nothing +
                       "4 input marked passage=p.bus tag=risk\n"
                       "5 input paired passage=p.bus other=p.paid on=yes\n"
                       "6 note noted passage=p.bus text=\"Ask.\"\n");
}

TEST_F(Margins, AWeightIsSaidOfAClaimOnceAndOnlyAtABuild) {
  expect_refused(session_.weigh(0, 1), log());
  go_to_the_marks();
  expect_refused(session_.weigh(0, 1), log());
  answer("p.bus:risk");
  expect_refused(session_.weigh(2, 1), log());
  expect_refused(session_.weigh(0, 0), log());
  expect_refused(session_.weigh(0, 4), log());
  const std::size_t before = session_.log().events.size();
  ASSERT_TRUE(session_.weigh(0, 2).has_value());
  ASSERT_TRUE(session_.weigh(1, 2).has_value());
  ASSERT_TRUE(session_.weigh(0, 2).has_value());
  ASSERT_TRUE(session_.weigh(0, 3).has_value());
  const std::string n = std::to_string(before);
  EXPECT_EQ(
      to_text(*program_, session_.log(), before),
      n + " note weighed decision=d.build claim=c.harm weight=some\n" + std::to_string(before + 1) +
          " note weighed decision=d.build claim=c.help weight=some\n" + std::to_string(before + 2) +
          " note weighed decision=d.build claim=c.harm weight=much\n");
}

TEST_F(Margins, AreReadBackFromTextAndPlayedAgain) {
  open("doc.note");
  open("doc.record");
  ASSERT_TRUE(session_.mark(passage("p.bus"), Tag::Victim).has_value());
  ASSERT_TRUE(session_.pair(passage("p.paid"), passage("p.bus")).has_value());
  ASSERT_TRUE(
      session_.write_beside(passage("p.paid"), "a \"b\"\n9 note stopped \\ \x01\xff").has_value());
  go_to_the_marks();
  ASSERT_TRUE(session_.mark(passage("p.bus"), Tag::None).has_value());
  ASSERT_TRUE(session_.pair(passage("p.paid"), passage("p.bus"), false).has_value());
  answer("p.bus:risk");
  ASSERT_TRUE(session_.weigh(1, 1).has_value());
  EventLog read;
  read.seed = session_.seed();
  ASSERT_TRUE(append_events(names_, *program_, log(), read).has_value());
  EXPECT_EQ(read.events, session_.log().events);
  EXPECT_EQ(read.texts, session_.log().texts);
  const Replay again = replay(program_, read);
  ASSERT_FALSE(again.parting.has_value()) << again.parting->stored << again.parting->replayed;
  EXPECT_EQ(to_text(*program_, again.session.log()), log());
  EXPECT_EQ(margin_of(*program_, read), margin());
}

TEST_F(Margins, LinesThatMakeNoSenseAreRefused) {
  open("doc.note");
  const char* lines[] = {"input marked passage=p.buss tag=risk",
                         "input marked passage=p.bus tag=rain",
                         "input marked passage=p.bus",
                         "input marked tag=risk",
                         "input marked passage=p.bus tag=risk tag=gap",
                         "note marked passage=p.bus tag=risk",
                         "input paired passage=p.bus other=p.bus on=yes",
                         "input paired passage=p.paid other=p.bus on=yes",
                         "input paired passage=p.bus other=p.paid on=1",
                         "input paired passage=p.bus other=p.paid",
                         "input paired passage=p.bus on=yes",
                         "note noted passage=p.bus",
                         "note noted passage=p.bus text=Ask",
                         "note noted text=\"Ask\"",
                         "note weighed decision=d.build claim=c.none weight=some",
                         "note weighed decision=d.build claim=c.harm weight=heavy",
                         "note weighed decision=d.build claim=c.harm",
                         "note weighed decision=d.build weight=some",
                         "note weighed decision=d.order claim=c.harm weight=some"};
  for (const char* line : lines) EXPECT_NE(error_of(line), "read") << line;
  EXPECT_EQ(error_of("input marked passage=p.bus tag=risk"), "read");
}

TEST_F(Margins, LinesThatNoPlayCouldMakePartFromIt) {
  open("doc.note");
  for (const char* line :
       {"input marked passage=p.paid tag=risk", "input marked passage=doc.late#1 tag=risk",
        "input paired passage=p.bus other=p.paid on=yes", "input marked passage=p.bus tag=none",
        "note noted passage=p.paid text=\"Ask\"",
        "note weighed decision=d.build claim=c.harm weight=some"}) {
    EventLog read;
    read.seed = session_.seed();
    const std::string text =
        log() + std::to_string(session_.log().events.size()) + " " + line + "\n";
    ASSERT_TRUE(append_events(names_, *program_, text, read).has_value()) << line;
    EXPECT_TRUE(replay(program_, read).parting.has_value()) << line;
  }
}

TEST_F(Margins, TheAnswerOfAMarkDecisionTakesOverInItsPapers) {
  open("doc.note");
  open("doc.record");
  ASSERT_TRUE(session_.mark(passage("doc.note#1"), Tag::Gap).has_value());
  ASSERT_TRUE(session_.mark(passage("p.bus"), Tag::Victim).has_value());
  ASSERT_TRUE(session_.mark(passage("p.paid"), Tag::Strength).has_value());
  ASSERT_TRUE(session_.write_beside(passage("doc.note#1"), "Late?").has_value());
  go_to_the_marks();
  answer("p.bus:risk,doc.note#3:gap");
  EXPECT_EQ(margin().tag(passage("p.bus")), Tag::Risk);
  EXPECT_EQ(margin().tag(passage("doc.note#3")), Tag::Gap);
  EXPECT_EQ(margin().tag(passage("doc.note#1")), Tag::None) << "the answer left it out";
  EXPECT_EQ(margin().tag(passage("p.paid")), Tag::Strength) << "no paper of that decision";
  EXPECT_NE(margin().note(passage("doc.note#1")), nullptr) << "notes are no part of an answer";
}

}  // namespace
}  // namespace sim::testing
