// Step 1: how it felt, before anything else is said. Answers to tick, and own words.
#include <algorithm>
#include <cmath>
#include <variant>

#include "ui/panels/debrief_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr const char* kScroll = "debrief/reactions/scroll";
constexpr const char* kOwn = "debrief/react/own";

std::string chip_id(std::size_t place) { return "debrief/react/chip/" + std::to_string(place); }

bool noted(const DebriefScreenPanel& panel, const std::string& words) {
  const auto& said = panel.debrief.reactions;
  return std::find(said.begin(), said.end(), words) != said.end();
}

// What is ticked or typed and not noted yet, as intents; none of it is left over.
Intents take_reactions(const DebriefScreenPanel& panel, Leftovers& leftovers) {
  Intents notes;
  for (std::size_t i = 0; i < panel.chips.size(); ++i)
    if (panel.drafts.count(chip_id(i)) > 0) notes.push_back(React{panel.chips[i]});
  const auto own = leftovers.entries.find(kOwn);
  if (own == leftovers.entries.end()) return notes;
  if (!own->second.text.empty()) notes.push_back(React{own->second.text});
  leftovers.entries.erase(own);
  return notes;
}

// An answer that can be ticked. What was noted stays as it is.
void draw_answer(Gui& gui, const Box& box, std::size_t place, const DebriefScreenPanel& panel,
                 Intents& intents) {
  const std::string id = chip_id(place);
  const bool done = noted(panel, panel.chips[place]);
  const bool on = done || panel.drafts.count(id) > 0;
  Item item;
  item.id = id;
  item.role = Role::CheckBox;
  item.name = panel.chips[place];
  item.value = gui.words()(on ? "state.ticked" : "state.not_ticked");
  item.box = box;
  item.enabled = !done;
  if (done) item.reason = gui.words()("desk.noted_already");
  const Response did = gui.item(std::move(item));
  gui.fill(box,
           on || did.held ? Ink::YourTint
           : did.hovered  ? Ink::Raised
                          : Ink::Surface,
           gui.px(6));
  gui.outline(box, on ? Ink::Primary : Ink::Control, gui.px(6), gui.px(on ? 2 : 1));
  const float size = gui.px(24), x = box.x0 + gui.px(16), middle = (box.y0 + box.y1) / 2;
  const Box tick{x, middle - size / 2, x + size, middle + size / 2};
  gui.fill(tick, on ? Ink::Primary : Ink::Surface, gui.px(4));
  gui.outline(tick, on ? Ink::Primary : Ink::Control, gui.px(4), gui.px(2));
  if (on) draw_icon(gui, Icon::Tick, x + size / 2, middle, gui.px(14), Ink::OnPrimary);
  const float left = x + size + gui.px(12), wide = box.x1 - left - gui.px(12);
  gui.text(left, middle - gui.text_height(wide, panel.chips[place]) / 2, wide, panel.chips[place]);
  gui.ring_if(did, box);
  if (did.pressed) intents.push_back(KeepNote{id, on ? std::string() : panel.chips[place]});
}

void draw_answers(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  PlaceFlow flow(column.x, column.y, column.width, gui.px(16));
  for (std::size_t i = 0; i < panel.chips.size(); ++i) {
    const float wide =
        std::min(column.width, gui.width_of(panel.chips[i], Type::Body) + gui.px(74));
    const float high =
        std::max(gui.px(56), gui.text_height(wide - gui.px(64), panel.chips[i]) + gui.px(20));
    draw_answer(gui, flow.next(wide, high), i, panel, intents);
  }
  column.y = flow.bottom();
}

void draw_said(Column& column, const DebriefScreenPanel& panel) {
  if (panel.debrief.reactions.empty()) return;
  Gui& gui = column.gui;
  const Words& words = gui.words();
  column.gap(24);
  column.text(words("debrief.reactions.yours"), {.type = Type::CaptionBold, .ink = Ink::Primary});
  for (const std::string& one : panel.debrief.reactions)
    column.text(words("debrief.quote", {{"words", one}}));
}

}  // namespace

void draw_debrief_reactions(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                            Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  const float pad = gui.px(gui.ems_wide() >= 64 ? 48 : 24);
  const Gui::Scrolled inner = gui.begin_scroll(kScroll, area);
  Column column{gui, inner.x + pad, inner.y + gui.px(32),
                std::min(gui.px(kColumn + 40), inner.width - 2 * pad), true};
  column.text(words("debrief.reactions"), {.type = Type::Title});
  column.gap(4);
  column.text(words("debrief.reactions.prompt"), {.type = Type::Lead});
  column.gap(24);
  draw_answers(column, panel, intents);
  column.gap(28);
  column.text(words("debrief.reactions.own"));
  column.gap(10);
  const float high = gui.px(120);
  Entry& own = draft_entry(leftovers, panel, kOwn);
  if (text_area(gui, {column.x, column.y, column.x + column.width, column.y + high}, kOwn,
                words("debrief.reactions.own"), words("desk.type_or_leave"),
                own) == Entered::Changed)
    intents.push_back(KeepNote{kOwn, own.text});
  column.y += high;
  draw_said(column, panel);
  column.gap(24);
  column.text(words(panel.practice ? "desk.reactions_unkept" : "desk.reactions_kept"),
              {.type = Type::Caption, .ink = Ink::Muted});
  column.gap(16);
  const std::string on = words("desk.go_on_happened");
  const float wide = std::min(column.width, button_width(gui, on, Act::NextStep) + gui.px(24));
  const bool next =
      button(gui, column.x, column.y, "debrief/next", on, Act::NextStep,
             {.kind = ButtonLook::Kind::Primary, .height = kBigButton, .width = wide});
  column.gap(kBigButton);
  gui.end_scroll(column.y + gui.px(32));
  if (next) intents.push_back(GoToStep{DebriefStep::Happened});
  // What was ticked or typed is noted however this step is left.
  if (gui.act(Act::Back)) intents.push_back(GoBack{});
  const auto leaving = std::find_if(intents.begin(), intents.end(), leaves_step);
  if (leaving == intents.end()) return;
  const Intents notes = take_reactions(panel, leftovers);
  intents.insert(leaving, notes.begin(), notes.end());
}

}  // namespace ui
