// The table of attempts. A row opens; beside it stands what deletes it.
#include <algorithm>
#include <array>

#include "ui/panels/draw_records_parts.h"
#include "ui/panels/place_flow.h"
#include "ui/widgets/controls.h"

namespace ui {
namespace {

constexpr float kPad = 16, kUp = 12, kGap = 28;

// Columns after the title: begun, mode, state, what opening does.
struct Columns {
  bool beside = false;
  float erase = 0;               // width of the button at the end
  float title = 0;               // width
  std::array<float, 4> lefts{};  // from the row's left
};

std::string row_id(const RecordRow& row) { return "records/row/" + std::to_string(row.attempt); }

std::string opens_words(const Gui& gui, const RecordsScreenPanel& panel, std::size_t i) {
  return gui.words()(panel.goes_on[i] ? "desk.records.continue" : "desk.records.debrief");
}

Columns make_columns(Gui& gui, float width, const RecordsScreenPanel& panel) {
  const Words& words = gui.words();
  std::array<float, 4> wide{gui.width_of(words("desk.records.begun"), Type::CaptionBold),
                            gui.width_of(words("desk.records.mode"), Type::CaptionBold),
                            gui.width_of(words("desk.records.state"), Type::CaptionBold), 0};
  for (std::size_t i = 0; i < panel.records.rows.size(); ++i) {
    const RecordRow& row = panel.records.rows[i];
    wide[0] = std::max(wide[0], gui.width_of(row.begun, Type::Caption));
    wide[1] = std::max(wide[1], gui.width_of(row.mode, Type::Caption));
    wide[2] = std::max(wide[2], gui.width_of(row.state, Type::Caption));
    wide[3] =
        std::max(wide[3], gui.width_of(opens_words(gui, panel, i), Type::CaptionBold) + gui.px(24));
  }
  Columns columns;
  columns.erase = button_width(gui, words("desk.records.delete"), std::nullopt);
  const float row = width - columns.erase - gui.px(16);
  float at = row - gui.px(kPad);
  for (std::size_t i = 4; i-- > 0;) {
    at -= wide[i];
    columns.lefts[i] = at;
    at -= gui.px(kGap);
  }
  columns.title = at - gui.px(kPad);
  columns.beside = columns.title >= gui.px(11 * kEm);
  if (!columns.beside) columns.title = columns.lefts[3] - gui.px(kPad + 12);
  return columns;
}

void draw_heads(Gui& gui, const RecordsSlot& slot, const Columns& columns) {
  const char* keys[] = {"desk.records.begun", "desk.records.mode", "desk.records.state"};
  gui.label(slot.x + gui.px(kPad), slot.y, gui.words()("desk.records.case"), Type::CaptionBold,
            Ink::Muted);
  for (std::size_t i = 0; i < 3; ++i)
    gui.label(slot.x + columns.lefts[i], slot.y, gui.words()(keys[i]), Type::CaptionBold,
              Ink::Muted);
}

float row_height(Gui& gui, const RecordRow& row, const Columns& columns) {
  float high = gui.text_height(columns.title, row.title, {.type = Type::BodyBold});
  if (!columns.beside)
    high += gui.text_height(columns.title, row.begun, {.type = Type::Caption}) +
            gui.line_height(Type::Caption);
  return std::max(gui.px(52), high + 2 * gui.px(kUp));
}

// "Debrief" and a chevron: what Enter or a click does.
void draw_opens(Gui& gui, float x, float middle, const std::string& words) {
  gui.label(x, middle - gui.line_height(Type::CaptionBold) / 2, words, Type::CaptionBold,
            Ink::Primary);
  draw_icon(gui, Icon::ChevronRight, x + gui.width_of(words, Type::CaptionBold) + gui.px(14),
            middle, gui.px(16), Ink::Primary);
}

void draw_row_words(Gui& gui, const Box& box, const RecordRow& row, const Columns& columns,
                    const std::string& opens) {
  const float x = box.x0 + gui.px(kPad);
  float y = box.y0 + gui.px(kUp);
  const float title = gui.text_height(columns.title, row.title, {.type = Type::BodyBold});
  if (columns.beside) y = box.y0 + (box.height() - title) / 2;
  const float line = y + gui.line_height(Type::BodyBold) / 2;
  y += gui.text(x, y, columns.title, row.title, {.type = Type::BodyBold});
  draw_opens(gui, box.x0 + columns.lefts[3], line, opens);
  if (columns.beside) {
    const float up = gui.line_height(Type::Caption) / 2 - gui.px(1);
    gui.label(box.x0 + columns.lefts[0], line - up, row.begun, Type::Caption, Ink::Muted);
    gui.label(box.x0 + columns.lefts[1], line - up, row.mode, Type::Caption, Ink::Muted);
    gui.label(box.x0 + columns.lefts[2], line - up, row.state, Type::Caption);
    return;
  }
  y += gui.text(x, y, columns.title, row.begun, {.type = Type::Caption, .ink = Ink::Muted});
  gui.label(x, y, row.state, Type::Caption);
  gui.label(x + gui.width_of(row.state, Type::Caption) + gui.px(16), y, row.mode, Type::Caption,
            Ink::Muted);
}

void ask(Gui& gui, const RecordRow& row, Intents& intents) {
  intents.push_back(AskErase{row.attempt});
  // The question takes the row's place, and its focus.
  gui.move_focus(row_id(row));
}

float draw_row(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel, std::size_t i,
               const Columns& columns, bool erase, Intents& intents) {
  const RecordRow& row = panel.records.rows[i];
  const std::string opens = opens_words(gui, panel, i), id = row_id(row);
  const std::string erase_id = "records/delete/" + std::to_string(row.attempt);
  const Box box{slot.x, slot.y, slot.x + slot.width - columns.erase - gui.px(16),
                slot.y + row_height(gui, row, columns)};
  Item item;
  item.id = id;
  item.role = Role::Row;
  item.name = gui.words()("desk.records.row", {{"opens", opens},
                                               {"title", row.title},
                                               {"state", row.state},
                                               {"mode", row.mode},
                                               {"begun", row.begun}});
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (did.hovered) {
    gui.fill(box, did.held ? Ink::YourTint : Ink::Raised, gui.px(6));
    if (gui.theme().high_contrast) gui.outline(box, Ink::Hairline, gui.px(6));
  }
  draw_row_words(gui, box, row, columns, opens);
  gui.ring_if(did, box);
  if (did.pressed && panel.goes_on[i])
    intents.push_back(ContinueAttempt{row.attempt});
  else if (did.pressed)
    intents.push_back(OpenDebrief{row.attempt});
  ButtonLook look;
  look.width = columns.erase;
  const bool pressed =
      button(gui, slot.x + slot.width - columns.erase, (box.y0 + box.y1 - gui.px(kButton)) / 2,
             erase_id, gui.words()("desk.records.delete"), std::nullopt, look);
  if (pressed || (erase && (gui.has_focus(id) || gui.has_focus(erase_id)))) ask(gui, row, intents);
  return box.y1;
}

// After it is gone the focus goes to the attempt that takes its place.
void erase_row(Gui& gui, const RecordsScreenPanel& panel, std::size_t i, Intents& intents) {
  const auto& rows = panel.records.rows;
  intents.push_back(EraseAttempt{rows[i].attempt});
  if (i + 1 < rows.size())
    gui.move_focus(row_id(rows[i + 1]));
  else if (i > 0)
    gui.move_focus(row_id(rows[i - 1]));
}

float draw_question(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel,
                    std::size_t i, Intents& intents) {
  const RecordRow& row = panel.records.rows[i];
  const std::string keep = gui.words()("desk.records.keep"),
                    erase = gui.words()("desk.records.delete_it");
  const float pad = gui.px(20), up = gui.px(16), x = slot.x + pad + gui.px(5);
  const float width = slot.width - 2 * pad - gui.px(5), read = std::min(width, gui.px(38 * kEm));
  PlaceFlow sizes(0, 0, width, gui.px(12));
  sizes.next(button_width(gui, keep, std::nullopt), gui.px(kButton));
  sizes.next(button_width(gui, erase, std::nullopt), gui.px(kButton));
  const std::string which =
      gui.words()("desk.records.which", {{"title", row.title}, {"begun", row.begun}});
  const float high = 2 * up + gui.text_height(width, panel.asks, {.type = Type::Subhead}) +
                     gui.text_height(read, which) + gui.text_height(read, panel.asks_about) +
                     gui.px(4 + 16) + sizes.bottom();
  const Box box{slot.x, slot.y, slot.x + slot.width, slot.y + high};
  call_out(gui, box);
  float y = box.y0 + up;
  y += gui.text(x, y, width, panel.asks, {.type = Type::Subhead}) + gui.px(4);
  y += gui.text(x, y, read, which);
  y += gui.text(x, y, read, panel.asks_about) + gui.px(16);
  PlaceFlow flow(x, y, width, gui.px(12));
  ButtonLook look;
  Box at = flow.next(button_width(gui, keep, std::nullopt), gui.px(kButton));
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "records/keep", keep, std::nullopt, look))
    intents.push_back(AskErase{0});
  at = flow.next(button_width(gui, erase, std::nullopt), gui.px(kButton));
  look.width = at.width();
  if (button(gui, at.x0, at.y0, "records/erase", erase, std::nullopt, look))
    erase_row(gui, panel, i, intents);
  // The row is gone that had the focus: the answer that changes nothing takes it.
  if (gui.has_focus(row_id(row))) gui.move_focus("records/keep");
  return box.y1;
}

}  // namespace

float draw_record_rows(Gui& gui, const RecordsSlot& slot, const RecordsScreenPanel& panel,
                       Intents& intents) {
  const Columns columns = make_columns(gui, slot.width, panel);
  const bool erase = !gui.typing() && gui.act(Act::Erase);
  RecordsSlot at = slot;
  if (columns.beside) {
    draw_heads(gui, at, columns);
    at.y += gui.line_height(Type::CaptionBold) + gui.px(8);
  }
  gui.line(at.x, at.y, at.x + at.width, at.y, Ink::Control);
  at.y += gui.px(6);
  for (std::size_t i = 0; i < panel.records.rows.size(); ++i) {
    const bool asked = panel.asks_attempt == panel.records.rows[i].attempt;
    if (asked) at.y += gui.px(6);
    at.y = asked ? draw_question(gui, at, panel, i, intents) + gui.px(6)
                 : draw_row(gui, at, panel, i, columns, erase, intents);
    at.y += gui.px(6);
    gui.line(at.x, at.y, at.x + at.width, at.y, Ink::Hairline);
    at.y += gui.px(6);
  }
  return at.y;
}

}  // namespace ui
