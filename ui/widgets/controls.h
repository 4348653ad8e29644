// The small set of things a person uses. Each registers its item, draws every state and says
// whether it was used; the ring comes last. Sizes in pixels come from Gui::px.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/gui.h"
#include "ui/widgets/icons.h"

namespace ui {

// A key cap. The width used; height 24 design pixels.
float key_cap(Gui& gui, float x, float y, std::string_view keys, Ink ink = Ink::Text,
              Ink ground = Ink::Surface);
float key_cap_width(Gui& gui, std::string_view keys);

struct ButtonLook {
  enum class Kind : std::uint8_t { Primary, Weighty, Plain, Quiet } kind = Kind::Plain;
  float height = kButton;  // design pixels
  float width = 0;         // pixels; 0: as wide as its words need
  bool left = false;       // words at the left, key at the right
  bool enabled = true;
  std::string_view reason{};  // why not
};
// `act`: its key, which works wherever the focus is.
bool button(Gui& gui, float x, float y, const std::string& id, std::string_view words,
            std::optional<Act> act, const ButtonLook& look = {});
float button_width(Gui& gui, std::string_view words, std::optional<Act> act);

// Underlined words.
bool link(Gui& gui, float x, float y, const std::string& id, std::string_view words,
          Type type = Type::Caption);

// A tick box, radio button or switch with its words; `width` wraps them. The height used.
struct Ticked {
  bool pressed = false;
  float height = 0;
};
Ticked tick_box(Gui& gui, float x, float y, float width, const std::string& id,
                std::string_view words, bool on);
bool toggle(Gui& gui, float x, float y, const std::string& id, std::string_view name, bool on,
            std::string_view value);

// Several in one frame, one of them chosen. Left and right change. The new place, or nothing.
std::optional<std::size_t> segments(Gui& gui, const Box& box, const std::string& id,
                                    std::string_view name, const std::vector<std::string>& words,
                                    std::size_t chosen);

// A grip on a line. Left and right change by a step. The new value, or nothing.
std::optional<float> slider(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                            float value, float from, float to, float step, std::string_view words);

// Tabs along a line; the chosen one is on the page below. The new place, or nothing.
std::optional<std::size_t> tabs(
    Gui& gui, float x, float y, float width, const std::string& id,
    const std::vector<std::pair<std::string, std::string>>& ids_and_words, std::size_t chosen,
    float height);

// A card, and a call-out with a rule at its left.
void card(Gui& gui, const Box& box, Ink border = Ink::Hairline);
void call_out(Gui& gui, const Box& box, Ink rule = Ink::Control);
// A chip: raised, with words. The width used.
float chip(Gui& gui, float x, float y, std::string_view words);
float chip_width(Gui& gui, std::string_view words);

}  // namespace ui
