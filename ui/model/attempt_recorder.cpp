#include "ui/model/attempt_recorder.h"

#include <algorithm>

#include "sim/session/event_text.h"

namespace ui {

AttemptRecorder::AttemptRecorder(sim::Store& store, sim::Attempt head,
                                 std::vector<sim::StoredText> texts)
    : store_(&store), head_(std::move(head)), texts_(std::move(texts)) {
  head_.id = 0;
  if (store.mode() == sim::StoreMode::ReadWrite) state_ = State::Saved;
}

AttemptRecorder::AttemptRecorder(sim::Store& store, const sim::Attempt& head, std::size_t kept)
    : store_(&store), head_(head), kept_(kept), sent_(kept) {
  if (store.mode() == sim::StoreMode::ReadWrite) state_ = State::Saved;
}

void AttemptRecorder::record(const sim::Session& session, const std::string& now) {
  if (state_ == State::NotKept || (head_.id == 0 && !begin(now))) return;
  if (state_ == State::NotSaved && !pending_.empty()) {
    again_ = true;
    return;
  }
  if (sent_ < session.log().events.size()) submit(session);
}

bool AttemptRecorder::begin(const std::string& now) {
  if (const auto kept = store_->save_texts(texts_); !kept) {
    refused(kept.error(), now);
    return false;
  }
  const auto id = store_->begin_attempt(head_);
  if (!id) {
    refused(id.error(), now);
    return false;
  }
  head_.id = *id;
  texts_.clear();
  return true;
}

void AttemptRecorder::submit(const sim::Session& session) {
  sim::Batch batch;
  batch.attempt = head_.id;
  batch.seq = static_cast<std::uint32_t>(sent_);
  batch.bytes = sim::to_text(session.program(), session.log(), sent_, sim::Times::With);
  sent_ = session.log().events.size();
  pending_.push_back({store_->submit(std::move(batch)), sent_});
  state_ = State::Saving;
}

void AttemptRecorder::heard(const sim::Session& session, const std::vector<sim::Outcome>& outcomes,
                            const std::string& now) {
  for (const sim::Outcome& outcome : outcomes) {
    if (pending_.empty() || outcome.ticket != pending_.front().ticket) continue;
    const std::size_t end = pending_.front().end;
    pending_.pop_front();
    if (outcome.error) {
      refused(*outcome.error, now);
    } else if (state_ != State::NotSaved) {
      kept_ = end;
      saved_at_ = now;
      not_saved_since_.clear();
    }
  }
  if (!pending_.empty()) return;
  if (state_ == State::Saving) state_ = State::Saved;
  if (state_ != State::NotSaved || !again_) return;
  again_ = false;
  submit(session);
}

void AttemptRecorder::refused(sim::Error error, const std::string& now) {
  state_ = State::NotSaved;
  sent_ = kept_;
  reason_ = std::move(error);
  if (not_saved_since_.empty()) not_saved_since_ = saved_at_.empty() ? now : saved_at_;
}

void AttemptRecorder::finish(sim::AttemptState state) {
  head_.state = state;
  if (state_ == State::NotKept || head_.id == 0) return;
  if (const auto kept = store_->set_state(head_.id, state); !kept) reason_ = kept.error();
}

}  // namespace ui
