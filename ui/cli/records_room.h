// The list of attempts with somebody in front of it, and the library's view of them.
#pragma once

#include "ui/cli/case_play.h"
#include "ui/model/library_panel.h"
#include "ui/model/page.h"

namespace ui::cli {

// Lists, opens debriefs and deletes until its reader goes back. False when asked to stop.
bool records_room(PlayContext& context);

// Opens the debrief of one attempt, or shows what was said where that cannot be. An ExitCode.
int open_debrief(const sim::Attempt& head, PlayContext& context);

// Asks, then deletes. An ExitCode: kStopped when asked to stop, kNotSaved when it could not be
// deleted.
int erase_one(const sim::Attempt& head, PlayContext& context);

LibraryPanel library_panel(const std::vector<Case>& cases, PlayContext& context);
// One unfinished attempt: where it stopped, what is left, when it was saved.
Page continue_page(const sim::Attempt& head, PlayContext& context);

}  // namespace ui::cli
