// Every figure on the screen is the sum of what it opens to, and the sum is the scorecard's.
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "sim/assess/score.h"
#include "sim/debrief/debrief.h"
#include "tests/support/debrief_case.h"
#include "tests/support/random_play.h"
#include "tests/ui/model/debrief_words.h"
#include "tests/ui/model/shipped_case.h"
#include "ui/model/make_debrief.h"
#include "ui/model/wrap.h"

namespace ui {
namespace {

using Column = FigureRef::Column;
using sim::Fraction;

// The whole numbers of a text, commas taken out.
std::vector<std::int64_t> numbers(const std::string& text) {
  std::vector<std::int64_t> list;
  std::string digits;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c == ',' && !digits.empty() && i + 1 < text.size() && text[i + 1] >= '0' &&
             text[i + 1] <= '9')
      continue;
    else if (!digits.empty()) {
      list.push_back(std::stoll(digits));
      digits.clear();
    }
  }
  return list;
}

Fraction sum_of(const sim::CountedRow& row, Column column, std::int64_t denominator) {
  Fraction sum{0, denominator};
  for (const sim::CountedLine& line : row.lines) {
    const Fraction& credit = column == Column::Earned ? line.credit : line.best;
    EXPECT_EQ(credit.denominator, denominator);
    sum.numerator += credit.numerator * line.weight;
  }
  return sum;
}

void figures_add_up(const sim::Debrief& debrief, const sim::Scorecard& card, const Words& words) {
  const CountedPanel table = make_counted(debrief, words);
  ASSERT_EQ(table.rows.size(), card.competencies.size());
  for (Column column : {Column::Earned, Column::Route}) {
    Fraction overall{0, card.denominator};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const sim::CountedRow& row = debrief.counted.rows[i];
      const sim::Sum& scored = card.competencies[i];
      const Fraction sum = sum_of(row, column, card.denominator);
      EXPECT_EQ(sum.numerator, column == Column::Earned ? scored.earned : scored.possible);
      EXPECT_EQ(row.lines.size(), scored.items);
      overall.numerator += sum.numerator * row.weight;

      const std::string shown =
          column == Column::Earned ? table.rows[i].earned : table.rows[i].route;
      EXPECT_EQ(shown, number_words({sum.numerator * row.weight, sum.denominator}));
      const FigurePanel figure = make_figure(debrief, {i, column}, words);
      if (row.lines.empty()) {
        EXPECT_EQ(shown, "0");
        continue;
      }
      // "10 + 100 = 110, times its weight 3 = 330.": the terms make the sum, the sum and the weight
      // what the table shows.
      const std::vector<std::int64_t> said = numbers(figure.sum);
      ASSERT_EQ(said.back(), numbers(shown).front()) << figure.sum;
      ASSERT_EQ(figure.rows.size(), row.lines.size());
      std::int64_t terms = 0;
      const bool single = row.lines.size() == 1;
      for (std::size_t k = 0; k + 3 < said.size(); ++k) terms += said[k];
      if (!single) {
        EXPECT_LE(std::abs(terms - said[said.size() - 3]),
                  static_cast<std::int64_t>(row.lines.size()))
            << figure.sum;
      }
      if (!single && card.denominator == 1) {
        EXPECT_EQ(terms, said[said.size() - 3]) << figure.sum;
      }
    }
    EXPECT_EQ(overall.numerator,
              column == Column::Earned ? card.overall.earned : card.overall.possible);
    const std::string total =
        column == Column::Earned ? table.added_up.earned : table.added_up.route;
    EXPECT_EQ(total, number_words(overall));
    EXPECT_EQ(numbers(make_figure(debrief, {table.rows.size(), column}, words).sum).back(),
              numbers(total).front());
  }
}

TEST(DebriefFigures, AddUpToTheScorecardInRandomPlaysOfTheShippedCase) {
  const Words words = testing::shipped_words();
  const auto program = shipped_case();
  ASSERT_NE(program, nullptr);
  const sim::Reach reach;
  const int plays = std::getenv("APP_LONG_TESTS") != nullptr ? 2000 : 60;
  for (int seed = 1; seed <= plays; ++seed) {
    sim::testing::Dice dice(static_cast<std::uint64_t>(seed));
    sim::Session session = sim::Session::start(program, static_cast<std::uint64_t>(seed));
    if (seed % 5 == 0) {
      for (int moves = 0; moves < seed % 9; ++moves) sim::testing::random_move(dice, session);
      session.stop();
    } else {
      sim::testing::play_to_end(dice, session);
    }
    const sim::Scorecard card = sim::score(*program, session.log());
    const sim::Debrief debrief = sim::build_debrief(*program, session.log(), card, reach);
    figures_add_up(debrief, card, words);
    ASSERT_FALSE(HasFailure()) << "seed " << seed;
  }
}

