// Leaving things in the margin: the keys, the buttons and field below a page, and the strip below
// all pages that says what disagrees. The same for the case file and for marking as a decision.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/model/intent.h"
#include "ui/model/margin_panel.h"
#include "ui/model/reading_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

// The sentence that keys and buttons mean.
struct MarginSentence {
  std::uint32_t passage = 0;
  std::uint8_t tag = 0;
  std::string item;  // id of its item: the focus goes back there
};

struct MarginDesk {
  Gui& gui;
  const MarginView& view;
  Leftovers& leftovers;
  Intents& intents;
  std::string place;  // of the page or screen: ids begin with it
  bool low = false;   // there is little height
};

// ---- What can be done
// Opens the kinds of mark at this place.
void begin_marking(const MarginDesk& desk, const MarginSentence& sentence);
bool is_marking(const MarginDesk& desk, std::uint32_t passage);
// The mark it has already is taken off; 0 takes off whatever it is. The choice is closed.
void give_mark(const MarginDesk& desk, const MarginSentence& sentence, std::uint8_t tag);
// The first of two, or the second to the first.
void link_sentence(const MarginDesk& desk, const MarginSentence& sentence);
void begin_writing(const MarginDesk& desk, const MarginSentence& sentence);
// Of several pairs the one whose other sentence is on a page that is open.
const MarginPairRow* pair_of(const MarginView& view, std::uint32_t passage,
                             const std::vector<DocumentPanel>& open);

// ---- Keys of the pages of the case file; they come before those of the talk, which has the same
// letters and digits. Nothing while no sentence and none of its choices has the focus.
void margin_keys(Gui& gui, const ReadingView& panel, Leftovers& leftovers, Intents& intents);
// K and B for a sentence that has the focus, Esc for a link half made: where the other keys are
// taken elsewhere.
void link_and_note_keys(const MarginDesk& desk, const MarginSentence& sentence);

// Esc in the field of a note: closed, what was typed is not lost.
void close_note_by_key(const MarginDesk& desk, const std::string& item);

// ---- Below a page
// What was asked for is drawn now and gets the focus: the sentence it is about has to stay in view.
bool opens_now(const MarginDesk& desk);
// Words beside a sentence. `item`: of the sentence, as above.
float note_field_height(Gui& gui, float width);
void draw_note_field(const MarginDesk& desk, float x, float y, float width,
                     const std::string& item);
// The five kinds of mark.
float mark_choices_height(const MarginDesk& desk, float width, float pad);
void draw_mark_choices(const MarginDesk& desk, const Box& box, float pad,
                       const MarginSentence& sentence);

// ---- Below all pages: what disagrees, or what is being linked.
struct PairStrip {
  std::optional<MarginSentence> sentence{};  // in hand
  const MarginPairRow* pair = nullptr;       // of it
  bool can_show = true;                      // its other sentence can be gone to
  bool keys = true;                          // K and U act through the buttons here
};
// 0: nothing to say.
float pair_strip_height(const MarginDesk& desk, float width, const PairStrip& strip);
// True when the other sentence is to be shown.
bool draw_pair_strip(const MarginDesk& desk, const Box& box, const PairStrip& strip);

}  // namespace ui
