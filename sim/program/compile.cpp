#include "sim/program/compile.h"

#include <algorithm>
#include <initializer_list>
#include <numeric>

#include "sim/base/random.h"
#include "sim/program/panel_credit.h"
#include "sim/program/parts.h"
#include "sim/program/slot_reads.h"
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
    case DecisionKind::Order: return TaskKind::Order;
    case DecisionKind::Concordance: return TaskKind::Concordance;
    case DecisionKind::Sort: return TaskKind::Sort;
    case DecisionKind::Mark: return TaskKind::Mark;
    case DecisionKind::Build: return TaskKind::Build;
    case DecisionKind::Form: return TaskKind::Form;
    case DecisionKind::Write: return TaskKind::Write;
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
    for (const CarriedFact& fact : s_.carries) p_.carries.push_back(condition(fact.when));
    if (s_.continues) p_.carried.resize(s_.continues->facts.size());
    SlotAllocator(p_, linked_, counter_slots_, flag_slots_, criterion_of_rubric_, named_passages_).run();
    limits();
    find_slot_reads(p_);
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
  std::uint32_t work(DecisionIx ix, const Decision& d);
  void claim(const Decision& d, const Claim& claim);
  void cells_of_sort(const Decision& d);
  void cells_of_marks(const Decision& d);
  void pairs(const Decision& d, WorkRow& row);
  std::uint32_t cell_levels(std::initializer_list<Level> levels);
  CellRow passage_cell(const Name& passage, std::uint8_t values) const;
  Range document_list(const std::vector<Name>& list);
  void panel(const Decision& d, WorkRow& row);
  void fields(DecisionIx form, const Decision& d, WorkRow& row);
  void add_part_option();
  void part_counts(DecisionIx ix, std::uint32_t k, std::int64_t& least, std::int64_t& most) const;
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
  std::vector<PassageIx> named_passages_;  // by place of the name
  std::int64_t panel_denominator_ = 1;
  std::vector<PanelCredit> panel_credits_;  // parallel to step_credits
  std::vector<std::vector<OpportunityIx>> lapsing_;  // by scene
  std::vector<std::string_view> competency_ids_;
};

