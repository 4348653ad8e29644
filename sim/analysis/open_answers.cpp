#include "sim/analysis/open_answers.h"

#include <algorithm>
#include <optional>

namespace sim {

void own_worth(const Program& program, DecisionIx decision, std::uint16_t open, std::uint8_t kind,
               std::uint16_t picks, std::int64_t& credit, std::int64_t& full) {
  const auto place = static_cast<std::uint8_t>(lowest_bit(picks));
  const Answer answer = kind == 1   ? Answer(ChooseMany{picks})
                        : kind == 2 ? Answer(Rate{place})
                                    : Answer(Choose{place});
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
  each_answer(p_, decision, open, row.answers);
  for (const Answer& answer : row.answers) {
    std::int64_t credit = 0, full = 0;
    row.picks.push_back(picked_bits(answer));
    own_worth(p_, decision, open, static_cast<std::uint8_t>(answer.index()), row.picks.back(),
              credit, full);
    row.credits.push_back(credit);
  }
  row.best = static_cast<std::size_t>(std::max_element(row.credits.begin(), row.credits.end()) -
                                      row.credits.begin());
  if (!p_.decisions[decision.v].scored()) return row;
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
