// Every word the program itself says, by key, from assets/text/<language>.json. No sentence is put together from pieces.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ui {

// A value for a `{name}` in a text.
struct Arg {
  std::string_view name;
  std::string value;
};

// How one language picks among plural forms; keys carry `.one`, `.other` (and for Welsh `.zero .two .few .many`).
// Source: Unicode CLDR plural rules, cardinal, for en and cy.
std::string_view plural_form(std::string_view language, std::int64_t n);

class Words {
 public:
  Words() = default;
  Words(std::string language, std::unordered_map<std::string, std::string> table) : language_(std::move(language)), table_(std::move(table)) {}

  const std::string& language() const { return language_; }
  // The text of a key with its `{name}`s filled; a key that is missing gives itself in brackets, so that it is seen.
  std::string operator()(std::string_view key, std::initializer_list<Arg> args = {}) const;
  // The form of `key` for n, `{n}` filled with it.
  std::string plural(std::string_view key, std::int64_t n, std::initializer_list<Arg> args = {}) const;
  bool has(std::string_view key) const;
  std::vector<std::string> keys() const;  // sorted

 private:
  std::string fill(const std::string& text, std::initializer_list<Arg> args, std::string_view n) const;
  std::string language_ = "en";
  std::unordered_map<std::string, std::string> table_;
};

}  // namespace ui
