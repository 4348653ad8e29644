// One run of a scenario: a State and the log over it. A value: copy it and the copies go their own ways.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "sim/base/result.h"
#include "sim/program/program.h"
#include "sim/program/step.h"
#include "sim/session/event_log.h"

namespace sim {

class Session {
 public:
  // A fresh attempt, run to its first decision. The same program, seed and inputs give a byte-identical log.
  // `carried`: bit i, the i-th fact of the earlier part holds.
  static Session start(std::shared_ptr<const Program> program, std::uint64_t seed, std::uint64_t carried = 0);

  const Program& program() const { return *program_; }
  const std::shared_ptr<const Program>& shared_program() const { return program_; }
  const State& state() const { return state_; }
  const EventLog& log() const { return log_; }
  std::uint64_t seed() const { return log_.seed; }
  bool ended() const { return state_.phase != Phase::Deciding; }
  bool stopped() const { return stopped_; }  // ended by the trainee before its end

  // The decision that is open and its options: order on the screen, and which can be chosen. Invalid when ended.
  DecisionIx decision() const { return open_decision(*program_, state_); }
  Offer offer() const;

  // Answers the open decision and runs to the next one or the end. Refused, with the reason and nothing changed, when the
  // situation does not allow it. `at_ms`: milliseconds since the attempt began, below 0 for not known.
  Result<void> answer(const Answer& answer, std::int64_t at_ms = -1);

  // Opens a document. Refused when it is not available. Opening it again is no event and no error.
  Result<void> open(DocumentIx document, std::int64_t at_ms = -1);
  bool opened(DocumentIx document) const { return opened_[document.v]; }
  // Available now, or opened before.
  bool readable(DocumentIx document) const;

  // Pins or unpins a line already shown, or a passage of a readable document. Pinning what is pinned is no event.
  Result<void> pin(LineIx line, bool on = true);
  Result<void> pin(PassageIx passage, bool on = true);

  // What the reader leaves in the margin of a document that was opened (margin.h); earns nothing. What stands so already is no
  // event. Refused when the document was not opened. `None` takes a mark off.
  Result<void> mark(PassageIx passage, Tag tag);
  // Two passages that disagree, in either order. Refused also when they are the same.
  Result<void> pair(PassageIx a, PassageIx b, bool on = true);
  // Words beside a passage; empty ones take them away.
  Result<void> write_beside(PassageIx passage, std::string words);

  // Notes: kept in order, never read by the engine. `said` and free reasons belong to the open decision.
  Result<void> say_first(std::string words);
  Result<void> why_tag(std::uint8_t tag);
  Result<void> why(std::string words);
  Result<void> confidence(std::uint8_t step);  // 0 low 1 medium 2 high
  // Own words in place of a claim's sentence, or a short text (`claim` 0): of the open decision, before its answer.
  Result<void> wrote(std::string words, std::uint8_t claim = 0);
  // What a claim of the open decision weighs in the writer's view: 1 little, 2 some, 3 a lot. Never marked. The same again is
  // no event.
  Result<void> weigh(std::uint8_t claim, std::uint8_t weight);
  void note(EventKind kind, std::uint32_t a = 0, std::uint8_t n = 0);
  void note_text(EventKind kind, std::uint32_t a, std::string words, std::uint8_t n = 0);
  // "I don't agree", said of a decision; or of an opening that closed, with the decision before it.
  // Only the first kMostNoted openings of a case can be named: beyond them the note names the
  // decision alone.
  void disagree(DecisionIx decision, std::string words, OpportunityIx opening = {});
  // Ends the attempt where it is. Open windows stay open: they are no items.
  void stop();

 private:
  Session(std::shared_ptr<const Program> program, std::uint64_t seed);
  void log_event(EventKind kind, std::uint32_t a, std::uint8_t n, std::uint64_t b);
  Facts facts();
  void stamp(std::int64_t at_ms);
  bool pinned(std::uint32_t a, std::uint8_t n) const;
  Result<void> pin_event(std::uint32_t a, std::uint8_t n, bool on);
  DocumentIx paper_of(PassageIx passage) const;  // invalid for a passage that no document has
  Result<void> lies_open(PassageIx passage) const;

  std::shared_ptr<const Program> program_;
  State state_;
  EventLog log_;
  std::vector<bool> opened_;
  std::uint32_t offered_ = 0;  // place of the last Offered or Reopened event
  bool stopped_ = false;
};

}  // namespace sim
