#include "sim/program/live.h"

#include <algorithm>
#include <limits>

#include "sim/program/parts.h"

namespace sim {
namespace {

constexpr std::int32_t kNoCap = std::numeric_limits<std::int32_t>::max();

std::uint64_t packed(const Frame& frame) {
  return frame.target.v | (static_cast<std::uint64_t>(frame.kind) << 32) | (static_cast<std::uint64_t>(frame.checks_injects) << 33) |
         (static_cast<std::uint64_t>(frame.injects) << 34) | (std::uint64_t{1} << 63);
}

// The largest constant a value is compared with, or kNoCap when it is used otherwise. `is_value` tells the leaf.
template <class IsValue>
std::int32_t largest_compared(const ConditionCode& conditions, IsValue is_value) {
  std::int32_t cap = -1;
  for (const ConditionRange& range : conditions.ranges) {
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
      const CodeRow& row = conditions.code[i];
      if (!is_value(row)) continue;
      if (row.op == CodeOp::SlotCompare) {
        cap = std::max(cap, row.value);
        continue;
      }
      const bool compared = i + 2 < range.first + range.count && conditions.code[i + 1].op == CodeOp::Const &&
                            conditions.code[i + 2].op == CodeOp::Compare;
      if (!compared) return kNoCap;
      cap = std::max(cap, conditions.code[i + 1].value);
    }
  }
  return cap;
}

}  // namespace

void Liveness::Mask::add(const Mask& other) {
  for (std::size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
  minutes = minutes || other.minutes;
}

bool Liveness::Mask::covers(const Mask& other) const {
  for (std::size_t i = 0; i < words.size(); ++i)
    if ((other.words[i] & ~words[i]) != 0) return false;
  return minutes || !other.minutes;
}

Liveness::Liveness(const Program& program, const std::vector<ConditionIx>& watched)
    : p_(program), words_(program.slots.start.size()), documents_(program.documents.size()) {
  propagate();
  watch(watched);
  documents();
  clips();
}

void Liveness::read_slot(Mask& mask, SlotIx slot) const {
  if (slot.valid()) mask.words[p_.slots[slot].word] |= p_.slots[slot].mask();
}

void Liveness::read_condition(Mask& mask, ConditionIx condition) const {
  if (!condition.valid()) return;
  const ConditionRange range = p_.conditions.ranges[condition.v];
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
    const CodeRow& row = p_.conditions.code[i];
    read_slot(mask, row.slot);
    mask.minutes = mask.minutes || row.op == CodeOp::Minutes;
  }
}

void Liveness::read_windows(Mask& mask, Range list) const {
  for (std::uint32_t i = 0; i < list.count; ++i) read_slot(mask, p_.opportunities[p_.opportunity_lists[list.first + i].v].status);
}

void Liveness::read_effects(Mask& mask, Range effects) const {
  for (std::uint32_t i = 0; i < effects.count; ++i) {
    read_condition(mask, p_.effects[effects.first + i].when);
    read_condition(mask, p_.effects[effects.first + i].value);
  }
}

void Liveness::read_lines(Mask& mask, Range lines) const {
  for (std::uint32_t i = lines.first; i < lines.first + lines.count; ++i) {
    read_condition(mask, p_.lines[i].when);
    read_windows(mask, p_.lines[i].opens);
    read_effects(mask, p_.lines[i].effects);
  }
}

// Whether the trainee can read it.
void Liveness::read_document(Mask& mask, DocumentIx document) const {
  const DocumentRow& row = p_.documents[document.v];
  read_slot(mask, row.revealed);
  read_condition(mask, row.when);
  if (row.scene.valid()) read_slot(mask, p_.scenes[row.scene.v].visited);
}

