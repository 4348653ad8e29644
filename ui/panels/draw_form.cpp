#include "ui/panels/draw_form.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/draw_items.h"

namespace ui {
namespace {

using Kind = FieldPanel::Kind;

std::string row_id(const FieldRow& row) { return "work/pick/" + row.id; }

std::string first_id(const FieldPanel& field) {
  if (!field.rows.empty()) return row_id(field.rows.front());
  return first_item_id(field.items);
}

bool focus_in_field(const WorkDesk& desk, const FieldPanel& field) {
  for (const FieldRow& row : field.rows)
    if (desk.gui.has_focus(row_id(row))) return true;
  if (focus_on_items(desk, field.items)) return true;
  for (const WorkBin& bin : field.items.bins)
    if (desk.gui.has_focus("work/bin/" + bin.id)) return true;
  return false;
}

// Filled in: a disc with a tick; else a ring.
void draw_state(Gui& gui, float x, float middle, bool complete) {
  const float radius = gui.px(9);
  if (complete) {
    gui.circle(x, middle, radius, Ink::Primary);
    draw_icon(gui, Icon::Tick, x, middle, gui.px(11), Ink::OnPrimary);
  } else {
    gui.ring(x, middle, radius, Ink::Control, gui.px(2));
  }
}

// ---- Rows to pick

struct RowPlace {
  float text = 0, definition = 0;
  bool beside = false;
};
RowPlace row_place(const Gui& gui, const FieldPanel& field, float width) {
  const bool defined = std::any_of(field.rows.begin(), field.rows.end(),
                                   [](const FieldRow& row) { return !row.definition.empty(); });
  const float room = width - gui.px(10 + kBlock + 14) - gui.px(48);
  if (!defined || room < gui.px(26 * kEm)) return {room, room, false};
  const float text = std::floor(room * 0.36f);
  return {text, room - text - gui.px(20), true};
}

float pick_height(Gui& gui, const RowPlace& place, const FieldRow& row) {
  const float text = gui.text_height(place.text, row.text);
  const float definition =
      row.definition.empty()
          ? 0
          : gui.text_height(place.definition, row.definition, {.type = Type::Caption});
  const float both = place.beside ? std::max(text, definition) : text + definition;
  return std::max(gui.px(48), both + gui.px(18));
}

void draw_pick_mark(Gui& gui, float x, float middle, bool many, bool picked) {
  if (!many) {
    if (picked) draw_icon(gui, Icon::Tick, x, middle, gui.px(16), Ink::Primary);
    return;
  }
  const float half = gui.px(11);
  const Box box{x - half, middle - half, x + half, middle + half};
  gui.fill(box, picked ? Ink::Primary : Ink::Surface, gui.px(4));
  gui.outline(box, picked ? Ink::Primary : Ink::Control, gui.px(4), gui.px(2));
  if (picked) draw_icon(gui, Icon::Tick, x, middle, gui.px(13), Ink::OnPrimary);
}

bool draw_pick(WorkDesk& desk, const Box& box, const RowPlace& place, const FieldPanel& field,
               const FieldRow& row) {
  Gui& gui = desk.gui;
  const bool many = field.kind == Kind::ChooseMany;
  CardLook look{row_id(row), many ? Role::CheckBox : Role::Choice,
                std::to_string(row.number) + ". " + row.text +
                    (row.definition.empty() ? "" : " " + row.definition)};
  look.value = many ? gui.words()(row.picked ? "state.ticked" : "state.not_ticked")
                    : gui.words()(row.picked ? "state.chosen" : "state.not_chosen");
  look.chosen = row.picked;
  const Response did = work_card(gui, box, look);
  const float middle = (box.y0 + box.y1) / 2, left = box.x0 + gui.px(10 + kBlock + 14);
  number_block(gui, box.x0 + gui.px(10), middle, std::to_string(row.number), row.picked);
  const TextOptions small{.type = Type::Caption, .ink = Ink::Muted};
  const float text = gui.text_height(place.text, row.text);
  const float definition =
      row.definition.empty() ? 0 : gui.text_height(place.definition, row.definition, small);
  const float top = place.beside ? middle - text / 2 : middle - (text + definition) / 2;
  gui.text(left, top, place.text, row.text);
  if (place.beside)
    gui.text(left + place.text + gui.px(20), middle - definition / 2, place.definition,
             row.definition, small);
  else
    gui.text(left, top + text, place.definition, row.definition, small);
  draw_pick_mark(gui, box.x1 - gui.px(24), middle, many, row.picked);
  return did.pressed;
}

float draw_picks(WorkDesk& desk, float x, float y, float width, const FieldPanel& field,
                 bool keys) {
  Gui& gui = desk.gui;
  const RowPlace place = row_place(gui, field, width);
  const int digit = keys ? gui.digit() : 0;
  for (const FieldRow& row : field.rows) {
    const float high = pick_height(gui, place, row);
    const bool pressed = draw_pick(desk, {x, y, x + width, y + high}, place, field, row);
    if (digit == row.number) gui.move_focus(row_id(row));
    if (pressed || digit == row.number) desk.send(PickInField{field.field, row.option});
    y += high + gui.px(8);
  }
  return y;
}

float draw_field(WorkDesk& desk, float x, float y, float width, const FieldPanel& field,
                 bool with_heading) {
  Gui& gui = desk.gui;
  if (with_heading) {
    y += gui.px(8) + gui.text(x, y + gui.px(8), width, field.heading, {.type = Type::Subhead}) +
         gui.px(8);
    gui.line(x, y, x + width, y, Ink::Hairline);
    y += gui.px(14);
  }
  const bool keys = focus_in_field(desk, field);
  const float line = gui.line_height(Type::BodyBold), indent = gui.px(34);
  draw_state(gui, x + gui.px(11), y + line / 2, field.complete);
  y += gui.text(x + indent, y, width - indent, std::to_string(field.number) + ". " + field.prompt,
                {.type = Type::BodyBold});
  // The rows say how one is picked; how many only the field knows.
  std::string how;
  if (field.kind == Kind::ChooseMany)
    how = gui.words()(field.min == field.max ? "desk.work.pick_exactly" : "desk.work.pick_between",
                      {{"min", std::to_string(field.min)}, {"max", std::to_string(field.max)}});
  if (field.kind == Kind::Order) how = order_how(desk, field.items);
  if (field.kind == Kind::Sort) how = sort_how(desk, field.items);
  const std::string& remark = desk.panel.play.chosen_words;
  if (keys && !remark.empty())
    y += gui.text(x + indent, y, width - indent, remark,
                  {.type = Type::CaptionBold, .ink = Ink::Danger});
  else if (!how.empty())
    y += gui.text(x + indent, y, width - indent, how, {.type = Type::Caption, .ink = Ink::Muted});
  y += gui.px(8);
  if (field.kind == Kind::Order)
    y = draw_order(desk, x, y, width, field.items, field.field, keys);
  else if (field.kind == Kind::Sort)
    y = draw_sort(desk, x, y, width, field.items, field.field, keys);
  else
    y = draw_picks(desk, x, y, width, field, keys);
  if (keys && !field.turned_to) desk.send(TurnTo{field.field});
  return y + gui.px(20);
}

const FieldPanel* next_open(const WorkPanel& work) {
  const auto count = static_cast<int>(work.fields.size());
  for (int i = 1; i <= count; ++i) {
    const FieldPanel& field = work.fields[static_cast<std::size_t>((work.turned_to + i) % count)];
    if (!field.complete) return &field;
  }
  return nullptr;
}

FootLook foot_of(const WorkDesk& desk) {
  FootLook look;
  const FieldPanel* next = next_open(desk.work());
  look.last = next == nullptr;
  look.next_part = next != nullptr ? next->field : 0;
  look.next_words = desk.gui.words()("desk.work.next_field");
  look.hand_in = "desk.work.hand_in_form";
  return look;
}

}  // namespace

std::string first_form_id(const WorkPanel& work) {
  return work.fields.empty() ? std::string() : first_id(work.fields.front());
}

void draw_form_outline(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkLeft);
  const Gui::Scrolled inside = gui.begin_scroll("work/outline", box);
  const float pad = work_pad(gui), width = inside.width, x = box.x0 + pad;
  float y = inside.y + gui.px(18);
  y += draw_work_head(desk, x, y, width - pad - gui.px(4), gui.words()("desk.work.form_how")) +
       gui.px(14);
  const std::string* heading = nullptr;
  for (const FieldPanel& field : desk.work().fields) {
    if (!field.heading.empty() && (heading == nullptr || *heading != field.heading)) {
      y += gui.px(6) +
           gui.text(x, y + gui.px(6), width - pad, field.heading, {.type = Type::CaptionBold}) +
           gui.px(4);
      heading = &field.heading;
    }
    const std::string text = std::to_string(field.number) + ". " + field.prompt;
    const float room = width - pad - gui.px(34 + 12);
    const float high = gui.text_height(room, text, {.type = Type::Caption, .max_lines = 2});
    const Box row{box.x0, y, box.x0 + width, y + std::max(gui.px(44), high + gui.px(16))};
    CardLook look{"work/outline/" + field.id, Role::Row, text};
    look.value = gui.words()(field.complete ? "desk.work.filled" : "desk.work.not_filled");
    look.chosen = field.turned_to;
    look.flat = true;
    const Response did = work_card(gui, row, look);
    const float middle = (row.y0 + row.y1) / 2;
    draw_state(gui, x + gui.px(11), middle, field.complete);
    gui.text(x + gui.px(34), middle - high / 2, room, text,
             {.type = Type::Caption, .max_lines = 2});
    if (did.pressed) {
      desk.send(TurnTo{field.field});
      desk.gui.move_focus(first_id(field));
      if (gui.ems_wide() < 64) desk.intents.push_back(ShowPane{1});
    }
    y = row.y1;
  }
  gui.end_scroll(y + gui.px(16));
}

