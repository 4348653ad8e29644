// The briefing: what it is, who it is about, what today is for.
#include <algorithm>

#include "ui/panels/briefing_parts.h"
#include "ui/panels/place_flow.h"

namespace ui {
namespace {

float draw_premise(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const BriefingPanel& panel = brief.panel;
  const float top = y;
  y += gui.text(x, y, width, panel.kind, {.type = Type::CaptionBold, .ink = Ink::Primary});
  y += gui.px(4);
  y += gui.text(x, y, width, panel.title, {.type = Type::Display}) + gui.px(6);
  y += gui.text(x, y, width, panel.premise, {.reading = true});
  readable(brief, "briefing/premise", panel.premise, {x, top, x + width, y});
  return y;
}

float draw_aims(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  y += gui.text(x, y, width, gui.words()("briefing.aims"), {.type = Type::Subhead}) + gui.px(8);
  for (const std::string& aim : brief.panel.aims) {
    gui.circle(x + gui.px(4), y + gui.line_height(Type::Body, true) / 2, gui.px(4), Ink::Primary);
    y += gui.text(x + gui.px(22), y, width - gui.px(22), aim, {.reading = true}) + gui.px(8);
  }
  return y;
}

float draw_contains(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  if (brief.panel.contains.empty()) return y;
  const float pad = gui.px(24), inner = width - 2 * pad;
  const std::string title = gui.words()("briefing.contains");
  const float text_high = gui.text_height(inner, brief.panel.contains, {.reading = true});
  const float high = gui.px(28) + gui.line_height(Type::BodyBold) + text_high;
  const Box box{x, y, x + width, y + high};
  call_out(gui, box);
  float at = y + gui.px(14);
  at += gui.text(x + pad, at, inner, title, {.type = Type::BodyBold});
  gui.text(x + pad, at, inner, brief.panel.contains, {.reading = true});
  return box.y1;
}

// Name and facts one below the other, where they have no bar of their own.
float draw_person(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const BriefingPanel& panel = brief.panel;
  const float top = y;
  y += gui.text(x, y, width, panel.name, {.type = Type::Subhead});
  y += gui.text(x, y, width, panel.about, {.type = Type::Caption, .ink = Ink::Muted}) + gui.px(10);
  float labels = 0;
  for (const auto& [label, value] : panel.facts)
    labels = std::max(labels, gui.width_of(label, Type::Caption));
  labels = std::min(labels + gui.px(20), width * 0.4f);
  for (const auto& [label, value] : panel.facts) {
    const float left = gui.text(x, y + gui.px(3), labels - gui.px(8), label,
                                {.type = Type::Caption, .ink = Ink::Muted});
    const float right = gui.text(x + labels, y, width - labels, value, {.type = Type::BodyBold});
    y += std::max(left, right) + gui.px(4);
  }
  readable(brief, "briefing/person", panel.name, {x, top, x + width, y});
  return y;
}

// Facts in columns as wide as their words, on as many lines as it takes. The height.
float lay_facts(const Brief& brief, float x, float y, float width, bool draw) {
  Gui& gui = brief.gui;
  const float high = gui.line_height(Type::Caption) + gui.line_height(Type::BodyBold);
  PlaceFlow flow(x, y, width, gui.px(12));
  for (const auto& [label, value] : brief.panel.facts) {
    const float wide =
        std::max(gui.width_of(label, Type::Caption), gui.width_of(value, Type::BodyBold));
    // The gap between columns is part of their width.
    const Box box = flow.next(wide + gui.px(36), high);
    if (!draw) continue;
    gui.label(box.x0, box.y0, label, Type::Caption, Ink::Muted);
    gui.label(box.x0, box.y0 + gui.line_height(Type::Caption), value, Type::BodyBold);
  }
  return flow.bottom() - y;
}

}  // namespace

float draw_brief_about(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  y = draw_premise(brief, x, y, width) + gui.px(28);
  gui.line(x, y, x + width, y, Ink::Hairline);
  y += gui.px(24);
  if (!brief.with_bar) {
    y = draw_person(brief, x, y, width) + gui.px(20);
    gui.line(x, y, x + width, y, Ink::Hairline);
    y += gui.px(24);
  }
  const float top = y;
  y = draw_aims(brief, x, y, width) + gui.px(20);
  y = draw_contains(brief, x, y, width);
  if (!brief.panel.before.empty())
    y += gui.px(16) + gui.text(x, y + gui.px(16), width, brief.panel.before);
  if (!brief.panel.fiction.empty())
    y += gui.px(16) + gui.text(x, y + gui.px(16), width, brief.panel.fiction,
                               {.type = Type::Caption, .ink = Ink::Muted});
  readable(brief, "briefing/aims", brief.panel.contains, {x, top, x + width, y});
  return y;
}

float draw_brief_identity(const Brief& brief, const Box& area, float x, float y, float width) {
  Gui& gui = brief.gui;
  const BriefingPanel& panel = brief.panel;
  const float name_wide =
      std::max(gui.width_of(panel.name, Type::Title), gui.width_of(panel.about, Type::Caption));
  const float name_high = gui.line_height(Type::Title) + gui.line_height(Type::Caption);
  const float pad = gui.px(20), gap = gui.px(48);
  const float facts_x = x + name_wide + 2 * gap, facts_wide = x + width - facts_x;
  const float facts_high = lay_facts(brief, 0, 0, facts_wide, false);
  const float high = std::max(name_high, facts_high) + 2 * pad;
  gui.fill({area.x0, y, area.x1, y + high}, Ink::Surface);
  gui.line(area.x0, y, area.x1, y, Ink::Hairline);
  gui.line(area.x0, y + high, area.x1, y + high, Ink::Hairline);
  const float name_y = y + (high - name_high) / 2;
  gui.label(x, name_y, panel.name, Type::Title);
  gui.label(x, name_y + gui.line_height(Type::Title), panel.about, Type::Caption, Ink::Muted);
  gui.line(x + name_wide + gap, y + pad, x + name_wide + gap, y + high - pad, Ink::Hairline);
  lay_facts(brief, facts_x, y + (high - facts_high) / 2, facts_wide, true);
  return high;
}

}  // namespace ui
