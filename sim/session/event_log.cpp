#include "sim/session/event_log.h"

namespace sim {

std::uint64_t carried_in(const EventLog& log) {
  std::uint64_t facts = 0;
  for (const Event& event : log.events) {
    if (event.kind != EventKind::Carried) break;
    facts |= std::uint64_t{1} << event.a;
  }
  return facts;
}

}  // namespace sim
