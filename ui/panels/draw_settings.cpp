#include <algorithm>

#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_settings_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

Item section_item(const SettingsPanel& panel, int at, const Box& box, const Words& words) {
  Item item;
  item.id = "settings/section/" + std::to_string(at);
  item.role = Role::Tab;
  item.name = panel.sections[static_cast<std::size_t>(at)];
  item.value = words(at == panel.section ? "state.chosen" : "state.not_chosen");
  item.box = box;
  return item;
}

// ---- Sections: a list at the left, or buttons above the rows.

void draw_section_list(Gui& gui, const Box& pane, const SettingsPanel& panel, Intents& intents) {
  const Gui::Scrolled list = gui.begin_scroll("settings/sections", pane, false, 0);
  float y = list.y + gui.px(24);
  for (int i = 0; i < static_cast<int>(panel.sections.size()); ++i) {
    const std::string& name = panel.sections[static_cast<std::size_t>(i)];
    const bool chosen = i == panel.section;
    const TextOptions type{.type = chosen ? Type::BodyBold : Type::Body};
    const float wide = pane.width() - gui.px(48), text = gui.text_height(wide, name, type);
    const float high = std::max(gui.px(48), text + gui.px(20));
    const Box box{pane.x0, y, pane.x1, y + high};
    const Response did = gui.item(section_item(panel, i, box, gui.words()));
    if (chosen) {
      gui.fill(box, Ink::YourTint);
      if (gui.theme().high_contrast) gui.outline(box, Ink::Primary, 0, gui.px(2));
      gui.fill({box.x0, box.y0, box.x0 + gui.px(4), box.y1}, Ink::Primary);
    } else if (did.hovered) {
      gui.fill(box, Ink::Raised);
    }
    gui.text(pane.x0 + gui.px(24), y + (high - text) / 2, wide, name, type);
    gui.ring_if(
        did, {box.x0 + gui.px(12), box.y0 + gui.px(6), box.x1 - gui.px(8), box.y1 - gui.px(6)}, 4);
    if (did.pressed && !chosen) intents.push_back(ShowSettings{i});
    y += high;
  }
  gui.end_scroll(y + gui.px(16));
}

float draw_section_buttons(Gui& gui, float x, float y, float width, const SettingsPanel& panel,
                           Intents& intents) {
  PlaceFlow flow(x, y, width, gui.px(12));
  for (int i = 0; i < static_cast<int>(panel.sections.size()); ++i) {
    const std::string& name = panel.sections[static_cast<std::size_t>(i)];
    const bool chosen = i == panel.section;
    const Box box = flow.next(gui.width_of(name, Type::BodyBold) + gui.px(32), gui.px(kButton));
    const Response did = gui.item(section_item(panel, i, box, gui.words()));
    gui.fill(box, chosen ? Ink::YourTint : did.hovered ? Ink::Raised : Ink::Surface, gui.px(6));
    gui.outline(box, chosen ? Ink::Primary : Ink::Control, gui.px(6), gui.px(chosen ? 2 : 1));
    const Type type = chosen ? Type::BodyBold : Type::Body;
    gui.label(box.x0 + gui.px(16), box.y0 + (box.height() - gui.line_height(type)) / 2, name, type,
              Ink::Text, box.width() - gui.px(24));
    gui.ring_if(did, box);
    if (did.pressed && !chosen) intents.push_back(ShowSettings{i});
  }
  return flow.bottom() + gui.px(24);
}

// ---- The rest

void draw_defaults(Gui& gui, float x, float y, float width, Intents& intents) {
  if (button(gui, x, y, "settings/defaults", gui.words()("desk.set.defaults"), std::nullopt,
             {.width = width}))
    intents.push_back(PutBackDefaults{});
}

// Look, time and keys: what stands in the others has no defaults.
bool has_defaults(const SettingsPanel& panel) { return panel.section < 3; }

struct Middle {
  bool sections_above, preview_below, defaults_below;
};

