// The case in hand: what it is, before its briefing is opened.
#include <algorithm>

#include "ui/panels/draw_library_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr const char* kOpen = "library/open";

// Labels and values, in two columns where there is room for both.
float draw_facts(Gui& gui, const Slot& slot, const CaseDetail& detail) {
  float labels = 0, y = slot.y;
  for (const DetailFact& fact : detail.facts)
    labels = std::max(labels, gui.width_of(fact.label, Type::Body));
  labels += gui.px(14);
  const bool beside = labels < slot.width * 0.4f;
  const float x = beside ? slot.x + labels : slot.x;
  const float width = slot.width - (x - slot.x);
  for (const DetailFact& fact : detail.facts) {
    gui.label(slot.x, y, fact.label, Type::Body, Ink::Muted);
    if (!beside) y += gui.line_height(Type::Body);
    const float down = fact.small && beside ? gui.px(3) : 0;
    y += down + gui.text(x, y + down, width, fact.words,
                         {.type = fact.small ? Type::Caption : Type::Body,
                          .ink = fact.warns ? Ink::Danger : Ink::Text});
    y += gui.px(8);
  }
  return y - gui.px(8);
}

// A chip that is wider than its place wraps.
float draw_chips(Gui& gui, const Slot& slot, const std::vector<std::string>& all) {
  PlaceFlow flow(slot.x, slot.y, slot.width, gui.px(8));
  for (const std::string& words : all) {
    const float wide = chip_width(gui, words);
    if (wide <= slot.width) {
      const Box at = flow.next(wide, gui.px(32));
      chip(gui, at.x0, at.y0, words);
      continue;
    }
    const float room = slot.width - gui.px(20);
    const Box at =
        flow.next(slot.width, gui.text_height(room, words, {.type = Type::Caption}) + gui.px(10));
    gui.fill(at, Ink::Raised, gui.px(6));
    if (gui.theme().high_contrast) gui.outline(at, Ink::Hairline, gui.px(6));
    gui.text(at.x0 + gui.px(10), at.y0 + gui.px(5), room, words, {.type = Type::Caption});
  }
  return flow.bottom();
}

float draw_contains(Gui& gui, const Slot& slot, const std::string& contains) {
  const float pad = gui.px(18), room = slot.width - 2 * pad;
  const std::string heading = gui.words()("briefing.contains");
  const float high = 2 * gui.px(14) + gui.text_height(room, heading, {.type = Type::BodyBold}) +
                     gui.px(4) + gui.text_height(room, contains);
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  gui.fill(box, Ink::Surface, gui.px(6));
  gui.outline(box, Ink::Control, gui.px(6));
  float y = box.y0 + gui.px(14);
  y += gui.text(box.x0 + pad, y, room, heading, {.type = Type::BodyBold}) + gui.px(4);
  gui.text(box.x0 + pad, y, room, contains);
  return box.y1;
}

float draw_rule(Gui& gui, const Slot& slot) {
  gui.line(slot.x, slot.y, slot.x + slot.width, slot.y, Ink::Hairline);
  return slot.y;
}

float draw_words(Gui& gui, Slot slot, const CaseDetail& detail) {
  slot.y += gui.text(slot.x, slot.y, slot.width, detail.premise, {.reading = true}) + gui.px(12);
  slot.y = draw_rule(gui, slot) + gui.px(12);
  slot.y = draw_facts(gui, slot, detail) + gui.px(12);
  slot.y = draw_rule(gui, slot) + gui.px(12);
  if (!detail.practises.empty()) {
    slot.y += gui.text(slot.x, slot.y, slot.width, gui.words()("desk.library.practises"),
                       {.type = Type::BodyBold}) +
              gui.px(8);
    slot.y = draw_chips(gui, slot, detail.practises) + gui.px(16);
  }
  if (!detail.contains.empty()) slot.y = draw_contains(gui, slot, detail.contains);
  return slot.y;
}

// Enter opens it from its row too: only then it is said.
std::optional<Act> open_key(const Gui& gui, const CaseDetail& detail) {
  if (gui.has_focus(kOpen) || gui.has_focus("library/case/" + detail.id)) return Act::Act;
  return std::nullopt;
}

