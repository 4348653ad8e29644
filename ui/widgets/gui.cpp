#include "ui/widgets/gui.h"

#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

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
  keyboard_moved_ = std::exchange(moved_focus_, false);
  read_keys();
  caught_key_.reset();
  if (std::exchange(catch_key_, false)) catch_key();
  navigate();
  fill(window_, Ink::Page);
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

void Gui::copy(std::string_view text) {
  copied_ = std::string(text);
  ImGui::SetClipboardText(copied_.c_str());
}

}  // namespace ui
