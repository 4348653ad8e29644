#include "ui/widgets/gui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace ui {
namespace {

struct KeyPair {
  ImGuiKey theirs;
  Key ours;
};
constexpr KeyPair kKeys[] = {
    {ImGuiKey_Enter, Key::Enter},
    {ImGuiKey_KeypadEnter, Key::Enter},
    {ImGuiKey_Escape, Key::Escape},
    {ImGuiKey_Tab, Key::Tab},
    {ImGuiKey_Backspace, Key::Backspace},
    {ImGuiKey_Delete, Key::Delete},
    {ImGuiKey_UpArrow, Key::Up},
    {ImGuiKey_DownArrow, Key::Down},
    {ImGuiKey_LeftArrow, Key::Left},
    {ImGuiKey_RightArrow, Key::Right},
    {ImGuiKey_Home, Key::Home},
    {ImGuiKey_End, Key::End},
    {ImGuiKey_PageUp, Key::PageUp},
    {ImGuiKey_PageDown, Key::PageDown},
    {ImGuiKey_Space, Key::Space},
    {ImGuiKey_Slash, key_of('/')},
    {ImGuiKey_Comma, key_of(',')},
    {ImGuiKey_Minus, key_of('-')},
    {ImGuiKey_Equal, key_of('=')},
    {ImGuiKey_KeypadAdd, key_of('=')},
    {ImGuiKey_KeypadSubtract, key_of('-')},
    {ImGuiKey_LeftBracket, key_of('[')},
    {ImGuiKey_RightBracket, key_of(']')},
    {ImGuiKey_Period, key_of('.')},
    {ImGuiKey_Semicolon, key_of(';')},
};

ImVec2 vec(float x, float y) { return {x, y}; }

// As much of the text as fits, with an ellipsis.
std::string shortened(const ImFont& face, std::string_view text, float width) {
  const float room = std::max(0.0f, width - text_width(face, "…"));
  std::string cut(text.substr(0, byte_at(face, text, room)));
  while (!cut.empty() && text_width(face, cut) > room) {
    while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80) cut.pop_back();
    if (!cut.empty()) cut.pop_back();
  }
  return cut + "…";
}

}  // namespace

Gui::Gui(const Words& words, const Fonts& fonts, KeyMap& keys)
    : words_(words), fonts_(fonts), keys_(keys) {}

ImDrawList& Gui::list() const { return *ImGui::GetBackgroundDrawList(); }

unsigned Gui::color(Ink ink) const {
  const Rgb rgb = (*theme_)[ink];
  return IM_COL32(rgb.r, rgb.g, rgb.b, static_cast<int>(255 * fade_));
}

float Gui::appear(const std::string& id) {
  constexpr double kSeconds = 0.15;  // source: the mock-ups' play screen
  if (look_.reduced_motion) return 1;
  if (appeared_.size() > 200) appeared_.clear();
  const double since = seconds_ - appeared_.try_emplace(id, seconds_).first->second;
  if (since >= kSeconds) return 1;
  wants_frame_ = true;
  return static_cast<float>(std::max(0.0, since / kSeconds));
}

float Gui::bar_px(float design) const { return design * std::min(look_.scale, 1.5f); }

// ---- The frame
// --------------------------------------------------------------------------------------

