// Characters that no text of ours may hold: they steer a terminal or turn what stands around them.
#pragma once

#include <cstddef>
#include <string_view>

namespace sim {

// Offset of the first character that could steer a terminal or turn text around, or npos: control
// characters other than line feed and tab, U+0080-009F, and the embedding, override and isolate
// marks of bidirectional text.
std::size_t first_control_character(std::string_view text);

}  // namespace sim