// Only criteria the case uses are in the program, in rubric order, and only their competencies.
void Compiler::competencies() {
  std::vector<bool> used(names_.criteria.size(), false);
  for (const Opportunity& o : s_.opportunities)
    for (const OpportunityCriterion& c : o.criteria) mark_used(used, c.criterion);
  for (const Scene& scene : s_.scenes)
    if (scene.decision) {
      for (const Name& name : scene.decision->assesses) mark_used(used, name);
      if (scene.decision->work)
        for (const Decision& field : scene.decision->work->fields)
          for (const Name& name : field.assesses) mark_used(used, name);
    }
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
    for (std::uint32_t i = 0; i < d.passages.size(); ++i)
      if (!d.passages[i].id.empty()) named_passages_.push_back({passages + i});
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
    p_.thens.push_back({condition(then.when), effects(then.effects), lines(then.reaction.lines), entry(then.goto_scene)});
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

void Compiler::injects() {
  for (const Inject& inject : s_.injects) p_.injects.push_back({entry(inject.scene), inject.at_minute.value_or(-1), condition(inject.when), {}});
}

// ---- The kinds with many parts ----

std::uint32_t Compiler::cell_levels(std::initializer_list<Level> levels) {
  const std::uint32_t first = size_of(p_.cell_levels);
  p_.cell_levels.insert(p_.cell_levels.end(), levels);
  return first;
}

Range Compiler::document_list(const std::vector<Name>& list) {
  const Range range{size_of(p_.document_lists), size_of(list)};
  for (const Name& name : list) p_.document_lists.push_back({names_.documents.find(name.id)});
  return range;
}

CellRow Compiler::passage_cell(const Name& passage, std::uint8_t values) const {
  CellRow cell;
  cell.kind = CellRow::Kind::Passage;
  cell.values = values;
  const PassageIx ix = named_passages_[names_.passages.find(passage.id)];
  cell.what = ix.v;
  cell.document = document_of(p_, ix);
  return cell;
}

void Compiler::cells_of_sort(const Decision& d) {
  const auto bins = static_cast<std::uint8_t>(d.work->bins.size());
  for (std::uint32_t i = 0; i < d.options.size(); ++i) {
    const Extras* extras = d.options[i].extras.get();
    CellRow cell;
    cell.kind = CellRow::Kind::Item;
    cell.values = bins;
    cell.part = extras != nullptr && extras->bin.given();
    cell.what = i;
    cell.levels = cell_levels({Level::Missed});
    for (const Bin& bin : d.work->bins) {
      const bool near = extras != nullptr && std::any_of(extras->near.begin(), extras->near.end(), [&](const Name& n) { return n.id == bin.id; });
      p_.cell_levels.push_back(extras != nullptr && extras->bin.id == bin.id ? Level::Strong : near ? Level::Partial : Level::Missed);
    }
    p_.cells.push_back(cell);
  }
}

void Compiler::cells_of_marks(const Decision& d) {
  for (const KeyMark& key : d.work->keys) {
    CellRow cell = passage_cell(key.passage, kTags);
    cell.part = true;
    cell.levels = size_of(p_.cell_levels);
    for (std::uint8_t tag = 0; tag <= kTags; ++tag)
      p_.cell_levels.push_back(tag == 0                                       ? Level::Missed
                               : tag == static_cast<std::uint8_t>(key.tag)    ? Level::Strong
                               : tag == static_cast<std::uint8_t>(key.second) ? Level::Partial
                                                                              : Level::Missed);
    p_.cells.push_back(cell);
  }
  for (const Name& passage : d.work->neutral) {
    CellRow cell = passage_cell(passage, kTags);
    cell.neutral = true;
    p_.cells.push_back(cell);
  }
}

// Links, gaps, then the sentence. Options of a build stand behind each other, claim by claim.
void Compiler::claim(const Decision& d, const Claim& claim) {
  GroupRow group;
  group.cells.first = size_of(p_.cells);
  group.too_many = true;
  if (!claim.assesses.empty()) {
    group.criteria = 0;
    for (const Name& name : claim.assesses)
      for (std::size_t k = 0; k < d.assesses.size(); ++k)
        if (d.assesses[k].id == name.id) group.criteria = static_cast<std::uint8_t>(group.criteria | (1U << k));
  }
  for (const KeyLink& link : claim.links) {
    CellRow cell = passage_cell(link.passage, kSides);
    cell.part = true;
    cell.levels = link.against ? cell_levels({Level::Missed, Level::Missed, Level::Strong, Level::Strong})
                               : cell_levels({Level::Missed, Level::Strong, Level::Missed, Level::Missed});
    p_.cells.push_back(cell);
  }
  for (const Name& passage : claim.neutral) {
    CellRow cell = passage_cell(passage, kSides);
    cell.neutral = true;
    p_.cells.push_back(cell);
  }
  const std::uint32_t first = p_.decisions.back().options.first;
  for (const Option& gap : claim.gaps) {
    CellRow cell;
    cell.kind = CellRow::Kind::Gap;
    cell.part = gap.extras != nullptr && gap.extras->key;
    cell.what = size_of(p_.options) - first;
    cell.levels = cell_levels({Level::Missed, Level::Strong});
    p_.cells.push_back(cell);
    add_part_option();
  }
  CellRow sentence;
  sentence.kind = CellRow::Kind::Sentence;
  sentence.part = true;
  sentence.values = static_cast<std::uint8_t>(claim.sentences.size() + 1);
  sentence.what = size_of(p_.options) - first;
  sentence.levels = cell_levels({Level::Missed});
  for (const Option& one : claim.sentences) {
    p_.cell_levels.push_back(one.step_level.value_or(Level::NotObserved));
    add_part_option();
  }
  p_.cell_levels.push_back(Level::NotObserved);  // own words
  if (!claim.sentences.empty()) p_.cells.push_back(sentence);
  group.cells.count = size_of(p_.cells) - group.cells.first;
  p_.groups.push_back(group);
}

// A gap or a sentence: in the table of options for its words and its id, but nothing one can choose.
void Compiler::add_part_option() {
  p_.options.push_back({});
  p_.option_safety.push_back(nullptr);
  p_.option_decision.push_back({size_of(p_.decisions) - 1});
}

void Compiler::pairs(const Decision& d, WorkRow& row) {
  const auto place = [&](const Id& id) {
    std::uint8_t at = 0;
    while (at < d.options.size() && d.options[at].id != id) ++at;
    return at;
  };
  row.pairs.first = size_of(p_.pairs);
  for (const KeyPair& pair : d.work->pairs) p_.pairs.push_back({place(pair.before.id), place(pair.after.id), true, {}});
  const std::vector<Name>& order = d.work->key_order;
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t k = i + 1; k < order.size(); ++k) p_.pairs.push_back({place(order[i].id), place(order[k].id), true, {}});
  row.pairs.count = size_of(p_.pairs) - row.pairs.first;
}

