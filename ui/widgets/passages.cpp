#include "ui/widgets/passages.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/mark_lines.h"

namespace ui {
namespace {

constexpr Type kType = Type::Body;

// A paragraph on its lines.
struct Flow {
  Gui& gui;
  std::string text;
  const TextLayout& lines;
  float x, y, width;
  float high;                                               // of a line
  std::vector<std::pair<std::size_t, std::size_t>> places;  // of the sentences, in bytes

  Box paragraph() const {
    return {x, y, x + width, y + high * static_cast<float>(lines.lines.size())};
  }
  std::string_view part(std::size_t from, std::size_t to) const {
    return std::string_view(text).substr(from, to - from);
  }
  // One box a line.
  std::vector<Box> boxes(std::size_t from, std::size_t to) const {
    std::vector<Box> out;
    const ImFont& font = gui.font(kType);
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
      const TextLine& line = lines.lines[i];
      const std::size_t first = std::max(from, line.from), last = std::min(to, line.to);
      if (first >= last) continue;
      const float left = x + text_width(font, part(line.from, first));
      const float top = y + high * static_cast<float>(i);
      out.push_back({left, top, left + text_width(font, part(first, last)), top + high});
    }
    return out;
  }
  std::size_t line_at(float py) const {
    const float line = std::floor((py - y) / high);
    return static_cast<std::size_t>(
        std::clamp(line, 0.0f, static_cast<float>(lines.lines.size() - 1)));
  }
  std::size_t byte_near(float px, float py) const {
    const TextLine& line = lines.lines[line_at(py)];
    return line.from + byte_at(gui.font(kType), part(line.from, line.to), px - x);
  }
  // Every point of the paragraph belongs to one sentence.
  std::size_t sentence_at(float px, float py) const {
    const std::size_t byte = byte_near(px, py);
    std::size_t found = 0;
    while (found + 1 < places.size() && places[found + 1].first <= byte) ++found;
    return found;
  }
};

Box hull(const std::vector<Box>& boxes) {
  Box all = boxes.empty() ? Box{} : boxes.front();
  for (const Box& box : boxes)
    all = {std::min(all.x0, box.x0), std::min(all.y0, box.y0), std::max(all.x1, box.x1),
           std::max(all.y1, box.y1)};
  return all;
}

Flow lay_out(Gui& gui, float x, float y, float width, const std::vector<Passage>& sentences) {
  std::string text = join_passages(sentences);
  const TextLayout& lines = gui.layout(text, kType, width);
  Flow flow{gui,
            std::move(text),
            lines,
            std::round(x),
            std::round(y),
            width,
            gui.line_height(kType, true),
            {}};
  std::size_t at = 0;
  for (const Passage& one : sentences) {
    flow.places.emplace_back(at, at + one.text.size());
    at += one.text.size() + 1;
  }
  return flow;
}

// The mouse presses, drags and lets go. A paragraph further down takes over when the mouse is
// there.
void select_by_mouse(const Flow& flow, std::size_t from, Selection& selection) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) selection.dragging = false;
  const Box box = flow.paragraph();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && box.holds(mouse.x, mouse.y) &&
      flow.gui.clip().holds(mouse.x, mouse.y)) {
    selection.anchor = selection.caret = from + flow.byte_near(mouse.x, mouse.y);
    selection.dragging = true;
  } else if (selection.dragging && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3) &&
             (from == 0 || mouse.y >= box.y0)) {
    const bool above = mouse.y < box.y0, below = mouse.y >= box.y1;
    selection.caret = from + (above   ? 0
                              : below ? flow.text.size()
                                      : flow.byte_near(mouse.x, mouse.y));
    flow.gui.ask_for_frame();
  }
}

// A box a line, and one over each join, so that the lines of a sentence are not parted.
void fill_all(Gui& gui, const std::vector<Box>& boxes, Ink ink, float by_x, float by_y) {
  const float radius = boxes.size() > 1 ? 0 : gui.px(3), join = gui.px(4);
  for (const Box& box : boxes)
    gui.fill({box.x0 - by_x, box.y0 - by_y, box.x1 + by_x, box.y1 + by_y}, ink, radius);
  for (std::size_t i = 0; i + 1 < boxes.size(); ++i) {
    const float left = std::max(boxes[i].x0, boxes[i + 1].x0);
    const float right = std::min(boxes[i].x1, boxes[i + 1].x1);
    const float y = boxes[i].y1;
    if (left < right) gui.fill({left - by_x, y - join, right + by_x, y + join}, ink);
  }
}

// Round the outline of all lines together, under the text. It reaches at most 2 px into the lines
// above and below, where no letter stands.
void ring_under(Gui& gui, const std::vector<Box>& boxes, Ink ground) {
  const float in = gui.px(3), ink = gui.px(2), outer = gui.px(3);
  fill_all(gui, boxes, Ink::FocusOuter, ink + outer, ink + outer - in);
  fill_all(gui, boxes, Ink::FocusInner, ink, ink - in);
  fill_all(gui, boxes, ground, gui.px(0.5f), -in);
}

