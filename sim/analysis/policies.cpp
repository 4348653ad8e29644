#include "sim/analysis/policies.h"

#include <algorithm>
#include <array>
#include <limits>

#include "sim/analysis/open_answers.h"
#include "sim/analysis/random_answer.h"
#include "sim/analysis/surface.h"
#include "sim/base/random.h"

namespace sim {
namespace {

constexpr std::uint32_t kPlays = 10'000;
constexpr std::uint64_t kSeed =
    0x706c617973ULL;  // any number will do; a fixed one gives everyone the same figures

struct Names {
  std::string_view id, words;
};
constexpr std::array<Names, kPolicies> kNames = {{
    {"best", "knows everything"},
    {"random", "draws any open answer"},
    {"first", "takes the first option in the file"},
    {"last", "takes the last option in the file"},
    {"longest", "takes the longest option"},
    {"shortest", "takes the shortest option"},
    {"echo", "takes the option that echoes the room"},
    {"worst", "takes what earns least"},
}};

bool is_trick(Policy policy) { return policy >= Policy::First && policy <= Policy::Echo; }

// How much a trick likes each option; higher wins.
class Liking {
 public:
  explicit Liking(const Program& program) {
    for (std::vector<std::int32_t>& list : liking_) list.assign(program.options.size(), 0);
    for (const DecisionRow& row : program.decisions) {
      const std::vector<std::string> room = content_words(room_before(program, row.scene));
      for (std::uint32_t i = 0; i < row.options.count; ++i) {
        const std::uint32_t option = row.options.first + i;
        const std::string& text = program.wording.options[option].text;
        const auto words = static_cast<std::int32_t>(word_count(text));
        list(Policy::First)[option] = -static_cast<std::int32_t>(i);
        list(Policy::Last)[option] = static_cast<std::int32_t>(i);
        list(Policy::Longest)[option] = words;
        list(Policy::Shortest)[option] = -words;
        list(Policy::Echo)[option] =
            static_cast<std::int32_t>(shared_words(content_words(text), room));
      }
    }
  }

  std::int32_t of(Policy policy, std::uint32_t option) const {
    return liking_[static_cast<std::size_t>(policy)][option];
  }

 private:
  std::vector<std::int32_t>& list(Policy policy) {
    return liking_[static_cast<std::size_t>(policy)];
  }
  std::array<std::vector<std::int32_t>, kPolicies> liking_;
};

// Which of the answers a policy draws from, evenly: places in `picks`. `credits` are what each
// earns.
void drawn_from(const Program& program, const Liking& liking, Policy policy, DecisionIx decision,
                const std::vector<std::uint16_t>& picks, const std::vector<std::int64_t>& credits,
                std::vector<std::size_t>& places) {
  places.clear();
  const DecisionRow& row = program.decisions[decision.v];
  if (program.scenes[row.scene.v].gate) {
    places.push_back(0);  // "go on"
    return;
  }
  const bool trick = is_trick(policy) && row.kind == TaskKind::Choose;
  std::int64_t most = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < picks.size(); ++i) {
    std::int64_t liked = 0;
    if (trick) liked = liking.of(policy, row.options.first + lowest_bit(picks[i]));
    if (policy == Policy::Worst) liked = -credits[i];
    if (policy == Policy::Best) liked = credits[i];
    if (liked < most) continue;
    if (liked > most) places.clear();
    most = liked;
    places.push_back(i);
  }
}

struct Expected {
  double earned = 0, full = 0;
};

// Backwards over the graph: what is still to come from each situation.
class Exact {
 public:
  Exact(const Program& program, const Reach& reach, const Liking& liking)
      : p_(program), r_(reach), liking_(liking) {
    left_out_.assign(r_.edges().size(), false);
    worth_.reserve(r_.edges().size());
    for (const ReachEdge& edge : r_.edges()) worth_.push_back({edge.credit, edge.full});
    for (const Situation& situation : r_.situations())
      if (const DecisionIx decision = decision_of(situation);
          p_.wording.decisions[decision.v].dilemma)
        leave_out(situation, decision);
  }

  PolicyResult result(Policy policy) {
    ahead_.assign(r_.situations().size(), {});
    for (auto at = r_.order().rbegin(); at != r_.order().rend(); ++at)
      ahead_[*at] = from(policy, r_.situations()[*at]);
    const Expected start = ahead_.empty() ? Expected{} : ahead_[0];
    return {policy, start.earned, start.full + static_cast<double>(r_.start_full()), false, {}};
  }

