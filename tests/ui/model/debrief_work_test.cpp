// What the debrief says of answers with many parts. The words of levels are those of the small
// rubric: ids.
#include <gtest/gtest.h>

#include <string>

#include "sim/program/program_names.h"
#include "tests/support/work_case.h"
#include "tests/ui/model/debrief_words.h"
#include "ui/model/debrief_html.h"
#include "ui/model/debrief_text.h"
#include "ui/model/make_debrief.h"
#include "ui/model/plain_text.h"

namespace ui {
namespace {

using sim::testing::answered;
using sim::testing::debriefed;

std::string moment_text(const sim::Debrief& debrief) {
  return plain_text(moment_page(debrief, 0, testing::shipped_words()), TextStyle{.width = 400});
}

void expect_says(const std::string& text, const std::string& words) {
  EXPECT_NE(text.find(words), std::string::npos) << words << "\nis not in\n" << text;
}

TEST(DebriefWorkWords, ABrokenPairIsExplainedByTheReasonOfTheKey) {
  const std::string text =
      moment_text(debriefed(answered(sim::testing::an_order(), "i.write,i.visit,i.call")));
  expect_says(text, "You put 3 things in order.");
  expect_says(text, "Your order: (1) Write the essay (2) Go and see (3) Ring back");
  expect_says(text,
              "You put “Ring back” third; the key has it before “Write the essay”, because "
              "somebody is waiting at the other end.");
}

TEST(DebriefWorkWords, OfAWholeOrderOnlyWhatIsBrokenIsToldOneByOne) {
  const std::string text =
      moment_text(debriefed(answered(sim::testing::an_order(), "i.visit,i.call,i.write")));
  expect_says(text, "Pairs that stand as in the key: 2 of 3.");
  expect_says(text, "You put “Ring back” second; the key has it before “Go and see”");
  EXPECT_EQ(text.find("before “Write the essay”"), std::string::npos) << text;
}

TEST(DebriefWorkWords, AnItemNamesItsBinAndThatOfTheKey) {
  const std::string text =
      moment_text(debriefed(answered(sim::testing::a_sort(), "i.call:b.now,i.tea:b.week")));
  expect_says(text,
              "You put “Ring back” in “Today”, as the key does, because somebody is waiting.");
  expect_says(
      text, "You put “Buy tea” in “This week”; the key has “Not at all”, because nobody needs it.");
}

TEST(DebriefWorkWords, AMarkIsSaidWithItsTagAndWhatTooManyCost) {
  const std::string text = moment_text(
      debriefed(answered(sim::testing::a_mark(), "a1:victim,a3:risk,a4:risk,b1:strength")));
  expect_says(text, "“This is a1.” (Paper a, sentence 1)");
  expect_says(text, "the key has “Risk”, because it was said twice.");
  expect_says(
      text,
      "2 marks go beyond the key. Marks free of cost: 1. Found ones they turned to missed: 1.");
  expect_says(text, "You had found this one. Too many marks turned it to missed.");
  expect_says(text, "the key does not mark it.");
  expect_says(text, "Papers for this that you never opened");
}

TEST(DebriefWorkWords, WhatWasNotMarkedIsSaidSo) {
  expect_says(moment_text(debriefed(answered(sim::testing::a_mark(), "-"))),
              "Not marked; the key has “Strength”, because he came by himself.");
}

TEST(DebriefWorkWords, AClaimTellsItsStandingSupportContraryGapAndSentence) {
  const std::string text = moment_text(debriefed(
      answered(sim::testing::a_report(), "c/g.shoes,c/s.fair,c/a1:supports,c/a2:context")));
  expect_says(text, "Drink");
  expect_says(text, "What you linked in support comes from one paper only.");
  expect_says(
      text,
      "This supports the claim, and you linked it. The key has it because he says it himself.");
  expect_says(text,
              "This supports the claim and was not linked. The key has it because she saw it.");
  expect_says(text, "This speaks against the claim, and you faced it: “Context”.");
  expect_says(text,
              "You did not state this gap. The key does, because nobody has asked: “What the "
              "doctor knows”");
  expect_says(text, "You stated this gap, and the key does not: “The size of his shoes”");
  expect_says(text,
              "You chose “Drink may matter”; the key has “Drink matters in company”, because "
              "both papers say so.");
  expect_says(text, "1 link or gap goes beyond the key. So few cost nothing.");
}

TEST(DebriefWorkWords, AFormIsSaidFieldByFieldWithItsContradiction) {
  const std::string text = moment_text(debriefed(
      answered(sim::testing::a_form(),
               "f.level/o.high,f.steps/o.wait,f.things/t.one:b.in,f.things/t.two:b.out")));
  expect_says(text, "Level");
  expect_says(text, "You chose “High”, as the key does, because two people are at risk.");
  expect_says(text, "This field is not marked.");
  expect_says(text, "You left out “Visit”; the key has it, because it shows.");
  expect_says(text,
              "The form contradicts itself: A high level with nothing done. It matters because a "
              "level asks for a step.");
}

TEST(DebriefWorkWords, ATextIsNotMarkedAndStandsBesideAModel) {
  const std::string text =
      moment_text(debriefed(answered(sim::testing::a_text(), "-", [](sim::Session& s) {
        static_cast<void>(s.wrote("Kay rang."));
      })));
  expect_says(text, "“Kay rang.”");
  expect_says(text, "Says who.");
  expect_says(text, "Kay rang at ten.");
}

TEST(DebriefWorkWords, AConcordanceSaysWhoseKeyItIs) {
  const auto rated = [](int members) {
    sim::Session session = sim::Session::start(
        sim::testing::compiled(sim::testing::a_case(sim::testing::a_concordance(members))), 1);
    EXPECT_TRUE(session.answer(sim::Rate{1}).has_value());
    return moment_text(debriefed(session));
  };
  expect_says(rated(12), "Less likely: 8 of 12 on the panel.");
  expect_says(rated(9), "The author’s own view; no group of tutors has been asked yet");
  expect_says(rated(9), "Your step: Less likely.");
  expect_says(rated(9), "The author’s step: Less likely.");
  EXPECT_EQ(rated(9).find("on the panel"), std::string::npos);
}

TEST(DebriefWorkWords, WhatWasLaidBesideAnAnswerBearsItOutOrNot) {
  const std::string text =
      moment_text(debriefed(answered(sim::testing::a_hearing(), "o.yes,a1,b2")));
  expect_says(text, "You attached this, and it bears your answer out.");
  expect_says(text, "You attached this. It does not bear your answer out.");
  expect_says(text, "This would have borne it out as well.");
  expect_says(moment_text(debriefed(answered(sim::testing::a_hearing(), "o.yes,b2"))),
              "You did not attach this. It would have borne your answer out.");
}

TEST(DebriefWorkWords, AFigureOpensToItsPartsAndTheirMean) {
  const sim::Debrief debrief =
      debriefed(answered(sim::testing::a_sort(), "i.call:b.now,i.tea:b.week"));
  const FigurePanel figure =
      make_figure(debrief, {0, FigureRef::Column::Earned}, testing::shipped_words());
  ASSERT_EQ(figure.parts.size(), 1U);
  EXPECT_EQ(figure.parts[0].rows.at(1), (std::vector<std::string>{"Buy tea", "partial", "40"}));
  EXPECT_EQ(figure.parts[0].sum, "100 + 40 = 140, shared by 2 is 70.");
  EXPECT_EQ(figure.rows.at(0).at(2), "70, the mean of its 2 parts, times 1");
  EXPECT_TRUE(
      make_figure(debrief, {0, FigureRef::Column::Route}, testing::shipped_words()).parts.empty());
}

TEST(DebriefWorkWords, TheFileHasATableOfThePartsWithHeadings) {
  const std::string html =
      debrief_html(debriefed(answered(sim::testing::a_report(), "c/s.fair,c/a1:supports")),
                   testing::shipped_words());
  expect_says(html, "<h4>Drink</h4>");
  expect_says(html, "<th scope=\"col\">What you did and what the key has</th>");
  expect_says(html, "The parts it is the mean of");
  expect_says(html,
              "This supports the claim and was not linked. The key has it because she saw it.");
}

TEST(DebriefWorkWords, NoSentenceHasAnythingLeftToFillIn) {
  const Words words = testing::shipped_words();
  for (const sim::Debrief& debrief :
       {debriefed(answered(sim::testing::an_order(), "i.visit,i.write,i.call")),
        debriefed(
            answered(sim::testing::a_report(), "c/own,c/a1:weakens,c/a2:supports,c/b3:supports")),
        debriefed(
            answered(sim::testing::a_form(),
                     "f.level/o.low,f.steps/o.visit,f.things/t.one:b.in,f.things/t.two:b.in"))}) {
    const std::string html = debrief_html(debrief, words);
    const std::size_t body = html.find("<body>");
    EXPECT_EQ(html.find('{', body), std::string::npos) << html.substr(html.find('{', body), 80);
    EXPECT_EQ(html.find("[debrief.", body), std::string::npos);
  }
}

TEST(DebriefWorkWords, AClaimSaysWhatItWasGivenToWeigh) {
  const auto text = [](std::uint8_t weight) {
    return moment_text(
        debriefed(answered(sim::testing::a_report(), "c/a1:supports", [&](sim::Session& session) {
          if (weight > 0) {
            ASSERT_TRUE(session.weigh(0, weight).has_value());
          }
        })));
  };
  EXPECT_EQ(text(0).find("You gave it"), std::string::npos);
  expect_says(text(1), "You gave it: little weight.");
  expect_says(text(2), "You gave it: some weight.");
  expect_says(text(3), "You gave it: a lot of weight.");
}

TEST(DebriefMarginWords, SayWhatWasMarkedAndAreAbsentWhereNothingWas) {
  const auto leave = [](sim::Session& session) {
    const sim::ProgramNames names(session.program());
    ASSERT_TRUE(session.open({0}).has_value());
    ASSERT_TRUE(session.open({1}).has_value());
    ASSERT_TRUE(session.mark(names.passage("b2"), sim::Tag::Victim).has_value());
    ASSERT_TRUE(session.pair(names.passage("b1"), names.passage("a2")).has_value());
    ASSERT_TRUE(session.write_beside(names.passage("a3"), "Ask <her>.").has_value());
  };
  const auto page = [](const sim::Debrief& debrief) {
    return plain_text(timeline_page(debrief, testing::shipped_words()), TextStyle{.width = 400});
  };
  const sim::Debrief marked = debriefed(answered(sim::testing::a_report(), "-", leave));
  const sim::Debrief empty = debriefed(answered(sim::testing::a_report(), "-"));
  expect_says(page(marked), "What you marked");
  expect_says(page(marked), "Victim: “This is b2.” (Paper b, sentence 2)");
  expect_says(page(marked),
              "You saw these disagree: “This is a2.” (Paper a, sentence 2) and “This "
              "is b1.” (Paper b, sentence 1)");
  expect_says(page(marked), "Your note: “Ask <her>.” beside “This is a3.” (Paper a, sentence 3)");
  EXPECT_EQ(page(empty).find("What you marked"), std::string::npos);
  const std::string html = debrief_html(marked, testing::shipped_words());
  expect_says(html, "What you marked");
  expect_says(html, "Ask &lt;her&gt;.");
  EXPECT_EQ(debrief_html(empty, testing::shipped_words()).find("What you marked"),
            std::string::npos);
}

}  // namespace
}  // namespace ui
