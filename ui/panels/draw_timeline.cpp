// The timeline: level and minute at the left, a line with shapes, then what was said and what came
// of it. What is open shows how it reads.
#include <algorithm>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr float kLevel = 5.5f, kLine = 1.7f;  // em
constexpr float kBetween = 16, kCard = 20;

bool is_open(const DebriefScreenPanel& panel, std::size_t i) {
  return i < panel.open.size() && panel.open[i];
}

std::string said_words(const Words& words, const SaidPanel& said) {
  return said.who.empty() ? said.text
                          : words("debrief.pin", {{"who", said.who}, {"words", said.text}});
}

// ---- Left of the words

struct Places {
  float level_right, line, words;
};

Places places(const Column& column) {
  const Gui& gui = column.gui;
  const float level = column.x + gui.px(kLevel * kEm);
  const float line = level + gui.px(kLine * kEm) - gui.px(4);
  return {level, line, line + gui.px(kLine * kEm) - gui.px(4)};
}

void draw_left(Gui& gui, const Places& at, float y, const MomentPanel& moment) {
  const float high = gui.line_height(Type::BodyBold);
  const float caption = gui.line_height(Type::Caption);
  draw_level_mark(gui, moment.level.mark, at.line, y + high / 2, 18);
  // What is not marked has no level word: why is said beside it.
  if (!moment.unmarked && moment.level.mark != LevelMark::Unmarked) {
    gui.label_right(at.level_right, y, moment.level.word, Type::BodyBold, Ink::Text);
    y += high;
  } else {
    y += (high - caption) / 2;
  }
  gui.label_right(at.level_right, y, moment.minute, Type::Caption, Ink::Muted);
}

// ---- Closed

bool plain(const MomentPanel& moment) {
  return moment.unmarked || moment.level.mark == LevelMark::Unmarked;
}

void closed_words(Column& column, const MomentPanel& moment) {
  const Words& words = column.gui.words();
  if (plain(moment)) {
    column.text(moment.title, {.ink = Ink::Muted, .max_lines = 2});
    column.text(moment.level.word, {.type = Type::Caption, .ink = Ink::Muted});
    return;
  }
  column.text(moment.title, {.max_lines = 3});
  if (moment.lapse) {
    for (const std::string& remark : moment.remarks) column.text(remark, {.ink = Ink::Muted});
    return;
  }
  for (const StopPanel& stop : moment.stops)
    column.text(stop.heading, {.type = Type::BodyBold, .ink = Ink::Danger});
  if (!moment.reaction.empty())
    column.text(said_words(words, moment.reaction.front()), {.ink = Ink::Muted, .max_lines = 2});
}

void draw_closed(Column& column, std::size_t place, const MomentPanel& moment, Intents& intents) {
  Gui& gui = column.gui;
  const Places at = places(column);
  const float in = gui.px(10), top = column.y;
  Column inner{gui, at.words, top, column.x + column.width - at.words - in, false};
  closed_words(inner, moment);
  const float least = gui.line_height(Type::BodyBold) + gui.line_height(Type::Caption);
  column.y = std::max(inner.y, top + least);
  const Box box{at.words - in, top - gui.px(6), column.x + column.width, column.y + gui.px(6)};
  Item item;
  item.id = moment_id(place);
  item.role = Role::Row;
  item.name = gui.words()(
      "debrief.moment.line",
      {{"level", moment.level.word}, {"minute", moment.minute}, {"words", moment.title}});
  item.value = gui.words()("desk.state_closed");
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (did.hovered) gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
  draw_left(gui, at, top, moment);
  inner.y = top;
  inner.drawing = true;
  closed_words(inner, moment);
  gui.ring_if(did, box);
  // It was closed from within.
  if (gui.has_focus(moment_id(place) + "/disagree") || gui.has_focus(moment_id(place) + "/text"))
    gui.move_focus(moment_id(place));
  if (did.pressed) intents.push_back(OpenMoment{place, true});
}

// ---- Open

