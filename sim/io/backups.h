// Copies of the record file that make themselves: proven when made, thinned with age.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/io/record_file.h"

namespace sim {

// Writes a proven copy of `database` into the folder of backups, then removes the ones too many.
// Its path. When it fails, every older backup is still there.
[[nodiscard]] Result<std::string> make_backup(sql::Database& database, const RecordPlace& place);

// Removes what backups that were broken off left behind.
void remove_backup_parts(const RecordPlace& place);

// Paths, newest first. Files with other names are none of ours and never touched.
std::vector<std::string> backups_in(const std::string& folder);

// "2026-11-17T10:05:00Z", from the name of a backup. Empty for another name.
std::string backup_time(const std::string& path);

// Which of `names` are too many: all but the last 10, the last of each of the 14 newest days and
// the last of each month.
std::vector<std::string> backups_too_many(std::vector<std::string> names);

// The database of a backup, when it is ours and whole in every page; else the state tells.
OpenedFile open_backup(const std::string& path, const RecordPlace& place);

// A backup that was checked thoroughly and can take the place of the record file.
struct BackupOffer {
  std::string path;
  std::string made_utc;
  std::optional<std::int64_t>
      lacking;            // decisions in `damaged` that it does not have; nothing: cannot be known
  bool at_least = false;  // `damaged` could be read in part only
};

// The newest backup that is whole, whatever its date says about the record file. `damaged` is what
// was set aside; empty: nothing. An error when there is none, but one that the disk did not let us
// read.
[[nodiscard]] Result<std::optional<BackupOffer>> newest_good_backup(const RecordPlace& place,
                                                                    const std::string& damaged);

}  // namespace sim
