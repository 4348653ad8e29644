#include "ui/widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace ui {

// ---- Key caps and buttons
// -----------------------------------------------------------------------------

float key_cap_width(Gui& gui, std::string_view keys) {
  return std::max(gui.px(24), gui.width_of(keys, Type::CaptionBold) + gui.px(14));
}

float key_cap(Gui& gui, float x, float y, std::string_view keys, Ink ink, Ink ground) {
  const float wide = key_cap_width(gui, keys), high = gui.px(24);
  const Box box{x, y, x + wide, y + high};
  if (ground != ink) gui.fill(box, ground, gui.px(4));
  gui.outline(box, ink == Ink::Text ? Ink::Control : ink, gui.px(4), gui.px(1.25f));
  gui.label(x + (wide - gui.width_of(keys, Type::CaptionBold)) / 2,
            y + (high - gui.line_height(Type::CaptionBold)) / 2, keys, Type::CaptionBold, ink);
  return wide;
}

namespace {

std::string key_words(const Gui& gui, std::optional<Act> act) {
  return act ? chord_words(gui.keys().chord(*act)) : std::string();
}

}  // namespace

float button_width(Gui& gui, std::string_view words, std::optional<Act> act) {
  const std::string keys = key_words(gui, act);
  return gui.px(40) + gui.width_of(words, Type::BodyBold) +
         (keys.empty() ? 0 : gui.px(12) + key_cap_width(gui, keys));
}

bool button(Gui& gui, float x, float y, const std::string& id, std::string_view words,
            std::optional<Act> act, const ButtonLook& look) {
  using Kind = ButtonLook::Kind;
  const std::string keys = key_words(gui, act);
  const float wide = look.width > 0 ? look.width : button_width(gui, words, act);
  const float room = wide - gui.px(40) - (keys.empty() ? 0 : gui.px(12) + key_cap_width(gui, keys));
  // Words that do not fit in one line make the button higher.
  const float text_high =
      gui.text_height(std::max(room, gui.px(40)), words, {.type = Type::BodyBold});
  const Box box{x, y, x + wide, y + std::max(gui.px(look.height), text_high + gui.px(16))};
  Item item;
  item.id = id;
  item.role = Role::Button;
  item.name = std::string(words);
  item.box = box;
  item.enabled = look.enabled;
  item.reason = std::string(look.reason);
  const Response did = gui.item(std::move(item));
  const bool by_key = act && look.enabled && gui.act(*act);

  Ink ink = Ink::Text, ground = Ink::Surface;
  const bool filled = look.kind == Kind::Primary && look.enabled;
  if (filled) ink = Ink::OnPrimary, ground = Ink::Primary;
  if (look.kind == Kind::Weighty) ink = Ink::Primary;
  if (!look.enabled) ink = Ink::Muted;
  if (!filled && did.hovered && look.enabled) ground = did.held ? Ink::YourTint : Ink::Raised;
  if (look.kind != Kind::Quiet || did.hovered) gui.fill(box, ground, gui.px(6));
  if (!look.enabled)
    gui.dashed(box, Ink::Control, gui.px(6));
  else if (look.kind != Kind::Quiet && !filled)
    gui.outline(box, look.kind == Kind::Weighty ? Ink::Primary : Ink::Control, gui.px(6),
                look.kind == Kind::Weighty ? gui.px(2) : gui.px(1));
  else if (filled && did.hovered)
    gui.outline(box, Ink::Text, gui.px(6), gui.px(2));

  const float used = std::min(gui.width_of(words, Type::BodyBold), std::max(room, gui.px(40)));
  const float content = used + (keys.empty() ? 0 : gui.px(12) + key_cap_width(gui, keys));
  const float left = look.left ? x + gui.px(20) : x + std::max(gui.px(20), (wide - content) / 2);
  gui.text(left, y + (box.height() - text_high) / 2, std::max(room, gui.px(40)) + 1, words,
           {.type = Type::BodyBold, .ink = ink});
  if (!keys.empty()) {
    const float cap = key_cap_width(gui, keys);
    const float at = look.left ? box.x1 - gui.px(16) - cap : left + used + gui.px(12);
    key_cap(gui, at, y + (box.height() - gui.px(24)) / 2, keys, filled ? Ink::OnPrimary : Ink::Text,
            filled ? Ink::Primary : Ink::Surface);
  }
  gui.ring_if(did, box);
  return did.pressed || by_key;
}

bool link(Gui& gui, float x, float y, const std::string& id, std::string_view words, Type type) {
  const float wide = gui.width_of(words, type), high = gui.line_height(type);
  Item item;
  item.id = id;
  item.role = Role::Link;
  item.name = std::string(words);
  item.box = {x, y - gui.px(2), x + wide, y + std::max(high, gui.px(22)) + gui.px(2)};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  gui.label(x, y, words, type, Ink::Primary);
  gui.line(x, y + high - gui.px(2), x + wide, y + high - gui.px(2), Ink::Primary,
           did.hovered ? gui.px(2) : gui.px(1));
  gui.ring_if(did, box, 4);
  return did.pressed;
}

