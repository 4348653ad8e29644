// The parts of the briefing, one a file, and what they share.
#pragma once

#include <string>
#include <string_view>

#include "ui/model/briefing_panel.h"
#include "ui/model/intent.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/gui.h"

namespace ui {

inline constexpr const char* kBriefScroll = "briefing/body";

struct Brief {
  Gui& gui;
  const BriefingPanel& panel;
  bool too_long;
  bool with_bar;  // who it is about stands in a bar of its own
  float view_high;
  Intents& intents;
  bool dry = false;  // only measures: a card's ground has to be drawn before what stands on it
};

// Draws a text, or only measures it. The height.
float say(const Brief& brief, float x, float y, float width, std::string_view words,
          const TextOptions& options = {});
// Where the body scrolls, texts can be reached too: arrows first move a text that is not all seen.
void readable(const Brief& brief, const std::string& id, std::string name, const Box& box);
// A title, and at its right what goes with it; below it where there is no room. The height.
float draw_brief_titled(const Brief& brief, float x, float y, float width, std::string_view title,
                        Type type, std::string_view note);

// Name and facts in a bar. The height.
float draw_brief_identity(const Brief& brief, const Box& area, float x, float y, float width);

// Each gives where it ended; those in cards also only measure.
float draw_brief_about(const Brief& brief, float x, float y, float width);
float draw_brief_papers(const Brief& brief, float x, float y, float width);
float draw_brief_how(const Brief& brief, float x, float y, float width);
float draw_brief_weights(const Brief& brief, float x, float y, float width);

}  // namespace ui
