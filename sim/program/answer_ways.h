// Works out answer_space.h for the kinds with many parts: part by part, with what cannot be told apart taken together.
// For answer_space.cpp and its own files alone.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "sim/program/answer_space.h"
#include "sim/program/items.h"
#include "sim/program/parts.h"
#include "sim/program/slot_reads.h"

namespace sim {

using Trace = std::vector<std::int64_t>;  // values that must be told apart
using Placings = std::vector<Placing>;

constexpr std::size_t kCredited = 10;  // criteria of one decision are at most 6, of a form 10
using Sums = std::array<std::int64_t, kCredited>;

// One thing that can be done with a part of the answer, or several that cannot be told apart.
struct Way {
  Trace trace;
  Sums sums{};       // credits of its parts, by place in `assesses`
  Sums counts{};     // of parts that an answer may state or not
  std::uint32_t unsafe = 0;  // bit k: an unsafe part of the k-th
  double share = 0;
  double mean = 0;   // weighted credit on average, over all that this stands for
  Placings placings;
};

class AnswerWays {
 public:
  AnswerWays(const Program& program, DecisionIx decision, std::uint16_t open)
      : p_(program), decision_(decision), row_(program.decisions[decision.v]), open_(open) {
    for (std::uint32_t k = 0; k < row_.assesses.count; ++k) {
      const CriterionIx criterion = p_.criterion_lists[row_.assesses.first + k];
      counts_[k] = static_cast<std::int64_t>(parts_of(p_, decision_, open_, key_answer(p_, decision_, open_), k).size());
      if (counts_[k] == 0) continue;
      weights_[k] = (p_.denominator / counts_[k]) * row_.weight * p_.competencies[p_.criteria[criterion.v].competency.v].weight;
    }
    tracked_ = row_.level.valid() || std::any_of(p_.shown.begin(), p_.shown.end(), [&](const Program::ShownRow& shown) {
      const CriterionIx* first = p_.criterion_lists.data() + row_.assesses.first;
      return std::find(first, first + row_.assesses.count, shown.criterion) != first + row_.assesses.count;
    });
    varies_ = counts_vary();
    keeps_sums_ = tracked_ || varies_;
  }

  std::vector<WeightedAnswer> run() {
    whole_.emplace_back();
    whole_.back().share = 1;
    const WorkRow& work = p_.works[row_.work];
    switch (row_.kind) {
      case TaskKind::Order: order(decision_, 0, own_criteria()); break;
      case TaskKind::Sort: sort(decision_, 0, own_criteria()); break;
      case TaskKind::Mark: marks(work); break;
      case TaskKind::Build:
        for (std::uint32_t g = 0; g < work.groups.count; ++g) claim(work, g);
        break;
      case TaskKind::Form:
        for (std::uint32_t f = 0; f < work.fields.count; ++f) field({work.fields.first + f}, static_cast<std::uint16_t>(f));
        break;
      default: break;
    }
    return classes();
  }

 private:
  // Which of the decision's `assesses` a field's own list names.
  std::uint32_t own_criteria() const { return (1U << row_.assesses.count) - 1; }
  std::uint32_t criteria_of(DecisionIx field) const {
    std::uint32_t bits = 0;
    const Range own = p_.decisions[field.v].assesses;
    for (std::uint32_t k = 0; k < row_.assesses.count; ++k)
      for (std::uint32_t i = 0; i < own.count; ++i)
        if (p_.criterion_lists[own.first + i] == p_.criterion_lists[row_.assesses.first + k]) bits |= 1U << k;
    return bits;
  }

  // Own words in place of a sentence are no part. Where some sentence earns everything they never earn more than it, and are
  // left out: what comes of a text nobody can foresee.
  bool own_words_matter(const CellRow& cell) const {
    if (cell.kind != CellRow::Kind::Sentence) return false;
    const Level* levels = p_.cell_levels.data() + cell.levels;
    return std::none_of(levels, levels + cell.values, [](Level level) { return level == Level::Strong; });
  }

  // Whether a field's option may say nothing of a criterion: then how many parts there are depends on the answer.
  bool counts_vary() const {
    if (row_.kind == TaskKind::Build) {
      const Range groups = p_.works[row_.work].groups;
      for (std::uint32_t g = groups.first; g < groups.first + groups.count; ++g)
        for (std::uint32_t c = p_.groups[g].cells.first; c < p_.groups[g].cells.first + p_.groups[g].cells.count; ++c)
          if (own_words_matter(p_.cells[c])) return true;
      return false;
    }
    if (row_.kind != TaskKind::Form) return false;
    const Range fields = p_.works[row_.work].fields;
    for (std::uint32_t f = fields.first; f < fields.first + fields.count; ++f) {
      const DecisionRow& field = p_.decisions[f];
      if (is_worked(field)) continue;
      const std::uint32_t levels = field.assesses.count * (field.kind == TaskKind::ChooseMany ? 2 : 1);
      for (std::uint32_t i = 0; i < field.options.count; ++i)
        for (std::uint32_t k = 0; k < levels; ++k)
          if (p_.option_levels[p_.options[field.options.first + i].levels + k] == Level::NotObserved) return true;
    }
    return false;
  }

  std::int64_t credit(Level level) const {
    return level == Level::NotObserved ? 0 : p_.credits[static_cast<std::size_t>(level)];
  }

  static void give(Sums& sums, std::uint32_t criteria, std::int64_t amount) {
    for (std::size_t k = 0; k < kCredited; ++k)
      if (((criteria >> k) & 1) != 0) sums[k] += amount;
  }

  std::int64_t worth(const Sums& sums) const {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < row_.assesses.count; ++k) sum += sums[k] * weights_[k];
    return sum;
  }

