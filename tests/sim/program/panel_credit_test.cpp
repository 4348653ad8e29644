#include <gtest/gtest.h>

#include "sim/program/panel_credit.h"

#include "tests/support/work_helpers.h"

namespace sim::testing {
namespace {

std::vector<PanelAnswer> panel(std::initializer_list<int> counts) {
  std::vector<PanelAnswer> answers;
  std::uint8_t step = 0;
  for (int count : counts) {
    for (int i = 0; i < count; ++i) answers.push_back({"m" + std::to_string(answers.size()), step});
    ++step;
  }
  return answers;
}

// Worked by hand: 60 x the count on your side of zero / the largest side, 40 at the median, 20 at
// half a step from it.
TEST(PanelCredit, IsSideAndNearness) {
  struct Case {
    std::initializer_list<int> counts;
    double expected[5];
  };
  const Case cases[] = {
      {{0, 0, 0, 0, 10}, {0, 0, 0, 60, 100}},
      {{0, 0, 0, 10, 0}, {0, 0, 0, 100, 60}},
      // Sides 2, 3, 5; sorted 1 1 2 2 2 3 3 3 4 4: the median lies half a step above "same".
      {{0, 2, 3, 3, 2}, {24, 24, 36 + 20, 60 + 20, 60}},
      // Sides 1, 8, 1; the median is "same".
      {{1, 0, 8, 0, 1}, {7.5, 7.5, 100, 7.5, 7.5}},
      // Sides 5, 0, 5: sorted five times 1, five times 3: the median is "same", where nobody
      // stands.
      {{0, 5, 0, 5, 0}, {60, 60, 40, 60, 60}},
      // Eleven members: 4, 3, 4; the sixth is "same".
      {{3, 1, 3, 2, 2}, {60, 60, 45 + 40, 60, 60}},
  };
  for (const Case& c : cases) {
    const std::vector<PanelCredit> credits = panel_credits(panel(c.counts));
    ASSERT_EQ(credits.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i)
      EXPECT_DOUBLE_EQ(
          static_cast<double>(credits[i].numerator) / static_cast<double>(credits[i].denominator),
          c.expected[i])
          << i;
  }
}

Decision concordance(std::vector<PanelAnswer> answers) {
  Decision d = decision_of(DecisionKind::Concordance);
  for (const char* step : {"much_less", "less", "same", "more", "much_more"})
    d.options.emplace_back().id = std::string("d.") + step;
  d.key = named("d.more");
  d.work->view = "v";
  d.work->fact = "f";
  d.work->panel = std::move(answers);
  return d;
}

std::vector<double> credits_of(const Program& p) {
  std::vector<double> list;
  for (std::uint8_t step = 0; step < 5; ++step) {
    std::vector<Item> items;
    items_of(p, {0}, 31, Rate{step}, items);
    list.push_back(static_cast<double>(items.at(0).credit) / p.denominator);
  }
  return list;
}

TEST(Concordance, WithTenMembersThePanelCountsElseTheAuthorsKey) {
  EXPECT_EQ(credits_of(*compiled(scenario_with(concordance({})))),
            (std::vector<double>{0, 0, 40, 100, 40}));
  EXPECT_EQ(credits_of(*compiled(scenario_with(concordance(panel({9, 0, 0, 0, 0}))))),
            (std::vector<double>{0, 0, 40, 100, 40}));
  EXPECT_EQ(credits_of(*compiled(scenario_with(concordance(panel({10, 0, 0, 0, 0}))))),
            (std::vector<double>{100, 60, 0, 0, 0}));
}

TEST(Concordance, TheBestAnswerIsTheLargestOfTheFive) {
  const auto p = compiled(scenario_with(concordance(panel({0, 2, 3, 3, 2}))));
  EXPECT_EQ(picked_bits(*best_answer(*p, {0}, 31)), 1 << 3);
  EXPECT_EQ(best_items(*p, {0}, 31).at(0).credit, 80 * p->denominator);
}

}  // namespace
}  // namespace sim::testing
