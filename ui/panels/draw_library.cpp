#include <algorithm>

#include "ui/panels/draw_library_parts.h"
#include "ui/panels/draw_screen.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr float kFiltersWide = 17.7f * kEm, kDetailWide = 27.4f * kEm;
constexpr int kFilterPane = 0, kListPane = 1, kDetailPane = 2;
constexpr const char* kFold = "library/filters";  // the button, and whether they are unfolded

std::string& fold(Leftovers& leftovers) { return leftovers.entries[kFold].text; }

float draw_said(Gui& gui, const Slot& slot, std::string_view words) {
  const float pad = gui.px(16), wide = slot.width - 2 * pad - gui.px(5);
  const float high = gui.text_height(wide, words) + 2 * gui.px(14);
  call_out(gui, {slot.x, slot.y, slot.x + slot.width, slot.y + high});
  gui.text(slot.x + gui.px(5) + pad, slot.y + gui.px(14), wide, words);
  return slot.y + high;
}

float draw_heading(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel) {
  const float wide = gui.width_of(panel.heading, Type::Subhead);
  float y = slot.y + gui.text(slot.x, slot.y, slot.width, panel.heading, {.type = Type::Subhead});
  const float rest = slot.width - wide - gui.px(12);
  if (rest > gui.width_of(panel.count_words, Type::Caption)) {
    gui.label(slot.x + wide + gui.px(12), slot.y + gui.px(7), panel.count_words, Type::Caption,
              Ink::Muted);
    return y;
  }
  return y + gui.text(slot.x, y, slot.width, panel.count_words,
                      {.type = Type::Caption, .ink = Ink::Muted});
}

void take_off(const EasingPanel& easing, Intents& intents) {
  intents.push_back(SearchCases{easing.sought});
  intents.push_back(FilterCases{easing.filter, easing.at_most});
}

// A list with nothing in it: why, and the way out.
float draw_empty(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel, Intents& intents) {
  float y = slot.y + gui.px(24);
  for (int i = 0; i < 3; ++i, y += gui.px(22))
    gui.dashed({slot.x + gui.px(2), y, slot.x + gui.px(51), y + gui.px(16)}, Ink::Muted, 0);
  y += gui.px(12);
  const float wide = std::min(slot.width, gui.px(kColumn));
  y += gui.text(slot.x, y, wide, panel.why_empty, {.type = Type::Title}) + gui.px(8);
  if (!panel.filtered) return y;
  y += gui.text(slot.x, y, wide, panel.filters_on);
  if (!panel.easing.words.empty()) y += gui.text(slot.x, y, wide, panel.easing.words);
  y += gui.px(20);
  const std::string clear = gui.words()("desk.library.clear_filters");
  ButtonLook look;
  look.kind = ButtonLook::Kind::Primary;
  PlaceFlow flow(slot.x, y, slot.width, gui.px(16));
  Box at = flow.next(button_width(gui, clear, std::nullopt), gui.px(kButton));
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "library/clear", clear, std::nullopt, look)) clear_filters(intents);
  if (panel.easing.words.empty()) return flow.bottom();
  at = flow.next(button_width(gui, panel.easing.button, std::nullopt), gui.px(kButton));
  look.kind = ButtonLook::Kind::Plain;
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "library/take_off", panel.easing.button, std::nullopt, look))
    take_off(panel.easing, intents);
  return flow.bottom();
}

// What waits, then the list, in one column that scrolls.
float draw_list(Gui& gui, Slot slot, const LibraryScreenPanel& panel, bool details,
                Intents& intents) {
  if (!panel.cannot_open.empty()) slot.y = draw_said(gui, slot, panel.cannot_open) + gui.px(20);
  // Where nothing matches, the way out is what counts.
  if (!panel.rows.empty() || !panel.filtered) slot.y = draw_waiting(gui, slot, panel, intents);
  if (panel.rows.empty())
    slot.y = draw_empty(gui, slot, panel, intents) + gui.px(24);
  else
    slot.y = draw_heading(gui, slot, panel) + gui.px(8);
  return draw_case_rows(gui, slot, panel, details, intents);
}

void draw_list_pane(Gui& gui, const Box& pane, const LibraryScreenPanel& panel, bool details,
                    Intents& intents) {
  gui.pane(kListPane);
  const float side = gui.px(gui.ems_wide() >= 100 ? 32 : 24), top = gui.px(24);
  const Gui::Scrolled content = gui.begin_scroll("library/list", pane);
  const Slot slot{pane.x0 + side, content.y + top, pane.width() - 2 * side};
  gui.end_scroll(draw_list(gui, slot, panel, details, intents) + gui.px(24));
}

