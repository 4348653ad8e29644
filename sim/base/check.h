// SIM_CHECK: a mistake of ours, never of content or of a person. Stops the program with file and line.
#pragma once

namespace sim {

[[noreturn]] void check_failed(const char* file, int line, const char* condition, const char* words);

}  // namespace sim

#define SIM_CHECK(condition, words) \
  ((condition) ? static_cast<void>(0) : ::sim::check_failed(__FILE__, __LINE__, #condition, words))
