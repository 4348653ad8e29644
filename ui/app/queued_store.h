// A store whose commits never hold up a frame: one thread writes, the caller goes on.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "sim/record/store.h"

namespace ui::app {

// All but `submit`, `poll`, `mode` and `busy` wait until what was submitted is done, and then go to
// the store underneath. Use it from one thread. `heard` is called from the writing thread after
// each outcome.
class QueuedStore final : public sim::Store {
 public:
  QueuedStore(sim::Store& store, std::function<void()> heard);
  ~QueuedStore() override;  // after everything submitted is done
  QueuedStore(const QueuedStore&) = delete;
  QueuedStore& operator=(const QueuedStore&) = delete;

  sim::StoreMode mode() const override { return mode_; }
  sim::Result<sim::Profile> add_profile(const std::string& name,
                                        const std::string& created_utc) override;
  sim::Result<std::vector<sim::Profile>> profiles() const override;
  sim::Result<sim::AttemptId> begin_attempt(const sim::Attempt& head) override;
  sim::Result<void> set_state(sim::AttemptId attempt, sim::AttemptState state) override;
  sim::Result<std::vector<sim::Attempt>> attempts(sim::ProfileId profile) const override;
  sim::Result<sim::Attempt> attempt(sim::AttemptId attempt) const override;
  sim::Ticket submit(sim::Batch batch) override;
  std::vector<sim::Outcome> poll() override;
  std::vector<sim::Outcome> wait() override;
  bool busy() const override;
  sim::Result<std::string> log_text(sim::AttemptId attempt, std::int32_t branch) const override;
  sim::Result<void> save_texts(const std::vector<sim::StoredText>& texts) override;
  sim::Result<std::vector<sim::StoredText>> texts(const std::string& text_hash,
                                                  const std::string& lang) const override;
  sim::Result<void> judge(const sim::Judgement& judgement) override;
  sim::Result<std::vector<sim::Judgement>> judgements(sim::AttemptId attempt) const override;
  sim::Result<void> erase_attempt(sim::AttemptId attempt) override;

 private:
  void write();
  void settle() const;  // waits for the queue to be empty

  sim::Store& store_;
  const sim::StoreMode mode_;  // a store keeps the one it was opened with
  std::function<void()> heard_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::deque<std::pair<sim::Ticket, sim::Batch>> queue_;
  std::vector<sim::Outcome> outcomes_;
  sim::Ticket last_ = 0;
  bool writing_ = false, ending_ = false;
  std::thread thread_;
};

}  // namespace ui::app
