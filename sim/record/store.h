// Where records are kept, as the rest of the program sees it. The real one is SQLite in sim/io; tests have one in memory
// and one that fails when told to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/result.h"
#include "sim/record/record.h"

namespace sim {

using Ticket = std::uint64_t;

// What became of a submitted batch. Only an outcome without error may be shown as saved.
struct Outcome {
  Ticket ticket = 0;
  std::optional<Error> error = std::nullopt;
  AttemptId attempt = 0;  // that of the batch, 0 when it could not begin; one that began has it beside an error too
};

enum class StoreMode : std::uint8_t {
  ReadWrite,
  ReadOnly,       // the folder or file cannot be written: everything is read, nothing kept
  SecondInstance, // another window holds the records: likewise, with its own banner
  Memory,         // nothing on the disk could be opened: a fresh store that is lost at the end
};

class Store {
 public:
  virtual ~Store() = default;

  virtual StoreMode mode() const = 0;

  // People on this machine. None sees another's records.
  virtual Result<Profile> add_profile(const std::string& name, const std::string& created_utc) = 0;
  virtual Result<std::vector<Profile>> profiles() const = 0;

  // Begins an attempt: `head.id` is ignored, the new id comes back. Durable on return.
  virtual Result<AttemptId> begin_attempt(const Attempt& head) = 0;
  virtual Result<void> set_state(AttemptId attempt, AttemptState state) = 0;
  // Newest first.
  virtual Result<std::vector<Attempt>> attempts(ProfileId profile) const = 0;
  virtual Result<Attempt> attempt(AttemptId attempt) const = 0;

  // Hands over a batch; never waits for the disk longer than the store needs to take it. Batches of one attempt and branch
  // come in order of seq. The outcome comes from `poll` once COMMIT has returned, in order of tickets.
  virtual Ticket submit(Batch batch) = 0;
  // Outcomes since the last call; empty when none is ready.
  virtual std::vector<Outcome> poll() = 0;
  // Waits until every submitted batch has its outcome.
  virtual std::vector<Outcome> wait() = 0;
  // Whether every other call would wait now, because something submitted is still being written.
  virtual bool busy() const { return false; }

  // The canonical log text of a branch: its batches in order of seq, joined.
  virtual Result<std::string> log_text(AttemptId attempt, std::int32_t branch = kOriginalBranch) const = 0;

  // Keeps wording; what is there already stays.
  virtual Result<void> save_texts(const std::vector<StoredText>& texts) = 0;
  virtual Result<std::vector<StoredText>> texts(const std::string& text_hash, const std::string& lang) const = 0;

  virtual Result<void> judge(const Judgement& judgement) = 0;
  virtual Result<std::vector<Judgement>> judgements(AttemptId attempt) const = 0;

  // Erases one attempt with its batches, branches and judgements, so that no trace of it is left in the files.
  virtual Result<void> erase_attempt(AttemptId attempt) = 0;
};

}  // namespace sim
