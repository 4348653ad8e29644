#include "sim/scenario/condition.h"

#include <algorithm>
#include <array>

#include "sim/base/level.h"
#include "sim/scenario/check.h"
#include "sim/scenario/condition_lexer.h"

namespace sim {
namespace {

// A part already read: its type, and where it begins for a complaint about it.
struct Part {
  ValueType type = ValueType::Number;
  std::size_t begin = 0;
};

constexpr std::array<std::string_view, 17> kForms = {
    "visited", "chose",  "picked", "rated",        "level",  "shown", "opened",    "knows",  "placed",
    "before",  "marked", "linked", "claim_status", "stated", "said",  "supported", "carried"};
// Words with an order: the place is the value. `none` leads both, for "nothing done".
constexpr std::array<std::string_view, 6> kTagWords = {"none", "risk", "strength", "victim", "gap", "contradiction"};
constexpr std::array<std::string_view, 4> kSideWords = {"none", "supports", "weakens", "context"};
constexpr std::array<std::string_view, 4> kStatusWords = {"none", "one_source", "several", "contradicted"};
constexpr std::array<std::string_view, 6> kJoining = {"and", "or", "not", "div", "mod", "is"};
constexpr std::array<std::string_view, 1> kReserved = {"voted"};  // of groups, which are to come

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What to write in place of a sign of another language.
std::string sign_hint(char c) {
  switch (c) {
    case '=': return "write == to compare";
    case '&': return "write and";
    case '|': return "write or";
    case '!': return "write not, or != to compare";
    case '/': return "write div";
    case '%': return "write mod";
    default: return {};
  }
}

// Recursive descent over brackets only; all chains are loops, so the depth is that of the brackets.
class Parser {
 public:
  Parser(const Expression& expression, const Names& names, Problems& problems)
      : text_(expression.text), lexer_(expression.text), at_(expression.at), names_(names), problems_(problems) {}

  LinkedCondition read(ValueType wanted) {
    if (text_.size() > kConditionCharacters) {
      fail(Code::SIM053, kConditionCharacters, "a condition has at most 500 characters", "split it with a flag");
      return {};
    }
    code_.reserve(8);
    next();
    const Part whole = disjunction();
    if (token_.kind != TokenKind::End) left_over();
    need(whole, wanted);
    if (failed_) return {};
    return {std::move(code_), wanted};
  }

 private:
  // The first problem wins: what follows it would only repeat it.
  void fail(Code code, std::size_t index, std::string message, std::string hint = {}) {
    if (!failed_) {
      const Spot spot{at_.offset + static_cast<std::uint32_t>(index), at_.file};
      problems_.push_back({code, spot, std::move(message), std::move(hint)});
    }
    failed_ = true;
    token_ = {};
    lexer_ = ConditionLexer({});
  }

  void next() {
    token_ = lexer_.next();
    if (token_.kind != TokenKind::Bad) return;
    const char c = token_.text[0];
    fail(Code::SIM050, token_.begin, "a condition cannot hold " + quoted(token_.text),
         c >= 'A' && c <= 'Z' ? "ids and words are in small letters" : sign_hint(c));
  }

  bool at_symbol(std::string_view symbol) const { return token_.kind == TokenKind::Symbol && token_.text == symbol; }
  bool at_word(std::string_view word) const { return token_.kind == TokenKind::Word && token_.text == word; }

  bool accept_word(std::string_view word) {
    if (!at_word(word)) return false;
    next();
    return true;
  }

  bool accept_symbol(std::string_view symbol) {
    if (!at_symbol(symbol)) return false;
    next();
    return true;
  }

  void expected(std::string_view what) {
    const std::string found = token_.kind == TokenKind::End ? "the end" : quoted(token_.text);
    fail(Code::SIM050, token_.begin, "expected " + std::string(what) + ", found " + found);
  }

  void expect_symbol(std::string_view symbol) {
    if (!accept_symbol(symbol)) expected(quoted(symbol));
  }

