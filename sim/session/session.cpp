#include "sim/session/session.h"

#include <algorithm>

namespace sim {

Session::Session(std::shared_ptr<const Program> program, std::uint64_t seed)
    : program_(std::move(program)), opened_(program_->documents.size(), false) {
  log_.seed = seed;
}

Session Session::start(std::shared_ptr<const Program> program, std::uint64_t seed) {
  Session session(std::move(program), seed);
  Facts facts{seed, &session.log_.events, nullptr};
  session.state_ = sim::start(*session.program_, facts);
  session.offered_ = static_cast<std::uint32_t>(session.log_.events.size()) - 1;
  return session;
}

Offer Session::offer() const {
  if (ended() || stopped_) return {};
  const Event& event = log_.events[offered_];
  return Offer::unpacked(event.n, event.b);
}

void Session::stamp(std::int64_t at_ms) {
  if (at_ms >= 0) log_.stamps.push_back({static_cast<std::uint32_t>(log_.events.size()), at_ms});
}

Result<void> Session::answer(const Answer& answer, std::int64_t at_ms) {
  if (ended() || stopped_) return failed(ErrorKind::Refused, "This attempt has ended.");
  if (!allows(*program_, state_, answer, offer().open)) return failed(ErrorKind::Refused, "That cannot be chosen now.", "Choose one of the open options.");
  stamp(at_ms);
  Facts facts{log_.seed, &log_.events, nullptr};
  take(*program_, state_, answer, facts);
  offered_ = static_cast<std::uint32_t>(log_.events.size()) - 1;
  return {};
}

bool Session::readable(DocumentIx document) const { return opened_[document.v] || available(*program_, state_, document); }

Result<void> Session::open(DocumentIx document, std::int64_t at_ms) {
  if (document.v >= opened_.size() || !readable(document)) return failed(ErrorKind::Refused, "That document is not in the file.");
  if (opened_[document.v]) return {};
  if (ended() || stopped_) return failed(ErrorKind::Refused, "This attempt has ended.");
  stamp(at_ms);
  opened_[document.v] = true;
  log_event(EventKind::Opened, document.v, 0, 0);
  Facts facts{log_.seed, &log_.events, nullptr};
  open_document(*program_, state_, document, facts);
  Offer after = offer();
  const std::uint16_t open_now = open_options(*program_, state_);
  if (open_now == after.open) return {};
  after.open = open_now;
  log_event(EventKind::Reopened, decision().v, after.count, after.packed());
  offered_ = static_cast<std::uint32_t>(log_.events.size()) - 1;
  return {};
}

bool Session::pinned(std::uint32_t a, std::uint8_t n) const {
  const auto last = std::find_if(log_.events.rbegin(), log_.events.rend(), [&](const Event& e) {
    return (e.kind == EventKind::Pinned || e.kind == EventKind::Unpinned) && e.a == a && e.n == n;
  });
  return last != log_.events.rend() && last->kind == EventKind::Pinned;
}

Result<void> Session::pin_event(std::uint32_t a, std::uint8_t n, bool on) {
  if (pinned(a, n) != on) log_event(on ? EventKind::Pinned : EventKind::Unpinned, a, n, 0);
  return {};
}

Result<void> Session::pin(LineIx line, bool on) {
  const bool shown = std::any_of(log_.events.begin(), log_.events.end(),
                                 [&](const Event& e) { return e.kind == EventKind::Shown && e.a == line.v; });
  if (!shown) return failed(ErrorKind::Refused, "That line has not been said yet.");
  return pin_event(line.v, 0, on);
}

Result<void> Session::pin(PassageIx passage, bool on) {
  for (std::uint32_t d = 0; d < program_->documents.size(); ++d) {
    const Range range = program_->documents[d].passages;
    if (passage.v >= range.first && passage.v - range.first < range.count && readable({d})) return pin_event(passage.v, 1, on);
  }
  return failed(ErrorKind::Refused, "That passage is not in the file.");
}

Result<void> Session::say_first(std::string words) {
  if (!decision().valid()) return failed(ErrorKind::Refused, "There is no decision now.");
  note_text(EventKind::SaidFirst, decision().v, std::move(words));
  return {};
}

Result<void> Session::why_tag(std::uint8_t tag) {
  if (!decision().valid() || tag >= program_->wording.decisions[decision().v].why.size())
    return failed(ErrorKind::Refused, "That is not one of the reasons.");
  note(EventKind::Why, decision().v, static_cast<std::uint8_t>(tag + 1));
  return {};
}

Result<void> Session::why(std::string words) {
  if (!decision().valid()) return failed(ErrorKind::Refused, "There is no decision now.");
  note_text(EventKind::Why, decision().v, std::move(words));
  return {};
}

Result<void> Session::confidence(std::uint8_t step) {
  if (!decision().valid() || step > 2) return failed(ErrorKind::Refused, "Say low, medium or high.");
  note(EventKind::Confidence, decision().v, step);
  return {};
}

void Session::note(EventKind kind, std::uint32_t a, std::uint8_t n) { log_event(kind, a, n, 0); }

void Session::note_text(EventKind kind, std::uint32_t a, std::string words, std::uint8_t n) {
  log_.texts.push_back(std::move(words));
  log_event(kind, a, n, log_.texts.size() - 1);
}

void Session::disagree(DecisionIx decision, std::string words, OpportunityIx opening) {
  const bool named = opening.valid() && opening.v < kMostNoted;
  note_text(EventKind::Disagreed, decision.v, std::move(words),
            static_cast<std::uint8_t>(named ? opening.v + 1 : 0));
}

void Session::stop() {
  if (ended() || stopped_) return;
  stopped_ = true;
  log_event(EventKind::Stopped, 0, 0, 0);
}

void Session::log_event(EventKind kind, std::uint32_t a, std::uint8_t n, std::uint64_t b) {
  log_.events.push_back({kind, n, static_cast<std::uint16_t>(std::min(state_.minutes, 65535)), a, b});
}

}  // namespace sim
