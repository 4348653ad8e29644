#include "ui/panels/draw_concordance.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "ui/panels/draw_work_parts.h"

namespace ui {
namespace {

constexpr float kStepWide = 6.4f;  // ems a step needs beside the others

struct Sizes {
  float pad, gap, fact_pad;
};
Sizes sizes(const Gui& gui) {
  const bool narrow = gui.ems_wide() < 64;
  return {gui.px(narrow ? 10 : 18), gui.px(narrow ? 8 : 12), gui.px(narrow ? 10 : 14)};
}

bool in_one_row(const Gui& gui, float width, const PlayPanel& panel) {
  const auto count = static_cast<float>(std::max<std::size_t>(1, panel.decision.rows.size()));
  return width / count >= gui.px(kStepWide * kEm);
}

float step_width(const Gui& gui, float width, std::size_t count) {
  const auto n = static_cast<float>(std::max<std::size_t>(1, count));
  return std::floor((width - gui.px(8) * (n - 1)) / n);
}

float row_step_height(Gui& gui, float width, const PlayPanel& panel) {
  const float each = step_width(gui, width, panel.decision.rows.size());
  float most = 0;
  for (const DecisionRow& row : panel.decision.rows)
    most = std::max(most, gui.text_height(each - gui.px(20), row.text));
  return gui.px(10 + 36 + 8 + 12) + most;
}

float stacked_step_height(Gui& gui, float width, const DecisionRow& row) {
  const float room = width - gui.px(10 + kBlock + 14 + 44);
  return std::max(gui.px(48), gui.text_height(room, row.text) + gui.px(14));
}

float fact_height(Gui& gui, float width, const PlayPanel& panel) {
  const float room = width - gui.px(40);
  return 2 * sizes(gui).fact_pad + gui.line_height(Type::CaptionBold) +
         gui.text_height(room, panel.decision.work.fact);
}

float view_height(Gui& gui, float width, const PlayPanel& panel) {
  return gui.line_height(Type::CaptionBold) + gui.text_height(width, panel.decision.work.view);
}

float head_height(Gui& gui, float width, const PlayPanel& panel) {
  const Sizes s = sizes(gui);
  float high = s.pad + view_height(gui, width, panel) + s.gap;
  high += fact_height(gui, width, panel) + s.gap;
  high += gui.text_height(width, panel.decision.prompt, {.type = Type::BodyBold});
  if (!panel.chosen_words.empty())
    high += gui.text_height(width, panel.chosen_words, {.type = Type::Caption});
  return high + s.gap;
}

bool is_chosen(const PlayPanel& panel, int number) {
  return std::find(panel.chosen.begin(), panel.chosen.end(), number) != panel.chosen.end();
}

CardLook step_look(Gui& gui, const DecisionRow& row, bool chosen) {
  CardLook look{"play/option/" + std::to_string(row.number), Role::Choice,
                std::to_string(row.number) + ". " + row.text};
  look.value = gui.words()(chosen ? "state.chosen" : "state.not_chosen");
  look.chosen = chosen;
  look.enabled = row.open;
  look.reason = row.why_closed;
  return look;
}

// The words of a step, broken where the room ends.
std::vector<std::string> lines_of(Gui& gui, const std::string& words, float room) {
  std::vector<std::string> lines;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    const bool fits =
        !lines.empty() && gui.width_of(lines.back() + " " + word, Type::Body) <= room;
    if (fits)
      lines.back() += " " + word;
    else
      lines.push_back(word);
  }
  return lines;
}

Response draw_standing_step(Gui& gui, const Box& box, const DecisionRow& row, bool chosen) {
  const Response did = work_card(gui, box, step_look(gui, row, chosen));
  const float middle = (box.x0 + box.x1) / 2;
  number_block(gui, middle - gui.px(kBlock) / 2, box.y0 + gui.px(28), std::to_string(row.number),
               chosen);
  const float room = box.width() - gui.px(20);
  float y = box.y0 + gui.px(54);
  for (const std::string& line : lines_of(gui, row.text, room)) {
    const float used = std::min(room, gui.width_of(line, Type::Body));
    y += gui.text(middle - used / 2, y, used + 1, line);
  }
  if (chosen)
    draw_icon(gui, Icon::Tick, box.x1 - gui.px(18), box.y0 + gui.px(18), gui.px(16), Ink::Primary);
  return did;
}

Response draw_lying_step(Gui& gui, const Box& box, const DecisionRow& row, bool chosen) {
  const Response did = work_card(gui, box, step_look(gui, row, chosen));
  const float middle = (box.y0 + box.y1) / 2, left = box.x0 + gui.px(10 + kBlock + 14);
  const float room = box.x1 - gui.px(44) - left;
  number_block(gui, box.x0 + gui.px(10), middle, std::to_string(row.number), chosen);
  gui.text(left, middle - gui.text_height(room, row.text) / 2, room, row.text);
  if (chosen) draw_icon(gui, Icon::Tick, box.x1 - gui.px(24), middle, gui.px(18), Ink::Primary);
  return did;
}

float draw_head(Gui& gui, float x, float y, float width, const PlayPanel& panel) {
  const Words& words = gui.words();
  const Sizes s = sizes(gui);
  y += gui.text(x, y, width, words("desk.work.if_you_thought"), {.type = Type::CaptionBold});
  y += gui.text(x, y, width, panel.decision.work.view) + s.gap;
  const float high = fact_height(gui, width, panel);
  call_out(gui, {x, y, x + width, y + high}, Ink::Primary);
  float at = y + s.fact_pad;
  at += gui.text(x + gui.px(20), at, width - gui.px(40), words("desk.work.and_then"),
                 {.type = Type::CaptionBold});
  gui.text(x + gui.px(20), at, width - gui.px(40), panel.decision.work.fact);
  y += high + s.gap;
  y += gui.text(x, y, width, panel.decision.prompt, {.type = Type::BodyBold});
  if (!panel.chosen_words.empty())
    y += gui.text(x, y, width, panel.chosen_words, {.type = Type::Caption, .ink = Ink::Muted});
  return y + s.gap;
}

}  // namespace

