#include "tests/support/reference_space.h"

#include <algorithm>
#include <numeric>

#include "sim/program/items.h"
#include "sim/program/parts.h"

namespace sim::testing {
namespace {

using List = std::vector<DrawnAnswer>;

std::vector<std::uint32_t> readable_passages(const Program& p, const State& state,
                                             const WorkRow& work) {
  std::vector<std::uint32_t> list;
  for (std::uint32_t i = 0; i < work.documents.count; ++i) {
    const DocumentIx document = p.document_lists[work.documents.first + i];
    if (!available(p, state, document)) continue;
    const Range range = p.documents[document.v].passages;
    for (std::uint32_t k = 0; k < range.count; ++k) list.push_back(range.first + k);
  }
  return list;
}

Worked& worked(DrawnAnswer& one) { return std::get<Worked>(one.answer); }

// Goes on from every answer with every way to do one thing more; a way without a placing leaves it
// alone.
struct Way {
  std::vector<Placing> placings;
  double share = 0;
};
void extend(List& list, const std::vector<Way>& ways) {
  List longer;
  for (DrawnAnswer& one : list)
    for (const Way& way : ways) {
      DrawnAnswer next = one;
      next.share *= way.share;
      for (const Placing& placing : way.placings) worked(next).placings.push_back(placing);
      longer.push_back(std::move(next));
    }
  list = std::move(longer);
}

void orders(const DecisionRow& row, std::uint16_t part, List& list) {
  std::vector<std::uint32_t> items(row.options.count);
  std::iota(items.begin(), items.end(), 0U);
  std::vector<Way> ways;
  do {
    Way way;
    for (std::size_t i = 0; i < items.size(); ++i)
      way.placings.push_back({part, static_cast<std::uint8_t>(i + 1), false, items[i]});
    ways.push_back(std::move(way));
  } while (std::next_permutation(items.begin(), items.end()));
  for (Way& way : ways) way.share = 1.0 / static_cast<double>(ways.size());
  extend(list, ways);
}

void sorts(const Program& p, const DecisionRow& row, std::uint16_t part, List& list) {
  const std::uint8_t bins = p.works[row.work].bins;
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    std::vector<Way> ways;
    for (std::uint8_t bin = 1; bin <= bins; ++bin)
      ways.push_back({{{part, bin, false, i}}, 1.0 / bins});
    extend(list, ways);
  }
}

// As many passages as there are keys, any tag; the others share nothing.
void marks(const Program& p, const State& state, DecisionIx d, List& list) {
  const WorkRow& work = p.works[p.decisions[d.v].work];
  std::size_t keys = 0;
  const Range cells = p.groups[work.groups.first].cells;
  const std::vector<std::uint32_t> passages = readable_passages(p, state, work);
  for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c)
    if (p.cells[c].part && std::count(passages.begin(), passages.end(), p.cells[c].what) > 0)
      ++keys;
  for (std::uint32_t passage : passages) {
    std::vector<Way> ways = {{{}, 1}};
    for (std::uint8_t tag = 1; tag <= kTags; ++tag) ways.push_back({{{0, tag, true, passage}}, 1});
    extend(list, ways);
  }
  double drawn = 0;
  for (DrawnAnswer& one : list) {
    if (worked(one).placings.size() != keys) one.share = 0;
    drawn += one.share;
  }
  for (DrawnAnswer& one : list) one.share /= drawn;
}

void claims(const Program& p, const State& state, DecisionIx d, List& list) {
  const WorkRow& work = p.works[p.decisions[d.v].work];
  for (std::uint32_t g = 0; g < work.groups.count; ++g) {
    const auto part = static_cast<std::uint16_t>(g);
    const Range cells = p.groups[work.groups.first + g].cells;
    for (std::uint32_t passage : readable_passages(p, state, work)) {
      std::vector<Way> ways = {{{}, 0.5}};
      for (std::uint8_t side = 1; side <= kSides; ++side)
        ways.push_back({{{part, side, true, passage}}, 0.5 / kSides});
      extend(list, ways);
    }
    for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
      const CellRow& cell = p.cells[c];
      if (cell.kind == CellRow::Kind::Gap)
        extend(list, {{{}, 0.5}, {{{part, 1, false, cell.what}}, 0.5}});
      if (cell.kind != CellRow::Kind::Sentence) continue;
      const std::uint32_t sentences = cell.values - 1U;
      std::vector<Way> ways = {{{}, 0}, {{{part, 1, false, cell.what + sentences}}, 0}};
      for (std::uint32_t i = 0; i < sentences; ++i)
        ways.push_back({{{part, 1, false, cell.what + i}}, 1.0 / sentences});
      extend(list, ways);
    }
  }
}

