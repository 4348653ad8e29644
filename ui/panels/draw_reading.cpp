// The case file: a list beside one or two pages where there is room, else one after the other.
#include <algorithm>
#include <cmath>

#include "ui/panels/draw_margin.h"
#include "ui/panels/draw_screen.h"
#include "ui/panels/place_flow.h"
#include "ui/panels/reading_parts.h"

namespace ui {
namespace {

// Beside the talk the pane's number is the caller's, which is the same; wide, none of these is.
constexpr int kColumnPane = 2, kColumnRight = 23, kListPane = 20, kLeftPane = 21, kRightPane = 22;
constexpr float kWide = 60;      // ems from which list and pages stand side by side
constexpr float kLow = 34;       // ems below which pages do not stand one above the other
constexpr float kPageWide = 24;  // ems a page needs to stand beside another
constexpr const char* kFirst = "reading/list/0";  // the wish a new screen begins with

// ---- What can be done to pages

std::vector<std::pair<std::string, std::string>> named_tabs(const ReadingView& panel) {
  std::vector<std::pair<std::string, std::string>> named;
  for (const DocumentPanel& paper : panel.open) named.emplace_back(paper.id, paper.title);
  return named;
}

// Tabs of open papers, up to `width`.
void draw_tabs(ReadingDesk& desk, float x, float y, float width, float height) {
  const bool listed = desk.column && desk.panel.list;
  const std::size_t chosen = listed ? desk.panel.open.size() : desk.panel.left;
  const auto now =
      tabs(desk.gui, x, y, width, "reading/tab", named_tabs(desk.panel), chosen, height);
  if (!now) return;
  set_side_in_hand(desk, Side::Left);
  const sim::Id& paper = desk.panel.open[*now].id;
  desk.intents.push_back(OpenPaper{paper, 0});
}

std::string split_words(const ReadingDesk& desk) {
  return desk.gui.words()(desk.split ? "desk.one_page" : "desk.split");
}

// Two papers, and a place for both.
bool can_split(const ReadingDesk& desk) {
  return desk.panel.open.size() > 1 && !(desk.stacked && desk.low);
}

std::string no_split_words(const ReadingDesk& desk) {
  return desk.gui.words()(desk.panel.open.size() > 1 ? "desk.split_no_room" : "desk.split_closed");
}

ToolLook split_look(const ReadingDesk& desk, const std::string& reason) {
  ToolLook look;
  look.enabled = can_split(desk);
  if (!look.enabled) look.reason = reason;
  return look;
}

float split_width(const ReadingDesk& desk) {
  return tool_width(desk.gui, split_words(desk), Act::Split, split_look(desk, {}));
}

// Why it is closed hangs below the button while that has the focus, over the page.
void draw_split(ReadingDesk& desk, float x, float y) {
  Gui& gui = desk.gui;
  const std::string reason = no_split_words(desk);
  if (tool(gui, x, y, "reading/split", split_words(desk), Act::Split, split_look(desk, reason)))
    desk.intents.push_back(SplitPages{!desk.split});
}

void draw_split_reason(ReadingDesk& desk, const Box& area) {
  Gui& gui = desk.gui;
  if (!gui.has_focus("reading/split") || can_split(desk)) return;
  const std::string reason = no_split_words(desk);
  for (const Item& item : gui.items()) {
    if (item.id != "reading/split") continue;
    const float room = std::min(area.width() - gui.px(32), gui.px(20 * kEm));
    const float wide = std::min(room, gui.width_of(reason, Type::Caption) + gui.px(2));
    const float high = gui.text_height(wide, reason, {.type = Type::Caption});
    const float right = std::min(item.box.x1, area.x1 - gui.px(8));
    const float left = std::max(area.x0 + gui.px(8), right - wide - gui.px(24));
    const float top = item.box.y1 + gui.px(10);
    const Box note{left, top, left + wide + gui.px(24), top + high + gui.px(16)};
    gui.fill(note, Ink::Raised, gui.px(6));
    gui.outline(note, Ink::Control, gui.px(6));
    gui.text(left + gui.px(12), top + gui.px(8), wide, reason, {.type = Type::Caption});
    return;
  }
}

void close_page(ReadingDesk& desk, Side side) {
  const DocumentPanel* page = page_on(desk, side);
  if (page == nullptr) return;
  desk.intents.push_back(ClosePaper{page->id});
  // The focus goes to what is left, on whichever side that stands.
  for (const DocumentPanel& other : desk.panel.open) {
    if (other.id == page->id) continue;
    for (const Side one : {Side::Left, Side::Right})
      if (const DocumentPanel* there = page_on(desk, one);
          there != nullptr && there->id == other.id)
        set_side_in_hand(desk, one);
    return wish_for(desk, other.id, 0);
  }
  wish_for_list(desk);
}

void draw_close(ReadingDesk& desk, float x, float y, Side side) {
  const std::string id = side == Side::Left ? "reading/close/left" : "reading/close/right";
  if (tool(desk.gui, x, y, id, desk.gui.words()("desk.close"), std::nullopt))
    close_page(desk, side);
}

float close_width(const ReadingDesk& desk) {
  return tool_width(desk.gui, desk.gui.words()("desk.close"), std::nullopt, {});
}

// To the other page, or to the next or previous open paper.
void other_page(ReadingDesk& desk) {
  const ReadingView& panel = desk.panel;
  const bool next = desk.gui.act(Act::OtherPage), previous = desk.gui.act(Act::PreviousPage);
  if ((!next && !previous) || panel.open.empty()) return;
  if (desk.split) {
    const Side to = side_in_hand(desk) == Side::Left ? Side::Right : Side::Left;
    set_side_in_hand(desk, to);
    if (const DocumentPanel* page = page_on(desk, to)) wish_for(desk, page->id, 0);
  } else if (panel.open.size() > 1) {
    const std::size_t count = panel.open.size();
    const DocumentPanel& to = panel.open[(panel.left + (next ? 1 : count - 1)) % count];
    open_paper(desk, to.id, 0, true);
  }
}

// ---- Pages

// "Left page", and what can be done to it. The height.
float draw_page_bar(ReadingDesk& desk, const Box& box, Side side) {
  Gui& gui = desk.gui;
  const float high = gui.px(52), y = box.y0 + (high - gui.px(kTool)) / 2;
  const bool here = side_in_hand(desk) == side;
  gui.fill({box.x0, box.y0, box.x1, box.y0 + high}, Ink::Page);
  if (here) gui.fill({box.x0, box.y0, box.x1, box.y0 + gui.px(4)}, Ink::Primary);
  gui.line(box.x0, box.y0 + high, box.x1, box.y0 + high, Ink::Hairline);
  float right = box.x1 - gui.px(12) - close_width(desk);
  const float close = right;
  const bool with_split = side == Side::Right && !desk.column;  // a column's tools have it
  if (with_split) right -= split_width(desk) + gui.px(8);
  const char* const names[2][2] = {{"desk.left_page", "desk.right_page"},
                                   {"desk.upper_page", "desk.lower_page"}};
  const std::string name = gui.words()(names[desk.stacked ? 1 : 0][static_cast<int>(side)]);
  gui.label(box.x0 + gui.px(24), box.y0 + (high - gui.line_height(Type::CaptionBold)) / 2, name,
            Type::CaptionBold, Ink::Text, std::max(gui.px(24), right - box.x0 - gui.px(32)));
  if (with_split) draw_split(desk, right, y);
  draw_close(desk, close, y, side);
  return high + 1;
}

void draw_titled_page(ReadingDesk& desk, const Box& box, Side side, int pane) {
  desk.gui.pane(pane);
  const float bar = draw_page_bar(desk, box, side);
  if (const DocumentPanel* page = page_on(desk, side))
    draw_page(desk, {box.x0, box.y0 + bar, box.x1, box.y1}, *page, side);
}

// Side by side where both have room, else one above the other.
void draw_two_pages(ReadingDesk& desk, const Box& box, int left_pane, int right_pane) {
  Gui& gui = desk.gui;
  if (!desk.stacked) {
    const float middle = std::round((box.x0 + box.x1) / 2);
    draw_titled_page(desk, {box.x0, box.y0, middle, box.y1}, Side::Left, left_pane);
    draw_titled_page(desk, {middle + 1, box.y0, box.x1, box.y1}, Side::Right, right_pane);
    gui.line(middle, box.y0, middle, box.y1, Ink::Hairline);
    return;
  }
  const float middle = std::round((box.y0 + box.y1) / 2);
  draw_titled_page(desk, {box.x0, box.y0, box.x1, middle}, Side::Left, left_pane);
  draw_titled_page(desk, {box.x0, middle + 1, box.x1, box.y1}, Side::Right, right_pane);
  gui.line(box.x0, middle, box.x1, middle, Ink::Control);
}

void draw_empty_place(ReadingDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  const float pad = gui.px(24);
  const Box place{box.x0 + pad, box.y0 + pad, box.x1 - pad, box.y0 + pad + gui.px(120)};
  gui.dashed(place, Ink::Control, gui.px(6));
  const std::string words = gui.words()("desk.no_page");
  const float wide = place.width() - 2 * pad;
  const float high = gui.text_height(wide, words);
  const float used = std::min(wide, gui.width_of(words, Type::Body));
  gui.text((place.x0 + place.x1 - used) / 2, (place.y0 + place.y1 - high) / 2, wide, words,
           {.ink = Ink::Muted});
}

// Tabs, and at their right what can be done to the page.
void draw_one_page(ReadingDesk& desk, const Box& box, int pane) {
  Gui& gui = desk.gui;
  gui.pane(pane);
  const DocumentPanel* page = page_on(desk, Side::Left);
  if (page == nullptr) return draw_empty_place(desk, box);
  const float high = gui.px(52), y = box.y0 + (high - gui.px(kTool)) / 2;
  gui.fill({box.x0, box.y0, box.x1, box.y0 + high}, Ink::Page);
  gui.line(box.x0, box.y0 + high, box.x1, box.y0 + high, Ink::Hairline);
  const Box body{box.x0, box.y0 + high + 1, box.x1, box.y1};
  const float close = box.x1 - gui.px(12) - close_width(desk);
  const float split = close - gui.px(8) - split_width(desk);
  draw_tabs(desk, box.x0 + gui.px(12), box.y0 + gui.px(8), split - gui.px(24) - box.x0,
            high - gui.px(7));
  draw_split(desk, split, y);
  draw_close(desk, close, y, Side::Left);
  draw_page(desk, body, *page, Side::Left);
}

// ---- What disagrees, below all pages

// The sentence in hand, and the pair it is one of, as the last frame left them.
void take_in_hand(ReadingDesk& desk) {
  if (!desk.panel.margin.open) return;
  const std::string& id = desk.gui.focus().id();
  Side side = side_in_hand(desk);
  for (const Side one : {Side::Left, Side::Right})
    if (id.rfind(page_name(one) + "/", 0) == 0) side = one;
  if (id.rfind(page_name(side) + "/", 0) != 0 && id.rfind("margin/", 0) != 0) return;
  const SentenceRow* row = kept_sentence(desk, side);
  if (row == nullptr) return;
  desk.hand = MarginSentence{row->passage, row->tag,
                             passage_id(side, page_on(desk, side)->id, row->number)};
  desk.pair = pair_of(desk.panel.margin, row->passage, desk.panel.open);
}

PairStrip strip_of(const ReadingDesk& desk) {
  PairStrip strip;
  strip.sentence = desk.hand;
  strip.pair = desk.hand ? desk.pair : nullptr;
  // While the kinds of mark are open U takes a mark off.
  strip.keys = desk.gui.focus().id().find("/as/") == std::string::npos;
  return strip;
}

// The strip takes its height from the pages.
Box above_strip(const ReadingDesk& desk, const Box& pages) {
  if (!desk.panel.margin.open) return pages;
  const MarginDesk margin = margin_desk(desk, side_in_hand(desk));
  const PairStrip strip = strip_of(desk);
  // In a low window the kinds of mark would else take the sentence's own place.
  if (margin.low && !strip.keys) return pages;
  const float high = pair_strip_height(margin, pages.width(), strip);
  return {pages.x0, pages.y0, pages.x1, pages.y1 - high};
}

void draw_strip(ReadingDesk& desk, const Box& box) {
  if (box.height() <= 0) return;
  const MarginDesk margin = margin_desk(desk, side_in_hand(desk));
  if (!draw_pair_strip(margin, box, strip_of(desk))) return;
  const MarginSpot& other = desk.pair->other(desk.hand->passage);
  open_paper(desk, other.paper, other.number, true);
}

// ---- Wide: list, page, page

float list_width(const Gui& gui, const Box& area) {
  return std::round(std::clamp(area.width() * 0.2f, gui.px(18 * kEm), gui.px(26 * kEm)));
}

void draw_list_pane(ReadingDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kListPane);
  const float pad = gui.px(20);
  float y = box.y0 + gui.px(18);
  const std::string title = gui.words()("desk.case_file");
  gui.label(box.x0 + pad, y, title, Type::Subhead);
  const float room = box.width() - 2 * pad - gui.width_of(title, Type::Subhead) - gui.px(12);
  const float note = gui.width_of(desk.panel.read_words, Type::Caption);
  if (note <= room) {
    gui.label_right(box.x1 - pad, y + gui.px(6), desk.panel.read_words, Type::Caption, Ink::Muted);
    y += gui.line_height(Type::Subhead);
  } else {
    y += gui.line_height(Type::Subhead);
    y += gui.text(box.x0 + pad, y, box.width() - 2 * pad, desk.panel.read_words,
                  {.type = Type::Caption, .ink = Ink::Muted});
  }
  y += gui.px(12);
  y += draw_find_bar(desk, box.x0 + pad, y, box.width() - 2 * pad) + gui.px(16);
  // The marks stand below the list where both have room, else at its end.
  const bool sought = !desk.panel.sought.empty();
  const MarginView& margin = desk.panel.margin;
  const float wide = box.width() - 2 * pad;
  const float high = gui.px(32) + mark_counts_height(gui, wide, margin);
  const bool below = margin.open && box.y1 - y - high >= gui.px(20 * kEm);
  const float bottom = below ? std::round(box.y1 - high) : box.y1;
  const Gui::Scrolled inside =
      gui.begin_scroll("reading/list", {box.x0, y, box.x1, bottom}, false, 0);
  float end = sought ? draw_found_rows(desk, inside.x, inside.y, inside.width)
                     : draw_paper_list(desk, inside.x, inside.y, inside.width);
  if (margin.open && !below && !sought)
    end = draw_mark_counts(gui, box.x0 + pad, end + gui.px(16), wide, margin);
  gui.end_scroll(end + gui.px(8));
  if (!below) return;
  gui.line(box.x0, bottom, box.x1, bottom, Ink::Hairline);
  draw_mark_counts(gui, box.x0 + pad, bottom + gui.px(16), wide, margin);
}

void draw_wide(ReadingDesk& desk, const Box& area) {
  Gui& gui = desk.gui;
  const float list = list_width(gui, area);
  const float middle = area.x0 + list;
  draw_list_pane(desk, {area.x0, area.y0, middle, area.y1});
  const Box all{middle + 1, area.y0, area.x1, area.y1};
  const Box pages = above_strip(desk, all);
  if (desk.split)
    draw_two_pages(desk, pages, kLeftPane, kRightPane);
  else
    draw_one_page(desk, pages, kLeftPane);
  draw_strip(desk, {all.x0, pages.y1, all.x1, all.y1});
  gui.line(middle, area.y0, middle, area.y1, Ink::Hairline);
}

// ---- Column: the list or a page

// Documents, find, split, close. The height.
float draw_tools(ReadingDesk& desk, const Box& area, float y) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const float pad = gui.px(24);
  const bool listed = desk.panel.list;
  // Words without a frame begin where the text below begins.
  const float in = listed ? gui.px(8) : 0;
  PlaceFlow flow(area.x0 + pad - in, y + gui.px(10), area.width() - 2 * pad + in, gui.px(4));
  const auto place = [&](float width) { return flow.next(width, gui.px(kTool)); };
  if (!listed) {
    const ToolLook framed{.icon = Icon::Paper, .framed = true};
    const std::string papers =
        words("desk.documents_n", {{"n", std::to_string(desk.panel.papers.size())}});
    const Box at = place(tool_width(gui, papers, Act::Documents, framed));
    if (tool(gui, at.x0, at.y0, "reading/documents", papers, Act::Documents, framed)) {
      desk.intents.push_back(ShowPaperList{true});
      wish_for_list(desk);
    }
  }
  const std::string find = words("desk.find");
  const Act find_by = listed ? Act::FindAll : Act::Find;
  Box at = place(tool_width(gui, find, find_by, {}));
  if (tool(gui, at.x0, at.y0, "reading/find/open", find, find_by)) open_find(desk, listed);
  if (!listed) {
    at = place(split_width(desk));
    draw_split(desk, at.x0, at.y0);
    if (!desk.split) {
      at = place(close_width(desk));
      draw_close(desk, at.x0, at.y0, Side::Left);
    }
  }
  return flow.bottom() + gui.px(10) - y;
}

