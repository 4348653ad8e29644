#include "sim/scenario/condition.h"

#include <gtest/gtest.h>

#include <string>

#include "sim/base/random.h"
#include "tests/support/cases.h"
#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

// Places: counters guard 0, trust 1; flags praised 0, guarded-once 1; kieran's states guarded 0, open 1; scenes start 0,
// many 1, scale 2, list 3, week 4, close 5; decisions d.sheet 0, d.many 1, d.scale 2, h.list 3; options from 0:
// o.ask o.tick o.a o.b st.low st.high t.week t.on.
constexpr std::string_view kWorld = R"(
  "counters": [{"id": "guard", "min": 0, "max": 3, "start": 1}, {"id": "trust", "min": -5, "max": 5, "start": 0}],
  "flags": [{"id": "praised"}, {"id": "guarded-once"}],
  "people": [{"id": "kieran", "states": [{"name": "guarded", "when": "guard >= 2"}, {"name": "open"}]}],
  "documents": [{"id": "doc.record", "file": "record.md"}],
  "scenes": [
    {"id": "start", "effects": [{"learn": {"id": "fact.friday", "text": "Friday."}}],
     "decision": {"id": "d.sheet", "kind": "choose", "serves": "k", "weight": 1, "assesses": ["relationship.respect"],
      "options": [{"id": "o.ask", "levels": ["strong"], "goto": "many"}, {"id": "o.tick", "levels": ["sound"], "goto": "many"}]}},
    {"id": "many", "decision": {"id": "d.many", "kind": "choose_many", "unscored": "manners", "min": 0, "max": 1,
      "options": [{"id": "o.a"}, {"id": "o.b"}], "then": [{"goto": "scale"}]}},
    {"id": "scale", "decision": {"id": "d.scale", "kind": "rate", "serves": "k", "weight": 1, "key": "st.high",
      "assesses": ["relationship.respect"], "steps": [{"id": "st.low"}, {"id": "st.high"}], "then": [{"goto": "list"}]}},
    {"id": "list", "topics": {"id": "h.list", "topics": [{"id": "t.week", "scene": "week"}],
      "move_on": {"id": "t.on", "goto": "close"}}},
    {"id": "week", "return": true},
    {"id": "close", "end": "e.end"}])";

class ConditionTest : public ::testing::Test {
 protected:
  ConditionTest()
      : scenario_(testing::read_or_fail(testing::scenario_json(kWorld))),
        names_(Names::of(scenario_, rubric_, references_)) {}

  LinkedCondition link(std::string text, ValueType wanted = ValueType::Truth) {
    problems_.clear();
    return link_condition({std::move(text), {1000, 0}}, wanted, names_, problems_);
  }

  // The code as words, or the one problem: `SIM051 at 4: message`.
  std::string shown(std::string text, ValueType wanted = ValueType::Truth);

  Scenario scenario_;
  Rubric rubric_ = testing::small_rubric();
  References references_ = testing::small_references();
  Names names_;
  Problems problems_;
};

std::string words_of(const ConditionOp& op) {
  constexpr std::string_view kWords[] = {
      "const",  "counter", "flag",   "minutes",  "visited",   "chose",   "picked", "rated",
      "level",  "shown",   "opened", "knows",    "is",        "placed",  "before", "marked",
      "linked", "status",  "stated", "said",     "supported", "carried", "not",    "and",
      "or",     "",        "add",    "subtract", "multiply",  "div",     "mod"};
  constexpr std::string_view kCompare[] = {"<", "<=", "==", "!=", ">=", ">"};
  const std::string_view compare = kCompare[static_cast<std::size_t>(op.compare)];
  const std::string a = std::to_string(op.a), b = std::to_string(op.b);
  const std::string word(kWords[static_cast<std::size_t>(op.op)]);
  switch (op.op) {
    case Op::Compare: return std::string(compare);
    case Op::RatedIs:
    case Op::StatusIs:
    case Op::LevelIs: return word + " " + a + std::string(compare) + b;
    case Op::Picked:
    case Op::Shown:
    case Op::Placed:
    case Op::Before:
    case Op::Marked:
    case Op::Linked:
    case Op::Supported:
    case Op::StateIs: return word + " " + a + "," + b;
    default:
      return op.op == Op::Minutes || op.op >= Op::Not ? word : word + " " + a;
  }
}

