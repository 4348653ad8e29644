// SIM043-045, 095, 097-104, 138 and their neighbours: the kinds with many parts, and cases in
// several parts.
#include <gtest/gtest.h>

#include "tests/support/work_helpers.h"
#include "tests/support/cases.h"
#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

using Codes = std::set<std::string>;

constexpr std::string_view kKinds[] = {"order",  "order-pairs", "sort",     "concordance",
                                       "mark",   "build",       "form",     "write",
                                       "attach", "carries",     "continues"};

std::string text_of(std::string_view kind) {
  return testing::case_text("../kinds/" + std::string(kind));
}

// One edit to a case of tests/cases/kinds, and what is said of it. An edit of what is not there
// fails the test.
struct Row {
  std::string_view kind, from, to, code;
};

Codes codes_after(const Row& row) {
  std::string text = text_of(row.kind);
  const std::size_t at = text.find(row.from);
  EXPECT_NE(at, std::string::npos) << row.kind << " has no " << row.from;
  if (at != std::string::npos) text.replace(at, row.from.size(), row.to);
  return testing::codes_of(testing::read_and_validate(text).problems);
}

template <std::size_t n>
void expect_rows(const Row (&rows)[n]) {
  for (const Row& row : rows)
    EXPECT_EQ(codes_after(row), row.code.empty() ? Codes{} : Codes{std::string(row.code)})
        << row.kind << ": " << row.from << " -> " << row.to;
}

TEST(CheckWork, EachKindInItsPlainFormIsValid) {
  for (std::string_view kind : kKinds) {
    const Validated validated = testing::read_and_validate(text_of(kind));
    EXPECT_EQ(testing::to_lines(validated.problems), "") << kind;
    EXPECT_TRUE(validated.scenario.has_value()) << kind;
  }
}

TEST(CheckWork, NamesLeadSomewhere) {
  constexpr Row kRows[] = {
      {"mark", R"("passage": "p.let.nobody")", R"("passage": "p.let.no")", "SIM043"},
      {"build", R"(["p.log.friday"])", R"(["p.log.fri"])", "SIM043"},
      {"attach", R"(["p.let.nobody"])", R"(["p.let.no"])", "SIM043"},
      {"mark", R"("documents": ["doc.log",)", R"("documents": ["doc.lag",)", "SIM032"},
      {"sort", R"("bin": "b.later")", R"("bin": "b.never")", "SIM044"},
      {"order", R"("key_order": ["i.log")", R"("key_order": ["i.lag")", "SIM040"},
      {"order-pairs", R"("before": "i.log")", R"("before": "i.lag")", "SIM040"},
      {"order-pairs", R"("person": "kieran")", R"("person": "karen")", "SIM033"},
      {"continues", R"("facts": ["asked"],
      "report")",
       R"("facts": ["aksed"], "report")", "SIM045"},
      {"continues", "carried(asked)", "carried(aksed)", "SIM051"},
      {"build", R"("id": "g.kettle")", R"("id": "s.none")", "SIM030"},
      {"sort", R"("id": "b.week", "text")", R"("id": "b.now", "text")", "SIM030"},
      {"write", R"("id": "h.when")", R"("id": "h.who")", "SIM030"},
      {"form", R"("id": "x.tag")", R"("id": "x.low")", "SIM030"},
      {"carries", R"("id": "late")", R"("id": "asked")", "SIM030"},
  };
  for (const Row& row : kRows)
    EXPECT_TRUE(codes_after(row).contains(std::string(row.code))) << row.kind << ": " << row.to;
}

TEST(CheckWork, AKeyHoldsTogether) {
  expect_rows({
      {"order-pairs", R"("pairs": [)", R"("pairs": [{"before": "i.letter", "after": "i.letter"}, )",
       "SIM098"},
      {"order-pairs", R"("pairs": [)", R"("pairs": [{"before": "i.log", "after": "i.letter"}, )",
       "SIM098"},
      {"order-pairs", R"("pairs": [)", R"("pairs": [{"before": "i.letter", "after": "i.log"}, )",
       "SIM098"},
      {"order", R"(["i.log", "i.letter", "i.call"])", R"(["i.log", "i.letter", "i.call", "i.log"])",
       "SIM098"},
      {"order", R"(["i.log", "i.letter", "i.call"])",
       R"(["i.log", "i.letter", "i.call"], "pairs": [{"before": "i.log", "after": "i.call"}])",
       "SIM098"},
      {"sort", R"("near": ["b.week"])", R"("near": ["b.now"])", "SIM098"},
      {"sort", R"("near": ["b.week"])", R"("near": ["b.week", "b.week"])", "SIM098"},
      {"mark", R"("tag": "risk",)", R"("tag": "contradiction",)", "SIM098"},
      {"mark", R"("neutral": ["p.log.up",)", R"("neutral": ["p.log.friday", "p.log.up",)",
       "SIM098"},
      {"build", R"("neutral": ["p.log.friday"])", R"("neutral": ["p.let.always"])", "SIM098"},
      {"mark", R"(["doc.log", "doc.letter"])", R"(["doc.log", "doc.letter", "doc.log"])", "SIM098"},
      {"build", R"("level": "strong")", R"("level": "sound")", "SIM098"},
  });
}

