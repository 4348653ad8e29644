#include <algorithm>
#include <cmath>

#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_settings_parts.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr int kKeysSection = 2;  // of the settings

float widest_cap(Gui& gui, const HelpPanel& panel) {
  float widest = 0;
  for (const auto* rows : {&panel.here, &panel.everywhere})
    for (const HelpRow& row : *rows)
      if (!row.chord.empty()) widest = std::max(widest, key_cap_width(gui, row.chord));
  return std::max(widest, gui.width_of(gui.words()("desk.help.no_key"), Type::Caption));
}

float draw_rows(Gui& gui, float x, float y, float width, float cap,
                const std::vector<HelpRow>& rows) {
  const TextOptions about{.type = Type::Caption, .ink = Ink::Muted};
  const float left = x + cap + gui.px(20), wide = width - cap - gui.px(20);
  const float line = gui.line_height(Type::Body);
  for (const HelpRow& row : rows) {
    if (row.chord.empty())
      gui.label(x, y + (line - gui.line_height(Type::Caption)) / 2, gui.words()("desk.help.no_key"),
                Type::Caption, Ink::Muted);
    else
      key_cap(gui, x, y + (line - gui.px(24)) / 2, row.chord);
    const bool off = row.chord.empty();
    y += gui.text(left, y, wide, row.name, {.ink = off ? Ink::Muted : Ink::Text});
    if (!row.about.empty()) y += gui.text(left, y, wide, row.about, about);
    y += gui.px(10);
  }
  return y;
}

float draw_keys(Gui& gui, float x, float y, float width, const HelpPanel& panel) {
  const Words& words = gui.words();
  const float cap = widest_cap(gui, panel);
  y += gui.text(x, y, width, panel.screen, {.type = Type::Subhead}) + gui.px(12);
  if (panel.here.empty())
    y += gui.text(x, y, width, words("desk.help.none_here"), {.ink = Ink::Muted}) + gui.px(10);
  y = draw_rows(gui, x, y, width, cap, panel.here) + gui.px(20);
  y += gui.text(x, y, width, words("desk.help.everywhere"), {.type = Type::Subhead}) + gui.px(12);
  return draw_rows(gui, x, y, width, cap, panel.everywhere);
}

// Along the bottom, outside of what scrolls. The height used.
float draw_ways(Gui& gui, const Box& area, Intents& intents) {
  const Words& words = gui.words();
  const std::string keys = words("desk.help.settings"), about = words("desk.help.about");
  const float pad = gui.px(gui.ems_wide() >= 64 ? 32 : 24), gap = gui.px(16);
  const float both =
      button_width(gui, keys, std::nullopt) + gap + button_width(gui, about, std::nullopt);
  const bool one_line = both <= area.width() - 2 * pad;
  const float bar = gui.px(one_line ? 76 : 136), top = area.y1 - bar;
  gui.line(area.x0, top, area.x1, top, Ink::Hairline);
  const float x = area.x0 + pad, y = top + gui.px(16);
  if (button(gui, x, y, "help/settings", keys, std::nullopt))
    intents.push_back(ShowSettings{kKeysSection});
  const float right = one_line ? x + button_width(gui, keys, std::nullopt) + gap : x;
  if (button(gui, right, one_line ? y : y + gui.px(60), "help/about", about, std::nullopt))
    intents.push_back(GoTo{Screen::About});
  return bar;
}

}  // namespace

void draw_help(Gui& gui, const Box& area, const HelpPanel& panel, Leftovers&, Intents& intents) {
  const bool two = gui.ems_wide() >= 64;
  const float pad = gui.px(two ? 32 : 24), top = gui.px(28);
  gui.fill(area, Ink::Surface);
  gui.pane(0);
  if (!two) {
    const float bar = draw_ways(gui, area, intents);
    const Box text{area.x0, area.y0, area.x1, area.y1 - bar};
    const Gui::Scrolled inside = gui.begin_scroll("help/scroll", inset_view(gui, text));
    const float x = inside.x + pad, width = area.width() - pad - gui.px(36);
    float y = draw_keys(gui, x, inside.y + top, width, panel);
    y = draw_parts(gui, x, y + gui.px(24), width, panel.parts) + gui.px(32);
    gui.end_scroll(y);
    inset_scroll_item(gui, "help/keys", "help/scroll", panel.screen, text, y - inside.y);
    return;
  }
  const float split = area.x0 + std::round(area.width() * 0.46f);
  const Box left{area.x0, area.y0, split, area.y1}, right{split, area.y0, area.x1, area.y1};
  gui.fill(left, Ink::Page);
  const Gui::Scrolled list = gui.begin_scroll("help/scroll", inset_view(gui, left));
  const float keys_end =
      draw_keys(gui, list.x + pad, list.y + top, left.width() - pad - gui.px(36), panel) +
      gui.px(32);
  gui.end_scroll(keys_end);
  inset_scroll_item(gui, "help/keys", "help/scroll", panel.screen, left, keys_end - list.y);
  gui.line(split, area.y0, split, area.y1, Ink::Hairline);
  gui.pane(1);
  const float bar = draw_ways(gui, right, intents);
  const Box text{right.x0, right.y0, right.x1, right.y1 - bar};
  const Gui::Scrolled inside = gui.begin_scroll("help/text/scroll", inset_view(gui, text));
  const float width = std::min(right.width() - pad - gui.px(36), gui.px(kColumn));
  const float end =
      draw_parts(gui, inside.x + pad, inside.y + top, width, panel.parts) + gui.px(32);
  gui.end_scroll(end);
  inset_scroll_item(gui, "help/text", "help/text/scroll", gui.words()("desk.help"), text,
                    end - inside.y);
}

}  // namespace ui
