// Small drawn signs, a few strokes each. `x`, `y`: the middle; `size` in pixels.
#pragma once

#include <cstdint>

#include "ui/model/debrief_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

enum class Icon : std::uint8_t {
  Tick,
  Cross,
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  ChevronRight,
  Paper,
  Clock,
  Pause,
  Search,
  Logo
};

void draw_icon(Gui& gui, Icon icon, float x, float y, float size, Ink ink);

// The shape of a level: disc, ring, diamond, triangle, square with "!", dashed ring; a small hollow
// dot for what is not marked.
void draw_level_mark(Gui& gui, LevelMark mark, float x, float y, float size = 14);
Ink level_ink(LevelMark mark);
// Shape and word. The width used.
float draw_level(Gui& gui, float x, float y, const LevelPanel& level,
                 Type type = Type::CaptionBold);

void draw_feature_mark(Gui& gui, FeaturePanel::State state, float x, float y, float size = 16);

}  // namespace ui