// ---- Ticks
// --------------------------------------------------------------------------------------------

Ticked tick_box(Gui& gui, float x, float y, float width, const std::string& id,
                std::string_view words, bool on) {
  const float size = gui.px(24), gap = gui.px(12);
  const float text_high = gui.text_height(width - size - gap, words);
  const float high = std::max(gui.px(36), text_high + gui.px(8));
  Item item;
  item.id = id;
  item.role = Role::CheckBox;
  item.name = std::string(words);
  item.value = gui.words()(on ? "state.ticked" : "state.not_ticked");
  item.box = {x, y, x + width, y + high};
  const Box whole = item.box;
  const Response did = gui.item(std::move(item));
  const float line = gui.line_height(Type::Body), top = y + (high - text_high) / 2;
  const Box box{x, top + (line - size) / 2, x + size, top + (line + size) / 2};
  gui.fill(box, on ? Ink::Primary : did.hovered ? Ink::Raised : Ink::Surface, gui.px(4));
  gui.outline(box, on ? Ink::Primary : Ink::Control, gui.px(4), gui.px(2));
  if (on)
    draw_icon(gui, Icon::Tick, x + size / 2, (box.y0 + box.y1) / 2, gui.px(14), Ink::OnPrimary);
  gui.text(x + size + gap, top, width - size - gap, words);
  gui.ring_if(did, whole, 4);
  return {did.pressed, high};
}

bool toggle(Gui& gui, float x, float y, const std::string& id, std::string_view name, bool on,
            std::string_view value) {
  const float wide = gui.px(48), high = gui.px(28);
  const Box box{x, y + gui.px(4), x + wide, y + gui.px(4) + high};
  Item item;
  item.id = id;
  item.role = Role::Switch;
  item.name = std::string(name);
  item.value = std::string(value);
  item.box = {x, y, x + wide + gui.px(12) + gui.width_of(value, Type::BodyBold), y + gui.px(36)};
  const Response did = gui.item(std::move(item));
  gui.fill(box, on ? Ink::Primary : did.hovered ? Ink::Raised : Ink::Surface, high / 2);
  gui.outline(box, on ? Ink::Primary : Ink::Control, high / 2, gui.px(2));
  gui.circle(on ? box.x1 - high / 2 : box.x0 + high / 2, (box.y0 + box.y1) / 2,
             high / 2 - gui.px(6), on ? Ink::OnPrimary : Ink::Control);
  gui.label(box.x1 + gui.px(12), y + (gui.px(36) - gui.line_height(Type::BodyBold)) / 2, value,
            Type::BodyBold);
  gui.ring_if(did, box, 14);
  const bool by_arrow = gui.arrow(id, on ? Key::Left : Key::Right);
  return did.pressed || by_arrow;
}

// ---- Choosing one of a few
// ----------------------------------------------------------------------------

std::optional<std::size_t> segments(Gui& gui, const Box& box, const std::string& id,
                                    std::string_view name, const std::vector<std::string>& words,
                                    std::size_t chosen) {
  std::optional<std::size_t> now;
  const float wide = box.width() / static_cast<float>(words.size());
  gui.fill(box, Ink::Surface, gui.px(6));
  gui.outline(box, Ink::Control, gui.px(6));
  std::optional<std::pair<Response, Box>> ringed;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Box part{box.x0 + wide * static_cast<float>(i), box.y0,
                   box.x0 + wide * static_cast<float>(i + 1), box.y1};
    Item item;
    item.id = id + "/" + std::to_string(i);
    item.role = Role::Radio;
    item.name = std::string(name) + ": " + words[i];
    item.value = gui.words()(i == chosen ? "state.chosen" : "state.not_chosen");
    item.box = part;
    const Response did = gui.item(std::move(item));
    if (i == chosen) {
      gui.fill(part, Ink::YourTint, gui.px(6));
      gui.outline(part, Ink::Primary, gui.px(6), gui.px(2));
    } else if (did.hovered) {
      gui.fill({part.x0 + 1, part.y0 + 1, part.x1 - 1, part.y1 - 1}, Ink::Raised, gui.px(5));
    } else if (i > 0 && i - 1 != chosen) {
      gui.line(part.x0, part.y0, part.x0, part.y1, Ink::Hairline);
    }
    const Type type = i == chosen ? Type::BodyBold : Type::Body;
    const float room = wide - gui.px(8), text = std::min(room, gui.width_of(words[i], type));
    gui.label(part.x0 + (wide - text) / 2, part.y0 + (box.height() - gui.line_height(type)) / 2,
              words[i], type, Ink::Text, room);
    if (did.pressed) now = i;
    if (did.focused) ringed = {did, part};
  }
  if (ringed) gui.ring_if(ringed->first, ringed->second);
  return now;
}

