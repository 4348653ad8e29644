// The short debrief, for someone with five minutes left: a sentence, three moments, a line to try.
#include <algorithm>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr const char* kScroll = "debrief/short/scroll";
constexpr float kBlock = 67.4f;  // em
constexpr const char* kDot = "·";

// Sentences in lines of their own where each fits into one; smaller when two lines are not enough.
struct Fitted {
  std::string words;
  Type type = Type::Display;
};

Fitted fitted(Gui& gui, const std::vector<std::string>& sentences, float width, bool tight) {
  Fitted lines, joined;
  bool each = !tight && sentences.size() <= 2;
  for (const std::string& one : sentences) {
    each = each && gui.width_of(one, Type::Display) <= width;
    lines.words += (lines.words.empty() ? "" : "\n") + one;
    joined.words += (joined.words.empty() ? "" : " ") + one;
  }
  if (each) return lines;
  if (tight || gui.layout(joined.words, Type::Display, width).lines.size() > 2)
    joined.type = Type::Title;
  return joined;
}

void draw_about(Column& column, const DebriefScreenPanel& panel) {
  Gui& gui = column.gui;
  const std::string& about = panel.debrief.brief.about;
  const std::string note = gui.words()("desk.two_minutes");
  const float wide = gui.width_of(about, Type::CaptionBold), gap = gui.px(24);
  const bool beside = wide + gap + gui.width_of(note, Type::Caption) <= column.width;
  if (beside && column.drawing) {
    gui.label(column.x + wide + (gap - gui.width_of(kDot, Type::Caption)) / 2, column.y, kDot,
              Type::Caption, Ink::Muted);
    gui.label(column.x + wide + gap, column.y, note, Type::Caption, Ink::Muted);
  }
  column.text(about, {.type = Type::CaptionBold, .ink = Ink::Primary});
  if (!beside) column.text(note, {.type = Type::Caption, .ink = Ink::Muted});
}

void draw_line_to_try(Column& column, const std::string& line) {
  if (line.empty()) return;
  Gui& gui = column.gui;
  const Words& words = gui.words();
  const float pad = gui.px(28), down = gui.px(22);
  const std::string aloud = words("debrief.try.aloud");
  const float aloud_wide = gui.width_of(aloud, Type::Caption);
  const bool beside = column.width > gui.px(60 * kEm);
  const auto words_of = [&](Column& inner) {
    inner.text(words("debrief.try.heading"), {.type = Type::CaptionBold, .ink = Ink::Primary});
    inner.gap(4);
    inner.text(line, {.type = Type::Lead});
    if (beside) return;
    inner.gap(8);
    inner.text(aloud, {.type = Type::Caption});
  };
  Column inner{gui, column.x + pad, column.y + down,
               column.width - 2 * pad - (beside ? aloud_wide + gui.px(32) : 0), column.drawing};
  const Box box{column.x, column.y, column.x + column.width,
                inner.y + inner.height(words_of) + down};
  if (column.drawing) {
    gui.fill(box, Ink::YourTint, gui.px(10));
    if (gui.theme().high_contrast) gui.outline(box, Ink::Primary, gui.px(10), gui.px(2));
    words_of(inner);
    if (beside)
      gui.label(box.x1 - pad - aloud_wide, (box.y0 + box.y1 - gui.line_height(Type::Caption)) / 2,
                aloud, Type::Caption);
  }
  column.y = box.y1;
}

void draw_feature_counts(Column& column, const DebriefScreenPanel& panel) {
  if (panel.feature_counts.empty()) return;
  Gui& gui = column.gui;
  const float high = gui.line_height(Type::Body), mark = gui.px(30), gap = gui.px(28);
  PlaceFlow flow(column.x, column.y, column.width, gui.px(4));
  const std::string& label = panel.debrief.brief.features_label;
  const Box first = flow.next(gui.width_of(label, Type::Body) + gap, high);
  if (column.drawing) gui.label(first.x0, first.y0, label, Type::Body, Ink::Muted, first.width());
  for (const FeatureCount& count : panel.feature_counts) {
    const Box place = flow.next(mark + gui.width_of(count.words, Type::Body) + gap, high);
    if (!column.drawing) continue;
    draw_feature_mark(gui, count.state, place.x0 + gui.px(10), place.y0 + high / 2, 20);
    gui.label(place.x0 + mark, place.y0, count.words);
  }
  column.y = flow.bottom();
}

