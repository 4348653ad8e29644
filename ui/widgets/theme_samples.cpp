#include "ui/widgets/theme_samples.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr float kHigh = 94, kGap = 14, kPad = 16;  // design pixels

// Where each sample lies, from the corner (0, 0): in a row, as wide as their words need and a share
// of what is left; two by two or one under the other where that is too wide.
std::vector<Box> places(Gui& gui, float width, const std::vector<std::string>& words) {
  const float gap = gui.px(kGap), high = gui.px(kHigh);
  const auto count = static_cast<float>(words.size());
  std::vector<float> wanted;
  float widest = 0, all = gap * (count - 1);
  for (const std::string& word : words) {
    wanted.push_back(gui.width_of(word, Type::BodyBold) + gui.px(2 * kPad + 26));
    widest = std::max(widest, wanted.back());
    all += wanted.back();
  }
  std::vector<Box> boxes;
  if (all <= width) {
    float x = 0;
    for (const float one : wanted) {
      const float wide = one + (width - all) / count;
      boxes.push_back({x, 0, x + wide, high});
      x += wide + gap;
    }
    return boxes;
  }
  const std::size_t columns = 2 * widest + gap <= width ? 2 : 1;
  const float wide = columns == 2 ? (width - gap) / 2 : width;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float x = static_cast<float>(i % columns) * (wide + gap);
    const float y = static_cast<float>(i / columns) * (high + gap);
    boxes.push_back({x, y, x + wide, y + high});
  }
  return boxes;
}

// Colours of another theme than the one in use.
struct Brush {
  ImDrawList& list;
  const Theme& theme;

  ImU32 color(Ink ink) const {
    const Rgb rgb = theme[ink];
    return IM_COL32(rgb.r, rgb.g, rgb.b, 255);
  }
  void fill(const Box& b, Ink ink, float radius) const {
    list.AddRectFilled({b.x0, b.y0}, {b.x1, b.y1}, color(ink), radius);
  }
  void outline(const Box& b, Ink ink, float radius, float thick) const {
    const float in = thick / 2;
    list.AddRect({b.x0 + in, b.y0 + in}, {b.x1 - in, b.y1 - in}, color(ink), radius, 0, thick);
  }
  void text(ImFont& font, float x, float y, std::string_view words) const {
    list.AddText(&font, font.FontSize, {std::round(x), std::round(y)}, color(Ink::Text),
                 words.data(), words.data() + words.size());
  }
  void tick(float x, float y, float size, float thick) const {
    const float h = size / 2;
    const std::array<ImVec2, 3> points{{{x - 0.75f * h, y + 0.05f * h},
                                        {x - 0.2f * h, y + 0.6f * h},
                                        {x + 0.8f * h, y - 0.6f * h}}};
    list.AddPolyline(points.data(), 3, color(Ink::Text), 0, thick);
  }
};

void draw_sample(Gui& gui, const Box& box, ThemeName name, std::string_view words, bool chosen) {
  const Brush brush{*ImGui::GetBackgroundDrawList(), theme(name)};
  const float pad = gui.px(kPad), radius = gui.px(6);
  brush.fill(box, Ink::Surface, radius);
  // In the colours of the theme in use, so that the edge can be seen beside the page.
  gui.outline(box, chosen ? Ink::Primary : Ink::Control, radius, gui.px(chosen ? 2 : 1));
  ImFont& font = gui.font(Type::BodyBold);
  const float line = gui.line_height(Type::BodyBold);
  brush.text(font, box.x0 + pad, box.y0 + gui.px(14) + (line - font.FontSize) / 2, words);
  if (chosen)
    brush.tick(box.x1 - pad - gui.px(7), box.y0 + gui.px(14) + line / 2, gui.px(14), gui.px(2));
  const float wide = box.width() - 2 * pad, y = box.y0 + gui.px(14) + line + gui.px(14);
  brush.fill({box.x0 + pad, y, box.x0 + pad + wide * 0.7f, y + gui.px(8)}, Ink::Primary, gui.px(3));
  brush.fill({box.x0 + pad, y + gui.px(14), box.x0 + pad + wide * 0.45f, y + gui.px(22)},
             Ink::Control, gui.px(3));
}

}  // namespace

float theme_samples_height(Gui& gui, float width, const std::vector<std::string>& words) {
  return places(gui, width, words).back().y1;
}

std::optional<std::size_t> theme_samples(Gui& gui, float x, float y, float width,
                                         const std::string& id, std::string_view name,
                                         const std::vector<std::string>& words,
                                         std::size_t chosen) {
  std::optional<std::size_t> now;
  const std::vector<Box> boxes = places(gui, width, words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Item item;
    item.id = id + "/" + std::to_string(i);
    item.role = Role::Radio;
    item.name = std::string(name) + ": " + words[i];
    item.value = gui.words()(i == chosen ? "state.chosen" : "state.not_chosen");
    item.box = {x + boxes[i].x0, y + boxes[i].y0, x + boxes[i].x1, y + boxes[i].y1};
    const Box box = item.box;
    const Response did = gui.item(std::move(item));
    draw_sample(gui, box, static_cast<ThemeName>(i), words[i], i == chosen);
    if (did.hovered && i != chosen) gui.outline(box, Ink::Primary, gui.px(6), gui.px(2));
    gui.ring_if(did, box);
    if (did.pressed) now = i;
  }
  return now;
}

}  // namespace ui
