#include "ui/platform/normal_place.h"

namespace ui::platform {
namespace {

// A window system needs a few hundredths for both messages.
constexpr double kSettleSeconds = 0.5;

}  // namespace

void NormalPlace::moved(const WindowPlace& to, double now) {
  settle(now);
  if (to.width <= 0 || to.height <= 0) return;
  coming_ = to;
  since_ = now;
}

const WindowPlace& NormalPlace::settle(double now) {
  return now - since_ >= kSettleSeconds ? settle_now() : place_;
}

const WindowPlace& NormalPlace::settle_now() {
  if (coming_) place_ = *coming_;
  coming_.reset();
  return place_;
}

}  // namespace ui::platform
