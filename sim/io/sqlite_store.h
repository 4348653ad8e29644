// The Store on SQLite: in a file, beside another window's, read from a file that cannot be written,
// or in memory.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/io/record_file.h"
#include "sim/io/sqlite.h"
#include "sim/record/store.h"

namespace sim {

// What erasing an attempt did besides the record file.
struct Erasure {
  std::vector<std::string> rewritten;  // backups that held the attempt and no longer do
  std::vector<std::string>
      removed;  // backups and set-aside files that held it, or may have, and could not be rewritten
};

// Commits inside the call, so `poll` has the outcome at once. One thread at a time, any thread.
//
// A batch is taken when its `seq` is the number of lines the branch has, so there is never a hole.
// One that overlaps what is there is taken when the overlap is the same, byte for byte: after a
// failure the same batch, or a longer one, is simply submitted again.
class SqliteStore final : public Store {
 public:
  // `database` holds the tables; in a file it was made lasting. `place` is not looked at for
  // StoreMode::Memory.
  SqliteStore(std::unique_ptr<sql::Database> database, StoreMode mode, RecordPlace place);
  // Tables in memory and nothing else; `mode` is what it says of itself. Stops the program when
  // there is no memory left.
  static std::unique_ptr<SqliteStore> in_memory(StoreMode mode);
  ~SqliteStore() override;

  StoreMode mode() const override { return mode_; }
  Result<Profile> add_profile(const std::string& name, const std::string& created_utc) override;
  Result<std::vector<Profile>> profiles() const override;
  Result<AttemptId> begin_attempt(const Attempt& head) override;
  Result<void> set_state(AttemptId attempt, AttemptState state) override;
  Result<std::vector<Attempt>> attempts(ProfileId profile) const override;
  Result<Attempt> attempt(AttemptId attempt) const override;
  Ticket submit(Batch batch) override;
  std::vector<Outcome> poll() override { return std::exchange(outcomes_, {}); }
  std::vector<Outcome> wait() override { return poll(); }
  Result<std::string> log_text(AttemptId attempt,
                               std::int32_t branch = kOriginalBranch) const override;
  Result<void> save_texts(const std::vector<StoredText>& texts) override;
  Result<std::vector<StoredText>> texts(const std::string& text_hash,
                                        const std::string& lang) const override;
  Result<void> judge(const Judgement& judgement) override;
  Result<std::vector<Judgement>> judgements(AttemptId attempt) const override;
  // Wipes the record file, then every backup and set-aside file. When wiping fails the attempt is
  // gone from the list and the error says that traces may be left; erasing it again then tries to
  // wipe again.
  Result<void> erase_attempt(AttemptId attempt) override;
  const Erasure& last_erasure() const { return erasure_; }

  // Makes a backup when something changed since the last one, and closes. The records are saved
  // whatever comes back: an error means the backup only. Afterwards every call fails. Destruction
  // does the same without a word.
  Result<void> close();

 private:
  enum class Query : std::uint8_t {
    AddProfile,
    Profiles,
    AddAttempt,
    AddBranch,
    SetState,
    Attempts,
    Attempt,
    AddBatch,
    LastBatch,
    BatchesFrom,
    HasBranch,
    AddText,
    Texts,
    AddJudgement,
    Judgements,
    Count
  };
  using Tail = std::pair<AttemptId, std::int32_t>;

  sql::Statement& query(Query query) const;
  Result<void> ready();
  Result<void> reopen();
  void drop_database();
  Result<void> take(const Batch& batch);
  Result<std::uint32_t> tail(const Batch& batch);
  Result<void> take_rest(const Batch& batch, std::uint32_t tail);
  Result<void> insert(const Batch& batch);
  bool holds(const Batch& batch);
  Result<void> insert_attempt(const Attempt& head, AttemptId& id);
  Result<void> insert_texts(const std::vector<StoredText>& texts);
  Result<void> wipe();

  std::unique_ptr<sql::Database>
      database_;  // null after close, and while it cannot be opened again
  StoreMode mode_;
  RecordPlace place_;
  mutable std::array<std::optional<sql::Statement>, static_cast<std::size_t>(Query::Count)>
      statements_;
  std::map<Tail, std::uint32_t> tails_;  // lines of the branches written to
  std::vector<Outcome> outcomes_;
  Ticket last_ticket_ = 0;
  Erasure erasure_;
  std::optional<sim::Attempt> unwiped_;  // erased, but traces may be left
  bool changed_ = false;                 // since the last backup
  bool closed_ = false;
};

}  // namespace sim
