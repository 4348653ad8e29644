// Walks through decisions with many parts.
#include <gtest/gtest.h>

#include "sim/analysis/run_walk.h"

#include <sstream>

#include "sim/io/disk_files.h"
#include "sim/session/event_text.h"
#include "tests/sim/analysis/analysis_helpers.h"
#include "tests/support/parts_case.h"

namespace sim::testing {
namespace {

const std::string kHead = "walk 1\nscenario many-parts\nkind meandering\nseed 1\n";
const std::string kRest = "end e.end\nitem d.order/relationship.respect none\n";
const std::string kToMark =
    "order i.one i.two i.three\nsort i.call=b.now i.write=b.now\nrate d.concord.less\n";
const std::string kToBuild = kToMark + "mark p.bus=risk\nsubmit\n";
const std::string kToForm = kToBuild + "submit\n";
const std::string kToWrite =
    kToForm +
    "field f.risk\nrate r.mid\nfield f.who\npicks o.self\nfield f.next\npick o.visit\n"
    "field f.steps\norder i.a i.b i.c\nfield f.kind\nsort i.home=b.ours i.work=b.ours\nsubmit\n";

// The first problem, and the line it is about.
std::string first_problem(const std::string& text) {
  static const auto program = parts_case();
  const ParsedWalk parsed = parse_walk(text);
  EXPECT_TRUE(parsed.problems.empty()) << parsed.problems[0].message;
  const std::vector<WalkProblem> problems = run_walk(program, parsed.walk, nullptr).problems;
  if (problems.empty()) return {};
  std::string line = text;
  for (int i = 1; i < problems[0].line; ++i) line = line.substr(line.find('\n') + 1);
  return line.substr(0, line.find('\n')) + " | " + problems[0].message +
         (problems[0].hint.empty() ? "" : " (" + problems[0].hint + ")");
}

std::string walk_of(std::string_view name) {
  return *DiskFiles().read(
      TEST_SOURCE_DIR "/tests/cases/parts/many-parts/walks/" + std::string(name), 100'000);
}

TEST(WorkWalk, GoesThroughEveryKind) {
  const auto program = parts_case();
  const Reach reach = Reach::compute(*program);
  for (const char* name : {"strong.walk", "poor.walk"}) {
    SCOPED_TRACE(name);
    const ParsedWalk parsed = parse_walk(walk_of(name));
    ASSERT_EQ(parsed.problems.size(), 0U) << parsed.problems[0].message;
    const WalkReport report = run_walk(program, parsed.walk, &reach);
    for (const WalkProblem& problem : report.problems)
      ADD_FAILURE() << problem.line << ": " << problem.message;
  }
}

TEST(WorkWalk, OwnWordsStandInTheLog) {
  const WalkReport poor = run_walk(parts_case(), parse_walk(walk_of("poor.walk")).walk, nullptr);
  EXPECT_EQ(poor.session.log().texts, std::vector<std::string>{"Nobody knows."});
  const WalkReport strong =
      run_walk(parts_case(), parse_walk(walk_of("strong.walk")).walk, nullptr);
  EXPECT_EQ(strong.session.log().texts,
            std::vector<std::string>{"Kay came late: the bus did not come."});
}

TEST(WorkWalk, UnknownIdsAreSaidWithTheNearest) {
  const std::pair<std::string, std::string> cases[] = {
      {"order i.one i.two i.thre", "the option \"i.thre\" is unknown (did you mean \"i.three\"?)"},
      {"sort i.call=b.nwo", "the bin \"b.nwo\" is unknown (did you mean \"b.now\"?)"},
      {"mark p.buss=risk", "the passage \"p.buss\" is unknown (did you mean \"p.bus\"?)"},
      {"mark doc.note#9=risk", "the passage \"doc.note#9\" is unknown"},
      {"link c.ham p.bus supports", "the claim \"c.ham\" is unknown (did you mean \"c.harm\"?)"},
      {"field f.rsik", "the field \"f.rsik\" is unknown (did you mean \"f.risk\"?)"},
      {"field d.sort", "the field \"d.sort\" is unknown"},
      {"attach p.payd", "the passage \"p.payd\" is unknown (did you mean \"p.paid\"?)"},
  };
  for (const auto& [line, problem] : cases)
    EXPECT_EQ(first_problem(kHead + line + "\n" + kRest), line + " | " + problem);
  EXPECT_EQ(first_problem(kHead + "carried strong\n" + kRest),
            "carried strong | the prepared report \"strong\" is unknown");
}

TEST(WorkWalk, AnActionOfAnotherKindIsRefusedInWords) {
  const std::string left = " (the rest of the walk was left alone)";
  const std::pair<std::string, std::string> cases[] = {
      {"pick i.one", "expected `order` at d.order, got `pick i.one`" + left},
      {"sort i.call=b.now", "expected `order` at d.order, got `sort i.call=b.now`" + left},
      {"order i.one i.two i.a", "expected a decision with i.a, got d.order" + left},
      {"order i.one i.two i.two",
       "expected `order i.one i.two i.two` to be possible, got an answer that d.order does not "
       "take: "
       "i.one,i.two,i.two" +
           left},
      {"mark p.bus=risk", "expected `order` at d.order, got `mark p.bus=risk`" + left},
      {"link c.harm p.bus supports",
       "expected a decision with the claim c.harm, got d.order" + left},
      {"gap g.who", "expected a decision with the gap g.who, got d.order" + left},
      {"write \"words\"", "expected `order` at d.order, got `write \"words\"`" + left},
      {"field f.risk", "expected a form for `field f.risk`, got d.order" + left},
      {"attach p.bus", "expected a decision that passages can be laid beside, got d.order" + left},
      {"submit", "expected a mark, build, form or write for `submit`, got d.order" + left},
      {"offer i.one",
       "expected a decision with options that are open or closed, got d.order, which is of kind "
       "order"},
      {"closed i.one",
       "expected a decision with options that are open or closed, got d.order, which is of kind "
       "order"},
  };
  for (const auto& [line, problem] : cases)
    EXPECT_EQ(first_problem(kHead + line + "\n" + kRest), line + " | " + problem);
}

TEST(WorkWalk, WhatIsMissingIsSaid) {
  const std::string left = " (the rest of the walk was left alone)";
  EXPECT_EQ(first_problem(kHead + kToMark + "mark p.bus=risk\n" + kRest),
            "end e.end | expected the end e.end, got d.mark is open and has no action (what was "
            "laid out is handed in by the line: submit)");
  EXPECT_EQ(first_problem(kHead + kToMark + "mark doc.late#1=risk\nsubmit\n" + kRest),
            "submit | expected `submit` to be possible, got an answer that d.mark does not take: "
            "doc.late#1:risk" +
                left);
  EXPECT_EQ(first_problem(kHead + kToForm + "rate r.mid\n" + kRest),
            "rate r.mid | expected a `field` line before `rate r.mid`, got none yet" + left);
  EXPECT_EQ(first_problem(kHead + kToForm + "field f.risk\nrate r.mid\nsubmit\n" + kRest),
            "submit | expected `submit` to be possible, got an answer that d.form does not take: "
            "f.risk/r.mid" +
                left);
  EXPECT_EQ(
      first_problem(kHead + kToBuild + "write \"words\"\n" + kRest),
      "write \"words\" | expected `write <claim> \"text\"` at d.build, got `write \"words\"`" +
          left);
  EXPECT_EQ(first_problem(kHead + kToBuild + "write c.help \"words\"\n" + kRest),
            "write c.help \"words\" | expected a decision with sentences for the claim c.help, got "
            "d.build" +
                left);
  EXPECT_EQ(first_problem(kHead + kToWrite + "submit\nattach p.bus p.paid\npick o.bus\n" + kRest),
            "pick o.bus | expected `pick o.bus` to be possible, got an answer that d.hear does not "
            "take: o.bus,p.bus,p.paid" +
                left);
}

// The canonical lines of what a walk leaves in the log that are about margins and weights.
std::vector<std::string> margin_lines(const std::string& actions) {
  const ParsedWalk parsed = parse_walk(kHead + actions + kRest);
  EXPECT_TRUE(parsed.problems.empty()) << parsed.problems[0].message;
  const auto program = parts_case();
  const WalkReport report = run_walk(program, parsed.walk, nullptr);
  std::vector<std::string> lines;
  std::istringstream log(to_text(*program, report.session.log()));
  for (std::string line; std::getline(log, line);) {
    line.erase(0, line.find(' ') + 1);
    for (const char* kind : {"input marked", "input paired", "note noted", "note weighed",
                             "input answered decision=d.mark"})
      if (line.rfind(kind, 0) == 0) lines.push_back(line);
  }
  return lines;
}

TEST(WorkWalk, LeavesMarksPairsNotesAndWeights) {
  EXPECT_EQ(
      margin_lines("open doc.note\nopen doc.record\nmargin p.bus=risk p.paid=gap\n"
                   "margin p.paid=none\npair p.paid p.bus\nnote p.bus \"Ask her.\"\n" +
                   kToBuild + "weigh c.harm some\nweigh c.help much\nsubmit\n"),
      (std::vector<std::string>{
          "input marked passage=p.bus tag=risk", "input marked passage=p.paid tag=gap",
          "input marked passage=p.paid tag=none", "input paired passage=p.bus other=p.paid on=yes",
          "note noted passage=p.bus text=\"Ask her.\"",
          "input answered decision=d.mark work=p.bus:risk",
          "note weighed decision=d.build claim=c.harm weight=some",
          "note weighed decision=d.build claim=c.help weight=much"}));
}

// What the walk marks itself wins; a paper that is none of the decision's stays out.
TEST(WorkWalk, MarkingBeginsWithWhatStandsInTheMargins) {
  const std::string read =
      "open doc.note\nopen doc.record\nmargin p.bus=gap doc.note#1=victim "
      "p.paid=strength\n";
  EXPECT_EQ(margin_lines(read + kToMark + "mark p.bus=risk\nsubmit\n").back(),
            "input answered decision=d.mark work=doc.note#1:victim,p.bus:risk");
  EXPECT_EQ(margin_lines(read + kToMark + "margin p.bus=none\nsubmit\n").back(),
            "input answered decision=d.mark work=doc.note#1:victim");
}

TEST(WorkWalk, WhatCannotBeLeftInAMarginIsSaid) {
  const std::string unopened = " to lie open, got refused: That paper was not opened yet.";
  const std::pair<std::string, std::string> cases[] = {
      {"margin p.bus=risk", "expected the passage p.bus" + unopened},
      {"pair p.bus p.paid", "expected the passages p.bus and p.paid" + unopened},
      {"note p.bus \"Why?\"", "expected the passage p.bus" + unopened},
      {"margin doc.late#1=risk",
       "expected the passage doc.late#1 to lie open, got refused: That passage is not in the "
       "file."},
      {"weigh c.harm some",
       "expected a decision with the claim c.harm, got refused: Nothing is weighed here."},
      {"margin p.buss=risk", "the passage \"p.buss\" is unknown (did you mean \"p.bus\"?)"},
      {"pair p.bus p.payd", "the passage \"p.payd\" is unknown (did you mean \"p.paid\"?)"},
      {"note p.buss \"Why?\"", "the passage \"p.buss\" is unknown (did you mean \"p.bus\"?)"},
      {"weigh c.ham some", "the claim \"c.ham\" is unknown (did you mean \"c.harm\"?)"},
  };
  for (const auto& [line, problem] : cases)
    EXPECT_EQ(first_problem(kHead + line + "\n" + kRest), line + " | " + problem);
}

TEST(WorkWalk, MarginLinesHaveOneForm) {
  for (const char* line :
       {"margin", "margin p.bus", "margin p.bus=rain", "margin =risk", "mark p.bus=none",
        "pair p.bus", "pair p.bus p.paid p.bus", "note p.bus", "note p.bus Why", "note \"Why?\"",
        "weigh c.harm", "weigh c.harm heavy", "weigh some"})
    EXPECT_FALSE(parse_walk(kHead + line + "\n" + kRest).problems.empty()) << line;
}

}  // namespace
}  // namespace sim::testing
