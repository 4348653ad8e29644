#include "ui/widgets/gui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

ImVec2 vec(float x, float y) { return {x, y}; }

}  // namespace

void Gui::fill(const Box& b, Ink ink, float radius) {
  list().AddRectFilled(vec(b.x0, b.y0), vec(b.x1, b.y1), color(ink), radius);
}

void Gui::outline(const Box& b, Ink ink, float radius, float thick) {
  const float in = thick / 2;
  list().AddRect(vec(b.x0 + in, b.y0 + in), vec(b.x1 - in, b.y1 - in), color(ink), radius, 0,
                 thick);
}

void Gui::dashed(const Box& b, Ink ink, float radius) {
  // Each corner is a dash of its own; along the sides as many as go in evenly.
  const float dash = px(6), gap = px(5), corner = std::max(radius, dash / 2);
  const auto run = [&](float x0, float y0, float x1, float y1) {
    const float length = std::hypot(x1 - x0, y1 - y0), room = length - 2 * corner;
    const float count = std::max(0.0f, std::floor((room - gap) / (dash + gap)));
    const float between = (room - count * dash) / (count + 1);
    for (float n = 0; n < count; ++n) {
      const float at = (corner + between + n * (dash + between)) / length, to = at + dash / length;
      line(x0 + (x1 - x0) * at, y0 + (y1 - y0) * at, x0 + (x1 - x0) * to, y0 + (y1 - y0) * to, ink);
    }
  };
  // From one side round to the next, by a quarter of a circle or square.
  const auto turn = [&](float x, float y, float to_x, float to_y) {
    std::vector<std::pair<float, float>> points;
    for (int step = 0; step <= 4; ++step) {
      const float angle = static_cast<float>(step) * 0.3926991f;
      points.emplace_back(x + to_x * corner * (1 - std::sin(angle)),
                          y + to_y * corner * (1 - std::cos(angle)));
    }
    if (radius <= 0) points = {{x + to_x * corner, y}, {x, y}, {x, y + to_y * corner}};
    polyline(points, ink, 1);
  };
  run(b.x0, b.y0, b.x1, b.y0);
  run(b.x1, b.y0, b.x1, b.y1);
  run(b.x1, b.y1, b.x0, b.y1);
  run(b.x0, b.y1, b.x0, b.y0);
  turn(b.x0, b.y0, 1, 1);
  turn(b.x1, b.y0, -1, 1);
  turn(b.x1, b.y1, -1, -1);
  turn(b.x0, b.y1, 1, -1);
}

void Gui::line(float x0, float y0, float x1, float y1, Ink ink, float thick) {
  list().AddLine(vec(x0, y0), vec(x1, y1), color(ink), thick);
}

void Gui::polyline(const std::vector<std::pair<float, float>>& points, Ink ink, float thick) {
  std::vector<ImVec2> list_points;
  for (const auto& [x, y] : points) list_points.push_back(vec(x, y));
  list().AddPolyline(list_points.data(), static_cast<int>(list_points.size()), color(ink), 0,
                     thick);
}

void Gui::polygon(const std::vector<std::pair<float, float>>& points, Ink ink) {
  std::vector<ImVec2> list_points;
  for (const auto& [x, y] : points) list_points.push_back(vec(x, y));
  list().AddConvexPolyFilled(list_points.data(), static_cast<int>(list_points.size()), color(ink));
}

void Gui::circle(float x, float y, float radius, Ink ink) {
  list().AddCircleFilled(vec(x, y), radius, color(ink));
}

void Gui::ring(float x, float y, float radius, Ink ink, float thick, int dashes) {
  if (dashes <= 0) {
    list().AddCircle(vec(x, y), radius, color(ink), 0, thick);
    return;
  }
  const float step = 2 * std::numbers::pi_v<float> / static_cast<float>(dashes);
  for (int i = 0; i < dashes; ++i) {
    const float from = step * static_cast<float>(i);
    list().PathArcTo(vec(x, y), radius, from, from + step * 0.55f);
    list().PathStroke(color(ink), 0, thick);
  }
}

void Gui::half_disc(float x, float y, float radius, Ink ink) {
  const float half = std::numbers::pi_v<float> / 2;
  list().PathArcTo(vec(x, y), radius, half, 3 * half);
  list().PathFillConvex(color(ink));
}

void Gui::push_clip(const Box& box) {
  const Box part = common_part(box, clips_.back());
  clips_.push_back({part.x0, part.y0, std::max(part.x0, part.x1), std::max(part.y0, part.y1)});
  const Box& c = clips_.back();
  list().PushClipRect(vec(c.x0, c.y0), vec(c.x1, c.y1), false);
}

void Gui::pop_clip() {
  clips_.pop_back();
  list().PopClipRect();
}

}  // namespace ui
