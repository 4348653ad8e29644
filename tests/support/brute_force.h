// Plays everything, for tests only: every answer of every situation, each on a copy of the Session,
// each finished play scored by `score`. Nothing is merged and nothing remembered, so that it can
// only be slow, not clever.
#pragma once

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
std::vector<Answer> open_answers(const Session& session, bool drawn = false);

// Documents that something depends on, readable and not opened yet.
std::vector<DocumentIx> unopened(const Session& session);

void play_everything(const Session& session, std::size_t most_plays, EveryPlay& every);

// Expected sums of a way to play.
struct ExpectedSums {
  double earned = 0, full = 0;
};

// Which of the answers a way to play draws from, evenly.
using Drawn = std::function<std::vector<Answer>(const Session&, const std::vector<Answer>&)>;

// With many parts every way to play but the worst draws, and not every answer is as likely.
ExpectedSums expect_at_random(const Session& session, const Drawn& drawn);

// `opens` says whether it opens documents as soon as it can, which the worst alone does not.
ExpectedSums expect(Session session, bool opens, const Drawn& drawn);

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
std::vector<Answer> earning_least(const Session& session, const std::vector<Answer>& answers);

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