// Grounds of sentences, lower ones first: pinned, in hand or pointed at, then the focus.
void draw_grounds(const Flow& flow, const std::vector<Passage>& sentences,
                  const std::vector<Response>& did) {
  Gui& gui = flow.gui;
  const auto ground = [&](std::size_t i) {
    const Passage& one = sentences[i];
    if (one.pinned || one.tinted) return Ink::YourTint;
    return did[i].hovered || one.in_hand || one.raised || one.tag != 0 ? Ink::Raised : Ink::Surface;
  };
  for (std::size_t i = 0; i < sentences.size(); ++i)
    if (ground(i) != Ink::Surface)
      for (const Box& box : flow.boxes(flow.places[i].first, flow.places[i].second))
        gui.fill({box.x0, box.y0 + gui.px(1), box.x1, box.y1 - gui.px(1)}, ground(i));
  for (std::size_t i = 0; i < sentences.size(); ++i)
    if (did[i].focused)
      ring_under(gui, flow.boxes(flow.places[i].first, flow.places[i].second), ground(i));
}

void draw_found(const Flow& flow, const std::vector<Passage>& sentences) {
  Gui& gui = flow.gui;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    for (const auto& [from, to] : sentences[i].found)
      for (const Box& box : flow.boxes(flow.places[i].first + from, flow.places[i].first + to)) {
        // No outline: it would cut the letters beside the word.
        const float under = box.y1 - gui.px(1), thick = std::max(2.0f, std::round(gui.px(2)));
        gui.fill({box.x0, box.y0 + gui.px(2), box.x1, under}, Ink::Raised);
        gui.fill({box.x0, under - thick, box.x1, under}, Ink::Text);
      }
}

void draw_pins(const Flow& flow, const std::vector<Passage>& sentences) {
  Gui& gui = flow.gui;
  const float thick = gui.px(2);
  for (std::size_t i = 0; i < sentences.size(); ++i)
    if (sentences[i].pinned)
      for (const Box& box : flow.boxes(flow.places[i].first, flow.places[i].second))
        gui.fill({box.x0, box.y1 - gui.px(1) - thick, box.x1, box.y1 - gui.px(1)}, Ink::Primary);
}

void draw_marks(const Flow& flow, const std::vector<Passage>& sentences) {
  for (std::size_t i = 0; i < sentences.size(); ++i)
    if (sentences[i].tag != 0)
      for (const Box& box : flow.boxes(flow.places[i].first, flow.places[i].second))
        // Below the line of a pin, where there is one.
        draw_mark_line(flow.gui, sentences[i].tag, box.x0, box.x1,
                       box.y1 + flow.gui.px(sentences[i].pinned ? 2 : -2));
}

// The selected part once more, on the selection's ground.
void draw_selected(const Flow& flow, std::size_t from, const Selection& selection) {
  const std::size_t end = from + flow.text.size();
  const std::size_t first = std::max(selection.from(), from), last = std::min(selection.to(), end);
  if (first >= last) return;
  Gui& gui = flow.gui;
  for (const Box& box : flow.boxes(first - from, last - from)) {
    gui.push_clip(box);
    gui.fill(box, Ink::Primary);
    gui.text(flow.x, flow.y, flow.width, flow.text,
             {.type = kType, .ink = Ink::OnPrimary, .reading = true});
    gui.pop_clip();
  }
}

}  // namespace

std::string join_passages(const std::vector<Passage>& sentences) {
  std::string text;
  for (const Passage& one : sentences) {
    if (&one != &sentences.front()) text += ' ';
    text += one.text;
  }
  return text;
}

float found_text(Gui& gui, float x, float y, float width, std::string_view text,
                 const std::vector<std::pair<std::size_t, std::size_t>>& found) {
  const std::vector<Passage> one{{{}, text, false, false, found}};
  const Flow flow = lay_out(gui, x, y, width, one);
  draw_found(flow, one);
  return gui.text(flow.x, flow.y, width, text, {.type = kType, .reading = true});
}

PassagesDone passages(Gui& gui, float x, float y, float width,
                      const std::vector<Passage>& sentences, std::size_t from,
                      Selection* selection) {
  const Flow flow = lay_out(gui, x, y, width, sentences);
  const Box paragraph = flow.paragraph();
  PassagesDone done;
  done.height = paragraph.height();
  if (selection != nullptr) select_by_mouse(flow, from, *selection);

  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool over = paragraph.holds(mouse.x, mouse.y);
  const std::size_t under = over ? flow.sentence_at(mouse.x, mouse.y) : sentences.size();
  if (over && gui.clip().holds(mouse.x, mouse.y)) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  std::vector<Response> did;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::vector<Box> boxes = flow.boxes(flow.places[i].first, flow.places[i].second);
    Item item;
    item.id = sentences[i].id;
    item.role = Role::Passage;
    item.name = std::string(sentences[i].text);
    if (sentences[i].pinned) item.value = gui.words()("desk.pinned");
    if (!sentences[i].as_words.empty())
      item.value += (item.value.empty() ? "" : ", ") + sentences[i].as_words;
    item.box = hull(boxes);
    done.boxes.push_back(item.box);
    // Sentences share lines, so their boxes overlap: only the one under the mouse may feel it.
    if (i == under)
      item.box = hull({item.box, {mouse.x, mouse.y, mouse.x + 1, mouse.y + 1}});
    else if (over && item.box.holds(mouse.x, mouse.y) && !boxes.empty())
      item.box = boxes.front();
    did.push_back(gui.item(std::move(item)));
    if (did.back().focused) done.focused = i;
    if (did.back().pressed && !did.back().by_mouse) done.entered = true;
  }
  draw_grounds(flow, sentences, did);
  draw_found(flow, sentences);
  gui.text(flow.x, flow.y, width, flow.text, {.type = kType, .reading = true});
  draw_pins(flow, sentences);
  draw_marks(flow, sentences);
  if (selection != nullptr) draw_selected(flow, from, *selection);
  return done;
}

}  // namespace ui
