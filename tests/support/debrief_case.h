// A small case with one of everything a debrief tells, and plays of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/debrief/debrief.h"
#include "sim/program/program.h"
#include "sim/session/session.h"

namespace sim::testing {

// The worked example of scenario-model section 9 with words to it: a question at the door, an
// unmarked cup of tea, a call.
extern const std::string_view kDebriefCase;

std::shared_ptr<const Program> debrief_program(std::string_view members = kDebriefCase);

// Answers by the ids of what is picked; one entry a decision.
void play(Session& session, const std::vector<std::vector<std::string>>& answers);

Debrief debrief_of(const Session& session, bool with_reach = true);

// Play A of the worked example, with a cup of tea.
Session play_a(const std::shared_ptr<const Program>& program);

// Play B: unsafe, and put right.
Session play_b(const std::shared_ptr<const Program>& program);

}  // namespace sim::testing
