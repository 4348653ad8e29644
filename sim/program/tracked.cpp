#include "sim/program/tracked.h"

#include <algorithm>
#include <bit>

#include "sim/base/check.h"

namespace sim {
namespace {

constexpr std::int32_t kMostTrackedVisits = 255;
constexpr std::int32_t kMostCounted = 1'000'000;

// The value of a claim's cell when this of its sentences was chosen.
std::int32_t sentence_value(const Program& program, const DecisionRow& row, std::uint32_t what) {
  const WorkRow& work = program.works[row.work];
  for (std::uint32_t g = work.groups.first; g < work.groups.first + work.groups.count; ++g)
    for (std::uint32_t c = program.groups[g].cells.first; c < program.groups[g].cells.first + program.groups[g].cells.count; ++c) {
      const CellRow& cell = program.cells[c];
      if (cell.kind == CellRow::Kind::Sentence && what >= cell.what && what < cell.what + cell.values - 1U)
        return static_cast<std::int32_t>(what - cell.what) + 1;
    }
  return 0;
}

// Scenes that can be entered again although no loop leads to them.
//
// Each way in has a mark: the start, every call and topic, every inject. A scene that two marks come to can be entered twice,
// and so can what a scene calls that itself can.
class Reentered {
 public:
  explicit Reentered(const Program& program) : p_(program), mark_(program.scenes.size(), kNoMark) {}

  std::vector<bool> run() {
    reach(p_.start, next_mark_++);
    for (const InjectRow& inject : p_.injects) reach(inject.scene, next_mark_++);
    while (!todo_.empty()) {
      const std::uint32_t scene = todo_.back();
      todo_.pop_back();
      follow(p_.scenes[scene], mark_[scene]);
    }
    std::vector<bool> again;
    for (std::uint32_t mark : mark_) again.push_back(mark == kManyMarks);
    return again;
  }

 private:
  static constexpr std::uint32_t kNoMark = 0xffffffffU;
  static constexpr std::uint32_t kManyMarks = 0xfffffffeU;

  void reach(SceneIx scene, std::uint32_t mark) {
    if (!scene.valid()) return;
    std::uint32_t& held = mark_[scene.v];
    if (held == mark || held == kManyMarks) return;
    held = held == kNoMark ? mark : kManyMarks;
    todo_.push_back(scene.v);
  }

  void call(const SceneRow& from, SceneIx callee, std::uint32_t mark) {
    reach(callee, mark == kManyMarks || from.max_visits > 0 ? kManyMarks : next_mark_++);
  }

  void follow(const SceneRow& row, std::uint32_t mark) {
    for (std::uint32_t i = 0; i < row.jumps.count; ++i) reach(p_.jumps[row.jumps.first + i].target, mark);
    if (row.exit_kind == ExitKind::Call) {
      call(row, {row.exit}, mark);
      reach(row.then, mark);
    }
    if (row.exit_kind != ExitKind::Decision) return;
    const DecisionRow& decision = p_.decisions[row.exit];
    for (std::uint32_t i = 0; i < decision.options.count; ++i) {
      const SceneIx target = p_.options[decision.options.first + i].target;
      if (decision.kind == TaskKind::Topics && i + 1 < decision.options.count)
        call(row, target, mark);
      else
        reach(target, mark);
    }
    for (std::uint32_t i = 0; i < decision.thens.count; ++i) reach(p_.thens[decision.thens.first + i].target, mark);
  }

