#include "sim/program/step.h"

#include <algorithm>
#include <bit>

#include "sim/base/check.h"
#include "sim/base/random.h"
#include "sim/program/answer_space.h"
#include "sim/program/parts.h"

namespace sim {
namespace {

// The point to go on from.
struct Next {
  enum class Kind : std::uint8_t { Enter, Exit, CheckThenExit, CheckThenEnter, Wait };
  Kind kind = Kind::Wait;
  SceneIx scene;
  std::uint8_t injects = 0;
};

// One run from a start, an answer or an opened document to the next decision or the end.
class Run {
 public:
  Run(const Program& program, State& state, Facts& facts) : p_(program), s_(state), f_(facts) {}

  void from(Next next) {
    std::uint32_t entered = 0;
    while (next.kind != Next::Kind::Wait) {
      if (next.kind == Next::Kind::Enter && ++entered > kMostSteps) return give_up(next.scene);
      next = go(next);
    }
  }

  Next answered(const Answer& answer);
  void open_windows(Range list) {
    for (std::uint32_t i = 0; i < list.count; ++i) open_window(p_.opportunity_lists[list.first + i]);
  }

 private:
  void note(ConditionIx condition, bool held) const {
    if (f_.conditions == nullptr) return;
    std::uint8_t& seen = (*f_.conditions)[condition.v];
    seen = static_cast<std::uint8_t>(seen | (held ? 2 : 1));
  }
  bool holds(ConditionIx when) const {
    const bool held = p_.conditions.holds(when, p_.slots, s_.words, s_.minutes);
    if (when.valid()) note(when, held);
    return held;
  }
  std::int64_t value(ConditionIx of) const {
    const std::int64_t found = p_.conditions.value(of, p_.slots, s_.words, s_.minutes);
    note(of, found != 0);
    return found;
  }
  // What people's states are on the way between two decisions can be read too: by lines, effects
  // and jumps.
  void watch_people() const {
    if (f_.conditions == nullptr) return;
    for (const PersonRow& person : p_.people)
      for (ConditionIx state : person.states)
        if (holds(state)) break;
  }
  std::int32_t slot(SlotIx ix) const { return get(p_.slots[ix], s_.words); }
  void set(SlotIx ix, std::int32_t value) { put(p_.slots[ix], s_.words, value); }
  void mark(SlotIx ix) {
    if (ix.valid()) set(ix, 1);
  }

  void log(EventKind kind, std::uint32_t a, std::uint8_t n = 0, std::uint64_t b = 0) {
    if (f_.events == nullptr) return;
    const auto minute = static_cast<std::uint16_t>(std::min(s_.minutes, 65535));
    f_.events->push_back({kind, n, minute, a, b});
  }

  Next go(const Next& next) {
    switch (next.kind) {
      case Next::Kind::Enter: return enter(next.scene);
      case Next::Kind::Exit: return exit(next.scene);
      case Next::Kind::CheckThenExit: return check(next.scene, Frame::Kind::Exit, next.injects);
      case Next::Kind::CheckThenEnter: return check(next.scene, Frame::Kind::Goto, next.injects);
      case Next::Kind::Wait: break;
    }
    return {};
  }

  void give_up(SceneIx scene) {
    s_.phase = Phase::Broken;
    s_.scene = scene;
    log(EventKind::Broke, scene.v);
  }

  Next enter(SceneIx scene);
  Next exit(SceneIx scene);
  Next check(SceneIx target, Frame::Kind kind, std::uint8_t injects);
  InjectIx due_inject() const;
  void push(Frame frame);
  Next call(SceneIx scene, Frame frame);
  Next returned();
  Next jump(const SceneRow& row);
  Next finish(SceneIx scene, EndingIx ending);
  void offer(SceneIx scene);
  std::uint64_t shuffled(const DecisionRow& row) const;

  void lines(Range list, SceneIx scene);
  std::uint32_t drawn(std::uint32_t line, SceneIx scene) const;
  void effects(Range list);
  void many_effects(Range list);
  void apply(const EffectRow& effect);

  void open_window(OpportunityIx window);
  void lapse(OpportunityIx window);
  void miss(OpportunityIx window);
  void take_windows(Range list);
  void made(const Item& item);
  void count_item(const Item& item);

  void record_items(DecisionIx decision, const Answer& answer);
  void log_answer(DecisionIx decision, const Answer& answer);
  Next follow_option(SceneIx scene, const OptionRow& option, TaskKind kind, bool moves_on);
  Next follow_then(SceneIx scene, const DecisionRow& row);

