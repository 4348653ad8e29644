// The answers a situation allows and what each is worth by its own items; worked out once for each
// set of open options.
#pragma once

#include <bit>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "sim/program/items.h"
#include "sim/program/step.h"

namespace sim {

inline std::uint32_t lowest_bit(std::uint16_t bits) {
  return static_cast<std::uint32_t>(std::countr_zero(bits));
}

// 100 x weights of an item: what its weighted credit is divided by.
inline std::int64_t full_of(const Program& program, const Item& item) {
  return std::int64_t{100} * program.denominator * item.weight *
         program.competencies[program.criteria[item.criterion.v].competency.v].weight;
}

// Credit and full credit of the items that an answer makes at a first meeting.
void own_worth(const Program& program, DecisionIx decision, std::uint16_t open,
               const Answer& answer, std::int64_t& credit, std::int64_t& full);

struct OpenAnswers {
  std::vector<Answer> answers;        // as each_answer gives them
  std::vector<std::uint16_t> picks;   // parallel
  std::vector<std::int64_t> credits;  // parallel, weighted by competency
  std::vector<double> shares;         // parallel: the chance of each at random
  std::size_t best = 0;               // the best answer, or the one that earns most
};

class AnswerTable {
 public:
  explicit AnswerTable(const Program& program) : p_(program) {}
  const OpenAnswers& at(DecisionIx decision, std::uint16_t open);

 private:
  const Program& p_;
  std::map<std::pair<std::uint32_t, std::uint16_t>, OpenAnswers> table_;
};

// Opens every document that is available and that something depends on, until there are no more.
void open_all(const Program& program, State& state, Facts& facts);

}  // namespace sim
