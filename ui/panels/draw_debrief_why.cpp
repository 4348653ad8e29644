// Step 3: key features and turning points; under them, one closed row that opens the figures.
#include <algorithm>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr const char* kScroll = "debrief/why/scroll";
constexpr float kPad = 24;

// Title, who wrote the key, and the way on at the right where there is room.
float draw_head(Gui& gui, const Box& area, float pad, bool next, const DebriefScreenPanel& panel,
                Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  const std::string on = words("desk.go_on_take_away");
  const float wide = button_width(gui, on, Act::NextStep), right = area.x1 - pad;
  const float top = area.y0 + gui.px(22);
  Column column{gui, area.x0 + pad, top, right - area.x0 - pad - (next ? wide + gui.px(24) : 0),
                true};
  column.text(words("debrief.why.title"), {.type = Type::Title});
  column.text(panel.debrief.brief.stopped, {.type = Type::BodyBold});
  column.gap(2);
  draw_key_status(column, panel, intents);
  if (next && button(gui, right - wide, top, "debrief/next", on, Act::NextStep,
                     {.kind = ButtonLook::Kind::Primary, .height = 48}))
    intents.push_back(GoToStep{DebriefStep::TakeAway});
  column.y = std::max(column.y, top + gui.px(next ? 48 : 0));
  if (panel.disagreeing || !panel.noted.empty()) {
    column.gap(12);
    column.width = right - column.x;
    draw_disagreeing(column, panel, leftovers, intents);
  }
  return column.y + gui.px(16);
}

void card_head(Column& column, std::string_view title, std::string_view note) {
  Gui& gui = column.gui;
  const float high = gui.line_height(Type::Subhead);
  const float note_wide = gui.width_of(note, Type::Caption);
  const bool beside = gui.width_of(title, Type::Subhead) + gui.px(24) + note_wide <= column.width;
  if (beside && column.drawing)
    gui.label_right(column.x + column.width,
                    column.y + (high - gui.line_height(Type::Caption)) / 2 + gui.px(2), note,
                    Type::Caption, Ink::Muted);
  column.text(title, {.type = Type::Subhead});
  if (!beside) column.text(note, {.type = Type::Caption, .ink = Ink::Muted});
  column.gap(10);
}

// ---- Key features

void draw_feature(Column& column, const FeaturePanel& feature) {
  Gui& gui = column.gui;
  const bool unreached = feature.state == FeaturePanel::State::NotReached;
  const Ink ink = unreached ? Ink::Muted : Ink::Text;
  const Type type = unreached ? Type::Body : Type::BodyBold;
  const float in = gui.px(38), high = gui.line_height(Type::Body);
  const float word = gui.width_of(feature.word, type);
  const bool beside = column.width - in - word > gui.px(14 * kEm);
  column.rule();
  column.gap(9);
  if (column.drawing) {
    draw_feature_mark(gui, feature.state, column.x + gui.px(11), column.y + high / 2, 20);
    if (beside) gui.label_right(column.x + column.width, column.y, feature.word, type, ink);
  }
  Column text{gui, column.x + in, column.y, column.width - in - (beside ? word + gui.px(24) : 0),
              column.drawing};
  text.text(feature.text, {.ink = ink});
  if (!beside) text.text(feature.word, {.type = type, .ink = ink});
  text.text(feature.note, {.type = Type::Caption, .ink = Ink::Muted});
  if (!feature.moments.empty()) {
    text.gap(4);
    draw_readings(text, feature.moments);
  }
  column.y = text.y;
  column.gap(9);
}

void draw_features(Column& column, const WhyPanel& why) {
  card_head(column, why.counts_label, why.counts);
  for (const FeaturePanel& feature : why.features) draw_feature(column, feature);
}

// ---- Turning points

// A line to a bar, or an arrow: what was closed, what was opened.
void draw_turn_sign(Gui& gui, float x, float y, bool opened) {
  if (opened) return draw_icon(gui, Icon::ArrowRight, x + gui.px(9), y, gui.px(16), Ink::Primary);
  gui.line(x + gui.px(1), y, x + gui.px(13), y, Ink::Text, gui.px(2));
  gui.line(x + gui.px(15), y - gui.px(7), x + gui.px(15), y + gui.px(7), Ink::Text, gui.px(2));
}