void Gui::begin(const Look& look, std::string_view screen, std::string_view first) {
  const ImGuiIO& io = ImGui::GetIO();
  look_ = look;
  theme_ = &ui::theme(look.theme);
  window_ = {0, 0, io.DisplaySize.x, io.DisplaySize.y};
  seconds_ = ImGui::GetTime();
  clips_.assign(1, window_);
  open_scrolls_.clear();
  offered_.clear();
  pane_ = 0;
  wants_frame_ = false;
  last_items_ = std::move(items_);
  items_.clear();
  layouts_.next_frame();
  if (record_ != nullptr) record_->clear();
  if (screen_ != screen) {
    screen_ = screen;
    focus_.enter_screen(std::string(first));
    last_items_.clear();
    mouse_down_on_.clear();
    wants_frame_ = true;
    fresh_frames_ = 3;
  }
  // A new screen finds its layout in a few frames: until then the focus is brought into view again.
  if (fresh_frames_ > 0) {
    --fresh_frames_;
    moved_focus_ = wants_frame_ = true;
  }
  // Where the focus was moved by what went away, it is brought into view like any other.
  const std::string had = focus_.id();
  focus_.settle(last_items_);
  if (focus_.id() != had) moved_focus_ = true;
  mouse_x_ = io.MousePos.x;
  mouse_y_ = io.MousePos.y;
  wheel_ = io.MouseWheel;
  clicked_ = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  released_ = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  down_ = ImGui::IsMouseDown(ImGuiMouseButton_Left);
  activate_ = false;
  typing_ = false;
  for (const Item& item : last_items_)
    if (item.id == focus_.id() && item.role == Role::Field) typing_ = true;
  keyboard_moved_ = std::exchange(moved_focus_, false);
  read_keys();
  caught_key_.reset();
  if (std::exchange(catch_key_, false)) catch_key();
  navigate();
  fill(window_, Ink::Page);
}

void Gui::read_keys() {
  pressed_keys_.clear();
  const ImGuiIO& io = ImGui::GetIO();
  const auto add = [&](Key key) {
    pressed_keys_.push_back({key, io.KeyCtrl, io.KeyShift, io.KeyAlt});
  };
  // A key that is held moves and deletes again and again; it does not say twice.
  for (const KeyPair& key : kKeys) {
    const bool once = key.ours == Key::Enter || key.ours == Key::Escape || key.ours == Key::Space;
    if (ImGui::IsKeyPressed(key.theirs, !once)) add(key.ours);
  }
  for (int i = 0; i < 26; ++i)
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_A + i), false))
      add(key_of(static_cast<char>('A' + i)));
  for (int i = 0; i < 10; ++i) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + i), false) ||
        ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + i), false))
      add(key_of(static_cast<char>('0' + i)));
  }
  for (int i = 0; i < 12; ++i)
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_F1 + i), false))
      add(static_cast<Key>(static_cast<int>(Key::F1) + i));
}

void Gui::catch_key() {
  const Chord escape{Key::Escape};
  std::vector<Chord> rest;
  for (const Chord& chord : pressed_keys_)
    if (chord == escape || chord.key == Key::Tab)
      rest.push_back(chord);
    else if (!caught_key_)
      caught_key_ = chord;
  pressed_keys_ = std::move(rest);
}

std::optional<Chord> Gui::any_key() {
  catch_key_ = true;
  return std::exchange(caught_key_, std::nullopt);
}

// Shift is part of a mark on many keyboards ("?"): for marks it is not looked at.
bool Gui::take(const Chord& chord) {
  if (chord.key == Key::None) return false;
  const int code = static_cast<int>(chord.key);
  const bool letter = code >= 'A' && code <= 'Z';
  for (auto it = pressed_keys_.begin(); it != pressed_keys_.end(); ++it) {
    const bool shift_fits = (code < 128 && !letter) || it->shift == chord.shift;
    if (it->key != chord.key || it->ctrl != chord.ctrl || it->alt != chord.alt || !shift_fits)
      continue;
    pressed_keys_.erase(it);
    return true;
  }
  return false;
}

void Gui::navigate() {
  const auto go = [&](FocusMove move) {
    if (focus_.move(move, last_items_)) keyboard_moved_ = true;
    wants_frame_ = true;
  };
  if (take(keys_.chord(Act::NextItem))) go(FocusMove::Next);
  if (take(keys_.chord(Act::PreviousItem))) go(FocusMove::Previous);
  if (!std::exchange(claims_panes_, false)) {
    if (take(keys_.chord(Act::NextPane))) go(FocusMove::NextPane);
    if (take(keys_.chord(Act::PreviousPane))) go(FocusMove::PreviousPane);
  }
  typing_ = false;
  for (const Item& item : last_items_)
    if (item.id == focus_.id() && item.role == Role::Field) typing_ = true;
  if (typing_) return;
  if (take({Key::Enter}) || take({Key::Space})) activate_ = true;
}

