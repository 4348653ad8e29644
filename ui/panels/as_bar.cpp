#include "ui/panels/as_bar.h"

#include <algorithm>

#include "ui/panels/draw_work_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/mark_lines.h"

namespace ui {

float as_bar_pad(const Gui& gui, const AsBar& bar) { return bar.pad > 0 ? bar.pad : work_pad(gui); }

namespace {

struct Chip {
  std::string words, cap;
  float wide = 0;
};

std::vector<Chip> chips_of(Gui& gui, const AsBar& bar) {
  std::vector<Chip> chips;
  for (std::size_t i = 0; i < bar.ways.size(); ++i) {
    Chip chip;
    chip.words = bar.ways[i].text;
    const std::optional<Act> act = i < bar.acts.size() ? bar.acts[i] : std::nullopt;
    chip.cap = act ? chord_words(gui.keys().chord(*act)) : std::to_string(i + 1);
    chip.wide = gui.px(24) + gui.width_of(chip.words, Type::CaptionBold);
    if (!chip.cap.empty()) chip.wide += gui.px(8) + key_cap_width(gui, chip.cap);
    if (bar.patterns) chip.wide += gui.px(32);
    chips.push_back(std::move(chip));
  }
  if (!bar.off.empty()) {
    Chip chip{bar.off, bar.off_key ? chord_words(gui.keys().chord(Act::Unlink)) : std::string(), 0};
    chip.wide = gui.px(24) + gui.width_of(chip.words, Type::CaptionBold);
    if (!chip.cap.empty()) chip.wide += gui.px(8) + key_cap_width(gui, chip.cap);
    chips.push_back(std::move(chip));
  }
  return chips;
}

constexpr float kChip = 40;

// What it is for, with the gap below. A small window has no room for it beside the sentence itself.
float head_height(Gui& gui, float width, const AsBar& bar) {
  if (gui.ems_wide() < 64) return 0;
  return gui.px(8) + std::max(gui.text_height(width, bar.title, {.type = Type::CaptionBold}),
                              gui.text_height(width, bar.none, {.type = Type::CaptionBold}));
}

}  // namespace

float as_bar_height(Gui& gui, float width, const AsBar& bar) {
  PlaceFlow flow(0, 0, width, gui.px(8));
  for (const Chip& chip : chips_of(gui, bar)) (void)flow.next(chip.wide, gui.px(kChip));
  for (const float wide : bar.after) (void)flow.next(wide, gui.px(kChip));
  return gui.px(10) + head_height(gui, width, bar) + flow.bottom() + gui.px(14);
}

std::vector<Box> as_bar_after(Gui& gui, const Box& box, const AsBar& bar) {
  const float pad = as_bar_pad(gui, bar), width = box.width() - 2 * pad;
  PlaceFlow flow(box.x0 + pad, box.y0 + gui.px(10) + head_height(gui, width, bar), width,
                 gui.px(8));
  for (const Chip& chip : chips_of(gui, bar)) (void)flow.next(chip.wide, gui.px(kChip));
  std::vector<Box> places;
  for (const float wide : bar.after) places.push_back(flow.next(wide, gui.px(kChip)));
  return places;
}

std::optional<std::uint8_t> draw_as_bar(Gui& gui, const Box& box, const AsBar& bar, bool ready,
                                        bool keys, std::uint8_t now) {
  std::optional<std::uint8_t> pressed;
  gui.fill(box, Ink::Page);
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Control);
  const float pad = as_bar_pad(gui, bar), x = box.x0 + pad, width = box.width() - 2 * pad;
  const std::string& title = ready ? bar.title : bar.none;
  const float head = head_height(gui, width, bar);
  if (head > 0)
    gui.text(x, box.y0 + gui.px(10), width, title,
             {.type = Type::CaptionBold, .ink = ready ? Ink::Text : Ink::Muted});
  PlaceFlow flow(x, box.y0 + gui.px(10) + head, width, gui.px(8));
  const std::vector<Chip> chips = chips_of(gui, bar);
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const bool off = i >= bar.ways.size();
    const std::uint8_t as = off ? std::uint8_t{0} : bar.ways[i].as;
    const Box place = flow.next(chips[i].wide, gui.px(kChip));
    CardLook look{bar.ids + (off ? std::string("off") : bar.ways[i].id), Role::Button,
                  chips[i].words};
    look.chosen = !off && ready && as == now;
    look.enabled = ready && (!off || now != 0);
    look.reason = ready ? gui.words()("desk.work.nothing_to_take_off") : bar.none;
    const Response did = work_card(gui, place, look);
    const Ink ink = look.enabled ? Ink::Text : Ink::Muted;
    const float middle = (place.y0 + place.y1) / 2;
    float at = place.x0 + gui.px(12);
    if (bar.patterns && !off) {
      draw_mark_line(gui, as, at, at + gui.px(24), middle);
      at += gui.px(32);
    }
    const float room = place.x1 - gui.px(12) - at;
    gui.label(at, middle - gui.line_height(Type::CaptionBold) / 2, chips[i].words,
              Type::CaptionBold, ink, room);
    if (!chips[i].cap.empty())
      key_cap(gui, place.x1 - gui.px(12) - key_cap_width(gui, chips[i].cap), middle - gui.px(12),
              chips[i].cap, ink);
    if (did.pressed) pressed = as;
    if (!keys || !look.enabled) continue;
    const std::optional<Act> act = off                   ? std::optional<Act>(Act::Unlink)
                                   : i < bar.acts.size() ? bar.acts[i]
                                                         : std::nullopt;
    if (act && (!off || bar.off_key) && gui.act(*act)) pressed = as;
  }
  if (ready && keys)
    if (const auto digit = static_cast<std::size_t>(gui.digit());
        digit > 0 && digit <= bar.ways.size())
      pressed = bar.ways[digit - 1].as;
  return pressed;
}

}  // namespace ui
