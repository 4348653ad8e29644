// How this was counted: the table in which every figure opens, and what is to be said of it.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr const char* kScroll = "debrief/why/scroll";
constexpr float kPad = 24;

// ---- A figure

std::string figure_id(std::size_t row, std::size_t column) {
  return "debrief/figure/" + std::to_string(row) + "/" + std::to_string(column);
}

bool is_open(const DebriefScreenPanel& panel, std::size_t row, std::size_t column) {
  return panel.figure_open && panel.figure_at.row == row &&
         static_cast<std::size_t>(panel.figure_at.column) == column;
}

// Each has an id of its own: another one that opens is brought into view too.
std::string figure_shown(const DebriefScreenPanel& panel) {
  return figure_id(panel.figure_at.row, static_cast<std::size_t>(panel.figure_at.column)) + "/open";
}

// What it says, ending at `right`; the box is what can be pressed.
void draw_figure(Gui& gui, float right, float middle, std::size_t row, std::size_t column,
                 const std::string& words, bool bold, const std::string& name,
                 const DebriefScreenPanel& panel, Intents& intents) {
  const Type type = bold ? Type::BodyBold : Type::Body;
  const float wide = std::max(gui.px(kMinTarget), gui.width_of(words, type)), in = gui.px(8);
  const float high = gui.px(36);
  const Box box{right - wide - in, middle - high / 2, right + in, middle + high / 2};
  const bool open = is_open(panel, row, column);
  Item item;
  item.id = figure_id(row, column);
  item.name = name;
  item.value = words;
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (open) {
    gui.fill(box, Ink::YourTint, gui.px(6));
    gui.outline(box, Ink::Primary, gui.px(6), gui.px(2));
  } else if (did.hovered) {
    gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
    gui.outline(box, Ink::Control, gui.px(6));
  }
  gui.label_right(right, middle - gui.line_height(type) / 2, words, type, Ink::Text);
  // Underlined like a link: it opens.
  const float under = std::round(middle + gui.line_height(type) / 2 - gui.px(2));
  gui.line(right - gui.width_of(words, type), under, right, under, open ? Ink::Text : Ink::Muted);
  gui.ring_if(did, box);
  if (did.pressed) intents.push_back(OpenFigure{row, open ? -1 : static_cast<int>(column)});
}

// ---- What a figure is the sum of

void figure_row(Column& column, const std::vector<std::string>& cells, bool heading,
                const LevelMark* mark) {
  Gui& gui = column.gui;
  const TextOptions options{.type = heading ? Type::CaptionBold : Type::Caption};
  const bool beside = column.width > gui.px(30 * kEm);
  const std::array<float, 3> shares{0.52f, 0.27f, 0.21f};
  const float gap = gui.px(20), room = column.width - 2 * gap;
  float x = column.x, bottom = column.y;
  for (std::size_t i = 0; i < std::min(cells.size(), shares.size()); ++i) {
    const float in = i == 1 && mark != nullptr ? gui.px(22) : 0;
    const float share = beside ? room * shares[i] : column.width;
    const float y = beside ? column.y : bottom;
    if (in > 0 && column.drawing)
      draw_level_mark(gui, *mark, (beside ? x : column.x) + gui.px(8),
                      y + gui.line_height(Type::Caption) / 2, 13);
    Column cell{gui, (beside ? x : column.x) + in, y, share - in, column.drawing};
    cell.text(cells[i], options);
    bottom = std::max(bottom, cell.y);
    x += share + gap;
  }
  column.y = bottom;
  column.gap(beside ? 5 : 9);
}

void figure_words(Column& column, const DebriefScreenPanel& panel) {
  Gui& gui = column.gui;
  const FigurePanel& figure = panel.figure;
  column.text(figure.title, {.type = Type::BodyBold});
  column.gap(8);
  const bool beside = column.width > gui.px(30 * kEm);
  if (beside && !figure.rows.empty()) figure_row(column, figure.heading, true, nullptr);
  for (std::size_t i = 0; i < figure.rows.size(); ++i)
    figure_row(column, figure.rows[i], false,
               i < panel.figure_marks.size() ? &panel.figure_marks[i] : nullptr);
  if (!figure.rows.empty()) column.gap(6);
  column.text(figure.sum);
  for (const FigurePartsPanel& parts : figure.parts) {
    column.gap(10);
    column.text(parts.title, {.type = Type::CaptionBold});
    column.gap(4);
    if (beside) figure_row(column, parts.heading, true, nullptr);
    for (const std::vector<std::string>& row : parts.rows) figure_row(column, row, false, nullptr);
    column.text(parts.sum);
  }
  column.gap(4);
  for (const std::string& rule : figure.rules)
    column.text(rule, {.type = Type::Caption, .ink = Ink::Muted});
  column.text(figure.source, {.type = Type::Caption, .ink = Ink::Muted});
}

