#include "sim/program/answer_space.h"

#include <bit>

#include "sim/program/answer_ways.h"

namespace sim {
namespace {

// A choice beside which passages may be laid: each option bare, and with one passage that bears it out.
std::vector<WeightedAnswer> choices_with_passages(const Program& program, DecisionIx decision, std::uint16_t open) {
  const DecisionRow& row = program.decisions[decision.v];
  const WorkRow& work = program.works[row.work];
  std::vector<WeightedAnswer> answers;
  const double share = 1.0 / std::max(1, std::popcount(open));
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    if (((open >> i) & 1) == 0) continue;
    const Worked bare{{{0, 1, false, i}}};
    std::vector<Item> items;
    items_of(program, decision, open, bare, items);
    double credit = 0;
    for (const Item& item : items) credit += static_cast<double>(weighted(program, item));
    answers.push_back({bare, share, credit});
    if (!work.supported.valid() || program.run_reads[work.supported.v] == 0) continue;
    for (std::uint32_t s = work.supports.first; s < work.supports.first + work.supports.count; ++s) {
      if (program.supports[s].option != i) continue;
      answers.push_back({Worked{{{0, 1, false, i}, {0, 1, true, program.supports[s].passage.v}}}, 0, credit});
    }
  }
  return answers;
}

}  // namespace

std::vector<WeightedAnswer> answer_space(const Program& program, DecisionIx decision, std::uint16_t open) {
  const DecisionRow& row = program.decisions[decision.v];
  if (row.kind == TaskKind::Choose && row.attach > 0) return choices_with_passages(program, decision, open);
  if (row.kind == TaskKind::Write) return {{Worked{}, 1, 0}};
  if (is_worked(row)) return AnswerWays(program, decision, open).run();
  std::vector<Answer> answers;
  each_answer(program, decision, open, answers);
  std::vector<WeightedAnswer> space;
  std::vector<Item> items;
  for (Answer& answer : answers) {
    items.clear();
    items_of(program, decision, open, answer, items);
    double credit = 0;
    for (const Item& item : items) credit += static_cast<double>(weighted(program, item));
    space.push_back({std::move(answer), 1.0 / static_cast<double>(answers.size()), credit});
  }
  return space;
}

std::vector<SlotIx> traces_of(const Program& program, DecisionIx decision) {
  const DecisionRow& row = program.decisions[decision.v];
  std::vector<SlotIx> slots;
  const auto add = [&](SlotIx slot) {
    if (slot.valid()) slots.push_back(slot);
  };
  add(row.picks);
  add(row.rated);
  if (row.kind != TaskKind::Topics)
    for (std::uint32_t i = 0; i < row.options.count; ++i) add(program.options[row.options.first + i].chosen);
  if (row.work == DecisionRow::kNoWork) return slots;
  const WorkRow& work = program.works[row.work];
  add(work.supported);
  for (std::uint32_t i = work.pairs.first; i < work.pairs.first + work.pairs.count; ++i) add(program.pairs[i].slot);
  for (std::uint32_t g = work.groups.first; g < work.groups.first + work.groups.count; ++g) {
    add(program.groups[g].status);
    for (std::uint32_t c = program.groups[g].cells.first; c < program.groups[g].cells.first + program.groups[g].cells.count; ++c)
      add(program.cells[c].slot);
  }
  for (std::uint32_t f = 0; f < work.fields.count; ++f)
    for (SlotIx slot : traces_of(program, {work.fields.first + f})) slots.push_back(slot);
  return slots;
}

}  // namespace sim
