#include "sim/program/compile.h"

#include <algorithm>
#include <numeric>

#include "sim/base/random.h"
#include "sim/program/tracked.h"
#include "sim/program/wording_of.h"
#include "sim/scenario/condition.h"
#include "sim/scenario/names.h"

namespace sim {
namespace {

std::uint32_t size_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

EffectKind effect_kind(Effect::Kind kind) {
  switch (kind) {
    case Effect::Kind::Add: return EffectKind::Add;
    case Effect::Kind::Set: return EffectKind::Set;
    case Effect::Kind::Reveal: return EffectKind::Reveal;
    case Effect::Kind::Minutes: return EffectKind::Minutes;
    case Effect::Kind::Learn: return EffectKind::Learn;
  }
  return EffectKind::Add;
}

TaskKind task_kind(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::Choose: return TaskKind::Choose;
    case DecisionKind::ChooseMany: return TaskKind::ChooseMany;
    case DecisionKind::Rate: return TaskKind::Rate;
    case DecisionKind::Topics: return TaskKind::Topics;
  }
  return TaskKind::Choose;
}

// The level of a step: its own, else by its distance from the key. Source: scenario-model section 3, `rate`.
Level step_level(const Option& step, std::uint32_t place, std::uint32_t key) {
  if (step.step_level) return *step.step_level;
  const std::uint32_t distance = place > key ? place - key : key - place;
  return distance == 0 ? Level::Strong : distance == 1 ? Level::Partial : Level::Missed;
}

class Compiler {
 public:
  Compiler(Program& program, const ValidScenario& valid)
      : p_(program), s_(valid.scenario()), rubric_(valid.rubric()), names_(valid.names()) {}

  void run() {
    reserve();
    competencies();
    state();
    people();
    opportunities();
    documents();
    entries();
    p_.start = entry(s_.start);
    for (std::uint32_t i = 0; i < s_.scenes.size(); ++i) scene({i});
    for (std::uint32_t i = 0; i < s_.scenes.size(); ++i)
      if (s_.scenes[i].heavy) gate({i});
    injects();
    denominator();
    p_.known_count = names_.known.size();
    p_.feature_count = size_of(s_.key_features);
    SlotAllocator(p_, linked_, counter_slots_, flag_slots_, criterion_of_rubric_).run();
    limits();
  }

  const std::vector<CriterionIx>& criterion_of_rubric() const { return criterion_of_rubric_; }
  const Names& names() const { return names_; }

 private:
  void reserve() {
    const std::size_t n = s_.scenes.size();
    p_.scenes.reserve(n + 1);
    p_.lines.reserve(names_.lines.size());
    p_.decisions.reserve(names_.decisions.size());
    p_.options.reserve(names_.options.size());
    p_.option_safety.reserve(names_.options.size());
    p_.option_decision.reserve(names_.options.size());
    p_.option_levels.reserve(names_.options.size() * 2);
  }

  ConditionIx condition(const Expression& expression, ValueType type = ValueType::Truth) {
    if (!expression.given()) return {};
    Problems none;
    const LinkedCondition linked = link_condition(expression, type, names_, none);
    linked_.ranges.push_back({size_of(linked_.code), size_of(linked.code)});
    linked_.code.insert(linked_.code.end(), linked.code.begin(), linked.code.end());
    return {size_of(linked_.ranges) - 1};
  }

  SceneIx scene_of(const Name& name) const { return {names_.scenes.find(name.id)}; }
  // Where going to a scene leads: to its gate when it is heavy.
  SceneIx entry(const Name& name) const {
    const SceneIx scene = scene_of(name);
    return scene.valid() ? entry_[scene.v] : scene;
  }
  CriterionIx criterion(const Name& name) const { return criterion_of_rubric_[names_.criteria.find(name.id)]; }

  void mark_used(std::vector<bool>& used, const Name& name) const {
    const std::uint32_t place = names_.criteria.find(name.id);
    if (place != CriterionIx::kNone) used[place] = true;
  }

  void competencies();
  void state();
  void people();
  void opportunities();
  void documents();
  void entries();
  void injects();
  void denominator();
  void limits();

