// How the enumerations of a record are stored: by name, in the database and in exports. Never
// change one.
#pragma once

#include <optional>
#include <string_view>

#include "sim/record/record.h"

namespace sim {

std::string_view name_of(AttemptState state);  // running ended stopped
std::string_view name_of(PlayMode mode);       // learn practise
std::string_view name_of(BranchKind kind);     // original replayed split continued

// Nothing for a name that is none of these.
std::optional<AttemptState> attempt_state(std::string_view name);
std::optional<PlayMode> play_mode(std::string_view name);

}  // namespace sim