void turn_words(Column& column, const TurnPanel& turn, bool opened) {
  Gui& gui = column.gui;
  const float high = gui.line_height(Type::Body);
  const float minute = gui.width_of(turn.minute, Type::Caption) + gui.px(16);
  if (column.drawing)
    gui.label_right(column.x + column.width, column.y + (high - gui.line_height(Type::Caption)) / 2,
                    turn.minute, Type::Caption, Ink::Muted);
  column.width -= minute;
  column.text(turn.name, {.type = Type::BodyBold});
  column.width += minute;
  // The moment has them in full.
  column.text(turn.words, {.ink = Ink::Muted, .max_lines = 2});
  if (column.drawing) draw_turn_sign(gui, column.x, column.y + high / 2, opened);
  // What it did stands in one column in all of them.
  float label = gui.width_of(turn.label, Type::BodyBold);
  for (const char* key : {"debrief.turn.opened", "debrief.turn.closed"})
    label = std::max(label, gui.width_of(gui.words()(key), Type::BodyBold));
  label += gui.px(10);
  const float in = gui.px(30);
  if (column.drawing) gui.label(column.x + in, column.y, turn.label, Type::BodyBold);
  Column what{gui, column.x + in + label, column.y, column.width - in - label, column.drawing};
  what.text(turn.what);
  column.y = std::max(what.y, column.y + high);
}

void draw_turn(Column& column, std::size_t place, const TurnPanel& turn, bool opened,
               Intents& intents) {
  Gui& gui = column.gui;
  const float in = gui.px(44), out = gui.px(10);
  column.rule();
  column.gap(6);
  Column text{gui, column.x + in, column.y, column.width - in, false};
  turn_words(text, turn, opened);
  const Box box{column.x - out, column.y - gui.px(3), column.x + column.width + out,
                text.y + gui.px(3)};
  if (column.drawing) {
    Item item;
    item.id = "debrief/turn/" + std::to_string(turn.moment);
    item.role = Role::Row;
    item.name = gui.words()("debrief.turn", {{"name", turn.name}, {"minute", turn.minute}});
    item.value = turn.label;
    item.box = box;
    const Response did = gui.item(std::move(item));
    if (did.hovered) gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
    const std::string number = std::to_string(place + 1);
    const float r = gui.px(15), x = column.x + r, y = column.y + r;
    gui.ring(x, y, r - gui.px(1), Ink::Text, gui.px(2));
    gui.label(x - gui.width_of(number, Type::CaptionBold) / 2,
              y - gui.line_height(Type::CaptionBold) / 2, number, Type::CaptionBold);
    text.y = column.y;
    text.drawing = true;
    turn_words(text, turn, opened);
    gui.ring_if(did, box);
    if (did.pressed) open_alone(intents, turn.moment);
  }
  column.y = text.y;
  column.gap(7);
}

void draw_turns(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  const Words& words = column.gui.words();
  const WhyPanel& why = panel.debrief.why;
  card_head(column, words("debrief.turns"),
            why.turns.empty() ? std::string() : words("desk.each_opens"));
  if (why.turns.empty() && panel.debrief.brief.stops.empty()) {
    column.rule();
    column.gap(12);
    column.text(why.no_turns);
  }
  for (std::size_t i = 0; i < why.turns.size(); ++i)
    draw_turn(column, i, why.turns[i], i < panel.turns_opened.size() && panel.turns_opened[i],
              intents);
}

// ---- The two cards

struct Cards {
  Box features, turns;
};

// Beside one another as high as `least` at least; one under the other where it is narrow.
Cards draw_cards(Column& column, const DebriefScreenPanel& panel, float least, Intents& intents) {
  Gui& gui = column.gui;
  const float pad = gui.px(kPad), gap = gui.px(16);
  const bool beside = gui.ems_wide() >= 100;
  const float left = beside ? std::round((column.width - gap) * 0.6f) : column.width;
  const float right = beside ? column.width - gap - left : column.width;
  const auto inside = [&](float x, float y, float wide) {
    return Column{gui, x + pad, y + gui.px(18), wide - 2 * pad, true};
  };
  Column features = inside(column.x, column.y, left);
  float features_high =
      features.height([&](Column& c) { draw_features(c, panel.debrief.why); }) + gui.px(18 + 14);
  const float turns_x = beside ? column.x + left + gap : column.x;
  Column measure = inside(turns_x, column.y, right);
  float turns_high =
      measure.height([&](Column& c) { draw_turns(c, panel, intents); }) + gui.px(18 + 14);
  if (beside) features_high = turns_high = std::max({features_high, turns_high, least});
  Cards boxes;
  boxes.features = {column.x, column.y, column.x + left, column.y + features_high};
  const float turns_y = beside ? column.y : boxes.features.y1 + gap;
  boxes.turns = {turns_x, turns_y, turns_x + right, turns_y + turns_high};

  card(gui, boxes.features);
  part_item(gui, "debrief/features", kScroll, panel.debrief.why.counts_label, boxes.features);
  draw_features(features, panel.debrief.why);
  card(gui, boxes.turns);
  Column turns = inside(turns_x, turns_y, right);
  draw_turns(turns, panel, intents);
  column.y = std::max(boxes.features.y1, boxes.turns.y1);
  return boxes;
}

