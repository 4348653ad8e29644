#include "tests/support/scenario_generator.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

#include "tests/support/dice.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_decorator.h"

namespace sim::testing {
namespace {

Name name(std::string id) { return {std::move(id), {}}; }

// The scenes and where they lead; what they say and do is for the decorator.
//
// Main scenes m0, m1, ... each lead to a later one, so play ends; loops are scenes that an option
// leads back to; called scenes c0, c1, ... end in a return; z0 and z1 are the ends.
class Builder {
 public:
  Builder(std::uint64_t seed, const Shape& shape) : dice_(seed), shape_(shape) {}

  Scenario run() {
    head();
    choose_loops();
    for (int i = 0; i < shape_.scenes; ++i) main_scene(i);
    for (int i = 0; i < 2; ++i) {
      Scene& end = scene("z" + std::to_string(i));
      end.end = name("e" + std::to_string(i));
    }
    injects();
    decorate(s_, dice_, shape_);
    return std::move(s_);
  }

 private:
  void head() {
    s_.id = "random";
    s_.tutorial = true;
    s_.start = name("m0");
    for (int i = 0; i < 2; ++i) {
      Ending ending;
      ending.id = "e" + std::to_string(i);
      s_.endings.push_back(ending);
    }
  }

  // Scenes that lie on a loop: one alone, or two that lead to each other. Never the first, and
  // never the last two.
  void choose_loops() {
    for (int i = 1; shape_.loops && i + 3 < shape_.scenes; ++i) {
      if (!dice_.chance(15)) continue;
      const int length = dice_.in(1, 2);
      loop_[i] = length;
      if (length == 2) loop_[i + 1] = -1;  // its second scene
      i += length + 1;
    }
  }

  bool in_loop(int i) const { return loop_.count(i) > 0; }
  std::string main_id(int i) const { return i < shape_.scenes ? "m" + std::to_string(i) : "z0"; }

  // A later scene that anything may lead to.
  std::string later(int i) {
    for (int tries = 0; tries < 10; ++tries) {
      const int to = i + dice_.in(1, 4);
      if (to >= shape_.scenes) return dice_.chance(50) ? "z0" : "z1";
      if (!in_loop(to)) return main_id(to);
    }
    return "z1";
  }

  Scene& scene(const std::string& id) {
    s_.scenes.emplace_back();
    s_.scenes.back().id = id;
    return s_.scenes.back();
  }

  // Scenes are added while one is made, so they are found by place, never held.
  void main_scene(int i) {
    const std::size_t at = s_.scenes.size();
    scene(main_id(i));
    if (in_loop(i)) return loop_scene(at, i);
    if (i + 1 == shape_.scenes) return choose(at, {"z0", "z1"}, i);
    if (in_loop(i + 1)) return choose(at, {later(i), main_id(i + 1)}, i);
    const std::string next = main_id(i + 1);
    if (shape_.works && dice_.chance(50)) return work(at, i, next);
    switch (dice_.in(0, 9)) {
      case 0:
        return jump(at, i, next);
      case 1:
        return shape_.calls ? call(at, next) : choose(at, {next, later(i)}, i);
      case 2:
        return shape_.calls ? hub(at, next) : many(at, i, next);
      case 3:
      case 4:
        return many(at, i, next);
      case 5:
        return rate(at, i, next);
      default:
        choose(at, {next, later(i)}, i);
    }
    if (shape_.heavy && i > 0 && dice_.chance(20)) make_heavy(s_.scenes[at], i);
  }

  void make_heavy(Scene& scene, int i) {
    scene.heavy = std::make_unique<Heavy>();
    scene.heavy->skip_to = name(later(i));
  }

  // The first target is of the option that is always open.
  void choose(std::size_t at, std::vector<std::string> targets, int i) {
    const int options = dice_.in(2, shape_.most_options);
    while (static_cast<int>(targets.size()) < options)
      targets.push_back(i >= 0 ? later(i) : targets[0]);
    auto decision = std::make_unique<Decision>();
    decision->id = "d." + s_.scenes[at].id;
    decision->kind = DecisionKind::Choose;
    for (std::size_t k = 0; k < targets.size(); ++k) {
      Option option;
      option.id = "o." + s_.scenes[at].id + "." + std::to_string(k);
      option.goto_scene = name(targets[k]);
      decision->options.push_back(std::move(option));
    }
    s_.scenes[at].decision = std::move(decision);
  }

