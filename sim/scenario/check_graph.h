// The scenes of a scenario as a graph, for the checks of flow. All algorithms are loops: a case may be 100,000 scenes
// in a line.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sim/scenario/check.h"

namespace sim {

// How a scene leads to another: by an option of a `choose` decision, as a called topic, by a call, or in any other way
// (a jump, a `then`, "move on", after a call, a skip).
enum class Leads : std::uint8_t { Choice, Topic, Call, Other };

struct SceneEdge {
  std::uint32_t to = 0;
  Leads leads = Leads::Other;
  bool never_closed = false;  // a choice without a condition
  Spot at;
};

// Nodes are scenes by place; mentions of unknown scenes are left out.
class SceneGraph {
 public:
  SceneGraph(const Scenario& scenario, const Names& names);

  std::uint32_t size() const { return static_cast<std::uint32_t>(first_.size()) - 1; }
  std::span<const SceneEdge> from(std::uint32_t scene) const {
    return {edges_.data() + first_[scene], edges_.data() + first_[scene + 1]};
  }
  // The scenes reached from `roots`, themselves included; through calls as well when `calls`.
  std::vector<bool> reached_from(const std::vector<std::uint32_t>& roots, bool calls) const;
  // The scenes from which one of `goals` is reached, themselves included, without entering calls.
  std::vector<bool> reaching(const std::vector<std::uint32_t>& goals) const;
  // The strongly connected component of each scene, numbered so that every edge leads to the same or a lower number.
  std::vector<std::uint32_t> components(bool calls) const;

 private:
  std::vector<std::uint32_t> first_;  // of each scene in edges_, and one past the last
  std::vector<SceneEdge> edges_;
};

constexpr bool is_call(Leads leads) { return leads == Leads::Call || leads == Leads::Topic; }

// Calls, topics and injects: no circle, not too deep, return only inside, and every called scene comes to an end.
// Gives the called scenes that can neither return nor end.
std::vector<std::uint32_t> check_calls(const Checked& checked, const SceneGraph& graph, bool whole);

}  // namespace sim
