// What lies on the desk at a decision with many parts: things to order, bins, papers to mark,
// claims, the fields of a form. Plain values that every face draws; `Working` (working.h) does what
// they offer, and make_work (make_work.h) makes them anew after each thing done.
//
// How each kind is worked. `part` is 0, or the claim of a build, or the field of a form:
//   Order        `items` with position 0 are not placed yet. Working::place(part, item, position),
//   move, set_order. Incomplete
//                until every item has a position.
//   Sort         `bins` from left to right, each with its items by their `bin`; bin 0: not sorted
//   yet. Working::put(part, item, bin). Concordance  `view` and `fact` above the five steps, which
//   are the rows of the DecisionPanel: pressed like any option, no Working. Mark         `papers`
//   with their sentences; Working::mark(passage, tag), unmark. `strips`: the marks so far. Nothing
//   need be marked. Build        `claims` stand one below the other, or one at a time
//   (Working::turn_to); `papers` beside them. Working::link(claim,
//                passage, side), unlink, gap, sentence, own_words. Nothing need be linked.
//   Form         `fields`, each a small panel of its own: rows to pick (Working::pick), items and
//   bins as above with part = the field. Write        a box for a text (Working::write);
//   Working::finish shows `checklist` and `model` beside it, and nothing is changed
//                any more; then it is handed in. Never marked.
//   Choose with `attach`  the rows are pressed as ever; Working::attach(passage) before, from
//   `strips_at_hand` or any paper that can be read.
// `still_open` says in words what is still open; only where `blocks` holds can it not be handed in.
// Working::undo takes the last thing back. To look into a paper is to open it: send OpenPaper as
// for any other, so that it counts as read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace ui {

// A sentence of a paper laid beside something: a mark, a piece of evidence.
struct StripRow {
  int number = 0;             // as shown in its list, from 1
  std::uint32_t passage = 0;  // PassageIx, for Working
  sim::Id id;                 // of the passage, or "paper#3"
  std::string text;
  sim::Id paper;
  std::string title;     // of the paper
  int paper_number = 0;  // in the case file, from 1
  int sentence = 0;      // in the paper, from 1
  std::string date;      // "10 November 2026"
  std::string age;       // "1 week old", may be empty
  std::string author;
  std::string source;     // "first-hand" or "reported"
  std::uint8_t as = 0;    // sim::Tag of a mark, sim::Side of a link; 0 of what is neither
  std::string as_words;   // "Risk", "Supports"
  std::string note;       // written beside it in the margin; may be empty
  std::string disagrees;  // "Disagrees with Wing notes, sentence 3"; may be empty
};

struct WorkSentence {
  int number = 0;  // in the paper, from 1
  std::uint32_t passage = 0;
  sim::Id id;
  std::string text;
  std::uint8_t as = 0;  // its tag; in a build its side to the claim turned to; of an answer with
                        // papers 1 where attached
  std::string as_words;
  std::vector<int> claims;      // build: numbers of the claims it is linked to
  std::string note, disagrees;  // as in StripRow
};

struct WorkPaper {
  int number = 0;  // in the case file, from 1
  sim::Id id;
  std::string title;
  std::string about;  // "10 November 2026, 1 week old, written by you, first-hand"
  bool read = false;  // opened
  int used = 0;       // how many of its sentences are marked, linked or attached
  std::vector<std::vector<WorkSentence>> paragraphs;
};

// A thing to order or sort.
struct WorkItem {
  int number = 0;  // as shown, from 1
  int item = 0;    // place within the decision or field, for Working
  sim::Id id;
  std::string text;
  int position = 0;          // order: from 1; 0 not placed yet
  int bin = 0;               // sort: from 1; 0 not sorted yet
  std::string says;          // two-handed: what the person says to it; only once it is placed
  bool last_placed = false;  // was placed by the last thing done: its `says` is new
};

struct WorkBin {
  int number = 0;     // from 1, for Working
  char letter = 'a';  // how the terminal calls it
  sim::Id id;
  std::string text;
};

