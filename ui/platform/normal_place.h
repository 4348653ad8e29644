// Where a window stands when it is neither maximised nor full screen: what it goes back to, and
// what is kept for the next start.
#pragma once

#include <optional>

#include "ui/platform/window_place.h"

namespace ui::platform {

class NormalPlace {
 public:
  explicit NormalPlace(const WindowPlace& place) : place_(place) {}

  // The window stands there since `now` (seconds). Systems resize first and say why afterwards: a
  // place only counts when nobody called it special for a while.
  void moved(const WindowPlace& to, double now);
  // It is maximised, full screen or put away as an icon: where it was just moved to is no normal
  // place.
  void special() { coming_.reset(); }
  // The last normal place.
  const WindowPlace& settle(double now);
  // The same for a window that is asked for the last time, and is not special.
  const WindowPlace& settle_now();

 private:
  WindowPlace place_;
  std::optional<WindowPlace> coming_;
  double since_ = 0;
};

}  // namespace ui::platform