  void scene(SceneIx ix);
  void exit(SceneIx ix, SceneRow& row);
  void gate(SceneIx heavy);
  void decision(SceneIx scene, const Decision& d);
  void hub(SceneIx scene, const Topics& hub);
  void option(const Decision& d, const Option& o, std::uint32_t place, std::uint32_t key);
  void levels(const Decision& d, const Option& o, std::uint32_t place, std::uint32_t key);
  Range lines(const std::vector<Line>& list);
  Range effects(const std::vector<Effect>& list);
  Range opportunity_list(const std::vector<Name>& list);
  Range takes(const std::vector<Take>& list);
  std::unique_ptr<SafetyRow> safety(const std::unique_ptr<Safety>& authored) const;
  DecisionIx add_decision(DecisionRow row, const Id& id);
  void add_option(OptionRow row, std::unique_ptr<SafetyRow> safety);

  Program& p_;
  const Scenario& s_;
  const Rubric& rubric_;
  const Names& names_;
  LinkedConditions linked_;
  std::vector<SlotIx> counter_slots_, flag_slots_;
  std::vector<CriterionIx> criterion_of_rubric_;
  std::vector<SceneIx> entry_;
  std::vector<std::vector<OpportunityIx>> lapsing_;  // by scene
  std::vector<std::string_view> competency_ids_;
};

// Only criteria the case uses are in the program, in rubric order, and only their competencies.
void Compiler::competencies() {
  std::vector<bool> used(names_.criteria.size(), false);
  for (const Opportunity& o : s_.opportunities)
    for (const OpportunityCriterion& c : o.criteria) mark_used(used, c.criterion);
  for (const Scene& scene : s_.scenes)
    if (scene.decision)
      for (const Name& name : scene.decision->assesses) mark_used(used, name);
  criterion_of_rubric_.resize(names_.criteria.size());
  std::uint32_t place = 0;
  for (const Competency& competency : rubric_.competencies) {
    CompetencyRow row;
    row.criteria.first = size_of(p_.criteria);
    for (std::size_t k = 0; k < competency.criteria.size(); ++k, ++place) {
      if (!used[place]) continue;
      criterion_of_rubric_[place] = {size_of(p_.criteria)};
      p_.criteria.push_back({{size_of(p_.competencies)}});
    }
    row.criteria.count = size_of(p_.criteria) - row.criteria.first;
    if (row.criteria.count == 0) continue;
    for (const Weight& weight : s_.weights)
      if (weight.competency.id == competency.id) row.weight = static_cast<std::uint8_t>(weight.weight);
    p_.competencies.push_back(row);
    competency_ids_.push_back(competency.id);
  }
  for (const LevelWords& level : rubric_.levels) p_.credits[static_cast<std::size_t>(level.level)] = level.credit;
}

void Compiler::state() {
  for (const Counter& c : s_.counters) counter_slots_.push_back(p_.slots.add(c.min, c.max, c.start));
  for (std::size_t i = 0; i < s_.flags.size(); ++i) flag_slots_.push_back(p_.slots.add(0, 1, 0));
}

void Compiler::people() {
  for (const Person& person : s_.people) {
    PersonRow row;
    for (const PersonState& state : person.states) row.states.push_back(condition(state.when));
    p_.people.push_back(std::move(row));
  }
}

std::unique_ptr<SafetyRow> Compiler::safety(const std::unique_ptr<Safety>& authored) const {
  if (!authored) return nullptr;
  auto row = std::make_unique<SafetyRow>();
  for (const Name& gate : authored->gates)
    for (std::uint32_t i = 0; i < competency_ids_.size(); ++i)
      if (competency_ids_[i] == gate.id) row->gates.push_back({i});
  if (authored->repair) {
    row->repairable = true;
    for (const Name& by : authored->repair->by) row->by.push_back({names_.options.find(by.id)});
    if (authored->repair->until.id != "end") row->until = scene_of(authored->repair->until);
  }
  return row;
}

void Compiler::opportunities() {
  lapsing_.resize(s_.scenes.size());
  for (const Opportunity& o : s_.opportunities) {
    for (const Name& name : o.lapse) lapsing_[scene_of(name).v].push_back({size_of(p_.opportunities)});
    OpportunityRow row;
    row.criteria = {size_of(p_.opportunity_criteria), size_of(o.criteria)};
    row.lapse_level = o.lapse_level;
    row.serves = {names_.features.find(o.serves.id)};
    for (const OpportunityCriterion& c : o.criteria)
      p_.opportunity_criteria.push_back({{size_of(p_.opportunities)}, criterion(c.criterion), static_cast<std::uint8_t>(c.weight), {}});
    p_.opportunities.push_back(row);
    p_.opportunity_safety.push_back(safety(o.safety));
  }
}

Range Compiler::opportunity_list(const std::vector<Name>& list) {
  const Range range{size_of(p_.opportunity_lists), size_of(list)};
  for (const Name& name : list) p_.opportunity_lists.push_back({names_.opportunities.find(name.id)});
  return range;
}

void Compiler::documents() {
  std::uint32_t passages = 0;
  for (const Document& d : s_.documents) {
    DocumentRow row;
    row.available = static_cast<Availability>(d.available);
    if (d.available == Document::Available::Scene) row.scene = scene_of(d.available_scene);
    row.when = condition(d.available_when);
    row.opens = opportunity_list(d.opens);
    row.passages = {passages, size_of(d.passages)};
    passages += row.passages.count;
    p_.documents.push_back(row);
  }
}

void Compiler::entries() {
  std::uint32_t gates = 0;
  p_.authored_scenes = size_of(s_.scenes);
  for (std::uint32_t i = 0; i < s_.scenes.size(); ++i)
    entry_.push_back({s_.scenes[i].heavy ? p_.authored_scenes + gates++ : i});
}

Range Compiler::effects(const std::vector<Effect>& list) {
  const Range range{size_of(p_.effects), size_of(list)};
  for (const Effect& e : list) {
    EffectRow row;
    row.kind = effect_kind(e.kind);
    row.when = condition(e.when);
    row.amount = e.amount;
    const std::uint32_t counter = names_.counters.find(e.target.id);
    const std::uint32_t flag = names_.flags.find(e.target.id);
    if (e.kind == Effect::Kind::Add || e.kind == Effect::Kind::Set)
      row.slot = counter != SceneIx::kNone ? counter_slots_[counter] : flag_slots_[flag];
    if (e.kind == Effect::Kind::Set) row.value = condition(e.to, counter != SceneIx::kNone ? ValueType::Number : ValueType::Truth);
    if (e.kind == Effect::Kind::Reveal) row.target = names_.documents.find(e.target.id);
    if (e.kind == Effect::Kind::Learn) row.target = names_.known.find(e.target.id);
    p_.effects.push_back(row);
  }
  return range;
}

Range Compiler::lines(const std::vector<Line>& list) {
  const Range range{size_of(p_.lines), size_of(list)};
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Line& line = list[i];
    LineRow row;
    row.when = condition(line.when);
    row.opens = opportunity_list(line.opens);
    row.effects = effects(line.effects);
    if (!line.variant.empty()) {
      const bool follows = i > 0 && list[i - 1].variant == line.variant;
      std::size_t end = i;
      while (end < list.size() && list[end].variant == line.variant) ++end;
      row.variants = static_cast<std::uint16_t>(follows ? 0 : end - i);
      row.variant_hash = static_cast<std::uint32_t>(id_hash(line.variant));
    }
    p_.lines.push_back(row);
  }
  return range;
}