// Finding takes at most two fifths of the height from a page; the list gives way to it. In a low
// window it is found words or the page, whichever has the focus.
float draw_column_find(ReadingDesk& desk, const Box& area, float y) {
  Gui& gui = desk.gui;
  const float pad = gui.px(24);
  y += gui.px(10);
  const bool page_first = desk.low && !desk.panel.list && !focus_is_finding(desk);
  y += draw_find_bar(desk, area.x0 + pad, y, area.width() - 2 * pad, !page_first) + gui.px(10);
  if (desk.panel.sought.empty() || page_first) return y;
  const bool listed = desk.panel.list || desk.low;
  const float most = listed ? area.y1 - y : (area.y1 - y) * 0.4f;
  const Gui::Scrolled inside = gui.begin_scroll("reading/found", {area.x0, y, area.x1, y + most});
  gui.line(area.x0, inside.y, area.x1, inside.y, Ink::Hairline);
  const float end = draw_found_rows(desk, inside.x, inside.y, area.width());
  gui.end_scroll(end);
  const float used = listed ? most : std::min(most, std::max(0.0f, end - inside.y));
  return y + used;
}

void draw_column_list(ReadingDesk& desk, const Box& area) {
  Gui& gui = desk.gui;
  const float pad = gui.px(24);
  const Gui::Scrolled inside = gui.begin_scroll("reading/list", area);
  float y = inside.y + gui.px(16);
  y += gui.text(inside.x + pad, y, inside.width - pad, gui.words()("desk.case_file"),
                {.type = Type::Subhead});
  y += gui.text(inside.x + pad, y, inside.width - pad, desk.panel.read_words,
                {.type = Type::Caption, .ink = Ink::Muted});
  // Rows reach the edge: what stands in them leaves the bar its room.
  y = draw_paper_list(desk, inside.x, y + gui.px(12), area.width());
  if (desk.panel.margin.open)
    y = draw_mark_counts(gui, inside.x + pad, y + gui.px(16), inside.width - pad,
                         desk.panel.margin);
  gui.end_scroll(y + gui.px(16));
}