void draw_middle(Gui& gui, const Box& pane, const Middle& has, const SettingsPanel& panel,
                 Leftovers& leftovers, Intents& intents) {
  const bool roomy = pane.width() >= gui.px(40 * kEm);
  const float side = gui.px(roomy ? 32 : 16);
  const Box view{pane.x0 + side, pane.y0, pane.x1 - gui.px(roomy ? 16 : 0), pane.y1};
  const std::string scroll = "settings/rows/" + std::to_string(panel.section);
  const Gui::Scrolled inside = gui.begin_scroll(scroll, view);
  const float x = inside.x + gui.px(8), width = inside.width - gui.px(16);
  float y = inside.y + gui.px(28);
  if (has.sections_above) y = draw_section_buttons(gui, x, y, width, panel, intents);
  y += gui.text(x, y, width, panel.title, {.type = Type::Title}) + gui.px(4);
  y += gui.text(x, y, width, panel.about, {.ink = Ink::Muted}) + gui.px(16);
  gui.line(x, y, x + width, y, Ink::Hairline);
  for (const SettingRow& row : panel.rows)
    y = draw_setting_row(gui, x, y, width, row, leftovers, intents);
  if (!panel.keys.empty()) y = draw_key_rows(gui, x, y, width, panel, intents);
  if (!panel.parts.empty()) {
    const float wide = std::min(width, gui.px(kColumn)), from = y + gui.px(24);
    y = draw_parts(gui, x, from, wide, panel.parts);
    long_passage(gui, "settings/text", scroll, panel.title, {x, from, x + wide, y});
  }
  if (has.preview_below) {
    const float wide = std::min(width, gui.px(28 * kEm));
    y = draw_preview(gui, x, y + gui.px(32), wide, panel);
  }
  if (has.defaults_below) {
    const float wide = std::min(width, gui.px(28 * kEm));
    y += gui.px(24);
    draw_defaults(gui, x, y, wide, intents);
    y += gui.px(kButton);
  }
  y += gui.px(32);
  gui.end_scroll(y);
}

void draw_right(Gui& gui, const Box& pane, const SettingsPanel& panel, Intents& intents) {
  gui.fill(pane, Ink::Surface);
  gui.line(pane.x0, pane.y0, pane.x0, pane.y1, Ink::Hairline);
  const float pad = gui.px(28);
  const float foot = has_defaults(panel) ? gui.px(kButton + 56) : 0;
  const Box view{pane.x0, pane.y0, pane.x1, pane.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("settings/preview", inset_view(gui, view));
  const float bottom = draw_preview(gui, inside.x + pad, inside.y + gui.px(16),
                                    pane.width() - pad - gui.px(32), panel);
  gui.end_scroll(bottom + gui.px(16));
  inset_scroll_item(gui, "settings/preview/text", "settings/preview", gui.words()("desk.preview"),
                    view, bottom + gui.px(16) - inside.y);
  if (!has_defaults(panel)) return;
  draw_defaults(gui, pane.x0 + pad, pane.y1 - gui.px(kButton + 28), pane.width() - pad - gui.px(32),
                intents);
}

}  // namespace

float draw_parts(Gui& gui, float x, float y, float width,
                 const std::vector<std::pair<std::string, std::vector<std::string>>>& parts) {
  const TextOptions reading{.reading = true};
  for (const auto& [heading, paragraphs] : parts) {
    y += gui.text(x, y, width, heading, {.type = Type::Subhead}) + gui.px(8);
    for (const std::string& paragraph : paragraphs)
      y += gui.text(x, y, width, paragraph, reading) + gui.px(12);
    y += gui.px(20);
  }
  return parts.empty() ? y : y - gui.px(32);
}

void draw_settings(Gui& gui, const Box& area, const SettingsPanel& panel, Leftovers& leftovers,
                   Intents& intents) {
  const float ems = gui.ems_wide();
  const bool three = ems >= 100, list = ems >= 64;
  Box middle = area;
  if (list) {
    const Box left{area.x0, area.y0, area.x0 + gui.px(15.2f * kEm), area.y1};
    gui.pane(0);
    draw_section_list(gui, left, panel, intents);
    gui.line(left.x1, area.y0, left.x1, area.y1, Ink::Hairline);
    middle.x0 = left.x1;
  }
  const Box right{area.x1 - gui.px(28.4f * kEm), area.y0, area.x1, area.y1};
  if (three) middle.x1 = right.x0;
  gui.pane(1);
  draw_middle(gui, middle, {!list, !three && panel.section == 0, !three && has_defaults(panel)},
              panel, leftovers, intents);
  if (!three) return;
  gui.pane(2);
  draw_right(gui, right, panel, intents);
}

}  // namespace ui
