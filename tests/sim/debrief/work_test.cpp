#include <gtest/gtest.h>

#include "sim/debrief/work_parts.h"
#include "sim/program/program_names.h"
#include "tests/support/work_case.h"

namespace sim::testing {
namespace {

using Kind = DebriefWorkPart::Kind;
using Standing = DebriefWorkPart::Standing;

// The parts of that kind, in order.
std::vector<DebriefWorkPart> of_kind(const Debrief& debrief, Kind kind) {
  std::vector<DebriefWorkPart> found;
  for (const DebriefWorkPart& part : debrief.moments.at(0).work->parts)
    if (part.kind == kind) found.push_back(part);
  return found;
}

Level level_of(const DebriefWorkPart& part) { return part.levels.at(0).level; }

TEST(DebriefWork, AnOrderIsToldPairByPairWithTheReasonOfTheOneThatComesFirst) {
  const Debrief debrief = debriefed(answered(an_order(), "i.write,i.visit,i.call"));
  const DebriefWork& work = *debrief.moments.at(0).work;
  EXPECT_EQ(work.sections.at(0).order,
            (std::vector<std::string>{"Write the essay", "Go and see", "Ring back"}));
  EXPECT_EQ(work.sections.at(0).key_order,
            (std::vector<std::string>{"Ring back", "Go and see", "Write the essay"}));
  ASSERT_EQ(work.parts.size(), 3U);
  EXPECT_EQ(work.parts[1].text, "Ring back");
  EXPECT_EQ(work.parts[1].other, "Write the essay");
  EXPECT_EQ(work.parts[1].as, 3);
  EXPECT_EQ(work.parts[1].other_as, 1);
  EXPECT_EQ(work.parts[1].because, "somebody is waiting at the other end");
  EXPECT_EQ(level_of(work.parts[1]), Level::Missed);
}

TEST(DebriefWork, AListedPairHasItsOwnReason) {
  Decision d = an_order();
  d.work->key_order.clear();
  d.work->pairs = {{{}, named("i.call"), named("i.write"), "they close at noon"}};
  const Debrief debrief = debriefed(answered(std::move(d), "i.visit,i.call,i.write"));
  ASSERT_EQ(of_kind(debrief, Kind::Pair).size(), 1U);
  EXPECT_EQ(of_kind(debrief, Kind::Pair)[0].because, "they close at noon");
  EXPECT_EQ(level_of(of_kind(debrief, Kind::Pair)[0]), Level::Strong);
  EXPECT_TRUE(debrief.moments[0].work->sections[0].key_order.empty());
}

TEST(DebriefWork, TheDecisionAsAWholeHasItsFeedbackShortNameAndMoment) {
  const Debrief debrief = debriefed(answered(an_order(), "i.call,i.visit,i.write"));
  const DebriefMoment& moment = debrief.moments.at(0);
  EXPECT_EQ(moment.level, Level::Strong);
  EXPECT_EQ(moment.short_name, "Your morning");
  EXPECT_EQ(moment.feedback.did, "You planned. It held.");
  EXPECT_EQ(moment.happened, "The morning went by.");
  EXPECT_EQ(debrief.try_line, "First things first.");
  EXPECT_TRUE(moment.words.empty());
}

TEST(DebriefWork, AnItemHasItsBinAndThatOfTheKey) {
  const Debrief debrief = debriefed(answered(a_sort(), "i.call:b.never,i.tea:b.week"));
  const auto items = of_kind(debrief, Kind::Item);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].yours, "Not at all");
  EXPECT_EQ(items[0].key, "Today");
  EXPECT_EQ(level_of(items[0]), Level::Missed);
  EXPECT_EQ(level_of(items[1]), Level::Partial);
}

