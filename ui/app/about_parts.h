// What the program says about itself: on a page of its own, and as a section of the settings.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/model/words.h"

namespace ui::app {

inline constexpr const char* kVersion = "0.1.0";

using TextParts = std::vector<std::pair<std::string, std::vector<std::string>>>;
TextParts about_parts(const Words& words);

}  // namespace ui::app
