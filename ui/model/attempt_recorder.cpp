#include "ui/model/attempt_recorder.h"

#include <algorithm>

#include "sim/session/event_text.h"

namespace ui {

AttemptRecorder::AttemptRecorder(sim::Store& store, sim::Attempt head,
                                 std::vector<sim::StoredText> texts, sim::Profile person)
    : store_(&store), head_(std::move(head)) {
  head_.id = 0;
  begins_ = std::make_shared<const sim::Beginning>(
      sim::Beginning{head_, std::move(texts), std::move(person)});
  if (store.mode() == sim::StoreMode::ReadWrite) state_ = State::Saved;
}

AttemptRecorder::AttemptRecorder(sim::Store& store, const sim::Attempt& head, std::size_t kept)
    : store_(&store), head_(head), kept_(kept), sent_(kept) {
  if (store.mode() == sim::StoreMode::ReadWrite) state_ = State::Saved;
}

bool AttemptRecorder::has_more(const sim::Session& session) const {
  return sent_ < session.log().events.size() || stands_;
}

void AttemptRecorder::record(const sim::Session& session) {
  if (state_ == State::NotKept || !has_more(session)) return;
  // What is out may come back refused, and nothing may stand on the disk without what it rests on.
  // Lines behind lines are safe: the store takes none where some are missing.
  const bool waits = state_ == State::NotSaved || head_.id == 0 || stands_;
  if (waits && !pending_.empty()) {
    again_ = true;
    return;
  }
  submit(session);
}

void AttemptRecorder::submit(const sim::Session& session) {
  sim::Batch batch;
  batch.attempt = head_.id;
  batch.seq = static_cast<std::uint32_t>(sent_);
  batch.bytes = sim::to_text(session.program(), session.log(), sent_, sim::Times::With);
  batch.begins = begins_;
  if (stands_) batch.state = head_.state;
  sent_ = session.log().events.size();
  pending_.push_back({store_->submit(std::move(batch)), sent_, stands_});
  stands_ = false;
  state_ = State::Saving;
}

void AttemptRecorder::heard(const sim::Session& session, const std::vector<sim::Outcome>& outcomes,
                            const std::string& now) {
  for (const sim::Outcome& outcome : outcomes) {
    if (pending_.empty() || outcome.ticket != pending_.front().ticket) continue;
    const Pending done = pending_.front();
    pending_.pop_front();
    settled(done, outcome, now);
  }
  if (!pending_.empty()) return;
  if (state_ == State::Saving) state_ = State::Saved;
  if (!std::exchange(again_, false)) return;
  if (has_more(session)) submit(session);
}

void AttemptRecorder::settled(const Pending& done, const sim::Outcome& outcome,
                              const std::string& now) {
  if (head_.id == 0 && outcome.attempt != 0) {
    head_.id = outcome.attempt;
    begins_.reset();
  }
  if (outcome.error) {
    stands_ = stands_ || done.stands;
    refused(*outcome.error, now);
  } else if (state_ != State::NotSaved) {
    kept_ = done.end;
    saved_at_ = now;
    not_saved_since_.clear();
  }
}

void AttemptRecorder::refused(sim::Error error, const std::string& now) {
  state_ = State::NotSaved;
  sent_ = kept_;
  reason_ = std::move(error);
  if (not_saved_since_.empty()) not_saved_since_ = saved_at_.empty() ? now : saved_at_;
}

void AttemptRecorder::finish(sim::AttemptState state) {
  head_.state = state;
  stands_ = state_ != State::NotKept;
}

}  // namespace ui