// Everything but the bar at the foot. `tight`: nearer together, so that there is nothing to scroll;
// `parts`: there is, and the keyboard has to come to every part.
struct Block {
  bool tight = false, key_status = false, parts = false;
};

void draw_block(Column& column, const DebriefScreenPanel& panel, const Block& block,
                Intents& intents) {
  const ShortPanel& brief = panel.debrief.brief;
  const float less = block.tight ? 10 : 0;
  for (std::size_t i = 0; i < brief.stops.size(); ++i) {
    draw_stop(column, brief.stops[i], panel, "debrief/stop/" + std::to_string(i), intents);
    column.gap(24 - less);
  }
  const float out = column.gui.px(6), top = column.y;
  const auto part = [&](const char* id, const std::string& name, float from) {
    if (block.parts && column.drawing)
      part_item(column.gui, id, kScroll, name,
                {column.x - out, from - out, column.x + column.width + out, column.y + out});
  };
  draw_about(column, panel);
  column.gap(8);
  // The only headline where no sentence follows.
  column.text(brief.stopped, {.type = brief.sentence.empty() ? Type::Title : Type::Subhead});
  if (!brief.stopped.empty() && !brief.sentence.empty()) column.gap(8);
  const Fitted sentence = fitted(column.gui, brief.sentence, column.width, block.tight);
  column.text(sentence.words, {.type = sentence.type});
  part("debrief/sentence", brief.about, top);
  column.gap(32 - 2 * less);
  draw_three_moments(column, panel, intents);
  column.gap(28 - less);
  const float end = column.y;
  draw_line_to_try(column, brief.try_line);
  column.gap(24 - less);
  draw_feature_counts(column, panel);
  part("debrief/line_to_try", column.gui.words()("debrief.try.heading"), end);
  if (!block.key_status) return;
  column.gap(24);
  draw_key_status(column, panel, intents);
}

// ---- The bar at the foot

struct FootButtons {
  float done, everything, gap;
  float width() const { return done + gap + everything; }
};

// How things stand in it: the buttons beside the key status, or without it where both do not fit.
struct FootPlan {
  FootButtons buttons;
  float button_high, margin, beside;
  bool stacked;
};

// While the line for a reason is open their keys mean something else.
std::optional<Act> key_of(Act act, const DebriefScreenPanel& panel) {
  return panel.disagreeing ? std::nullopt : std::optional<Act>(act);
}

FootPlan plan_foot(Gui& gui, const Box& area, const DebriefScreenPanel& panel) {
  const Words& words = gui.words();
  const bool roomy = gui.ems_wide() >= 64;
  FootPlan plan{};
  plan.button_high = gui.px(roomy ? kBigButton : kButton);
  plan.buttons = {button_width(gui, words("desk.done_today"), key_of(Act::Back, panel)),
                  button_width(gui, words("desk.everything"), key_of(Act::Everything, panel)),
                  gui.px(18)};
  plan.margin = gui.px(roomy ? 62 : 24);
  plan.beside = area.width() - 2 * plan.margin - plan.buttons.width() - gui.px(24);
  plan.stacked = plan.beside < gui.px(16 * kEm);
  return plan;
}

// What stands left of the buttons.
void foot_words(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                Intents& intents) {
  if (!panel.disagreeing) draw_disagreeing(column, panel, leftovers, intents);
  draw_key_status(column, panel, intents);
}

// A line over the whole bar: the reason while it is asked for; "Noted" where nothing else is left.
bool has_line(const FootPlan& plan, const DebriefScreenPanel& panel) {
  return panel.disagreeing || (plan.stacked && !panel.noted.empty());
}

