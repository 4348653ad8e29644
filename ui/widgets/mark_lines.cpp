#include "ui/widgets/mark_lines.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {
namespace {

Ink mark_ink(std::uint8_t tag) {
  switch (tag) {
    case 1:
      return Ink::Danger;
    case 2:
      return Ink::Sound;
    case 3:
      return Ink::PersonName;
    case 5:
      return Ink::Strong;
    default:
      return Ink::Text;
  }
}

void wave(Gui& gui, float x0, float x1, float y, Ink ink, float thick) {
  const float length = gui.px(10), high = gui.px(2.2f), step = length / 8;
  std::vector<std::pair<float, float>> points;
  for (float x = x0; x < x1; x += step)
    points.emplace_back(x, y + high * std::sin((x - x0) / length * 6.2831853f));
  if (points.size() > 1) gui.polyline(points, ink, thick);
}

void pieces(Gui& gui, float x0, float x1, float y, Ink ink, float thick, float on, float off) {
  for (float x = x0; x < x1; x += on + off)
    gui.fill({x, y - thick / 2, std::min(x + on, x1), y + thick / 2}, ink);
}

}  // namespace

void draw_mark_line(Gui& gui, std::uint8_t tag, float x0, float x1, float y) {
  const Ink ink = mark_ink(tag);
  const float thick = std::max(2.0f, std::round(gui.px(2)));
  switch (tag) {
    case 1:
      return gui.fill({x0, y - thick / 2, x1, y + thick / 2}, ink);
    case 2: {
      const float fine = std::max(1.0f, std::round(gui.px(1.25f))), apart = gui.px(2);
      gui.fill({x0, y - apart - fine / 2, x1, y - apart + fine / 2}, ink);
      return gui.fill({x0, y + apart - fine / 2, x1, y + apart + fine / 2}, ink);
    }
    case 3:
      return pieces(gui, x0, x1, y, ink, thick * 1.25f, thick * 1.25f, thick * 1.5f);
    case 4:
      return pieces(gui, x0, x1, y, ink, thick, gui.px(7), gui.px(4));
    case 5:
      return wave(gui, x0, x1, y, ink, std::max(1.5f, gui.px(1.5f)));
    default:
      return;
  }
}

}  // namespace ui