  // Whether somebody still asks for what the slot holds.
  bool told(SlotIx slot) const { return slot.valid() && (p_.run_reads[slot.v] | p_.check_reads[slot.v]) != 0; }

  // What the run can read of an answer, once the checks have been judged.
  Trace lasting_traces(const Worked& worked) const {
    Words words = p_.slots.start;
    record_answer(p_, decision_, worked, words);
    Trace trace;
    for (SlotIx slot : traces_)
      if (p_.run_reads[slot.v] != 0) trace.push_back(get(p_.slots[slot], words) & p_.run_reads[slot.v]);
    return trace;
  }

  // What cannot be told apart becomes one: the way that earns most, with all the share, and the one that earns least.
  class Merger {
   public:
    explicit Merger(const AnswerWays& space) : space_(space) {}
    void add(Way way) {
      Trace key = way.trace;
      if (space_.keeps_sums_) {
        key.insert(key.end(), way.sums.begin(), way.sums.begin() + space_.row_.assesses.count);
        key.insert(key.end(), way.counts.begin(), way.counts.begin() + space_.row_.assesses.count);
        key.push_back(way.unsafe);
      }
      Held& held = held_[std::move(key)];
      const std::int64_t earns = space_.worth(way.sums);
      held.share += way.share;
      held.expected += way.share * way.mean;
      if (!held.seen || earns < held.least) {
        held.worst = way;
        held.least = earns;
      }
      if (!held.seen || earns > held.most) {
        held.best = std::move(way);
        held.most = earns;
      }
      held.seen = true;
    }
    std::size_t size() const { return held_.size(); }
    std::vector<Way> take() {
      std::vector<Way> ways;
      for (auto& [key, held] : held_) {
        held.best.share = held.share;
        held.best.mean = held.share > 0 ? held.expected / held.share : static_cast<double>(held.most);
        held.worst.share = 0;
        const bool differs = held.most != held.least;
        ways.push_back(std::move(held.best));
        if (differs) ways.push_back(std::move(held.worst));
      }
      return ways;
    }

   private:
    struct Held {
      double share = 0, expected = 0;
      Way best, worst;
      std::int64_t most = 0, least = 0;
      bool seen = false;
    };
    const AnswerWays& space_;
    std::map<Trace, Held> held_;
  };

  // Goes on from every way so far with every one of `ways`, whose means are known.
  void multiply(const std::vector<Way>& ways) {
    if (over_) return;
    Merger merger(*this);
    for (const Way& so_far : whole_) {
      for (const Way& next : ways) {
        Way both = so_far;
        both.trace.insert(both.trace.end(), next.trace.begin(), next.trace.end());
        for (std::size_t k = 0; k < kCredited; ++k) both.sums[k] += next.sums[k];
        for (std::size_t k = 0; k < kCredited; ++k) both.counts[k] += next.counts[k];
        both.unsafe |= next.unsafe;
        both.share *= next.share;
        both.mean += next.mean;
        both.placings.insert(both.placings.end(), next.placings.begin(), next.placings.end());
        merger.add(std::move(both));
      }
      if (merger.size() > kMostTraces) {
        over_ = true;
        return;
      }
    }
    whole_ = merger.take();
  }

  void order(DecisionIx d, std::uint16_t part, std::uint32_t criteria);
  void sort(DecisionIx d, std::uint16_t part, std::uint32_t criteria);
  void marks(const WorkRow& work);
  void claim(const WorkRow& work, std::uint32_t g);
  void field(DecisionIx d, std::uint16_t part);
  void options(DecisionIx d, std::uint16_t part, std::uint32_t criteria);
  void judge_field(DecisionIx d, const Answer& answer, std::uint32_t criteria, Way& way) const;
  void traces_of_field(const DecisionRow& row, std::uint16_t picks, Trace& trace) const;
  std::vector<WeightedAnswer> classes();

  // The papers of a mark or build that can be read, and how many of their passages stand in no cell of `group`.
  bool readable(DocumentIx document) const;
  std::vector<std::uint32_t> other_passages(const WorkRow& work, const GroupRow& group) const;

  // What has been done with the cells of a claim, or with all marks, so far.
  struct Sheet {
    Trace trace;
    std::array<std::uint32_t, kLevels> found{};  // parts by level, those that can be lost
    Sums sentence{};
    std::uint32_t keys = 0, surplus = 0, picked = 0;
    bool own = false;  // words in place of a sentence
    DocumentIx first;  // that supports
    bool several = false, weakened = false;
    double ways = 1;
    Placings placings;
  };
  std::vector<Sheet> sheets(const GroupRow& group, std::uint16_t part, bool claims, const std::vector<std::uint32_t>& others) const;
  std::vector<Sheet> merged(const std::vector<Sheet>& sheets, bool claims, std::uint32_t keys) const;
  std::uint32_t keys_of(const GroupRow& group) const;
  std::vector<Sheet> grown(const std::vector<Sheet>& sheets, const CellRow& cell, const GroupRow& group, std::uint16_t part, bool claims) const;
  Way way_of(const Sheet& sheet, const GroupRow& group, std::uint32_t more) const;
  Placings with_others(Placings placings, const std::vector<std::uint32_t>& others, std::uint32_t more, std::uint16_t part) const;

  const Program& p_;
  DecisionIx decision_;
  const DecisionRow& row_;
  std::uint16_t open_;
  bool tracked_ = false;     // a condition reads its levels
  bool varies_ = false;      // the answer decides how many parts there are
  bool keeps_sums_ = false, over_ = false;
  std::array<std::int64_t, kCredited> counts_{}, weights_{};
  std::vector<Way> whole_;
  std::vector<SlotIx> traces_ = traces_of(p_, decision_);
};

}  // namespace sim
