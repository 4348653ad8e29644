#include <algorithm>

#include "ui/panels/draw_library_parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text_entry.h"

namespace ui {
namespace {

bool filter_row(Gui& gui, const Box& box, const FilterRow& row) {
  Item item;
  item.id = "library/filter/" + row.id;
  item.role = Role::Radio;
  item.name = row.words + ", " + std::to_string(row.count);
  item.value = gui.words()(row.on ? "state.chosen" : "state.not_chosen");
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (row.on) {
    gui.fill(box, Ink::YourTint, gui.px(6));
    gui.outline(box, Ink::Primary, gui.px(6), gui.px(2));
  } else if (did.hovered) {
    gui.fill(box, Ink::Raised, gui.px(6));
    if (gui.theme().high_contrast) gui.outline(box, Ink::Hairline, gui.px(6));
  }
  const std::string count = std::to_string(row.count);
  const Type type = row.on ? Type::BodyBold : Type::Body;
  const float pad = gui.px(12), number = gui.width_of(count, Type::Caption);
  const float middle = (box.y0 + box.y1) / 2;
  gui.label(box.x0 + pad, middle - gui.line_height(type) / 2, row.words, type, Ink::Text,
            box.width() - 3 * pad - number);
  gui.label_right(box.x1 - pad, middle - gui.line_height(Type::Caption) / 2, count, Type::Caption,
                  row.on ? Ink::Text : Ink::Muted);
  gui.ring_if(did, box);
  return did.pressed;
}

}  // namespace

void clear_filters(Intents& intents) {
  intents.push_back(SearchCases{});
  intents.push_back(FilterCases{});
}

bool draw_clear_filters(Gui& gui, float x, float y) {
  return link(gui, x, y, "library/clear_all", gui.words()("desk.library.clear_filters"));
}

float draw_library_search(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel,
                          Leftovers& leftovers, Intents& intents) {
  Entry& entry = leftovers.entries[kSearchField];
  // What is sought may have been taken away elsewhere.
  if (!gui.has_focus(kSearchField) && entry.text != panel.sought) {
    entry = {};
    entry.text = panel.sought;
    entry.caret = entry.anchor = entry.text.size();
  }
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + gui.px(kButton)};
  const std::string words = gui.words()("desk.library.search");
  const Entered entered = text_field(gui, box, kSearchField, words, words, entry);
  if (entered == Entered::Changed) intents.push_back(SearchCases{entry.text});
  if (entered == Entered::Submitted && !panel.rows.empty())
    gui.move_focus("library/case/" + panel.rows.front().id);
  const std::string key = chord_words(gui.keys().chord(Act::Search));
  if (!key.empty() && entry.text.empty() && !gui.has_focus(kSearchField))
    key_cap(gui, box.x1 - gui.px(12) - key_cap_width(gui, key), box.y0 + gui.px(10), key);
  return box.y1;
}

float draw_library_filters(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel,
                           Intents& intents) {
  // Where there is room, two beside each other.
  const bool two = slot.width >= gui.px(28 * kEm);
  const float gap = gui.px(2), wide = two ? (slot.width - gui.px(16)) / 2 : slot.width;
  float y = slot.y;
  for (std::size_t i = 0; i < panel.filters.size(); ++i) {
    const FilterRow& row = panel.filters[i];
    const bool right = two && i % 2 == 1;
    const float x = right ? slot.x + slot.width - wide : slot.x;
    if (filter_row(gui, {x, y, x + wide, y + gui.px(kButton)}, row))
      intents.push_back(FilterCases{row.filter, panel.at_most});
    if (right || !two || i + 1 == panel.filters.size()) y += gui.px(kButton) + gap;
  }
  y += gui.px(14);
  gui.line(slot.x, y, slot.x + slot.width, y, Ink::Hairline);
  y += gui.px(16);
  const std::string name = gui.words()("desk.library.length_in_minutes");
  y += gui.text(slot.x, y, slot.width, name, {.type = Type::CaptionBold}) + gui.px(6);
  std::vector<std::string> words;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < panel.lengths.size(); ++i) {
    words.push_back(panel.lengths[i].words);
    if (panel.lengths[i].on) chosen = i;
  }
  const Box box{slot.x, y, slot.x + slot.width, y + gui.px(kButton)};
  if (const auto now = segments(gui, box, "library/length", name, words, chosen))
    intents.push_back(FilterCases{panel.filter, panel.lengths[*now].at_most});
  return box.y1;
}

}  // namespace ui
