// One whole screen, ready to draw.
#pragma once

#include <map>
#include <string>
#include <variant>

#include "ui/model/briefing_panel.h"
#include "ui/model/debrief_panel.h"
#include "ui/model/first_run_panel.h"
#include "ui/model/frame_panel.h"
#include "ui/model/help_panel.h"
#include "ui/model/history_panel.h"
#include "ui/model/library_screen_panel.h"
#include "ui/model/pause_panel.h"
#include "ui/model/play_panel.h"
#include "ui/model/reading_panel.h"
#include "ui/model/records_panel.h"
#include "ui/model/settings_panel.h"

namespace ui {

struct PlayScreenPanel {
  PlayPanel play;
  ReadingView reading;
  int pane = 1;  // of the narrow layout
};

struct PauseScreenPanel {
  PausePanel pause;
  std::string not_saved;  // leaving now would lose what the disk refused: why
  std::string written;    // where it was written instead
  std::string subtitle;
  std::string skip;  // what can be skipped, when the case allows it
};

// How the person was, as a line over the minutes.
struct StanceChart {
  struct Point {
    int minute = 0;
    std::size_t state = 0;   // place in `states`
    std::size_t moment = 0;  // what was answered there
    std::string name;        // "Minute 7: guarded"
  };
  std::vector<std::string> states;  // the most open first
  std::vector<Point> points;        // where it changed
  int minutes = 0;                  // where the line ends
};

// The figures of a row of the table, for its bar: parts of the longest.
struct CountedBar {
  float earned = 0, route = 0;
  float overall = -1;  // below 0: not computed
};

struct FeatureCount {
  FeaturePanel::State state = FeaturePanel::State::Done;
  std::string words;  // "3 done"
};

struct DebriefScreenPanel {
  DebriefPanel debrief;
  DebriefStep step = DebriefStep::Short;
  std::vector<bool> done;          // of the four steps
  std::string case_title;          // "Fine"
  std::string about;               // "17 November 2026, try 1"
  bool practice = false;           // the practice conversation: nothing of it is kept
  std::string starts_at, ends_at;  // "10:05", "10:26"
  int minutes = 0, booked = 0;     // story minutes used; of the whole appointment
  std::vector<int> other_minutes;  // of decisions with a level that are not among the three
  std::vector<int> plain_minutes;  // of decisions without one
  std::vector<FeatureCount> feature_counts;
  StanceChart stances;
  std::vector<bool> open;          // moments of the timeline
  std::vector<bool> turns_opened;  // by turning point: it opened something, and closed nothing
  bool counted = false;
  std::vector<CountedBar> bars;  // by row of the table
  bool figure_open = false;
  FigurePanel figure;
  FigureRef figure_at;
  std::vector<LevelMark> figure_marks;  // by row of the figure; empty where it shows no levels
  bool stances_as_table = false;
  bool disagreeing = false;  // a line for the reason is open
  std::size_t disagree_moment = 0;
  std::string disagree_about;                 // what it is called
  std::map<std::string, std::string> drafts;  // typed or ticked and not said yet, by field
  std::string noted;                          // "Noted. Your mark is unchanged."
  std::vector<std::string> chips;             // of the reactions step
  std::string keep_offered, try_offered;      // to put into the fields, without quote marks
  std::string exported;                       // where the last export went
};

struct RecordsScreenPanel {
  RecordsPanel records;
  std::string heading;              // "Your attempts"
  std::string about;                // "2 attempts, the newest first."
  std::vector<bool> goes_on;        // of records.rows: it waits to be gone on with
  std::string cannot_open;          // why the debrief asked for could not be opened
  std::string asks;                 // "Delete this attempt?"; empty: nothing is asked
  std::string asks_about;           // what that means
  std::int64_t asks_attempt = 0;    // below 0: everything
  std::vector<std::string> goes;    // what would be removed
  std::string offer;                // a backup can be put back
  std::vector<std::string> erased;  // what was removed just now
};

struct ScreenPanel {
  Screen screen = Screen::Library;
  std::string id;  // new one: the focus goes to `first`
  std::string first;
  FramePanel frame;
  std::variant<std::monostate, FirstRunPanel, LibraryScreenPanel, BriefingPanel, PlayScreenPanel,
               HistoryPanel, PauseScreenPanel, DebriefScreenPanel, RecordsScreenPanel,
               SettingsPanel, HelpPanel, AboutPanel>
      body;
};

}  // namespace ui