void draw_open_figure(Column& column, const DebriefScreenPanel& panel) {
  Gui& gui = column.gui;
  const float pad = gui.px(20), down = gui.px(14);
  Column inner{gui, column.x + pad, column.y + down, column.width - 2 * pad, true};
  const float high = inner.height([&](Column& c) { figure_words(c, panel); });
  const Box box{column.x, column.y, column.x + column.width, inner.y + high + down};
  column.y = box.y1;
  column.gap(10);
  if (!column.drawing) return;
  gui.fill(box, Ink::Page, gui.px(6));
  gui.outline(box, Ink::Control, gui.px(6));
  figure_words(inner, panel);
  part_item(gui, figure_shown(panel), kScroll, panel.figure.title, box);
}

const Item* drawn_item(const Gui& gui, std::string_view id) {
  const auto& items = gui.items();
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

// A figure that opens, or that the focus comes to, is in view together with what it opened into:
// as much of it as there is room for below the figure.
void show_open_figure(Gui& gui, const DebriefScreenPanel& panel, Leftovers& leftovers) {
  std::string& focus_was = leftovers.entries["debrief/figure/focus"].text;
  const bool came = focus_was != gui.focus().id();
  focus_was = gui.focus().id();
  if (!panel.figure_open) return;
  const std::string id =
      figure_id(panel.figure_at.row, static_cast<std::size_t>(panel.figure_at.column));
  const Item* figure = drawn_item(gui, id);
  const Item* shown = drawn_item(gui, figure_shown(panel));
  if (figure == nullptr || shown == nullptr) return;
  if (was_there(gui, shown->id) && !(came && gui.has_focus(id))) return;
  gui.show({shown->box.x0, figure->box.y0 - gui.px(12), shown->box.x1, shown->box.y1 + gui.px(12)});
}

// ---- The table

struct Places {
  float weight, earned, route, overall, bar, bar_wide;
  bool stacked;
};

Places places(const Column& column) {
  const Gui& gui = column.gui;
  const float em = gui.px(kEm), x = column.x, wide = column.width;
  Places at{};
  at.stacked = wide < 36 * em;
  const bool bars = wide > 54 * em;
  // Right ends of the figures' columns, from the bars or the edge leftwards.
  const float table = bars ? wide * 0.62f : wide - gui.px(8);
  at.overall = x + table;
  at.route = at.overall - std::max(7.2f * em, table * 0.185f);
  at.earned = at.route - std::max(6.0f * em, table * 0.24f);
  if (!bars) at.route = at.overall - 7.2f * em, at.earned = at.route - 7.2f * em;
  at.weight = at.earned - 9.0f * em;
  at.bar = bars ? at.overall + 1.6f * em : 0;
  at.bar_wide = bars ? x + wide - at.bar - gui.px(4) : 0;
  return at;
}

// Fill for what was earned, a tick at the best of your route, a frame for the best of all.
void draw_bar(Gui& gui, const Places& at, float middle, const CountedBar& bar) {
  const float high = gui.px(14), x = at.bar, room = at.bar_wide;
  const float whole = std::max(bar.route, bar.overall);
  const Box box{x, middle - high / 2, x + room * whole, middle + high / 2};
  if (whole <= 0) return;
  gui.fill(box, Ink::Surface);
  gui.fill({x, box.y0, x + room * bar.route, box.y1}, Ink::Raised);
  gui.fill({x, middle - gui.px(4), x + room * bar.earned, middle + gui.px(4)}, Ink::Primary);
  if (bar.overall >= 0) gui.outline(box, Ink::Control);
  const float tick = x + room * bar.route;
  gui.line(tick, box.y0 - gui.px(1), tick, box.y1 + gui.px(1), Ink::Text, gui.px(2));
}

void draw_legend(Gui& gui, const Places& at, float y) {
  const Words& words = gui.words();
  const float high = gui.line_height(Type::Caption), middle = y + high / 2;
  float x = at.bar;
  gui.fill({x, middle - gui.px(4), x + gui.px(18), middle + gui.px(4)}, Ink::Primary);
  x += gui.px(26);
  const std::string earned = words("desk.bar.earned"), route = words("desk.bar.route"),
                    overall = words("desk.bar.overall");
  gui.label(x, y, earned, Type::Caption, Ink::Muted);
  x += gui.width_of(earned, Type::Caption) + gui.px(18);
  gui.fill({x, middle - gui.px(7), x + gui.px(16), middle + gui.px(7)}, Ink::Raised);
  gui.line(x + gui.px(16), middle - gui.px(8), x + gui.px(16), middle + gui.px(8), Ink::Text,
           gui.px(2));
  x += gui.px(26);
  gui.label(x, y, route, Type::Caption, Ink::Muted);
  x += gui.width_of(route, Type::Caption) + gui.px(18);
  gui.outline({x, middle - gui.px(7), x + gui.px(18), middle + gui.px(7)}, Ink::Control);
  gui.label(x + gui.px(26), y, overall, Type::Caption, Ink::Muted);
}

// Words that end at `right` and stand on `bottom`, in as many lines as they need.
void heading_right(Gui& gui, float right, float bottom, float width, const std::string& words) {
  const TextLayout lines = gui.layout(words, Type::CaptionBold, width);
  const float high = gui.line_height(Type::CaptionBold);
  float y = bottom - high * static_cast<float>(lines.lines.size());
  for (const TextLine& line : lines.lines) {
    gui.label_right(right, y, std::string_view(words).substr(line.from, line.to - line.from),
                    Type::CaptionBold, Ink::Muted);
    y += high;
  }
}

// Headings above their columns.
void draw_headings(Column& column, const Places& at, const CountedPanel& counted) {
  Gui& gui = column.gui;
  const auto& names = at.bar > 0 ? counted.heading : counted.short_heading;
  const float gap = gui.px(20), high = gui.line_height(Type::CaptionBold);
  const float weight = at.weight + gui.width_of(names[1], Type::CaptionBold);
  const std::array<float, 4> rights{weight, at.earned, at.route, at.overall};
  std::size_t most = 1;
  for (std::size_t i = 1; i < rights.size(); ++i)
    most = std::max(
        most,
        gui.layout(names[i + 1], Type::CaptionBold, rights[i] - rights[i - 1] - gap).lines.size());
  column.y += high * static_cast<float>(most);
  const float bottom = column.y;
  column.gap(6);
  if (!column.drawing) return;
  gui.label(column.x, bottom - high, names[0], Type::CaptionBold, Ink::Muted);
  gui.label(at.weight, bottom - high, names[1], Type::CaptionBold, Ink::Muted);
  for (std::size_t i = 1; i < rights.size(); ++i)
    heading_right(gui, rights[i], bottom, rights[i] - rights[i - 1] - gap, names[i + 1]);
  if (at.bar > 0) draw_legend(gui, at, bottom - high);
  gui.line(column.x, column.y, column.x + column.width, column.y, Ink::Control);
}

std::array<const std::string*, 3> figures_of(const CountedRowPanel& row) {
  return {&row.earned, &row.route, &row.overall};
}

std::string figure_name(const Words& words, const std::string& row, const std::string& column) {
  return words("debrief.turn.line", {{"label", row}, {"what", column}});
}

void draw_row(Column& column, const Places& at, std::size_t place, const CountedRowPanel& row,
              bool last, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  const CountedPanel& counted = panel.debrief.counted;
  const bool here = panel.figure_open && panel.figure_at.row == place;
  const float name_wide = at.weight - column.x - gui.px(16);
  const TextOptions options{.type = here || last ? Type::BodyBold : Type::Body};
  const float text = gui.text_height(name_wide, row.name, options);
  const float high = std::max(gui.px(49), text + gui.px(16)), middle = column.y + high / 2;
  column.y += high;
  if (!last) column.rule();
  if (!column.drawing) return;
  gui.text(column.x, middle - text / 2, name_wide, row.name,
           {.type = options.type, .ink = row.safety_stop ? Ink::Danger : Ink::Text});
  gui.label(at.weight, middle - gui.line_height(Type::Caption) / 2, row.weight, Type::Caption,
            Ink::Muted);
  const std::array<float, 3> rights{at.earned, at.route, at.overall};
  const auto figures = figures_of(row);
  for (std::size_t i = 0; i < figures.size(); ++i)
    draw_figure(gui, rights[i], middle, place, i, *figures[i], i == 0 || (last && i == 1),
                figure_name(gui.words(), row.name, counted.heading[i + 2]), panel, intents);
  if (at.bar > 0 && place < panel.bars.size()) draw_bar(gui, at, middle, panel.bars[place]);
}

// Where a table does not fit: a name, and under it each figure with its own heading.
void draw_stacked_row(Column& column, std::size_t place, const CountedRowPanel& row, bool last,
                      const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  const CountedPanel& counted = panel.debrief.counted;
  column.gap(10);
  column.text(row.name, {.type = Type::BodyBold, .ink = row.safety_stop ? Ink::Danger : Ink::Text});
  column.text(row.weight, {.type = Type::Caption, .ink = Ink::Muted});
  const auto figures = figures_of(row);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const float high = gui.px(kButton), middle = column.y + high / 2;
    column.y += high;
    if (!column.drawing) continue;
    gui.label(column.x, middle - gui.line_height(Type::Caption) / 2, counted.short_heading[i + 2],
              Type::Caption, Ink::Muted);
    draw_figure(gui, column.x + column.width - gui.px(8), middle, place, i, *figures[i], i == 0,
                figure_name(gui.words(), row.name, counted.heading[i + 2]), panel, intents);
    if (is_open(panel, place, i)) draw_open_figure(column, panel);
  }
  column.gap(8);
  if (!last) column.rule();
}

