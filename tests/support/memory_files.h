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
                                         std::size_t bytes_max) const override {
    if (locked_.count(path) != 0)
      return failed(ErrorKind::Unreadable, "cannot read \"" + path + "\"");
    const auto file = files_.find(path);
    if (file == files_.end()) return failed(ErrorKind::NotFound, "cannot open \"" + path + "\"");
    return file->second.substr(0, bytes_max + 1);
  }

  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    std::map<std::string, FolderEntry::Kind> names;
    const std::string inside = folder + "/";
    for (const auto& [path, bytes] : files_) {
      if (path.compare(0, inside.size(), inside) != 0) continue;
      const std::size_t slash = path.find('/', inside.size());
      const bool is_file = slash == std::string::npos;
      names[path.substr(inside.size(), is_file ? slash : slash - inside.size())] =
          is_file ? FolderEntry::Kind::File : FolderEntry::Kind::Folder;
    }
    if (names.empty())
      return failed(ErrorKind::NotFound, "cannot open the folder \"" + folder + "\"");
    std::vector<FolderEntry> entries;
    for (const auto& [name, kind] : names) entries.push_back({name, kind});
    return entries;
  }

  [[nodiscard]] Result<void> write_whole(const std::string& path, std::string_view bytes) override {
    if (full_) return failed(ErrorKind::Unwritable, "cannot write \"" + path + "\"");
    files_[path] = bytes;
    return {};
  }

 private:
  std::map<std::string, std::string> files_;
  std::set<std::string> locked_;
  bool full_ = false;
};

}  // namespace sim::testing