  const Program& p_;
  State& s_;
  Facts& f_;
};

Next Run::enter(SceneIx scene) {
  const SceneRow& row = p_.scenes[scene.v];
  if (row.gate) return {Next::Kind::Exit, scene, 0};
  std::uint64_t visit = 1;
  if (row.visits.valid()) {
    const std::int32_t most = p_.slots.bounds[row.visits.v].max;
    set(row.visits, std::min(slot(row.visits) + 1, most));
    visit = static_cast<std::uint64_t>(slot(row.visits));
  }
  mark(row.visited);
  s_.minutes += row.minutes;
  log(EventKind::Entered, scene.v, 0, visit);
  for (std::uint32_t i = 0; i < row.lapses.count; ++i) lapse(p_.opportunity_lists[row.lapses.first + i]);
  open_windows(row.opens);
  effects(row.effects);
  lines(row.lines, scene);
  return {p_.injects.empty() ? Next::Kind::Exit : Next::Kind::CheckThenExit, scene, 0};
}

Next Run::exit(SceneIx scene) {
  const SceneRow& row = p_.scenes[scene.v];
  switch (row.exit_kind) {
    case ExitKind::Decision:
      s_.scene = scene;
      offer(scene);
      return {};
    case ExitKind::Jump: return jump(row);
    case ExitKind::Call: return call({row.exit}, {row.then, Frame::Kind::Goto, false, 0});
    case ExitKind::Return: return returned();
    case ExitKind::End: return finish(scene, {row.exit});
  }
  return {};
}

Next Run::jump(const SceneRow& row) {
  for (std::uint32_t i = 0; i + 1 < row.jumps.count; ++i) {
    const JumpRow& jump = p_.jumps[row.jumps.first + i];
    if (holds(jump.when)) return {Next::Kind::Enter, jump.target, 0};
  }
  return {Next::Kind::Enter, p_.jumps[row.jumps.first + row.jumps.count - 1].target, 0};
}

void Run::push(Frame frame) {
  SIM_CHECK(s_.depth < kMostFrames, "calls nest deeper than validate allows");
  s_.frames[s_.depth++] = frame;
}

Next Run::call(SceneIx scene, Frame frame) {
  push(frame);
  return {Next::Kind::Enter, scene, 0};
}

Next Run::returned() {
  SIM_CHECK(s_.depth > 0, "a return outside every call");
  const Frame frame = s_.frames[--s_.depth];
  s_.frames[s_.depth] = Frame{};
  const bool exits = frame.kind == Frame::Kind::Exit;
  if (frame.checks_injects) return {exits ? Next::Kind::CheckThenExit : Next::Kind::CheckThenEnter, frame.target, frame.injects};
  return {exits ? Next::Kind::Exit : Next::Kind::Enter, frame.target, 0};
}

// Due ones by story time, then file order; a condition is due at the minute it is looked at.
InjectIx Run::due_inject() const {
  InjectIx best;
  std::int32_t best_minute = 0;
  for (std::uint32_t i = 0; i < p_.injects.size(); ++i) {
    const InjectRow& inject = p_.injects[i];
    if (slot(inject.fired) != 0) continue;
    const bool by_time = inject.at_minute >= 0;
    if (by_time ? s_.minutes < inject.at_minute : !holds(inject.when)) continue;
    const std::int32_t minute = by_time ? inject.at_minute : s_.minutes;
    if (!best.valid() || minute < best_minute) {
      best = {i};
      best_minute = minute;
    }
  }
  return best;
}

Next Run::check(SceneIx target, Frame::Kind kind, std::uint8_t injects) {
  const bool room = injects < kMostInjectsInARow && s_.depth < kMostFrames;
  const InjectIx due = room ? due_inject() : InjectIx{};
  if (!due.valid()) return {kind == Frame::Kind::Exit ? Next::Kind::Exit : Next::Kind::Enter, target, 0};
  set(p_.injects[due.v].fired, 1);
  log(EventKind::Injected, due.v);
  return call(p_.injects[due.v].scene, {target, kind, true, static_cast<std::uint8_t>(injects + 1)});
}

Next Run::finish(SceneIx scene, EndingIx ending) {
  for (std::uint32_t i = 0; i < p_.opportunities.size(); ++i) lapse({i});
  s_.phase = Phase::Ended;
  s_.scene = scene;
  s_.ending = ending;
  s_.depth = 0;
  s_.frames = {};
  log(EventKind::Ended, ending.v);
  return {};
}

std::uint64_t Run::shuffled(const DecisionRow& row) const {
  std::array<std::uint8_t, kMostOptions> places{};
  const std::uint32_t count = row.options.count;
  for (std::uint32_t i = 0; i < count; ++i) places[i] = static_cast<std::uint8_t>(i);
  if (row.kind != TaskKind::Rate && row.kind != TaskKind::Concordance && row.kind != TaskKind::Topics) {
    std::uint32_t free = count;
    for (std::uint32_t i = 0; i < count; ++i)
      if (p_.options[row.options.first + i].keep_last) std::swap(places[i], places[--free]);
    std::uint64_t bits = draw(f_.seed, DrawKind::Shuffle, row.hashed_id, visit_of(p_, s_, row.scene));
    for (std::uint32_t left = free; left > 1; --left, bits = splitmix64(bits)) std::swap(places[left - 1], places[below(bits, left)]);
  }
  std::uint64_t order = 0;
  for (std::uint32_t i = 0; i < count; ++i) order |= static_cast<std::uint64_t>(places[i]) << (4 * i);
  return order;
}

void Run::offer(SceneIx scene) {
  if (f_.events == nullptr) return;
  const DecisionIx decision{p_.scenes[scene.v].exit};
  const DecisionRow& row = p_.decisions[decision.v];
  const Offer offer{static_cast<std::uint8_t>(row.options.count), open_options(p_, s_), shuffled(row)};
  log(EventKind::Offered, decision.v, offer.count, offer.packed());
}

std::uint32_t Run::drawn(std::uint32_t line, SceneIx scene) const {
  const LineRow& row = p_.lines[line];
  return line + below(draw(f_.seed, DrawKind::Variant, row.variant_hash, visit_of(p_, s_, scene)), row.variants);
}

void Run::lines(Range list, SceneIx scene) {
  watch_people();
  for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
    const LineRow& row = p_.lines[i];
    if (row.variants == 0 || !holds(row.when)) continue;
    log(EventKind::Shown, row.variants > 1 ? drawn(i, scene) : i);
    open_windows(row.opens);
    effects(row.effects);
  }
}

// Every `when` of a list is read before its first effect.
void Run::effects(Range list) {
  if (list.count == 0) return;
  if (list.count > 64) return many_effects(list);
  std::uint64_t holding = 0;
  for (std::uint32_t i = 0; i < list.count; ++i)
    if (holds(p_.effects[list.first + i].when)) holding |= std::uint64_t{1} << i;
  for (std::uint32_t i = 0; i < list.count; ++i)
    if (((holding >> i) & 1) != 0) apply(p_.effects[list.first + i]);
  watch_people();
}

void Run::many_effects(Range list) {
  std::vector<std::uint32_t> holding;
  for (std::uint32_t i = list.first; i < list.first + list.count; ++i)
    if (holds(p_.effects[i].when)) holding.push_back(i);
  for (std::uint32_t i : holding) apply(p_.effects[i]);
  watch_people();
}

void Run::apply(const EffectRow& effect) {
  switch (effect.kind) {
    case EffectKind::Minutes: s_.minutes += effect.amount; return;
    case EffectKind::Add:
    case EffectKind::Set: {
      const Bounds bounds = p_.slots.bounds[effect.slot.v];
      const std::int64_t wanted = effect.kind == EffectKind::Add
                                      ? std::int64_t{slot(effect.slot)} + effect.amount
                                      : value(effect.value);
      set(effect.slot, static_cast<std::int32_t>(std::clamp<std::int64_t>(wanted, bounds.min, bounds.max)));
      return;
    }
    case EffectKind::Reveal:
    case EffectKind::Learn:
      if (slot(effect.slot) != 0) return;
      set(effect.slot, 1);
      log(effect.kind == EffectKind::Reveal ? EventKind::Revealed : EventKind::Learned, effect.target);
      return;
  }
}

void Run::open_window(OpportunityIx window) {
  const OpportunityRow& row = p_.opportunities[window.v];
  if (slot(row.status) != static_cast<std::int32_t>(OpportunityStatus::NeverOpened)) return;
  set(row.status, static_cast<std::int32_t>(OpportunityStatus::Open));
  log(EventKind::WindowOpened, window.v);
  if (f_.counted != nullptr) f_.counted->push_back(window);
}

void Run::lapse(OpportunityIx window) {
  const OpportunityRow& row = p_.opportunities[window.v];
  if (slot(row.status) != static_cast<std::int32_t>(OpportunityStatus::Open)) return;
  set(row.status, static_cast<std::int32_t>(OpportunityStatus::Lapsed));
  log(EventKind::WindowLapsed, window.v);
  for (std::uint32_t i = row.criteria.first; i < row.criteria.first + row.criteria.count; ++i)
    if (slot(p_.opportunity_criteria[i].taken) == 0) made(opportunity_item(p_, i, row.lapse_level));
}

// A topic left undone: its windows are missed though they were never opened.
void Run::miss(OpportunityIx window) {
  const OpportunityRow& row = p_.opportunities[window.v];
  if (slot(row.status) != static_cast<std::int32_t>(OpportunityStatus::NeverOpened)) return;
  set(row.status, static_cast<std::int32_t>(OpportunityStatus::Lapsed));
  log(EventKind::WindowLapsed, window.v, 1);
  if (f_.counted != nullptr) f_.counted->push_back(window);
  for (std::uint32_t i = row.criteria.first; i < row.criteria.first + row.criteria.count; ++i)
    made(opportunity_item(p_, i, row.lapse_level));
}

void Run::take_windows(Range list) {
  for (std::uint32_t i = list.first; i < list.first + list.count; ++i) {
    const TakeRow& take = p_.takes[i];
    const OpportunityRow& window = p_.opportunities[take.opportunity.v];
    if (slot(window.status) != static_cast<std::int32_t>(OpportunityStatus::Open)) continue;
    const SlotIx taken = p_.opportunity_criteria[take.criterion].taken;
    if (slot(taken) != 0) continue;
    set(taken, 1);
    log(EventKind::WindowTaken, take.criterion, static_cast<std::uint8_t>(take.level));
    made(opportunity_item(p_, take.criterion, take.level));
  }
}

void Run::made(const Item& item) {
  if (f_.items != nullptr) f_.items->push_back(item);
  if (p_.tracks_items) count_item(item);
}

void Run::count_item(const Item& item) {
  for (const Program::ShownRow& row : p_.shown) {
    if (row.criterion != item.criterion || !at_least(item.level, row.level)) continue;
    set(row.slot, std::min(slot(row.slot) + 1, p_.slots.bounds[row.slot.v].max));
  }
}

// A decision makes items, and gets its level, at its first answer only.
void Run::record_items(DecisionIx decision, const Answer& answer) {
  const DecisionRow& row = p_.decisions[decision.v];
  const bool first = !row.answered.valid() || slot(row.answered) == 0;
  mark(row.answered);
  if (!row.scored() || !first || (f_.items == nullptr && !p_.tracks_items)) return;
  std::vector<Item> own;
  if (f_.judged == nullptr) items_of(p_, decision, open_options(p_, s_), answer, own);
  const std::vector<Item>& items = f_.judged == nullptr ? own : f_.judged->items;
  if (row.level.valid())
    if (const std::optional<Level> word = answer_word(p_, items)) set(row.level, static_cast<std::int32_t>(*word) + 1);
  for (const Item& item : items) made(item);
}

void Run::log_answer(DecisionIx decision, const Answer& answer) {
  if (f_.events == nullptr) return;
  std::uint64_t held = picked_bits(answer);
  if (const auto* worked = std::get_if<Worked>(&answer)) {
    held = f_.works == nullptr ? 0 : f_.works->size();
    if (f_.works != nullptr) f_.works->push_back(*worked);
  }
  log(EventKind::Answered, decision.v, static_cast<std::uint8_t>(answer.index()), held);
}

Next Run::answered(const Answer& answer) {
  const SceneIx scene = s_.scene;
  const DecisionIx decision = open_decision(p_, s_);
  const DecisionRow& row = p_.decisions[decision.v];
  const std::uint16_t picks = picked_bits(answer);
  log_answer(decision, answer);
  record_items(decision, answer);
  if (f_.judged == nullptr)
    record_answer(p_, decision, answer, s_.words);
  else
    for (const auto& [slot, held] : f_.judged->slots) set(slot, held);
  watch_people();
  if (row.kind >= TaskKind::Order) return follow_then(scene, row);
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (((picks >> i) & 1) != 0) take_windows(p_.options[row.options.first + i].takes);
  if (row.kind == TaskKind::ChooseMany || row.kind == TaskKind::Rate) {
    for (std::uint32_t i = 0; i < row.options.count; ++i)
      if (((picks >> i) & 1) != 0) effects(p_.options[row.options.first + i].effects);
    return follow_then(scene, row);
  }
  const auto chosen = static_cast<std::uint32_t>(std::countr_zero(picks));
  return follow_option(scene, p_.options[row.options.first + chosen], row.kind, chosen + 1 == row.options.count);
}

Next Run::follow_option(SceneIx scene, const OptionRow& option, TaskKind kind, bool moves_on) {
  s_.minutes += option.minutes;
  effects(option.effects);
  lines(option.reaction, scene);
  const auto check_kind = p_.injects.empty() ? Next::Kind::Enter : Next::Kind::CheckThenEnter;
  if (kind != TaskKind::Topics) return {check_kind, option.target, 0};
  if (!moves_on) {
    push({scene, Frame::Kind::Exit, false, 0});
    return {check_kind, option.target, 0};
  }
  const DecisionRow& hub = p_.decisions[p_.scenes[scene.v].exit];
  for (std::uint32_t i = 0; i + 1 < hub.options.count; ++i) {
    const OptionRow& topic = p_.options[hub.options.first + i];
    if (slot(topic.chosen) != 0) continue;
    for (std::uint32_t k = 0; k < topic.missed.count; ++k) miss(p_.opportunity_lists[topic.missed.first + k]);
  }
  return {check_kind, option.target, 0};
}

Next Run::follow_then(SceneIx scene, const DecisionRow& row) {
  std::uint32_t which = row.thens.first;
  const std::uint32_t last = row.thens.first + row.thens.count - 1;
  while (which < last && !holds(p_.thens[which].when)) ++which;
  if (f_.then != nullptr) *f_.then = which;
  const ThenRow& then = p_.thens[which];
  effects(then.effects);
  lines(then.reaction, scene);
  return {p_.injects.empty() ? Next::Kind::Enter : Next::Kind::CheckThenEnter, then.target, 0};
}

}  // namespace

