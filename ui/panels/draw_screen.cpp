#include "ui/panels/draw_screen.h"

#include <variant>

#include "ui/panels/draw_frame.h"

namespace ui {
namespace {

template <class... Ts>
struct overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

}  // namespace

void draw_screen(Gui& gui, const ScreenPanel& panel, Leftovers& leftovers, Intents& intents) {
  // What lies over a screen for a moment leaves its half-typed words alone.
  const bool over = panel.screen == Screen::Help || panel.screen == Screen::Pause ||
                    panel.screen == Screen::About || panel.screen == Screen::History ||
                    panel.screen == Screen::Reading;
  if (!over && leftovers.screen != panel.id) {
    leftovers.screen = panel.id;
    leftovers.entries.clear();
    leftovers.beat.clear();
  }
  const bool calm = panel.screen == Screen::Pause;
  const Box area = draw_frame(gui, panel.frame, calm, intents);
  std::visit(
      overloaded{
          [](const std::monostate&) {},
          [&](const FirstRunPanel& body) { draw_first_run(gui, area, body, leftovers, intents); },
          [&](const LibraryScreenPanel& body) {
            draw_library(gui, area, body, leftovers, intents);
          },
          [&](const BriefingPanel& body) { draw_briefing(gui, area, body, leftovers, intents); },
          [&](const PlayScreenPanel& body) {
            if (panel.screen == Screen::Reading)
              draw_reading(gui, area, body.reading, !body.play.title.empty(), leftovers, intents);
            else
              draw_play(gui, area, body, leftovers, intents);
          },
          [&](const HistoryPanel& body) { draw_history(gui, area, body, leftovers, intents); },
          [&](const PauseScreenPanel& body) { draw_pause(gui, area, body, leftovers, intents); },
          [&](const DebriefScreenPanel& body) {
            draw_debrief(gui, area, body, leftovers, intents);
          },
          [&](const RecordsScreenPanel& body) {
            draw_records(gui, area, body, leftovers, intents);
          },
          [&](const SettingsPanel& body) { draw_settings(gui, area, body, leftovers, intents); },
          [&](const HelpPanel& body) { draw_help(gui, area, body, leftovers, intents); },
          [&](const AboutPanel& body) { draw_about(gui, area, body, leftovers, intents); },
      },
      panel.body);
  // Last, so that a screen can take Esc for something of its own first.
  if (gui.act(Act::Back)) intents.push_back(GoBack{});
  draw_key_bar(gui, panel.frame);
}

}  // namespace ui
