#include "tests/support/scenario_decorator.h"

#include <algorithm>
#include <map>
#include <set>

#include "tests/support/work_generator.h"

namespace sim::testing {
namespace {

const std::vector<std::string> kCriteria = {"relationship.respect", "relationship.listen",
                                            "curiosity.ask",        "curiosity.verify",
                                            "safeguarding.share",   "reporting.record"};

Name name(std::string id) { return {std::move(id), {}}; }

Level random_level(Dice& dice, Level best) {
  return static_cast<Level>(dice.in(static_cast<int>(best), static_cast<int>(Level::Unsafe)));
}

class Decorator {
 public:
  Decorator(Scenario& scenario, Dice& dice, const Shape& shape)
      : s_(scenario), dice_(dice), shape_(shape) {}

  void run() {
    drop_unreached_scenes(s_);
    things();
    vocabulary();
    for (PersonState& state : s_.people[0].states)
      if (state.when.text == "?") state.when.text = random_truth(dice_, plain_, 1);
    for (Document& document : s_.documents)
      if (document.available_when.text == "?") document.available_when.text = truth();
    for (Inject& inject : s_.injects) fill(inject.when);
    for (Scene& scene : s_.scenes) this->scene(scene);
    open_and_take();
    facts_are_learned();
    shuffle_options();
    safety();
    serve();
  }

 private:
  // ---- what there is ----

  void things() {
    for (int i = 0; i < 4; ++i) {
      Counter counter;
      counter.id = "n" + std::to_string(i);
      counter.min = i == 3 ? 0 : dice_.in(-3, 0);
      counter.max = dice_.in(3, 6);
      counter.start = dice_.in(counter.min, 1);
      s_.counters.push_back(counter);
    }
    for (int i = 0; i < 2; ++i) s_.flags.emplace_back().id = "f" + std::to_string(i);
    Person person;
    person.id = "kim";
    for (const char* state : {"guarded", "testing", "open"})
      person.states.push_back({state, {"?", {}}, {}});
    person.states.back().when.text.clear();
    s_.people.push_back(std::move(person));
    for (int i = 0; i < 2; ++i) s_.key_features.emplace_back().id = "k" + std::to_string(i);
    for (int i = 0; i < shape_.documents; ++i) document(i);
    if (shape_.works) {
      write_passages(s_, dice_);
      s_.continues = Continues{{}, "before", {"was.a", "was.b"}};
      for (const char* id : {"strong", "average", "poor"})
        s_.profiles.emplace_back().id = std::string("profile.") + id;
      words_.forms = {"carried(was.a)", "carried(was.b)"};
    }
    for (int i = 0; i < dice_.in(0, shape_.opportunities); ++i) opportunity(i);
  }

  Scene& any_scene() {
    return s_.scenes[static_cast<std::size_t>(dice_.in(0, static_cast<int>(s_.scenes.size()) - 1))];
  }

  std::set<std::string> one_or_two_criteria() {
    std::set<std::string> criteria;
    for (int k = dice_.in(1, 2); k > 0; --k) criteria.insert(dice_.of(kCriteria));
    return criteria;
  }

  void document(int i) {
    Document document;
    document.id = "doc" + std::to_string(i);
    document.available = static_cast<Document::Available>(dice_.in(0, 3));
    if (document.available == Document::Available::Scene)
      document.available_scene = name(any_scene().id);
    if (document.available == Document::Available::When) document.available_when.text = "?";
    s_.documents.push_back(std::move(document));
  }

  void opportunity(int i) {
    Opportunity window;
    window.id = "w" + std::to_string(i);
    window.serves = name("k" + std::to_string(dice_.in(0, 1)));
    for (const std::string& criterion : one_or_two_criteria())
      window.criteria.push_back({name(criterion), dice_.in(1, 3), {}});
    for (int k = dice_.in(0, 2); k > 0; --k) window.lapse.push_back(name(any_scene().id));
    if (dice_.chance(30)) window.lapse_level = Level::Unsafe;
    s_.opportunities.push_back(std::move(window));
  }

