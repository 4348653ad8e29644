#include "ui/widgets/text_entry.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/model/wrap.h"

namespace ui {
namespace {

constexpr Type kType = Type::Body;
constexpr ImWchar kDeleteBefore = 0x08;  // Backspace among characters, as ui/platform hands it out

// What was done to an entry in one frame.
struct Done {
  bool changed = false, moved = false, submitted = false;
};

// The text on its lines: one line when it does not wrap.
struct Lines {
  const std::string* text;
  std::vector<TextLine> lines;

  std::size_t line_of(std::size_t place) const {
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].from <= place) ++line;
    return line;
  }
  std::string_view words(std::size_t line) const {
    return std::string_view(*text).substr(lines[line].from, lines[line].to - lines[line].from);
  }
  // Spaces at a break stand behind the end of their line.
  float x_of(const ImFont& font, std::size_t line, std::size_t place) const {
    const std::size_t from = lines[line].from;
    return text_width(font, std::string_view(*text).substr(from, std::max(place, from) - from));
  }
  std::size_t place_at(const ImFont& font, std::size_t line, float x) const {
    return lines[line].from + byte_at(font, words(line), x);
  }
  // A word broken in its middle ends before its last letter: behind it the next line begins.
  std::size_t end_of(std::size_t line) const {
    const std::size_t to = lines[line].to;
    const bool broken = line + 1 < lines.size() && lines[line + 1].from == to;
    return broken ? before(*text, to) : to;
  }
};

Lines lines_of(Gui& gui, const Entry& entry, float width) {
  if (width > 0) return {&entry.text, gui.layout(entry.text, kType, width).lines};
  return {&entry.text, {{0, entry.text.size()}}};
}

bool take_any(Gui& gui, Key key, bool ctrl, bool shift) {
  return gui.take({key, ctrl, shift, false});
}

// ---- Keys

void move_keys(Gui& gui, Entry& entry, Done& done) {
  for (const bool shift : {false, true})
    for (const bool word : {false, true}) {
      while (take_any(gui, Key::Left, word, shift))
        move_left(entry, word, shift), done.moved = true;
      while (take_any(gui, Key::Right, word, shift))
        move_right(entry, word, shift), done.moved = true;
    }
  if (gui.take({key_of('A'), true})) select_all(entry), done.moved = true;
}

void home_and_end(Gui& gui, Entry& entry, const Lines& lines, Done& done) {
  for (const bool shift : {false, true}) {
    const std::size_t line = lines.line_of(entry.caret);
    if (take_any(gui, Key::Home, false, shift))
      move_to(entry, lines.lines[line].from, shift), done.moved = true;
    if (take_any(gui, Key::End, false, shift))
      move_to(entry, lines.end_of(line), shift), done.moved = true;
    if (take_any(gui, Key::Home, true, shift)) move_to(entry, 0, shift), done.moved = true;
    if (take_any(gui, Key::End, true, shift))
      move_to(entry, entry.text.size(), shift), done.moved = true;
  }
}

void go_lines(Gui& gui, Entry& entry, const Lines& lines, int by, bool select) {
  const ImFont& font = gui.font(kType);
  const std::size_t line = lines.line_of(entry.caret);
  const float goal = entry.goal >= 0 ? entry.goal : lines.x_of(font, line, entry.caret);
  const auto to = static_cast<std::ptrdiff_t>(line) + by;
  const auto last = static_cast<std::ptrdiff_t>(lines.lines.size()) - 1;
  if (to < 0)
    move_to(entry, 0, select);
  else if (to > last)
    move_to(entry, entry.text.size(), select);
  else {
    const auto onto = static_cast<std::size_t>(to);
    move_to(entry, std::min(lines.place_at(font, onto, goal), lines.end_of(onto)), select);
  }
  entry.goal = goal;
}

void line_keys(Gui& gui, Entry& entry, const Lines& lines, int page, Done& done) {
  struct Way {
    Key key;
    int by;
  };
  for (const Way& way :
       {Way{Key::Up, -1}, Way{Key::Down, 1}, Way{Key::PageUp, -page}, Way{Key::PageDown, page}})
    for (const bool shift : {false, true})
      while (take_any(gui, way.key, false, shift))
        go_lines(gui, entry, lines, way.by, shift), done.moved = true;
}

void clipboard_keys(Gui& gui, Entry& entry, bool area, std::size_t most, Done& done) {
  const bool copies = gui.take({key_of('C'), true}), cuts = gui.take({key_of('X'), true});
  if ((copies || cuts) && entry.selecting()) {
    gui.copy(selected(entry));
    if (cuts) done.changed |= cut(entry);
  }
  if (gui.take({key_of('V'), true}))
    if (const char* words = ImGui::GetClipboardText(); words != nullptr)
      done.changed |= insert(entry, words, area, most);
  if (gui.take({key_of('Z'), true})) done.changed |= undo(entry);
  if (gui.take({key_of('Y'), true}) || gui.take({key_of('Z'), true, true}))
    done.changed |= redo(entry);
}

