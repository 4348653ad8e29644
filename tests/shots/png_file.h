// Pictures in PNG files.
#pragma once

#include <string>

#include "tests/support/picture_likeness.h"

namespace shots {

bool write_png(const std::string& path, const desk_testing::Picture& picture);
// False when it is absent or broken.
bool read_png(const std::string& path, desk_testing::Picture& picture);

}  // namespace shots
