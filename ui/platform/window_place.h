// Where a window stands on the screen.
#pragma once

namespace ui::platform {

struct WindowPlace {
  int width = 1280, height = 800;  // of the content, in screen units
  int x = 0, y = 0;
  bool placed = false;  // x and y are meant
  bool maximized = false;
};

}  // namespace ui::platform
