// A MemoryStore whose disk fills up and empties as the test says.
#pragma once

#include "tests/support/memory_store.h"

namespace sim::testing {

class FailingStore final : public MemoryStore {
 public:
  // From now on nothing can be saved.
  void fill_up() { full_ = true; }
  void make_room() { full_ = false; }
  // The next batch fails, those after it do not.
  void fail_next_batch() { fail_next_ = true; }
  // The next attempt cannot begin; how the next one stands cannot be said.
  void fail_next_begin() { fail_begin_ = true; }
  void fail_next_state() { fail_state_ = true; }
  // Outcomes are kept back, as by a slow disk, until `let_go`.
  void hold_outcomes() { held_ = true; }
  void let_go() { held_ = false; }
  int batches_refused() const { return refused_; }

  Result<Profile> add_profile(const std::string& name, const std::string& created_utc) override {
    if (full_) return full();
    return MemoryStore::add_profile(name, created_utc);
  }
  Result<AttemptId> begin_attempt(const Attempt& head) override {
    if (full_ || std::exchange(fail_begin_, false)) return full();
    return MemoryStore::begin_attempt(head);
  }
  Result<void> set_state(AttemptId attempt, AttemptState state) override {
    if (full_ || std::exchange(fail_state_, false)) return full();
    return MemoryStore::set_state(attempt, state);
  }
  Result<void> save_texts(const std::vector<StoredText>& texts) override {
    if (full_) return full();
    return MemoryStore::save_texts(texts);
  }
  std::vector<Outcome> poll() override {
    return held_ ? std::vector<Outcome>() : MemoryStore::poll();
  }
  std::vector<Outcome> wait() override { return MemoryStore::poll(); }
  bool busy() const override { return held_ && unheard(); }

 protected:
  Result<void> take(const Batch& batch) override {
    if (!full_ && !std::exchange(fail_next_, false)) return MemoryStore::take(batch);
    ++refused_;
    return full();
  }

 private:
  static tl::unexpected<Error> full() {
    return failed(ErrorKind::Unwritable, "The disk is full.", "Free some space.");
  }

  bool full_ = false, held_ = false;
  bool fail_next_ = false, fail_begin_ = false, fail_state_ = false;
  int refused_ = 0;
};

}  // namespace sim::testing
