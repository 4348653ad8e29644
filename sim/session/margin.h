// What the reader has left in the margins of the case file so far: marks, pairs that disagree, notes.
#pragma once

#include <string>
#include <vector>

#include "sim/program/program.h"
#include "sim/session/event_log.h"

namespace sim {

struct MarginMark {
  PassageIx passage;
  Tag tag = Tag::None;

  friend bool operator==(const MarginMark&, const MarginMark&) = default;
};

// Two passages that disagree, by the reader's word; `first` stands before `second` in the case file.
struct MarginPair {
  PassageIx first, second;

  friend bool operator==(const MarginPair&, const MarginPair&) = default;
};

struct MarginNote {
  PassageIx passage;
  std::string words;  // never empty

  friend bool operator==(const MarginNote&, const MarginNote&) = default;
};

// Each list in the order in which its things were first made. A margin earns nothing; a `mark`
// decision is answered by what was marked there, and that answer stands in the margin from then on.
struct Margin {
  std::vector<MarginMark> marks;
  std::vector<MarginPair> pairs;
  std::vector<MarginNote> notes;

  Tag tag(PassageIx passage) const;          // Tag::None where nothing is marked
  bool paired(PassageIx a, PassageIx b) const;  // in either order
  const std::string* note(PassageIx passage) const;  // null where nothing is written

  friend bool operator==(const Margin&, const Margin&) = default;
};

Margin margin_of(const Program& program, const EventLog& log);

}  // namespace sim
