#include "tests/ui/desk/screen_rules.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "tests/ui/desk/intent_words.h"

namespace desk_testing {
namespace {

void append(Breaches& to, Breaches more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string pixels(float length) { return std::to_string(std::lround(length)); }

std::string size_of(const ui::Box& box) {
  return pixels(box.width()) + " x " + pixels(box.height());
}

// Which side of its place a text leaves; empty when it does not.
std::string side_left(const ui::DrawnText& one) {
  const float rounding = 1.5f;
  // The last line has its leading below it.
  const float leading = 3.5f;
  if (one.box.x1 > one.clip.x1 + rounding) return "right";
  if (one.box.x0 < one.clip.x0 - rounding) return "left";
  if (one.scrolls) return {};
  if (one.box.y1 > one.clip.y1 + leading) return "bottom";
  if (one.box.y0 < one.clip.y0 - rounding) return "top";
  return {};
}

// Fields take Enter for themselves, a slider has places and not a press, a text only scrolls.
bool pressable(const ui::Item& item) {
  return item.role != ui::Role::Field && item.role != ui::Role::Passage &&
         item.role != ui::Role::Scroll && item.role != ui::Role::Slider;
}

struct Outcome {
  std::string asked, focus, text;
};

Outcome press_it(DrawnScreen& screen, const std::string& id, bool mouse) {
  screen.asked().clear();
  if (mouse)
    screen.click(id);
  else
    screen.press("Enter");
  screen.mouse_away();  // what it hovers over shows more
  return {intent_words(screen.asked()), screen.gui().focus().id(), screen.text()};
}

}  // namespace

// ---- What stands still

Breaches clipped_texts(const std::vector<ui::DrawnText>& drawn) {
  Breaches list;
  for (const ui::DrawnText& one : drawn) {
    if (one.clip.empty()) continue;  // scrolled away whole, or measured and not drawn
    if (const std::string side = side_left(one); !side.empty())
      list.push_back("clipped at the " + side + ": " + one.words);
  }
  return list;
}

Breaches words_not_in_table(const std::vector<ui::DrawnText>& drawn) {
  Breaches list;
  for (const ui::DrawnText& one : drawn)
    if (one.words.find("[desk.") != std::string::npos)
      list.push_back("not in the table: " + one.words);
  return list;
}

Breaches repeated_ids(const std::vector<ui::Item>& items) {
  Breaches list;
  std::set<std::string> seen;
  for (const ui::Item& item : items)
    if (!seen.insert(item.id).second) list.push_back("there twice: " + item.id);
  return list;
}

Breaches nameless_items(const std::vector<ui::Item>& items) {
  Breaches list;
  for (const ui::Item& item : items)
    if (item.name.empty()) list.push_back("without a name: " + item.id);
  return list;
}

Breaches closed_without_reason(const std::vector<ui::Item>& items) {
  Breaches list;
  for (const ui::Item& item : items)
    if (!item.enabled && item.reason.empty()) list.push_back("closed without a reason: " + item.id);
  return list;
}

Breaches small_targets(const std::vector<ui::Item>& items) {
  const float least = ui::kMinTarget - 0.5f;  // rounding
  Breaches list;
  for (const ui::Item& item : items) {
    if (item.role == ui::Role::Passage) continue;
    if (item.box.width() < least || item.box.height() < least)
      list.push_back("too small a target, " + size_of(item.box) + ": " + item.id);
  }
  return list;
}

Breaches focus_not_in_view(const std::vector<ui::Item>& items, const std::string& focus) {
  const auto has_it = [&](const ui::Item& item) { return item.id == focus; };
  const auto found = std::find_if(items.begin(), items.end(), has_it);
  if (found == items.end()) return {"nothing has the focus; it is at: " + focus};
  if (ui::common_part(found->box, found->view).empty())
    return {"has the focus out of view: " + focus};
  return {};
}

Breaches still_breaches(Driver& screen) {
  Breaches list = clipped_texts(screen.drawn());
  append(list, words_not_in_table(screen.drawn()));
  append(list, repeated_ids(screen.items()));
  append(list, nameless_items(screen.items()));
  append(list, closed_without_reason(screen.items()));
  append(list, small_targets(screen.items()));
  append(list, focus_not_in_view(screen.items(), screen.gui().focus().id()));
  return list;
}

// ---- What Tab does

TabWalk walk_by_tab(Driver& screen) {
  TabWalk walk;
  std::set<std::string> left;
  // A text is one stop only while it is longer than its place, which changes with what is chosen.
  for (const ui::Item& item : screen.items())
    if (item.role != ui::Role::Scroll && left.insert(item.id).second)
      walk.wanted.push_back(item.id);
  // More stops than there were items: some have a button of their own while they have the focus.
  const std::size_t most = 4 * left.size() + 20;
  while (walk.stops.size() < most) {
    TabStop stop;
    stop.id = screen.gui().focus().id();
    if (const ui::Item* item = screen.find(stop.id)) {
      stop.there = true;
      stop.box = item->box;
      stop.view = item->view;
      stop.ringed = screen.ring_around(item->box);
    }
    left.erase(stop.id);
    walk.stops.push_back(std::move(stop));
    const bool came_back = walk.stops.size() > 1 && walk.stops.back().id == walk.stops.front().id;
    if (left.empty() && came_back) break;
    screen.press("Tab");
  }
  return walk;
}

Breaches not_reached_by_tab(const TabWalk& walk,
                            const std::function<bool(const std::string&)>& covered) {
  Breaches list;
  if (walk.wanted.empty()) list.push_back("there is nothing to reach");
  std::set<std::string> reached, again, held;
  for (std::size_t i = 0; i < walk.stops.size(); ++i) {
    const std::string& id = walk.stops[i].id;
    if (!reached.insert(id).second) again.insert(id);
    if (i > 0 && id == walk.stops[i - 1].id && walk.wanted.size() > 1) held.insert(id);
  }
  for (const std::string& id : held) list.push_back("Tab is held by: " + id);
  for (const std::string& id : walk.wanted)
    if (reached.count(id) == 0 && !(covered && covered(id)))
      list.push_back("not reached by Tab: " + id);
  // Two that pass it to and fro hold it as well.
  if (!walk.stops.empty() && again.count(walk.stops.front().id) == 0 &&
      !(covered && covered(walk.stops.front().id)))
    list.push_back("Tab does not come back to: " + walk.stops.front().id);
  return list;
}

Breaches hidden_stops(const TabWalk& walk) {
  Breaches list;
  std::set<std::string> told;
  for (const TabStop& stop : walk.stops) {
    if (!stop.there || !told.insert(stop.id).second) continue;
    const float seen = ui::common_part(stop.box, stop.view).height();
    if (seen <= std::min(20.0f, stop.box.height() - 2))
      list.push_back("has the focus and cannot be seen: " + stop.id);
    else if (!stop.ringed)
      list.push_back("has the focus and does not show it: " + stop.id);
  }
  return list;
}

// ---- What a mouse and a keyboard do

Breaches mouse_and_keyboard_differ(const std::function<std::unique_ptr<DrawnScreen>()>& open,
                                   const std::function<void(const std::string&)>& going_to) {
  Breaches list;
  std::unique_ptr<DrawnScreen> screen = open();
  std::vector<std::string> ids;
  for (const ui::Item& item : screen->items())
    if (pressable(item)) ids.push_back(item.id);
  for (const std::string& id : ids) {
    if (going_to) going_to(id);
    const auto after = [&](bool mouse) {
      screen->gui().move_focus(id);
      screen->settle();
      const std::string before = screen->text();
      const Outcome outcome = press_it(*screen, id, mouse);
      // It is only made anew where the press left a trace of its own.
      if (outcome.text != before || outcome.focus != id) screen = open();
      return outcome;
    };
    const Outcome keyboard = after(false), mouse = after(true);
    if (keyboard.asked != mouse.asked)
      list.push_back(id + ": Enter asks for " + keyboard.asked + ", a click for " + mouse.asked);
    else if (keyboard.focus != mouse.focus)
      list.push_back(id + ": Enter leads to " + keyboard.focus + ", a click to " + mouse.focus);
    else if (keyboard.text != mouse.text)
      list.push_back(id + ": Enter shows\n" + keyboard.text + "a click shows\n" + mouse.text);
  }
  return list;
}

}  // namespace desk_testing
