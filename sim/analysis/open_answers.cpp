#include "sim/analysis/open_answers.h"

#include <algorithm>
#include <optional>

#include "sim/analysis/random_answer.h"
#include "sim/program/answer_space.h"

namespace sim {

namespace {

// Where there are too many answers to tell apart: the key, and some drawn at random.
std::vector<WeightedAnswer> some_of_many(const Program& program, DecisionIx decision, std::uint16_t open) {
  constexpr int kDrawn = 200;
  std::vector<WeightedAnswer> some = {{key_answer(program, decision, open), 0, 0}};
  std::uint64_t bits = decision.v;
  for (int i = 0; i < kDrawn; ++i) some.push_back({random_answer(program, decision, open, bits), 1.0 / kDrawn, 0});
  return some;
}

}  // namespace

void own_worth(const Program& program, DecisionIx decision, std::uint16_t open,
               const Answer& answer, std::int64_t& credit, std::int64_t& full) {
  std::vector<Item> items;
  items_of(program, decision, open, answer, items);
  for (const Item& item : items) {
    credit += weighted(program, item);
    full += full_of(program, item);
  }
}

const OpenAnswers& AnswerTable::at(DecisionIx decision, std::uint16_t open) {
  const auto [at, is_new] = table_.try_emplace({decision.v, open});
  OpenAnswers& row = at->second;
  if (!is_new) return row;
  std::vector<WeightedAnswer> space = answer_space(p_, decision, open);
  if (space.empty()) space = some_of_many(p_, decision, open);
  for (WeightedAnswer& one : space) {
    std::int64_t credit = 0, full = 0;
    own_worth(p_, decision, open, one.answer, credit, full);
    row.picks.push_back(picked_bits(one.answer));
    row.credits.push_back(credit);
    row.shares.push_back(one.share);
    row.answers.push_back(std::move(one.answer));
  }
  row.best = static_cast<std::size_t>(std::max_element(row.credits.begin(), row.credits.end()) -
                                      row.credits.begin());
  if (!p_.decisions[decision.v].scored() || is_worked(p_.decisions[decision.v])) return row;
  if (const std::optional<Answer> best = best_answer(p_, decision, open))
    row.best = static_cast<std::size_t>(
        std::find(row.picks.begin(), row.picks.end(), picked_bits(*best)) - row.picks.begin());
  return row;
}

void open_all(const Program& program, State& state, Facts& facts) {
  for (bool again = true; again;) {
    again = false;
    for (std::uint32_t d = 0; d < program.documents.size(); ++d) {
      const SlotIx opened = program.documents[d].opened;
      if (!opened.valid() || get(program.slots[opened], state.words) != 0 ||
          !available(program, state, {d}))
        continue;
      open_document(program, state, {d}, facts);
      again = true;
    }
  }
}

}  // namespace sim