State start(const Program& program, Facts& facts, std::uint64_t carried) {
  State state;
  state.words = program.slots.start;
  for (std::uint32_t i = 0; i < program.carried.size(); ++i)
    if (((carried >> i) & 1) != 0) {
      put(program.slots[program.carried[i]], state.words, 1);
      if (facts.events != nullptr) facts.events->push_back({EventKind::Carried, 0, 0, i, 0});
    }
  Run(program, state, facts).from({Next::Kind::Enter, program.start, 0});
  return state;
}

// Whatever stood in a slot before: what is the same after an answer to two fillings was written by it.
Judged judged(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer) {
  Judged made;
  items_of(program, decision, open, answer, made.items);
  const std::vector<SlotIx> traces = traces_of(program, decision);
  Words low = program.slots.start, high = program.slots.start;
  for (const SlotIx slot : traces) {
    const Slot& place = program.slots[slot];
    put(place, low, place.base);
    put(place, high, place.base + static_cast<std::int32_t>((std::uint64_t{1} << place.bits) - 1));
  }
  record_answer(program, decision, answer, low);
  record_answer(program, decision, answer, high);
  for (const SlotIx slot : traces) {
    const std::int32_t held = get(program.slots[slot], low);
    if (held == get(program.slots[slot], high)) made.slots.emplace_back(slot, held);
  }
  return made;
}

void take(const Program& program, State& state, const Answer& answer, Facts& facts) {
  SIM_CHECK(state.phase == Phase::Deciding, "an answer without a decision");
  Run run(program, state, facts);
  run.from(run.answered(answer));
}

Stepped step(const Program& program, State state, const Answer& answer, std::uint64_t seed) {
  Stepped stepped{std::move(state), {}, {}};
  Facts facts{seed, &stepped.events, &stepped.items};
  take(program, stepped.state, answer, facts);
  return stepped;
}

void open_document(const Program& program, State& state, DocumentIx document, Facts& facts) {
  const DocumentRow& row = program.documents[document.v];
  if (!row.opened.valid() || get(program.slots[row.opened], state.words) != 0) return;
  put(program.slots[row.opened], state.words, 1);
  Run(program, state, facts).open_windows(row.opens);
}

}  // namespace sim