  void vocabulary() {
    for (const Counter& counter : s_.counters) words_.counters.push_back(counter.id);
    for (const Flag& flag : s_.flags) words_.flags.push_back(flag.id);
    for (const Document& document : s_.documents) words_.documents.push_back(document.id);
    words_.facts = {"fact.a", "fact.b"};
    for (const Scene& scene : s_.scenes) {
      words_.scenes.push_back(scene.id);
      if (scene.topics)
        for (const Topic& topic : scene.topics->topics) words_.options.push_back(topic.id);
      if (!scene.decision) continue;
      Decision& d = *scene.decision;
      if (dice_.chance(20)) d.unscored = "pace";
      if (d.kind == DecisionKind::Write && d.unscored.empty()) d.unscored = "written";
      if (d.unscored.empty()) words_.scored.push_back(d.id);
      for (const Option& option : d.options) {
        words_.options.push_back(option.id);
        words_.picks.emplace_back(d.id, option.id);
        if (d.kind == DecisionKind::Rate)
          words_.steps.emplace_back(d.id, option.id.substr(option.id.rfind('.') + 1));
      }
      if (d.unscored.empty()) marks(d);
      const bool laid = shape_.works && d.kind == DecisionKind::Choose && dice_.chance(25);
      if (d.kind >= DecisionKind::Order || laid)
        fill_work(s_, d, dice_, words_, [this] { return truth(); });
    }
    words_.criteria.assign(used_.begin(), used_.end());
    for (const Opportunity& window : s_.opportunities)
      for (const OpportunityCriterion& c : window.criteria)
        words_.criteria.push_back(c.criterion.id);
    plain_ = words_;
    words_.person = "kim";
    words_.states = {"guarded", "testing", "open"};
  }

  // ---- conditions ----

  std::string truth() { return random_truth(dice_, words_, dice_.in(0, 2)); }
  void fill(Expression& when) {
    if (when.text == "?") when.text = truth();
  }
  Expression maybe(int percent) {
    return dice_.chance(percent) ? Expression{truth(), {}} : Expression{};
  }

  // ---- what happens ----

  std::vector<Effect> effects(int most) {
    std::vector<Effect> list;
    for (int k = dice_.in(-1, most); k > 0; --k) list.push_back(effect());
    return list;
  }

  Effect effect() {
    Effect effect;
    effect.when = maybe(25);
    switch (dice_.in(0, 7)) {
      case 0:
        set(effect);
        break;
      case 1:
        effect.kind = Effect::Kind::Minutes;
        effect.amount = dice_.in(1, 4);
        break;
      case 2:
        effect.kind = Effect::Kind::Learn;
        effect.target = name(dice_.of(words_.facts));
        break;
      case 3:
        if (!s_.documents.empty()) {
          effect.kind = Effect::Kind::Reveal;
          effect.target = name(dice_.of(words_.documents));
          break;
        }
        [[fallthrough]];
      default:  // n3 is only ever raised
        effect.target = name(dice_.of(words_.counters));
        effect.amount = effect.target.id == "n3" ? dice_.in(1, 2) : dice_.in(-2, 2);
    }
    return effect;
  }

  void set(Effect& effect) {
    effect.kind = Effect::Kind::Set;
    if (dice_.chance(50)) {
      effect.target = name(dice_.of(words_.flags));
      effect.to.text = truth();
    } else {
      effect.target = name("n" + std::to_string(dice_.in(0, 2)));
      effect.to.text = random_number(dice_, words_, 2);
    }
  }

  std::vector<Line> lines(const std::string& of, int most) {
    std::vector<Line> list;
    for (int k = dice_.in(-1, most); k > 0; --k) {
      Line line;
      line.id = "l." + of + "." + std::to_string(k);
      line.speaker = name("kim");
      line.when = maybe(40);
      line.effects = effects(1);
      list.push_back(std::move(line));
      if (dice_.chance(20)) variants(list);
    }
    return list;
  }

  // Two or three lines of which one is drawn: equal in everything but their words.
  void variants(std::vector<Line>& list) {
    const std::string id = list.back().id;
    list.back().variant = "v." + id;
    for (int k = dice_.in(1, 2); k > 0; --k) {
      Line twin;
      twin.id = id + ".v" + std::to_string(k);
      twin.speaker = name("kim");
      twin.variant = "v." + id;
      twin.when = list.back().when;
      twin.effects = list.back().effects;
      list.push_back(std::move(twin));
    }
  }

  void scene(Scene& scene) {
    scene.minutes = dice_.in(0, 3);
    scene.effects = effects(2);
    scene.lines = lines(scene.id, 2);
    for (Jump& jump : scene.jump) fill(jump.when);
    if (scene.topics) fill(scene.topics->early_end);
    if (scene.decision) decision(*scene.decision);
  }

