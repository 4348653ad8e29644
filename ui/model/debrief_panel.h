// What the debrief shows, ready to draw or to read out: sorted, worded, rounded. The window, the
// terminal and the HTML file all say what stands here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ui {

// The shape beside a level word. They always stand together.
enum class LevelMark : std::uint8_t { Strong, Sound, Partial, Concern, Missed, Unsafe, Unmarked };

struct LevelPanel {
  LevelMark mark = LevelMark::Unmarked;
  std::string word;
};

// A level and what it was read for.
struct ReadingPanel {
  std::string what;  // "Respect (Relationship)"
  LevelPanel level;
};

struct StopPanel {
  std::string heading;  // "Safety stop", "Safety stop, put right"
  std::string duty;
  std::string where;  // "Don't put Molly, minute 21."
  std::string words;  // what was said or done
  std::string after;  // what comes of it, or how it was put right
  bool put_right = false;
  std::size_t moment = 0;
};

struct SourcePanel {
  std::string text;  // title, publisher, year, section
  std::string address;
  std::string what_for;
};

struct FeedbackPanel {
  std::string did, why, next;
  std::string try_line;   // in quote marks
  std::string outcome;    // how it felt is not the mark, in the author's words
  std::string unsourced;  // "Practice wisdom, unsourced: ..."
  std::vector<SourcePanel> sources;

  bool empty() const { return did.empty() && why.empty() && next.empty(); }
};

struct PartPanel {
  std::string text;
  bool picked = false;
  std::vector<ReadingPanel> readings;
  FeedbackPanel feedback;
};

// A part of an answer with many parts: what was done and what the key has, in a sentence.
struct PartRowPanel {
  std::string text;
  std::string passage;  // the sentence of a paper it is about, with its place; may be empty
  std::string lost;     // found, but turned to missed; else empty
  std::vector<ReadingPanel> levels;  // one without `what` where it counts alike for everything
};

// A claim, a field, the checks of a form; or the whole answer, then without heading.
struct WorkSectionPanel {
  std::string heading, question;
  std::vector<std::string> facts;  // whole sentences: how the claim stands, what was too many, ...
  std::vector<PartRowPanel> rows;
};

// A line somebody said; `who` may be empty.
struct SaidPanel {
  std::string who, text;
};

struct MomentPanel {
  LevelPanel level;
  std::string minute;  // "minute 7"
  std::string title;   // one line: your words, or what closed
  std::string
      done;  // the same where `name` stands above it; empty when it says no more than `name`
  std::string name, place;         // of the decision or opening; of the scene
  std::vector<std::string> words;  // all of them
  std::vector<SaidPanel> reaction;
  std::vector<std::string>
      remarks;  // whole sentences: when it was open, not counted, not marked, ...
  FeedbackPanel feedback;
  std::vector<PartPanel> parts;        // picked ones first
  std::vector<WorkSectionPanel> work;  // of the kinds with many parts
  std::vector<ReadingPanel> read_for, picked_up;
  std::vector<StopPanel> stops;
  std::vector<std::pair<std::string, std::string>>
      yours;  // label, words: said first, reason, how sure, disagreed
  bool unmarked = false, lapse = false;
};

// One of the three.
struct MomentCard {
  std::size_t moment = 0;
  LevelPanel level;
  std::string minute;
  int at = 0;         // story minute, for the line
  std::string words;  // a person's words begin with the name
  std::string happened;
};

struct ShortPanel {
  std::string about;    // "Fine, with Kieran Walsh"
  std::string stopped;  // of an attempt that was ended early; else empty
  std::vector<StopPanel> stops;
  std::vector<std::string> sentence;
  std::string moments_heading;
  std::vector<MomentCard> moments;
  std::string try_line;        // in quote marks
  std::string features_label;  // says "so far" of an attempt that was ended early
  std::string features;        // "3 done, 1 done in part, 1 missed, 1 not reached"
};

struct OpeningPanel {
  std::string name;
  std::string when;  // "Open from minute 13 to minute 20."
  std::vector<ReadingPanel> parts;
};

struct PinPanel {
  std::string text, used;  // `used` is empty where nothing hung on it
};

struct HappenedPanel {
  std::string about;  // "9 decisions over 21 minutes of the story."
  std::vector<MomentPanel> moments;
  std::string stance_heading;
  std::vector<std::pair<std::string, std::string>>
      stances;  // "minute 7", "guarded": where it changed
  std::vector<OpeningPanel> openings;
  std::vector<PinPanel> pins;
  std::vector<std::pair<std::string, std::string>>
      marked;  // "Risk", "“...” (Wing notes, sentence 3)": what stands in the margins
  std::vector<std::string> documents;  // whole sentences
  std::vector<std::string>
      carried;  // whole sentences: the part before, and what holds for the next
};

struct FeaturePanel {
  enum class State : std::uint8_t { Done, Part, Missed, NotReached };
  State state = State::NotReached;
  std::string text, word;
  std::string note;  // the author's sentence, or what not reached means
  // Where it came up. What decided comes first: of a feature that is not done, what kept it so.
  std::string where;                  // "Minute 7: Part-way. Minute 13: Strong."
  std::vector<ReadingPanel> moments;  // the same, to draw: "Minute 7" and its level
};

struct TurnPanel {
  std::string label;  // "Closed", "Opened", "Safety stop"
  std::string name, minute, words, what;
  LevelPanel level;
  std::size_t moment = 0;
};

struct WhyPanel {
  std::string counts_label, counts;
  std::string no_turns;  // said when there are none
  std::vector<FeaturePanel> features;
  std::vector<TurnPanel> turns;
};

// One figure of the table. `row` is a place in CountedPanel::rows, or their number for the last
// row.
struct FigureRef {
  enum class Column : std::uint8_t { Earned, Route, Overall };
  std::size_t row = 0;
  Column column = Column::Earned;
};

struct CountedRowPanel {
  std::string name, short_name, weight, earned, route, overall;
  bool safety_stop = false;
};

struct CountedPanel {
  std::string stopped;  // of an attempt that was ended early; else empty
  std::vector<StopPanel> stops;
  std::string no_stop;               // when there is none
  std::vector<ReadingPanel> levels;  // what each counts: "100"
  std::string gloss;
  std::vector<std::string> heading;        // five columns
  std::vector<std::string> short_heading;  // the same for narrow places
  std::vector<CountedRowPanel> rows;
  CountedRowPanel added_up;
  std::vector<std::string> remarks;  // the way you went, what was closed off, what maxima are
};

// The parts that a line of a figure is the mean of.
struct FigurePartsPanel {
  std::string title;                           // the line
  std::vector<std::string> heading;            // three columns
  std::vector<std::vector<std::string>> rows;  // part, level, what it counts
  std::string sum;                             // "100 + 0 = 100, shared by 2 is 50."
};

// A figure with everything it is the sum of.
struct FigurePanel {
  std::string title;
  std::vector<std::string> heading;
  std::vector<std::vector<std::string>> rows;
  std::vector<FigurePartsPanel> parts;  // of those rows that stand for many parts
  std::string sum;                      // "10 + 100 + 75 = 185, times its weight 3 = 555."
  std::vector<std::string> rules;
  std::string source;  // where the levels come from
};

struct DebriefPanel {
  std::string title;       // "Debrief: Fine"
  std::string law;         // when it is over a year old; else empty
  std::string key_status;  // who has looked at the key
  ShortPanel brief;
  HappenedPanel happened;
  WhyPanel why;
  CountedPanel counted;
  std::string keep, try_next;                           // offered for the last step
  std::vector<std::string> reactions, to_keep, to_try;  // typed
};

}  // namespace ui
