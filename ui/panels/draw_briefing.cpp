// The briefing: who it is about, what today is for, what to read, how to play, what choices will be
// read for; below it the two ways on.
#include <algorithm>
#include <cmath>

#include "ui/panels/briefing_parts.h"
#include "ui/panels/draw_screen.h"

namespace ui {
namespace {

constexpr int kBody = 0, kActions = 1;
constexpr const char* kTooLong = "briefing/too_long";  // kept: the body did not fit last frame

// ---- Layouts of the body. Each gives where it ended.

using Part = float (*)(const Brief&, float x, float y, float width);

constexpr float kCardPad = 22;

float card_height(const Brief& brief, float width, Part part) {
  Brief dry = brief;
  dry.dry = true;
  return part(dry, 0, 0, width - 2 * brief.gui.px(kCardPad)) + 2 * brief.gui.px(kCardPad);
}

// `high`: at least, so that neighbours end on one line. Gives where it ended.
float draw_card(const Brief& brief, float x, float y, float width, Part part, float high = 0) {
  Gui& gui = brief.gui;
  const float pad = gui.px(kCardPad);
  high = std::max(high, card_height(brief, width, part));
  card(gui, {x, y, x + width, y + high});
  part(brief, x + pad, y + pad - gui.px(2), width - 2 * pad);
  return y + high;
}

float draw_three(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const float gap = gui.px(40), share = width - 2 * gap;
  const float first = std::round(share * 0.364f), second = std::round(share * 0.318f);
  const float third = share - first - second;
  const float about = draw_brief_about(brief, x, y, first);
  const float middle = x + first + gap;
  const float high = std::max(card_height(brief, second, draw_brief_papers),
                              card_height(brief, third, draw_brief_how));
  float at = draw_card(brief, middle, y, second, draw_brief_papers, high);
  draw_card(brief, middle + second + gap, y, third, draw_brief_how, high);
  at = draw_card(brief, middle, at + gui.px(20), second + gap + third, draw_brief_weights);
  return std::max(about, at);
}

float draw_two(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const float gap = gui.px(32), first = std::round((width - gap) * 0.46f);
  const float second = width - gap - first;
  const float about = draw_brief_about(brief, x, y, first);
  float at = draw_card(brief, x + first + gap, y, second, draw_brief_papers);
  at = draw_card(brief, x + first + gap, at + gui.px(20), second, draw_brief_how);
  at = draw_card(brief, x, std::max(about, at) + gui.px(24), width, draw_brief_weights);
  return at;
}

float draw_one(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  y = draw_brief_about(brief, x, y, width) + gui.px(24);
  y = draw_card(brief, x, y, width, draw_brief_papers) + gui.px(20);
  y = draw_card(brief, x, y, width, draw_brief_how) + gui.px(20);
  return draw_card(brief, x, y, width, draw_brief_weights);
}

// ---- Who has looked at it, and the two ways on

float draw_provenance(const Brief& brief, float x, float y, float width) {
  const BriefingPanel& panel = brief.panel;
  Gui& gui = brief.gui;
  const float top = y;
  y += say(brief, x, y, width, panel.key_status, {.type = Type::Caption, .ink = Ink::Muted});
  const Type law = panel.law_is_old ? Type::CaptionBold : Type::Caption;
  const float law_wide = gui.width_of(panel.law_as_at, law) + gui.px(6);
  const TextOptions law_look{.type = law, .ink = panel.law_is_old ? Ink::Danger : Ink::Muted};
  const TextOptions quiet{.type = Type::Caption, .ink = Ink::Muted};
  const bool one_line = law_wide + gui.width_of(panel.version, Type::Caption) <= width;
  const float law_high = say(brief, x, y, width, panel.law_as_at, law_look);
  if (one_line) {
    say(brief, x + law_wide, y, width - law_wide, panel.version, quiet);
    y += law_high;
  } else {
    y += law_high;
    y += say(brief, x, y, width, panel.version, quiet);
  }
  readable(brief, "briefing/provenance", panel.law_as_at, {x, top, x + width, y});
  return y;
}

struct Ways {
  float read = 0, begin = 0;  // widths
  float height = kBigButton;  // design pixels
  float both(Gui& gui) const { return read + begin + gui.px(20); }
};

Ways ways(Gui& gui) {
  const Words& words = gui.words();
  return {button_width(gui, words("desk.read_case_file"), Act::CaseFile),
          button_width(gui, words("desk.begin"), Act::Act) + gui.px(16)};
}

void open_file(Intents& intents) {
  intents.push_back(ShowPaperList{true});
  intents.push_back(GoTo{Screen::Reading});
}

// Side by side, or one above the other where there is no room; `x`, `y`: the top left corner.
void draw_ways(const Brief& brief, float x, float y, float width) {
  Gui& gui = brief.gui;
  const Words& words = gui.words();
  const Ways sizes = ways(gui);
  const bool beside = sizes.both(gui) <= width;
  const float read = beside ? sizes.read : width, begin = beside ? sizes.begin : width;
  if (button(gui, x, y, "briefing/read", words("desk.read_case_file"), Act::CaseFile,
             {.height = sizes.height, .width = read}))
    open_file(brief.intents);
  const float at_x = beside ? x + read + gui.px(20) : x;
  const float at_y = beside ? y : y + gui.px(sizes.height + 12);
  if (button(gui, at_x, at_y, "briefing/begin", words("desk.begin"), Act::Act,
             {.kind = ButtonLook::Kind::Primary, .height = sizes.height, .width = begin}))
    brief.intents.push_back(Begin{});
}

float bar_height(Gui& gui, float width) {
  const Ways sizes = ways(gui);
  const float rows = sizes.both(gui) <= width ? 1 : 2;
  return gui.px(rows * sizes.height + (rows - 1) * 12 + 28);
}

// Gives where it begins. `with_words`: who has looked at it stands here, else below the body.
void draw_bar(const Brief& brief, const Box& bar, float x, float width, bool with_words) {
  Gui& gui = brief.gui;
  gui.pane(kActions);
  gui.fill(bar, Ink::Surface);
  gui.line(bar.x0, bar.y0, bar.x1, bar.y0, Ink::Hairline);
  const Ways sizes = ways(gui);
  const float used = std::min(width, sizes.both(gui));
  if (with_words) {
    Brief still = brief;
    still.too_long = false;
    still.dry = true;
    const float room = width - used - gui.px(32);
    const float high = draw_provenance(still, 0, 0, room);
    still.dry = false;
    draw_provenance(still, x, bar.y0 + (bar.height() - high) / 2, room);
  }
  draw_ways(brief, x + width - used, bar.y0 + gui.px(14), used);
}

void mode_key(Gui& gui, const BriefingPanel& panel, Intents& intents) {
  if (!gui.act(Act::Mode)) return;
  for (const ModeRow& mode : panel.modes)
    if (!mode.chosen) {
      intents.push_back(SetMode{mode.id});
      return;
    }
}

}  // namespace

void draw_briefing(Gui& gui, const Box& area, const BriefingPanel& panel, Leftovers& leftovers,
                   Intents& intents) {
  mode_key(gui, panel, intents);
  const float ems = area.width() / gui.em();
  const float pad = gui.px(ems >= 100 ? 64 : ems >= 64 ? 32 : 24);
  const float width = std::min(area.width() - 2 * pad, gui.px(130 * kEm));
  const float x = std::round((area.x0 + area.x1 - width) / 2);
  const bool words_in_bar = width - ways(gui).both(gui) > gui.px(28 * kEm);
  const Box bar{area.x0, area.y1 - bar_height(gui, width), area.x1, area.y1};

  Entry& too_long = leftovers.entries[kTooLong];
  gui.pane(kBody);
  const bool one = ems < 64;
  // Where the window is low or narrow the bar goes and the person stands in the text.
  const bool with_bar = !one && bar.y0 - area.y0 > gui.px(28 * kEm);
  Brief brief{gui, panel, too_long.caret == 1, with_bar, 0, intents};
  float top = area.y0;
  if (with_bar) top += draw_brief_identity(brief, area, x, top, width) + 1;
  brief.view_high = bar.y0 - top;
  const Gui::Scrolled inside = gui.begin_scroll(kBriefScroll, {area.x0, top, area.x1, bar.y0});
  float y = inside.y + gui.px(28);
  const Part body = one ? draw_one : ems < 100 ? draw_two : draw_three;
  y = body(brief, x, y, width);
  if (!words_in_bar) y = draw_provenance(brief, x, y + gui.px(24), width);
  y += gui.px(24);
  const std::size_t over = y - inside.y > brief.view_high + 1 ? 1 : 0;
  if (over != too_long.caret) gui.ask_for_frame();
  too_long.caret = over;
  gui.end_scroll(y);
  draw_bar(brief, bar, x, width, words_in_bar);
}

}  // namespace ui
