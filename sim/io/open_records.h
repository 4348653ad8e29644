// The door to the records: finds, checks and opens them, whatever state they are in, and says what
// it found.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/io/backups.h"
#include "sim/io/clock.h"
#include "sim/io/folder_lock.h"
#include "sim/io/record_notices.h"
#include "sim/io/sqlite_store.h"

namespace sim {

struct RecordsOptions {
  std::string data_dir;    // empty: the folder of the XDG rules; see record_paths
  bool read_only = false;  // change nothing, not even the lock
  Surroundings surroundings = Surroundings::now();
  // For tests.
  Journal journal = Journal::ByItself;
  std::string vfs;
  std::shared_ptr<RecordDisk> disk = std::make_shared<RecordDisk>();
  std::function<std::string()> now = utc_now;
  std::span<const Migration> steps = migrations();
};

// The records as they could be opened. Destroying it closes them, after a backup when something
// changed.
struct OpenedRecords {
  RecordsOptions options;
  std::optional<RecordPaths> paths;    // nothing when there is no place at all
  FolderLock lock;                     // outlives the store
  std::unique_ptr<SqliteStore> store;  // never null; StoreMode tells what it can do
  std::vector<Notice> notices;
  std::vector<std::string> set_aside;  // new names of damaged files, from this start
  std::optional<BackupOffer> offer;    // what restore may be called with
};

// Always gives a store, if only one in memory; `notices` say why. Damaged files are renamed,
// foreign and newer ones left as they are in every byte. Sets the process's umask to 077: whatever
// is made from here on is for its owner only.
OpenedRecords open_records(RecordsOptions options);

// Puts a backup in the place of the record file and opens it. Nothing is lost: a file that stands
// there is set aside. When it fails `records` stays as it was, except that the store may be one in
// memory.
[[nodiscard]] Result<void> restore(OpenedRecords& records, std::string backup);

// Makes a new, empty record file where a backup was offered and not wanted. The backups stay.
[[nodiscard]] Result<void> start_afresh(OpenedRecords& records);

}  // namespace sim
