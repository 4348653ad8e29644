// The library and the records, from what was read. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/program/program.h"
#include "sim/record/record.h"
#include "sim/session/session.h"
#include "ui/model/library_panel.h"
#include "ui/model/records_panel.h"
#include "ui/model/words.h"

namespace ui {

// Local time of a stored one: "2026-11-17T14:32".
using LocalTime = std::function<std::string(const std::string& utc)>;

struct LibraryCase {
  sim::Id folder;
  const sim::Program* program = nullptr;  // null: broken
  std::string reason;                     // why it is broken: its first problem
};

// An unfinished attempt that can go on, with its session.
struct Unfinished {
  sim::Attempt head;
  const sim::Session* session = nullptr;  // null: it cannot simply go on; the player says why
};

// `attempts`: all of this person's, newest first. At most one unfinished attempt a case is offered,
// the newest.
LibraryPanel make_library(const std::vector<LibraryCase>& cases,
                          const std::vector<sim::Attempt>& attempts,
                          const std::vector<Unfinished>& unfinished, const LocalTime& local,
                          const Words& words);

RecordsPanel make_records(const std::string& whose, const std::vector<sim::Attempt>& attempts,
                          const LocalTime& local, const Words& words);

}  // namespace ui