void draw_table(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  const CountedPanel& counted = panel.debrief.counted;
  const Places at = places(column);
  if (!at.stacked) draw_headings(column, at, counted);
  for (std::size_t i = 0; i <= counted.rows.size(); ++i) {
    const bool last = i == counted.rows.size();
    const CountedRowPanel& row = last ? counted.added_up : counted.rows[i];
    if (at.stacked)
      draw_stacked_row(column, i, row, last, panel, intents);
    else
      draw_row(column, at, i, row, last, panel, intents);
    if (!at.stacked && panel.figure_open && panel.figure_at.row == i)
      draw_open_figure(column, panel);
  }
}

// ---- Round the table

void draw_no_stop(Column& column, const std::string& words) {
  if (words.empty()) return;
  Gui& gui = column.gui;
  const float pad = gui.px(20), down = gui.px(12), in = gui.px(30);
  const float high = gui.text_height(column.width - 2 * pad - in, words);
  const Box box{column.x, column.y, column.x + column.width, column.y + high + 2 * down};
  column.y = box.y1;
  if (!column.drawing) return;
  call_out(gui, box);
  draw_icon(gui, Icon::Tick, box.x0 + pad + gui.px(9),
            box.y0 + down + gui.line_height(Type::Body) / 2, gui.px(16), Ink::Sound);
  gui.text(box.x0 + pad + in, box.y0 + down, column.width - 2 * pad - in, words);
}