  void left_over() {
    if (comparison_here())
      return fail(Code::SIM050, token_.begin, "comparisons do not chain", "write a < b and b < c");
    expected("and, or, a comparison or the end");
  }

  void emit(Op op, std::int32_t a = 0, std::int32_t b = 0, Comparison compare = Comparison::Equal) {
    code_.push_back({op, compare, a, b});
  }

  void need(Part part, ValueType type) {
    if (part.type == type || failed_) return;
    if (type == ValueType::Truth)
      fail(Code::SIM052, part.begin, "expected true or false here, found a number", "compare it: guard >= 2");
    else
      fail(Code::SIM052, part.begin, "expected a number here, found true or false",
           "a flag stands alone, or after not; only numbers are compared");
  }

  Part disjunction() {
    Part left = conjunction();
    while (accept_word("or")) left = join(left, conjunction(), Op::Or, ValueType::Truth);
    return left;
  }

  Part conjunction() {
    Part left = negation();
    while (accept_word("and")) left = join(left, negation(), Op::And, ValueType::Truth);
    return left;
  }

  Part join(Part left, Part right, Op op, ValueType type) {
    need(left, type);
    need(right, type);
    emit(op);
    return {type, left.begin};
  }

  Part negation() {
    const std::size_t begin = token_.begin;
    int nots = 0;
    while (accept_word("not")) ++nots;
    const Part part = comparison();
    if (nots == 0) return part;
    need(part, ValueType::Truth);
    if (nots % 2 == 1) emit(Op::Not);
    return {ValueType::Truth, begin};
  }

  bool comparison_here() const {
    return token_.kind == TokenKind::Symbol && (token_.text.size() == 2 || token_.text == "<" || token_.text == ">");
  }

  Comparison accept_comparison() {
    const std::string_view sign = token_.text;
    next();
    if (sign == "<") return Comparison::Less;
    if (sign == "<=") return Comparison::LessEqual;
    if (sign == "==") return Comparison::Equal;
    if (sign == "!=") return Comparison::NotEqual;
    return sign == ">=" ? Comparison::GreaterEqual : Comparison::Greater;
  }

  Part comparison() {
    const std::size_t begin = token_.begin;
    if ((at_word("rated") || at_word("level")) && lexer_.bracket_follows()) return answer_comparison();
    if (at_word("claim_status") && lexer_.bracket_follows()) return status_comparison();
    const Part left = sum();
    if (!comparison_here()) return left;
    const Comparison compare = accept_comparison();
    const Part right = sum();
    need(left, ValueType::Number);
    need(right, ValueType::Number);
    emit(Op::Compare, 0, 0, compare);
    return {ValueType::Truth, begin};
  }

  // rated(decision) >= step, level(decision) >= sound: a comparison with a word, never a number on its own.
  Part answer_comparison() {
    const std::size_t begin = token_.begin;
    const bool rated = at_word("rated");
    next();
    expect_symbol("(");
    const std::size_t named_at = token_.begin;
    const std::int32_t decision = argument(names_.decisions, "decision");
    expect_symbol(")");
    if (failed_) return {ValueType::Truth, begin};
    if (!comparison_here()) {
      expected(rated ? "a comparison with a step" : "a comparison with a level");
      return {ValueType::Truth, begin};
    }
    const Comparison compare = accept_comparison();
    const Decision* answered = names_.decision_of_place[static_cast<std::size_t>(decision)];
    const bool fits = answered != nullptr && (rated ? answered->kind == DecisionKind::Rate || answered->kind == DecisionKind::Concordance
                                                     : answered->unscored.empty() && names_.form_of_place[static_cast<std::size_t>(decision)] == nullptr);
    if (!fits)
      fail(Code::SIM051, named_at, rated ? "rated needs a decision of kind rate" : "level needs a scored decision");
    else if (rated)
      emit(Op::RatedIs, decision, step(*answered), compare);
    else
      emit(Op::LevelIs, decision, level_word(), compare);
    return {ValueType::Truth, begin};
  }

