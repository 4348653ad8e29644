// Days, ages and clock times in words. Days are "2026-11-17", times "10:05"; what is not one comes
// back as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/model/words.h"

namespace ui {

// Days since 1970-01-01, by the Gregorian calendar.
std::optional<long> day_number(std::string_view day);

// "17 November 2026"; of a UTC stamp "2026-11-17T10:05:00Z" its day.
std::string day_words(std::string_view day, const Words& words);

// "October 2025" of "2025-10"; anything else as day_words.
std::string month_words(std::string_view date, const Words& words);

// "17 November 2026, 10:05" of "2026-11-17T10:05", with or without what follows.
std::string stamp_words(std::string_view stamp, const Words& words);

// Milliseconds from one "2026-11-17T10:05:00Z" to another; 0 when one is no such time.
std::int64_t ms_between(std::string_view from, std::string_view to);
// "2026-11-17T10:05:07Z" for "2026-11-17T10:05:00Z" and 7,000; parts of a second are cut off.
std::string utc_after(std::string_view utc, std::int64_t ms);

// How old `day` was on `on`: "same day", "3 days old", "1 week old", "4 months old". Empty when one
// is no day, or `day` lies ahead.
std::string age_words(std::string_view day, std::string_view on, const Words& words);

// Whether `on` lies more than 12 months after `day`.
bool over_a_year(std::string_view day, std::string_view on);

// "10:12" for "10:05" and 7 minutes; past midnight it goes on from 00:00.
std::string clock_after(std::string_view starts_at, int minutes);

}  // namespace ui
