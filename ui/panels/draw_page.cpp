#include <algorithm>
#include <cmath>

#include "ui/panels/draw_margin.h"
#include "ui/panels/place_flow.h"
#include "ui/panels/reading_parts.h"
#include "ui/widgets/passages.h"

namespace ui {
namespace {

// One sentence as it lies on the page this frame.
struct Laid {
  std::string id;
  const SentenceRow* row;
  Box box;
};

struct Page {
  ReadingDesk& desk;
  const DocumentPanel& paper;
  Side side;
  std::string name;  // "reading/left"
  std::vector<Laid> laid;
  std::string text;  // whole, as it is copied
  int focused = 0;   // the number of the sentence that has the focus
  float margin = 0;  // pixels at the right of the text; 0: what stands there stands below
};

Entry& kept(Page& page, const char* what) { return page.desk.leftovers.entries[page.name + what]; }

// The sentence a button beside the text acts on: the last one that had the focus.
int in_hand(Page& page) {
  Entry& hand = kept(page, "/hand");
  return hand.text == page.paper.id ? static_cast<int>(hand.caret) : 0;
}

const SentenceRow* sentence(const Page& page, int number) {
  for (const auto& paragraph : page.paper.paragraphs)
    for (const SentenceRow& row : paragraph)
      if (row.number == number) return &row;
  return nullptr;
}

void pin(Page& page, const SentenceRow& row) {
  page.desk.intents.push_back(PinSentence{page.paper.id, row.number, !row.pinned});
}

// ---- Selecting and copying

Selection selection_of(Page& page) {
  Entry& kept_one = kept(page, "/selection");
  if (kept_one.text != page.paper.id) {
    kept_one = {};
    kept_one.text = page.paper.id;
  }
  return {kept_one.anchor, kept_one.caret, kept(page, "/dragging").caret == 1};
}

void keep_selection(Page& page, const Selection& selection) {
  Entry& kept_one = kept(page, "/selection");
  kept_one.anchor = selection.anchor;
  kept_one.caret = selection.caret;
  kept(page, "/dragging").caret = selection.dragging ? 1 : 0;
}

// What is selected, else the focused sentence.
void copy_words(Page& page, const Selection& selection) {
  Gui& gui = page.desk.gui;
  if (gui.typing() || (selection.empty() && page.focused == 0) || !gui.act(Act::Copy)) return;
  if (!selection.empty() && selection.to() <= page.text.size())
    gui.copy(
        std::string_view(page.text).substr(selection.from(), selection.to() - selection.from()));
  else if (const SentenceRow* row = sentence(page, page.focused); row != nullptr)
    gui.copy(row->text);
}

// ---- Drawing

enum class Foot { Tools, Choices, Field };
Foot foot_of(const Page& page);
MarginDesk margin_of(const Page& page) { return margin_desk(page.desk, page.side); }
const SentenceRow* marked_now(const Page& page);

float draw_head(const Page& page, float x, float y, float width) {
  Gui& gui = page.desk.gui;
  float at = y + gui.text(x, y, width, page.paper.title, {.type = Type::Subhead});
  at += gui.text(x, at, width, page.paper.about, {.type = Type::Caption, .ink = Ink::Muted});
  at += gui.px(12);
  gui.line(x, at, x + width, at, Ink::Hairline);
  return at + gui.px(16) - y;
}

std::vector<Passage> passages_of(Page& page, const std::vector<SentenceRow>& paragraph) {
  // The sentence the buttons below mean; while it has the focus its ring says it.
  const int kept_in_hand = in_hand(page);
  const bool ringed = page.desk.gui.has_focus(passage_id(page.side, page.paper.id, kept_in_hand));
  int hand = ringed && marked_now(page) == nullptr ? 0 : kept_in_hand;
  if (foot_of(page) == Foot::Field) hand = page.desk.panel.margin.writing->number;
  std::vector<Passage> out;
  for (const SentenceRow& row : paragraph) {
    Passage one{passage_id(page.side, page.paper.id, row.number),
                row.text,
                row.pinned,
                row.number == hand,
                {}};
    one.tag = row.tag;
    one.as_words = row.as_words;
    one.raised = !row.disagrees.empty() || !row.note.empty();
    const MarginView& margin = page.desk.panel.margin;
    one.tinted = (page.desk.pair != nullptr && page.desk.pair->has(row.passage)) ||
                 (margin.linking && margin.linking->passage == row.passage);
    for (const FoundInPaper& found : page.desk.panel.found)
      if (found.paper == page.paper.id && found.line == row.number) one.found = found.at;
    out.push_back(std::move(one));
  }
  return out;
}

// "Pinned, by you, minute 2" and how to take it off. The height used.
float draw_pin_row(Page& page, float x, float y, float width, const SentenceRow& row, bool alone) {
  Gui& gui = page.desk.gui;
  const Words& words = gui.words();
  const std::string id = page.name + "/off/" + page.paper.id + "/" + std::to_string(row.number);
  // While its sentence has the focus the key stands at the button below the page.
  const std::string off = words("desk.take_off");
  const std::string keys =
      gui.has_focus(id) ? chord_words(gui.keys().chord(Act::Pin)) : std::string();
  const float off_wide = gui.width_of(off, Type::Caption) + gui.px(24);
  const float cap_wide = keys.empty() ? 0 : key_cap_width(gui, keys) + gui.px(8);
  const Box box{x, y, x + width, y + gui.px(kTool)};
  gui.fill(box, Ink::Surface, gui.px(6));
  gui.outline(box, Ink::Hairline, gui.px(6));

  Item item;
  item.id = id;
  item.name = off;
  item.value = row.text;
  item.box = {box.x1 - off_wide - cap_wide, box.y0, box.x1, box.y1};
  const Box target = item.box;
  const Response did = gui.item(std::move(item));
  if (did.hovered) gui.fill(target, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
  const float middle = (box.y0 + box.y1 - gui.line_height(Type::Caption)) / 2;
  underlined(gui, target.x0 + gui.px(12) + cap_wide, middle, off, did.hovered);
  if (!keys.empty()) key_cap(gui, target.x0 + gui.px(12), y + gui.px(8), keys);
  const std::string label = words("desk.pinned");
  gui.label(x + gui.px(12), middle, label, Type::CaptionBold);
  const float left = x + gui.px(24) + gui.width_of(label, Type::CaptionBold);
  std::string said = row.text;  // which of several
  if (alone)
    for (const PinnedSentence& one : page.desk.panel.pinned)
      if (one.paper == page.paper.id && one.number == row.number) said = one.when;
  if (target.x0 - left > gui.px(48))
    gui.label(left, middle, said, Type::Caption, Ink::Muted, target.x0 - gui.px(8) - left);
  gui.ring_if(did, target);
  if (did.pressed || (gui.has_focus(id) && gui.act(Act::Pin))) pin(page, row);
  return box.height();
}

float draw_pin_rows(Page& page, float x, float y, float width,
                    const std::vector<SentenceRow>& paragraph) {
  const auto count = std::count_if(paragraph.begin(), paragraph.end(),
                                   [](const SentenceRow& row) { return row.pinned; });
  float at = y;
  for (const SentenceRow& row : paragraph)
    if (row.pinned)
      at += page.desk.gui.px(8) +
            draw_pin_row(page, x, at + page.desk.gui.px(8), width, row, count == 1);
  return at - y;
}

BesideRow beside_of(const SentenceRow& row) {
  return {row.text, row.tag, row.as_words, row.disagrees, row.note};
}

// In the margin, each at the first line of its sentence or below the one before. Gives where it
// ended.
float draw_beside_all(Page& page, float x, float bottom, const std::vector<SentenceRow>& paragraph,
                      const std::vector<Box>& boxes) {
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    const BesideRow row = beside_of(paragraph[i]);
    if (row.empty()) continue;
    const float top = std::max(boxes[i].y0 + page.desk.gui.px(3), bottom);
    bottom = draw_beside(page.desk.gui, x, top, page.margin, row);
  }
  return bottom;
}

float draw_below_all(Page& page, float x, float y, float width,
                     const std::vector<SentenceRow>& paragraph) {
  for (const SentenceRow& row : paragraph)
    if (const BesideRow beside = beside_of(row); !beside.empty())
      y = draw_below(page.desk.gui, x, y + page.desk.gui.px(6), width, beside,
                     paragraph.size() > 1);
  return y;
}

// What is being marked or written beside stays in view when the foot opens for it; in a low window,
// where the next frame has another height, as long as the kinds of mark are open.
void show_in_hand(Page& page, const std::vector<SentenceRow>& paragraph,
                  const std::vector<Box>& boxes) {
  const MarginDesk margin = margin_of(page);
  const bool stays = margin.low && foot_of(page) == Foot::Choices;
  if (foot_of(page) == Foot::Tools || (!opens_now(margin) && !stays)) return;
  for (std::size_t i = 0; i < paragraph.size(); ++i)
    if (paragraph[i].number == in_hand(page)) page.desk.gui.show(boxes[i]);
}

float draw_paragraphs(Page& page, float x, float y, float width) {
  ReadingDesk& desk = page.desk;
  Gui& gui = desk.gui;
  Selection selection = selection_of(page);
  const std::string blank = "\n\n";
  const float beside_x = x + width + gui.px(kMarginGap);
  float beside_bottom = 0;
  for (const auto& paragraph : page.paper.paragraphs) {
    if (!page.text.empty()) page.text += blank;
    const std::vector<Passage> sentences = passages_of(page, paragraph);
    const PassagesDone did = passages(gui, x, y, width, sentences, page.text.size(), &selection);
    page.text += join_passages(sentences);
    for (std::size_t i = 0; i < paragraph.size(); ++i)
      page.laid.push_back({sentences[i].id, &paragraph[i], did.boxes[i]});
    if (did.focused) {
      const SentenceRow& row = paragraph[*did.focused];
      page.focused = row.number;
      Entry& hand = kept(page, "/hand");
      if (hand.text != page.paper.id || hand.caret != static_cast<std::size_t>(row.number))
        gui.ask_for_frame();
      hand.text = page.paper.id;
      hand.caret = static_cast<std::size_t>(row.number);
      set_side_in_hand(desk, page.side);
      if (desk.can_pin && (did.entered || gui.act(Act::Pin))) pin(page, row);
    }
    show_in_hand(page, paragraph, did.boxes);
    y += did.height;
    if (page.margin > 0)
      beside_bottom = draw_beside_all(page, beside_x, beside_bottom, paragraph, did.boxes);
    else
      y = draw_below_all(page, x, y, width, paragraph);
    if (desk.can_pin) y += draw_pin_rows(page, x, y, width, paragraph);
    y += gui.px(16);
  }
  copy_words(page, selection);
  keep_selection(page, selection);
  return std::max(y, beside_bottom);
}

// ---- Keys: sentences are walked in reading order, pages of them by what was in view.

void walk(Page& page, float view_high) {
  Gui& gui = page.desk.gui;
  const auto here = std::find_if(page.laid.begin(), page.laid.end(),
                                 [&](const Laid& one) { return gui.has_focus(one.id); });
  if (here == page.laid.end()) return;
  const std::string id = here->id;
  const bool last = here + 1 == page.laid.end(), first = here == page.laid.begin();
  if (!last && (gui.arrow(id, Key::Down) || gui.arrow(id, Key::Right)))
    return gui.move_focus((here + 1)->id);
  if (!first && (gui.arrow(id, Key::Up) || gui.arrow(id, Key::Left)))
    return gui.move_focus((here - 1)->id);
  if (gui.arrow(id, Key::Home)) return gui.move_focus(page.laid.front().id);
  if (gui.arrow(id, Key::End)) return gui.move_focus(page.laid.back().id);
  const float jump = view_high * 0.85f;
  if (gui.arrow(id, Key::PageDown)) {
    auto to = here;
    while (to + 1 != page.laid.end() && to->box.y0 < here->box.y0 + jump) ++to;
    gui.move_focus(to->id);
  } else if (gui.arrow(id, Key::PageUp)) {
    auto to = here;
    while (to != page.laid.begin() && to->box.y0 > here->box.y0 - jump) --to;
    gui.move_focus(to->id);
  }
}

// The sentence that was asked for from a list, now that it is here.
void fulfil_wish(Page& page) {
  auto& entries = page.desk.leftovers.entries;
  const auto wish = entries.find("reading/wish");
  if (wish == entries.end() || wish->second.text != page.paper.id || page.laid.empty()) return;
  // The side was in hand when it was wished for; by now the page that was left may have taken it.
  if (page.desk.split && wish->second.anchor != static_cast<std::size_t>(page.side)) return;
  const int number = static_cast<int>(wish->second.caret);
  entries.erase(wish);
  for (const Laid& one : page.laid)
    if (one.row->number == number) return page.desk.gui.move_focus(one.id);
  page.desk.gui.move_focus(page.laid.front().id);
}

// ---- Below the text: how long it is, and what can be done to the sentence in hand

MarginSentence as_sentence(const Page& page, const SentenceRow& row) {
  return {row.passage, row.tag, passage_id(page.side, page.paper.id, row.number)};
}

// The same paper may be on both pages: then what is open is on the one in hand.
bool is_in_hand(const Page& page) {
  const DocumentPanel* other =
      page_on(page.desk, page.side == Side::Left ? Side::Right : Side::Left);
  return other == nullptr || other->id != page.paper.id || side_in_hand(page.desk) == page.side;
}

// The sentence whose kinds of mark are open.
const SentenceRow* marked_now(const Page& page) {
  for (const auto& paragraph : page.paper.paragraphs)
    for (const SentenceRow& row : paragraph)
      if (is_marking(margin_of(page), row.passage)) return &row;
  return nullptr;
}

Foot foot_of(const Page& page) {
  const MarginView& margin = page.desk.panel.margin;
  if (!margin.open) return Foot::Tools;
  if (marked_now(page) != nullptr) return Foot::Choices;
  const bool writes = margin.writing && margin.writing->paper == page.paper.id && is_in_hand(page);
  return writes ? Foot::Field : Foot::Tools;
}

struct FootTool {
  const char* id;
  std::string words;
  std::optional<Act> act;
};

std::vector<FootTool> tools_of(Page& page, const SentenceRow* hand) {
  const Words& words = page.desk.gui.words();
  std::vector<FootTool> tools;
  if (page.desk.panel.margin.open) {
    tools.push_back({"/mark", words("desk.margin.mark"), Act::Mark});
    tools.push_back({"/link", words("desk.margin.link"), Act::Pair});
    tools.push_back({"/write", words("desk.margin.write"), Act::Beside});
  }
  if (!page.desk.can_pin) return tools;
  const bool off = hand != nullptr && hand->pinned;
  tools.push_back({"/pin", words(off ? "desk.margin.unpin" : "desk.margin.pin"), Act::Pin});
  return tools;
}

// Places for the tools, as many lines as they need: they stay the same whatever has the focus.
std::vector<Box> tool_places(Page& page, float x, float y, float width) {
  Gui& gui = page.desk.gui;
  const std::vector<FootTool> tools = tools_of(page, sentence(page, in_hand(page)));
  std::vector<float> wide;
  float all = -gui.px(8);
  for (const FootTool& one : tools) {
    wide.push_back(tool_width(gui, one.words, one.act, {.framed = true}));
    all += wide.back() + gui.px(8);
  }
  // On one line they stand at the right.
  PlaceFlow flow(all <= width ? x + width - all : x, y, all <= width ? all + 1 : width, gui.px(8));
  std::vector<Box> places;
  for (const float one : wide) places.push_back(flow.next(one, gui.px(kTool)));
  return places;
}

float foot_height(Page& page, float pad, float width) {
  Gui& gui = page.desk.gui;
  switch (foot_of(page)) {
    case Foot::Choices:
      return mark_choices_height(margin_of(page), width + 2 * pad, pad);
    case Foot::Field:
      return note_field_height(gui, width);
    default:
      break;
  }
  const std::vector<Box> places = tool_places(page, 0, 0, width);
  return (places.empty() ? gui.px(kTool) : places.back().y1) + gui.px(16);
}

void press_tool(Page& page, const FootTool& one, const SentenceRow& row) {
  const MarginSentence hand = as_sentence(page, row);
  const MarginDesk margin = margin_of(page);
  if (one.act == Act::Mark) return begin_marking(margin, hand);
  if (one.act == Act::Pair) return link_sentence(margin, hand);
  if (one.act == Act::Beside) return begin_writing(margin, hand);
  pin(page, row);
}

// As wide as the text above it and its margin.
void draw_tools(Page& page, const Box& box) {
  Gui& gui = page.desk.gui;
  const std::vector<Box> places = tool_places(page, box.x0, box.y0 + gui.px(8), box.width());
  const float middle = (box.y0 + box.y1 - gui.line_height(Type::Caption)) / 2;
  // A sentence in the terminal, a caption here.
  std::string_view count = page.paper.words;
  if (!count.empty() && count.back() == '.') count.remove_suffix(1);
  const float count_wide = gui.width_of(count, Type::Caption) + gui.px(16);
  // With the focus elsewhere the keys are not this page's; the buttons mean the sentence in hand,
  // which is raised (passages_of).
  const bool here = gui.focus().id().rfind(page.name + "/", 0) == 0;
  const SentenceRow* hand = sentence(page, in_hand(page));
  const float left = places.empty() || hand == nullptr ? box.x1 : places.front().x0;
  if (count_wide <= left - box.x0) gui.label(box.x0, middle, count, Type::Caption, Ink::Muted);
  if (places.empty()) return;
  if (hand == nullptr) {
    const std::string hint =
        gui.words()(page.desk.panel.margin.open ? "desk.margin.hint" : "desk.pin_hint");
    const float from = box.x1 - gui.width_of(hint, Type::Caption);
    if (from > box.x0 + count_wide) gui.label(from, middle, hint, Type::Caption, Ink::Muted);
    return;
  }
  const std::vector<FootTool> tools = tools_of(page, hand);
  for (std::size_t i = 0; i < tools.size(); ++i) {
    const std::string id = page.name + tools[i].id;
    if (tool(gui, places[i].x0, places[i].y0, id, tools[i].words,
             here ? tools[i].act : std::nullopt, {.framed = true}))
      press_tool(page, tools[i], *hand);
  }
}

// `pad`: beside the text, to the page's edge.
void draw_foot(Page& page, const Box& box, float pad, float width) {
  const float x = box.x0 + pad;
  switch (foot_of(page)) {
    case Foot::Choices:
      return draw_mark_choices(margin_of(page), box, pad, as_sentence(page, *marked_now(page)));
    case Foot::Field: {
      const MarginSpot& spot = *page.desk.panel.margin.writing;
      return draw_note_field(margin_of(page), x, box.y0, width,
                             passage_id(page.side, page.paper.id, spot.number));
    }
    default:
      return draw_tools(page, {x, box.y0, x + width, box.y1});
  }
}

}  // namespace

void draw_page(ReadingDesk& desk, const Box& box, const DocumentPanel& paper, Side side) {
  Gui& gui = desk.gui;
  Page page{desk, paper, side, page_name(side), {}, {}, 0};
  gui.fill(box, Ink::Surface);
  const float pad = gui.px(24);
  // What the scroll bar takes of the width it takes of every page.
  const float room = box.width() - gui.px(16) - pad - gui.px(8);
  page.margin = desk.panel.margin.open ? margin_width(gui, room) : 0;
  const float beside = page.margin > 0 ? page.margin + gui.px(kMarginGap) : 0;
  const float width = std::min(room, gui.px(kColumn) + beside);
  // A page much wider than its column stands in the middle.
  const float middle = std::max(box.x0 + pad, std::round((box.x0 + box.x1 - width) / 2));
  const float left = box.width() > width + gui.px(12 * kEm) ? middle : box.x0 + pad;
  const float foot = std::round(foot_height(page, left - box.x0, width));
  // A low page keeps its foot with the text.
  // What opens for a sentence stays beside it while two lines of the page can be seen.
  const bool foot_below = foot_of(page) == Foot::Tools
                              ? box.height() > std::max(gui.px(17 * kEm), 2 * foot)
                              : box.height() > foot + gui.px(2.5f * kEm);
  const Box view{box.x0, box.y0, box.x1, foot_below ? box.y1 - foot : box.y1};
  const Gui::Scrolled inside = gui.begin_scroll(page.name + "/scroll/" + paper.id, view);
  float at = inside.y + gui.px(24);
  at += draw_head(page, left, at, width);
  at = draw_paragraphs(page, left, at, width - beside);
  if (!foot_below) {
    draw_foot(page, {box.x0, at, box.x1, at + foot}, left - box.x0, width);
    at += foot;
  }
  gui.end_scroll(at + gui.px(8));
  if (foot_below) {
    gui.line(box.x0, view.y1, box.x1, view.y1, Ink::Hairline);
    draw_foot(page, {box.x0, view.y1, box.x1, box.y1}, left - box.x0, width);
  }
  walk(page, view.height());
  fulfil_wish(page);
}

}  // namespace ui