void Gui::end() {
  // Arrows that nothing on the screen took.
  if (!typing_) {
    const auto go = [&](FocusMove move) {
      if (focus_.move(move, items_)) moved_focus_ = true;
      wants_frame_ = true;
    };
    if (take({Key::Up})) go(FocusMove::Up);
    if (take({Key::Down})) go(FocusMove::Down);
    if (take({Key::Left})) go(FocusMove::Left);
    if (take({Key::Right})) go(FocusMove::Right);
    if (take({Key::Home})) go(FocusMove::First);
    if (take({Key::End})) go(FocusMove::Last);
  }
  if (released_ || !down_) mouse_down_on_.clear();
  for (auto it = scrolls_.begin(); it != scrolls_.end();)
    it = std::exchange(it->second.seen, false) ? std::next(it) : scrolls_.erase(it);
}

// ---- Shapes
// -----------------------------------------------------------------------------------------

void Gui::fill(const Box& b, Ink ink, float radius) {
  list().AddRectFilled(vec(b.x0, b.y0), vec(b.x1, b.y1), color(ink), radius);
}

void Gui::outline(const Box& b, Ink ink, float radius, float thick) {
  const float in = thick / 2;
  list().AddRect(vec(b.x0 + in, b.y0 + in), vec(b.x1 - in, b.y1 - in), color(ink), radius, 0,
                 thick);
}

void Gui::dashed(const Box& b, Ink ink, float radius) {
  // Each corner is a dash of its own; along the sides as many as go in evenly.
  const float dash = px(6), gap = px(5), corner = std::max(radius, dash / 2);
  const auto run = [&](float x0, float y0, float x1, float y1) {
    const float length = std::hypot(x1 - x0, y1 - y0), room = length - 2 * corner;
    const float count = std::max(0.0f, std::floor((room - gap) / (dash + gap)));
    const float between = (room - count * dash) / (count + 1);
    for (float n = 0; n < count; ++n) {
      const float at = (corner + between + n * (dash + between)) / length, to = at + dash / length;
      line(x0 + (x1 - x0) * at, y0 + (y1 - y0) * at, x0 + (x1 - x0) * to, y0 + (y1 - y0) * to, ink);
    }
  };
  // From one side round to the next, by a quarter of a circle or square.
  const auto turn = [&](float x, float y, float to_x, float to_y) {
    std::vector<std::pair<float, float>> points;
    for (int step = 0; step <= 4; ++step) {
      const float angle = static_cast<float>(step) * 0.3926991f;
      points.emplace_back(x + to_x * corner * (1 - std::sin(angle)),
                          y + to_y * corner * (1 - std::cos(angle)));
    }
    if (radius <= 0) points = {{x + to_x * corner, y}, {x, y}, {x, y + to_y * corner}};
    polyline(points, ink, 1);
  };
  run(b.x0, b.y0, b.x1, b.y0);
  run(b.x1, b.y0, b.x1, b.y1);
  run(b.x1, b.y1, b.x0, b.y1);
  run(b.x0, b.y1, b.x0, b.y0);
  turn(b.x0, b.y0, 1, 1);
  turn(b.x1, b.y0, -1, 1);
  turn(b.x1, b.y1, -1, -1);
  turn(b.x0, b.y1, 1, -1);
}

void Gui::line(float x0, float y0, float x1, float y1, Ink ink, float thick) {
  list().AddLine(vec(x0, y0), vec(x1, y1), color(ink), thick);
}

void Gui::polyline(const std::vector<std::pair<float, float>>& points, Ink ink, float thick) {
  std::vector<ImVec2> list_points;
  for (const auto& [x, y] : points) list_points.push_back(vec(x, y));
  list().AddPolyline(list_points.data(), static_cast<int>(list_points.size()), color(ink), 0,
                     thick);
}

