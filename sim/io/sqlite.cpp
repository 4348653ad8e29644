#include "sim/io/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace sim::sql {
namespace {

struct Reason {
  int code;
  ErrorKind kind;
  const char* message;
  const char* hint;
};

constexpr Reason kReasons[] = {
    {SQLITE_FULL, ErrorKind::Unwritable, "The disk is full.",
     "Free some space, or keep the records elsewhere with --data-dir."},
    {SQLITE_IOERR, ErrorKind::Unwritable, "The disk reported an error.",
     "Check the disk, or keep the records elsewhere with --data-dir."},
    {SQLITE_CORRUPT, ErrorKind::Unreadable, "The file is damaged.",
     "Start the program again: it will set the file aside and offer the last good backup."},
    {SQLITE_NOTADB, ErrorKind::Unreadable, "The file is no database.",
     "Start the program again: it will set the file aside and offer the last good backup."},
    {SQLITE_BUSY, ErrorKind::InUse, "Another program is using the records.",
     "Close it and try again."},
    {SQLITE_LOCKED, ErrorKind::InUse, "Another program is using the records.",
     "Close it and try again."},
    {SQLITE_READONLY, ErrorKind::Unwritable, "The file cannot be written.",
     "Check who may write there."},
    {SQLITE_PERM, ErrorKind::Unwritable, "The file may not be used.",
     "Check who may read and write there."},
    {SQLITE_CANTOPEN, ErrorKind::Unwritable, "The file cannot be opened.",
     "Check who may read and write there."},
    {SQLITE_NOMEM, ErrorKind::Unwritable, "There is not enough memory.",
     "Close other programs and try again."},
    {SQLITE_CONSTRAINT, ErrorKind::Refused, "It does not fit what is kept already.", ""},
    {SQLITE_TOOBIG, ErrorKind::Refused, "It is too large.", ""},
};

constexpr int primary(int code) { return code & 0xff; }

// A path as SQLite's own kind of address, so that options can follow it.
std::string address(const std::string& path, const OpenHow& how) {
  std::string uri = "file:";
  for (char c : path) {
    if (c == '%' || c == '?' || c == '#')
      uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    else
      uri += c;
  }
  if (how.touch == OpenHow::Touch::Immutable) uri += "?immutable=1";
  return uri;
}

const char* vfs_name(const OpenHow& how) {
  // Without locks, and so without the file that shares them.
  if (how.touch == OpenHow::Touch::Nothing || how.touch == OpenHow::Touch::Salvage)
    return "unix-none";
  return how.vfs.empty() ? nullptr : how.vfs.c_str();
}

}  // namespace

Error in_context(std::string_view what, Error reason) {
  reason.message = fmt::format("{} {}", what, reason.message);
  return reason;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement Statement::dead(Error error) {
  Statement statement;
  statement.dead_ = std::move(error);
  return statement;
}

Statement& Statement::bind(int place, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), place, value);
  return *this;
}

