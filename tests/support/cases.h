// The small cases in tests/cases/valid, and plays of them by id.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/program/program.h"
#include "sim/scenario/scenario.h"
#include "sim/session/session.h"

namespace sim::testing {

// The text of tests/cases/valid/<name>.json.
std::string case_text(std::string_view name);
// Read, validated and compiled; anything wrong fails the test and ends the program.
std::shared_ptr<const Program> case_program(std::string_view name);
Scenario case_scenario(std::string_view name);

// The same from scenario_json(members): see scenario_builder.h.
std::shared_ptr<const Program> program_from(std::string_view members);

// Plays one answer (options by id), or `open:<document>`. What is refused fails the test.
void play(Session& session, std::initializer_list<std::string_view> picks);

// A session with each answer of `answers` given in turn; several options of one answer stand with
// blanks between.
Session played(std::shared_ptr<const Program> program,
               std::initializer_list<std::string_view> answers, std::uint64_t seed = 1);

// The canonical log with the order of offers left out, so that a test need not know the shuffle.
std::string plain_log(const Session& session);

}  // namespace sim::testing