void fields(const Program& p, const WorkRow& work, List& list) {
  for (std::uint32_t f = 0; f < work.fields.count; ++f) {
    const DecisionRow& row = p.decisions[work.fields.first + f];
    const auto part = static_cast<std::uint16_t>(f);
    if (row.kind == TaskKind::Order) {
      orders(row, part, list);
    } else if (row.kind == TaskKind::Sort) {
      sorts(p, row, part, list);
    } else {
      std::vector<Way> ways;
      for (std::uint32_t picks = 0; picks < (1U << row.options.count); ++picks) {
        Way way;
        for (std::uint32_t i = 0; i < row.options.count; ++i)
          if (((picks >> i) & 1) != 0) way.placings.push_back({part, 1, false, i});
        const bool many = row.kind == TaskKind::ChooseMany;
        const std::size_t least = many ? row.min : 1, most = many ? row.max : 1;
        if (way.placings.size() >= least && way.placings.size() <= most)
          ways.push_back(std::move(way));
      }
      for (Way& way : ways) way.share = 1.0 / static_cast<double>(ways.size());
      extend(list, ways);
    }
  }
}

std::vector<std::uint32_t> attachable(const Program& p, const State& state) {
  std::vector<std::uint32_t> list;
  for (std::uint32_t d = 0; d < p.documents.size(); ++d)
    for (std::uint32_t k = 0; k < p.documents[d].passages.count; ++k)
      if (available(p, state, {d})) list.push_back(p.documents[d].passages.first + k);
  return list;
}

void choices(const Program& p, const State& state, const DecisionRow& row, std::uint16_t open,
             List& list) {
  std::vector<Way> ways;
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (((open >> i) & 1) != 0) ways.push_back({{{0, 1, false, i}}, 1});
  for (Way& way : ways) way.share = 1.0 / static_cast<double>(ways.size());
  extend(list, ways);
  const std::vector<std::uint32_t> passages = attachable(p, state);
  const List bare = list;
  for (const DrawnAnswer& one : bare)
    for (std::size_t a = 0; a < passages.size(); ++a) {
      DrawnAnswer with = one;
      with.share = 0;
      worked(with).placings.push_back({0, 1, true, passages[a]});
      list.push_back(with);
      for (std::size_t b = a + 1; b < passages.size() && row.attach > 1; ++b) {
        DrawnAnswer two = with;
        worked(two).placings.push_back({0, 1, true, passages[b]});
        list.push_back(std::move(two));
      }
    }
}

void any_claim(Dice& dice, const Program& p, const WorkRow& work, std::uint32_t g,
               const std::vector<std::uint32_t>& passages, int often, Worked& out) {
  const auto part = static_cast<std::uint16_t>(g);
  for (std::uint32_t passage : passages)
    if (dice.chance(often))
      out.placings.push_back({part, static_cast<std::uint8_t>(dice.in(1, kSides)), true, passage});
  const Range cells = p.groups[work.groups.first + g].cells;
  for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
    const CellRow& cell = p.cells[c];
    if (cell.kind == CellRow::Kind::Gap && dice.chance(50))
      out.placings.push_back({part, 1, false, cell.what});
    if (cell.kind == CellRow::Kind::Sentence && dice.chance(85))
      out.placings.push_back(
          {part, 1, false, cell.what + static_cast<std::uint32_t>(dice.in(0, cell.values - 1))});
  }
}

// ---- One of them, drawn part by part: of a shipped case there are far too many to list.

void any_order(Dice& dice, const DecisionRow& row, std::uint16_t part, Worked& out) {
  std::vector<std::uint32_t> items(row.options.count);
  std::iota(items.begin(), items.end(), 0U);
  for (std::uint8_t place = 1; !items.empty(); ++place) {
    const auto at = dice.in(0, static_cast<int>(items.size()) - 1);
    out.placings.push_back({part, place, false, items[static_cast<std::size_t>(at)]});
    items.erase(items.begin() + at);
  }
}

void any_sort(Dice& dice, const Program& p, const DecisionRow& row, std::uint16_t part,
              Worked& out) {
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    out.placings.push_back(
        {part, static_cast<std::uint8_t>(dice.in(1, p.works[row.work].bins)), false, i});
}

void any_field(Dice& dice, const Program& p, const WorkRow& work, std::uint16_t part, Worked& out) {
  const DecisionRow& row = p.decisions[work.fields.first + part];
  if (row.kind == TaskKind::Order) return any_order(dice, row, part, out);
  if (row.kind == TaskKind::Sort) return any_sort(dice, p, row, part, out);
  WorkRow single = work;
  single.fields = {work.fields.first + part, 1};
  List own = {{Worked{}, 1}};
  fields(p, single, own);
  for (Placing placing : std::get<Worked>(dice.of(own).answer).placings) {
    placing.part = part;
    out.placings.push_back(placing);
  }
}

