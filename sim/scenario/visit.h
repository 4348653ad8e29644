// Goes through what stands in many places of a scenario, in file order.
#pragma once

#include "sim/scenario/scenario.h"

namespace sim {

// f(const Decision&) for every decision; hubs and fields of forms are none.
template <class F>
void each_decision(const Scenario& scenario, F&& f) {
  for (const Scene& scene : scenario.scenes)
    if (scene.decision) f(*scene.decision);
}

// f(const Decision& field) for every field of a form; a field is no decision of its own.
template <class F>
void each_field(const Decision& form, F&& f) {
  if (!form.work) return;
  for (const Decision& field : form.work->fields) f(field);
}

// f(const std::vector<Line>&) for every list of lines of one scene.
template <class F>
void each_lines(const Scene& scene, F&& f) {
  f(scene.lines);
  if (!scene.decision) return;
  for (const Option& option : scene.decision->options) f(option.reaction.lines);
  for (const Then& then : scene.decision->then) f(then.reaction.lines);
}

// f(const std::vector<Effect>&) for every list of effects of one scene.
template <class F>
void each_effects(const Scene& scene, F&& f) {
  const auto of_lines = [&](const std::vector<Line>& lines) {
    for (const Line& line : lines) f(line.effects);
  };
  f(scene.effects);
  of_lines(scene.lines);
  if (!scene.decision) return;
  for (const Option& option : scene.decision->options) {
    f(option.effects);
    of_lines(option.reaction.lines);
  }
  for (const Then& then : scene.decision->then) {
    f(then.effects);
    of_lines(then.reaction.lines);
  }
}

// The worst thing an option can earn is unsafe: by its level, a part, a step or a take.
inline bool has_unsafe_level(const Option& option) {
  for (Level level : option.levels)
    if (level == Level::Unsafe) return true;
  for (const PartLevels& part : option.parts)
    if (part.picked == Level::Unsafe || part.left_out == Level::Unsafe) return true;
  for (const Take& take : option.takes)
    if (take.level == Level::Unsafe) return true;
  return option.step_level == Level::Unsafe;
}

inline bool is_scored(const Decision& decision) { return decision.unscored.empty(); }

// The kinds with many parts, whose items are placed and not chosen.
inline bool has_items(DecisionKind kind) {
  return kind == DecisionKind::Order || kind == DecisionKind::Sort;
}

}  // namespace sim
