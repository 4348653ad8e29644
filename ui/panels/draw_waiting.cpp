// Cards of attempts that wait.
#include <algorithm>

#include "ui/panels/draw_library_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

// From this width on the button stands beside the words.
constexpr float kBeside = 36 * kEm;
constexpr float kContinueHigh = 60;

float right_width(Gui& gui, const ContinuePanel& panel, const std::string& words) {
  return std::max({button_width(gui, words, Act::Continue) + gui.px(24),
                   gui.width_of(panel.left, Type::Caption),
                   gui.width_of(panel.saved, Type::Caption) + gui.px(26)});
}

// Which case, and where it stopped.
float head_height(Gui& gui, const ContinuePanel& panel, float width, Type title) {
  return gui.line_height(Type::CaptionBold) + gui.px(4) +
         gui.text_height(width, panel.title, {.type = title}) + gui.px(4) +
         gui.text_height(width, panel.where);
}

void draw_head(Gui& gui, float x, float y, float width, const ContinuePanel& panel, Type title) {
  gui.label(x, y, gui.words()("desk.library.continue_where"), Type::CaptionBold, Ink::Primary,
            width);
  y += gui.line_height(Type::CaptionBold) + gui.px(4);
  y += gui.text(x, y, width, panel.title, {.type = title}) + gui.px(4);
  gui.text(x, y, width, panel.where);
}

// How far the story has come.
float bar_height(Gui& gui, const ContinuePanel& panel, float width) {
  float high =
      gui.px(8) + gui.px(6) + gui.text_height(width, panel.minutes, {.type = Type::Caption});
  if (!panel.note.empty())
    high += gui.px(8) + gui.text_height(width, panel.note, {.type = Type::Caption});
  return high;
}

void draw_bar(Gui& gui, float x, float y, float width, const ContinuePanel& panel) {
  const TextOptions caption{.type = Type::Caption, .ink = Ink::Muted};
  const Box bar{x, y, x + width, y + gui.px(8)};
  gui.fill(bar, Ink::Raised, gui.px(4));
  gui.outline(bar, Ink::Control, gui.px(4));
  if (panel.part > 0)
    gui.fill({bar.x0, bar.y0, bar.x0 + std::max(gui.px(8), width * panel.part), bar.y1},
             Ink::Primary, gui.px(4));
  y = bar.y1 + gui.px(6);
  y += gui.text(x, y, width, panel.minutes, caption);
  if (!panel.note.empty()) gui.text(x, y + gui.px(8), width, panel.note, caption);
}

float button_height(const Gui& gui) {
  return gui.px(kContinueHigh) + gui.px(14) + 2 * gui.line_height(Type::Caption) + gui.px(6);
}

// The button, and below it what is left and what was saved.
bool draw_button(Gui& gui, float x, float y, float width, const ContinuePanel& panel,
                 const std::string& words, bool centred) {
  ButtonLook look;
  look.kind = ButtonLook::Kind::Primary;
  look.height = kContinueHigh;
  look.width = width;
  const bool pressed = button(gui, x, y, "library/continue", words, Act::Continue, look);
  y += gui.px(kContinueHigh) + gui.px(14);
  const auto from = [&](float wide) { return centred ? x + (width - wide) / 2 : x; };
  gui.label(from(gui.width_of(panel.left, Type::Caption)), y, panel.left, Type::Caption,
            Ink::Muted);
  y += gui.line_height(Type::Caption) + gui.px(6);
  const float at = from(gui.width_of(panel.saved, Type::Caption) + gui.px(26));
  draw_icon(gui, Icon::Tick, at + gui.px(9), y + gui.line_height(Type::Caption) / 2, gui.px(16),
            Ink::Sound);
  gui.label(at + gui.px(26), y, panel.saved, Type::Caption, Ink::Muted);
  return pressed;
}

struct ContinueLook {
  std::string words;
  float right = 0;  // width of the button
  float pad = 0, up = 0;
};

float draw_beside(Gui& gui, const Slot& slot, const ContinuePanel& panel, const ContinueLook& look,
                  Intents& intents) {
  const float left = slot.width - 2 * look.pad - look.right - gui.px(32);
  const float head = head_height(gui, panel, left, Type::Display);
  const float high =
      2 * look.up + std::max(head + gui.px(16) + bar_height(gui, panel, left), button_height(gui));
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  card(gui, box);
  draw_head(gui, box.x0 + look.pad, box.y0 + look.up, left, panel, Type::Display);
  draw_bar(gui, box.x0 + look.pad, box.y0 + look.up + head + gui.px(16), left, panel);
  if (draw_button(gui, box.x1 - look.pad - look.right, box.y0 + (high - button_height(gui)) / 2,
                  look.right, panel, look.words, true))
    intents.push_back(ContinueAttempt{panel.attempt});
  return box.y1;
}

