// The words the program itself says: assets/text/<language>.json, one flat object of key -> text.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "sim/base/result.h"

namespace sim {

using WordTable = std::unordered_map<std::string, std::string>;

// Strict: a value that is no text, a key that comes twice or out of order, or anything else fails;
// the message names the byte and `file` as it is shown.
[[nodiscard]] Result<WordTable> read_words(std::string_view json, const std::string& file);

}  // namespace sim
