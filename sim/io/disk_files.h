// The real file system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/files.h"

namespace sim {

// Files on the disk; a relative path starts at the working folder.
//
// `read` takes plain files only: it never waits for a pipe or a device. `write_whole` writes a
// temporary file beside the target, waits until it is on the disk, and renames it: a crash or a
// full disk leaves the old file. It replaces a link, not what the link leads to.
class DiskFiles final : public Files {
 public:
  [[nodiscard]] Result<std::string> read(const std::string& path,
                                         std::size_t bytes_max) const override;
  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override;
  [[nodiscard]] Result<void> write_whole(const std::string& path, std::string_view bytes) override;
};

}  // namespace sim