  const Program& p_;
  std::vector<std::uint32_t> mark_;  // by scene
  std::uint32_t next_mark_ = 0;
  std::vector<std::uint32_t> todo_;
};

}  // namespace

SlotAllocator::SlotAllocator(Program& program, const LinkedConditions& linked, std::vector<SlotIx> counter_slots,
                             std::vector<SlotIx> flag_slots, std::vector<CriterionIx> criterion_of_rubric,
                             std::vector<PassageIx> named_passages)
    : p_(program),
      linked_(linked),
      counters_(std::move(counter_slots)),
      flags_(std::move(flag_slots)),
      known_(program.known_count),
      criteria_(std::move(criterion_of_rubric)),
      passages_(std::move(named_passages)) {
  for (std::uint32_t d = 0; d < p_.decisions.size(); ++d) {
    if (p_.decisions[d].kind != TaskKind::Build) continue;
    const Range groups = p_.works[p_.decisions[d].work].groups;
    for (std::uint32_t g = groups.first; g < groups.first + groups.count; ++g) claims_.push_back({{d}, g});
  }
}

SlotIx& SlotAllocator::once(SlotIx& slot, std::int32_t max) {
  if (!slot.valid()) slot = p_.slots.add(0, max, 0);
  return slot;
}

SlotIx SlotAllocator::known(std::uint32_t place) { return once(known_[place], 1); }

void SlotAllocator::run() {
  windows_and_injects();
  hubs();
  repeated_decisions();
  carried();
  for (const ConditionOp& op : linked_.code) read_by(op);
  documents();
  for (EffectRow& effect : p_.effects) {
    if (effect.kind == EffectKind::Learn) effect.slot = known(effect.target);
    if (effect.kind == EffectKind::Reveal) effect.slot = once(p_.documents[effect.target].revealed, 1);
  }
  p_.conditions.ranges.reserve(linked_.ranges.size());
  p_.conditions.code.reserve(linked_.code.size());
  for (const ConditionRange& range : linked_.ranges) lower(range);
  p_.tracks_items = !p_.shown.empty() || std::any_of(p_.decisions.begin(), p_.decisions.end(), [](const DecisionRow& d) { return d.level.valid(); });
}

void SlotAllocator::windows_and_injects() {
  for (OpportunityRow& window : p_.opportunities) once(window.status, static_cast<std::int32_t>(OpportunityStatus::Lapsed));
  for (OpportunityCriterionRow& part : p_.opportunity_criteria) once(part.taken, 1);
  for (InjectRow& inject : p_.injects) once(inject.fired, 1);
}

void SlotAllocator::documents() {
  for (DocumentRow& document : p_.documents) {
    if (document.opens.count > 0) once(document.opened, 1);
    if (document.available == Availability::Scene) once(p_.scenes[document.scene.v].visited, 1);
  }
}

void SlotAllocator::hubs() {
  for (const DecisionRow& decision : p_.decisions) {
    if (decision.kind != TaskKind::Topics) continue;
    for (std::uint32_t i = 0; i + 1 < decision.options.count; ++i) once(p_.options[decision.options.first + i].chosen, 1);
  }
}

// A fact of the earlier part is a bit, whether something reads it or not: the start sets it.
void SlotAllocator::carried() {
  for (SlotIx& fact : p_.carried) once(fact, 1);
}

void SlotAllocator::repeated_decisions() {
  const std::vector<bool> again = Reentered(p_).run();
  for (std::uint32_t s = 0; s < p_.scenes.size(); ++s) {
    SceneRow& row = p_.scenes[s];
    if (row.gate || (row.max_visits == 0 && !again[s])) continue;
    once(row.visits, std::max<std::int32_t>(row.max_visits, again[s] ? kMostTrackedVisits : 1));
    if (row.exit_kind == ExitKind::Decision && p_.decisions[row.exit].kind != TaskKind::Topics) once(p_.decisions[row.exit].answered, 1);
  }
}

void SlotAllocator::read_by(const ConditionOp& op) {
  const auto a = static_cast<std::uint32_t>(op.a);
  switch (op.op) {
    case Op::Visited: once(p_.scenes[a].visited, 1); return;
    case Op::Chose: once(p_.options[a].chosen, 1); return;
    case Op::Picked: once(p_.decisions[a].picks, (1 << p_.decisions[a].options.count) - 1); return;
    case Op::RatedIs: once(p_.decisions[a].rated, static_cast<std::int32_t>(p_.decisions[a].options.count)); return;
    case Op::LevelIs: once(p_.decisions[a].level, static_cast<std::int32_t>(kLevels)); return;
    case Op::Opened: once(p_.documents[a].opened, 1); return;
    case Op::Knows: known(a); return;
    case Op::Shown: shown(op); return;
    case Op::Placed:
    case Op::Before:
    case Op::Marked:
    case Op::Linked:
    case Op::StatusIs:
    case Op::Stated:
    case Op::Said:
    case Op::Supported:
    case Op::Carried: asked(op); return;
    default: return;
  }
}

void SlotAllocator::shown(const ConditionOp& op) {
  const CriterionIx criterion = criteria_[static_cast<std::size_t>(op.a)];
  const auto level = static_cast<Level>(op.b);
  for (const Program::ShownRow& row : p_.shown)
    if (row.criterion == criterion && row.level == level) return;
  p_.shown.push_back({criterion, level, p_.slots.add(0, kMostCounted, 0)});
}

SlotIx& SlotAllocator::cell_slot(CellRow::Kind kind, std::uint32_t what, DecisionIx decision, std::uint32_t claim) {
  for (std::uint32_t d = 0; d < p_.decisions.size(); ++d) {
    const DecisionRow& row = p_.decisions[d];
    if (row.work == DecisionRow::kNoWork || (decision.valid() && decision.v != d)) continue;
    const Range groups = p_.works[row.work].groups;
    for (std::uint32_t g = groups.first; g < groups.first + groups.count; ++g) {
      if (claim != kAnyClaim && claim != g) continue;
      for (std::uint32_t c = p_.groups[g].cells.first; c < p_.groups[g].cells.first + p_.groups[g].cells.count; ++c) {
        CellRow& cell = p_.cells[c];
        const bool inside = kind == CellRow::Kind::Sentence ? what >= cell.what && what < cell.what + cell.values - 1U : what == cell.what;
        if (cell.kind == kind && inside && (kind != CellRow::Kind::Passage || claim != kAnyClaim || row.kind == TaskKind::Mark))
          return once(cell.slot, cell.values);
      }
    }
  }
  SIM_CHECK(false, "a condition about a part that no decision has");
}

SlotIx& SlotAllocator::pair_slot(OptionIx first, OptionIx second, bool& turned) {
  const DecisionRow& row = p_.decisions[p_.option_decision[first.v].v];
  WorkRow& work = p_.works[row.work];
  const std::uint32_t a = first.v - row.options.first, b = second.v - row.options.first;
  for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i) {
    PairRow& pair = p_.pairs[i];
    turned = pair.before == b && pair.after == a;
    if (turned || (pair.before == a && pair.after == b)) return once(pair.slot, 2);
  }
  SIM_CHECK(false, "a condition about a pair that is no part");
}

