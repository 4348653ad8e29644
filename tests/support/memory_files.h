// A disk in memory, for tests: what stands where is written down in the test itself.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/files.h"

namespace sim::testing {

class MemoryFiles final : public Files {
 public:
  // Makes the file, or changes it.
  MemoryFiles& put(const std::string& path, std::string bytes) {
    files_[path] = std::move(bytes);
    return *this;
  }
  // A file that is there and cannot be read.
  MemoryFiles& lock(const std::string& path) {
    locked_.insert(path);
    return *this;
  }
  // From now on nothing can be written.
  void fill_up() { full_ = true; }

  [[nodiscard]] Result<std::string> read(const std::string& path,
                                         std::size_t bytes_max) const override;
  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override;
  [[nodiscard]] Result<void> write_whole(const std::string& path, std::string_view bytes) override;

 private:
  std::map<std::string, std::string> files_;
  std::set<std::string> locked_;
  bool full_ = false;
};

}  // namespace sim::testing
