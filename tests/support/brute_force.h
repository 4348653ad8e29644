// Plays everything, for tests only: every answer of every situation, each on a copy of the Session,
// each finished play scored by `score`. Nothing is merged and nothing remembered, so that it can
// only be slow, not clever.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "sim/assess/score.h"
#include "sim/program/items.h"
#include "sim/session/session.h"
#include "tests/support/reference_space.h"

namespace sim::testing {

// The most of everything over all complete plays.
struct EveryPlay {
  std::int64_t overall = 0, one_by_one = 0;  // S5; the most S4
  std::vector<std::int64_t> criteria, competencies;
  std::size_t plays = 0;
  bool gave_up = false;  // more plays than wanted: nothing above counts
};

// `drawn`: only those that one who answers at random gives. Without own words beside a strong
// sentence: what is possible does not count on them.
inline std::vector<Answer> open_answers(const Session& session, bool drawn = false) {
  std::vector<Answer> answers;
  for (DrawnAnswer& one : every_answer(session.program(), session.state()))
    if ((!drawn || one.share > 0) &&
        !writes_beside_strong(session.program(), session.decision(), one.answer))
      answers.push_back(std::move(one.answer));
  return answers;
}

// Documents that something depends on, readable and not opened yet.
inline std::vector<DocumentIx> unopened(const Session& session) {
  std::vector<DocumentIx> documents;
  for (std::uint32_t d = 0; d < session.program().documents.size(); ++d)
    if (session.program().documents[d].opened.valid() && !session.opened({d}) &&
        session.readable({d}))
      documents.push_back({d});
  return documents;
}

inline void play_everything(const Session& session, std::size_t most_plays, EveryPlay& every) {
  if (every.plays >= most_plays) every.gave_up = true;
  if (every.gave_up) return;
  if (session.ended()) {
    const Scorecard card = score(session.program(), session.log());
    ++every.plays;
    every.overall = std::max(every.overall, card.overall.earned);
    every.one_by_one = std::max(every.one_by_one, card.overall.possible);
    every.criteria.resize(card.criteria.size());
    every.competencies.resize(card.competencies.size());
    for (std::size_t i = 0; i < card.criteria.size(); ++i)
      every.criteria[i] = std::max(every.criteria[i], card.criteria[i].earned);
    for (std::size_t i = 0; i < card.competencies.size(); ++i)
      every.competencies[i] = std::max(every.competencies[i], card.competencies[i].earned);
    return;
  }
  for (DocumentIx document : unopened(session)) {
    Session copy = session;
    static_cast<void>(copy.open(document));
    play_everything(copy, most_plays, every);
  }
  for (const Answer& answer : open_answers(session)) {
    Session copy = session;
    static_cast<void>(copy.answer(answer));
    play_everything(copy, most_plays, every);
  }
}

// Expected sums of a way to play.
struct ExpectedSums {
  double earned = 0, full = 0;
};

// Which of the answers a way to play draws from, evenly.
using Drawn = std::function<std::vector<Answer>(const Session&, const std::vector<Answer>&)>;

inline ExpectedSums expect(Session session, bool opens, const Drawn& drawn);

// With many parts every way to play but the worst draws, and not every answer is as likely.
inline ExpectedSums expect_at_random(const Session& session, const Drawn& drawn) {
  ExpectedSums sums;
  for (const DrawnAnswer& one : every_answer(session.program(), session.state())) {
    if (one.share <= 0) continue;
    Session copy = session;
    static_cast<void>(copy.answer(one.answer));
    const ExpectedSums next = expect(std::move(copy), true, drawn);
    sums.earned += next.earned * one.share;
    sums.full += next.full * one.share;
  }
  return sums;
}

// `opens` says whether it opens documents as soon as it can, which the worst alone does not.
inline ExpectedSums expect(Session session, bool opens, const Drawn& drawn) {
  while (opens && !session.ended() && !unopened(session).empty())
    static_cast<void>(session.open(unopened(session)[0]));
  if (session.ended()) {
    const Scorecard card = score(session.program(), session.log());
    return {static_cast<double>(card.overall.earned), static_cast<double>(card.overall.full)};
  }
  const DecisionRow& row = session.program().decisions[session.decision().v];
  if (opens && is_worked(row) && row.kind != TaskKind::Choose)
    return expect_at_random(session, drawn);
  const std::vector<Answer> all = open_answers(session, opens);
  const bool gate = session.program().scenes[session.state().scene.v].gate;
  const std::vector<Answer> some = gate ? std::vector<Answer>{all[0]} : drawn(session, all);
  const bool goes_worst = !opens && is_worked(row);
  ExpectedSums sums;
  for (const Answer& answer : some) {
    Session copy = session;
    static_cast<void>(copy.answer(answer));
    const ExpectedSums one = expect(std::move(copy), opens, drawn);
    if (goes_worst) {
      const double less = sums.earned - one.earned, close = 1e-9 * (1 + sums.earned);
      if (&answer == &some[0] || less > close || (less > -close && one.full > sums.full))
        sums = one;
      continue;
    }
    sums.earned += one.earned / static_cast<double>(some.size());
    sums.full += one.full / static_cast<double>(some.size());
  }
  return sums;
}

// The answers for which `worth` is largest.
template <class Worth>
std::vector<Answer> largest(const std::vector<Answer>& answers, Worth worth) {
  std::vector<Answer> best;
  for (const Answer& answer : answers) {
    if (!best.empty() && worth(answer) < worth(best[0])) continue;
    if (!best.empty() && worth(best[0]) < worth(answer)) best.clear();
    best.push_back(answer);
  }
  return best;
}

// Earns least at once, by two scorecards.
inline std::vector<Answer> earning_least(const Session& session,
                                         const std::vector<Answer>& answers) {
  return largest(answers, [&](const Answer& answer) {
    Session copy = session;
    static_cast<void>(copy.answer(answer));
    return score(session.program(), session.log()).overall.earned -
           score(session.program(), copy.log()).overall.earned;
  });
}

// Decides `choose` by the authored option's place and words; draws everything else.
template <class Worth>
Drawn by_option(Worth worth) {
  return [worth](const Session& session, const std::vector<Answer>& answers) {
    const DecisionRow& row = session.program().decisions[session.decision().v];
    if (row.kind != TaskKind::Choose) return answers;
    return largest(answers, [&](const Answer& answer) {
      const int place = std::countr_zero(picked_bits(answer));
      std::istringstream words(
          session.program()
              .wording.options[row.options.first + static_cast<std::uint32_t>(place)]
              .text);
      int count = 0;
      for (std::string word; words >> word;) ++count;
      return worth(place, count);
    });
  };
}

}  // namespace sim::testing
