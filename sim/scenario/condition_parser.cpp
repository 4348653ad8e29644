// The grammar of conditions: from `or` down to a number or a bracket.
#include "sim/scenario/condition_parser.h"

#include <algorithm>
#include <utility>

#include "sim/scenario/check.h"

namespace sim {
namespace {

// What to write in place of a sign of another language.
std::string sign_hint(char c) {
  switch (c) {
    case '=':
      return "write == to compare";
    case '&':
      return "write and";
    case '|':
      return "write or";
    case '!':
      return "write not, or != to compare";
    case '/':
      return "write div";
    case '%':
      return "write mod";
    default:
      return {};
  }
}

}  // namespace

LinkedCondition ConditionParser::read(ValueType wanted) {
  if (text_.size() > kConditionCharacters) {
    fail(Code::SIM053, kConditionCharacters, "a condition has at most 500 characters",
         "split it with a flag");
    return {};
  }
  code_.reserve(8);
  next();
  const ConditionPart whole = disjunction();
  if (token_.kind != TokenKind::End) left_over();
  need(whole, wanted);
  if (failed_) return {};
  return {std::move(code_), wanted};
}

void ConditionParser::fail(Code code, std::size_t index, std::string message, std::string hint) {
  if (!failed_) {
    const Spot spot{at_.offset + static_cast<std::uint32_t>(index), at_.file};
    problems_.push_back({code, spot, std::move(message), std::move(hint)});
  }
  failed_ = true;
  token_ = {};
  lexer_ = ConditionLexer({});
}

void ConditionParser::next() {
  token_ = lexer_.next();
  if (token_.kind != TokenKind::Bad) return;
  const char c = token_.text[0];
  fail(Code::SIM050, token_.begin, "a condition cannot hold " + quoted(token_.text),
       c >= 'A' && c <= 'Z' ? "ids and words are in small letters" : sign_hint(c));
}

bool ConditionParser::accept_word(std::string_view word) {
  if (!at_word(word)) return false;
  next();
  return true;
}

bool ConditionParser::accept_symbol(std::string_view symbol) {
  if (!at_symbol(symbol)) return false;
  next();
  return true;
}

void ConditionParser::expected(std::string_view what) {
  const std::string found = token_.kind == TokenKind::End ? "the end" : quoted(token_.text);
  fail(Code::SIM050, token_.begin, "expected " + std::string(what) + ", found " + found);
}

void ConditionParser::expect_symbol(std::string_view symbol) {
  if (!accept_symbol(symbol)) expected(quoted(symbol));
}

void ConditionParser::left_over() {
  if (comparison_here())
    return fail(Code::SIM050, token_.begin, "comparisons do not chain", "write a < b and b < c");
  expected("and, or, a comparison or the end");
}

void ConditionParser::emit(Op op, std::int32_t a, std::int32_t b, Comparison compare) {
  code_.push_back({op, compare, a, b});
}

void ConditionParser::need(ConditionPart part, ValueType type) {
  if (part.type == type || failed_) return;
  if (type == ValueType::Truth)
    fail(Code::SIM052, part.begin, "expected true or false here, found a number",
         "compare it: guard >= 2");
  else
    fail(Code::SIM052, part.begin, "expected a number here, found true or false",
         "a flag stands alone, or after not; only numbers are compared");
}

ConditionPart ConditionParser::disjunction() {
  ConditionPart left = conjunction();
  while (accept_word("or")) left = join(left, conjunction(), Op::Or, ValueType::Truth);
  return left;
}

ConditionPart ConditionParser::conjunction() {
  ConditionPart left = negation();
  while (accept_word("and")) left = join(left, negation(), Op::And, ValueType::Truth);
  return left;
}

ConditionPart ConditionParser::join(ConditionPart left, ConditionPart right, Op op,
                                    ValueType type) {
  need(left, type);
  need(right, type);
  emit(op);
  return {type, left.begin};
}

ConditionPart ConditionParser::negation() {
  const std::size_t begin = token_.begin;
  int nots = 0;
  while (accept_word("not")) ++nots;
  const ConditionPart part = comparison();
  if (nots == 0) return part;
  need(part, ValueType::Truth);
  if (nots % 2 == 1) emit(Op::Not);
  return {ValueType::Truth, begin};
}

bool ConditionParser::comparison_here() const {
  return token_.kind == TokenKind::Symbol &&
         (token_.text.size() == 2 || token_.text == "<" || token_.text == ">");
}

Comparison ConditionParser::accept_comparison() {
  const std::string_view sign = token_.text;
  next();
  if (sign == "<") return Comparison::Less;
  if (sign == "<=") return Comparison::LessEqual;
  if (sign == "==") return Comparison::Equal;
  if (sign == "!=") return Comparison::NotEqual;
  return sign == ">=" ? Comparison::GreaterEqual : Comparison::Greater;
}

ConditionPart ConditionParser::comparison() {
  const std::size_t begin = token_.begin;
  if ((at_word("rated") || at_word("level")) && lexer_.bracket_follows())
    return answer_comparison();
  if (at_word("claim_status") && lexer_.bracket_follows()) return status_comparison();
  const ConditionPart left = sum();
  if (!comparison_here()) return left;
  const Comparison compare = accept_comparison();
  const ConditionPart right = sum();
  need(left, ValueType::Number);
  need(right, ValueType::Number);
  emit(Op::Compare, 0, 0, compare);
  return {ValueType::Truth, begin};
}

ConditionPart ConditionParser::sum() {
  ConditionPart left = product();
  while (at_symbol("+") || at_symbol("-")) {
    const Op op = at_symbol("+") ? Op::Add : Op::Subtract;
    next();
    left = join(left, product(), op, ValueType::Number);
  }
  return left;
}

ConditionPart ConditionParser::product() {
  ConditionPart left = negative();
  while (at_symbol("*") || at_word("div") || at_word("mod")) {
    const Op op = at_symbol("*") ? Op::Multiply : at_word("div") ? Op::Divide : Op::Modulo;
    next();
    const std::size_t right_code = code_.size();
    const ConditionPart right = negative();
    if (op != Op::Multiply) need_constant(right_code, right.begin);
    left = join(left, right, op, ValueType::Number);
  }
  return left;
}

void ConditionParser::need_constant(std::size_t code_at, std::size_t begin) {
  const bool one_constant =
      code_.size() == code_at + 1 && code_[code_at].op == Op::Const && code_[code_at].a > 0;
  if (!one_constant && !failed_)
    fail(Code::SIM055, begin, "div and mod need a whole number above 0 on their right");
}

ConditionPart ConditionParser::negative() {
  const std::size_t begin = token_.begin;
  bool minus = false;
  while (accept_symbol("-")) minus = !minus;
  if (!minus) return primary();
  if (token_.kind == TokenKind::Number) {
    const ConditionPart part = primary();
    if (!failed_) code_.back().a = -code_.back().a;
    return {part.type, begin};
  }
  emit(Op::Const, 0);
  need(primary(), ValueType::Number);
  emit(Op::Subtract);
  return {ValueType::Number, begin};
}

ConditionPart ConditionParser::primary() {
  if (token_.kind == TokenKind::Number) return number();
  if (token_.kind == TokenKind::Word) return word();
  if (at_symbol("(")) return bracket();
  const std::size_t begin = token_.begin;
  expected("a number, a name or a bracket");
  return {ValueType::Number, begin};
}

ConditionPart ConditionParser::bracket() {
  const std::size_t begin = token_.begin;
  if (++depth_ > kConditionDepth) {
    fail(Code::SIM053, begin, "brackets nest at most 16 deep", "split it with a flag");
    return {ValueType::Truth, begin};
  }
  next();
  const ConditionPart inner = disjunction();
  if (!failed_ && comparison_here()) left_over();
  expect_symbol(")");
  --depth_;
  return {inner.type, begin};
}

ConditionPart ConditionParser::number() {
  const std::size_t begin = token_.begin;
  std::int64_t value = 0;
  for (char c : token_.text) {
    if (!ConditionLexer::is_digit(c)) {
      fail(Code::SIM050, begin, quoted(token_.text) + " is no whole number");
      return {ValueType::Number, begin};
    }
    value = std::min(value * 10 + (c - '0'), kNumberLimit + 1);
  }
  if (value > kNumberLimit)
    fail(Code::SIM050, begin, "a number is at most 2147483647");
  else
    emit(Op::Const, static_cast<std::int32_t>(value));
  next();
  return {ValueType::Number, begin};
}

}  // namespace sim
