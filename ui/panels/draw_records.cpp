#include <algorithm>

#include "ui/panels/draw_records_parts.h"
#include "ui/panels/draw_screen.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr float kWidest = 72 * kEm;

// A call-out with words and, below them, what the caller draws in `foot` pixels.
struct Told {
  float x = 0, y = 0, width = 0;  // of the foot
  float bottom = 0;
};
Told draw_told(Gui& gui, const RecordsSlot& slot, std::string_view heading, std::string_view words,
               float foot) {
  const float pad = gui.px(20), up = gui.px(18), x = slot.x + pad + gui.px(5);
  const float width = slot.width - 2 * pad - gui.px(5), read = std::min(width, gui.px(38 * kEm));
  float high = 2 * up + gui.text_height(read, words);
  if (!heading.empty())
    high += gui.text_height(width, heading, {.type = Type::Subhead}) + gui.px(4);
  if (foot > 0) high += gui.px(16) + foot;
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  call_out(gui, box);
  float y = box.y0 + up;
  if (!heading.empty()) y += gui.text(x, y, width, heading, {.type = Type::Subhead}) + gui.px(4);
  y += gui.text(x, y, read, words) + gui.px(16);
  return {x, y, width, box.y1};
}

float draw_offer(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel,
                 Intents& intents) {
  const std::string restore = gui.words()("desk.records.restore"),
                    afresh = gui.words()("desk.records.afresh");
  const float inner = slot.width - gui.px(45);
  PlaceFlow sizes(0, 0, inner, gui.px(12));
  sizes.next(button_width(gui, restore, std::nullopt), gui.px(kButton));
  sizes.next(button_width(gui, afresh, std::nullopt), gui.px(kButton));
  const Told told =
      draw_told(gui, slot, gui.words()("desk.records.offer_title"), panel.offer, sizes.bottom());
  PlaceFlow flow(told.x, told.y, told.width, gui.px(12));
  ButtonLook look;
  look.kind = ButtonLook::Kind::Primary;
  Box at = flow.next(button_width(gui, restore, std::nullopt), gui.px(kButton));
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "records/restore", restore, std::nullopt, look))
    intents.push_back(RestoreBackup{true});
  at = flow.next(button_width(gui, afresh, std::nullopt), gui.px(kButton));
  look.kind = ButtonLook::Kind::Plain;
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "records/afresh", afresh, std::nullopt, look))
    intents.push_back(RestoreBackup{false});
  return told.bottom;
}

float draw_erased(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel) {
  std::string list;
  for (const std::string& one : panel.erased) list += (list.empty() ? "" : "\n") + one;
  return draw_told(gui, slot, gui.words()("erase.all.removed"), list, 0).bottom;
}

float draw_empty(Gui& gui, const RecordsSlot& slot, bool primary, Intents& intents) {
  float y = slot.y + gui.px(40);
  for (int i = 0; i < 3; ++i, y += gui.px(22))
    gui.dashed({slot.x + gui.px(2), y, slot.x + gui.px(51), y + gui.px(16)}, Ink::Muted, 0);
  y += gui.px(12);
  const float wide = std::min(slot.width, gui.px(kColumn));
  y += gui.text(slot.x, y, wide, gui.words()("desk.records.empty"), {.type = Type::Title}) +
       gui.px(8);
  y += gui.text(slot.x, y, wide, gui.words()("desk.records.empty_about")) + gui.px(20);
  const std::string words = gui.words()("desk.records.to_library");
  ButtonLook look;
  if (primary) look.kind = ButtonLook::Kind::Primary;
  look.width = std::min(slot.width, button_width(gui, words, std::nullopt));
  if (button(gui, slot.x, y, "records/library", words, std::nullopt, look))
    intents.push_back(GoTo{Screen::Library});
  return y + gui.px(kButton);
}

float draw_all(Gui& gui, RecordsSlot slot, const RecordsScreenPanel& panel, Leftovers& leftovers,
               Intents& intents) {
  const float gap = gui.px(24);
  if (!panel.offer.empty()) slot.y = draw_offer(gui, slot, panel, intents) + gap;
  if (!panel.cannot_open.empty())
    slot.y = draw_told(gui, slot, {}, panel.cannot_open, 0).bottom + gap;
  if (!panel.erased.empty()) slot.y = draw_erased(gui, slot, panel) + gap;
  // Records that could not be read may well hold something: neither "nothing yet" nor deleting.
  const bool unread = !panel.offer.empty();
  if (unread && panel.records.rows.empty() && panel.asks_attempt >= 0) return slot.y;
  if (panel.records.rows.empty()) {
    slot.y = draw_empty(gui, slot, panel.offer.empty(), intents);
  } else {
    slot.y +=
        gui.text(slot.x, slot.y, slot.width, panel.heading, {.type = Type::Title}) + gui.px(4);
    slot.y += gui.text(slot.x, slot.y, slot.width, panel.about,
                       {.type = Type::Caption, .ink = Ink::Muted}) +
              gui.px(16);
    slot.y = draw_record_rows(gui, slot, panel, intents);
  }
  slot.y += gui.px(48);
  return draw_erase_all(gui, slot, panel, leftovers, intents);
}

}  // namespace

void draw_records(Gui& gui, const Box& area, const RecordsScreenPanel& panel, Leftovers& leftovers,
                  Intents& intents) {
  const float side = gui.px(32);
  const float wide = std::min(area.width() - 2 * side, gui.px(kWidest));
  const Gui::Scrolled content = gui.begin_scroll("records/list", area);
  const RecordsSlot slot{area.x0 + (area.width() - wide) / 2, content.y + gui.px(32), wide};
  gui.end_scroll(draw_all(gui, slot, panel, leftovers, intents) + gui.px(32));
  if (gui.act(Act::Settings)) intents.push_back(GoTo{Screen::Settings});
}

}  // namespace ui
