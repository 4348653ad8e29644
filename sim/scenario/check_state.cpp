// Counters and flags, people's states, lines of one variant group, what longer cases carry on; the
// range of an expression.
#include <algorithm>
#include <array>

#include "sim/scenario/check.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::array<std::string_view, 9> kLanguage = {"and", "or",   "not",   "div",         "mod",
                                                       "is",  "true", "false", "minutes_used"};

constexpr std::size_t kMostFacts = 64;  // the start of an attempt holds them in one number
constexpr std::size_t kLeastProfiles = 3;

bool same(const Effect& a, const Effect& b) {
  return a.kind == b.kind && a.target.id == b.target.id && a.amount == b.amount && a.to.text == b.to.text &&
         a.text == b.text && a.when.text == b.when.text;
}

bool same_effects(const Line& a, const Line& b) {
  return std::equal(a.effects.begin(), a.effects.end(), b.effects.begin(), b.effects.end(), same);
}

bool same_opens(const Line& a, const Line& b) {
  return std::equal(a.opens.begin(), a.opens.end(), b.opens.begin(), b.opens.end(),
                    [](const Name& x, const Name& y) { return x.id == y.id; });
}

class StateChecks {
 public:
  explicit StateChecks(const Checked& checked) : c_(checked) {}

  void run() {
    for (const Counter& counter : c_.scenario.counters) this->counter(counter);
    for (const Flag& flag : c_.scenario.flags) no_word_of_the_language(flag.id, flag.at);
    for (const Person& person : c_.scenario.people) this->person(person);
    for (const Scene& scene : c_.scenario.scenes)
      each_lines(scene, [this](const std::vector<Line>& lines) { variants(lines); });
    parts();
  }

 private:
  void no_word_of_the_language(const Id& id, Spot at) {
    if (std::find(kLanguage.begin(), kLanguage.end(), id) != kLanguage.end())
      c_.report(Code::SIM057, at, quoted(id) + " is a word of the condition language", "choose another id");
  }

  void counter(const Counter& counter) {
    no_word_of_the_language(counter.id, counter.at);
    if (counter.min > counter.max)
      c_.report(Code::SIM094, counter.at, "the lowest value of " + quoted(counter.id) + " is above its highest");
    else if (counter.start < counter.min || counter.start > counter.max)
      c_.report(Code::SIM094, counter.at,
                quoted(counter.id) + " starts at " + std::to_string(counter.start) + ", outside " +
                    std::to_string(counter.min) + " to " + std::to_string(counter.max));
  }

  void person(const Person& person) {
    no_word_of_the_language(person.id, person.at);
    for (std::size_t i = 0; i < person.states.size(); ++i) {
      const PersonState& state = person.states[i];
      const bool last = i + 1 == person.states.size();
      if (last && state.when.given())
        c_.report(Code::SIM092, state.at, "the last state of " + quoted(person.id) + " has a condition",
                  "the last one holds when no other does: leave its \"when\" out");
      if (!last && !state.when.given())
        c_.report(Code::SIM062, state.at, "the state " + quoted(state.name) + " always holds, so those after it never do");
    }
  }

  void lacks(Spot at, std::string message, std::string hint) {
    c_.report(Code::SIM104, at, std::move(message), std::move(hint));
  }

  // A case that goes on from another needs somewhere to start for those who did not play that one.
  void parts() {
    const Scenario& s = c_.scenario;
    if (s.carries.size() > kMostFacts)
      lacks(s.carries[kMostFacts].at, "a case carries at most 64 facts on",
            "leave out what no later part reads");
    if (!s.continues) {
      if (!s.profiles.empty())
        lacks(s.profiles.front().at, "there are profiles, but nothing that the case continues",
              "add \"continues\", or take them out");
      return;
    }
    const Continues& before = *s.continues;
    if (before.scenario == s.id)
      lacks(before.at, "the case continues itself", "name the part before it");
    if (before.facts.empty() || before.facts.size() > kMostFacts)
      lacks(before.at,
            "a case reads 1 to 64 facts of the part before it, this one names " +
                std::to_string(before.facts.size()),
            "the ids in its \"carries\"");
    if (s.profiles.size() < kLeastProfiles)
      lacks(before.at,
            "there are " + std::to_string(s.profiles.size()) + " profiles, not at least 3",
            "a strong, an average and a poor start for those who did not play the part before");
  }

  void variants(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!lines[i].variant.empty()) variant(lines, i);
  }

  void variant(const std::vector<Line>& lines, std::size_t i) {
    const Line& line = lines[i];
    const bool goes_on = i > 0 && lines[i - 1].variant == line.variant;
    if (!goes_on) {
      if (!groups_.add(line.variant))
        c_.report(Code::SIM093, line.at, "the lines of the variant group " + quoted(line.variant) + " do not stand together",
                  "put them side by side, or name a new group");
      return;
    }
    const Line& before = lines[i - 1];
    const auto differs = [&](std::string_view in) {
      c_.report(Code::SIM093, line.at,
                quoted(line.id) + " and " + quoted(before.id) + " are variants of one line but differ in " + std::string(in),
                "chance may change words only");
    };
    if (line.when.text != before.when.text) differs("\"when\"");
    if (!same_effects(line, before)) differs("\"effects\"");
    if (!same_opens(line, before)) differs("\"opens\"");
  }

  const Checked& c_;
  NameTable groups_;
};

Range64 product(Range64 a, Range64 b) {
  const std::array<std::int64_t, 4> corners = {
      calculate(Op::Multiply, a.least, b.least), calculate(Op::Multiply, a.least, b.most),
      calculate(Op::Multiply, a.most, b.least), calculate(Op::Multiply, a.most, b.most)};
  return {*std::min_element(corners.begin(), corners.end()), *std::max_element(corners.begin(), corners.end())};
}

Range64 combined(Op op, Range64 a, Range64 b) {
  switch (op) {
    case Op::Add: return {calculate(op, a.least, b.least), calculate(op, a.most, b.most)};
    case Op::Subtract: return {calculate(op, a.least, b.most), calculate(op, a.most, b.least)};
    case Op::Multiply: return product(a, b);
    case Op::Divide: return {calculate(op, a.least, b.least), calculate(op, a.most, b.least)};  // b is one constant
    case Op::Modulo:
      if (a.least == a.most) return {calculate(op, a.least, b.least), calculate(op, a.least, b.least)};
      return {0, b.least - 1};
    default: return {0, 1};
  }
}

Range64 leaf(const ConditionOp& op, const Scenario& scenario) {
  switch (op.op) {
    case Op::Const: return {op.a, op.a};
    case Op::Counter: {
      const Counter& counter = scenario.counters[static_cast<std::size_t>(op.a)];
      return {counter.min, counter.max};
    }
    case Op::Minutes:
    case Op::Shown: return {0, kNumberLimit};
    default: return {0, 1};
  }
}

}  // namespace

void check_state(const Checked& checked) { StateChecks(checked).run(); }

Range64 certain_range(const LinkedCondition& code, const Scenario& scenario) {
  std::vector<Range64> stack;
  for (const ConditionOp& op : code.code) {
    if (op.op < Op::Not) {
      stack.push_back(leaf(op, scenario));
    } else if (op.op == Op::Not) {
      stack.back() = {0, 1};
    } else {
      const Range64 right = stack.back();
      stack.pop_back();
      stack.back() = combined(op.op, stack.back(), right);
    }
  }
  return stack.back();
}

}  // namespace sim