  void loop_scene(std::size_t at, int i) {
    s_.scenes[at].visits = dice_.in(2, 3);
    const int length = loop_[i];
    if (shape_.heavy && dice_.chance(15)) make_heavy(s_.scenes[at], i + 1);
    if (length == 1) return choose(at, {main_id(i + 1), main_id(i)}, i);
    if (length == 2) return choose(at, {later(i + 1), main_id(i + 1)}, i + 1);
    choose(at, {main_id(i + 1), main_id(i - 1)}, i);
  }

  void jump(std::size_t at, int i, const std::string& next) {
    for (int k = dice_.in(0, 2); k > 0; --k) {
      Jump jump;
      jump.when.text = "?";
      jump.goto_scene = name(later(i));
      s_.scenes[at].jump.push_back(std::move(jump));
    }
    Jump last;
    last.goto_scene = name(next);
    s_.scenes[at].jump.push_back(std::move(last));
  }

  void rows(Decision& decision, int i, const std::string& next) {
    for (int k = dice_.in(0, 2); k > 0; --k) {
      Then then;
      then.when.text = "?";
      then.goto_scene = name(i >= 0 ? later(i) : next);
      decision.then.push_back(std::move(then));
    }
    Then last;
    last.goto_scene = name(next);
    decision.then.push_back(std::move(last));
  }

  void many(std::size_t at, int i, const std::string& next) {
    auto decision = std::make_unique<Decision>();
    decision->id = "d." + s_.scenes[at].id;
    decision->kind = DecisionKind::ChooseMany;
    for (int k = 0; k < dice_.in(2, shape_.most_options); ++k) {
      Option option;
      option.id = "o." + s_.scenes[at].id + "." + std::to_string(k);
      decision->options.push_back(std::move(option));
    }
    if (decision->options.size() < 2)
      decision->options.emplace_back().id = "o." + s_.scenes[at].id + ".more";
    decision->min = dice_.in(0, 1);
    decision->max = static_cast<int>(decision->options.size());
    rows(*decision, i, next);
    s_.scenes[at].decision = std::move(decision);
  }

  // What is in it is for the decorator, which knows the papers.
  void work(std::size_t at, int i, const std::string& next) {
    const std::vector<DecisionKind> kinds = {
        DecisionKind::Order, DecisionKind::Sort,        DecisionKind::Mark, DecisionKind::Build,
        DecisionKind::Form,  DecisionKind::Concordance, DecisionKind::Write};
    auto decision = std::make_unique<Decision>();
    decision->id = "d." + s_.scenes[at].id;
    decision->kind = dice_.of(kinds);
    const bool papers =
        decision->kind == DecisionKind::Mark || decision->kind == DecisionKind::Build;
    if (papers && shape_.documents == 0) decision->kind = DecisionKind::Sort;
    if (decision->kind == DecisionKind::Write) decision->unscored = "it is written";
    rows(*decision, i, next);
    s_.scenes[at].decision = std::move(decision);
  }

  void rate(std::size_t at, int i, const std::string& next) {
    auto decision = std::make_unique<Decision>();
    decision->id = "d." + s_.scenes[at].id;
    decision->kind = DecisionKind::Rate;
    const int steps = dice_.in(2, 5);
    for (int k = 0; k < steps; ++k)
      decision->options.emplace_back().id = "o." + s_.scenes[at].id + ".s" + std::to_string(k);
    decision->key = name(decision->options[static_cast<std::size_t>(dice_.in(0, steps - 1))].id);
    rows(*decision, i, next);
    s_.scenes[at].decision = std::move(decision);
  }

  // ---- called scenes ----

  void call(std::size_t at, const std::string& next) {
    auto call = std::make_unique<Call>();
    call->scene = name(callee(1));
    call->then = name(next);
    s_.scenes[at].call = std::move(call);
  }

  void hub(std::size_t at, const std::string& next, int depth = 1) {
    auto hub = std::make_unique<Topics>();
    const std::string id = s_.scenes[at].id;
    hub->id = "d." + id;
    bool any_required = false;
    for (int k = dice_.in(1, 3); k > 0; --k) {
      Topic topic;
      topic.id = "t." + id + "." + std::to_string(k);
      topic.scene = name(callee(depth));
      topic.required = dice_.chance(40);
      any_required = any_required || topic.required;
      hub->topics.push_back(std::move(topic));
    }
    if (any_required && dice_.chance(50)) hub->early_end.text = "?";
    hub->move_on = "t." + id + ".on";
    hub->move_on_goto = name(next);
    s_.scenes[at].topics = std::move(hub);
  }

