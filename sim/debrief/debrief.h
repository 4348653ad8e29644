// What there is to say about one attempt, as data: what happened in the order of play, what mattered, how it was counted.
//
// Every authored word is resolved from the program and every mark comes from the scorecard; nothing is judged here and no
// interface word stands here. A log that is not finished gives what happened so far.
// Source of the order: experience brief 2.8; of the rules: scenario-model sections 4 and 5.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/assess/scorecard.h"
#include "sim/base/fraction.h"
#include "sim/base/ids.h"
#include "sim/base/level.h"
#include "sim/debrief/debrief_work.h"
#include "sim/program/program.h"
#include "sim/program/reach.h"
#include "sim/session/event_log.h"

namespace sim {

inline constexpr std::size_t kNoMoment = static_cast<std::size_t>(-1);  // where a place in Debrief::moments may be none

struct DebriefSource {
  Id id;
  std::string title, publisher, year, section, address;
  std::string what_for;  // the claim it stands for
};

// The three parts of a judgement in words. All empty where the author wrote none.
struct DebriefFeedback {
  std::string did, why, next;
  std::string try_line;   // sayable, without quote marks
  std::string outcome;    // one line, where reaction and level disagree
  std::string unsourced;  // what rests on general knowledge
  std::vector<DebriefSource> sources;

  bool empty() const { return did.empty() && why.empty() && next.empty(); }
};

// A level and what it was read for.
struct DebriefReading {
  std::string competency;  // short name
  std::string criterion;   // name
  std::string text;        // of an opening's part: what there was to do
  Level level = Level::Missed;
};

// One option of a choose_many answer, picked or left out.
struct DebriefPart {
  std::string text;
  bool picked = false;
  std::vector<DebriefReading> readings;
  DebriefFeedback feedback;
};

// A line as it was shown. `speaker` is empty for what no one says; `details` are those of an In the room block.
struct DebriefLine {
  std::string speaker;
  std::string text;
  bool by_you = false;
  std::vector<std::string> details;
};

// Something that the answer picked up while it was open.
struct DebriefTaken {
  std::string opening;
  DebriefReading reading;
};

// One entry of the timeline.
struct DebriefMoment {
  enum class Kind : std::uint8_t {
    Marked,    // the answer to a scored decision
    Unmarked,  // the answer to one that is not scored
    Lapse,     // an opening that closed with something left undone
  };
  Kind kind = Kind::Marked;
  Id id;                         // of the decision or opportunity
  std::uint32_t event = 0;       // sequence number
  int minute = 0;                // story minutes
  std::string name, place;       // of the decision or opening; title of the scene
  TaskKind task = TaskKind::Choose;
  bool first = true;             // only a first answer is counted
  std::optional<Level> level;    // level word; none for Unmarked and for later answers
  std::vector<std::string> words;  // what was picked; the opening's own words, or the topic that was left out
  std::string speaker;           // who said `words`; empty for you
  std::string short_name;        // three to eight words, or `name`
  std::string happened;          // one line
  std::string not_marked;        // the reason
  bool gate = false, skipped = false;  // the question before a heavy scene, and whether the way round was taken
  std::string definition;        // of a step on a scale
  std::string key_step;          // the author's step on it
  std::uint32_t offered = 0;     // options that were open
  std::vector<DebriefLine> reaction;
  DebriefFeedback feedback;
  std::vector<DebriefPart> parts;        // choose_many
  std::optional<DebriefWork> work;       // order, sort, mark, build, form, write
  std::optional<DebriefScale> scale;     // concordance
  bool could_attach = false;             // passages could be laid beside it
  std::vector<DebriefAttached> attached;
  std::vector<DebriefPassage> would_bear_out;  // that were there to be attached and were not
  std::vector<DebriefReading> read_for;  // of a Lapse: what was left undone
  std::vector<DebriefTaken> picked_up;
  std::vector<std::size_t> stops;        // in Debrief::stops
  // Of a Lapse.
  bool opened = true;            // false: a topic left out, it never opened
  int opened_minute = 0;
  std::string opened_in;         // title of the scene, or of the document
  // What the trainee typed or ticked.
  std::vector<std::string> said_first, reasons, disagreed;
  std::optional<std::uint8_t> sure;  // 0 low 1 medium 2 high
};

struct DebriefStop {
  std::size_t moment = kNoMoment;
  std::string duty;
  std::string place;             // title of the scene
  std::string words;             // what was said or done, or what was left undone
  std::vector<std::string> gates;  // names of competencies
  int minute = 0;
  bool put_right = false;
  int right_minute = 0;
  std::string right_words;
};

struct DebriefFeature {
  Id id;
  std::string text;
  std::string sentence;          // authored, for its state; empty when not reached, or stopped early
  FeatureState state = FeatureState::NotReached;
  std::vector<std::size_t> moments;  // in order, each once
};

// An opening and how its parts stand.
struct DebriefOpening {
  struct Part {
    std::string text, criterion;
    std::optional<Level> level;  // none: still open
  };
  Id id;
  std::string name;
  bool opened = true;
  int opened_minute = 0;
  std::optional<int> closed_minute;  // while something of it was left undone
  std::vector<Part> parts;
};

// How the person was when a decision was put.
struct DebriefStance {
  int minute = 0;
  std::string state;
  std::size_t moment = kNoMoment;  // the answer given there
};

struct DebriefPin {
  std::string speaker, text;     // `speaker` may be empty
  std::string opening;           // what it bore on, if anything
  std::optional<int> used_minute;
};

// What stands in the margins of the case file at the end, sentence by sentence as the file has them. Never marked.
struct DebriefMargin {
  struct Mark {
    DebriefPassage passage;
    Tag tag = Tag::None;
  };
  struct Pair {
    DebriefPassage first, second;  // that disagree, by the reader's word
  };
  struct Note {
    DebriefPassage passage;
    std::string words;
  };
  std::vector<Mark> marks;  // those of a mark decision's answer as well
  std::vector<Pair> pairs;
  std::vector<Note> notes;