void Liveness::read_decision(Mask& mask, const DecisionRow& decision) const {
  read_slot(mask, decision.answered);
  read_condition(mask, decision.early_end);
  if (decision.work != DecisionRow::kNoWork) {
    const WorkRow& work = p_.works[decision.work];
    for (std::uint32_t i = 0; i < work.checks.count; ++i) read_condition(mask, p_.checks[work.checks.first + i].given);
    for (std::uint32_t i = 0; i < work.documents.count; ++i) read_document(mask, p_.document_lists[work.documents.first + i]);
    for (std::uint32_t i = 0; i < work.supports.count; ++i)
      read_document(mask, document_of(p_, p_.supports[work.supports.first + i].passage));
  }
  for (std::uint32_t i = 0; i < decision.options.count; ++i) {
    const OptionRow& option = p_.options[decision.options.first + i];
    read_condition(mask, option.when);
    read_effects(mask, option.effects);
    read_lines(mask, option.reaction);
    read_windows(mask, option.missed);
    if (decision.kind == TaskKind::Topics) read_slot(mask, option.chosen);
    read_slot(mask, option.visits);
    for (std::uint32_t k = 0; k < option.takes.count; ++k) {
      const TakeRow& take = p_.takes[option.takes.first + k];
      read_slot(mask, p_.opportunities[take.opportunity.v].status);
      read_slot(mask, p_.opportunity_criteria[take.criterion].taken);
    }
  }
  for (std::uint32_t i = decision.thens.first; i < decision.thens.first + decision.thens.count; ++i) {
    read_condition(mask, p_.thens[i].when);
    read_effects(mask, p_.thens[i].effects);
    read_lines(mask, p_.thens[i].reaction);
  }
}

// Lapsing earns nothing, so it reads nothing, unless a condition counts items.
Liveness::Mask Liveness::reads(const SceneRow& scene) const {
  Mask mask;
  mask.words.resize(words_);
  read_windows(mask, scene.opens);
  read_effects(mask, scene.effects);
  read_lines(mask, scene.lines);
  for (std::uint32_t i = 0; i < scene.jumps.count; ++i) read_condition(mask, p_.jumps[scene.jumps.first + i].when);
  if (scene.exit_kind == ExitKind::Decision) read_decision(mask, p_.decisions[scene.exit]);
  if (p_.tracks_items)
    for (const OpportunityCriterionRow& part : p_.opportunity_criteria) {
      read_slot(mask, part.taken);
      read_slot(mask, p_.opportunities[part.opportunity.v].status);
    }
  return mask;
}

std::vector<SceneIx> Liveness::successors(const SceneRow& scene) const {
  std::vector<SceneIx> next;
  for (std::uint32_t i = 0; i < scene.jumps.count; ++i) next.push_back(p_.jumps[scene.jumps.first + i].target);
  if (scene.exit_kind == ExitKind::Call) {
    next.push_back({scene.exit});
    next.push_back(scene.then);
  }
  if (scene.exit_kind == ExitKind::Decision) {
    const DecisionRow& decision = p_.decisions[scene.exit];
    for (std::uint32_t i = 0; i < decision.options.count; ++i)
      if (const SceneIx target = p_.options[decision.options.first + i].target; target.valid()) next.push_back(target);
    for (std::uint32_t i = 0; i < decision.thens.count; ++i) next.push_back(p_.thens[decision.thens.first + i].target);
  }
  return next;
}

void Liveness::propagate() {
  std::vector<std::vector<std::uint32_t>> before(p_.scenes.size());
  std::vector<std::uint32_t> todo;
  for (std::uint32_t s = 0; s < p_.scenes.size(); ++s) {
    live_.push_back(reads(p_.scenes[s]));
    for (SceneIx next : successors(p_.scenes[s])) before[next.v].push_back(s);
    todo.push_back(s);
  }
  while (!todo.empty()) {
    const std::uint32_t scene = todo.back();
    todo.pop_back();
    for (std::uint32_t earlier : before[scene]) {
      if (live_[earlier].covers(live_[scene])) continue;
      live_[earlier].add(live_[scene]);
      todo.push_back(earlier);
    }
  }
  for (const InjectRow& inject : p_.injects) {
    Mask mask = live_[inject.scene.v];
    read_condition(mask, inject.when);
    mask.minutes = mask.minutes || inject.at_minute >= 0;
    injects_.push_back(std::move(mask));
  }
}

void Liveness::watch(const std::vector<ConditionIx>& conditions) {
  Mask mask;
  mask.words.resize(words_);
  for (ConditionIx condition : conditions) read_condition(mask, condition);
  for (Mask& live : live_) live.add(mask);
  for (Mask& inject : injects_) inject.add(mask);
}

// A document matters where its opened bit can still be read, and everywhere where it opens a window, which makes an item even
// when nothing is left that takes it: there its availability is live too. That may make a further document matter, so it goes on
// until nothing changes.
void Liveness::documents() {
  relevant_.assign((p_.scenes.size() + p_.injects.size()) * documents_, false);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::uint32_t d = 0; d < documents_; ++d) {
      const DocumentRow& row = p_.documents[d];
      if (!row.opened.valid()) continue;
      Mask effect, need;
      effect.words.resize(words_);
      need.words.resize(words_);
      read_slot(effect, row.opened);
      read_windows(need, row.opens);
      read_slot(need, row.opened);
      read_slot(need, row.revealed);
      read_condition(need, row.when);
      if (row.available == Availability::Scene) read_slot(need, p_.scenes[row.scene.v].visited);
      changed = relate({d}, effect, need, row.opens.count > 0) || changed;
    }
  }
}

