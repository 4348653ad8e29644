// From a case or an unfinished attempt to a running play, and from its end to its debrief.
#pragma once

#include <memory>
#include <optional>

#include "ui/content/attempt_source.h"
#include "ui/cli/keeping.h"
#include "ui/cli/play_loop.h"

namespace ui::cli {

struct PlayContext {
  const Options& options;
  Terminal& terminal;
  const Words& words;
  Keeping* keeping = nullptr;  // null: nothing is kept
};

// The briefing, then the case from its start. An ExitCode, or nothing when its reader went back
// from the briefing.
std::optional<int> play_fresh(const Case& source, PlayContext& context);

// Goes on where an attempt stopped, or says why that cannot be and offers what can. Nothing: back
// to where one came from.
std::optional<int> play_on(const sim::Attempt& head, PlayContext& context);

// What was said, as stored: for an attempt whose case is gone or runs differently now.
void show_what_happened(const sim::Attempt& head, const Revived& revived, PlayContext& context);

// The debrief of an attempt, read-only facts and new notes. `recorder` keeps the notes; `store` may
// be null.
bool read_debrief(sim::Session& session, AttemptRecorder& recorder, sim::Store* store,
                  const Case& source, PlayContext& context);

}  // namespace ui::cli
