#include "sim/assess/values.h"

#include <algorithm>

#include "sim/base/check.h"
#include "sim/program/answer_space.h"
#include "sim/program/step.h"

namespace sim {
namespace {

constexpr std::int64_t kWorthNaming = 25;  // weighted credits

std::int64_t sum_of(const Program& program, const std::vector<Item>& items) {
  std::int64_t sum = 0;
  for (const Item& item : items) sum += weighted(program, item);
  return sum;
}

std::int64_t own_items(const Program& program, const std::vector<Item>& items) {
  std::int64_t sum = 0;
  for (const Item& item : items)
    if (!item.of_opportunity) sum += weighted(program, item);
  return sum;
}

// The same answer; of many parts, one that earns the same.
bool as_good(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& key, const Answer& taken) {
  if (!is_worked(program.decisions[decision.v])) return picked_bits(key) == picked_bits(taken);
  std::vector<Item> best, made;
  items_of(program, decision, open, key, best);
  items_of(program, decision, open, taken, made);
  return own_items(program, best) == own_items(program, made);
}

// The best answer's worth over the mean of the open ones, each with what it leaves possible.
std::int64_t gain_of(const Program& program, const Reach& reach, const State& state, const Answer& taken) {
  const DecisionIx decision = open_decision(program, state);
  const std::uint16_t open = open_options(program, state);
  const std::optional<Answer> key = best_answer(program, decision, open);
  if (!key || !as_good(program, decision, open, *key, taken)) return 0;
  const auto worth = [&](const Answer& answer, bool with_credit) {
    State after = state;
    std::vector<Item> items;
    Facts facts;
    facts.items = &items;
    take(program, after, answer, facts);
    const std::int64_t ahead = reach.ahead(after).value_or(0);
    return with_credit ? sum_of(program, items) + ahead : sum_of(program, items) - own_items(program, items) + ahead;
  };
  if (!is_worked(program.decisions[decision.v])) {
    std::vector<Answer> answers;
    each_answer(program, decision, open, answers);
    std::int64_t total = 0;
    for (const Answer& answer : answers) total += worth(answer, true);
    return worth(taken, true) - total / static_cast<std::int64_t>(answers.size());
  }
  double mean = 0;
  for (const WeightedAnswer& one : answer_space(program, decision, open))
    if (one.share > 0 && allows(program, state, one.answer, open))
      mean += one.share * (one.credit + static_cast<double>(worth(one.answer, false)));
  return worth(taken, true) - static_cast<std::int64_t>(mean);
}

std::int64_t best_credit(const Program& program, const State& state, const std::vector<Item>& made) {
  std::int64_t sum = 0;
  const std::vector<Item> best = best_items(program, open_decision(program, state), open_options(program, state));
  for (const Item& item : made)
    for (const Item& b : best)
      if (!item.of_opportunity && b.criterion == item.criterion) sum += weighted(program, b);
  return sum;
}

}  // namespace

Reach reach_of(const Program& program, const EventLog& log) {
  return Reach::compute(program, kMostSituations, nullptr, carried_in(log));
}

std::vector<AnswerValue> values(const Program& program, const Reach& reach, const EventLog& log) {
  std::vector<AnswerValue> list;
  if (!reach.computed()) return list;
  Facts none;
  State state = start(program, none, carried_in(log));
  std::int64_t ahead = reach.ahead(state).value_or(0);  // V where the answer before left off: documents opened since count with this one
  for (std::uint32_t seq = 0; seq < log.events.size(); ++seq) {
    const Event& event = log.events[seq];
    if (event.kind == EventKind::Opened) open_document(program, state, {event.a}, none);
    if (event.kind != EventKind::Answered) continue;
    AnswerValue value;
    value.event = seq;
    value.before = ahead;
    const Answer answer = answer_of(event, log.works);
    std::vector<Item> items;
    Facts facts;
    facts.items = &items;
    const State before = state;
    take(program, state, answer, facts);
    value.credit = sum_of(program, items);
    value.after = ahead = reach.ahead(state).value_or(0);
    value.loss = value.before - value.credit - value.after;
    value.shortfall = best_credit(program, before, items) - own_items(program, items);
    value.closed = value.loss - value.shortfall;
    if (program.decisions[event.a].scored()) value.gain = gain_of(program, reach, before, answer);
    list.push_back(value);
  }
  return list;
}

std::vector<TurningPoint> turning_points(const Scorecard& card, const std::vector<AnswerValue>& values) {
  std::vector<TurningPoint> points;
  for (const SafetyStop& stop : card.stops) points.push_back({TurningPoint::Kind::Safety, stop.event, 0});
  const auto named = [&](std::uint32_t event) {
    return std::any_of(points.begin(), points.end(), [&](const TurningPoint& p) { return p.event == event; });
  };
  const auto add = [&](TurningPoint::Kind kind, std::size_t most, std::int64_t AnswerValue::*amount) {
    std::vector<AnswerValue> sorted = values;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const AnswerValue& a, const AnswerValue& b) { return a.*amount > b.*amount; });
    for (const AnswerValue& value : sorted) {
      if (most == 0 || value.*amount < kWorthNaming * card.denominator) return;
      if (named(value.event)) continue;
      points.push_back({kind, value.event, value.*amount});
      --most;
    }
  };
  add(TurningPoint::Kind::Loss, 3, &AnswerValue::loss);
  add(TurningPoint::Kind::Gain, 2, &AnswerValue::gain);
  std::stable_sort(points.begin(), points.end(), [](const TurningPoint& a, const TurningPoint& b) { return a.event < b.event; });
  return points;
}

std::optional<Fraction> closed_off(const Scorecard& card, const Reach& reach) {
  if (!reach.computed() || !card.complete) return std::nullopt;
  const Fraction most = reach.most_overall();
  const std::int64_t difference = most.numerator - card.overall.possible;
  if (difference <= 0) return std::nullopt;
  return card.fraction(difference);
}

std::vector<std::uint32_t> closed_most(const Scorecard& card, const std::vector<AnswerValue>& values) {
  std::vector<AnswerValue> sorted = values;
  std::stable_sort(sorted.begin(), sorted.end(), [](const AnswerValue& a, const AnswerValue& b) { return a.closed > b.closed; });
  std::vector<std::uint32_t> events;
  for (const AnswerValue& value : sorted)
    if (events.size() < 2 && value.closed >= kWorthNaming * card.denominator) events.push_back(value.event);
  return events;
}

}  // namespace sim
