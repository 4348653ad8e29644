#include "sim/program/wording_of.h"

#include <algorithm>
#include <unordered_map>

namespace sim {
namespace {

class Mover {
 public:
  Mover(Wording& wording, Scenario& scenario, const std::vector<Id>& known) : w_(wording), s_(scenario) {
    for (std::uint32_t i = 0; i < s_.people.size(); ++i) people_.emplace(s_.people[i].id, PersonIx{i});
    for (std::uint32_t i = 0; i < known.size(); ++i) {
      known_.emplace(known[i], i);
      w_.known.push_back({known[i], {}});
    }
  }

  void run(const Program& program) {
    w_.scenes.reserve(program.scenes.size());
    w_.lines.reserve(program.lines.size());
    w_.decisions.reserve(program.decisions.size());
    w_.options.reserve(program.options.size());
    head();
    opportunities();
    documents();
    for (Scene& scene : s_.scenes) this->scene(scene);
    for (std::size_t i = 0; i < s_.scenes.size(); ++i)
      if (s_.scenes[i].heavy) gate(w_.scenes[i].id, w_.scenes[i].title, *s_.scenes[i].heavy);
    for (Inject& inject : s_.injects) w_.injects.push_back(std::move(inject.id));
    for (Counter& counter : s_.counters) w_.counters.push_back(std::move(counter.id));
    for (Flag& flag : s_.flags) w_.flags.push_back(std::move(flag.id));
    for (auto& [old, living] : s_.aliases) w_.aliases.emplace_back(std::move(old.id), std::move(living.id));
    w_.carries = std::move(s_.carries);
    if (s_.continues) {
      w_.continues = std::move(s_.continues->scenario);
      w_.carried_in = std::move(s_.continues->facts);
    }
    w_.profiles = std::move(s_.profiles);
    w_.features = std::move(s_.key_features);
    w_.endings = std::move(s_.endings);
    w_.people = std::move(s_.people);
  }

 private:
  void head() {
    HeadWording& h = w_.head;
    h = {s_.id, s_.version, s_.title, s_.premise, s_.setting, s_.stage, s_.seat, s_.mode, s_.story_date, s_.starts_at, s_.as_of,
         s_.applies_in, s_.fiction, s_.content_note, s_.play_minutes, s_.story_minutes, s_.difficulty, s_.tutorial, s_.aims, s_.themes,
         s_.prerequisites, s_.provenance};
  }

  void opportunities() {
    for (Opportunity& o : s_.opportunities) {
      for (OpportunityCriterion& c : o.criteria) w_.opportunity_criteria.push_back(std::move(c.text));
      OpportunityWording row{std::move(o.id), std::move(o.name), std::move(o.missed), {}, {}, std::move(o.feedback)};
      if (o.safety) {
        row.duty = std::move(o.safety->duty);
        row.no_repair = std::move(o.safety->no_repair);
      }
      w_.opportunities.push_back(std::move(row));
    }
  }

  void documents() {
    for (Document& d : s_.documents) {
      w_.documents.push_back({std::move(d.id), std::move(d.title), std::move(d.date), std::move(d.author), d.first_hand, d.read_first});
      for (Passage& p : d.passages) w_.passages.push_back({std::move(p.id), std::move(p.text), p.starts_paragraph, std::move(p.date),
                                                             p.first_hand.value_or(d.first_hand)});
    }
  }

  void learned(std::vector<Effect>& effects) {
    for (Effect& e : effects) {
      if (e.kind != Effect::Kind::Learn) continue;
      std::string& text = w_.known[known_.at(e.target.id)].text;
      if (text.empty()) text = std::move(e.text);
    }
  }

  void lines(std::vector<Line>& list) {
    for (Line& line : list) {
      LineWording row;
      row.id = std::move(line.id);
      row.text = std::move(line.text);
      row.room = std::move(line.room);
      const auto person = people_.find(line.speaker.id);
      if (!row.room.empty())
        row.voice = LineWording::Voice::Room;
      else if (line.speaker.id == "you")
        row.voice = LineWording::Voice::You;
      else if (person != people_.end())
        row.voice = LineWording::Voice::Person;
      if (row.voice == LineWording::Voice::Person) row.speaker = person->second;
      learned(line.effects);
      w_.lines.push_back(std::move(row));
    }
  }

  void scene(Scene& scene) {
    learned(scene.effects);
    lines(scene.lines);
    if (scene.decision) decision(*scene.decision);
    if (scene.topics) hub(*scene.topics);
    w_.scenes.push_back({std::move(scene.id), std::move(scene.title), std::move(scene.place), std::move(scene.day),
                         std::move(scene.pause_questions), scene.pause_point});
  }