void draw_filter_pane(Gui& gui, const Box& pane, const LibraryScreenPanel& panel,
                      Leftovers& leftovers, Intents& intents) {
  gui.pane(kFilterPane);
  const float pad = gui.px(24);
  const Gui::Scrolled content = gui.begin_scroll("library/filters", pane);
  Slot slot{pane.x0 + pad, content.y + pad, pane.width() - 2 * pad};
  slot.y = draw_library_search(gui, slot, panel, leftovers, intents) + gui.px(16);
  slot.y = draw_library_filters(gui, slot, panel, intents) + gui.px(20);
  if (panel.filtered) {
    // At the foot of the pane, where there is room.
    slot.y = std::max(slot.y, content.y + pane.height() - pad - gui.px(28));
    if (draw_clear_filters(gui, slot.x, slot.y)) clear_filters(intents);
    slot.y += gui.px(28);
  }
  gui.end_scroll(slot.y + gui.px(8));
  gui.line(pane.x1, pane.y0, pane.x1, pane.y1, Ink::Hairline);
}

// One column: the search, a button behind which the filters are, the list.
void draw_narrow(Gui& gui, const Box& area, const LibraryScreenPanel& panel, Leftovers& leftovers,
                 Intents& intents) {
  gui.pane(kFilterPane);
  const float pad = gui.px(24);
  const Gui::Scrolled content = gui.begin_scroll("library/list", area);
  Slot slot{area.x0 + pad, content.y + gui.px(20), area.width() - 2 * pad};
  const bool unfolded = !fold(leftovers).empty();
  const std::string words =
      gui.words()(unfolded ? "desk.library.fewer_filters" : "desk.library.filters");
  const float wide = std::min(slot.width, button_width(gui, words, Act::Filters));
  const bool beside = slot.width >= wide + gui.px(16 + 14 * kEm);
  Slot search = slot;
  if (beside) search.width -= wide + gui.px(16);
  const float under = draw_library_search(gui, search, panel, leftovers, intents) + gui.px(12);
  ButtonLook look;
  look.width = wide;
  const bool pressed = button(gui, beside ? slot.x + slot.width - wide : slot.x,
                              beside ? slot.y : under, kFold, words, Act::Filters, look);
  if (pressed) {
    fold(leftovers) = unfolded ? "" : "opening";
    gui.move_focus(kFold);  // from wherever the key was pressed
  }
  PlaceFlow flow(slot.x, beside ? under : under + gui.px(kButton + 12), slot.width, gui.px(20));
  if (panel.filtered && !panel.rows.empty()) {
    const std::string clear = gui.words()("desk.library.clear_filters");
    Box at = flow.next(gui.width_of(panel.filters_on, Type::Caption), gui.px(28));
    gui.label(at.x0, at.y0, panel.filters_on, Type::Caption, Ink::Muted, at.width());
    at = flow.next(gui.width_of(clear, Type::Caption), gui.px(28));
    if (draw_clear_filters(gui, at.x0, at.y0)) clear_filters(intents);
  }
  slot.y = flow.bottom() + gui.px(12);
  if (unfolded) {
    slot.y = draw_library_filters(gui, slot, panel, intents) + gui.px(24);
    // They can be given the focus once they have been drawn.
    if (fold(leftovers) == "opening") {
      fold(leftovers) = "open";
      gui.move_focus(kFirstFilter);
    }
  }
  gui.pane(kListPane);
  gui.end_scroll(draw_list(gui, slot, panel, true, intents) + gui.px(24));
}

void draw_panes(Gui& gui, const Box& area, const LibraryScreenPanel& panel, Leftovers& leftovers,
                Intents& intents) {
  const bool three = gui.ems_wide() >= 100;
  const float left = area.x0 + gui.px(kFiltersWide);
  const float right = three ? area.x1 - gui.px(kDetailWide) : area.x1;
  draw_filter_pane(gui, {area.x0, area.y0, left, area.y1}, panel, leftovers, intents);
  draw_list_pane(gui, {left + 1, area.y0, right, area.y1}, panel, !three, intents);
  if (gui.act(Act::Filters)) gui.move_focus(kFirstFilter);
  if (!three) return;
  gui.pane(kDetailPane);
  draw_case_pane(gui, {right, area.y0, area.x1, area.y1}, panel, intents);
}

}  // namespace

void draw_library(Gui& gui, const Box& area, const LibraryScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents) {
  if (gui.ems_wide() < 64)
    draw_narrow(gui, area, panel, leftovers, intents);
  else
    draw_panes(gui, area, panel, leftovers, intents);
  // After the field was drawn, so that the key is not typed into it.
  if (gui.act(Act::Search)) gui.move_focus(kSearchField);
  if (gui.act(Act::Records)) intents.push_back(GoTo{Screen::Records});
  if (gui.act(Act::Settings)) intents.push_back(GoTo{Screen::Settings});
}

}  // namespace ui
