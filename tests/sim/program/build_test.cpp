#include <gtest/gtest.h>

#include "sim/program/answer_space.h"
#include "sim/program/parts.h"
#include "sim/session/worked_text.h"
#include "tests/support/work_helpers.h"

namespace sim::testing {
namespace {

Option gap(const std::string& id, bool key) {
  Option option = item(id);
  option.extras->key = key;
  return option;
}

Option sentence(const std::string& id, Level level) {
  Option option;
  option.id = id;
  option.step_level = level;
  return option;
}

// One claim: two supports, one against, one gap of two, three sentences; a second claim for another
// criterion.
Decision build() {
  Decision d = decision_of(DecisionKind::Build);
  d.assesses.push_back(named("reporting.record"));
  d.work->documents = {named("a"), named("b")};
  Claim first;
  first.id = "c";
  first.assesses = {named("relationship.respect")};
  first.links = {
      {{}, named("a1"), false, {}}, {{}, named("b1"), false, {}}, {{}, named("a2"), true, {}}};
  first.neutral = {named("a3")};
  first.gaps.push_back(gap("g.key", true));
  first.gaps.push_back(gap("g.idle", false));
  first.sentences.push_back(sentence("s.fair", Level::Sound));
  first.sentences.push_back(sentence("s.best", Level::Strong));
  Claim second;
  second.id = "e";
  second.assesses = {named("reporting.record")};
  second.links = {{{}, named("b2"), false, {}}};
  d.work->claims.push_back(std::move(first));
  d.work->claims.push_back(std::move(second));
  return d;
}

std::shared_ptr<const Program> program() {
  return compiled(scenario_with(build(), papers({6, 4})));
}

TEST(Build, EverySupportContraryPassageGapAndSentenceOfAClaimIsAPart) {
  const auto p = program();
  const std::string found = "c/g.key,c/s.best,c/a1:supports,c/a2:weakens,c/b1:supports";
  EXPECT_DOUBLE_EQ(credit(*p, found), 100);
  EXPECT_DOUBLE_EQ(credit(*p, found, 3, 1), 0);  // the other claim is empty
  EXPECT_DOUBLE_EQ(credit(*p, "c/g.key,c/s.fair,c/a1:supports,c/a2:context,c/b1:supports"), 95);
  EXPECT_DOUBLE_EQ(credit(*p, "c/s.best,c/a1:weakens,c/a2:supports,c/b1:context"),
                   20);  // only the sentence
  EXPECT_DOUBLE_EQ(credit(*p, "e/b2:supports"), 0);
  EXPECT_DOUBLE_EQ(credit(*p, "e/b2:supports", 3, 1), 100);
  EXPECT_EQ(worked_text(*p, {0}, std::get<Worked>(key_answer(*p, {0}, 3))),
            found + ",e/b2:supports");
}

TEST(Build, OwnWordsAreNoPartAndNoSentenceIsMissed) {
  const auto p = program();
  EXPECT_DOUBLE_EQ(credit(*p, "c/own,c/a1:supports,c/b1:supports"), 50);
  EXPECT_DOUBLE_EQ(credit(*p, "c/a1:supports,c/b1:supports"), 40);
}

TEST(Build, LinksAndGapsBeyondHalfTheKeyLoseFoundPartsOfTheirClaimAlone) {
  const auto p = program();
  const std::string found = "c/g.key,c/s.best,c/a1:supports,c/a2:weakens,c/b1:supports";
  EXPECT_DOUBLE_EQ(credit(*p, found + ",c/a3:supports,c/a4:supports,c/a5:context"),
                   100);  // four keys: two are free, a3 neutral
  EXPECT_DOUBLE_EQ(credit(*p, "c/g.idle," + found + ",c/a4:supports,c/a5:context"), 80);
  EXPECT_DOUBLE_EQ(
      credit(*p,
             "c/g.idle," + found +
                 ",c/a4:supports,c/a5:context,c/a6:context,c/b2:context,c/b3:context,c/b4:context"),
      20);
  EXPECT_DOUBLE_EQ(
      credit(*p, "e/b2:supports,c/a4:supports,c/a5:context,c/a6:context,c/b3:weakens", 3, 1), 100);
}

TEST(Build, AClaimStandsAsItsLinksLetIt) {
  const auto p = program();
  const auto status = [&](const std::string& text) {
    return claim_status(*p, {0}, answer_from(*p, text), 0);
  };
  EXPECT_EQ(status("-"), ClaimStatus::None);
  EXPECT_EQ(status("c/a4:context,e/b2:supports"), ClaimStatus::None);
  EXPECT_EQ(status("c/a1:supports,c/a5:supports"), ClaimStatus::OneSource);
  EXPECT_EQ(status("c/a1:supports,c/b4:supports"), ClaimStatus::Several);
  EXPECT_EQ(status("c/a1:supports,c/a6:weakens,c/b4:supports"), ClaimStatus::Contradicted);
}

TEST(Build, RefusesTwoSentencesForeignPartsAndPapersThatAreNotThere) {
  const auto p = program();
  const auto fits = [&](const std::string& text, std::uint16_t open = 3) {
    return well_formed(*p, {0}, open, answer_from(*p, text));
  };
  EXPECT_TRUE(fits("-"));
  EXPECT_TRUE(fits("c/s.best,c/a1:context,e/a1:weakens"));
  EXPECT_FALSE(fits("c/s.best,c/s.fair"));
  EXPECT_FALSE(fits("c/s.best,c/own"));
  EXPECT_FALSE(fits("e/s.best"));
  EXPECT_FALSE(fits("e/g.key"));
  EXPECT_FALSE(fits("c/b1:supports", 1));
  EXPECT_FALSE(fits("c/a1:supports,c/a1:weakens"));
}

}  // namespace
}  // namespace sim::testing
