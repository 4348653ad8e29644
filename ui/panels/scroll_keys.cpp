#include "ui/panels/scroll_keys.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float kStep = 84;   // three lines
constexpr float kInset = 12;  // for the ring, over and under what scrolls

// Moves by what the keys say, inside [least, most].
void move(Gui& gui, const std::string& id, const std::string& scroll, float page, float least,
          float most) {
  const float now = gui.scroll_offset(scroll);
  float to = now;
  if (now < most - 1) {
    if (gui.arrow(id, Key::Down)) to += gui.px(kStep);
    if (gui.arrow(id, Key::PageDown)) to += page;
  }
  if (now > least + 1) {
    if (gui.arrow(id, Key::Up)) to -= gui.px(kStep);
    if (gui.arrow(id, Key::PageUp)) to -= page;
  }
  to = std::clamp(to, std::min(least, now), std::max(most, now));
  if (to != now) gui.scroll_to(scroll, to);
}

}  // namespace

Box inset_view(const Gui& gui, const Box& area) {
  return {area.x0, area.y0 + gui.px(kInset), area.x1, area.y1 - gui.px(kInset)};
}

void scroll_from(Gui& gui, const std::string& id, const std::string& scroll, const Box& area,
                 float content) {
  const float view = area.height() - 2 * gui.px(kInset);
  move(gui, id, scroll, view - gui.px(kStep), 0, content - view);
}

void scroll_item(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
                 const Box& view, float content) {
  const float most = content - view.height();
  if (most <= 1) return;
  Item item;
  item.id = id;
  item.role = Role::Scroll;
  item.name = std::move(name);
  item.box = view;
  const Response did = gui.item(std::move(item));
  move(gui, id, scroll, view.height() - gui.px(kStep), 0, most);
  const float in = gui.px(6);
  // Beside the bar, not over it.
  gui.ring_if(did, {view.x0 + in, view.y0 + in, view.x1 - gui.px(16) - in, view.y1 - in});
}

void inset_scroll_item(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
                       const Box& area, float content) {
  scroll_item(gui, id, scroll, std::move(name), area, content + 2 * gui.px(kInset));
}

void long_passage(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
                  const Box& text) {
  const Box view = gui.clip();
  const float room = view.height() - gui.px(16);
  if (text.height() <= room - gui.px(2 * kButton)) return;
  Item item;
  item.id = id;
  item.role = Role::Scroll;
  item.name = std::move(name);
  item.box = text;
  const Response did = gui.item(std::move(item));
  // How far it may scroll until its end can be read; and back to its beginning.
  const float now = gui.scroll_offset(scroll), top = now + text.y0 - view.y0;
  move(gui, id, scroll, room - gui.px(kStep), top - gui.px(8), top + text.height() - room);
  gui.ring_if(did, text);
}

}  // namespace ui
