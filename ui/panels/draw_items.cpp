#include "ui/panels/draw_items.h"

#include <algorithm>

namespace ui {
namespace {

std::string item_id(const WorkItem& item) { return "work/item/" + item.id; }

// Small buttons stand at the right of the one in hand; the room is kept on all.
float words_width(const Gui& gui, float width) {
  return width - gui.px(10 + kBlock + 14) - gui.px(16);
}

float says_height(Gui& gui, float width, const WorkItem& item) {
  if (item.says.empty()) return 0;
  if (!item.last_placed)
    return gui.px(2) + gui.text_height(width, item.says, {.type = Type::Caption});
  return gui.px(8) + gui.line_height(Type::CaptionBold) +
         gui.text_height(width - gui.px(24), item.says) + gui.px(16);
}

void draw_says(Gui& gui, float x, float y, float width, const ItemsPanel& panel,
               const WorkItem& item) {
  if (item.says.empty()) return;
  if (!item.last_placed) {
    gui.text(x, y + gui.px(2), width, item.says, {.type = Type::Caption, .ink = Ink::Muted});
    return;
  }
  const float high = says_height(gui, width, item) - gui.px(8);
  const Box bubble{x, y + gui.px(8), x + width, y + gui.px(8) + high};
  gui.fill(bubble, Ink::PersonTint, gui.px(8));
  if (gui.theme().high_contrast) gui.outline(bubble, Ink::PersonName, gui.px(8), gui.px(2));
  float at = bubble.y0 + gui.px(8);
  gui.label(x + gui.px(12), at, panel.person, Type::CaptionBold, Ink::PersonName,
            width - gui.px(24));
  at += gui.line_height(Type::CaptionBold);
  gui.text(x + gui.px(12), at, width - gui.px(24), item.says);
}

}  // namespace

const WorkItem* item_in_hand(const WorkDesk& desk, const ItemsPanel& panel) {
  for (const WorkItem& item : panel.items)
    if (item.id == in_hand(desk)) return &item;
  return nullptr;
}

bool focus_on_items(const WorkDesk& desk, const ItemsPanel& panel) {
  return std::any_of(panel.items.begin(), panel.items.end(),
                     [&](const WorkItem& item) { return desk.gui.has_focus(item_id(item)); });
}

std::string first_item_id(const ItemsPanel& panel) {
  return panel.items.empty() ? std::string() : item_id(panel.items.front());
}

float item_height(WorkDesk& desk, float width, const ItemsPanel& panel, const WorkItem& item) {
  (void)panel;
  Gui& gui = desk.gui;
  const float room = words_width(gui, width);
  const float text = gui.text_height(room, item.text) + says_height(gui, room, item);
  return std::max(gui.px(52), text + gui.px(20));
}

Response draw_item(WorkDesk& desk, const Box& box, const ItemsPanel& panel, const WorkItem& item) {
  Gui& gui = desk.gui;
  const bool held = item.id == in_hand(desk);
  CardLook look{item_id(item), Role::Choice, std::to_string(item.number) + ". " + item.text};
  look.value = gui.words()(held ? "state.chosen" : "state.not_chosen");
  look.chosen = held;
  const Response did = work_card(gui, box, look);
  const float room = words_width(gui, box.width());
  const float text = gui.text_height(room, item.text);
  const float all = text + says_height(gui, room, item);
  float y = (box.y0 + box.y1 - all) / 2;
  const float middle = all > text ? y + text / 2 : (box.y0 + box.y1) / 2;
  number_block(gui, box.x0 + gui.px(10), std::max(middle, box.y0 + gui.px(26)),
               std::to_string(item.number), held);
  const float left = box.x0 + gui.px(10 + kBlock + 14);
  y += gui.text(left, y, room, item.text);
  draw_says(gui, left, y, room, panel, item);
  return did;
}

float draw_sheet_title(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel) {
  if (panel.together.empty()) return 0;
  Gui& gui = desk.gui;
  const float text = gui.text_height(width - gui.px(32), panel.together, {.type = Type::BodyBold});
  const Box head{x, y, x + width, y + text + gui.px(16)};
  gui.fill(head, Ink::PersonTint, gui.px(6));
  gui.outline(head, gui.theme().high_contrast ? Ink::PersonName : Ink::Hairline, gui.px(6));
  gui.text(x + gui.px(16), y + gui.px(8), width - gui.px(32), panel.together,
           {.type = Type::BodyBold});
  return head.height() + gui.px(12);
}

void item_keys(WorkDesk& desk, const ItemsPanel& panel, int part) {
  Gui& gui = desk.gui;
  if (item_in_hand(desk, panel) != nullptr && gui.act(Act::Back)) take_in_hand(desk, {});
  for (const WorkItem& item : panel.items) {
    if (!gui.has_focus(item_id(item)) || (item.position == 0 && item.bin == 0)) continue;
    if (gui.act(Act::Unlink)) {
      take_in_hand(desk, {});
      desk.send(TakeOffItem{part, item.item});
    }
    if (item.position == 0) continue;
    if (gui.act(Act::MoveUp)) desk.send(MoveItem{part, item.item, -1});
    if (gui.act(Act::MoveDown)) desk.send(MoveItem{part, item.item, 1});
  }
}

}  // namespace ui
