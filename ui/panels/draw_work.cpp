#include "ui/panels/draw_work.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/draw_build.h"
#include "ui/panels/draw_form.h"
#include "ui/panels/draw_items.h"
#include "ui/panels/draw_mark.h"
#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_turn.h"
#include "ui/panels/draw_write.h"

namespace ui {
namespace {

using Kind = DecisionPanel::Kind;

// What was said before it, where there is room.
void draw_said(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkLeft);
  const PlayPanel& play = desk.panel.play;
  const Gui::Scrolled inside = gui.begin_scroll("work/said", box);
  const float pad = work_pad(gui), x = box.x0 + pad, width = inside.width - pad - gui.px(8);
  float y = inside.y + gui.px(18);
  y += gui.text(x, y, width, gui.words()("desk.work.said_before"), {.type = Type::Subhead}) +
       gui.px(12);
  for (std::size_t i = play.now_from; i < play.talk.turns.size(); ++i)
    y += draw_turn(gui, x, y, width, play.talk.turns[i], {}, desk.intents) + gui.px(12);
  gui.end_scroll(y + gui.px(8));
}

// Ordering or sorting.
void draw_items_pane(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkMiddle);
  const bool order = desk.decision().kind == Kind::Order;
  const ItemsPanel& items = desk.work().items;
  const float pad = work_pad(gui), room = box.width() - 2 * pad;
  const FootLook look;
  const float foot = work_foot_height(desk, room, look);
  const bool foot_inside = foot > box.height() * 0.3f;
  const Box view{box.x0, box.y0, box.x1, foot_inside ? box.y1 : box.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("work/items", view);
  const float x = box.x0 + pad, width = inside.width - pad - gui.px(8);
  float y = inside.y + gui.px(18);
  y += draw_work_head(desk, x, y, width, order ? order_how(desk, items) : sort_how(desk, items)) +
       gui.px(16);
  y = order ? draw_order(desk, x, y, width, items, 0, true)
            : draw_sort(desk, x, y, width, items, 0, true);
  if (foot_inside) {
    draw_work_foot(desk, {box.x0, y, box.x0 + inside.width, y + foot}, x, room, look);
    y += foot;
  }
  gui.end_scroll(y + gui.px(8));
  if (!foot_inside) draw_work_foot(desk, {box.x0, view.y1, box.x1, box.y1}, x, room, look);
}

// ---- The three panes

bool has_left(Kind kind, float ems) {
  if (kind == Kind::Mark) return true;
  return ems >= 100;
}

void draw_left(WorkDesk& desk, const Box& box, bool with_marks) {
  switch (desk.decision().kind) {
    case Kind::Mark:
      return draw_mark_papers(desk, box, with_marks);
    case Kind::Build:
      return draw_claims(desk, box);
    case Kind::Form:
      return draw_form_outline(desk, box);
    default:
      return draw_said(desk, box);
  }
}

void draw_middle(WorkDesk& desk, const Box& box, bool with_left) {
  switch (desk.decision().kind) {
    case Kind::Mark:
      return draw_mark_pages(desk, box);
    case Kind::Build:
      return draw_claim(desk, box, !with_left);
    case Kind::Form:
      return draw_form(desk, box);
    case Kind::Write:
      return draw_write(desk, box);
    default:
      return draw_items_pane(desk, box);
  }
}

void draw_right(WorkDesk& desk, const Box& box) {
  if (desk.decision().kind == Kind::Mark) return draw_mark_list(desk, box);
  if (desk.decision().kind == Kind::Build) return draw_tray(desk, box);
  desk.gui.pane(kWorkRight);
  draw_reading(desk.gui, box, desk.panel.reading, true, desk.leftovers, desk.intents);
}

void draw_one(WorkDesk& desk, const Box& area) {
  Gui& gui = desk.gui;
  const int pane = desk.panel.pane;
  gui.claim_panes();
  if (gui.act(Act::NextPane)) desk.intents.push_back(ShowPane{(pane + 1) % 3});
  if (gui.act(Act::PreviousPane)) desk.intents.push_back(ShowPane{(pane + 2) % 3});
  if (pane == 0) return draw_left(desk, area, false);
  if (pane == 2) return draw_right(desk, area);
  draw_middle(desk, area, false);
}

struct Columns {
  float left = 0, right = 1;  // parts of the width
};
Columns columns_of(Kind kind, float ems) {
  if (kind == Kind::Mark) return ems >= 100 ? Columns{0.21f, 0.74f} : Columns{0.38f, 1};
  if (kind == Kind::Build) return ems >= 100 ? Columns{0.18f, 0.72f} : Columns{0, 0.58f};
  if (kind == Kind::Form) return ems >= 100 ? Columns{0.2f, 0.68f} : Columns{0, 0.6f};
  return ems >= 100 ? Columns{0.22f, 0.68f} : Columns{0, 0.6f};
}

}  // namespace

