// Which cases there are, and the one to go on with.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

struct ContinueRow {
  std::int64_t attempt = 0;
  sim::Id scenario;
  std::string title;
  std::string where;  // "You stopped at: The sheet, minute 7 of 25 in the story."
  std::string left;   // "To play: about 12 minutes left."
  std::string saved;  // "17 November 2026, 14:32"
};

struct CaseRow {
  int number = 0;  // from 1; broken cases have none
  sim::Id id;
  std::string title, line;
  std::string about;  // "Supervision session, about 20 minutes to play, first year"
  std::string state;  // "New", "In progress", "Done"
};

struct BrokenRow {
  std::string file;
  std::string reason;
};

struct LibraryPanel {
  std::vector<ContinueRow> going_on;  // newest first
  std::vector<CaseRow> cases;
  std::vector<BrokenRow> broken;
};

}  // namespace ui
