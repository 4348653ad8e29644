// The debrief: the short one, or one of its four steps beside the rail that leads through them.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/panels/debrief_parts.h"
#include "ui/panels/draw_screen.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr const char* kRailScroll = "debrief/rail";

struct Step {
  DebriefStep step;
  const char *name, *time, *id;
};
constexpr std::array<Step, 4> kSteps{{
    {DebriefStep::Reactions, "desk.debrief_step.1", "desk.debrief_step.1.time", "reactions"},
    {DebriefStep::Happened, "desk.debrief_step.2", "desk.debrief_step.2.time", "happened"},
    {DebriefStep::Why, "desk.debrief_step.3", "desk.debrief_step.3.time", "why"},
    {DebriefStep::TakeAway, "desk.debrief_step.4", "desk.debrief_step.4.time", "take_away"},
}};

// A number in a ring; filled for the step in hand, a tick for one that is done.
void draw_number(Gui& gui, float x, float y, std::size_t n, bool current, bool done) {
  const float r = gui.px(16);
  const std::string number = std::to_string(n);
  const Ink ink = current ? Ink::OnPrimary : Ink::Text;
  if (current)
    gui.circle(x, y, r, Ink::Primary);
  else
    gui.ring(x, y, r - gui.px(1), done ? Ink::Sound : Ink::Control, gui.px(2));
  if (done && !current) return draw_icon(gui, Icon::Tick, x, y, gui.px(16), Ink::Sound);
  gui.label(x - gui.width_of(number, Type::BodyBold) / 2, y - gui.line_height(Type::BodyBold) / 2,
            number, Type::BodyBold, ink);
}

float draw_step(Gui& gui, const Box& rail, float y, std::size_t place,
                const DebriefScreenPanel& panel, Intents& intents) {
  const Words& words = gui.words();
  const Step& step = kSteps[place];
  const bool current = panel.step == step.step,
             done = place < panel.done.size() && panel.done[place];
  const std::string name = words(step.name);
  const std::string time = words(done && !current ? "desk.debrief_step.done" : step.time);
  const float x = rail.x0 + gui.px(70), wide = rail.x1 - x - gui.px(12);
  const TextOptions title{.type = current ? Type::BodyBold : Type::Body};
  const float text = gui.text_height(wide, name, title) + gui.line_height(Type::Caption);
  const float high = std::max(gui.px(80), text + gui.px(20));
  const Box box{rail.x0, y, rail.x1, y + high};
  Item item;
  item.id = std::string("debrief/step/") + step.id;
  item.role = Role::Tab;
  item.name = name;
  item.value = current ? words("state.chosen") : time;
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (current) {
    gui.fill(box, Ink::YourTint);
    gui.fill({box.x0, box.y0, box.x0 + gui.px(4), box.y1}, Ink::Primary);
    if (gui.theme().high_contrast) gui.outline(box, Ink::Primary, 0, gui.px(2));
  } else if (did.hovered) {
    gui.fill(box, Ink::Raised);
  }
  draw_number(gui, rail.x0 + gui.px(40), y + high / 2, place + 1, current, done);
  const float top = y + (high - text) / 2;
  const float used = gui.text(x, top, wide, name, title);
  gui.label(x, top + used, time, Type::Caption, Ink::Muted);
  const float in = gui.px(6);
  gui.ring_if(did, {box.x0 + in, box.y0 + in, box.x1 - in, box.y1 - in}, 4);
  if (did.pressed && !current) intents.push_back(GoToStep{step.step});
  return y + high;
}

std::string kept_words(Gui& gui, const DebriefScreenPanel& panel) {
  return gui.words()(panel.practice ? "desk.debrief_unkept" : "desk.debrief_kept");
}

float foot_height(Gui& gui, float wide, const DebriefScreenPanel& panel) {
  return gui.px(kButton) + gui.px(8) +
         gui.text_height(wide, kept_words(gui, panel), {.type = Type::Caption}) + gui.px(20);
}

