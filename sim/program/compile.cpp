#include "sim/program/compile.h"

#include "sim/base/random.h"
#include "sim/program/compiler.h"
#include "sim/program/slot_reads.h"
#include "sim/program/wording_of.h"

namespace sim {
namespace {

EffectKind effect_kind(Effect::Kind kind) {
  switch (kind) {
    case Effect::Kind::Add:
      return EffectKind::Add;
    case Effect::Kind::Set:
      return EffectKind::Set;
    case Effect::Kind::Reveal:
      return EffectKind::Reveal;
    case Effect::Kind::Minutes:
      return EffectKind::Minutes;
    case Effect::Kind::Learn:
      return EffectKind::Learn;
  }
  return EffectKind::Add;
}

}  // namespace

void Compiler::run() {
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
  SlotAllocator(p_, linked_, counter_slots_, flag_slots_, criterion_of_rubric_, named_passages_)
      .run();
  limits();
  find_slot_reads(p_);
}

void Compiler::reserve() {
  const std::size_t n = s_.scenes.size();
  p_.scenes.reserve(n + 1);
  p_.lines.reserve(names_.lines.size());
  p_.decisions.reserve(names_.decisions.size());
  p_.options.reserve(names_.options.size());
  p_.option_safety.reserve(names_.options.size());
  p_.option_decision.reserve(names_.options.size());
  p_.option_levels.reserve(names_.options.size() * 2);
}

ConditionIx Compiler::condition(const Expression& expression, ValueType type) {
  if (!expression.given()) return {};
  Problems none;
  const LinkedCondition linked = link_condition(expression, type, names_, none);
  linked_.ranges.push_back({size_of(linked_.code), size_of(linked.code)});
  linked_.code.insert(linked_.code.end(), linked.code.begin(), linked.code.end());
  return {size_of(linked_.ranges) - 1};
}

void Compiler::mark_used(std::vector<bool>& used, const Name& name) const {
  const std::uint32_t place = names_.criteria.find(name.id);
  if (place != CriterionIx::kNone) used[place] = true;
}

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
      if (weight.competency.id == competency.id)
        row.weight = static_cast<std::uint8_t>(weight.weight);
    p_.competencies.push_back(row);
    competency_ids_.push_back(competency.id);
  }
  for (const LevelWords& level : rubric_.levels)
    p_.credits[static_cast<std::size_t>(level.level)] = level.credit;
}

void Compiler::state() {
  for (const Counter& c : s_.counters)
    counter_slots_.push_back(p_.slots.add(c.min, c.max, c.start));
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
    for (const Name& name : o.lapse)
      lapsing_[scene_of(name).v].push_back({size_of(p_.opportunities)});
    OpportunityRow row;
    row.criteria = {size_of(p_.opportunity_criteria), size_of(o.criteria)};
    row.lapse_level = o.lapse_level;
    row.serves = {names_.features.find(o.serves.id)};
    for (const OpportunityCriterion& c : o.criteria)
      p_.opportunity_criteria.push_back({{size_of(p_.opportunities)},
                                         criterion(c.criterion),
                                         static_cast<std::uint8_t>(c.weight),
                                         {}});
    p_.opportunities.push_back(row);
    p_.opportunity_safety.push_back(safety(o.safety));
  }
}

Range Compiler::opportunity_list(const std::vector<Name>& list) {
  const Range range{size_of(p_.opportunity_lists), size_of(list)};
  for (const Name& name : list)
    p_.opportunity_lists.push_back({names_.opportunities.find(name.id)});
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
    if (e.kind == Effect::Kind::Set)
      row.value = condition(e.to, counter != SceneIx::kNone ? ValueType::Number : ValueType::Truth);
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
    const OpportunityIx window{
        names_.opportunities.find(std::string_view(take.what.id).substr(0, slash))};
    const CriterionIx wanted = criterion({take.what.id.substr(slash + 1), {}});
    const Range parts = p_.opportunities[window.v].criteria;
    std::uint32_t place = parts.first;
    while (place + 1 < parts.first + parts.count &&
           p_.opportunity_criteria[place].criterion != wanted)
      ++place;
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
  p_.opportunity_lists.insert(p_.opportunity_lists.end(), lapsing_[ix.v].begin(),
                              lapsing_[ix.v].end());
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
    for (const Jump& jump : scene.jump)
      p_.jumps.push_back({condition(jump.when), entry(jump.goto_scene)});
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

void Compiler::injects() {
  for (const Inject& inject : s_.injects)
    p_.injects.push_back(
        {entry(inject.scene), inject.at_minute.value_or(-1), condition(inject.when), {}});
}

// A target that may be entered only so often closes its option when the limit is reached; a heavy
// one stands behind its gate.
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
  program.wording =
      wording_of(std::move(valid).take_scenario(), rubric, references, criteria, known, program);
  return program;
}

}  // namespace sim
