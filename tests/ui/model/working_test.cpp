#include "ui/model/working.h"

#include <gtest/gtest.h>

#include "sim/program/program_names.h"
#include "sim/session/event_text.h"
#include "sim/session/margin.h"
#include "sim/session/worked_text.h"
#include "tests/support/parts_case.h"
#include "tests/ui/model/shipped_words.h"
#include "ui/model/make_work.h"

namespace ui {
namespace {

// A session that stands at a decision of the case; what comes before is answered with what is
// there.
sim::Session at(std::string_view decision) {
  static const auto program = sim::testing::parts_case();
  const sim::ProgramNames names(*program);
  sim::Session session = sim::Session::start(program, 1);
  while (program->wording.decisions[session.decision().v].id != decision) {
    const char* answers[][2] = {{"d.order", "i.one,i.two,i.three"},
                                {"d.sort", "i.call:b.now,i.write:b.now"},
                                {"d.mark", "p.bus:risk"},
                                {"d.build", "c.harm/p.bus:supports"},
                                {"d.form",
                                 "f.risk/r.mid,f.who/o.self,f.next/o.visit,f.steps/i.a:1,f.steps/"
                                 "i.b:2,f.steps/i.c:3,f.kind/i.home:b.ours,f.kind/i.work:b.ours"},
                                {"d.write", "-"}};
    const std::string& id = program->wording.decisions[session.decision().v].id;
    sim::Answer answer = sim::Rate{1};
    std::string reason;
    for (const auto& [name, text] : answers)
      if (id == name) answer = *sim::read_worked(names, *program, session.decision(), text, reason);
    if (const auto done = session.answer(answer); !done) {
      ADD_FAILURE() << id << ": " << done.error().message << reason;
      std::abort();
    }
  }
  return session;
}

std::string stands(const sim::Session& session, const Working& working) {
  return sim::worked_text(session.program(), working.decision(), working.worked());
}

sim::PassageIx passage(const sim::Session& session, std::string_view id) {
  return sim::ProgramNames(session.program()).passage(id);
}

}  // namespace

TEST(Working, AnOrderIsCompleteWhenEveryItemHasAPlace) {
  const sim::Session session = at("d.order");
  Working working(session);
  EXPECT_FALSE(working.complete());
  EXPECT_EQ(working.still_open(shipped_words()), "3 items have no place yet.");
  EXPECT_EQ(working.place(0, 2, 1), Did::Done);
  EXPECT_EQ(working.last_placed(0), 2);
  EXPECT_EQ(working.place(0, 0, 1), Did::Done);
  EXPECT_EQ(stands(session, working), "i.one,i.three");
  EXPECT_EQ(working.still_open(shipped_words()), "1 item has no place yet.");
  EXPECT_EQ(working.place(0, 1, 9), Did::Done);
  EXPECT_EQ(stands(session, working), "i.one,i.three,i.two");
  EXPECT_EQ(working.move(0, 1, -1), Did::Done);
  EXPECT_EQ(stands(session, working), "i.one,i.two,i.three");
  EXPECT_TRUE(working.complete());
  EXPECT_EQ(working.still_open(shipped_words()), "");
  EXPECT_EQ(working.take_off(0, 0), Did::Done);
  EXPECT_EQ(working.ordered(0), (std::vector<int>{1, 2}));
  EXPECT_EQ(working.set_order(0, {2, 1, 0}), Did::Done);
  EXPECT_EQ(stands(session, working), "i.three,i.two,i.one");
}

TEST(Working, WhatIsNotThereChangesNothing) {
  const sim::Session session = at("d.order");
  Working working(session);
  EXPECT_EQ(working.place(0, 3, 1), Did::Unknown);
  EXPECT_EQ(working.place(0, 0, 0), Did::Unknown);
  EXPECT_EQ(working.place(1, 0, 1), Did::Unknown);
  EXPECT_EQ(working.put(0, 0, 1), Did::Unknown);
  EXPECT_EQ(working.mark(passage(session, "p.bus"), sim::Tag::Risk), Did::Unknown);
  EXPECT_EQ(working.link(0, passage(session, "p.bus"), sim::Side::Supports), Did::Unknown);
  EXPECT_EQ(working.set_order(0, {0, 1}), Did::Unknown);
  EXPECT_EQ(working.set_order(0, {0, 1, 1}), Did::Unknown);
  EXPECT_EQ(working.set_order(0, {}), Did::Unknown);
  EXPECT_EQ(working.write("words"), Did::Unknown);
  EXPECT_FALSE(working.can_undo());
  EXPECT_EQ(stands(session, working), "-");
}

TEST(Working, UndoTakesBackFiftySteps) {
  const sim::Session session = at("d.sort");
  Working working(session);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(working.put(0, 0, 1 + i % 2), Did::Done);
  EXPECT_EQ(working.put(0, 0, 2), Did::Same);
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(working.undo()) << i;
  EXPECT_FALSE(working.undo());
  EXPECT_EQ(stands(session, working), "i.call:b.later");  // the tenth of the sixty
  EXPECT_FALSE(working.complete());
}

TEST(Working, AMarkNeedsAPaperThatCanBeRead) {
  const sim::Session session = at("d.mark");
  Working working(session);
  EXPECT_TRUE(working.complete());
  EXPECT_EQ(working.still_open(shipped_words()), "Nothing is marked yet.");
  EXPECT_EQ(working.mark(passage(session, "doc.late#1"), sim::Tag::Gap), Did::Unread);
  EXPECT_EQ(working.mark(passage(session, "p.paid"), sim::Tag::Gap), Did::Unread)
      << "no paper of this one";
  EXPECT_EQ(working.mark(passage(session, "p.bus"), sim::Tag::Risk), Did::Done);
  EXPECT_EQ(working.mark(passage(session, "p.bus"), sim::Tag::Gap), Did::Done);
  EXPECT_EQ(stands(session, working), "p.bus:gap");
  EXPECT_EQ(working.unmark(passage(session, "p.bus")), Did::Done);
  EXPECT_EQ(working.unmark(passage(session, "p.bus")), Did::Same);
  EXPECT_TRUE(working.undo());
  EXPECT_TRUE(working.undo());
  EXPECT_EQ(stands(session, working), "p.bus:risk");
}

TEST(Working, AClaimHoldsLinksGapsAndOneSentence) {
  sim::Session session = at("d.build");
  Working working(session);
  EXPECT_EQ(working.still_open(shipped_words()), "2 claims have nothing that supports them.");
  EXPECT_EQ(working.link(0, passage(session, "p.bus"), sim::Side::Supports), Did::Done);
  EXPECT_EQ(working.link(1, passage(session, "p.bus"), sim::Side::Context), Did::Done);
  EXPECT_EQ(working.link(2, passage(session, "p.bus"), sim::Side::Context), Did::Unknown);
  EXPECT_EQ(working.gap(0, 1, true), Did::Done);
  EXPECT_EQ(working.gap(1, 1, true), Did::Unknown);
  EXPECT_EQ(working.sentence(0, 2), Did::Done);
  EXPECT_EQ(working.sentence(0, 3), Did::Done);
  EXPECT_EQ(working.sentence(0, 4), Did::Unknown) << "that place stands for own words";
  EXPECT_EQ(working.sentence(1, 2), Did::Unknown);
  EXPECT_EQ(stands(session, working),
            "c.harm/g.when,c.harm/t.high,c.harm/p.bus:supports,c.help/p.bus:context");
  EXPECT_EQ(working.own_words(0, "It may be low."), Did::Done);
  EXPECT_EQ(stands(session, working),
            "c.harm/g.when,c.harm/own,c.harm/p.bus:supports,c.help/p.bus:context");
  EXPECT_EQ(working.own_words(1, "Nothing to say."), Did::Unknown) << "it has no sentences";
  EXPECT_EQ(working.still_open(shipped_words()), "1 claim has nothing that supports it.");
  EXPECT_TRUE(hand_in(session, working).has_value());
  EXPECT_NE(std::find(session.log().texts.begin(), session.log().texts.end(), "It may be low."),
            session.log().texts.end());
}

TEST(Working, AFormSaysWhichFieldsAreEmpty) {
  sim::Session session = at("d.form");
  Working working(session);
  EXPECT_EQ(working.still_open(shipped_words()), "5 fields are still empty: 1, 2, 3, 4, 5.");
  EXPECT_EQ(working.pick(0, 1), Did::Done);
  EXPECT_EQ(working.pick(0, 2), Did::Done) << "in place of the one before";
  EXPECT_EQ(working.pick(1, 0), Did::Done);
  EXPECT_EQ(working.pick(1, 2), Did::Done);
  EXPECT_EQ(working.pick(1, 1), Did::Full);
  EXPECT_EQ(working.pick(1, 0), Did::Done) << "off again";
  EXPECT_EQ(working.pick(2, 1), Did::Done);
  EXPECT_EQ(working.pick(3, 0), Did::Unknown) << "an order is not picked";
  EXPECT_EQ(working.set_order(3, {1, 0, 2}), Did::Done);
  EXPECT_EQ(working.put(4, 0, 2), Did::Done);
  EXPECT_EQ(working.still_open(shipped_words()), "1 field is still empty: 5.");
  EXPECT_FALSE(hand_in(session, working).has_value());
  EXPECT_EQ(working.put(4, 1, 1), Did::Done);
  EXPECT_TRUE(working.complete());
  EXPECT_EQ(stands(session, working),
            "f.risk/r.high,f.who/o.staff,f.next/o.letter,f.steps/i.a:2,f.steps/i.b:1,f.steps/"
            "i.c:3,f.kind/i.home:b.theirs,f.kind/i.work:b.ours");
  EXPECT_TRUE(hand_in(session, working).has_value());
}

TEST(Working, ATextIsFixedOnceTheModelIsShown) {
  sim::Session session = at("d.write");
  Working working(session);
  EXPECT_TRUE(make_work(session, working, shipped_words()).model.empty());
  EXPECT_EQ(working.write("She came."), Did::Done);
  EXPECT_EQ(working.finish(), Did::Done);
  EXPECT_EQ(working.write("She came at ten."), Did::Unknown);
  EXPECT_FALSE(working.undo());
  EXPECT_EQ(make_work(session, working, shipped_words()).model, "Kay came at ten.");
  EXPECT_EQ(make_work(session, working, shipped_words()).checklist.size(), 2U);
  EXPECT_TRUE(hand_in(session, working).has_value());
  EXPECT_EQ(session.log().texts, (std::vector<std::string>{"She came."}));
}

TEST(Working, PassagesGoWithAnAnswerUpToTheMost) {
  sim::Session session = at("d.hear");
  Working working(session);
  const WorkPanel panel = make_work(session, working, shipped_words());
  ASSERT_EQ(panel.strips_at_hand.size(), 1U) << "marked and linked, yet once";
  EXPECT_EQ(panel.strips_at_hand[0].id, "p.bus");
  EXPECT_EQ(working.attach(passage(session, "p.bus")), Did::Done);
  EXPECT_EQ(working.attach(passage(session, "p.paid")), Did::Full);
  EXPECT_EQ(working.detach(passage(session, "p.bus")), Did::Done);
  EXPECT_EQ(working.attach(passage(session, "p.paid")), Did::Done);
  EXPECT_TRUE(hand_in(session, working, 0).has_value());
}

TEST(Working, MarkingBeginsWithTheMarginsOfItsPapers) {
  sim::Session session = at("d.mark");
  const sim::ProgramNames names(session.program());
  ASSERT_TRUE(session.open(names.document("doc.note")).has_value());
  ASSERT_TRUE(session.open(names.document("doc.record")).has_value());
  ASSERT_TRUE(session.mark(passage(session, "p.bus"), sim::Tag::Gap).has_value());
  ASSERT_TRUE(session.mark(passage(session, "p.paid"), sim::Tag::Strength).has_value());
  ASSERT_TRUE(session.pair(passage(session, "p.bus"), passage(session, "p.paid")).has_value());
  ASSERT_TRUE(session.write_beside(passage(session, "p.bus"), "Which bus?").has_value());
  Working working(session);
  EXPECT_EQ(stands(session, working), "p.bus:gap");
  EXPECT_FALSE(working.can_undo()) << "it was there before";
  WorkPanel panel = make_work(session, working, shipped_words());
  EXPECT_EQ(panel.from_margin, "1 of these you marked in the margin while reading.");
  ASSERT_EQ(panel.strips.size(), 1U);
  EXPECT_EQ(panel.strips[0].note, "Which bus?");
  EXPECT_EQ(panel.strips[0].disagrees, "Disagrees with The record, sentence 1");
  EXPECT_EQ(working.mark(passage(session, "p.bus"), sim::Tag::Risk), Did::Done);
  EXPECT_EQ(make_work(session, working, shipped_words()).from_margin, "");
  EXPECT_TRUE(working.undo());
  EXPECT_EQ(stands(session, working), "p.bus:gap");
  EXPECT_EQ(working.unmark(passage(session, "p.bus")), Did::Done);
  ASSERT_TRUE(hand_in(session, working).has_value());
  EXPECT_EQ(sim::margin_of(session.program(), session.log()).tag(passage(session, "p.bus")),
            sim::Tag::None)
      << "the answer took over";
}

TEST(Working, AWeightIsNoPartOfTheAnswerAndCanBeTakenBack) {
  sim::Session session = at("d.build");
  Working working(session);
  EXPECT_EQ(working.weigh(2, 1), Did::Unknown);
  EXPECT_EQ(working.weigh(0, 0), Did::Unknown);
  EXPECT_EQ(working.weigh(0, 4), Did::Unknown);
  EXPECT_FALSE(working.can_undo());
  EXPECT_EQ(working.weigh(1, 2), Did::Done);
  EXPECT_EQ(working.weigh(0, 3), Did::Done);
  EXPECT_EQ(working.weight(0), 3);
  EXPECT_EQ(working.weight(1), 2);
  EXPECT_EQ(make_work(session, working, shipped_words()).claims[1].weight, 2);
  EXPECT_EQ(working.weigh(0, 3), Did::Done) << "the same again takes it off";
  EXPECT_EQ(working.weight(0), 0);
  EXPECT_TRUE(working.undo());
  EXPECT_EQ(working.weight(0), 3);
  EXPECT_TRUE(working.undo());
  EXPECT_EQ(working.weight(0), 0);
  EXPECT_EQ(stands(session, working), "-");
  ASSERT_TRUE(hand_in(session, working).has_value());
  const std::string log = sim::to_text(session.program(), session.log());
  EXPECT_NE(log.find("note weighed decision=d.build claim=c.help weight=some"), std::string::npos);
  EXPECT_EQ(log.find("claim=c.harm"), std::string::npos) << log;
}

TEST(Working, WeightsAreOfABuildAlone) {
  const sim::Session session = at("d.mark");
  Working working(session);
  EXPECT_EQ(working.weigh(0, 1), Did::Unknown);
  EXPECT_EQ(working.weight(0), 0);
}

TEST(MakeWork, ShowsWhatAPersonSaysOnlyOnceAnItemIsPlaced) {
  const sim::Session session = at("d.order");
  Working working(session);
  WorkPanel panel = make_work(session, working, shipped_words());
  EXPECT_EQ(panel.items.sheet, Sheet::Timeline);
  EXPECT_EQ(panel.items.person, "Kay");
  for (const WorkItem& item : panel.items.items) EXPECT_TRUE(item.says.empty());
  working.place(0, 1, 1);
  panel = make_work(session, working, shipped_words());
  for (const WorkItem& item : panel.items.items) {
    EXPECT_EQ(item.says, item.item == 1 ? "After the court." : "");
    EXPECT_EQ(item.last_placed, item.item == 1);
  }
  EXPECT_TRUE(panel.blocks);
  EXPECT_TRUE(panel.can_undo);
}

TEST(MakeWork, ShowsNoPaperThatCannotBeRead) {
  const sim::Session session = at("d.mark");
  const WorkPanel panel = make_work(session, Working(session), shipped_words());
  ASSERT_EQ(panel.papers.size(), 1U);
  EXPECT_EQ(panel.papers[0].title, "The note");
  EXPECT_EQ(panel.papers[0].paragraphs.size(), 2U);
}

TEST(MakeWork, AClaimSaysHowItStands) {
  const sim::Session session = at("d.build");
  Working working(session);
  working.link(0, passage(session, "p.paid"), sim::Side::Weakens);
  working.link(0, passage(session, "p.bus"), sim::Side::Supports);
  const WorkPanel panel = make_work(session, working, shipped_words());
  const ClaimPanel& claim = panel.claims[0];
  EXPECT_EQ(claim.standing, ClaimStanding::Contradicted);
  EXPECT_EQ(claim.supports, 1);
  EXPECT_EQ(claim.weakens, 1);
  ASSERT_EQ(claim.strips.size(), 2U);
  EXPECT_EQ(claim.strips[0].id, "p.bus") << "what supports comes first";
  EXPECT_EQ(claim.strips[1].source, "reported");
  EXPECT_EQ(claim.strips[1].as_words, "Weakens");
  EXPECT_EQ(panel.claims_without, 1);
}

}  // namespace ui
