// The library in the window: the list with its filters, and the case in hand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/model/intent.h"
#include "ui/model/library_panel.h"

namespace ui {

struct FilterRow {
  sim::Id id;  // lasting: "all", "new", "in_progress", "done"
  std::string words;
  int count = 0;  // with the search and the length as they are
  CaseFilter filter = CaseFilter::All;
  bool on = false;
};

struct LengthChoice {
  std::string words;
  int at_most = 0;
  bool on = false;
};

struct LibraryRow {
  enum class Mark : std::uint8_t { New, Start, InProgress, Done };
  sim::Id id;
  std::string title, line;
  std::string facts;    // "Supervision session · first year · difficulty 2"
  std::string minutes;  // "20 min"
  std::string state;    // "New", "Start here", "In progress", "Done, replay"
  Mark mark = Mark::New;
  std::string spoken;  // all of it, for whoever has it read out
};

// The attempt to go on with.
struct ContinuePanel {
  std::int64_t attempt = 0;  // 0: there is none
  std::string title;
  std::string where;    // "You stopped at: The sheet."
  std::string minutes;  // "Minute 7 of 25 in the story"
  float part = 0;       // 0-1 of those
  std::string left;     // "About 16 minutes left"
  std::string saved;    // "Begun today, 14:32"
  std::string note;     // its wording was updated since; mostly empty
};

// One that waits and cannot simply go on.
struct StuckPanel {
  std::int64_t attempt = 0;
  sim::Id scenario;
  std::string title, heading, why, saved;
  bool has_debrief = false, can_begin = false;
};

// A filter that hides what there is, and what remains without it.
struct EasingPanel {
  std::string words;   // "Without “To 15 minutes” there would be two."; empty: none helps alone
  std::string button;  // "Any length"
  std::string sought;
  CaseFilter filter = CaseFilter::All;
  int at_most = 0;
};

struct DetailFact {
  std::string label, words;
  bool small = false, warns = false;
};

// The case in hand.
struct CaseDetail {
  sim::Id id;
  std::string kind;  // "Supervision session, first year"
  std::string title, premise;
  std::vector<DetailFact> facts;
  std::vector<std::string> practises;  // competencies, heaviest first
  std::string contains;
  std::int64_t going_on = 0;  // an attempt of it that waits beside the one the list begins with
};

struct LibraryScreenPanel {
  ContinuePanel going_on;
  std::vector<StuckPanel> stuck;
  std::string cannot_open;  // why what was asked for could not be opened
  std::vector<LibraryRow> rows;
  std::vector<BrokenRow> broken;
  std::vector<FilterRow> filters;
  std::vector<LengthChoice> lengths;
  std::string sought;
  CaseFilter filter = CaseFilter::All;
  int at_most = 0;
  bool filtered = false;
  std::string filters_on;   // "2 filters are on."; empty: none is
  std::string heading;      // "All cases"
  std::string count_words;  // "2, in suggested order"
  std::string why_empty;    // there are no cases; or none matches
  EasingPanel easing;
  sim::Id selected;
  CaseDetail detail;
};

}  // namespace ui
