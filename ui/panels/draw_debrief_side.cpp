// Beside the timeline: how the person was, what there was to pick up, what was pinned and read.
#include <algorithm>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

// ---- How the person was

struct Plot {
  float x0, x1, y0, step;
  int minutes;
  float x(int minute) const {
    return x0 + (x1 - x0) * static_cast<float>(minute) / static_cast<float>(std::max(minutes, 1));
  }
  float y(std::size_t state) const { return y0 + step * static_cast<float>(state); }
};

void draw_stepped_line(Gui& gui, const Plot& plot, const StanceChart& chart) {
  std::vector<std::pair<float, float>> line;
  for (const StanceChart::Point& point : chart.points) {
    const float x = plot.x(point.minute);
    if (!line.empty()) line.emplace_back(x, line.back().second);
    line.emplace_back(x, plot.y(point.state));
  }
  line.emplace_back(plot.x1, line.back().second);
  gui.polyline(line, Ink::Primary, gui.px(3));
}

void draw_point(Gui& gui, const Plot& plot, const StanceChart::Point& point, std::size_t place,
                const DebriefScreenPanel& panel, Intents& intents) {
  const float x = plot.x(point.minute), y = plot.y(point.state), r = gui.px(6);
  Item item;
  item.id = "debrief/stance/" + std::to_string(place);
  item.name = point.name;
  item.box = {x - gui.px(13), y - gui.px(13), x + gui.px(13), y + gui.px(13)};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  const bool open = point.moment < panel.open.size() && panel.open[point.moment];
  gui.circle(x, y, r, open ? Ink::Primary : Ink::Page);
  gui.ring(x, y, r, Ink::Primary, gui.px(did.hovered ? 3.5f : 2.5f));
  gui.ring_if(did, box, 13);
  if (!did.pressed) return;
  open_alone(intents, point.moment);
  gui.move_focus(moment_id(point.moment));
}

void draw_chart(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  const StanceChart& chart = panel.stances;
  const float caption = gui.line_height(Type::Caption), pad = gui.px(12);
  float labels = 0;
  for (const std::string& state : chart.states)
    labels = std::max(labels, gui.width_of(state, Type::Caption));
  const float left = column.x + labels + gui.px(12);
  const Plot plot{left + pad, column.x + column.width - pad, column.y + caption / 2, gui.px(52),
                  chart.minutes};
  const float bottom = plot.y(chart.states.size() - 1);
  column.y = bottom + gui.px(10) + caption;
  if (!column.drawing) return;
  for (std::size_t i = 0; i < chart.states.size(); ++i) {
    const float y = plot.y(i);
    gui.label(column.x, y - caption / 2, chart.states[i], Type::Caption, Ink::Muted);
    gui.line(left, y, column.x + column.width, y, Ink::Hairline);
  }
  draw_stepped_line(gui, plot, chart);
  for (std::size_t i = 0; i < chart.points.size(); ++i)
    draw_point(gui, plot, chart.points[i], i, panel, intents);
  gui.label(plot.x0 - gui.px(4), bottom + gui.px(10), "0", Type::Caption, Ink::Muted);
  gui.label_right(plot.x1 + pad, bottom + gui.px(10),
                  gui.words().plural("debrief.minutes", chart.minutes), Type::Caption, Ink::Muted);
}

void draw_stance_table(Column& column, const HappenedPanel& happened) {
  Gui& gui = column.gui;
  const float high = gui.line_height(Type::Body) + gui.px(8);
  for (const auto& [minute, state] : happened.stances) {
    column.rule();
    if (column.drawing) {
      gui.label(column.x, column.y + gui.px(4), minute, Type::Body, Ink::Muted);
      gui.label_right(column.x + column.width, column.y + gui.px(4), state, Type::Body, Ink::Text);
    }
    column.y += high;
  }
}

void draw_stances(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  const HappenedPanel& happened = panel.debrief.happened;
  if (happened.stances.empty()) return;
  Gui& gui = column.gui;
  const bool table = panel.stances_as_table || panel.stances.points.empty();
  const std::string other = gui.words()(table ? "desk.as_chart" : "desk.as_table");
  const float link_wide = gui.width_of(other, Type::Caption);
  const bool can_switch = !panel.stances.points.empty();
  Column heading{gui, column.x, column.y, column.width, column.drawing};
  const bool beside =
      gui.width_of(happened.stance_heading, Type::BodyBold) + gui.px(16) + link_wide <=
      column.width;
  heading.text(happened.stance_heading, {.type = Type::BodyBold});
  if (can_switch) {
    const float y = beside ? column.y + gui.px(3) : heading.y + gui.px(4);
    if (!beside) heading.y = y + gui.line_height(Type::Caption) + gui.px(4);
    if (column.drawing) {
      const bool pressed = link(gui, beside ? column.x + column.width - link_wide : column.x, y,
                                "debrief/as_table", other);
      const bool by_key = gui.act(Act::AsTable);
      if (pressed || by_key) intents.push_back(StancesAsTable{!table});
    }
  }
  column.y = heading.y;
  column.gap(14);
  if (table)
    draw_stance_table(column, happened);
  else
    draw_chart(column, panel, intents);
  column.gap(10);
  column.text(gui.words()("debrief.stances.note"), {.type = Type::Caption, .ink = Ink::Muted});
}

