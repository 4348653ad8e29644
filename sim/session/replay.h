// A stored log and its program give the same session again, or the place where they part.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sim/session/session.h"

namespace sim {

// The first event that differs. Lines are canonical text; one of them is empty when the other log is longer.
struct Parting {
  std::size_t seq = 0;
  std::string stored;
  std::string replayed;
};

struct Replay {
  Session session;                // as far as the inputs could be followed
  std::optional<Parting> parting; // nothing: every fact is the same
};

// Plays the inputs and notes of `stored` again and compares every fact.
Replay replay(std::shared_ptr<const Program> program, const EventLog& stored);

}  // namespace sim
