// What every screen has to keep, each rule a function of what it judges that gives its breaches in
// words. None is a pass. screen_rules_test.cpp plants a breach of each.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/ui/desk/breaches.h"
#include "tests/ui/desk/drawn_screen.h"

namespace desk_testing {

// ---- What stands still

// Sideways nothing may leave its place; up and down only where that scrolls.
Breaches clipped_texts(const std::vector<ui::DrawnText>& drawn);
// A key that the table lacks is drawn as itself in brackets.
Breaches words_not_in_table(const std::vector<ui::DrawnText>& drawn);
Breaches repeated_ids(const std::vector<ui::Item>& items);
Breaches nameless_items(const std::vector<ui::Item>& items);
Breaches closed_without_reason(const std::vector<ui::Item>& items);
// Source: WCAG 2.2, 2.5.8; words in a sentence are exempt there too.
Breaches small_targets(const std::vector<ui::Item>& items);
// One item has the focus, some of it is in view.
Breaches focus_not_in_view(const std::vector<ui::Item>& items, const std::string& focus);

// All of these, of the last frame drawn.
Breaches still_breaches(Driver& screen);

// ---- What Tab does

struct TabStop {
  std::string id;
  bool there = false;  // an item of that id was drawn
  ui::Box box, view;
  bool ringed = false;
};
struct TabWalk {
  std::vector<std::string> wanted;  // what was there to reach before Tab was pressed
  std::vector<TabStop> stops;       // from where the focus was, until it is there again
};
TabWalk walk_by_tab(Driver& screen);

// Tab goes through everything and comes back; nothing holds it. `covered`: lies under something
// else that Esc takes away.
Breaches not_reached_by_tab(const TabWalk& walk,
                            const std::function<bool(const std::string&)>& covered = {});
// Wherever it stops can be seen, and is shown to have the focus.
Breaches hidden_stops(const TabWalk& walk);

// ---- What a mouse and a keyboard do

// What can be pressed asks for the same and shows the same after either. `open` gives the screen
// anew; `going_to` is told where the focus is going before it goes.
Breaches mouse_and_keyboard_differ(const std::function<std::unique_ptr<DrawnScreen>()>& open,
                                   const std::function<void(const std::string&)>& going_to = {});

}  // namespace desk_testing
