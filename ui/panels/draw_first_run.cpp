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

constexpr const char *kName = "first/name", *kText = "first/text", *kNext = "first/next",
                     *kSkip = "first/skip", *kBefore = "first/before";

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

struct CardButton {
  const char* id;
  std::string words;
};

// The way on first; where it is narrow they are lower, to leave room for the text.
std::vector<CardButton> card_buttons(const Gui& gui, const FirstRunPanel& panel) {
  std::vector<CardButton> list{{kNext, panel.next}};
  if (!panel.skip.empty()) list.push_back({kSkip, panel.skip});
  if (panel.card > 0) list.push_back({kBefore, gui.words()("desk.first.before")});
  return list;
}

float card_button_height(const Gui& gui) { return gui.ems_wide() >= 64 ? kBigButton : kButton; }

float buttons_height(Gui& gui, float width, const FirstRunPanel& panel) {
  PlaceFlow flow(0, 0, width, gui.px(12));
  for (const CardButton& one : card_buttons(gui, panel))
    flow.next(button_width(gui, one.words, std::nullopt), gui.px(card_button_height(gui)));
  return flow.bottom();
}

void draw_buttons(Gui& gui, float x, float y, float width, const FirstRunPanel& panel,
                  Pressed& pressed) {
  PlaceFlow flow(x, y, width, gui.px(12));
  for (const CardButton& one : card_buttons(gui, panel)) {
    const float high = card_button_height(gui);
    const Box box = flow.next(button_width(gui, one.words, std::nullopt), gui.px(high));
    ButtonLook look{.height = high, .width = box.width()};
    if (one.id == kNext) look.kind = ButtonLook::Kind::Primary;
    if (!button(gui, box.x0, box.y0, one.id, one.words, std::nullopt, look)) continue;
    (one.id == kNext ? pressed.next : one.id == kSkip ? pressed.skip : pressed.before) = true;
  }
}

struct Foot {
  Box area, above;
  float content;  // how high the text is
};

// The buttons in a bar at the foot. A card that is text can be scrolled from them, or by itself.
void draw_bar(Gui& gui, const Foot& foot, float x, float width, const FirstRunPanel& panel,
              Pressed& pressed) {
  const std::string scroll = scroll_of(panel);
  if (panel.card >= 2) {
    for (const CardButton& one : card_buttons(gui, panel))
      scroll_from(gui, one.id, scroll, foot.above, foot.content);
    inset_scroll_item(gui, kText, scroll, panel.title, foot.above, foot.content);
  }
  gui.line(foot.area.x0, foot.above.y1, foot.area.x1, foot.above.y1, Ink::Hairline);
  draw_buttons(gui, x, foot.above.y1 + gui.px(14), width, panel, pressed);
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
  const float margin = gui.px(gui.ems_wide() >= 64 ? 48 : 24);
  const float width = std::min(area.width() - 2 * margin - gui.px(16), gui.px(40 * kEm));
  const float x = area.x0 + std::round((area.width() - width) / 2);
  // Under the text, or where that does not fit in a bar of their own that is always in view.
  const float buttons = buttons_height(gui, width, panel), pad = gui.px(14);
  Entry& too_long = leftovers.entries[scroll_of(panel) + "/too_long"];
  const bool with_bar = too_long.caret == 1;
  Box above = area;
  if (with_bar) above.y1 -= buttons + 2 * pad;
  const Gui::Scrolled inside =
      gui.begin_scroll(scroll_of(panel), with_bar ? inset_view(gui, above) : above);
  const float text = std::min(width, gui.px(kColumn));
  float y = inside.y + (with_bar ? gui.px(12) : std::max(gui.px(24), area.height() * 0.1f));
  y = draw_step(gui, x, y, panel) + gui.px(20);
  y += gui.text(x, y, width, panel.title, {.type = Type::Display}) + gui.px(12);
  for (const std::string& paragraph : panel.paragraphs)
    y += gui.text(x, y, text, paragraph, {.reading = true}) + gui.px(12);
  y += gui.px(12);
  Pressed pressed;
  if (panel.card == 0) y = draw_look(gui, x, y, width, panel, intents);
  if (panel.card == 1) pressed.next |= draw_name(gui, x, y, width, panel, leftovers);
  if (panel.card == 2) y = draw_kept(gui, x, y, width, panel);
  const float content = y - inside.y;
  if (!with_bar) {
    y += gui.px(32);
    draw_buttons(gui, x, y, width, panel, pressed);
    y += buttons;
  }
  gui.end_scroll(y + gui.px(with_bar ? 16 : 32));
  if (with_bar) draw_bar(gui, {area, above, content + gui.px(16)}, x, width, panel, pressed);
  // The same whichever way it stands now; where it starts differs.
  const float from = with_bar ? std::max(gui.px(24), area.height() * 0.1f) - gui.px(12) : 0;
  const std::size_t over = from + content + gui.px(64) + buttons > area.height() + 1 ? 1 : 0;
  if (over != too_long.caret) {
    gui.ask_for_frame();
    // The buttons had been brought into view: what is read first is seen first.
    if (panel.card >= 2) gui.scroll_to(scroll_of(panel), 0);
  }
  leftovers.entries[scroll_of(panel) + "/too_long"].caret = over;
  if (panel.card > 0 && gui.act(Act::Back)) pressed.before = true;
  go(panel, pressed, leftovers, intents);
}

}  // namespace ui
