// The case file as a list: what there is to read, what is known, what was pinned.
#pragma once

#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

struct PaperRow {
  int number = 0;  // from 1, in the order of the case; hidden papers have none
  sim::Id id;
  std::string title;
  std::string about;  // "10 November 2026, written by you, first-hand, 1 week old"
  std::string brief;  // all in one short line, for the briefing
  std::string state;  // "Read", "Not read yet", "New"
  bool read = false;
  bool fresh = false;  // came during play and was not opened
};

struct PinRow {
  std::string text;   // what was pinned
  std::string where;  // "In the room, minute 7", "Record of appointment 2"
};

struct CaseFilePanel {
  std::vector<PaperRow> papers;
  std::vector<std::string> known;
  std::vector<PinRow> pins;
};

struct FoundRow {
  std::string where;  // the paper's title, or who said it and when
  std::string text;   // the whole sentence or turn
  int paper = 0;      // its number in the case file; 0 for the talk
  int line = 0;  // of the paper or the talk, as pins count it; 0: a title, or what cannot be pinned
};

struct FoundPanel {
  std::string sought;
  std::vector<FoundRow> rows;
};

}  // namespace ui
