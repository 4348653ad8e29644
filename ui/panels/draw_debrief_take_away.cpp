// Step 4: one thing to keep, one to try; the page to take home.
#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

#include "ui/panels/debrief_parts.h"
#include "ui/widgets/icons.h"

namespace ui {
namespace {

constexpr const char* kScroll = "debrief/take_away/scroll";

// One of the two.
struct Note {
  const char *title, *prompt, *yours, *save;
  const std::string *shown, *offered;
  const std::vector<std::string>* saved;
  int which;
};

std::array<Note, 2> notes_of(const DebriefScreenPanel& panel) {
  const DebriefPanel& debrief = panel.debrief;
  return {{{"debrief.keep", "debrief.keep.prompt", "debrief.keep.yours", "desk.save_keep",
            &debrief.keep, &panel.keep_offered, &debrief.to_keep, 0},
           {"debrief.try_next", "debrief.try_next.prompt", "debrief.try_next.yours",
            "desk.save_try", &debrief.try_next, &panel.try_offered, &debrief.to_try, 1}}};
}

std::string note_id(const Note& note) { return "debrief/take/" + std::to_string(note.which); }

void save(const Note& note, Leftovers& leftovers, Intents& notes) {
  const auto entry = leftovers.entries.find(note_id(note));
  if (entry == leftovers.entries.end()) return;
  if (!entry->second.text.empty()) notes.push_back(TakeAway{note.which, entry->second.text});
  leftovers.entries.erase(entry);
}

// What could be written, to be put into the field and changed there.
void draw_offer(Column& column, const Note& note, Entry& entry, Intents& intents) {
  if (note.offered->empty()) return;
  Gui& gui = column.gui;
  column.gap(12);
  column.text(gui.words()("debrief.offered", {{"words", *note.shown}}), {.ink = Ink::Muted});
  column.gap(8);
  const std::string use = gui.words()("desk.use_these_words");
  if (column.drawing &&
      button(gui, column.x, column.y, note_id(note) + "/use", use, std::nullopt, {.height = 40})) {
    entry = {};
    entry.text = *note.offered;
    entry.caret = entry.anchor = entry.text.size();
    gui.move_focus(note_id(note));
    intents.push_back(KeepNote{note_id(note), entry.text});
  }
  column.gap(40);
}

void draw_saved(Column& column, const Note& note) {
  if (note.saved->empty()) return;
  Gui& gui = column.gui;
  const Words& words = gui.words();
  column.gap(18);
  column.rule();
  column.gap(14);
  column.text(words(note.yours), {.type = Type::CaptionBold, .ink = Ink::Primary});
  for (const std::string& one : *note.saved) {
    const float high = gui.line_height(Type::Body);
    if (column.drawing)
      draw_icon(gui, Icon::Tick, column.x + gui.px(9), column.y + high / 2, gui.px(16), Ink::Sound);
    Column beside{gui, column.x + gui.px(28), column.y, column.width - gui.px(28), column.drawing};
    beside.text(words("debrief.quote", {{"words", one}}));
    column.y = beside.y;
    column.gap(4);
  }
}

void note_inside(Column& column, const Note& note, const DebriefScreenPanel& panel,
                 Leftovers& leftovers, Intents& intents) {
  Gui& gui = column.gui;
  const Words& words = gui.words();
  column.text(words(note.title), {.type = Type::Subhead});
  column.text(words(note.prompt));
  column.gap(12);
  const std::string id = note_id(note);
  Entry& entry = draft_entry(leftovers, panel, id);
  const float high = gui.px(108);
  if (column.drawing &&
      text_area(gui, {column.x, column.y, column.x + column.width, column.y + high}, id,
                words(note.prompt), words("desk.type_or_leave"), entry) == Entered::Changed)
    intents.push_back(KeepNote{id, entry.text});
  column.y += high;
  column.gap(12);
  const std::string keep = words(note.save);
  ButtonLook look;
  look.enabled = !entry.text.empty();
  const std::string reason = words("desk.nothing_written");
  look.reason = reason;
  const bool pressed =
      column.drawing && button(gui, column.x, column.y, id + "/save", keep, std::nullopt, look);
  column.gap(kButton);
  draw_offer(column, note, entry, intents);
  draw_saved(column, note);
  if (pressed) save(note, leftovers, intents);
}

// Beside one another, or one under the other.
void draw_notes(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                Intents& intents) {
  Gui& gui = column.gui;
  const bool beside = column.width > gui.px(50 * kEm);
  const float gap = gui.px(24), pad = gui.px(24), down = gui.px(20);
  const float wide = beside ? (column.width - gap) / 2 : column.width;
  const auto notes = notes_of(panel);
  std::array<float, 2> high{};
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const Column inner{gui, column.x + pad, column.y, wide - 2 * pad, false};
    high[i] = inner.height([&](Column& c) { note_inside(c, notes[i], panel, leftovers, intents); });
  }
  const float most = std::max(high[0], high[1]);
  float x = column.x;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const Box box{x, column.y, x + wide, column.y + (beside ? most : high[i]) + 2 * down};
    card(gui, box);
    Column inner{gui, x + pad, column.y + down, wide - 2 * pad, true};
    note_inside(inner, notes[i], panel, leftovers, intents);
    if (beside)
      x += wide + gap;
    else
      column.y = box.y1 + gap;
    if (beside && i + 1 == notes.size()) column.y = box.y1;
  }
  if (!beside) column.y -= gap;
}

}  // namespace

