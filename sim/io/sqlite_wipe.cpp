// The part of SqliteStore that erases an attempt.
#include <algorithm>

#include <fmt/format.h>

#include "sim/io/backups.h"
#include "sim/io/erase.h"
#include "sim/io/sqlite_store.h"

namespace sim {
namespace {

// Databases that were set aside, by the path of the main file, which may itself be missing.
std::vector<std::string> set_aside_in(const RecordPlace& place) {
  std::vector<std::string> paths;
  for (const std::string& name : file_names(place.paths.folder)) {
    const std::size_t end = name.rfind(".sqlite");
    if (name.compare(0, kDamagedPrefix.size(), kDamagedPrefix) != 0 || end == std::string::npos)
      continue;
    const std::string path = place.paths.folder + "/" + name.substr(0, end) + ".sqlite";
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  }
  return paths;
}

Result<void> remove_database(const std::string& path, const RecordPlace& place, Erasure& erasure) {
  for (const char* end : {"", "-wal", "-journal"}) {
    if (!file_exists(path + end)) continue;
    if (Result<void> done = place.disk->remove(path + end); !done) return done;
    erasure.removed.push_back(path + end);
  }
  return {};
}

tl::unexpected<Error> cannot_look(const std::string& path) {
  return failed(ErrorKind::Unwritable, fmt::format("\"{}\" cannot be read now.", path),
                "Check the disk.");
}

// Rewrites or removes a backup. What may hold the attempt is taken to hold it: better one backup
// less than a trace.
Result<void> erase_in_backup(const std::string& path, const Attempt& head, const RecordPlace& place,
                             Erasure& erasure) {
  const Holding held = holds_attempt(path, head, place);
  if (held == Holding::No) return {};
  if (held == Holding::Unreadable) return cannot_look(path);
  if (held == Holding::Yes && rewrite_backup(path, head.id, place)) {
    erasure.rewritten.push_back(path);
    return {};
  }
  return remove_database(path, place, erasure);
}

Result<void> erase_in_set_aside(const std::string& path, const Attempt& head,
                                const RecordPlace& place, Erasure& erasure) {
  // A -wal whose file is gone cannot be asked.
  const Holding held = file_exists(path) ? holds_attempt(path, head, place) : Holding::MayBe;
  if (held == Holding::No) return {};
  if (held == Holding::Unreadable) return cannot_look(path);
  return remove_database(path, place, erasure);
}

}  // namespace

Result<void> SqliteStore::erase_attempt(AttemptId id) {
  erasure_ = {};
  if (Result<void> done = ready(); !done)
    return tl::unexpected<Error>(sql::in_context("The attempt was not erased.", done.error()));
  if (!unwiped_ || unwiped_->id != id) {
    Result<sim::Attempt> head = attempt(id);
    if (!head) return tl::unexpected<Error>(head.error());
    if (Result<void> done = erase_rows(*database_, id); !done)
      return tl::unexpected<Error>(sql::in_context("The attempt was not erased.", done.error()));
    unwiped_ = std::move(*head);
    changed_ = true;
    tails_.clear();
  }
  if (Result<void> done = wipe(); !done) {
    Error error = sql::in_context(
        "The attempt is gone from the list, but traces of it may be left in the files.",
        done.error());
    error.hint += " Then erase it again.";
    return tl::unexpected<Error>(std::move(error));
  }
  return {};
}

// Makes sure that nothing of `unwiped_` is left: in the file and its -wal, in backups, in what was
// set aside.
Result<void> SqliteStore::wipe() {
  Result<void> done = database_->run("VACUUM");
  if (mode_ == StoreMode::ReadWrite) {
    if (done) done = empty_wal(*database_);
    remove_backup_parts(place_);
    for (const char* end : {".new", ".new-journal"})
      if (const Result<void> removed = place_.disk->remove(place_.paths.database + end);
          !removed && done)
        done = removed;
    for (const std::string& path : backups_in(place_.paths.backups)) {
      const Result<void> erased = erase_in_backup(path, *unwiped_, place_, erasure_);
      if (!erased && done) done = erased;
    }
    for (const std::string& path : set_aside_in(place_)) {
      const Result<void> erased = erase_in_set_aside(path, *unwiped_, place_, erasure_);
      if (!erased && done) done = erased;
    }
  }
  if (done) unwiped_.reset();
  return done;
}

}  // namespace sim
