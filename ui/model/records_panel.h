// What is kept of one person's attempts. No marks: those are inside a debrief.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

struct RecordRow {
  std::int64_t attempt = 0;
  std::string title;
  std::string begun;  // "17 November 2026, 14:02"
  std::string state;  // "Finished", "Stopped at minute 9", "In progress"
  std::string mode;   // "Learn", "Practise"
};

struct RecordsPanel {
  std::string whose;            // the profile's name; empty: none was given
  std::vector<RecordRow> rows;  // newest first
};

}  // namespace ui
