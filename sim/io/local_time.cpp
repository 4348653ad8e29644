#include "sim/io/local_time.h"

#include <ctime>

#include <array>

namespace sim {

std::string local_time(const std::string& utc) {
  std::tm parts = {};
  const char* end = strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  if (end == nullptr || *end != 0) return utc;
  const std::time_t when = timegm(&parts);
  std::tm here = {};
  std::array<char, 32> text{};
  if (localtime_r(&when, &here) == nullptr ||
      std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M", &here) == 0)
    return utc;
  return text.data();
}

}  // namespace sim