  void decision(Decision& d) {
    const bool rate = d.kind >= DecisionKind::Rate;  // its steps or items do nothing
    for (std::size_t i = 0; i < d.options.size() && !rate; ++i) {
      Option& option = d.options[i];
      if (i > 0) option.when = maybe(40);
      if (option.when.given() && dice_.chance(50)) option.closed_text = "Not now.";
      option.effects = effects(2);
      if (d.kind != DecisionKind::Choose) continue;
      option.minutes = dice_.in(0, 3);
      option.reaction.lines = lines(option.id, 1);
    }
    if (!rate && dice_.chance(30)) d.options.back().keep_last = true;
    for (std::size_t i = 0; i < d.then.size(); ++i) {
      Then& then = d.then[i];
      fill(then.when);
      then.effects = effects(1);
      then.reaction.lines = lines(d.id + "." + std::to_string(i), 1);
    }
  }

  // ---- marks ----

  void marks(Decision& d) {
    d.weight = dice_.in(1, 3);
    d.serves = name("k" + std::to_string(dice_.in(0, 1)));
    const std::set<std::string> criteria = one_or_two_criteria();
    for (const std::string& criterion : criteria) d.assesses.push_back(name(criterion));
    used_.insert(criteria.begin(), criteria.end());
    switch (d.kind) {
      case DecisionKind::Choose:
        choose_levels(d);
        break;
      case DecisionKind::ChooseMany:
        many_levels(d);
        break;
      case DecisionKind::Rate:
        for (Option& step : d.options)
          if (step.id != d.key.id && dice_.chance(30))
            step.step_level = random_level(dice_, Level::Sound);
        break;
      default:
        break;
    }
  }

  void choose_levels(Decision& d) {
    for (std::size_t k = 0; k < d.assesses.size(); ++k) {
      const Level best = dice_.chance(70) ? Level::Strong : static_cast<Level>(dice_.in(0, 2));
      for (std::size_t i = 0; i < d.options.size(); ++i)
        d.options[i].levels.push_back(i == 0             ? best
                                      : dice_.chance(10) ? Level::NotObserved
                                                         : random_level(dice_, best));
    }
  }

  // Either every part says of both criteria whether to pick it, alike; or each option bears on one
  // criterion alone.
  void many_levels(Decision& d) {
    const bool alone = dice_.chance(50);
    if (alone) d.min = 0;
    std::set<std::string> stated;
    for (std::size_t i = 0; i < d.options.size(); ++i) {
      const bool pick = i == 0 || dice_.chance(50);
      for (std::size_t k = 0; k < d.assesses.size(); ++k) {
        if (alone && i % d.assesses.size() != k) continue;
        PartLevels part;
        part.criterion = d.assesses[k];
        const Level good = static_cast<Level>(dice_.in(0, 1));
        const Level bad = random_level(dice_, Level::Partial);
        part.picked = pick ? good : bad;
        part.left_out = pick ? bad : good;
        if (alone && stated.count(part.criterion.id) > 0 && dice_.chance(20))
          part.left_out = Level::NotObserved;
        stated.insert(part.criterion.id);
        d.options[i].parts.push_back(std::move(part));
      }
    }
  }

  // ---- what the parts of a case owe each other ----

  Line& some_line() {
    while (true) {
      Scene& scene = any_scene();
      if (scene.lines.empty()) {
        scene.lines.emplace_back();
        scene.lines.back().id = "l." + scene.id + ".extra";
      }
      if (Line& line = scene.lines.front(); line.variant.empty()) return line;
    }
  }

  void open_and_take() {
    std::vector<Option*> takers;
    for (Scene& scene : s_.scenes)
      if (scene.decision && scene.decision->kind < DecisionKind::Rate)
        for (Option& option : scene.decision->options) takers.push_back(&option);
    for (const Opportunity& window : s_.opportunities) {
      some_line().opens.push_back(name(window.id));
      if (dice_.chance(40)) any_scene().opens.push_back(name(window.id));
      if (dice_.chance(40) && !s_.documents.empty())
        s_.documents[0].opens.push_back(name(window.id));
      for (Scene& scene : s_.scenes)
        if (scene.topics &&
            (scene.topics->early_end.given() || !scene.topics->topics[0].required) &&
            dice_.chance(60))
          scene.topics->topics[0].missed.push_back(name(window.id));
      for (const OpportunityCriterion& c : window.criteria)
        for (int k = dice_.in(1, 3); k > 0 && !takers.empty(); --k)
          dice_.of(takers)->takes.push_back(
              {name(window.id + "/" + c.criterion.id),
               k == 1 ? Level::Strong : random_level(dice_, Level::Strong)});
    }
  }