void draw_levels(Column& column, const CountedPanel& counted) {
  Gui& gui = column.gui;
  const float high = gui.line_height(Type::Caption);
  PlaceFlow flow(column.x, column.y, column.width, gui.px(4));
  for (const ReadingPanel& one : counted.levels) {
    const float word = gui.width_of(one.level.word, Type::Caption) + gui.px(6);
    const Box place =
        flow.next(gui.px(22) + word + gui.width_of(one.what, Type::CaptionBold) + gui.px(14), high);
    if (!column.drawing) continue;
    draw_level_mark(gui, one.level.mark, place.x0 + gui.px(8), place.y0 + high / 2, 13);
    gui.label(place.x0 + gui.px(22), place.y0, one.level.word, Type::Caption);
    gui.label(place.x0 + gui.px(22) + word, place.y0, one.what, Type::CaptionBold);
  }
  column.y = flow.bottom();
}

// What was earned, closed off and possible, in words; and what each level counts.
void draw_words(Column& column, const CountedPanel& counted) {
  Gui& gui = column.gui;
  const bool beside = column.width > gui.px(48 * kEm);
  const float gap = gui.px(48), wide = beside ? (column.width - gap) / 2 : column.width;
  const Ink muted = Ink::Muted;
  Column left{gui, column.x, column.y, wide, column.drawing};
  for (std::size_t i = 0; i + 1 < counted.remarks.size(); ++i) {
    left.text(counted.remarks[i],
              {.type = i == 0 ? Type::BodyBold : Type::Body, .ink = i < 2 ? Ink::Text : muted});
    left.gap(8);
  }
  Column right{gui, beside ? column.x + wide + gap : column.x,
               beside ? column.y : left.y + gui.px(12), wide, column.drawing};
  right.text(gui.words()("debrief.counted.levels"), {.ink = muted});
  right.gap(8);
  draw_levels(right, counted);
  right.gap(10);
  right.text(counted.gloss, {.ink = muted});
  right.gap(8);
  if (!counted.remarks.empty()) right.text(counted.remarks.back(), {.ink = muted});
  column.y = std::max(left.y, right.y);
}