void open_head(Column& column, const MomentPanel& moment) {
  const Words& words = column.gui.words();
  column.text(moment.title, {.type = Type::BodyBold});
  if (plain(moment)) column.text(moment.level.word, {.type = Type::Caption, .ink = Ink::Muted});
  const bool several = moment.lapse || moment.words.size() > 1;
  if (several && moment.parts.empty())
    for (const std::string& one : moment.words) column.text(one, {.ink = Ink::Muted});
  for (const SaidPanel& said : moment.reaction)
    column.text(said_words(words, said), {.ink = Ink::Muted});
}

struct Part {
  const char* key;
  const std::string* text;
  float share;
};

// The three parts, side by side where there is room; the middle one is wider.
void draw_three_parts(Column& column, const FeedbackPanel& feedback) {
  Gui& gui = column.gui;
  const Words& words = gui.words();
  const Part parts[] = {{"debrief.did", &feedback.did, 0.29f},
                        {"debrief.why", &feedback.why, 0.40f},
                        {"debrief.next", &feedback.next, 0.31f}};
  const bool beside = gui.ems_wide() >= 64 && column.width > gui.px(40 * kEm);
  const float gap = gui.px(28), room = column.width - 2 * gap;
  float x = column.x, bottom = column.y;
  for (const Part& part : parts) {
    const float share = room * part.share;
    if (part.text->empty()) {
      x += share + gap;
      continue;
    }
    Column inner{gui, beside ? x : column.x, column.y, beside ? share : column.width,
                 column.drawing};
    inner.text(words(part.key), {.type = Type::BodyBold});
    inner.text(*part.text, {.reading = true});
    if (part.text == &feedback.next && !feedback.try_line.empty()) {
      inner.gap(6);
      inner.text(words("debrief.try", {{"line", feedback.try_line}}), {.reading = true});
    }
    bottom = std::max(bottom, inner.y);
    x += share + gap;
    if (!beside) column.y = inner.y + gui.px(14);
  }
  column.y = beside ? bottom : column.y - gui.px(14);
}

void draw_sources(Column& column, const FeedbackPanel& feedback, float labels) {
  const Words& words = column.gui.words();
  bool first = true;
  const auto line = [&](const std::string& text) {
    draw_fact(column, first ? words("debrief.sources") : std::string(), text, labels);
    first = false;
  };
  for (const SourcePanel& source : feedback.sources)
    line(source.what_for.empty()
             ? source.text
             : words("debrief.source", {{"source", source.text}, {"what", source.what_for}}));
  if (!feedback.unsourced.empty()) line(feedback.unsourced);
}

void draw_labelled_readings(Column& column, const char* key,
                            const std::vector<ReadingPanel>& readings, float labels) {
  if (readings.empty()) return;
  Gui& gui = column.gui;
  const TextOptions muted{.type = Type::Caption, .ink = Ink::Muted};
  if (column.width < labels * 2.5f) {
    column.text(gui.words()(key), muted);
    return draw_readings(column, readings);
  }
  Column left{gui, column.x, column.y, labels - gui.px(12), column.drawing};
  left.text(gui.words()(key), muted);
  Column right{gui, column.x + labels, column.y, column.width - labels, column.drawing};
  draw_readings(right, readings);
  column.y = std::max(left.y, right.y);
}

// What was said first, why, how sure; what it was read for; what that rests on.
void draw_facts(Column& column, const MomentPanel& moment) {
  Gui& gui = column.gui;
  float labels = 0;
  for (const char* key : {"debrief.said_first", "debrief.sure", "debrief.disagreed",
                          "debrief.read_for", "debrief.left_undone", "debrief.picked_up"})
    labels = std::max(labels, gui.width_of(gui.words()(key), Type::Caption));
  labels += gui.px(20);
  const auto between = [&] { column.gap(6); };
  for (const auto& [label, words] : moment.yours)
    draw_fact(column, label, words, labels), between();
  if (!moment.read_for.empty()) {
    draw_labelled_readings(column, moment.lapse ? "debrief.left_undone" : "debrief.read_for",
                           moment.read_for, labels);
    between();
  }
  if (!moment.picked_up.empty()) {
    draw_labelled_readings(column, "debrief.picked_up", moment.picked_up, labels);
    between();
  }
  draw_sources(column, moment.feedback, labels);
}