TEST(CheckWork, WhatIsMissingIsNamed) {
  expect_rows({
      {"sort", R"("bin": "b.later",)", "", "SIM009"},
      {"concordance", R"("view")", R"("checklist": [], "view")", "SIM084"},
      {"concordance", R"("key": "less")", R"("key": "lesser")", "SIM083"},
      {"concordance", R"("key": "less",)", "", "SIM083"},
      {"build", R"(, "level": "strong")", "", "SIM009"},
      {"write", R"("unscored": "own words are for you and your tutor",)", "", "SIM009"},
      {"mark", R"("short": "Your view of the papers",)",
       R"("min": 1, "short": "Your view of the papers",)", "SIM084"},
  });
}

TEST(CheckWork, SupportGoesWithAttach) {
  EXPECT_EQ(codes_after({"attach", R"("attach": 2,)", "", ""}), (Codes{"SIM051", "SIM084"}))
      << "nor can a condition ask for it";
  EXPECT_EQ(codes_after({"write", R"("id": "o.read",)", R"("id": "o.read", "support": [],)", ""}),
            Codes{});
}

TEST(CheckWork, PartsMatchWhatIsAssessed) {
  expect_rows({
      {"build", R"("assesses": ["curiosity.verify"],)", R"("assesses": ["curiosity.ask"],)",
       "SIM101"},
      {"build", R"("assesses": ["curiosity.verify", "curiosity.use"])",
       R"("assesses": ["curiosity.verify", "curiosity.use", "curiosity.use"])", "SIM085"},
      {"form", R"("criterion": "curiosity.verify")", R"("criterion": "curiosity.ask")", "SIM101"},
      {"form", R"("assesses": ["curiosity.verify", "curiosity.use"])",
       R"("assesses": ["curiosity.verify", "curiosity.use", "curiosity.ask"])", "SIM101"},
      {"form", R"("levels": ["strong", "not_observed"])", R"("levels": ["strong"])", "SIM080"},
  });
}

TEST(CheckWork, AFieldHoldsNothingThatLeadsOn) {
  for (std::string_view stray :
       {R"("when": "true")", R"("effects": [{"minutes": 1}])", R"("goto": "close")",
        R"("minutes": 2)", R"("reaction": {"tone": "warm"})", R"("closed_text": "No.")"}) {
    const std::string to = R"("id": "o.yet", )" + std::string(stray) + ",";
    EXPECT_EQ(codes_after({"form", R"("id": "o.yet",)", to, ""}), Codes{"SIM084"}) << stray;
  }
}

TEST(CheckWork, AFieldMayBeUnsafeByChoiceOnly) {
  expect_rows({
      {"form", R"("id": "f.level.low", "text": "Low",)",
       R"("id": "f.level.low", "text": "Low", "level": "unsafe",)", "SIM103"},
      {"form", R"("curiosity.use": {"picked": "strong", "left_out": "missed"})",
       R"("curiosity.use": {"picked": "strong", "left_out": "unsafe"})", "SIM103"},
      {"form", R"("no_repair": "the report is sent")", R"("refers_up": true)", "SIM089"},
      {"form", R"("no_repair": "the report is sent")",
       R"("repair": {"by": ["n.work"], "until": "end"})", "SIM040"},
      {"form", R"("no_repair": "the report is sent")",
       R"("repair": {"by": ["f.level.high"], "until": "end"})", "SIM040"},
      {"form", R"("no_repair": "the report is sent")",
       R"("repair": {"by": ["o.yet"], "until": "end"})", ""},
  });
}

TEST(CheckWork, AChecksHalvesReadTheirOwn) {
  expect_rows({
      {"form", "rated(f.level) == low and chose(o.yet)",
       "rated(f.level) == low and minutes_used > 2", "SIM102"},
      {"form", "rated(f.level) == low and chose(o.yet)", "true", "SIM102"},
      {"form", "not opened(doc.log)", "chose(o.yet)", "SIM102"},
      {"form", "not opened(doc.log)", "level(d.form) > sound", "SIM102"},
      {"form", "not opened(doc.log)", "minutes_used > 2", ""},
  });
}

