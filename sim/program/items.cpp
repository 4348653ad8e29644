#include "sim/program/items.h"

#include <algorithm>
#include <bit>

#include "sim/program/answer_space.h"
#include "sim/program/parts.h"

namespace sim {
namespace {

Item decision_item(const Program& program, DecisionIx decision, std::uint32_t which) {
  const DecisionRow& row = program.decisions[decision.v];
  Item item;
  item.source = decision.v;
  item.criterion = program.criterion_lists[row.assesses.first + which];
  item.weight = row.weight;
  return item;
}

// One part an item: its level is the item's.
void single_items(const Program& program, DecisionIx decision, std::uint32_t option, std::vector<Item>& items) {
  const DecisionRow& row = program.decisions[decision.v];
  const std::uint32_t levels = program.options[row.options.first + option].levels;
  for (std::uint32_t k = 0; k < row.assesses.count; ++k) {
    const Level level = program.option_levels[levels + k];
    if (level == Level::NotObserved) continue;
    Item item = decision_item(program, decision, k);
    item.level = level;
    item.credit = std::int64_t{program.credits[static_cast<std::size_t>(level)]} * program.denominator;
    items.push_back(item);
  }
}

// The credit that a panel's answers give a step is no level's: the word follows from it.
void panel_items(const Program& program, DecisionIx decision, std::uint32_t first, std::uint32_t step, std::vector<Item>& items) {
  for (std::uint32_t k = 0; k < program.decisions[decision.v].assesses.count; ++k) {
    Item item = decision_item(program, decision, k);
    item.credit = program.step_credits[first + step];
    item.level = level_word(item.credit, program.denominator, 1);
    items.push_back(item);
  }
}

// The mean of the parts.
void many_items(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer, std::vector<Item>& items) {
  for (std::uint32_t k = 0; k < program.decisions[decision.v].assesses.count; ++k) {
    std::int64_t sum = 0, count = 0;
    bool unsafe = false;
    for (const Part& part : parts_of(program, decision, open, answer, k)) {
      sum += program.credits[static_cast<std::size_t>(part.level)];
      ++count;
      unsafe = unsafe || part.level == Level::Unsafe;
    }
    if (count == 0) continue;
    Item item = decision_item(program, decision, k);
    item.credit = sum * (program.denominator / count);
    item.level = unsafe ? Level::Unsafe : level_word(sum, 1, count);
    items.push_back(item);
  }
}

// Missed stands above unsafe although both earn nothing.
bool higher(const Item& a, const Item& b) {
  return a.credit != b.credit ? a.credit > b.credit : a.level != Level::Unsafe && b.level == Level::Unsafe;
}

// The answers that state what `best` demands: for each criterion, the highest that any answer reaches.
bool dominates(const std::vector<Item>& candidate, const std::vector<Item>& best) {
  return candidate.size() == best.size() &&
         std::equal(candidate.begin(), candidate.end(), best.begin(),
                    [](const Item& a, const Item& b) { return a.criterion == b.criterion && !higher(b, a); });
}

bool any_unsafe(const std::vector<Item>& items) {
  return std::any_of(items.begin(), items.end(), [](const Item& i) { return i.level == Level::Unsafe; });
}

std::vector<Item> highest_of_each(const Program& program, DecisionIx decision, std::uint16_t open, const std::vector<Answer>& answers) {
  std::vector<Item> best, made;
  for (const Answer& answer : answers) {
    made.clear();
    items_of(program, decision, open, answer, made);
    for (const Item& item : made) {
      auto at = std::find_if(best.begin(), best.end(), [&](const Item& b) { return b.criterion == item.criterion; });
      if (at == best.end())
        best.push_back(item);
      else if (higher(item, *at))
        *at = item;
    }
  }
  const Range& order = program.decisions[decision.v].assesses;
  auto place = [&](const Item& i) {
    const CriterionIx* list = program.criterion_lists.data() + order.first;
    return std::find(list, list + order.count, i.criterion);
  };
  std::sort(best.begin(), best.end(), [&](const Item& a, const Item& b) { return place(a) < place(b); });
  return best;
}

}  // namespace

Level level_word(std::int64_t numerator, std::int64_t denominator, std::int64_t count) {
  const std::int64_t twice = 2 * numerator;
  const std::int64_t unit = denominator * count;
  if (twice >= 175 * unit) return Level::Strong;
  if (twice >= 115 * unit) return Level::Sound;
  if (twice >= 50 * unit) return Level::Partial;
  if (twice >= 10 * unit) return Level::Concern;
  return Level::Missed;
}

void items_of(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer, std::vector<Item>& items) {
  const DecisionRow& row = program.decisions[decision.v];
  if (!row.scored()) return;
  switch (row.kind) {
    case TaskKind::ChooseMany:
    case TaskKind::Order:
    case TaskKind::Sort:
    case TaskKind::Mark:
    case TaskKind::Build:
    case TaskKind::Form: return many_items(program, decision, open, answer, items);
    default: break;
  }
  const auto place = static_cast<std::uint32_t>(std::countr_zero(picked_bits(answer)));
  if (row.kind == TaskKind::Concordance && row.work != DecisionRow::kNoWork)
    if (const std::uint32_t first = program.works[row.work].step_credits; first != 0)
      return panel_items(program, decision, first - 1, place, items);
  single_items(program, decision, place, items);
}

Item opportunity_item(const Program& program, std::uint32_t opportunity_criterion, Level level) {
  const OpportunityCriterionRow& row = program.opportunity_criteria[opportunity_criterion];
  return {true, opportunity_criterion, row.criterion, level, row.weight,
          std::int64_t{program.credits[static_cast<std::size_t>(level)]} * program.denominator};
}

std::optional<Level> answer_word(const Program& program, const std::vector<Item>& items) {
  if (items.empty()) return std::nullopt;
  if (any_unsafe(items)) return Level::Unsafe;
  std::int64_t sum = 0;
  for (const Item& item : items) sum += item.credit;
  return level_word(sum, program.denominator, static_cast<std::int64_t>(items.size()));
}

void each_answer(const Program& program, DecisionIx decision, std::uint16_t open, std::vector<Answer>& answers) {
  const DecisionRow& row = program.decisions[decision.v];
  if (is_worked(row)) {
    for (WeightedAnswer& one : answer_space(program, decision, open)) answers.push_back(std::move(one.answer));
    return;
  }
  if (row.kind == TaskKind::ChooseMany) {
    const int available = std::popcount(open);
    const int least = std::min<int>(row.min, available);
    for (std::uint32_t subset = 0; subset < (1U << row.options.count); ++subset) {
      const int size = std::popcount(subset);
      if ((subset & ~std::uint32_t{open}) == 0 && size >= least && size <= row.max)
        answers.push_back(ChooseMany{static_cast<std::uint16_t>(subset)});
    }
    return;
  }
  for (std::uint32_t i = 0; i < row.options.count; ++i) {
    if (((open >> i) & 1) == 0) continue;
    if (row.kind == TaskKind::Rate || row.kind == TaskKind::Concordance)
      answers.push_back(Rate{static_cast<std::uint8_t>(i)});
    else
      answers.push_back(Choose{static_cast<std::uint8_t>(i)});
  }
}

bool has_best_answer(const Program& program, DecisionIx decision, std::uint16_t open, const std::vector<Answer>& answers) {
  std::vector<Item> made;
  if (const std::optional<Answer> best = best_answer(program, decision, open)) items_of(program, decision, open, *best, made);
  const std::vector<Item> highest = highest_of_each(program, decision, open, answers);
  return !made.empty() ? dominates(made, highest) : highest.empty();
}

// With many parts there is one key, and whether it is the best is the author check's business.
std::optional<Answer> best_answer(const Program& program, DecisionIx decision, std::uint16_t open) {
  const DecisionRow& row = program.decisions[decision.v];
  if (is_worked(row) && row.kind != TaskKind::Choose) return key_answer(program, decision, open);
  std::vector<Answer> answers;
  each_answer(program, decision, open, answers);
  const std::vector<Item> best = highest_of_each(program, decision, open, answers);
  std::vector<Item> made;
  for (const Answer& answer : answers) {
    made.clear();
    items_of(program, decision, open, answer, made);
    if (dominates(made, best)) return answer;
  }
  return std::nullopt;
}

std::vector<Item> best_items(const Program& program, DecisionIx decision, std::uint16_t open) {
  std::vector<Item> made, chosen;
  if (const std::optional<Answer> best = best_answer(program, decision, open)) {
    items_of(program, decision, open, *best, chosen);
    return chosen;
  }
  std::vector<Answer> answers;
  each_answer(program, decision, open, answers);
  std::int64_t most = -1;
  for (const Answer& answer : answers) {
    made.clear();
    items_of(program, decision, open, answer, made);
    std::int64_t sum = 0;
    for (const Item& item : made) sum += weighted(program, item);
    if (sum > most) {
      most = sum;
      chosen = made;
    }
  }
  return chosen;
}

std::int64_t weighted(const Program& program, const Item& item) {
  const CompetencyIx competency = program.criteria[item.criterion.v].competency;
  return item.credit * item.weight * program.competencies[competency.v].weight;
}

}  // namespace sim
