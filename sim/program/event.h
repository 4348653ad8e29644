// Everything that can happen in an attempt, as 16 bytes. The log of these is the only truth of what happened.
#pragma once

#include <bit>
#include <cstdint>
#include <deque>

#include "sim/program/answer.h"

namespace sim {

// Inputs are replayed; facts follow from them and replay compares; notes are kept in order and never read by `step`.
// Logs on disk carry the names (event_text.h), never the numbers; new kinds go at the end of their class.
enum class EventKind : std::uint8_t {
  // inputs
  Answered = 1,   // a decision, n answer kind (its place in Answer), b picks as bits, or place in EventLog::works
  Opened = 2,     // a document, for the first time
  Pinned = 3,     // a line (n 0) or passage (n 1)
  Unpinned = 4,   // likewise
  Carried = 5,    // a fact of the earlier part that holds; before anything else
  Marked = 6,     // a passage, n Tag of the mark it has from now on; 0: none
  Paired = 7,     // a and b passages, a < b, that disagree by the reader's word; n 1, or 0: no longer
  // facts
  Entered = 32,   // a scene, b visit (from 1)
  Shown = 33,     // a line
  Offered = 34,   // a decision, n options, b order and open ones: `Offer`
  Reopened = 35,  // like Offered: what is open changed after a document was opened, the order stays
  Injected = 36,  // a inject
  Revealed = 37,  // a document
  Learned = 38,   // a fact
  WindowOpened = 39,  // a opportunity
  WindowTaken = 40,   // a place in opportunity_criteria, n Level
  WindowLapsed = 41,  // a opportunity; n 1 when it was missed without ever opening (a topic left undone)
  Ended = 42,     // a ending
  Broke = 43,     // 200,000 scenes without a decision: the scenario is at fault
  // notes
  SaidFirst = 64,   // a decision, b place in EventLog::texts
  Why = 65,         // a decision, n tag + 1, or 0 and b a text
  Confidence = 66,  // a decision, n 0 low 1 medium 2 high
  Paused = 67,
  Resumed = 68,
  Disagreed = 69,   // a decision, b a text: "I don't agree"; n 0, or 1 + the opportunity it is about
  Reacted = 70,     // b a text: the first step of the debrief
  TakenAway = 71,   // b a text: n 0 to keep, n 1 to try
  AimTicked = 72,   // a aim, n 1 ticked 0 cleared
  Stopped = 73,     // the trainee ended the attempt before its end
  Wrote = 74,       // a decision, n claim + 1 or 0, b a text: own words in place of a sentence, or a short text
  Noted = 75,       // a passage, b a text: what the reader wrote beside it; an empty one takes it away
  Weighed = 76,     // a decision, n weight 1 little 2 some 3 a lot, b claim: what a claim weighs in the writer's view
};

enum class EventClass : std::uint8_t { Input, Fact, Note };

constexpr EventClass event_class(EventKind kind) {
  const auto number = static_cast<std::uint8_t>(kind);
  return number < 32 ? EventClass::Input : number < 64 ? EventClass::Fact : EventClass::Note;
}

struct Event {
  EventKind kind = EventKind::Entered;
  std::uint8_t n = 0;
  std::uint16_t minute = 0;  // story minutes spent when it happened
  std::uint32_t a = 0;
  std::uint64_t b = 0;

  friend bool operator==(const Event& x, const Event& y) {
    return x.kind == y.kind && x.n == y.n && x.minute == y.minute && x.a == y.a && x.b == y.b;
  }
};
static_assert(sizeof(Event) == 16);

// The answer an Answered event holds; `works` are those of its log. One that picks nothing where one must be picked gives a
// place no decision has.
inline Answer answer_of(const Event& event, const std::deque<Worked>& works) {
  if (event.n == 3) return works[event.b];
  const auto picks = static_cast<std::uint16_t>(event.b);
  if (event.n == 1) return ChooseMany{picks};
  const auto place = static_cast<std::uint8_t>(std::countr_zero(picks));
  if (event.n == 2) return Rate{place};
  return Choose{place};
}

// In pieces of fixed size, so that no answer of a long attempt pays for moving all that came before it.
using Events = std::deque<Event>;

// The order options stand in and which of them are open, as an Offered event packs it.
struct Offer {
  std::uint8_t count = 0;        // options of the decision
  std::uint16_t open = 0;        // bit i: option i can be chosen
  std::uint64_t order = 0;       // 4 bits a place: which option stands there

  std::uint8_t at(std::uint32_t place) const { return static_cast<std::uint8_t>((order >> (4 * place)) & 15); }
  bool is_open(std::uint32_t option) const { return ((open >> option) & 1) != 0; }
  std::uint64_t packed() const { return order | (static_cast<std::uint64_t>(open) << 48); }
  static Offer unpacked(std::uint8_t count, std::uint64_t bits) {
    return {count, static_cast<std::uint16_t>(bits >> 48), bits & 0xffffffffffffULL};
  }
};

}  // namespace sim
