// Decisions, their options, and what asks without being authored as a decision: a hub and the gate
// of a heavy scene.
#include "sim/base/random.h"
#include "sim/program/compiler.h"

namespace sim {
namespace {

TaskKind task_kind(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::Choose:
      return TaskKind::Choose;
    case DecisionKind::ChooseMany:
      return TaskKind::ChooseMany;
    case DecisionKind::Rate:
      return TaskKind::Rate;
    case DecisionKind::Topics:
      return TaskKind::Topics;
    case DecisionKind::Order:
      return TaskKind::Order;
    case DecisionKind::Concordance:
      return TaskKind::Concordance;
    case DecisionKind::Sort:
      return TaskKind::Sort;
    case DecisionKind::Mark:
      return TaskKind::Mark;
    case DecisionKind::Build:
      return TaskKind::Build;
    case DecisionKind::Form:
      return TaskKind::Form;
    case DecisionKind::Write:
      return TaskKind::Write;
  }
  return TaskKind::Choose;
}

// The level of a step: its own, else by its distance from the key. Source: scenario-model section
// 3, `rate`.
Level step_level(const Option& step, std::uint32_t place, std::uint32_t key) {
  if (step.step_level) return *step.step_level;
  const std::uint32_t distance = place > key ? place - key : key - place;
  return distance == 0 ? Level::Strong : distance == 1 ? Level::Partial : Level::Missed;
}

}  // namespace

DecisionIx Compiler::add_decision(DecisionRow row, const Id& id) {
  row.hashed_id = id_hash(id);
  row.options.first = size_of(p_.options);
  p_.decisions.push_back(row);
  return {size_of(p_.decisions) - 1};
}

void Compiler::add_option(OptionRow row, std::unique_ptr<SafetyRow> safety) {
  p_.options.push_back(row);
  p_.option_safety.push_back(std::move(safety));
  p_.option_decision.push_back({size_of(p_.decisions) - 1});
  ++p_.decisions.back().options.count;
}

void Compiler::decision(SceneIx scene, const Decision& d) {
  DecisionRow row;
  row.kind = task_kind(d.kind);
  row.weight = static_cast<std::uint8_t>(d.weight);
  row.scene = scene;
  if (d.serves.given()) row.serves = {names_.features.find(d.serves.id)};
  row.assesses = {size_of(p_.criterion_lists), size_of(d.assesses)};
  for (const Name& name : d.assesses) p_.criterion_lists.push_back(criterion(name));
  row.attach = d.attach;
  if (d.kind == DecisionKind::ChooseMany) {
    row.min = static_cast<std::uint8_t>(d.min);
    row.max = static_cast<std::uint8_t>(d.max);
  }
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < d.options.size(); ++i)
    if (d.key.given() && d.options[i].id == d.key.id) key = i;
  row.key_step = static_cast<std::uint8_t>(key);
  const DecisionIx ix = add_decision(row, d.id);
  for (std::uint32_t i = 0; i < d.options.size(); ++i) option(d, d.options[i], i, key);
  const Range thens{size_of(p_.thens), size_of(d.then)};
  for (const Then& then : d.then)
    p_.thens.push_back({condition(then.when), effects(then.effects), lines(then.reaction.lines),
                        entry(then.goto_scene)});
  p_.decisions[ix.v].thens = thens;
  p_.decisions[ix.v].work = work(ix, d);
}

void Compiler::option(const Decision& d, const Option& o, std::uint32_t place, std::uint32_t key) {
  OptionRow row;
  row.when = condition(o.when);
  row.effects = effects(o.effects);
  row.reaction = lines(o.reaction.lines);
  row.takes = takes(o.takes);
  row.levels = size_of(p_.option_levels);
  row.target = o.goto_scene.given() ? entry(o.goto_scene) : SceneIx{};
  row.minutes = static_cast<std::uint16_t>(o.minutes);
  row.keep_last = o.keep_last;
  row.shown_closed = !o.closed_text.empty();
  levels(d, o, place, key);
  add_option(row, safety(o.safety));
}

void Compiler::levels(const Decision& d, const Option& o, std::uint32_t place, std::uint32_t key) {
  std::vector<Level>& out = p_.option_levels;
  if (d.kind == DecisionKind::Choose) {
    out.insert(out.end(), o.levels.begin(), o.levels.end());
  } else if (d.kind == DecisionKind::Rate || d.kind == DecisionKind::Concordance) {
    out.insert(out.end(), d.assesses.size(), step_level(o, place, key));
  } else if (d.kind == DecisionKind::ChooseMany) {
    const std::size_t first = out.size();
    out.insert(out.end(), d.assesses.size() * 2, Level::NotObserved);
    for (const PartLevels& part : o.parts)
      for (std::size_t k = 0; k < d.assesses.size(); ++k)
        if (d.assesses[k].id == part.criterion.id) {
          out[first + k] = part.picked;
          out[first + d.assesses.size() + k] = part.left_out;
        }
  }
}

void Compiler::hub(SceneIx scene, const Topics& hub) {
  DecisionRow row;
  row.kind = TaskKind::Topics;
  row.scene = scene;
  row.early_end = condition(hub.early_end);
  add_decision(row, hub.id);
  for (const Topic& topic : hub.topics) {
    OptionRow option;
    option.target = entry(topic.scene);
    option.required = topic.required;
    option.missed = opportunity_list(topic.missed);
    add_option(option, nullptr);
  }
  OptionRow move_on;
  move_on.target = entry(hub.move_on_goto);
  add_option(move_on, nullptr);
}

// The question before a heavy scene: not authored as a decision, so it comes after all others.
void Compiler::gate(SceneIx heavy) {
  const Scene& scene = s_.scenes[heavy.v];
  const SceneIx gate{size_of(p_.scenes)};
  SceneRow row;
  row.gate = true;
  row.exit_kind = ExitKind::Decision;
  row.exit = size_of(p_.decisions);
  DecisionRow decision;
  decision.scene = gate;
  add_decision(decision, scene.id + ".enter");
  OptionRow go;
  go.target = heavy;
  add_option(go, nullptr);
  OptionRow skip;
  skip.target = entry(scene.heavy->skip_to);
  skip.reaction = {size_of(p_.lines), 1};
  p_.lines.push_back({});
  add_option(skip, nullptr);
  p_.scenes.push_back(row);
}

}  // namespace sim