float foot_height(const Column& whole, const FootPlan& plan, const DebriefScreenPanel& panel,
                  Leftovers& leftovers, Intents& intents) {
  float high = plan.button_high;
  if (!plan.stacked) {
    const Column left{whole.gui, whole.x, whole.y, plan.beside, false};
    high =
        std::max(high, left.height([&](Column& c) { foot_words(c, panel, leftovers, intents); }));
  }
  if (!has_line(plan, panel)) return high;
  return high + whole.gui.px(14) +
         whole.height([&](Column& c) { draw_disagreeing(c, panel, leftovers, intents); });
}

void draw_foot(Column whole, const FootPlan& plan, const Box& bar, const DebriefScreenPanel& panel,
               Leftovers& leftovers, Intents& intents) {
  Gui& gui = whole.gui;
  const Words& words = gui.words();
  if (has_line(plan, panel)) draw_disagreeing(whole, panel, leftovers, intents);
  const float y = bar.y1 - gui.bar_px(14) - plan.button_high;
  if (!plan.stacked) {
    Column left{gui, whole.x, y, plan.beside, true};
    const float high = left.height([&](Column& c) { foot_words(c, panel, leftovers, intents); });
    left.y = std::round(y + (plan.button_high - high) / 2);
    foot_words(left, panel, leftovers, intents);
  }
  const float done = plan.buttons.done, height = plan.button_high / gui.px(1);
  const float x = bar.x1 - plan.margin - plan.buttons.width();
  if (button(gui, x, y, "debrief/done", words("desk.done_today"), key_of(Act::Back, panel),
             {.height = height}))
    intents.push_back(GoBack{});
  if (button(gui, x + done + plan.buttons.gap, y, "debrief/everything", words("desk.everything"),
             key_of(Act::Everything, panel), {.kind = ButtonLook::Kind::Primary, .height = height}))
    intents.push_back(GoToStep{DebriefStep::Reactions});
}

}  // namespace

void draw_debrief_short(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                        Leftovers& leftovers, Intents& intents) {
  const FootPlan plan = plan_foot(gui, area, panel);
  // Measured first: the bar takes from the page what it needs.
  Column whole{gui, area.x0 + plan.margin, 0, area.width() - 2 * plan.margin, false};
  const float foot_high = foot_height(whole, plan, panel, leftovers, intents);
  const Box above{area.x0, area.y0, area.x1, area.y1 - foot_high - gui.bar_px(28)};

  gui.pane(kRailPane);
  const float pad = gui.px(24);
  const Gui::Scrolled inner = gui.begin_scroll(kScroll, above);
  const float wide = std::min(gui.px(kBlock * kEm), inner.width - 2 * pad);
  Column column{gui, std::round(inner.x + (above.width() - wide) / 2), inner.y + pad, wide, true};
  Block block{false, plan.stacked, false};
  const auto room = [&] {
    return above.height() - 2 * pad -
           column.height([&](Column& c) { draw_block(c, panel, block, intents); });
  };
  if (room() < 0 && gui.ems_wide() >= 100) block.tight = true;
  block.parts = room() < 0;
  column.y += std::round(std::max(0.0f, room()) * 0.45f);
  draw_block(column, panel, block, intents);
  gui.end_scroll(column.y + gui.px(block.tight ? 12 : 24));

  gui.pane(kDebriefPane);
  const FootBar foot = draw_foot_bar(gui, area, foot_high);
  whole.y = foot.bar.y0 + gui.bar_px(14);
  whole.drawing = true;
  draw_foot(whole, plan, foot.bar, panel, leftovers, intents);
  if (panel.disagreeing) return;
  const int n = gui.digit();
  if (n > 0 && static_cast<std::size_t>(n) <= panel.debrief.brief.moments.size())
    open_alone(intents, panel.debrief.brief.moments[static_cast<std::size_t>(n) - 1].moment);
}

}  // namespace ui