// An option that was picked, or left out, and how that reads.
void draw_option(Column& column, const PartPanel& part) {
  const Words& words = column.gui.words();
  column.text(part.text, {.type = Type::BodyBold});
  draw_readings(column, part.readings);
  const FeedbackPanel& feedback = part.feedback;
  if (!feedback.empty()) {
    column.gap(8);
    draw_three_parts(column, feedback);
    column.gap(8);
  }
  const TextOptions muted{.type = Type::Caption, .ink = Ink::Muted};
  for (const SourcePanel& source : feedback.sources)
    column.text(words("debrief.source.one", {{"source", source.text}}), muted);
  column.text(feedback.unsourced, muted);
}

void draw_options(Column& column, const MomentPanel& moment) {
  for (const bool picked : {true, false}) {
    bool any = false;
    for (const PartPanel& part : moment.parts) {
      if (part.picked != picked) continue;
      column.gap(any ? 14 : 16);
      if (!any)
        column.text(column.gui.words()(picked ? "debrief.picked" : "debrief.left_out"),
                    {.type = Type::Subhead});
      else
        column.rule();
      any = true;
      column.gap(10);
      draw_option(column, part);
    }
  }
}

// A claim, a field, what was laid beside an answer: how it stands, then part by part.
void draw_section(Column& column, const WorkSectionPanel& section) {
  const TextOptions muted{.ink = Ink::Muted};
  column.gap(16);
  if (!section.heading.empty()) column.text(section.heading, {.type = Type::Subhead});
  if (!section.question.empty()) column.text(section.question, muted);
  for (const std::string& fact : section.facts) column.text(fact, {.reading = true});
  for (const PartRowPanel& row : section.rows) {
    column.gap(10);
    if (!row.passage.empty()) column.text(row.passage, muted);
    column.text(row.text, {.reading = true});
    if (!row.lost.empty()) column.text(row.lost, muted);
    if (!row.levels.empty()) draw_readings(column, row.levels);
  }
}

bool has_facts(const MomentPanel& moment) {
  return !moment.yours.empty() || !moment.read_for.empty() || !moment.picked_up.empty() ||
         !moment.feedback.sources.empty() || !moment.feedback.unsourced.empty();
}

void draw_here_stop(Column& column, const StopPanel& stop) {
  Gui& gui = column.gui;
  const float high = gui.line_height(Type::BodyBold), in = gui.px(30), top = column.y;
  Column inner{gui, column.x + in, column.y, column.width - in, column.drawing};
  if (column.drawing)
    draw_level_mark(gui, LevelMark::Unsafe, column.x + gui.px(12), top + high / 2, 18);
  inner.text(stop.heading, {.type = Type::BodyBold, .ink = Ink::Danger});
  inner.text(stop.duty, {.type = Type::BodyBold});
  inner.text(stop.after, {.ink = Ink::Muted});
  if (column.drawing)
    gui.fill({column.x - gui.px(kCard), top, column.x - gui.px(kCard) + gui.px(5), inner.y},
             Ink::Danger);
  column.y = inner.y;
}

// Everything under the head.
void open_body(Column& column, const MomentPanel& moment) {
  for (const StopPanel& stop : moment.stops) {
    column.gap(14);
    draw_here_stop(column, stop);
  }
  if (!moment.remarks.empty()) column.gap(10);
  for (const std::string& remark : moment.remarks) column.text(remark, {.ink = Ink::Muted});
  if (!moment.feedback.empty()) {
    column.gap(12);
    column.rule();
    column.gap(10);
    draw_three_parts(column, moment.feedback);
    if (!moment.feedback.outcome.empty()) {
      column.gap(10);
      column.text(moment.feedback.outcome, {.ink = Ink::Muted});
    }
  }
  draw_options(column, moment);
  for (const WorkSectionPanel& section : moment.work) draw_section(column, section);
  if (!has_facts(moment)) return;
  column.gap(14);
  column.rule();
  column.gap(12);
  draw_facts(column, moment);
}

