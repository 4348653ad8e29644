// The briefing: how to play, and what choices will be read for.
#include <algorithm>

#include "ui/panels/briefing_parts.h"

namespace ui {
namespace {

// One of several that exclude each other.
struct Radio {
  std::string id;
  std::string_view name, about;
  bool chosen = false, closed = false;
};

// The height; `pressed` when it was asked for and may be.
float draw_radio(const Brief& brief, float x, float y, float width, const Radio& radio,
                 bool& pressed) {
  Gui& gui = brief.gui;
  const float pad = gui.px(16), mark = gui.px(38), inner = width - 2 * pad - mark;
  const float name_high = gui.text_height(inner, radio.name, {.type = Type::BodyBold});
  const float about_high = gui.text_height(inner, radio.about, {.type = Type::Caption});
  const float high = gui.px(20) + name_high + about_high;
  if (brief.dry) return high;
  Item item;
  item.id = radio.id;
  item.role = Role::Radio;
  item.name = radio.name;
  item.value = gui.words()(radio.chosen ? "state.chosen" : "state.not_chosen");
  item.box = {x, y, x + width, y + high};
  item.enabled = !radio.closed;
  if (radio.closed) item.reason = radio.about;
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  gui.fill(box,
           radio.chosen || did.held ? Ink::YourTint
           : did.hovered            ? Ink::Raised
                                    : Ink::Surface,
           gui.px(6));
  if (radio.closed)
    gui.dashed(box, Ink::Control, gui.px(6));
  else
    gui.outline(box, radio.chosen ? Ink::Primary : Ink::Control, gui.px(6),
                gui.px(radio.chosen ? 2 : 1));
  const float r = gui.px(11), cx = x + pad + r,
              cy = y + gui.px(10) + gui.line_height(Type::BodyBold) / 2;
  gui.circle(cx, cy, r, radio.chosen ? Ink::Primary : Ink::Surface);
  gui.ring(cx, cy, r - gui.px(1), radio.chosen ? Ink::Primary : Ink::Control, gui.px(2));
  if (radio.chosen) gui.circle(cx, cy, gui.px(4.5f), Ink::OnPrimary);
  const float at = y + gui.px(10);
  const Ink ink = radio.closed ? Ink::Muted : Ink::Text;
  gui.text(x + pad + mark, at, inner, radio.name, {.type = Type::BodyBold, .ink = ink});
  gui.text(x + pad + mark, at + name_high, inner, radio.about,
           {.type = Type::Caption, .ink = radio.chosen ? Ink::Text : Ink::Muted});
  gui.ring_if(did, box);
  pressed = did.pressed && !radio.chosen && !radio.closed;
  return high;
}

float draw_mode(const Brief& brief, float x, float y, float width, const ModeRow& mode) {
  bool pressed = false;
  const float high =
      draw_radio(brief, x, y, width,
                 {"briefing/mode/" + mode.id, mode.name, mode.about, mode.chosen, false}, pressed);
  if (pressed) brief.intents.push_back(SetMode{mode.id});
  return high;
}

// Where a case that continues another begins. The y below it.
float draw_starts(const Brief& brief, float x, float y, float width) {
  const BriefingPanel& panel = brief.panel;
  if (panel.starts.empty()) return y;
  Gui& gui = brief.gui;
  y += say(brief, x, y, width, gui.words()("start.title"), {.type = Type::Subhead}) + gui.px(4);
  y += say(brief, x, y, width, panel.starts_about, {.type = Type::Caption, .ink = Ink::Muted}) +
       gui.px(12);
  for (const StartRow& start : panel.starts) {
    bool pressed = false;
    y += draw_radio(
             brief, x, y, width,
             {"briefing/start/" + start.id, start.name, start.about, start.chosen, start.closed},
             pressed) +
         gui.px(10);
    if (pressed) brief.intents.push_back(ChooseStart{start.id});
  }
  return y + gui.px(14);
}

float draw_note(const Brief& brief, float x, float y, float width, std::string_view title,
                std::string_view text) {
  if (text.empty()) return y;
  y += say(brief, x, y, width, title, {.type = Type::BodyBold});
  return y + say(brief, x, y, width, text, {.type = Type::Caption, .ink = Ink::Muted}) +
         brief.gui.px(12);
}

float weight_words_width(const Brief& brief) {
  float wide = 0;
  for (const WeightRow& row : brief.panel.weights)
    wide = std::max(wide, brief.gui.width_of(row.words, Type::Caption));
  return wide;
}

// Name, three steps filled as far as the weight goes, the weight in words. The height.
float draw_weight(const Brief& brief, float x, float y, float width, const WeightRow& row) {
  Gui& gui = brief.gui;
  const float words_wide = weight_words_width(brief), gap = gui.px(16);
  const float steps = std::clamp(width * 0.26f, gui.px(96), gui.px(150));
  const bool beside = width - steps - words_wide - 2 * gap > gui.px(8 * kEm);
  const float name_wide = beside ? width - steps - words_wide - 2 * gap : width;
  const float line = gui.line_height(Type::Caption);
  const float name_high = say(brief, x, y, name_wide, row.competency);
  const float high = name_high + (beside ? 0 : line) + gui.px(10);
  if (brief.dry) return high;
  const float at = beside ? y + (gui.line_height(Type::Body) - line) / 2 : y + name_high;
  const float left = beside ? x + name_wide + gap : x;
  const float each = (steps - gui.px(6)) / 3;
  for (int i = 0; i < 3; ++i) {
    const float from = left + static_cast<float>(i) * (each + gui.px(3));
    const Box step{from, at + line / 2 - gui.px(6), from + each, at + line / 2 + gui.px(6)};
    if (i < row.weight)
      gui.fill(step, Ink::Primary, gui.px(3));
    else
      gui.outline(step, Ink::Control, gui.px(3), gui.px(1));
  }
  if (beside)
    gui.label_right(x + width, at, row.words, Type::Caption, Ink::Text);
  else
    gui.label(left + steps + gap, at, row.words, Type::Caption);
  return high;
}

}  // namespace

float draw_brief_how(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const Words& words = gui.words();
  const BriefingPanel& panel = brief.panel;
  y = draw_starts(brief, x, y, width);
  y += say(brief, x, y, width, words("desk.how_to_play"), {.type = Type::Subhead}) + gui.px(12);
  for (const ModeRow& mode : panel.modes) y += draw_mode(brief, x, y, width, mode) + gui.px(10);
  y += gui.px(8);
  const float top = y;
  y = draw_note(brief, x, y, width, words("briefing.say_first_label"), panel.say_first);
  y = draw_note(brief, x, y, width, words("desk.choosing"), panel.choosing);
  readable(brief, "briefing/how", panel.choosing, {x, top, x + width, y - gui.px(8)});
  return y - gui.px(12);
}

float draw_brief_weights(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const Words& words = gui.words();
  const std::vector<WeightRow>& rows = brief.panel.weights;
  const float top = y;
  y += draw_brief_titled(brief, x, y, width, words("desk.weights"), Type::Subhead,
                         words("desk.weights_note")) +
       gui.px(12);
  const float gap = gui.px(56);
  const std::size_t columns = width > gui.px(44 * kEm) ? 2 : 1;
  const float wide = columns == 2 ? (width - gap) / 2 : width;
  const std::size_t each = (rows.size() + columns - 1) / columns;
  float bottom = y;
  for (std::size_t c = 0; c < columns; ++c) {
    float at = y;
    for (std::size_t i = c * each; i < std::min(rows.size(), (c + 1) * each); ++i)
      at += draw_weight(brief, x + static_cast<float>(c) * (wide + gap), at, wide, rows[i]);
    bottom = std::max(bottom, at);
  }
  bottom -= gui.px(10);
  readable(brief, "briefing/weights", words("desk.weights"), {x, top, x + width, bottom});
  return bottom;
}

}  // namespace ui
