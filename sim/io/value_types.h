// The kinds of value that occur in our files: texts, ids, words from a list, numbers with a range, lists.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/io/typed_reading.h"
#include "sim/scenario/scenario.h"

namespace sim::reading {

// ---- Texts ------------------------------------------------------------------------------------------------------

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

// True, or it is reported: SIM004, 014, 015, 018.
bool text_passes(Reading& reading, TextRule rule, std::string_view value);
std::string text_words(TextRule rule);

class TextType final : public Reads<std::string> {
 public:
  constexpr explicit TextType(TextRule rule) : rule_(rule) {}
  void text(Reading& reading, void* target, std::string_view value) const override;
  std::string words() const override { return text_words(rule_); }
  Outline outline() const override { return {}; }

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
  std::string words() const override { return rule_ == TextRule::NewId ? text_words(rule_) : "an id"; }
  Outline outline() const override { return {}; }

 private:
  TextRule rule_;
};

inline constexpr NameType kMention{TextRule::Filled};
inline constexpr NameType kNewName{TextRule::NewId};

class ExpressionType final : public Reads<Expression> {
 public:
  void text(Reading& reading, void* target, std::string_view value) const override;
  std::string words() const override { return "a condition or expression in a text"; }
  Outline outline() const override { return {}; }
};

inline constexpr ExpressionType kExpression;

// ---- Words from a list ------------------------------------------------------------------------------------------

// SIM012 with the nearest word.
void wrong_word(Reading& reading, std::string_view value, const std::vector<std::string_view>& words);
std::string any_of_words(const std::vector<std::string_view>& words);

// A text of which only some are allowed; each means a T (for a std::string itself).
template <class T, std::size_t N>
class Words final : public Reads<T> {
 public:
  constexpr explicit Words(const std::array<std::pair<std::string_view, T>, N>& meanings) : meanings_(meanings) {}

  void text(Reading& reading, void* target, std::string_view value) const override {
    for (const auto& [word, meaning] : meanings_)
      if (word == value) {
        Reads<T>::in(target) = meaning;
        return;
      }
    wrong_word(reading, value, list_of_words());
  }
  std::string words() const override { return any_of_words(list_of_words()); }
  Outline outline() const override { return {.kind = Outline::Kind::Word, .words = list_of_words()}; }

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
  Outline outline() const override { return {.kind = Outline::Kind::Word, .words = list_of_words()}; }

 private:
  std::vector<std::string_view> list_of_words() const { return {words_.begin(), words_.end()}; }

  std::array<std::string_view, N> words_;
};

template <class... Word>
PlainWords(Word...) -> PlainWords<sizeof...(Word)>;

extern const Words<Level, kLevels> kLevel;
extern const Words<Level, kLevels + 1> kLevelOrNone;

// ---- Numbers, true and false ------------------------------------------------------------------------------------

// A whole number in min..max, never clamped: SIM010 with a point or exponent, SIM011 outside.
class NumberType final : public Reads<int> {
 public:
  constexpr NumberType(int min, int max) : min_(min), max_(max) {}
  void whole_number(Reading& reading, void* target, std::int64_t value) const override;
  void other_number(Reading& reading, void* target, std::string_view digits) const override;
  std::string words() const override;
  Outline outline() const override { return {.kind = Outline::Kind::Number, .min = min_, .max = max_}; }

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

// ---- Lists and what is made only when given ---------------------------------------------------------------------

// SIM013 once, at the first item too many; false from there on.
bool has_room(Reading& reading, Frame& frame, std::size_t limit, std::string_view limit_name);

// A list that fills a vector in place.
template <class T>
class ListType : public Reads<std::vector<T>>, public Container {
 public:
  constexpr explicit ListType(const Reads<T>& item) : item_(item) {}

  Opened list(Reading&, void* target) const override { return {this, target}; }
  Slot item(Reading& reading, Frame& frame) const override {
    if (!has_room(reading, frame, limit(reading), limit_name())) return {&ignored()};
    std::vector<T>& items = Reads<std::vector<T>>::in(frame.target);
    if (items.capacity() == 0 && sizeof(T) > kBig) items.reserve(kAtFirst);
    return {&item_, &items.emplace_back(), frame.name};
  }
  std::string words() const override { return "a list"; }
  Outline outline() const override { return {.kind = Outline::Kind::List, .item = &item_}; }

