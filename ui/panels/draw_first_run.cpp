#include <algorithm>
#include <cmath>

#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_settings_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/theme_samples.h"

namespace ui {
namespace {

constexpr const char* kName = "first/name";

std::string scroll_of(const FirstRunPanel& panel) {
  return "first/card/" + std::to_string(panel.card);
}

// The four cards as bars; the words beside them say the same.
float draw_step(Gui& gui, float x, float y, const FirstRunPanel& panel) {
  const float wide = gui.px(36), high = gui.px(6), middle = y + gui.line_height(Type::Caption) / 2;
  for (int i = 0; i < panel.cards; ++i) {
    const Box bar{x, middle - high / 2, x + wide, middle + high / 2};
    if (i <= panel.card)
      gui.fill(bar, Ink::Primary, high / 2);
    else
      gui.outline(bar, Ink::Control, high / 2);
    x += wide + gui.px(8);
  }
  gui.label(x + gui.px(8), y, panel.step, Type::Caption, Ink::Muted);
  return y + gui.line_height(Type::Caption);
}

float draw_look(Gui& gui, float x, float y, float width, const FirstRunPanel& panel,
                Intents& intents) {
  const Words& words = gui.words();
  y += gui.text(x, y, width, words("desk.text_size"), {.type = Type::BodyBold}) + gui.px(8);
  const Box size{x, y, x + width, y + gui.px(kButton)};
  if (const auto percent = draw_text_size(gui, size, "first/text_size", words("desk.text_size"),
                                          panel.text_percent, panel.text_words))
    intents.push_back(SetText{*percent});
  y = size.y1 + gui.px(24);
  y += gui.text(x, y, width, words("desk.set.theme"), {.type = Type::BodyBold}) + gui.px(8);
  if (const auto now =
          theme_samples(gui, x, y, width, "first/theme", words("desk.set.theme"), panel.themes,
                        static_cast<std::size_t>(std::max(0, panel.theme))))
    intents.push_back(SetSetting{Setting::Theme, static_cast<int>(*now)});
  y += theme_samples_height(gui, width, panel.themes) + gui.px(24);
  return draw_sample_turn(gui, x, y, std::min(width, gui.px(kColumn)), panel.sample_who,
                          panel.sample);
}

void keep_name(const FirstRunPanel& panel, const Leftovers& leftovers, Intents& intents) {
  const auto found = leftovers.entries.find(kName);
  if (found == leftovers.entries.end()) return;
  const std::string name = trimmed_name(found->second.text);
  if (name != panel.name) intents.push_back(SetName{name});
}

// True when Enter went on.
bool draw_name(Gui& gui, float x, float& y, float width, const FirstRunPanel& panel,
               Leftovers& leftovers) {
  const Words& words = gui.words();
  const auto [at, fresh] = leftovers.entries.try_emplace(kName);
  if (fresh) set_text(at->second, panel.name);
  const std::string name = words("desk.first.who.name");
  y += gui.text(x, y, width, name, {.type = Type::BodyBold}) + gui.px(8);
  const Box box{x, y, x + std::min(width, gui.px(22 * kEm)), y + gui.px(kButton)};
  y = box.y1;
  if (fresh) gui.show(box.grown(gui.px(12)));  // it has the focus
  return text_field(gui, box, kName, name, words("desk.first.who.empty"), at->second, kMostName) ==
         Entered::Submitted;
}

float draw_kept(Gui& gui, float x, float y, float width, const FirstRunPanel& panel) {
  if (panel.kept.empty()) return y;
  const float pad = gui.px(18), wide = width - 2 * pad;
  float high = gui.px(28) - gui.px(8);
  for (const std::string& line : panel.kept) high += gui.text_height(wide, line) + gui.px(8);
  const Box box{x, y, x + width, y + high};
  gui.fill(box, Ink::Page, gui.px(6));
  gui.outline(box, Ink::Hairline, gui.px(6));
  y += gui.px(14);
  for (const std::string& line : panel.kept) y += gui.text(x + pad, y, wide, line) + gui.px(8);
  return box.y1;
}

struct Pressed {
  bool next = false, before = false, skip = false;
};

float draw_buttons(Gui& gui, float x, float y, float width, const FirstRunPanel& panel,
                   Pressed& pressed) {
  const std::string before = gui.words()("desk.first.before");
  PlaceFlow flow(x, y, width, gui.px(16));
  const auto place = [&](const std::string& id, const std::string& words, ButtonLook look) {
    const Box box = flow.next(button_width(gui, words, std::nullopt), gui.px(kBigButton));
    look.height = kBigButton;
    look.width = box.width();
    return button(gui, box.x0, box.y0, id, words, std::nullopt, look);
  };
  pressed.next |= place("first/next", panel.next, {.kind = ButtonLook::Kind::Primary});
  if (!panel.skip.empty()) pressed.skip |= place("first/skip", panel.skip, {});
  if (panel.card > 0) pressed.before |= place("first/before", before, {});
  return flow.bottom();
}

// A card that is text: what does not fit is read first, then the buttons have the focus.
void reach_text(Gui& gui, const Box& text, const FirstRunPanel& panel) {
  const std::string id = "first/text";
  long_passage(gui, id, scroll_of(panel), panel.title, text.grown(gui.px(10)));
  const bool there = !gui.items().empty() && gui.items().back().id == id;
  if (!there && gui.has_focus(id)) gui.move_focus("first/next");
}

void go(const FirstRunPanel& panel, const Pressed& pressed, const Leftovers& leftovers,
        Intents& intents) {
  const bool last = panel.card + 1 >= panel.cards;
  if (!pressed.next && !pressed.before && !pressed.skip) return;
  keep_name(panel, leftovers, intents);
  if (pressed.before)
    intents.push_back(NextCard{panel.card - 1});
  else if (pressed.next && !last)
    intents.push_back(NextCard{panel.card + 1});
  else
    intents.push_back(FinishFirstRun{pressed.next && panel.practise});
}

}  // namespace

void draw_first_run(Gui& gui, const Box& area, const FirstRunPanel& panel, Leftovers& leftovers,
                    Intents& intents) {
  gui.fill(area, Ink::Surface);
  const float margin = gui.px(gui.ems_wide() >= 64 ? 48 : 16);
  const float width = std::min(area.width() - 2 * margin - gui.px(16), gui.px(40 * kEm));
  const Gui::Scrolled inside = gui.begin_scroll(scroll_of(panel), area);
  const float x = area.x0 + std::round((area.width() - width) / 2);
  const float text = std::min(width, gui.px(kColumn));
  float y = inside.y + std::max(gui.px(24), area.height() * 0.1f);
  const float from = y;
  y = draw_step(gui, x, y, panel) + gui.px(20);
  y += gui.text(x, y, width, panel.title, {.type = Type::Display}) + gui.px(12);
  for (const std::string& paragraph : panel.paragraphs)
    y += gui.text(x, y, text, paragraph, {.reading = true}) + gui.px(12);
  y += gui.px(12);
  Pressed pressed;
  if (panel.card == 0) y = draw_look(gui, x, y, width, panel, intents) + gui.px(32);
  if (panel.card == 1) {
    pressed.next |= draw_name(gui, x, y, width, panel, leftovers);
    y += gui.px(32);
  }
  if (panel.card == 2) y = draw_kept(gui, x, y, width, panel);
  if (panel.card >= 2) y += gui.px(32);
  if (panel.card >= 2) reach_text(gui, {x, from, x + width, y - gui.px(32)}, panel);
  y = draw_buttons(gui, x, y, width, panel, pressed);
  gui.end_scroll(y + gui.px(32));
  if (panel.card > 0 && gui.act(Act::Back)) pressed.before = true;
  go(panel, pressed, leftovers, intents);
}

}  // namespace ui
