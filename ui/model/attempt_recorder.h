// Keeps an attempt while it is played: which events the disk has, what may be shown as saved, what
// stands in the banner.
//
// The session runs in memory whatever happens here. After each answer `record` hands over
// everything the store does not have yet as one batch; only its outcome makes it saved. The first
// one begins the attempt, so nothing here waits for the disk. When the disk refuses, play goes on,
// and the next answer brings everything again. Times are words for a person ("14:32") and come from
// outside.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sim/record/store.h"
#include "sim/session/session.h"

namespace ui {

class AttemptRecorder {
 public:
  enum class State : std::uint8_t {
    Saved,     // everything handed over is on the disk
    Saving,    // wait for `heard`
    NotSaved,  // the disk refused; tried again at the next `record`
    NotKept,   // this play is not kept, by wish or because the store cannot
  };

  // Keeps nothing, and knows what it would have kept.
  AttemptRecorder() = default;
  explicit AttemptRecorder(sim::Attempt head) : head_(std::move(head)) {}
  // A fresh attempt; `store` outlives this. Nothing is written before the first `record`. `person`:
  // whose it is, when the head has no profile yet.
  AttemptRecorder(sim::Store& store, sim::Attempt head, std::vector<sim::StoredText> texts,
                  sim::Profile person = {});
  // One that goes on: the store has its first `kept` events.
  AttemptRecorder(sim::Store& store, const sim::Attempt& head, std::size_t kept);

  // Hands over what is new in the log, the attempt itself the first time, and how it stands.
  void record(const sim::Session& session);
  // Outcomes from the store's `poll` or `wait`, those of other attempts among them. `now` is the
  // time on the wall.
  void heard(const sim::Session& session, const std::vector<sim::Outcome>& outcomes,
             const std::string& now);
  // After the end, or when the trainee stops for good; the next `record` hands it over. The disk
  // has it only once it has the whole log.
  void finish(sim::AttemptState state);

  State state() const { return state_; }
  sim::AttemptId attempt() const { return head_.id; }
  const sim::Attempt& head() const { return head_; }
  // "14:32": when the last event that is on the disk came there; empty before.
  const std::string& saved_at() const { return saved_at_; }
  // Since when nothing could be saved; empty when all is well.
  const std::string& not_saved_since() const { return not_saved_since_; }
  // Why, in the store's words.
  const sim::Error& reason() const { return reason_; }
  // Events on the disk.
  std::size_t kept() const { return kept_; }

 private:
  struct Pending {
    sim::Ticket ticket = 0;
    std::size_t end = 0;  // events it brings the disk to
    bool stands = false;  // it says how the attempt stands
  };
  bool has_more(const sim::Session& session) const;
  void submit(const sim::Session& session);
  void settled(const Pending& done, const sim::Outcome& outcome, const std::string& now);
  void refused(sim::Error error, const std::string& now);

  sim::Store* store_ = nullptr;
  sim::Attempt head_;
  std::shared_ptr<const sim::Beginning> begins_;  // until it has begun
  State state_ = State::NotKept;
  std::size_t kept_ = 0, sent_ = 0;
  std::deque<Pending> pending_;
  bool stands_ = false;  // head_.state has to be handed over
  bool again_ = false;   // asked to record while something out had to come back first
  std::string saved_at_, not_saved_since_;
  sim::Error reason_;
};

}  // namespace ui
