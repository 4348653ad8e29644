#include "sim/session/replay.h"

#include <algorithm>

#include "sim/session/event_text.h"

namespace sim {
namespace {

// Applies one input or note. False when the session refuses it.
bool apply(Session& session, const EventLog& stored, const Event& event, std::int64_t at_ms) {
  switch (event.kind) {
    case EventKind::Answered: return session.decision().v == event.a && session.answer(answer_of(event, stored.works), at_ms).has_value();
    case EventKind::Opened: return session.open({event.a}, at_ms).has_value();
    case EventKind::Pinned:
    case EventKind::Unpinned: {
      const bool on = event.kind == EventKind::Pinned;
      return (event.n == 0 ? session.pin(LineIx{event.a}, on) : session.pin(PassageIx{event.a}, on)).has_value();
    }
    case EventKind::Marked: return session.mark({event.a}, static_cast<Tag>(event.n)).has_value();
    case EventKind::Paired: return session.pair({event.a}, {static_cast<std::uint32_t>(event.b)}, event.n == 1).has_value();
    case EventKind::Noted: return session.write_beside({event.a}, stored.texts[event.b]).has_value();
    case EventKind::Weighed: return session.weigh(static_cast<std::uint8_t>(event.b), event.n).has_value();
    case EventKind::Stopped: session.stop(); return true;
    case EventKind::Carried: return false;  // facts of an earlier part stand before anything else
    case EventKind::SaidFirst:
    case EventKind::Disagreed:
    case EventKind::Reacted:
    case EventKind::Wrote:
    case EventKind::TakenAway: session.note_text(event.kind, event.a, stored.texts[event.b], event.n); return true;
    case EventKind::Why:
      if (event.n == 0)
        session.note_text(event.kind, event.a, stored.texts[event.b], 0);
      else
        session.note(event.kind, event.a, event.n);
      return true;
    default: session.note(event.kind, event.a, event.n); return true;
  }
}

std::string line_at(const Program& program, const EventLog& log, std::size_t seq) {
  return seq < log.events.size() ? event_line(program, log, seq) : std::string();
}

}  // namespace

Replay replay(std::shared_ptr<const Program> program, const EventLog& stored) {
  Replay result{Session::start(program, stored.seed, carried_in(stored)), std::nullopt};
  Session& session = result.session;
  std::size_t stamp = 0;
  for (std::size_t seq = 0; seq < stored.events.size() && !result.parting; ++seq) {
    const Event& event = stored.events[seq];
    const bool follows = seq < session.log().events.size();
    bool same = true;
    if (event_class(event.kind) != EventClass::Fact && !follows) {
      while (stamp < stored.stamps.size() && stored.stamps[stamp].seq < seq) ++stamp;
      const bool stamped = stamp < stored.stamps.size() && stored.stamps[stamp].seq == seq;
      same = apply(session, stored, event, stamped ? stored.stamps[stamp].at_ms : -1);
    }
    same = same && seq < session.log().events.size() && session.log().events[seq] == event;
    if (!same) result.parting = Parting{seq, line_at(*program, stored, seq), line_at(*program, session.log(), seq)};
  }
  if (!result.parting && session.log().events.size() > stored.events.size())
    result.parting = Parting{stored.events.size(), {}, line_at(*program, session.log(), stored.events.size())};
  return result;
}

}  // namespace sim
