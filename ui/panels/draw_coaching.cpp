#include "ui/panels/draw_coaching.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/panels/draw_decision.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

struct Paragraph {
  std::string text;
  TextOptions options;
  float after = 0;  // design pixels
};

// What stands below the level word.
std::vector<Paragraph> coaching_text(const Gui& gui, const MomentPanel& moment) {
  const Words& words = gui.words();
  const TextOptions heading{.type = Type::CaptionBold}, reading{.reading = true},
      caption{.type = Type::Caption, .ink = Ink::Muted};
  std::vector<Paragraph> list;
  const std::pair<const char*, const std::string*> parts[] = {
      {"desk.what_it_did", &moment.feedback.did},
      {"desk.why_it_matters", &moment.feedback.why},
      {"desk.what_next", &moment.feedback.next}};
  for (const auto& [key, text] : parts) {
    if (text->empty()) continue;
    list.push_back({words(key), heading, 0});
    list.push_back({*text, reading, 10});
  }
  for (const std::string& remark : moment.remarks) list.push_back({remark, caption, 6});
  if (!moment.feedback.unsourced.empty()) list.push_back({moment.feedback.unsourced, caption, 6});
  for (const SourcePanel& source : moment.feedback.sources)
    list.push_back({source.text, caption, 4});
  return list;
}

float coaching_text_height(Gui& gui, float width, const PlayPanel& panel) {
  float high = decision_pad(gui) + gui.line_height(Type::BodyBold) + gui.px(8);
  for (const Paragraph& one : coaching_text(gui, panel.coaching))
    high += gui.text_height(width, one.text, one.options) + gui.px(one.after);
  return high;
}

// Going on, and who says that the level is right.
struct CoachingFoot {
  float button = 0, status = 0, high = 0;
  bool beside = true;
};
CoachingFoot coaching_foot(Gui& gui, float width, const PlayPanel& panel) {
  CoachingFoot foot;
  foot.button = std::min(width, button_width(gui, gui.words()("desk.go_on"), Act::GoOn));
  const float rest = width - foot.button - gui.px(24);
  foot.beside = rest >= gui.px(200);
  foot.status = foot.beside ? rest : width;
  const float text = gui.text_height(foot.status, panel.key_status, {.type = Type::Caption});
  const float both =
      foot.beside ? std::max(text, gui.px(kButton)) : text + gui.px(8) + gui.px(kButton);
  foot.high = gui.px(12) + both + gui.px(compact_decision(gui) ? 12 : 16);
  return foot;
}

void draw_coaching_foot(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                        Intents& intents) {
  const CoachingFoot foot = coaching_foot(gui, width, panel);
  const TextOptions caption{.type = Type::Caption, .ink = Ink::Muted};
  gui.line(box.x0, box.y0, box.x1, box.y0, Ink::Hairline);
  float y = box.y0 + gui.px(12);
  const float text = gui.text_height(foot.status, panel.key_status, caption);
  if (foot.beside) {
    gui.text(x + width - foot.status, y + std::max(0.0f, (gui.px(kButton) - text) / 2), foot.status,
             panel.key_status, caption);
  } else {
    gui.text(x, y, foot.status, panel.key_status, caption);
    y += text + gui.px(8);
  }
  if (button(gui, x, y, "play/go_on", gui.words()("desk.go_on"), Act::GoOn,
             {.kind = ButtonLook::Kind::Primary, .width = foot.button}))
    intents.push_back(GoOn{});
}

// The button has the focus, and the arrows move the text above it all the same.
void scroll_from_button(Gui& gui, float most) {
  constexpr float kStep = 84;  // three lines
  const float now = gui.scroll_offset("play/coaching");
  float to = now;
  if (now < most - 1 && gui.arrow("play/go_on", Key::Down)) to += gui.px(kStep);
  if (now > 1 && gui.arrow("play/go_on", Key::Up)) to -= gui.px(kStep);
  to = std::clamp(to, 0.0f, std::max(0.0f, most));
  if (to != now) gui.scroll_to("play/coaching", to);
}

}  // namespace

float coaching_height(Gui& gui, float width, const PlayPanel& panel) {
  return coaching_text_height(gui, width, panel) + gui.px(8) +
         coaching_foot(gui, width, panel).high;
}

void draw_coaching(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                   Intents& intents) {
  const CoachingFoot foot = coaching_foot(gui, width, panel);
  const Box view{box.x0, box.y0 + 1, box.x1, std::round(box.y1 - foot.high)};
  const Gui::Scrolled scrolled = gui.begin_scroll("play/coaching", view);
  float y = scrolled.y + decision_pad(gui);
  draw_level(gui, x, y, panel.coaching.level, Type::BodyBold);
  y += gui.line_height(Type::BodyBold) + gui.px(8);
  for (const Paragraph& one : coaching_text(gui, panel.coaching))
    y += gui.text(x, y, width, one.text, one.options) + gui.px(one.after);
  gui.end_scroll(y + gui.px(8));
  const float content = y + gui.px(8) - scrolled.y;
  scroll_item(gui, "play/coaching/text", "play/coaching", gui.words()("desk.what_it_did"), view,
              content - gui.px(4));
  scroll_from_button(gui, content - view.height());
  draw_coaching_foot(gui, {box.x0, view.y1, box.x1, box.y1}, x, width, panel, intents);
}

}  // namespace ui
