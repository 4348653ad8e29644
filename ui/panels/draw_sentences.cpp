#include "ui/panels/draw_sentences.h"

#include <algorithm>
#include <cmath>

#include "ui/panels/draw_margin.h"
#include "ui/panels/margin_bar.h"
#include "ui/widgets/passages.h"

namespace ui {
namespace {

struct Laid {
  const WorkSentence* sentence;
  Box box;
};

float draw_title(Gui& gui, float x, float y, float width, const WorkPaper& paper) {
  const float top = y;
  y += gui.text(x, y, width, paper.title, {.type = Type::Subhead});
  y += gui.text(x, y, width, paper.about, {.type = Type::Caption, .ink = Ink::Muted}) + gui.px(12);
  gui.line(x, y, x + width, y, Ink::Hairline);
  return y + gui.px(16) - top;
}

bool is_mark(const WorkDesk& desk) { return desk.decision().kind == DecisionPanel::Kind::Mark; }

// Its mark or side, else the claims it is linked to.
std::string as_words_of(Gui& gui, const WorkSentence& sentence) {
  if (sentence.as != 0) return sentence.as_words;
  if (sentence.claims.empty()) return {};
  std::string list;
  for (const int claim : sentence.claims)
    list += (list.empty() ? "" : ", ") + std::to_string(claim);
  return gui.words()("desk.work.in_claims", {{"list", list}});
}

BesideRow beside_of(const WorkDesk& desk, const WorkSentence& sentence, std::string_view words) {
  return {sentence.text, is_mark(desk) ? sentence.as : std::uint8_t{0}, words, sentence.disagrees,
          sentence.note};
}

// One of the pair in hand, or the first of two that are being linked.
bool is_tinted(const WorkDesk& desk, std::uint32_t passage) {
  if (!is_mark(desk)) return false;
  const MarginView& margin = desk.panel.reading.margin;
  if (margin.linking && margin.linking->passage == passage) return true;
  const auto hand = sentence_in_hand(desk);
  const MarginPairRow* pair = hand ? pair_of(margin, *hand, desk.panel.reading.open) : nullptr;
  return pair != nullptr && pair->has(passage);
}

// Down and right go on, up and left back, in reading order.
void walk(Gui& gui, const std::vector<Laid>& laid) {
  for (std::size_t i = 0; i < laid.size(); ++i) {
    const std::string id = sentence_id(*laid[i].sentence);
    if (!gui.has_focus(id)) continue;
    if (i + 1 < laid.size() && (gui.arrow(id, Key::Down) || gui.arrow(id, Key::Right)))
      return gui.move_focus(sentence_id(*laid[i + 1].sentence));
    if (i > 0 && (gui.arrow(id, Key::Up) || gui.arrow(id, Key::Left)))
      return gui.move_focus(sentence_id(*laid[i - 1].sentence));
    if (gui.arrow(id, Key::Home)) return gui.move_focus(sentence_id(*laid.front().sentence));
    if (gui.arrow(id, Key::End)) return gui.move_focus(sentence_id(*laid.back().sentence));
    return;
  }
}

void fulfil_wish(WorkDesk& desk, const std::vector<Laid>& laid) {
  std::size_t& wish = desk.leftovers.entries["work/wish"].caret;
  for (const Laid& one : laid)
    if (wish == one.sentence->passage + std::size_t{1}) {
      wish = 0;
      return desk.gui.move_focus(sentence_id(*one.sentence));
    }
}

}  // namespace

const WorkPaper* open_work_paper(const WorkDesk& desk, int side) {
  const ReadingView& reading = desk.panel.reading;
  if (side == 1 && !reading.split) return nullptr;
  const std::size_t place = side == 1 ? reading.right : reading.left;
  if (place >= reading.open.size()) return nullptr;
  for (const WorkPaper& paper : desk.work().papers)
    if (paper.id == reading.open[place].id) return &paper;
  return nullptr;
}

const WorkSentence* find_sentence(const WorkPanel& work, std::uint32_t passage) {
  for (const WorkPaper& paper : work.papers)
    for (const auto& paragraph : paper.paragraphs)
      for (const WorkSentence& sentence : paragraph)
        if (sentence.passage == passage) return &sentence;
  return nullptr;
}

std::string sentence_id(const WorkSentence& sentence) { return "work/sentence/" + sentence.id; }

void wish_for_sentence(WorkDesk& desk, std::uint32_t passage) {
  desk.leftovers.entries["work/wish"].caret = passage + std::size_t{1};
  desk.gui.ask_for_frame();
}

SentencesDone draw_sentences(WorkDesk& desk, float x, float y, float width, float margin,
                             const WorkPaper& paper) {
  Gui& gui = desk.gui;
  SentencesDone done;
  const float text_wide = width - (margin > 0 ? margin + gui.px(kMarginGap) : 0);
  y += draw_title(gui, x, y, width, paper);
  std::vector<Laid> laid;
  float note_bottom = 0;
  std::size_t from = 0;
  for (const auto& paragraph : paper.paragraphs) {
    std::vector<Passage> passages_of;
    for (const WorkSentence& sentence : paragraph) {
      Passage one{sentence_id(sentence), sentence.text, false, false, {}};
      one.tag = is_mark(desk) ? sentence.as : std::uint8_t{0};
      one.pinned = !is_mark(desk) && sentence.as != 0;
      one.in_hand = sentence_in_hand(desk) == sentence.passage;
      one.as_words = sentence.as_words;
      one.raised = !sentence.disagrees.empty() || !sentence.note.empty();
      one.tinted = is_tinted(desk, sentence.passage);
      passages_of.push_back(std::move(one));
    }
    const PassagesDone did = passages(gui, x, y, text_wide, passages_of, from, nullptr);
    from += join_passages(passages_of).size() + 2;
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      laid.push_back({&paragraph[i], did.boxes[i]});
      if (margin <= 0) continue;
      const std::string words = as_words_of(gui, paragraph[i]);
      const float top = std::max(did.boxes[i].y0 + gui.px(3), note_bottom);
      const BesideRow row = beside_of(desk, paragraph[i], words);
      if (!row.empty())
        note_bottom = draw_beside(gui, x + text_wide + gui.px(kMarginGap), top, margin, row);
    }
    if (did.focused) {
      done.focused = &paragraph[*did.focused];
      done.entered = did.entered;
      set_sentence_in_hand(desk, done.focused->passage);
    }
    y += did.height;
    if (margin <= 0)
      for (const WorkSentence& sentence : paragraph) {
        const std::string words = as_words_of(gui, sentence);
        const BesideRow row = beside_of(desk, sentence, words);
        if (!row.empty())
          y = draw_below(gui, x, y + gui.px(6), text_wide, row, paragraph.size() > 1);
      }
    y += gui.px(16);
  }
  walk(gui, laid);
  fulfil_wish(desk, laid);
  done.bottom = std::max(y, note_bottom);
  return done;
}

