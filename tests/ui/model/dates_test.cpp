#include "ui/model/dates.h"

#include <gtest/gtest.h>

#include "tests/ui/model/shipped_words.h"

namespace ui {

TEST(Dates, SayADay) {
  const Words& words = shipped_words();
  EXPECT_EQ(day_words("2026-11-17", words), "17 November 2026");
  EXPECT_EQ(stamp_words("2026-01-02T09:05", words), "2 January 2026, 09:05");
  EXPECT_EQ(day_words("soon", words), "soon");
  EXPECT_EQ(day_words("2026-13-01", words), "2026-13-01");
}

TEST(Dates, SayAMonthOfAYear) {
  EXPECT_EQ(month_words("2025-10", shipped_words()), "October 2025");
  EXPECT_EQ(month_words("2022", shipped_words()), "2022");
  EXPECT_EQ(month_words("undated", shipped_words()), "undated");
  EXPECT_EQ(month_words("2025-13", shipped_words()), "2025-13");
}

TEST(Dates, SayHowOldAPaperIs) {
  const Words& words = shipped_words();
  const auto age = [&](const char* day) { return age_words(day, "2026-11-17", words); };
  EXPECT_EQ(age("2026-11-17"), "same day");
  EXPECT_EQ(age("2026-11-16"), "1 day old");
  EXPECT_EQ(age("2026-11-10"), "1 week old");
  EXPECT_EQ(age("2026-10-20"), "4 weeks old");
  EXPECT_EQ(age("2026-07-02"), "4 months old");
  EXPECT_EQ(age("2025-01-01"), "22 months old");
  EXPECT_EQ(age("2021-01-01"), "5 years old");
  EXPECT_EQ(age("2026-11-18"), "") << "not written yet";
}

TEST(Dates, TellWhenLawIsOverAYearOld) {
  EXPECT_FALSE(over_a_year("2026-11-01", "2027-10-31"));
  EXPECT_FALSE(over_a_year("2026-11-01", "2027-11-01"));
  EXPECT_TRUE(over_a_year("2026-11-01", "2027-11-02"));
  EXPECT_FALSE(over_a_year("unknown", "2027-11-02"));
}

TEST(Dates, CountTime) {
  EXPECT_EQ(clock_after("10:05", 7), "10:12");
  EXPECT_EQ(clock_after("23:50", 20), "00:10");
  EXPECT_EQ(ms_between("2026-02-28T23:59:58Z", "2026-03-01T00:00:01Z"), 3000);
  EXPECT_EQ(utc_after("2024-02-28T23:59:58Z", 3'999), "2024-02-29T00:00:01Z");
  EXPECT_EQ(utc_after("2026-12-31T23:00:00Z", 3'600'000), "2027-01-01T00:00:00Z");
  EXPECT_EQ(*day_number("1970-01-02"), 1);
}

}  // namespace ui
