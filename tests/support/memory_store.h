// A Store in plain memory, with the same rules as the one on SQLite and nothing else.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "sim/record/store.h"

namespace sim::testing {

class MemoryStore : public Store {
 public:
  explicit MemoryStore(StoreMode mode = StoreMode::ReadWrite) : mode_(mode) {}

  StoreMode mode() const override { return mode_; }
  Result<Profile> add_profile(const std::string& name, const std::string& created_utc) override;
  Result<std::vector<Profile>> profiles() const override { return profiles_; }
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
  Result<void> erase_attempt(AttemptId attempt) override;

 protected:
  bool unheard() const { return !outcomes_.empty(); }
  // What a batch comes to; a derived store may refuse first.
  virtual Result<void> take(const Batch& batch);

 private:
  Result<void> writable() const;
  const Attempt* find(AttemptId attempt) const;

  StoreMode mode_;
  std::vector<Profile> profiles_;
  std::vector<Attempt> attempts_;  // in order of their ids
  AttemptId last_attempt_ = 0;
  std::map<std::pair<AttemptId, std::int32_t>, std::string> logs_;
  std::map<std::tuple<std::string, std::string, Id>, std::string> texts_;
  std::vector<Judgement> judgements_;
  std::vector<Outcome> outcomes_;
  Ticket last_ticket_ = 0;
};

}  // namespace sim::testing
