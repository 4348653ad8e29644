// What a State means at this moment: the questions of step.h that change nothing.
#include <algorithm>
#include <bit>

#include "sim/program/parts.h"
#include "sim/program/step.h"

namespace sim {
namespace {

bool topic_done(const Program& program, const State& state, const OptionRow& topic) {
  return get(program.slots[topic.chosen], state.words) != 0;
}

// "Move on" opens when the required topics are done or the hub may end early.
bool may_move_on(const Program& program, const State& state, const DecisionRow& hub) {
  if (hub.early_end.valid() && program.conditions.holds(hub.early_end, program.slots, state.words, state.minutes)) return true;
  for (std::uint32_t i = 0; i + 1 < hub.options.count; ++i) {
    const OptionRow& topic = program.options[hub.options.first + i];
    if (topic.required && !topic_done(program, state, topic)) return false;
  }
  return true;
}

bool option_open(const Program& program, const State& state, const DecisionRow& row, std::uint32_t i) {
  const OptionRow& option = program.options[row.options.first + i];
  if (row.kind == TaskKind::Topics)
    return i + 1 < row.options.count ? !topic_done(program, state, option) : may_move_on(program, state, row);
  if (!program.conditions.holds(option.when, program.slots, state.words, state.minutes)) return false;
  return !option.visits.valid() || get(program.slots[option.visits], state.words) < option.most_visits;
}

}  // namespace

namespace {

std::uint16_t readable_documents(const Program& program, const State& state, const WorkRow& work) {
  std::uint32_t open = 0;
  for (std::uint32_t i = 0; i < work.documents.count; ++i)
    if (available(program, state, program.document_lists[work.documents.first + i])) open |= 1U << i;
  return static_cast<std::uint16_t>(open);
}

std::uint16_t given_checks(const Program& program, const State& state, const WorkRow& work) {
  std::uint32_t open = 0;
  for (std::uint32_t i = 0; i < work.checks.count; ++i)
    if (program.conditions.holds(program.checks[work.checks.first + i].given, program.slots, state.words, state.minutes)) open |= 1U << i;
  return static_cast<std::uint16_t>(open);
}

}  // namespace

DecisionIx open_decision(const Program& program, const State& state) {
  return state.phase == Phase::Deciding ? DecisionIx{program.scenes[state.scene.v].exit} : DecisionIx{};
}

std::uint16_t open_options(const Program& program, const State& state) {
  const DecisionRow& row = program.decisions[program.scenes[state.scene.v].exit];
  std::uint32_t open = 0;
  if (row.kind == TaskKind::Mark || row.kind == TaskKind::Build) return readable_documents(program, state, program.works[row.work]);
  if (row.kind == TaskKind::Form) return given_checks(program, state, program.works[row.work]);
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (option_open(program, state, row, i)) open |= 1U << i;
  return static_cast<std::uint16_t>(open);
}

bool allows(const Program& program, const State& state, const Answer& answer) {
  return state.phase == Phase::Deciding && allows(program, state, answer, open_options(program, state));
}

bool allows(const Program& program, const State& state, const Answer& answer, std::uint16_t open) {
  if (state.phase != Phase::Deciding) return false;
  const DecisionIx decision{program.scenes[state.scene.v].exit};
  if (!well_formed(program, decision, open, answer)) return false;
  const auto* worked = std::get_if<Worked>(&answer);
  if (worked == nullptr || program.decisions[decision.v].attach == 0) return true;
  return std::all_of(worked->placings.begin(), worked->placings.end(), [&](const Placing& one) {
    return !one.passage || available(program, state, document_of(program, {one.what}));
  });
}

std::uint64_t facts_of(const Program& program, const StartProfile& profile) {
  std::uint64_t facts = 0;
  const std::vector<Id>& ids = program.wording.carried_in;
  for (std::uint32_t i = 0; i < ids.size(); ++i)
    for (const Name& fact : profile.facts)
      if (fact.id == ids[i]) facts |= std::uint64_t{1} << i;
  return facts;
}

std::uint64_t carries(const Program& program, const State& state) {
  std::uint64_t facts = 0;
  for (std::uint32_t i = 0; i < program.carries.size(); ++i)
    if (program.conditions.holds(program.carries[i], program.slots, state.words, state.minutes)) facts |= std::uint64_t{1} << i;
  return facts;
}

bool available(const Program& program, const State& state, DocumentIx document) {
  const DocumentRow& row = program.documents[document.v];
  if (row.revealed.valid() && get(program.slots[row.revealed], state.words) != 0) return true;
  switch (row.available) {
    case Availability::Start: return true;
    case Availability::Reveal: return false;
    case Availability::Scene: return get(program.slots[program.scenes[row.scene.v].visited], state.words) != 0;
    case Availability::When: return program.conditions.holds(row.when, program.slots, state.words, state.minutes);
  }
  return false;
}

std::uint32_t person_state(const Program& program, const State& state, PersonIx person) {
  const std::vector<ConditionIx>& states = program.people[person.v].states;
  for (std::uint32_t i = 0; i < states.size(); ++i)
    if (program.conditions.holds(states[i], program.slots, state.words, state.minutes)) return i;
  return 0;
}

std::uint32_t visit_of(const Program& program, const State& state, SceneIx scene) {
  const SlotIx visits = program.scenes[scene.v].visits;
  return visits.valid() ? static_cast<std::uint32_t>(get(program.slots[visits], state.words)) : 1;
}

}  // namespace sim
