#include "ui/panels/draw_write.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/scroll_keys.h"

namespace ui {
namespace {

constexpr const char* kField = "work/text";

void draw_box(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const float pad = work_pad(gui), x = box.x0 + pad;
  const float width = std::min(box.width() - 2 * pad, gui.px(44 * kEm));
  float y = box.y0 + gui.px(16);
  y += draw_work_head(desk, x, y, width, words("desk.work.write_how")) + gui.px(12);
  const std::string finish = words("desk.work.finish_text");
  const float button_wide = std::min(width, button_width(gui, finish, Act::HandIn));
  const std::string note = words("desk.work.write_note");
  const bool beside = width - button_wide >= gui.px(14 * kEm);
  const float note_wide = beside ? width - button_wide - gui.px(20) : width;
  const float note_high = gui.text_height(note_wide, note, {.type = Type::Caption});
  const float foot =
      beside ? std::max(note_high, gui.px(kButton)) : note_high + gui.px(8) + gui.px(kButton);
  const auto [place, fresh] = desk.leftovers.entries.try_emplace(kField);
  Entry& entry = place->second;
  if (fresh) {
    entry.text = desk.work().text;
    entry.caret = entry.anchor = entry.text.size();
  }
  const Box field{x, y, x + width, std::max(y + gui.px(64), box.y1 - foot - gui.px(28))};
  if (text_area(gui, field, kField, desk.decision().prompt, words("desk.type_here"), entry) ==
      Entered::Changed)
    desk.send(WriteText{entry.text});
  y = field.y1 + gui.px(12);
  gui.text(x, y, note_wide, note, {.type = Type::Caption, .ink = Ink::Muted});
  if (!beside) y += note_high + gui.px(8);
  if (button(gui, x + width - button_wide, y, "work/finish", finish, Act::HandIn,
             {.kind = ButtonLook::Kind::Primary, .width = button_wide})) {
    desk.send(WriteText{entry.text});
    desk.send(FinishText{});
    gui.move_focus("work/hand_in");
  }
}

float draw_own(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  y += gui.text(x, y, width, words("desk.work.your_text"), {.type = Type::BodyBold}) + gui.px(8);
  const std::string text = desk.work().text.empty() ? words("desk.work.no_text") : desk.work().text;
  const float high = gui.text_height(width - gui.px(36), text, {.reading = true});
  card(gui, {x, y, x + width, y + high + gui.px(32)});
  gui.text(x + gui.px(18), y + gui.px(16), width - gui.px(36), text,
           {.ink = desk.work().text.empty() ? Ink::Muted : Ink::Text, .reading = true});
  return y + high + gui.px(48);
}

float draw_model(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  y += gui.text(x, y, width, words("desk.work.checklist"), {.type = Type::BodyBold}) + gui.px(8);
  for (const std::string& line : desk.work().checklist) {
    gui.circle(x + gui.px(8), y + gui.line_height(Type::Body) / 2, gui.px(3), Ink::Text);
    y += gui.text(x + gui.px(24), y, width - gui.px(24), line) + gui.px(6);
  }
  y += gui.px(10);
  const float inside = width - gui.px(40);
  const float high = gui.line_height(Type::CaptionBold) +
                     gui.text_height(inside, desk.work().model, {.reading = true}) + gui.px(32);
  call_out(gui, {x, y, x + width, y + high}, Ink::Primary);
  float at = y + gui.px(14);
  at += gui.text(x + gui.px(20), at, inside, words("desk.work.model"), {.type = Type::CaptionBold});
  gui.text(x + gui.px(20), at, inside, desk.work().model, {.reading = true});
  return y + high + gui.px(12);
}

void draw_beside(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  const float pad = work_pad(gui), room = box.width() - 2 * pad;
  FootLook look;
  look.hand_in = "desk.work.text_done";  // it was handed in when it was compared
  const float foot = work_foot_height(desk, room, look);
  const Box view{box.x0, box.y0, box.x1, box.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("work/compare", view);
  const float x = box.x0 + pad, width = inside.width - pad - gui.px(8);
  float y = inside.y + gui.px(16);
  y += draw_work_head(desk, x, y, width, gui.words()("desk.work.compare_how")) + gui.px(16);
  const float gap = gui.px(24), half = std::floor((width - gap) / 2);
  float bottom = 0;
  if (half >= gui.px(18 * kEm)) {
    bottom = draw_own(desk, x, y, half);
    bottom = std::max(bottom, draw_model(desk, x + half + gap, y, half));
  } else {
    bottom = draw_own(desk, x, y, width);
    bottom = draw_model(desk, x, bottom + gui.px(8), width);
  }
  gui.end_scroll(bottom);
  scroll_item(gui, "work/compare/text", "work/compare", gui.words()("desk.work.model"), view,
              bottom - inside.y);
  draw_work_foot(desk, {box.x0, view.y1, box.x1, box.y1}, x, room, look);
}

}  // namespace

void draw_write(WorkDesk& desk, const Box& box) {
  desk.gui.pane(kWorkMiddle);
  if (desk.work().finished)
    draw_beside(desk, box);
  else
    draw_box(desk, box);
}

}  // namespace ui