// The way back to the short debrief, and where all this stays.
float draw_foot(Gui& gui, float x, float y, float wide, const DebriefScreenPanel& panel,
                Intents& intents) {
  const std::string name = gui.words()("desk.the_short_debrief");
  const Box box{x - gui.px(8), y, x + wide, y + gui.px(kButton)};
  Item item;
  item.id = "debrief/short";
  item.role = Role::Link;
  item.name = name;
  item.box = box;
  const Response did = gui.item(std::move(item));
  const bool by_key = gui.act(Act::Short);
  if (did.hovered) gui.fill(box, Ink::Raised, gui.px(6));
  const float middle = (box.y0 + box.y1) / 2;
  draw_icon(gui, Icon::ArrowLeft, x + gui.px(9), middle, gui.px(18), Ink::Text);
  gui.label(x + gui.px(28), middle - gui.line_height(Type::Body) / 2, name, Type::Body, Ink::Text,
            wide - gui.px(28));
  gui.ring_if(did, box);
  if (did.pressed || by_key) intents.push_back(GoToStep{DebriefStep::Short});
  y = box.y1 + gui.px(8);
  return y +
         gui.text(x, y, wide, kept_words(gui, panel), {.type = Type::Caption, .ink = Ink::Muted});
}

// Gives what it leaves.
Box draw_rail(Gui& gui, const Box& area, const DebriefScreenPanel& panel, Intents& intents) {
  gui.pane(kRailPane);
  const Box rail{area.x0, area.y0, area.x0 + std::round(gui.px(14.3f * kEm)), area.y1};
  const Gui::Scrolled inner = gui.begin_scroll(kRailScroll, rail, false, 0);
  const float x = rail.x0 + gui.px(24), wide = rail.width() - gui.px(40);
  float y = inner.y + gui.px(28);
  y +=
      gui.text(x, y, wide, gui.words()("desk.debrief"), {.type = Type::Caption, .ink = Ink::Muted});
  y += gui.text(x, y, wide, panel.case_title, {.type = Type::Subhead});
  y += gui.text(x, y, wide, panel.about, {.type = Type::Caption, .ink = Ink::Muted}) + gui.px(20);
  for (std::size_t i = 0; i < kSteps.size(); ++i) y = draw_step(gui, rail, y, i, panel, intents);
  y = std::max(y + gui.px(16), rail.y1 - foot_height(gui, wide, panel));
  y = draw_foot(gui, x, y, wide, panel, intents);
  gui.end_scroll(y + gui.px(16));
  gui.line(rail.x1, rail.y0, rail.x1, rail.y1, Ink::Hairline);
  return {rail.x1 + 1, area.y0, area.x1, area.y1};
}

// Where there is no room for a rail: the steps as tabs.
Box draw_step_tabs(Gui& gui, const Box& area, const DebriefScreenPanel& panel, Intents& intents) {
  gui.pane(kRailPane);
  std::vector<std::pair<std::string, std::string>> named;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    named.emplace_back(kSteps[i].id, gui.words()(kSteps[i].name));
    if (kSteps[i].step == panel.step) chosen = i;
  }
  const float high = gui.bar_px(kButton);
  const auto now = tabs(gui, area.x0, area.y0, area.width(), "debrief/step", named, chosen, high);
  gui.line(area.x0, area.y0 + high, area.x1, area.y0 + high, Ink::Hairline);
  if (now && *now != chosen) intents.push_back(GoToStep{kSteps[*now].step});
  if (gui.act(Act::Short)) intents.push_back(GoToStep{DebriefStep::Short});
  return {area.x0, area.y0 + high + 1, area.x1, area.y1};
}

}  // namespace

void draw_debrief(Gui& gui, const Box& area, const DebriefScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents) {
  if (panel.step == DebriefStep::Short)
    return draw_debrief_short(gui, area, panel, leftovers, intents);
  const Box page = gui.ems_wide() < 64 ? draw_step_tabs(gui, area, panel, intents)
                                       : draw_rail(gui, area, panel, intents);
  gui.pane(kDebriefPane);
  switch (panel.step) {
    case DebriefStep::Short:
      return;
    case DebriefStep::Reactions:
      return draw_debrief_reactions(gui, page, panel, leftovers, intents);
    case DebriefStep::Happened:
      return draw_debrief_happened(gui, page, panel, leftovers, intents);
    case DebriefStep::Why:
      return draw_debrief_why(gui, page, panel, leftovers, intents);
    case DebriefStep::TakeAway:
      return draw_debrief_take_away(gui, page, panel, leftovers, intents);
  }
}

}  // namespace ui
