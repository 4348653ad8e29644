#include "sim/io/program_folder.h"

#include <unistd.h>

#include <array>

namespace sim {

std::string program_folder() {
  std::array<char, 4096> path{};
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0 || static_cast<std::size_t>(length) == path.size()) return ".";
  const std::string whole(path.data(), static_cast<std::size_t>(length));
  return whole.substr(0, whole.rfind('/'));
}

std::string shipped_scenarios() { return program_folder() + "/scenarios"; }
std::string shipped_texts() { return program_folder() + "/assets/text"; }

}  // namespace sim
