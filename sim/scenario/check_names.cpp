// Every id once, every mention known.
#include <algorithm>
#include <unordered_map>

#include "sim/scenario/check.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

class NameChecks {
 public:
  explicit NameChecks(const Checked& checked) : c_(checked), names_(checked.names) {}

  bool run() {
    used_twice();
    taken_words();
    head();
    for (const Document& document : c_.scenario.documents) this->document(document);
    for (const Opportunity& opportunity : c_.scenario.opportunities) this->opportunity(opportunity);
    for (const Inject& inject : c_.scenario.injects) scene_name(inject.scene);
    for (const Scene& scene : c_.scenario.scenes) this->scene(scene);
    rubric();
    aliases();
    return whole_;
  }

 private:
  void known(const NameTable& table, const Name& name, Code code, std::string_view kind) {
    if (!name.given() || table.find(name.id) != SceneIx::kNone) return;
    whole_ = false;
    c_.report(code, name.at, "there is no " + std::string(kind) + " " + quoted(name.id),
              suggest(name.id, table, c_.problems));
  }

  void passage(const Name& name) { known(names_.passages, name, Code::SIM043, "named passage"); }
  void passages(const std::vector<Name>& named) {
    for (const Name& name : named) passage(name);
  }
  void scene_name(const Name& name) { known(names_.scenes, name, Code::SIM031, "scene"); }
  void criterion(const Name& name) { known(names_.criteria, name, Code::SIM036, "criterion"); }
  void feature(const Name& name) { known(names_.features, name, Code::SIM038, "key feature"); }
  void opens(const std::vector<Name>& opened) {
    for (const Name& name : opened) known(names_.opportunities, name, Code::SIM035, "opportunity");
  }

  void used_twice() {
    for (const auto& [id, at] : names_.twice) c_.report(Code::SIM030, at, "the id " + quoted(id) + " is used twice");
  }

  void taken(const NameTable& table, std::string_view word, Spot at, std::string_view by) {
    if (table.find(word) != SceneIx::kNone)
      c_.report(Code::SIM030, at, "the id " + quoted(word) + " is taken by " + std::string(by));
  }

  // Words of the language, and the ids a heavy scene brings with it, cannot be ids as well.
  void taken_words() {
    for (const Person& person : c_.scenario.people) {
      if (person.id == "you" || person.id == "scene") taken(names_.people, person.id, person.at, "a speaker of every case");
      NameTable states;
      for (const PersonState& state : person.states)
        if (!states.add(state.name))
          c_.report(Code::SIM030, state.at, "the state " + quoted(state.name) + " is there twice",
                    "join the two conditions with or");
    }
    for (const Scene& scene : c_.scenario.scenes) {
      if (scene.id == "end") taken(names_.scenes, "end", scene.at, "the end of a case");
      if (!scene.heavy) continue;
      taken(names_.scenes, scene.id + ".enter", scene.at, "the question before a heavy scene");
      taken(names_.decisions, scene.id + ".enter", scene.at, "the question before a heavy scene");
      taken(names_.options, scene.id + ".go", scene.at, "the question before a heavy scene");
      taken(names_.options, scene.id + ".skip", scene.at, "the question before a heavy scene");
      taken(names_.lines, scene.id + ".skip_line", scene.at,
            "the line for those who skip a heavy scene");
    }
  }

  void head() {
    const Scenario& s = c_.scenario;
    if (!s.start.given()) c_.report(Code::SIM031, s.at, "the scenario does not say in which scene it starts");
    scene_name(s.start);
    for (const Weight& weight : s.weights) known(names_.competencies, weight.competency, Code::SIM037, "competency");
    for (const StartProfile& profile : s.profiles)
      for (const Name& fact : profile.facts)
        known(names_.carried, fact, Code::SIM045, "fact of the earlier part");
  }

  void document(const Document& document) {
    scene_name(document.available_scene);
    opens(document.opens);
  }

  void opportunity(const Opportunity& opportunity) {
    feature(opportunity.serves);
    NameTable criteria;
    for (const OpportunityCriterion& item : opportunity.criteria) {
      criterion(item.criterion);
      if (!criteria.add(item.criterion.id))
        c_.report(Code::SIM030, item.criterion.at, "the criterion " + quoted(item.criterion.id) + " is there twice");
    }
    for (const Name& lapse : opportunity.lapse) scene_name(lapse);
    feedback(opportunity.feedback.get());
    safety(opportunity.safety.get());
  }

  void feedback(const Feedback* feedback) {
    if (feedback == nullptr) return;
    for (const SourceMention& source : feedback->sources) known(names_.sources, source.ref, Code::SIM041, "source");
  }

