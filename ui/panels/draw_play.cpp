// The play screen: Case, Talk and Reading side by side, or one after the other where it is narrow.
#include <algorithm>
#include <cmath>

#include "ui/model/find.h"
#include "ui/panels/draw_attach.h"
#include "ui/panels/draw_decision.h"
#include "ui/panels/draw_hearing.h"
#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_turn.h"
#include "ui/panels/draw_work.h"
#include "ui/panels/margin_bar.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr int kCasePane = 0, kTalkPane = 1, kReadingPane = 2;

bool turn_has(const Turn& turn, const std::string& sought) {
  if (contains_folded(turn.who, sought) || contains_folded(turn.text, sought)) return true;
  for (const std::string& detail : turn.details)
    if (contains_folded(detail, sought)) return true;
  return false;
}

// ---- Case
// -------------------------------------------------------------------------------------------

float draw_facts(Gui& gui, float x, float y, float width, const CasePanel& panel) {
  float labels = 0;
  for (const auto& [label, value] : panel.facts)
    labels = std::max(labels, gui.width_of(label, Type::Caption));
  labels = std::min(labels + gui.px(16), width * 0.45f);
  for (const auto& [label, value] : panel.facts) {
    const float left =
        gui.text(x, y, labels - gui.px(8), label, {.type = Type::Caption, .ink = Ink::Muted});
    const float right = gui.text(x + labels, y, width - labels, value, {.type = Type::Caption});
    y += std::max(left, right) + gui.px(6);
  }
  return y;
}

float draw_pins(Gui& gui, float x, float y, float width, const CasePanel& panel) {
  const Words& words = gui.words();
  const std::string title = words("desk.pinned");
  gui.label(x, y, title, Type::BodyBold);
  gui.label(x + gui.width_of(title, Type::BodyBold) + gui.px(8), y,
            std::to_string(panel.pins.size()), Type::Body, Ink::Muted);
  y += gui.line_height(Type::BodyBold) + gui.px(8);
  if (panel.pins.empty())
    return y + gui.text(
                   x, y, width,
                   words("desk.nothing_pinned", {{"key", chord_words(gui.keys().chord(Act::Pin))}}),
                   {.type = Type::Caption, .ink = Ink::Muted});
  for (const PinRow& pin : panel.pins) {
    const float left = x + gui.px(16), room = width - gui.px(16), top = y;
    y += gui.text(left, y, room, pin.text);
    y +=
        gui.text(left, y + gui.px(2), room, pin.where, {.type = Type::Caption, .ink = Ink::Muted}) +
        gui.px(4);
    gui.fill({x, top, x + gui.px(3), y}, Ink::Control);
    y += gui.px(14);
  }
  return y;
}

float draw_aims(Gui& gui, float x, float y, float width, const CasePanel& panel, Intents& intents) {
  const Words& words = gui.words();
  y += gui.text(x, y, width, words("desk.your_aims"), {.type = Type::BodyBold});
  y += gui.text(x, y, width, words("desk.aims_note"), {.type = Type::Caption, .ink = Ink::Muted}) +
       gui.px(8);
  for (const AimRow& aim : panel.aims) {
    const Ticked did =
        tick_box(gui, x, y, width, "play/aim/" + std::to_string(aim.place), aim.text, aim.ticked);
    if (did.pressed) intents.push_back(TickAim{aim.place, !aim.ticked});
    y += did.height + gui.px(8);
  }
  return y;
}

// Where passages can be attached; at a hearing what one wrote is at hand all the time.
bool shows_evidence(const PlayPanel& panel) {
  return can_attach(panel) || (!panel.hearing.people.empty() && !panel.hearing.report.empty());
}

// The case file beside the talk; where passages can be laid beside the answer, those first.
void draw_right(Gui& gui, const Box& box, const PlayScreenPanel& panel, Leftovers& leftovers,
                Intents& intents) {
  gui.pane(kReadingPane);
  if (shows_evidence(panel.play))
    return draw_evidence(gui, box, panel, leftovers, intents);
  draw_reading(gui, box, panel.reading, true, leftovers, intents);
}