 protected:
  ~ListType() = default;
  virtual std::size_t limit(Reading& reading) const { return reading.limits().items; }
  virtual std::string_view limit_name() const { return "items"; }

 private:
  static constexpr std::size_t kBig = 256;   // bytes; moving such items when the vector grows costs more than the room
  static constexpr std::size_t kAtFirst = 4;
  const Reads<T>& item_;
};

template <class T>
class List final : public ListType<T> {
 public:
  using ListType<T>::ListType;
};

template <const auto& Item>
inline constexpr List<typename std::remove_cvref_t<decltype(Item)>::Target> kListOf{Item};

// Makes the target (a std::optional or std::unique_ptr) when its value begins, and lets `inner` fill it.
template <class Holder, class T>
class Held final : public Reads<Holder> {
 public:
  constexpr explicit Held(const Reads<T>& inner) : inner_(inner) {}

  void text(Reading& reading, void* target, std::string_view value) const override { inner_.text(reading, made(target), value); }
  void whole_number(Reading& reading, void* target, std::int64_t value) const override {
    inner_.whole_number(reading, made(target), value);
  }
  void other_number(Reading& reading, void* target, std::string_view digits) const override {
    inner_.other_number(reading, made(target), digits);
  }
  Opened object(Reading& reading, void* target) const override { return inner_.object(reading, made(target)); }
  std::string words() const override { return inner_.words(); }
  Outline outline() const override { return inner_.outline(); }

 private:
  static T* made(void* target) {
    Holder& holder = Reads<Holder>::in(target);
    if constexpr (std::is_same_v<Holder, std::optional<T>>) return &holder.emplace();
    else return (holder = std::make_unique<T>()).get();
  }

  const Reads<T>& inner_;
};

template <const auto& Inner, class T = typename std::remove_cvref_t<decltype(Inner)>::Target>
inline constexpr Held<std::optional<T>, T> kOptional{Inner};
template <const auto& Inner, class T = typename std::remove_cvref_t<decltype(Inner)>::Target>
inline constexpr Held<std::unique_ptr<T>, T> kBoxed{Inner};

// An object whose members the author names: `{"curiosity": 2, "risk": 3}`. Every member adds one item to a vector; its
// name goes into `Key` of the item (a Name), its value into `Value`.
template <class Item, auto Key, auto Value, class V>
class Entries final : public Reads<std::vector<Item>>, public Container {
 public:
  constexpr explicit Entries(const V& value) : value_(value) {
    static_assert(std::is_same_v<std::remove_reference_t<std::invoke_result_t<decltype(Value), Item&>>, typename V::Target>);
  }

  Opened object(Reading&, void* target) const override { return {this, target}; }
  Slot member(Reading& reading, Frame& frame, std::string_view name) const override {
    return add(reading, Reads<std::vector<Item>>::in(frame.target), name);
  }
  // SIM007 for a name that is there already, SIM013 for too many.
  Slot add(Reading& reading, std::vector<Item>& items, std::string_view name) const;
  std::string words() const override { return "an object"; }
  Outline outline() const override { return {.kind = Outline::Kind::Entries, .item = &value_}; }

 private:
  const V& value_;
};

template <class Item, auto Key, auto Value, class V>
Slot Entries<Item, Key, Value, V>::add(Reading& reading, std::vector<Item>& items, std::string_view name) const {
  for (const Item& item : items)
    if (std::invoke(Key, item).id == name) {
      reading.problem(Code::SIM007, quoted(name) + " is given twice");
      return {&ignored()};
    }
  if (items.size() >= reading.limits().names) {
    reading.problem(Code::SIM013, "more than " + std::to_string(reading.limits().names) + " names in one place");
    reading.stop();
    return {&ignored()};
  }
  Item& item = items.emplace_back();
  std::invoke(Key, item) = {std::string(name), reading.inside()};
  return {&value_, &std::invoke(Value, item), "value"};
}

}  // namespace sim::reading
