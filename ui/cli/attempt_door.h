// "3" or "attempt.json": the attempt that score, debrief and dump are about, from the records or
// from a file.
#pragma once

#include <optional>
#include <string>

#include "ui/content/attempt_source.h"
#include "ui/cli/keeping.h"

namespace ui::cli {

struct FoundAttempt {
  sim::Attempt head;
  Revived revived;
  bool of_record = false;  // else of a file
};

// Said already when nothing comes back; `code` tells how. `keeping` is opened when `what` is a
// number.
std::optional<FoundAttempt> find_attempt_or_file(const std::string& what, const Options& options,
                                                 Access access, Terminal& terminal,
                                                 const Words& words,
                                                 std::optional<Keeping>& keeping, int& code);

}  // namespace ui::cli
