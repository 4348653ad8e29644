#include "ui/panels/draw_mark.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/draw_margin.h"
#include "ui/panels/draw_sentences.h"
#include "ui/panels/margin_bar.h"
#include "ui/panels/reading_parts.h"
#include "ui/widgets/mark_lines.h"

namespace ui {
namespace {

constexpr float kPageWide = 26;  // ems a page needs to stand beside another

FootLook foot_look() {
  FootLook look;
  look.hand_in = "desk.work.done_marking";
  return look;
}

AsBar mark_bar(const WorkDesk& desk) {
  const Words& words = desk.gui.words();
  AsBar bar;
  bar.ways = desk.decision().ways;
  bar.patterns = true;
  bar.title = words("desk.work.mark_this");
  bar.none = words("desk.work.mark_none");
  bar.off = words("desk.work.take_off");
  return bar;
}

void open_strip(WorkDesk& desk, const StripRow& strip) {
  desk.intents.push_back(OpenPaper{strip.paper, 0});
  wish_for_sentence(desk, strip.passage);
  if (desk.gui.ems_wide() < 64) desk.intents.push_back(ShowPane{1});
}

// What it disagrees with and what was written beside it: drawn or only measured. The height.
float strip_margin(Gui& gui, float x, float y, float width, const StripRow& strip, bool draw) {
  const float top = y;
  for (const std::string* words : {&strip.disagrees, &strip.note}) {
    if (words->empty()) continue;
    const float in = words == &strip.note ? gui.px(12) : 0;
    const float high = gui.text_height(width - in, *words, {.type = Type::Caption});
    y += gui.px(4);
    if (draw) {
      gui.text(x + in, y, width - in, *words, {.type = Type::Caption});
      if (in > 0) gui.fill({x, y + gui.px(2), x + gui.px(3), y + high - gui.px(2)}, Ink::Control);
    }
    y += high;
  }
  return y - top;
}

float draw_strips(WorkDesk& desk, float x, float y, float width) {
  Gui& gui = desk.gui;
  const auto& strips = desk.work().strips;
  const float inside = width - gui.px(40);
  if (strips.empty())
    return y + gui.px(12) +
           gui.text(x + gui.px(20), y + gui.px(12), inside, gui.words()("desk.work.no_marks"),
                    {.ink = Ink::Muted});
  for (const StripRow& strip : strips) {
    const float words = strip_height(gui, inside, strip, true);
    const float high = words + strip_margin(gui, 0, 0, inside, strip, false) + gui.px(20);
    const Box box{x, y, x + width, y + high};
    CardLook look{"work/mark/" + strip.id, Role::Row, strip.as_words + ": " + strip.text};
    look.flat = true;
    const Response did = work_card(gui, box, look);
    draw_strip_words(gui, x + gui.px(20), y + gui.px(10), inside, strip, true);
    strip_margin(gui, x + gui.px(20), y + gui.px(10) + words, inside, strip, true);
    gui.line(x + gui.px(12), box.y1, x + width - gui.px(12), box.y1, Ink::Hairline);
    if (did.pressed) open_strip(desk, strip);
    if (did.focused && gui.act(Act::Unlink)) {
      const auto next = static_cast<std::size_t>(&strip - strips.data()) + 1;
      gui.move_focus(next < strips.size() ? "work/mark/" + strips[next].id
                                          : std::string("work/hand_in"));
      desk.send(MarkPassage{strip.passage, 0});
    }
    y += high + 1;
  }
  return y;
}

// ---- A page

void draw_empty(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  const float pad = gui.px(24), wide = box.width() - 4 * pad;
  const std::string words = gui.words()("desk.work.open_a_paper");
  const float high = gui.text_height(wide, words);
  const Box place{box.x0 + pad, box.y0 + pad, box.x1 - pad, box.y0 + 3 * pad + high};
  gui.dashed(place, Ink::Control, gui.px(6));
  gui.text(place.x0 + pad, place.y0 + pad, wide, words, {.ink = Ink::Muted});
}

const WorkSentence* draw_page(WorkDesk& desk, const Box& box, const WorkPaper* paper, int side) {
  Gui& gui = desk.gui;
  gui.fill(box, Ink::Surface);
  if (paper == nullptr) {
    draw_empty(desk, box);
    return nullptr;
  }
  const std::string scroll = "work/page/" + std::to_string(side) + "/" + paper->id;
  const Gui::Scrolled inside = gui.begin_scroll(scroll, box);
  const float pad = work_pad(gui);
  const float room = inside.width - pad - gui.px(8);
  const float margin = margin_width(gui, room);
  const float width =
      std::min(room, gui.px(kColumn) + (margin > 0 ? margin + gui.px(kMarginGap) : 0));
  const float x = std::max(inside.x + pad, std::round((box.x0 + box.x1 - width) / 2));
  const SentencesDone done = draw_sentences(desk, x, inside.y + gui.px(20), width, margin, *paper);
  gui.end_scroll(done.bottom + gui.px(12));
  if (done.entered) gui.move_focus("work/as/" + desk.decision().ways.front().id);
  return done.focused;
}

}  // namespace

void draw_mark_papers(WorkDesk& desk, const Box& box, bool with_marks) {
  Gui& gui = desk.gui;
  gui.pane(kWorkLeft);
  const float pad = work_pad(gui);
  const float foot = with_marks ? work_foot_height(desk, box.width() - 2 * pad, foot_look()) : 0;
  const bool foot_inside = foot > box.height() * 0.45f;
  const Box view{box.x0, box.y0, box.x1, foot_inside ? box.y1 : box.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("work/papers", view);
  const float width = inside.width;
  float y = inside.y + gui.px(18);
  y += draw_work_head(desk, box.x0 + pad, y, width - pad - gui.px(4),
                      gui.words()("desk.work.mark_how")) +
       gui.px(16);
  gui.line(box.x0, y, box.x0 + width, y, Ink::Hairline);
  const WorkPaper* left = open_work_paper(desk, 0);
  const WorkPaper* right = open_work_paper(desk, 1);
  for (const WorkPaper& paper : desk.work().papers)
    y += draw_work_paper(desk, box.x0, y, width, paper, &paper == left || &paper == right);
  y = draw_mark_counts(gui, box.x0 + pad, y + gui.px(16), width - pad - gui.px(4),
                       desk.panel.reading.margin) +
      gui.px(16);
  if (with_marks) {
    gui.line(box.x0, y, box.x0 + width, y, Ink::Hairline);
    y = draw_strips(desk, box.x0, y, width);
  }
  if (with_marks && foot_inside) {
    draw_work_foot(desk, {box.x0, y, box.x0 + width, y + foot}, box.x0 + pad, width - 2 * pad,
                   foot_look());
    y += foot;
  }
  gui.end_scroll(y + gui.px(12));
  if (with_marks && !foot_inside)
    draw_work_foot(desk, {box.x0, view.y1, box.x1, box.y1}, box.x0 + pad, box.width() - 2 * pad,
                   foot_look());
}

namespace {

MarginDesk margin_desk(const WorkDesk& desk) {
  Gui& gui = desk.gui;
  return {gui,
          desk.panel.reading.margin,
          desk.leftovers,
          desk.intents,
          "work/margin",
          gui.window().height() < gui.px(34 * kEm)};
}

bool is_here(const WorkDesk& desk, const sim::Id& paper) {
  const auto& papers = desk.work().papers;
  return std::any_of(papers.begin(), papers.end(),
                     [&](const WorkPaper& one) { return one.id == paper; });
}

// Below the kinds of mark: linking, and writing beside.
struct MarkTools {
  std::string link, write;
  float link_wide = 0, write_wide = 0;
};
MarkTools tools_of(Gui& gui) {
  const Words& words = gui.words();
  MarkTools tools{words("desk.margin.link"), words("desk.margin.write")};
  tools.link_wide = tool_width(gui, tools.link, Act::Pair, {.framed = true});
  tools.write_wide = tool_width(gui, tools.write, Act::Beside, {.framed = true});
  return tools;
}

// After the kinds of mark, in `places`. `keys`: they act for it.
void draw_tools(const MarginDesk& margin, const std::vector<Box>& places,
                const MarginSentence& sentence, bool keys) {
  Gui& gui = margin.gui;
  const MarkTools tools = tools_of(gui);
  const auto act = [&](Act one) { return keys ? std::optional<Act>(one) : std::nullopt; };
  const Box &link = places.at(0), &write = places.at(1);
  if (tool(gui, link.x0, link.y0, "work/margin/link", tools.link, act(Act::Pair), {.framed = true}))
    link_sentence(margin, sentence);
  if (tool(gui, write.x0, write.y0, "work/margin/write", tools.write, act(Act::Beside),
           {.framed = true}))
    begin_writing(margin, sentence);
}

// The pages of one or two papers. The sentence that has the focus.
const WorkSentence* draw_open_pages(WorkDesk& desk, const Box& pages, bool room) {
  const WorkPaper* other = open_work_paper(desk, 1);
  if (other == nullptr || !room) return draw_page(desk, pages, open_work_paper(desk, 0), 0);
  const float middle = std::round((pages.x0 + pages.x1) / 2);
  const WorkSentence* focused =
      draw_page(desk, {pages.x0, pages.y0, middle, pages.y1}, open_work_paper(desk, 0), 0);
  const WorkSentence* there = draw_page(desk, {middle + 1, pages.y0, pages.x1, pages.y1}, other, 1);
  desk.gui.line(middle, pages.y0, middle, pages.y1, Ink::Hairline);
  return there != nullptr ? there : focused;
}

void page_keys(WorkDesk& desk, bool room) {
  const ReadingView& reading = desk.panel.reading;
  if (reading.open.size() < 2) return;
  if (room && desk.gui.act(Act::Split)) desk.intents.push_back(SplitPages{!reading.split});
}

// The field of a note is open, for a sentence of these papers.
const WorkSentence* written_now(const WorkDesk& desk) {
  const auto& writing = desk.panel.reading.margin.writing;
  return writing ? find_sentence(desk.work(), writing->passage) : nullptr;
}

// What lies below the pages: a field, or the kinds of mark and the tools; above it what disagrees.
struct MarkFoot {
  AsBar bar;
  PairStrip strip;
  float strip_high = 0, bar_high = 0, field_high = 0;
  float all() const { return strip_high + bar_high + field_high; }
};

MarkFoot lay_foot(const WorkDesk& desk, float width, const MarginDesk& margin,
                  const WorkSentence* sentence, bool in_hand) {
  MarkFoot foot;
  foot.bar = mark_bar(desk);
  if (sentence != nullptr && in_hand) {
    foot.strip.sentence = MarginSentence{sentence->passage, sentence->as, sentence_id(*sentence)};
    foot.strip.pair = pair_of(margin.view, sentence->passage, desk.panel.reading.open);
  }
  if (foot.strip.pair != nullptr)
    foot.strip.can_show = is_here(desk, foot.strip.pair->other(sentence->passage).paper);
  foot.bar.off_key = foot.strip.pair == nullptr;
  foot.strip_high = pair_strip_height(margin, width, foot.strip);
  const float inside = width - 2 * work_pad(desk.gui);
  if (written_now(desk) != nullptr) {
    foot.field_high = note_field_height(desk.gui, inside);
    return foot;
  }
  if (sentence != nullptr) {
    const MarkTools tools = tools_of(desk.gui);
    foot.bar.after = {tools.link_wide, tools.write_wide};
  }
  foot.bar_high = std::round(as_bar_height(desk.gui, inside, foot.bar));
  return foot;
}

}  // namespace

void draw_mark_pages(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkMiddle);
  const MarginDesk margin = margin_desk(desk);
  const auto hand = sentence_in_hand(desk);
  const WorkSentence* sentence = hand ? find_sentence(desk.work(), *hand) : nullptr;
  const bool at_bar = work_focus_in(desk, "work/as/") || work_focus_in(desk, "work/margin/") ||
                      work_focus_in(desk, "margin/");
  const bool at_sentence = work_focus_in(desk, "work/sentence/");
  const MarkFoot foot = lay_foot(desk, box.width(), margin, sentence, at_bar || at_sentence);
  const Box pages{box.x0, box.y0, box.x1, box.y1 - foot.all()};
  const bool room = box.width() >= gui.px(2 * kPageWide * kEm);
  const WorkSentence* focused = draw_open_pages(desk, pages, room);
  page_keys(desk, room);

  Box below{box.x0, pages.y1, box.x1, pages.y1 + foot.strip_high};
  if (focused != nullptr) {
    const MarginSentence here{focused->passage, focused->as, sentence_id(*focused)};
    link_and_note_keys(margin, here);
  }
  if (foot.strip_high > 0 && draw_pair_strip(margin, below, foot.strip)) {
    const MarginSpot& other = foot.strip.pair->other(sentence->passage);
    desk.intents.push_back(OpenPaper{other.paper, desk.panel.reading.split ? 1 : 0});
    wish_for_sentence(desk, other.passage);
  }
  below = {box.x0, below.y1, box.x1, box.y1};
  const float pad = work_pad(gui);
  if (const WorkSentence* written = written_now(desk)) {
    close_note_by_key(margin, sentence_id(*written));
    gui.fill(below, Ink::Page);
    gui.line(below.x0, below.y0, below.x1, below.y0, Ink::Control);
    return draw_note_field(margin, below.x0 + pad, below.y0, below.width() - 2 * pad,
                           sentence_id(*written));
  }
  const bool ready = sentence != nullptr && (focused != nullptr || at_bar);
  if (ready && gui.act(Act::Mark)) gui.move_focus("work/as/" + foot.bar.ways.front().id);
  const auto pressed =
      draw_as_bar(desk, {below.x0, below.y0, below.x1, below.y0 + foot.bar_high}, foot.bar,
                  sentence != nullptr, ready, sentence != nullptr ? sentence->as : std::uint8_t{0});
  if (sentence == nullptr) return;
  draw_tools(margin, as_bar_after(gui, below, foot.bar),
             {sentence->passage, sentence->as, sentence_id(*sentence)}, ready);
  if (!pressed) return;
  desk.send(MarkPassage{sentence->passage, *pressed});
  gui.move_focus(sentence_id(*sentence));
}

void draw_mark_list(WorkDesk& desk, const Box& box) {
  Gui& gui = desk.gui;
  gui.pane(kWorkRight);
  const float pad = work_pad(gui), width = box.width() - 2 * pad;
  const float foot = work_foot_height(desk, width, foot_look());
  const Box view{box.x0, box.y0, box.x1, box.y1 - foot};
  const Gui::Scrolled inside = gui.begin_scroll("work/marks", view);
  float y = inside.y + gui.px(18);
  y += gui.text(box.x0 + pad, y, width, gui.words()("desk.work.tab_marks"),
                {.type = Type::Subhead}) +
       gui.px(10);
  gui.line(box.x0, y, box.x0 + inside.width, y, Ink::Hairline);
  y = draw_strips(desk, box.x0, y, inside.width);
  gui.end_scroll(y + gui.px(8));
  draw_work_foot(desk, {box.x0, view.y1, box.x1, box.y1}, box.x0 + pad, width, foot_look());
}

}  // namespace ui
