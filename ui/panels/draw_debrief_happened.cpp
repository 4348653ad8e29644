// Step 2: the timeline, and beside it what there was to see, to pick up and to read.
#include <algorithm>
#include <cmath>

#include "ui/panels/debrief_parts.h"

namespace ui {
namespace {

constexpr const char* kSideScroll = "debrief/side";
constexpr float kSide = 22.1f;  // em

bool all_open(const DebriefScreenPanel& panel) {
  return std::find(panel.open.begin(), panel.open.end(), false) == panel.open.end();
}

bool draw_next(Gui& gui, float x, float y, float width) {
  return button(gui, x, y, "debrief/next", gui.words()("desk.go_on_why"), Act::NextStep,
                {.kind = ButtonLook::Kind::Primary, .height = kBigButton, .width = width});
}

// Title, what it is, who wrote the key; the buttons at the right where there is room.
float draw_head(Gui& gui, const Box& area, float pad, const DebriefScreenPanel& panel, bool next,
                Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  const std::string all = words(all_open(panel) ? "desk.close_all" : "desk.open_all");
  const float all_wide = button_width(gui, all, Act::OpenAll);
  const float next_wide = next ? button_width(gui, words("desk.go_on_why"), Act::NextStep) : 0;
  const float right = area.x1 - gui.px(32);
  const float buttons = all_wide + (next ? gui.px(12) + next_wide : 0);
  const bool beside = area.width() - pad - gui.px(56) - buttons > gui.px(14 * kEm);
  const float top = area.y0 + gui.px(24);
  Column column{gui, area.x0 + pad, top, right - area.x0 - pad, true};
  if (beside) column.width -= buttons + gui.px(24);
  column.text(words("debrief.happened"), {.type = Type::Title});
  if (next && beside) {
    column.width = right - column.x;
    column.y = std::max(column.y, top + gui.px(kButton + 12));
  }
  column.text(panel.debrief.brief.stopped, {.type = Type::BodyBold});
  column.text(panel.debrief.happened.about, {.ink = Ink::Muted});
  column.gap(2);
  draw_key_status(column, panel, intents);
  if (!panel.disagreeing && !noted_moment(gui, panel, leftovers))
    draw_disagreeing(column, panel, leftovers, intents);
  const float y = beside ? top + gui.px(4) : column.y + gui.px(12);
  float x = beside ? right - buttons : column.x;
  if (button(gui, x, y, "debrief/open_all", all, Act::OpenAll))
    intents.push_back(OpenAllMoments{!all_open(panel)});
  x += all_wide + gui.px(12);
  if (next && button(gui, x, y, "debrief/next", words("desk.go_on_why"), Act::NextStep,
                     {.kind = ButtonLook::Kind::Primary}))
    intents.push_back(GoToStep{DebriefStep::Why});
  return std::max(column.y, y + gui.px(beside ? 0 : kButton)) + gui.px(12);
}

void draw_side_pane(Gui& gui, const Box& box, const DebriefScreenPanel& panel, Intents& intents) {
  gui.pane(kSidePane);
  gui.line(box.x0, box.y0, box.x0, box.y1, Ink::Hairline);
  const float pad = gui.px(24), next = gui.px(kBigButton);
  const Box notes{box.x0, box.y0, box.x1, box.y1 - next - 2 * pad};
  const Gui::Scrolled inner = gui.begin_scroll(kSideScroll, notes);
  Column column{gui, inner.x + pad, inner.y + pad, inner.width - pad - gui.px(8), true};
  const float high =
      column.height([&](Column& c) { draw_debrief_side(c, panel, kSideScroll, false, intents); });
  draw_debrief_side(column, panel, kSideScroll, high + 2 * pad > notes.height(), intents);
  gui.end_scroll(column.y + pad);
  if (draw_next(gui, box.x0 + pad, box.y1 - next - pad, box.width() - 2 * pad))
    intents.push_back(GoToStep{DebriefStep::Why});
}

}  // namespace

void draw_debrief_happened(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                           Leftovers& leftovers, Intents& intents) {
  const bool wide = gui.ems_wide() >= 100, roomy = gui.ems_wide() >= 64;
  Box main = area;
  if (wide) main.x1 -= std::round(gui.px(kSide * kEm));
  const float pad = gui.px(roomy ? 28 : 16);
  // Where it is narrow the head scrolls with the rest.
  const float top = roomy ? draw_head(gui, main, pad, panel, !wide, leftovers, intents) : main.y0;
  const Gui::Scrolled inner = gui.begin_scroll(kTimelineScroll, {main.x0, top, main.x1, main.y1});
  float y = inner.y;
  if (!roomy)
    y = draw_head(gui, {inner.x, inner.y, inner.x + inner.width + gui.px(8), main.y1}, pad, panel,
                  false, leftovers, intents);
  Column column{gui, inner.x + gui.px(roomy ? 0 : 8), y + gui.px(12),
                inner.width - gui.px(roomy ? 18 : 22), true};
  draw_timeline(column, panel, leftovers, intents);
  if (!wide) {
    column.x = inner.x + pad;
    column.width = inner.width - pad - gui.px(18);
    column.gap(24);
    column.rule();
    column.gap(24);
    draw_debrief_side(column, panel, kTimelineScroll, true, intents);
  }
  if (!roomy) {
    column.gap(24);
    if (draw_next(gui, column.x, column.y, column.width))
      intents.push_back(GoToStep{DebriefStep::Why});
    column.gap(kBigButton);
  }
  gui.end_scroll(column.y + gui.px(24));
  if (roomy) line_below_head(gui, kTimelineScroll, {main.x0, top, main.x1, main.y1});
  if (wide) draw_side_pane(gui, {main.x1, area.y0, area.x1, area.y1}, panel, intents);
}

}  // namespace ui