float draw_work_paper(WorkDesk& desk, float x, float y, float width, const WorkPaper& paper,
                      bool here) {
  Gui& gui = desk.gui;
  const Words& words = gui.words();
  const float left = x + gui.px(50), room = width - gui.px(50 + 20);
  const std::string used = paper.used > 0 ? words.plural("desk.work.used", paper.used)
                           : paper.read   ? std::string()
                                          : words("desk.work.not_read");
  float high = gui.text_height(room, paper.title, {.type = Type::BodyBold}) +
               gui.text_height(room, paper.about, {.type = Type::Caption});
  if (!used.empty()) high += gui.text_height(room, used, {.type = Type::CaptionBold});
  const Box box{x, y, x + width, y + high + gui.px(18)};
  CardLook look{"work/paper/" + paper.id, Role::Row, paper.title};
  look.value = used;
  look.chosen = here;
  look.flat = true;
  const Response did = work_card(gui, box, look);
  gui.line(x, box.y1, x + width, box.y1, Ink::Hairline);
  draw_icon(gui, Icon::Paper, x + gui.px(28), y + gui.px(9) + gui.line_height(Type::BodyBold) / 2,
            gui.px(20), Ink::Text);
  float at = y + gui.px(9);
  at += gui.text(left, at, room, paper.title, {.type = Type::BodyBold});
  at += gui.text(left, at, room, paper.about, {.type = Type::Caption, .ink = Ink::Muted});
  if (!used.empty()) gui.text(left, at, room, used, {.type = Type::CaptionBold});
  if (did.pressed) {
    desk.intents.push_back(OpenPaper{paper.id, 0});
    if (!paper.paragraphs.empty()) wish_for_sentence(desk, paper.paragraphs[0][0].passage);
    if (gui.ems_wide() < 64 && is_mark(desk)) desk.intents.push_back(ShowPane{1});
  }
  return box.height() + 1;
}

}  // namespace ui
