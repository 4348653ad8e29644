// Everything the window knows between frames. Only update() changes it; screens are made from it.
#pragma once

#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/debrief/debrief.h"
#include "sim/program/reach.h"
#include "sim/record/store.h"
#include "ui/content/attempt_source.h"
#include "ui/content/starts.h"
#include "ui/model/attempt_recorder.h"
#include "ui/model/choosing.h"
#include "ui/model/intent.h"
#include "ui/model/make_lists.h"
#include "ui/model/play_panel.h"
#include "ui/model/settings.h"
#include "ui/model/words.h"
#include "ui/model/working.h"

namespace ui::app {

// Papers in view, beside the talk or over the whole window.
struct Reading {
  bool list = true;
  std::vector<sim::DocumentIx> open;  // at most three
  std::size_t left = 0, right = 0;
  bool split = false;
  bool finding = false, everywhere = false;
  std::string sought;
};
inline constexpr std::size_t kMostPapers = 3;

// What is half done in the margins.
struct MarginHand {
  std::optional<std::uint32_t> linking;  // the first of two passages
  std::optional<std::uint32_t> beside;   // words are being written beside this one
  bool writing = false;                  // its field is open
  std::string draft;                     // what stands in it
};

// A case that is looked at before it begins. The session is thrown away unless it begins.
struct Briefing {
  std::size_t place = 0;  // in AppState::cases
  sim::Session session;
  sim::Id mode = "practise";
  Reading reading;
  std::vector<Start> starts;  // of a case that continues another
  std::size_t start = 0;
};

// A play under way. `choosing` looks into `decision`: neither is copied.
struct Play {
  explicit Play(sim::Session started) : session(std::move(started)) {}
  Play(const Play&) = delete;
  Play& operator=(const Play&) = delete;

  sim::Session session;
  AttemptRecorder recorder;
  std::size_t place = 0;  // in AppState::cases
  sim::PlayMode mode = sim::PlayMode::Practise;
  std::int64_t began_ms = 0;   // what at_ms counts from, on the steady clock
  std::size_t shown_from = 0;  // events since the last answer but one: the beat in hand
  DecisionPanel decision;
  std::optional<Choosing> choosing;
  std::optional<Working> working;  // of a decision with many parts
  bool at_work = false;            // it has the whole window
  PlayStage stage = PlayStage::Options;
  std::string remark;           // what was refused, until the next key
  std::string draft;            // in the box of say-it-first
  std::int64_t draft_due = -1;  // when it has to go to the disk, steady ms; below 0: it went
  bool draft_kept = false;      // the disk has what is typed
  Reading reading;
  MarginHand margin;
  // What was written in the own earlier part that this one goes on from; none where it began with a
  // prepared one, or with nothing.
  std::optional<std::vector<ReportEntry>> own_report;
  int pane = 1;
  std::shared_ptr<const sim::Reach> reach;  // of Learn mode, once there is something to say
  bool nowhere = false;                     // should be kept and there is no place for it
  bool asks_leave = false;                  // leaving would lose what the disk refused
  std::string written;                      // where it was written instead
  std::string not_written;                  // why it could not be
};

// An attempt being debriefed.
struct Debriefing {
  explicit Debriefing(sim::Session played) : session(std::move(played)) {}

  sim::Session session;
  AttemptRecorder recorder;
  std::shared_ptr<const sim::Reach> reach;
  sim::Debrief debrief;
  DebriefStep step = DebriefStep::Short;
  std::vector<bool> done = std::vector<bool>(4, false);
  std::vector<bool> open;  // moments
  bool counted = false;
  std::optional<FigureRef> figure;
  bool stances_as_table = false;
  std::optional<std::size_t> disagreeing;
  std::map<std::string, std::string> drafts;  // typed or ticked and not said yet, by field
  std::string noted, exported;
  std::string to_note;  // said when the disk has it
};

struct LibraryView {
  std::string sought;
  CaseFilter filter = CaseFilter::All;
  int at_most_minutes = 0;
  sim::Id selected;
};

// An unfinished attempt, brought back to life.
struct Waiting {
  sim::Attempt head;
  Revived revived;
  bool goes_on() const;
};

struct AppState {
  Words words;
  std::string support;
  Settings settings;
  float display_scale = 1;

  std::vector<Screen> stack{Screen::Library};  // the last one is shown
  std::vector<Case> cases;
  std::vector<sim::Attempt> attempts;  // newest first
  std::vector<Waiting> waiting;
  bool list_due = false;  // both have to be read again, once the store is not busy
  // By the hash of the rules and what was carried in: it takes a while, and every play of a case
  // needs the same. Begun with the play, where there is a thread for it.
  std::map<std::pair<std::string, std::uint64_t>,
           std::shared_future<std::shared_ptr<const sim::Reach>>>
      reaches;
  sim::ProfileId profile = 0;
  LibraryView library;
  std::optional<Briefing> briefing;
  std::unique_ptr<Play> play;
  std::unique_ptr<Debriefing> debriefing;
  // Somebody is going, once the disk has everything: to the debrief of this attempt, 0 to the
  // library.
  std::optional<std::int64_t> leaves_for;
  std::string cannot_open;  // why the attempt asked for cannot go on or be debriefed

  std::vector<std::string> banners;  // of the records
  std::string saved_at;
  bool offer_restore = false;
  std::int64_t asks_erase = 0;  // an attempt, below 0: everything
  std::vector<std::string> erased;

  int settings_section = 0;
  std::optional<Act> waits_for_key;
  int card = 0;  // of the first run
  std::string find_in_history;

  std::uint64_t revision = 0;  // counts changes: panels are made again when it moved
  bool quit = false;
  bool gave_up = false;  // something that was played is not kept

  Screen screen() const { return stack.back(); }
  // Of what is being played or looked at; one of them has to be.
  Reading& reading() { return play ? play->reading : briefing->reading; }
  const Reading& reading() const { return play ? play->reading : briefing->reading; }
};

}  // namespace ui::app