TEST(DebriefWork, AMarkNamesItsPaperAndSentenceAndTheTooManyAreCounted) {
  const Debrief debrief =
      debriefed(answered(a_mark(), "a1:risk,a2:gap,a3:risk,a4:risk,b1:strength"));
  const auto marks = of_kind(debrief, Kind::Mark);
  ASSERT_EQ(marks.size(), 5U);
  EXPECT_EQ(marks[1].passage.paper, "Paper b");
  EXPECT_EQ(marks[1].passage.sentence, 1);
  EXPECT_EQ(marks[1].passage.text, "This is b1.");
  EXPECT_EQ(marks[2].standing, Standing::Neutral);
  EXPECT_EQ(marks[3].standing, Standing::TooMany);
  EXPECT_TRUE(marks[3].levels.empty());
  const DebriefSection& section = debrief.moments[0].work->sections[0];
  EXPECT_EQ(section.too_many, 2U);
  EXPECT_EQ(section.free, 1U);
  EXPECT_EQ(section.lost, 1U);
  EXPECT_TRUE(marks[0].levels.at(0).lost);
  EXPECT_EQ(level_of(marks[0]), Level::Missed);
}

TEST(DebriefWork, WhatIsNotMarkedKeepsTheTagOfTheKey) {
  const Debrief debrief = debriefed(answered(a_mark(), "-"));
  const auto marks = of_kind(debrief, Kind::Mark);
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_EQ(marks[0].as, 0);
  EXPECT_EQ(marks[0].key_as, static_cast<std::uint8_t>(Tag::Risk));
  EXPECT_EQ(marks[0].because, "it was said twice");
}

TEST(DebriefWork, PapersThatWereNeverOpenedAreNamed) {
  const Debrief debrief = debriefed(answered(
      a_mark(), "a1:risk", [](Session& session) { ASSERT_TRUE(session.open({0}).has_value()); }));
  EXPECT_EQ(debrief.moments.at(0).work->unopened, std::vector<std::string>{"Paper b"});
  EXPECT_EQ(debrief.read, std::vector<std::string>{"Paper a"});
  EXPECT_EQ(debrief.not_opened, std::vector<std::string>{"Paper b"});
}

TEST(DebriefWork, AClaimTellsItsStatusLinksGapsAndSentence) {
  const Debrief debrief =
      debriefed(answered(a_report(), "c/g.shoes,c/s.fair,c/a1:supports,c/a2:context"));
  const DebriefWork& work = *debrief.moments.at(0).work;
  ASSERT_EQ(work.sections.size(), 1U);
  EXPECT_EQ(work.sections[0].heading, "Drink");
  EXPECT_EQ(work.sections[0].status, ClaimStatus::OneSource);
  EXPECT_EQ(work.sections[0].too_many, 1U);
  const auto links = of_kind(debrief, Kind::Link), gaps = of_kind(debrief, Kind::Gap),
             sentences = of_kind(debrief, Kind::Sentence);
  ASSERT_EQ(links.size(), 3U);
  EXPECT_EQ(level_of(links[0]), Level::Strong);
  EXPECT_EQ(links[1].as, 0);
  EXPECT_EQ(links[1].because, "she saw it");
  EXPECT_EQ(links[2].key_as, static_cast<std::uint8_t>(Side::Weakens));
  EXPECT_EQ(level_of(links[2]), Level::Strong);  // faced
  ASSERT_EQ(gaps.size(), 2U);
  EXPECT_EQ(level_of(gaps[0]), Level::Missed);
  EXPECT_EQ(gaps[1].standing, Standing::TooMany);
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0].yours, "Drink may matter.");
  EXPECT_EQ(sentences[0].key, "Drink matters in company.");
  EXPECT_EQ(level_of(sentences[0]), Level::Sound);
}

TEST(DebriefWork, OwnWordsStandWithTheirClaimAndAreNoPart) {
  const Debrief debrief =
      debriefed(answered(a_report(), "c/own,c/a1:supports", [](Session& session) {
        ASSERT_TRUE(session.wrote("Drink, I think.", 1).has_value());
      }));
  EXPECT_EQ(debrief.moments.at(0).work->sections[0].own_words, "Drink, I think.");
  const auto sentences = of_kind(debrief, Kind::Sentence);
  EXPECT_TRUE(sentences.at(0).own_words);
  EXPECT_TRUE(sentences[0].levels.empty());
}