void Gui::polygon(const std::vector<std::pair<float, float>>& points, Ink ink) {
  std::vector<ImVec2> list_points;
  for (const auto& [x, y] : points) list_points.push_back(vec(x, y));
  list().AddConvexPolyFilled(list_points.data(), static_cast<int>(list_points.size()), color(ink));
}

void Gui::circle(float x, float y, float radius, Ink ink) {
  list().AddCircleFilled(vec(x, y), radius, color(ink));
}

void Gui::ring(float x, float y, float radius, Ink ink, float thick, int dashes) {
  if (dashes <= 0) {
    list().AddCircle(vec(x, y), radius, color(ink), 0, thick);
    return;
  }
  const float step = 2 * std::numbers::pi_v<float> / static_cast<float>(dashes);
  for (int i = 0; i < dashes; ++i) {
    const float from = step * static_cast<float>(i);
    list().PathArcTo(vec(x, y), radius, from, from + step * 0.55f);
    list().PathStroke(color(ink), 0, thick);
  }
}

void Gui::half_disc(float x, float y, float radius, Ink ink) {
  const float half = std::numbers::pi_v<float> / 2;
  list().PathArcTo(vec(x, y), radius, half, 3 * half);
  list().PathFillConvex(color(ink));
}

void Gui::push_clip(const Box& box) {
  const Box part = common_part(box, clips_.back());
  clips_.push_back({part.x0, part.y0, std::max(part.x0, part.x1), std::max(part.y0, part.y1)});
  const Box& c = clips_.back();
  list().PushClipRect(vec(c.x0, c.y0), vec(c.x1, c.y1), false);
}

void Gui::pop_clip() {
  clips_.pop_back();
  list().PopClipRect();
}

// ---- Text
// -------------------------------------------------------------------------------------------

float Gui::line_height(Type type, bool reading) const {
  return std::round(px(type_info(type).line) * (reading ? look_.line_spacing : 1.0f));
}

float Gui::width_of(std::string_view text, Type type) { return text_width(font(type), text); }

const TextLayout& Gui::layout(std::string_view text, Type type, float width) {
  return layouts_.get(font(type), text, width);
}

float Gui::text_height(float width, std::string_view text, const TextOptions& options) {
  auto lines = layout(text, options.type, width).lines.size();
  if (options.max_lines > 0) lines = std::min(lines, static_cast<std::size_t>(options.max_lines));
  return static_cast<float>(lines) * line_height(options.type, options.reading);
}

float Gui::text(float x, float y, float width, std::string_view text, const TextOptions& options) {
  const ImFont& face = font(options.type);
  const TextLayout& lines = layout(text, options.type, width);
  const float high = line_height(options.type, options.reading);
  const float down = std::round((high - face.FontSize) / 2);
  float top = std::round(y);
  x = std::round(x);
  std::size_t shown = lines.lines.size();
  if (options.max_lines > 0) shown = std::min(shown, static_cast<std::size_t>(options.max_lines));
  if (record_ != nullptr)
    record_->push_back({std::string(text),
                        {x, top, x + lines.widest, top + static_cast<float>(shown) * high},
                        clip(),
                        !open_scrolls_.empty(),
                        shown < lines.lines.size()});
  for (std::size_t i = 0; i < shown; ++i, top += high) {
    if (top > clip().y1 || top + high < clip().y0) continue;
    const TextLine& line_of = lines.lines[i];
    const std::string_view words = text.substr(line_of.from, line_of.to - line_of.from);
    if (options.marks != nullptr) {
      for (const Mark& mark : *options.marks) {
        const std::size_t from = std::max(mark.from, line_of.from),
                          to = std::min(mark.to, line_of.to);
        if (from >= to || mark.kind == Mark::Kind::Bold) continue;
        const float left = x + text_width(face, text.substr(line_of.from, from - line_of.from));
        const float right = left + text_width(face, text.substr(from, to - from));
        const Box behind{left, top + px(1), right, top + high - px(1)};
        fill(behind, mark.kind == Mark::Kind::Found ? Ink::Raised : Ink::YourTint);
        line(left, top + high - px(2), right, top + high - px(2), Ink::Primary, px(2));
      }
    }
    std::string cut;
    std::string_view out = words;
    if (i + 1 == shown && shown < lines.lines.size()) {
      cut = text_width(face, words) + text_width(face, "…") <= width
                ? std::string(words) + "…"
                : shortened(face, words, width);
      out = cut;
    }
    if (!out.empty())
      list().AddText(const_cast<ImFont*>(&face), face.FontSize, vec(x, top + down),
                     color(options.ink), out.data(), out.data() + out.size());
  }
  return static_cast<float>(shown) * high;
}

