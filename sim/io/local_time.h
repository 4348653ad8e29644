// Stored times are UTC; people are shown their own.
#pragma once

#include <string>

namespace sim {

// "2026-11-17T14:32" here for "2026-11-17T14:32:00Z"; what is no such time comes back as it is.
std::string local_time(const std::string& utc);

}  // namespace sim
