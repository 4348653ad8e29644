// Source: scenario-model section 9, to the figure.
#include <gtest/gtest.h>

#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/program/reach.h"
#include "tests/support/cases.h"
#include "tests/support/reference_score.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {
namespace {

class WorkedExample : public ::testing::Test {
 protected:
  Session play_a() const { return played(program_, {"o.ask", "o.call o.text"}); }
  Session play_b() const { return played(program_, {"o.promise", "o.call o.note"}); }

  std::shared_ptr<const Program> program_ = case_program("tiny");
  Reach reach_ = Reach::compute(*program_);
};

TEST_F(WorkedExample, PlayAHasTheItemsAndSumsOfTheTables) {
  EXPECT_EQ(scorecard_text(*program_, score(*program_, play_a().log())), R"(complete e.told
item d.door/relationship.respect strong 100 best 100 x1 first @2 minute 0
item d.door/safeguarding.share strong 100 best 100 x1 first @2 minute 0
item d.car/safeguarding.share sound 200/3 best 100 x2 first @8 minute 0
item d.car/reporting.record partial 40 best 100 x2 first @8 minute 0
item w.shoes/curiosity.use missed 0 best 100 x1 lapsed @10 minute 0
answer d.door @2 first strong
answer d.car @8 first partial
feature k.tell part
feature k.look missed
sum relationship.respect earned 100 possible 100 full 100 items 1
sum relationship earned 100 possible 100 full 100 items 1
sum curiosity.use earned 0 possible 100 full 100 items 1
sum curiosity earned 0 possible 100 full 100 items 1
sum safeguarding.share earned 700/3 possible 300 full 300 items 2
sum safeguarding earned 700/3 possible 300 full 300 items 2
sum reporting.record earned 80 possible 200 full 200 items 1
sum reporting earned 80 possible 200 full 200 items 1
sum overall earned 880 possible 1400 full 1400 items 5
)");
}

TEST_F(WorkedExample, PlayBHasTheItemsSumsAndSafetyStopOfTheTables) {
  EXPECT_EQ(scorecard_text(*program_, score(*program_, play_b().log())), R"(complete e.told
item d.door/relationship.respect sound 75 best 100 x1 first @2 minute 0
item d.door/safeguarding.share unsafe 0 best 100 x1 first @2 minute 0
item d.car/safeguarding.share strong 100 best 100 x2 first @5 minute 0
item d.car/reporting.record strong 100 best 100 x2 first @5 minute 0
answer d.door @2 first unsafe
answer d.car @5 first strong
stop o.promise safeguarding @2 put_right o.call @5
feature k.tell part
feature k.look not_reached
sum relationship.respect earned 75 possible 100 full 100 items 1
sum relationship earned 75 possible 100 full 100 items 1
sum safeguarding.share earned 200 possible 300 full 300 items 2
sum safeguarding earned 200 possible 300 full 300 items 2
sum reporting.record earned 200 possible 200 full 200 items 1
sum reporting earned 200 possible 200 full 200 items 1
sum overall earned 875 possible 1200 full 1200 items 4
)");
}

TEST_F(WorkedExample, PossibleOverallIsThatOfTheBestRoute) {
  ASSERT_TRUE(reach_.computed());
  EXPECT_EQ(to_text(reach_.most_overall()), "1400");
  EXPECT_EQ(to_text(reach_.most_one_by_one()), "1400");
  std::string each;
  for (std::uint32_t i = 0; i < program_->criteria.size(); ++i)
    each += program_->wording.criteria[i].id + " " + to_text(reach_.most(CriterionIx{i})) + "\n";
  EXPECT_EQ(each,
            "relationship.respect 100\ncuriosity.use 100\nsafeguarding.share 300\nreporting.record "
            "200\n");
  const Scorecard best = score(*program_, played(program_, {"o.ask", "o.call o.note"}).log());
  EXPECT_EQ(to_text(best.fraction(best.overall.earned)), "1400");
}

TEST_F(WorkedExample, LossesShortfallsAndWhatWasClosedAreThoseOfTheTable) {
  const auto table = [&](const Session& session) {
    std::string text;
    const auto as_text = [&](std::int64_t numerator) {
      return to_text(Fraction{numerator, program_->denominator});
    };
    for (const AnswerValue& v : values(*program_, reach_, session.log()))
      text += as_text(v.before) + " - " + as_text(v.credit) + " - " + as_text(v.after) + " = " +
              as_text(v.loss) + " = " + as_text(v.shortfall) + " + " + as_text(v.closed) + "\n";
    return text;
  };
  EXPECT_EQ(table(play_a()), "1400 - 400 - 1000 = 0 = 0 + 0\n1000 - 480 - 0 = 520 = 320 + 200\n");
  EXPECT_EQ(table(play_b()), "1400 - 75 - 800 = 525 = 325 + 200\n800 - 800 - 0 = 0 = 0 + 0\n");
}

TEST_F(WorkedExample, NamesWhatWasClosedAndTheTurningPoints) {
  const Session a = play_a(), b = play_b();
  const Scorecard card_a = score(*program_, a.log()), card_b = score(*program_, b.log());
  EXPECT_FALSE(closed_off(card_a, reach_).has_value());  // 1400 were possible on this route
  ASSERT_TRUE(closed_off(card_b, reach_).has_value());
  EXPECT_EQ(to_text(*closed_off(card_b, reach_)), "200");
  EXPECT_EQ(closed_most(card_b, values(*program_, reach_, b.log())), std::vector<std::uint32_t>{2});
  const std::vector<TurningPoint> points =
      turning_points(card_b, values(*program_, reach_, b.log()));
  ASSERT_FALSE(points.empty());
  EXPECT_EQ(points[0].kind, TurningPoint::Kind::Safety);
  EXPECT_EQ(points[0].event, 2U);
}

TEST_F(WorkedExample, MeanCreditStandsBesideTheSafetyStop) {
  const Scorecard a = score(*program_, play_a().log()), b = score(*program_, play_b().log());
  const auto mean = [](const Scorecard& card) {
    return rounded(Fraction{100 * card.overall.earned, card.overall.full});
  };
  EXPECT_EQ(mean(a), 63);
  EXPECT_EQ(mean(b), 73);
  EXPECT_EQ(a.stops.size(), 0U);
  ASSERT_EQ(b.stops.size(), 1U);
  EXPECT_TRUE(b.stops[0].put_right);
}

TEST_F(WorkedExample, LaterAloneLeavesTheStopOpenAndTheFeatureMissed) {
  const Scorecard card = score(*program_, played(program_, {"o.promise", "o.later"}).log());
  ASSERT_EQ(card.stops.size(), 1U);
  EXPECT_FALSE(card.stops[0].put_right);
  EXPECT_EQ(feature_state_id(card.features[0].state), "missed");
}

TEST_F(WorkedExample, TheWorstPlayEarns175Of1200) {
  const Scorecard card = score(*program_, played(program_, {"o.promise", "o.text o.later"}).log());
  EXPECT_EQ(to_text(card.fraction(card.overall.earned)), "175");
  EXPECT_EQ(to_text(card.fraction(card.overall.full)), "1200");
}

TEST_F(WorkedExample, TheReferenceAgrees) {
  const Scenario authored = case_scenario("tiny");
  for (const auto& picks :
       {std::pair<const char*, std::set<std::string>>{"o.ask", {"o.call", "o.text"}},
        {"o.promise", {"o.call", "o.note"}}}) {
    const ReferenceOutcome outcome =
        reference_play(authored, small_rubric(), 1, {{{picks.first}, {}}, {picks.second, {}}});
    Session session = Session::start(program_, 1);
    play(session, {picks.first});
    play(session, {*picks.second.begin(), *picks.second.rbegin()});
    EXPECT_EQ(scorecard_text(*program_, score(*program_, session.log())),
              reference_scorecard(authored, small_rubric(), outcome));
  }
}

}  // namespace
}  // namespace sim::testing