TEST(CheckWork, PassagesStandInThePapersOfTheirTask) {
  EXPECT_TRUE(codes_after({"build", R"("documents": ["doc.log", "doc.letter"])",
                           R"("documents": ["doc.log"])", ""})
                  .contains("SIM099"));
  EXPECT_TRUE(codes_after({"mark", R"("documents": ["doc.log", "doc.letter"])",
                           R"("documents": ["doc.letter"])", ""})
                  .contains("SIM099"));
}

TEST(CheckWork, ConditionsAskOnlyWhatCanBeAnswered) {
  expect_rows({
      {"build", "stated(g.nobody)", "stated(s.none)", "SIM051"},
      {"build", "said(s.none)", "said(g.nobody)", "SIM051"},
      {"build", "said(s.none)", "chose(s.none)", "SIM051"},
      {"order", "before(d.order, i.log, i.call)", "before(d.order, i.log, i.log)", "SIM051"},
      {"order-pairs", "before(d.order, i.letter, i.log)", "before(d.order, i.end, i.log)",
       "SIM051"},
      {"sort", "placed(d.sort, i.ring, b.now)", "picked(d.sort, i.ring)", "SIM051"},
      {"write", R"("id": "o.read",)", R"x("id": "o.read", "when": "supported(d.look)",)x",
       "SIM051"},
      {"form", "picked(f.view, o.yet)", "level(f.view) > sound", "SIM051"},
  });
}

TEST(CheckWork, LongerCasesStartSomewhere) {
  expect_rows({
      {"continues", R"("scenario": "carries")", R"("scenario": "continues")", "SIM104"},
      {"carries", R"("carries": [)",
       R"("profiles": [{"id": "p", "name": "P", "text": "T", "facts": []}], "carries": [)",
       "SIM104"},
  });
}

TEST(CheckWork, APanelNeedsItsDenominatorToo) {
  Scenario scenario = testing::read_or_fail(text_of("concordance"));
  std::vector<PanelAnswer>& panel = scenario.scenes[0].decision->work->panel;
  for (int i = 0; i < 1009; ++i) panel.push_back({std::to_string(i), 0});
  panel.push_back({"other", 2});
  EXPECT_FALSE(has_errors(
      validate(std::move(scenario), testing::small_rubric(), testing::small_references()).problems))
      << "1,009";
  scenario = testing::read_or_fail(text_of("concordance"));
  for (int i = 0; i < 1'000'003; ++i) scenario.scenes[0].decision->work->panel.push_back({"m", 0});
  scenario.scenes[0].decision->work->panel.push_back({"other", 2});
  EXPECT_EQ(testing::codes_of(
                validate(std::move(scenario), testing::small_rubric(), testing::small_references())
                    .problems),
            Codes{"SIM095"});
}

// Eight claims with a sentence each beside `gaps` gaps to be stated: own words take the part of a
// sentence away, so that there may be `gaps` parts, eight more, or any number between.
Codes codes_of_gaps(int gaps, bool sentences) {
  Decision d = testing::decision_of(DecisionKind::Build);
  d.work->documents = {testing::named("a")};
  for (int i = 0; i < 8; ++i) {
    Claim& claim = d.work->claims.emplace_back();
    claim.id = "c" + std::to_string(i);
    for (int k = i; k < gaps; k += 8) {
      Option& gap = claim.gaps.emplace_back(testing::item("g" + std::to_string(k)));
      gap.extras->key = true;
    }
    if (!sentences) continue;
    Option& sentence = claim.sentences.emplace_back();
    sentence.id = "s" + std::to_string(i);
    sentence.step_level = Level::Strong;
  }
  return testing::codes_of(validate(testing::scenario_with(std::move(d), testing::papers({3})),
                                    testing::small_rubric(), testing::small_references())
                               .problems);
}

TEST(CheckWork, OwnWordsCountAmongThePartsThatCreditIsDividedBy) {
  EXPECT_EQ(codes_of_gaps(8, true), Codes{}) << "8 to 16 parts: 720,720";
  EXPECT_EQ(codes_of_gaps(9, true), Codes{"SIM095"}) << "9 to 17 parts: 12,252,240";
  EXPECT_EQ(codes_of_gaps(9, false), Codes{}) << "always 9";
}

}  // namespace
}  // namespace sim
