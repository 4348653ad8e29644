// Items: the smallest things that are marked, and what an answer is worth. Source: scenario-model S1, S2, S4, S6.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/program/answer.h"
#include "sim/program/program.h"

namespace sim {

// One (decision, criterion) or (opportunity, criterion) and how it stands.
struct Item {
  bool of_opportunity = false;
  std::uint32_t source = 0;   // decision, or place in opportunity_criteria
  CriterionIx criterion;
  Level level = Level::Missed;  // its word
  std::uint8_t weight = 1;
  std::int64_t credit = 0;    // 0 .. 100 x denominator, before the weight
};

// Level word of a mean credit `numerator / (denominator * count)` on the standard map: >= 87.5 strong, >= 57.5 sound,
// >= 25 partial, >= 5 concern, else missed. Never Unsafe.
Level level_word(std::int64_t numerator, std::int64_t denominator, std::int64_t count);

// The items an answer makes when `open` options could be chosen (bit i: option i): none for an unscored decision. Appended to `items`.
void items_of(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer, std::vector<Item>& items);

// The item of an opportunity's criterion taken at, or lapsed to, `level`.
Item opportunity_item(const Program& program, std::uint32_t opportunity_criterion, Level level);

// The word of a whole answer: that of the plain mean of its items, Unsafe if any item is. Nothing when there is no item.
std::optional<Level> answer_word(const Program& program, const std::vector<Item>& items);

// Every answer that `open` allows, in file order of what it picks. choose_many gives each subset in min .. max
// (a smaller number where fewer are open). Of the kinds with many parts those that answer_space.h names.
void each_answer(const Program& program, DecisionIx decision, std::uint16_t open, std::vector<Answer>& answers);

// The best open answer: it states a level on every criterion that any open answer states, and none is higher on any; the
// first in the file of those that tie. Nothing when there is none (a diagnostic; scoring then takes the highest sum). Of the
// kinds with many parts the author's key.
std::optional<Answer> best_answer(const Program& program, DecisionIx decision, std::uint16_t open);

// Whether the best answer is best on everything among `answers`, which are those of each_answer: false is a diagnostic.
bool has_best_answer(const Program& program, DecisionIx decision, std::uint16_t open, const std::vector<Answer>& answers);

// The best credit on each item that `best_answer` makes; where none exists, of the answer with the highest weighted sum.
std::vector<Item> best_items(const Program& program, DecisionIx decision, std::uint16_t open);

// weight x credit x competency weight, in units of 1 / denominator: what overall sums add up.
std::int64_t weighted(const Program& program, const Item& item);

}  // namespace sim