Range Compiler::takes(const std::vector<Take>& list) {
  const Range range{size_of(p_.takes), size_of(list)};
  for (const Take& take : list) {
    const std::size_t slash = take.what.id.find('/');
    const OpportunityIx window{names_.opportunities.find(std::string_view(take.what.id).substr(0, slash))};
    const CriterionIx wanted = criterion({take.what.id.substr(slash + 1), {}});
    const Range parts = p_.opportunities[window.v].criteria;
    std::uint32_t place = parts.first;
    while (place + 1 < parts.first + parts.count && p_.opportunity_criteria[place].criterion != wanted) ++place;
    p_.takes.push_back({window, place, take.level});
  }
  return range;
}

void Compiler::scene(SceneIx ix) {
  const Scene& scene = s_.scenes[ix.v];
  SceneRow row;
  row.minutes = static_cast<std::uint16_t>(scene.minutes);
  row.max_visits = static_cast<std::uint8_t>(scene.visits);
  row.opens = opportunity_list(scene.opens);
  row.lapses = {size_of(p_.opportunity_lists), size_of(lapsing_[ix.v])};
  p_.opportunity_lists.insert(p_.opportunity_lists.end(), lapsing_[ix.v].begin(), lapsing_[ix.v].end());
  row.effects = effects(scene.effects);
  row.lines = lines(scene.lines);
  exit(ix, row);
  p_.scenes.push_back(row);
}

