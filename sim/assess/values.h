// What each answer of a play was worth in the light of everything still possible. Source: scenario-model S5 and section 5.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/assess/scorecard.h"
#include "sim/program/program.h"
#include "sim/program/reach.h"
#include "sim/session/event_log.h"

namespace sim {

// All figures are weighted by competency, numerators over the program's denominator.
struct AnswerValue {
  std::uint32_t event = 0;       // of the answer
  std::int64_t before = 0;       // V at the decision, before any document was opened there
  std::int64_t credit = 0;       // what the answer earned, windows it took included
  std::int64_t after = 0;        // V at the next decision
  std::int64_t loss = 0;         // before - credit - after, never below 0
  std::int64_t shortfall = 0;    // best open credit - credit of its own items
  std::int64_t closed = 0;       // loss - shortfall
  std::int64_t gain = 0;         // what the best answer brings over the mean of the open ones; 0 unless it was taken
};

// What can be reached and earned from where this attempt began: with the facts of the earlier part that it carried in.
Reach reach_of(const Program& program, const EventLog& log);

// One for each answer of the log, in order. Empty when `reach` is not computed. Opened documents and lapses stand with the
// answer that follows or caused them, so that losses add up to what was possible overall less what was earned.
std::vector<AnswerValue> values(const Program& program, const Reach& reach, const EventLog& log);

// An answer that mattered most. Source: scenario-model section 5, turning points.
struct TurningPoint {
  enum class Kind : std::uint8_t { Safety, Loss, Gain };
  Kind kind = Kind::Loss;
  std::uint32_t event = 0;       // of the answer or lapse
  std::int64_t amount = 0;
};

// Safety stops always; then at most 3 losses and 2 gains of at least 25 weighted credits each; in the order of play.
std::vector<TurningPoint> turning_points(const Scorecard& card, const std::vector<AnswerValue>& values);

// What earlier choices closed off: possible overall less possible on this route, when that is more than 0. Nothing otherwise.
std::optional<Fraction> closed_off(const Scorecard& card, const Reach& reach);

// The at most two answers that closed most, from 25 weighted credits, largest first: their events.
std::vector<std::uint32_t> closed_most(const Scorecard& card, const std::vector<AnswerValue>& values);

}  // namespace sim
