// Where the window's program finds what belongs beside it.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/result.h"

namespace ui::app {

// "assets/fonts" beside the program.
std::string fonts_folder();

// Writes a file whole, making its folder first.
[[nodiscard]] sim::Result<void> write_with_folder(const std::string& path, std::string_view bytes);

}  // namespace ui::app
