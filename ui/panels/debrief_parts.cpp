#include "ui/panels/debrief_parts.h"

#include <algorithm>
#include <utility>

#include "ui/panels/place_flow.h"
#include "ui/panels/scroll_keys.h"
#include "ui/widgets/icons.h"

namespace ui {

// ---- Columns
// ---------------------------------------------------------------------------------------

void Column::text(std::string_view words, const TextOptions& options) {
  if (words.empty()) return;
  y += drawing ? gui.text(x, y, width, words, options) : gui.text_height(width, words, options);
}

void Column::rule() {
  if (drawing) gui.line(x, y, x + width, y, Ink::Hairline);
  y += gui.px(1);
}

// ---- Words with a shape
// ------------------------------------------------------------------------

void draw_fact(Column& column, std::string_view label, std::string_view words, float labels) {
  Gui& gui = column.gui;
  const TextOptions muted{.type = Type::Caption, .ink = Ink::Muted};
  if (column.width < labels * 2.5f) {
    column.text(label, muted);
    column.text(words, {.type = Type::Caption});
    return;
  }
  Column left{gui, column.x, column.y, labels - gui.px(12), column.drawing};
  left.text(label, muted);
  Column right{gui, column.x + labels, column.y, column.width - labels, column.drawing};
  right.text(words, {.type = Type::Caption});
  column.y = std::max(left.y, right.y);
}

void draw_readings(Column& column, const std::vector<ReadingPanel>& readings) {
  Gui& gui = column.gui;
  const float mark = gui.px(22), gap = gui.px(8), high = gui.line_height(Type::Caption);
  PlaceFlow flow(column.x, column.y, column.width, gui.px(4));
  for (const ReadingPanel& reading : readings) {
    const float word = gui.width_of(reading.level.word, Type::CaptionBold);
    const float whole = mark + gui.width_of(reading.what, Type::Caption) + gap + word;
    const float text = std::min(whole, column.width) - mark - gap - word;
    const float used = gui.text_height(text + 1, reading.what, {.type = Type::Caption});
    const Box place = flow.next(whole + gui.px(20), std::max(high, used));
    if (!column.drawing) continue;
    draw_level_mark(gui, reading.level.mark, place.x0 + gui.px(8), place.y0 + high / 2);
    gui.text(place.x0 + mark, place.y0, text + 1, reading.what, {.type = Type::Caption});
    gui.label(place.x0 + mark + text + gap, place.y0, reading.level.word, Type::CaptionBold);
  }
  column.y = flow.bottom();
}

namespace {

// The words of a call-out; `first` is how far its heading stands in.
void stop_words(Column& column, const StopPanel& stop) {
  Gui& gui = column.gui;
  const float in = gui.px(30), high = gui.line_height(Type::BodyBold);
  if (column.drawing)
    draw_level_mark(gui, LevelMark::Unsafe, column.x + gui.px(10), column.y + high / 2, 20);
  column.x += in;
  column.width -= in;
  column.text(stop.heading, {.type = Type::BodyBold, .ink = Ink::Danger});
  column.text(stop.duty, {.type = Type::BodyBold});
  column.gap(4);
  column.text(stop.where, {.type = Type::Caption, .ink = Ink::Muted});
  column.text(stop.words);
  column.gap(4);
  column.text(stop.after, {.ink = Ink::Muted});
  column.x -= in;
  column.width += in;
}

}  // namespace

void draw_stop(Column& column, const StopPanel& stop, const DebriefScreenPanel& panel,
               std::string_view id, Intents& intents) {
  Gui& gui = column.gui;
  const float pad = gui.px(20), down = gui.px(14);
  Column inner{gui, column.x + pad, column.y + down, column.width - 2 * pad, false};
  stop_words(inner, stop);
  const Box box{column.x, column.y, column.x + column.width, inner.y + down};
  if (column.drawing) {
    call_out(gui, box, Ink::Danger);
    if (stop.moment < panel.debrief.happened.moments.size()) {
      Item item;
      item.id = std::string(id);
      item.role = Role::Row;
      item.name = stop.heading;
      item.value = stop.duty;
      item.box = box;
      const Response did = gui.item(std::move(item));
      if (did.hovered) gui.outline(box, Ink::Danger, gui.px(4), gui.px(2));
      if (did.pressed) open_alone(intents, stop.moment);
      gui.ring_if(did, box, 4);
    }
    inner.y = column.y + down;
    inner.drawing = true;
    stop_words(inner, stop);
  }
  column.y = box.y1;
}

// ---- I don't agree
// -----------------------------------------------------------------------------

namespace {

constexpr const char* kReason = "debrief/disagree";
constexpr const char* kSaid = "debrief/disagree/said";  // kept: about which moment it was said

// The number at the end of an id that is about a moment.
std::optional<std::size_t> moment_of(std::string_view id, std::size_t count) {
  for (const std::string_view head : {"debrief/moment/", "debrief/card/", "debrief/turn/"}) {
    if (id.substr(0, head.size()) != head) continue;
    std::size_t n = 0;
    for (const char c : id.substr(head.size())) {
      if (c < '0' || c > '9') break;
      n = n * 10 + static_cast<std::size_t>(c - '0');
    }
    if (n < count) return n;
  }
  return std::nullopt;
}

// What "it" is: what has the focus, else what is open, else the first that was looked at.
std::optional<std::size_t> moment_in_hand(Gui& gui, const DebriefScreenPanel& panel) {
  const std::size_t count = panel.debrief.happened.moments.size();
  if (const auto focused = moment_of(gui.focus().id(), count)) return focused;
  if (panel.step == DebriefStep::Happened)
    for (std::size_t i = 0; i < std::min(count, panel.open.size()); ++i)
      if (panel.open[i]) return i;
  if (!panel.debrief.brief.moments.empty()) return panel.debrief.brief.moments.front().moment;
  return count > 0 ? std::optional<std::size_t>(0) : std::nullopt;
}

}  // namespace

std::string moment_id(std::size_t moment) { return "debrief/moment/" + std::to_string(moment); }

void draw_key_status(Column& column, const DebriefScreenPanel& panel, Intents& intents) {
  Gui& gui = column.gui;
  const Words& words = gui.words();
  const TextOptions muted{.type = Type::Caption, .ink = Ink::Muted};
  column.text(panel.debrief.law, {.type = Type::Caption, .ink = Ink::Danger});
  const std::string ask = words("desk.think_wrong");
  // The key writes a letter while the line is open.
  const std::string key =
      panel.disagreeing ? std::string() : chord_words(gui.keys().chord(Act::Disagree));
  const float high = gui.line_height(Type::Caption), ask_wide = gui.width_of(ask, Type::Caption);
  const float cap = key.empty() ? 0 : key_cap_width(gui, key) + gui.px(6);
  const TextLayout& lines = gui.layout(panel.debrief.key_status, Type::Caption, column.width);
  const auto rows = static_cast<float>(lines.lines.size());
  const TextLine last = lines.lines.back();
  float at = gui.width_of(
      std::string_view(panel.debrief.key_status).substr(last.from, last.to - last.from),
      Type::Caption);
  float line = rows - 1;
  at += at > 0 ? gui.px(5) : 0;
  if (at + ask_wide + cap > column.width) at = 0, line += 1;
  const float top = column.y;
  column.text(panel.debrief.key_status, muted);
  column.y = top + (line + 1) * high;
  if (!column.drawing) return;
  const float y = top + line * high, x = column.x + at;
  Item item;
  item.id = "debrief/think_wrong";
  item.role = Role::Link;
  item.name = ask;
  item.box = {x, y - gui.px(2), x + ask_wide + cap, y + high + gui.px(2)};
  const Box box = item.box;
  const Response did = gui.item(std::move(item));
  const bool by_key = gui.act(Act::Disagree);
  gui.label(x, y, ask, Type::Caption, Ink::Muted);
  gui.line(x, y + high - gui.px(2), x + ask_wide, y + high - gui.px(2), Ink::Muted,
           did.hovered ? gui.px(2) : gui.px(1));
  if (!key.empty()) key_cap(gui, x + ask_wide + gui.px(6), y + (high - gui.px(24)) / 2, key);
  gui.ring_if(did, box, 4);
  if (!did.pressed && !by_key) return;
  const auto moment = moment_in_hand(gui, panel);
  if (!moment) return;
  if (panel.step == DebriefStep::Happened) intents.push_back(OpenMoment{*moment, true});
  intents.push_back(AskDisagree{*moment, true});
}

std::optional<std::size_t> noted_moment(const Gui& gui, const DebriefScreenPanel& panel,
                                        const Leftovers& leftovers) {
  const auto& moments = panel.debrief.happened.moments;
  if (panel.noted.empty()) return std::nullopt;
  const auto said = leftovers.entries.find(kSaid);
  const std::string label = gui.words()("debrief.disagreed");
  for (std::size_t i = 0; i < std::min(moments.size(), panel.open.size()); ++i) {
    const auto& yours = moments[i].yours;
    const bool has = std::any_of(yours.begin(), yours.end(),
                                 [&](const auto& one) { return one.first == label; });
    if (said != leftovers.entries.end() ? said->second.caret != i : !has) continue;
    if (panel.open[i]) return i;
  }
  return std::nullopt;
}

void draw_disagreeing(Column& column, const DebriefScreenPanel& panel, Leftovers& leftovers,
                      Intents& intents) {
  Gui& gui = column.gui;
  const Words& words = gui.words();
  if (!panel.disagreeing) {
    if (panel.noted.empty()) return;
    const float high = gui.line_height(Type::Body);
    if (column.drawing)
      draw_icon(gui, Icon::Tick, column.x + gui.px(9), column.y + high / 2, gui.px(16), Ink::Sound);
    Column beside{gui, column.x + gui.px(28), column.y, column.width - gui.px(28), column.drawing};
    beside.text(panel.noted);
    column.y = beside.y;
    return;
  }
  column.text(words("desk.disagree_about", {{"name", panel.disagree_about}}),
              {.type = Type::CaptionBold});
  column.gap(8);
  const std::string save = words("desk.disagree_save"), leave = words("desk.disagree_leave");
  const float save_wide = button_width(gui, save, std::nullopt),
              leave_wide = button_width(gui, leave, std::nullopt), gap = gui.px(12);
  const bool beside = column.width > save_wide + leave_wide + 2 * gap + gui.px(240);
  const float field = beside ? column.width - save_wide - leave_wide - 2 * gap : column.width;
  const float high = gui.px(kButton), top = column.y;
  const float buttons = beside ? top : top + high + gui.px(10);
  column.y = buttons + high;
  if (!column.drawing) return;
  const std::string number = std::to_string(panel.disagree_moment);
  const std::string id = kReason;
  if (!was_there(gui, id)) gui.move_focus(id);
  const std::string draft = id + "/" + number;
  Entry& entry = draft_entry(leftovers, panel, draft);
  const Entered entered = text_field(gui, {column.x, top, column.x + field, top + high}, id,
                                     words("after.disagree"), words("desk.disagree_here"), entry);
  if (entered == Entered::Changed) intents.push_back(KeepNote{draft, entry.text});
  const float x = beside ? column.x + field + gap : column.x;
  const bool saved = button(gui, x, buttons, id + "/save", save, std::nullopt);
  if (saved || entered == Entered::Submitted) {
    intents.push_back(SayDisagree{panel.disagree_moment, entry.text});
    leftovers.entries[kSaid].caret = panel.disagree_moment;
    entry = {};
  }
  if (button(gui, x + save_wide + gap, buttons, id + "/leave", leave, std::nullopt))
    intents.push_back(AskDisagree{panel.disagree_moment, false});
}

// ---- Typing
// -------------------------------------------------------------------------------------

Entry& draft_entry(Leftovers& leftovers, const DebriefScreenPanel& panel, const std::string& id) {
  const auto [place, fresh] = leftovers.entries.try_emplace(id);
  Entry& entry = place->second;
  const auto draft = panel.drafts.find(id);
  if (!fresh || draft == panel.drafts.end()) return entry;
  entry.text = draft->second;
  entry.caret = entry.anchor = entry.text.size();
  return entry;
}

// ---- Going on
// ----------------------------------------------------------------------------------

bool leaves_step(const Intent& intent) {
  const auto* to = std::get_if<GoTo>(&intent);
  return std::holds_alternative<GoToStep>(intent) || std::holds_alternative<GoBack>(intent) ||
         (to != nullptr && to->screen == Screen::Library);
}

void open_alone(Intents& intents, std::size_t moment) {
  intents.push_back(OpenAllMoments{false});
  intents.push_back(OpenMoment{moment, true});
}

bool was_there(const Gui& gui, std::string_view id) {
  const auto& items = gui.last_items();
  return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
}

void part_item(Gui& gui, const std::string& id, const std::string& scroll, std::string name,
               const Box& box) {
  if (box.height() > gui.clip().height() - gui.px(16 + 2 * kButton + 2))
    return long_passage(gui, id, scroll, std::move(name), box);
  Item item;
  item.id = id;
  item.role = Role::Scroll;
  item.name = std::move(name);
  item.box = box;
  const Response did = gui.item(std::move(item));
  gui.ring_if(did, box);
}

void line_below_head(Gui& gui, const std::string& scroll, const Box& view) {
  if (gui.scroll_offset(scroll) > 1)
    gui.line(view.x0, view.y0, view.x1 - gui.px(16), view.y0, Ink::Hairline);
}

FootBar draw_foot_bar(Gui& gui, const Box& area, float content) {
  const float high = content + gui.bar_px(28);
  const Box bar{area.x0, area.y1 - high, area.x1, area.y1};
  gui.fill(bar, Ink::Surface);
  gui.line(bar.x0, bar.y0, bar.x1, bar.y0, Ink::Hairline);
  return {{area.x0, area.y0, area.x1, bar.y0}, bar};
}

}  // namespace ui
