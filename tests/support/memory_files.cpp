#include "tests/support/memory_files.h"

namespace sim::testing {

Result<std::string> MemoryFiles::read(const std::string& path, std::size_t bytes_max) const {
  if (locked_.count(path) != 0)
    return failed(ErrorKind::Unreadable, "cannot read \"" + path + "\"");
  const auto file = files_.find(path);
  if (file == files_.end()) return failed(ErrorKind::NotFound, "cannot open \"" + path + "\"");
  return file->second.substr(0, bytes_max + 1);
}

Result<std::vector<FolderEntry>> MemoryFiles::list(const std::string& folder) const {
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

Result<void> MemoryFiles::write_whole(const std::string& path, std::string_view bytes) {
  if (full_) return failed(ErrorKind::Unwritable, "cannot write \"" + path + "\"");
  files_[path] = bytes;
  return {};
}

}  // namespace sim::testing
