// What can be reached and earned: every situation of a program, merged where the future is the same, and the most credit
// each still holds. One memoised pass of `step`. Source: scenario-model S5 and section 5.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "sim/base/fraction.h"
#include "sim/program/live.h"
#include "sim/program/program.h"
#include "sim/program/step.h"

namespace sim {

inline constexpr std::size_t kMostSituations = 2'000'000;

// One way on from a situation: an answer, or a document opened first.
struct ReachEdge {
  static constexpr std::uint32_t kEnd = 0xffffffffU;
  static constexpr std::uint8_t kDocument = 0xff;
  std::uint32_t next = kEnd;    // situation, or kEnd
  std::uint16_t picks = 0;      // picked_bits of the answer; of a document 0
  std::uint32_t worked = kEnd;  // Reach::worked, of an answer of many parts
  double share = 0;             // chance of it when one answers at random
  double more = 0;              // what such an answer earns on average beyond `credit`; see answer_space.h
  std::uint8_t kind = 0;        // place in Answer, or kDocument
  std::uint32_t document = 0;   // of kDocument
  std::uint32_t first_item = 0, items = 0;  // in Reach::items
  std::int64_t credit = 0;      // weighted by competency
  std::int64_t best = 0;        // the same for the best answer, and 100 for what opened: what S4 counts
  std::int64_t full = 0;        // 100 x weights of the items: what a play's value is divided by
};

struct ReachItem {
  CriterionIx criterion;
  std::int64_t credit = 0;      // weight x credit, not weighted by competency
};

struct Situation {
  SceneIx scene;
  std::uint16_t open = 0;       // options that can be chosen
  bool has_best = true;         // one open answer is best on everything
  std::uint32_t first_edge = 0, edges = 0;
};

// What was never, or always, so over all situations. Collected only when asked for: it costs time.
struct Coverage {
  std::vector<bool> options_open, scenes_entered, endings_reached;
  std::vector<std::uint8_t> conditions;  // bit 0 was false, bit 1 true; none: not known
  bool broke = false;                    // somewhere 200,000 scenes passed without a decision
};

class Reach {
 public:
  // Visits every situation. When there are more than `limit`, or the program can go round for ever, nothing is computed.
  // `carried`: the facts of an earlier part that hold, as `start` takes them. `stopped` is asked at every situation: once it
  // says true nothing is computed.
  static Reach compute(const Program& program, std::size_t limit = kMostSituations, Coverage* coverage = nullptr,
                       std::uint64_t carried = 0, const std::function<bool()>& stopped = {});

  bool computed() const { return computed_; }
  std::uint64_t carried() const { return carried_; }
  std::size_t size() const { return situations_.size(); }

  // S5: the most earned on any complete route. Only when computed.
  Fraction most_overall() const { return fraction(overall_.empty() ? 0 : overall_[0]); }
  Fraction most(CriterionIx criterion) const { return fraction(criteria_[criterion.v]); }
  Fraction most(CompetencyIx competency) const { return fraction(competencies_[competency.v]); }
  // The most S4 overall of any route: above most_overall() the author is warned.
  Fraction most_one_by_one() const { return fraction(one_by_one_); }

  // V: the most weighted credit still to be earned from this decision on, in units of 1 / denominator. Nothing when unknown.
  std::optional<std::int64_t> ahead(const State& state) const;

  // The graph, for analysis. Situation 0 is the start; edges of a situation are in the order of `each_answer`, documents first.
  // Answers of many parts that earn the same on every criterion and lead to the same situation share the edge of the first.
  // `order` lists situations so that every edge leads to a later one.
  const std::vector<Situation>& situations() const { return situations_; }
  const std::vector<ReachEdge>& edges() const { return edges_; }
  const std::vector<ReachItem>& items() const { return items_; }
  const std::vector<Worked>& worked() const { return worked_; }
  // The answer that an edge stands for, which is none of a document.
  Answer answer(const ReachEdge& edge) const;
  const std::vector<std::uint32_t>& order() const { return order_; }
  // What the way from the start to the first decision counts already (windows opened there).
  std::int64_t start_full() const { return start_full_; }

 private:
  friend class ReachBuilder;
  static void look_again(const Program& program, std::size_t limit, Coverage& coverage, std::uint64_t carried);
  Fraction fraction(std::int64_t numerator) const { return {numerator, denominator_}; }

  bool computed_ = false;
  std::uint64_t carried_ = 0;
  std::int64_t denominator_ = 1;
  std::vector<Situation> situations_;
  std::vector<ReachEdge> edges_;
  std::vector<ReachItem> items_;
  std::vector<Worked> worked_;
  std::vector<std::uint32_t> order_;
  std::vector<std::int64_t> overall_;  // V by situation
  std::vector<std::int64_t> criteria_, competencies_;
  std::int64_t one_by_one_ = 0, start_full_ = 0;
  std::shared_ptr<const Liveness> liveness_;
  std::vector<std::uint64_t> keys_;       // width() words a situation
  std::vector<std::uint32_t> table_;      // open addressing: situation + 1, or 0
  std::size_t find(const Key& key) const; // place in table_
};

}  // namespace sim
