// Where the keyboard is. One item has the focus; it moves over the list of the last frame.
//
//   Tab, Shift+Tab   the next item in reading order, through all panes and round
//   arrows           within the pane: to the nearest item that lies that way
//   F6, Shift+F6     the next pane, to the item that had the focus there last
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ui/model/item.h"

namespace ui {

enum class FocusMove : std::uint8_t {
  Next,
  Previous,
  Up,
  Down,
  Left,
  Right,
  NextPane,
  PreviousPane,
  First,  // of the pane
  Last,
};

class Focus {
 public:
  const std::string& id() const { return id_; }
  // Moves there, whether or not it is on the screen yet.
  void set(std::string id);
  // A new screen: what it wants to have the focus first.
  void enter_screen(std::string first);

  // Call once a frame with what the frame before drew. When the focused item is gone, its place is
  // taken by the one that stands where it stood in the same pane, else by the screen's first wish,
  // else by the first item. An empty list changes nothing.
  void settle(const std::vector<Item>& items);

  // True when the focus moved. Arrows stop at the edge of the pane.
  bool move(FocusMove move, const std::vector<Item>& items);

  int pane() const { return pane_; }

 private:
  void take(const Item& item, std::size_t place);

  std::string id_, first_;
  std::size_t place_ = 0;
  int pane_ = 0;
  std::map<int, std::string> last_in_pane_;
};

}  // namespace ui
