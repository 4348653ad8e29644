#include "ui/panels/draw_decision.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/draw_attach.h"
#include "ui/panels/draw_coaching.h"
#include "ui/panels/draw_concordance.h"
#include "ui/panels/draw_hearing.h"
#include "ui/panels/draw_work.h"
#include "ui/widgets/controls.h"

namespace ui {

bool compact_decision(const Gui& gui) { return gui.ems_wide() < 64; }

float decision_pad(const Gui& gui) { return gui.px(compact_decision(gui) ? 10 : 20); }

namespace {

struct RowSizes {
  float block, pad, gap, least;
};
RowSizes row_sizes(const Gui& gui) {
  if (compact_decision(gui)) return {gui.px(32), gui.px(3), gui.px(8), gui.px(56)};
  return {gui.px(36), gui.px(10), gui.px(10), gui.px(64)};
}

float row_text_width(const Gui& gui, float width) {
  return width - row_sizes(gui).block - gui.px(10) - gui.px(18) - gui.px(44);
}

float row_height(Gui& gui, float width, const DecisionRow& row) {
  const RowSizes sizes = row_sizes(gui);
  const float room = row_text_width(gui, width);
  float text = gui.text_height(room, row.text);
  if (!row.definition.empty())
    text += gui.text_height(room, row.definition, {.type = Type::Caption});
  if (!row.open) text += gui.text_height(room, row.why_closed, {.type = Type::Caption});
  return std::max(sizes.least, text + 2 * sizes.pad);
}

// What stands beside what is asked. Below a question's card the button says what is chosen.
std::string aside_of(const Gui& gui, const PlayPanel& panel) {
  if (!shows_question(gui, panel) || panel.chosen.size() != 1) return panel.chosen_words;
  const std::string plain =
      gui.words()("desk.chosen", {{"list", std::to_string(panel.chosen.front())}});
  return panel.chosen_words == plain ? std::string() : panel.chosen_words;
}

float heading_height(Gui& gui, float width, const PlayPanel& panel) {
  const std::string aside = aside_of(gui, panel);
  const float most = width * (aside.empty() ? 1.0f : 0.62f);
  const float prompt = gui.text_height(most, panel.decision.prompt, {.type = Type::BodyBold});
  const float said =
      aside.empty() ? 0 : gui.text_height(width * 0.36f, aside, {.type = Type::Caption});
  return std::max({prompt, said, gui.px(28)}) + gui.px(10);
}

struct RowLook {
  std::string id;
  Role role = Role::Choice;
  bool chosen = false;
};

// A row: number block, words, tick.
bool numbered_row(Gui& gui, const Box& box, const DecisionRow& row, const RowLook& look) {
  const RowSizes sizes = row_sizes(gui);
  const bool chosen = look.chosen;
  Item item;
  item.id = look.id;
  item.role = look.role;
  item.name = std::to_string(row.number) + ". " + row.text +
              (row.definition.empty() ? "" : " " + row.definition);
  if (look.role == Role::Choice)
    item.value = gui.words()(chosen ? "state.chosen" : "state.not_chosen");
  item.box = box;
  item.enabled = row.open;
  item.reason = row.why_closed;
  const Response did = gui.item(std::move(item));
  gui.fill(box,
           chosen                    ? Ink::YourTint
           : did.hovered && row.open ? Ink::Raised
                                     : Ink::Surface,
           gui.px(6));
  if (!row.open)
    gui.dashed(box, Ink::Control, gui.px(6));
  else
    gui.outline(box, chosen ? Ink::Primary : Ink::Control, gui.px(6),
                chosen ? gui.px(2) : gui.px(1));
  const Ink ink = row.open ? Ink::Text : Ink::Muted;
  const float middle = (box.y0 + box.y1) / 2,
              block_high = std::min(box.height() - gui.px(12), gui.px(44));
  const Box block{box.x0 + gui.px(10), middle - block_high / 2, box.x0 + gui.px(10) + sizes.block,
                  middle + block_high / 2};
  gui.fill(block, chosen ? Ink::Surface : Ink::Raised, gui.px(4));
  if (gui.theme().high_contrast) gui.outline(block, Ink::Hairline, gui.px(4));
  const std::string number = std::to_string(row.number);
  gui.label((block.x0 + block.x1 - gui.width_of(number, Type::BodyBold)) / 2,
            middle - gui.line_height(Type::BodyBold) / 2, number, Type::BodyBold, ink);
  const float room = row_text_width(gui, box.width()), left = block.x1 + gui.px(18);
  float text = gui.text_height(room, row.text);
  if (!row.definition.empty())
    text += gui.text_height(room, row.definition, {.type = Type::Caption});
  if (!row.open) text += gui.text_height(room, row.why_closed, {.type = Type::Caption});
  float at = middle - text / 2;
  at += gui.text(left, at, room, row.text, {.ink = ink});
  if (!row.definition.empty())
    at += gui.text(left, at, room, row.definition, {.type = Type::Caption, .ink = Ink::Muted});
  if (!row.open)
    gui.text(left, at, room, row.why_closed, {.type = Type::Caption, .ink = Ink::Muted});
  if (chosen) draw_icon(gui, Icon::Tick, box.x1 - gui.px(24), middle, gui.px(18), Ink::Primary);
  gui.ring_if(did, box);
  return did.pressed;
}

void draw_heading(Gui& gui, float x, float y, float width, const PlayPanel& panel,
                  bool with_enter) {
  const std::string aside = aside_of(gui, panel);
  const float most = width * (aside.empty() ? 1.0f : 0.62f);
  gui.text(x, y, most, panel.decision.prompt, {.type = Type::BodyBold});
  if (aside.empty()) return;
  const std::string enter = gui.words()("desk.says_it"),
                    key = chord_words(gui.keys().chord(Act::Act));
  if (with_enter) {
    float right = x + width;
    right -= gui.width_of(enter, Type::Caption);
    const float top = y + gui.px(3);
    gui.label(right, top, enter, Type::Caption);
    right -= gui.px(8) + key_cap_width(gui, key);
    key_cap(gui, right, top + (gui.line_height(Type::Caption) - gui.px(24)) / 2, key);
    gui.label_right(right - gui.px(8), top, aside, Type::Caption, Ink::Muted);
    return;
  }
  gui.text(x + width * 0.64f, y + gui.px(3), width * 0.36f, aside,
           {.type = Type::Caption, .ink = Ink::Muted});
}

// Back to what was asked last.
void repeat_question(Gui& gui, const PlayPanel& panel) {
  if (shows_question(gui, panel)) return gui.move_focus("talk/" + panel.hearing.question.line);
  for (auto turn = panel.talk.turns.rbegin(); turn != panel.talk.turns.rend(); ++turn)
    if (turn->kind == Turn::Kind::Person && !turn->line.empty())
      return gui.move_focus("talk/" + turn->line);
}

// The focus is where words are sought beside the talk, and that is open.
bool in_finding(Gui& gui) {
  const std::string& id = gui.focus().id();
  if (id.rfind("reading/find", 0) != 0 && id.rfind("reading/found/", 0) != 0) return false;
  const auto& items = gui.last_items();
  return std::any_of(items.begin(), items.end(),
                     [](const Item& item) { return item.id == "reading/find/close"; });
}

// The number selects; the second press says it. Of several the second press takes it off.
void press_row(const PlayPanel& panel, int number, bool chosen, Intents& intents) {
  if (chosen && panel.decision.kind != DecisionPanel::Kind::ChooseMany)
    intents.push_back(PressEnter{});
  else
    intents.push_back(PressNumber{number});
}

// The rows, and what goes with them. The y below them.
float draw_rows(Gui& gui, float x, float at, float width, const PlayPanel& panel,
                Intents& intents) {
  const bool waiting = panel.stage == PlayStage::Saving;
  const RowSizes sizes = row_sizes(gui);
  for (const DecisionRow& row : panel.decision.rows) {
    const float high = row_height(gui, width, row);
    const bool chosen =
        std::find(panel.chosen.begin(), panel.chosen.end(), row.number) != panel.chosen.end();
    const RowLook look{"play/option/" + std::to_string(row.number), Role::Choice, chosen};
    if (numbered_row(gui, {x, at, x + width, at + high}, row, look) && !waiting)
      press_row(panel, row.number, chosen, intents);
    at += high + sizes.gap;
  }
  if (panel.decision.kind == DecisionPanel::Kind::ChooseMany && !waiting) {
    if (button(gui, x, at, "play/say", gui.words()("desk.say_these"), Act::ShowOptions,
               {.kind = ButtonLook::Kind::Primary}))
      intents.push_back(PressEnter{});
    at += gui.px(kButton) + sizes.gap;
  }
  if (panel.decision.attach > 0 && !waiting)
    at += draw_attach(gui, x, at + gui.px(6), width, panel, intents) + sizes.gap;
  return at - sizes.gap;
}

void draw_options(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                  Intents& intents) {
  const bool waiting = panel.stage == PlayStage::Saving;
  const bool chosen_any = !panel.chosen.empty();
  const bool asked = shows_question(gui, panel);
  if ((asked || panel.decision.attach > 0) && gui.act(Act::Repeat)) repeat_question(gui, panel);
  const bool with_enter = chosen_any && !waiting && panel.chosen.size() == 1 &&
                          panel.decision.kind != DecisionPanel::Kind::ChooseMany;
  const GiveFoot foot = lay_give(gui, width, panel);
  float y = box.y0 + decision_pad(gui);
  // A question scrolls with its answers; otherwise what is asked stays above them.
  if (!asked) {
    draw_heading(gui, x, y, width, panel, with_enter);
    y += heading_height(gui, width, panel);
  }
  // Room for the ring on both sides.
  const Box rows{x - gui.px(8), asked ? box.y0 + 1 : y - gui.px(8), x + width + gui.px(24),
                 box.y1 - foot.high};
  const Gui::Scrolled scrolled = gui.begin_scroll("play/options", rows);
  float at = scrolled.y + (asked ? decision_pad(gui) : gui.px(8));
  if (asked) {
    at += draw_question_card(gui, x, at, width, panel.hearing.question, intents);
    draw_heading(gui, x, at, width, panel, with_enter);
    at += heading_height(gui, width, panel);
  }
  at = draw_rows(gui, x, at, width, panel, intents);
  // Room for the ring of the last, and no more.
  gui.end_scroll(at + gui.px(8));
  draw_give(gui, {box.x0, rows.y1, box.x1, box.y1}, x, width, panel, foot, intents);
  if (waiting) return;
  if (const int number = gui.digit();
      number > 0 && number <= static_cast<int>(panel.decision.rows.size())) {
    gui.move_focus("play/option/" + std::to_string(number));
    intents.push_back(PressNumber{number});
  }
  // Esc clears first; with nothing chosen it is the frame's, and finding closes itself.
  if (chosen_any && !in_finding(gui) && gui.act(Act::Back)) intents.push_back(ClearChoice{});
}

void draw_say_first(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                    Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  float y = box.y0 + decision_pad(gui);
  if (shows_question(gui, panel)) {
    if (gui.act(Act::Repeat)) repeat_question(gui, panel);
    y += draw_question_card(gui, x, y, width, panel.hearing.question, intents);
  }
  const std::string title = words("say_first.ask"), aside = words("desk.say_aloud");
  gui.label(x, y, title, Type::Subhead, Ink::Text, width);
  const float wide = gui.width_of(title, Type::Subhead) + gui.px(14);
  if (wide + gui.width_of(aside, Type::Body) < width)
    gui.label(x + wide, y + gui.px(3), aside, Type::Body, Ink::Muted);
  const std::string saved = words(panel.draft_saved ? "desk.draft_saved" : "desk.draft_not_saved");
  const float saved_wide = gui.width_of(saved, Type::Caption) + gui.px(24);
  if ((panel.draft_saved || panel.draft_not_saved) &&
      wide + gui.width_of(aside, Type::Body) + saved_wide + gui.px(16) < width) {
    if (panel.draft_saved)
      draw_icon(gui, Icon::Tick, x + width - saved_wide + gui.px(8), y + gui.px(16), gui.px(14),
                Ink::Sound);
    gui.label_right(x + width, y + gui.px(6), saved, Type::Caption, Ink::Muted);
  }
  y += gui.line_height(Type::Subhead) + gui.px(10);
  const auto [place, fresh] = leftovers.entries.try_emplace("play/say_first");
  Entry& entry = place->second;
  if (fresh) {
    entry.text = panel.draft;
    entry.caret = entry.anchor = entry.text.size();
  }
  const std::string button_words = words("desk.show_options");
  const std::string note = full(entry, kMostTyped)
                               ? words("desk.text_full") + " " + words("desk.never_marked")
                               : words("desk.never_marked");
  const float button_wide = std::min(width, button_width(gui, button_words, Act::ShowOptions));
  const bool beside = width - button_wide > gui.px(260);
  const float note_wide = beside ? width - button_wide - gui.px(24) : width;
  const float note_high = gui.text_height(note_wide, note, {.type = Type::Caption});
  const float foot =
      (beside ? std::max(note_high, gui.px(kButton)) : note_high + gui.px(8) + gui.px(kButton)) +
      decision_pad(gui);
  const Box field{x, y, x + width, std::max(y + gui.px(64), box.y1 - foot - gui.px(12))};
  if (text_area(gui, field, "play/say_first", title, words("desk.type_here"), entry) ==
      Entered::Changed)
    intents.push_back(KeepDraft{entry.text});
  y = field.y1 + gui.px(12);
  gui.text(x, y, note_wide, note, {.type = Type::Caption, .ink = Ink::Muted});
  const float button_y = beside ? y : y + note_high + gui.px(8);
  if (button(gui, x + width - button_wide, button_y, "play/show_options", button_words,
             Act::ShowOptions, {.kind = ButtonLook::Kind::Primary, .width = button_wide}))
    intents.push_back(SaidFirst{entry.text});
}

// ---- Why, and how sure
// -----------------------------------------------------------------------------

// The same rows as the choices, lower: they are short.
std::vector<DecisionRow> question_rows(const Gui& gui, const PlayPanel& panel) {
  const Words& words = gui.words();
  std::vector<std::string> texts = panel.decision.why;
  if (panel.stage == PlayStage::Sure)
    texts = {words("sure.low"), words("sure.medium"), words("sure.high")};
  std::vector<DecisionRow> rows(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    rows[i].number = static_cast<int>(i) + 1;
    rows[i].text = std::move(texts[i]);
  }
  return rows;
}

float question_row_height(Gui& gui, float width, const DecisionRow& row) {
  const float text = gui.text_height(row_text_width(gui, width), row.text);
  return std::max(gui.px(52), text + 2 * row_sizes(gui).pad);
}

std::string said_line(const PlayPanel& panel) {
  std::string line;
  for (const std::string& one : panel.said) line += (line.empty() ? "" : " ") + one;
  return line;
}

constexpr TextOptions kQuote{.type = Type::Caption, .ink = Ink::Muted, .max_lines = 2};

// What is asked, of what, and that one press answers.
float question_heading_height(Gui& gui, float width, const PlayPanel& panel) {
  const Words& words = gui.words();
  const std::string said = said_line(panel);
  const char* ask = panel.stage == PlayStage::Why ? "why.ask" : "sure.ask";
  float high = gui.text_height(width, words(ask), {.type = Type::BodyBold});
  if (!said.empty()) high += gui.px(2) + gui.text_height(width, said, kQuote);
  high += gui.px(4) + gui.text_height(width, words("desk.one_press"), {.type = Type::Caption});
  return high + gui.px(10);
}

void draw_question_heading(Gui& gui, float x, float y, float width, const PlayPanel& panel) {
  const Words& words = gui.words();
  const std::string said = said_line(panel);
  const char* ask = panel.stage == PlayStage::Why ? "why.ask" : "sure.ask";
  y += gui.text(x, y, width, words(ask), {.type = Type::BodyBold});
  if (!said.empty()) y += gui.px(2) + gui.text(x, y + gui.px(2), width, said, kQuote);
  gui.text(x, y + gui.px(4), width, words("desk.one_press"), {.type = Type::Caption});
}

float question_height(Gui& gui, float width, const PlayPanel& panel) {
  float high = decision_pad(gui) + question_heading_height(gui, width, panel);
  for (const DecisionRow& row : question_rows(gui, panel))
    high += question_row_height(gui, width, row) + gui.px(8);
  if (panel.stage == PlayStage::Why) high += gui.px(kButton) + gui.px(8);
  return high + gui.px(kButton) + decision_pad(gui);
}

void give_answer(const PlayPanel& panel, int number, Intents& intents) {
  if (panel.stage == PlayStage::Why)
    intents.push_back(GiveWhy{number, {}});
  else
    intents.push_back(GiveSure{number - 1});
}

// A few rows, one's own words, and leaving it out.
void draw_question(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                   Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  const bool why = panel.stage == PlayStage::Why;
  float y = box.y0 + decision_pad(gui);
  draw_question_heading(gui, x, y, width, panel);
  y += question_heading_height(gui, width, panel);
  const Box rows{x - gui.px(8), y - gui.px(8), x + width + gui.px(24), box.y1};
  const Gui::Scrolled scrolled = gui.begin_scroll("play/question", rows);
  float at = scrolled.y + gui.px(8);
  const int digit = gui.digit();
  for (const DecisionRow& row : question_rows(gui, panel)) {
    const float high = question_row_height(gui, width, row);
    const RowLook look{"play/answer/" + std::to_string(row.number), Role::Button, false};
    const bool pressed = numbered_row(gui, {x, at, x + width, at + high}, row, look);
    at += high + gui.px(8);
    if (pressed || digit == row.number) give_answer(panel, row.number, intents);
  }
  if (why) {
    Entry& entry = leftovers.entries["play/why"];
    const Box field{x, at, x + width, at + gui.px(kButton)};
    if (text_field(gui, field, "play/why", words("desk.own_reason"), words("desk.own_reason"),
                   entry, 400) == Entered::Submitted &&
        !entry.text.empty())
      intents.push_back(GiveWhy{0, entry.text});
    at += gui.px(kButton) + gui.px(8);
  }
  if (button(gui, x, at, "play/leave_out", words("desk.leave_out"), Act::Skip))
    give_answer(panel, 0, intents);
  gui.end_scroll(at + gui.px(kButton) + gui.px(8));
}

void draw_ended(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                Intents& intents) {
  float y = box.y0 + decision_pad(gui);
  const std::string& text = panel.broken.empty() ? gui.words()("desk.ended") : panel.broken;
  y += gui.text(x, y, width, text) + gui.px(16);
  if (button(gui, x, y, "play/debrief", gui.words()("desk.open_debrief"), Act::GoOn,
             {.kind = ButtonLook::Kind::Primary, .height = kBigButton}))
    intents.push_back(GoOn{});
}

}  // namespace

float decision_height(Gui& gui, float width, const PlayPanel& panel) {
  switch (panel.stage) {
    case PlayStage::Ended:
      return gui.text_height(width,
                             panel.broken.empty() ? gui.words()("desk.ended") : panel.broken) +
             gui.px(kBigButton) + gui.px(64);
    case PlayStage::Coaching:
      return coaching_height(gui, width, panel);
    case PlayStage::Why:
    case PlayStage::Sure:
      return question_height(gui, width, panel);
    default:
      break;
  }
  if (panel.decision.kind == DecisionPanel::Kind::Concordance)
    return concordance_height(gui, width, panel);
  if (panel.decision.is_work()) return work_start_height(gui, width, panel);
  // The same with the options out and not yet out, so that nothing above moves when they come.
  float high = decision_pad(gui) + heading_height(gui, width, panel) + decision_pad(gui);
  for (const DecisionRow& row : panel.decision.rows)
    high += row_height(gui, width, row) + row_sizes(gui).gap;
  if (panel.decision.kind == DecisionPanel::Kind::ChooseMany)
    high += gui.px(kButton) + row_sizes(gui).gap;
  if (panel.decision.attach > 0) high += attach_height(gui, width, panel) + row_sizes(gui).gap;
  if (shows_question(gui, panel))
    high +=
        question_card_height(gui, width, panel.hearing.question) + lay_give(gui, width, panel).high;
  return high - row_sizes(gui).gap;
}

void draw_decision(Gui& gui, const Box& box, float width, const PlayPanel& panel,
                   Leftovers& leftovers, Intents& intents) {
  gui.fill(box, Ink::Surface);
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Control);
  const float x = std::round(box.x0 + (box.width() - width) / 2);
  switch (panel.stage) {
    case PlayStage::SayFirst:
      return draw_say_first(gui, box, x, width, panel, leftovers, intents);
    case PlayStage::Why:
    case PlayStage::Sure:
      return draw_question(gui, box, x, width, panel, leftovers, intents);
    case PlayStage::Coaching:
      return draw_coaching(gui, box, x, width, panel, intents);
    case PlayStage::Ended:
      return draw_ended(gui, box, x, width, panel, intents);
    default:
      if (panel.decision.kind == DecisionPanel::Kind::Concordance)
        return draw_concordance(gui, box, x, width, panel, intents);
      if (panel.decision.is_work() && panel.stage == PlayStage::Options)
        return draw_work_start(gui, box, x, width, panel, intents);
      return draw_options(gui, box, x, width, panel, intents);
  }
}

}  // namespace ui