SlotIx& SlotAllocator::asked(const ConditionOp& op) {
  const auto a = static_cast<std::uint32_t>(op.a);
  const auto option = [&] { return a - p_.decisions[p_.option_decision[a].v].options.first; };
  bool turned = false;
  switch (op.op) {
    case Op::Placed: return cell_slot(CellRow::Kind::Item, option(), p_.option_decision[a], kAnyClaim);
    case Op::Stated: return cell_slot(CellRow::Kind::Gap, option(), p_.option_decision[a], kAnyClaim);
    case Op::Said: return cell_slot(CellRow::Kind::Sentence, option(), p_.option_decision[a], kAnyClaim);
    case Op::Marked: return cell_slot(CellRow::Kind::Passage, passages_[a].v, {}, kAnyClaim);
    case Op::Linked:
      return cell_slot(CellRow::Kind::Passage, passages_[static_cast<std::uint32_t>(op.b) / 4].v, claims_[a].decision, claims_[a].group);
    case Op::Before: return pair_slot({a}, {static_cast<std::uint32_t>(op.b)}, turned);
    case Op::StatusIs: return once(p_.groups[claims_[a].group].status, 4);
    case Op::Supported: return once(p_.works[p_.decisions[a].work].supported, 1);
    case Op::Carried: return once(p_.carried[a], 1);
    default: break;
  }
  SIM_CHECK(false, "no such part");
}

void SlotAllocator::lower_part(const ConditionOp& op) {
  std::vector<CodeRow>& code = p_.conditions.code;
  const SlotIx slot = asked(op);
  const auto a = static_cast<std::uint32_t>(op.a), b = static_cast<std::uint32_t>(op.b);
  switch (op.op) {
    case Op::Placed:
    case Op::Marked: code.push_back({CodeOp::SlotCompare, Comparison::Equal, slot, op.b}); return;
    case Op::Linked: code.push_back({CodeOp::SlotCompare, Comparison::Equal, slot, op.b % 4}); return;
    case Op::StatusIs: code.push_back({CodeOp::RatedIs, op.compare, slot, op.b}); return;
    case Op::Said: {
      const DecisionRow& row = p_.decisions[p_.option_decision[a].v];
      const std::int32_t value = sentence_value(p_, row, a - row.options.first);
      code.push_back({CodeOp::SlotCompare, Comparison::Equal, slot, value});
      return;
    }
    case Op::Before: {
      bool turned = false;
      pair_slot({a}, {b}, turned);
      code.push_back({CodeOp::SlotCompare, Comparison::Equal, slot, turned ? 1 : 2});
      return;
    }
    default: code.push_back({CodeOp::Load, Comparison::Equal, slot, 0}); return;
  }
}

