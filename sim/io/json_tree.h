// A JSON text as a tree, for small files from outside: strict, bounded, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/result.h"

namespace sim {

struct JsonValue {
  enum class Kind : std::uint8_t { Null, Truth, Number, OtherNumber, Text, List, Object };
  Kind kind = Kind::Null;
  std::int64_t number = 0;         // Number; Truth: 0 or 1
  std::string text;                // Text; OtherNumber: its digits as written
  std::vector<std::string> names;  // Object: of its members, in order, none twice
  std::vector<JsonValue> items;    // List, Object: values, for an object beside `names`

  // The member of that name, or null.
  const JsonValue* member(std::string_view name) const;
};

struct JsonTreeLimits {
  std::size_t bytes = 8'000'000;
  std::size_t depth = 8;         // brackets inside each other
  std::size_t members = 64;      // of one object
  std::size_t values = 300'000;  // in all
};

// Reads one whole value. Refused, with the line in which it stands (from 1): more than the limits
// allow, a name twice in one object, a NUL in any form, a byte order mark, invalid UTF-8, anything
// that is not JSON.
[[nodiscard]] Result<JsonValue> read_json_tree(std::string_view text, const JsonTreeLimits& limits);

}  // namespace sim
