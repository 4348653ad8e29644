// What the screens of work share: what they are given, cards, heads and feet.
#pragma once

#include <optional>
#include <string>

#include "ui/model/intent.h"
#include "ui/model/screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/gui.h"

namespace ui {

struct WorkDesk {
  Gui& gui;
  const PlayScreenPanel& panel;
  Leftovers& leftovers;
  Intents& intents;

  const DecisionPanel& decision() const { return panel.play.decision; }
  const WorkPanel& work() const { return panel.play.decision.work; }
  void send(WorkIntent intent) const { intents.push_back(std::move(intent)); }
};

inline constexpr int kWorkLeft = 0, kWorkMiddle = 1, kWorkRight = 2;  // panes

float work_pad(const Gui& gui);
// Whether the focus is in a place, by the beginning of its id.
bool work_focus_in(const WorkDesk& desk, std::string_view place);

// ---- What is kept between frames

// An item taken in hand, by its id; empty: none.
const std::string& in_hand(const WorkDesk& desk);
void take_in_hand(WorkDesk& desk, const std::string& id);
// The sentence that keys mean: the last that had the focus. No place: none.
std::optional<std::uint32_t> sentence_in_hand(const WorkDesk& desk);
void set_sentence_in_hand(WorkDesk& desk, std::uint32_t passage);

// ---- Cards

struct CardLook {
  std::string id;
  Role role = Role::Row;
  std::string name, value{};
  bool chosen = false;
  bool enabled = true;
  bool flat = false;  // a row of a list: no border
  std::string reason{};
};
// Ground, border and ring; what stands on it is the caller's.
Response work_card(Gui& gui, const Box& box, const CardLook& look);
// A number on its block, in the middle of the height.
void number_block(Gui& gui, float x, float middle, const std::string& words, bool chosen);
inline constexpr float kBlock = 32;  // design pixels

// A sentence with its paper below: "Record of appointment 2, 10 November · first-hand · 1 week".
std::string strip_source(const StripRow& strip);
float strip_height(Gui& gui, float width, const StripRow& strip, bool with_as);
// The height used.
float draw_strip_words(Gui& gui, float x, float y, float width, const StripRow& strip,
                       bool with_as);

// Below a sentence: what it disagrees with and what was written beside it. Heights used; 0 where
// there is neither.
float strip_beside_height(Gui& gui, float width, const StripRow& strip);
float draw_strip_beside(Gui& gui, float x, float y, float width, const StripRow& strip);

// How a claim stands: three blocks, or a wave. Width 30 design pixels.
void draw_standing(Gui& gui, float x, float middle, ClaimStanding standing);

// ---- Head and foot of the work

// What is asked, how it is done, what was refused. The height used.
float draw_work_head(WorkDesk& desk, float x, float y, float width, std::string_view how);

// "Still open: ...", undo, and handing in, which asks once more.
struct FootLook {
  bool last = true;  // the key hands in; else it goes on to `next_part`
  int next_part = 0;
  std::string next_words{};
  const char* hand_in = "desk.work.hand_in";
};
float work_foot_height(WorkDesk& desk, float width, const FootLook& look);
void draw_work_foot(WorkDesk& desk, const Box& box, float x, float width, const FootLook& look);

}  // namespace ui
