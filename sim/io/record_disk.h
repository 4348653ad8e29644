// The few things done to the folder of records beside SQLite. Everything made is for its owner
// only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/result.h"

namespace sim {

// The real disk. Tests derive one that fails when told to.
class RecordDisk {
 public:
  RecordDisk() = default;
  RecordDisk(const RecordDisk&) = delete;
  RecordDisk& operator=(const RecordDisk&) = delete;
  virtual ~RecordDisk() = default;

  // Makes a folder and those above it that are missing, mode 0700. What is there stays as it is.
  [[nodiscard]] virtual Result<void> make_folder(const std::string& path);
  // An empty file, mode 0600. What was there under the name is removed first.
  [[nodiscard]] virtual Result<void> make_empty(const std::string& path);
  // Waits until a file's content, or a folder's names, are on the disk.
  [[nodiscard]] virtual Result<void> sync(const std::string& path);
  // Replaces `to`, and waits until the new name is on the disk.
  [[nodiscard]] virtual Result<void> rename(const std::string& from, const std::string& to);
  // A file that is not there is removed already.
  [[nodiscard]] virtual Result<void> remove(const std::string& path);
  // Takes from a file or folder what its group and others may do with it, when it is ours.
  virtual void keep_private(const std::string& path);
};

// "/a/b" of "/a/b/c"; "." without a slash.
std::string folder_of(const std::string& path);

// What stands under `path` (a link counts as what it leads to).
bool file_exists(const std::string& path);
bool folder_exists(const std::string& path);
// 0 when there is no file.
std::int64_t file_size(const std::string& path);
// Nanoseconds since 1970 of the last change; 0 when there is no file.
std::int64_t changed_at(const std::string& path);
// Names of the plain files in a folder, sorted; empty when it cannot be read.
std::vector<std::string> file_names(const std::string& folder);
// Up to `most` bytes from the start. Nothing when the file cannot be read.
std::optional<std::string> first_bytes(const std::string& path, std::size_t most);
// Whether the folder (or the nearest one above it that exists) lies on a file system other machines
// may hold too.
bool on_network(const std::string& folder);

}  // namespace sim
