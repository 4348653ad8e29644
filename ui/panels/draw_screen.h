// Screens, drawn. Each draw function shows its panel in `area` (between the bars), appends what was
// asked for to `intents`, and does nothing else.
#pragma once

#include "ui/model/screen_panel.h"
#include "ui/panels/leftovers.h"
#include "ui/widgets/gui.h"

namespace ui {

// Bars, banners and the body of whatever screen it is. Call between Gui::begin and Gui::end.
void draw_screen(Gui& gui, const ScreenPanel& panel, Leftovers& leftovers, Intents& intents);

void draw_first_run(Gui& gui, const Box& area, const FirstRunPanel& panel, Leftovers& leftovers,
                    Intents& intents);
void draw_library(Gui& gui, const Box& area, const LibraryScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents);
void draw_briefing(Gui& gui, const Box& area, const BriefingPanel& panel, Leftovers& leftovers,
                   Intents& intents);
void draw_play(Gui& gui, const Box& area, const PlayScreenPanel& panel, Leftovers& leftovers,
               Intents& intents);
// The case file in a pane, or over the whole window.
void draw_reading(Gui& gui, const Box& area, const ReadingView& panel, bool can_pin,
                  Leftovers& leftovers, Intents& intents);
void draw_history(Gui& gui, const Box& area, const HistoryPanel& panel, Leftovers& leftovers,
                  Intents& intents);
void draw_pause(Gui& gui, const Box& area, const PauseScreenPanel& panel, Leftovers& leftovers,
                Intents& intents);
void draw_debrief(Gui& gui, const Box& area, const DebriefScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents);
void draw_records(Gui& gui, const Box& area, const RecordsScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents);
void draw_settings(Gui& gui, const Box& area, const SettingsPanel& panel, Leftovers& leftovers,
                   Intents& intents);
void draw_help(Gui& gui, const Box& area, const HelpPanel& panel, Leftovers& leftovers,
               Intents& intents);
void draw_about(Gui& gui, const Box& area, const AboutPanel& panel, Leftovers& leftovers,
                Intents& intents);

}  // namespace ui
