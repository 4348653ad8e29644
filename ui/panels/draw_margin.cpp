#include "ui/panels/draw_margin.h"

#include <algorithm>

#include "ui/panels/place_flow.h"
#include "ui/widgets/mark_lines.h"

namespace ui {
namespace {

constexpr float kNarrowest = 8.6f, kWidest = 13;  // of a margin, in em
constexpr float kPattern = 28;                    // design pixels of a mark's line before its word

// The line of the mark, then its word; what is no mark has the word alone. The height used.
float draw_word(Gui& gui, float x, float y, float width, const BesideRow& row) {
  const float line = gui.line_height(Type::CaptionBold);
  if (row.tag != 0) draw_mark_line(gui, row.tag, x, x + gui.px(kPattern), y + line / 2);
  const float indent = row.tag != 0 ? gui.px(kPattern + 8) : 0;
  const Type type = row.tag != 0 ? Type::CaptionBold : Type::Caption;
  return gui.text(x + indent, y, width - indent, row.as_words, {.type = type});
}

// Words of one's own, with a rule at their left. The height used.
float draw_note(Gui& gui, float x, float y, float width, std::string_view note) {
  const float indent = gui.px(12);
  const float high = gui.text(x + indent, y, width - indent, note, {.type = Type::Caption});
  gui.fill({x, y + gui.px(2), x + gui.px(3), y + high - gui.px(2)}, Ink::Control);
  return high;
}

float draw_rest(Gui& gui, float x, float y, float width, const BesideRow& row) {
  if (!row.disagrees.empty())
    y += gui.px(4) + gui.text(x, y + gui.px(4), width, row.disagrees, {.type = Type::Caption});
  if (!row.note.empty()) y += gui.px(6) + draw_note(gui, x, y + gui.px(6), width, row.note);
  return y;
}

}  // namespace

float margin_width(const Gui& gui, float room) {
  const float least = gui.px(kNarrowest * kEm);
  if (room < gui.px(34 * kEm)) return 0;
  return std::clamp(room - gui.px(kColumn + kMarginGap), least, gui.px(kWidest * kEm));
}

float draw_beside(Gui& gui, float x, float y, float width, const BesideRow& row) {
  if (row.empty()) return y;
  if (!row.as_words.empty())
    y += draw_word(gui, x, y, width, row);
  else
    y -= gui.px(4);  // the first line stands level with the text
  return draw_rest(gui, x, y, width, row) + gui.px(10);
}

float draw_below(Gui& gui, float x, float y, float width, const BesideRow& row, bool several) {
  if (row.empty()) return y;
  if (!row.as_words.empty() || several) {
    const float line = gui.line_height(Type::CaptionBold);
    const float word =
        (row.tag != 0 ? gui.px(kPattern + 8) : 0) +
        (row.as_words.empty() ? 0 : gui.width_of(row.as_words, Type::CaptionBold) + gui.px(10));
    const float high = row.as_words.empty() ? line : draw_word(gui, x, y, width, row);
    // The whole sentence stands right above.
    if (several && width - word > gui.px(5 * kEm))
      gui.label(x + word, y, gui.words()("desk.margin.quote", {{"text", std::string(row.text)}}),
                Type::Caption, Ink::Muted, width - word);
    y += high;
  }
  return draw_rest(gui, x, y, width, row) + gui.px(6);
}

namespace {

// Drawn, or only measured. Gives where it ended.
float lay_counts(Gui& gui, float x, float y, float width, const MarginView& view, bool draw) {
  const Words& words = gui.words();
  const auto line = [&](const std::string& text, Type type, float gap) {
    y += gap + (draw ? gui.text(x, y + gap, width, text, {.type = type})
                     : gui.text_height(width, text, {.type = type}));
  };
  line(words("desk.margin.your_marks", {{"n", std::to_string(view.marks)}}), Type::CaptionBold, 0);
  const float high = gui.line_height(Type::Caption), before = gui.px(kPattern + 8);
  PlaceFlow flow(x, y + gui.px(6), width, gui.px(6));
  for (const MarginCount& one : view.counts) {
    const std::string text = one.way.text + " " + std::to_string(one.count);
    const float wide = before + gui.width_of(text, Type::Caption) + gui.px(8);
    const Box box = flow.next(std::max(width / 2 - gui.px(8), wide), high);
    if (!draw) continue;
    draw_mark_line(gui, one.way.as, box.x0, box.x0 + gui.px(kPattern), box.y0 + high / 2);
    gui.label(box.x0 + before, box.y0, text, Type::Caption, Ink::Text, box.width() - before);
  }
  y = flow.bottom();
  const auto pairs = static_cast<std::int64_t>(view.pairs.size());
  if (pairs > 0) line(words.plural("desk.margin.pairs", pairs), Type::Caption, gui.px(6));
  if (view.notes > 0) line(words.plural("desk.margin.notes", view.notes), Type::Caption, gui.px(6));
  return y;
}

}  // namespace

float mark_counts_height(Gui& gui, float width, const MarginView& view) {
  return lay_counts(gui, 0, 0, width, view, false);
}

float draw_mark_counts(Gui& gui, float x, float y, float width, const MarginView& view) {
  return lay_counts(gui, x, y, width, view, true);
}

}  // namespace ui