std::optional<float> slider(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                            float value, float from, float to, float step, std::string_view words) {
  Item item;
  item.id = id;
  item.role = Role::Slider;
  item.name = std::string(name);
  item.value = std::string(words);
  item.box = box;
  const Response did = gui.item(std::move(item));
  const float r = gui.px(12), y = (box.y0 + box.y1) / 2, room = box.width() - 2 * r;
  const float at = box.x0 + r + room * (value - from) / (to - from);
  const Box track{box.x0 + r, y - gui.px(3), box.x1 - r, y + gui.px(3)};
  gui.fill(track, Ink::Surface, gui.px(3));
  gui.outline(track, Ink::Control, gui.px(3));
  gui.fill({track.x0, track.y0, at, track.y1}, Ink::Primary, gui.px(3));
  gui.circle(at, y, r, Ink::Surface);
  gui.ring(at, y, r - gui.px(1.5f), Ink::Primary, gui.px(3));
  gui.ring_if(did, {at - r, y - r, at + r, y + r}, 12);
  std::optional<float> now;
  const auto snap = [&](float v) {
    return std::clamp(std::round((v - from) / step) * step + from, from, to);
  };
  if (gui.arrow(id, Key::Left)) now = snap(value - step);
  if (gui.arrow(id, Key::Right)) now = snap(value + step);
  if (did.pressed && did.by_mouse) {
    // Where it was let go.
    const float x = std::clamp(gui.mouse_x(), track.x0, track.x1);
    now = snap(from + (to - from) * (x - track.x0) / std::max(1.0f, room));
  }
  return now;
}

namespace {

// What each wants, while there is room; what does not fit is taken from the widest.
std::vector<float> tab_widths(Gui& gui, float room,
                              const std::vector<std::pair<std::string, std::string>>& named) {
  std::vector<float> wide;
  float wanted = 0, widest = 0;
  for (const auto& [id, words] : named) {
    wide.push_back(gui.width_of(words, Type::BodyBold) + gui.px(32));
    wanted += wide.back();
    widest = std::max(widest, wide.back());
  }
  if (wanted <= room) return wide;
  // The width above which each is cut.
  float low = 0, high = widest;
  for (int i = 0; i < 24; ++i) {
    const float most = (low + high) / 2;
    float sum = 0;
    for (const float one : wide) sum += std::min(one, most);
    (sum <= room ? low : high) = most;
  }
  for (float& one : wide) one = std::min(one, std::max(low, gui.px(64)));
  return wide;
}

}  // namespace

std::optional<std::size_t> tabs(Gui& gui, float x, float y, float width, const std::string& id,
                                const std::vector<std::pair<std::string, std::string>>& named,
                                std::size_t chosen, float height) {
  std::optional<std::size_t> now;
  const std::vector<float> widths = tab_widths(gui, width, named);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const float wide = widths[i];
    const Box box{x, y, x + wide, y + height};
    Item item;
    item.id = id + "/" + named[i].first;
    item.role = Role::Tab;
    item.name = named[i].second;
    item.value = gui.words()(i == chosen ? "state.chosen" : "state.not_chosen");
    item.box = box;
    const Response did = gui.item(std::move(item));
    if (i == chosen) {
      gui.fill(box, Ink::Surface);
      gui.line(box.x0, box.y0, box.x0, box.y1, Ink::Control);
      gui.line(box.x1, box.y0, box.x1, box.y1, Ink::Control);
      gui.fill({box.x0, box.y0, box.x1, box.y0 + gui.px(4)}, Ink::Primary, gui.px(2));
    } else if (did.hovered) {
      gui.fill(box, Ink::Raised);
    }
    const Type type = i == chosen ? Type::BodyBold : Type::Body;
    gui.label(x + gui.px(16), y + (height - gui.line_height(type)) / 2, named[i].second, type,
              i == chosen ? Ink::Text : Ink::Muted, wide - gui.px(31));
    gui.ring_if(
        did, {box.x0 + gui.px(5), box.y0 + gui.px(5), box.x1 - gui.px(5), box.y1 - gui.px(5)}, 2);
    if (did.pressed) now = i;
    x += wide;
  }
  return now;
}

// ---- Grounds
// ------------------------------------------------------------------------------------------

void card(Gui& gui, const Box& box, Ink border) {
  gui.fill(box, Ink::Surface, gui.px(10));
  gui.outline(box, border, gui.px(10));
}

void call_out(Gui& gui, const Box& box, Ink rule) {
  gui.fill(box, Ink::Surface, gui.px(4));
  gui.outline(box, rule == Ink::Control ? Ink::Hairline : rule, gui.px(4));
  gui.fill({box.x0, box.y0, box.x0 + gui.px(5), box.y1}, rule, gui.px(2));
}

float chip_width(Gui& gui, std::string_view words) {
  return gui.width_of(words, Type::Caption) + gui.px(20);
}

float chip(Gui& gui, float x, float y, std::string_view words) {
  const float wide = chip_width(gui, words), high = gui.px(32);
  const Box box{x, y, x + wide, y + high};
  gui.fill(box, Ink::Raised, gui.px(6));
  if (gui.theme().high_contrast) gui.outline(box, Ink::Hairline, gui.px(6));
  gui.label(x + gui.px(10), y + (high - gui.line_height(Type::Caption)) / 2, words, Type::Caption);
  return wide;
}

}  // namespace ui