 private:
  struct Worth {
    std::int64_t credit = 0, full = 0;
  };

  DecisionIx decision_of(const Situation& situation) const {
    return {p_.scenes[situation.scene.v].exit};
  }

  // Takes the items of the decision itself out of its edges; what an edge does to windows stays.
  // Where the decision can be met again, an edge that counts less than the items would has none of
  // them.
  void leave_out(const Situation& situation, DecisionIx decision) {
    for (std::uint32_t e = situation.first_edge; e < situation.first_edge + situation.edges; ++e) {
      const ReachEdge& edge = r_.edges()[e];
      if (edge.kind == ReachEdge::kDocument) continue;
      std::int64_t credit = 0, full = 0;
      own_worth(p_, decision, situation.open, r_.answer(edge), credit, full);
      if (edge.full < full) continue;
      worth_[e].credit -= credit;
      worth_[e].full -= full;
      left_out_[e] = true;
    }
  }

  Expected through(std::uint32_t e) const {
    const ReachEdge& edge = r_.edges()[e];
    const Expected ahead = edge.next == ReachEdge::kEnd ? Expected{} : ahead_[edge.next];
    return {static_cast<double>(worth_[e].credit) + ahead.earned,
            static_cast<double>(worth_[e].full) + ahead.full};
  }

  Expected from(Policy policy, const Situation& situation) {
    std::uint32_t first = situation.first_edge;
    const std::uint32_t end = first + situation.edges;
    if (policy == Policy::Best) return best(situation);
    if (first < end && r_.edges()[first].kind == ReachEdge::kDocument && policy != Policy::Worst)
      return through(first);
    while (first < end && r_.edges()[first].kind == ReachEdge::kDocument) ++first;
    const DecisionRow& row = p_.decisions[decision_of(situation).v];
    if (policy != Policy::Worst && is_worked(row) && row.kind != TaskKind::Choose)
      return at_random(first, end);
    edges_.clear();
    picks_.clear();
    credits_.clear();
    for (std::uint32_t e = first; e < end; ++e) {
      if (policy != Policy::Worst && r_.edges()[e].share <= 0) continue;  // with passages beside it
      edges_.push_back(e);
      picks_.push_back(r_.edges()[e].picks);
      credits_.push_back(r_.edges()[e].credit);
    }
    drawn_from(p_, liking_, policy, decision_of(situation), picks_, credits_, places_);
    if (policy == Policy::Worst && is_worked(row) && !places_.empty()) return least();
    Expected sum;
    for (std::size_t place : places_) {
      const Expected one = through(edges_[place]);
      sum.earned += one.earned;
      sum.full += one.full;
    }
    const double share = static_cast<double>(std::max<std::size_t>(places_.size(), 1));
    return {sum.earned / share, sum.full / share};
  }

  // How many answers earn least is not known where one stands for many: the one that goes worst
  // from here on.
  Expected least() const {
    Expected least = through(edges_[places_[0]]);
    for (std::size_t place : places_) {
      const Expected one = through(edges_[place]);
      const double less = least.earned - one.earned, close = 1e-9 * (1 + least.earned);
      if (less > close || (less > -close && one.full > least.full)) least = one;
    }
    return least;
  }

  // An edge stands for all answers that leave its traces; what they earn on average is known.
  Expected at_random(std::uint32_t first, std::uint32_t end) const {
    Expected sum;
    for (std::uint32_t e = first; e < end; ++e) {
      const ReachEdge& edge = r_.edges()[e];
      const Expected one = through(e);
      sum.earned += edge.share * (one.earned + (left_out_[e] ? 0 : edge.more));
      sum.full += edge.share * one.full;
    }
    return sum;
  }

  Expected best(const Situation& situation) const {
    const bool gate = p_.scenes[situation.scene.v].gate;
    Expected most{-1, 0};
    for (std::uint32_t e = situation.first_edge; e < situation.first_edge + situation.edges; ++e) {
      const ReachEdge& edge = r_.edges()[e];
      if (gate && edge.kind != ReachEdge::kDocument && edge.picks != 1) continue;
      const Expected one = through(e);
      if (one.earned > most.earned || (one.earned == most.earned && one.full < most.full))
        most = one;
    }
    return most;
  }

