// The briefing: what to read first, and what else is in the file.
#include <algorithm>

#include "ui/panels/briefing_parts.h"

namespace ui {
namespace {

void open_paper(const Brief& brief, const sim::Id& paper) {
  brief.intents.push_back(OpenPaper{paper, 0});
  brief.intents.push_back(GoTo{Screen::Reading});
}

// Icon, title, what it is, whether it was read. The height.
float draw_paper(const Brief& brief, float x, float y, float width, const PaperRow& row) {
  Gui& gui = brief.gui;
  const Type state_type = row.read ? Type::Caption : Type::CaptionBold;
  const float pad = gui.px(14), icon = gui.px(36), tick = row.read ? gui.px(24) : 0;
  const float state_wide = tick + gui.width_of(row.state, state_type);
  const float inner = width - 2 * pad - icon, room = inner - state_wide - gui.px(16);
  const bool beside = gui.width_of(row.title, Type::BodyBold) <= room;
  const float title_wide = beside ? room : inner;
  const float title_high = gui.text_height(title_wide, row.title, {.type = Type::BodyBold});
  const float about_high = gui.text_height(inner, row.about, {.type = Type::Caption});
  const float state_high = gui.line_height(Type::Caption);
  const float text_high = title_high + about_high + (beside ? 0 : state_high);
  const float high = text_high + gui.px(20);
  if (brief.dry) return high;

  Item item;
  item.id = "briefing/paper/" + row.id;
  item.role = Role::Row;
  item.name = row.title;
  item.value = row.state;
  item.box = {x, y, x + width, y + high};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  gui.fill(box, did.held ? Ink::YourTint : did.hovered ? Ink::Raised : Ink::Surface, gui.px(6));
  gui.outline(box, Ink::Control, gui.px(6), gui.px(1));
  draw_icon(gui, Icon::Paper, x + pad + gui.px(12), (box.y0 + box.y1) / 2, gui.px(22), Ink::Text);
  const float left = x + pad + icon;
  float at = y + gui.px(10);
  at += gui.text(left, at, title_wide, row.title, {.type = Type::BodyBold});
  at += gui.text(left, at, inner, row.about, {.type = Type::Caption, .ink = Ink::Muted});
  const float state_x = beside ? box.x1 - pad - state_wide : left;
  const float line_high = gui.line_height(Type::BodyBold);
  const float state_y = beside ? y + gui.px(10) + (line_high - state_high) / 2 : at;
  if (row.read)
    draw_icon(gui, Icon::Tick, state_x + gui.px(8), state_y + state_high / 2, gui.px(14),
              Ink::Text);
  gui.label(state_x + tick, state_y, row.state, state_type);
  gui.ring_if(did, box);
  if (did.pressed) open_paper(brief, row.id);
  return high;
}

}  // namespace

float draw_brief_papers(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const Words& words = gui.words();
  const BriefingPanel& panel = brief.panel;
  if (!panel.read_first.empty())
    y += draw_brief_titled(brief, x, y, width, words("desk.read_first"), Type::Subhead,
                           panel.read_note) +
         gui.px(12);
  for (const PaperRow& row : panel.read_first)
    y += draw_paper(brief, x, y, width, row) + gui.px(10);
  if (!panel.also.empty()) {
    if (!panel.read_first.empty()) y += gui.px(6);
    y += draw_brief_titled(brief, x, y, width, words("desk.also_in_file"), Type::BodyBold,
                           words("desk.open_any_time")) +
         gui.px(10);
  }
  for (const PaperRow& row : panel.also) y += draw_paper(brief, x, y, width, row) + gui.px(10);
  return y - gui.px(10);
}

}  // namespace ui
