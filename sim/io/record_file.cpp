#include "sim/io/record_file.h"

#include <utility>

#include <fmt/format.h>

namespace sim {
namespace {

constexpr const char* kBeside[] = {"-wal", "-journal"};

// `from` and what it is worth: the database only stays open when it is ours.
OpenedFile looked_at(Result<std::unique_ptr<sql::Database>> opened, const RecordPlace& place) {
  if (!opened) {
    const FileKind kind =
        opened.error().kind == ErrorKind::Unreadable ? FileKind::Damaged : FileKind::Unreadable;
    return {nullptr, {kind, 0, opened.error().message}};
  }
  OpenedFile file{std::move(*opened), {}};
  file.state = inspect(*file.database, place.steps);
  if (file.state.kind != FileKind::Ours) file.database.reset();
  return file;
}

OpenedFile open_as(const RecordPlace& place, sql::OpenHow::Touch touch) {
  // The first bytes decide before SQLite sees the file: opening alone can change one that is not
  // ours.
  FileState state = file_state(place.paths.database, place.steps);
  if (state.kind != FileKind::Ours) return {nullptr, std::move(state)};
  return looked_at(sql::Database::open(place.paths.database, {touch, place.vfs}), place);
}

Result<std::unique_ptr<sql::Database>> copied_to_memory(
    Result<std::unique_ptr<sql::Database>> file) {
  if (!file) return file;
  Result<std::unique_ptr<sql::Database>> memory = sql::Database::in_memory();
  if (!memory) return memory;
  if (Result<void> done = (*memory)->copy_from(**file); !done)
    return tl::unexpected<Error>(done.error());
  return memory;
}

Result<void> fill_new(const std::string& path, const RecordPlace& place) {
  Result<std::unique_ptr<sql::Database>> file =
      sql::Database::open(path, {sql::OpenHow::Touch::Write, place.vfs});
  if (!file) return tl::unexpected<Error>(file.error());
  if (Result<void> done = (*file)->run("PRAGMA synchronous=FULL"); !done) return done;
  return migrate(**file, 0, place.steps);
}

Result<void> proven(const std::string& path, const RecordPlace& place) {
  Result<std::unique_ptr<sql::Database>> copy =
      sql::Database::open(path, {sql::OpenHow::Touch::Immutable, place.vfs});
  if (!copy) return tl::unexpected<Error>(copy.error());
  const Result<std::string> finding = check_pages(**copy, Thoroughness::Thorough);
  if (!finding) return tl::unexpected<Error>(finding.error());
  if (*finding != "ok")
    return failed(ErrorKind::Unreadable, "The copy that was made is damaged.", "Check the disk.");
  return {};
}

Result<void> written_copy(sql::Database& from, const std::string& to, const RecordPlace& place) {
  // Prepared empty: what VACUUM INTO makes itself could be read by others.
  if (Result<void> done = place.disk->make_empty(to); !done) return done;
  sql::Statement copy = from.prepare("VACUUM INTO ?");
  if (Result<void> done = copy.bind(1, std::string_view(to)).run(); !done) return done;
  if (Result<void> done = place.disk->sync(to); !done) return done;
  return proven(to, place);
}

// The first name of the kind that is not in use.
std::string damaged_name(const RecordPlace& place) {
  const std::string stem =
      fmt::format("{}/{}{}", place.paths.folder, kDamagedPrefix, file_stamp(place.now()));
  std::string name = stem + ".sqlite";
  for (int n = 2; file_exists(name) || file_exists(name + "-wal") || file_exists(name + "-journal");
       ++n)
    name = fmt::format("{}-{}.sqlite", stem, n);
  return name;
}

}  // namespace

OpenedFile open_for_writing(const RecordPlace& place) {
  return open_as(place, sql::OpenHow::Touch::Write);
}

OpenedFile open_beside(const RecordPlace& place) {
  return open_as(place, sql::OpenHow::Touch::Read);
}

OpenedFile open_untouched(const RecordPlace& place) {
  if (file_size(place.paths.database + "-wal") == 0)
    return open_as(place, sql::OpenHow::Touch::Immutable);
  FileState state = file_state(place.paths.database, place.steps);
  if (state.kind != FileKind::Ours) return {nullptr, std::move(state)};
  return looked_at(copied_to_memory(sql::Database::open(place.paths.database,
                                                        {sql::OpenHow::Touch::Nothing, {}})),
                   place);
}

Result<void> make_lasting(sql::Database& database, const RecordPlace& place) {
  bool wal = place.journal == Journal::Wal ||
             (place.journal == Journal::ByItself && !on_network(place.paths.folder));
  const Result<std::string> mode =
      database.text(wal ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE");
  if (!mode) return tl::unexpected<Error>(mode.error());
  wal = *mode == "wal";
  if (Result<void> done =
          database.run(wal ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=EXTRA");
      !done)
    return done;
  database.checkpoint_on_close(true);
  return {};
}

Result<void> empty_wal(sql::Database& database) {
  sql::Statement checkpoint = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  const Result<bool> row = checkpoint.step();
  if (!row) return tl::unexpected<Error>(row.error());
  if (checkpoint.number(0) != 0)
    return failed(ErrorKind::InUse, "Another window is reading the records.",
                  "Close it and try again.");
  return {};
}

Result<void> create_records(const RecordPlace& place) {
  const std::string path = place.paths.database + ".new";
  Result<void> done = place.disk->remove(path + "-journal");
  if (done) done = place.disk->make_empty(path);
  if (done) done = fill_new(path, place);
  if (done) done = place.disk->sync(path);
  if (done) done = place.disk->rename(path, place.paths.database);
  if (!done) static_cast<void>(place.disk->remove(path));
  return done;
}

Result<void> copy_records(sql::Database& from, const std::string& to, const RecordPlace& place) {
  Result<void> done = written_copy(from, to, place);
  if (!done) {
    static_cast<void>(place.disk->remove(to));
    static_cast<void>(place.disk->remove(to + "-journal"));
  }
  return done;
}

Result<void> put_in_place(sql::Database& from, const RecordPlace& place) {
  const std::string path = place.paths.database + ".new";
  if (Result<void> done = copy_records(from, path, place); !done) return done;
  Result<void> done = place.disk->rename(path, place.paths.database);
  if (!done) static_cast<void>(place.disk->remove(path));
  return done;
}

Result<std::vector<std::string>> set_aside(const RecordPlace& place) {
  std::vector<std::string> moved;
  const std::string& old = place.paths.database;
  const std::string name = damaged_name(place);
  const auto move = [&](const std::string& end) -> Result<void> {
    if (!file_exists(old + end)) return {};
    if (!end.empty() && file_size(old + end) == 0) return place.disk->remove(old + end);
    if (Result<void> done = place.disk->rename(old + end, name + end); !done) return done;
    moved.push_back(name + end);
    return {};
  };
  // The database first: without its -wal it could look whole and lack what was saved last.
  Result<void> done = move("");
  for (const char* end : kBeside)
    if (done) done = move(end);
  if (done) done = place.disk->remove(old + "-shm");
  if (!done) return tl::unexpected<Error>(done.error());
  return moved;
}

std::string file_stamp(std::string_view utc) {
  std::string stamp;
  for (char c : utc)
    if (c != '-' && c != ':') stamp += c;
  return stamp;
}

}  // namespace sim
