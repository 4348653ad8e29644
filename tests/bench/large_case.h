// Large scenarios for the bench, as the text of a scenario.json.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "sim/io/read_limits.h"
#include "sim/program/program.h"
#include "sim/scenario/rubric.h"

namespace bench {

struct LargeCase {
  int scenes = 100;
  // Every n-th scene decides, the others only say something. 1: a line of decisions, as the
  // engine's figures ask; 3: the mean of the shipped case "Fine" (76 values and 2.5 KB a scene), as
  // loading asks.
  int decides_every = 1;
  bool wordy = false;  // options with the feedback and texts of a finished case
};

// Every decision has 3 or 4 options, each behind a condition (counters, flags, a few chose and
// visited), one of them always open and best.
std::string large_case_json(const LargeCase& shape);

// The shipped rubric and references.
sim::Rubric shipped_rubric();
sim::References shipped_references();

// Limits that a case of 100,000 scenes keeps.
sim::ReadLimits wide_limits();

// Read, validated and compiled; stops the program when it is not valid.
std::shared_ptr<const sim::Program> large_program(const LargeCase& shape);

// The repository, for its scenarios.
std::string source_folder();
// The bytes of a file; stops the program when it cannot be read.
std::string file_bytes(const std::string& path);

}  // namespace bench
