#include "ui/panels/draw_work_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/reading_parts.h"
#include "ui/widgets/mark_lines.h"

namespace ui {

float work_pad(const Gui& gui) { return gui.px(gui.ems_wide() < 64 ? 12 : 24); }

bool work_focus_in(const WorkDesk& desk, std::string_view place) {
  return desk.gui.focus().id().rfind(place, 0) == 0;
}

// ---- What is kept between frames

const std::string& in_hand(const WorkDesk& desk) {
  return desk.leftovers.entries["work/hand"].text;
}

void take_in_hand(WorkDesk& desk, const std::string& id) {
  desk.leftovers.entries["work/hand"].text = id;
  desk.gui.ask_for_frame();
}

std::optional<std::uint32_t> sentence_in_hand(const WorkDesk& desk) {
  const std::size_t kept = desk.leftovers.entries["work/sentence"].caret;
  if (kept == 0) return std::nullopt;
  return static_cast<std::uint32_t>(kept - 1);
}

void set_sentence_in_hand(WorkDesk& desk, std::uint32_t passage) {
  std::size_t& kept = desk.leftovers.entries["work/sentence"].caret;
  if (kept != passage + std::size_t{1}) desk.gui.ask_for_frame();
  kept = passage + std::size_t{1};
}

// ---- Cards

Response work_card(Gui& gui, const Box& box, const CardLook& look) {
  Item item;
  item.id = look.id;
  item.role = look.role;
  item.name = look.name;
  item.value = look.value;
  item.box = box;
  item.enabled = look.enabled;
  item.reason = look.reason;
  const Response did = gui.item(std::move(item));
  const bool felt = did.hovered && look.enabled;
  const Ink ground = look.chosen ? Ink::YourTint : felt ? Ink::Raised : Ink::Surface;
  if (!look.flat || look.chosen || felt) gui.fill(box, ground, gui.px(look.flat ? 0 : 6));
  if (look.flat && look.chosen)
    gui.fill({box.x0, box.y0, box.x0 + gui.px(4), box.y1}, Ink::Primary);
  if (!look.enabled)
    gui.dashed(box, Ink::Control, gui.px(6));
  else if (!look.flat)
    gui.outline(box, look.chosen ? Ink::Primary : Ink::Control, gui.px(6),
                look.chosen ? gui.px(2) : gui.px(1));
  gui.ring_if(did, look.flat ? Box{box.x0 + gui.px(8), box.y0 + gui.px(6), box.x1 - gui.px(8),
                                   box.y1 - gui.px(6)}
                             : box);
  return did;
}

void number_block(Gui& gui, float x, float middle, const std::string& words, bool chosen) {
  const float half = gui.px(18);
  const Box block{x, middle - half, x + gui.px(kBlock), middle + half};
  gui.fill(block, chosen ? Ink::Surface : Ink::Raised, gui.px(4));
  if (gui.theme().high_contrast) gui.outline(block, Ink::Hairline, gui.px(4));
  gui.label((block.x0 + block.x1 - gui.width_of(words, Type::BodyBold)) / 2,
            middle - gui.line_height(Type::BodyBold) / 2, words, Type::BodyBold);
}

std::string strip_source(const StripRow& strip) {
  std::string line = strip.title;
  for (const std::string* part : {&strip.date, &strip.source, &strip.age})
    if (!part->empty()) line += " · " + *part;
  return line;
}

namespace {

// "Linked pair" and what it disagrees with, and what was written beside it.
std::vector<std::pair<std::string, TextOptions>> beside_words(const Gui& gui,
                                                              const StripRow& strip) {
  std::vector<std::pair<std::string, TextOptions>> list;
  if (!strip.disagrees.empty()) {
    list.push_back({gui.words()("desk.work.linked_pair"), {.type = Type::CaptionBold}});
    list.push_back({strip.disagrees, {.type = Type::Caption, .ink = Ink::Muted}});
  }
  if (!strip.note.empty())
    list.push_back(
        {gui.words()("desk.work.your_note", {{"text", strip.note}}), {.type = Type::Caption}});
  return list;
}

}  // namespace

float strip_beside_height(Gui& gui, float width, const StripRow& strip) {
  float high = 0;
  for (const auto& [words, options] : beside_words(gui, strip))
    high += gui.text_height(width - gui.px(14), words, options);
  return high > 0 ? high + gui.px(4) : 0;
}

float draw_strip_beside(Gui& gui, float x, float y, float width, const StripRow& strip) {
  const float high = strip_beside_height(gui, width, strip);
  if (high <= 0) return 0;
  gui.fill({x, y + gui.px(4), x + gui.px(3), y + high}, Ink::Control);
  float at = y + gui.px(4);
  for (const auto& [words, options] : beside_words(gui, strip))
    at += gui.text(x + gui.px(14), at, width - gui.px(14), words, options);
  return high;
}

float strip_height(Gui& gui, float width, const StripRow& strip, bool with_as) {
  float high = gui.text_height(width, strip.text) + gui.px(2) +
               gui.text_height(width, strip_source(strip), {.type = Type::Caption});
  if (with_as && !strip.as_words.empty()) high += gui.line_height(Type::CaptionBold);
  return high;
}

float draw_strip_words(Gui& gui, float x, float y, float width, const StripRow& strip,
                       bool with_as) {
  const float top = y;
  if (with_as && !strip.as_words.empty()) {
    const float line = gui.line_height(Type::CaptionBold);
    draw_mark_line(gui, strip.as, x, x + gui.px(28), y + line / 2);
    gui.label(x + gui.px(38), y, strip.as_words, Type::CaptionBold);
    y += line;
  }
  y += gui.text(x, y, width, strip.text) + gui.px(2);
  y += gui.text(x, y, width, strip_source(strip), {.type = Type::Caption, .ink = Ink::Muted});
  return y - top;
}

void draw_standing(Gui& gui, float x, float middle, ClaimStanding standing) {
  if (standing == ClaimStanding::Contradicted)
    return draw_mark_line(gui, 5, x, x + gui.px(28), middle);
  const int full = standing == ClaimStanding::Several     ? 3
                   : standing == ClaimStanding::OneSource ? 1
                                                          : 0;
  for (int i = 0; i < 3; ++i) {
    const float left = x + gui.px(10) * static_cast<float>(i);
    const Box box{left, middle - gui.px(6), left + gui.px(8), middle + gui.px(6)};
    if (i < full) gui.fill(box, Ink::Text);
    gui.outline(box, Ink::Text, 0, gui.px(1.25f));
  }
}

// ---- Head and foot of the work

namespace {

// Of these `how` says a rule; of the others only what the window says in its own words below.
bool costs_too_much(DecisionPanel::Kind kind) {
  return kind == DecisionPanel::Kind::Mark || kind == DecisionPanel::Kind::Build;
}

}  // namespace

float draw_work_head(WorkDesk& desk, float x, float y, float width, std::string_view how) {
  Gui& gui = desk.gui;
  const float top = y;
  const PlayPanel& play = desk.panel.play;
  const Type type = play.decision.prompt.size() > 120 ? Type::BodyBold : Type::Subhead;
  y += gui.text(x, y, width, play.decision.prompt, {.type = type}) + gui.px(4);
  if (!play.chosen_words.empty())
    y += gui.text(x, y, width, play.chosen_words, {.type = Type::CaptionBold, .ink = Ink::Danger});
  else if (!play.decision.how.empty() && costs_too_much(play.decision.kind))
    y += gui.text(x, y, width, play.decision.how, {.type = Type::Caption});
  y += gui.text(x, y, width, how, {.type = Type::Caption, .ink = Ink::Muted});
  return y - top;
}

namespace {

bool asks_hand_in(const WorkDesk& desk) { return desk.leftovers.entries["work/asks"].caret == 1; }

void ask_hand_in(WorkDesk& desk, bool on) {
  desk.leftovers.entries["work/asks"].caret = on ? 1 : 0;
  desk.gui.ask_for_frame();
}

struct Foot {
  std::string text, main, other;
  float main_wide = 0, other_wide = 0, undo_wide = 0;
  float text_wide = 0, text_high = 0, high = 0;
  bool beside = true, asks = false;
};

std::string foot_text(const WorkDesk& desk, bool asks) {
  const Words& words = desk.gui.words();
  const WorkPanel& work = desk.work();
  if (asks) return words("desk.work.ask_hand_in");
  if (work.still_open.empty()) return words("desk.work.nothing_open");
  return words("desk.work.still_open", {{"text", work.still_open}});
}

Foot lay_foot(WorkDesk& desk, float width, const FootLook& look) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  Foot foot;
  foot.asks = asks_hand_in(desk);
  foot.text = foot_text(desk, foot.asks);
  const std::string hand_in = words(foot.asks ? "desk.work.hand_in_now" : look.hand_in);
  const bool next = !look.last && !foot.asks;
  foot.main = next ? look.next_words : hand_in;
  foot.main_wide = button_width(gui, foot.main, next ? Act::NextPart : Act::HandIn);
  if (foot.asks) foot.other = words("desk.work.not_yet");
  if (next) foot.other = hand_in;
  if (!foot.other.empty()) foot.other_wide = button_width(gui, foot.other, std::nullopt);
  if (desk.work().can_undo && !foot.asks)
    foot.undo_wide = tool_width(gui, words("desk.work.undo"), Act::Undo, {});
  const float gap = gui.px(12);
  float buttons = foot.main_wide;
  for (const float one : {foot.other_wide, foot.undo_wide})
    if (one > 0) buttons += gap + one;
  foot.beside = width - buttons - gap >= gui.px(9 * kEm);
  foot.text_wide = foot.beside ? width - buttons - gui.px(20) : width;
  foot.text_high = gui.text_height(foot.text_wide, foot.text);
  foot.main_wide = std::min(foot.main_wide, width);
  foot.other_wide = std::min(foot.other_wide, width);
  const float pad = gui.px(gui.ems_wide() < 64 ? 8 : 14);
  if (foot.beside) {
    foot.high = 2 * pad + std::max(foot.text_high, gui.px(kButton));
    return foot;
  }
  float rows = gui.px(kButton), line = 0;
  for (const float one : {foot.undo_wide, foot.other_wide, foot.main_wide}) {
    if (one <= 0) continue;
    if (line > 0 && line + gap + one > width) {
      rows += gui.px(kButton) + gui.px(8);
      line = 0;
    }
    line += (line > 0 ? gap : 0) + one;
  }
  foot.high = 2 * pad + foot.text_high + gui.px(6) + rows;
  return foot;
}

void press_hand_in(WorkDesk& desk, bool asks) {
  if (!asks) return ask_hand_in(desk, true);
  ask_hand_in(desk, false);
  desk.send(HandIn{});
}

// What stands beside the main button: handing in before the last part, or not yet.
void draw_foot_other(WorkDesk& desk, float x, float y, const Foot& foot) {
  const bool back = foot.asks;
  ButtonLook other;
  other.width = foot.other_wide;
  other.enabled = back || !desk.work().blocks;
  other.reason = desk.work().still_open;
  if (!button(desk.gui, x, y, back ? "work/not_yet" : "work/hand_in", foot.other, std::nullopt,
              other))
    return;
  if (back)
    ask_hand_in(desk, false);
  else
    press_hand_in(desk, false);
}

void draw_foot_main(WorkDesk& desk, float x, float y, const Foot& foot, const FootLook& look) {
  const bool next = !look.last && !foot.asks;
  ButtonLook main;
  main.kind = ButtonLook::Kind::Primary;
  main.width = foot.main_wide;
  main.enabled = next || !desk.work().blocks;
  main.reason = desk.work().still_open;
  if (!button(desk.gui, x, y, next ? "work/next" : "work/hand_in", foot.main,
              next ? Act::NextPart : Act::HandIn, main))
    return;
  if (next)
    desk.send(TurnTo{look.next_part});
  else
    press_hand_in(desk, foot.asks);
}

}  // namespace

