// How much of everything a file may hold. Content comes from anywhere, so every size has a bound,
// by name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

// A file beyond a limit gets a diagnostic that names the limit. The bench raises them.
struct ReadLimits {
  std::size_t bytes = 8'000'000;  // of one JSON file
  std::size_t depth = 64;         // brackets inside each other
  std::size_t scenes = 5'000;
  std::size_t items = 5'000;  // of any other list
  std::size_t names = 256;    // members of an object whose names the author chooses, as `weights`
  std::size_t text = 20'000;  // bytes of one text
  std::size_t documents = 200;
  std::size_t paper_bytes = 200'000;  // of one document
  std::size_t passages = 2'000;       // of one document
  std::size_t problems = 1'000;       // reading stops there
};

// The hint of such a diagnostic.
inline std::string limit_hint(std::string_view name, std::size_t value) {
  return "the limit \"" + std::string(name) + "\" is " + std::to_string(value);
}

}  // namespace sim
