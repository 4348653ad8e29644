#include <algorithm>

#include "ui/panels/draw_records_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text_entry.h"

namespace ui {
namespace {

constexpr const char* kTyped = "records/typed";
constexpr const char* kAsked = "records/asked";  // the field has been given the focus
constexpr const char* kWord = "DELETE";          // in every language, as the terminal has it

float draw_goes(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel) {
  const float in = gui.px(24);
  float y = slot.y + gui.text(slot.x, slot.y, slot.width, panel.asks) + gui.px(8);
  for (const std::string& one : panel.goes) {
    gui.circle(slot.x + gui.px(10), y + gui.line_height(Type::Body) / 2, gui.px(3), Ink::Text);
    y += gui.text(slot.x + in, y, slot.width - in, one) + gui.px(4);
  }
  if (panel.goes.empty())
    y += gui.text(slot.x, y, slot.width, gui.words()("erase.all.nothing")) + gui.px(4);
  y += gui.px(8);
  y += gui.text(slot.x, y, slot.width, gui.words()("erase.all.everyone"));
  return y + gui.text(slot.x, y, slot.width, gui.words()("erase.all.exports"));
}

float draw_answer(Gui& gui, const RecordsSlot& slot, Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  Entry& entry = leftovers.entries[kTyped];
  const std::string ask = words("erase.all.ask");
  float y =
      slot.y + gui.text(slot.x, slot.y, slot.width, ask, {.type = Type::BodyBold}) + gui.px(8);
  const Box field{slot.x, y, slot.x + std::min(slot.width, gui.px(16 * kEm)), y + gui.px(kButton)};
  const Entered entered = text_field(gui, field, kTyped, ask, "", entry, 20);
  const bool typed = entry.text == kWord;
  y = field.y1 + gui.px(16);
  const std::string keep = words("desk.records.keep_all"), erase = words("desk.records.delete_all");
  PlaceFlow flow(slot.x, y, slot.width, gui.px(12));
  ButtonLook look;
  Box at = flow.next(button_width(gui, keep, std::nullopt), gui.px(kButton));
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "records/keep_all", keep, std::nullopt, look)) {
    entry = {};
    intents.push_back(AskErase{0});
  }
  at = flow.next(button_width(gui, erase, std::nullopt), gui.px(kButton));
  look.width = at.width();
  look.enabled = typed;
  look.reason = ask;
  const bool pressed =
      button(gui, at.x0, at.y0, "records/erase_everything", erase, std::nullopt, look);
  if (typed && (pressed || entered == Entered::Submitted)) {
    intents.push_back(EraseEverything{entry.text});
    entry = {};
  }
  return flow.bottom();
}

}  // namespace

float draw_erase_all(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel,
                     Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  RecordsSlot at = slot;
  at.y +=
      gui.text(at.x, at.y, at.width, words("erase.all.title"), {.type = Type::Subhead}) + gui.px(6);
  at.width = std::min(at.width, gui.px(kColumn));
  if (panel.asks_attempt < 0) {
    at.y = draw_goes(gui, at, panel) + gui.px(16);
    at.y = draw_answer(gui, at, leftovers, intents);
    std::string& asked = leftovers.entries[kAsked].text;
    if (asked.empty()) {
      asked = "asked";
      gui.move_focus(kTyped);
    }
    return at.y;
  }
  leftovers.entries.erase(kAsked);
  at.y += gui.text(at.x, at.y, at.width, words("desk.records.delete_all_about")) + gui.px(16);
  const std::string ask = words("desk.records.delete_all_ask");
  ButtonLook look;
  look.width = std::min(at.width, button_width(gui, ask, std::nullopt));
  if (button(gui, at.x, at.y, "records/ask_everything", ask, std::nullopt, look))
    intents.push_back(AskErase{-1});
  return at.y + gui.px(kButton);
}

}  // namespace ui
