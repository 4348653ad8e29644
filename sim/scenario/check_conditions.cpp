// Every condition and every `set` parses, is typed and names what exists.
#include "sim/scenario/check.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

class ConditionChecks {
 public:
  explicit ConditionChecks(const Checked& checked) : c_(checked) {
    reads_.counters.resize(c_.scenario.counters.size());
    reads_.flags.resize(c_.scenario.flags.size());
    reads_.people.resize(c_.scenario.people.size());
  }

  Reads run() {
    for (const Person& person : c_.scenario.people)
      for (const PersonState& state : person.states) this->state(state);
    for (const Document& document : c_.scenario.documents) truth(document.available_when);
    for (const Inject& inject : c_.scenario.injects) truth(inject.when);
    for (const Scene& scene : c_.scenario.scenes) this->scene(scene);
    return std::move(reads_);
  }

 private:
  LinkedCondition link(const Expression& expression, ValueType wanted) {
    LinkedCondition linked = link_condition(expression, wanted, c_.names, c_.problems);
    for (const ConditionOp& op : linked.code) {
      const auto place = static_cast<std::size_t>(op.a);
      if (op.op == Op::Counter) reads_.counters[place] = true;
      if (op.op == Op::Flag) reads_.flags[place] = true;
      if (op.op == Op::StateIs) reads_.people[place] = true;
    }
    return linked;
  }

  void truth(const Expression& expression) {
    if (expression.given()) link(expression, ValueType::Truth);
  }

  // States are read when used; one that read another would have to be settled in some order.
  void state(const PersonState& state) {
    if (!state.when.given()) return;
    for (const ConditionOp& op : link(state.when, ValueType::Truth).code)
      if (op.op == Op::StateIs)
        return c_.report(Code::SIM058, state.when.at, "the state " + quoted(state.name) + " rests on a person's state",
                         "use the counters and flags behind it");
  }

  void effects(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      truth(effect.when);
      if (effect.kind == Effect::Kind::Set) set(effect);
    }
  }

  void set(const Effect& effect) {
    const std::uint32_t place = c_.names.counters.find(effect.target.id);
    if (place == SceneIx::kNone) {
      if (c_.names.flags.find(effect.target.id) != SceneIx::kNone) link(effect.to, ValueType::Truth);
      return;
    }
    const LinkedCondition linked = link(effect.to, ValueType::Number);
    if (linked.code.empty()) return;
    const Counter& counter = c_.scenario.counters[place];
    const Range64 range = certain_range(linked, c_.scenario);
    if (range.least > counter.max)
      c_.report(Code::SIM056, effect.to.at,
                "this is at least " + std::to_string(range.least) + ", but " + quoted(counter.id) + " ends at " +
                    std::to_string(counter.max));
    else if (range.most < counter.min)
      c_.report(Code::SIM056, effect.to.at,
                "this is at most " + std::to_string(range.most) + ", but " + quoted(counter.id) + " begins at " +
                    std::to_string(counter.min));
  }

  void lines(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      truth(line.when);
      effects(line.effects);
    }
  }

  void scene(const Scene& scene) {
    effects(scene.effects);
    lines(scene.lines);
    for (const Jump& jump : scene.jump) truth(jump.when);
    if (scene.topics) truth(scene.topics->early_end);
    if (!scene.decision) return;
    for (const Option& option : scene.decision->options) {
      truth(option.when);
      effects(option.effects);
      lines(option.reaction.lines);
    }
    for (const Then& then : scene.decision->then) {
      truth(then.when);
      effects(then.effects);
      lines(then.reaction.lines);
    }
  }

  const Checked& c_;
  Reads reads_;
};

}  // namespace

Reads check_conditions(const Checked& checked) { return ConditionChecks(checked).run(); }

}  // namespace sim
