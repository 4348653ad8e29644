#include <algorithm>

#include "ui/panels/reading_parts.h"
#include "ui/widgets/passages.h"

namespace ui {
namespace {

constexpr const char* kField = "reading/find";
constexpr const char* kScope = "reading/finding";  // kept while finding is open; 1: everywhere

bool everywhere(const ReadingDesk& desk) {
  const auto kept = desk.leftovers.entries.find(kScope);
  const bool all = kept == desk.leftovers.entries.end() || kept->second.caret == 1;
  return all || desk.panel.open.empty();
}

Entry& field_of(ReadingDesk& desk) { return desk.leftovers.entries[kField]; }

void look_for(ReadingDesk& desk) {
  desk.intents.push_back(FindWords{field_of(desk).text, everywhere(desk)});
}

void set_everywhere(ReadingDesk& desk, bool all) {
  desk.leftovers.entries[kScope].caret = all ? 1 : 0;
}

// What was sought stays sought when the screen was left and shown again.
void restore(ReadingDesk& desk) {
  auto& entries = desk.leftovers.entries;
  if (desk.panel.sought.empty() || entries.count(kScope) > 0) return;
  set_everywhere(desk, desk.panel.everywhere);
  Entry& field = entries[kField];
  field.text = desk.panel.sought;
  field.caret = field.anchor = field.text.size();
}

std::string row_id(const FoundInPaper& found) {
  return "reading/found/" + found.paper + "/" + std::to_string(found.line);
}

// One open page or all papers; left out while there is no page. The height.
float draw_scope(ReadingDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  if (desk.panel.open.empty()) return 0;
  const Words& words = gui.words();
  const float wide = std::min(width, gui.px(16 * kEm));
  const auto chosen = segments(
      gui, {x, y, x + wide, y + gui.px(kTool)}, "reading/find/scope", words("desk.find_where"),
      {words(desk.split ? "desk.find_pages" : "desk.find_page"), words("desk.find_all")},
      everywhere(desk) ? 1 : 0);
  if (chosen) {
    set_everywhere(desk, *chosen == 1);
    look_for(desk);
  }
  return gui.px(kTool);
}

}  // namespace

bool focus_is_finding(const ReadingDesk& desk) {
  const std::string& id = desk.gui.focus().id();
  return id.rfind(kField, 0) == 0 || id.rfind("reading/found/", 0) == 0;
}

bool finding(const ReadingDesk& desk) {
  const auto& entries = desk.leftovers.entries;
  return entries.count(kScope) > 0 || !desk.panel.sought.empty();
}

void open_find(ReadingDesk& desk, bool all) {
  set_everywhere(desk, all);
  Entry& field = field_of(desk);
  field.anchor = 0;
  field.caret = field.text.size();
  desk.gui.move_focus(kField);
  if (!field.text.empty()) look_for(desk);
}

void close_find(ReadingDesk& desk) {
  desk.leftovers.entries.erase(kScope);
  desk.leftovers.entries.erase(kField);
  desk.intents.push_back(FindWords{});
  const DocumentPanel* page = page_on(desk, side_in_hand(desk));
  if (page != nullptr && !(desk.column && desk.panel.list))
    wish_for(desk, page->id, 0);
  else
    wish_for_list(desk);
}

void find_keys(ReadingDesk& desk) {
  Gui& gui = desk.gui;
  restore(desk);
  if (gui.act(Act::FindAll)) open_find(desk, true);
  if (gui.act(Act::Find)) open_find(desk, false);
  if (finding(desk) && focus_is_finding(desk) && gui.take({Key::Escape})) close_find(desk);
}

float draw_find_bar(ReadingDesk& desk, float x, float y, float width, bool with_scope) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const bool open = finding(desk);
  const std::string closes = words("desk.close");
  const float close_wide = open ? tool_width(gui, closes, std::nullopt, {}) + gui.px(12) : 0;
  const Box box{x, y, x + width - close_wide, y + gui.px(kButton)};
  const std::string name = words(everywhere(desk) ? "desk.find_in_all" : "desk.find_in_page");
  Entry& field = field_of(desk);
  switch (text_field(gui, box, kField, name, name, field)) {
    case Entered::Changed:
      if (!open) set_everywhere(desk, true);
      look_for(desk);
      break;
    case Entered::Submitted:
      if (!desk.panel.found.empty()) gui.move_focus(row_id(desk.panel.found.front()));
      break;
    case Entered::Nothing:
      break;
  }
  const std::string keys = chord_words(gui.keys().chord(Act::FindAll));
  if (field.text.empty() && !keys.empty() && !gui.has_focus(kField) &&
      box.width() > gui.width_of(name, Type::Body) + key_cap_width(gui, keys) + gui.px(48))
    key_cap(gui, box.x1 - gui.px(10) - key_cap_width(gui, keys), y + gui.px(10), keys);
  if (close_wide > 0 &&
      tool(gui, box.x1 + gui.px(12), y + gui.px(2), "reading/find/close", closes, std::nullopt))
    close_find(desk);
  float at = box.y1;
  if (!open) return at - y;
  if (!with_scope) return at - y;
  at += gui.px(12);
  const float scope = draw_scope(desk, x, at, width);
  const std::string& count = desk.panel.found_words;
  if (count.empty()) return at + scope - y;
  // Beside the choice where there is room, else below it.
  const float left = x + (scope > 0 ? gui.px(16 * kEm + 20) : 0);
  if (scope > 0 && left + gui.width_of(count, Type::CaptionBold) <= x + width) {
    gui.label(left, at + (scope - gui.line_height(Type::CaptionBold)) / 2, count,
              Type::CaptionBold);
    return at + scope - y;
  }
  if (scope > 0) at += scope + gui.px(10);
  return at + gui.text(x, at, width, count, {.type = Type::CaptionBold}) - y;
}

float draw_found_rows(ReadingDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  const float pad = gui.px(desk.column ? 24 : 20), inner = width - 2 * pad;
  // On one page there is no need to say which.
  const bool one_page = !everywhere(desk) && !desk.split;
  for (const FoundInPaper& found : desk.panel.found) {
    const float text_high = gui.text_height(inner, found.text, {.reading = true});
    const bool titled = found.line > 0 && !one_page;
    const float title_high =
        titled ? gui.text_height(inner, found.title, {.type = Type::Caption}) : 0;
    Item item;
    item.id = row_id(found);
    item.role = Role::Row;
    item.name = found.text;
    item.value = found.title;
    item.box = {x, y, x + width, y + gui.px(20) + title_high + text_high};
    const Box box = item.box;
    const Response did = gui.item(std::move(item));
    if (did.hovered) gui.fill(box, did.held ? Ink::YourTint : Ink::Raised);
    gui.line(box.x0, box.y1, box.x1, box.y1, Ink::Hairline);
    float at = y + gui.px(10);
    if (titled)
      at += gui.text(x + pad, at, inner, found.title, {.type = Type::Caption, .ink = Ink::Muted});
    found_text(gui, x + pad, at, inner, found.text, found.at);
    gui.ring_if(did, box.grown(-gui.px(6)), 4);
    if (did.pressed) open_paper(desk, found.paper, found.line, true);
    y = box.y1;
  }
  return y;
}

}  // namespace ui