// Source: scenario-model section 3, concordance. With fewer than 10 members the author's key stands.
void Compiler::panel(const Decision& d, WorkRow& row) {
  constexpr std::size_t kLeastMembers = 10;
  const std::vector<PanelAnswer>& answers = d.work->panel;
  if (answers.size() < kLeastMembers) return;
  const std::vector<PanelCredit> credits = panel_credits(answers);
  row.step_credits = size_of(p_.step_credits) + 1;
  for (const PanelCredit& credit : credits) {
    panel_denominator_ = std::lcm(panel_denominator_, credit.denominator);
    panel_credits_.push_back(credit);
    p_.step_credits.push_back(0);  // when the denominator is known
  }
}

std::uint32_t Compiler::work(DecisionIx ix, const Decision& d) {
  if (!d.work && d.attach == 0) return DecisionRow::kNoWork;
  WorkRow row;
  row.groups.first = size_of(p_.groups);
  const std::uint32_t first_cell = size_of(p_.cells);
  if (d.kind == DecisionKind::Choose) {
    row.supports.first = size_of(p_.supports);
    for (std::uint32_t i = 0; i < d.options.size(); ++i)
      if (d.options[i].extras)
        for (const Name& passage : d.options[i].extras->support)
          p_.supports.push_back({static_cast<std::uint8_t>(i), named_passages_[names_.passages.find(passage.id)]});
    row.supports.count = size_of(p_.supports) - row.supports.first;
  }
  if (d.kind == DecisionKind::Order) pairs(d, row);
  if (d.kind == DecisionKind::Concordance) panel(d, row);
  if (d.kind == DecisionKind::Mark || d.kind == DecisionKind::Build) row.documents = document_list(d.work->documents);
  if (d.kind == DecisionKind::Sort) {
    row.bins = static_cast<std::uint8_t>(d.work->bins.size());
    cells_of_sort(d);
  }
  if (d.kind == DecisionKind::Mark) cells_of_marks(d);
  if (d.kind == DecisionKind::Sort || d.kind == DecisionKind::Mark) {
    GroupRow group;
    group.cells = {first_cell, size_of(p_.cells) - first_cell};
    group.too_many = d.kind == DecisionKind::Mark;
    p_.groups.push_back(group);
  }
  if (d.kind == DecisionKind::Build)
    for (const Claim& claim : d.work->claims) this->claim(d, claim);
  row.groups.count = size_of(p_.groups) - row.groups.first;
  if (d.kind == DecisionKind::Form) fields(ix, d, row);
  p_.works.push_back(row);
  return size_of(p_.works) - 1;
}

void Compiler::fields(DecisionIx form, const Decision& d, WorkRow& row) {
  row.fields = {size_of(p_.decisions), size_of(d.work->fields)};
  for (const Decision& field : d.work->fields) {
    const DecisionIx ix{size_of(p_.decisions)};
    decision(p_.decisions[form.v].scene, field);
    p_.decisions[ix.v].form = form;
  }
  row.checks.first = size_of(p_.checks);
  for (const CrossCheck& check : d.work->checks) {
    CheckRow one;
    one.given = condition(check.given);
    one.when = condition(check.when);
    for (std::size_t k = 0; k < d.assesses.size(); ++k)
      if (d.assesses[k].id == check.criterion.id) one.criterion = static_cast<std::uint8_t>(k);
    p_.checks.push_back(one);
  }
  row.checks.count = size_of(d.work->checks);
}

