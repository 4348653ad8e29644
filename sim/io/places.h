// From a spot (a byte in a file) to a place a person can find, and a diagnostic as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"

namespace sim {

// A file that spots point into.
struct SourceText {
  std::string path;        // as shown
  std::string_view bytes;  // must outlive the call it is given to
};

// The problems with their places, in the order given. `sources` stand in the order of Spot.file; a
// spot in a file that is not there, or that could not be read (SIM001), gets line 0. A path that
// ends in ".json" also gives the JSON pointer of the value at the spot, or of the innermost one
// around it. Takes time linear in the files, once for all problems.
//
// Place.text is the line without what could steer a terminal; of a line over 72 characters the 72
// around the spot, cut ends shown as "…". Columns count characters.
std::vector<Diagnostic> place_problems(const Problems& problems,
                                       const std::vector<SourceText>& sources);

// As a person reads it, with a line feed at the end:
//
//   case/scenario.json:12:7: error SIM031: the scene "kichen" is unknown
//     "goto": "kichen"
//             ^
//     hint: did you mean "kitchen"?
//
// A place without a line is shown as the file alone.
std::string format(const Diagnostic& diagnostic);

// JSON pointers (RFC 6901) of the values at `offsets`, which ascend. Best effort where `json` is
// broken.
std::vector<std::string> json_pointers(std::string_view json,
                                       const std::vector<std::uint32_t>& offsets);

}  // namespace sim