void draw_case(Gui& gui, const Box& box, const PlayPanel& play, Leftovers& leftovers,
               Intents& intents) {
  const CasePanel& panel = play.about;
  gui.pane(kCasePane);
  const float pad = gui.px(24);
  const float view = recommendation_height(gui, box.width() - 2 * pad, play.hearing);
  const float foot = gui.px(48) + (view < box.height() * 0.4f ? view : 0);
  const Gui::Scrolled scrolled =
      gui.begin_scroll("play/case", {box.x0, box.y0, box.x1, box.y1 - foot});
  const float x = box.x0 + pad, width = box.width() - 2 * pad;
  float y = scrolled.y + gui.px(20);
  y = draw_hearing_topics(gui, x, y, width, play.hearing, leftovers);
  y += gui.text(x, y, width, panel.name, {.type = Type::Subhead});
  y += gui.text(x, y, width, panel.about, {.type = Type::Caption, .ink = Ink::Muted}) + gui.px(12);
  y = draw_facts(gui, x, y, width, panel) + gui.px(8);
  gui.line(x, y, x + width, y, Ink::Hairline);
  y = draw_aims(gui, x, y + gui.px(14), width, panel, intents) + gui.px(6);
  gui.line(x, y, x + width, y, Ink::Hairline);
  y = draw_pins(gui, x, y + gui.px(14), width, panel);
  gui.end_scroll(y + gui.px(16));
  if (foot > gui.px(48))
    draw_recommendation(gui, {box.x0, box.y1 - foot, box.x1, box.y1 - gui.px(48)}, x, width,
                        play.hearing);
  const float middle = box.y1 - gui.px(24);
  draw_icon(gui, Icon::Clock, x + gui.px(10), middle, gui.px(20), Ink::Muted);
  // The card of a question takes the clock's own place.
  const std::string& line =
      shows_question(gui, play) && !play.clock.empty() ? play.clock : panel.mode;
  gui.label(x + gui.px(30), middle - gui.line_height(Type::Caption) / 2, line, Type::Caption,
            Ink::Muted, width - gui.px(30));
}

// ---- Talk
// -------------------------------------------------------------------------------------------

float draw_clock(Gui& gui, float right, float y, const PlayPanel& panel) {
  if (panel.clock.empty()) return 0;
  const float wide = gui.px(236);
  const std::string words = gui.words()("desk.session_clock");
  gui.label(right - wide, y, words, Type::Caption, Ink::Muted);
  gui.label_right(right, y, panel.clock, Type::CaptionBold, Ink::Text);
  const Box track{right - wide, y + gui.line_height(Type::Caption) + gui.px(6), right,
                  y + gui.line_height(Type::Caption) + gui.px(15)};
  gui.fill(track, Ink::Raised, gui.px(4));
  if (gui.theme().high_contrast) gui.outline(track, Ink::Hairline, gui.px(4));
  gui.fill({track.x0, track.y0, track.x0 + track.width() * panel.clock_part, track.y1},
           Ink::Primary, gui.px(4));
  return wide;
}

float draw_place(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel) {
  const float y = box.y0 + gui.px(16);
  const float clock = draw_clock(gui, x + width, y, panel);
  const float room = width - clock - gui.px(16);
  float at = y + gui.text(x, y, room, panel.scene,
                          {.type = Type::Caption, .ink = Ink::Muted, .max_lines = 1});
  at += gui.text(x, at, room, panel.place, {.type = Type::BodyBold, .max_lines = 2});
  const float bottom = std::round(std::max(at, y + gui.px(40)) + gui.px(14));
  gui.line(box.x0, bottom, box.x1, bottom, Ink::Hairline);
  return bottom + 1;  // what scrolls stays below the line
}