// ---- Credit ----

// How many parts one criterion of a decision can have: all that can ever count, and those that always do.
void Compiler::part_counts(DecisionIx ix, std::uint32_t k, std::int64_t& least, std::int64_t& most) const {
  const DecisionRow& row = p_.decisions[ix.v];
  const auto add = [&](bool states, bool always) {
    most += states ? 1 : 0;
    least += states && always ? 1 : 0;
  };
  switch (row.kind) {
    case TaskKind::ChooseMany:
      for (std::uint32_t i = 0; i < row.options.count; ++i) {
        const OptionRow& option = p_.options[row.options.first + i];
        const bool picked = p_.option_levels[option.levels + k] != Level::NotObserved;
        const bool left = p_.option_levels[option.levels + k + row.assesses.count] != Level::NotObserved;
        add(picked || left, picked && left && !option.when.valid());
      }
      return;
    case TaskKind::Choose:
    case TaskKind::Rate:
    case TaskKind::Concordance: {
      bool always = true, states = false;
      for (std::uint32_t i = 0; i < row.options.count; ++i) {
        const bool stated = p_.option_levels[p_.options[row.options.first + i].levels + k] != Level::NotObserved;
        states = states || stated;
        always = always && stated;
      }
      return add(states, always);
    }
    case TaskKind::Order: most += p_.works[row.work].pairs.count; least += p_.works[row.work].pairs.count; return;
    case TaskKind::Sort:
    case TaskKind::Mark:
    case TaskKind::Build: {
      const Range groups = p_.works[row.work].groups;
      for (std::uint32_t g = groups.first; g < groups.first + groups.count; ++g) {
        if (((p_.groups[g].criteria >> k) & 1) == 0) continue;
        const Range cells = p_.groups[g].cells;
        for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
          const CellRow& cell = p_.cells[c];
          const bool always = !cell.document.valid() || p_.documents[cell.document.v].available == Availability::Start;
          add(cell.part, always && cell.kind != CellRow::Kind::Sentence);
        }
      }
      return;
    }
    case TaskKind::Form: {
      const WorkRow& work = p_.works[row.work];
      const CriterionIx criterion = p_.criterion_lists[row.assesses.first + k];
      for (std::uint32_t f = work.fields.first; f < work.fields.first + work.fields.count; ++f) {
        const Range own = p_.decisions[f].assesses;
        for (std::uint32_t i = 0; i < own.count; ++i)
          if (p_.criterion_lists[own.first + i] == criterion) part_counts({f}, i, least, most);
      }
      for (std::uint32_t i = work.checks.first; i < work.checks.first + work.checks.count; ++i) add(p_.checks[i].criterion == k, p_.checks[i].criterion == k);
      return;
    }
    default: return;
  }
}

// One denominator for every mean of parts that can occur.
void Compiler::denominator() {
  std::int64_t shared = panel_denominator_;
  for (std::uint32_t d = 0; d < p_.decisions.size(); ++d) {
    const DecisionRow& row = p_.decisions[d];
    if (!row.scored()) continue;
    if (row.kind != TaskKind::ChooseMany && row.kind < TaskKind::Order) continue;
    for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
      std::int64_t least = 0, most = 0;
      part_counts({d}, k, least, most);
      for (std::int64_t count = std::max<std::int64_t>(least, 1); count <= most; ++count) shared = std::lcm(shared, count);
    }
  }
  p_.denominator = static_cast<std::int32_t>(shared);
  for (std::size_t i = 0; i < panel_credits_.size(); ++i)
    p_.step_credits[i] = panel_credits_[i].numerator * (shared / panel_credits_[i].denominator);
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