enum class Sheet : std::uint8_t { None, Timeline, MindMap, Worksheet };

// What order and sort need, of a decision or of a field.
struct ItemsPanel {
  std::vector<WorkItem> items;  // as shown
  std::vector<WorkBin> bins;    // sort
  Sheet sheet = Sheet::None;    // two-handed: what is done together
  std::string together;         // "On a timeline, together with Kay"; empty when alone
  std::string person;           // "Kay"
};

struct GapRow {
  int number = 0;
  int option = 0;  // for Working
  sim::Id id;
  std::string text;
  bool stated = false;
};

struct SentenceChoice {
  int number = 0;
  int option = 0;  // for Working
  sim::Id id;
  std::string text;
  bool chosen = false;
};

enum class ClaimStanding : std::uint8_t {
  None,
  OneSource,
  Several,
  Contradicted
};  // as sim::ClaimStatus

struct ClaimPanel {
  int number = 0;  // from 1
  int claim = 0;   // place, for Working (part)
  sim::Id id;
  std::string heading, question;
  ClaimStanding standing = ClaimStanding::None;
  std::string standing_words;    // "Nothing supports it yet"
  std::vector<StripRow> strips;  // by side, then by paper
  int supports = 0, weakens = 0, context = 0;
  std::vector<GapRow> gaps;
  std::vector<SentenceChoice> sentences;
  bool may_write = false;   // own words may stand in place of a sentence
  std::string own_words;    // empty: none
  std::uint8_t weight = 0;  // in one's own view: 1 little, 2 some, 3 a lot; 0 not said
  bool turned_to = false;   // the one being worked on
};

// One thing that can be picked in a field.
struct FieldRow {
  int number = 0;  // as shown, from 1
  int option = 0;  // for Working
  sim::Id id;
  std::string text, definition;
  bool picked = false;
};

struct FieldPanel {
  enum class Kind : std::uint8_t { Choose, ChooseMany, Rate, Sort, Order };
  int number = 0;  // from 1
  int field = 0;   // place, for Working (part)
  sim::Id id;
  std::string heading, prompt;
  Kind kind = Kind::Choose;
  std::string how;             // "Choose 1 to 3, for example: 1 3"
  int min = 1, max = 1;        // of ChooseMany
  std::vector<FieldRow> rows;  // Choose, ChooseMany, Rate
  ItemsPanel items;            // Sort, Order
  bool complete = false;
  std::string answer;  // what stands in it, in words; empty while nothing does
  bool turned_to = false;
};

struct WorkPanel {
  ItemsPanel items;               // Order, Sort
  std::string view, fact;         // Concordance
  std::vector<WorkPaper> papers;  // Mark, Build: those of the decision that can be read; with
                                  // attach every one that can
  std::vector<StripRow> strips;   // marks so far; passages attached
  std::string from_margin;        // Mark: how many of them were made while reading; may be empty
  // Build, and with attach: what stands in the margins or was linked before, each once, with its
  // mark.
  std::vector<StripRow> strips_at_hand;
  int most_attached = 0;
  std::vector<ClaimPanel> claims;
  int turned_to = 0;       // Build, Form: the claim or field being worked on, its place
  int claims_without = 0;  // Build: that nothing supports
  std::vector<FieldPanel> fields;
  std::vector<std::string> field_headings;  // Form: each heading once, in order
  std::vector<std::string> checklist;       // Write
  std::string model;                        // Write: only once the text is finished
  std::string text;                         // Write: what was written
  bool finished = false;                    // Write: checklist and model are shown
  std::string still_open;                   // in words; empty when nothing is
  bool blocks = false;                      // it cannot be handed in as it stands
  bool can_undo = false;
};

// The tags of a mark and the sides of a link, in the order they are offered; the first value is 1.
struct AsRow {
  std::uint8_t as = 0;
  std::string id;    // "risk", "supports": what is typed
  std::string text;  // "Risk"
};

}  // namespace ui
