// The words and signs of a condition, one after the other. Only condition_parser.h uses it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

// Bad: a character no condition can hold.
enum class TokenKind : std::uint8_t { End, Number, Word, Symbol, Bad };

// `text` lies in the expression; `begin` counts its bytes from 0.
struct Token {
  TokenKind kind = TokenKind::End;
  std::string_view text;
  std::size_t begin = 0;
};

class ConditionLexer {
 public:
  explicit ConditionLexer(std::string_view text) : text_(text) {}

  Token next() {
    skip_space();
    if (position_ == text_.size()) return {TokenKind::End, {}, position_};
    const char c = text_[position_];
    if (is_letter(c)) return take(TokenKind::Word, word_end());
    if (is_digit(c)) return take(TokenKind::Number, word_end());
    const std::size_t length = symbol_length();
    return length > 0 ? take(TokenKind::Symbol, position_ + length) : take(TokenKind::Bad, position_ + 1);
  }

  // True when the next token opens a bracket.
  bool bracket_follows() {
    skip_space();
    return position_ < text_.size() && text_[position_] == '(';
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

 private:
  static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
  static bool in_word(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_'; }

  void skip_space() {
    while (position_ < text_.size() && std::string_view(" \t\n\r").find(text_[position_]) != std::string_view::npos)
      ++position_;
  }

  // A minus belongs to a word only between two of its characters.
  std::size_t word_end() const {
    std::size_t i = position_;
    while (i < text_.size()) {
      const bool inner_minus = text_[i] == '-' && i + 1 < text_.size() && in_word(text_[i + 1]);
      if (!in_word(text_[i]) && !inner_minus) break;
      ++i;
    }
    return i;
  }

  // 0 when no symbol stands here.
  std::size_t symbol_length() const {
    constexpr std::array<std::string_view, 4> kDouble = {"<=", ">=", "==", "!="};
    if (std::find(kDouble.begin(), kDouble.end(), text_.substr(position_, 2)) != kDouble.end()) return 2;
    return std::string_view("<>+-*(),").find(text_[position_]) == std::string_view::npos ? 0 : 1;
  }

  Token take(TokenKind kind, std::size_t end) {
    const Token token{kind, text_.substr(position_, end - position_), position_};
    position_ = end;
    return token;
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace sim
