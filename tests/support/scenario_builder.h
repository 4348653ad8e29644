// Small scenarios for tests, written as JSON: a test says what it is about, the rest is filled in.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/validate.h"

namespace sim::testing {

// Competencies relationship, curiosity, safeguarding and reporting with criteria
// relationship.respect .listen, curiosity.notice .ask .verify .use, safeguarding.share .act, reporting.record .bounds;
// the six levels and the three credit maps of the model.
Rubric small_rubric();

// S1 of grade P, S2 of A, S3 of C, S4 and S5 of B, S6 of O.
References small_references();

// The text of a whole scenario. `members` are members of the outermost object ("\"counters\": [...], \"scenes\": [...]");
// what they leave out of the needed ones is added. It is a tutorial, so that no content bar speaks, starts in the
// scene "start", has the key feature "k" and weighs relationship with 1.
std::string scenario_json(std::string_view members);

// Reads the text, and its papers from tests/cases/kinds/documents where they are there; what the reader reports fails the test.
Scenario read_or_fail(std::string_view json);

// Reads and validates against the small rubric and references. `problems` holds those of both, in that order.
Validated read_and_validate(std::string_view json);

// The same for a text that must be valid: an Error fails the test and ends the program.
ValidScenario valid_or_fail(std::string_view json);

// "SIM031" and so on, each once.
std::set<std::string> codes_of(const Problems& problems);

// One problem a line: `SIM031 120: message (hint)`, the number being the offset.
std::string to_lines(const Problems& problems);

}  // namespace sim::testing