  void decision(Decision& d) {
    const std::size_t place = w_.decisions.size();
    DecisionWording& row = w_.decisions.emplace_back();
    row.id = std::move(d.id);
    row.name = std::move(d.name);
    row.prompt = std::move(d.prompt);
    row.unscored = std::move(d.unscored);
    row.say_first = d.say_first;
    row.confidence = d.confidence;
    row.dilemma = d.dilemma;
    row.why = std::move(d.why);
    row.short_name = std::move(d.short_name);
    row.heading = std::move(d.heading);
    row.feedback = std::move(d.feedback);
    for (Option& o : d.options) option(o);
    if (d.work)
      for (Claim& claim : d.work->claims) {
        for (Option& gap : claim.gaps) option(gap);
        for (Option& sentence : claim.sentences) option(sentence);
      }
    for (Then& then : d.then) {
      learned(then.effects);
      lines(then.reaction.lines);
      w_.thens.push_back({std::move(then.reaction.tone), std::move(then.moment)});
    }
    if (!d.work) return;
    for (Decision& field : d.work->fields) decision(field);
    d.work->fields.clear();
    w_.decisions[place].work = std::make_unique<Work>(std::move(*d.work));
  }

  void option(Option& o) {
    learned(o.effects);
    lines(o.reaction.lines);
    OptionWording& row = w_.options.emplace_back();
    row.id = std::move(o.id);
    row.text = std::move(o.text);
    row.definition = std::move(o.definition);
    row.closed_text = std::move(o.closed_text);
    row.short_name = std::move(o.short_name);
    row.moment = std::move(o.moment);
    row.pull = std::move(o.pull);
    row.tone = std::move(o.reaction.tone);
    row.refers_up = o.refers_up;
    row.caution = o.caution;
    row.politeness = o.politeness;
    row.feedback = std::move(o.feedback);
    row.left_feedback = std::move(o.left_feedback);
    row.extras = std::move(o.extras);
    if (o.safety) {
      row.duty = std::move(o.safety->duty);
      row.no_repair = std::move(o.safety->no_repair);
    }
  }

  void plain_option(Id id, std::string text) {
    OptionWording& row = w_.options.emplace_back();
    row.id = std::move(id);
    row.text = std::move(text);
  }

  void hub(Topics& hub) {
    DecisionWording row;
    row.id = std::move(hub.id);
    row.name = hub.prompt;
    row.prompt = std::move(hub.prompt);
    row.unscored = std::move(hub.reason);
    w_.decisions.push_back(std::move(row));
    for (Topic& topic : hub.topics) plain_option(std::move(topic.id), std::move(topic.text));
    plain_option(std::move(hub.move_on), std::move(hub.move_on_text));
  }

  // Interface words of the gate ("Go on", "Skip this part") are the face's own; the note says what the scene holds.
  void gate(const Id& scene, const std::string& title, Heavy& heavy) {
    w_.scenes.push_back({scene + ".enter", title, {}, {}, {}, false});
    DecisionWording row;
    row.id = scene + ".enter";
    row.name = title;
    row.prompt = heavy.note;
    row.unscored = std::move(heavy.note);
    w_.decisions.push_back(std::move(row));
    plain_option(scene + ".go", {});
    plain_option(scene + ".skip", {});
    LineWording line;
    line.id = scene + ".skip_line";
    line.text = std::move(heavy.skip_line);
    w_.lines.push_back(std::move(line));
  }

  Wording& w_;
  Scenario& s_;
  std::unordered_map<Id, PersonIx> people_;
  std::unordered_map<Id, std::uint32_t> known_;
};

void add_rubric(Wording& wording, const Rubric& rubric, const std::vector<CriterionIx>& criterion_of_rubric) {
  std::size_t place = 0;
  for (const Competency& competency : rubric.competencies) {
    bool used = false;
    for (const Criterion& c : competency.criteria)
      if (criterion_of_rubric[place++].valid()) {
        wording.criteria.push_back({c.id, c.name, c.text, c.strong, c.missed});
        used = true;
      }
    if (used) wording.competencies.push_back({competency.id, competency.name, competency.short_name, competency.about, competency.ratings});
  }
  wording.levels = rubric.levels;
}

void cite(Wording& wording, const References& references, const std::unique_ptr<Feedback>& feedback) {
  if (!feedback) return;
  for (const SourceMention& mention : feedback->sources)
    if (wording.source(mention.ref.id) == nullptr)
      if (const Reference* source = references.find(mention.ref.id)) wording.sources.push_back(*source);
}

}  // namespace

const Reference* Wording::source(const Id& id) const {
  for (const Reference& source : sources)
    if (source.id == id) return &source;
  return nullptr;
}

Wording wording_of(Scenario scenario, const Rubric& rubric, const References& references,
                   const std::vector<CriterionIx>& criterion_of_rubric, const std::vector<Id>& known, const Program& program) {
  Wording wording;
  Mover(wording, scenario, known).run(program);
  add_rubric(wording, rubric, criterion_of_rubric);
  for (const OptionWording& option : wording.options) {
    cite(wording, references, option.feedback);
    cite(wording, references, option.left_feedback);
  }
  for (const DecisionWording& decision : wording.decisions) cite(wording, references, decision.feedback);
  for (const OpportunityWording& opportunity : wording.opportunities) cite(wording, references, opportunity.feedback);
  return wording;
}

}  // namespace sim