float concordance_height(Gui& gui, float width, const PlayPanel& panel) {
  float high = head_height(gui, width, panel);
  if (in_one_row(gui, width, panel)) return high + row_step_height(gui, width, panel) + gui.px(24);
  for (const DecisionRow& row : panel.decision.rows)
    high += stacked_step_height(gui, width, row) + gui.px(8);
  return high + gui.px(16);
}

void draw_concordance(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                      Intents& intents) {
  const bool waiting = panel.stage == PlayStage::Saving;
  const Box view{x - gui.px(8), box.y0 + 1, x + width + gui.px(24), box.y1};
  const Gui::Scrolled scrolled = gui.begin_scroll("play/options", view);
  float y = draw_head(gui, x, scrolled.y + sizes(gui).pad, width, panel);
  const bool row_wise = in_one_row(gui, width, panel);
  const float each = step_width(gui, width, panel.decision.rows.size());
  const float high = row_wise ? row_step_height(gui, width, panel) : 0;
  float left = x;
  for (const DecisionRow& row : panel.decision.rows) {
    const bool chosen = is_chosen(panel, row.number);
    Response did;
    if (row_wise) {
      did = draw_standing_step(gui, {left, y, left + each, y + high}, row, chosen);
      left += each + gui.px(8);
    } else {
      const float own = stacked_step_height(gui, width, row);
      did = draw_lying_step(gui, {x, y, x + width, y + own}, row, chosen);
      y += own + gui.px(8);
    }
    if (!did.pressed || waiting) continue;
    if (chosen)
      intents.push_back(PressEnter{});
    else
      intents.push_back(PressNumber{row.number});
  }
  gui.end_scroll(y + high + gui.px(16));
  if (waiting) return;
  if (const int number = gui.digit();
      number > 0 && number <= static_cast<int>(panel.decision.rows.size())) {
    gui.move_focus("play/option/" + std::to_string(number));
    intents.push_back(PressNumber{number});
  }
  if (!panel.chosen.empty() && gui.act(Act::Back)) intents.push_back(ClearChoice{});
}

}  // namespace ui
