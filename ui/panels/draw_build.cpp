#include "ui/panels/draw_build.h"

#include <algorithm>

#include "ui/panels/place_flow.h"

namespace ui {
namespace {

std::string claim_title(const ClaimPanel& claim) {
  return std::to_string(claim.number) + ". " + claim.heading;
}

void turn_to(WorkDesk& desk, const ClaimPanel& claim) {
  desk.send(TurnTo{claim.claim});
  if (desk.gui.ems_wide() < 64) desk.intents.push_back(ShowPane{1});
}

}  // namespace

const ClaimPanel* claim_in_hand(const WorkDesk& desk) {
  for (const ClaimPanel& claim : desk.work().claims)
    if (claim.turned_to) return &claim;
  return nullptr;
}

namespace {

// How many gaps were stated, and the way to those of the claim in hand.
void draw_gaps_foot(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  std::ptrdiff_t stated = 0;
  for (const ClaimPanel& claim : desk.work().claims)
    stated += std::count_if(claim.gaps.begin(), claim.gaps.end(),
                            [](const GapRow& gap) { return gap.stated; });
  const ClaimPanel* now = claim_in_hand(desk);
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Hairline);
  const float pad = work_pad(gui);
  ButtonLook look{.width = box.width() - 2 * pad};
  look.enabled = now != nullptr && !now->gaps.empty();
  const std::string none = gui.words()("desk.work.no_gaps");
  look.reason = none;
  if (button(gui, box.x0 + pad, box.y0 + gui.px(14), "work/gaps",
             gui.words()("desk.work.gaps_stated", {{"n", std::to_string(stated)}}), Act::Gaps,
             look))
    gui.move_focus("work/gap/" + now->gaps.front().id);
}

}  // namespace

void draw_claims(WorkDesk& desk, const Box& whole) {
  Gui& gui = desk.gui;
  gui.pane(kWorkLeft);
  // A list of its own has the button below it; one pane at a time has the key in the claim.
  const float foot = gui.ems_wide() >= 64 ? gui.px(kButton + 28) : 0;
  const Box box{whole.x0, whole.y0, whole.x1, whole.y1 - foot};
  if (foot > 0) draw_gaps_foot(desk, {whole.x0, box.y1, whole.x1, whole.y1});
  const Gui::Scrolled inside = gui.begin_scroll("work/claims", box);
  const float pad = work_pad(gui), width = inside.width, x = box.x0 + pad;
  float y = inside.y + gui.px(18);
  y += draw_work_head(desk, x, y, width - pad - gui.px(4), gui.words()("desk.work.build_how")) +
       gui.px(16);
  gui.line(box.x0, y, box.x0 + width, y, Ink::Hairline);
  for (const ClaimPanel& claim : desk.work().claims) {
    const std::string title = claim_title(claim);
    const float room = width - pad - gui.px(16);
    const float text = gui.text_height(room, title, {.type = Type::BodyBold});
    const float line = gui.line_height(Type::Caption);
    const float words =
        gui.text_height(room - gui.px(38), claim.standing_words, {.type = Type::Caption});
    const Box row{box.x0, y, box.x0 + width, y + text + words + gui.px(22)};
    CardLook look{"work/claim/" + claim.id, Role::Row, title, claim.standing_words};
    look.chosen = claim.turned_to;
    look.flat = true;
    const Response did = work_card(gui, row, look);
    float at = y + gui.px(10);
    at += gui.text(x, at, room, title, {.type = Type::BodyBold}) + gui.px(2);
    draw_standing(gui, x, at + line / 2, claim.standing);
    gui.text(x + gui.px(38), at, room - gui.px(38), claim.standing_words,
             {.type = claim.turned_to ? Type::CaptionBold : Type::Caption});
    gui.line(box.x0, row.y1, row.x1, row.y1, Ink::Hairline);
    if (did.pressed) turn_to(desk, claim);
    y = row.y1 + 1;
  }
  gui.end_scroll(y + gui.px(16));
}

float draw_claim_numbers(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  PlaceFlow flow(x, y, width, gui.px(8));
  for (const ClaimPanel& claim : desk.work().claims) {
    const Box place = flow.next(gui.px(84), gui.px(kButton));
    CardLook look{"work/claim/" + claim.id, Role::Tab, claim_title(claim), claim.standing_words};
    look.chosen = claim.turned_to;
    const Response did = work_card(gui, place, look);
    const float middle = (place.y0 + place.y1) / 2;
    gui.label(place.x0 + gui.px(14), middle - gui.line_height(Type::BodyBold) / 2,
              std::to_string(claim.number), Type::BodyBold);
    draw_standing(gui, place.x0 + gui.px(40), middle, claim.standing);
    if (did.pressed) turn_to(desk, claim);
  }
  return flow.bottom() - y;
}

}  // namespace ui