std::string ConditionTest::shown(std::string text, ValueType wanted) {
  const LinkedCondition linked = link(std::move(text), wanted);
  std::string out;
  for (const Problem& problem : problems_) {
    out += std::string(code_name(problem.code)) + " at " + std::to_string(problem.spot.offset - 1000) + ": " + problem.message;
    if (!problem.hint.empty()) out += " (" + problem.hint + ")";
  }
  EXPECT_EQ(linked.code.empty(), !problems_.empty());
  for (const ConditionOp& op : linked.code) out += (out.empty() ? "" : " ") + words_of(op);
  return out;
}

struct Row {
  std::string_view text, shown;
};

TEST_F(ConditionTest, ReadsEveryForm) {
  constexpr Row kRows[] = {
      {"praised", "flag 0"},
      {"true", "const 1"},
      {"not praised", "flag 0 not"},
      {"not not praised", "flag 0"},
      {"guard >= 2", "counter 0 const 2 >="},
      {"guard<2", "counter 0 const 2 <"},
      {"guard == -1", "counter 0 const -1 =="},
      {"minutes_used > 10", "minutes const 10 >"},
      {"guarded-once", "flag 1"},
      {"guard -1 > 0", "counter 0 const 1 subtract const 0 >"},
      {"guard - trust != 0", "counter 0 counter 1 subtract const 0 !="},
      {"-guard < 0", "const 0 counter 0 subtract const 0 <"},
      {"--guard < 0", "counter 0 const 0 <"},
      {"kieran is guarded", "is 0,0"},
      {"kieran is open", "is 0,1"},
      {"visited(close)", "visited 5"},
      {"chose(o.tick)", "chose 1"},
      {"chose ( t.week )", "chose 6"},
      {"picked(d.many, o.b)", "picked 1,3"},
      {"rated(d.scale) >= st.high", "rated 2>=1"},
      {"rated(d.scale) == low", "rated 2==0"},
      {"level(d.sheet) >= sound", "level 0>=1"},
      {"shown(curiosity.ask, partial) > 1", "shown 3,2 const 1 >"},
      {"opened(doc.record)", "opened 0"},
      {"knows(fact.friday)", "knows 0"},
  };
  for (const Row& row : kRows) EXPECT_EQ(shown(std::string(row.text)), row.shown) << row.text;
}

TEST_F(ConditionTest, BindsAsInArithmetic) {
  constexpr Row kRows[] = {
      {"praised or praised and not praised", "flag 0 flag 0 flag 0 not and or"},
      {"(praised or praised) and praised", "flag 0 flag 0 or flag 0 and"},
      {"not guard > 1", "counter 0 const 1 > not"},
      {"guard + 2 * trust > 1", "counter 0 const 2 counter 1 multiply add const 1 >"},
      {"(guard + 2) * trust > 1", "counter 0 const 2 add counter 1 multiply const 1 >"},
      {"guard - 1 - 1 > 0", "counter 0 const 1 subtract const 1 subtract const 0 >"},
      {"guard div 2 mod 3 == 1", "counter 0 const 2 div const 3 mod const 1 =="},
  };
  for (const Row& row : kRows) EXPECT_EQ(shown(std::string(row.text)), row.shown) << row.text;
}

TEST_F(ConditionTest, NumbersWhereNumbersAreWanted) {
  EXPECT_EQ(shown("guard + 1", ValueType::Number), "counter 0 const 1 add");
  EXPECT_EQ(shown("2147483647", ValueType::Number), "const 2147483647");
  EXPECT_EQ(shown("guard > 1", ValueType::Number),
            "SIM052 at 0: expected a number here, found true or false (a flag stands alone, or after not; only numbers are compared)");
}

