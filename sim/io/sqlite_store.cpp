#include "sim/io/sqlite_store.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "sim/base/check.h"
#include "sim/io/backups.h"
#include "sim/io/record_names.h"

namespace sim {
namespace {

// In the order of SqliteStore::Query.
constexpr const char* kQueries[] = {
    "INSERT INTO profile(name, created_utc) VALUES(?, ?)",
    "SELECT id, name, created_utc FROM profile ORDER BY id",
    "INSERT INTO attempt(profile, scenario, scenario_title, logic_hash, text_hash, engine, format, "
    "seed, mode, started_utc,"
    " carried_from, state) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "INSERT INTO branch(attempt, branch, parent_branch, parent_seq, kind, label) VALUES(?, 0, "
    "NULL, NULL, ?, '')",
    "UPDATE attempt SET state = ?2 WHERE id = ?1",
    "SELECT id, profile, scenario, scenario_title, logic_hash, text_hash, engine, format, seed, "
    "mode, started_utc, carried_from, state"
    " FROM attempt WHERE profile = ? ORDER BY id DESC",
    "SELECT id, profile, scenario, scenario_title, logic_hash, text_hash, engine, format, seed, "
    "mode, started_utc, carried_from, state"
    " FROM attempt WHERE id = ?",
    "INSERT INTO batch(attempt, branch, seq, bytes) VALUES(?, ?, ?, ?)",
    "SELECT seq, bytes FROM batch WHERE attempt = ? AND branch = ? ORDER BY seq DESC LIMIT 1",
    "SELECT seq, bytes FROM batch WHERE attempt = ? AND branch = ? AND seq >= ? ORDER BY seq",
    "SELECT 1 FROM branch WHERE attempt = ? AND branch = ?",
    "INSERT OR IGNORE INTO text(text_hash, lang, id, body) VALUES(?, ?, ?, ?)",
    "SELECT text_hash, lang, id, body FROM text WHERE text_hash = ? AND lang = ? ORDER BY id",
    "INSERT INTO judgement(attempt, item, by, at, value, reason) VALUES(?, ?, ?, ?, ?, ?)",
    "SELECT attempt, item, by, at, value, reason FROM judgement WHERE attempt = ? ORDER BY rowid",
};

// A row of the two queries for attempts. Nothing when it holds what no version writes.
std::optional<Attempt> attempt_of(const sql::Statement& row) {
  const std::optional<PlayMode> mode = play_mode(row.text(9));
  const std::optional<AttemptState> state = attempt_state(row.text(12));
  if (!mode || !state) return std::nullopt;
  Attempt attempt;
  attempt.id = row.number(0);
  attempt.profile = row.number(1);
  attempt.scenario = row.text(2);
  attempt.scenario_title = row.text(3);
  attempt.logic_hash = row.text(4);
  attempt.text_hash = row.text(5);
  attempt.engine = row.text(6);
  attempt.format = static_cast<int>(row.number(7));
  attempt.seed = static_cast<std::uint64_t>(row.number(8));
  attempt.mode = *mode;
  attempt.started_utc = row.text(10);
  attempt.carried_from = row.number(11);
  attempt.state = *state;
  return attempt;
}

tl::unexpected<Error> no_such_attempt(AttemptId id) {
  return failed(ErrorKind::NotFound, fmt::format("There is no attempt {} in the records.", id),
                "The list of records shows all there are.");
}

tl::unexpected<Error> unreadable_attempt() {
  return failed(
      ErrorKind::Unreadable,
      "An attempt in the records cannot be read: it holds a word this version does not know.");
}

tl::unexpected<Error> put(std::string_view what, const Error& reason) {
  return tl::unexpected<Error>(sql::in_context(what, reason));
}

// Was the file written to after its newest backup, by a run that could not make one?
bool newer_than_backups(const RecordPlace& place) {
  const std::string wal = place.paths.database + "-wal";
  std::int64_t written = changed_at(place.paths.database);
  if (file_size(wal) > 0) written = std::max(written, changed_at(wal));
  std::int64_t backed_up = 0;
  for (const std::string& path : backups_in(place.paths.backups))
    backed_up = std::max(backed_up, changed_at(path));
  return backed_up != 0 && written > backed_up;
}

}  // namespace

SqliteStore::SqliteStore(std::unique_ptr<sql::Database> database, StoreMode mode, RecordPlace place)
    : database_(std::move(database)),
      mode_(mode),
      place_(std::move(place)),
      changed_(mode == StoreMode::ReadWrite && newer_than_backups(place_)) {
  static_assert(std::size(kQueries) == static_cast<std::size_t>(Query::Count));
}

std::unique_ptr<SqliteStore> SqliteStore::in_memory(StoreMode mode) {
  Result<std::unique_ptr<sql::Database>> database = sql::Database::in_memory();
  SIM_CHECK(database.has_value(), "no memory for a store");
  SIM_CHECK(migrate(**database, 0, migrations()).has_value(),
            "no memory for the tables of a store");
  return std::make_unique<SqliteStore>(std::move(*database), mode, RecordPlace{});
}

SqliteStore::~SqliteStore() { static_cast<void>(close()); }

sql::Statement& SqliteStore::query(Query query) const {
  std::optional<sql::Statement>& statement = statements_[static_cast<std::size_t>(query)];
  if (!database_) {
    const char* why = closed_ ? "The records are closed."
                              : "The records cannot be reached: the disk reported an error.";
    statement = sql::Statement::dead({ErrorKind::Unwritable, why, {}});
  } else if (!statement) {
    statement = database_->prepare(kQueries[static_cast<std::size_t>(query)]);
  } else {
    statement->reset();
  }
  return *statement;
}

Result<void> SqliteStore::ready() {
  if (closed_) return failed(ErrorKind::Refused, "The records are closed.");
  if (mode_ == StoreMode::ReadOnly)
    return failed(ErrorKind::Unwritable, "The records can only be read here.",
                  "Give a folder that can be written with --data-dir.");
  if (mode_ == StoreMode::SecondInstance)
    return failed(ErrorKind::InUse, "The records are open in another window.",
                  "Close the other window and start again.");
  if (mode_ == StoreMode::Memory || (database_ && !database_->in_doubt())) return {};
  return reopen();
}

void SqliteStore::drop_database() {
  for (std::optional<sql::Statement>& statement : statements_) statement.reset();
  tails_.clear();
  database_.reset();
}

// After a failed sync: nothing that is in memory is believed.
Result<void> SqliteStore::reopen() {
  if (database_) database_->checkpoint_on_close(false);
  drop_database();
  OpenedFile file = open_for_writing(place_);
  if (!file.database)
    return failed(ErrorKind::Unwritable, "The records cannot be reached. " + file.state.problem,
                  "Check the disk.");
  if (Result<void> done = make_lasting(*file.database, place_); !done) return done;
  // What is read back from the -wal may never have reached the disk. Written once more and synced,
  // it has.
  if (Result<void> done = empty_wal(*file.database); !done) return done;
  database_ = std::move(file.database);
  return {};
}

Result<void> SqliteStore::close() {
  if (std::exchange(closed_, true)) return {};
  Result<void> done;
  if (mode_ == StoreMode::ReadWrite && database_ && !database_->in_doubt()) {
    if (unwiped_) static_cast<void>(wipe());
    if (changed_) {
      // The file then is older than its backup. A reader in another window keeps the -wal full,
      // which harms nothing.
      static_cast<void>(empty_wal(*database_));
      if (const Result<std::string> made = make_backup(*database_, place_); !made)
        done = put("Everything is saved, but no backup could be made.", made.error());
    }
  }
  if (database_ && database_->in_doubt()) database_->checkpoint_on_close(false);
  drop_database();
  return done;
}

Result<Profile> SqliteStore::add_profile(const std::string& name, const std::string& created_utc) {
  Result<void> done = ready();
  if (done)
    done = query(Query::AddProfile)
               .bind(1, std::string_view(name))
               .bind(2, std::string_view(created_utc))
               .run();
  if (!done) return put("The person could not be added.", done.error());
  changed_ = true;
  return Profile{database_->last_row_id(), name, created_utc};
}

Result<std::vector<Profile>> SqliteStore::profiles() const {
  std::vector<Profile> list;
  sql::Statement& rows = query(Query::Profiles);
  const Result<void> read = rows.each([&] {
    list.push_back({rows.number(0), rows.text(1), rows.text(2)});
  });
  if (!read) return put("The people could not be read.", read.error());
  return list;
}

Result<AttemptId> SqliteStore::begin_attempt(const Attempt& head) {
  AttemptId id = 0;
  Result<void> done = ready();
  if (done) done = insert_attempt(head, id);
  // As with a batch: after a failed sync it may be there all the same.
  const bool there = done || (id != 0 && mode_ == StoreMode::ReadWrite && database_->in_doubt() &&
                              reopen() && attempt(id));
  if (!there) return put("The attempt could not be begun.", done.error());
  changed_ = true;
  return id;
}

Result<void> SqliteStore::insert_attempt(const Attempt& head, AttemptId& id) {
  Result<sql::Transaction> change = sql::Transaction::begin(*database_);
  if (!change) return tl::unexpected<Error>(change.error());
  sql::Statement& attempt = query(Query::AddAttempt);
  attempt.bind(1, head.profile)
      .bind(2, std::string_view(head.scenario))
      .bind(3, std::string_view(head.scenario_title));
  attempt.bind(4, std::string_view(head.logic_hash))
      .bind(5, std::string_view(head.text_hash))
      .bind(6, std::string_view(head.engine));
  attempt.bind(7, std::int64_t{head.format})
      .bind(8, static_cast<std::int64_t>(head.seed))
      .bind(9, name_of(head.mode));
  attempt.bind(10, std::string_view(head.started_utc))
      .bind(11, head.carried_from)
      .bind(12, name_of(head.state));
  if (Result<void> done = attempt.run(); !done) return done;
  id = database_->last_row_id();
  if (Result<void> done =
          query(Query::AddBranch).bind(1, id).bind(2, name_of(BranchKind::Original)).run();
      !done)
    return done;
  return change->commit();
}

Result<void> SqliteStore::set_state(AttemptId attempt, AttemptState state) {
  Result<void> done = ready();
  if (done) done = query(Query::SetState).bind(1, attempt).bind(2, name_of(state)).run();
  if (!done) return put("How the attempt stands was not saved.", done.error());
  if (database_->changes() == 0) return no_such_attempt(attempt);
  changed_ = true;
  return {};
}

Result<std::vector<Attempt>> SqliteStore::attempts(ProfileId profile) const {
  std::vector<Attempt> list;
  bool known = true;
  sql::Statement& rows = query(Query::Attempts);
  const Result<void> read = rows.bind(1, profile).each([&] {
    if (std::optional<sim::Attempt> attempt = attempt_of(rows))
      list.push_back(std::move(*attempt));
    else
      known = false;
  });
  if (!read) return put("The attempts could not be read.", read.error());
  if (!known) return unreadable_attempt();
  return list;
}

Result<Attempt> SqliteStore::attempt(AttemptId attempt) const {
  sql::Statement& row = query(Query::Attempt);
  const Result<bool> found = row.bind(1, attempt).step();
  if (!found) return put("The attempt could not be read.", found.error());
  if (!*found) return no_such_attempt(attempt);
  std::optional<sim::Attempt> head = attempt_of(row);
  row.reset();
  if (!head) return unreadable_attempt();
  return std::move(*head);
}

Result<void> SqliteStore::save_texts(const std::vector<StoredText>& texts) {
  Result<void> done = ready();
  if (done) done = insert_texts(texts);
  if (!done) return put("The wording of the case was not saved.", done.error());
  changed_ = true;
  return {};
}

Result<void> SqliteStore::insert_texts(const std::vector<StoredText>& texts) {
  Result<sql::Transaction> change = sql::Transaction::begin(*database_);
  if (!change) return tl::unexpected<Error>(change.error());
  for (const StoredText& text : texts) {
    sql::Statement& row = query(Query::AddText);
    row.bind(1, std::string_view(text.text_hash)).bind(2, std::string_view(text.lang));
    row.bind(3, std::string_view(text.id)).bind(4, std::string_view(text.body));
    if (Result<void> done = row.run(); !done) return done;
  }
  return change->commit();
}

Result<std::vector<StoredText>> SqliteStore::texts(const std::string& text_hash,
                                                   const std::string& lang) const {
  std::vector<StoredText> list;
  sql::Statement& rows = query(Query::Texts);
  const Result<void> read =
      rows.bind(1, std::string_view(text_hash)).bind(2, std::string_view(lang)).each([&] {
        list.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
      });
  if (!read) return put("The wording of the case could not be read.", read.error());
  return list;
}

Result<void> SqliteStore::judge(const Judgement& judgement) {
  Result<void> done = ready();
  if (done) {
    sql::Statement& row = query(Query::AddJudgement);
    row.bind(1, judgement.attempt)
        .bind(2, std::string_view(judgement.item))
        .bind(3, std::string_view(judgement.by));
    row.bind(4, std::string_view(judgement.at_utc))
        .bind(5, std::string_view(judgement.value))
        .bind(6, std::string_view(judgement.reason));
    done = row.run();
  }
  if (!done) return put("The judgement was not saved.", done.error());
  changed_ = true;
  return {};
}

Result<std::vector<Judgement>> SqliteStore::judgements(AttemptId attempt) const {
  std::vector<Judgement> list;
  sql::Statement& rows = query(Query::Judgements);
  const Result<void> read = rows.bind(1, attempt).each([&] {
    list.push_back(
        {rows.number(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)});
  });
  if (!read) return put("The judgements could not be read.", read.error());
  return list;
}

}  // namespace sim
