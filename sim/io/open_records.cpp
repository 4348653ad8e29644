#include "sim/io/open_records.h"

#include <utility>

#include <sys/stat.h>

#include "sim/io/wal_scan.h"

namespace sim {
namespace {

RecordPlace place_of(const OpenedRecords& records) {
  const RecordsOptions& options = records.options;
  return {*records.paths, options.journal, options.vfs, options.disk, options.now, options.steps};
}

void tell(OpenedRecords& records, Notice notice) {
  for (const Notice& told : records.notices)
    if (told.words == notice.words) return;
  records.notices.push_back(std::move(notice));
}

void use_memory(OpenedRecords& records, StoreMode mode = StoreMode::Memory) {
  records.store = SqliteStore::in_memory(mode);
}

void keep_files_private(const OpenedRecords& records) {
  RecordDisk& disk = *records.options.disk;
  // A folder somebody named may be shared for other reasons.
  if (records.options.data_dir.empty()) disk.keep_private(records.paths->folder);
  for (const char* end : {"", "-wal", "-shm", "-journal"})
    disk.keep_private(records.paths->database + end);
  disk.keep_private(records.paths->backups);
  for (const std::string& path : backups_in(records.paths->backups)) disk.keep_private(path);
}

// A file of an older version that cannot be changed is brought to this one in memory.
Result<std::unique_ptr<sql::Database>> in_this_version(OpenedFile file, const RecordPlace& place) {
  if (file.state.version == newest_version(place.steps)) return std::move(file.database);
  Result<std::unique_ptr<sql::Database>> memory = sql::Database::in_memory();
  if (!memory) return memory;
  Result<void> done = (*memory)->copy_from(*file.database);
  if (done) done = migrate(**memory, file.state.version, place.steps);
  if (!done) return tl::unexpected<Error>(done.error());
  return memory;
}

// What is said of a file that cannot be used and was left alone.
Notice left_alone(const OpenedRecords& records, const FileState& state) {
  if (state.kind == FileKind::Foreign || state.kind == FileKind::Newer)
    return notices::refused(records.paths->database, state, newest_version(records.options.steps));
  return notices::cannot_keep(state.problem);
}

// `usual`: what such a store says of itself, and what is said of it.
void use_for_reading(OpenedRecords& records, OpenedFile file, StoreMode mode,
                     std::optional<Notice> usual) {
  const RecordPlace place = place_of(records);
  if (usual) tell(records, *usual);
  if (file.state.kind == FileKind::Missing) return use_memory(records, mode);
  if (!file.database) {
    tell(records, left_alone(records, file.state));
    return use_memory(records, mode);
  }
  Result<std::unique_ptr<sql::Database>> database = in_this_version(std::move(file), place);
  if (!database) {
    tell(records, notices::cannot_keep(database.error().message));
    return use_memory(records, mode);
  }
  records.store = std::make_unique<SqliteStore>(std::move(*database), mode, place);
}

void open_for_reading_only(OpenedRecords& records) {
  std::optional<Notice> usual;
  if (!records.options.read_only) usual = notices::read_only(records.paths->folder);
  use_for_reading(records, open_untouched(place_of(records)), StoreMode::ReadOnly,
                  std::move(usual));
}

// Something on the way to writing failed, but the file itself is ours: at least it can be read.
void fall_back_to_reading(OpenedRecords& records, const std::string& why) {
  tell(records, notices::cannot_keep(why));
  use_for_reading(records, open_untouched(place_of(records)), StoreMode::ReadOnly, std::nullopt);
}

Result<void> bring_to_this_version(OpenedRecords& records, const OpenedFile& file) {
  const RecordPlace place = place_of(records);
  const Result<std::string> backup = make_backup(*file.database, place);
  if (!backup)
    return tl::unexpected<Error>(sql::in_context(
        "The records are of an older version and could not be backed up.", backup.error()));
  if (Result<void> done = migrate(*file.database, file.state.version, place.steps); !done)
    return done;
  tell(records, notices::updated(*backup));
  return {};
}

void use_for_writing(OpenedRecords& records, OpenedFile file) {
  const RecordPlace place = place_of(records);
  const bool older = file.state.version < newest_version(place.steps);
  Result<void> done;
  if (older) done = bring_to_this_version(records, file);
  if (done) done = make_lasting(*file.database, place);
  // So that an older program sees by the first bytes that the file is too new for it.
  if (done && older) done = empty_wal(*file.database);
  if (!done) {
    file.database.reset();
    return fall_back_to_reading(records, done.error().message);
  }
  keep_files_private(records);
  records.store =
      std::make_unique<SqliteStore>(std::move(file.database), StoreMode::ReadWrite, place);
}

void open_whole_file(OpenedRecords& records) {
  OpenedFile file = open_for_writing(place_of(records));
  if (file.database) return use_for_writing(records, std::move(file));
  tell(records, left_alone(records, file.state));
  use_memory(records);
}

void begin_anew(OpenedRecords& records) {
  if (const Result<void> done = create_records(place_of(records)); !done) {
    tell(records, notices::cannot_keep(done.error().message));
    return use_memory(records);
  }
  open_whole_file(records);
}

// The newest file that was ever set aside here.
std::string last_set_aside(const OpenedRecords& records) {
  std::string last;
  for (const std::string& name : file_names(records.paths->folder))
    if (name.compare(0, kDamagedPrefix.size(), kDamagedPrefix) == 0 &&
        name.rfind(".sqlite") + 7 == name.size())
      last = records.paths->folder + "/" + name;
  return last;
}

// There is no record file: a good backup is offered as often as it takes, and without one the
// records begin anew.
void open_without_file(OpenedRecords& records) {
  Result<std::optional<BackupOffer>> offer =
      newest_good_backup(place_of(records), last_set_aside(records));
  if (!offer) {
    // A new file now would hide that there is something to go back to.
    tell(records, notices::cannot_keep(offer.error().message));
    return use_memory(records);
  }
  records.offer = std::move(*offer);
  if (!records.offer) return begin_anew(records);
  tell(records, notices::backup_offered(*records.offer));
  use_memory(records);
}

bool put_aside(OpenedRecords& records) {
  Result<std::vector<std::string>> moved = set_aside(place_of(records));
  if (!moved) {
    tell(records, notices::cannot_keep(moved.error().message));
    use_memory(records);
    return false;
  }
  records.set_aside.insert(records.set_aside.end(), moved->begin(), moved->end());
  return true;
}

void open_damaged(OpenedRecords& records, const std::string& problem) {
  if (!put_aside(records)) return;
  tell(records, notices::damaged(problem, records.set_aside));
  open_without_file(records);
}

// The file is whole, its -wal is not: what both say up to the damage becomes the new file.
void open_with_damaged_saves(OpenedRecords& records, int commits) {
  const RecordPlace place = place_of(records);
  if (!put_aside(records)) return;
  const auto lost = [&](const std::string& problem) {
    tell(records, notices::damaged(problem, records.set_aside));
    open_without_file(records);
  };
  Result<std::unique_ptr<sql::Database>> aside =
      sql::Database::open(records.set_aside.front(), {sql::OpenHow::Touch::Nothing, {}});
  if (!aside) return lost(aside.error().message);
  const FileState state = inspect(**aside, place.steps);
  if (state.kind != FileKind::Ours) return lost(state.problem);
  if (const Result<void> done = put_in_place(**aside, place); !done)
    return lost(done.error().message);
  tell(records, notices::saves_damaged(commits, records.set_aside));
  open_whole_file(records);
}

void open_held(OpenedRecords& records) {
  const RecordPlace place = place_of(records);
  const std::string wal = place.paths.database + "-wal";
  const FileState state = file_state(place.paths.database, place.steps);
  if (state.kind == FileKind::Missing) {
    // A -wal without its file would be played into the next one.
    if (!put_aside(records)) return;
    if (!records.set_aside.empty())
      tell(records, notices::damaged("The record file is missing.", records.set_aside));
    return open_without_file(records);
  }
  if (state.kind == FileKind::Ours)
    if (const int lost = commits_lost(wal); lost > 0) return open_with_damaged_saves(records, lost);
  OpenedFile file = open_for_writing(place);
  if (file.database) return use_for_writing(records, std::move(file));
  if (file.state.kind == FileKind::Damaged) return open_damaged(records, file.state.problem);
  if (file.state.kind == FileKind::Unreadable)
    return fall_back_to_reading(records, file.state.problem);
  tell(records, left_alone(records, file.state));
  use_memory(records);
}

void open_anything(OpenedRecords& records) {
  if (!records.paths) {
    tell(records, notices::no_place());
    return use_memory(records);
  }
  if (records.options.read_only) return open_for_reading_only(records);
  if (const Result<void> done = records.options.disk->make_folder(records.paths->folder); !done) {
    tell(records, notices::cannot_keep(done.error().message));
    return use_memory(records);
  }
  records.lock = FolderLock(records.paths->lock);
  switch (records.lock.state()) {
    case FolderLock::State::Held:
      return open_held(records);
    case FolderLock::State::Elsewhere:
      return use_for_reading(records, open_beside(place_of(records)), StoreMode::SecondInstance,
                             notices::second_instance(records.lock.holder()));
    case FolderLock::State::Impossible:
      return open_for_reading_only(records);
  }
}

Result<void> ours_to_change(const OpenedRecords& records) {
  if (records.paths && records.lock.state() == FolderLock::State::Held) return {};
  return failed(ErrorKind::InUse, "The records are not in the hands of this window.",
                "Close other windows and start again.");
}

Result<void> now_writing(const OpenedRecords& records) {
  if (records.store->mode() == StoreMode::ReadWrite) return {};
  return failed(ErrorKind::Unwritable, records.notices.back().words);
}

}  // namespace

OpenedRecords open_records(RecordsOptions options) {
  ::umask(077);
  OpenedRecords records;
  records.paths = record_paths(options.data_dir, options.surroundings);
  records.options = std::move(options);
  open_anything(records);
  return records;
}

// By value: what is given is mostly the path inside the offer, which goes away on the way.
Result<void> restore(OpenedRecords& records, std::string backup) {
  if (Result<void> ours = ours_to_change(records); !ours) return ours;
  const RecordPlace place = place_of(records);
  const OpenedFile good = open_backup(backup, place);
  if (!good.database)
    return failed(ErrorKind::Unreadable, "\"" + backup + "\" is no whole backup of records.");
  use_memory(records);
  Result<std::vector<std::string>> moved = set_aside(place);
  if (!moved) return tl::unexpected<Error>(moved.error());
  records.set_aside.insert(records.set_aside.end(), moved->begin(), moved->end());
  if (Result<void> done = put_in_place(*good.database, place); !done) return done;
  records.offer.reset();
  tell(records, notices::restored(backup_time(backup)));
  open_whole_file(records);
  return now_writing(records);
}

Result<void> start_afresh(OpenedRecords& records) {
  if (Result<void> ours = ours_to_change(records); !ours) return ours;
  if (file_exists(records.paths->database))
    return failed(ErrorKind::Refused, "There is a record file already.");
  records.offer.reset();
  begin_anew(records);
  return now_writing(records);
}

}  // namespace sim