void typed_keys(Gui& gui, Entry& entry, bool area, std::size_t most, Done& done) {
  for (const bool word : {false, true})
    for (const bool shift : {false, true}) {
      while (take_any(gui, Key::Backspace, word, shift)) done.changed |= erase_before(entry, word);
      while (take_any(gui, Key::Delete, word, shift)) done.changed |= erase_after(entry, word);
    }
  const ImGuiIO& io = ImGui::GetIO();
  // Ctrl with Alt is how many keyboards type a mark.
  if (!io.KeyCtrl || io.KeyAlt)
    for (const ImWchar c : io.InputQueueCharacters) {
      if (c == kDeleteBefore) {
        done.changed |= erase_before(entry, false);
        continue;
      }
      std::string one;
      append_character(one, static_cast<char32_t>(c));
      if (c != '\t' && c != '\n' && c != '\r') done.changed |= insert(entry, one, area, most);
    }
  for (const bool shift : {false, true}) {
    if (!area)
      done.submitted |= take_any(gui, Key::Enter, false, shift);
    else
      while (take_any(gui, Key::Enter, false, shift))
        done.changed |= insert(entry, "\n", true, most);
  }
  // What was typed is no key for anyone else.
  take_any(gui, Key::Space, false, false);
  take_any(gui, Key::Space, false, true);
}

// ---- Mouse

// `inner`: where the text can be touched; `top`, `left`: of its first line.
void mouse(Gui& gui, Entry& entry, const Lines& lines, const Box& inner, float left, float top,
           const Response& response, Done& done) {
  if (!response.held) return;
  const ImGuiIO& io = ImGui::GetIO();
  const bool fresh = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  if (fresh && io.MousePos.x >= inner.x1) return;  // the scroll bar's
  const float down = (io.MousePos.y - top) / gui.line_height(kType);
  const float last = static_cast<float>(lines.lines.size() - 1);
  const auto line = static_cast<std::size_t>(std::clamp(std::floor(down), 0.0f, last));
  const std::size_t place = lines.place_at(gui.font(kType), line, io.MousePos.x - left);
  if (fresh && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    select_word(entry, place);
    done.moved = true;
  } else if (fresh) {
    move_to(entry, place, io.KeyShift);
    done.moved = true;
  } else if ((io.MouseDelta.x != 0 || io.MouseDelta.y != 0 ||
              !inner.holds(io.MousePos.x, io.MousePos.y)) &&
             ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) {
    if (place != entry.caret) move_to(entry, place, true), done.moved = true;
  }
}

// ---- Drawing

void draw_ground(Gui& gui, const Box& box, const Response& did) {
  gui.fill(box, Ink::Surface, gui.px(6));
  gui.outline(box, did.focused ? Ink::Primary : Ink::Control, gui.px(6),
              did.focused ? gui.px(2) : std::max(1.0f, gui.px(1)));
}

// One line: all of it in text ink, then its selected part once more on the selection's ground.
void draw_line(Gui& gui, const Entry& entry, const Lines& lines, std::size_t line, float x,
               float y) {
  const ImFont& font = gui.font(kType);
  const std::string_view words = lines.words(line);
  gui.label(x, y, words, kType);
  const std::size_t from = std::max(std::min(entry.caret, entry.anchor), lines.lines[line].from);
  const bool last = line + 1 == lines.lines.size();
  const std::size_t end = last ? entry.text.size() : lines.lines[line + 1].from;
  const std::size_t to = std::min(std::max(entry.caret, entry.anchor), end);
  if (from >= to) return;
  // A line feed that is selected shows as a narrow piece behind the line.
  const bool feed = !last && to == end && entry.text[end - 1] == '\n';
  const float left = std::round(x) + lines.x_of(font, line, from);
  const float right = std::round(x) + lines.x_of(font, line, feed ? end - 1 : to);
  const Box behind{left, y, right + (feed ? gui.px(6) : 0), y + gui.line_height(kType)};
  gui.push_clip(behind);
  gui.fill(behind, Ink::Primary);
  gui.label(x, y, words, kType, Ink::OnPrimary);
  gui.pop_clip();
}

Box caret_box(Gui& gui, const Entry& entry, const Lines& lines, float x, float y, float right) {
  const std::size_t line = lines.line_of(entry.caret);
  const float high = gui.line_height(kType), wide = std::max(2.0f, std::round(gui.px(2)));
  const float at =
      std::min(std::round(x) + lines.x_of(gui.font(kType), line, entry.caret), right - wide);
  const float top = y + static_cast<float>(line) * high;
  return {at, top + gui.px(3), at + wide, top + high - gui.px(3)};
}

Response field_item(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                    const Entry& entry) {
  Item item;
  item.id = id;
  item.role = Role::Field;
  item.name = std::string(name);
  item.value = entry.text;
  item.box = box;
  const Response did = gui.item(std::move(item));
  if (did.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  draw_ground(gui, box, did);
  return did;
}

Entered outcome(Gui& gui, const Done& done) {
  if (done.changed || done.moved) gui.ask_for_frame();
  if (done.submitted) return Entered::Submitted;
  return done.changed ? Entered::Changed : Entered::Nothing;
}

}  // namespace

