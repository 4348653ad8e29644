#include <algorithm>
#include <cmath>

#include "ui/panels/draw_screen.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr float kResume = 60, kOther = 56, kGap = 16;  // design pixels

struct Buttons {
  float x, y, width;
};

void draw_buttons(Gui& gui, const Buttons& at, Intents& intents) {
  const Words& words = gui.words();
  ButtonLook look{
      .kind = ButtonLook::Kind::Primary, .height = kResume, .width = at.width, .left = true};
  // Enter is its key as long as it has the focus, which it has at first.
  if (button(gui, at.x, at.y, "pause/resume", words("desk.pause.resume"), Act::Act, look))
    intents.push_back(Resume{});
  look.kind = ButtonLook::Kind::Plain;
  look.height = kOther;
  float y = at.y + gui.px(kResume + kGap);
  if (button(gui, at.x, y, "pause/leave", words("desk.pause.leave"), Act::Leave, look))
    intents.push_back(SaveAndLeave{});
  y += gui.px(kOther + kGap);
  if (button(gui, at.x, y, "pause/stop", words("desk.pause.stop"), std::nullopt, look))
    intents.push_back(StopHere{});
}

// What the disk refused would be lost: said first, with both ways out. The height used.
float draw_not_saved(Gui& gui, float x, float y, float width, const PauseScreenPanel& panel,
                     Intents& intents) {
  if (panel.not_saved.empty()) return 0;
  const Words& words = gui.words();
  const float pad = gui.px(20), room = width - 2 * pad;
  const std::string& told = panel.written.empty() ? panel.not_saved : panel.written;
  const float text = gui.text_height(room, told);
  const float high = pad + text + gui.px(16) + gui.px(2 * kButton + 12) + pad;
  call_out(gui, {x, y, x + width, y + high}, Ink::Danger);
  float at = y + pad;
  at += gui.text(x + pad, at, room, told) + gui.px(16);
  if (button(gui, x + pad, at, "pause/elsewhere", words("desk.pause.elsewhere"), std::nullopt,
             {.width = room, .left = true}))
    intents.push_back(SaveElsewhere{});
  at += gui.px(kButton + 12);
  if (button(gui, x + pad, at, "pause/without", words("desk.pause.without"), std::nullopt,
             {.width = room, .left = true}))
    intents.push_back(LeaveWithout{});
  return high + gui.px(28);
}

}  // namespace

void draw_pause(Gui& gui, const Box& area, const PauseScreenPanel& panel, Leftovers&,
                Intents& intents) {
  const Words& words = gui.words();
  const PausePanel& pause = panel.pause;
  gui.fill(area, Ink::Surface);
  gui.pane(0);
  const float width = std::min(area.width() - gui.px(64), gui.px(kColumn));
  const float x = area.x0 + std::round((area.width() - width) / 2);
  const std::string title = words("pause.title"), stop = words("desk.pause.stop.about"),
                    home = words("pause.close_to_home");
  const TextOptions display{.type = Type::Display}, lead{.type = Type::Lead},
      small{.type = Type::Caption, .ink = Ink::Muted}, bold{.type = Type::BodyBold};
  const float head = gui.text_height(width, title, display) + gui.px(12) +
                     gui.text_height(width, pause.text, lead) + gui.px(28);
  const float buttons =
      gui.px(kResume + 2 * kOther + 2 * kGap) + gui.px(12) + gui.text_height(width, stop, small);
  const float support = gui.px(28 + 28) + gui.text_height(width, home, bold) + gui.px(12) +
                        gui.text_height(width, pause.support, {.reading = true}) + gui.px(12) +
                        gui.text_height(width, pause.set_by, small);
  // A little above the middle; at the top when it is longer than its place.
  const float spare = area.height() - head - buttons - support;
  const Gui::Scrolled inside = gui.begin_scroll("pause/scroll", area);
  float y = inside.y + std::max(gui.px(24), std::round(spare * 0.4f));
  y += gui.text(x, y, width, title, display) + gui.px(12);
  y += gui.text(x, y, width, pause.text, lead) + gui.px(28);
  y += draw_not_saved(gui, x, y, width, panel, intents);
  draw_buttons(gui, {x, y, width}, intents);
  y += gui.px(kResume + 2 * kOther + 2 * kGap) + gui.px(12);
  y += gui.text(x, y, width, stop, small) + gui.px(28);
  gui.line(x, y, x + width, y, Ink::Hairline);
  y += gui.px(28);
  const float from = y;
  y += gui.text(x, y, width, home, bold) + gui.px(12);
  y += gui.text(x, y, width, pause.support, {.reading = true}) + gui.px(12);
  y += gui.text(x, y, width, pause.set_by, small);
  // Out of view: the keyboard has to come to it.
  if (spare < gui.px(48)) {
    Item item;
    item.id = "pause/support";
    item.role = Role::Scroll;
    item.name = home;
    item.box = {x, from, x + width, y};
    const Box box = item.box;
    gui.ring_if(gui.item(std::move(item)), box.grown(gui.px(4)));
  }
  gui.end_scroll(y + gui.px(24));
}

}  // namespace ui