CodeRow SlotAllocator::lowered(const ConditionOp& op) const {
  const auto a = static_cast<std::uint32_t>(op.a);
  switch (op.op) {
    case Op::Const: return {CodeOp::Const, op.compare, {}, op.a};
    case Op::Counter: return {CodeOp::Load, op.compare, counters_[a], 0};
    case Op::Flag: return {CodeOp::Load, op.compare, flags_[a], 0};
    case Op::Minutes: return {CodeOp::Minutes, op.compare, {}, 0};
    case Op::Visited: return {CodeOp::Load, op.compare, p_.scenes[a].visited, 0};
    case Op::Chose: return {CodeOp::Load, op.compare, p_.options[a].chosen, 0};
    case Op::Picked: {
      const auto bit = static_cast<std::uint32_t>(op.b) - p_.decisions[a].options.first;
      return {CodeOp::LoadBit, op.compare, p_.decisions[a].picks, static_cast<std::int32_t>(bit)};
    }
    case Op::RatedIs: return {CodeOp::RatedIs, op.compare, p_.decisions[a].rated, op.b};
    case Op::LevelIs: return {CodeOp::LevelIs, op.compare, p_.decisions[a].level, op.b};
    case Op::Opened: return {CodeOp::Load, op.compare, p_.documents[a].opened, 0};
    case Op::Knows: return {CodeOp::Load, op.compare, known_[a], 0};
    case Op::Not: return {CodeOp::Not, op.compare, {}, 0};
    case Op::And: return {CodeOp::And, op.compare, {}, 0};
    case Op::Or: return {CodeOp::Or, op.compare, {}, 0};
    case Op::Compare: return {CodeOp::Compare, op.compare, {}, 0};
    case Op::Add: return {CodeOp::Add, op.compare, {}, 0};
    case Op::Subtract: return {CodeOp::Subtract, op.compare, {}, 0};
    case Op::Multiply: return {CodeOp::Multiply, op.compare, {}, 0};
    case Op::Divide: return {CodeOp::Divide, op.compare, {}, 0};
    case Op::Modulo: return {CodeOp::Modulo, op.compare, {}, 0};
    case Op::Shown:
      for (const Program::ShownRow& row : p_.shown)
        if (row.criterion == criteria_[a] && row.level == static_cast<Level>(op.b)) return {CodeOp::Load, op.compare, row.slot, 0};
      break;
    default: break;
  }
  SIM_CHECK(false, "a condition that was never linked");
}

void SlotAllocator::lower_op(const ConditionOp& op) {
  if (op.op >= Op::Placed && op.op <= Op::Carried)
    lower_part(op);
  else
    p_.conditions.code.push_back(lowered(op));
}

// `person is state`: the state's own condition, and none of those before it. A state never asks about states (SIM051).
void SlotAllocator::lower_state(PersonIx person, std::uint32_t place) {
  std::vector<CodeRow>& code = p_.conditions.code;
  const std::vector<ConditionIx>& states = p_.people[person.v].states;
  std::uint32_t terms = 0;
  for (std::uint32_t i = 0; i <= place; ++i) {
    if (!states[i].valid()) continue;
    const ConditionRange range = linked_.ranges[states[i].v];
    for (std::uint32_t k = 0; k < range.count; ++k) lower_op(linked_.code[range.first + k]);
    if (i != place) code.push_back({CodeOp::Not, Comparison::Equal, {}, 0});
    if (++terms > 1) code.push_back({CodeOp::And, Comparison::Equal, {}, 0});
  }
  if (terms == 0) code.push_back({CodeOp::Const, Comparison::Equal, {}, 1});
}

void SlotAllocator::lower(ConditionRange range) {
  std::vector<CodeRow>& code = p_.conditions.code;
  const auto first = static_cast<std::uint32_t>(code.size());
  for (std::uint32_t k = 0; k < range.count; ++k) {
    const ConditionOp& op = linked_.code[range.first + k];
    const std::size_t done = code.size() - first;
    if (op.op == Op::StateIs) {
      lower_state({static_cast<std::uint32_t>(op.a)}, static_cast<std::uint32_t>(op.b));
    } else if (op.op == Op::Compare && done >= 2 && code.back().op == CodeOp::Const && code[code.size() - 2].op == CodeOp::Load) {
      const std::int32_t value = code.back().value;
      code.pop_back();
      code.back() = {CodeOp::SlotCompare, op.compare, code.back().slot, value};
    } else {
      lower_op(op);
    }
  }
  p_.conditions.ranges.push_back({first, static_cast<std::uint32_t>(code.size()) - first});
}

}  // namespace sim
