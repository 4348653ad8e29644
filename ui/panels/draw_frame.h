// The bars round every screen.
#pragma once

#include "ui/model/frame_panel.h"
#include "ui/widgets/gui.h"

namespace ui {

// The panes of the frame for F6; screens use small numbers.
inline constexpr int kTopPane = 100;

// Draws bar and banners, and gives the area between them and the key bar. `calm`: only the ground,
// for a pause. Handles what works everywhere: Esc, F1, text size, pause, full screen.
Box draw_frame(Gui& gui, const FramePanel& frame, bool calm, Intents& intents);
// After everything else: what the keys do now.
void draw_key_bar(Gui& gui, const FramePanel& frame);
Box key_bar_box(const Gui& gui);

}  // namespace ui
