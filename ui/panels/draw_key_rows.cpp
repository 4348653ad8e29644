#include <algorithm>

#include "ui/panels/draw_settings_parts.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr float kName = 368, kCap = 150;  // design pixels: columns of a wide list

struct Columns {
  bool stacked;
  float name, cap, about;  // widths; `about` stands under the name when stacked
};

Columns columns_of(Gui& gui, float width) {
  const float pad = gui.px(16);
  if (width < gui.px(36 * kEm)) {
    const float name = width - 2 * pad - gui.px(kCap);
    return {true, name, gui.px(kCap), width - 2 * pad};
  }
  const float name = gui.px(kName) - pad;
  return {false, name, gui.px(kCap), width - name - gui.px(kCap) - 2 * pad};
}

void draw_cap(Gui& gui, const KeyRow& row, float x, float y, float right, bool to_right) {
  const Words& words = gui.words();
  if (row.waiting || row.chord.empty()) {
    const std::string said = words(row.waiting ? "desk.keys.press" : "desk.keys.none");
    const Type type = row.waiting ? Type::BodyBold : Type::Caption;
    const float at = to_right ? right - gui.width_of(said, type) : x;
    gui.label(at, y - gui.line_height(type) / 2, said, type,
              row.waiting ? Ink::Primary : Ink::Muted);
    return;
  }
  const float at = to_right ? right - key_cap_width(gui, row.chord) : x;
  key_cap(gui, at, y - gui.px(12), row.chord);
}

float draw_key_row(Gui& gui, float x, float y, float width, const KeyRow& row, Intents& intents) {
  const Columns columns = columns_of(gui, width);
  const float pad = gui.px(16);
  const TextOptions name{.ink = row.fixed ? Ink::Muted : Ink::Text};
  const TextOptions about{.type = Type::Caption, .ink = row.waiting ? Ink::Text : Ink::Muted};
  const float name_high = gui.text_height(columns.name, row.name, name);
  const float about_high = row.about.empty() ? 0 : gui.text_height(columns.about, row.about, about);
  const float text_high =
      columns.stacked ? name_high + about_high : std::max(name_high, about_high);
  const float high = std::max(gui.px(kButton), text_high + gui.px(16));
  Item item;
  item.id = "settings/key/" + std::string(action_info(static_cast<Act>(row.act)).id);
  item.role = Role::Row;
  item.name = row.name;
  item.value = row.chord;
  item.box = {x, y, x + width, y + high};
  item.enabled = !row.fixed;
  item.reason = row.fixed ? row.about : std::string();
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  if (row.waiting) {
    gui.fill(box, Ink::YourTint, gui.px(6));
    gui.outline(box, Ink::Primary, gui.px(6), gui.px(2));
  } else if (row.fixed && did.focused) {
    gui.dashed(box, Ink::Control, gui.px(6));
  } else if (did.hovered && !row.fixed) {
    gui.fill(box, Ink::Raised, gui.px(6));
  }
  const float top = y + (high - text_high) / 2, middle = top + name_high / 2;
  gui.text(x + pad, columns.stacked ? top : y + (high - name_high) / 2, columns.name, row.name,
           name);
  const float cap_left = x + pad + columns.name;
  draw_cap(gui, row, cap_left, columns.stacked ? middle : y + high / 2, x + width - pad,
           columns.stacked);
  if (columns.stacked)
    gui.text(x + pad, top + name_high, columns.about, row.about, about);
  else
    gui.text(cap_left + columns.cap, y + (high - about_high) / 2, columns.about, row.about, about);
  gui.ring_if(did, box);
  if (did.pressed) intents.push_back(SetKey{row.act, {}});
  return y + high;
}

// The next chord is the row's, unless typing and moving need it: then it goes on waiting.
void take_key(Gui& gui, const KeyRow& row, int section, Intents& intents) {
  const Act act = static_cast<Act>(row.act);
  if (!gui.has_focus("settings/key/" + std::string(action_info(act).id))) {
    intents.push_back(ShowSettings{section});  // something else was pressed: no longer waiting
    return;
  }
  KeyMap probe;
  if (const auto chord = gui.any_key(); chord && probe.set(act, *chord))
    intents.push_back(SetKey{row.act, chord_words(*chord)});
}

}  // namespace

float draw_key_rows(Gui& gui, float x, float y, float width, const SettingsPanel& panel,
                    Intents& intents) {
  for (const KeyRow& row : panel.keys) {
    if (!row.group.empty()) {
      y += gui.px(24);
      gui.label(x, y, row.group, Type::BodyBold);
      y += gui.line_height(Type::BodyBold) + gui.px(8);
      gui.line(x, y, x + width, y, Ink::Hairline);
      y += gui.px(8);
    }
    y = draw_key_row(gui, x, y, width, row, intents) + gui.px(4);
    if (row.waiting) take_key(gui, row, panel.section, intents);
  }
  return y;
}

}  // namespace ui