TEST(DebriefFigures, EveryFigureOpens) {
  const Words words = testing::shipped_words();
  const sim::Debrief debrief =
      sim::testing::debrief_of(sim::testing::play_b(sim::testing::debrief_program()));

  const std::vector<FigureRef> all = figures(debrief);
  EXPECT_EQ(all.size(), 3 * (debrief.counted.rows.size() + 1));
  for (const FigureRef& ref : all) {
    const FigurePanel figure = make_figure(debrief, ref, words);
    EXPECT_NE(figure.title, "");
    EXPECT_NE(figure.sum, "");
    EXPECT_NE(figure.source, "");
  }
}

// A row read "Line: d.door/safeguarding.share, event 6": words of the program's own inside.
TEST(DebriefFigures, NameTheirMomentsInWordsAndNeverByTheirIds) {
  const Words words = testing::shipped_words();
  const auto program = shipped_case();
  ASSERT_NE(program, nullptr);
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    sim::testing::Dice dice(seed);
    sim::Session session = sim::Session::start(program, seed);
    sim::testing::play_to_end(dice, session);
    const sim::Debrief debrief = sim::testing::debrief_of(session);
    for (const FigureRef& ref : figures(debrief)) {
      const FigurePanel figure = make_figure(debrief, ref, words);
      std::string shown = figure.title + figure.sum + figure.source;
      for (const auto& row : figure.rows)
        for (const std::string& cell : row) shown += "\n" + cell;
      for (const sim::CountedRow& row : debrief.counted.rows)
        for (const sim::CountedLine& line : row.lines) {
          EXPECT_EQ(shown.find(line.id), std::string::npos) << shown;
          EXPECT_EQ(shown.find("event"), std::string::npos) << shown;
        }
    }
  }
}

TEST(DebriefFigures, CutLongWordsBetweenTwoWords) {
  const auto program = shipped_case();
  ASSERT_NE(program, nullptr);
  sim::testing::Dice dice(1);
  sim::Session session = sim::Session::start(program, 1);
  sim::testing::play_to_end(dice, session);
  const sim::Debrief debrief = sim::testing::debrief_of(session);
  bool cut = false;
  for (std::size_t row = 0; row < debrief.counted.rows.size(); ++row)
    for (const auto& cells :
         make_figure(debrief, {row, Column::Earned}, testing::shipped_words()).rows) {
      EXPECT_LE(display_width(cells.front()), 100) << cells.front();
      cut = cut || cells.front().find("…") != std::string::npos;
    }
  EXPECT_TRUE(cut);
}

TEST(DebriefFigures, AreRoundedHalfUpAndPartedByCommas) {
  EXPECT_EQ(number_words({0, 1}), "0");
  EXPECT_EQ(number_words({200, 3}), "67");
  EXPECT_EQ(number_words({1, 2}), "1");
  EXPECT_EQ(number_words({999, 1}), "999");
  EXPECT_EQ(number_words({1155, 1}), "1,155");
  EXPECT_EQ(number_words({1234567, 1}), "1,234,567");
}

TEST(DebriefFigures, WhatEarlierChoicesClosedOffIsSaidOnlyWhenThereIsSome) {
  const Words words = testing::shipped_words();
  const auto program = sim::testing::debrief_program();
  const auto remarks = [&](const sim::Session& session) {
    std::string text;
    for (const std::string& remark : make_counted(sim::testing::debrief_of(session), words).remarks)
      text += remark + "\n";
    return text;
  };

  EXPECT_EQ(remarks(sim::testing::play_a(program)).find("closed off"), std::string::npos);
  EXPECT_NE(remarks(sim::testing::play_b(program))
                .find("Earlier choices closed off another 200. What closed most was “A promise” "
                      "(minute 1)."),
            std::string::npos);
}

}  // namespace
}  // namespace ui