  // A scene that comes to a return; the same one may serve several callers.
  std::string callee(int depth) {
    if (!callees_[depth].empty() && dice_.chance(40)) return dice_.of(callees_[depth]);
    const std::string id = "c" + std::to_string(callee_count_++);
    callees_[depth].push_back(id);
    const std::size_t at = s_.scenes.size();
    scene(id);
    const std::string back = return_scene(id);
    switch (dice_.in(0, depth < 2 ? 7 : 5)) {
      case 0:
      case 1:
        s_.scenes[at].returns = true;
        break;
      case 2:
        choose(at, {back, back}, -1);
        break;
      case 3:
        many(at, -1, back);
        break;
      case 4: {
        Jump jump;
        jump.goto_scene = name(back);
        s_.scenes[at].jump.push_back(std::move(jump));
        break;
      }
      case 5:
        choose(at, {back, dice_.chance(30) ? "z0" : back}, -1);
        break;
      case 6: {
        auto call = std::make_unique<Call>();
        call->scene = name(callee(depth + 1));
        call->then = name(back);
        s_.scenes[at].call = std::move(call);
        break;
      }
      default:
        hub(at, back, depth + 1);
    }
    return id;
  }

  // Where a called scene ends: a scene of its own, one that asks something, or one that several
  // share.
  std::string return_scene(const std::string& of) {
    if (!returns_.empty() && dice_.chance(50)) return dice_.of(returns_);
    const std::string id = of + ".r";
    scene(id).returns = true;
    returns_.push_back(id);
    if (dice_.chance(40)) {  // asks first
      const std::string asks = of + ".q";
      const std::size_t at = s_.scenes.size();
      scene(asks);
      choose(at, {id, id}, -1);
      returns_.push_back(asks);
      return asks;
    }
    return id;
  }

  void injects() {
    for (int k = dice_.in(0, shape_.injects); k > 0; --k) {
      Inject inject;
      inject.id = "i" + std::to_string(k);
      if (dice_.chance(50))
        inject.at_minute = dice_.in(0, 25);
      else
        inject.when.text = "?";
      inject.scene = name(inject_scene(inject.id));
      s_.injects.push_back(std::move(inject));
    }
  }

  std::string inject_scene(const std::string& id) {
    const std::string made = "n." + id;
    if (dice_.chance(20)) {  // leads away for good
      const std::string to = dice_.chance(50) ? "z1" : later(dice_.in(0, shape_.scenes - 1));
      Jump jump;
      jump.goto_scene = name(to);
      scene(made).jump.push_back(std::move(jump));
      return made;
    }
    if (!returns_.empty() && dice_.chance(30)) return dice_.of(returns_);
    if (dice_.chance(50)) {
      scene(made).returns = true;
      return made;
    }
    const std::string back = return_scene(made);
    const std::size_t at = s_.scenes.size();
    scene(made);
    choose(at, {back, back}, -1);
    return made;
  }

  Dice dice_;
  const Shape& shape_;
  Scenario s_;
  std::map<int, int> loop_;
  std::map<int, std::vector<std::string>> callees_;  // by depth
  std::vector<std::string> returns_;
  int callee_count_ = 0;
};

// Called scenes that nothing leads to in the end.
void drop_unreached(Scenario& s) {
  std::set<std::string> reached = {s.start.id};
  for (const Inject& inject : s.injects) reached.insert(inject.scene.id);
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const Scene& scene : s.scenes) {
      if (reached.count(scene.id) == 0) continue;
      if (scene.heavy) reached.insert(scene.heavy->skip_to.id);
      for (const Jump& jump : scene.jump) reached.insert(jump.goto_scene.id);
      if (scene.call) reached.insert({scene.call->scene.id, scene.call->then.id});
      if (scene.topics) {
        for (const Topic& topic : scene.topics->topics) reached.insert(topic.scene.id);
        reached.insert(scene.topics->move_on_goto.id);
      }
      if (!scene.decision) continue;
      for (const Option& option : scene.decision->options)
        if (option.goto_scene.given()) reached.insert(option.goto_scene.id);
      for (const Then& then : scene.decision->then) reached.insert(then.goto_scene.id);
    }
  }
  std::vector<Scene> kept;
  for (Scene& scene : s.scenes)
    if (reached.count(scene.id) > 0) kept.push_back(std::move(scene));
  s.scenes = std::move(kept);
}

}  // namespace

void drop_unreached_scenes(Scenario& scenario) { drop_unreached(scenario); }

Scenario generate_scenario(std::uint64_t seed, const Shape& shape) {
  return Builder(seed, shape).run();
}

Generated generate_valid(std::uint64_t seed, const Shape& shape) {
  for (std::uint64_t at = seed * 1000;; ++at) {
    Validated made = validate(generate_scenario(at, shape), small_rubric(), small_references());
    if (made.scenario) return {at, std::move(*made.scenario)};
    if (at == seed * 1000 + 999) std::abort();
  }
}

}  // namespace sim::testing
