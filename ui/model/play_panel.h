// The play screen: who it is about, the talk with the open decision, what is being read.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "sim/base/ids.h"
#include "ui/model/casefile_panel.h"
#include "ui/model/debrief_panel.h"
#include "ui/model/decision_panel.h"
#include "ui/model/document_panel.h"
#include "ui/model/hearing_panel.h"
#include "ui/model/talk_panel.h"

namespace ui {

struct AimRow {
  int place = 0;
  std::string text;
  bool ticked = false;
};

// What is wanted of the trainee now.
enum class PlayStage {
  SayFirst,
  Options,
  Why,
  Sure,
  Saving,    // said, and not on the disk yet: what follows is not shown
  Coaching,  // Learn: what the choice did
  Ended,
};

struct CasePanel {
  std::string name, about;
  std::vector<std::pair<std::string, std::string>> facts;
  std::vector<AimRow> aims;
  std::vector<PinRow> pins;
  std::string mode;  // "Practise, no time pressure"
};

struct PlayPanel {
  std::string title, kind;
  CasePanel about;
  std::string scene, place;  // "The sheet", "Room 2, Harbour Street"
  std::string clock;         // "7 of 25 min"
  float clock_part = 0;      // 0-1
  TalkPanel talk;            // all of it
  std::size_t now_from = 0;  // turns before this are earlier ones
  PlayStage stage = PlayStage::Options;
  DecisionPanel decision;         // its own talk is empty
  std::vector<int> chosen;        // numbers
  std::string chosen_words;       // "2 is chosen"; what was refused, when something was
  std::vector<std::string> said;  // what was chosen, while it is asked why
  MomentPanel coaching;           // of the decision just answered
  std::string key_status;         // who has looked at the level shown there
  std::string broken;             // the case has no way on from here
  std::string draft;              // what was typed before a restart
  bool draft_saved = false, draft_not_saved = false;  // neither: it has not gone to the disk yet
  bool at_work = false;  // the decision's work has the whole window
  HearingPanel hearing;
};

}  // namespace ui