// Marks where the document matters, and adds `need` there. True when that was new somewhere.
bool Liveness::relate(DocumentIx document, const Mask& effect, const Mask& need, bool everywhere) {
  bool changed = false;
  const std::size_t scenes = live_.size();
  for (std::size_t i = 0; i < scenes + injects_.size(); ++i) {
    Mask& mask = i < scenes ? live_[i] : injects_[i - scenes];
    const std::size_t place = i * documents_ + document.v;
    if (relevant_[place]) continue;
    relevant_[place] = everywhere;
    for (std::size_t w = 0; w < words_; ++w) relevant_[place] = relevant_[place] || (mask.words[w] & effect.words[w]) != 0;
    if (!relevant_[place]) continue;
    mask.add(need);
    changed = true;
  }
  return changed;
}

bool Liveness::matters(DocumentIx document, const State& state) const {
  const auto at = [&](std::size_t place) { return relevant_[place * documents_ + document.v]; };
  if (at(state.scene.v)) return true;
  for (std::uint32_t i = 0; i < state.depth; ++i)
    if (at(state.frames[i].target.v)) return true;
  for (std::size_t i = 0; i < injects_.size(); ++i)
    if (at(live_.size() + i) && get(p_.slots[p_.injects[i].fired], state.words) == 0) return true;
  return false;
}

void Liveness::clips() {
  minutes_cap_ = largest_compared(p_.conditions, [](const CodeRow& row) { return row.op == CodeOp::Minutes; });
  for (const InjectRow& inject : p_.injects) minutes_cap_ = std::max(minutes_cap_, inject.at_minute);
  std::vector<bool> lowered(p_.slots.slots.size(), false);
  std::vector<bool> raised(p_.slots.slots.size(), false);
  for (const EffectRow& effect : p_.effects) {
    if (effect.kind == EffectKind::Set || (effect.kind == EffectKind::Add && effect.amount < 0)) lowered[effect.slot.v] = true;
    if (effect.kind == EffectKind::Add) raised[effect.slot.v] = true;
  }
  for (const Program::ShownRow& shown : p_.shown) raised[shown.slot.v] = true;
  for (std::uint32_t s = 0; s < p_.slots.slots.size(); ++s) {
    if (!raised[s] || lowered[s]) continue;
    const std::int32_t cap = largest_compared(p_.conditions, [&](const CodeRow& row) {
      return (row.op == CodeOp::Load || row.op == CodeOp::SlotCompare) && row.slot.v == s;
    });
    if (cap != kNoCap && cap >= p_.slots.bounds[s].min) clips_.push_back({{s}, cap + 1});
  }
}

void Liveness::key(const State& state, Key& out) const {
  out.assign(width(), 0);
  Mask mask = live_[state.scene.v];
  for (std::uint32_t i = 0; i < state.depth; ++i) {
    out[2 + i] = packed(state.frames[i]);
    mask.add(live_[state.frames[i].target.v]);
  }
  for (std::size_t i = 0; i < injects_.size(); ++i) {
    const Slot& fired = p_.slots[p_.injects[i].fired];
    mask.words[fired.word] |= fired.mask();
    if (get(fired, state.words) == 0) mask.add(injects_[i]);
  }
  out[0] = state.scene.v | (static_cast<std::uint64_t>(state.depth) << 32);
  if (mask.minutes) out[1] = static_cast<std::uint64_t>(minutes_cap_ == kNoCap ? state.minutes : std::min(state.minutes, minutes_cap_ + 1));
  for (std::size_t i = 0; i < words_; ++i) out[2 + kMostFrames + i] = state.words[i] & mask.words[i];
  if (clips_.empty()) return;
  Words clipped(out.begin() + 2 + kMostFrames, out.end());
  for (const Clip& clip : clips_) {
    const Slot& slot = p_.slots[clip.slot];
    if ((mask.words[slot.word] & slot.mask()) != 0 && get(slot, clipped) > clip.cap) put(slot, clipped, clip.cap);
  }
  std::copy(clipped.begin(), clipped.end(), out.begin() + 2 + kMostFrames);
}

}  // namespace sim
