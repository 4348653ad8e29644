// Sorting: bins side by side where there is room, else one below the other.
#include <algorithm>
#include <cmath>

#include "ui/panels/draw_items.h"
#include "ui/panels/place_flow.h"

namespace ui {
namespace {

std::string bin_id(const WorkBin& bin) { return "work/bin/" + bin.id; }

void put_in(WorkDesk& desk, const WorkItem& item, int bin, int part) {
  take_in_hand(desk, {});
  desk.gui.move_focus("work/item/" + item.id);
  desk.send(PutItem{part, item.item, bin});
}

void press_item(WorkDesk& desk, const WorkItem& item) {
  take_in_hand(desk, in_hand(desk) == item.id ? std::string() : item.id);
}

// The head of a bin takes what is in hand. The height used.
float head_height(WorkDesk& desk, float width, const WorkBin& bin) {
  Gui& gui = desk.gui;
  const float text =
      gui.text_height(width - gui.px(10 + kBlock + 26), bin.text, {.type = Type::BodyBold});
  return std::max(gui.px(52), text + gui.px(16));
}

void draw_bin_head(WorkDesk& desk, const Box& box, const ItemsPanel& panel, const WorkBin& bin,
                   int part) {
  Gui& gui = desk.gui;
  const WorkItem* held = item_in_hand(desk, panel);
  CardLook look{bin_id(bin), Role::Button, std::to_string(bin.number) + ". " + bin.text};
  look.enabled = held != nullptr;
  look.reason = gui.words()("desk.work.item_first");
  const Response did = work_card(gui, box, look);
  const float middle = (box.y0 + box.y1) / 2, left = box.x0 + gui.px(10 + kBlock + 14);
  const float room = box.x1 - gui.px(12) - left;
  number_block(gui, box.x0 + gui.px(10), middle, std::to_string(bin.number), false);
  const float high = gui.text_height(room, bin.text, {.type = Type::BodyBold});
  gui.text(left, middle - high / 2, room, bin.text, {.type = Type::BodyBold});
  if (did.pressed && held != nullptr) put_in(desk, *held, bin.number, part);
}

float draw_bin_items(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel,
                     int bin) {
  Gui& gui = desk.gui;
  bool any = false;
  for (const WorkItem& item : panel.items) {
    if (item.bin != bin) continue;
    any = true;
    const float high = item_height(desk, width, panel, item);
    if (draw_item(desk, {x, y, x + width, y + high}, panel, item).pressed) press_item(desk, item);
    y += high + gui.px(10);
  }
  if (any || bin == 0) return y;
  const Box empty{x, y, x + width, y + gui.px(48)};
  gui.dashed(empty, Ink::Control, gui.px(6));
  gui.label(x + gui.px(16), y + gui.px(24) - gui.line_height(Type::Caption) / 2,
            gui.words()("desk.work.nothing_here"), Type::Caption, Ink::Muted, width - gui.px(32));
  return empty.y1 + gui.px(10);
}

// A mind map as an outline: a rule along the branch.
void draw_branch(Gui& gui, float x, float from, float to) {
  gui.line(x, from, x, to, Ink::Control, gui.px(2));
}

float draw_columns(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel,
                   int part) {
  Gui& gui = desk.gui;
  const auto count = static_cast<float>(panel.bins.size());
  const float gap = gui.px(16), wide = std::floor((width - gap * (count - 1)) / count);
  float head = 0, bottom = y;
  for (const WorkBin& bin : panel.bins) head = std::max(head, head_height(desk, wide, bin));
  float left = x;
  for (const WorkBin& bin : panel.bins) {
    draw_bin_head(desk, {left, y, left + wide, y + head}, panel, bin, part);
    bottom = std::max(bottom,
                      draw_bin_items(desk, left, y + head + gui.px(12), wide, panel, bin.number));
    left += wide + gap;
  }
  return bottom;
}

float draw_groups(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel,
                  int part) {
  Gui& gui = desk.gui;
  const float indent = gui.px(24);
  for (const WorkBin& bin : panel.bins) {
    const float head = head_height(desk, width, bin);
    draw_bin_head(desk, {x, y, x + width, y + head}, panel, bin, part);
    y += head + gui.px(12);
    const float from = y;
    y = draw_bin_items(desk, x + indent, y, width - indent, panel, bin.number);
    draw_branch(gui, x + gui.px(10), from, y - gui.px(10));
    y += gui.px(8);
  }
  return y;
}

void sort_digit(WorkDesk& desk, const ItemsPanel& panel, int part) {
  const int digit = desk.gui.digit();
  if (digit == 0) return;
  if (const WorkItem* held = item_in_hand(desk, panel); held != nullptr) {
    if (digit <= static_cast<int>(panel.bins.size())) put_in(desk, *held, digit, part);
    return;
  }
  for (const WorkItem& item : panel.items)
    if (item.number == digit) {
      take_in_hand(desk, item.id);
      desk.gui.move_focus("work/item/" + item.id);
    }
}

}  // namespace

std::string sort_how(const WorkDesk& desk, const ItemsPanel& panel) {
  const Words& words = desk.gui.words();
  if (const WorkItem* held = item_in_hand(desk, panel); held != nullptr)
    return words("desk.work.sort_hand", {{"n", std::to_string(held->number)},
                                         {"most", std::to_string(panel.bins.size())}});
  return words("desk.work.sort_how");
}

float draw_sort(WorkDesk& desk, float x, float y, float width, const ItemsPanel& panel, int part,
                bool keys) {
  Gui& gui = desk.gui;
  y += draw_sheet_title(desk, x, y, width, panel);
  if (keys) sort_digit(desk, panel, part);
  const bool left = std::any_of(panel.items.begin(), panel.items.end(),
                                [](const WorkItem& item) { return item.bin == 0; });
  if (left) {
    y += gui.text(x, y, width, gui.words()("desk.work.not_sorted"), {.type = Type::BodyBold}) +
         gui.px(8);
    y = draw_bin_items(desk, x, y, width, panel, 0) + gui.px(8);
  }
  const float each = width / static_cast<float>(std::max<std::size_t>(1, panel.bins.size()));
  const bool columns = each >= gui.px(15 * kEm) && panel.sheet != Sheet::MindMap;
  y = columns ? draw_columns(desk, x, y, width, panel, part)
              : draw_groups(desk, x, y, width, panel, part);
  item_keys(desk, panel, part);
  return y;
}

}  // namespace ui