bool shows_work(const PlayPanel& panel) {
  return panel.at_work && panel.decision.is_work() && panel.stage == PlayStage::Options;
}

void draw_work(Gui& gui, const Box& area, const PlayScreenPanel& panel, Leftovers& leftovers,
               Intents& intents) {
  WorkDesk desk{gui, panel, leftovers, intents};
  const float ems = gui.ems_wide();
  if (gui.act(Act::History)) intents.push_back(GoTo{Screen::History});
  if (ems < 64) return draw_one(desk, area);
  const Kind kind = panel.play.decision.kind;
  const Columns columns = columns_of(kind, ems);
  const bool with_left = has_left(kind, ems), with_right = columns.right < 1;
  Box middle = area;
  if (with_left) {
    const float at = std::round(area.x0 + area.width() * columns.left);
    draw_left(desk, {area.x0, area.y0, at, area.y1}, !with_right);
    gui.line(at, area.y0, at, area.y1, Ink::Hairline);
    middle.x0 = at + 1;
  }
  if (with_right) middle.x1 = std::round(area.x0 + area.width() * columns.right);
  draw_middle(desk, middle, with_left);
  if (!with_right) return;
  gui.line(middle.x1, area.y0, middle.x1, area.y1, Ink::Hairline);
  draw_right(desk, {middle.x1 + 1, area.y0, area.x1, area.y1});
}

// ---- The way in

namespace {

std::string start_words(const Gui& gui, const PlayPanel& panel) {
  const Words& words = gui.words();
  switch (panel.decision.kind) {
    case Kind::Order:
      return words("desk.work.start_order");
    case Kind::Sort:
      return words("desk.work.start_sort");
    case Kind::Mark:
      return words("desk.work.start_mark");
    case Kind::Build:
      return words("desk.work.start_build");
    case Kind::Form:
      return words("desk.work.start_form");
    default:
      return words("desk.work.start_write");
  }
}

}  // namespace

float work_start_height(Gui& gui, float width, const PlayPanel& panel) {
  return gui.px(20) + gui.text_height(width, panel.decision.prompt, {.type = Type::Subhead}) +
         gui.px(8) + gui.text_height(width, start_words(gui, panel)) + gui.px(16 + kBigButton + 20);
}

void draw_work_start(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                     Intents& intents) {
  const Gui::Scrolled scrolled =
      gui.begin_scroll("play/work", {x - gui.px(8), box.y0 + 1, x + width + gui.px(24), box.y1});
  float y = scrolled.y + gui.px(20);
  y += gui.text(x, y, width, panel.decision.prompt, {.type = Type::Subhead}) + gui.px(8);
  y += gui.text(x, y, width, start_words(gui, panel), {.ink = Ink::Muted}) + gui.px(16);
  const std::string start = gui.words()(
      panel.decision.work.can_undo || !panel.decision.work.text.empty() ? "desk.work.go_on"
                                                                        : "desk.work.start");
  if (button(gui, x, y, "play/work", start, Act::ShowOptions,
             {.kind = ButtonLook::Kind::Primary,
              .height = kBigButton,
              .width = std::min(width, button_width(gui, start, Act::ShowOptions))}))
    intents.push_back(WorkIntent{OpenWork{true}});
  gui.end_scroll(y + gui.px(kBigButton + 16));
}

}  // namespace ui
