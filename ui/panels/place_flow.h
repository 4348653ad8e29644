// Places for things of different widths, from left to right and then on the next line.
#pragma once

#include <algorithm>

#include "ui/model/item.h"

namespace ui {

class PlaceFlow {
 public:
  PlaceFlow(float x, float y, float width, float gap)
      : x_(x), left_(x), y_(y), right_(x + width), gap_(gap), bottom_(y) {}

  // The place of the next one; never wider than the line.
  Box next(float width, float height) {
    width = std::min(width, right_ - left_);
    if (x_ > left_ && x_ + width > right_ + 0.5f) {
      x_ = left_;
      y_ = bottom_ + gap_;
    }
    const Box box{x_, y_, x_ + width, y_ + height};
    bottom_ = std::max(bottom_, box.y1);
    x_ += width + gap_;
    return box;
  }
  float bottom() const { return bottom_; }  // of the last line

 private:
  float x_, left_, y_, right_, gap_, bottom_;
};

}  // namespace ui