Statement& Statement::bind(int place, std::string_view text) {
  // A view without data would bind null.
  const char* data = text.empty() ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), place, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_bytes(int place, std::string_view bytes) {
  const char* data = bytes.empty() ? "" : bytes.data();
  sqlite3_bind_blob64(statement_.get(), place, data, bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Result<bool> Statement::step() {
  if (dead_) return tl::unexpected<Error>(*dead_);
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  // Resetting repeats the code of a failed step, so it is asked for nothing.
  tl::unexpected<Error> error =
      code == SQLITE_DONE ? tl::unexpected<Error>(Error{}) : database_->failure(code);
  sqlite3_reset(statement_.get());
  if (code != SQLITE_DONE) return error;
  return false;
}

Result<void> Statement::run() {
  return each([] {});
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes == nullptr ? std::string() : std::string(bytes, size);
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, const OpenHow& how) {
  const int access =
      how.touch == OpenHow::Touch::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(address(path, how).c_str(), &handle,
                                   access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, vfs_name(how));
  if (handle == nullptr) return failed(ErrorKind::Unwritable, "There is not enough memory.");
  std::unique_ptr<Database> database(new Database(handle));
  if (code != SQLITE_OK) return database->failure(code);
  Result<void> done = database->harden();
  if (done) done = database->prepare_to(how.touch);
  if (!done) return tl::unexpected<Error>(done.error());
  return database;
}

Result<void> Database::prepare_to(OpenHow::Touch touch) {
  if (touch != OpenHow::Touch::Nothing && touch != OpenHow::Touch::Salvage) return {};
  // Keeps the index of the -wal in memory.
  Result<void> done = run("PRAGMA locking_mode=EXCLUSIVE");
  if (!done || touch == OpenHow::Touch::Nothing) return done;
  // The one way to make SQLite read a file that is shorter than it says. Nothing is written: the
  // file is open for reading.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  return run("PRAGMA writable_schema=ON");
}

Result<std::unique_ptr<Database>> Database::in_memory() {
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(":memory:", &handle,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (handle == nullptr) return failed(ErrorKind::Unwritable, "There is not enough memory.");
  std::unique_ptr<Database> database(new Database(handle));
  if (code != SQLITE_OK) return database->failure(code);
  if (Result<void> done = database->harden(); !done) return tl::unexpected<Error>(done.error());
  return database;
}

Database::~Database() { sqlite3_close_v2(handle_); }

Result<void> Database::harden() {
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, 2000);
  constexpr int kOff[] = {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
                          SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                          SQLITE_DBCONFIG_DQS_DML,        SQLITE_DBCONFIG_DQS_DDL};
  constexpr int kOn[] = {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY,
                         SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE};
  for (int setting : kOff) sqlite3_db_config(handle_, setting, 0, nullptr);
  for (int setting : kOn) sqlite3_db_config(handle_, setting, 1, nullptr);
  // Nothing of the records goes into a temporary file, and nothing erased stays in its page.
  return run("PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON");
}

tl::unexpected<Error> Database::failure(int code) {
  // After a failed sync the system may call unwritten pages clean: going on as if nothing had been
  // would trust them.
  if (primary(code) == SQLITE_IOERR) in_doubt_ = true;
  for (const Reason& reason : kReasons)
    if (reason.code == primary(code)) return failed(reason.kind, reason.message, reason.hint);
  // What remains is what SQLite says of a file whose tables are not as they should be.
  return failed(ErrorKind::Unreadable,
                fmt::format("The database says: {}.", sqlite3_errmsg(handle_)));
}

Statement Database::prepare(std::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  Statement statement;
  statement.database_ = this;
  statement.statement_.reset(handle);
  if (code != SQLITE_OK) statement.dead_ = failure(code).value();
  return statement;
}

Result<void> Database::run(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failure(code);
  return {};
}

Result<std::int64_t> Database::number(std::string_view sql) {
  Statement statement = prepare(sql);
  const Result<bool> row = statement.step();
  if (!row) return tl::unexpected<Error>(row.error());
  return *row ? statement.number(0) : 0;
}

Result<std::string> Database::text(std::string_view sql) {
  Statement statement = prepare(sql);
  const Result<bool> row = statement.step();
  if (!row) return tl::unexpected<Error>(row.error());
  return *row ? statement.text(0) : std::string();
}

Result<void> Database::copy_from(Database& from) {
  sqlite3_backup* copy = sqlite3_backup_init(handle_, "main", from.handle_, "main");
  if (copy == nullptr) return failure(sqlite3_extended_errcode(handle_));
  const int step = sqlite3_backup_step(copy, -1);
  const int end = sqlite3_backup_finish(copy);
  if (step != SQLITE_DONE) return failure(end == SQLITE_OK ? step : end);
  return {};
}

void Database::checkpoint_on_close(bool on) {
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

std::int64_t Database::last_row_id() const { return sqlite3_last_insert_rowid(handle_); }

std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

Result<Transaction> Transaction::begin(Database& database) {
  if (Result<void> done = database.run("BEGIN IMMEDIATE"); !done)
    return tl::unexpected<Error>(done.error());
  return Transaction(database);
}

Transaction::~Transaction() {
  // A failure may have rolled back already.
  if (database_ != nullptr && database_->in_transaction())
    static_cast<void>(database_->run("ROLLBACK"));
}

Result<void> Transaction::commit() {
  Result<void> done = database_->run("COMMIT");
  if (done) database_ = nullptr;
  return done;
}

}  // namespace sim::sql