// The turn that N pins where no other words have the focus: what was last seen in the room, else
// the last that can be pinned. Their number when there is none.
std::size_t turn_for_key(const PlayPanel& panel) {
  const std::vector<Turn>& turns = panel.talk.turns;
  std::size_t last = turns.size(), room = turns.size();
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (turns[i].line.empty()) continue;
    last = i;
    if (turns[i].kind == Turn::Kind::Room && i >= panel.now_from) room = i;
  }
  return room < turns.size() ? room : last;
}

bool focus_in(Gui& gui, std::string_view place) { return gui.focus().id().rfind(place, 0) == 0; }

// The turn that the key would pin now; their number for none.
std::size_t pinned_by_key(Gui& gui, const PlayPanel& panel) {
  const bool elsewhere = gui.typing() || focus_in(gui, "reading/") || focus_in(gui, "talk/");
  return elsewhere ? panel.talk.turns.size() : turn_for_key(panel);
}

void draw_turns(Gui& gui, const Box& box, float x, float width, const PlayPanel& panel,
                Leftovers& leftovers, Intents& intents) {
  const Gui::Scrolled scrolled = gui.begin_scroll("play/talk", box, true);
  float y = scrolled.y + gui.px(24);
  const std::size_t for_key = pinned_by_key(gui, panel);
  const std::string beat_name = std::to_string(panel.now_from);
  const float beat = gui.appear("beat/" + beat_name);
  const bool card = shows_question(gui, panel);
  const auto in_card = [&](std::size_t place) {
    const std::vector<std::size_t>& turns = panel.hearing.question.turns;
    return card && std::find(turns.begin(), turns.end(), place) != turns.end();
  };
  float first_new = 0;  // below the top of all turns
  bool found = panel.now_from == 0;
  for (std::size_t i = 0; i < panel.talk.turns.size(); ++i) {
    const Turn& turn = panel.talk.turns[i];
    if (in_card(i)) continue;
    TurnLook look;
    look.earlier = i < panel.now_from;
    // What one has just said oneself is not news.
    const bool own = turn.kind == Turn::Kind::Answer;
    if (i > 0 && i >= panel.now_from && !found && !own) {
      first_new = y - scrolled.y - gui.px(12);
      found = true;
    }
    gui.fade(look.earlier ? 1 : beat);
    look.latest = turn.kind == Turn::Kind::Room && i >= panel.now_from;
    look.by_key = i == for_key;
    y += draw_turn(gui, x, y, width, turn, look, intents) + gui.px(12);
  }
  gui.fade(1);
  gui.end_scroll(y + gui.px(4));
  // All that is new stands in the card: what one said oneself is in view above it.
  if (!found) first_new = y - scrolled.y;
  // New words are read from their beginning, however many there are.
  if (leftovers.beat != beat_name && panel.now_from < panel.talk.turns.size())
    gui.scroll_to("play/talk", first_new);
  leftovers.beat = beat_name;
}

// Where no words of the talk or of a page have the focus.
void pin_by_key(Gui& gui, const PlayPanel& panel, Intents& intents) {
  const std::size_t turn = pinned_by_key(gui, panel);
  if (turn < panel.talk.turns.size() && gui.act(Act::Pin))
    intents.push_back(PinLine{panel.talk.turns[turn].line, !panel.talk.turns[turn].pinned});
}

// A question in its card needs nearly all of it; the rest is for what else was said since the last
// answer. A small window has no room for that: Ctrl+H shows everything said.
float asked_share(const Gui& gui, const PlayPanel& panel) {
  const std::size_t said =
      panel.talk.turns.size() - std::min(panel.now_from, panel.talk.turns.size());
  if (gui.ems_wide() < 64) return 1;
  return said > panel.hearing.question.turns.size() + 1 ? 0.9f : 0.94f;
}