void draw_column(ReadingDesk& desk, const Box& area) {
  Gui& gui = desk.gui;
  gui.pane(kColumnPane);
  gui.fill(area, Ink::Surface);
  float y = area.y0;
  const bool seeks = finding(desk);
  if (!desk.panel.open.empty() && !(seeks && desk.low)) {
    const float high = gui.px(52);
    gui.fill({area.x0, y, area.x1, y + high}, Ink::Page);
    gui.line(area.x0, y + high, area.x1, y + high, Ink::Control);
    draw_tabs(desk, area.x0 + gui.px(24), y + gui.px(8), area.width() - gui.px(48),
              high - gui.px(7));
    y += high + 1;
  }
  if (seeks)
    y = draw_column_find(desk, area, y);
  else
    y += draw_tools(desk, area, y);
  gui.line(area.x0, y, area.x1, y, Ink::Hairline);
  Box body{area.x0, y + 1, area.x1, area.y1};
  if (body.height() < gui.px(kTool)) return;
  const bool page = !desk.panel.list && page_on(desk, Side::Left) != nullptr;
  if (page && body.height() >= gui.px(10 * kEm)) body = above_strip(desk, body);
  if (desk.panel.list) {
    if (desk.panel.sought.empty()) draw_column_list(desk, body);
  } else if (desk.split) {
    draw_two_pages(desk, body, kColumnPane, kColumnRight);
  } else if (page) {
    draw_page(desk, body, *page_on(desk, Side::Left), Side::Left);
  }
  draw_strip(desk, {body.x0, body.y1, body.x1, area.y1});
}