Entered text_field(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                   std::string_view placeholder, Entry& entry, std::size_t most) {
  settle(entry);
  const Response did = field_item(gui, box, id, name, entry);
  const ImFont& font = gui.font(kType);
  const float pad = gui.px(12), high = gui.line_height(kType);
  const Box inner{box.x0 + pad, box.y0 + gui.px(2), box.x1 - pad, box.y1 - gui.px(2)};
  const float y = std::round((box.y0 + box.y1 - high) / 2);
  Done done;
  {
    const Lines lines = lines_of(gui, entry, 0);
    mouse(gui, entry, lines, box, inner.x0 - entry.scroll, y, did, done);
    if (did.focused && gui.typing()) home_and_end(gui, entry, lines, done);
  }
  if (did.focused && gui.typing()) {
    ImGui::GetIO().WantTextInput = true;  // until the next frame
    move_keys(gui, entry, done);
    typed_keys(gui, entry, false, most, done);
    clipboard_keys(gui, entry, false, most, done);
  }
  // The caret stays in view; a text that got shorter comes back.
  const float caret = text_width(font, std::string_view(entry.text).substr(0, entry.caret));
  const float room = std::max(1.0f, inner.width() - gui.px(2));
  const float whole = text_width(font, entry.text);
  entry.scroll = std::clamp(entry.scroll, caret - room, caret);
  entry.scroll = std::round(std::clamp(entry.scroll, 0.0f, std::max(0.0f, whole - room)));
  if (!did.focused) entry.scroll = 0;

  const float x = inner.x0 - entry.scroll;
  gui.push_clip(inner.grown(1));
  const Lines lines = lines_of(gui, entry, 0);
  if (entry.text.empty())
    gui.label(x + (did.focused ? gui.px(5) : 0), y, placeholder, kType, Ink::Muted,
              inner.width() - gui.px(5));
  else
    draw_line(gui, entry, lines, 0, x, y);
  if (did.focused) gui.fill(caret_box(gui, entry, lines, x, y, inner.x1 + gui.px(2)), Ink::Text);
  gui.pop_clip();
  gui.ring_if(did, box);
  return outcome(gui, done);
}

Entered text_area(Gui& gui, const Box& box, const std::string& id, std::string_view name,
                  std::string_view placeholder, Entry& entry, std::size_t most) {
  settle(entry);
  const Response did = field_item(gui, box, id, name, entry);
  const float pad = gui.px(14), high = gui.line_height(kType);
  const Box view{box.x0 + pad, box.y0 + gui.px(6), box.x1 - gui.px(2), box.y1 - gui.px(6)};
  const Gui::Scrolled inside = gui.begin_scroll(id + "/scroll", view);
  const float x = inside.x, y = inside.y + gui.px(4), right = inside.x + inside.width;
  const float wide = right - x - gui.px(2);
  const Box inner{x, view.y0, right, view.y1};
  Done done;
  {
    const Lines lines = lines_of(gui, entry, wide);
    mouse(gui, entry, lines, inner, x, y, did, done);
    if (did.focused && gui.typing()) {
      const int page = std::max(1, static_cast<int>(view.height() / high) - 1);
      home_and_end(gui, entry, lines, done);
      line_keys(gui, entry, lines, page, done);
    }
  }
  if (did.focused && gui.typing()) {
    ImGui::GetIO().WantTextInput = true;  // until the next frame
    move_keys(gui, entry, done);
    typed_keys(gui, entry, true, most, done);
    clipboard_keys(gui, entry, true, most, done);
  }

  const Lines lines = lines_of(gui, entry, wide);
  if (entry.text.empty())
    gui.text(x + (did.focused ? gui.px(5) : 0), y, wide - gui.px(5), placeholder,
             {.ink = Ink::Muted});
  float top = y;
  for (std::size_t line = 0; line < lines.lines.size(); ++line, top += high)
    if (top <= view.y1 && top + high >= view.y0 && !entry.text.empty())
      draw_line(gui, entry, lines, line, x, top);
  const Box caret = caret_box(gui, entry, lines, x, y, right);
  if (did.focused) gui.fill(caret, Ink::Text);
  if (done.moved || done.changed) gui.show(caret.grown(gui.px(3)));
  float bottom = y + high * static_cast<float>(lines.lines.size());
  if (entry.text.empty()) bottom = y + gui.text_height(wide - gui.px(5), placeholder);
  gui.end_scroll(bottom + gui.px(4));
  // In a pane that scrolls itself the caret comes into view as well.
  if (const Box seen = common_part(caret, view); (done.moved || done.changed) && !seen.empty())
    gui.show(seen.grown(gui.px(12)));
  gui.ring_if(did, box);
  return outcome(gui, done);
}

}  // namespace ui
