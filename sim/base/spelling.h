// The nearest known name, for "did you mean".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim {

// Letters added, left out, changed or swapped with a neighbour, each once (optimal string alignment distance), at most
// `limit` + 1 (then it stops counting).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `word`, or empty when none is within a third of its length (at least 1, at most 3) edits.
// Of equally near ones the first wins.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// `did you mean "x"?`, or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace sim
