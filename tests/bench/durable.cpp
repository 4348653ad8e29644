// Durable answers a second: the store against the same rows written by bare SQLite with the same
// durability, in turn on the same disk.
#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "sim/io/open_records.h"
#include "tests/bench/bench.h"

namespace bench {
namespace {

constexpr int kRows = 60;
const std::string kBytes =
    "12 input answered decision=d.sheet picks=o.sheet.saturday minute=6 at_ms=61234\n"
    "13 fact shown line=r.sheet.saturday.guarded minute=8\n14 fact entered scene=pause visit=1 "
    "minute=9\n"
    "15 fact shown line=l.pause.a minute=9\n16 fact shown line=l.pause.b minute=9\n"
    "17 fact offered decision=d.pause order=o.pause.c,o.pause.a,o.pause.b "
    "open=o.pause.a,o.pause.b,o.pause.c minute=9\n";
constexpr std::uint32_t kLines = 6;

// One table, one prepared statement, one transaction a row.
class BareSqlite {
 public:
  explicit BareSqlite(const std::string& path) {
    ok_ = sqlite3_open(path.c_str(), &database_) == SQLITE_OK;
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("CREATE TABLE batch(attempt INTEGER NOT NULL, branch INTEGER NOT NULL, seq INTEGER NOT "
        "NULL, bytes BLOB NOT NULL, "
        "PRIMARY KEY(attempt, branch, seq)) STRICT");
    ok_ = ok_ && sqlite3_prepare_v2(database_, "INSERT INTO batch VALUES(1, 0, ?, ?)", -1, &insert_,
                                    nullptr) == SQLITE_OK;
  }
  BareSqlite(const BareSqlite&) = delete;
  BareSqlite& operator=(const BareSqlite&) = delete;
  ~BareSqlite() {
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
  }

  bool ok() const { return ok_; }
  void add(std::uint32_t seq) {
    sqlite3_bind_int64(insert_, 1, seq);
    sqlite3_bind_blob(insert_, 2, kBytes.data(), static_cast<int>(kBytes.size()), SQLITE_STATIC);
    ok_ = sqlite3_step(insert_) == SQLITE_DONE && ok_;
    sqlite3_reset(insert_);
  }

 private:
  void run(const char* sql) {
    ok_ = sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK && ok_;
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  bool ok_ = false;
};

// A folder of our own beside the working folder, so that it lies on a real disk.
class Folder {
 public:
  Folder() : path_("pqip-bench-" + std::to_string(getpid())) {
    std::filesystem::create_directory(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string path() const { return std::filesystem::absolute(path_).string(); }

 private:
  std::string path_;
};

Figure measure(const std::string& folder) {
  Figure figure{"", 0, "of bare SQLite", Target::AtLeast, 0.8, ""};
  sim::RecordsOptions options;
  options.data_dir = folder;
  sim::OpenedRecords records = sim::open_records(std::move(options));
  if (records.store->mode() != sim::StoreMode::ReadWrite)
    return figure.problem = "the records do not open", figure;
  sim::Attempt head;
  const auto profile = records.store->add_profile("bench", "2026-11-21T10:00:00Z");
  if (profile) head.profile = profile->id;
  head.scenario = "fine";
  head.started_utc = "2026-11-21T10:00:00Z";
  const auto attempt = records.store->begin_attempt(head);
  BareSqlite bare(folder + "/bare.sqlite");
  if (!profile || !attempt || !bare.ok()) return figure.problem = "nothing can be written", figure;

  std::uint32_t stored = 0, row = 0;
  bool saved = true;
  const auto through_store = [&] {
    for (int i = 0; i < kRows; ++i, stored += kLines) {
      std::string bytes;
      bytes.reserve(kBytes.size());
      bytes = kBytes;
      records.store->submit({*attempt, sim::kOriginalBranch, stored, std::move(bytes)});
      for (const sim::Outcome& outcome : records.store->wait()) saved = saved && !outcome.error;
    }
  };
  const auto bare_rows = [&] {
    for (int i = 0; i < kRows; ++i) bare.add(row++);
  };
  through_store();
  bare_rows();
  figure.value = median_ratio(15, bare_rows, through_store, seconds_of);
  if (!saved || !bare.ok()) figure.problem = "a row was not saved";
  return figure;
}

}  // namespace

Figure durable() {
  const Folder folder;
  return measure(folder.path());
}

}  // namespace bench
