// The tables of the record file, its marks, and how older files become newer ones.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "sim/io/sqlite.h"

namespace sim {

// What tells our files from others: PRAGMA application_id, "PQiP". Never change it.
inline constexpr std::int64_t kApplicationId = 0x50516950;

// One step from version `to - 1` to `to` (PRAGMA user_version). A step that was released is never
// changed.
struct Migration {
  int to = 1;
  const char* sql = nullptr;
};

// Every step; the first makes the tables of a new file.
std::span<const Migration> migrations();
int newest_version(std::span<const Migration> steps);

enum class FileKind : std::uint8_t {
  Missing,
  Ours,     // of this version, or older: version() tells
  Newer,    // made by a newer version of the program
  Foreign,  // the database of another program
  Damaged,
  Unreadable,  // the disk or the system refused: nothing can be said
};

struct FileState {
  FileKind kind = FileKind::Missing;
  int version = 0;
  std::string problem;  // of Damaged and Unreadable: what was found, for people who repair
};

// Tells by the first 100 bytes alone, without opening the file as a database: it stays as it is in
// every byte. Damage further inside is not seen.
FileState file_state(const std::string& path, std::span<const Migration> steps);

// Looks at marks, tables and every page of an open file: what `file_state` could not see. Writes
// nothing.
FileState inspect(sql::Database& database, std::span<const Migration> steps);

// Runs the steps above the file's version and marks it, all in one transaction.
[[nodiscard]] Result<void> migrate(sql::Database& database, int from,
                                   std::span<const Migration> steps);

// "ok", or what SQLite's own check found first. An error when the disk refused. Thorough:
// integrity_check, which also compares every index with its table, instead of quick_check.
enum class Thoroughness : std::uint8_t { Quick, Thorough };
[[nodiscard]] Result<std::string> check_pages(sql::Database& database, Thoroughness how);

}  // namespace sim