void open_button(Gui& gui, const Slot& slot, float height, const CaseDetail& detail,
                 Intents& intents) {
  ButtonLook look;
  look.kind = ButtonLook::Kind::Weighty;
  look.height = height;
  look.width = slot.width;
  if (button(gui, slot.x, slot.y, kOpen, gui.words()("desk.library.open_briefing"),
             open_key(gui, detail), look))
    intents.push_back(OpenBriefing{detail.id});
}

void go_on_button(Gui& gui, const Slot& slot, const CaseDetail& detail, Intents& intents) {
  ButtonLook look;
  look.width = slot.width;
  if (button(gui, slot.x, slot.y, "library/go_on", gui.words()("desk.library.continue_this"),
             std::nullopt, look))
    intents.push_back(ContinueAttempt{detail.going_on});
}

}  // namespace

void draw_case_pane(Gui& gui, const Box& pane, const LibraryScreenPanel& panel, Intents& intents) {
  gui.fill(pane, Ink::Surface);
  gui.line(pane.x0, pane.y0, pane.x0, pane.y1, Ink::Hairline);
  const CaseDetail& detail = panel.detail;
  const float pad = gui.px(28);
  if (detail.id.empty()) {
    gui.text(pane.x0 + pad, pane.y0 + gui.px(24), pane.width() - 2 * pad,
             gui.words()("desk.library.no_detail"), {.ink = Ink::Muted});
    return;
  }
  const std::string kept = gui.words()("desk.library.not_for_appraisal");
  const TextOptions caption{.type = Type::Caption, .ink = Ink::Muted};
  const float width = pane.width() - 2 * pad;
  const float go_on = detail.going_on != 0 ? gui.px(kButton + 12) : 0;
  const float foot =
      gui.px(20) + gui.text_height(width, kept, caption) + gui.px(12) + gui.px(52) + go_on;
  const Box view{pane.x0 + 1, pane.y0, pane.x1, pane.y1 - foot - gui.px(12)};
  const Gui::Scrolled content = gui.begin_scroll("library/detail", view);
  Slot slot{pane.x0 + pad, content.y + gui.px(20), width};
  slot.y += gui.text(slot.x, slot.y, width, detail.kind, caption) + gui.px(2);
  slot.y += gui.text(slot.x, slot.y, width, detail.title, {.type = Type::Title}) + gui.px(10);
  slot.y = draw_words(gui, slot, detail) + gui.px(8);
  const float high = slot.y - content.y;
  gui.end_scroll(slot.y);
  if (high > view.height())  // it goes on below
    gui.line(slot.x, view.y1, slot.x + width, view.y1, Ink::Hairline);
  scroll_item(gui, "library/detail", "library/detail", detail.title, view, high);
  slot.y = pane.y1 - foot;
  if (go_on > 0) go_on_button(gui, slot, detail, intents);
  slot.y += go_on;
  open_button(gui, slot, 52, detail, intents);
  slot.y += gui.px(52 + 12);
  const float wide = gui.width_of(kept, Type::Caption);
  const float in = wide < width ? (width - wide) / 2 : 0;
  gui.text(slot.x + in, slot.y, width - in + 1, kept, caption);
}

float draw_case_under_row(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel,
                          Intents& intents) {
  const CaseDetail& detail = panel.detail;
  if (detail.id.empty()) return slot.y;
  // Its bar goes on from the row's.
  const float in = gui.px(16), top = slot.y;
  Slot words{slot.x + in, top + gui.px(12), slot.width - 2 * in};
  const Slot text{words.x, words.y, std::min(words.width, gui.px(kColumn + 40))};
  const float end = draw_words(gui, text, detail);
  const Box stretch{slot.x + gui.px(8), top + gui.px(4), slot.x + slot.width - gui.px(8),
                    end + gui.px(4)};
  long_passage(gui, "library/detail", "library/list", detail.title, stretch);
  words.y = end + gui.px(16);
  words.width = std::min(words.width, gui.px(20 * kEm));
  if (detail.going_on != 0) {
    go_on_button(gui, words, detail, intents);
    words.y += gui.px(kButton + 12);
  }
  open_button(gui, words, kButton, detail, intents);
  words.y += gui.px(kButton + 10);
  words.y += gui.text(words.x, words.y, text.width, gui.words()("desk.library.not_for_appraisal"),
                      {.type = Type::Caption, .ink = Ink::Muted}) +
             gui.px(16);
  gui.fill({slot.x, top - gui.px(2), slot.x + gui.px(4), words.y - gui.px(2)}, Ink::Primary,
           gui.px(2));
  return words.y;
}

}  // namespace ui