// A new screen begins on the page that is open, else in the list.
void settle_focus(ReadingDesk& desk) {
  if (!desk.gui.has_focus(kFirst)) return;
  const DocumentPanel* page = page_on(desk, Side::Left);
  if (page == nullptr || (desk.column && desk.panel.list) || page->paragraphs.empty())
    wish_for_list(desk);
  else
    wish_for(desk, page->id, 0);
}

}  // namespace

void draw_reading(Gui& gui, const Box& area, const ReadingView& panel, bool can_pin,
                  Leftovers& leftovers, Intents& intents) {
  const bool column = area.width() < gui.px(kWide * kEm);
  const float room = column ? area.width() : area.width() - list_width(gui, area);
  const bool stacked = room < 2 * gui.px(kPageWide * kEm);
  const bool low = area.height() < gui.px(kLow * kEm);
  const bool split = panel.split && !(stacked && low);
  ReadingDesk desk{gui, panel, can_pin, column, stacked, low, split, leftovers, intents};
  margin_keys(gui, panel, leftovers, intents);
  settle_focus(desk);
  take_in_hand(desk);
  find_keys(desk);
  other_page(desk);
  if (!column && gui.act(Act::Documents)) wish_for_list(desk);
  if (column)
    draw_column(desk, area);
  else
    draw_wide(desk, area);
  draw_split_reason(desk, area);
}

}  // namespace ui
