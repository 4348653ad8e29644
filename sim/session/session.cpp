#include "sim/session/session.h"

#include <algorithm>

#include "sim/session/margin.h"

namespace sim {

Session::Session(std::shared_ptr<const Program> program, std::uint64_t seed)
    : program_(std::move(program)), opened_(program_->documents.size(), false) {
  log_.seed = seed;
}

Session Session::start(std::shared_ptr<const Program> program, std::uint64_t seed, std::uint64_t carried) {
  Session session(std::move(program), seed);
  Facts facts = session.facts();
  session.state_ = sim::start(*session.program_, facts, carried);
  session.offered_ = static_cast<std::uint32_t>(session.log_.events.size()) - 1;
  return session;
}

Facts Session::facts() {
  Facts facts{log_.seed, &log_.events, nullptr};
  facts.works = &log_.works;
  return facts;
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
  Facts facts = this->facts();
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
  Facts facts = this->facts();
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

DocumentIx Session::paper_of(PassageIx passage) const {
  for (std::uint32_t d = 0; d < program_->documents.size(); ++d) {
    const Range range = program_->documents[d].passages;
    if (passage.v >= range.first && passage.v - range.first < range.count) return {d};
  }
  return {};
}

Result<void> Session::pin(PassageIx passage, bool on) {
  const DocumentIx paper = paper_of(passage);
  if (!paper.valid() || !readable(paper)) return failed(ErrorKind::Refused, "That passage is not in the file.");
  return pin_event(passage.v, 1, on);
}

Result<void> Session::lies_open(PassageIx passage) const {
  const DocumentIx paper = paper_of(passage);
  if (!paper.valid() || !readable(paper)) return failed(ErrorKind::Refused, "That passage is not in the file.");
  if (!opened(paper)) return failed(ErrorKind::Refused, "That paper was not opened yet.", "Open it, then write in its margin.");
  return {};
}

Result<void> Session::mark(PassageIx passage, Tag tag) {
  if (auto can = lies_open(passage); !can) return can;
  if (static_cast<std::uint8_t>(tag) > kTags) return failed(ErrorKind::Refused, "There is no such mark.");
  if (margin_of(*program_, log_).tag(passage) != tag) log_event(EventKind::Marked, passage.v, static_cast<std::uint8_t>(tag), 0);
  return {};
}

Result<void> Session::pair(PassageIx a, PassageIx b, bool on) {
  if (a == b) return failed(ErrorKind::Refused, "A passage cannot disagree with itself.", "Choose two passages.");
  for (const PassageIx passage : {a, b})
    if (auto can = lies_open(passage); !can) return can;
  if (margin_of(*program_, log_).paired(a, b) != on)
    log_event(EventKind::Paired, std::min(a.v, b.v), on ? 1 : 0, std::max(a.v, b.v));
  return {};
}

Result<void> Session::write_beside(PassageIx passage, std::string words) {
  if (auto can = lies_open(passage); !can) return can;
  const Margin margin = margin_of(*program_, log_);
  const std::string* stands = margin.note(passage);
  if (stands == nullptr ? !words.empty() : *stands != words) note_text(EventKind::Noted, passage.v, std::move(words));
  return {};
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

Result<void> Session::wrote(std::string words, std::uint8_t claim) {
  if (!decision().valid()) return failed(ErrorKind::Refused, "There is no decision now.");
  const auto& work = program_->wording.decisions[decision().v].work;
  if (!work || claim > work->claims.size()) return failed(ErrorKind::Refused, "Nothing is written here.");
  note_text(EventKind::Wrote, decision().v, std::move(words), claim);
  return {};
}

Result<void> Session::weigh(std::uint8_t claim, std::uint8_t weight) {
  if (!decision().valid()) return failed(ErrorKind::Refused, "There is no decision now.");
  const auto& work = program_->wording.decisions[decision().v].work;
  if (!work || claim >= work->claims.size() || weight < 1 || weight > 3) return failed(ErrorKind::Refused, "Nothing is weighed here.");
  for (auto e = log_.events.rbegin(); e != log_.events.rend() && !(e->kind == EventKind::Answered && e->a == decision().v); ++e)
    if (e->kind == EventKind::Weighed && e->a == decision().v && e->b == claim) {
      if (e->n == weight) return {};
      break;
    }
  log_event(EventKind::Weighed, decision().v, weight, claim);
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