void draw_debrief_take_away(Gui& gui, const Box& area, const DebriefScreenPanel& panel,
                            Leftovers& leftovers, Intents& intents) {
  const Words& words = gui.words();
  const float pad = gui.px(gui.ems_wide() >= 64 ? 48 : 24);
  const Gui::Scrolled inner = gui.begin_scroll(kScroll, area);
  Column column{gui, inner.x + pad, inner.y + gui.px(32),
                std::min(gui.px(68 * kEm), inner.width - 2 * pad), true};
  column.text(words("debrief.take_away"), {.type = Type::Title});
  column.text(words(panel.practice ? "debrief.take_away.unkept" : "debrief.take_away.note"),
              {.ink = Ink::Muted});
  if (!panel.noted.empty()) {
    column.gap(10);
    draw_disagreeing(column, panel, leftovers, intents);
  }
  column.gap(20);
  draw_notes(column, panel, leftovers, intents);
  if (!panel.exported.empty()) column.gap(20);
  column.text(panel.exported);
  column.gap(panel.exported.empty() ? 32 : 16);
  const std::string done = words("desk.done_today"), page = words("desk.export_page");
  const float done_wide = button_width(gui, done, Act::NextStep),
              page_wide = button_width(gui, page, Act::Export), gap = gui.px(16);
  const bool beside = done_wide + gap + page_wide <= column.width;
  if (button(gui, column.x, column.y, "debrief/next", done, Act::NextStep,
             {.kind = ButtonLook::Kind::Primary, .height = kBigButton}))
    intents.push_back(GoTo{Screen::Library});
  const float x = beside ? column.x + done_wide + gap : column.x;
  if (!beside) column.gap(kBigButton + 16);
  if (button(gui, x, column.y, "debrief/export", page, Act::Export, {.height = kBigButton}))
    intents.push_back(ExportDebrief{});
  column.gap(kBigButton);
  gui.end_scroll(column.y + gui.px(32));
  // What was typed is kept however this step is left.
  if (gui.act(Act::Back)) intents.push_back(GoBack{});
  const auto leaving = std::find_if(intents.begin(), intents.end(), leaves_step);
  if (leaving == intents.end()) return;
  Intents kept;
  for (const Note& note : notes_of(panel)) save(note, leftovers, kept);
  intents.insert(leaving, kept.begin(), kept.end());
}

}  // namespace ui
