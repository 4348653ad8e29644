// The case "fine" as the tests play it: by asking the engine what is open, so that its words may
// change.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sim/session/session.h"
#include "tests/cli/program.h"

namespace cli_testing {

inline const char* const kScenarios = TEST_SOURCE_DIR "/scenarios";

// With the folders of the cases that ship and of these records.
std::vector<std::string> with_folders(std::vector<std::string> arguments, const std::string& data);

// The cases that ship, for a test that changes one.
void copy_cases(const TempFolder& to);

// The log of an attempt as `dump` shows it.
std::string dump(const std::string& data);
// A log without its real times.
std::string timeless(std::string log);

std::shared_ptr<const sim::Program> shipped_program();

// An answer from the front of the file to the open decision, and its line of input.
std::pair<sim::Answer, std::string> first_answer(const sim::Session& session);

// One line a decision: always the first open option in the order of the file, of several the
// fewest. Holds for any seed.
std::vector<std::string> first_picks();

// What a walk does, line by line, as `play` takes it from a file.
std::string walk_script(const std::string& path);

// Lines [from, end) with line feeds.
std::string lines(const std::vector<std::string>& all, std::size_t from = 0,
                  std::size_t end = static_cast<std::size_t>(-1));

}  // namespace cli_testing