float Gui::label(float x, float y, std::string_view text, Type type, Ink ink, float width) {
  const ImFont& face = font(type);
  const float high = line_height(type);
  std::string cut;
  const bool too_wide = width > 0 && text_width(face, text) > width + 0.5f;
  if (record_ != nullptr) {
    const float wide = too_wide ? width : text_width(face, text);
    record_->push_back(
        {std::string(text), {x, y, x + wide, y + high}, clip(), !open_scrolls_.empty(), too_wide});
  }
  if (too_wide) {
    cut = shortened(face, text, width);
    text = cut;
  }
  if (text.empty()) return high;
  list().AddText(const_cast<ImFont*>(&face), face.FontSize,
                 vec(std::round(x), std::round(y + (high - face.FontSize) / 2)), color(ink),
                 text.data(), text.data() + text.size());
  return high;
}

float Gui::label_right(float right, float y, std::string_view text, Type type, Ink ink) {
  label(right - width_of(text, type), y, text, type, ink);
  return width_of(text, type);
}

// ---- Items
// ------------------------------------------------------------------------------------------

Response Gui::item(Item item) {
  item.pane = pane_;
  item.view = clip();
  Response did;
  const Box seen = common_part(item.box, item.view);
  did.hovered = !seen.empty() && seen.holds(mouse_x_, mouse_y_);
  if (did.hovered && clicked_) {
    mouse_down_on_ = item.id;
    if (focus_.id() != item.id) wants_frame_ = true;
    focus_.set(item.id);
  }
  did.focused = focus_.id() == item.id;
  did.held = mouse_down_on_ == item.id && down_;
  if (mouse_down_on_ == item.id && released_ && did.hovered) did.pressed = did.by_mouse = true;
  if (did.focused && activate_) {
    did.pressed = true;
    activate_ = false;
  }
  if (!item.enabled) did.pressed = false;
  if (did.focused && keyboard_moved_) show(item.box.grown(px(8)));
  items_.push_back(std::move(item));
  return did;
}

void Gui::ring_if(const Response& response, const Box& box, float radius) {
  if (!response.focused) return;
  const float ink = px(2), outer = px(3);
  outline(box.grown(ink), Ink::FocusInner, px(radius) + ink, ink);
  outline(box.grown(ink + outer), Ink::FocusOuter, px(radius) + ink + outer, outer);
}

void Gui::move_focus(std::string id) {
  focus_.set(std::move(id));
  moved_focus_ = true;
  wants_frame_ = true;
}

bool Gui::act(Act what) {
  const Chord chord = keys_.chord(what);
  if (std::find(offered_.begin(), offered_.end(), what) == offered_.end()) offered_.push_back(what);
  if (typing_ && chord.single()) return false;
  return take(chord);
}

int Gui::digit() {
  if (typing_) return 0;
  for (int n = 1; n <= 9; ++n)
    if (take({key_of(static_cast<char>('0' + n))})) return n;
  return 0;
}

bool Gui::arrow(std::string_view id, Key key) { return focus_.id() == id && take({key}); }

