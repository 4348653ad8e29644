// The four themes to choose from, each as a small true sample in its own colours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/gui.h"

namespace ui {

// How high they are in a width: in a row, or two by two where the words need the room.
float theme_samples_height(Gui& gui, float width, const std::vector<std::string>& words);
// `words`: in the order of ThemeName. The new place, or nothing.
std::optional<std::size_t> theme_samples(Gui& gui, float x, float y, float width,
                                         const std::string& id, std::string_view name,
                                         const std::vector<std::string>& words, std::size_t chosen);

}  // namespace ui
