#include "sim/analysis/random_answer.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <vector>

#include "sim/base/random.h"
#include "sim/program/items.h"
#include "sim/program/parts.h"

namespace sim {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t& bits) : bits_(bits) {}
  std::uint32_t below(std::uint32_t n) {
    bits_ = splitmix64(bits_);
    return n == 0 ? 0 : sim::below(bits_, n);
  }
  bool half() { return below(2) == 0; }

 private:
  std::uint64_t& bits_;
};

std::vector<std::uint32_t> readable_passages(const Program& program, const WorkRow& work, std::uint16_t open) {
  std::vector<std::uint32_t> passages;
  for (std::uint32_t i = 0; i < work.documents.count; ++i) {
    if (((open >> i) & 1) == 0) continue;
    const Range range = program.documents[program.document_lists[work.documents.first + i].v].passages;
    for (std::uint32_t p = 0; p < range.count; ++p) passages.push_back(range.first + p);
  }
  return passages;
}

void shuffle(std::vector<std::uint32_t>& list, Dice& dice) {
  for (std::size_t left = list.size(); left > 1; --left) std::swap(list[left - 1], list[dice.below(static_cast<std::uint32_t>(left))]);
}

void order(const DecisionRow& row, std::uint16_t part, Dice& dice, Worked& worked) {
  std::vector<std::uint32_t> items(row.options.count);
  std::iota(items.begin(), items.end(), 0U);
  shuffle(items, dice);
  for (std::size_t i = 0; i < items.size(); ++i) worked.placings.push_back({part, static_cast<std::uint8_t>(i + 1), false, items[i]});
}

void sort(const Program& program, const DecisionRow& row, std::uint16_t part, Dice& dice, Worked& worked) {
  const std::uint8_t bins = program.works[row.work].bins;
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    worked.placings.push_back({part, static_cast<std::uint8_t>(dice.below(bins) + 1), false, i});
}

void marks(const Program& program, DecisionIx decision, std::uint16_t open, Dice& dice, Worked& worked) {
  const WorkRow& work = program.works[program.decisions[decision.v].work];
  std::vector<std::uint32_t> passages = readable_passages(program, work, open);
  const std::size_t keys = parts_of(program, decision, open, Worked{}, 0).size();
  shuffle(passages, dice);
  passages.resize(std::min(passages.size(), keys));
  for (std::uint32_t passage : passages) worked.placings.push_back({0, static_cast<std::uint8_t>(dice.below(kTags) + 1), true, passage});
}

void claim(const Program& program, const WorkRow& work, std::uint32_t g, const std::vector<std::uint32_t>& passages, Dice& dice,
           Worked& worked) {
  const auto part = static_cast<std::uint16_t>(g);
  for (std::uint32_t passage : passages)
    if (dice.half()) worked.placings.push_back({part, static_cast<std::uint8_t>(dice.below(kSides) + 1), true, passage});
  const Range cells = program.groups[work.groups.first + g].cells;
  for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
    const CellRow& cell = program.cells[c];
    if (cell.kind == CellRow::Kind::Gap && dice.half()) worked.placings.push_back({part, 1, false, cell.what});
    if (cell.kind == CellRow::Kind::Sentence) worked.placings.push_back({part, 1, false, cell.what + dice.below(cell.values - 1U)});
  }
}

void field(const Program& program, DecisionIx d, std::uint16_t part, Dice& dice, Worked& worked) {
  const DecisionRow& row = program.decisions[d.v];
  if (row.kind == TaskKind::Order) return order(row, part, dice, worked);
  if (row.kind == TaskKind::Sort) return sort(program, row, part, dice, worked);
  std::vector<Answer> answers;
  each_answer(program, d, static_cast<std::uint16_t>((1U << row.options.count) - 1), answers);
  const std::uint16_t picks = picked_bits(answers[dice.below(static_cast<std::uint32_t>(answers.size()))]);
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (((picks >> i) & 1) != 0) worked.placings.push_back({part, 1, false, i});
}

}  // namespace

Answer random_answer(const Program& program, DecisionIx decision, std::uint16_t open, std::uint64_t& bits) {
  Dice dice(bits);
  const DecisionRow& row = program.decisions[decision.v];
  if (!is_worked(row)) {
    std::vector<Answer> answers;
    each_answer(program, decision, open, answers);
    return answers[dice.below(static_cast<std::uint32_t>(answers.size()))];
  }
  Worked worked;
  const WorkRow& work = program.works[row.work];
  switch (row.kind) {
    case TaskKind::Order: order(row, 0, dice, worked); break;
    case TaskKind::Sort: sort(program, row, 0, dice, worked); break;
    case TaskKind::Mark: marks(program, decision, open, dice, worked); break;
    case TaskKind::Build:
      for (std::uint32_t g = 0; g < work.groups.count; ++g) claim(program, work, g, readable_passages(program, work, open), dice, worked);
      break;
    case TaskKind::Form:
      for (std::uint32_t f = 0; f < work.fields.count; ++f) field(program, {work.fields.first + f}, static_cast<std::uint16_t>(f), dice, worked);
      break;
    case TaskKind::Choose: {
      std::uint32_t wanted = dice.below(static_cast<std::uint32_t>(std::popcount(open)));
      std::uint16_t left = open;
      while (wanted-- > 0) left = static_cast<std::uint16_t>(left & (left - 1));
      worked.placings.push_back({0, 1, false, static_cast<std::uint32_t>(std::countr_zero(left))});
      break;
    }
    default: break;
  }
  sort_placings(worked);
  return worked;
}

}  // namespace sim
