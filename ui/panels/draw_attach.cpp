#include "ui/panels/draw_attach.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/panels/draw_screen.h"
#include "ui/panels/draw_work_parts.h"
#include "ui/panels/reading_parts.h"

namespace ui {
namespace {

// ---- Places below the answers

bool beside(const Gui& gui, float width) { return width >= gui.px(30 * kEm); }

std::string place_words(const StripRow& strip) {
  return strip.title + (strip.date.empty() ? "" : ", " + strip.date);
}

float place_height(Gui& gui, float width, const StripRow& strip) {
  const float room = width - gui.px(32);
  const float off = gui.width_of(gui.words()("desk.work.take_off"), Type::Caption) + gui.px(12);
  return gui.text_height(room - off, place_words(strip), {.type = Type::CaptionBold}) +
         gui.text_height(room, strip.text, {.type = Type::Caption, .max_lines = 1}) + gui.px(20);
}

// Press takes it off again.
void draw_place(Gui& gui, const Box& box, const StripRow& strip, Intents& intents) {
  CardLook look{"attach/place/" + strip.id, Role::Button,
                gui.words()("desk.work.take_off") + ": " + place_words(strip), strip.text};
  const Response did = work_card(gui, box, look);
  const float room = box.width() - gui.px(32), x = box.x0 + gui.px(16);
  float y = box.y0 + gui.px(10);
  const std::string off = gui.words()("desk.work.take_off");
  const float off_wide = gui.width_of(off, Type::Caption);
  const float title = gui.text_height(room - off_wide - gui.px(12), place_words(strip),
                                      {.type = Type::CaptionBold});
  underlined(gui, box.x1 - gui.px(16) - off_wide, y, off, did.hovered);
  gui.text(x, y, room - off_wide - gui.px(12), place_words(strip), {.type = Type::CaptionBold});
  y += title;
  gui.text(x, y, room, strip.text, {.type = Type::Caption, .ink = Ink::Muted, .max_lines = 1});
  if (did.pressed) {
    intents.push_back(WorkIntent{AttachPassage{strip.passage, false}});
    gui.move_focus("attach/strip/" + strip.id);
  }
}

float slot_height(Gui& gui, float each, const PlayPanel& panel) {
  float high = gui.px(60);
  for (const StripRow& strip : panel.decision.work.strips)
    high = std::max(high, place_height(gui, each, strip));
  return high;
}

std::string count_words(const Gui& gui, const PlayPanel& panel) {
  return gui.words()("desk.work.evidence_count",
                     {{"n", std::to_string(panel.decision.work.strips.size())},
                      {"most", std::to_string(panel.decision.attach)}});
}

std::string how_words(const Gui& gui) {
  return gui.words()("desk.work.attach_how", {{"key", chord_words(gui.keys().chord(Act::Attach))}});
}

// "Evidence with this answer 1 of 2", and how at its right or below it.
struct AttachHead {
  float title = 0, how = 0, high = 0;  // widths, height
  bool beside = false;
};
AttachHead lay_head(Gui& gui, float width, const PlayPanel& panel) {
  AttachHead head;
  head.title = gui.width_of(gui.words()("desk.work.evidence_with_answer"), Type::BodyBold);
  const float count = gui.px(8) + gui.width_of(count_words(gui, panel), Type::Body);
  head.how = gui.width_of(how_words(gui), Type::Caption);
  head.beside = head.title + count + gui.px(24) + head.how <= width;
  head.high = head.title + count <= width ? gui.line_height(Type::BodyBold)
                                          : 2 * gui.line_height(Type::BodyBold);
  if (!head.beside) head.high += gui.text_height(width, how_words(gui), {.type = Type::Caption});
  head.high += gui.px(8);
  return head;
}

void draw_head(Gui& gui, float x, float y, float width, const PlayPanel& panel) {
  const AttachHead head = lay_head(gui, width, panel);
  const std::string title = gui.words()("desk.work.evidence_with_answer");
  const std::string count = count_words(gui, panel);
  gui.text(x, y, width, title, {.type = Type::BodyBold});
  const float after = x + head.title + gui.px(8);
  const bool in_line = after + gui.width_of(count, Type::Body) <= x + width;
  gui.text(in_line ? after : x, in_line ? y : y + gui.line_height(Type::BodyBold),
           in_line ? x + width - after : width, count, {.ink = Ink::Muted});
  if (head.beside)
    gui.label_right(x + width, y + gui.px(3), how_words(gui), Type::Caption, Ink::Muted);
  else
    gui.text(x, y + (in_line ? 1.0f : 2.0f) * gui.line_height(Type::BodyBold), width,
             how_words(gui), {.type = Type::Caption, .ink = Ink::Muted});
}

}  // namespace

bool can_attach(const PlayPanel& panel) {
  return panel.decision.attach > 0 && !panel.decision.is_work() &&
         (panel.stage == PlayStage::Options || panel.stage == PlayStage::Saving);
}

float attach_height(Gui& gui, float width, const PlayPanel& panel) {
  if (panel.decision.attach <= 0 || panel.decision.is_work()) return 0;
  const int places = panel.decision.attach;
  const bool row = beside(gui, width);
  const float each = row ? (width - gui.px(10)) / 2 : width;
  const float slots = slot_height(gui, each, panel);
  return lay_head(gui, width, panel).high + gui.px(6) +
         (row ? slots : slots * static_cast<float>(places) + gui.px(8)) + gui.px(12);
}

float draw_attach(Gui& gui, float x, float y, float width, const PlayPanel& panel,
                  Intents& intents) {
  const float top = y;
  draw_head(gui, x, y, width, panel);
  y += lay_head(gui, width, panel).high;
  const bool row = beside(gui, width);
  const float each = row ? std::floor((width - gui.px(10)) / 2) : width;
  const float high = slot_height(gui, each, panel);
  const auto& strips = panel.decision.work.strips;
  float left = x;
  for (int place = 0; place < panel.decision.attach; ++place) {
    const Box box{left, y, left + each, y + high};
    const auto at = static_cast<std::size_t>(place);
    if (at < strips.size()) {
      draw_place(gui, box, strips[at], intents);
    } else {
      gui.dashed(box, Ink::Control, gui.px(6));
      const std::string free = gui.words()("desk.work.place_free");
      const float used = std::min(each - gui.px(24), gui.width_of(free, Type::Caption));
      gui.label((box.x0 + box.x1 - used) / 2,
                (box.y0 + box.y1 - gui.line_height(Type::Caption)) / 2, free, Type::Caption,
                Ink::Muted, each - gui.px(24));
    }
    if (row)
      left += each + gui.px(10);
    else
      y += high + gui.px(8);
  }
  if (row) y += high;
  return y + gui.px(12) - top;
}

namespace {

// ---- Report and evidence

bool is_attached(const WorkPanel& work, std::uint32_t passage) {
  return std::any_of(work.strips.begin(), work.strips.end(),
                     [&](const StripRow& strip) { return strip.passage == passage; });
}

void toggle_passage(const WorkPanel& work, std::uint32_t passage, Intents& intents) {
  intents.push_back(WorkIntent{AttachPassage{passage, !is_attached(work, passage)}});
}

// A heading with how the claim stands, and what was written. The y below it.
float draw_entry(Gui& gui, float x, float y, float width, const ReportEntry& entry) {
  const float from = y, left = x + gui.px(16), room = width - gui.px(16);
  y += gui.text(left, y, room, entry.heading, {.type = Type::CaptionBold});
  const std::string text = entry.text.empty() ? gui.words()("desk.work.said_nothing") : entry.text;
  y += gui.text(left, y, room, text, {.ink = entry.text.empty() ? Ink::Muted : Ink::Text});
  if (!entry.status.empty())
    y += gui.text(left, y, room, entry.status, {.type = Type::Caption, .ink = Ink::Muted});
  gui.fill({x, from, x + gui.px(3), y}, Ink::Control);
  return y;
}

// Entries [from, end) of the report below a heading that can have the focus.
float draw_entries(Gui& gui, float x, float y, float width, const HearingPanel& hearing,
                   std::size_t from, std::size_t end, const char* heading) {
  if (from >= end) return y;
  Item item;
  item.id = from == 0 ? "attach/report" : "attach/rest";
  item.role = Role::Passage;
  item.name = gui.words()(heading);
  item.box = {x, y, x + width, y + gui.line_height(Type::BodyBold)};
  const Box box = item.box;
  gui.ring_if(gui.item(std::move(item)), box);
  y += gui.text(x, y, width, gui.words()(heading), {.type = Type::BodyBold}) + gui.px(8);
  for (std::size_t i = from; i < end; ++i)
    y = draw_entry(gui, x, y, width, hearing.report[i]) + gui.px(12);
  return y + gui.px(4);
}

float line_between(Gui& gui, float x, float y, float width) {
  gui.line(x, y, x + width, y, Ink::Hairline);
  return y + gui.px(14);
}

float draw_tick_strip(Gui& gui, float x, float y, float width, const WorkPanel& work,
                      const StripRow& strip, Intents& intents) {
  const float left = x + gui.px(50), room = width - gui.px(50 + 14);
  const std::string title = place_words(strip);
  std::string source = strip.source;
  if (!strip.age.empty()) source += " · " + strip.age;
  const float high = gui.text_height(room, title, {.type = Type::BodyBold}) +
                     gui.text_height(room, strip.text) +
                     gui.text_height(room, source, {.type = Type::Caption}) + gui.px(20);
  const bool on = is_attached(work, strip.passage);
  const Box box{x, y, x + width, y + high};
  CardLook look{"attach/strip/" + strip.id, Role::CheckBox, title + ": " + strip.text};
  look.value = gui.words()(on ? "state.ticked" : "state.not_ticked");
  look.chosen = on;
  const Response did = work_card(gui, box, look);
  const Box tick{x + gui.px(14), y + gui.px(12), x + gui.px(36), y + gui.px(34)};
  gui.fill(tick, on ? Ink::Primary : Ink::Surface, gui.px(4));
  gui.outline(tick, on ? Ink::Primary : Ink::Control, gui.px(4), gui.px(2));
  if (on) draw_icon(gui, Icon::Tick, x + gui.px(25), y + gui.px(23), gui.px(13), Ink::OnPrimary);
  float at = y + gui.px(10);
  at += gui.text(left, at, room, title, {.type = Type::BodyBold});
  at += gui.text(left, at, room, strip.text);
  gui.text(left, at, room, source, {.type = Type::Caption, .ink = Ink::Muted});
  const bool by_key = did.focused && gui.act(Act::Attach);
  if (did.pressed || by_key) toggle_passage(work, strip.passage, intents);
  return high + gui.px(10);
}

// What was marked or linked, and what was attached from elsewhere.
std::vector<const StripRow*> strips_of(const WorkPanel& work) {
  std::vector<const StripRow*> list;
  for (const StripRow& strip : work.strips_at_hand) list.push_back(&strip);
  for (const StripRow& strip : work.strips)
    if (std::none_of(list.begin(), list.end(),
                     [&](const StripRow* one) { return one->passage == strip.passage; }))
      list.push_back(&strip);
  return list;
}

float draw_evidence_at_hand(Gui& gui, float x, float y, float width, const PlayScreenPanel& panel,
                            Intents& intents) {
  const WorkPanel& work = panel.play.decision.work;
  y += gui.text(x, y, width, gui.words()("desk.work.evidence_at_hand"), {.type = Type::BodyBold}) +
       gui.px(10);
  if (!panel.play.chosen_words.empty() && panel.play.chosen.empty())
    y += gui.text(x, y, width, panel.play.chosen_words,
                  {.type = Type::CaptionBold, .ink = Ink::Muted}) +
         gui.px(6);
  const std::vector<const StripRow*> strips = strips_of(work);
  for (const StripRow* strip : strips)
    y += draw_tick_strip(gui, x, y, width, work, *strip, intents);
  if (strips.empty())
    y += gui.text(x, y, width, gui.words()("desk.work.no_evidence"), {.ink = Ink::Muted});
  return y + gui.px(12);
}

// What was written about the thing asked, what bears on it, then the rest of what was written.
void draw_strips(Gui& gui, const Box& box, const PlayScreenPanel& panel, Intents& intents) {
  const HearingPanel& hearing = panel.play.hearing;
  const Gui::Scrolled inside = gui.begin_scroll("attach/strips", box);
  const float pad = work_pad(gui), x = box.x0 + pad, width = inside.width - pad - gui.px(8);
  const bool evidence = can_attach(panel.play);
  const std::size_t first = evidence || hearing.about > 0 ? hearing.about : hearing.report.size();
  float y = draw_entries(gui, x, inside.y + gui.px(16), width, hearing, 0, first,
                         "desk.work.what_you_wrote");
  if (first > 0 && first < hearing.report.size()) y = line_between(gui, x, y, width);
  if (evidence) {
    y = draw_evidence_at_hand(gui, x, y, width, panel, intents);
    if (first < hearing.report.size()) y = line_between(gui, x, y, width);
  }
  y = draw_entries(gui, x, y, width, hearing, first, hearing.report.size(),
                   first > 0 ? "desk.work.rest_of_report" : "desk.work.what_you_wrote");
  gui.end_scroll(y + gui.px(12));
}

// ---- The case file, where any sentence can be attached

const WorkSentence* focused_sentence(const Gui& gui, const WorkPanel& work) {
  for (const WorkPaper& paper : work.papers)
    for (const auto& paragraph : paper.paragraphs)
      for (const WorkSentence& sentence : paragraph)
        for (const Side side : {Side::Left, Side::Right})
          if (gui.has_focus(passage_id(side, paper.id, sentence.number))) return &sentence;
  return nullptr;
}

void draw_case_file(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  const WorkPanel& work = desk.work();
  if (!can_attach(desk.panel.play))
    return draw_reading(gui, box, desk.panel.reading, true, desk.leftovers, desk.intents);
  const float bar = gui.px(60);
  draw_reading(gui, {box.x0, box.y0, box.x1, box.y1 - bar}, desk.panel.reading, true,
               desk.leftovers, desk.intents);
  const Box foot{box.x0, box.y1 - bar, box.x1, box.y1};
  gui.fill(foot, Ink::Page);
  gui.line(foot.x0, foot.y0, foot.x1, foot.y0, Ink::Hairline);
  if (const WorkSentence* now = focused_sentence(gui, work); now != nullptr)
    set_sentence_in_hand(desk, now->passage);
  const auto hand = sentence_in_hand(desk);
  const bool here =
      hand && (focused_sentence(gui, work) != nullptr || gui.has_focus("attach/sentence"));
  const char* says = !hand                      ? "desk.work.attach_none"
                     : is_attached(work, *hand) ? "desk.work.detach_this"
                                                : "desk.work.attach_this";
  ToolLook look;
  look.framed = true;
  look.enabled = hand.has_value();
  const std::string none = gui.words()("desk.work.attach_none");
  look.reason = none;
  if (tool(gui, foot.x0 + work_pad(gui), foot.y0 + gui.px(10), "attach/sentence", gui.words()(says),
           here ? std::optional<Act>(Act::Attach) : std::nullopt, look) &&
      hand)
    toggle_passage(work, *hand, desk.intents);
}

}  // namespace

bool goes_to_evidence(Gui& gui, const PlayPanel& panel, Leftovers& leftovers) {
  if (can_attach(panel) && gui.act(Act::Attach))
    leftovers.wanted = Leftovers::Wanted::Evidence;
  else if (!panel.hearing.report.empty() && gui.act(Act::MyReport))
    leftovers.wanted = Leftovers::Wanted::Report;
  else
    return false;
  return true;
}

void draw_evidence(Gui& gui, const Box& box, const PlayScreenPanel& panel, Leftovers& leftovers,
                   Intents& intents) {
  WorkDesk desk{gui, panel, leftovers, intents};
  const Words& words = gui.words();
  std::size_t& tab = leftovers.entries["attach/tab"].caret;
  const float high = gui.px(52);
  gui.fill({box.x0, box.y0, box.x1, box.y0 + high}, Ink::Page);
  gui.line(box.x0, box.y0 + high, box.x1, box.y0 + high, Ink::Hairline);
  const bool report = !panel.play.hearing.report.empty();
  const bool evidence = can_attach(panel.play);
  const char* first = !evidence ? "desk.work.your_report"
                      : report  ? "desk.work.report_and_evidence"
                                : "desk.work.evidence";
  const std::vector<std::pair<std::string, std::string>> names{
      {"evidence", words(first)},
      {"papers", words("desk.case_file")}};
  if (const auto now =
          tabs(gui, box.x0 + work_pad(gui) / 2, box.y0 + gui.px(8), box.width() - work_pad(gui),
               "attach/tab", names, tab, high - gui.px(7)))
    tab = *now;
  // The keys lead here from the answers, in a small window from another pane.
  const bool elsewhere = !work_focus_in(desk, "attach/strip/") &&
                         !work_focus_in(desk, "reading/") && !gui.has_focus("attach/sentence");
  using Wanted = Leftovers::Wanted;
  const Wanted wanted = std::exchange(leftovers.wanted, Wanted::None);
  if (wanted == Wanted::Papers) tab = 1;
  if (evidence && (wanted == Wanted::Evidence || (elsewhere && gui.act(Act::Attach)))) {
    tab = 0;
    const auto strips = strips_of(panel.play.decision.work);
    gui.move_focus(strips.empty() ? std::string("attach/tab/evidence")
                                  : "attach/strip/" + strips.front()->id);
  }
  if (report && (wanted == Wanted::Report || gui.act(Act::MyReport))) {
    tab = 0;
    gui.move_focus("attach/report");
  }
  const Box body{box.x0, box.y0 + high + 1, box.x1, box.y1};
  if (tab == 0)
    draw_strips(gui, body, panel, intents);
  else
    draw_case_file(desk, body);
}

}  // namespace ui