TEST(DebriefWork, AFormIsToldFieldByFieldAndCheckByCheck) {
  const Debrief debrief = debriefed(
      answered(a_form(), "f.level/o.high,f.steps/o.wait,f.things/t.one:b.in,f.things/t.two:b.out"));
  const DebriefWork& work = *debrief.moments.at(0).work;
  ASSERT_EQ(work.sections.size(), 4U);
  EXPECT_EQ(work.sections[2].heading, "Things");
  EXPECT_EQ(work.sections[3].kind, DebriefSection::Kind::Checks);
  const auto choices = of_kind(debrief, Kind::Choice), picks = of_kind(debrief, Kind::Pick),
             items = of_kind(debrief, Kind::Item), checks = of_kind(debrief, Kind::Check);
  EXPECT_EQ(choices.at(0).yours, "High");
  EXPECT_EQ(choices[0].key, "High");
  ASSERT_EQ(picks.size(), 2U);
  EXPECT_EQ(picks[0].as, 0);
  EXPECT_EQ(picks[0].key_as, 1);
  EXPECT_EQ(level_of(picks[1]), Level::Missed);
  EXPECT_TRUE(items.at(1).levels.empty());
  EXPECT_EQ(checks.at(0).as, 1);
  EXPECT_EQ(level_of(checks[0]), Level::Missed);
}

