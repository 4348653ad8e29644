// Reads one condition and links its names: recursive descent over brackets only; all chains are
// loops, so the depth is that of the brackets. For condition.cpp and its own files alone: the
// grammar is in condition_parser.cpp, the words and the forms with a bracket in
// condition_names.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/scenario/condition.h"
#include "sim/scenario/condition_lexer.h"
#include "sim/scenario/names.h"

namespace sim {

// A part already read: its type, and where it begins for a complaint about it.
struct ConditionPart {
  ValueType type = ValueType::Number;
  std::size_t begin = 0;
};

class ConditionParser {
 public:
  ConditionParser(const Expression& expression, const Names& names, Problems& problems)
      : text_(expression.text),
        lexer_(expression.text),
        at_(expression.at),
        names_(names),
        problems_(problems) {}

  LinkedCondition read(ValueType wanted);

 private:
  // The first problem wins: what follows it would only repeat it.
  void fail(Code code, std::size_t index, std::string message, std::string hint = {});
  void expected(std::string_view what);
  void left_over();
  void need(ConditionPart part, ValueType type);
  void emit(Op op, std::int32_t a = 0, std::int32_t b = 0, Comparison compare = Comparison::Equal);

  void next();
  bool at_symbol(std::string_view symbol) const {
    return token_.kind == TokenKind::Symbol && token_.text == symbol;
  }
  bool at_word(std::string_view word) const {
    return token_.kind == TokenKind::Word && token_.text == word;
  }
  bool accept_word(std::string_view word);
  bool accept_symbol(std::string_view symbol);
  void expect_symbol(std::string_view symbol);

  ConditionPart disjunction();
  ConditionPart conjunction();
  ConditionPart join(ConditionPart left, ConditionPart right, Op op, ValueType type);
  ConditionPart negation();
  bool comparison_here() const;
  Comparison accept_comparison();
  ConditionPart comparison();
  ConditionPart sum();
  ConditionPart product();
  // Division by what can be 0 would need a rule nobody remembers; so it cannot be written.
  void need_constant(std::size_t code_at, std::size_t begin);
  ConditionPart negative();
  ConditionPart primary();
  ConditionPart bracket();
  ConditionPart number();

  // ---- condition_names.cpp ----

  ConditionPart word();
  ConditionPart emitted(const Token& name, ValueType type, Op op, std::uint32_t place);
  void unknown_word(const Token& name);
  void reserved(const Token& name);
  ConditionPart state(const Token& person);
  // rated(decision) >= step, level(decision) >= sound: a comparison with a word, never a number on
  // its own.
  ConditionPart answer_comparison();
  // claim_status(claim) == several: only equal or not, for the words have no order.
  ConditionPart status_comparison();

  // A name followed by a bracket.
  ConditionPart form(const Token& name);
  void arguments(std::string_view form);
  void supported();
  void placed();
  void before();
  void marked();
  void linked();
  void picked();

  std::uint32_t find(const NameTable& table, const Token& name, std::string_view kind);
  std::int32_t argument(const NameTable& table, std::string_view kind);
  // The option named next, which has to belong to `decision`.
  std::int32_t option_of(std::int32_t decision, std::string_view kind);
  // A decision of one kind; null when it is not, which has been said.
  const Decision* decision_of(DecisionKind kind, std::string_view needs, std::int32_t& place);
  // The place of the next word in `words`.
  std::int32_t one_of(std::span<const std::string_view> words, std::string_view kind);
  std::int32_t level_word();
  // The place of a step on the scale: its id, or the part of its id after the last dot.
  std::int32_t step(const Decision& decision);

  std::string_view text_;
  ConditionLexer lexer_;
  Spot at_;
  const Names& names_;
  Problems& problems_;
  std::vector<ConditionOp> code_;
  Token token_;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace sim
