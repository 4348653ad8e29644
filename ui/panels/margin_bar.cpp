#include "ui/panels/margin_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/as_bar.h"
#include "ui/panels/reading_parts.h"
#include "ui/widgets/mark_lines.h"

namespace ui {
namespace {

constexpr const char* kMarking = "margin/marking";  // place and sentence while choices are open
constexpr const char* kGoing = "margin/wish";       // what gets the focus once it is drawn

std::string choice_ids(const MarginDesk& desk) { return desk.place + "/as/"; }
std::string field_id(const MarginDesk& desk) { return desk.place + "/beside"; }

void go_to(const MarginDesk& desk, std::string id) {
  desk.leftovers.entries[kGoing].text = std::move(id);
  desk.gui.ask_for_frame();
}

// What was wished for is there now.
void arrive(const MarginDesk& desk, const std::string& id) {
  const auto wish = desk.leftovers.entries.find(kGoing);
  if (wish == desk.leftovers.entries.end() || wish->second.text != id) return;
  desk.leftovers.entries.erase(wish);
  desk.gui.move_focus(id);
}

bool goes_to(const Leftovers& leftovers, const std::string& begin) {
  const auto wish = leftovers.entries.find(kGoing);
  return wish != leftovers.entries.end() && wish->second.text.rfind(begin, 0) == 0;
}

void end_marking(const MarginDesk& desk) { desk.leftovers.entries.erase(kMarking); }

Entry& field_of(const MarginDesk& desk, std::uint32_t passage) {
  const auto [place, fresh] =
      desk.leftovers.entries.try_emplace("margin/note/" + std::to_string(passage));
  if (fresh) {
    place->second.text = desk.view.draft;
    place->second.caret = place->second.anchor = desk.view.draft.size();
  }
  return place->second;
}

void close_field(const MarginDesk& desk, const std::string& item) {
  desk.intents.push_back(AskBeside{desk.view.writing->passage, false});
  desk.gui.move_focus(item);
}

void keep_note(const MarginDesk& desk, const std::string& item) {
  const std::uint32_t passage = desk.view.writing->passage;
  desk.intents.push_back(WriteBeside{passage, field_of(desk, passage).text});
  desk.leftovers.entries.erase("margin/note/" + std::to_string(passage));
  desk.gui.move_focus(item);
}

void unlink(const MarginDesk& desk, const MarginPairRow& pair) {
  desk.intents.push_back(PairSentences{pair.first.passage, pair.second.passage, false});
}

}  // namespace

// ---- What can be done

void begin_marking(const MarginDesk& desk, const MarginSentence& sentence) {
  Entry& entry = desk.leftovers.entries[kMarking];
  entry.text = desk.place;
  entry.caret = sentence.passage + std::size_t{1};
  std::string first = desk.view.counts.front().way.id;
  for (const MarginCount& one : desk.view.counts)
    if (one.way.as == sentence.tag) first = one.way.id;
  go_to(desk, choice_ids(desk) + first);
}

bool is_marking(const MarginDesk& desk, std::uint32_t passage) {
  const auto entry = desk.leftovers.entries.find(kMarking);
  return entry != desk.leftovers.entries.end() && entry->second.text == desk.place &&
         entry->second.caret == passage + std::size_t{1};
}

void give_mark(const MarginDesk& desk, const MarginSentence& sentence, std::uint8_t tag) {
  end_marking(desk);
  desk.intents.push_back(
      MarkSentence{sentence.passage, tag == sentence.tag ? std::uint8_t{0} : tag});
  desk.gui.move_focus(sentence.item);
}

void link_sentence(const MarginDesk& desk, const MarginSentence& sentence) {
  const auto& first = desk.view.linking;
  if (!first)
    desk.intents.push_back(BeginPair{sentence.passage, true});
  else if (first->passage == sentence.passage)
    desk.intents.push_back(BeginPair{sentence.passage, false});
  else
    desk.intents.push_back(PairSentences{first->passage, sentence.passage, true});
  desk.gui.move_focus(sentence.item);
}

void begin_writing(const MarginDesk& desk, const MarginSentence& sentence) {
  end_marking(desk);
  desk.intents.push_back(AskBeside{sentence.passage, true});
  go_to(desk, field_id(desk));
}

const MarginPairRow* pair_of(const MarginView& view, std::uint32_t passage,
                             const std::vector<DocumentPanel>& open) {
  const MarginPairRow* found = nullptr;
  for (const MarginPairRow& pair : view.pairs) {
    if (!pair.has(passage)) continue;
    if (found == nullptr) found = &pair;
    for (const DocumentPanel& paper : open)
      if (paper.id == pair.other(passage).paper) return &pair;
  }
  return found;
}

bool opens_now(const MarginDesk& desk) { return goes_to(desk.leftovers, desk.place + "/"); }

// ---- Keys

namespace {

// "reading/left/doc.note/3", while that page is open.
struct OnPage {
  std::string place;
  const SentenceRow* row = nullptr;
};

std::string place_in(std::string_view id) {
  for (const char* place : {"reading/left", "reading/right"})
    if (id.rfind(std::string(place) + "/", 0) == 0) return place;
  return {};
}

const SentenceRow* row_of(const ReadingView& panel, std::uint32_t passage) {
  for (const DocumentPanel& paper : panel.open)
    for (const auto& paragraph : paper.paragraphs)
      for (const SentenceRow& row : paragraph)
        if (row.passage == passage) return &row;
  return nullptr;
}

OnPage focused_on(Gui& gui, const ReadingView& panel) {
  const std::string& id = gui.focus().id();
  OnPage on{place_in(id), nullptr};
  if (on.place.empty()) return on;
  for (const DocumentPanel& paper : panel.open) {
    const std::string before = on.place + "/" + paper.id + "/";
    if (id.rfind(before, 0) != 0) continue;
    const std::string number = id.substr(before.size());
    for (const auto& paragraph : paper.paragraphs)
      for (const SentenceRow& row : paragraph)
        if (std::to_string(row.number) == number) on.row = &row;
  }
  return on;
}

std::string item_of(const ReadingView& panel, const std::string& place, std::uint32_t passage) {
  for (const DocumentPanel& paper : panel.open)
    for (const auto& paragraph : paper.paragraphs)
      for (const SentenceRow& row : paragraph)
        if (row.passage == passage)
          return place + "/" + paper.id + "/" + std::to_string(row.number);
  return {};
}

// The digits and letters of the choices while one of them has the focus; Esc closes them, and so
// does going elsewhere.
void choice_keys(const MarginDesk& desk, const ReadingView& panel) {
  const auto entry = desk.leftovers.entries.find(kMarking);
  if (entry == desk.leftovers.entries.end() || entry->second.text != desk.place) return;
  Gui& gui = desk.gui;
  const auto passage = static_cast<std::uint32_t>(entry->second.caret - 1);
  const SentenceRow* row = row_of(panel, passage);
  const bool here = gui.focus().id().rfind(choice_ids(desk), 0) == 0;
  if (row == nullptr || (!here && !goes_to(desk.leftovers, choice_ids(desk))))
    return end_marking(desk);
  const MarginSentence sentence{passage, row->tag, item_of(panel, desk.place, passage)};
  if (const auto digit = static_cast<std::size_t>(gui.digit());
      digit > 0 && digit <= desk.view.counts.size())
    return give_mark(desk, sentence, desk.view.counts[digit - 1].way.as);
  if (row->tag != 0 && gui.act(Act::Unlink)) return give_mark(desk, sentence, 0);
  if (!gui.take({Key::Escape})) return;
  end_marking(desk);
  gui.move_focus(sentence.item);
}

void sentence_keys(const MarginDesk& desk, const ReadingView& panel, const SentenceRow& row) {
  Gui& gui = desk.gui;
  const MarginSentence sentence{row.passage, row.tag, gui.focus().id()};
  if (gui.act(Act::Mark)) return begin_marking(desk, sentence);
  link_and_note_keys(desk, sentence);
  const MarginPairRow* pair = pair_of(desk.view, row.passage, panel.open);
  if (pair == nullptr && row.tag == 0) return;
  if (!gui.act(Act::Unlink)) return;
  if (pair != nullptr)
    unlink(desk, *pair);
  else
    give_mark(desk, sentence, 0);
}

}  // namespace

void link_and_note_keys(const MarginDesk& desk, const MarginSentence& sentence) {
  Gui& gui = desk.gui;
  if (gui.act(Act::Pair)) link_sentence(desk, sentence);
  if (gui.act(Act::Beside)) begin_writing(desk, sentence);
  if (desk.view.linking && gui.take({Key::Escape}))
    desk.intents.push_back(BeginPair{desk.view.linking->passage, false});
}

void close_note_by_key(const MarginDesk& desk, const std::string& item) {
  const bool here = desk.gui.focus().id().rfind(field_id(desk), 0) == 0;
  if (here && desk.gui.take({Key::Escape})) close_field(desk, item);
}

void margin_keys(Gui& gui, const ReadingView& panel, Leftovers& leftovers, Intents& intents) {
  if (!panel.margin.open) return;
  for (const char* place : {"reading/left", "reading/right"})
    choice_keys({gui, panel.margin, leftovers, intents, place}, panel);
  const OnPage on = focused_on(gui, panel);
  if (on.place.empty()) return;
  const MarginDesk desk{gui, panel.margin, leftovers, intents, on.place};
  if (on.row != nullptr) return sentence_keys(desk, panel, *on.row);
  if (desk.view.writing)
    close_note_by_key(desk, item_of(panel, on.place, desk.view.writing->passage));
}

// ---- Below a page

namespace {

struct FieldLay {
  std::string title, keep, close;
  float keep_wide = 0, close_wide = 0, high = 0;
  bool beside = true;  // the buttons stand at the right of the field
};

FieldLay lay_field(Gui& gui, float width) {
  const Words& words = gui.words();
  FieldLay lay{words("desk.margin.beside"), words("desk.margin.keep"), words("desk.close")};
  lay.keep_wide = tool_width(gui, lay.keep, std::nullopt, {.framed = true});
  lay.close_wide = tool_width(gui, lay.close, std::nullopt, {});
  lay.beside = width - lay.keep_wide - lay.close_wide - gui.px(20) >= gui.px(22 * kEm);
  lay.high = gui.px(10) + gui.line_height(Type::CaptionBold) + gui.px(6) + gui.px(kButton) +
             (lay.beside ? 0 : gui.px(8 + kTool)) + gui.px(12);
  return lay;
}

}  // namespace

float note_field_height(Gui& gui, float width) { return std::round(lay_field(gui, width).high); }

void draw_note_field(const MarginDesk& desk, float x, float y, float width,
                     const std::string& item) {
  Gui& gui = desk.gui;
  const FieldLay lay = lay_field(gui, width);
  const MarginSpot& spot = *desk.view.writing;
  y += gui.px(10);
  gui.label(x, y, lay.title, Type::CaptionBold, Ink::Text, width);
  const float left = gui.width_of(lay.title, Type::CaptionBold) + gui.px(10);
  if (width - left > gui.px(6 * kEm))
    gui.label(x + left, y, gui.words()("desk.margin.quote", {{"text", spot.text}}), Type::Caption,
              Ink::Muted, width - left);
  y += gui.line_height(Type::CaptionBold) + gui.px(6);
  const float buttons = lay.keep_wide + gui.px(8) + lay.close_wide;
  const float wide = lay.beside ? width - buttons - gui.px(12) : width;
  const std::string id = field_id(desk);
  Entry& entry = field_of(desk, spot.passage);
  const Entered did = text_field(gui, {x, y, x + wide, y + gui.px(kButton)}, id, lay.title,
                                 gui.words()("desk.margin.beside_hint"), entry, 300);
  arrive(desk, id);
  if (did == Entered::Changed) desk.intents.push_back(KeepBeside{entry.text});
  float at = lay.beside ? x + wide + gui.px(12) : x;
  const float top = lay.beside ? y + gui.px((kButton - kTool) / 2) : y + gui.px(kButton + 8);
  const bool keep = tool(gui, at, top, id + "/keep", lay.keep, std::nullopt, {.framed = true});
  at += lay.keep_wide + gui.px(8);
  const bool close = tool(gui, at, top, id + "/close", lay.close, std::nullopt);
  if (keep || did == Entered::Submitted) return keep_note(desk, item);
  if (close) close_field(desk, item);
}

namespace {

AsBar choices_of(const MarginDesk& desk, float pad) {
  AsBar bar;
  for (const MarginCount& one : desk.view.counts) bar.ways.push_back(one.way);
  bar.patterns = true;
  bar.title = bar.none = desk.gui.words()("desk.margin.mark_as");
  bar.off = desk.gui.words()("desk.work.take_off");
  bar.ids = choice_ids(desk);
  bar.pad = pad;
  return bar;
}

}  // namespace

float mark_choices_height(const MarginDesk& desk, float width, float pad) {
  return std::round(as_bar_height(desk.gui, width - 2 * pad, choices_of(desk, pad)));
}

void draw_mark_choices(const MarginDesk& desk, const Box& box, float pad,
                       const MarginSentence& sentence) {
  const AsBar bar = choices_of(desk, pad);
  const auto pressed = draw_as_bar(desk.gui, box, bar, true, false, sentence.tag);
  for (const AsRow& way : bar.ways) arrive(desk, bar.ids + way.id);
  if (pressed) give_mark(desk, sentence, *pressed);
}

// ---- Below all pages

namespace {

struct StripTool {
  std::string id, words;
  std::optional<Act> act;
  bool framed = true;
  float wide = 0;
};

struct StripLay {
  std::string title, first, second;
  bool wave = true;
  std::vector<StripTool> tools;
};

std::string line_of(const MarginSpot& spot) { return spot.where + ": " + spot.text; }

StripLay words_of(const MarginDesk& desk, const PairStrip& strip) {
  const Words& words = desk.gui.words();
  StripLay lay;
  const std::string ids = "margin/";
  const auto act = [&](Act one) { return strip.keys ? std::optional<Act>(one) : std::nullopt; };
  if (const auto& first = desk.view.linking) {
    const std::string key = chord_words(desk.gui.keys().chord(Act::Pair));
    lay.title = words("desk.margin.linking");
    lay.first = line_of(*first);
    lay.second = key.empty() ? words("desk.margin.linking_how_no_key")
                             : words("desk.margin.linking_how", {{"key", key}});
    if (strip.sentence && strip.sentence->passage != first->passage)
      lay.tools.push_back({ids + "link", words("desk.margin.link_here"), act(Act::Pair)});
    lay.tools.push_back({ids + "cancel", words("desk.margin.cancel"), std::nullopt, false});
  } else if (strip.pair != nullptr) {
    lay.title = words("desk.margin.disagree");
    lay.first = line_of(strip.pair->first);
    lay.second = line_of(strip.pair->second);
    if (strip.can_show)
      lay.tools.push_back({ids + "show", words("desk.margin.show_other"), std::nullopt, false});
    lay.tools.push_back({ids + "unlink", words("desk.margin.unlink"), act(Act::Unlink)});
  } else {
    lay.title =
        words.plural("desk.margin.pairs", static_cast<std::int64_t>(desk.view.pairs.size()));
    lay.first = words("desk.margin.pairs_how");
  }
  for (StripTool& one : lay.tools)
    one.wide = tool_width(desk.gui, one.words, one.act, {.framed = one.framed});
  return lay;
}

// Title, words and buttons on one line; buttons beside; buttons below; in a low window the title
// and buttons alone: what disagrees then stands below its paragraph.
enum class StripShape { Wide, Medium, Narrow, Low };
StripShape shape_of(const MarginDesk& desk, float width) {
  if (desk.low) return StripShape::Low;
  if (width >= desk.gui.px(56 * kEm)) return StripShape::Wide;
  return width >= desk.gui.px(38 * kEm) ? StripShape::Medium : StripShape::Narrow;
}

float tools_width(const Gui& gui, const StripLay& lay) {
  float wide = 0;
  for (const StripTool& one : lay.tools) wide += one.wide + gui.px(12);
  return wide;
}

// In a low window: whether the buttons stand beside the title, and how wide that is.
struct LowLay {
  bool beside = true;
  float room = 0, high = 0;
};
LowLay lay_low(Gui& gui, const StripLay& lay, float width) {
  const float inside = width - gui.px(24 + 24 + 38), tools = tools_width(gui, lay);
  LowLay low;
  low.beside = inside - tools >= gui.px(9 * kEm);
  low.room = low.beside ? inside - tools : inside;
  low.high = gui.text_height(low.room, lay.title, {.type = Type::CaptionBold});
  return low;
}

// Gives whether the other sentence is to be shown.
bool draw_strip_tools(const MarginDesk& desk, const PairStrip& strip, const StripLay& lay, float x,
                      float y) {
  bool show = false;
  for (const StripTool& one : lay.tools) {
    if (tool(desk.gui, x, y, one.id, one.words, one.act, {.framed = one.framed})) {
      if (one.id == "margin/link") link_sentence(desk, *strip.sentence);
      if (one.id == "margin/cancel")
        desk.intents.push_back(BeginPair{desk.view.linking->passage, false});
      if (one.id == "margin/unlink") unlink(desk, *strip.pair);
      show = one.id == "margin/show";
      if (!show && strip.sentence) desk.gui.move_focus(strip.sentence->item);
    }
    x += one.wide + desk.gui.px(12);
  }
  return show;
}

bool draw_low_strip(const MarginDesk& desk, const Box& box, const PairStrip& strip,
                    const StripLay& lay) {
  Gui& gui = desk.gui;
  const LowLay low = lay_low(gui, lay, box.width());
  const float x = box.x0 + gui.px(24), row = std::max(low.high, gui.px(kTool));
  float y = box.y0 + gui.px(6);
  const float top = low.beside ? y + (row - low.high) / 2 : y;
  draw_mark_line(gui, 5, x, x + gui.px(28), top + gui.line_height(Type::CaptionBold) / 2);
  gui.text(x + gui.px(38), top, low.room, lay.title, {.type = Type::CaptionBold});
  if (low.beside)
    return draw_strip_tools(desk, strip, lay, box.x1 - gui.px(12) - tools_width(gui, lay),
                            y + (row - gui.px(kTool)) / 2);
  return draw_strip_tools(desk, strip, lay, x - gui.px(8), y + low.high + gui.px(4));
}

}  // namespace

float pair_strip_height(const MarginDesk& desk, float width, const PairStrip& strip) {
  if (!desk.view.linking && desk.view.pairs.empty()) return 0;
  Gui& gui = desk.gui;
  const StripShape shape = shape_of(desk, width);
  if (shape == StripShape::Low) {
    const StripLay lay = words_of(desk, strip);
    const LowLay low = lay_low(gui, lay, width);
    // The same with buttons and without.
    const float tools = gui.px(kTool);
    return std::round(gui.px(12) +
                      (low.beside ? std::max(low.high, tools) : low.high + gui.px(4) + tools));
  }
  const bool narrow = shape == StripShape::Narrow;
  float high = gui.px(narrow ? 16 : 24) + 2 * gui.line_height(narrow ? Type::Caption : Type::Body);
  if (shape != StripShape::Wide) high += gui.line_height(Type::BodyBold);
  if (narrow) high += gui.px(kTool + 4);
  return std::round(high);
}

bool draw_pair_strip(const MarginDesk& desk, const Box& box, const PairStrip& strip) {
  Gui& gui = desk.gui;
  const StripLay lay = words_of(desk, strip);
  const StripShape shape = shape_of(desk, box.width());
  gui.fill(box, Ink::Surface);
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Control);
  if (shape == StripShape::Low) return draw_low_strip(desk, box, strip, lay);
  const bool narrow = shape == StripShape::Narrow;
  const float side = gui.px(24), end = box.x1 - side;
  const float right = narrow ? end : end - tools_width(gui, lay);
  float x = box.x0 + side, y = box.y0 + gui.px(narrow ? 8 : 12);
  draw_mark_line(gui, 5, x, x + gui.px(28), y + gui.line_height(Type::BodyBold) / 2);
  gui.label(x + gui.px(38), y, lay.title, Type::BodyBold, Ink::Text, right - x - gui.px(38));
  if (shape == StripShape::Wide)
    x += gui.px(38 + 24) + gui.width_of(lay.title, Type::BodyBold);
  else
    y += gui.line_height(Type::BodyBold);
  const Type type = narrow ? Type::Caption : Type::Body;
  for (const std::string* line : {&lay.first, &lay.second}) {
    gui.label(x, y, *line, type, Ink::Text, right - x - gui.px(12));
    y += gui.line_height(type);
  }
  if (narrow) return draw_strip_tools(desk, strip, lay, x - gui.px(8), y + gui.px(4));
  return draw_strip_tools(desk, strip, lay, right + gui.px(12),
                          (box.y0 + box.y1 - gui.px(kTool)) / 2);
}

}  // namespace ui