void draw_form(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkMiddle);
  const float pad = work_pad(gui), room = box.width() - 2 * pad;
  const FootLook look = foot_of(desk);
  const float foot = work_foot_height(desk, room, look);
  const bool foot_inside = foot > box.height() * 0.3f;
  const Box view{box.x0, box.y0, box.x1, foot_inside ? box.y1 : box.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("work/form", view);
  const float width = std::min(inside.width - pad - gui.px(8), gui.px(48 * kEm));
  const float x = std::max(box.x0 + pad, std::round((box.x0 + box.x1 - width) / 2));
  float y = inside.y + gui.px(16);
  if (gui.ems_wide() < 100)
    y += draw_work_head(desk, x, y, width, gui.words()("desk.work.form_how")) + gui.px(16);
  const std::string* heading = nullptr;
  for (const FieldPanel& field : desk.work().fields) {
    const bool fresh = !field.heading.empty() && (heading == nullptr || *heading != field.heading);
    heading = &field.heading;
    y = draw_field(desk, x, y, width, field, fresh);
  }
  const std::size_t before = desk.intents.size();
  if (foot_inside) {
    draw_work_foot(desk, {box.x0, y, box.x0 + inside.width, y + foot}, box.x0 + pad, room, look);
    y += foot;
  }
  gui.end_scroll(y + gui.px(8));
  if (!foot_inside)
    draw_work_foot(desk, {box.x0, view.y1, box.x1, box.y1}, box.x0 + pad, room, look);
  // Going on takes the focus along.
  for (std::size_t i = before; i < desk.intents.size(); ++i)
    if (const auto* work = std::get_if<WorkIntent>(&desk.intents[i]); work != nullptr)
      if (const auto* turn = std::get_if<TurnTo>(work); turn != nullptr)
        gui.move_focus(first_id(desk.work().fields[static_cast<std::size_t>(turn->part)]));
}

}  // namespace ui