TEST_F(ConditionTest, SaysWhatDoesNotParseAndWhere) {
  constexpr Row kRows[] = {
      {"", "SIM050 at 0: expected a number, a name or a bracket, found the end"},
      {"   ", "SIM050 at 3: expected a number, a name or a bracket, found the end"},
      {"guard >=", "SIM050 at 8: expected a number, a name or a bracket, found the end"},
      {"guard >= and praised", "SIM050 at 9: expected a number, a name or a bracket, found \"and\""},
      {"(praised", "SIM050 at 8: expected \")\", found the end"},
      {"praised)", "SIM050 at 7: expected and, or, a comparison or the end, found \")\""},
      {"praised praised", "SIM050 at 8: expected and, or, a comparison or the end, found \"praised\""},
      {"guard = 2", "SIM050 at 6: a condition cannot hold \"=\" (write == to compare)"},
      {"praised && praised", "SIM050 at 8: a condition cannot hold \"&\" (write and)"},
      {"Praised", "SIM050 at 0: a condition cannot hold \"P\" (ids and words are in small letters)"},
      {"0 < guard < 3", "SIM050 at 10: comparisons do not chain (write a < b and b < c)"},
      {"(0 < guard < 3)", "SIM050 at 11: comparisons do not chain (write a < b and b < c)"},
      {"2x > 1", "SIM050 at 0: \"2x\" is no whole number"},
      {"1.5 > 1", "SIM050 at 0: \"1.5\" is no whole number"},
      {"2147483648 > 1", "SIM050 at 0: a number is at most 2147483647"},
      {"99999999999999999999 > 1", "SIM050 at 0: a number is at most 2147483647"},
      {"kieran guarded", "SIM050 at 6: expected is and a state after \"kieran\""},
      {"kieran is (guarded)", "SIM050 at 10: expected the name of a state, found \"(\""},
      {"visited", "SIM050 at 0: \"visited\" needs a bracket after it"},
      {"visited()", "SIM050 at 8: expected the id of a scene, found \")\""},
      {"picked(d.many)", "SIM050 at 13: expected \",\", found \")\""},
      {"rated(d.scale)", "SIM050 at 14: expected a comparison with a step, found the end"},
      {"level(d.sheet) + 1 > 2", "SIM050 at 15: expected a comparison with a level, found \"+\""},
      {"(level(d.sheet)) > sound", "SIM050 at 15: expected a comparison with a level, found \")\""},
      {"1 < rated(d.scale)", "SIM050 at 4: \"rated\" stands on the left of a comparison, without brackets round it"},
      {"level(d.sheet) >= 3", "SIM050 at 18: expected a level, strong to unsafe, found \"3\""},
  };
  for (const Row& row : kRows) EXPECT_EQ(shown(std::string(row.text)), row.shown) << row.text;
}

TEST_F(ConditionTest, SaysWhatIsUnknown) {
  constexpr Row kRows[] = {
      {"praisd", "SIM051 at 0: there is no counter or flag \"praisd\" (did you mean \"praised\"?)"},
      {"praised and xyz", "SIM051 at 12: there is no counter or flag \"xyz\""},
      {"guard-1 > 0",
       "SIM051 at 0: there is no counter or flag \"guard-1\" (did you mean \"guard\"?)"},
      {"kieran is gaurded",
       "SIM051 at 10: \"kieran\" has no state \"gaurded\" (did you mean \"guarded\"?)"},
      {"keiran is open", "SIM051 at 0: there is no person \"keiran\" (did you mean \"kieran\"?)"},
      {"visted(close)", "SIM051 at 0: there is no form \"visted\" (did you mean \"visited\"?)"},
      {"visited(closed)", "SIM051 at 8: there is no scene \"closed\" (did you mean \"close\"?)"},
      {"chose(o.nod)", "SIM051 at 6: there is no option \"o.nod\""},
      {"picked(d.many, o.ask)", "SIM051 at 15: \"o.ask\" is no option of that decision"},
      {"rated(d.sheet) > low", "SIM051 at 6: rated needs a decision of kind rate"},
      {"rated(d.scale) > medium", "SIM051 at 17: \"medium\" is no step of that decision"},
      {"level(d.many) > sound", "SIM051 at 6: level needs a scored decision"},
      {"level(h.list) > sound", "SIM051 at 6: level needs a scored decision"},
      {"level(d.sheet) > soundly",
       "SIM051 at 17: there is no level \"soundly\" (did you mean \"sound\"?)"},
      {"level(d.sheet) > not_observed", "SIM051 at 17: there is no level \"not_observed\""},
      {"shown(curiosity.asks, sound) > 0",
       "SIM051 at 6: there is no criterion \"curiosity.asks\" (did you mean \"curiosity.ask\"?)"},
      {"voted(o.ask)", "SIM054 at 0: \"voted\" is kept for a later kind of decision"},
      {"voted", "SIM054 at 0: \"voted\" is kept for a later kind of decision"},
  };
  for (const Row& row : kRows) EXPECT_EQ(shown(std::string(row.text)), row.shown) << row.text;
}

