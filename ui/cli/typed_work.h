// What the words of a typed line name, for decisions with many parts.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "ui/cli/typed.h"

namespace ui::cli {

// The words of a line; commas part them like blanks.
inline std::vector<std::string> tokens_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> tokens;
  for (std::string word; in >> word;) {
    std::replace(word.begin(), word.end(), ',', ' ');
    std::istringstream parts(word);
    for (std::string part; parts >> part;) tokens.push_back(part);
  }
  return tokens;
}

// A whole number from 1, or 0.
inline int number_of(const std::string& word) {
  const std::vector<int> numbers = parse_numbers(word);
  return numbers.size() == 1 ? numbers.front() : 0;
}

// Without the double quotes around it, if any.
inline std::string unquoted(const std::string& text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  return text.substr(1, text.size() - 2);
}

// "a=b" as its two words.
inline bool split_at(char sign, const std::string& word, std::string& left, std::string& right) {
  const std::size_t at = word.find(sign);
  if (at == std::string::npos) return false;
  left = word.substr(0, at);
  right = word.substr(at + 1);
  return true;
}

// The row with this id, or with this number as shown.
template <class Rows>
auto by_number_or_id(const Rows& rows, const std::string& word) {
  return std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
    return row.id == word || (row.number == number_of(word) && row.number > 0);
  });
}

}  // namespace ui::cli