// In a narrow place the button comes early, so that it is in view.
float draw_stacked(Gui& gui, const Slot& slot, const ContinuePanel& panel, const ContinueLook& look,
                   Intents& intents) {
  const float width = slot.width - 2 * look.pad, x = slot.x + look.pad;
  const float head = head_height(gui, panel, width, Type::Title);
  const float high = 2 * look.up + head + gui.px(16) + button_height(gui) + gui.px(16) +
                     bar_height(gui, panel, width);
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  card(gui, box);
  float y = box.y0 + look.up;
  draw_head(gui, x, y, width, panel, Type::Title);
  y += head + gui.px(16);
  if (draw_button(gui, x, y, look.right, panel, look.words, false))
    intents.push_back(ContinueAttempt{panel.attempt});
  y += button_height(gui) + gui.px(16);
  draw_bar(gui, x, y, width, panel);
  return box.y1;
}

float draw_continue(Gui& gui, const Slot& slot, const ContinuePanel& panel, Intents& intents) {
  const bool beside = slot.width >= gui.px(kBeside);
  ContinueLook look{gui.words()("desk.library.continue"), 0, gui.px(beside ? 28 : 20), gui.px(20)};
  look.right = std::min(slot.width - 2 * look.pad, right_width(gui, panel, look.words));
  return beside ? draw_beside(gui, slot, panel, look, intents)
                : draw_stacked(gui, slot, panel, look, intents);
}

struct StuckButton {
  std::string id, words;
  Intent intent;
};

std::vector<StuckButton> stuck_buttons(const Gui& gui, const StuckPanel& panel) {
  std::vector<StuckButton> buttons;
  const std::string id = "library/stuck/" + std::to_string(panel.attempt);
  if (panel.has_debrief)
    buttons.push_back(
        {id + "/debrief", gui.words()("desk.library.open_debrief"), OpenDebrief{panel.attempt}});
  if (panel.can_begin)
    buttons.push_back(
        {id + "/anew", gui.words()("desk.library.begin_anew"), OpenBriefing{panel.scenario}});
  return buttons;
}

// Says why, and what can be done instead.
float draw_stuck(Gui& gui, const Slot& slot, const StuckPanel& panel, Intents& intents) {
  const float pad = gui.px(20), up = gui.px(18), x = slot.x + pad + gui.px(5);
  const float width = slot.width - 2 * pad - gui.px(5), read = std::min(width, gui.px(38 * kEm));
  const std::vector<StuckButton> buttons = stuck_buttons(gui, panel);
  PlaceFlow flow(x, 0, width, gui.px(12));
  for (const StuckButton& one : buttons)
    flow.next(button_width(gui, one.words, std::nullopt), gui.px(kButton));
  const TextOptions caption{.type = Type::Caption, .ink = Ink::Muted};
  const float words = gui.line_height(Type::CaptionBold) + gui.px(4) +
                      gui.text_height(width, panel.title, {.type = Type::Subhead}) + gui.px(4) +
                      gui.text_height(read, panel.why) + gui.px(6) +
                      gui.text_height(width, panel.saved, caption);
  const float high = 2 * up + words + (buttons.empty() ? 0 : gui.px(16) + flow.bottom());
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  call_out(gui, box);
  float y = box.y0 + up;
  y += gui.label(x, y, panel.heading, Type::CaptionBold, Ink::Text, width) + gui.px(4);
  y += gui.text(x, y, width, panel.title, {.type = Type::Subhead}) + gui.px(4);
  y += gui.text(x, y, read, panel.why) + gui.px(6);
  y += gui.text(x, y, width, panel.saved, caption) + gui.px(16);
  PlaceFlow places(x, y, width, gui.px(12));
  for (const StuckButton& one : buttons) {
    const Box at = places.next(button_width(gui, one.words, std::nullopt), gui.px(kButton));
    ButtonLook look;
    look.width = at.width();
    if (button(gui, at.x0, at.y0, one.id, one.words, std::nullopt, look))
      intents.push_back(one.intent);
  }
  return box.y1;
}

}  // namespace

float draw_waiting(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel, Intents& intents) {
  Slot at = slot;
  if (panel.going_on.attempt != 0)
    at.y = draw_continue(gui, at, panel.going_on, intents) + gui.px(20);
  for (const StuckPanel& one : panel.stuck) at.y = draw_stuck(gui, at, one, intents) + gui.px(20);
  return at.y;
}

}  // namespace ui
