#include "sim/debrief/debrief.h"

#include <gtest/gtest.h>

#include "tests/support/debrief_case.h"

namespace sim {
namespace {

using testing::debrief_of;
using testing::debrief_program;
using testing::play;
using testing::play_a;
using testing::play_b;
using Kind = DebriefMoment::Kind;

TEST(Debrief, ListsWhatHappenedInTheOrderOfPlay) {
  const auto program = debrief_program();
  const Debrief debrief = debrief_of(play_a(program));

  ASSERT_EQ(debrief.moments.size(), 4U);
  const DebriefMoment& door = debrief.moments[0];
  EXPECT_EQ(door.kind, Kind::Marked);
  EXPECT_EQ(door.id, "d.door");
  EXPECT_EQ(door.minute, 1);
  EXPECT_EQ(door.place, "The door");
  EXPECT_EQ(door.level, Level::Strong);
  EXPECT_EQ(door.words, std::vector<std::string>{"“Who is at home today?”"});
  EXPECT_EQ(door.happened, "She told you.");
  ASSERT_EQ(door.reaction.size(), 1U);
  EXPECT_EQ(door.reaction[0].speaker, "Sam");
  EXPECT_EQ(door.reaction[0].text, "Me. (She counts.) And him.");
  EXPECT_EQ(door.feedback.outcome, "She was short. The question was still right.");
  ASSERT_EQ(door.feedback.sources.size(), 1U);
  EXPECT_EQ(door.feedback.sources[0].title, "Source S1");
  ASSERT_EQ(door.read_for.size(), 2U);
  EXPECT_EQ(door.read_for[1].competency, "safeguarding");
  EXPECT_EQ(door.read_for[1].criterion, "share");

  EXPECT_EQ(debrief.moments[1].kind, Kind::Unmarked);
  EXPECT_EQ(debrief.moments[1].not_marked, "a matter of manners");
  EXPECT_FALSE(debrief.moments[1].level);
  EXPECT_EQ(debrief.moments[2].task, TaskKind::ChooseMany);
  EXPECT_EQ(debrief.moments[3].kind, Kind::Lapse);
}

TEST(Debrief, KeepsWhatWasTypedBeforeTheAnswerWithIt) {
  const Debrief debrief = debrief_of(play_a(debrief_program()));

  const DebriefMoment& door = debrief.moments[0];
  EXPECT_EQ(door.said_first, std::vector<std::string>{"Hello, <Sam>"});
  EXPECT_EQ(door.reasons, std::vector<std::string>{"To be fair"});
  EXPECT_EQ(door.sure, 2);
  EXPECT_TRUE(debrief.moments[1].said_first.empty());
}

TEST(Debrief, KeepsWhatWasTypedAfterTheEnd) {
  const auto program = debrief_program();
  Session session = play_a(program);
  session.note_text(EventKind::Disagreed, 0, "I had no time");
  session.note_text(EventKind::Reacted, 0, "Harder");
  session.note_text(EventKind::TakenAway, 0, "Asking", 0);
  session.note_text(EventKind::TakenAway, 0, "The shoes", 1);
  const Debrief debrief = debrief_of(session);

  EXPECT_EQ(debrief.moments[0].disagreed, std::vector<std::string>{"I had no time"});
  EXPECT_EQ(debrief.reactions, std::vector<std::string>{"Harder"});
  EXPECT_EQ(debrief.to_keep, std::vector<std::string>{"Asking"});
  EXPECT_EQ(debrief.to_try, std::vector<std::string>{"The shoes"});
}

TEST(Debrief, ADisagreementAboutAnOpeningStandsWithIt) {
  Session session = play_a(debrief_program());
  session.disagree({0}, "Nobody could see them.", {0});
  const Debrief debrief = debrief_of(session);

  EXPECT_EQ(debrief.moments[3].disagreed, std::vector<std::string>{"Nobody could see them."});
  EXPECT_TRUE(debrief.moments[0].disagreed.empty());
}

TEST(Debrief, TellsAnOpeningThatClosedByItsOwnWords) {
  const Debrief debrief = debrief_of(play_a(debrief_program()));

  const DebriefMoment& shoes = debrief.moments[3];
  EXPECT_EQ(shoes.level, Level::Missed);
  EXPECT_EQ(shoes.words, std::vector<std::string>{"Small shoes stand under the coats."});
  EXPECT_EQ(shoes.happened, "Nobody asked whose shoes they are.");
  EXPECT_EQ(shoes.opened_minute, 6);
  EXPECT_EQ(shoes.opened_in, "The kitchen");
  ASSERT_EQ(shoes.read_for.size(), 1U);
  EXPECT_EQ(shoes.read_for[0].text, "Asked whose shoes they are");
  ASSERT_EQ(debrief.openings.size(), 1U);
  EXPECT_EQ(debrief.openings[0].closed_minute, shoes.minute);
}

TEST(Debrief, AnOpeningTakenUpStandsWithTheAnswerThatTookIt) {
  const auto program = debrief_program();
  Session session = Session::start(program, 1);
  play(session, {{"o.ask"}, {"o.tea.no"}, {"o.call", "o.note"}});
  const Debrief debrief = debrief_of(session);

  ASSERT_EQ(debrief.moments.size(), 3U);
  ASSERT_EQ(debrief.moments[2].picked_up.size(), 1U);
  EXPECT_EQ(debrief.moments[2].picked_up[0].opening, "Small shoes");
  EXPECT_EQ(debrief.moments[2].picked_up[0].reading.level, Level::Strong);
  EXPECT_FALSE(debrief.openings[0].closed_minute);
}

TEST(Debrief, ManyPartsShowWhatWasPickedAndWhatWasLeftOut) {
  const Debrief debrief = debrief_of(play_a(debrief_program()));

  const std::vector<DebriefPart>& parts = debrief.moments[2].parts;
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_EQ(parts[0].text, "Ring your manager.");
  EXPECT_TRUE(parts[0].picked);
  EXPECT_EQ(parts[1].readings[0].level, Level::Missed);
  EXPECT_EQ(parts[2].text, "Write the note.");
  EXPECT_FALSE(parts[2].picked);
  EXPECT_EQ(parts[2].feedback.did, "You wrote nothing.");
  EXPECT_TRUE(parts[3].feedback.empty());
  EXPECT_EQ(debrief.moments[2].happened, "You texted.");
}

TEST(Debrief, AStepOnAScaleHasItsDefinitionAndTheAuthorsStep) {
  const auto program = debrief_program();
  Session session = Session::start(program, 1);
  play(session, {{"o.wait"}, {"o.tea.no"}, {"o.later"}, {"s.week"}});
  const Debrief debrief = debrief_of(session);

  ASSERT_EQ(debrief.moments.size(), 5U);
  const DebriefMoment& step = debrief.moments[3];
  EXPECT_EQ(step.level, Level::Partial);
  EXPECT_EQ(step.definition, "At the next appointment.");
  EXPECT_EQ(step.key_step, "Today");
  EXPECT_EQ(step.happened, "You left it a week.");
}

TEST(Debrief, TheSentenceHasOneGoodThingAndOneToWorkOn) {
  const Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(debrief.sentence, (std::vector<std::string>{"You passed some of it on.", "You left without a word about the shoes."}));
  EXPECT_EQ(debrief.feature_counts, (std::array<int, 4>{0, 1, 1, 1}));
  EXPECT_EQ(debrief.features[2].state, FeatureState::NotReached);
  EXPECT_EQ(debrief.features[2].sentence, "");
}

TEST(Debrief, ThreeMomentsStandInOrderOfTimeAndHoldAGoodOne) {
  const Debrief debrief = debrief_of(play_a(debrief_program()));

  EXPECT_EQ(debrief.three, (std::vector<std::size_t>{0, 2, 3}));
  EXPECT_EQ(debrief.try_line, "Whose are those?");
}

TEST(Debrief, FindsThreeMomentsWithoutReach) {
  const Debrief debrief = debrief_of(play_a(debrief_program()), false);

  EXPECT_EQ(debrief.three, (std::vector<std::size_t>{0, 2, 3}));
  EXPECT_TRUE(debrief.turns.empty());
  EXPECT_FALSE(debrief.counted.computed);
  EXPECT_FALSE(debrief.counted.closed_off);
}

TEST(Debrief, NamesASafetyStopAndWhatPutItRight) {
  const Debrief debrief = debrief_of(play_b(debrief_program()));

  ASSERT_EQ(debrief.stops.size(), 1U);
  EXPECT_EQ(debrief.stops[0].duty, "What bears on a child goes to your manager.");
  EXPECT_EQ(debrief.stops[0].place, "The door");
  EXPECT_EQ(debrief.stops[0].words, "“I will keep it between us.”");
  EXPECT_TRUE(debrief.stops[0].put_right);
  EXPECT_EQ(debrief.stops[0].right_words, "Ring your manager.");
  EXPECT_EQ(debrief.moments[0].stops, std::vector<std::size_t>{0});
  EXPECT_FALSE(debrief.counted.rows[1].safety_stop);
  EXPECT_EQ(debrief.turns.front().kind, DebriefTurn::Kind::Safety);
}

TEST(Debrief, AStopNotPutRightStandsInItsCompetency) {
  const auto program = debrief_program();
  Session session = Session::start(program, 1);
  play(session, {{"o.promise"}, {"o.later"}, {"s.week"}});
  const Debrief debrief = debrief_of(session);

  for (const CountedRow& row : debrief.counted.rows) EXPECT_EQ(row.safety_stop, row.id == "safeguarding") << row.id;
}

// The figures of scenario-model section 9.
TEST(Debrief, CountsTheWorkedExampleToTheFigure) {
  const auto program = debrief_program();
  const Counted a = debrief_of(play_a(program)).counted;
  EXPECT_EQ(a.earned, (Fraction{880, 1}));
  EXPECT_EQ(a.possible, (Fraction{1400, 1}));
  EXPECT_EQ(a.most, (Fraction{1400, 1}));
  EXPECT_FALSE(a.closed_off);

  const Counted b = debrief_of(play_b(program)).counted;
  EXPECT_EQ(b.earned, (Fraction{875, 1}));
  EXPECT_EQ(b.possible, (Fraction{1200, 1}));
  ASSERT_TRUE(b.closed_off);
  EXPECT_EQ(*b.closed_off, (Fraction{200, 1}));
  EXPECT_EQ(b.closed_most, std::vector<std::size_t>{0});
}

TEST(Debrief, FollowsHowThePersonWasFromDecisionToDecision) {
  const Debrief debrief = debrief_of(play_a(debrief_program()));

  ASSERT_EQ(debrief.stances.size(), 3U);
  EXPECT_EQ(debrief.stances[0].state, "guarded");
  EXPECT_EQ(debrief.stances[1].state, "open");
  EXPECT_EQ(debrief.stances[1].moment, 1U);
}

TEST(Debrief, APinIsUsedWhenItsOpeningWasTakenUp) {
  const auto program = debrief_program();
  Session session = Session::start(program, 1);
  play(session, {{"o.ask"}});
  LineIx shoes;
  for (std::uint32_t i = 0; i < program->wording.lines.size(); ++i)
    if (program->wording.lines[i].id == "l.shoes") shoes = {i};
  ASSERT_TRUE(session.pin(shoes).has_value());
  Session other = session;
  play(session, {{"o.tea.no"}, {"o.note"}, {"s.today"}});
  play(other, {{"o.tea.no"}, {"o.call"}});

  EXPECT_TRUE(debrief_of(session).pins.at(0).used_minute);
  EXPECT_EQ(debrief_of(other).pins.at(0).opening, "Small shoes");
  EXPECT_FALSE(debrief_of(other).pins.at(0).used_minute);
}

TEST(Debrief, AStoppedAttemptIsToldSoFarAndNotSummedUp) {
  const auto program = debrief_program();
  Session session = Session::start(program, 1);
  play(session, {{"o.ask"}});
  session.stop();
  const Debrief debrief = debrief_of(session);

  EXPECT_FALSE(debrief.complete);
  EXPECT_EQ(debrief.minute, 6);
  EXPECT_TRUE(debrief.sentence.empty());
  EXPECT_EQ(debrief.features[0].sentence, "");
  EXPECT_EQ(debrief.three, std::vector<std::size_t>{0});
  ASSERT_EQ(debrief.openings.size(), 1U);
  EXPECT_FALSE(debrief.openings[0].parts[0].level);
}

TEST(Debrief, TheLastAnswerIsFoundInALogThatGoesOn) {
  const auto program = debrief_program();
  Session session = Session::start(program, 1);
  EXPECT_EQ(last_answer(debrief_of(session)), kNoMoment);
  play(session, {{"o.ask"}, {"o.tea.no"}});
  EXPECT_EQ(last_answer(debrief_of(session, false)), 1U);
  play(session, {{"o.text"}, {"s.never"}});
  EXPECT_EQ(last_answer(debrief_of(session)), 3U);  // not the opening that closed at the end
}

}  // namespace
}  // namespace sim
