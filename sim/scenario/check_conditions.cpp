// Every condition and every `set` parses, is typed and names what exists.
#include <algorithm>
#include <optional>

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
    for (const CarriedFact& fact : c_.scenario.carries) truth(fact.when);
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
      asked(op, expression);
    }
    return linked;
  }

  // ---- What is asked of an option has to fit what it is ----

  std::uint32_t decision_of(std::int32_t option) const {
    return c_.names.decision_of_option[static_cast<std::size_t>(option)];
  }

  const Option* part_of_claim(std::int32_t option, std::vector<Option> Claim::*parts) const {
    const std::uint32_t of = decision_of(option);
    const Decision* build = c_.names.decision_of_place[of];
    if (build == nullptr || !build->work) return nullptr;
    std::size_t place = c_.names.first_option[of] + build->options.size();
    for (const Claim& claim : build->work->claims)
      for (const std::vector<Option>* list : {&claim.gaps, &claim.sentences})
        for (const Option& part : *list)
          if (place++ == static_cast<std::size_t>(option))
            return list == &(claim.*parts) ? &part : nullptr;
    return nullptr;
  }

  bool is_chosen(std::int32_t option) const {
    const Decision* decision = c_.names.decision_of_place[decision_of(option)];
    return decision == nullptr || decision->kind < DecisionKind::Order ||
           decision->kind == DecisionKind::Concordance;
  }

  void asked(const ConditionOp& op, const Expression& expression) {
    const auto refuse = [&](std::string_view why) {
      c_.report(Code::SIM051, expression.at, std::string(why));
    };
    switch (op.op) {
      case Op::Chose:
        if (!is_chosen(op.a))
          refuse("chose names what is not chosen: an item, a gap or a sentence");
        return;
      case Op::Picked:
        if (!is_chosen(op.b))
          refuse("picked names what is not picked: an item, a gap or a sentence");
        return;
      case Op::Stated:
        if (part_of_claim(op.a, &Claim::gaps) == nullptr) refuse("stated needs a gap of a claim");
        return;
      case Op::Said:
        if (part_of_claim(op.a, &Claim::sentences) == nullptr)
          refuse("said needs a sentence of a claim");
        return;
      case Op::Supported:
        if (op.b == 0) refuse("supported needs a decision with \"attach\"");
        return;
      case Op::Before:
        if (op.a == op.b) refuse("before compares an item with itself");
        return;
      default:
        return;
    }
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
    each_field(*scene.decision, [this](const Decision& field) {
      for (const Option& option : field.options) truth(option.when);
    });
    if (scene.decision->work)
      for (const CrossCheck& check : scene.decision->work->checks)
        this->check(*scene.decision, check);
    for (const Then& then : scene.decision->then) {
      truth(then.when);
      effects(then.effects);
      lines(then.reaction.lines);
    }
  }

  // ---- Checks of a form: one half speaks of what came before, the other of the form ----

  // The decision that an operation reads an answer of; nothing where it reads none.
  std::optional<std::uint32_t> answer_read(const ConditionOp& op) const {
    switch (op.op) {
      case Op::Picked:
      case Op::RatedIs:
      case Op::LevelIs:
      case Op::Supported:
        return static_cast<std::uint32_t>(op.a);
      case Op::Chose:
      case Op::Placed:
      case Op::Before:
      case Op::Stated:
      case Op::Said:
        return decision_of(op.a);
      default:
        return {};
    }
  }

  static bool reads_nothing(Op op) { return op == Op::Const || op >= Op::Not; }

  void check(const Decision& form, const CrossCheck& check) {
    const std::uint32_t self = c_.names.decisions.find(form.id);
    const auto inside = [&](const ConditionOp& op) {
      const std::optional<std::uint32_t> read = answer_read(op);
      return read && c_.names.form_of_place[*read] == &form;
    };
    const auto report = [&](Spot at, std::string_view why, std::string_view hint) {
      c_.report(Code::SIM102, at, "the check " + quoted(check.id) + " " + std::string(why),
                std::string(hint));
    };
    const std::vector<ConditionOp> when = link(check.when, ValueType::Truth).code;
    if (!std::all_of(when.begin(), when.end(),
                     [&](const ConditionOp& op) { return reads_nothing(op.op) || inside(op); }))
      report(check.when.at, "reads in \"when\" what is not a field of its form",
             "what came before belongs in \"given\"");
    else if (!when.empty() && std::none_of(when.begin(), when.end(), inside))
      report(check.when.at, "reads no field of its form",
             "\"when\" says how the form contradicts itself");
    if (!check.given.given()) return;
    for (const ConditionOp& op : link(check.given, ValueType::Truth).code)
      if (inside(op) || answer_read(op) == self)
        return report(check.given.at, "reads in \"given\" a field of its own form",
                      "the form itself belongs in \"when\"");
  }

  const Checked& c_;
  Reads reads_;
};

}  // namespace

Reads check_conditions(const Checked& checked) { return ConditionChecks(checked).run(); }

}  // namespace sim
