// The outside world of files, as small as the program needs it. The real one is
// sim/io/disk_files.h; tests use an in-memory twin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/result.h"

namespace sim {

// What stands in a folder. A link is never followed: content from others must not lead outside its
// folder.
struct FolderEntry {
  enum class Kind : std::uint8_t { File, Folder, Other };
  std::string name;
  Kind kind = Kind::File;
};

// Paths are UTF-8, parts divided by '/', and mean what the one who implements this makes of them.
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  // The bytes of a file. At most `bytes_max` + 1 are read: a longer result than `bytes_max` says
  // that the file is too large. NotFound when there is none, Unreadable when it is no plain file or
  // cannot be read.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path,
                                                 std::size_t bytes_max) const = 0;

  // What is in a folder, sorted by name, without "." and "..".
  [[nodiscard]] virtual Result<std::vector<FolderEntry>> list(const std::string& folder) const = 0;

  // Makes `path` hold exactly `bytes`, readable by its owner only. Whatever happens, afterwards the
  // old content or the new is there whole. Unwritable when it failed; then the old is there.
  [[nodiscard]] virtual Result<void> write_whole(const std::string& path,
                                                 std::string_view bytes) = 0;
};

}  // namespace sim
