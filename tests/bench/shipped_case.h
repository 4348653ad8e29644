// The shipped cases, for figures of play as it really is.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sim/program/program.h"
#include "sim/session/session.h"

namespace bench {

// Null when the case does not load or is not valid.
std::shared_ptr<const sim::Program> shipped_case(const std::string& folder);

// The finished attempt with the most events: every shipped case played with the best answers, every
// paper opened that can be. Nothing when no case gets to its end.
std::optional<sim::Session> longest_attempt();

// The readable paper with the most letters. Invalid when there is none.
sim::DocumentIx largest_paper(const sim::Session& session);

}  // namespace bench
