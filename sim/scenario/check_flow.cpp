// Exits, reachability, loops, heavy scenes, topics, injects. Calls are in check_calls.cpp.
#include <algorithm>

#include "sim/scenario/check_graph.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

constexpr std::size_t kMostTopics = 8;

class FlowChecks {
 public:
  FlowChecks(const Checked& checked, bool whole)
      : c_(checked), names_(checked.names), graph_(checked.scenario, checked.names), whole_(whole) {}

  void run() {
    for (const Scene& scene : c_.scenario.scenes) this->scene(scene);
    for (const Inject& inject : c_.scenario.injects)
      if (inject.at_minute.has_value() == inject.when.given())
        c_.report(Code::SIM073, inject.at,
                  "the inject " + quoted(inject.id) + (inject.when.given() ? " has two triggers" : " has no trigger"),
                  "give it either \"at_minute\" or \"when\"");
    if (whole_) reachable();
    const std::vector<std::uint32_t> endless = check_calls(c_, graph_, whole_);
    if (!endless.empty()) in_endless_call_ = graph_.reached_from(endless, false);
    loops();
  }

 private:
  void scene(const Scene& scene) {
    exits(scene);
    open_last(scene.jump, "the jump");
    if (scene.decision && scene.decision->kind != DecisionKind::Choose) open_last(scene.decision->then, "\"then\"");
    if (scene.topics) topics(*scene.topics);
    if (scene.heavy) heavy(scene);
  }

  void exits(const Scene& scene) {
    const int count = (scene.decision ? 1 : 0) + (scene.topics ? 1 : 0) + (scene.jump.empty() ? 0 : 1) +
                      (scene.call ? 1 : 0) + (scene.returns ? 1 : 0) + (scene.end.given() ? 1 : 0);
    if (count == 1) return;
    c_.report(Code::SIM060, scene.at,
              "the scene " + quoted(scene.id) + (count == 0 ? " has no exit" : " has " + std::to_string(count) + " exits"),
              "one of decision, topics, jump, call, return, end");
  }

  // Rows of which the first that holds is taken: the last, and only the last, always holds.
  template <class Row>
  void open_last(const std::vector<Row>& rows, std::string_view of) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool last = i + 1 == rows.size();
      if (last && rows[i].when.given())
        c_.report(Code::SIM061, rows[i].at, "the last entry of " + std::string(of) + " has a condition",
                  "leave its \"when\" out: it is taken when no other holds");
      if (!last && !rows[i].when.given())
        c_.report(Code::SIM062, rows[i].at, "this entry of " + std::string(of) + " always holds, so those after it never do",
                  "give it a \"when\", or put it last");
    }
  }

  void topics(const Topics& hub) {
    if (hub.topics.empty() || hub.topics.size() > kMostTopics)
      c_.report(Code::SIM072, hub.at, "a list of topics has 1 to 8, this one has " + std::to_string(hub.topics.size()));
    const bool any_required =
        std::any_of(hub.topics.begin(), hub.topics.end(), [](const Topic& topic) { return topic.required; });
    if (hub.early_end.given() && !any_required)
      c_.report(Code::SIM072, hub.early_end.at, "nothing is required, so there is no early end",
                "leave \"early_end\" out, or make a topic required");
    for (const Topic& topic : hub.topics)
      if (topic.required && !topic.missed.empty() && !hub.early_end.given())
        c_.report(Code::SIM072, topic.at, "the topic " + quoted(topic.id) + " is required, so nothing of it can be missed",
                  "leave \"missed\" out, or give \"early_end\"");
  }

  // Follows the skips from heavy scene to heavy scene.
  void heavy(const Scene& scene) {
    const std::uint32_t self = names_.scenes.find(scene.id);
    std::uint32_t at = names_.scenes.find(scene.heavy->skip_to.id);
    for (std::size_t steps = 0; at != SceneIx::kNone && steps < kLongestSkip; ++steps) {
      if (at == self)
        return c_.report(Code::SIM071, scene.heavy->skip_to.at, "skipping " + quoted(scene.id) + " leads back to it",
                         "skip to a scene behind it");
      const Scene& next = c_.scenario.scenes[at];
      at = next.heavy ? names_.scenes.find(next.heavy->skip_to.id) : SceneIx::kNone;
    }
  }

  void reachable() {
    std::vector<std::uint32_t> roots = {names_.scenes.find(c_.scenario.start.id)};
    for (const Inject& inject : c_.scenario.injects) roots.push_back(names_.scenes.find(inject.scene.id));
    const std::vector<bool> reached = graph_.reached_from(roots, true);
    for (std::uint32_t i = 0; i < graph_.size(); ++i)
      if (!reached[i])
        c_.report(Code::SIM063, c_.scenario.scenes[i].at, "nothing leads to the scene " + quoted(c_.scenario.scenes[i].id),
                  "lead an option, a jump or a call to it, or take it out");
  }

  void loops() {
    component_ = graph_.components(false);
    std::vector<std::uint32_t> size(graph_.size());
    for (std::uint32_t component : component_) ++size[component];
    in_loop_.resize(graph_.size());
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      in_loop_[i] = size[component_[i]] > 1;
      for (const SceneEdge& edge : graph_.from(i))
        if (edge.to == i && !is_call(edge.leads)) in_loop_[i] = true;
    }
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      if (in_loop_[i]) loop_scene(i);
      for (const SceneEdge& edge : graph_.from(i)) entered(edge.to, edge.leads, edge.at);
    }
    for (const Inject& inject : c_.scenario.injects) entered(names_.scenes.find(inject.scene.id), Leads::Call, inject.scene.at);
  }

  void loop_scene(std::uint32_t place) {
    const Scene& scene = c_.scenario.scenes[place];
    if (scene.visits == 0)
      c_.report(Code::SIM064, scene.at, "the scene " + quoted(scene.id) + " can be entered again and again",
                "give it \"visits\": how often it may be entered, 2 to 9");
    const bool chooses = scene.decision && scene.decision->kind == DecisionKind::Choose;
    if (!chooses || !whole_ || (!in_endless_call_.empty() && in_endless_call_[place])) return;
    for (const SceneEdge& edge : graph_.from(place))
      if (edge.never_closed && component_[edge.to] != component_[place]) return;
    c_.report(Code::SIM066, scene.at, "the scene " + quoted(scene.id) + " lies on a loop, and no option always leads out",
              "one option without \"when\" goes to a scene outside the loop");
  }

  // Only an option can be closed when the visits are used up.
  void entered(std::uint32_t place, Leads leads, Spot at) {
    if (place == SceneIx::kNone || leads == Leads::Choice || leads == Leads::Topic) return;
    const Scene& scene = c_.scenario.scenes[place];
    if (in_loop_[place] || scene.visits > 0)
      c_.report(Code::SIM065, at, "the scene " + quoted(scene.id) + " counts its visits, but is not entered by a choice here",
                "only options of \"choose\" and topics lead to it");
  }

  static constexpr std::size_t kLongestSkip = 16;  // a longer chain of skips is no case a person would write

  const Checked& c_;
  const Names& names_;
  SceneGraph graph_;
  bool whole_;
  std::vector<bool> in_endless_call_, in_loop_;
  std::vector<std::uint32_t> component_;
};

}  // namespace

void check_flow(const Checked& checked, bool whole) { FlowChecks(checked, whole).run(); }

}  // namespace sim
