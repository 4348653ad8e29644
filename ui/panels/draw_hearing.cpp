#include "ui/panels/draw_hearing.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/controls.h"

namespace ui {
namespace {

std::string role_of(const Gui& gui, const HearingPerson& one) {
  return one.asking ? gui.words()("desk.work.asking_now") : one.role;
}

void draw_initials(Gui& gui, float x, float middle, const HearingPerson& one) {
  const float radius = gui.px(19);
  gui.circle(x, middle, radius,
             one.asking   ? Ink::Primary
             : one.person ? Ink::PersonTint
                          : Ink::Raised);
  if (gui.theme().high_contrast) gui.ring(x, middle, radius, Ink::Hairline, gui.px(1.5f));
  const Ink ink = one.asking ? Ink::OnPrimary : one.person ? Ink::PersonName : Ink::Text;
  gui.label(x - gui.width_of(one.initials, Type::CaptionBold) / 2,
            middle - gui.line_height(Type::CaptionBold) / 2, one.initials, Type::CaptionBold, ink);
}

// The name as large as it fits, else over two lines; the role below it has what is left.
void draw_tile_words(Gui& gui, const Box& box, const HearingPerson& one) {
  const float left = box.x0 + gui.px(60), room = box.x1 - gui.px(8) - left;
  const Type type =
      gui.width_of(one.name, Type::BodyBold) <= room ? Type::BodyBold : Type::CaptionBold;
  const float caption = gui.line_height(Type::Caption);
  const TextOptions name{.type = type, .max_lines = 2};
  const float name_high = gui.text_height(room, one.name, name);
  const float rest = box.height() - gui.px(4) - name_high;
  TextOptions role{.type = one.asking ? Type::CaptionBold : Type::Caption,
                   .ink = one.asking ? Ink::Text : Ink::Muted};
  role.max_lines = rest >= 2 * caption ? 2 : 1;
  const float role_high = gui.text_height(room, role_of(gui, one), role);
  const float top = (box.y0 + box.y1 - name_high - role_high) / 2;
  gui.text(left, top, room, one.name, name);
  gui.text(left, top + name_high, room, role_of(gui, one), role);
}

void draw_tile(Gui& gui, const Box& box, const HearingPerson& one) {
  gui.fill(box, one.asking ? Ink::YourTint : Ink::Surface, gui.px(10));
  gui.outline(box, one.asking ? Ink::Primary : Ink::Hairline, gui.px(10),
              one.asking ? gui.px(2) : gui.px(1));
  draw_initials(gui, box.x0 + gui.px(32), (box.y0 + box.y1) / 2, one);
  draw_tile_words(gui, box, one);
}

// "Dr Sunita Rao · Asking now"
float draw_line(Gui& gui, const Box& area, const HearingPanel& panel) {
  const auto asking = std::find_if(panel.people.begin(), panel.people.end(),
                                   [](const HearingPerson& one) { return one.asking; });
  if (asking == panel.people.end()) return 0;
  const float high = gui.line_height(Type::CaptionBold) + gui.px(12);
  gui.fill({area.x0, area.y0, area.x1, area.y0 + high}, Ink::YourTint);
  gui.line(area.x0, area.y0 + high, area.x1, area.y0 + high, Ink::Primary, gui.px(2));
  gui.label(area.x0 + gui.px(16), area.y0 + gui.px(6), asking->name + " · " + role_of(gui, *asking),
            Type::CaptionBold, Ink::Text, area.width() - gui.px(32));
  return high + gui.px(2);
}

}  // namespace

float draw_hearing_people(Gui& gui, const Box& area, const HearingPanel& panel) {
  if (panel.people.empty()) return 0;
  const auto count = static_cast<float>(panel.people.size());
  const float pad = gui.px(24), gap = gui.px(10);
  const float each = std::floor((area.width() - 2 * pad - gap * (count - 1)) / count);
  // A low window keeps its height for the question.
  if (each < gui.px(9.5f * kEm) || gui.ems_wide() < 64) return draw_line(gui, area, panel);
  const float high = gui.px(104);
  gui.line(area.x0, area.y0 + high, area.x1, area.y0 + high, Ink::Hairline);
  float x = area.x0 + pad;
  for (const HearingPerson& one : panel.people) {
    draw_tile(gui, {x, area.y0 + gui.px(14), x + each, area.y0 + high - gui.px(14)}, one);
    x += each + gap;
  }
  return high + 1;
}

float draw_hearing_topics(Gui& gui, float x, float y, float width, const HearingPanel& panel,
                          Leftovers& leftovers) {
  if (panel.topics.empty()) return y;
  const Words& words = gui.words();
  y += gui.text(x, y, width, words("desk.work.where_panel"), {.type = Type::BodyBold}) + gui.px(8);
  const float left = x + gui.px(34), room = width - gui.px(34);
  for (const HearingTopic& topic : panel.topics) {
    const TextOptions title{.type = topic.now ? Type::BodyBold : Type::Body};
    const float high = gui.text_height(room, topic.title, title) +
                       gui.text_height(room, topic.state, {.type = Type::Caption}) + gui.px(12);
    const Box row{x - gui.px(24), y, x + width + gui.px(24), y + high};
    const float middle = y + gui.px(6) + gui.line_height(Type::Body) / 2;
    if (topic.now) {
      gui.fill(row, Ink::YourTint);
      gui.fill({row.x0, row.y0, row.x0 + gui.px(4), row.y1}, Ink::Primary);
      gui.circle(x + gui.px(10), middle, gui.px(6), Ink::Primary);
      // Once for each: one may look at those before it.
      std::string& shown = leftovers.entries["hearing/topic"].text;
      if (shown != topic.title) gui.show(row);
      shown = topic.title;
    } else {
      draw_icon(gui, Icon::Tick, x + gui.px(10), middle, gui.px(16), Ink::Text);
    }
    const float at = y + gui.px(6) + gui.text(left, y + gui.px(6), room, topic.title, title);
    gui.text(left, at, room, topic.state,
             {.type = Type::Caption, .ink = topic.now ? Ink::Text : Ink::Muted});
    y += high + gui.px(2);
  }
  return y + gui.px(14);
}

// ---- What is asked

bool shows_question(const Gui& gui, const PlayPanel& panel) {
  if (panel.hearing.question.asks.empty()) return false;
  // A narrow window has no room for it beside a box to type in: it stays in the talk.
  if (panel.stage == PlayStage::SayFirst) return gui.ems_wide() >= 64;
  return panel.stage == PlayStage::Options || panel.stage == PlayStage::Saving;
}

namespace {

struct Card {
  float pad_x, pad_y, room, head, repeat;
  std::string aside;  // role, follow-up
  bool beside;        // the aside stands at the right of who asks
};

Card lay_card(Gui& gui, float width, const HearingQuestion& question) {
  const bool narrow = gui.ems_wide() < 64;
  Card card;
  card.pad_x = gui.px(narrow ? 18 : 28);
  card.pad_y = gui.px(narrow ? 10 : 16);
  card.room = width - 2 * card.pad_x;
  card.aside = question.role;
  if (!question.follow_up.empty())
    card.aside += (card.aside.empty() ? "" : " · ") + question.follow_up;
  const std::string key = chord_words(gui.keys().chord(Act::Repeat));
  card.repeat = key.empty() ? 0
                            : gui.width_of(gui.words()("desk.work.repeat"), Type::Caption) +
                                  gui.px(8) + key_cap_width(gui, key) + gui.px(16);
  const float who = gui.width_of(question.asks, Type::BodyBold) + gui.px(12);
  card.beside = who + gui.width_of(card.aside, Type::Body) + card.repeat <= card.room;
  card.head = gui.text_height(card.room - card.repeat, question.asks, {.type = Type::BodyBold}) +
              (card.beside ? 0 : gui.text_height(card.room, card.aside, {.type = Type::Caption}));
  return card;
}

void draw_repeat(Gui& gui, float right, float y) {
  const std::string key = chord_words(gui.keys().chord(Act::Repeat));
  if (key.empty()) return;
  const float line = gui.line_height(Type::Caption), cap = key_cap_width(gui, key);
  key_cap(gui, right - cap, y + (gui.line_height(Type::BodyBold) - gui.px(24)) / 2, key);
  gui.label_right(right - cap - gui.px(8), y + (gui.line_height(Type::BodyBold) - line) / 2,
                  gui.words()("desk.work.repeat"), Type::Caption, Ink::Muted);
}

}  // namespace

float question_card_height(Gui& gui, float width, const HearingQuestion& question) {
  const Card card = lay_card(gui, width, question);
  return 2 * card.pad_y + card.head + gui.px(4) +
         gui.text_height(card.room, question.text, {.type = Type::Lead, .reading = true}) +
         gui.px(14);
}

float draw_question_card(Gui& gui, float x, float y, float width, const HearingQuestion& question,
                         Intents& intents) {
  const Card card = lay_card(gui, width, question);
  const float high = question_card_height(gui, width, question);
  const Box box{x, y, x + width, y + high - gui.px(14)};
  Item item;
  item.id = "talk/" + question.line;
  item.role = Role::Passage;
  item.name = question.asks + ": " + question.text;
  item.value = question.pinned ? gui.words()("desk.pinned") : std::string();
  item.box = box;
  const Response did = gui.item(std::move(item));
  call_out(gui, box, Ink::Primary);
  float at = y + card.pad_y;
  const float left = x + card.pad_x, right = x + width - card.pad_x;
  draw_repeat(gui, right, at);
  gui.text(left, at, card.room - card.repeat, question.asks, {.type = Type::BodyBold});
  if (card.beside)
    gui.label(left + gui.width_of(question.asks, Type::BodyBold) + gui.px(12), at, card.aside,
              Type::Body, Ink::Muted);
  else
    gui.text(left, at + card.head - gui.text_height(card.room, card.aside, {.type = Type::Caption}),
             card.room, card.aside, {.type = Type::Caption, .ink = Ink::Muted});
  at += card.head + gui.px(4);
  gui.text(left, at, card.room, question.text, {.type = Type::Lead, .reading = true});
  gui.ring_if(did, box);
  if (did.focused && gui.act(Act::Copy)) intents.push_back(CopyWords{question.text});
  if (did.focused && gui.act(Act::Pin)) intents.push_back(PinLine{question.line, !question.pinned});
  return high;
}

// ---- The foot of a hearing's answers: giving the one that is chosen

GiveFoot lay_give(Gui& gui, float width, const PlayPanel& panel) {
  GiveFoot foot;
  const bool asked = shows_question(gui, panel) && panel.stage != PlayStage::SayFirst;
  if (!asked || panel.decision.kind != DecisionPanel::Kind::Choose) return foot;
  const Words& words = gui.words();
  if (panel.hearing.follows_up) foot.note = words("desk.work.without_support");
  foot.button =
      std::min(width, button_width(gui, words("desk.work.give_answer"), Act::ShowOptions));
  foot.beside = width - foot.button - gui.px(24) >= gui.px(12 * kEm);
  foot.note_wide = foot.beside ? width - foot.button - gui.px(24) : width;
  foot.note_high =
      foot.note.empty() ? 0 : gui.text_height(foot.note_wide, foot.note, {.type = Type::Caption});
  const float pad = gui.px(gui.ems_wide() < 64 ? 8 : 12);
  foot.high = foot.beside ? std::max(foot.note_high, gui.px(kButton))
                          : foot.note_high + gui.px(foot.note.empty() ? 0 : 4) + gui.px(kButton);
  foot.high = std::round(foot.high + 2 * pad);
  return foot;
}

void draw_give(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
               const GiveFoot& foot, Intents& intents) {
  if (foot.high <= 0) return;
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Hairline);
  float y = box.y0 + gui.px(gui.ems_wide() < 64 ? 8 : 12);
  const float down = foot.beside ? (gui.px(kButton) - foot.note_high) / 2 : 0;
  gui.text(x, y + down, foot.note_wide, foot.note, {.type = Type::Caption, .ink = Ink::Muted});
  if (!foot.beside && !foot.note.empty()) y += foot.note_high + gui.px(4);
  ButtonLook look{.kind = ButtonLook::Kind::Primary, .width = foot.button};
  look.enabled = !panel.chosen.empty() && panel.stage == PlayStage::Options;
  const std::string why = gui.words()("desk.work.choose_answer");
  look.reason = why;
  if (button(gui, foot.beside ? x + width - foot.button : x, y, "play/give",
             gui.words()("desk.work.give_answer"), Act::ShowOptions, look))
    intents.push_back(PressEnter{});
}

// ---- The view that stands

float recommendation_height(Gui& gui, float width, const HearingPanel& panel) {
  if (panel.view.empty() || panel.people.empty()) return 0;
  const Words& words = gui.words();
  return gui.px(28) +
         gui.text_height(width, words("desk.work.your_recommendation"), {.type = Type::Caption}) +
         gui.text_height(width, panel.view, {.type = Type::BodyBold}) +
         gui.text_height(width, words("desk.work.can_change"), {.type = Type::Caption});
}

void draw_recommendation(Gui& gui, const Box& box, float x, float width,
                         const HearingPanel& panel) {
  if (panel.view.empty() || panel.people.empty()) return;
  const Words& words = gui.words();
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Hairline);
  float y = box.y0 + gui.px(14);
  y += gui.text(x, y, width, words("desk.work.your_recommendation"),
                {.type = Type::Caption, .ink = Ink::Muted});
  y += gui.text(x, y, width, panel.view, {.type = Type::BodyBold});
  gui.text(x, y, width, words("desk.work.can_change"), {.type = Type::Caption});
}

}  // namespace ui
