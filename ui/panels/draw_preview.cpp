#include <algorithm>

#include "ui/panels/draw_settings_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr TextOptions kReading{.reading = true};

float draw_room(Gui& gui, float x, float y, float width, const Turn& room) {
  std::string text;
  for (const std::string& detail : room.details) text += (text.empty() ? "" : " ") + detail;
  const float pad = gui.px(18), wide = width - pad - gui.px(18);
  const float head = gui.line_height(Type::CaptionBold);
  const float high = head + gui.text_height(wide, text, kReading) + gui.px(24);
  call_out(gui, {x, y, x + width, y + high});
  gui.label(x + gui.px(23), y + gui.px(12), room.who, Type::CaptionBold);
  gui.text(x + gui.px(23), y + gui.px(12) + head, wide, text, kReading);
  return y + high;
}

float draw_option(Gui& gui, float x, float y, float width, const std::string& words) {
  const float block = gui.px(36), left = x + gui.px(10) + block + gui.px(16);
  const float wide = x + width - gui.px(14) - left;
  const float text = gui.text_height(wide, words, kReading);
  const float high = std::max(gui.px(64), text + gui.px(20));
  const Box box{x, y, x + width, y + high};
  gui.fill(box, Ink::Surface, gui.px(6));
  gui.outline(box, Ink::Control, gui.px(6));
  const Box number{x + gui.px(10), y + (high - block) / 2, x + gui.px(10) + block,
                   y + (high + block) / 2};
  gui.fill(number, Ink::Raised, gui.px(4));
  if (gui.theme().high_contrast) gui.outline(number, Ink::Hairline, gui.px(4));
  gui.label((number.x0 + number.x1 - gui.width_of("1", Type::BodyBold)) / 2,
            y + (high - gui.line_height(Type::BodyBold)) / 2, "1", Type::BodyBold);
  gui.text(left, y + (high - text) / 2, wide, words, kReading);
  return box.y1;
}

float draw_levels(Gui& gui, float x, float y, float width, const std::vector<LevelPanel>& levels) {
  const float gap = gui.px(8), high = gui.px(32), pad = gui.px(10);
  PlaceFlow flow(x, y, width, gap);
  for (const LevelPanel& level : levels) {
    const float words = gui.px(22) + gui.width_of(level.word, Type::BodyBold);
    const Box box = flow.next(words + 2 * pad, high);
    gui.fill(box, Ink::Surface, gui.px(6));
    gui.outline(box, Ink::Control, gui.px(6));
    draw_level(gui, box.x0 + pad, box.y0 + (high - gui.line_height(Type::BodyBold)) / 2, level,
               Type::BodyBold);
  }
  return flow.bottom();
}

// All of the sample, inside its frame; drawn twice would be as high.
float draw_inside(Gui& gui, float x, float y, float width, const SettingsPanel& panel) {
  y = draw_sample_turn(gui, x, y, width - gui.px(20), panel.said.who, panel.said.text) + gui.px(14);
  y = draw_room(gui, x, y, width, panel.room) + gui.px(14);
  y = draw_option(gui, x, y, width, panel.option) + gui.px(14);
  gui.line(x, y, x + width, y, Ink::Hairline);
  y += gui.px(14);
  y += gui.text(x, y, width, panel.paper_title, {.type = Type::BodyBold}) + gui.px(6);
  y += gui.text(x, y, width, panel.paper_text, kReading) + gui.px(14);
  return draw_levels(gui, x, y, width, panel.levels);
}

float inside_height(Gui& gui, float width, const SettingsPanel& panel) {
  // Measured by drawing it where nothing shows.
  gui.push_clip({0, 0, 0, 0});
  const float high = draw_inside(gui, 0, 0, width, panel);
  gui.pop_clip();
  return high;
}

}  // namespace

float draw_sample_turn(Gui& gui, float x, float y, float width, std::string_view who,
                       std::string_view text) {
  const float pad = gui.px(18), head = gui.line_height(Type::CaptionBold);
  const float high = gui.px(28) + head + gui.text_height(width - 2 * pad, text, kReading);
  const Box box{x, y, x + width, y + high};
  gui.fill(box, Ink::PersonTint, gui.px(10));
  if (gui.theme().high_contrast) gui.outline(box, Ink::PersonName, gui.px(10), gui.px(2));
  gui.label(x + pad, y + gui.px(14), who, Type::CaptionBold, Ink::PersonName);
  gui.text(x + pad, y + gui.px(14) + head, width - 2 * pad, text, kReading);
  return box.y1;
}

float draw_preview(Gui& gui, float x, float y, float width, const SettingsPanel& panel) {
  const Words& words = gui.words();
  const float head = gui.line_height(Type::Subhead);
  gui.label(x, y, words("desk.preview"), Type::Subhead);
  const float look = gui.width_of(panel.preview_words, Type::Caption);
  const bool beside =
      gui.width_of(words("desk.preview"), Type::Subhead) + gui.px(16) + look < width;
  const float look_y = beside ? y + head - gui.line_height(Type::Caption) - gui.px(3) : y + head;
  if (beside)
    gui.label_right(x + width, look_y, panel.preview_words, Type::Caption, Ink::Muted);
  else
    gui.label(x, look_y, panel.preview_words, Type::Caption, Ink::Muted);
  y += head + (beside ? 0 : gui.line_height(Type::Caption)) + gui.px(16);
  const float pad = gui.px(22), inside = width - 2 * pad;
  const Box frame{x, y, x + width, y + 2 * pad + inside_height(gui, inside, panel)};
  gui.fill(frame, Ink::Page, gui.px(10));
  gui.outline(frame, Ink::Control, gui.px(10));
  draw_inside(gui, x + pad, y + pad, inside, panel);
  y = frame.y1 + gui.px(16);
  return y + gui.text(x, y, width, words("desk.preview.about"), {.ink = Ink::Muted});
}

}  // namespace ui