void draw_ask(Column& column, std::size_t place, const DebriefScreenPanel& panel,
              Leftovers& leftovers, Intents& intents) {
  Gui& gui = column.gui;
  column.gap(14);
  if (panel.disagreeing && panel.disagree_moment == place)
    return draw_disagreeing(column, panel, leftovers, intents);
  const std::string words = gui.words()("desk.i_dont_agree");
  const std::optional<Act> key =
      panel.disagreeing ? std::nullopt : std::optional<Act>(Act::Disagree);
  const float wide = button_width(gui, words, key), top = column.y;
  if (noted_moment(gui, panel, leftovers) == place) {
    Column noted{gui, column.x, top + gui.px(8), column.width - wide - gui.px(16), column.drawing};
    draw_disagreeing(noted, panel, leftovers, intents);
    column.y = std::max(column.y, noted.y - gui.px(40));
  }
  if (column.drawing) {
    // The line at the top has taken its key, for the moment in hand.
    if (button(gui, column.x + column.width - wide, top, moment_id(place) + "/disagree", words, key,
               {.height = 40}))
      intents.push_back(AskDisagree{place, true});
  }
  column.gap(40);
}

void draw_open(Column& column, std::size_t place, const DebriefScreenPanel& panel,
               Leftovers& leftovers, Intents& intents) {
  Gui& gui = column.gui;
  const MomentPanel& moment = panel.debrief.happened.moments[place];
  const Places at = places(column);
  const float pad = gui.px(kCard), down = gui.px(16), top = column.y;
  const Box frame{at.words - gui.px(10), top, column.x + column.width, 0};
  Column inner{gui, frame.x0 + pad, top + down, frame.width() - 2 * pad, false};
  open_head(inner, moment);
  const float head = inner.y;
  open_body(inner, moment);
  draw_ask(inner, place, panel, leftovers, intents);
  const Box box{frame.x0, top, frame.x1, inner.y + down};

  Item item;
  item.id = moment_id(place);
  item.role = Role::Row;
  item.name = gui.words()(
      "debrief.moment.line",
      {{"level", moment.level.word}, {"minute", moment.minute}, {"words", moment.title}});
  item.value = gui.words()("desk.state_open");
  item.box = {box.x0, box.y0, box.x1, head + gui.px(6)};
  const Box header = item.box;
  const Response did = gui.item(std::move(item));
  card(gui, box, Ink::Control);
  if (did.hovered)
    gui.fill({header.x0 + 1, header.y0 + 1, header.x1 - 1, header.y1}, Ink::Raised, gui.px(10));
  draw_left(gui, at, top + down, moment);
  inner.y = top + down;
  inner.drawing = true;
  open_head(inner, moment);
  const float body = inner.y;
  open_body(inner, moment);
  if (inner.y - body > 1)
    long_passage(gui, moment_id(place) + "/text", kTimelineScroll, moment.title,
                 {box.x0 + gui.px(8), body + gui.px(4), box.x1 - gui.px(8), inner.y + gui.px(6)});
  draw_ask(inner, place, panel, leftovers, intents);
  gui.ring_if(did, box, 10);
  if (did.focused && !was_there(gui, moment_id(place) + "/disagree"))
    gui.show(box.grown(gui.px(12)));
  if (did.pressed) intents.push_back(OpenMoment{place, false});
  column.y = box.y1;
}

}  // namespace

void draw_timeline(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                   Intents& intents) {
  Gui& gui = column.gui;
  const auto& moments = panel.debrief.happened.moments;
  const float line = places(column).line, mark = gui.px(15);
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const bool open = is_open(panel, i);
    const float down = open ? gui.px(16) : 0, high = gui.line_height(Type::BodyBold);
    const float from = column.y + down + high / 2 + mark;
    if (open)
      draw_open(column, i, panel, leftovers, intents);
    else
      draw_closed(column, i, moments[i], intents);
    if (i + 1 == moments.size()) break;
    column.gap(kBetween);
    // Down to where the next shape stands.
    const float next = is_open(panel, i + 1) ? gui.px(16) : 0;
    gui.line(line, from, line, column.y + next + high / 2 - mark, Ink::Control, gui.px(2));
  }
}

}  // namespace ui
