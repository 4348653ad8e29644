// What a play becomes outside the program, and what is noted about it in its debrief.
#pragma once

#include <string>

#include "sim/debrief/debrief.h"
#include "sim/record/record.h"
#include "sim/session/session.h"
#include "ui/content/content.h"

namespace ui {

inline constexpr const char* kEngine = "0.1.0";

// What there is to say about a session, finished or not. `reach` may have been computed before.
sim::Debrief debrief_of(const sim::Session& session, const sim::Reach& reach);
sim::Debrief debrief_of(const sim::Session& session);

// An attempt as `import` takes it, whether or not it is in any record.
std::string attempt_file_text(const sim::Session& session, const sim::Attempt& head,
                              const Case& source);

// "I don't agree", said of a moment; of an opening that closed it goes with the answer before it.
// False when there is nothing it could be said of.
bool note_disagreement(sim::Session& session, const sim::Debrief& debrief, std::size_t moment,
                       const std::string& words);

}  // namespace ui
