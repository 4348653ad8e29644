// The simple values that occur in our files: texts, ids, words from a list, numbers with a range.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/io/typed_reading.h"
#include "sim/scenario/scenario.h"

namespace sim::reading {

// ---- Texts
// ------------------------------------------------------------------------------------------------------

enum class TextRule : std::uint8_t {
  Filled,     // at least one character that is no blank
  AnyLength,  // may be empty
  NewId,      // `a-z 0-9 . _ -`, 1-64 characters, a letter first
  Date,       // 2026-11-17, a day that exists
  Time,       // 10:05
};

bool is_id(std::string_view word);
bool is_date(std::string_view word);
bool is_time(std::string_view word);

// Reports SIM004, 014, 015, 018. True when the value is to be kept: a malformed id is, so that what
// names it still leads somewhere.
bool text_passes(Reading& reading, TextRule rule, std::string_view value);
std::string text_words(TextRule rule);
std::string_view text_pattern(TextRule rule);

class TextType final : public Reads<std::string> {
 public:
  constexpr explicit TextType(TextRule rule) : rule_(rule) {}
  void text(Reading& reading, void* target, std::string_view value) const override;
  std::string words() const override { return text_words(rule_); }
  Outline outline() const override { return {.pattern = text_pattern(rule_)}; }

 private:
  TextRule rule_;
};

inline constexpr TextType kText{TextRule::Filled};
inline constexpr TextType kTextOrNone{TextRule::AnyLength};
inline constexpr TextType kNewId{TextRule::NewId};
inline constexpr TextType kDate{TextRule::Date};
inline constexpr TextType kTime{TextRule::Time};

// An id with its spot. A mention is not checked here: whether it leads somewhere is for `validate`.
class NameType final : public Reads<Name> {
 public:
  constexpr explicit NameType(TextRule rule) : rule_(rule) {}
  void text(Reading& reading, void* target, std::string_view value) const override;
  std::string words() const override {
    return rule_ == TextRule::NewId ? text_words(rule_) : "an id";
  }
  Outline outline() const override { return {.pattern = text_pattern(rule_)}; }

 private:
  TextRule rule_;
};

inline constexpr NameType kMention{TextRule::Filled};
inline constexpr NameType kNewName{TextRule::NewId};

class ExpressionType final : public Reads<Expression> {
 public:
  void text(Reading& reading, void* target, std::string_view value) const override;
  std::string words() const override { return "a condition or expression in a text"; }
  Outline outline() const override { return {.pattern = text_pattern(TextRule::Filled)}; }
};

inline constexpr ExpressionType kExpression;

// ---- Words from a list
// ------------------------------------------------------------------------------------------

// SIM012 with the nearest word.
void wrong_word(Reading& reading, std::string_view value,
                const std::vector<std::string_view>& words);
std::string any_of_words(const std::vector<std::string_view>& words);

// A text of which only some are allowed; each means a T (for a std::string itself).
template <class T, std::size_t N>
class Words final : public Reads<T> {
 public:
  constexpr explicit Words(const std::array<std::pair<std::string_view, T>, N>& meanings)
      : meanings_(meanings) {}

  void text(Reading& reading, void* target, std::string_view value) const override {
    for (const auto& [word, meaning] : meanings_)
      if (word == value) {
        Reads<T>::in(target) = meaning;
        return;
      }
    wrong_word(reading, value, list_of_words());
  }
  std::string words() const override { return any_of_words(list_of_words()); }
  Outline outline() const override {
    return {.kind = Outline::Kind::Word, .words = list_of_words()};
  }

 private:
  std::vector<std::string_view> list_of_words() const {
    std::vector<std::string_view> words;
    for (const auto& meaning : meanings_) words.push_back(meaning.first);
    return words;
  }

  std::array<std::pair<std::string_view, T>, N> meanings_;
};

template <std::size_t N>
class PlainWords final : public Reads<std::string> {
 public:
  template <class... Word>
  constexpr explicit PlainWords(Word... words) : words_{std::string_view(words)...} {}

  void text(Reading& reading, void* target, std::string_view value) const override {
    for (std::string_view word : words_)
      if (word == value) {
        in(target) = value;
        return;
      }
    wrong_word(reading, value, list_of_words());
  }
  std::string words() const override { return any_of_words(list_of_words()); }
  Outline outline() const override {
    return {.kind = Outline::Kind::Word, .words = list_of_words()};
  }

 private:
  std::vector<std::string_view> list_of_words() const { return {words_.begin(), words_.end()}; }

  std::array<std::string_view, N> words_;
};

template <class... Word>
PlainWords(Word...) -> PlainWords<sizeof...(Word)>;

extern const Words<Level, kLevels> kLevel;
extern const Words<Level, kLevels + 1> kLevelOrNone;

// ---- Numbers, true and false
// ------------------------------------------------------------------------------------

// A whole number in min..max, never clamped: SIM010 with a point or exponent, SIM011 outside.
class NumberType final : public Reads<int> {
 public:
  constexpr NumberType(int min, int max) : min_(min), max_(max) {}
  void whole_number(Reading& reading, void* target, std::int64_t value) const override;
  void other_number(Reading& reading, void* target, std::string_view digits) const override;
  std::string words() const override;
  Outline outline() const override {
    return {.kind = Outline::Kind::Number, .min = min_, .max = max_};
  }

 private:
  int min_, max_;
};

template <int Min, int Max>
inline constexpr NumberType kNumber{Min, Max};

class TruthType final : public Reads<bool> {
 public:
  void truth(Reading& reading, void* target, bool value) const override;
  std::string words() const override { return "true or false"; }
  Outline outline() const override { return {.kind = Outline::Kind::Truth}; }
};

inline constexpr TruthType kTruth;

}  // namespace sim::reading
