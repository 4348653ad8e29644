#include "sim/io/local_time.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace sim {

TEST(LocalTime, ShowsTheTimeHere) {
  setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0", 1);
  tzset();  // another test of this process may have asked for the zone before
  EXPECT_EQ(local_time("2026-01-17T10:05:00Z"), "2026-01-17T10:05");
  EXPECT_EQ(local_time("2026-07-17T23:30:00Z"), "2026-07-18T00:30");
  EXPECT_EQ(local_time("yesterday"), "yesterday");
  EXPECT_EQ(local_time("2026-07-17T23:30:00Z and more"), "2026-07-17T23:30:00Z and more");
}

}  // namespace sim
