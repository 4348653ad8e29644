#include "ui/model/dates.h"

#include <fmt/format.h>

#include <charconv>

namespace ui {
namespace {

struct Day {
  int year = 0, month = 0, day = 0;
};

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Day> parse(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)),
             day = number(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31)
    return std::nullopt;
  return Day{*year, *month, *day};
}

// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
long days_from_civil(const Day& d) {
  const long y = d.month <= 2 ? d.year - 1 : d.year;
  const long era = (y >= 0 ? y : y - 399) / 400;
  const long yoe = y - era * 400;
  const long doy = (153L * (d.month > 2 ? d.month - 3 : d.month + 9) + 2) / 5 + d.day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

// Source: as above, civil_from_days.
Day civil_from_days(long days) {
  days += 719468;
  const long era = (days >= 0 ? days : days - 146096) / 146097;
  const long doe = days - era * 146097;
  const long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const long mp = (5 * doy + 2) / 153;
  const long month = mp < 10 ? mp + 3 : mp - 9;
  return {static_cast<int>(yoe + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month),
          static_cast<int>(doy - (153 * mp + 2) / 5 + 1)};
}

// Seconds since 1970 of "2026-11-17T10:05:00Z".
std::optional<std::int64_t> seconds(std::string_view utc) {
  const auto day = parse(utc);
  if (!day || utc.size() < 19) return std::nullopt;
  const auto h = number(utc.substr(11, 2)), m = number(utc.substr(14, 2)),
             s = number(utc.substr(17, 2));
  if (!h || !m || !s) return std::nullopt;
  return std::int64_t{days_from_civil(*day)} * 86400 + *h * 3600 + *m * 60 + *s;
}

int months_between(const Day& from, const Day& to) {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

}  // namespace

std::optional<long> day_number(std::string_view day) {
  const auto parsed = parse(day);
  return parsed ? std::optional<long>(days_from_civil(*parsed)) : std::nullopt;
}

std::string day_words(std::string_view day, const Words& words) {
  const auto parsed = parse(day);
  if (!parsed) return std::string(day);
  return words("date.day", {{"day", std::to_string(parsed->day)},
                            {"month", words("date.month." + std::to_string(parsed->month))},
                            {"year", std::to_string(parsed->year)}});
}

std::string month_words(std::string_view date, const Words& words) {
  const auto parsed = date.size() == 7 ? parse(std::string(date) + "-01") : std::nullopt;
  if (!parsed) return day_words(date, words);
  return words("date.month_of", {{"month", words("date.month." + std::to_string(parsed->month))},
                                 {"year", std::to_string(parsed->year)}});
}

std::string stamp_words(std::string_view stamp, const Words& words) {
  if (!parse(stamp) || stamp.size() < 16) return std::string(stamp);
  return words("date.stamp",
               {{"day", day_words(stamp, words)}, {"time", std::string(stamp.substr(11, 5))}});
}

std::int64_t ms_between(std::string_view from, std::string_view to) {
  const auto a = seconds(from), b = seconds(to);
  return a && b ? (*b - *a) * 1000 : 0;
}

std::string utc_after(std::string_view utc, std::int64_t ms) {
  const auto from = seconds(utc);
  if (!from || ms < 0) return std::string(utc);
  const std::int64_t at = *from + ms / 1000;
  const Day day = civil_from_days(static_cast<long>(at / 86400));
  const std::int64_t rest = at % 86400;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", day.year, day.month, day.day,
                     rest / 3600, rest / 60 % 60, rest % 60);
}

std::string age_words(std::string_view day, std::string_view on, const Words& words) {
  const auto from = parse(day), to = parse(on);
  if (!from || !to) return {};
  const long days = days_from_civil(*to) - days_from_civil(*from);
  const int months = months_between(*from, *to);
  if (days < 0) return {};
  if (days == 0) return words("age.today");
  if (days < 7) return words.plural("age.days", days);
  if (months < 2 && days < 60) return words.plural("age.weeks", days / 7);
  return months < 24 ? words.plural("age.months", months) : words.plural("age.years", months / 12);
}

bool over_a_year(std::string_view day, std::string_view on) {
  const auto from = parse(day), to = parse(on);
  if (!from || !to) return false;
  const int months = months_between(*from, *to);
  return months > 12 || (months == 12 && to->day != from->day);
}

std::string clock_after(std::string_view starts_at, int minutes) {
  if (starts_at.size() != 5) return std::string(starts_at);
  const auto hour = number(starts_at.substr(0, 2)), minute = number(starts_at.substr(3, 2));
  if (!hour || !minute) return std::string(starts_at);
  const int total = (*hour * 60 + *minute + minutes) % (24 * 60);
  return fmt::format("{:02}:{:02}", total / 60, total % 60);
}

}  // namespace ui
