// One numbered problem in content: what, where, and what to do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic_codes.h"

namespace sim {

enum class Severity : std::uint8_t { Error, Warning };  // an Error leaves no program; a Warning leaves one

// A spot in a scenario's files. Line, column and JSON pointer are worked out only when it is shown.
struct Spot {
  std::uint32_t offset = 0;  // bytes from the start of the file
  std::uint16_t file = 0;    // 0 scenario.json, 1 the rubric, 2 the references, 3.. the documents in order
};

// A problem as a check finds it.
struct Problem {
  Code code;
  Spot spot;
  std::string message;
  std::string hint;
};

// A spot as a person reads it. Lines and columns count from 1; `text` is that line, for the caret.
struct Place {
  std::string file;
  std::string pointer;
  int line = 0;
  int column = 0;
  std::string text;
};

struct Diagnostic {
  Code code;
  Severity severity = Severity::Error;
  Place place;
  std::string message;
  std::string hint;
};

using Problems = std::vector<Problem>;

// True when one of them leaves no program.
bool has_errors(const Problems& problems);

}  // namespace sim
