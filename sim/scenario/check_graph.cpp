#include "sim/scenario/check_graph.h"

#include <algorithm>

namespace sim {
namespace {

constexpr std::uint32_t kUnseen = 0xffffffffU;

// The edges of one scene, in file order.
class EdgeCollector {
 public:
  EdgeCollector(const Names& names, std::vector<SceneEdge>& edges) : names_(names), edges_(edges) {}

  void scene(const Scene& scene) {
    if (scene.heavy && scene.heavy->skip_to.id != scene.id) add(scene.heavy->skip_to, Leads::Other);  // else SIM071
    for (const Jump& jump : scene.jump) add(jump.goto_scene, Leads::Other);
    if (scene.call) {
      add(scene.call->scene, Leads::Call);
      add(scene.call->then, Leads::Other);
    }
    if (scene.topics) {
      for (const Topic& topic : scene.topics->topics) add(topic.scene, Leads::Topic);
      add(scene.topics->move_on_goto, Leads::Other);
    }
    if (scene.decision) decision(*scene.decision);
  }

 private:
  void decision(const Decision& decision) {
    if (decision.kind == DecisionKind::Choose) {
      for (const Option& option : decision.options) add(option.goto_scene, Leads::Choice, !option.when.given());
      return;
    }
    for (const Then& then : decision.then) add(then.goto_scene, Leads::Other);
  }

  void add(const Name& name, Leads leads, bool never_closed = false) {
    if (!name.given()) return;
    const std::uint32_t to = names_.scenes.find(name.id);
    if (to != SceneIx::kNone) edges_.push_back({to, leads, never_closed, name.at});
  }

  const Names& names_;
  std::vector<SceneEdge>& edges_;
};

// Tarjan's algorithm with its own stack.
class Components {
 public:
  Components(const SceneGraph& graph, bool calls)
      : graph_(graph), calls_(calls), component_(graph.size(), kUnseen), order_(graph.size(), kUnseen), low_(graph.size()) {}

  std::vector<std::uint32_t> run() {
    for (std::uint32_t root = 0; root < graph_.size(); ++root)
      if (order_[root] == kUnseen) from(root);
    return std::move(component_);
  }

 private:
  // A scene being looked at, and which of its edges comes next.
  struct Visit {
    std::uint32_t scene = 0;
    std::uint32_t edge = 0;
  };

  void from(std::uint32_t root) {
    open(root);
    while (!path_.empty()) {
      Visit& visit = path_.back();
      const auto edges = graph_.from(visit.scene);
      if (visit.edge == edges.size()) {
        close(visit.scene);
        continue;
      }
      const SceneEdge& edge = edges[visit.edge++];
      if (calls_ || !is_call(edge.leads)) follow(visit.scene, edge.to);
    }
  }

  void open(std::uint32_t scene) {
    order_[scene] = low_[scene] = next_++;
    pending_.push_back(scene);
    path_.push_back({scene, 0});
  }

  void follow(std::uint32_t scene, std::uint32_t to) {
    if (order_[to] == kUnseen)
      open(to);
    else if (component_[to] == kUnseen)
      low_[scene] = std::min(low_[scene], order_[to]);
  }

  void close(std::uint32_t scene) {
    path_.pop_back();
    if (!path_.empty()) low_[path_.back().scene] = std::min(low_[path_.back().scene], low_[scene]);
    if (low_[scene] != order_[scene]) return;
    std::uint32_t member = 0;
    do {
      member = pending_.back();
      pending_.pop_back();
      component_[member] = components_;
    } while (member != scene);
    ++components_;
  }

  const SceneGraph& graph_;
  bool calls_;
  std::vector<std::uint32_t> component_, order_, low_, pending_;
  std::vector<Visit> path_;
  std::uint32_t next_ = 0, components_ = 0;
};

}  // namespace

SceneGraph::SceneGraph(const Scenario& scenario, const Names& names) {
  first_.reserve(scenario.scenes.size() + 1);
  edges_.reserve(scenario.scenes.size() * 4);
  EdgeCollector collector(names, edges_);
  for (const Scene& scene : scenario.scenes) {
    first_.push_back(static_cast<std::uint32_t>(edges_.size()));
    collector.scene(scene);
  }
  first_.push_back(static_cast<std::uint32_t>(edges_.size()));
}

std::vector<bool> SceneGraph::reached_from(const std::vector<std::uint32_t>& roots, bool calls) const {
  std::vector<bool> reached(size());
  std::vector<std::uint32_t> open;
  const auto reach = [&](std::uint32_t scene) {
    if (scene == SceneIx::kNone || reached[scene]) return;
    reached[scene] = true;
    open.push_back(scene);
  };
  for (std::uint32_t root : roots) reach(root);
  while (!open.empty()) {
    const std::uint32_t scene = open.back();
    open.pop_back();
    for (const SceneEdge& edge : from(scene))
      if (calls || !is_call(edge.leads)) reach(edge.to);
  }
  return reached;
}

std::vector<bool> SceneGraph::reaching(const std::vector<std::uint32_t>& goals) const {
  std::vector<std::uint32_t> first(size() + 2), sources(edges_.size());
  for (const SceneEdge& edge : edges_) ++first[edge.to + 2];
  for (std::uint32_t i = 2; i < first.size(); ++i) first[i] += first[i - 1];
  for (std::uint32_t scene = 0; scene < size(); ++scene)
    for (const SceneEdge& edge : from(scene)) sources[first[edge.to + 1]++] = is_call(edge.leads) ? kUnseen : scene;
  std::vector<bool> reaching(size());
  std::vector<std::uint32_t> open = goals;
  for (std::uint32_t goal : goals) reaching[goal] = true;
  while (!open.empty()) {
    const std::uint32_t scene = open.back();
    open.pop_back();
    for (std::uint32_t i = first[scene]; i < first[scene + 1]; ++i) {
      const std::uint32_t source = sources[i];
      if (source == kUnseen || reaching[source]) continue;
      reaching[source] = true;
      open.push_back(source);
    }
  }
  return reaching;
}

std::vector<std::uint32_t> SceneGraph::components(bool calls) const { return Components(*this, calls).run(); }

}  // namespace sim
