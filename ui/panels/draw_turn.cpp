#include "ui/panels/draw_turn.h"

#include <algorithm>

#include "ui/widgets/controls.h"

namespace ui {
namespace {

std::string all_words(const Turn& turn) {
  std::string words = turn.text;
  for (const std::string& detail : turn.details) words += (words.empty() ? "" : " ") + detail;
  return words;
}

// Words that can be reached: pinned by N or the small button, copied by Ctrl+C.
struct Reached {
  Response did;
  bool shows_pin = false;
  bool by_key = false;  // N pins it now
};
Reached reach(Gui& gui, const Box& box, const Turn& turn, const TurnLook& look, Intents& intents) {
  Item item;
  item.id = "talk/" + turn.line;
  item.role = Role::Passage;
  item.name = (turn.who.empty() ? "" : turn.who + ": ") + all_words(turn);
  item.value = turn.pinned ? gui.words()("desk.pinned") : std::string();
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (did.focused && gui.act(Act::Copy)) intents.push_back(CopyWords{all_words(turn)});
  // The small button stays while it has the focus itself.
  const bool at = did.focused || gui.has_focus("talk/pin/" + turn.line);
  if (look.can_pin && at && gui.act(Act::Pin)) intents.push_back(PinLine{turn.line, !turn.pinned});
  const bool shows = at || did.hovered || turn.pinned || look.latest;
  return {did, look.can_pin && shows, at || look.by_key};
}

// The small "Pin N" or "Pinned" at the right of a heading.
void draw_pin(Gui& gui, float right, float y, const Turn& turn, bool by_key, Intents& intents) {
  const std::string words = gui.words()(turn.pinned ? "desk.pinned" : "desk.pin");
  // The key stands where it acts, and nowhere else.
  const std::string keys = by_key ? chord_words(gui.keys().chord(Act::Pin)) : std::string();
  const float cap = turn.pinned || keys.empty() ? 0 : key_cap_width(gui, keys) + gui.px(6);
  const float tick = turn.pinned ? gui.px(22) : 0;
  const float wide = gui.px(18) + tick + gui.width_of(words, Type::CaptionBold) + cap;
  Item item;
  item.id = "talk/pin/" + turn.line;
  item.role = Role::CheckBox;
  item.name = words;
  item.value = gui.words()(turn.pinned ? "state.ticked" : "state.not_ticked");
  item.box = {right - wide, y, right, y + gui.px(32)};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  if (!turn.pinned || did.hovered) {
    gui.fill(box, did.hovered ? Ink::Raised : Ink::Surface, gui.px(6));
    gui.outline(box, Ink::Control, gui.px(6));
  }
  float at = box.x0 + gui.px(9);
  if (turn.pinned) {
    draw_icon(gui, Icon::Tick, at + gui.px(8), (box.y0 + box.y1) / 2, gui.px(14), Ink::Text);
    at += tick;
  }
  gui.label(at, (box.y0 + box.y1 - gui.line_height(Type::CaptionBold)) / 2, words,
            Type::CaptionBold);
  if (cap > 0) key_cap(gui, box.x1 - cap, (box.y0 + box.y1) / 2 - gui.px(12), keys);
  gui.ring_if(did, box);
  if (did.pressed) intents.push_back(PinLine{turn.line, !turn.pinned});
}

float pin_width(Gui& gui) {
  return gui.px(60) + gui.width_of(gui.words()("desk.pinned"), Type::CaptionBold);
}

float draw_room(Gui& gui, float x, float y, float width, const Turn& turn, const TurnLook& look,
                Intents& intents) {
  const Ink ink = look.earlier && !gui.theme().high_contrast ? Ink::Muted : Ink::Text;
  const float pad = gui.px(18), room = width - 2 * pad;
  float high = gui.px(14) + gui.line_height(Type::CaptionBold);
  for (const std::string& detail : turn.details)
    high += gui.text_height(room, detail, {.reading = true}) + gui.px(4);
  high += gui.px(10);
  const Box box{x, y, x + width, y + high};
  const Reached reached = reach(gui, box, turn, look, intents);
  call_out(gui, box);
  gui.label(x + pad, y + gui.px(14), turn.who, Type::CaptionBold, ink, room - pin_width(gui));
  float at = y + gui.px(14) + gui.line_height(Type::CaptionBold);
  for (const std::string& detail : turn.details)
    at += gui.text(x + pad, at, room, detail, {.ink = ink, .reading = true}) + gui.px(4);
  gui.ring_if(reached.did, box, 4);
  if (reached.shows_pin)
    draw_pin(gui, box.x1 - gui.px(8), y + gui.px(8), turn, reached.by_key, intents);
  return high;
}

float draw_bubble(Gui& gui, float x, float y, float width, const Turn& turn, const TurnLook& look,
                  Intents& intents) {
  const bool yours = turn.kind == Turn::Kind::You || turn.kind == Turn::Kind::Answer;
  const bool high_contrast = gui.theme().high_contrast;
  const Ink ink = look.earlier && !high_contrast ? Ink::Muted : Ink::Text;
  const float wide = std::min(width, gui.px(640)), pad_x = gui.px(18), pad_y = gui.px(12);
  const float indent = std::min(gui.px(72), width * 0.1f);
  const float left = yours ? x + indent : x,
              right = yours ? x + width : x + wide - (wide < width ? 0 : indent);
  const float room = right - left - 2 * pad_x;
  const std::vector<std::string> parts =
      turn.text.empty() ? turn.details : std::vector<std::string>{turn.text};
  float high = 2 * pad_y + (turn.who.empty() ? 0 : gui.line_height(Type::CaptionBold) + gui.px(2));
  for (const std::string& part : parts) high += gui.text_height(room, part, {.reading = true});
  const Box box{left, y, right, y + high};
  Reached reached;
  if (!turn.line.empty()) reached = reach(gui, box, turn, look, intents);
  const Ink tint = yours ? Ink::YourTint : Ink::PersonTint;
  gui.fill(box, tint, gui.px(10));
  if (high_contrast)
    gui.outline(box, yours ? Ink::Primary : Ink::PersonName, gui.px(10), gui.px(2));
  float at = y + pad_y;
  if (!turn.who.empty()) {
    gui.label(left + pad_x, at, turn.who, Type::CaptionBold, yours ? Ink::Primary : Ink::PersonName,
              room);
    at += gui.line_height(Type::CaptionBold) + gui.px(2);
  }
  for (const std::string& part : parts)
    at += gui.text(left + pad_x, at, room, part, {.ink = ink, .reading = true});
  gui.ring_if(reached.did, box, 10);
  if (reached.shows_pin)
    draw_pin(gui, right - gui.px(8), y + gui.px(6), turn, reached.by_key, intents);
  return high;
}

// What stands on a screen or a sheet, and where one is.
float draw_plain(Gui& gui, float x, float y, float width, const Turn& turn, const TurnLook& look,
                 Intents& intents) {
  const Ink ink = look.earlier && !gui.theme().high_contrast ? Ink::Muted : Ink::Text;
  if (turn.kind == Turn::Kind::Place) {
    const float high = gui.line_height(Type::CaptionBold) + gui.px(12), middle = y + high / 2;
    const float wide = std::min(width, gui.width_of(turn.text, Type::CaptionBold));
    gui.label(x, y + gui.px(6), turn.text, Type::CaptionBold, Ink::Muted, width);
    if (wide < width - gui.px(40))
      gui.line(x + wide + gui.px(14), middle, x + width, middle, Ink::Hairline);
    return high;
  }
  const bool ending = turn.kind == Turn::Kind::Ending;
  const float room = width - gui.px(36);
  float high = gui.px(24) + gui.text_height(room, turn.text, {.reading = true});
  if (!turn.who.empty())
    high += gui.text_height(room, turn.who, {.type = ending ? Type::Subhead : Type::CaptionBold});
  const Box box{x, y, x + width, y + high};
  Reached reached;
  if (!turn.line.empty()) reached = reach(gui, box, turn, look, intents);
  gui.fill(box, Ink::Surface, gui.px(10));
  gui.outline(box, Ink::Hairline, gui.px(10));
  float at = y + gui.px(12);
  if (!turn.who.empty())
    at += gui.text(x + gui.px(18), at, room, turn.who,
                   {.type = ending ? Type::Subhead : Type::CaptionBold, .ink = ink});
  gui.text(x + gui.px(18), at, room, turn.text, {.ink = ink, .reading = true});
  gui.ring_if(reached.did, box, 10);
  if (reached.shows_pin)
    draw_pin(gui, box.x1 - gui.px(8), y + gui.px(6), turn, reached.by_key, intents);
  return high;
}

}  // namespace

float draw_turn(Gui& gui, float x, float y, float width, const Turn& turn, const TurnLook& look,
                Intents& intents) {
  switch (turn.kind) {
    case Turn::Kind::Room:
      return draw_room(gui, x, y, width, turn, look, intents);
    case Turn::Kind::Person:
    case Turn::Kind::You:
    case Turn::Kind::Answer:
      return draw_bubble(gui, x, y, width, turn, look, intents);
    default:
      return draw_plain(gui, x, y, width, turn, look, intents);
  }
}

}  // namespace ui
