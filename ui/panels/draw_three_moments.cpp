// The session as one line, and the three moments: each at its minute, with a stem to its card.
#include <algorithm>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr float kMark = 25;     // of a moment on the line
constexpr float kBetween = 28;  // cards

bool side_by_side(const Gui& gui) { return gui.ems_wide() >= 100; }

float card_width(const Column& column) {
  const float gap = column.gui.px(kBetween);
  return side_by_side(column.gui) ? (column.width - 2 * gap) / 3 : column.width;
}

float card_left(const Column& column, std::size_t place) {
  if (!side_by_side(column.gui)) return column.x;
  return column.x + static_cast<float>(place) * (card_width(column) + column.gui.px(kBetween));
}

// ---- The line

struct SessionLine {
  float x0 = 0, x1 = 0, y = 0;
  float of(int minute, int booked) const {
    return x0 + (x1 - x0) * static_cast<float>(minute) / static_cast<float>(std::max(booked, 1));
  }
};

// Moments of the same minute stand side by side.
std::vector<float> mark_places(const Gui& gui, const SessionLine& line,
                               const DebriefScreenPanel& panel) {
  std::vector<float> places;
  const float apart = gui.px(kMark + 12);
  for (const MomentCard& card : panel.debrief.brief.moments) {
    const float at = line.of(card.at, panel.booked);
    places.push_back(places.empty() ? at : std::max(at, places.back() + apart));
  }
  float most = line.x1;
  for (std::size_t i = places.size(); i-- > 0; most = places[i] - apart)
    places[i] = std::min(places[i], most);
  return places;
}

// Where the stem of a mark comes down: at the mark itself, or just inside its card.
float stem_end(const Column& column, float mark, std::size_t place) {
  const float left = card_left(column, place), in = column.gui.px(28);
  return std::clamp(mark, left + in, left + card_width(column) - in);
}

bool any_turns(const Column& column, const std::vector<float>& marks) {
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (std::fabs(stem_end(column, marks[i], i) - marks[i]) > 1) return true;
  return false;
}

// Stems that turn do so at heights of their own, in an order in which none crosses another.
void draw_stems(Column& column, float y, float card_y, const std::vector<float>& marks) {
  Gui& gui = column.gui;
  const float thick = gui.px(2), top = y + gui.px(kMark / 2 + 6);
  const std::size_t count = marks.size();
  for (std::size_t i = 0; i < count; ++i) {
    const float to = stem_end(column, marks[i], i);
    if (std::fabs(to - marks[i]) <= 1) {
      gui.line(to, top, to, card_y, Ink::Control, thick);
      continue;
    }
    const std::size_t level = to > marks[i] ? count - 1 - i : i;
    const float turn = top + gui.px(6 + 7 * static_cast<float>(level));
    gui.polyline({{marks[i], top}, {marks[i], turn}, {to, turn}, {to, card_y}}, Ink::Control,
                 thick);
  }
}

void draw_line(Gui& gui, const SessionLine& line, const DebriefScreenPanel& panel,
               const std::vector<float>& marks) {
  const float end = line.of(panel.minutes, panel.booked), tick = gui.px(8), thick = gui.px(2);
  const float labels = line.y - gui.px(17) - gui.line_height(Type::Caption);
  gui.line(end, line.y, line.x1, line.y, Ink::Hairline, thick);
  gui.line(line.x0, line.y, end, line.y, Ink::Control, thick);
  gui.line(line.x0, line.y - tick, line.x0, line.y + tick, Ink::Control, thick);
  gui.line(end, line.y - tick, end, line.y + tick, Ink::Control, thick);
  gui.label(line.x0 - gui.px(8), labels, panel.starts_at, Type::Caption, Ink::Muted);
  const float wide = gui.width_of(panel.ends_at, Type::Caption);
  const float from = line.x0 + gui.width_of(panel.starts_at, Type::Caption) + gui.px(12);
  gui.label(std::clamp(end - wide / 2, from, std::max(from, line.x1 + gui.px(8) - wide)), labels,
            panel.ends_at, Type::Caption, Ink::Muted);
  // Nothing was judged there: no dot.
  for (const int minute : panel.plain_minutes) {
    const float x = line.of(minute, panel.booked);
    gui.line(x, line.y - gui.px(5), x, line.y + gui.px(5), Ink::Control, gui.px(1.5f));
  }
  for (const int minute : panel.other_minutes) {
    const float x = line.of(minute, panel.booked);
    gui.circle(x, line.y, gui.px(6), Ink::Page);
    gui.ring(x, line.y, gui.px(4.5f), Ink::Control, thick);
  }
  for (std::size_t i = 0; i < marks.size(); ++i) {
    gui.fill({marks[i] - gui.px(kMark / 2 + 7), line.y - gui.px(8),
              marks[i] + gui.px(kMark / 2 + 7), line.y + gui.px(8)},
             Ink::Page);
    draw_level_mark(gui, panel.debrief.brief.moments[i].level.mark, marks[i], line.y, kMark);
  }
}

