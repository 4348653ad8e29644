// The sentences of a paper at work: reached one by one, with what became of each.
#pragma once

#include "ui/panels/as_bar.h"
#include "ui/panels/draw_work_parts.h"

namespace ui {

// The paper that is open on a page (0 left, 1 right), where it belongs to the work; else null.
const WorkPaper* open_work_paper(const WorkDesk& desk, int side);
const WorkSentence* find_sentence(const WorkPanel& work, std::uint32_t passage);
std::string sentence_id(const WorkSentence& sentence);
// Title, where it comes from, paragraphs; `margin`: room at the right for what stands at each
// sentence, 0: none. Inside the open scroll area; gives where it ended. `entered`: Enter on one.
struct SentencesDone {
  float bottom = 0;
  const WorkSentence* focused = nullptr;
  bool entered = false;
};
SentencesDone draw_sentences(WorkDesk& desk, float x, float y, float width, float margin,
                             const WorkPaper& paper);
// A list row for a paper: title, about, how many are used. The height used.
float draw_work_paper(WorkDesk& desk, float x, float y, float width, const WorkPaper& paper,
                      bool here);
// The focus goes to a sentence as soon as its page is drawn.
void wish_for_sentence(WorkDesk& desk, std::uint32_t passage);

// The bar of as_bar.h at a decision.
inline float as_bar_height(WorkDesk& desk, float width, const AsBar& bar) {
  return as_bar_height(desk.gui, width, bar);
}
inline std::optional<std::uint8_t> draw_as_bar(WorkDesk& desk, const Box& box, const AsBar& bar,
                                               bool ready, bool keys, std::uint8_t now) {
  return draw_as_bar(desk.gui, box, bar, ready, keys, now);
}

}  // namespace ui
