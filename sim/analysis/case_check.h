// Everything that can be known of a case before anyone plays it, in one value: the author's check.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/analysis/content_bars.h"
#include "sim/analysis/run_walk.h"
#include "sim/scenario/rubric.h"

namespace sim {

// How much there is of what. Gates of heavy scenes are not counted; topics count as options.
struct CaseCounts {
  std::uint32_t scenes = 0, decisions = 0, unscored = 0, options = 0, endings = 0, documents = 0;
  std::uint32_t words = 0;  // of all that a trainee can read: scenes, options, feedback, papers
};

CaseCounts count_case(const Program& program);

struct WalkText {
  std::string file;  // as shown
  std::string text;
};

struct WalkCheck {
  std::string file;
  std::optional<WalkKind> kind;  // nothing when it does not parse
  std::vector<WalkProblem> problems;
};

enum class CheckDepth {
  Fast,  // structure and walks
  Full,  // and what policies and simulated trainees earn
};

struct CaseCheck {
  CaseCounts counts;
  std::size_t situations = 0;
  bool computed = false;               // every situation is known
  Fraction possible_overall;           // S5, when computed
  std::vector<WalkCheck> walks;        // in the order given
  std::vector<PolicyResult> policies;  // of a full check
  Trainees trainees;                   // of a full check of a case that is no tutorial
  std::vector<Finding> findings;       // SIM150-165
};

// `maps` are the credit maps of the rubric, the standard one first.
CaseCheck check_case(const std::shared_ptr<const Program>& program,
                     const std::vector<CreditMapEntry>& maps, const std::vector<WalkText>& walks,
                     CheckDepth depth);

}  // namespace sim
