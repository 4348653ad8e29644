#include "ui/panels/reading_parts.h"

#include <algorithm>

namespace ui {
namespace {

constexpr const char* kSide = "reading/side";
constexpr const char* kWish = "reading/wish";
constexpr const char* kList = "list";

}  // namespace

Side side_in_hand(const ReadingDesk& desk) {
  const auto kept = desk.leftovers.entries.find(kSide);
  const bool right = kept != desk.leftovers.entries.end() && kept->second.caret == 1;
  return right && desk.split ? Side::Right : Side::Left;
}

void set_side_in_hand(ReadingDesk& desk, Side side) {
  desk.leftovers.entries[kSide].caret = static_cast<std::size_t>(side);
}

const DocumentPanel* page_on(const ReadingDesk& desk, Side side) {
  const ReadingView& panel = desk.panel;
  if (side == Side::Right && !desk.split) return nullptr;
  const std::size_t place = side == Side::Left ? panel.left : panel.right;
  return place < panel.open.size() ? &panel.open[place] : nullptr;
}

std::string page_name(Side side) { return side == Side::Left ? "reading/left" : "reading/right"; }

const SentenceRow* kept_sentence(const ReadingDesk& desk, Side side) {
  const DocumentPanel* page = page_on(desk, side);
  const auto kept = desk.leftovers.entries.find(page_name(side) + "/hand");
  if (page == nullptr || kept == desk.leftovers.entries.end() || kept->second.text != page->id)
    return nullptr;
  for (const auto& paragraph : page->paragraphs)
    for (const SentenceRow& row : paragraph)
      if (row.number == static_cast<int>(kept->second.caret)) return &row;
  return nullptr;
}

MarginDesk margin_desk(const ReadingDesk& desk, Side side) {
  return {desk.gui,     desk.panel.margin, desk.leftovers,
          desk.intents, page_name(side),   desk.low && desk.column};
}

std::string passage_id(Side side, const sim::Id& paper, int number) {
  return std::string(side == Side::Left ? "reading/left/" : "reading/right/") + paper + "/" +
         std::to_string(number);
}

void wish_for(ReadingDesk& desk, const sim::Id& paper, int number) {
  Entry& wish = desk.leftovers.entries[kWish];
  wish.text = paper;
  wish.caret = static_cast<std::size_t>(std::max(0, number));
  wish.anchor = static_cast<std::size_t>(side_in_hand(desk));
  desk.gui.ask_for_frame();
}

void wish_for_list(ReadingDesk& desk) { wish_for(desk, kList, 0); }

bool wished_for_list(const ReadingDesk& desk) {
  const auto kept = desk.leftovers.entries.find(kWish);
  return kept != desk.leftovers.entries.end() && kept->second.text == kList;
}

void open_paper(ReadingDesk& desk, const sim::Id& paper, int number, bool follow) {
  Side side = side_in_hand(desk);
  bool in_view = false;
  for (const Side one : {Side::Left, Side::Right})
    if (const DocumentPanel* page = page_on(desk, one); page != nullptr && page->id == paper) {
      side = one;
      in_view = true;
      if (one == side_in_hand(desk)) break;
    }
  set_side_in_hand(desk, side);
  if (!in_view || desk.panel.list) desk.intents.push_back(OpenPaper{paper, static_cast<int>(side)});
  if (follow) wish_for(desk, paper, number);
}

// ---- Tools

float tool_width(Gui& gui, std::string_view words, std::optional<Act> act, const ToolLook& look) {
  const std::string keys = act ? chord_words(gui.keys().chord(*act)) : std::string();
  return gui.px(look.framed ? 24 : 16) + (look.icon ? gui.px(28) : 0) +
         gui.width_of(words, Type::Caption) +
         (keys.empty() ? 0 : gui.px(8) + key_cap_width(gui, keys));
}

void underlined(Gui& gui, float x, float y, std::string_view words, bool hovered) {
  const float under = y + gui.line_height(Type::Caption) - gui.px(2);
  gui.label(x, y, words, Type::Caption, Ink::Primary);
  gui.line(x, under, x + gui.width_of(words, Type::Caption), under, Ink::Primary,
           gui.px(hovered ? 2 : 1));
}

bool tool(Gui& gui, float x, float y, const std::string& id, std::string_view words,
          std::optional<Act> act, const ToolLook& look) {
  const std::string keys = act ? chord_words(gui.keys().chord(*act)) : std::string();
  Item item;
  item.id = id;
  item.name = std::string(words);
  item.enabled = look.enabled;
  item.reason = std::string(look.reason);
  item.box = {x, y, x + tool_width(gui, words, act, look), y + gui.px(kTool)};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  const bool by_key = act && look.enabled && gui.act(*act);
  if (look.framed) gui.fill(box, Ink::Surface, gui.px(6));
  if (did.hovered && look.enabled) gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
  if (!look.enabled)
    gui.dashed(box, Ink::Control, gui.px(6));
  else if (look.framed)
    gui.outline(box, Ink::Control, gui.px(6), gui.px(1));
  const float middle = (box.y0 + box.y1) / 2;
  float at = x + gui.px(look.framed ? 12 : 8);
  if (look.icon) {
    draw_icon(gui, *look.icon, at + gui.px(9), middle, gui.px(18), Ink::Text);
    at += gui.px(28);
  }
  const float top = middle - gui.line_height(Type::Caption) / 2;
  if (look.enabled && !look.framed)
    underlined(gui, at, top, words, did.hovered);
  else
    gui.label(at, top, words, Type::Caption, look.enabled ? Ink::Text : Ink::Muted);
  at += gui.width_of(words, Type::Caption) + gui.px(8);
  if (!keys.empty())
    key_cap(gui, at, middle - gui.px(12), keys, look.enabled ? Ink::Text : Ink::Muted);
  gui.ring_if(did, box);
  return did.pressed || by_key;
}

}  // namespace ui