// ---- Scrolling
// --------------------------------------------------------------------------------------

Gui::Scrolled Gui::begin_scroll(const std::string& id, const Box& box, bool stick, float gutter) {
  Scroll& scroll = scrolls_[id];
  scroll.seen = true;
  scroll.view = box.height();
  // A few pixels too many are no reason for a bar.
  const float over = scroll.content - scroll.view, most = over < px(4) ? 0.0f : over;
  if (stick && scroll.at_end) scroll.offset = most;
  if (box.holds(mouse_x_, mouse_y_) && wheel_ != 0) {
    scroll.offset -= wheel_ * px(28) * 3;
    wheel_ = 0;
    wants_frame_ = true;
  }
  scroll.offset = std::clamp(scroll.offset, 0.0f, most);
  scroll.at_end = scroll.offset >= most - 1;
  open_scrolls_.push_back({id, box, box.y0 - std::round(scroll.offset), px(gutter), std::nullopt});
  push_clip(box);
  return {box.x0, open_scrolls_.back().top, box.width() - px(gutter)};
}

void Gui::end_scroll(float content_bottom) {
  pop_clip();
  OpenScroll open = std::move(open_scrolls_.back());
  open_scrolls_.pop_back();
  Scroll& scroll = scrolls_[open.id];
  const float content = content_bottom - open.top;
  if (std::fabs(content - scroll.content) > 0.5f) wants_frame_ = true;
  scroll.content = content;
  const float over = content - scroll.view, most = over < px(4) ? 0.0f : over;
  if (open.to_show) {
    float to = scroll.offset;
    if (open.to_show->y1 > open.box.y1) to += open.to_show->y1 - open.box.y1;
    if (open.to_show->y0 - (to - scroll.offset) < open.box.y0)
      to = scroll.offset + open.to_show->y0 - open.box.y0;
    to = std::clamp(to, 0.0f, most);
    if (std::fabs(to - scroll.offset) > 0.5f) {
      scroll.offset = to;
      scroll.at_end = to >= most - 1;
      wants_frame_ = true;
    }
  }
  if (most <= 0 || open.gutter <= 0) return;
  // The bar: shown whenever something is out of view.
  const float wide = px(8), x = open.box.x1 - (open.gutter + wide) / 2;
  const Box track{x, open.box.y0 + px(4), x + wide, open.box.y1 - px(4)};
  const float size = std::max(px(32), track.height() * scroll.view / content);
  const float room = track.height() - size;
  const float at = track.y0 + room * scroll.offset / most;
  fill(track, Ink::Raised, wide / 2);
  fill({track.x0, at, track.x1, at + size}, Ink::Control, wide / 2);
  const std::string name = open.id + "/bar";
  if (clicked_ && track.grown(px(4)).holds(mouse_x_, mouse_y_)) {
    mouse_down_on_ = name;
    scroll.grab = mouse_y_ >= at && mouse_y_ < at + size ? mouse_y_ - at : size / 2;
  }
  if (mouse_down_on_ != name || !down_) return;
  const float to =
      std::clamp((mouse_y_ - scroll.grab - track.y0) / std::max(1.0f, room), 0.0f, 1.0f);
  if (std::fabs(to * most - scroll.offset) > 0.5f) wants_frame_ = true;
  scroll.offset = to * most;
  scroll.at_end = scroll.offset >= most - 1;
}

void Gui::scroll_to(const std::string& id, float offset) {
  Scroll& scroll = scrolls_[id];
  scroll.offset = offset;
  scroll.at_end = false;
  scroll.seen = true;
  wants_frame_ = true;
}

float Gui::scroll_offset(const std::string& id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? 0 : found->second.offset;
}

void Gui::show(const Box& box) {
  if (!open_scrolls_.empty()) open_scrolls_.back().to_show = box;
}

void Gui::copy(std::string_view text) {
  copied_ = std::string(text);
  ImGui::SetClipboardText(copied_.c_str());
}

}  // namespace ui