void Compiler::exit(SceneIx ix, SceneRow& row) {
  const Scene& scene = s_.scenes[ix.v];
  if (scene.decision || scene.topics) {
    row.exit_kind = ExitKind::Decision;
    row.exit = size_of(p_.decisions);
    if (scene.decision)
      decision(ix, *scene.decision);
    else
      hub(ix, *scene.topics);
  } else if (!scene.jump.empty()) {
    row.exit_kind = ExitKind::Jump;
    row.jumps = {size_of(p_.jumps), size_of(scene.jump)};
    for (const Jump& jump : scene.jump) p_.jumps.push_back({condition(jump.when), entry(jump.goto_scene)});
  } else if (scene.call) {
    row.exit_kind = ExitKind::Call;
    row.exit = entry(scene.call->scene).v;
    row.then = entry(scene.call->then);
  } else if (scene.returns) {
    row.exit_kind = ExitKind::Return;
  } else {
    row.exit_kind = ExitKind::End;
    row.exit = names_.endings.find(scene.end.id);
  }
}

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
  if (d.kind == DecisionKind::ChooseMany) {
    row.min = static_cast<std::uint8_t>(d.min);
    row.max = static_cast<std::uint8_t>(d.max);
  }
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < d.options.size(); ++i)
    if (d.kind == DecisionKind::Rate && d.options[i].id == d.key.id) key = i;
  row.key_step = static_cast<std::uint8_t>(key);
  const DecisionIx ix = add_decision(row, d.id);
  for (std::uint32_t i = 0; i < d.options.size(); ++i) option(d, d.options[i], i, key);
  const Range thens{size_of(p_.thens), size_of(d.then)};
  for (const Then& then : d.then)
    p_.thens.push_back({condition(then.when), effects(then.effects), lines(then.reaction.lines), entry(then.goto_scene)});
  p_.decisions[ix.v].thens = thens;
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
  } else if (d.kind == DecisionKind::Rate) {
    out.insert(out.end(), d.assesses.size(), step_level(o, place, key));
  } else {
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

void Compiler::injects() {
  for (const Inject& inject : s_.injects) p_.injects.push_back({entry(inject.scene), inject.at_minute.value_or(-1), condition(inject.when), {}});
}

// One denominator for every mean of parts that can occur.
void Compiler::denominator() {
  std::int64_t shared = 1;
  for (const DecisionRow& row : p_.decisions) {
    if (row.kind != TaskKind::ChooseMany || !row.scored()) continue;
    for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
      std::int64_t most = 0, least = 0;
      for (std::uint32_t i = 0; i < row.options.count; ++i) {
        const OptionRow& option = p_.options[row.options.first + i];
        const bool picked = p_.option_levels[option.levels + k] != Level::NotObserved;
        const bool left = p_.option_levels[option.levels + k + row.assesses.count] != Level::NotObserved;
        most += picked || left ? 1 : 0;
        least += picked && left && !option.when.valid() ? 1 : 0;
      }
      for (std::int64_t count = std::max<std::int64_t>(least, 1); count <= most; ++count) shared = std::lcm(shared, count);
    }
  }
  p_.denominator = static_cast<std::int32_t>(shared);
}

// A target that may be entered only so often closes its option when the limit is reached; a heavy one stands behind its gate.
void Compiler::limits() {
  for (std::uint32_t i = 0; i < s_.scenes.size(); ++i) {
    if (!s_.scenes[i].decision || s_.scenes[i].decision->kind != DecisionKind::Choose) continue;
    const Range options = p_.decisions[p_.scenes[i].exit].options;
    for (std::uint32_t k = 0; k < options.count; ++k) {
      const SceneRow& target = p_.scenes[scene_of(s_.scenes[i].decision->options[k].goto_scene).v];
      if (target.max_visits == 0) continue;
      p_.options[options.first + k].visits = target.visits;
      p_.options[options.first + k].most_visits = target.max_visits;
    }
  }
}

}  // namespace

Program compile(ValidScenario valid) {
  Program program;
  std::vector<CriterionIx> criteria;
  std::vector<Id> known;
  {
    Compiler compiler(program, valid);
    compiler.run();
    criteria = compiler.criterion_of_rubric();
    for (std::string_view id : compiler.names().known.all()) known.emplace_back(id);
  }
  const References references = valid.references();
  const Rubric rubric = valid.rubric();
  program.wording = wording_of(std::move(valid).take_scenario(), rubric, references, criteria, known, program);
  return program;
}

}  // namespace sim
