#include "sim/io/schema.h"

#include <array>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "sim/io/record_disk.h"

namespace sim {
namespace {

// Ids are never used twice (AUTOINCREMENT), so that what an erased attempt was called never names
// another one.
constexpr Migration kMigrations[] = {{1, R"(
CREATE TABLE profile(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  created_utc TEXT NOT NULL
) STRICT;
CREATE TABLE attempt(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile INTEGER NOT NULL REFERENCES profile(id),
  scenario TEXT NOT NULL,
  scenario_title TEXT NOT NULL,
  logic_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  engine TEXT NOT NULL,
  format INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  mode TEXT NOT NULL,
  started_utc TEXT NOT NULL,
  carried_from INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX attempt_of_profile ON attempt(profile);
CREATE TABLE branch(
  attempt INTEGER NOT NULL REFERENCES attempt(id),
  branch INTEGER NOT NULL,
  parent_branch INTEGER,
  parent_seq INTEGER,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY(attempt, branch)
) STRICT;
CREATE TABLE batch(
  attempt INTEGER NOT NULL,
  branch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY(attempt, branch, seq),
  FOREIGN KEY(attempt, branch) REFERENCES branch(attempt, branch)
) STRICT;
CREATE TABLE text(
  text_hash TEXT NOT NULL,
  lang TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY(text_hash, lang, id)
) STRICT;
CREATE TABLE judgement(
  attempt INTEGER NOT NULL REFERENCES attempt(id),
  item TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_of_attempt ON judgement(attempt);
)"}};

// Source: "Database File Format", sqlite.org/fileformat2.html, sections 1.3.
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeader = 100;
constexpr std::size_t kVersionAt = 60;
constexpr std::size_t kApplicationAt = 68;

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

FileState damaged(std::string problem) { return {FileKind::Damaged, 0, std::move(problem)}; }

FileState from_error(const Error& error) {
  if (error.kind == ErrorKind::Unreadable) return damaged(error.message);
  return {FileKind::Unreadable, 0, error.message};
}

FileState by_marks(std::int64_t application, std::int64_t version, int newest) {
  if (application != kApplicationId) return {FileKind::Foreign, 0, {}};
  if (version > newest) return {FileKind::Newer, static_cast<int>(version), {}};
  if (version < 1) return damaged("Its version is missing.");
  return {FileKind::Ours, static_cast<int>(version), {}};
}

// Every table and index with its definition, as one text.
Result<std::string> tables_of(sql::Database& database) {
  return database.text(
      "SELECT group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)) FROM"
      " (SELECT type, name, sql FROM sqlite_schema WHERE name <> 'sqlite_stat1' ORDER BY type, "
      "name)");
}

Result<std::string> tables_expected(int version, std::span<const Migration> steps) {
  Result<std::unique_ptr<sql::Database>> fresh = sql::Database::in_memory();
  if (!fresh) return tl::unexpected<Error>(fresh.error());
  for (const Migration& step : steps)
    if (step.to <= version)
      if (Result<void> done = (*fresh)->run(step.sql); !done)
        return tl::unexpected<Error>(done.error());
  return tables_of(**fresh);
}

// The check reports a page it could not read as if it were damage; whether the disk refused shows
// in the code only.
bool disk_refused(std::string_view finding) {
  constexpr std::string_view kCode = "error code=";
  constexpr int kIoError = 10;
  constexpr int kNoMemory = 7;
  const std::size_t at = finding.find(kCode);
  if (at == std::string_view::npos) return false;
  const int primary = std::atoi(std::string(finding.substr(at + kCode.size())).c_str()) & 0xff;
  return primary == kIoError || primary == kNoMemory;
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

int newest_version(std::span<const Migration> steps) { return steps.back().to; }

FileState file_state(const std::string& path, std::span<const Migration> steps) {
  if (!file_exists(path)) return {};
  const std::optional<std::string> header = first_bytes(path, kHeader);
  if (!header) return {FileKind::Unreadable, 0, "The file cannot be read."};
  if (header->empty()) return damaged("The file is empty.");
  if (header->size() < kHeader) return damaged("The file is cut off.");
  if (header->compare(0, kMagic.size(), kMagic) != 0)
    return damaged("The file does not begin like a database.");
  return by_marks(big_endian(*header, kApplicationAt), big_endian(*header, kVersionAt),
                  newest_version(steps));
}

FileState inspect(sql::Database& database, std::span<const Migration> steps) {
  const Result<std::int64_t> application = database.number("PRAGMA application_id");
  if (!application) return from_error(application.error());
  const Result<std::int64_t> version = database.number("PRAGMA user_version");
  if (!version) return from_error(version.error());
  FileState state = by_marks(*application, *version, newest_version(steps));
  if (state.kind != FileKind::Ours) return state;
  const Result<std::string> found = tables_of(database);
  if (!found) return from_error(found.error());
  const Result<std::string> expected = tables_expected(state.version, steps);
  if (!expected) return from_error(expected.error());
  if (*found != *expected) return damaged("Its tables are not those of this program.");
  const Result<std::string> pages = check_pages(database, Thoroughness::Quick);
  if (!pages) return from_error(pages.error());
  if (*pages != "ok") return damaged(*pages);
  return state;
}

Result<void> migrate(sql::Database& database, int from, std::span<const Migration> steps) {
  Result<sql::Transaction> change = sql::Transaction::begin(database);
  if (!change) return tl::unexpected<Error>(change.error());
  for (const Migration& step : steps) {
    if (step.to <= from) continue;
    if (Result<void> done = database.run(step.sql); !done) return done;
  }
  const std::string marks = fmt::format("PRAGMA application_id={}; PRAGMA user_version={}",
                                        kApplicationId, newest_version(steps));
  if (Result<void> done = database.run(marks.c_str()); !done) return done;
  return change->commit();
}

Result<std::string> check_pages(sql::Database& database, Thoroughness how) {
  Result<std::string> finding = database.text(
      how == Thoroughness::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
  if (finding && disk_refused(*finding))
    return failed(ErrorKind::Unwritable, "The disk reported an error.");
  return finding;
}

}  // namespace sim
