#include <algorithm>
#include <cmath>

#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_settings_parts.h"
#include "ui/panels/scroll_keys.h"

namespace ui {

void draw_about(Gui& gui, const Box& area, const AboutPanel& panel, Leftovers&, Intents&) {
  gui.pane(0);
  gui.fill(area, Ink::Surface);
  const float margin = gui.px(gui.ems_wide() >= 64 ? 48 : 24);
  const float width = std::min(area.width() - 2 * std::max(margin, gui.px(36)), gui.px(kColumn));
  const Gui::Scrolled inside = gui.begin_scroll("about/scroll", inset_view(gui, area));
  const float x = area.x0 + std::round((area.width() - width) / 2);
  float y = inside.y + gui.px(40);
  y += gui.text(x, y, width, panel.name, {.type = Type::Display});
  y += gui.text(x, y, width, panel.version, {.ink = Ink::Muted}) + gui.px(28);
  y = draw_parts(gui, x, y, width, panel.parts) + gui.px(40);
  gui.end_scroll(y);
  inset_scroll_item(gui, "about/text", "about/scroll", panel.name, area, y - inside.y);
}

}  // namespace ui
