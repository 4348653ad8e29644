// For measuring: a file that says where everything is that can be reached, so that a test can click
// without looking.
#pragma once

#include <string>

#include "ui/app/desk.h"

namespace ui::app {

class ItemList {
 public:
  // No file: does nothing.
  explicit ItemList(std::string file) : file_(std::move(file)) {}

  // After a frame that nothing follows. The file is written when anything changed, whole at once: a
  // line for the screen, then one an item in the order of drawing. Between tabs: name, left, top,
  // width and height in window pixels. Of what is scrolled out of view, width and height are 0.
  void see(Desk& desk);

 private:
  std::string file_, written_;
};

}  // namespace ui::app
