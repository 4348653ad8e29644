// The bar of keys at the foot. It comes last: by then it is known what has the focus and which keys
// this screen takes.
#include <algorithm>

#include "ui/panels/draw_frame.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

const Item* focused_item(const Gui& gui) {
  const auto& items = gui.items();
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const Item& item) { return gui.has_focus(item.id); });
  return found == items.end() ? nullptr : &*found;
}

bool is_there(const Gui& gui, const std::string& id) {
  const auto& items = gui.items();
  return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
}

bool has_panes(const Gui& gui) {
  const auto& items = gui.items();
  return std::any_of(items.begin(), items.end(),
                     [&](const Item& item) { return item.pane != items.front().pane; });
}

// A key that writes while a text field has the focus, or moves in it: a letter, a digit or a range
// of them, an arrow.
bool writes(const std::string& cap) {
  std::size_t letters = 0;
  for (const char c : cap)
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++letters;
  if (letters == 1) return true;
  if (letters == 3 && cap.find("–") == 1) return true;
  return cap == "Up" || cap == "Down" || cap == "Left" || cap == "Right" || cap == "Space";
}

bool ends_in(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// "library/case/" stands for all that begins so, "debrief/moment/#" for a number behind it.
bool fits(std::string_view wanted, std::string_view id) {
  if (wanted.empty()) return true;
  if (!ends_in(wanted, "/") && !ends_in(wanted, "/#")) return wanted == id;
  const bool number = wanted.back() == '#';
  const std::string_view head = wanted.substr(0, wanted.size() - (number ? 1 : 0));
  if (id.substr(0, head.size()) != head) return false;
  const std::string_view rest = id.substr(head.size());
  return !number || (!rest.empty() && rest.find_first_not_of("0123456789") == rest.npos);
}

// What Enter does to a thing of this kind; empty: nothing.
std::string enter_words(Gui& gui, const Item& item) {
  const Words& words = gui.words();
  if (item.value == words("desk.state_closed")) return words("desk.hint.open");
  if (item.value == words("desk.state_open")) return words("desk.hint.close");
  const bool chosen = item.value == words("state.chosen");
  switch (item.role) {
    case Role::Button:
    case Role::Link:
      // It says what it does, unless it is a whole sentence.
      return gui.width_of(item.name, Type::Caption) <= gui.px(14 * kEm) ? item.name
                                                                        : words("desk.hint.do");
    case Role::Tab:
      return chosen ? std::string() : words("desk.hint.open");
    case Role::Row:
      return words("desk.hint.open");
    case Role::Radio:
      return chosen ? std::string() : words("desk.hint.choose");
    case Role::Choice:
      return words("desk.hint.choose");
    case Role::CheckBox:
      return words(item.value == words("state.ticked") ? "desk.hint.untick" : "desk.hint.tick");
    case Role::Switch:
      return words("desk.hint.change");
    case Role::Slider:
      if (item.id != "frame/text_size") return {};
      return words(gui.look().scale < 2 ? "action.text_larger" : "action.text_normal");
    case Role::Field:
    case Role::Passage:
    case Role::Scroll:
      return {};
  }
  return {};
}

// What the key does now; empty: nothing.
std::string words_now(Gui& gui, const KeyHint& hint, const Item* item) {
  const bool typing = gui.typing();
  if (typing && std::all_of(hint.caps.begin(), hint.caps.end(), writes)) return {};
  const bool enter = hint.act == Act::Act;
  const bool up_down = hint.caps.front() == "↑", sideways = hint.caps.front() == "←";
  const auto& offered = gui.offered();
  const bool moves = hint.act == Act::NextItem || (hint.act == Act::NextPane && has_panes(gui));
  if (hint.act && !enter && !moves &&
      std::find(offered.begin(), offered.end(), *hint.act) == offered.end())
    return {};
  if (item == nullptr) return hint.words;
  if (enter && (!item->enabled || item->role == Role::Scroll)) return {};
  for (const KeyOn& one : hint.on)
    if (fits(one.id, item->id) && (one.there.empty() || is_there(gui, one.there))) return one.words;
  if (enter) return enter_words(gui, *item);
  if (up_down && item->role == Role::Scroll) return gui.words()("desk.hint.scroll");
  const bool by_arrow = item->role == Role::Slider || item->role == Role::Switch;
  return sideways && !by_arrow ? std::string() : hint.words;
}

}  // namespace

void draw_key_bar(Gui& gui, const FramePanel& frame) {
  const Box bar = key_bar_box(gui);
  gui.fill(bar, Ink::Raised);
  gui.line(bar.x0, bar.y0, bar.x1, bar.y0, Ink::Hairline);
  const Item* item = focused_item(gui);
  float x = gui.px(24);
  const float middle = (bar.y0 + bar.y1) / 2;
  for (const KeyHint& hint : frame.keys) {
    const std::string words = words_now(gui, hint, item);
    if (words.empty()) continue;
    float wide = gui.px(6) + gui.width_of(words, Type::Caption);
    for (const std::string& cap : hint.caps) wide += key_cap_width(gui, cap) + gui.px(4);
    if (x + wide > bar.x1 - gui.px(16)) break;  // drops from the right
    for (const std::string& cap : hint.caps)
      x += key_cap(gui, x, middle - gui.px(12), cap) + gui.px(4);
    x += gui.px(4);
    gui.label(x, middle - gui.line_height(Type::Caption) / 2, words, Type::Caption);
    x += gui.width_of(words, Type::Caption) + gui.px(22);
  }
}

Box key_bar_box(const Gui& gui) {
  const Box all = gui.window();
  const float high = gui.bar_px(32) + (gui.look().scale > 1.5f ? gui.px(4) : 0);
  return {0, all.y1 - high, all.x1, all.y1};
}

}  // namespace ui
