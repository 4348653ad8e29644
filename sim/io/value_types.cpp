#include "sim/io/value_types.h"

#include <algorithm>

#include "sim/base/spelling.h"
#include "sim/io/check_bytes.h"

namespace sim::reading {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number of `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || !is_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool has_form(TextRule rule, std::string_view value) {
  switch (rule) {
    case TextRule::Filled:
      return !is_blank(value);
    case TextRule::AnyLength:
      return true;
    case TextRule::NewId:
      return is_id(value);
    case TextRule::Date:
      return is_date(value);
    case TextRule::Time:
      return is_time(value);
  }
  return false;
}

Code code_of(TextRule rule) {
  if (rule == TextRule::NewId) return Code::SIM014;
  return rule == TextRule::Date || rule == TextRule::Time ? Code::SIM018 : Code::SIM015;
}

}  // namespace

bool is_id(std::string_view word) {
  if (word.empty() || word.size() > 64 || word[0] < 'a' || word[0] > 'z') return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

bool is_date(std::string_view word) {
  if (word.size() != 10 || word[4] != '-' || word[7] != '-') return false;
  const int year = digits(word, 0, 4), month = digits(word, 5, 2), day = digits(word, 8, 2);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

bool is_time(std::string_view word) {
  if (word.size() != 5 || word[2] != ':') return false;
  const int hours = digits(word, 0, 2), minutes = digits(word, 3, 2);
  return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
}

std::string text_words(TextRule rule) {
  switch (rule) {
    case TextRule::NewId:
      return "an id: 1-64 of a-z 0-9 . _ -, a letter first";
    case TextRule::Date:
      return "a date as \"2026-11-17\"";
    case TextRule::Time:
      return "a time as \"10:05\"";
    default:
      return "a text";
  }
}

std::string_view text_pattern(TextRule rule) {
  switch (rule) {
    case TextRule::Filled:
      return "\\S";
    case TextRule::AnyLength:
      return "";
    case TextRule::NewId:
      return "^[a-z][a-z0-9._-]{0,63}$";
    case TextRule::Date:
      return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    case TextRule::Time:
      return "^[0-9]{2}:[0-9]{2}$";
  }
  return "";
}

bool text_passes(Reading& reading, TextRule rule, std::string_view value) {
  if (value.size() > reading.limits().text) {
    reading.problem(Code::SIM015, reading.subject() + " is too long",
                    limit_hint("text", reading.limits().text));
    return false;
  }
  if (first_control_character(value) != std::string_view::npos) {
    reading.problem(Code::SIM004, reading.subject() + " holds a control character",
                    "only line breaks and tabs may stand in a text");
    return false;
  }
  if (has_form(rule, value)) return true;
  const std::string what = reading.subject() + " is " + (is_blank(value) ? "empty" : quoted(value));
  reading.problem(code_of(rule),
                  rule == TextRule::Filled ? what : what + ", should be " + text_words(rule));
  return rule == TextRule::NewId;
}

void TextType::text(Reading& reading, void* target, std::string_view value) const {
  if (text_passes(reading, rule_, value)) in(target).assign(value);
}

void NameType::text(Reading& reading, void* target, std::string_view value) const {
  if (!text_passes(reading, rule_, value)) return;
  Name& name = in(target);
  name.id.assign(value);
  name.at = reading.inside();
}

void ExpressionType::text(Reading& reading, void* target, std::string_view value) const {
  if (!text_passes(reading, TextRule::Filled, value)) return;
  Expression& expression = in(target);
  expression.text.assign(value);
  expression.at = reading.inside();
}

void wrong_word(Reading& reading, std::string_view value,
                const std::vector<std::string_view>& words) {
  const std::string near = value.size() < 3 ? "" : did_you_mean(value, words);
  reading.problem(Code::SIM012, reading.subject() + " is " + quoted(value),
                  near.empty() ? "it is " + any_of_words(words) : near);
}

std::string any_of_words(const std::vector<std::string_view>& words) {
  std::string list = words.size() == 1 ? "" : "one of ";
  for (std::size_t i = 0; i < words.size(); ++i)
    list.append(i == 0 ? "\"" : ", \"").append(words[i]).append("\"");
  return list;
}

constinit const Words<Level, kLevels> kLevel{{{{"strong", Level::Strong},
                                               {"sound", Level::Sound},
                                               {"partial", Level::Partial},
                                               {"concern", Level::Concern},
                                               {"missed", Level::Missed},
                                               {"unsafe", Level::Unsafe}}}};

constinit const Words<Level, kLevels + 1> kLevelOrNone{{{{"strong", Level::Strong},
                                                         {"sound", Level::Sound},
                                                         {"partial", Level::Partial},
                                                         {"concern", Level::Concern},
                                                         {"missed", Level::Missed},
                                                         {"unsafe", Level::Unsafe},
                                                         {"not_observed", Level::NotObserved}}}};

void NumberType::whole_number(Reading& reading, void* target, std::int64_t value) const {
  if (value < min_ || value > max_) {
    reading.problem(Code::SIM011,
                    reading.subject() + " is " + std::to_string(value) + ", should be " + words());
    return;
  }
  in(target) = static_cast<int>(value);
}

void NumberType::other_number(Reading& reading, void*, std::string_view digits) const {
  const bool fraction = digits.find_first_of(".eE") != std::string_view::npos;
  reading.problem(
      fraction ? Code::SIM010 : Code::SIM011,
      reading.subject() + " is " + std::string(digits.substr(0, 40)) + ", should be " + words());
}

std::string NumberType::words() const {
  return "a whole number from " + std::to_string(min_) + " to " + std::to_string(max_);
}

void TruthType::truth(Reading&, void* target, bool value) const { in(target) = value; }

}  // namespace sim::reading
