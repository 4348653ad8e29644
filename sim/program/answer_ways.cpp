#include "sim/program/answer_ways.h"

#include <bit>
#include <optional>

namespace sim {

// ---- order: over the sets of items already placed ----

void AnswerWays::order(DecisionIx d, std::uint16_t part, std::uint32_t criteria) {
  const DecisionRow& row = p_.decisions[d.v];
  const WorkRow& work = p_.works[row.work];
  const std::uint32_t n = row.options.count;
  // What placing `next` after the items of `before` keeps.
  const auto placed = [&](Way way, std::uint32_t before, std::uint32_t next) {
    std::size_t traced = 0;
    Sums kept_now{};
    for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i) {
      const PairRow& pair = p_.pairs[i];
      const bool kept = pair.after == next && ((before >> pair.before) & 1) != 0;
      if (told(pair.slot) && kept) way.trace[traced] = 1;
      if (told(pair.slot)) ++traced;
      if (pair.part && kept) give(kept_now, criteria, credit(Level::Strong));
    }
    for (std::size_t k = 0; k < kCredited; ++k) way.sums[k] += kept_now[k];
    way.mean += static_cast<double>(worth(kept_now));
    way.share /= static_cast<double>(n) - std::popcount(before);
    way.placings.push_back({part, static_cast<std::uint8_t>(std::popcount(before) + 1), false, next});
    return way;
  };
  Way none;
  none.share = 1;
  for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i)
    if (told(p_.pairs[i].slot)) none.trace.push_back(0);
  std::vector<std::vector<Way>> at(std::size_t{1} << n);
  at[0].push_back(none);
  for (std::uint32_t set = 0; set + 1 < (1U << n); ++set) {
    for (std::uint32_t next = 0; next < n; ++next) {
      if (((set >> next) & 1) != 0) continue;
      for (const Way& way : at[set]) at[set | (1U << next)].push_back(placed(way, set, next));
    }
    at[set].clear();
    // All that leads to the next set is smaller, so it is complete.
    Merger merger(*this);
    for (Way& way : at[set + 1]) merger.add(std::move(way));
    at[set + 1] = merger.take();
    if (at[set + 1].size() > kMostTraces) over_ = true;
    if (over_) return;
  }
  multiply(at.back());
}

// ---- sort: item by item ----

void AnswerWays::sort(DecisionIx d, std::uint16_t part, std::uint32_t criteria) {
  const WorkRow& work = p_.works[p_.decisions[d.v].work];
  const Range cells = p_.groups[work.groups.first].cells;
  for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
    const CellRow& cell = p_.cells[c];
    Merger merger(*this);
    for (std::uint8_t bin = 1; bin <= cell.values; ++bin) {
      Way way;
      if (told(cell.slot)) way.trace.push_back(kept_value(p_, cell.slot, bin));
      give(way.sums, criteria, credit(p_.cell_levels[cell.levels + bin]));
      way.mean = static_cast<double>(worth(way.sums));
      way.share = 1.0 / cell.values;
      way.placings.push_back({part, bin, false, cell.what});
      merger.add(std::move(way));
    }
    multiply(merger.take());
  }
}

// ---- form: field by field ----

void AnswerWays::traces_of_field(const DecisionRow& row, std::uint16_t picks, Trace& trace) const {
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (told(p_.options[row.options.first + i].chosen)) trace.push_back((picks >> i) & 1);
  if (told(row.picks)) trace.push_back(picks & (p_.run_reads[row.picks.v] | p_.check_reads[row.picks.v]));
  if (told(row.rated)) trace.push_back(std::countr_zero(picks));
}

void AnswerWays::judge_field(DecisionIx d, const Answer& answer, std::uint32_t criteria, Way& way) const {
  const Range own = p_.decisions[d.v].assesses;
  for (std::uint32_t i = 0; i < own.count; ++i)
    for (std::uint32_t k = 0; k < row_.assesses.count; ++k) {
      if (((criteria >> k) & 1) == 0 || p_.criterion_lists[own.first + i] != p_.criterion_lists[row_.assesses.first + k]) continue;
      for (const Part& one : parts_of(p_, d, 0xffff, answer, i)) {
        way.sums[k] += credit(one.level);
        ++way.counts[k];
        if (one.level == Level::Unsafe) way.unsafe |= 1U << k;
      }
    }
}

void AnswerWays::options(DecisionIx d, std::uint16_t part, std::uint32_t criteria) {
  const DecisionRow& row = p_.decisions[d.v];
  std::vector<Answer> answers;
  each_answer(p_, d, static_cast<std::uint16_t>((1U << row.options.count) - 1), answers);
  Merger merger(*this);
  for (const Answer& answer : answers) {
    const std::uint16_t picks = picked_bits(answer);
    Way way;
    traces_of_field(row, picks, way.trace);
    judge_field(d, answer, criteria, way);
    way.mean = static_cast<double>(worth(way.sums));
    way.share = 1.0 / static_cast<double>(answers.size());
    for (std::uint32_t i = 0; i < row.options.count; ++i)
      if (((picks >> i) & 1) != 0) way.placings.push_back({part, 1, false, i});
    merger.add(std::move(way));
  }
  multiply(merger.take());
}

void AnswerWays::field(DecisionIx d, std::uint16_t part) {
  const DecisionRow& row = p_.decisions[d.v];
  const std::uint32_t criteria = criteria_of(d);
  if (row.kind == TaskKind::Order) return order(d, part, criteria);
  if (row.kind == TaskKind::Sort) return sort(d, part, criteria);
  options(d, part, criteria);
}

// Checks are read from the whole; then the levels, not the sums, are what can be told apart.
std::vector<WeightedAnswer> AnswerWays::classes() {
  struct End {
    WeightedAnswer best, worst;
    std::int64_t most = 0, least = 0;
    double share = 0, expected = 0;
    bool seen = false;
  };
  std::map<Trace, End> ends;
  if (over_) return {};
  std::vector<Item> items;
  for (Way& way : whole_) {
    Worked worked{std::move(way.placings)};
    sort_placings(worked);
    items.clear();
    items_of(p_, decision_, open_, worked, items);
    std::int64_t earns = 0;
    for (const Item& item : items) earns += weighted(p_, item);
    Trace key = lasting_traces(worked);
    if (row_.level.valid()) {
      const std::optional<Level> word = answer_word(p_, items);
      key.push_back(word ? static_cast<std::int64_t>(*word) : -1);
    }
    for (const Item& item : items) {
      if (varies_) key.push_back(item.criterion.v);
      if (tracked_) key.push_back(static_cast<std::int64_t>(item.level));
    }
    End& end = ends[std::move(key)];
    end.share += way.share;
    // What was merged earns this on average, and the checks change all of it alike.
    end.expected += way.share * (way.mean + static_cast<double>(earns - worth(way.sums)));
    if (!end.seen || earns < end.least) {
      end.worst = {worked, 0, static_cast<double>(earns)};
      end.least = earns;
    }
    if (!end.seen || earns > end.most) {
      end.best = {std::move(worked), 0, static_cast<double>(earns)};
      end.most = earns;
    }
    end.seen = true;
  }
  std::vector<WeightedAnswer> answers;
  for (auto& [key, end] : ends) {
    end.best.share = end.share;
    if (end.share > 0) end.best.credit = end.expected / end.share;
    answers.push_back(std::move(end.best));
    if (end.most != end.least) answers.push_back(std::move(end.worst));
  }
  return answers;
}

}  // namespace sim