void any_choice(Dice& dice, const Program& p, const State& state, const DecisionRow& row,
                std::uint16_t open, Worked& out) {
  std::vector<std::uint32_t> options;
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (((open >> i) & 1) != 0) options.push_back(i);
  out.placings.push_back({0, 1, false, dice.of(options)});
  std::vector<std::uint32_t> passages = attachable(p, state);
  for (int beside = dice.in(0, row.attach); beside > 0 && !passages.empty(); --beside) {
    const auto at = dice.in(0, static_cast<int>(passages.size()) - 1);
    out.placings.push_back({0, 1, true, passages[static_cast<std::size_t>(at)]});
    passages.erase(passages.begin() + at);
  }
}

void any_reading(Dice& dice, const Program& p, const State& state, const DecisionRow& row,
                 Worked& out) {
  const WorkRow& work = p.works[row.work];
  const std::vector<std::uint32_t> passages = readable_passages(p, state, work);
  const int often = dice.of(std::vector<int>{10, 40, 80, 100});
  if (row.kind == TaskKind::Mark)
    for (std::uint32_t passage : passages)
      if (dice.chance(often))
        out.placings.push_back({0, static_cast<std::uint8_t>(dice.in(1, kTags)), true, passage});
  for (std::uint32_t g = 0; row.kind == TaskKind::Build && g < work.groups.count; ++g)
    any_claim(dice, p, work, g, passages, often, out);
}

}  // namespace

std::vector<DrawnAnswer> every_answer(const Program& p, const State& state) {
  const DecisionIx d = open_decision(p, state);
  const DecisionRow& row = p.decisions[d.v];
  const std::uint16_t open = open_options(p, state);
  List list;
  if (!is_worked(row)) {
    std::vector<Answer> answers;
    each_answer(p, d, open, answers);
    for (Answer& answer : answers)
      list.push_back({std::move(answer), 1.0 / static_cast<double>(answers.size())});
    return list;
  }
  list.push_back({Worked{}, 1});
  const WorkRow& work = p.works[row.work];
  switch (row.kind) {
    case TaskKind::Order:
      orders(row, 0, list);
      break;
    case TaskKind::Sort:
      sorts(p, row, 0, list);
      break;
    case TaskKind::Mark:
      marks(p, state, d, list);
      break;
    case TaskKind::Build:
      claims(p, state, d, list);
      break;
    case TaskKind::Form:
      fields(p, work, list);
      break;
    case TaskKind::Choose:
      choices(p, state, row, open, list);
      break;
    default:
      break;
  }
  for (DrawnAnswer& one : list) sort_placings(worked(one));
  return list;
}

bool writes_beside_strong(const Program& p, DecisionIx d, const Answer& answer) {
  const DecisionRow& row = p.decisions[d.v];
  if (row.kind != TaskKind::Build) return false;
  const Range groups = p.works[row.work].groups;
  for (std::uint32_t g = 0; g < groups.count; ++g) {
    const Range cells = p.groups[groups.first + g].cells;
    for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
      const CellRow& cell = p.cells[c];
      if (cell.kind != CellRow::Kind::Sentence) continue;
      const Level* levels = p.cell_levels.data() + cell.levels;
      const bool strong = std::count(levels, levels + cell.values, Level::Strong) > 0;
      const std::uint32_t own = cell.what + cell.values - 1U;
      const auto part = static_cast<std::uint16_t>(g);
      if (strong && placed_as(std::get<Worked>(answer), part, false, own) != 0) return true;
    }
  }
  return false;
}

Answer any_answer(Dice& dice, const Program& p, const State& state) {
  const DecisionIx d = open_decision(p, state);
  const DecisionRow& row = p.decisions[d.v];
  const std::uint16_t open = open_options(p, state);
  if (!is_worked(row)) return dice.of(every_answer(p, state)).answer;
  const WorkRow& work = p.works[row.work];
  Worked out;
  switch (row.kind) {
    case TaskKind::Order:
      any_order(dice, row, 0, out);
      break;
    case TaskKind::Sort:
      any_sort(dice, p, row, 0, out);
      break;
    case TaskKind::Form:
      for (std::uint32_t f = 0; f < work.fields.count; ++f)
        any_field(dice, p, work, static_cast<std::uint16_t>(f), out);
      break;
    case TaskKind::Choose:
      any_choice(dice, p, state, row, open, out);
      break;
    default:
      any_reading(dice, p, state, row, out);
      // Now and then the key itself, so that good answers occur.
      if (row.kind != TaskKind::Write && dice.chance(25)) return *best_answer(p, d, open);
  }
  sort_placings(out);
  return out;
}

}  // namespace sim::testing
