#include "ui/panels/briefing_parts.h"

namespace ui {

float say(const Brief& brief, float x, float y, float width, std::string_view words,
          const TextOptions& options) {
  return brief.dry ? brief.gui.text_height(width, words, options)
                   : brief.gui.text(x, y, width, words, options);
}

void readable(const Brief& brief, const std::string& id, std::string name, const Box& box) {
  if (!brief.too_long || brief.dry) return;
  Gui& gui = brief.gui;
  Item item;
  item.id = id;
  item.role = Role::Scroll;
  item.name = std::move(name);
  item.box = box;
  const Response did = gui.item(std::move(item));
  const Box view = gui.clip();
  const float step = gui.px(84), page = brief.view_high * 0.85f;
  const float now = gui.scroll_offset(kBriefScroll);
  if (box.y1 > view.y1) {
    if (gui.arrow(id, Key::Down)) gui.scroll_to(kBriefScroll, now + step);
    if (gui.arrow(id, Key::PageDown)) gui.scroll_to(kBriefScroll, now + page);
  }
  if (box.y0 < view.y0) {
    if (gui.arrow(id, Key::Up)) gui.scroll_to(kBriefScroll, now - step);
    if (gui.arrow(id, Key::PageUp)) gui.scroll_to(kBriefScroll, now - page);
  }
  gui.ring_if(did, box.grown(gui.px(2)));
}

float draw_brief_titled(const Brief& brief, float x, float y, float width, std::string_view title,
                        Type type, std::string_view note) {
  Gui& gui = brief.gui;
  const float room = width - gui.width_of(title, type) - gui.px(16);
  const float high = say(brief, x, y, width, title, {.type = type});
  if (note.empty()) return high;
  const TextOptions quiet{.type = Type::Caption, .ink = Ink::Muted};
  if (gui.width_of(note, Type::Caption) > room)
    return high + say(brief, x, y + high, width, note, quiet);
  if (!brief.dry)
    gui.label_right(x + width, y + (high - gui.line_height(Type::Caption)) / 2 + gui.px(1), note,
                    Type::Caption, Ink::Muted);
  return high;
}

}  // namespace ui
