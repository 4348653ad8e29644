// What a person can reach on a screen: the list every frame makes while it draws. The keyboard
// moves over it, tests read it, later a screen reader's mirror will.
#pragma once

#include <cstdint>
#include <string>

namespace ui {

// Pixels, from the top left corner of the window.
struct Box {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool holds(float x, float y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
  Box grown(float by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
};
Box common_part(const Box& a, const Box& b);

enum class Role : std::uint8_t {
  Button,
  Link,
  Tab,
  Choice,  // one answer to a decision
  Row,     // of a list
  Radio,
  CheckBox,
  Switch,
  Slider,
  Field,    // text entry
  Passage,  // words that can be pinned, copied or opened
  Scroll,   // a text that has nothing else to reach and is longer than its place
};

struct Item {
  std::string id;  // lasting: from content ids, never from words or places
  Role role = Role::Button;
  std::string name;
  std::string value;  // "on", "2 of 4", the text of a field
  Box box;            // as drawn, even where it is scrolled out of view
  Box view;           // the part of the screen it is drawn into
  bool enabled = true;
  std::string reason;  // why it is closed; it can be reached all the same
  int pane = 0;
};

}  // namespace ui
