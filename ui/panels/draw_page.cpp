#include <algorithm>
#include <cmath>

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

float draw_head(const Page& page, float x, float y, float width) {
  Gui& gui = page.desk.gui;
  float at = y + gui.text(x, y, width, page.paper.title, {.type = Type::Subhead});
  at += gui.text(x, at, width, page.paper.about, {.type = Type::Caption, .ink = Ink::Muted});
  at += gui.px(12);
  gui.line(x, at, x + width, at, Ink::Hairline);
  return at + gui.px(16) - y;
}

std::vector<Passage> passages_of(Page& page, const std::vector<SentenceRow>& paragraph) {
  // Of the sentence the button below means; while one has the focus its ring says it.
  const bool at_button = page.desk.can_pin && page.desk.gui.has_focus(page.name + "/pin");
  const int hand = at_button ? in_hand(page) : 0;
  std::vector<Passage> out;
  for (const SentenceRow& row : paragraph) {
    Passage one{passage_id(page.side, page.paper.id, row.number),
                row.text,
                row.pinned,
                row.number == hand,
                {}};
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

float draw_paragraphs(Page& page, float x, float y, float width) {
  ReadingDesk& desk = page.desk;
  Gui& gui = desk.gui;
  Selection selection = selection_of(page);
  const std::string blank = "\n\n";
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
      hand.text = page.paper.id;
      hand.caret = static_cast<std::size_t>(row.number);
      set_side_in_hand(desk, page.side);
      if (desk.can_pin && (did.entered || gui.act(Act::Pin))) pin(page, row);
    }
    y += did.height;
    if (desk.can_pin) y += draw_pin_rows(page, x, y, width, paragraph);
    y += gui.px(16);
  }
  copy_words(page, selection);
  keep_selection(page, selection);
  return y;
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

// ---- Below the text: how long it is, and the pin

float pin_button_width(Page& page, const std::string& words) {
  return tool_width(page.desk.gui, words, Act::Pin, {.framed = true});
}

// As wide as the text above it.
void draw_foot(Page& page, const Box& box) {
  Gui& gui = page.desk.gui;
  const Words& words = gui.words();
  const float middle = (box.y0 + box.y1 - gui.line_height(Type::Caption)) / 2;
  // A sentence in the terminal, a caption here.
  std::string_view count = page.paper.words;
  if (!count.empty() && count.back() == '.') count.remove_suffix(1);
  gui.label(box.x0, middle, count, Type::Caption, Ink::Muted);
  if (!page.desk.can_pin) return;
  // With the focus elsewhere neither the key nor a button would say which sentence it means.
  const bool here = gui.focus().id().rfind(page.name + "/", 0) == 0;
  const SentenceRow* hand = here ? sentence(page, in_hand(page)) : nullptr;
  if (hand == nullptr) {
    const std::string hint = words("desk.pin_hint");
    const float left = box.x1 - gui.width_of(hint, Type::Caption);
    if (left > box.x0 + gui.width_of(page.paper.words, Type::Caption) + gui.px(16))
      gui.label(left, middle, hint, Type::Caption, Ink::Muted);
    return;
  }
  const std::string says = words(hand->pinned ? "desk.unpin_this" : "desk.pin_this");
  const float y = (box.y0 + box.y1 - gui.px(kTool)) / 2;
  // The key belongs to whatever has the focus; here it works while this button does.
  const std::string id = page.name + "/pin";
  const std::optional<Act> act =
      gui.has_focus(id) || page.focused > 0 ? std::optional<Act>(Act::Pin) : std::nullopt;
  const float wide =
      act ? pin_button_width(page, says) : tool_width(gui, says, std::nullopt, {.framed = true});
  if (tool(gui, box.x1 - wide, y, id, says, act, {.framed = true})) pin(page, *hand);
}

}  // namespace

void draw_page(ReadingDesk& desk, const Box& box, const DocumentPanel& paper, Side side) {
  Gui& gui = desk.gui;
  Page page{desk, paper, side, side == Side::Left ? "reading/left" : "reading/right", {}, {}, 0};
  gui.fill(box, Ink::Surface);
  // A low page keeps its foot with the text.
  const float foot = gui.px(56);
  const bool foot_below = box.height() > gui.px(17 * kEm);
  const Box view{box.x0, box.y0, box.x1, foot_below ? box.y1 - foot : box.y1};
  const Gui::Scrolled inside = gui.begin_scroll(page.name + "/scroll/" + paper.id, view);
  const float pad = gui.px(24);
  const float width = std::min(inside.width - pad - gui.px(8), gui.px(kColumn));
  // A page much wider than its column stands in the middle.
  const float x = std::max(inside.x + pad, std::round((box.x0 + box.x1 - width) / 2));
  const float left = box.width() > gui.px(kColumn + 12 * kEm) ? x : inside.x + pad;
  float at = inside.y + gui.px(24);
  at += draw_head(page, left, at, width);
  at = draw_paragraphs(page, left, at, width);
  if (!foot_below) {
    draw_foot(page, {left, at, left + width, at + foot});
    at += foot;
  }
  gui.end_scroll(at + gui.px(8));
  if (foot_below) {
    gui.line(box.x0, view.y1, box.x1, view.y1, Ink::Hairline);
    draw_foot(page, {left, view.y1, left + width, box.y1});
  }
  walk(page, view.height());
  fulfil_wish(page);
}

}  // namespace ui
