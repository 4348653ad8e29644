#include "sim/analysis/trainees.h"

#include "tests/sim/analysis/analysis_helpers.h"

namespace sim::testing {
namespace {

TEST(Trainees, RankCorrelationOfHandMadeLists) {
  EXPECT_DOUBLE_EQ(rank_correlation({1, 2, 3, 4}, {10, 20, 30, 40}), 1);
  EXPECT_DOUBLE_EQ(rank_correlation({1, 2, 3, 4}, {4, 3, 2, 1}), -1);
  EXPECT_DOUBLE_EQ(rank_correlation({1, 1, 1}, {2, 2, 2}), 1);
  EXPECT_DOUBLE_EQ(rank_correlation({1, 2, 3}, {2, 2, 2}), 0);
  // Ranks 0 1.5 1.5 3 and 0 1 2 3: 4.5 / sqrt(4.5 * 5).
  EXPECT_NEAR(rank_correlation({1, 2, 2, 3}, {1, 2, 3, 4}), 4.5 / 4.743416490252569, 1e-12);
}

TEST(Trainees, AreSixHundredAndTheSameEachTime) {
  const auto program = worked_example();
  const std::vector<CreditMap> maps = {
      {100, 75, 40, 10, 0, 0}, {100, 66, 33, 0, 0, 0}, {100, 0, 0, 0, 0, 0}};
  const Trainees once = simulate_trainees(*program, maps);
  EXPECT_EQ(once.plays, 600U);
  ASSERT_EQ(once.rank_order.size(), 2U);
  EXPECT_GT(once.rank_order[0], 0.97);
  EXPECT_LE(once.rank_order[0], 1);
  EXPECT_LT(once.rank_order[1], once.rank_order[0]);
  EXPECT_EQ(simulate_trainees(*program, maps).rank_order, once.rank_order);
}

TEST(Trainees, TheSameMapKeepsTheOrder) {
  const CreditMap map = {100, 75, 40, 10, 0, 0};
  EXPECT_EQ(simulate_trainees(*worked_example(), {map, map}).rank_order, std::vector<double>{1});
}

}  // namespace
}  // namespace sim::testing
