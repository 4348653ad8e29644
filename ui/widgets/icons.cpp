#include "ui/widgets/icons.h"

#include <cmath>

namespace ui {

void draw_icon(Gui& gui, Icon icon, float x, float y, float size, Ink ink) {
  const float h = size / 2, thick = std::max(1.5f, size / 9);
  const auto at = [&](float u, float v) { return std::pair<float, float>(x + u * h, y + v * h); };
  switch (icon) {
    case Icon::Tick:
      return gui.polyline({at(-0.75f, 0.05f), at(-0.2f, 0.6f), at(0.8f, -0.6f)}, ink, thick * 1.2f);
    case Icon::Cross:
      gui.polyline({at(-0.6f, -0.6f), at(0.6f, 0.6f)}, ink, thick);
      return gui.polyline({at(0.6f, -0.6f), at(-0.6f, 0.6f)}, ink, thick);
    case Icon::ArrowLeft:
      gui.polyline({at(0.8f, 0), at(-0.8f, 0)}, ink, thick);
      return gui.polyline({at(-0.2f, -0.6f), at(-0.8f, 0), at(-0.2f, 0.6f)}, ink, thick);
    case Icon::ArrowRight:
      gui.polyline({at(-0.8f, 0), at(0.8f, 0)}, ink, thick);
      return gui.polyline({at(0.2f, -0.6f), at(0.8f, 0), at(0.2f, 0.6f)}, ink, thick);
    case Icon::ChevronDown:
      return gui.polyline({at(-0.5f, -0.25f), at(0, 0.25f), at(0.5f, -0.25f)}, ink, thick);
    case Icon::ChevronRight:
      return gui.polyline({at(-0.25f, -0.5f), at(0.25f, 0), at(-0.25f, 0.5f)}, ink, thick);
    case Icon::Paper:
      gui.polyline({at(-0.6f, -0.9f), at(0.2f, -0.9f), at(0.6f, -0.5f), at(0.6f, 0.9f),
                    at(-0.6f, 0.9f), at(-0.6f, -0.9f)},
                   ink, thick);
      gui.polyline({at(-0.3f, -0.1f), at(0.3f, -0.1f)}, ink, thick);
      return gui.polyline({at(-0.3f, 0.4f), at(0.3f, 0.4f)}, ink, thick);
    case Icon::Clock:
      gui.ring(x, y, h * 0.9f, ink, thick);
      return gui.polyline({at(0, -0.5f), at(0, 0), at(0.4f, 0.2f)}, ink, thick);
    case Icon::Pause:
      gui.polyline({at(-0.35f, -0.7f), at(-0.35f, 0.7f)}, ink, thick * 1.5f);
      return gui.polyline({at(0.35f, -0.7f), at(0.35f, 0.7f)}, ink, thick * 1.5f);
    case Icon::Search:
      gui.ring(x - h * 0.15f, y - h * 0.15f, h * 0.55f, ink, thick);
      return gui.polyline({at(0.25f, 0.25f), at(0.8f, 0.8f)}, ink, thick);
    case Icon::Logo: {
      gui.fill({x - h, y - h, x + h, y + h}, ink, h * 0.4f);
      for (int i = 0; i < 3; ++i) {
        const float v = -0.4f + 0.4f * static_cast<float>(i);
        const float wide = i == 0 ? 0.1f : i == 1 ? 0.5f : 0.3f;
        gui.polyline({at(-0.5f, v), at(wide, v)}, Ink::OnPrimary, thick);
      }
      return;
    }
  }
}

Ink level_ink(LevelMark mark) {
  switch (mark) {
    case LevelMark::Strong:
      return Ink::Strong;
    case LevelMark::Sound:
      return Ink::Sound;
    case LevelMark::Partial:
      return Ink::Partial;
    case LevelMark::Concern:
      return Ink::Concern;
    case LevelMark::Unsafe:
      return Ink::Unsafe;
    default:
      return Ink::Muted;
  }
}

void draw_level_mark(Gui& gui, LevelMark mark, float x, float y, float design) {
  const float r = gui.px(design) / 2, thick = gui.px(2);
  const Ink ink = level_ink(mark);
  switch (mark) {
    case LevelMark::Strong:
      return gui.circle(x, y, r * 0.95f, ink);
    case LevelMark::Sound:
      return gui.ring(x, y, r * 0.85f, ink, thick * 1.3f);
    case LevelMark::Partial:
      return gui.polygon({{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, ink);
    case LevelMark::Concern:
      return gui.polygon({{x, y - r}, {x + r, y + r * 0.8f}, {x - r, y + r * 0.8f}}, ink);
    case LevelMark::Missed:
      return gui.ring(x, y, r * 0.9f, ink, thick, 7);
    case LevelMark::Unsafe: {
      gui.fill({x - r, y - r, x + r, y + r}, ink, r * 0.2f);
      const float w = std::max(1.0f, r / 5);
      gui.fill({x - w, y - r * 0.65f, x + w, y + r * 0.15f}, Ink::Surface);
      return gui.fill({x - w, y + r * 0.35f, x + w, y + r * 0.65f}, Ink::Surface);
    }
    case LevelMark::Unmarked:
      return gui.ring(x, y, gui.px(4.5f), ink, thick);
  }
}

float draw_level(Gui& gui, float x, float y, const LevelPanel& level, Type type) {
  const float high = gui.line_height(type), size = gui.px(14);
  draw_level_mark(gui, level.mark, x + size / 2, y + high / 2);
  gui.label(x + size + gui.px(8), y, level.word, type);
  return size + gui.px(8) + gui.width_of(level.word, type);
}

void draw_feature_mark(Gui& gui, FeaturePanel::State state, float x, float y, float design) {
  const float r = gui.px(design) / 2;
  switch (state) {
    case FeaturePanel::State::Done:
      gui.circle(x, y, r, Ink::Primary);
      return draw_icon(gui, Icon::Tick, x, y, r * 1.1f, Ink::OnPrimary);
    case FeaturePanel::State::Part:
      gui.half_disc(x, y, r, Ink::Primary);
      return gui.ring(x, y, r - gui.px(1), Ink::Primary, gui.px(2));
    case FeaturePanel::State::Missed:
      return gui.ring(x, y, r - gui.px(1), Ink::Muted, gui.px(2), 7);
    case FeaturePanel::State::NotReached:
      return gui.line(x - r, y, x + r, y, Ink::Muted, gui.px(2));
  }
}

}  // namespace ui