  void facts_are_learned() {
    for (const std::string& fact : words_.facts) {
      Effect effect;
      effect.kind = Effect::Kind::Learn;
      effect.target = name(fact);
      effect.when = maybe(70);
      Line& line = some_line();
      line.effects.push_back(std::move(effect));
    }
  }

  // The best answer stands anywhere in the file.
  void shuffle_options() {
    for (Scene& scene : s_.scenes) {
      if (!scene.decision || scene.decision->kind == DecisionKind::Rate ||
          scene.decision->kind == DecisionKind::Concordance)
        continue;
      std::vector<Option>& options = scene.decision->options;
      for (std::size_t left = options.size(); left > 1; --left)
        std::swap(options[left - 1],
                  options[static_cast<std::size_t>(dice_.in(0, static_cast<int>(left) - 1))]);
    }
  }

  static bool unsafe(const Option& option) {
    const auto bad = [](Level level) { return level == Level::Unsafe; };
    return std::any_of(option.levels.begin(), option.levels.end(), bad) ||
           option.step_level == Level::Unsafe ||
           std::any_of(option.parts.begin(), option.parts.end(),
                       [](const PartLevels& p) {
                         return p.picked == Level::Unsafe || p.left_out == Level::Unsafe;
                       }) ||
           std::any_of(option.takes.begin(), option.takes.end(),
                       [](const Take& t) { return t.level == Level::Unsafe; });
  }

  std::unique_ptr<Safety> stop() {
    auto safety = std::make_unique<Safety>();
    safety->duty = "Tell someone.";
    if (dice_.chance(30) && !used_.empty()) {
      const std::string criterion = *used_.begin();
      safety->gates.push_back(name(criterion.substr(0, criterion.find('.'))));
    }
    if (dice_.chance(30)) {
      safety->no_repair = "It is done.";
      return safety;
    }
    Repair repair;
    for (int k = dice_.in(1, 3); k > 0; --k) repair.by.push_back(name(dice_.of(words_.options)));
    repair.until = name(dice_.chance(30) ? "end" : any_scene().id);
    safety->repair = std::move(repair);
    return safety;
  }

  void safety() {
    for (Opportunity& window : s_.opportunities)
      if (window.lapse_level == Level::Unsafe) window.safety = stop();
    for (Scene& scene : s_.scenes)
      if (scene.decision)
        for (Option& option : scene.decision->options)
          if (unsafe(option)) option.safety = stop();
    for (Scene& scene : s_.scenes)
      if (scene.decision && scene.decision->work)
        for (Decision& field : scene.decision->work->fields)
          for (Option& option : field.options)
            if (unsafe(option)) option.safety = stop();
  }

  void serve() {
    std::set<std::string> served, competencies;
    const auto use = [&](const std::string& criterion) {
      competencies.insert(criterion.substr(0, criterion.find('.')));
    };
    for (const Opportunity& window : s_.opportunities) {
      served.insert(window.serves.id);
      for (const OpportunityCriterion& c : window.criteria) use(c.criterion.id);
    }
    for (const Scene& scene : s_.scenes)
      if (scene.decision && scene.decision->unscored.empty()) {
        served.insert(scene.decision->serves.id);
        for (const Name& criterion : scene.decision->assesses) use(criterion.id);
      }
    std::vector<KeyFeature> kept;
    for (KeyFeature& feature : s_.key_features)
      if (served.count(feature.id) > 0) kept.push_back(std::move(feature));
    s_.key_features = std::move(kept);
    for (const std::string& competency : competencies)
      s_.weights.push_back({name(competency), dice_.in(1, 3)});
  }

  Scenario& s_;
  Dice& dice_;
  const Shape& shape_;
  Vocabulary words_, plain_;
  std::set<std::string> used_;
};

}  // namespace

void decorate(Scenario& scenario, Dice& dice, const Shape& shape) {
  Decorator(scenario, dice, shape).run();
}

}  // namespace sim::testing
