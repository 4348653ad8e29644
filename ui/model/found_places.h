// Where words that were sought stand in a text, for marking them.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

// Bytes of `text`, from and to, of every place that fits `sought` the way find.h compares: without
// case, curly marks as their plain forms. Places do not overlap. Nothing sought, nothing found.
std::vector<std::pair<std::size_t, std::size_t>> found_places(std::string_view text,
                                                              std::string_view sought);

}  // namespace ui
