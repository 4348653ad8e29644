// Opening, copying and moving the record file and its backups.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/io/record_disk.h"
#include "sim/io/record_paths.h"
#include "sim/io/schema.h"
#include "sim/io/sqlite.h"

namespace sim {

// How SQLite makes a commit last: WAL with synchronous FULL on local disks, DELETE with EXTRA where
// several machines may reach the file. By itself: as the file system is.
enum class Journal : std::uint8_t { ByItself, Wal, Delete };

// What all work on the files of records needs to know. Everything but the paths has its default;
// tests set the rest.
struct RecordPlace {
  RecordPaths paths;
  Journal journal = Journal::ByItself;
  std::string vfs;  // SQLite VFS; empty: the default one
  std::shared_ptr<RecordDisk> disk;
  std::function<std::string()> now;  // "2026-11-17T10:05:00Z"
  std::span<const Migration> steps;
};

// A Database that is known to be ours and whole, and how it stands.
struct OpenedFile {
  std::unique_ptr<sql::Database> database;  // null unless `state` is Ours
  FileState state;
};

// For writing, without changing anything yet. See make_lasting.
OpenedFile open_for_writing(const RecordPlace& place);
// Beside another window that writes.
OpenedFile open_beside(const RecordPlace& place);
// Leaves no trace: `immutable` when there is no -wal, else a copy in memory of both together.
OpenedFile open_untouched(const RecordPlace& place);

// Sets the journal and how a commit is synced; from then on the -wal is moved into the file on
// close.
[[nodiscard]] Result<void> make_lasting(sql::Database& database, const RecordPlace& place);

// Moves everything the -wal holds into the file, syncs it and empties the -wal. InUse when somebody
// still reads it.
[[nodiscard]] Result<void> empty_wal(sql::Database& database);

// A file with tables and nothing in them takes the place of none. All of it stands on the disk
// before it has its name.
[[nodiscard]] Result<void> create_records(const RecordPlace& place);

// Writes everything in `from` to the file `to`, 0600, and proves the copy by a thorough check
// before it is called done. Never a copy of bytes: that can tear a database that is in use. When it
// fails there is no `to`.
[[nodiscard]] Result<void> copy_records(sql::Database& from, const std::string& to,
                                        const RecordPlace& place);

// The same into the place of the record file, which must be free.
[[nodiscard]] Result<void> put_in_place(sql::Database& from, const RecordPlace& place);

// Renames the database with its -wal and -journal to "records-damaged-<time>.sqlite" and so on;
// deletes nothing but the -shm, which holds no records. The new names; none when there was nothing.
[[nodiscard]] Result<std::vector<std::string>> set_aside(const RecordPlace& place);

// "20261117T100500Z" of "2026-11-17T10:05:00Z".
std::string file_stamp(std::string_view utc);

}  // namespace sim
