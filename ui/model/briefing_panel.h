// What is read before a case begins: who, what for, what to read, what choices will be read for.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/base/ids.h"
#include "ui/model/casefile_panel.h"

namespace ui {

struct WeightRow {
  std::string competency;
  int weight = 1;     // 1-3
  std::string words;  // "weight 3"
};

struct ModeRow {
  sim::Id id;  // "learn", "practise"
  std::string name, about;
  bool chosen = false;
};

// Where a case that continues another can begin.
struct StartRow {
  sim::Id id;
  std::string name, about;
  bool chosen = false;
  bool closed = false;  // cannot be begun with; `about` says why
};

struct BriefingPanel {
  std::string title;
  std::string kind;  // "Supervision session, about 20 minutes to play, 25 in the story"
  std::string premise;
  std::string name, about;  // of the person the case is about: "31, he / him, English"
  std::vector<std::pair<std::string, std::string>> facts;  // label, value
  std::vector<std::string> aims;
  std::string contains;
  std::string before;  // "Best played after The report."; empty: it stands alone
  // "Papers, open at any time. Read first: 1, 2 (280 words, 2 minutes to read)"; empty: none to
  // read first
  std::string papers_heading;
  std::vector<PaperRow> read_first, also;
  std::string read_note;  // "280 words, about 2 minutes", of those to read first
  std::vector<StartRow> starts;  // empty: the case continues none
  std::string starts_about;
  std::vector<ModeRow> modes;
  std::string say_first;  // empty when the case never asks
  std::string choosing;   // how a choice is made, with this person's settings
  std::vector<WeightRow> weights;
  std::string law_as_at;
  bool law_is_old = false;  // over 12 months: `law_as_at` says to check
  std::string key_status;
  std::string version;
  std::string fiction;
};

}  // namespace ui
