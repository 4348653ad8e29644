// The part of SqliteStore that takes and gives back the log.
#include <algorithm>
#include <string_view>

#include "sim/io/sqlite_store.h"
#include "sim/record/keep.h"

namespace sim {
namespace {

std::uint32_t lines_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

Ticket SqliteStore::submit(Batch batch) {
  outcomes_.push_back(keep(*this, ++last_ticket_, std::move(batch), [&](const Batch& lines) {
    Result<void> done = take(lines);
    if (!done) done.error() = sql::in_context("The answer is not saved.", done.error());
    return done;
  }));
  return last_ticket_;
}

Result<void> SqliteStore::take(const Batch& batch) {
  if (Result<void> done = ready(); !done) return done;
  if (batch.bytes.empty() || batch.bytes.back() != '\n')
    return failed(ErrorKind::Refused, "It does not consist of whole lines.");
  const Result<std::uint32_t> lines = tail(batch);
  if (!lines) return tl::unexpected<Error>(lines.error());
  if (batch.seq == *lines) return insert(batch);
  if (batch.seq > *lines)
    return failed(ErrorKind::Refused, "Something before it is not saved yet.",
                  "Save what came before first.");
  return take_rest(batch, *lines);
}

// How many lines the branch has.
Result<std::uint32_t> SqliteStore::tail(const Batch& batch) {
  const auto known = tails_.find({batch.attempt, batch.branch});
  if (known != tails_.end()) return known->second;
  sql::Statement& last = query(Query::LastBatch);
  const Result<bool> row = last.bind(1, batch.attempt).bind(2, std::int64_t{batch.branch}).step();
  if (!row) return tl::unexpected<Error>(row.error());
  if (*row) {
    const auto lines = static_cast<std::uint32_t>(last.number(0)) + lines_of(last.text(1));
    last.reset();
    return lines;
  }
  sql::Statement& branch = query(Query::HasBranch);
  const Result<bool> there =
      branch.bind(1, batch.attempt).bind(2, std::int64_t{batch.branch}).step();
  branch.reset();
  if (!there) return tl::unexpected<Error>(there.error());
  if (!*there) return failed(ErrorKind::NotFound, "There is no such attempt in the records.");
  return 0U;
}

// The batch begins in lines that are there: what is the same is passed over, what is new is kept.
Result<void> SqliteStore::take_rest(const Batch& batch, std::uint32_t tail) {
  std::string there;
  std::int64_t first = -1;
  sql::Statement& rows = query(Query::BatchesFrom);
  const Result<void> read = rows.bind(1, batch.attempt)
                                .bind(2, std::int64_t{batch.branch})
                                .bind(3, std::int64_t{batch.seq})
                                .each([&] {
                                  if (first < 0) first = rows.number(0);
                                  there += rows.text(1);
                                });
  if (!read) return read;
  if (first == batch.seq && starts_with(there, batch.bytes)) return {};
  if (first == batch.seq && starts_with(batch.bytes, there))
    return insert({batch.attempt, batch.branch, tail, batch.bytes.substr(there.size())});
  return failed(ErrorKind::Refused, "The records hold something else in its place.",
                "Leave this attempt and continue it from the list of records.");
}

Result<void> SqliteStore::insert(const Batch& batch) {
  sql::Statement& row = query(Query::AddBatch);
  row.bind(1, batch.attempt)
      .bind(2, std::int64_t{batch.branch})
      .bind(3, std::int64_t{batch.seq})
      .bind_bytes(4, batch.bytes);
  const Result<void> done = row.run();
  // After a failed sync the row may be there all the same, and then it is saved.
  const bool there =
      done || (mode_ == StoreMode::ReadWrite && database_->in_doubt() && reopen() && holds(batch));
  if (!there) return done;
  tails_[{batch.attempt, batch.branch}] = batch.seq + lines_of(batch.bytes);
  changed_ = true;
  return {};
}

bool SqliteStore::holds(const Batch& batch) {
  sql::Statement& last = query(Query::LastBatch);
  const Result<bool> row = last.bind(1, batch.attempt).bind(2, std::int64_t{batch.branch}).step();
  const bool same = row && *row && last.number(0) == batch.seq && last.text(1) == batch.bytes;
  last.reset();
  return same;
}

Result<std::string> SqliteStore::log_text(AttemptId attempt, std::int32_t branch) const {
  std::string log;
  std::int64_t lines = 0;
  bool whole = true;
  sql::Statement& rows = query(Query::BatchesFrom);
  const Result<void> read =
      rows.bind(1, attempt).bind(2, std::int64_t{branch}).bind(3, std::int64_t{0}).each([&] {
        const std::string bytes = rows.text(1);
        whole = whole && rows.number(0) == lines;
        lines += lines_of(bytes);
        log += bytes;
      });
  if (!read)
    return tl::unexpected<Error>(
        sql::in_context("The log of the attempt could not be read.", read.error()));
  if (!whole)
    return failed(ErrorKind::Unreadable, "A part of this attempt is missing from the records.",
                  "A backup may still have it.");
  return log;
}

}  // namespace sim
