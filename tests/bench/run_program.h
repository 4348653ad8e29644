// Starting finished programs and measuring them from outside.
#pragma once

#include <string>
#include <vector>

namespace bench {

std::string folder_of_this();

// Seconds a run takes; below 0 when it does not start or its code is not 0. Its output is thrown away,
// or goes into `out`.
double run_program(std::vector<std::string> words, std::string* out = nullptr);

// The window's settings in a records folder: past the first cards, at this text size.
void write_settings(const std::string& folder, int percent);

}  // namespace bench