  const Program& p_;
  const Reach& r_;
  const Liking& liking_;
  std::vector<Worth> worth_;
  std::vector<Expected> ahead_;
  std::vector<bool> left_out_;  // by edge
  std::vector<std::uint32_t> edges_;
  std::vector<std::uint16_t> picks_;
  std::vector<std::int64_t> credits_;
  std::vector<std::size_t> places_;
};

// Seeded plays, for cases too large to know exactly.
class Sampled {
 public:
  Sampled(const Program& program, const Liking& liking, std::uint64_t carried)
      : p_(program), liking_(liking), carried_(carried), open_answers_(program) {}

  PolicyResult result(Policy policy) {
    PolicyResult sum{policy, 0, 0, true, {}};
    for (std::uint32_t play = 0; play < kPlays; ++play) {
      bits_ = splitmix64(kSeed ^ play);
      one(policy, sum);
    }
    sum.earned /= kPlays;
    sum.full /= kPlays;
    return sum;
  }

 private:
  void one(Policy policy, PolicyResult& sum) {
    std::vector<Item> items;
    Facts facts;
    facts.items = &items;
    State state = start(p_, facts, carried_);
    while (state.phase == Phase::Deciding) {
      if (policy != Policy::Worst) open_all(p_, state, facts);
      const DecisionIx decision = open_decision(p_, state);
      const OpenAnswers& answers = open_answers_.at(decision, open_options(p_, state));
      const DecisionRow& row = p_.decisions[decision.v];
      if (is_worked(row) && row.kind != TaskKind::Choose && policy != Policy::Best &&
          policy != Policy::Worst) {
        take(p_, state, random_answer(p_, decision, open_options(p_, state), bits_), facts);
        continue;
      }
      drawn_from(p_, liking_, policy, decision, answers.picks, answers.credits, places_);
      bits_ = splitmix64(bits_);
      take(p_, state,
           answers.answers[places_[below(bits_, static_cast<std::uint32_t>(places_.size()))]],
           facts);
    }
    for (const Item& item : items) {
      if (!item.of_opportunity && p_.wording.decisions[item.source].dilemma) continue;
      sum.earned += static_cast<double>(weighted(p_, item));
      sum.full += static_cast<double>(full_of(p_, item));
    }
  }

  const Program& p_;
  const Liking& liking_;
  std::uint64_t carried_;
  AnswerTable open_answers_;
  std::vector<std::size_t> places_;
  std::uint64_t bits_ = 0;
};

// The scored decisions where a trick's one choice is the best answer, in some situation that was
// seen.
std::vector<DecisionIx> finds_best(const Program& program, const Reach& reach, const Liking& liking,
                                   Policy policy) {
  std::vector<bool> finds(program.decisions.size(), false);
  AnswerTable table(program);
  std::vector<std::size_t> places;
  for (const Situation& situation : reach.situations()) {
    const DecisionIx decision{program.scenes[situation.scene.v].exit};
    const DecisionRow& row = program.decisions[decision.v];
    if (finds[decision.v] || !row.scored() || row.kind != TaskKind::Choose) continue;
    const OpenAnswers& open = table.at(decision, situation.open);
    drawn_from(program, liking, policy, decision, open.picks, open.credits, places);
    finds[decision.v] = places.size() == 1 && places[0] == open.best;
  }
  std::vector<DecisionIx> list;
  for (std::uint32_t d = 0; d < finds.size(); ++d)
    if (finds[d]) list.push_back({d});
  return list;
}

}  // namespace

std::string_view policy_id(Policy policy) { return kNames[static_cast<std::size_t>(policy)].id; }
std::string_view policy_words(Policy policy) {
  return kNames[static_cast<std::size_t>(policy)].words;
}

std::vector<PolicyResult> play_policies(const Program& program, const Reach& reach) {
  const Liking liking(program);
  std::vector<PolicyResult> results;
  if (reach.computed()) {
    Exact exact(program, reach, liking);
    for (std::size_t i = 0; i < kPolicies; ++i)
      results.push_back(exact.result(static_cast<Policy>(i)));
  } else {
    Sampled sampled(program, liking, reach.carried());
    for (std::size_t i = 0; i < kPolicies; ++i)
      results.push_back(sampled.result(static_cast<Policy>(i)));
  }
  for (PolicyResult& result : results)
    if (is_trick(result.policy))
      result.finds_best = finds_best(program, reach, liking, result.policy);
  return results;
}

}  // namespace sim