  bool empty() const { return marks.empty() && pairs.empty() && notes.empty(); }
};

struct DebriefTurn {
  enum class Kind : std::uint8_t { Safety, Closed, Opened };
  Kind kind = Kind::Closed;
  std::size_t moment = kNoMoment;
};

// One line of the scorecard, with what it rests on.
struct CountedLine {
  std::string id;                // "d.sheet/curiosity.ask"
  std::string place;             // name of the decision or opening
  std::string what;              // what was done there, short; of an opening's part: what there was to do
  std::string criterion;         // name
  Level level = Level::Missed;
  ItemRule rule = ItemRule::FirstAnswer;
  bool of_opportunity = false;
  int weight = 1;
  Fraction credit, best;         // before the weight
  std::vector<Level> parts;      // of an answer with many parts, whose credit is their mean
  std::vector<std::size_t> work_parts;  // parallel to `parts`: in DebriefMoment::work of `moment`; none of choose_many
  std::uint32_t event = 0;
  int minute = 0;
  std::size_t moment = kNoMoment;
};

// A competency. Sums are before its weight; screens multiply.
struct CountedRow {
  Id id;
  std::string name, short_name;
  int weight = 1;
  bool safety_stop = false;      // one not put right
  Fraction earned, possible;
  std::optional<Fraction> most;  // possible overall, when computed
  std::vector<CountedLine> lines;
};

struct Counted {
  std::vector<CountedRow> rows;  // competencies of the case, in rubric order
  Fraction earned, possible;     // overall, weighted
  std::optional<Fraction> most;  // possible overall
  std::optional<Fraction> closed_off;       // S5 - S4, when above 0
  std::vector<std::size_t> closed_most;     // moments, at most two, largest first
  bool computed = false;         // possible overall is known
};

struct DebriefLevel {
  Level level;
  std::string word, gloss;
  int credit = 0;
};

// The earlier part that this one continues, and what the attempt began with.
struct DebriefEarlier {
  Id scenario;
  std::uint32_t facts = 0, held = 0;  // that the earlier part can hand over, and that held
  std::vector<Id> holding;
  std::string profile, about;         // of the prepared part with just these facts; empty when there is none
};

// A fact for a later part, as it stands at the end.
struct DebriefCarried {
  Id id;
  std::string text;
  bool holds = false;
};

struct Debrief {
  // The case.
  Id id;
  std::string title, as_of, fiction;
  std::string person, spoken;    // whom it is about: whole name, and as one says it
  std::string key;               // provenance: "author", "reviewed(2)", "panel(12)"
  bool complete = false;         // reached an ending
  int minute = 0;                // story minutes when it ended or stopped
  int story_minutes = 0;         // booked
  std::string ending_title, ending_text;
  std::optional<DebriefEarlier> earlier;
  std::vector<DebriefCarried> carries;  // of a case that has a later part; none before its end
  std::vector<DebriefLevel> levels;  // best first

  // Short: at most one good and one to work on; at most three; sayable words.
  std::vector<std::string> sentence;
  std::vector<std::size_t> three;
  std::string try_line;
  std::array<int, 4> feature_counts{};  // by FeatureState

  std::vector<DebriefStop> stops;
  std::vector<DebriefMoment> moments;   // in order of play
  std::vector<DebriefStance> stances;
  std::vector<DebriefOpening> openings;
  std::vector<DebriefPin> pins;
  DebriefMargin margin;
  std::vector<std::string> read, not_opened;  // titles of documents that could be read

  std::vector<DebriefFeature> features;
  std::vector<DebriefTurn> turns;       // in order of play
  Counted counted;

  std::vector<std::string> reactions, to_keep, to_try;  // typed in the debrief

  const DebriefLevel& level(Level level) const { return levels[static_cast<std::size_t>(level)]; }
};

// `card` is score(program, log). With a `reach` that is not computed, what rests on it is left out and said to be so.
// Cost: a replay of the log, and `values` of it when `reach` is computed.
Debrief build_debrief(const Program& program, const EventLog& log, const Scorecard& card, const Reach& reach);

// The last answer of the log, for feedback straight after it; kNoMoment when there is none.
std::size_t last_answer(const Debrief& debrief);

}  // namespace sim
