#include "sim/program/answer_ways.h"

#include <cmath>
#include <numeric>

namespace sim {
namespace {

double choose(std::uint32_t n, std::uint32_t k) {
  if (k > n) return 0;
  double product = 1;
  for (std::uint32_t i = 0; i < k; ++i) product *= static_cast<double>(n - i) / static_cast<double>(i + 1);
  return product;
}

}  // namespace

// ---- mark and build: cell by cell, then what too many marks cost ----

bool AnswerWays::readable(DocumentIx document) const {
  const Range documents = p_.works[row_.work].documents;
  for (std::uint32_t i = 0; i < documents.count; ++i)
    if (p_.document_lists[documents.first + i] == document) return ((open_ >> i) & 1) != 0;
  return !document.valid();
}

std::vector<std::uint32_t> AnswerWays::other_passages(const WorkRow& work, const GroupRow& group) const {
  std::vector<std::uint32_t> others;
  for (std::uint32_t i = 0; i < work.documents.count; ++i) {
    if (((open_ >> i) & 1) == 0) continue;
    const Range passages = p_.documents[p_.document_lists[work.documents.first + i].v].passages;
    for (std::uint32_t passage = passages.first; passage < passages.first + passages.count; ++passage) {
      bool named = false;
      for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c)
        named = named || (p_.cells[c].kind == CellRow::Kind::Passage && p_.cells[c].what == passage);
      if (!named) others.push_back(passage);
    }
  }
  return others;
}

std::vector<AnswerWays::Sheet> AnswerWays::grown(const std::vector<Sheet>& sheets, const CellRow& cell, const GroupRow& group, std::uint16_t part,
                                       bool claims) const {
  const bool sentence = cell.kind == CellRow::Kind::Sentence;
  const bool passage = cell.kind == CellRow::Kind::Passage;
  const bool can = readable(cell.document);
  const std::uint8_t sentences = static_cast<std::uint8_t>(cell.values - 1);
  const std::uint8_t most = !can ? std::uint8_t{0} : sentence && !own_words_matter(cell) ? sentences : cell.values;
  const double used = claims ? 0.5 : 1.0;
  std::vector<Sheet> grown;
  for (const Sheet& sheet : sheets) {
    for (std::uint8_t value = 0; value <= most; ++value) {
      Sheet next = sheet;
      if (told(cell.slot)) next.trace.push_back(kept_value(p_, cell.slot, value));
      if (sentence)
        next.ways *= value == 0 || value > sentences ? 0 : 1.0 / sentences;  // nobody who draws at random writes
      else if (can)
        next.ways *= value == 0 ? (claims ? 0.5 : 1.0) : used / most;
      const Level level = cell.part ? p_.cell_levels[cell.levels + value] : Level::NotObserved;
      next.own = next.own || (sentence && value > sentences);
      if (sentence)
        give(next.sentence, group.criteria & own_criteria(), credit(level));
      else if (cell.part && can && credit(level) > 0)
        ++next.found[static_cast<std::size_t>(level)];
      if (cell.part && !sentence && can) ++next.keys;
      if (value != 0) {
        if (!sentence) ++next.picked;
        if (!cell.part && !cell.neutral && !sentence) ++next.surplus;
        next.placings.push_back({part, static_cast<std::uint8_t>(passage ? value : 1), passage,
                                 sentence ? cell.what + value - 1U : cell.what});
      }
      if (told(group.status) && passage && value != 0) {
        const auto side = static_cast<Side>(value);
        next.weakened = next.weakened || side == Side::Weakens;
        if (side == Side::Supports) {
          const DocumentIx document = document_of(p_, {cell.what});
          next.several = next.several || (next.first.valid() && next.first != document);
          next.first = document;
        }
      }
      grown.push_back(std::move(next));
    }
  }
  return grown;
}

// How many parts too many marks can turn to missed.
std::uint32_t AnswerWays::keys_of(const GroupRow& group) const {
  std::uint32_t keys = 0;
  for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c)
    if (p_.cells[c].part && p_.cells[c].kind != CellRow::Kind::Sentence && readable(p_.cells[c].document)) ++keys;
  return keys;
}

// Sheets that leave the same traces and lose the same become one.
std::vector<AnswerWays::Sheet> AnswerWays::merged(const std::vector<Sheet>& sheets, bool claims, std::uint32_t keys) const {
  std::map<Trace, Sheet> held;
  for (const Sheet& sheet : sheets) {
    Trace key = sheet.trace;
    key.insert(key.end(), sheet.found.begin(), sheet.found.end());
    key.insert(key.end(), sheet.sentence.begin(), sheet.sentence.end());
    key.push_back(std::min(sheet.surplus, keys + keys / 2));       // by then all is lost
    key.push_back(claims ? 0 : std::min(sheet.picked, keys + 1));  // only a mark draws so many and no more
    key.push_back(sheet.several ? 0 : sheet.first.v);
    key.push_back(sheet.own ? 1 : 0);
    key.push_back((sheet.several ? 1 : 0) + (sheet.weakened ? 2 : 0));
    const auto [at, is_new] = held.try_emplace(std::move(key), sheet);
    if (!is_new) at->second.ways += sheet.ways;
  }
  std::vector<Sheet> all;
  for (auto& [key, sheet] : held) all.push_back(std::move(sheet));
  return all;
}

