// Hashes that tie a record to the case it was played on.
#pragma once

#include <string>
#include <string_view>

namespace sim {

// SHA-256 of the bytes: 64 characters 0-9 a-f.
std::string sha256_hex(std::string_view bytes);

}  // namespace sim
