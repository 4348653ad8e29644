// Plays a walk and compares what happens with what it expects.
#pragma once

#include <memory>
#include <vector>

#include "sim/analysis/walk.h"
#include "sim/assess/scorecard.h"
#include "sim/program/program.h"
#include "sim/program/reach.h"
#include "sim/session/session.h"

namespace sim {

// The play, as far as it could be followed.
struct WalkReport {
  Session session;
  Scorecard card;
  std::vector<WalkProblem>
      problems;  // by line: ids that are unknown (SIM180), then what differs (SIM181)

  bool passed() const { return problems.empty(); }
};

// Plays a walk that parsed without problems. With unknown ids nothing is played. After an answer
// that cannot be given the rest is left alone: it would differ for that reason only. `reach` is for
// `best`; without it, or where it is not computed, a `best` line differs.
//
// "Since the last action" means since the last answer: opening a document, pinning and notes show
// and enter nothing. `see` and `not` are about lines shown in that time in any order, `scene` about
// scenes entered in the order written.
WalkReport run_walk(const std::shared_ptr<const Program>& program, const Walk& walk,
                    const Reach* reach);

}  // namespace sim
