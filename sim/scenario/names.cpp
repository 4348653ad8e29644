#include "sim/scenario/names.h"

#include <bit>
#include <functional>

namespace sim {

namespace {

std::uint32_t hash_of(std::string_view id) { return static_cast<std::uint32_t>(std::hash<std::string_view>()(id)); }

}  // namespace

void NameTable::reserve(std::size_t n) {
  if (const std::size_t slots = std::bit_ceil(2 * n); slots > entries_.size()) grow(slots);
}

bool NameTable::add(std::string_view id) {
  if (2 * (taken_ + std::size_t{1}) > entries_.size()) grow(entries_.empty() ? 8 : 2 * entries_.size());
  const std::uint32_t hash = hash_of(id);
  Entry& entry = entries_[slot_of(id, hash)];
  const std::uint32_t place = next_++;
  if (entry.place != SceneIx::kNone) return false;
  entry = {id, hash, place};
  ++taken_;
  return true;
}

std::uint32_t NameTable::find(std::string_view id) const {
  if (entries_.empty()) return SceneIx::kNone;
  return entries_[slot_of(id, hash_of(id))].place;
}

std::vector<std::string_view> NameTable::all() const {
  std::vector<std::string_view> ids(next_);
  for (const Entry& entry : entries_)
    if (entry.place != SceneIx::kNone) ids[entry.place] = entry.id;
  return ids;
}

std::size_t NameTable::slot_of(std::string_view id, std::uint32_t hash) const {
  const std::size_t mask = entries_.size() - 1;
  std::size_t slot = hash & mask;
  while (entries_[slot].place != SceneIx::kNone && (entries_[slot].hash != hash || entries_[slot].id != id))
    slot = (slot + 1) & mask;
  return slot;
}

void NameTable::grow(std::size_t slots) {
  std::vector<Entry> old(slots);
  old.swap(entries_);
  for (const Entry& entry : old)
    if (entry.place != SceneIx::kNone) entries_[slot_of(entry.id, entry.hash)] = entry;
}

const Reference* References::find(const Id& id) const {
  for (const Reference& item : items)
    if (item.id == id) return &item;
  return nullptr;
}

namespace {

// Adds every id of one scenario; remembers what came twice.
class Collector {
 public:
  explicit Collector(Names& names) : names_(names) {}

  void scenario(const Scenario& s) {
    names_.scenes.reserve(s.scenes.size());
    names_.lines.reserve(s.scenes.size() * 4);
    names_.options.reserve(s.scenes.size() * 4);
    names_.decisions.reserve(s.scenes.size());
    for (const KeyFeature& f : s.key_features) add(names_.features, f.id, f.at);
    for (const Person& p : s.people) {
      add(names_.people, p.id, p.at);
      names_.person_of_place.push_back(&p);
    }
    for (const Counter& c : s.counters) add(names_.counters, c.id, c.at);
    for (const Flag& f : s.flags) {
      add(names_.flags, f.id, f.at);
      if (names_.counters.find(f.id) != SceneIx::kNone) names_.twice.emplace_back(f.id, f.at);
    }
    for (const Document& d : s.documents) document(d);
    for (const Opportunity& o : s.opportunities) add(names_.opportunities, o.id, o.at);
    for (const Ending& e : s.endings) add(names_.endings, e.id, e.at);
    for (const Inject& i : s.injects) add(names_.injects, i.id, i.at);
    for (const CarriedFact& fact : s.carries) add(names_.carries, fact.id, fact.at);
    if (s.continues)
      for (const Id& fact : s.continues->facts) add(names_.carried, fact, s.continues->at);
    for (const StartProfile& profile : s.profiles) add(names_.profiles, profile.id, profile.at);
    for (const Scene& scene : s.scenes) add(names_.scenes, scene.id, scene.at);
    for (const Scene& scene : s.scenes) inside(scene);
  }

 private:
  void add(NameTable& table, const Id& id, Spot at) {
    if (!table.add(id)) names_.twice.emplace_back(id, at);
  }

  void document(const Document& d) {
    add(names_.documents, d.id, d.at);
    for (const Passage& p : d.passages)
      if (!p.id.empty()) add(names_.passages, p.id, p.at);
  }

  void facts(const std::vector<Effect>& effects) {
    for (const Effect& e : effects)
      if (e.kind == Effect::Kind::Learn && names_.known.find(e.target.id) == SceneIx::kNone) names_.known.add(e.target.id);
  }

  void lines(const std::vector<Line>& lines) {
    for (const Line& l : lines) {
      add(names_.lines, l.id, l.at);
      facts(l.effects);
    }
  }

  void open_decision(const Id& id, Spot at, const Decision* decision, const Decision* form = nullptr) {
    add(names_.decisions, id, at);
    names_.decision_of_place.push_back(decision);
    names_.form_of_place.push_back(form);
    names_.first_option.push_back(names_.options.size());
  }

  void option(const Id& id, Spot at) {
    add(names_.options, id, at);
    names_.decision_of_option.push_back(names_.decisions.size() - 1);
  }

  void inside(const Scene& scene) {
    facts(scene.effects);
    lines(scene.lines);
    if (scene.decision) decision(*scene.decision);
    if (scene.topics) {
      const Topics& hub = *scene.topics;
      open_decision(hub.id, hub.at, nullptr);
      for (const Topic& t : hub.topics) option(t.id, t.at);
      option(hub.move_on, hub.at);
    }
  }

  void decision(const Decision& d, const Decision* form = nullptr) {
    open_decision(d.id, d.at, &d, form);
    for (const Option& o : d.options) {
      option(o.id, o.at);
      facts(o.effects);
      lines(o.reaction.lines);
    }
    if (d.work) {
      for (const Claim& claim : d.work->claims) {
        add(names_.claims, claim.id, claim.at);
        names_.claim_of_place.push_back(&claim);
        names_.decision_of_claim.push_back(names_.decisions.size() - 1);
        for (const Option& gap : claim.gaps) option(gap.id, gap.at);
        for (const Option& sentence : claim.sentences) option(sentence.id, sentence.at);
      }
      for (const CrossCheck& check : d.work->checks) add(names_.checks, check.id, check.at);
    }
    for (const Then& t : d.then) {
      facts(t.effects);
      lines(t.reaction.lines);
    }
    if (d.work)
      for (const Decision& field : d.work->fields) decision(field, &d);
  }

  Names& names_;
};

}  // namespace

Names Names::of(const Scenario& scenario, const Rubric& rubric, const References& references) {
  Names names;
  for (const Competency& competency : rubric.competencies) {
    names.competencies.add(competency.id);
    for (const Criterion& criterion : competency.criteria) names.criteria.add(criterion.id);
  }
  for (const Reference& source : references.items) names.sources.add(source.id);
  Collector(names).scenario(scenario);
  return names;
}

}  // namespace sim
