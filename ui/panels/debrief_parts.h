// What the pages of the debrief have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/model/screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/gui.h"

namespace ui {

inline constexpr int kRailPane = 0, kDebriefPane = 1, kSidePane = 2;

// Lays out downwards. With `drawing` off it only measures, so that what stands behind or around can
// be drawn first; no items are made then.
struct Column {
  Gui& gui;
  float x = 0, y = 0, width = 0;
  bool drawing = true;

  void gap(float design) { y += gui.px(design); }
  void text(std::string_view words, const TextOptions& options = {});  // nothing for no words
  void rule();
  // The same place, not drawn: how far down `draw` comes.
  template <class Draw>
  float height(const Draw& draw) const {
    Column measure{gui, x, y, width, false};
    draw(measure);
    return measure.y - y;
  }
};

// ---- Words with a shape

// Left-out labels and what belongs to them; under one another where it is narrow.
void draw_fact(Column& column, std::string_view label, std::string_view words, float labels);
// Levels with what they were read for, as many in a line as fit.
void draw_readings(Column& column, const std::vector<ReadingPanel>& readings);
// A safety stop, before everything else. Opens its moment when it has one.
void draw_stop(Column& column, const StopPanel& stop, const DebriefScreenPanel& panel,
               std::string_view id, Intents& intents);

// ---- I don't agree

// Who wrote the key, and the way to say that it is wrong. D asks about the moment in hand.
void draw_key_status(Column& column, const DebriefScreenPanel& panel, Intents& intents);
// The line for the reason, where it is open; else "Noted. ..." after one was given.
void draw_disagreeing(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                      Intents& intents);
// The open entry of the timeline that "Noted. ..." belongs to.
std::optional<std::size_t> noted_moment(const Gui& gui, const DebriefScreenPanel& panel,
                                        const Leftovers& leftovers);
std::string moment_id(std::size_t moment);

// ---- Typing

// What is half typed in a field. What lay over the debrief meanwhile left it as it was.
Entry& draft_entry(Leftovers& leftovers, const DebriefScreenPanel& panel, const std::string& id);

// ---- Going on

// Whether something leads out of the step in hand, so that what was typed has to be said.
bool leaves_step(const Intent& intent);
// Closes the others: what opens from elsewhere is the one that is looked for.
void open_alone(Intents& intents, std::size_t moment);
bool was_there(const Gui& gui, std::string_view id);
// Makes a part of a scrolled text one that the keyboard can go to.
void part_item(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
               const Box& box);

// Parts what stands still from what has been scrolled under it.
void line_below_head(Gui& gui, const std::string& scroll, const Box& view);

// A bar at the foot of `area`, as high as `content` with room around; gives what is left above it.
struct FootBar {
  Box above, bar;
};
FootBar draw_foot_bar(Gui& gui, const Box& area, float content);

// ---- The pages. `area` is what the rail leaves.

void draw_debrief_short(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                        Leftovers& leftovers, Intents& intents);
void draw_debrief_reactions(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                            Leftovers& leftovers, Intents& intents);
void draw_debrief_happened(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                           Leftovers& leftovers, Intents& intents);
void draw_debrief_why(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                      Leftovers& leftovers, Intents& intents);
void draw_debrief_take_away(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                            Leftovers& leftovers, Intents& intents);

// The line of the session with the three moments on it, and their cards.
void draw_three_moments(Column& column, const DebriefScreenPanel& panel, Intents& intents);
// One entry of the timeline, closed or open.
void draw_timeline(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                   Intents& intents);
inline constexpr const char* kTimelineScroll = "debrief/timeline";
// What stands beside the timeline.
void draw_debrief_side(Column& column, const DebriefScreenPanel& panel, const std::string& scroll,
                       bool parts, Intents& intents);
// How this was counted, open.
inline constexpr const char* kFirstFigure = "debrief/figure/0/0";
void draw_counted(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents);

}  // namespace ui
