// What must hold of every file and text before anything reads its meaning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/base/control_characters.h"
#include "sim/base/diagnostic.h"

namespace sim {

// SIM002 larger than `bytes_max` (nothing else is looked at then), SIM003 a byte order mark or
// invalid UTF-8, SIM004 a NUL: at most one problem, at its place. True when there is none.
bool check_bytes(std::string_view bytes, std::size_t bytes_max, std::uint16_t file,
                 Problems& problems, std::string_view limit_name = "bytes");

// Offset of the first byte that is not UTF-8 (no overlong forms, no surrogates, nothing above
// U+10FFFF), or npos.
std::size_t first_invalid_utf8(std::string_view bytes);

// The text with a blank for each tab and line feed and a "?" for everything that is not UTF-8 or
// could steer a terminal.
std::string harmless(std::string_view text);

}  // namespace sim
