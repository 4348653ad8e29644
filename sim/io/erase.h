// Taking records away so that nothing of them is left in the folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/io/record_file.h"
#include "sim/record/record.h"

namespace sim {

// Removes the rows of an attempt, and wording no other attempt was played with. Deleted content is
// overwritten, but copies may be left until the file is vacuumed and its -wal emptied.
[[nodiscard]] Result<void> erase_rows(sql::Database& database, AttemptId attempt);

enum class Holding : std::uint8_t {
  No,
  Yes,
  MayBe,       // the file is damaged
  Unreadable,  // the disk refused: it can be asked again
};

// Whether the database at `path`, which nobody uses, holds the attempt with this id, beginning,
// seed and scenario.
Holding holds_attempt(const std::string& path, const Attempt& head, const RecordPlace& place);

// Replaces a backup by one without the attempt. When it fails the old one is still there.
[[nodiscard]] Result<void> rewrite_backup(const std::string& path, AttemptId attempt,
                                          const RecordPlace& place);

// What became of everything this program keeps.
struct Erased {
  std::vector<std::string> removed;  // files, by their paths
  std::vector<std::string> failed;   // should be gone and are not
  std::vector<std::string> left;     // stand in the folder and are none of ours
  std::string out_of_reach;          // whole sentences for a person: what this cannot remove
};

// Removes database, -wal, -shm, -journal, backups, set-aside copies, drafts, settings and lock,
// then the folders if nothing else is in them. The records must be closed first: InUse while any
// window holds them, and nothing is removed then.
[[nodiscard]] Result<Erased> erase_all(const RecordPaths& paths);

}  // namespace sim
