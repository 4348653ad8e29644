// The words of a condition, what they name, and the forms: a word with names in brackets.
#include <algorithm>
#include <array>
#include <optional>

#include "sim/base/level.h"
#include "sim/scenario/check.h"
#include "sim/scenario/condition_parser.h"

namespace sim {
namespace {

constexpr std::array<std::string_view, 17> kForms = {
    "visited",      "chose",  "picked", "rated",     "level",  "shown",
    "opened",       "knows",  "placed", "before",    "marked", "linked",
    "claim_status", "stated", "said",   "supported", "carried"};
// Words with an order: the place is the value. `none` leads both, for "nothing done".
constexpr std::array<std::string_view, 6> kTagWords = {"none",   "risk", "strength",
                                                       "victim", "gap",  "contradiction"};
constexpr std::array<std::string_view, 4> kSideWords = {"none", "supports", "weakens", "context"};
constexpr std::array<std::string_view, 4> kStatusWords = {"none", "one_source", "several",
                                                          "contradicted"};
constexpr std::array<std::string_view, 6> kJoining = {"and", "or", "not", "div", "mod", "is"};
constexpr std::array<std::string_view, 1> kReserved = {"voted"};  // of groups, which are to come

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

ConditionPart ConditionParser::answer_comparison() {
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
  const bool fits =
      answered != nullptr &&
      (rated ? answered->kind == DecisionKind::Rate || answered->kind == DecisionKind::Concordance
             : answered->unscored.empty() &&
                   names_.form_of_place[static_cast<std::size_t>(decision)] == nullptr);
  if (!fits)
    fail(Code::SIM051, named_at,
         rated ? "rated needs a decision of kind rate" : "level needs a scored decision");
  else if (rated)
    emit(Op::RatedIs, decision, step(*answered), compare);
  else
    emit(Op::LevelIs, decision, level_word(), compare);
  return {ValueType::Truth, begin};
}

ConditionPart ConditionParser::status_comparison() {
  const ConditionPart part{ValueType::Truth, token_.begin};
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

ConditionPart ConditionParser::word() {
  const Token name = token_;
  if (contains(kJoining, name.text)) {
    expected("a number, a name or a bracket");
    return {ValueType::Number, name.begin};
  }
  next();
  if (at_symbol("(")) return form(name);
  if (at_word("is")) return state(name);
  if (name.text == "true" || name.text == "false")
    return emitted(name, ValueType::Truth, Op::Const, name.text == "true");
  if (name.text == "minutes_used") return emitted(name, ValueType::Number, Op::Minutes, 0);
  const std::uint32_t counter = names_.counters.find(name.text);
  if (counter != SceneIx::kNone) return emitted(name, ValueType::Number, Op::Counter, counter);
  const std::uint32_t flag = names_.flags.find(name.text);
  if (flag != SceneIx::kNone) return emitted(name, ValueType::Truth, Op::Flag, flag);
  unknown_word(name);
  return {ValueType::Number, name.begin};
}

ConditionPart ConditionParser::emitted(const Token& name, ValueType type, Op op,
                                       std::uint32_t place) {
  emit(op, static_cast<std::int32_t>(place));
  return {type, name.begin};
}

void ConditionParser::unknown_word(const Token& name) {
  if (contains(kReserved, name.text)) return reserved(name);
  if (contains(kForms, name.text))
    return fail(Code::SIM050, name.begin, quoted(name.text) + " needs a bracket after it");
  if (names_.people.find(name.text) != SceneIx::kNone)
    return fail(Code::SIM050, name.begin + name.text.size(),
                "expected is and a state after " + quoted(name.text));
  std::vector<std::string_view> known = names_.counters.all();
  for (std::string_view flag : names_.flags.all()) known.push_back(flag);
  known.push_back("minutes_used");
  fail(Code::SIM051, name.begin, "there is no counter or flag " + quoted(name.text),
       suggest(name.text, known, problems_));
}

void ConditionParser::reserved(const Token& name) {
  fail(Code::SIM054, name.begin, quoted(name.text) + " is kept for a later kind of decision");
}

ConditionPart ConditionParser::state(const Token& person) {
  next();
  const ConditionPart part{ValueType::Truth, person.begin};
  const std::uint32_t place = find(names_.people, person, "person");
  if (failed_) return part;
  if (token_.kind != TokenKind::Word) {
    expected("the name of a state");
    return part;
  }
  const std::vector<PersonState>& states = names_.person_of_place[place]->states;
  const auto named = std::find_if(states.begin(), states.end(),
                                  [&](const PersonState& s) { return s.name == token_.text; });
  if (named == states.end()) {
    std::vector<std::string_view> known;
    for (const PersonState& state : states) known.push_back(state.name);
    fail(Code::SIM051, token_.begin, quoted(person.text) + " has no state " + quoted(token_.text),
         suggest(token_.text, known, problems_));
    return part;
  }
  emit(Op::StateIs, static_cast<std::int32_t>(place),
       static_cast<std::int32_t>(named - states.begin()));
  next();
  return part;
}

ConditionPart ConditionParser::form(const Token& name) {
  const std::string_view text = name.text;
  ConditionPart part{ValueType::Truth, name.begin};
  if (contains(kReserved, text)) {
    reserved(name);
  } else if (text == "rated" || text == "level" || text == "claim_status") {
    fail(Code::SIM050, name.begin,
         quoted(text) + " stands on the left of a comparison, without brackets round it");
  } else if (!contains(kForms, text)) {
    const std::vector<std::string_view> forms(kForms.begin(), kForms.end());
    fail(Code::SIM051, name.begin, "there is no form " + quoted(text),
         suggest(text, forms, problems_));
  } else {
    next();
    if (text == "shown") part.type = ValueType::Number;
    arguments(text);
    expect_symbol(")");
  }
  return part;
}

void ConditionParser::arguments(std::string_view form) {
  if (form == "visited") return emit(Op::Visited, argument(names_.scenes, "scene"));
  if (form == "chose") return emit(Op::Chose, argument(names_.options, "option"));
  if (form == "opened") return emit(Op::Opened, argument(names_.documents, "document"));
  if (form == "knows") return emit(Op::Knows, argument(names_.known, "learned fact"));
  if (form == "stated") return emit(Op::Stated, argument(names_.options, "gap"));
  if (form == "said") return emit(Op::Said, argument(names_.options, "sentence"));
  if (form == "supported") return supported();
  if (form == "carried")
    return emit(Op::Carried, argument(names_.carried, "fact of the earlier part"));
  if (form == "picked") return picked();
  if (form == "placed") return placed();
  if (form == "before") return before();
  if (form == "marked") return marked();
  if (form == "linked") return linked();
  const std::int32_t criterion = argument(names_.criteria, "criterion");
  expect_symbol(",");
  emit(Op::Shown, criterion, level_word());
}

std::int32_t ConditionParser::option_of(std::int32_t decision, std::string_view kind) {
  const Token name = token_;
  const std::int32_t option = argument(names_.options, kind);
  if (failed_) return 0;
  if (names_.decision_of_option[static_cast<std::size_t>(option)] !=
      static_cast<std::uint32_t>(decision))
    fail(Code::SIM051, name.begin,
         quoted(name.text) + " is no " + std::string(kind) + " of that decision");
  return option;
}

const Decision* ConditionParser::decision_of(DecisionKind kind, std::string_view needs,
                                             std::int32_t& place) {
  const std::size_t named_at = token_.begin;
  place = argument(names_.decisions, "decision");
  if (failed_) return nullptr;
  const Decision* named = names_.decision_of_place[static_cast<std::size_t>(place)];
  if (named != nullptr && named->kind == kind) return named;
  fail(Code::SIM051, named_at, std::string(needs));
  return nullptr;
}

void ConditionParser::supported() {
  std::int32_t decision = 0;
  if (const Decision* choice =
          decision_of(DecisionKind::Choose, "supported needs a decision with \"attach\"", decision))
    emit(Op::Supported, decision, choice->attach);
}

void ConditionParser::placed() {
  std::int32_t decision = 0;
  const Decision* sort =
      decision_of(DecisionKind::Sort, "placed needs a decision of kind sort", decision);
  expect_symbol(",");
  const std::int32_t item = option_of(decision, "item");
  expect_symbol(",");
  if (failed_) return;
  std::vector<std::string_view> bins;
  for (const Bin& bin : sort->work->bins) bins.push_back(bin.id);
  const auto at = std::find(bins.begin(), bins.end(), token_.text);
  if (at == bins.end())
    return fail(Code::SIM051, token_.begin, quoted(token_.text) + " is no bin of that decision",
                suggest(token_.text, bins, problems_));
  next();
  emit(Op::Placed, item, static_cast<std::int32_t>(at - bins.begin()) + 1);
}

void ConditionParser::before() {
  std::int32_t decision = 0;
  const Decision* order =
      decision_of(DecisionKind::Order, "before needs a decision of kind order", decision);
  expect_symbol(",");
  const Token one = token_;
  const std::int32_t first = option_of(decision, "item");
  expect_symbol(",");
  const Token other = token_;
  const std::int32_t second = option_of(decision, "item");
  if (failed_) return;
  const auto joins = [&](const KeyPair& pair) {
    return (pair.before.id == one.text && pair.after.id == other.text) ||
           (pair.before.id == other.text && pair.after.id == one.text);
  };
  const std::vector<KeyPair>& pairs = order->work->pairs;
  if (order->work->key_order.empty() && std::none_of(pairs.begin(), pairs.end(), joins))
    return fail(Code::SIM051, one.begin, "these two items are no pair of that decision's key");
  emit(Op::Before, first, second);
}

void ConditionParser::marked() {
  const Token named = token_;
  const std::int32_t passage = argument(names_.passages, "named passage");
  expect_symbol(",");
  if (failed_) return;
  const auto has = [&](const Decision* d) {
    if (d == nullptr || d->kind != DecisionKind::Mark || !d->work) return false;
    return std::any_of(d->work->keys.begin(), d->work->keys.end(),
                       [&](const KeyMark& key) { return key.passage.id == named.text; }) ||
           std::any_of(d->work->neutral.begin(), d->work->neutral.end(),
                       [&](const Name& name) { return name.id == named.text; });
  };
  if (std::none_of(names_.decision_of_place.begin(), names_.decision_of_place.end(), has))
    return fail(Code::SIM051, named.begin,
                quoted(named.text) + " is neither key nor neutral of a decision of kind mark");
  emit(Op::Marked, passage, one_of(kTagWords, "a tag, risk to contradiction"));
}

void ConditionParser::linked() {
  const std::int32_t claim = argument(names_.claims, "claim");
  expect_symbol(",");
  const Token named = token_;
  const std::int32_t passage = argument(names_.passages, "named passage");
  expect_symbol(",");
  if (failed_) return;
  const Claim& of = *names_.claim_of_place[static_cast<std::size_t>(claim)];
  const bool known =
      std::any_of(of.links.begin(), of.links.end(),
                  [&](const KeyLink& link) { return link.passage.id == named.text; }) ||
      std::any_of(of.neutral.begin(), of.neutral.end(),
                  [&](const Name& name) { return name.id == named.text; });
  if (!known)
    return fail(Code::SIM051, named.begin,
                quoted(named.text) + " is neither key nor neutral of that claim");
  emit(Op::Linked, claim, passage * 4 + one_of(kSideWords, "supports, weakens or context"));
}

std::int32_t ConditionParser::one_of(std::span<const std::string_view> words,
                                     std::string_view kind) {
  if (failed_) return 0;
  const auto at = std::find(words.begin(), words.end(), token_.text);
  if (token_.kind != TokenKind::Word || at == words.end()) {
    expected(kind);
    return 0;
  }
  next();
  return static_cast<std::int32_t>(at - words.begin());
}

void ConditionParser::picked() {
  const std::int32_t decision = argument(names_.decisions, "decision");
  expect_symbol(",");
  const Token name = token_;
  const std::int32_t option = argument(names_.options, "option");
  if (failed_) return;
  if (names_.decision_of_option[static_cast<std::size_t>(option)] !=
      static_cast<std::uint32_t>(decision))
    fail(Code::SIM051, name.begin, quoted(name.text) + " is no option of that decision");
  emit(Op::Picked, decision, option);
}

std::uint32_t ConditionParser::find(const NameTable& table, const Token& name,
                                    std::string_view kind) {
  const std::uint32_t place = table.find(name.text);
  if (place != SceneIx::kNone) return place;
  fail(Code::SIM051, name.begin, "there is no " + std::string(kind) + " " + quoted(name.text),
       suggest(name.text, table, problems_));
  return 0;
}

std::int32_t ConditionParser::argument(const NameTable& table, std::string_view kind) {
  if (token_.kind != TokenKind::Word) {
    expected("the id of a " + std::string(kind));
    return 0;
  }
  const std::uint32_t place = find(table, token_, kind);
  if (!failed_) next();
  return static_cast<std::int32_t>(place);
}

std::int32_t ConditionParser::level_word() {
  if (token_.kind != TokenKind::Word) {
    expected("a level, strong to unsafe");
    return 0;
  }
  const std::optional<Level> level = level_from_id(token_.text);
  if (!level || *level == Level::NotObserved) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < kLevels; ++i) known.push_back(level_id(static_cast<Level>(i)));
    fail(Code::SIM051, token_.begin, "there is no level " + quoted(token_.text),
         suggest(token_.text, known, problems_));
    return 0;
  }
  next();
  return static_cast<std::int32_t>(*level);
}

std::int32_t ConditionParser::step(const Decision& decision) {
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

}  // namespace sim
