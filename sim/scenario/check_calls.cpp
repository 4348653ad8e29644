// Calls, topics and injects nest; here is checked how.
#include <algorithm>

#include "sim/scenario/check_graph.h"

namespace sim {
namespace {

constexpr std::uint32_t kDeepest = 4;  // calls and injects together. Source: scenario-model section 2, rule 3

class CallChecks {
 public:
  CallChecks(const Checked& checked, const SceneGraph& graph)
      : c_(checked), graph_(graph), start_(checked.names.scenes.find(checked.scenario.start.id)) {}

  std::vector<std::uint32_t> run(bool whole) {
    returns();
    component_ = graph_.components(true);
    if (!circles()) depths();
    return whole ? endless() : std::vector<std::uint32_t>{};
  }

 private:
  const Scene& scene(std::uint32_t place) const { return c_.scenario.scenes[place]; }

  void returns() {
    const std::vector<bool> uncalled = graph_.reached_from({start_}, false);
    for (std::uint32_t i = 0; i < graph_.size(); ++i)
      if (uncalled[i] && scene(i).returns)
        c_.report(Code::SIM069, scene(i).at, "the scene " + quoted(scene(i).id) + " returns, but is reached without a call",
                  "end with \"goto\", or call the scene that leads here");
  }

  // A circle through a call would nest deeper at every turn.
  bool circles() {
    bool found = false;
    for (std::uint32_t i = 0; i < graph_.size(); ++i)
      for (const SceneEdge& edge : graph_.from(i))
        if (is_call(edge.leads) && component_[i] == component_[edge.to]) {
          found = true;
          c_.report(Code::SIM067, edge.at, quoted(scene(i).id) + " calls " + quoted(scene(edge.to).id) + ", which leads back to it",
                    "end the called scene with \"return\"");
        }
    return found;
  }

  void depths() {
    order();
    levels();
    below();
    injects();
  }

  // Scenes by component, from where every way starts to where it ends.
  void order() {
    by_component_.resize(graph_.size());
    std::vector<std::uint32_t> first(graph_.size() + 1);
    for (std::uint32_t component : component_) ++first[component + 1];
    for (std::uint32_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    for (std::uint32_t i = 0; i < graph_.size(); ++i) by_component_[first[component_[i]]++] = i;
    std::reverse(by_component_.begin(), by_component_.end());
  }

  // How many calls at most stand above each scene; the call that is one too many is reported.
  void levels() {
    std::vector<std::uint32_t> level(graph_.size());  // by component
    for (std::uint32_t i : by_component_)
      for (const SceneEdge& edge : graph_.from(i)) {
        const std::uint32_t here = level[component_[i]];
        const std::uint32_t there = here + (is_call(edge.leads) ? 1 : 0);
        if (is_call(edge.leads) && here == kDeepest)
          c_.report(Code::SIM068, edge.at, "this call is the fifth inside another", "calls nest at most 4 deep");
        level[component_[edge.to]] = std::max(level[component_[edge.to]], std::min(there, kDeepest + 1));
      }
  }

  // How deep the calls below each scene go.
  void below() {
    below_.resize(graph_.size());  // by component
    for (auto i = by_component_.rbegin(); i != by_component_.rend(); ++i)
      for (const SceneEdge& edge : graph_.from(*i)) {
        const std::uint32_t deep = below_[component_[edge.to]] + (is_call(edge.leads) ? 1 : 0);
        below_[component_[*i]] = std::max(below_[component_[*i]], std::min(deep, kDeepest + 1));
      }
  }

  // An inject begins only where one more frame fits, but inside any call and any other inject: its own calls must fit too.
  void injects() {
    std::uint64_t all = start_ == SceneIx::kNone ? 0 : below_[component_[start_]];
    for (const Inject& inject : c_.scenario.injects) all += 1 + calls_of(inject);
    for (const Inject& inject : c_.scenario.injects) {
      const std::uint32_t own = calls_of(inject);
      const std::uint64_t above = std::min<std::uint64_t>(all - 1 - own, kDeepest - 1);
      if (own > 0 && above + 1 + own > kDeepest)
        c_.report(Code::SIM068, inject.scene.at,
                  "the scene " + quoted(inject.scene.id) + " calls on where 4 calls and injects may be open already",
                  "let the injected scene go on with \"goto\" in place of a call");
    }
  }

  std::uint32_t calls_of(const Inject& inject) const {
    const std::uint32_t place = c_.names.scenes.find(inject.scene.id);
    return place == SceneIx::kNone ? 0 : below_[component_[place]];
  }

  std::vector<std::uint32_t> endless() {
    std::vector<std::uint32_t> goals, dead;  // a scene that leads nowhere has a code of its own
    for (std::uint32_t i = 0; i < graph_.size(); ++i)
      if (scene(i).returns || scene(i).end.given() || graph_.from(i).empty()) goals.push_back(i);
    const std::vector<bool> finishes = graph_.reaching(goals);
    std::vector<bool> told(graph_.size());
    const auto called = [&](std::uint32_t place) {
      if (place == SceneIx::kNone || finishes[place] || told[place]) return;
      told[place] = true;
      dead.push_back(place);
      c_.report(Code::SIM070, scene(place).at, "the called scene " + quoted(scene(place).id) + " can neither return nor end",
                "one of its ways needs a scene with \"return\": true");
    };
    for (std::uint32_t i = 0; i < graph_.size(); ++i)
      for (const SceneEdge& edge : graph_.from(i))
        if (is_call(edge.leads)) called(edge.to);
    for (const Inject& inject : c_.scenario.injects) called(c_.names.scenes.find(inject.scene.id));
    return dead;
  }

  const Checked& c_;
  const SceneGraph& graph_;
  std::uint32_t start_;
  std::vector<std::uint32_t> component_, by_component_, below_;
};

}  // namespace

std::vector<std::uint32_t> check_calls(const Checked& checked, const SceneGraph& graph, bool whole) {
  return CallChecks(checked, graph).run(whole);
}

}  // namespace sim
