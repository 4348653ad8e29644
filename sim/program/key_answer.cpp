#include <bit>
#include <cstdint>
#include <vector>

#include "sim/program/answer_space.h"
#include "sim/program/items.h"
#include "sim/program/parts.h"

namespace sim {
namespace {

using Placings = std::vector<Placing>;

// The best of a field's options, the first of those that tie.
std::uint16_t best_picks(const Program& program, DecisionIx d) {
  const DecisionRow& row = program.decisions[d.v];
  std::vector<Answer> answers;
  each_answer(program, d, static_cast<std::uint16_t>((1U << row.options.count) - 1), answers);
  std::uint16_t best = answers.empty() ? std::uint16_t{0} : picked_bits(answers.front());
  std::int64_t most = -1;
  for (const Answer& answer : answers) {
    std::int64_t sum = 0;
    for (std::uint32_t k = 0; k < row.assesses.count; ++k)
      for (const Part& part : parts_of(program, d, 0xffff, answer, k)) sum += program.credits[static_cast<std::size_t>(part.level)];
    if (sum <= most) continue;
    most = sum;
    best = picked_bits(answer);
  }
  return best;
}

// Items so that every key pair is kept, in file order where the pairs leave it open.
void key_of_order(const Program& program, const DecisionRow& row, std::uint16_t part, Placings& placings) {
  const WorkRow& work = program.works[row.work];
  std::uint32_t done = 0;
  for (std::uint32_t position = 1; position <= row.options.count; ++position) {
    for (std::uint32_t item = 0; item < row.options.count; ++item) {
      if (((done >> item) & 1) != 0) continue;
      bool waits = false;
      for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i) {
        const PairRow& pair = program.pairs[i];
        waits = waits || (pair.part && pair.after == item && ((done >> pair.before) & 1) == 0);
      }
      if (waits) continue;
      placings.push_back({part, static_cast<std::uint8_t>(position), false, item});
      done |= 1U << item;
      break;
    }
  }
}

// The value that earns most, the lowest of those that tie.
std::uint8_t key_value(const Program& program, const CellRow& cell) {
  std::uint8_t best = 0;
  for (std::uint8_t value = 1; value <= cell.values; ++value) {
    const Level level = program.cell_levels[cell.levels + value];
    if (level == Level::NotObserved) continue;
    if (best == 0 || program.credits[static_cast<std::size_t>(level)] > program.credits[static_cast<std::size_t>(program.cell_levels[cell.levels + best])])
      best = value;
  }
  return best;
}

void key_of_cells(const Program& program, DecisionIx d, std::uint16_t open, std::uint16_t field, Placings& placings) {
  const DecisionRow& row = program.decisions[d.v];
  const WorkRow& work = program.works[row.work];
  for (std::uint32_t g = 0; g < work.groups.count; ++g) {
    const GroupRow& group = program.groups[work.groups.first + g];
    const auto part = static_cast<std::uint16_t>(row.kind == TaskKind::Build ? g : field);
    for (std::uint32_t c = group.cells.first; c < group.cells.first + group.cells.count; ++c) {
      const CellRow& cell = program.cells[c];
      if (!cell.part && row.kind == TaskKind::Sort) placings.push_back({part, 1, false, cell.what});  // it has to go somewhere
      if (!cell.part) continue;
      bool can = !cell.document.valid();
      for (std::uint32_t i = 0; i < work.documents.count; ++i)
        can = can || (program.document_lists[work.documents.first + i] == cell.document && ((open >> i) & 1) != 0);
      if (!can) continue;
      const std::uint8_t value = key_value(program, cell);
      if (value == 0) continue;
      const bool sentence = cell.kind == CellRow::Kind::Sentence, gap = cell.kind == CellRow::Kind::Gap;
      placings.push_back({part, sentence || gap ? std::uint8_t{1} : value, cell.kind == CellRow::Kind::Passage,
                          sentence ? cell.what + value - 1U : cell.what});
    }
  }
}

void key_of_field(const Program& program, DecisionIx field, std::uint16_t part, Placings& placings) {
  const DecisionRow& row = program.decisions[field.v];
  if (row.kind == TaskKind::Order) return key_of_order(program, row, part, placings);
  if (row.kind == TaskKind::Sort) return key_of_cells(program, field, 0xffff, part, placings);
  const std::uint16_t picks = best_picks(program, field);
  for (std::uint32_t i = 0; i < row.options.count; ++i)
    if (((picks >> i) & 1) != 0) placings.push_back({part, 1, false, i});
}

}  // namespace

Answer key_answer(const Program& program, DecisionIx decision, std::uint16_t open) {
  const DecisionRow& row = program.decisions[decision.v];
  Worked key;
  switch (row.kind) {
    case TaskKind::Order: key_of_order(program, row, 0, key.placings); break;
    case TaskKind::Sort:
    case TaskKind::Mark:
    case TaskKind::Build: key_of_cells(program, decision, open, 0, key.placings); break;
    case TaskKind::Form: {
      const Range fields = program.works[row.work].fields;
      for (std::uint32_t f = 0; f < fields.count; ++f) key_of_field(program, {fields.first + f}, static_cast<std::uint16_t>(f), key.placings);
      break;
    }
    default: break;
  }
  sort_placings(key);
  return key;
}

}  // namespace sim