TEST(DebriefWork, AFigureOpensToThePartsWhoseMeanItIs) {
  const Debrief debrief = debriefed(answered(a_sort(), "i.call:b.now,i.tea:b.week"));
  const CountedLine& line = debrief.counted.rows.at(0).lines.at(0);
  EXPECT_EQ(line.parts, (std::vector<Level>{Level::Strong, Level::Partial}));
  EXPECT_EQ(line.work_parts, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(line.credit.numerator, 70 * line.credit.denominator);
}

TEST(DebriefWork, ATextStandsBesideItsChecklistAndModel) {
  const Debrief debrief = debriefed(answered(a_text(), "-", [](Session& session) {
    ASSERT_TRUE(session.wrote("A first try.").has_value());
    ASSERT_TRUE(session.wrote("Kay rang.").has_value());
  }));
  const DebriefWork& work = *debrief.moments.at(0).work;
  EXPECT_EQ(work.text, "Kay rang.");
  EXPECT_EQ(work.checklist, (std::vector<std::string>{"Says who.", "Says when."}));
  EXPECT_EQ(work.model, "Kay rang at ten.");
  EXPECT_FALSE(debrief.moments[0].level);
}

// Answers the concordance with its second step.
Debrief rated(int members) {
  Session session = Session::start(compiled(a_case(a_concordance(members))), 1);
  EXPECT_TRUE(session.answer(Rate{1}).has_value());
  return debriefed(session);
}

TEST(DebriefWork, AConcordanceShowsTheSpreadOfItsPanelFromTenOn) {
  const Debrief panel = rated(12), author = rated(9);
  const DebriefScale& spread = *panel.moments.at(0).scale;
  EXPECT_EQ(spread.panel, 12U);
  EXPECT_EQ(spread.steps.at(1).count, 8U);
  EXPECT_EQ(spread.steps[2].count, 4U);
  EXPECT_TRUE(spread.steps[1].yours);
  EXPECT_TRUE(spread.steps[1].key);
  const DebriefScale& alone = *author.moments.at(0).scale;
  EXPECT_EQ(alone.panel, 0U);
  EXPECT_EQ(alone.steps[1].count, 0U);
  EXPECT_TRUE(alone.steps[1].key);
  EXPECT_EQ(alone.fact, "His coat was wet.");
}

TEST(DebriefWork, WhatWasAttachedBearsTheAnswerOutOrNot) {
  const Debrief debrief = debriefed(answered(a_hearing(), "o.yes,a1,b2"));
  const DebriefMoment& moment = debrief.moments.at(0);
  ASSERT_EQ(moment.attached.size(), 2U);
  EXPECT_TRUE(moment.attached[0].bears_out);
  EXPECT_FALSE(moment.attached[1].bears_out);
  ASSERT_EQ(moment.would_bear_out.size(), 1U);
  EXPECT_EQ(moment.would_bear_out[0].text, "This is b1.");
  EXPECT_EQ(moment.words, std::vector<std::string>{"o.yes"});
  EXPECT_EQ(debrief.features.at(0).state, FeatureState::Done);
}

// What a person can find on the page: the date of its entry, the number of its paragraph.
TEST(DebriefWork, APassageSaysWhereItStands) {
  Scenario scenario = a_case(a_hearing());
  std::vector<Passage>& passages = scenario.documents.at(0).passages;
  ASSERT_GE(passages.size(), 3U);
  passages[0].text = "4. This is a1.";
  passages[0].starts_paragraph = true;
  passages[1].starts_paragraph = false;
  passages[2].starts_paragraph = true;
  passages[2].date = "2025-07-19";
  const auto program = compiled(std::move(scenario));
  const Range range = program->documents[0].passages;
  EXPECT_EQ(passage_words(*program, {range.first}).paragraph, "4");
  EXPECT_EQ(passage_words(*program, {range.first + 1}).paragraph, "4");
  EXPECT_EQ(passage_words(*program, {range.first + 1}).sentence, 2);
  EXPECT_EQ(passage_words(*program, {range.first + 1}).date, "");
  EXPECT_EQ(passage_words(*program, {range.first + 2}).paragraph, "");
  EXPECT_EQ(passage_words(*program, {range.first + 2}).date, "2025-07-19");
}

TEST(DebriefWork, AnUnsafeFieldIsAStopNamedAtItsMoment) {
  Decision d = a_form();
  Option& none = d.work->fields[0].options.emplace_back(worded("o.none", "Nothing"));
  none.levels = {Level::Unsafe};
  none.safety = std::make_unique<Safety>();
  none.safety->duty = "Tell someone.";
  none.safety->no_repair = "It is done.";
  const Debrief debrief = debriefed(answered(
      std::move(d), "f.level/o.none,f.steps/o.visit,f.things/t.one:b.in,f.things/t.two:b.in"));
  ASSERT_EQ(debrief.stops.size(), 1U);
  EXPECT_EQ(debrief.stops[0].moment, 0U);
  EXPECT_EQ(debrief.stops[0].words, "Nothing");
  EXPECT_EQ(debrief.features.at(0).state, FeatureState::Missed);
  ASSERT_EQ(debrief.turns.size(), 1U);
  EXPECT_EQ(debrief.turns[0].kind, DebriefTurn::Kind::Safety);
}

Scenario a_second_part() {
  Scenario s = a_case(an_order());
  s.continues = Continues{{}, "before", {"known", "late"}};
  const char* const names[] = {"Strong", "Average", "Poor"};
  const std::vector<std::vector<Name>> facts = {
      {named("known")}, {named("known"), named("late")}, {named("late")}};
  for (std::size_t i = 0; i < 3; ++i) {
    StartProfile& profile = s.profiles.emplace_back();
    profile.id = std::string("p.") + static_cast<char>('a' + i);
    profile.name = names[i];
    profile.text = "It went so.";
    profile.facts = facts[i];
  }
  s.carries.push_back({"c.rang", {}, "You rang first.", {"before(d, i.call, i.write)", {}}});
  s.carries.push_back({"c.known", {}, "It is known.", {"carried(known)", {}}});
  return s;
}

TEST(DebriefWork, TellsWhatWasCarriedInAndWhatHoldsForTheNextPart) {
  Session session = Session::start(compiled(a_second_part()), 1, 2);
  ASSERT_TRUE(session.answer(answer_from(session.program(), "i.call,i.visit,i.write")).has_value());
  const Debrief debrief = debriefed(session);
  ASSERT_TRUE(debrief.earlier.has_value());
  EXPECT_EQ(debrief.earlier->scenario, "before");
  EXPECT_EQ(debrief.earlier->profile, "Poor");
  EXPECT_EQ(debrief.earlier->held, 1U);
  ASSERT_EQ(debrief.carries.size(), 2U);
  EXPECT_TRUE(debrief.carries[0].holds);
  EXPECT_FALSE(debrief.carries[1].holds);
}

TEST(DebriefWork, FactsThatNoProfileHasAreTheirOwn) {
  Session session = Session::start(compiled(a_second_part()), 1, 0);
  const Debrief debrief = debriefed(session);
  EXPECT_TRUE(debrief.earlier->profile.empty());
  EXPECT_TRUE(debrief.carries.empty());  // not at its end yet
}

TEST(DebriefWork, AClaimTellsWhatItWasSaidToWeigh) {
  const auto weighed = [](std::vector<std::uint8_t> weights) {
    return debriefed(answered(a_report(), "c/a1:supports", [&](Session& session) {
      for (std::uint8_t weight : weights) ASSERT_TRUE(session.weigh(0, weight).has_value());
    }));
  };
  EXPECT_EQ(weighed({}).moments.at(0).work->sections.at(0).weight, 0);
  EXPECT_EQ(weighed({3, 1, 2}).moments.at(0).work->sections.at(0).weight, 2);
}

PassageIx called(const Session& session, const char* id) {
  return ProgramNames(session.program()).passage(id);
}

TEST(DebriefMargin, IsEmptyWhereNothingWasLeft) {
  EXPECT_TRUE(debriefed(answered(an_order(), "i.write,i.visit,i.call")).margin.empty());
}

TEST(DebriefMargin, StandsInTheOrderOfTheCaseFileAndEarnsNothing) {
  const auto leave = [](Session& session) {
    const auto at = [&](const char* id) { return called(session, id); };
    ASSERT_TRUE(session.open({0}).has_value());
    ASSERT_TRUE(session.open({1}).has_value());
    ASSERT_TRUE(session.mark(at("b2"), Tag::Risk).has_value());
    ASSERT_TRUE(session.mark(at("a4"), Tag::Gap).has_value());
    ASSERT_TRUE(session.mark(at("a5"), Tag::Gap).has_value());
    ASSERT_TRUE(session.mark(at("a5"), Tag::None).has_value());
    ASSERT_TRUE(session.pair(at("b1"), at("a2")).has_value());
    ASSERT_TRUE(session.write_beside(at("b3"), "Ask her.").has_value());
  };
  const Debrief debrief = debriefed(answered(a_report(), "c/a1:supports", leave));
  ASSERT_EQ(debrief.margin.marks.size(), 2U);
  EXPECT_EQ(debrief.margin.marks[0].passage.text, "This is a4.");
  EXPECT_EQ(debrief.margin.marks[0].tag, Tag::Gap);
  EXPECT_EQ(debrief.margin.marks[1].passage.paper, "Paper b");
  EXPECT_EQ(debrief.margin.marks[1].passage.sentence, 2);
  ASSERT_EQ(debrief.margin.pairs.size(), 1U);
  EXPECT_EQ(debrief.margin.pairs[0].first.text, "This is a2.");
  EXPECT_EQ(debrief.margin.pairs[0].second.text, "This is b1.");
  ASSERT_EQ(debrief.margin.notes.size(), 1U);
  EXPECT_EQ(debrief.margin.notes[0].words, "Ask her.");
  const Debrief without = debriefed(answered(a_report(), "c/a1:supports"));
  EXPECT_EQ(debrief.counted.earned, without.counted.earned);
  EXPECT_EQ(debrief.counted.possible, without.counted.possible);
}

}  // namespace
}  // namespace sim::testing