// ---- How this was counted, closed

float counted_row_height(const Column& column) {
  Gui& gui = column.gui;
  const Words& words = gui.words();
  const float title = gui.width_of(words("debrief.counted"), Type::BodyBold);
  const bool beside =
      title + gui.width_of(words("desk.counted_note"), Type::Body) + gui.px(140) <= column.width;
  if (beside) return gui.px(54);
  return gui.px(24) + gui.line_height(Type::BodyBold) +
         gui.text_height(column.width - gui.px(110), words("desk.counted_note"));
}

void draw_counted_row(Column& column, Intents& intents) {
  Gui& gui = column.gui;
  const Words& words = gui.words();
  const std::string title = words("debrief.counted"), note = words("desk.counted_note");
  const Box box{column.x, column.y, column.x + column.width, column.y + counted_row_height(column)};
  Item item;
  item.id = "debrief/counted";
  item.name = title;
  item.value = words("desk.state_closed");
  item.box = box;
  const Response did = gui.item(std::move(item));
  const bool by_key = gui.act(Act::Counted);
  card(gui, box, Ink::Control);
  if (did.hovered) {
    gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(10));
    gui.outline(box, Ink::Control, gui.px(10));
  }
  const bool one_line = box.height() < gui.px(56);
  const float high = gui.line_height(Type::BodyBold), x = box.x0 + gui.px(48);
  const float y = one_line ? (box.y0 + box.y1 - high) / 2 : box.y0 + gui.px(12);
  draw_icon(gui, Icon::ChevronRight, box.x0 + gui.px(28), y + high / 2, gui.px(18), Ink::Text);
  gui.label(x, y, title, Type::BodyBold);
  if (one_line)
    gui.label(x + gui.width_of(title, Type::BodyBold) + gui.px(14), y, note, Type::Body,
              Ink::Muted);
  else
    gui.text(x, y + high, box.width() - gui.px(110), note, {.ink = Ink::Muted});
  const std::string key = chord_words(gui.keys().chord(Act::Counted));
  if (!key.empty() && !gui.typing())
    key_cap(gui, box.x1 - gui.px(20) - key_cap_width(gui, key), (box.y0 + box.y1 - gui.px(24)) / 2,
            key);
  gui.ring_if(did, box, 10);
  // The figures were closed: their handle has the focus.
  if (was_there(gui, kFirstFigure)) gui.move_focus("debrief/counted");
  if (did.pressed || by_key) intents.push_back(OpenCounted{true});
  column.y = box.y1;
}

}  // namespace

void draw_debrief_why(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                      Leftovers& leftovers, Intents& intents) {
  const bool roomy = gui.ems_wide() >= 64;
  const float pad = gui.px(roomy ? 32 : 16);
  const float top = roomy ? draw_head(gui, area, pad, true, panel, leftovers, intents) : area.y0;
  const Box view{area.x0, top, area.x1, area.y1};
  const Gui::Scrolled inner = gui.begin_scroll(kScroll, view, false, roomy ? 24 : 16);
  float y = inner.y + gui.px(8);
  if (!roomy)
    y = draw_head(gui, {inner.x, inner.y, inner.x + inner.width + gui.px(8), area.y1}, pad, false,
                  panel, leftovers, intents);
  Column column{gui, inner.x + pad, y, inner.width - pad - gui.px(8), true};
  for (std::size_t i = 0; i < panel.debrief.brief.stops.size(); ++i) {
    draw_stop(column, panel.debrief.brief.stops[i], panel, "debrief/stop/" + std::to_string(i),
              intents);
    column.gap(16);
  }
  const float row = panel.counted ? 0 : counted_row_height(column) + gui.px(16);
  const float least = view.height() - (column.y - inner.y) - row - gui.px(16);
  draw_cards(column, panel, panel.counted ? 0 : least, intents);
  column.gap(16);
  const float from = column.y;
  if (panel.counted)
    draw_counted(column, panel, leftovers, intents);
  else
    draw_counted_row(column, intents);
  if (!roomy) {
    column.gap(20);
    if (button(gui, column.x, column.y, "debrief/next", gui.words()("desk.go_on_take_away"),
               Act::NextStep,
               {.kind = ButtonLook::Kind::Primary, .height = kBigButton, .width = column.width}))
      intents.push_back(GoToStep{DebriefStep::TakeAway});
    column.gap(kBigButton);
  }
  // What is counted can stand at the top, however short it is.
  const float least_end = panel.counted ? from - gui.px(12) + view.height() : 0;
  gui.end_scroll(std::max(column.y + gui.px(16), least_end));
  if (roomy) line_below_head(gui, kScroll, view);
}

}  // namespace ui