  void safety(const Safety* safety) {
    if (safety == nullptr) return;
    for (const Name& gate : safety->gates) known(names_.competencies, gate, Code::SIM037, "competency");
    if (!safety->repair) return;
    for (const Name& option : safety->repair->by) {
      known(names_.options, option, Code::SIM040, "option");
      can_be_chosen(option);
    }
    if (safety->repair->until.id != "end") scene_name(safety->repair->until);
  }

  // What puts an unsafe act right is an act: an option chosen or ticked, in a field of a form too; no item, no gap, no step
  // of a form.
  void can_be_chosen(const Name& option) {
    const std::uint32_t place = names_.options.find(option.id);
    if (place == SceneIx::kNone) return;
    const std::uint32_t of = names_.decision_of_option[place];
    const Decision* decision = names_.decision_of_place[of];
    const bool field = names_.form_of_place[of] != nullptr;
    const bool act = decision == nullptr || decision->kind < (field ? DecisionKind::Rate : DecisionKind::Order) ||
                     (!field && decision->kind == DecisionKind::Concordance);
    if (!act)
      c_.report(Code::SIM040, option.at,
                quoted(option.id) + " is no option that is chosen by itself",
                "a repair is an act: name an option of a choice");
  }

  void effects(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      switch (effect.kind) {
        case Effect::Kind::Add: known(names_.counters, effect.target, Code::SIM034, "counter"); break;
        case Effect::Kind::Set: settable(effect.target); break;
        case Effect::Kind::Reveal: known(names_.documents, effect.target, Code::SIM032, "document"); break;
        case Effect::Kind::Learn: same_words(effect); break;
        case Effect::Kind::Minutes: break;
      }
    }
  }

  void settable(const Name& target) {
    if (names_.flags.find(target.id) == SceneIx::kNone) known(names_.counters, target, Code::SIM034, "counter or flag");
  }

  // A fact may be learned in several places, but what is learned is one line.
  void same_words(const Effect& effect) {
    const auto [first, fresh] = learned_.emplace(effect.target.id, &effect);
    if (!fresh && first->second->text != effect.text)
      c_.report(Code::SIM030, effect.target.at,
                "the fact " + quoted(effect.target.id) + " is learned elsewhere in other words", "give it an id of its own");
  }

  void lines(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      if (line.speaker.given() && line.speaker.id != "you" && line.speaker.id != "scene")
        known(names_.people, line.speaker, Code::SIM033, "person");
      opens(line.opens);
      effects(line.effects);
      for (const RoomDetail& detail : line.room) known(names_.opportunities, detail.live, Code::SIM035, "opportunity");
    }
  }

  void scene(const Scene& scene) {
    opens(scene.opens);
    effects(scene.effects);
    lines(scene.lines);
    if (scene.heavy) scene_name(scene.heavy->skip_to);
    if (scene.decision) decision(*scene.decision);
    if (scene.topics) topics(*scene.topics);
    for (const Jump& jump : scene.jump) scene_name(jump.goto_scene);
    if (scene.call) {
      scene_name(scene.call->scene);
      scene_name(scene.call->then);
    }
    known(names_.endings, scene.end, Code::SIM039, "ending");
  }

  void topics(const Topics& hub) {
    scene_name(hub.move_on_goto);
    for (const Topic& topic : hub.topics) {
      scene_name(topic.scene);
      opens(topic.missed);
    }
  }

  void decision(const Decision& decision) {
    feature(decision.serves);
    for (const Name& name : decision.assesses) criterion(name);
    for (const Option& option : decision.options) this->option(option);
    if (decision.work) work(decision, *decision.work);
    for (const Then& then : decision.then) {
      effects(then.effects);
      lines(then.reaction.lines);
      scene_name(then.goto_scene);
    }
  }

  void one_of(const std::vector<std::string_view>& known, const Name& name, Code code,
              std::string_view kind) {
    if (!name.given() || std::find(known.begin(), known.end(), name.id) != known.end()) return;
    c_.report(code, name.at, quoted(name.id) + " is no " + std::string(kind) + " of this decision",
              suggest(name.id, known, c_.problems));
  }

  void once(NameTable& table, const Id& id, Spot at) {
    if (!table.add(id)) c_.report(Code::SIM030, at, "the id " + quoted(id) + " is used twice");
  }

  void work(const Decision& decision, const Work& work) {
    items(decision, work);
    known(names_.people, work.with, Code::SIM033, "person");
    for (const Name& name : work.documents) known(names_.documents, name, Code::SIM032, "document");
    for (const KeyMark& key : work.keys) passage(key.passage);
    passages(work.neutral);
    for (const Claim& claim : work.claims) {
      for (const Name& name : claim.assesses) criterion(name);
      for (const KeyLink& link : claim.links) passage(link.passage);
      passages(claim.neutral);
    }
    for (const CrossCheck& check : work.checks) criterion(check.criterion);
    for (const ChecklistLine& line : work.checklist) once(checklist_, line.id, line.at);
    for (const Decision& field : work.fields) this->decision(field);
  }

  void items(const Decision& decision, const Work& work) {
    std::vector<std::string_view> bins, items;
    for (const Bin& bin : work.bins) {
      bins.push_back(bin.id);
      once(bins_, bin.id, bin.at);
    }
    for (const Option& item : decision.options) {
      items.push_back(item.id);
      if (!item.extras) continue;
      one_of(bins, item.extras->bin, Code::SIM044, "bin");
      for (const Name& near : item.extras->near) one_of(bins, near, Code::SIM044, "bin");
    }
    for (const Name& item : work.key_order) one_of(items, item, Code::SIM040, "item");
    for (const KeyPair& pair : work.pairs) {
      one_of(items, pair.before, Code::SIM040, "item");
      one_of(items, pair.after, Code::SIM040, "item");
    }
  }

  void option(const Option& option) {
    if (option.extras) passages(option.extras->support);
    scene_name(option.goto_scene);
    effects(option.effects);
    lines(option.reaction.lines);
    for (const PartLevels& part : option.parts) criterion(part.criterion);
    for (const Take& take : option.takes) this->take(take.what);
    feedback(option.feedback.get());
    feedback(option.left_feedback.get());
    safety(option.safety.get());
  }

  // "opportunity/criterion"
  void take(const Name& what) {
    const std::string_view whole = what.id;
    const std::size_t slash = whole.find('/');
    const std::string_view id = whole.substr(0, slash);
    const std::uint32_t place = names_.opportunities.find(id);
    if (slash == std::string_view::npos || place == SceneIx::kNone) {
      whole_ = false;
      return c_.report(Code::SIM035, what.at, "there is no opportunity " + quoted(id),
                       suggest(id, names_.opportunities, c_.problems));
    }
    const std::string_view criterion = whole.substr(slash + 1);
    std::vector<std::string_view> known;
    for (const OpportunityCriterion& item : c_.scenario.opportunities[place].criteria) {
      if (item.criterion.id == criterion) return;
      known.push_back(item.criterion.id);
    }
    whole_ = false;
    c_.report(Code::SIM035, what.at, "the opportunity " + quoted(id) + " has no criterion " + quoted(criterion),
              suggest(criterion, known, c_.problems));
  }

  // The rubric keeps no spots of its own: its beginning has to do.
  void rubric() {
    constexpr Spot kRubric{0, 1};
    NameTable seen;
    for (const Competency& competency : c_.rubric.competencies) {
      if (!seen.add(competency.id)) c_.report(Code::SIM030, kRubric, "the competency " + quoted(competency.id) + " is there twice");
      for (const Criterion& criterion : competency.criteria)
        if (!seen.add(criterion.id)) c_.report(Code::SIM030, kRubric, "the criterion " + quoted(criterion.id) + " is there twice");
      for (const Id& source : competency.basis) known(names_.sources, {source, kRubric}, Code::SIM041, "source");
    }
  }

  bool living(std::string_view id) const {
    for (const NameTable* table : {&names_.scenes,
                                   &names_.lines,
                                   &names_.decisions,
                                   &names_.options,
                                   &names_.documents,
                                   &names_.passages,
                                   &names_.people,
                                   &names_.counters,
                                   &names_.flags,
                                   &names_.opportunities,
                                   &names_.features,
                                   &names_.endings,
                                   &names_.injects,
                                   &names_.known,
                                   &names_.claims,
                                   &names_.checks,
                                   &names_.carries,
                                   &names_.profiles,
                                   &bins_,
                                   &checklist_})
      if (table->find(id) != SceneIx::kNone) return true;
    return false;
  }

  void aliases() {
    NameTable seen;
    for (const auto& [old, now] : c_.scenario.aliases) {
      if (!seen.add(old.id)) c_.report(Code::SIM042, old.at, "the old id " + quoted(old.id) + " leads to two ids");
      if (living(old.id)) c_.report(Code::SIM042, old.at, quoted(old.id) + " is still in use, so it cannot be an old id");
      if (!living(now.id)) c_.report(Code::SIM042, now.at, "nothing has the id " + quoted(now.id));
    }
  }

  const Checked& c_;
  const Names& names_;
  std::unordered_map<std::string_view, const Effect*> learned_;
  NameTable bins_, checklist_;  // their ids are known to nothing else
  bool whole_ = true;
};

}  // namespace

bool check_names(const Checked& checked) { return NameChecks(checked).run(); }

}  // namespace sim
