// What simple ways of playing would earn: the test that a case rewards practice, not tricks.
// Source: scenario-model section 5.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/program/program.h"
#include "sim/program/reach.h"

namespace sim {

// Tricks (First to Echo) decide `choose` only, in the order of the file; everything else, and what
// ties, is drawn evenly.
enum class Policy : std::uint8_t {
  Best,    // the route of S5; of routes that earn alike the one with fewer items
  Random,  // every open answer is as likely
  First,
  Last,
  Longest,  // in words
  Shortest,
  Echo,   // shares most content words with the "In the room" block before (room_before); none
          // shared: drawn
  Worst,  // the open answer that earns least, windows it takes included; what ties is drawn, but of
          // the kinds with many parts, where one stands for many, the one that goes worst from there
};
inline constexpr std::size_t kPolicies = 8;

// "best" and so on; what it does in words, "takes the longest option".
std::string_view policy_id(Policy policy);
std::string_view policy_words(Policy policy);

// Expected sums of one policy, weighted by competency, in units of 1 / denominator. Dilemmas stand
// outside.
struct PolicyResult {
  Policy policy = Policy::Best;
  double earned = 0;
  double full = 0;       // 100 x weights of the items
  bool sampled = false;  // 10,000 seeded plays in place of the exact figure
  std::vector<DecisionIx>
      finds_best;  // of a trick: scored decisions where what it takes is somewhere the best answer

  // 0-100: what share of the full credit of its items it earns.
  double value() const { return full > 0 ? 100 * earned / full : 0; }
};

// One result a policy, in the order of the enum. Every policy opens all documents that something
// depends on as soon as it can; Best may, Worst never does. Heavy scenes are not skipped. Exact
// where `reach` is computed; else sampled, and Best is then the best answer at each decision, Worst
// the one that earns least by its own items.
std::vector<PolicyResult> play_policies(const Program& program, const Reach& reach);

}  // namespace sim
