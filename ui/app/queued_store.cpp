#include "ui/app/queued_store.h"

#include <utility>

namespace ui::app {

QueuedStore::QueuedStore(sim::Store& store, std::function<void()> heard)
    : store_(store), mode_(store.mode()), heard_(std::move(heard)), thread_([this] { write(); }) {}

QueuedStore::~QueuedStore() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void QueuedStore::write() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ending_ || !queue_.empty(); });
    if (queue_.empty()) return;
    auto [ticket, batch] = std::move(queue_.front());
    queue_.pop_front();
    writing_ = true;
    lock.unlock();
    // The store underneath counts its own tickets; one batch at a time makes them ours.
    (void)store_.submit(std::move(batch));
    std::vector<sim::Outcome> done = store_.wait();
    lock.lock();
    for (sim::Outcome& outcome : done) outcome.ticket = ticket;
    outcomes_.insert(outcomes_.end(), done.begin(), done.end());
    writing_ = false;
    lock.unlock();
    changed_.notify_all();
    heard_();
    lock.lock();
  }
}

void QueuedStore::settle() const {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, [&] { return queue_.empty() && !writing_; });
}

sim::Ticket QueuedStore::submit(sim::Batch batch) {
  const std::lock_guard<std::mutex> lock(mutex_);
  queue_.emplace_back(++last_, std::move(batch));
  changed_.notify_all();
  return last_;
}

std::vector<sim::Outcome> QueuedStore::poll() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return std::exchange(outcomes_, {});
}

std::vector<sim::Outcome> QueuedStore::wait() {
  settle();
  return poll();
}

bool QueuedStore::busy() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return !queue_.empty() || writing_;
}

sim::Result<sim::Profile> QueuedStore::add_profile(const std::string& name,
                                                   const std::string& created_utc) {
  settle();
  return store_.add_profile(name, created_utc);
}

sim::Result<std::vector<sim::Profile>> QueuedStore::profiles() const {
  settle();
  return store_.profiles();
}

sim::Result<sim::AttemptId> QueuedStore::begin_attempt(const sim::Attempt& head) {
  settle();
  return store_.begin_attempt(head);
}

sim::Result<void> QueuedStore::set_state(sim::AttemptId attempt, sim::AttemptState state) {
  settle();
  return store_.set_state(attempt, state);
}

sim::Result<std::vector<sim::Attempt>> QueuedStore::attempts(sim::ProfileId profile) const {
  settle();
  return store_.attempts(profile);
}

sim::Result<sim::Attempt> QueuedStore::attempt(sim::AttemptId attempt) const {
  settle();
  return store_.attempt(attempt);
}

sim::Result<std::string> QueuedStore::log_text(sim::AttemptId attempt, std::int32_t branch) const {
  settle();
  return store_.log_text(attempt, branch);
}

sim::Result<void> QueuedStore::save_texts(const std::vector<sim::StoredText>& texts) {
  settle();
  return store_.save_texts(texts);
}

sim::Result<std::vector<sim::StoredText>> QueuedStore::texts(const std::string& text_hash,
                                                             const std::string& lang) const {
  settle();
  return store_.texts(text_hash, lang);
}

sim::Result<void> QueuedStore::judge(const sim::Judgement& judgement) {
  settle();
  return store_.judge(judgement);
}

sim::Result<std::vector<sim::Judgement>> QueuedStore::judgements(sim::AttemptId attempt) const {
  settle();
  return store_.judgements(attempt);
}

sim::Result<void> QueuedStore::erase_attempt(sim::AttemptId attempt) {
  settle();
  return store_.erase_attempt(attempt);
}

}  // namespace ui::app