// What opens and closes it.
void draw_handle(Column& column, const Box& header, std::string_view note, Intents& intents) {
  Gui& gui = column.gui;
  const std::string title = gui.words()("debrief.counted");
  const std::string key = chord_words(gui.keys().chord(Act::Counted));
  const float middle = (header.y0 + header.y1) / 2;
  Item item;
  item.id = "debrief/counted";
  item.name = title;
  item.value = gui.words()("desk.state_open");
  item.box = header;
  const Response did = gui.item(std::move(item));
  const bool by_key = gui.act(Act::Counted);
  if (did.hovered)
    gui.fill({header.x0 + 1, header.y0 + 1, header.x1 - 1, header.y1 - 1}, Ink::Raised, gui.px(10));
  draw_icon(gui, Icon::ChevronDown, header.x0 + gui.px(28), middle, gui.px(18), Ink::Text);
  gui.label(header.x0 + gui.px(48), middle - gui.line_height(Type::Subhead) / 2, title,
            Type::Subhead);
  float right = header.x1 - gui.px(20);
  if (!key.empty()) {
    right -= key_cap_width(gui, key);
    if (!gui.typing()) key_cap(gui, right, middle - gui.px(12), key);
    right -= gui.px(16);
  }
  if (!note.empty())
    gui.label_right(right, middle - gui.line_height(Type::Caption) / 2, note, Type::Caption,
                    Ink::Muted);
  gui.line(header.x0, header.y1, header.x1, header.y1, Ink::Hairline);
  gui.ring_if(did, header, 10);
  if (did.pressed || by_key) intents.push_back(OpenCounted{false});
}

void card_head(Column& column, float pad, Intents& intents) {
  Gui& gui = column.gui;
  const std::string note = gui.words()("desk.counted_weights");
  const float title = gui.width_of(gui.words()("debrief.counted"), Type::Subhead);
  const bool beside = title + gui.width_of(note, Type::Caption) + gui.px(140) <= column.width;
  const Box header{column.x - pad, column.y, column.x + column.width + pad, column.y + gui.px(56)};
  if (column.drawing)
    draw_handle(column, header, beside ? std::string_view(note) : std::string_view(), intents);
  column.y = header.y1 + gui.px(16);
  if (beside) return;
  column.text(note, {.type = Type::Caption, .ink = Ink::Muted});
  column.gap(10);
}

// Everything on the card.
void draw_inside(Column& column, float pad, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  const CountedPanel& counted = panel.debrief.counted;
  card_head(column, pad, intents);
  column.text(counted.stopped, {.type = Type::BodyBold});
  if (!counted.stopped.empty()) column.gap(10);
  for (std::size_t i = 0; i < counted.stops.size(); ++i) {
    draw_stop(column, counted.stops[i], panel, "debrief/counted/stop/" + std::to_string(i),
              intents);
    column.gap(10);
  }
  draw_no_stop(column, counted.no_stop);
  column.gap(16);
  draw_table(column, panel, intents);
  column.gap(18);
  if (column.drawing) gui.line(column.x, column.y, column.x + column.width, column.y, Ink::Control);
  column.gap(18);
  const float top = column.y, out = gui.px(8);
  draw_words(column, counted);
  if (column.drawing)
    part_item(gui, "debrief/counted/words", kScroll, gui.words()("debrief.counted.levels"),
              {column.x - out, top - out, column.x + column.width + out, column.y + out});
}

}  // namespace

void draw_counted(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents) {
  Gui& gui = column.gui;
  const float pad = gui.px(gui.ems_wide() >= 64 ? kPad : 16);
  Column inner{gui, column.x + pad, column.y, column.width - 2 * pad, true};
  const float high =
      inner.height([&](Column& c) { draw_inside(c, pad, panel, intents); }) + gui.px(20);
  const Box box{column.x, column.y, column.x + column.width, column.y + high};
  card(gui, box, Ink::Control);
  draw_inside(inner, pad, panel, intents);
  show_open_figure(gui, panel, leftovers);
  if (!was_there(gui, kFirstFigure)) {
    // From its title down, whatever there is room for.
    const float from = box.y0 - gui.px(12);
    const float down = std::max(box.y1 + gui.px(12), from + gui.clip().height());
    if (!panel.figure_open) gui.show({box.x0, from, box.x1, down});
    gui.move_focus("debrief/counted");
  }
  column.y = box.y1;
}

}  // namespace ui