void draw_talk(Gui& gui, const Box& box, const PlayPanel& panel, bool with_place,
               Leftovers& leftovers, Intents& intents) {
  gui.pane(kTalkPane);
  const float room = box.width() - gui.px(64);
  const bool asked = shows_question(gui, panel);
  const float width = std::min(room, gui.px((asked ? 46.0f : 37.5f) * kEm));
  const float x = std::round(box.x0 + (box.width() - width) / 2);
  float top = box.y0;
  if (with_place && !asked) top = draw_place(gui, box, x, width, panel);
  // Choices take at most half the height and scroll with the focus; at 100 % all of them fit.
  const float wants = decision_height(gui, width, panel);
  const bool huge = gui.look().scale > 1.6f;
  // What one thought and what one finds stand above the steps: both have to be read.
  const bool weighs = panel.decision.kind == DecisionPanel::Kind::Concordance &&
                      panel.stage == PlayStage::Options && gui.ems_wide() < 64;
  const bool text = panel.stage == PlayStage::Coaching;  // no choices: the talk keeps its part
  const float share = text    ? 0.6f
                      : asked || weighs ? asked_share(gui, panel)
                      : huge  ? 0.58f
                              : (gui.ems_wide() < 64 ? 0.78f : 0.62f);
  const float most = (box.y1 - top) * share;
  // Decisions keep a place of one height; at the end there is none.
  const float least = panel.stage == PlayStage::Ended ? 0 : std::min(gui.px(300), most);
  const float high = std::round(std::clamp(wants, least, most));
  const Box decision{box.x0, box.y1 - high, box.x1, box.y1};
  if (decision.y0 - top > 2 * gui.line_height(Type::Body))
    draw_turns(gui, {box.x0, top, box.x1, decision.y0}, x, width, panel, leftovers, intents);
  pin_by_key(gui, panel, intents);
  draw_decision(gui, decision, width, panel, leftovers, intents);
}

// ---- Layouts
// ----------------------------------------------------------------------------------------

// One line in place of the case pane.
float draw_strip(Gui& gui, const Box& area, const PlayPanel& panel) {
  const float high = gui.px(52);
  gui.fill({area.x0, area.y0, area.x1, area.y0 + high}, Ink::Surface);
  gui.line(area.x0, area.y0 + high, area.x1, area.y0 + high, Ink::Hairline);
  float x = area.x0 + gui.px(24);
  const float middle = area.y0 + high / 2;
  gui.label(x, middle - gui.line_height(Type::BodyBold) / 2, panel.about.name, Type::BodyBold);
  x += gui.width_of(panel.about.name, Type::BodyBold) + gui.px(24);
  const float right = area.x1 - gui.px(24);
  for (const auto& [label, value] : panel.about.facts) {
    const float wide =
        gui.width_of(label, Type::Caption) + gui.px(8) + gui.width_of(value, Type::CaptionBold);
    if (x + wide > right) break;
    gui.label(x, middle - gui.line_height(Type::Caption) / 2, label, Type::Caption, Ink::Muted);
    gui.label(x + gui.width_of(label, Type::Caption) + gui.px(8),
              middle - gui.line_height(Type::Caption) / 2, value, Type::CaptionBold);
    x += wide + gui.px(24);
  }
  return area.y0 + high;
}

void draw_one(Gui& gui, const Box& area, const PlayScreenPanel& panel, Leftovers& leftovers,
              Intents& intents) {
  gui.claim_panes();
  if (gui.act(Act::NextPane)) intents.push_back(ShowPane{(panel.pane + 1) % 3});
  if (gui.act(Act::PreviousPane)) intents.push_back(ShowPane{(panel.pane + 2) % 3});
  if (panel.pane != kReadingPane && shows_evidence(panel.play) &&
      goes_to_evidence(gui, panel.play, leftovers))
    intents.push_back(ShowPane{kReadingPane});
  if (panel.pane == 0) {
    gui.pane(kTalkPane);
    return draw_case(gui, area, panel.play, leftovers, intents);
  }
  if (panel.pane == 2) {
    gui.pane(kReadingPane);
    return draw_right(gui, area, panel, leftovers, intents);
  }
  draw_talk(gui, area, panel.play, false, leftovers, intents);
}

}  // namespace

