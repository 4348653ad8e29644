#include "sim/io/erase.h"

#include <unistd.h>

#include "sim/io/backups.h"
#include "sim/io/folder_lock.h"

namespace sim {
namespace {

constexpr const char* kOutOfReach =
    "Files exported to other places, and copies made by backup programs, are out of reach of this "
    "program: delete them where "
    "they are. On a disk that is not encrypted, deleted files can sometimes be recovered.";

constexpr std::string_view kSqliteFiles[] = {"", "-wal", "-shm", "-journal"};

bool begins(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool of_database(std::string_view name) { return begins(name, "records.sqlite"); }

// Also what a broken-off writing of settings left beside them.
bool of_settings(std::string_view name) { return begins(name, "settings.txt"); }

class Eraser {
 public:
  explicit Eraser(Erased& erased) : erased_(erased) {}

  void file(const std::string& path) {
    if (!file_exists(path)) return;
    (::unlink(path.c_str()) == 0 ? erased_.removed : erased_.failed).push_back(path);
  }

  // Every file a test admits.
  template <class Ours>
  void files(const std::string& folder, Ours ours) {
    for (const std::string& name : file_names(folder))
      if (ours(name))
        file(folder + "/" + name);
      else
        erased_.left.push_back(folder + "/" + name);
  }

 private:
  Erased& erased_;
};

Result<void> erase_and_vacuum(const std::string& path, AttemptId attempt,
                              const RecordPlace& place) {
  Result<std::unique_ptr<sql::Database>> file =
      sql::Database::open(path, {sql::OpenHow::Touch::Write, place.vfs});
  if (!file) return tl::unexpected<Error>(file.error());
  // A copy nobody needs yet: its journal may stay in memory, where nothing is left of it.
  if (Result<void> done = (*file)->run("PRAGMA journal_mode=MEMORY"); !done) return done;
  if (Result<void> done = erase_rows(**file, attempt); !done) return done;
  if (Result<void> done = (*file)->run("VACUUM"); !done) return done;
  const Result<std::string> finding = check_pages(**file, Thoroughness::Thorough);
  if (!finding) return tl::unexpected<Error>(finding.error());
  if (*finding != "ok") return failed(ErrorKind::Unreadable, "The copy that was made is damaged.");
  return {};
}

}  // namespace

Result<void> erase_rows(sql::Database& database, AttemptId attempt) {
  constexpr const char* kErase[] = {
      "DELETE FROM judgement WHERE attempt = ?",
      "DELETE FROM batch WHERE attempt = ?",
      "DELETE FROM branch WHERE attempt = ?",
      "UPDATE attempt SET carried_from = 0 WHERE carried_from = ?",
      "DELETE FROM attempt WHERE id = ?",
      "DELETE FROM text WHERE text_hash NOT IN (SELECT text_hash FROM attempt)",
  };
  Result<sql::Transaction> change = sql::Transaction::begin(database);
  if (!change) return tl::unexpected<Error>(change.error());
  for (const char* sql : kErase) {
    sql::Statement statement = database.prepare(sql);
    // The last one has no place for it, and then nothing is bound.
    if (Result<void> done = statement.bind(1, attempt).run(); !done) return done;
  }
  return change->commit();
}

Holding holds_attempt(const std::string& path, const Attempt& head, const RecordPlace& place) {
  const OpenedFile file = open_backup(path, place);
  if (file.state.kind == FileKind::Missing || file.state.kind == FileKind::Foreign)
    return Holding::No;
  if (!file.database)
    return file.state.kind == FileKind::Unreadable ? Holding::Unreadable : Holding::MayBe;
  sql::Statement row = file.database->prepare(
      "SELECT 1 FROM attempt WHERE id = ? AND started_utc = ? AND seed = ? AND scenario = ?");
  row.bind(1, head.id)
      .bind(2, std::string_view(head.started_utc))
      .bind(3, static_cast<std::int64_t>(head.seed));
  const Result<bool> found = row.bind(4, std::string_view(head.scenario)).step();
  if (!found) return Holding::Unreadable;
  return *found ? Holding::Yes : Holding::No;
}

Result<void> rewrite_backup(const std::string& path, AttemptId attempt, const RecordPlace& place) {
  const std::string part = path + ".part";
  Result<std::unique_ptr<sql::Database>> old =
      sql::Database::open(path, {sql::OpenHow::Touch::Immutable, place.vfs});
  if (!old) return tl::unexpected<Error>(old.error());
  Result<void> done = copy_records(**old, part, place);
  if (done) done = erase_and_vacuum(part, attempt, place);
  if (done) done = place.disk->sync(part);
  if (done) done = place.disk->rename(part, path);
  if (!done) static_cast<void>(place.disk->remove(part));
  return done;
}

Result<Erased> erase_all(const RecordPaths& paths) {
  Erased erased;
  erased.out_of_reach = kOutOfReach;
  const FolderLock lock = folder_exists(paths.folder) ? FolderLock(paths.lock) : FolderLock();
  if (lock.state() == FolderLock::State::Elsewhere)
    return failed(
        ErrorKind::InUse,
        "Nothing was deleted: the records are open in another window (" + lock.holder() + ").",
        "Close it and try again.");
  Eraser eraser(erased);
  for (std::string_view end : kSqliteFiles) eraser.file(paths.database + std::string(end));
  eraser.files(paths.backups, [](const std::string& name) { return begins(name, "records-"); });
  eraser.files(paths.drafts, [](const std::string&) { return true; });
  if (folder_of(paths.settings) != paths.folder)
    eraser.files(folder_of(paths.settings), of_settings);
  eraser.files(paths.folder, [](const std::string& name) {
    return of_database(name) || of_settings(name) || begins(name, kDamagedPrefix) ||
           name == "pqip.lock";
  });
  for (const std::string& folder :
       {paths.backups, paths.drafts, paths.folder, folder_of(paths.settings)})
    if (::rmdir(folder.c_str()) != 0) continue;  // something of others is in it
  return erased;
}

}  // namespace sim