  // claim_status(claim) == several: only equal or not, for the words have no order.
  Part status_comparison() {
    const Part part{ValueType::Truth, token_.begin};
    next();
    expect_symbol("(");
    const std::int32_t claim = argument(names_.claims, "claim");
    expect_symbol(")");
    if (failed_) return part;
    if (!at_symbol("==") && !at_symbol("!=")) {
      expected("== or != and a status");
      return part;
    }
    const Comparison compare = accept_comparison();
    emit(Op::StatusIs, claim, one_of(kStatusWords, "a status, none to contradicted"), compare);
    return part;
  }

  Part sum() {
    Part left = product();
    while (at_symbol("+") || at_symbol("-")) {
      const Op op = at_symbol("+") ? Op::Add : Op::Subtract;
      next();
      left = join(left, product(), op, ValueType::Number);
    }
    return left;
  }

  Part product() {
    Part left = negative();
    while (at_symbol("*") || at_word("div") || at_word("mod")) {
      const Op op = at_symbol("*") ? Op::Multiply : at_word("div") ? Op::Divide : Op::Modulo;
      next();
      const std::size_t right_code = code_.size();
      const Part right = negative();
      if (op != Op::Multiply) need_constant(right_code, right.begin);
      left = join(left, right, op, ValueType::Number);
    }
    return left;
  }

  // Division by what can be 0 would need a rule nobody remembers; so it cannot be written.
  void need_constant(std::size_t code_at, std::size_t begin) {
    const bool one_constant = code_.size() == code_at + 1 && code_[code_at].op == Op::Const && code_[code_at].a > 0;
    if (!one_constant && !failed_)
      fail(Code::SIM055, begin, "div and mod need a whole number above 0 on their right");
  }

  Part negative() {
    const std::size_t begin = token_.begin;
    bool minus = false;
    while (accept_symbol("-")) minus = !minus;
    if (!minus) return primary();
    if (token_.kind == TokenKind::Number) {
      const Part part = primary();
      if (!failed_) code_.back().a = -code_.back().a;
      return {part.type, begin};
    }
    emit(Op::Const, 0);
    need(primary(), ValueType::Number);
    emit(Op::Subtract);
    return {ValueType::Number, begin};
  }

  Part primary() {
    if (token_.kind == TokenKind::Number) return number();
    if (token_.kind == TokenKind::Word) return word();
    if (at_symbol("(")) return bracket();
    const std::size_t begin = token_.begin;
    expected("a number, a name or a bracket");
    return {ValueType::Number, begin};
  }

  Part bracket() {
    const std::size_t begin = token_.begin;
    if (++depth_ > kConditionDepth) {
      fail(Code::SIM053, begin, "brackets nest at most 16 deep", "split it with a flag");
      return {ValueType::Truth, begin};
    }
    next();
    const Part inner = disjunction();
    if (!failed_ && comparison_here()) left_over();
    expect_symbol(")");
    --depth_;
    return {inner.type, begin};
  }

