// What time it is: for stamps that nothing decides by. The engine never reads it.
#pragma once

#include <cstdint>
#include <string>

namespace sim {

// "2026-11-17T10:05:00Z".
std::string utc_now();

// Milliseconds from some fixed moment; never goes back, whatever happens to the clock on the wall.
std::int64_t monotonic_ms();

// The wall clock here, "14:32".
std::string local_hour_minute();

}  // namespace sim
