// What a person asked for, by whatever means. Drawing appends these; update() alone acts on them.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sim/base/ids.h"
#include "ui/model/work_intent.h"

namespace ui {

enum class Screen : std::uint8_t {
  FirstRun,
  Library,
  Briefing,
  Play,
  Reading,  // the case file over the whole window
  History,
  Pause,
  Debrief,
  Records,
  Settings,
  Help,
  About,
};

// What one can do by a key; action.h says what each is called and which key it has.
enum class Act : std::uint8_t {
  Act,  // do what the focused item does
  Back,
  Help,
  Pause,
  NextPane,
  PreviousPane,
  NextItem,
  PreviousItem,
  TextLarger,
  TextSmaller,
  TextNormal,
  FullScreen,
  History,
  Find,
  FindAll,
  Copy,
  Settings,
  // library
  Continue,
  Search,
  Filters,
  Records,
  Disagree,
  // briefing
  CaseFile,
  Mode,
  // play
  Pin,
  ShowOptions,
  GoOn,
  Skip,
  Leave,
  OtherPage,
  PreviousPage,
  Split,
  Documents,
  // debrief
  Everything,
  NextStep,
  OpenAll,
  Counted,
  AsTable,
  Short,
  Export,
  // records
  Erase,
  // work: decisions with many parts
  Mark,
  Pair,
  Beside,
  Link,
  Unlink,
  Supports,
  Weakens,
  Context,
  Evidence,
  NextPart,
  HandIn,
  Gaps,
  OwnWords,
  Undo,
  MoveUp,
  MoveDown,
  Attach,
  Repeat,
  MyReport,
};

// ---- Everywhere
struct GoTo {
  Screen screen = Screen::Library;
};
struct GoBack {};  // never destroys anything
struct Quit {};
struct SetText {
  int percent = 100;  // 100-200
};
struct CopyWords {
  std::string words;
};
struct FullScreen {};
struct LeaveWithout {};   // gives up what the disk refused
struct SaveElsewhere {};  // an attempt the disk refused, into a file of its own

// ---- Library
struct SelectCase {
  sim::Id scenario;
};
struct OpenBriefing {
  sim::Id scenario;
};
struct ContinueAttempt {
  std::int64_t attempt = 0;
};
struct SearchCases {
  std::string words;
};
enum class CaseFilter : std::uint8_t { All, New, InProgress, Done };
struct FilterCases {
  CaseFilter filter = CaseFilter::All;
  int at_most_minutes = 0;  // 0: any
};

// ---- Briefing
struct SetMode {
  sim::Id mode;  // "learn" or "practise"
};
struct ChooseStart {
  sim::Id start;  // Start::id
};
struct Begin {};

// ---- Play
struct PressNumber {
  int number = 0;
};
struct PressEnter {};
struct ClearChoice {};
struct SaidFirst {
  std::string words;
};
struct KeepDraft {
  std::string words;  // what stands in the box of say-it-first, not said yet
};
struct GiveWhy {
  int tag = 0;  // from 1; 0: `words`, or left out when they are empty
  std::string words;
};
struct GiveSure {
  int step = -1;  // 0 low 1 medium 2 high; below 0: left out
};
struct GoOn {};  // after the coaching of a decision, or at the end to the debrief
struct TickAim {
  int place = 0;
  bool on = true;
};
struct PinLine {
  sim::Id line;
  bool on = true;
};
struct PinSentence {
  sim::Id paper;
  int number = 0;  // of the sentence, from 1
  bool on = true;
};
// In the margins of the case file. `passage`: sim::PassageIx.
struct MarkSentence {
  std::uint32_t passage = 0;
  std::uint8_t tag = 0;  // sim::Tag; 0: the mark is taken off
};
struct BeginPair {  // the first of two that disagree; or no longer
  std::uint32_t passage = 0;
  bool on = true;
};
struct PairSentences {
  std::uint32_t first = 0, second = 0;
  bool on = true;
};
struct AskBeside {  // a field for words beside a sentence, or no longer
  std::uint32_t passage = 0;
  bool open = true;
};
struct KeepBeside {
  std::string words;  // what stands in that field, not kept yet
};
struct WriteBeside {
  std::uint32_t passage = 0;
  std::string words;  // empty: what was written is taken away
};
struct OpenPaper {
  sim::Id paper;
  int side = 0;  // 0 left or the only page, 1 right
};
struct ClosePaper {
  sim::Id paper;
};
struct ShowPaperList {
  bool on = true;
};
struct SplitPages {
  bool on = true;
};
struct FindWords {
  std::string words;
  bool everywhere = false;
};
struct ShowPane {
  int pane = 0;  // of the narrow layout: 0 case, 1 talk, 2 reading
};
struct Resume {};
struct SaveAndLeave {};
struct StopHere {};  // ends the attempt before its end, and debriefs

// ---- Debrief
enum class DebriefStep : std::uint8_t { Short, Reactions, Happened, Why, TakeAway };
struct OpenDebrief {
  std::int64_t attempt = 0;
};
struct GoToStep {
  DebriefStep step = DebriefStep::Short;
};
struct OpenMoment {
  std::size_t moment = 0;
  bool open = true;
};
struct OpenAllMoments {
  bool open = true;
};
struct OpenCounted {
  bool open = true;
};
struct OpenFigure {
  std::size_t row = 0;
  int column = 0;  // 0 earned, 1 on your route, 2 overall; below 0 closes
};
struct StancesAsTable {
  bool on = true;
};
struct AskDisagree {
  std::size_t moment = 0;
  bool open = true;
};
struct SayDisagree {
  std::size_t moment = 0;
  std::string words;
};
struct KeepNote {
  std::string field, words;  // what stands in a field of the debrief, not said yet
};
struct React {
  std::string words;
};
struct TakeAway {
  int which = 0;  // 0 to keep, 1 to try
  std::string words;
};
struct ExportDebrief {};

// ---- Records and settings
struct AskErase {
  std::int64_t attempt = 0;  // below 0: everything; 0: asks no longer
};
struct EraseAttempt {
  std::int64_t attempt = 0;
};
struct EraseEverything {
  std::string typed;
};
struct RestoreBackup {
  bool restore = true;  // else begin afresh
};
enum class Setting : std::uint8_t {
  Theme,
  Typeface,
  Spacing,
  ReducedMotion,
  SingleLetters,
  ConfirmTwice,
  Clock,
};
struct SetSetting {
  Setting setting = Setting::Theme;
  int value = 0;
};
struct ShowSettings {
  int section = 0;
};
struct PutBackDefaults {};
struct SetKey {
  int act = 0;
  std::string chord;  // empty: waits for the next key
};
struct SetName {
  std::string name;
};
struct NextCard {
  int card = 0;
};
struct FinishFirstRun {
  bool practise = false;  // with the practice conversation
};

using Intent =
    std::variant<GoTo, GoBack, Quit, SetText, CopyWords, FullScreen, LeaveWithout, SaveElsewhere,
                 SelectCase, OpenBriefing, ContinueAttempt, SearchCases, FilterCases, SetMode,
                 ChooseStart, Begin, PressNumber, PressEnter, ClearChoice, SaidFirst, KeepDraft, GiveWhy,
                 GiveSure, GoOn, TickAim, PinLine, PinSentence, MarkSentence,
                 BeginPair, PairSentences, AskBeside, KeepBeside, WriteBeside, OpenPaper, ClosePaper,
                 ShowPaperList, SplitPages, FindWords, ShowPane, Resume, SaveAndLeave, StopHere,
                 OpenDebrief, GoToStep, OpenMoment, OpenAllMoments, OpenCounted, OpenFigure,
                 StancesAsTable, AskDisagree, SayDisagree, KeepNote, React, TakeAway, ExportDebrief,
                 AskErase, EraseAttempt, EraseEverything, RestoreBackup, SetSetting, ShowSettings,
                 PutBackDefaults, SetKey, SetName, NextCard, FinishFirstRun, WorkIntent>;
using Intents = std::vector<Intent>;

}  // namespace ui
