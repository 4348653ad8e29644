#include "ui/model/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ui {

Box common_part(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

std::size_t place_of(const std::vector<Item>& items, const std::string& id) {
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].id == id) return i;
  return kNowhere;
}

// How far `to` lies that way, or infinity when it does not. Sideways distance counts double, so
// that a column is followed before a neighbour is.
float distance(const Box& from, const Box& to, FocusMove move) {
  const bool upright = move == FocusMove::Up || move == FocusMove::Down;
  const bool back = move == FocusMove::Up || move == FocusMove::Left;
  const float f0 = upright ? from.y0 : from.x0, f1 = upright ? from.y1 : from.x1;
  const float t0 = upright ? to.y0 : to.x0, t1 = upright ? to.y1 : to.x1;
  const float along = back ? f0 - t1 : t0 - f1;
  const float slack = -0.5f * std::min(f1 - f0, t1 - t0);  // boxes may overlap a little
  if (along < slack) return std::numeric_limits<float>::infinity();
  const float s0 = upright ? from.x0 : from.y0, s1 = upright ? from.x1 : from.y1;
  const float u0 = upright ? to.x0 : to.y0, u1 = upright ? to.x1 : to.y1;
  const float aside = std::max({0.0f, u0 - s1, s0 - u1});
  // Left and right stay on the line.
  if (!upright && aside > 0) return std::numeric_limits<float>::infinity();
  return std::max(0.0f, along) + 2 * aside + 0.01f * std::fabs(u0 - s0);
}

}  // namespace

void Focus::set(std::string id) { id_ = std::move(id); }

void Focus::enter_screen(std::string first) {
  first_ = std::move(first);
  id_ = first_;
  place_ = 0;
  pane_ = 0;
  last_in_pane_.clear();
}

void Focus::take(const Item& item, std::size_t place) {
  id_ = item.id;
  place_ = place;
  pane_ = item.pane;
  last_in_pane_[item.pane] = item.id;
}

void Focus::settle(const std::vector<Item>& items) {
  if (items.empty()) return;
  std::size_t place = place_of(items, id_);
  if (place == kNowhere) {
    const std::size_t stood = std::min(place_, items.size() - 1);
    if (place_ > 0 && items[stood].pane == pane_)
      place = stood;
    else if (place_ > 0 && stood > 0 && items[stood - 1].pane == pane_)
      place = stood - 1;
    if (place == kNowhere) place = place_of(items, first_);
    if (place == kNowhere) place = 0;
  }
  take(items[place], place);
}

bool Focus::move(FocusMove move, const std::vector<Item>& items) {
  if (items.empty()) return false;
  const std::size_t at = place_of(items, id_), count = items.size();
  const auto go = [&](std::size_t place) {
    const bool moved = items[place].id != id_;
    take(items[place], place);
    return moved;
  };
  if (at == kNowhere) return go(0);
  switch (move) {
    case FocusMove::Next:
      return go((at + 1) % count);
    case FocusMove::Previous:
      return go((at + count - 1) % count);
    case FocusMove::NextPane:
    case FocusMove::PreviousPane: {
      // The panes in the order in which they are drawn.
      std::vector<int> panes;
      for (const Item& item : items)
        if (std::find(panes.begin(), panes.end(), item.pane) == panes.end())
          panes.push_back(item.pane);
      const auto here = std::find(panes.begin(), panes.end(), items[at].pane);
      const auto place = static_cast<std::size_t>(here - panes.begin());
      const std::size_t step = move == FocusMove::NextPane ? 1 : panes.size() - 1;
      const int next = panes[(place + step) % panes.size()];
      if (const auto last = last_in_pane_.find(next); last != last_in_pane_.end())
        if (const std::size_t was = place_of(items, last->second);
            was != kNowhere && items[was].pane == next)
          return go(was);
      for (std::size_t i = 0; i < count; ++i)
        if (items[i].pane == next) return go(i);
      return false;
    }
    case FocusMove::First:
    case FocusMove::Last: {
      std::size_t found = at;
      for (std::size_t i = 0; i < count; ++i) {
        if (items[i].pane != items[at].pane) continue;
        found = i;
        if (move == FocusMove::First) break;
      }
      return go(found);
    }
    default:
      break;
  }
  std::size_t best = kNowhere;
  float nearest = std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < count; ++i) {
    if (i == at || items[i].pane != items[at].pane) continue;
    const float far = distance(items[at].box, items[i].box, move);
    if (far < nearest) {
      nearest = far;
      best = i;
    }
  }
  return best != kNowhere && go(best);
}

}  // namespace ui
