// Where the program stands, and what belongs beside it.
#pragma once

#include <string>

namespace sim {

// The folder of the running program, links followed; "." when the system does not say.
std::string program_folder();

// "scenarios" beside the program.
std::string shipped_scenarios();
// "assets/text" beside the program.
std::string shipped_texts();

}  // namespace sim
