#include <algorithm>
#include <cmath>

#include "ui/panels/draw_settings_parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/theme_samples.h"

namespace ui {
namespace {

constexpr float kLabel = 336, kBetween = 32, kPad = 20;  // design pixels

// ---- Text size

// A square with a minus or a plus.
bool step_button(Gui& gui, const Box& box, const std::string& id, std::string name, bool more) {
  Item item;
  item.id = id;
  item.name = std::move(name);
  item.box = box;
  const Response did = gui.item(std::move(item));
  gui.fill(box, did.held ? Ink::YourTint : did.hovered ? Ink::Raised : Ink::Surface, gui.px(6));
  gui.outline(box, Ink::Control, gui.px(6));
  const float x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2, r = gui.px(6);
  gui.line(x - r, y, x + r, y, Ink::Text, gui.px(2));
  if (more) gui.line(x, y - r, x, y + r, Ink::Text, gui.px(2));
  gui.ring_if(did, box);
  return did.pressed;
}

// ---- One of a few

bool fits_in_segments(Gui& gui, float width, const std::vector<std::string>& words) {
  float widest = 0;
  for (const std::string& word : words)
    widest = std::max(widest, gui.width_of(word, Type::BodyBold));
  return widest + gui.px(16) <= width / static_cast<float>(words.size());
}

// The same choice as a list, where a row of segments would cut its words.
std::optional<std::size_t> radio_rows(Gui& gui, const Box& box, const SettingRow& row) {
  std::optional<std::size_t> now;
  const float high = gui.px(kButton);
  for (std::size_t i = 0; i < row.choices.size(); ++i) {
    const bool chosen = static_cast<int>(i) == row.value;
    const float top = box.y0 + static_cast<float>(i) * (high + gui.px(8));
    const Box part{box.x0, top, box.x1, top + high};
    Item item;
    item.id = row.id + "/" + std::to_string(i);
    item.role = Role::Radio;
    item.name = row.name + ": " + row.choices[i];
    item.value = gui.words()(chosen ? "state.chosen" : "state.not_chosen");
    item.box = part;
    const Response did = gui.item(std::move(item));
    gui.fill(part, chosen ? Ink::YourTint : did.hovered ? Ink::Raised : Ink::Surface, gui.px(6));
    gui.outline(part, chosen ? Ink::Primary : Ink::Control, gui.px(6), gui.px(chosen ? 2 : 1));
    const Type type = chosen ? Type::BodyBold : Type::Body;
    gui.label(part.x0 + gui.px(16), top + (high - gui.line_height(type)) / 2, row.choices[i], type,
              Ink::Text, part.width() - gui.px(52));
    if (chosen)
      draw_icon(gui, Icon::Tick, part.x1 - gui.px(22), top + high / 2, gui.px(14), Ink::Text);
    gui.ring_if(did, part);
    if (did.pressed) now = i;
  }
  return now;
}

// ---- Switch: its hint beside it, or under it where there is no room.

float hint_at(Gui& gui, const SettingRow& row) {
  return gui.px(60) + gui.width_of(row.words, Type::BodyBold) + gui.px(24);
}

bool hint_beside(Gui& gui, const SettingRow& row, float width) {
  return width - hint_at(gui, row) >= gui.px(200);
}

float switch_height(Gui& gui, const SettingRow& row, float width) {
  const float high = gui.px(36);
  if (row.hint.empty()) return high;
  if (hint_beside(gui, row, width))
    return std::max(high, gui.text_height(width - hint_at(gui, row), row.hint));
  return high + gui.px(4) + gui.text_height(width, row.hint);
}

void draw_switch(Gui& gui, const Box& box, const SettingRow& row, Intents& intents) {
  const bool on = row.value != 0;
  const TextOptions muted{.ink = Ink::Muted};
  if (row.hint.empty()) {
  } else if (hint_beside(gui, row, box.width())) {
    const float at = hint_at(gui, row), wide = box.width() - at;
    const float line = gui.line_height(Type::Body);
    gui.text(box.x0 + at, box.y0 + std::max(0.0f, (gui.px(36) - line) / 2), wide, row.hint, muted);
  } else {
    gui.text(box.x0, box.y0 + gui.px(40), box.width(), row.hint, muted);
  }
  if (toggle(gui, box.x0, box.y0, row.id, row.name, on, row.words))
    intents.push_back(SetSetting{row.setting, on ? 0 : 1});
}

// ---- Name: kept by Enter, and by leaving the field.

void draw_name(Gui& gui, const Box& box, const SettingRow& row, Leftovers& leftovers,
               Intents& intents) {
  const auto [at, fresh] = leftovers.entries.try_emplace(row.id);
  if (fresh) set_text(at->second, row.words);
  const Entered did = text_field(gui, box, row.id, row.name, row.hint, at->second, kMostName);
  const std::string name = trimmed_name(at->second.text);
  if ((did == Entered::Submitted || !gui.has_focus(row.id)) && name != row.words)
    intents.push_back(SetName{name});
}

// ---- Any control

float control_height(Gui& gui, const SettingRow& row, float width) {
  switch (row.kind) {
    case SettingRow::Kind::Theme:
      return theme_samples_height(gui, width, row.choices);
    case SettingRow::Kind::Segments: {
      if (fits_in_segments(gui, width, row.choices)) return gui.px(kButton);
      const auto n = static_cast<float>(row.choices.size());
      return n * gui.px(kButton) + (n - 1) * gui.px(8);
    }
    case SettingRow::Kind::Switch:
      return switch_height(gui, row, width);
    case SettingRow::Kind::Words:
      return gui.text_height(width, row.words, {.type = Type::BodyBold});
    default:
      return gui.px(kButton);
  }
}

void draw_control(Gui& gui, const Box& box, const SettingRow& row, Leftovers& leftovers,
                  Intents& intents) {
  const auto chosen = static_cast<std::size_t>(std::max(0, row.value));
  switch (row.kind) {
    case SettingRow::Kind::TextSize:
      if (const auto percent = draw_text_size(gui, box, row.id, row.name, row.value, row.words))
        intents.push_back(SetText{*percent});
      return;
    case SettingRow::Kind::Theme:
      if (const auto now = theme_samples(gui, box.x0, box.y0, box.width(), row.id, row.name,
                                         row.choices, chosen))
        intents.push_back(SetSetting{row.setting, static_cast<int>(*now)});
      return;
    case SettingRow::Kind::Segments: {
      const auto now = fits_in_segments(gui, box.width(), row.choices)
                           ? segments(gui, box, row.id, row.name, row.choices, chosen)
                           : radio_rows(gui, box, row);
      if (now) intents.push_back(SetSetting{row.setting, static_cast<int>(*now)});
      return;
    }
    case SettingRow::Kind::Switch:
      return draw_switch(gui, box, row, intents);
    case SettingRow::Kind::Name:
      return draw_name(gui, box, row, leftovers, intents);
    case SettingRow::Kind::Words:
      gui.text(box.x0, box.y0, box.width(), row.words, {.type = Type::BodyBold});
      return;
    case SettingRow::Kind::Button:
      if (button(gui, box.x0, box.y0, row.id, row.words, std::nullopt))
        intents.insert(intents.end(), row.intents.begin(), row.intents.end());
      return;
  }
}

}  // namespace

std::string trimmed_name(std::string_view typed) {
  while (!typed.empty() && typed.front() == ' ') typed.remove_prefix(1);
  while (!typed.empty() && typed.back() == ' ') typed.remove_suffix(1);
  return std::string(typed);
}

std::optional<int> draw_text_size(Gui& gui, const Box& box, const std::string& id,
                                  std::string_view name, int percent, const std::string& words) {
  const float side = box.height(), gap = gui.px(20);
  const float value = std::max(gui.width_of(words, Type::BodyBold), gui.px(52));
  const Box less{box.x0, box.y0, box.x0 + side, box.y1};
  const Box more{box.x1 - value - gap - side, box.y0, box.x1 - value - gap, box.y1};
  const Box line{less.x1 + gap - gui.px(8), box.y0, more.x0 - gap + gui.px(8), box.y1};
  std::optional<int> now;
  if (step_button(gui, less, id + "/less", gui.words()("desk.set.less"), false)) now = percent - 25;
  const float from = line.x0 + gui.px(12), room = line.width() - gui.px(24);
  const float y = (box.y0 + box.y1) / 2;
  for (int tick = 0; tick <= 4; ++tick) {
    const float x = std::round(from + room * static_cast<float>(tick) / 4);
    gui.line(x, y - gui.px(7), x, y + gui.px(7), Ink::Control, std::max(1.0f, gui.px(1.5f)));
  }
  if (const auto to = slider(gui, line, id, name, static_cast<float>(percent), 100, 200, 25, words))
    now = static_cast<int>(*to + 0.5f);
  if (step_button(gui, more, id + "/more", gui.words()("desk.set.more"), true)) now = percent + 25;
  gui.label_right(box.x1, y - gui.line_height(Type::BodyBold) / 2, words, Type::BodyBold,
                  Ink::Text);
  if (now) now = std::clamp(*now, 100, 200);
  return now == percent ? std::nullopt : now;
}

float draw_setting_row(Gui& gui, float x, float y, float width, const SettingRow& row,
                       Leftovers& leftovers, Intents& intents) {
  const bool stacked = width < gui.px(36 * kEm);
  const float label = stacked ? width : gui.px(kLabel);
  const float room = stacked ? width : width - label - gui.px(kBetween);
  const TextOptions name{.type = Type::BodyBold};
  const TextOptions about{.type = Type::Caption, .ink = Ink::Muted};
  const float name_high = gui.text_height(label, row.name, name);
  const float label_high = name_high + gui.text_height(label, row.about, about);
  const float control = control_height(gui, row, room);
  const float high = stacked ? label_high + gui.px(12) + control : std::max(label_high, control);
  const float top = y + gui.px(kPad);
  const float label_top = stacked ? top : top + (high - label_high) / 2;
  gui.text(x, label_top, label, row.name, name);
  gui.text(x, label_top + name_high, label, row.about, about);
  const float left = stacked ? x : x + label + gui.px(kBetween);
  const float control_top = stacked ? top + label_high + gui.px(12) : top + (high - control) / 2;
  draw_control(gui, {left, control_top, left + room, control_top + control}, row, leftovers,
               intents);
  const float bottom = top + high + gui.px(kPad);
  gui.line(x, bottom, x + width, bottom, Ink::Hairline);
  return bottom;
}

}  // namespace ui