// ---- The cards

struct CardHeights {
  float words = 0, happened = 0;
};

TextOptions words_options() { return {.type = Type::Lead, .max_lines = 3}; }

CardHeights heights_of(Gui& gui, const MomentCard& card, float inner) {
  return {gui.text_height(inner, card.words, words_options()),
          card.happened.empty() ? 0 : gui.text_height(inner, card.happened)};
}

constexpr float kPad = 24, kHead = 36, kGap = 20;

float card_height(const Gui& gui, const CardHeights& heights) {
  return gui.px(2 * kPad + kHead) + heights.words +
         (heights.happened > 0 ? gui.px(kGap) + heights.happened : 0);
}

void draw_card(Gui& gui, const Box& box, const MomentCard& moment, std::size_t place,
               float words_high, bool with_key, Intents& intents) {
  Item item;
  item.id = "debrief/card/" + std::to_string(moment.moment);
  item.role = Role::Row;
  item.name = moment.words;
  item.value =
      gui.words()("debrief.head", {{"level", moment.level.word}, {"minute", moment.minute}});
  item.box = box;
  const Response did = gui.item(std::move(item));
  card(gui, box);
  if (did.hovered) {
    gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(10));
    gui.outline(box, Ink::Control, gui.px(10));
  }
  const float x = box.x0 + gui.px(kPad), inner = box.width() - 2 * gui.px(kPad);
  const float y = box.y0 + gui.px(kPad - 4), high = gui.line_height(Type::BodyBold);
  draw_level_mark(gui, moment.level.mark, x + gui.px(10), y + high / 2, 19);
  gui.label(x + gui.px(34), y, moment.level.word, Type::BodyBold);
  const float word = gui.width_of(moment.level.word, Type::BodyBold);
  gui.label(x + gui.px(34) + word + gui.px(12), y + (high - gui.line_height(Type::Caption)) / 2,
            moment.minute, Type::Caption, Ink::Muted);
  const std::string key = std::to_string(place + 1);
  if (with_key) key_cap(gui, x + inner - key_cap_width(gui, key), y + (high - gui.px(24)) / 2, key);
  const float top = box.y0 + gui.px(kPad + kHead);
  gui.text(x, top, inner, moment.words, words_options());
  if (!moment.happened.empty())
    gui.text(x, top + words_high + gui.px(kGap), inner, moment.happened, {.ink = Ink::Muted});
  gui.ring_if(did, box, 10);
  if (did.pressed) open_alone(intents, moment.moment);
}

void draw_cards(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  const std::vector<MomentCard>& moments = panel.debrief.brief.moments;
  const float wide = card_width(column), inner = wide - 2 * gui.px(kPad);
  const bool beside = side_by_side(gui);
  CardHeights most;
  for (const MomentCard& moment : moments) {
    const CardHeights heights = heights_of(gui, moment, inner);
    most = {std::max(most.words, heights.words), std::max(most.happened, heights.happened)};
  }
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const CardHeights heights = beside ? most : heights_of(gui, moments[i], inner);
    const float x = card_left(column, i), high = card_height(gui, heights);
    if (column.drawing)
      draw_card(gui, {x, column.y, x + wide, column.y + high}, moments[i], i, heights.words,
                !panel.disagreeing, intents);
    if (!beside || i + 1 == moments.size()) column.y += high;
    if (!beside && i + 1 < moments.size()) column.gap(16);
  }
}

}  // namespace

void draw_three_moments(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  SessionLine line;
  line.x0 = column.x + gui.px(8);
  line.x1 = column.x + column.width - gui.px(8);
  line.y = std::round(column.y + gui.line_height(Type::Caption) + gui.px(17));
  const std::vector<float> marks = mark_places(gui, line, panel);
  const bool stems = side_by_side(gui);
  const float below = !stems ? 30.0f : any_turns(column, marks) ? 52.0f : 34.0f;
  const float cards = line.y + gui.px(below);
  if (column.drawing) {
    draw_line(gui, line, panel, marks);
    if (stems) draw_stems(column, line.y, cards, marks);
  }
  column.y = cards;
  draw_cards(column, panel, intents);
}

}  // namespace ui