  Part number() {
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

  Part word() {
    const Token name = token_;
    if (contains(kJoining, name.text)) {
      expected("a number, a name or a bracket");
      return {ValueType::Number, name.begin};
    }
    next();
    if (at_symbol("(")) return form(name);
    if (at_word("is")) return state(name);
    if (name.text == "true" || name.text == "false") return emitted(name, ValueType::Truth, Op::Const, name.text == "true");
    if (name.text == "minutes_used") return emitted(name, ValueType::Number, Op::Minutes, 0);
    const std::uint32_t counter = names_.counters.find(name.text);
    if (counter != SceneIx::kNone) return emitted(name, ValueType::Number, Op::Counter, counter);
    const std::uint32_t flag = names_.flags.find(name.text);
    if (flag != SceneIx::kNone) return emitted(name, ValueType::Truth, Op::Flag, flag);
    unknown_word(name);
    return {ValueType::Number, name.begin};
  }

  Part emitted(const Token& name, ValueType type, Op op, std::uint32_t place) {
    emit(op, static_cast<std::int32_t>(place));
    return {type, name.begin};
  }

  void unknown_word(const Token& name) {
    if (contains(kReserved, name.text)) return reserved(name);
    if (contains(kForms, name.text))
      return fail(Code::SIM050, name.begin, quoted(name.text) + " needs a bracket after it");
    if (names_.people.find(name.text) != SceneIx::kNone)
      return fail(Code::SIM050, name.begin + name.text.size(), "expected is and a state after " + quoted(name.text));
    std::vector<std::string_view> known = names_.counters.all();
    for (std::string_view flag : names_.flags.all()) known.push_back(flag);
    known.push_back("minutes_used");
    fail(Code::SIM051, name.begin, "there is no counter or flag " + quoted(name.text), suggest(name.text, known, problems_));
  }

  void reserved(const Token& name) {
    fail(Code::SIM054, name.begin, quoted(name.text) + " is kept for a later kind of decision");
  }

  Part state(const Token& person) {
    next();
    const Part part{ValueType::Truth, person.begin};
    const std::uint32_t place = find(names_.people, person, "person");
    if (failed_) return part;
    if (token_.kind != TokenKind::Word) {
      expected("the name of a state");
      return part;
    }
    const std::vector<PersonState>& states = names_.person_of_place[place]->states;
    const auto named = std::find_if(states.begin(), states.end(), [&](const PersonState& s) { return s.name == token_.text; });
    if (named == states.end()) {
      std::vector<std::string_view> known;
      for (const PersonState& state : states) known.push_back(state.name);
      fail(Code::SIM051, token_.begin, quoted(person.text) + " has no state " + quoted(token_.text),
           suggest(token_.text, known, problems_));
      return part;
    }
    emit(Op::StateIs, static_cast<std::int32_t>(place), static_cast<std::int32_t>(named - states.begin()));
    next();
    return part;
  }

  // A name followed by a bracket.
  Part form(const Token& name) {
    const std::string_view text = name.text;
    Part part{ValueType::Truth, name.begin};
    if (contains(kReserved, text)) {
      reserved(name);
    } else if (text == "rated" || text == "level" || text == "claim_status") {
      fail(Code::SIM050, name.begin, quoted(text) + " stands on the left of a comparison, without brackets round it");
    } else if (!contains(kForms, text)) {
      const std::vector<std::string_view> forms(kForms.begin(), kForms.end());
      fail(Code::SIM051, name.begin, "there is no form " + quoted(text), suggest(text, forms, problems_));
    } else {
      next();
      if (text == "shown") part.type = ValueType::Number;
      arguments(text);
      expect_symbol(")");
    }
    return part;
  }

  void arguments(std::string_view form) {
    if (form == "visited") return emit(Op::Visited, argument(names_.scenes, "scene"));
    if (form == "chose") return emit(Op::Chose, argument(names_.options, "option"));
    if (form == "opened") return emit(Op::Opened, argument(names_.documents, "document"));
    if (form == "knows") return emit(Op::Knows, argument(names_.known, "learned fact"));
    if (form == "stated") return emit(Op::Stated, argument(names_.options, "gap"));
    if (form == "said") return emit(Op::Said, argument(names_.options, "sentence"));
    if (form == "supported") return supported();
    if (form == "carried") return emit(Op::Carried, argument(names_.carried, "fact of the earlier part"));
    if (form == "picked") return picked();
    if (form == "placed") return placed();
    if (form == "before") return before();
    if (form == "marked") return marked();
    if (form == "linked") return linked();
    const std::int32_t criterion = argument(names_.criteria, "criterion");
    expect_symbol(",");
    emit(Op::Shown, criterion, level_word());
  }

  // The option named next, which has to belong to `decision`.
  std::int32_t option_of(std::int32_t decision, std::string_view kind) {
    const Token name = token_;
    const std::int32_t option = argument(names_.options, kind);
    if (failed_) return 0;
    if (names_.decision_of_option[static_cast<std::size_t>(option)] != static_cast<std::uint32_t>(decision))
      fail(Code::SIM051, name.begin, quoted(name.text) + " is no " + std::string(kind) + " of that decision");
    return option;
  }

  // A decision of one kind; null when it is not, which has been said.
  const Decision* decision_of(DecisionKind kind, std::string_view needs, std::int32_t& place) {
    const std::size_t named_at = token_.begin;
    place = argument(names_.decisions, "decision");
    if (failed_) return nullptr;
    const Decision* named = names_.decision_of_place[static_cast<std::size_t>(place)];
    if (named != nullptr && named->kind == kind) return named;
    fail(Code::SIM051, named_at, std::string(needs));
    return nullptr;
  }

  void supported() {
    std::int32_t decision = 0;
    if (const Decision* choice = decision_of(DecisionKind::Choose, "supported needs a decision with \"attach\"", decision))
      emit(Op::Supported, decision, choice->attach);
  }

  void placed() {
    std::int32_t decision = 0;
    const Decision* sort = decision_of(DecisionKind::Sort, "placed needs a decision of kind sort", decision);
    expect_symbol(",");
    const std::int32_t item = option_of(decision, "item");
    expect_symbol(",");
    if (failed_) return;
    std::vector<std::string_view> bins;
    for (const Bin& bin : sort->work->bins) bins.push_back(bin.id);
    const auto at = std::find(bins.begin(), bins.end(), token_.text);
    if (at == bins.end())
      return fail(Code::SIM051, token_.begin, quoted(token_.text) + " is no bin of that decision", suggest(token_.text, bins, problems_));
    next();
    emit(Op::Placed, item, static_cast<std::int32_t>(at - bins.begin()) + 1);
  }

  void before() {
    std::int32_t decision = 0;
    const Decision* order = decision_of(DecisionKind::Order, "before needs a decision of kind order", decision);
    expect_symbol(",");
    const Token one = token_;
    const std::int32_t first = option_of(decision, "item");
    expect_symbol(",");
    const Token other = token_;
    const std::int32_t second = option_of(decision, "item");
    if (failed_) return;
    const auto joins = [&](const KeyPair& pair) {
      return (pair.before.id == one.text && pair.after.id == other.text) || (pair.before.id == other.text && pair.after.id == one.text);
    };
    const std::vector<KeyPair>& pairs = order->work->pairs;
    if (order->work->key_order.empty() && std::none_of(pairs.begin(), pairs.end(), joins))
      return fail(Code::SIM051, one.begin, "these two items are no pair of that decision's key");
    emit(Op::Before, first, second);
  }

  void marked() {
    const Token named = token_;
    const std::int32_t passage = argument(names_.passages, "named passage");
    expect_symbol(",");
    if (failed_) return;
    const auto has = [&](const Decision* d) {
      if (d == nullptr || d->kind != DecisionKind::Mark || !d->work) return false;
      return std::any_of(d->work->keys.begin(), d->work->keys.end(), [&](const KeyMark& key) { return key.passage.id == named.text; }) ||
             std::any_of(d->work->neutral.begin(), d->work->neutral.end(), [&](const Name& name) { return name.id == named.text; });
    };
    if (std::none_of(names_.decision_of_place.begin(), names_.decision_of_place.end(), has))
      return fail(Code::SIM051, named.begin, quoted(named.text) + " is neither key nor neutral of a decision of kind mark");
    emit(Op::Marked, passage, one_of(kTagWords, "a tag, risk to contradiction"));
  }

  void linked() {
    const std::int32_t claim = argument(names_.claims, "claim");
    expect_symbol(",");
    const Token named = token_;
    const std::int32_t passage = argument(names_.passages, "named passage");
    expect_symbol(",");
    if (failed_) return;
    const Claim& of = *names_.claim_of_place[static_cast<std::size_t>(claim)];
    const bool known = std::any_of(of.links.begin(), of.links.end(), [&](const KeyLink& link) { return link.passage.id == named.text; }) ||
                       std::any_of(of.neutral.begin(), of.neutral.end(), [&](const Name& name) { return name.id == named.text; });
    if (!known) return fail(Code::SIM051, named.begin, quoted(named.text) + " is neither key nor neutral of that claim");
    emit(Op::Linked, claim, passage * 4 + one_of(kSideWords, "supports, weakens or context"));
  }

  // The place of the next word in `words`.
  template <std::size_t n>
  std::int32_t one_of(const std::array<std::string_view, n>& words, std::string_view kind) {
    if (failed_) return 0;
    const auto at = std::find(words.begin(), words.end(), token_.text);
    if (token_.kind != TokenKind::Word || at == words.end()) {
      expected(kind);
      return 0;
    }
    next();
    return static_cast<std::int32_t>(at - words.begin());
  }

  void picked() {
    const std::int32_t decision = argument(names_.decisions, "decision");
    expect_symbol(",");
    const Token name = token_;
    const std::int32_t option = argument(names_.options, "option");
    if (failed_) return;
    if (names_.decision_of_option[static_cast<std::size_t>(option)] != static_cast<std::uint32_t>(decision))
      fail(Code::SIM051, name.begin, quoted(name.text) + " is no option of that decision");
    emit(Op::Picked, decision, option);
  }

  std::uint32_t find(const NameTable& table, const Token& name, std::string_view kind) {
    const std::uint32_t place = table.find(name.text);
    if (place != SceneIx::kNone) return place;
    fail(Code::SIM051, name.begin, "there is no " + std::string(kind) + " " + quoted(name.text),
         suggest(name.text, table, problems_));
    return 0;
  }

  std::int32_t argument(const NameTable& table, std::string_view kind) {
    if (token_.kind != TokenKind::Word) {
      expected("the id of a " + std::string(kind));
      return 0;
    }
    const std::uint32_t place = find(table, token_, kind);
    if (!failed_) next();
    return static_cast<std::int32_t>(place);
  }

  std::int32_t level_word() {
    if (token_.kind != TokenKind::Word) {
      expected("a level, strong to unsafe");
      return 0;
    }
    const std::optional<Level> level = level_from_id(token_.text);
    if (!level || *level == Level::NotObserved) {
      std::vector<std::string_view> known;
      for (std::size_t i = 0; i < kLevels; ++i) known.push_back(level_id(static_cast<Level>(i)));
      fail(Code::SIM051, token_.begin, "there is no level " + quoted(token_.text), suggest(token_.text, known, problems_));
      return 0;
    }
    next();
    return static_cast<std::int32_t>(*level);
  }

  // The place of a step on the scale: its id, or the part of its id after the last dot.
  std::int32_t step(const Decision& decision) {
    if (token_.kind != TokenKind::Word) {
      expected("a step of the scale");
      return 0;
    }
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
      const std::string_view id = decision.options[i].id;
      if (id == token_.text || id.substr(id.rfind('.') + 1) == token_.text) {
        next();
        return static_cast<std::int32_t>(i);
      }
      known.push_back(id);
    }
    fail(Code::SIM051, token_.begin, quoted(token_.text) + " is no step of that decision",
         suggest(token_.text, known, problems_));
    return 0;
  }

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

std::int64_t floor_divide(std::int64_t left, std::int64_t right) {
  const std::int64_t quotient = left / right;
  return left % right < 0 ? quotient - 1 : quotient;
}

}  // namespace

LinkedCondition link_condition(const Expression& expression, ValueType wanted, const Names& names, Problems& problems) {
  return Parser(expression, names, problems).read(wanted);
}

std::int64_t calculate(Op op, std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  switch (op) {
    case Op::Add: result = left + right; break;
    case Op::Subtract: result = left - right; break;
    case Op::Multiply: result = left * right; break;  // both are at most 2^31, the product fits
    case Op::Divide: result = floor_divide(left, right); break;
    case Op::Modulo: result = left - floor_divide(left, right) * right; break;
    default: break;
  }
  return std::clamp(result, -kNumberLimit, kNumberLimit);
}

}  // namespace sim