// Passages that stand in no cell count one by one only where a claim's status asks what they were linked as.
std::vector<AnswerWays::Sheet> AnswerWays::sheets(const GroupRow& group, std::uint16_t part, bool claims,
                                        const std::vector<std::uint32_t>& others) const {
  std::vector<Sheet> all(1);
  const std::uint32_t keys = keys_of(group);
  for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count && all.size() <= kMostTraces; ++c)
    all = merged(grown(all, p_.cells[c], group, part, claims), claims, keys);
  for (std::size_t i = 0; told(group.status) && i < others.size() && all.size() <= kMostTraces; ++i) {
    CellRow other;
    other.kind = CellRow::Kind::Passage;
    other.values = kSides;
    other.what = others[i];
    all = merged(grown(all, other, group, part, claims), claims, keys);
  }
  if (all.size() > kMostTraces) all.clear();
  return all;
}

// The worth of a sheet when `more` passages that stand in no cell are marked or linked as well.
Way AnswerWays::way_of(const Sheet& sheet, const GroupRow& group, std::uint32_t more) const {
  std::array<std::uint32_t, kLevels> found = sheet.found;
  const std::uint32_t free = sheet.keys / 2, surplus = sheet.surplus + more;
  std::uint32_t lost = surplus > free ? surplus - free : 0;
  // The lowest first: levels stand in the order of their credit.
  std::vector<std::size_t> levels;
  for (std::size_t level = 0; level < kLevels; ++level)
    if (p_.credits[level] > 0) levels.push_back(level);
  std::stable_sort(levels.begin(), levels.end(), [&](std::size_t x, std::size_t y) { return p_.credits[x] < p_.credits[y]; });
  std::int64_t sum = 0;
  for (std::size_t level : levels) {
    const std::uint32_t gone = std::min(lost, found[level]);
    lost -= gone;
    sum += static_cast<std::int64_t>(found[level] - gone) * p_.credits[level];
  }
  Way way;
  way.trace = sheet.trace;
  if (told(group.status)) {
    const ClaimStatus status = sheet.weakened        ? ClaimStatus::Contradicted
                               : sheet.several       ? ClaimStatus::Several
                               : sheet.first.valid() ? ClaimStatus::OneSource
                                                     : ClaimStatus::None;
    way.trace.push_back(static_cast<std::int64_t>(status));
  }
  way.sums = sheet.sentence;
  give(way.sums, group.criteria & own_criteria(), sum);
  if (sheet.own) give(way.counts, group.criteria & own_criteria(), -1);
  way.mean = static_cast<double>(worth(way.sums));
  return way;
}

Placings AnswerWays::with_others(Placings placings, const std::vector<std::uint32_t>& others, std::uint32_t more, std::uint16_t part) const {
  constexpr auto kContext = static_cast<std::uint8_t>(Side::Context);  // as a tag: a victim; it changes no claim's status
  for (std::uint32_t i = 0; i < more; ++i) placings.push_back({part, kContext, true, others[i]});
  return placings;
}

void AnswerWays::marks(const WorkRow& work) {
  const GroupRow& group = p_.groups[work.groups.first];
  const std::vector<std::uint32_t> others = other_passages(work, group);
  const std::vector<Sheet> all = sheets(group, 0, false, others);
  over_ = over_ || all.empty();
  if (over_) return;
  std::uint32_t cells = 0;
  for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c) cells += readable(p_.cells[c].document) ? 1 : 0;
  const std::uint32_t keys = all.front().keys;
  const auto rest = static_cast<std::uint32_t>(others.size());
  const double draws = choose(cells + rest, keys);
  Merger merger(*this);
  for (const Sheet& sheet : all) {
    const std::uint32_t found = std::accumulate(sheet.found.begin(), sheet.found.end(), 0U);
    // From so many others on nothing is left to lose.
    const std::uint32_t enough = std::min(rest, keys / 2 + found);
    const bool drawn = sheet.picked <= keys && keys - sheet.picked <= rest;
    for (std::uint32_t more = 0; more <= enough; ++more) {
      Way way = way_of(sheet, group, more);
      if (drawn && more == std::min(keys - sheet.picked, enough)) way.share = sheet.ways * choose(rest, keys - sheet.picked) / draws;
      way.placings = with_others(sheet.placings, others, more, 0);
      merger.add(std::move(way));
    }
  }
  multiply(merger.take());
}

void AnswerWays::claim(const WorkRow& work, std::uint32_t g) {
  const GroupRow& group = p_.groups[work.groups.first + g];
  const auto part = static_cast<std::uint16_t>(g);
  const std::vector<std::uint32_t> others = other_passages(work, group);
  const std::vector<Sheet> all = sheets(group, part, true, others);
  over_ = over_ || all.empty();
  if (over_) return;
  const auto rest = static_cast<std::uint32_t>(told(group.status) ? 0 : others.size());
  Merger merger(*this);
  for (const Sheet& sheet : all) {
    const std::uint32_t free = sheet.keys / 2;
    const std::uint32_t found = std::accumulate(sheet.found.begin(), sheet.found.end(), 0U);
    // From so many others on nothing is left to lose.
    const std::uint32_t enough = std::min(rest, free + found);
    double chance_left = 1;
    for (std::uint32_t more = 0; more <= enough; ++more) {
      const double chance = more == enough ? chance_left : choose(rest, more) * std::pow(0.5, rest);
      chance_left = std::max(0.0, chance_left - chance);
      Way way = way_of(sheet, group, more);
      way.share = sheet.ways * chance;
      way.placings = with_others(sheet.placings, others, more, part);
      merger.add(std::move(way));
    }
  }
  multiply(merger.take());
}

}  // namespace sim