void draw_play(Gui& gui, const Box& whole, const PlayScreenPanel& panel, Leftovers& leftovers,
               Intents& intents) {
  // First: the talk has the same letters and digits. While it asks why, or how sure, they are its own:
  // "leave it out" is not to link two sentences because a page has the focus.
  const PlayStage stage = panel.play.stage;
  if (stage != PlayStage::Why && stage != PlayStage::Sure)
    margin_keys(gui, panel.reading, leftovers, intents);
  if (shows_work(panel.play)) return draw_work(gui, whole, panel, leftovers, intents);
  Box area = whole;
  area.y0 += draw_hearing_people(gui, whole, panel.play.hearing);
  if (gui.act(Act::History)) intents.push_back(GoTo{Screen::History});
  if (gui.act(Act::CaseFile)) intents.push_back(GoTo{Screen::Reading});
  if (gui.act(Act::Documents)) {
    intents.push_back(ShowPaperList{true});
    intents.push_back(ShowPane{2});
    // At a hearing the papers stand behind a tab.
    if (shows_evidence(panel.play)) leftovers.wanted = Leftovers::Wanted::Papers;
  }
  const float wide = gui.ems_wide();
  if (wide < 64) return draw_one(gui, area, panel, leftovers, intents);
  Box talk = area;
  if (wide >= 100) {
    const float part = panel.play.hearing.people.empty() ? 0.24f : 0.185f;
    const float left = std::round(area.x0 + area.width() * part);
    draw_case(gui, {area.x0, area.y0, left, area.y1}, panel.play, leftovers, intents);
    gui.line(left, area.y0, left, area.y1, Ink::Hairline);
    talk.x0 = left + 1;
  } else {
    talk.y0 = draw_strip(gui, area, panel.play) + 1;
  }
  const float right = std::round(area.x0 + area.width() * (wide >= 100 ? 0.66f : 0.60f));
  talk.x1 = right;
  draw_talk(gui, talk, panel.play, true, leftovers, intents);
  gui.line(right, talk.y0, right, area.y1, Ink::Hairline);
  draw_right(gui, {right + 1, talk.y0, area.x1, area.y1}, panel, leftovers, intents);
}

void draw_history(Gui& gui, const Box& area, const HistoryPanel& panel, Leftovers& leftovers,
                  Intents& intents) {
  const Words& words = gui.words();
  gui.pane(0);
  const float width = std::min(area.width() - gui.px(64), gui.px(42 * kEm));
  const float x = std::round(area.x0 + (area.width() - width) / 2);
  Entry& entry = leftovers.entries["history/find"];
  const Box field{x, area.y0 + gui.px(20), x + width, area.y0 + gui.px(20 + kButton)};
  (void)text_field(gui, field, "history/find", words("desk.find_said"), words("desk.find_said"),
                   entry);
  if (gui.act(Act::Find)) gui.move_focus("history/find");
  gui.pane(1);
  const Box list{area.x0, field.y1 + gui.px(16), area.x1, area.y1};
  const Gui::Scrolled scrolled = gui.begin_scroll("history/list", list, true);
  float y = scrolled.y + gui.px(8);
  std::size_t shown = 0;
  for (const Turn& turn : panel.talk.turns) {
    if (!entry.text.empty() && !turn_has(turn, entry.text)) continue;
    ++shown;
    y += draw_turn(gui, x, y, width, turn, {}, intents) + gui.px(12);
  }
  if (shown == 0) y += gui.text(x, y, width, words("desk.nothing_found"), {.ink = Ink::Muted});
  gui.end_scroll(y + gui.px(16));
}

}  // namespace ui
