// Scores straight from scenario-model S1-S7 over the reference's own trace, and both scorecards as
// text to compare. For tests only.
#pragma once

#include <functional>
#include <string>

#include "sim/assess/scorecard.h"
#include "sim/program/program.h"
#include "tests/support/reference_engine.h"

namespace sim::testing {

// The scorecard of a reference play, as text: items, answers, stops, key features, sums.
std::string reference_scorecard(const Scenario& scenario, const Rubric& rubric,
                                const ReferenceOutcome& outcome);

// The engine's scorecard in the same form.
std::string scorecard_text(const Program& program, const Scorecard& card);

// The most of a sum over all ways to go on after `inputs`, found by trying every one.
//
// `worth` says what items are worth together. Situations are told apart by everything that
// happened, so nothing is merged that could differ. Gives nothing when more than `limit` situations
// were met.
std::optional<Ratio> reference_most(const Scenario& scenario, const Rubric& rubric,
                                    const std::vector<ReferenceInput>& inputs,
                                    const std::function<Ratio(const ReferenceItem&)>& worth,
                                    std::size_t limit);

}  // namespace sim::testing
