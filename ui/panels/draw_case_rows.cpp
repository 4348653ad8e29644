// The list of cases: two lines a row, columns of facts that line up.
#include <algorithm>

#include "ui/panels/draw_library_parts.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr float kPad = 16, kUp = 11;

// Where the columns stand; the same for every row.
struct Columns {
  bool beside = false;                      // in one line with the title
  float facts = 0, minutes = 0, state = 0;  // right end, right end, left end; from the row's left
  float title = 0;                          // width
};

float state_width(Gui& gui, const LibraryRow& row) {
  const float icon = row.mark == LibraryRow::Mark::Done ? gui.px(24) : 0;
  return icon + gui.width_of(row.state, Type::CaptionBold);
}

Columns make_columns(Gui& gui, float width, const LibraryScreenPanel& panel) {
  float facts = 0, minutes = 0, state = gui.px(7 * kEm);
  for (const LibraryRow& row : panel.rows) {
    facts = std::max(facts, gui.width_of(row.facts, Type::Caption));
    minutes = std::max(minutes, gui.width_of(row.minutes, Type::Caption));
    state = std::max(state, state_width(gui, row));
  }
  Columns columns;
  columns.state = width - gui.px(kPad) - state;
  columns.minutes = columns.state - gui.px(20);
  columns.facts = columns.minutes - minutes - gui.px(24);
  columns.title = columns.facts - facts - gui.px(24 + kPad);
  columns.beside = columns.title >= gui.px(13 * kEm);
  if (!columns.beside) columns.title = columns.state - gui.px(16 + kPad);
  return columns;
}

float row_height(Gui& gui, const LibraryRow& row, float width, const Columns& columns) {
  const float inner = width - 2 * gui.px(kPad);
  float high = 2 * gui.px(kUp) +
               gui.text_height(columns.title, row.title, {.type = Type::BodyBold}) +
               gui.text_height(inner, row.line);
  if (!columns.beside)
    high += gui.px(2) + gui.text_height(columns.title, row.facts, {.type = Type::Caption});
  return high;
}

void draw_state(Gui& gui, float x, float y, const LibraryRow& row) {
  if (row.mark == LibraryRow::Mark::Done) {
    draw_icon(gui, Icon::Tick, x + gui.px(8), y + gui.line_height(Type::CaptionBold) / 2,
              gui.px(16), Ink::Text);
    x += gui.px(24);
  }
  gui.label(x, y, row.state, Type::CaptionBold);
}

void draw_row_words(Gui& gui, const Box& box, const LibraryRow& row, const Columns& columns,
                    bool full) {
  const float x = box.x0 + gui.px(kPad), inner = box.width() - 2 * gui.px(kPad);
  const Ink muted = full ? Ink::Text : Ink::Muted;
  // Captions stand on the line of the title.
  const float caption =
      (gui.line_height(Type::BodyBold) - gui.line_height(Type::Caption)) / 2 + gui.px(1);
  float y = box.y0 + gui.px(kUp);
  draw_state(gui, box.x0 + columns.state, y + caption, row);
  if (columns.beside) {
    gui.label_right(box.x0 + columns.minutes, y + caption, row.minutes, Type::Caption, Ink::Text);
    gui.label_right(box.x0 + columns.facts, y + caption, row.facts, Type::Caption, muted);
  }
  y += gui.text(x, y, columns.title, row.title, {.type = Type::BodyBold});
  y += gui.text(x, y, inner, row.line, {.ink = muted});
  if (columns.beside) return;
  y += gui.px(2);
  gui.label(box.x0 + columns.state, y, row.minutes, Type::Caption);
  gui.text(x, y, columns.title, row.facts, {.type = Type::Caption, .ink = muted});
}

// A first click chooses, a click on the chosen row opens; Enter opens, and the focus chooses.
void act_on(Gui& gui, const Response& did, const LibraryRow& row, const std::string& id,
            bool selected, Intents& intents) {
  const bool opens = did.pressed && (selected || !did.by_mouse);
  if (opens) {
    intents.push_back(OpenBriefing{row.id});
  } else if (!selected && did.focused && !did.held) {
    intents.push_back(SelectCase{row.id});
    gui.move_focus(id);  // the list may move under it: it is brought into view again
  }
}

float draw_row(Gui& gui, const Slot& slot, const LibraryRow& row, const Columns& columns,
               bool selected, Intents& intents) {
  const Box box{slot.x, slot.y, slot.x + slot.width,
                slot.y + row_height(gui, row, slot.width, columns)};
  Item item;
  item.id = "library/case/" + row.id;
  item.role = Role::Row;
  item.name = row.spoken;
  item.value = gui.words()(selected ? "state.chosen" : "state.not_chosen");
  item.box = box;
  const std::string id = item.id;
  const Response did = gui.item(std::move(item));
  const bool high_contrast = gui.theme().high_contrast;
  if (selected) {
    gui.fill(box, Ink::YourTint, gui.px(6));
    if (high_contrast) gui.outline(box, Ink::Primary, gui.px(6), gui.px(2));
    gui.fill({box.x0, box.y0 + gui.px(2), box.x0 + gui.px(4), box.y1 - gui.px(2)}, Ink::Primary,
             gui.px(2));
  } else if (did.hovered) {
    gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
    if (high_contrast) gui.outline(box, Ink::Hairline, gui.px(6));
  }
  draw_row_words(gui, box, row, columns, selected);
  gui.ring_if(did, box);
  act_on(gui, did, row, id, selected, intents);
  return box.y1;
}

// A file that is no case: what is wrong with it can be read, and nothing else done.
float draw_broken(Gui& gui, const Slot& slot, const BrokenRow& row) {
  const float inner = slot.width - 2 * gui.px(kPad), x = slot.x + gui.px(kPad);
  const TextOptions file{.type = Type::BodyBold, .ink = Ink::Muted}, why{.ink = Ink::Muted};
  const float high = 2 * gui.px(kUp + 1) + gui.text_height(inner, row.file, file) +
                     gui.text_height(inner, row.reason, why);
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  Item item;
  item.id = "library/broken/" + row.file;
  item.role = Role::Row;
  item.name = row.file;
  item.box = box;
  item.enabled = false;
  item.reason = row.reason;
  const Response did = gui.item(std::move(item));
  gui.dashed(box, Ink::Control, gui.px(6));
  float y = box.y0 + gui.px(kUp + 1);
  y += gui.text(x, y, inner, row.file, file);
  gui.text(x, y, inner, row.reason, why);
  gui.ring_if(did, box);
  return box.y1;
}

}  // namespace

float draw_case_rows(Gui& gui, const Slot& slot, const LibraryScreenPanel& panel, bool details,
                     Intents& intents) {
  const Columns columns = make_columns(gui, slot.width, panel);
  Slot at = slot;
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    const LibraryRow& row = panel.rows[i];
    const bool selected = row.id == panel.selected;
    at.y = draw_row(gui, at, row, columns, selected, intents);
    if (selected && details) at.y = draw_case_under_row(gui, at, panel, intents);
    if (i + 1 < panel.rows.size())
      gui.line(at.x, at.y + gui.px(1), at.x + at.width, at.y + gui.px(1), Ink::Hairline);
    at.y += gui.px(2);
  }
  if (panel.broken.empty()) return at.y;
  at.y += gui.px(28);
  at.y += gui.text(at.x, at.y, at.width, gui.words()("library.broken"), {.type = Type::Subhead}) +
          gui.px(8);
  for (const BrokenRow& row : panel.broken) at.y = draw_broken(gui, at, row) + gui.px(12);
  return at.y;
}

}  // namespace ui