float work_foot_height(WorkDesk& desk, float width, const FootLook& look) {
  return std::round(lay_foot(desk, width, look).high);
}

void draw_work_foot(WorkDesk& desk, const Box& box, float x, float width, const FootLook& look) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const Foot foot = lay_foot(desk, width, look);
  gui.fill(box, Ink::Surface);
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Hairline);
  const float pad = gui.px(gui.ems_wide() < 64 ? 8 : 14), gap = gui.px(12);
  const float line_high = gui.px(kButton);
  float y = box.y0 + pad, at = x;
  gui.text(x, foot.beside ? y + std::max(0.0f, (line_high - foot.text_high) / 2) : y,
           foot.text_wide, foot.text);
  if (foot.beside) {
    at = x + width - foot.main_wide;
    if (foot.other_wide > 0) at -= foot.other_wide + gap;
    if (foot.undo_wide > 0) at -= foot.undo_wide + gap;
  } else {
    y += foot.text_high + gui.px(6);
  }
  const auto place = [&](float wide) {
    if (at > x && at + wide > x + width + 1) {
      at = x;
      y += line_high + gui.px(8);
    }
    const float here = at;
    at += wide + gap;
    return here;
  };
  if (foot.undo_wide > 0) {
    const float here = place(foot.undo_wide);
    if (tool(gui, here, y + (line_high - gui.px(kTool)) / 2, "work/undo", words("desk.work.undo"),
             gui.typing() ? std::nullopt : std::optional<Act>(Act::Undo)))
      desk.send(UndoWork{});
  }
  if (foot.other_wide > 0) {
    const float here = place(foot.other_wide);
    draw_foot_other(desk, here, y, foot);
  }
  const float here = place(foot.main_wide);
  draw_foot_main(desk, here, y, foot, look);
  if (foot.asks && gui.act(Act::Back)) ask_hand_in(desk, false);
}

}  // namespace ui
