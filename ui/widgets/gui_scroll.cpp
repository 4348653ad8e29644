#include "ui/widgets/gui.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

// How far content can be moved. A few pixels too many are no reason for a bar.
float furthest(float content, float view, float slack) {
  return content - view < slack ? 0.0f : content - view;
}

}  // namespace

Gui::Scrolled Gui::begin_scroll(const std::string& id, const Box& box, bool stick, float gutter) {
  Scroll& scroll = scrolls_[id];
  scroll.seen = true;
  scroll.view = box.height();
  const float most = furthest(scroll.content, scroll.view, px(4));
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
  const float most = furthest(content, scroll.view, px(4));
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

}  // namespace ui
