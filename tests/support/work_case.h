// Decisions with many parts and words to them, one of each kind, and a debrief of one answer.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/assess/score.h"
#include "sim/debrief/debrief.h"
#include "tests/support/work_helpers.h"

namespace sim::testing {

Option worded(const std::string& id, const std::string& text, const std::string& because = {},
              const std::string& bin = {});

void whole_words(Decision& d);

// Call, then visit, then write: a whole order.
Decision an_order();

Decision a_sort();

// Two keys: one mark too many is free.
Decision a_mark();

// One claim with a support in each paper, one passage against it, two gaps and two sentences.
Decision a_report();

// A choice, one that picks several, a sort without marks, and a check that the first two agree.
Decision a_form();

Decision a_text();

Decision a_concordance(int members);

// Two answers, the first borne out by a1 and b1; one passage may be laid beside it.
Decision a_hearing();

// Papers "a" and "b" of five sentences, each saying its own name.
std::vector<Document> worded_papers();

// The decision "d"; behind one that is not marked stands a sort that is.
Scenario a_case(Decision d);

// One answer by its canonical text, after `before` was done.
Session answered(Decision d, const std::string& text,
                 const std::function<void(Session&)>& before = {});

Debrief debriefed(const Session& session);

}  // namespace sim::testing
