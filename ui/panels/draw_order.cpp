// Ordering: the order so far, its places still free, and what is not placed yet.
#include <algorithm>
#include <cmath>

#include "ui/panels/draw_items.h"
#include "ui/panels/reading_parts.h"

namespace ui {
namespace {

int placed_count(const ItemsPanel& panel) {
  return static_cast<int>(std::count_if(panel.items.begin(), panel.items.end(),
                                        [](const WorkItem& item) { return item.position > 0; }));
}

const WorkItem* at_position(const ItemsPanel& panel, int position) {
  for (const WorkItem& item : panel.items)
    if (item.position == position) return &item;
  return nullptr;
}

// "1" before its card; on a timeline a station of the line.
void draw_position(Gui& gui, float x, float middle, int position, bool timeline, bool filled) {
  const std::string words = std::to_string(position);
  const float wide = gui.px(30), half = gui.px(13);
  if (timeline) {
    gui.circle(x + wide / 2, middle, half, filled ? Ink::Primary : Ink::Surface);
    gui.ring(x + wide / 2, middle, half, filled ? Ink::Primary : Ink::Control, gui.px(2));
  }
  const Ink ink = timeline && filled ? Ink::OnPrimary : filled ? Ink::Text : Ink::Muted;
  gui.label(x + (wide - gui.width_of(words, Type::CaptionBold)) / 2,
            middle - gui.line_height(Type::CaptionBold) / 2, words, Type::CaptionBold, ink);
}

// Earlier, later and off: below the card in hand.
float draw_hand_tools(WorkDesk& desk, float x, float y, float width, int part,
                      const WorkItem& item) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const std::pair<const char*, std::optional<Act>> tools[] = {{"desk.work.earlier", Act::MoveUp},
                                                              {"desk.work.later", Act::MoveDown},
                                                              {"desk.work.take_off", Act::Unlink}};
  const char* ids[] = {"work/hand/earlier", "work/hand/later", "work/hand/off"};
  float at = x, top = y + gui.px(6);
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string says = words(tools[i].first);
    const ToolLook look{{}, true};
    // Their keys are taken with the item's own; here they are only told of.
    const float wide = tool_width(gui, says, std::nullopt, look);
    if (at > x && at + wide > x + width) {
      at = x;
      top += gui.px(kTool + 6);
    }
    if (tool(gui, at, top, ids[i], says, std::nullopt, look)) {
      if (i == 2) {
        take_in_hand(desk, {});
        desk.send(TakeOffItem{part, item.item});
        gui.move_focus("work/item/" + item.id);
      } else {
        desk.send(MoveItem{part, item.item, i == 0 ? -1 : 1});
      }
    }
    at += wide + gui.px(8);
  }
  return top + gui.px(kTool + 4) - y;
}

void press_item(WorkDesk& desk, const ItemsPanel& panel, const WorkItem& item, int part) {
  if (item.position == 0) {
    take_in_hand(desk, {});
    return desk.send(PlaceItem{part, item.item, placed_count(panel) + 1});
  }
  take_in_hand(desk, in_hand(desk) == item.id ? std::string() : item.id);
}

float draw_placed(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel,
                  int part) {
  Gui& gui = desk.gui;
  const bool timeline = panel.sheet == Sheet::Timeline;
  const float gutter = gui.px(40), gap = gui.px(10);
  float last_middle = -1;
  for (int position = 1; position <= static_cast<int>(panel.items.size()); ++position) {
    const WorkItem* item = at_position(panel, position);
    const float high =
        item != nullptr ? item_height(desk, width - gutter, panel, *item) : gui.px(40);
    const Box box{x + gutter, y, x + width, y + high};
    const float middle = item != nullptr ? std::min(y + high / 2, y + gui.px(30)) : y + high / 2;
    if (timeline && last_middle >= 0)
      gui.line(x + gui.px(15), last_middle + gui.px(13), x + gui.px(15), middle - gui.px(13),
               Ink::Control, gui.px(2));
    last_middle = middle;
    draw_position(gui, x, middle, position, timeline, item != nullptr);
    if (item == nullptr) {
      gui.dashed(box, Ink::Control, gui.px(6));
      gui.label(box.x0 + gui.px(16), middle - gui.line_height(Type::Caption) / 2,
                gui.words()("desk.work.free_place"), Type::Caption, Ink::Muted,
                box.width() - gui.px(32));
    } else {
      if (draw_item(desk, box, panel, *item).pressed) press_item(desk, panel, *item, part);
      if (item->id == in_hand(desk))
        y += draw_hand_tools(desk, box.x0, box.y1, box.width(), part, *item);
    }
    y += high + gap;
  }
  return y;
}

float draw_pool(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel, int part) {
  Gui& gui = desk.gui;
  if (placed_count(panel) == static_cast<int>(panel.items.size())) return y;
  y += gui.text(x, y, width, gui.words()("desk.work.not_placed"), {.type = Type::BodyBold}) +
       gui.px(8);
  for (const WorkItem& item : panel.items) {
    if (item.position != 0) continue;
    const float high = item_height(desk, width, panel, item);
    if (draw_item(desk, {x, y, x + width, y + high}, panel, item).pressed)
      press_item(desk, panel, item, part);
    y += high + gui.px(10);
  }
  return y + gui.px(6);
}

void order_digit(WorkDesk& desk, const ItemsPanel& panel, int part) {
  const int digit = desk.gui.digit();
  if (digit == 0) return;
  if (const WorkItem* held = item_in_hand(desk, panel); held != nullptr) {
    if (digit <= static_cast<int>(panel.items.size()))
      desk.send(PlaceItem{part, held->item, digit});
    return take_in_hand(desk, {});
  }
  for (const WorkItem& item : panel.items)
    if (item.number == digit) {
      take_in_hand(desk, item.id);
      desk.gui.move_focus("work/item/" + item.id);
    }
}

}  // namespace

std::string order_how(const WorkDesk& desk, const ItemsPanel& panel) {
  const Words& words = desk.gui.words();
  if (const WorkItem* held = item_in_hand(desk, panel); held != nullptr)
    return words("desk.work.order_hand", {{"n", std::to_string(held->number)},
                                          {"most", std::to_string(panel.items.size())}});
  const KeyMap& keys = desk.gui.keys();
  return words("desk.work.order_how", {{"up", chord_words(keys.chord(Act::MoveUp))},
                                       {"down", chord_words(keys.chord(Act::MoveDown))}});
}

float draw_order(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel, int part,
                 bool keys) {
  Gui& gui = desk.gui;
  y += draw_sheet_title(desk, x, y, width, panel);
  if (keys) order_digit(desk, panel, part);
  // Side by side where each has 18 ems, what is left at the left.
  const float gap = gui.px(24), half = std::floor((width - gap) / 2);
  const bool any_left = placed_count(panel) < static_cast<int>(panel.items.size());
  const bool beside = any_left && half >= gui.px(18 * kEm);
  const float right = beside ? x + half + gap : x, room = beside ? half : width;
  float pool_bottom = y;
  if (any_left) pool_bottom = draw_pool(desk, x, y, beside ? half : width, panel, part);
  float at = beside ? y : pool_bottom;
  at += gui.text(right, at, room, gui.words()("desk.work.your_order"), {.type = Type::BodyBold}) +
        gui.px(8);
  at = draw_placed(desk, right, at, room, panel, part);
  item_keys(desk, panel, part);
  return std::max(at, pool_bottom);
}

}  // namespace ui
