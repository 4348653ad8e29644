// The evidence of a build: what was marked before, or any paper that can be read.
#include <algorithm>

#include "ui/panels/draw_build.h"
#include "ui/panels/draw_sentences.h"
#include "ui/panels/reading_parts.h"

namespace ui {
namespace {

enum class Tray : std::size_t { NotUsed = 0, All = 1, ByDocument = 2 };

bool is_used(const WorkDesk& desk, const StripRow& strip) {
  const WorkSentence* sentence = find_sentence(desk.work(), strip.passage);
  return sentence != nullptr && !sentence->claims.empty();
}

// Kept one higher, so that nothing kept is 0.
Tray tray_of(const WorkDesk& desk) {
  const std::size_t kept = desk.leftovers.entries["work/tray"].caret;
  if (kept > 0) return static_cast<Tray>(kept - 1);
  return desk.work().strips_at_hand.empty() ? Tray::ByDocument : Tray::NotUsed;
}
void set_tray(WorkDesk& desk, Tray tray) {
  desk.leftovers.entries["work/tray"].caret = static_cast<std::size_t>(tray) + 1;
  desk.gui.ask_for_frame();
}

// A paper of the tray is open, and not the list of them.
bool at_page(const WorkDesk& desk) {
  return desk.leftovers.entries["work/tray/page"].caret == 1 && open_work_paper(desk, 0) != nullptr;
}
void set_at_page(WorkDesk& desk, bool on) {
  desk.leftovers.entries["work/tray/page"].caret = on ? 1 : 0;
  desk.gui.ask_for_frame();
}

AsBar side_bar(const WorkDesk& desk, const ClaimPanel& claim) {
  const Words& words = desk.gui.words();
  AsBar bar;
  bar.ways = desk.decision().ways;
  bar.acts = {Act::Supports, Act::Weakens, Act::Context};
  bar.title = words("desk.work.link_to", {{"n", std::to_string(claim.number)}});
  bar.none = words("desk.work.link_none");
  bar.off = words("desk.work.unlink");
  return bar;
}

float draw_strip_row(WorkDesk& desk, float x, float y, float width, const StripRow& strip) {
  Gui& gui = desk.gui;
  const float inside = width - gui.px(40);
  const WorkSentence* sentence = find_sentence(desk.work(), strip.passage);
  std::string used;
  if (sentence != nullptr)
    for (const int claim : sentence->claims)
      used += (used.empty() ? "" : ", ") + std::to_string(claim);
  if (!used.empty()) used = gui.words()("desk.work.in_claims", {{"list", used}});
  const float used_high =
      used.empty() ? 0 : gui.text_height(inside, used, {.type = Type::CaptionBold});
  const float words_high = strip_height(gui, inside, strip, true);
  const float high = words_high + strip_beside_height(gui, inside, strip) + used_high + gui.px(22);
  const Box box{x, y, x + width, y + high};
  CardLook look{"work/strip/" + strip.id, Role::Row, strip.text, used};
  look.flat = true;
  const Response did = work_card(gui, box, look);
  float text = draw_strip_words(gui, x + gui.px(20), y + gui.px(11), inside, strip, true);
  text += draw_strip_beside(gui, x + gui.px(20), y + gui.px(11) + text, inside, strip);
  if (!used.empty())
    gui.text(x + gui.px(20), y + gui.px(11) + text, inside, used, {.type = Type::CaptionBold});
  gui.line(x + gui.px(12), box.y1, x + width - gui.px(12), box.y1, Ink::Hairline);
  if (did.focused) set_sentence_in_hand(desk, strip.passage);
  if (did.pressed) gui.move_focus("work/as/" + desk.decision().ways.front().id);
  return high + 1;
}

float draw_strips(WorkDesk& desk, float x, float y, float width, bool unused_only) {
  Gui& gui = desk.gui;
  bool any = false;
  for (const StripRow& strip : desk.work().strips_at_hand) {
    if (unused_only && is_used(desk, strip)) continue;
    any = true;
    y += draw_strip_row(desk, x, y, width, strip);
  }
  if (any) return y;
  const bool none = desk.work().strips_at_hand.empty();
  return y + gui.px(16) +
         gui.text(x + gui.px(20), y + gui.px(16), width - gui.px(40),
                  gui.words()(none ? "desk.work.tray_empty" : "desk.work.tray_all_used"),
                  {.ink = Ink::Muted});
}

float draw_papers(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  if (!at_page(desk)) {
    const std::size_t before = desk.intents.size();
    for (const WorkPaper& paper : desk.work().papers)
      y += draw_work_paper(desk, x, y, width, paper, false);
    for (std::size_t i = before; i < desk.intents.size(); ++i)
      if (std::get_if<OpenPaper>(&desk.intents[i]) != nullptr) set_at_page(desk, true);
    return y;
  }
  const float pad = gui.px(20), inside = width - pad - gui.px(12);
  if (tool(gui, x + pad - gui.px(8), y + gui.px(8), "work/tray/papers",
           gui.words()("desk.work.all_papers"), std::nullopt, {Icon::ArrowLeft})) {
    set_at_page(desk, false);
    gui.move_focus("work/paper/" + open_work_paper(desk, 0)->id);
  }
  y += gui.px(kTool + 20);
  const SentencesDone done = draw_sentences(desk, x + pad, y, inside, 0, *open_work_paper(desk, 0));
  if (done.entered) gui.move_focus("work/as/" + desk.decision().ways.front().id);
  return done.bottom;
}

// "Evidence tray" and "14 marks, 8 used". The height used.
float draw_tray_title(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  const auto& strips = desk.work().strips_at_hand;
  const auto used = std::count_if(strips.begin(), strips.end(),
                                  [&](const StripRow& strip) { return is_used(desk, strip); });
  const std::string title = gui.words()("desk.work.tray");
  const std::string counts =
      gui.words().plural("desk.work.marks_used", static_cast<std::int64_t>(strips.size()),
                         {{"used", std::to_string(used)}});
  const float wide = gui.width_of(counts, Type::Caption);
  const float high = gui.text(x, y, width, title, {.type = Type::Subhead});
  if (strips.empty()) return high;
  if (gui.width_of(title, Type::Subhead) + wide + gui.px(16) <= width) {
    gui.label_right(x + width, y + gui.px(6), counts, Type::Caption, Ink::Muted);
    return high;
  }
  return high + gui.text(x, y + high, width, counts, {.type = Type::Caption, .ink = Ink::Muted});
}

// Tabs of what lies there. The height used.
float draw_tabs(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const auto& strips = desk.work().strips_at_hand;
  const auto unused = std::count_if(strips.begin(), strips.end(),
                                    [&](const StripRow& strip) { return !is_used(desk, strip); });
  const std::vector<std::string> names{
      words("desk.work.tray_not_used", {{"n", std::to_string(unused)}}),
      words("desk.work.tray_all", {{"n", std::to_string(strips.size())}}),
      words("desk.work.tray_papers")};
  const Box box{x, y, x + width, y + gui.px(kButton)};
  const auto now = segments(gui, box, "work/tray", words("desk.work.tray"), names,
                            static_cast<std::size_t>(tray_of(desk)));
  if (now) set_tray(desk, static_cast<Tray>(*now));
  return box.height();
}

// A strip that is used now leaves the list: on to the one below it, else to the one above.
void focus_next_strip(WorkDesk& desk, std::uint32_t passage, bool leaves) {
  const StripRow* to = nullptr;
  bool behind = false;
  for (const StripRow& strip : desk.work().strips_at_hand) {
    const bool same = strip.passage == passage;
    if (same && !leaves) return desk.gui.move_focus("work/strip/" + strip.id);
    behind = behind || same;
    if (same || is_used(desk, strip)) continue;
    to = &strip;
    if (behind) break;
  }
  desk.gui.move_focus(to != nullptr ? "work/strip/" + to->id : std::string("work/tray/0"));
}

}  // namespace

void go_to_tray(WorkDesk& desk) {
  if (desk.gui.ems_wide() < 64) return desk.intents.push_back(ShowPane{2});
  const Tray tray = tray_of(desk);
  for (const StripRow& strip : desk.work().strips_at_hand) {
    if (tray == Tray::ByDocument || (tray == Tray::NotUsed && is_used(desk, strip))) continue;
    return desk.gui.move_focus("work/strip/" + strip.id);
  }
  desk.gui.move_focus("work/tray/" + std::to_string(static_cast<std::size_t>(tray)));
}

void show_in_tray(WorkDesk& desk, const StripRow& strip) {
  desk.intents.push_back(OpenPaper{strip.paper, 0});
  set_tray(desk, Tray::ByDocument);
  set_at_page(desk, true);
  wish_for_sentence(desk, strip.passage);
}

void draw_tray(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkRight);
  const ClaimPanel* claim = claim_in_hand(desk);
  if (claim == nullptr) return;
  const AsBar bar = side_bar(desk, *claim);
  const float pad = work_pad(gui);
  const float bar_high = as_bar_height(desk, box.width() - 2 * pad, bar);
  float top = box.y0 + gui.px(18);
  if (box.height() > gui.px(24 * kEm))
    top += draw_tray_title(desk, box.x0 + pad, top, box.width() - 2 * pad) + gui.px(8);
  top += draw_tabs(desk, box.x0 + pad, top, box.width() - 2 * pad) + gui.px(12);
  gui.line(box.x0, top, box.x1, top, Ink::Hairline);
  const Tray tray = tray_of(desk);
  const std::string name = "work/tray/" + std::to_string(static_cast<std::size_t>(tray)) +
                           (at_page(desk) ? "/page/" + open_work_paper(desk, 0)->id : "");
  const Box view{box.x0, top + 1, box.x1, box.y1 - bar_high};
  if (tray == Tray::ByDocument && at_page(desk)) gui.fill(view, Ink::Surface);
  const Gui::Scrolled inside = gui.begin_scroll(name, view);
  float y = inside.y + gui.px(4);
  y = tray == Tray::ByDocument ? draw_papers(desk, box.x0, y, inside.width)
                               : draw_strips(desk, box.x0, y, inside.width, tray == Tray::NotUsed);
  gui.end_scroll(y + gui.px(12));

  const auto hand = sentence_in_hand(desk);
  const WorkSentence* sentence = hand ? find_sentence(desk.work(), *hand) : nullptr;
  const bool here = work_focus_in(desk, "work/strip/") || work_focus_in(desk, "work/sentence/") ||
                    work_focus_in(desk, "work/as/");
  if (sentence != nullptr && here && gui.act(Act::Link))
    gui.move_focus("work/as/" + bar.ways.front().id);
  const auto pressed = draw_as_bar(desk, {box.x0, view.y1, box.x1, box.y1}, bar,
                                   sentence != nullptr, sentence != nullptr && here,
                                   sentence != nullptr ? sentence->as : std::uint8_t{0});
  if (!pressed || sentence == nullptr) return;
  desk.send(LinkPassage{claim->claim, sentence->passage, *pressed});
  if (tray == Tray::ByDocument && at_page(desk))
    gui.move_focus(sentence_id(*sentence));
  else
    focus_next_strip(desk, sentence->passage, tray == Tray::NotUsed && *pressed != 0);
}

}  // namespace ui