TEST_F(ConditionTest, KeepsNumbersAndTruthApart) {
  constexpr std::string_view kTruth = "SIM052 at 0: expected true or false here, found a number (compare it: guard >= 2)";
  EXPECT_EQ(shown("guard"), kTruth);
  EXPECT_EQ(shown("guard and praised"), kTruth);
  EXPECT_EQ(shown("shown(curiosity.ask, sound)"), kTruth);
  for (std::string_view text : {"praised + 1 > 0", "praised > 0", "praised == true", "-praised > 0", "1 + not praised"})
    EXPECT_NE(shown(std::string(text)).find("SIM05"), std::string::npos) << text;
}

TEST_F(ConditionTest, DividesByConstantsAboveZeroOnly) {
  for (std::string_view text : {"6 div guard > 1", "6 mod 0 > 1", "6 div -2 > 1", "6 div (1 + 1) > 1"})
    EXPECT_EQ(testing::codes_of((link(std::string(text)), problems_)), std::set<std::string>{"SIM055"}) << text;
  EXPECT_EQ(shown("6 div (2) > 1"), "const 6 const 2 div const 1 >");
}

TEST_F(ConditionTest, StopsAtItsLimits) {
  const auto nested = [](int depth) { return std::string(depth, '(') + "praised" + std::string(depth, ')'); };
  EXPECT_EQ(shown(nested(16)), "flag 0");
  EXPECT_EQ(shown(nested(17)), "SIM053 at 16: brackets nest at most 16 deep (split it with a flag)");
  EXPECT_EQ(shown("praised" + std::string(493, ' ')), "flag 0");
  EXPECT_EQ(shown("praised" + std::string(494, ' ')), "SIM053 at 500: a condition has at most 500 characters (split it with a flag)");
}

TEST(Calculate, FloorsAndStopsAtTheLimit) {
  EXPECT_EQ(calculate(Op::Divide, 7, 2), 3);
  EXPECT_EQ(calculate(Op::Divide, -7, 2), -4);
  EXPECT_EQ(calculate(Op::Divide, -8, 2), -4);
  EXPECT_EQ(calculate(Op::Modulo, 7, 3), 1);
  EXPECT_EQ(calculate(Op::Modulo, -7, 3), 2);
  EXPECT_EQ(calculate(Op::Modulo, -6, 3), 0);
  EXPECT_EQ(calculate(Op::Add, kNumberLimit, 1), kNumberLimit);
  EXPECT_EQ(calculate(Op::Subtract, -kNumberLimit, 1), -kNumberLimit);
  EXPECT_EQ(calculate(Op::Multiply, kNumberLimit, kNumberLimit), kNumberLimit);
  EXPECT_EQ(calculate(Op::Multiply, kNumberLimit, -kNumberLimit), -kNumberLimit);
}

// How many values a code leaves when it never takes more than it has; -1 when it does.
int balance(const std::vector<ConditionOp>& code) {
  int values = 0;
  for (const ConditionOp& op : code) {
    if (op.op < Op::Not) {
      ++values;
    } else if (op.op != Op::Not && --values < 1) {
      return -1;
    }
  }
  return values;
}

