#include "tests/support/brute_force.h"

#include <algorithm>
#include <utility>

#include "sim/assess/score.h"
#include "sim/program/items.h"

namespace sim::testing {

std::vector<Answer> open_answers(const Session& session, bool drawn) {
  std::vector<Answer> answers;
  for (DrawnAnswer& one : every_answer(session.program(), session.state()))
    if ((!drawn || one.share > 0) &&
        !writes_beside_strong(session.program(), session.decision(), one.answer))
      answers.push_back(std::move(one.answer));
  return answers;
}

std::vector<DocumentIx> unopened(const Session& session) {
  std::vector<DocumentIx> documents;
  for (std::uint32_t d = 0; d < session.program().documents.size(); ++d)
    if (session.program().documents[d].opened.valid() && !session.opened({d}) &&
        session.readable({d}))
      documents.push_back({d});
  return documents;
}

void play_everything(const Session& session, std::size_t most_plays, EveryPlay& every) {
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

ExpectedSums expect_at_random(const Session& session, const Drawn& drawn) {
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

ExpectedSums expect(Session session, bool opens, const Drawn& drawn) {
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

std::vector<Answer> earning_least(const Session& session, const std::vector<Answer>& answers) {
  return largest(answers, [&](const Answer& answer) {
    Session copy = session;
    static_cast<void>(copy.answer(answer));
    return score(session.program(), session.log()).overall.earned -
           score(session.program(), copy.log()).overall.earned;
  });
}

}  // namespace sim::testing
