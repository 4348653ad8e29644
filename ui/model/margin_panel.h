// What the reader left in the margins of the case file, as its pages show it: marks, pairs of
// sentences that disagree, notes; and what is half done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/ids.h"
#include "ui/model/work_panel.h"

namespace ui {

// A sentence, by where it stands.
struct MarginSpot {
  std::uint32_t passage = 0;  // PassageIx
  sim::Id paper;
  int number = 0;     // in its paper, from 1
  std::string where;  // "Key worker notes, 3"
  std::string text;
};

struct MarginPairRow {
  MarginSpot first, second;  // in the order of the case file

  bool has(std::uint32_t passage) const {
    return first.passage == passage || second.passage == passage;
  }
  const MarginSpot& other(std::uint32_t passage) const {
    return first.passage == passage ? second : first;
  }
};

struct MarginCount {
  AsRow way;
  int count = 0;
};

struct MarginView {
  bool open = false;                // things can be left here; not before the case has begun
  std::vector<MarginCount> counts;  // each kind of mark, also those there are none of
  int marks = 0;                    // all of them
  std::vector<MarginPairRow> pairs;
  int notes = 0;
  std::optional<MarginSpot> linking;  // the first of two, while the second is looked for
  std::optional<MarginSpot> writing;  // something is being written beside it
  std::string draft;                  // what stands in that field
};

}  // namespace ui