TEST_F(ConditionTest, AnyRowOfWordsIsEitherCodeOrOneProblem) {
  constexpr std::string_view kParts[] = {"praised", "guard",   "2",   "0",       "(",       ")",     "and",      "or",  "not",
                                         "+",       "-",       "*",   "div",     "mod",     "<",     "==",       "is",  "kieran",
                                         "guarded", "visited", "(",   "close",   ")",       ",",     "level",    "d.sheet", ">=",
                                         "sound",   "true",    "shown", "curiosity.ask", "@", "chose", "o.ask", "rated", "d.scale"};
  int valid = 0;
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    std::string text;
    const std::uint32_t length = 1 + below(splitmix64(seed), 7);
    for (std::uint32_t i = 0; i < length; ++i)
      text.append(kParts[below(splitmix64(seed * 31 + i + 1), std::size(kParts))]).append(" ");
    const LinkedCondition linked = link(text);
    ASSERT_EQ(problems_.size(), linked.code.empty() ? 1U : 0U) << text;
    if (linked.code.empty()) continue;
    ++valid;
    ASSERT_EQ(balance(linked.code), 1) << text;
  }
  EXPECT_GT(valid, 100);
}

// Of tests/cases/kinds/<kind>.json: the code as words, or the one problem.
std::string shown_in(std::string_view kind, std::string text) {
  const Scenario scenario =
      testing::read_or_fail(testing::case_text("../kinds/" + std::string(kind)));
  const Rubric rubric = testing::small_rubric();
  const References references = testing::small_references();
  const Names names = Names::of(scenario, rubric, references);
  Problems problems;
  const LinkedCondition linked =
      link_condition({std::move(text), {}}, ValueType::Truth, names, problems);
  if (!problems.empty())
    return std::string(code_name(problems[0].code)) + ": " + problems[0].message;
  std::string words;
  for (const ConditionOp& op : linked.code)
    words.append(words.empty() ? "" : " ").append(words_of(op));
  return words;
}

TEST(ConditionsOfParts, ReadEveryForm) {
  EXPECT_EQ(shown_in("order", "before(d.order, i.call, i.log)"), "before 2,0");
  EXPECT_EQ(shown_in("sort", "not placed(d.sort, i.file, b.later)"), "placed 1,3 not");
  EXPECT_EQ(shown_in("concordance", "rated(d.boy) >= more"), "rated 0>=3");
  EXPECT_EQ(shown_in("mark", "marked(p.let.nobody, gap)"), "marked 5,4")
      << "the sixth named passage, the fourth tag";
  EXPECT_EQ(shown_in("build", "linked(c.health, p.let.always, weakens)"), "linked 0,18")
      << "the fifth passage x 4 + 2";
  EXPECT_EQ(shown_in("build", "claim_status(c.conduct) != contradicted"), "status 1!=3");
  EXPECT_EQ(shown_in("build", "stated(g.kettle) and said(s.all)"), "stated 1 said 3 and");
  EXPECT_EQ(shown_in("attach", "supported(d.view)"), "supported 0,2");
  EXPECT_EQ(shown_in("continues", "carried(late)"), "carried 1");
  EXPECT_EQ(shown_in("form", "picked(f.conditions, o.tag) or rated(f.level) < high"),
            "picked 3,5 rated 1<1 or");
}

TEST(ConditionsOfParts, SayWhatDoesNotFit) {
  EXPECT_EQ(shown_in("build", "claim_status(c.health) >= several"),
            "SIM050: expected == or != and a status, found \">=\"");
  EXPECT_EQ(shown_in("build", "linked(c.conduct, p.let.always, weakens)"),
            "SIM051: \"p.let.always\" is neither key nor neutral of that claim");
  EXPECT_EQ(shown_in("mark", "marked(p.log.swept, risk)"),
            "SIM051: \"p.log.swept\" is neither key nor neutral of a decision of kind mark");
  EXPECT_EQ(shown_in("mark", "placed(d.mark, i.one, b.yes)"),
            "SIM051: placed needs a decision of kind sort");
  EXPECT_EQ(shown_in("sort", "placed(d.sort, i.ring, b.soon)"),
            "SIM051: \"b.soon\" is no bin of that decision");
  EXPECT_EQ(shown_in("form", "level(f.view) > sound"), "SIM051: level needs a scored decision");
  EXPECT_EQ(shown_in("sort", "carried(asked)"),
            "SIM051: there is no fact of the earlier part \"asked\"");
}

}  // namespace
}  // namespace sim