// ---- What there was to pick up, pins, papers

void draw_part(Column& column, const ReadingPanel& part) {
  Gui& gui = column.gui;
  const float mark = gui.px(22), high = gui.line_height(Type::Caption);
  const float word = gui.width_of(part.level.word, Type::CaptionBold) + gui.px(12);
  if (column.drawing) {
    draw_level_mark(gui, part.level.mark, column.x + gui.px(8), column.y + high / 2, 13);
    gui.label_right(column.x + column.width, column.y, part.level.word, Type::CaptionBold,
                    Ink::Text);
  }
  Column text{gui, column.x + mark, column.y, column.width - mark - word, column.drawing};
  text.text(part.what, {.type = Type::Caption});
  column.y = std::max(text.y, column.y + high) + gui.px(4);
}

void draw_opening(Column& column, const OpeningPanel& opening) {
  column.text(opening.name);
  column.gap(2);
  for (const ReadingPanel& part : opening.parts) draw_part(column, part);
  column.text(opening.when, {.type = Type::Caption, .ink = Ink::Muted});
}

void draw_heading(Column& column, std::string_view words, std::string_view note = {}) {
  Gui& gui = column.gui;
  const float wide = gui.width_of(words, Type::BodyBold), high = gui.line_height(Type::BodyBold);
  const float note_wide = gui.width_of(note, Type::Caption);
  const bool beside = !note.empty() && wide + gui.px(16) + note_wide <= column.width;
  if (beside && column.drawing)
    gui.label_right(column.x + column.width, column.y + (high - gui.line_height(Type::Caption)) / 2,
                    note, Type::Caption, Ink::Muted);
  column.text(words, {.type = Type::BodyBold});
  if (!beside) column.text(note, {.type = Type::Caption, .ink = Ink::Muted});
  column.gap(8);
}

void draw_pin(Column& column, const PinPanel& pin) {
  Gui& gui = column.gui;
  const float used = pin.used.empty() ? 0 : gui.width_of(pin.used, Type::Caption) + gui.px(12);
  const bool beside = gui.width_of(pin.text, Type::Body) + used <= column.width;
  if (beside && used > 0 && column.drawing)
    gui.label_right(column.x + column.width, column.y + gui.px(3), pin.used, Type::Caption,
                    Ink::Muted);
  column.text(pin.text);
  if (!beside) column.text(pin.used, {.type = Type::Caption, .ink = Ink::Muted});
  column.gap(8);
}

// One section: parted from what is above, and one the keyboard can go to when there is more than
// can be seen.
struct Sections {
  Column& column;
  const std::string& scroll;
  bool parts, first = true;

  template <class Draw>
  void add(const char* id, const std::string& name, const Draw& draw) {
    if (!first) {
      column.gap(18);
      column.rule();
      column.gap(18);
    }
    first = false;
    const float top = column.y, out = column.gui.px(6);
    draw();
    if (parts && column.drawing)
      part_item(column.gui, id, scroll, name,
                {column.x - out, top - out, column.x + column.width + out, column.y + out});
  }
};

}  // namespace

void draw_debrief_side(Column& column, const DebriefScreenPanel& panel, const std::string& scroll,
                       bool parts, Intents& intents) {
  const Words& words = column.gui.words();
  const HappenedPanel& happened = panel.debrief.happened;
  Sections sections{column, scroll, parts};
  if (!happened.stances.empty()) {
    draw_stances(column, panel, intents);
    sections.first = false;
  }
  if (!happened.openings.empty())
    sections.add("debrief/openings", words("debrief.openings"), [&] {
      draw_heading(column, words("debrief.openings"));
      for (std::size_t i = 0; i < happened.openings.size(); ++i) {
        if (i > 0) column.gap(14);
        draw_opening(column, happened.openings[i]);
      }
    });
  if (!happened.pins.empty())
    sections.add("debrief/pins", words("debrief.pins"), [&] {
      draw_heading(column, words("debrief.pins"), words("debrief.pins.note"));
      for (const PinPanel& pin : happened.pins) draw_pin(column, pin);
    });
  if (!happened.documents.empty())
    sections.add("debrief/papers", words("debrief.papers.heading"), [&] {
      draw_heading(column, words("debrief.papers.heading"));
      for (const std::string& line : happened.documents) column.text(line);
    });
  if (!happened.carried.empty())
    sections.add("debrief/carried", words("debrief.carried"), [&] {
      draw_heading(column, words("debrief.carried"));
      for (const std::string& line : happened.carried) column.text(line);
    });
}

}  // namespace ui
