#include "sim/io/clock.h"

#include <regex>

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(Clock, SaysTheTimeAsRecordsKeepIt) {
  EXPECT_TRUE(std::regex_match(
      utc_now(), std::regex("20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z")))
      << utc_now();
  EXPECT_TRUE(std::regex_match(local_hour_minute(), std::regex("[0-2][0-9]:[0-5][0-9]")))
      << local_hour_minute();
}

TEST(Clock, NeverGoesBack) {
  const std::int64_t before = monotonic_ms();
  EXPECT_GE(monotonic_ms(), before);
}

}  // namespace
}  // namespace sim
