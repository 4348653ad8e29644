// A thin, typed face of SQLite: every error becomes an Error in plain words, every handle closes
// itself.
//
// The messages here give the reason only ("The disk is full."); whoever asked puts before it what
// did not happen. One thread at a time. Kinds of failure: Unreadable = what is in the file is
// damaged or no database; InUse = another holds it; Unwritable = the disk or the system refused.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sim/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sim::sql {

class Database;

// A prepared statement. Valid as long as its Database lives; bound texts are copied.
class Statement {
 public:
  Statement() = default;
  // One that always fails.
  static Statement dead(Error error);

  // Places count from 1.
  Statement& bind(int place, std::int64_t value);
  Statement& bind(int place, std::string_view text);
  Statement& bind_bytes(int place, std::string_view bytes);

  // True: a row is there to be read. False: there is no more, and the statement can be bound again.
  // A statement that could not be prepared gives its error here.
  [[nodiscard]] Result<bool> step();
  // Steps to the end and throws rows away.
  [[nodiscard]] Result<void> run();
  // Calls `on_row()` for every row.
  template <class F>
  [[nodiscard]] Result<void> each(F on_row) {
    while (true) {
      const Result<bool> row = step();
      if (!row) return tl::unexpected<Error>(row.error());
      if (!*row) return {};
      on_row();
    }
  }
  // Makes it ready to be bound again, and lets go of what it read.
  void reset();

  // Columns count from 0; a value of another type is converted, null is 0 or empty.
  std::int64_t number(int column) const;
  std::string text(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  Database* database_ = nullptr;
  std::optional<Error> dead_;  // why it could not be prepared
};

struct OpenHow {
  enum class Touch : std::uint8_t {
    Write,      // reads and writes; the file must exist
    Read,       // reads what others may be writing
    Nothing,    // reads and leaves no trace: no lock, no -shm; for files nobody writes. A -wal is
                // read with it
    Immutable,  // the same for files without a -wal: nothing else is even looked for
    Salvage,    // as Nothing, from a damaged file as much as can be read
  };
  Touch touch = Touch::Write;
  std::string
      vfs;  // name of an SQLite VFS; empty: the default one. Not used for Nothing and Salvage
};

class Database {
 public:
  // Switches off everything a hostile file could use: triggers, views, extensions, a trusted
  // schema.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& path,
                                                              const OpenHow& how);
  [[nodiscard]] static Result<std::unique_ptr<Database>> in_memory();
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Statement prepare(std::string_view sql);
  // One or several statements without results.
  [[nodiscard]] Result<void> run(const char* sql);
  // The first column of the first row; 0 or empty when there is none.
  [[nodiscard]] Result<std::int64_t> number(std::string_view sql);
  [[nodiscard]] Result<std::string> text(std::string_view sql);

  // Copies the whole of `from` into this one.
  [[nodiscard]] Result<void> copy_from(Database& from);

  // Whether the last close of a file moves its -wal into it. Off until a file is known to be ours.
  void checkpoint_on_close(bool on);
  std::int64_t last_row_id() const;
  // Rows the last statement changed.
  std::int64_t changes() const;
  bool in_transaction() const;
  // The last failure left in doubt what is on the disk: close, open again and look before going on.
  bool in_doubt() const { return in_doubt_; }

 private:
  friend class Statement;
  explicit Database(sqlite3* handle) : handle_(handle) {}
  [[nodiscard]] Result<void> harden();
  [[nodiscard]] Result<void> prepare_to(OpenHow::Touch touch);
  tl::unexpected<Error> failure(int code);

  sqlite3* handle_;
  bool in_doubt_ = false;
};

// BEGIN IMMEDIATE on making, ROLLBACK on destruction unless committed.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept : database_(other.database_) {
    other.database_ = nullptr;
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  [[nodiscard]] Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

// `what` and the reason as one message: "The answer was not saved. The disk is full."
Error in_context(std::string_view what, Error reason);

}  // namespace sim::sql
