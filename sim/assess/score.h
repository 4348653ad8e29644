// From what happened to what it shows. Pure: the same program and log give the same scorecard.
#pragma once

#include <string>

#include "sim/assess/scorecard.h"
#include "sim/program/program.h"
#include "sim/session/event_log.h"

namespace sim {

// Judges a log that this program made (a programmer error otherwise). In an attempt that was not finished, windows still
// open are no items. Cost: linear in the log.
Scorecard score(const Program& program, const EventLog& log);

// Lasting id of a line: "d.sheet/curiosity.ask", "w.saturday/curiosity.notice".
std::string line_id(const Program& program, const ScoreLine& line);

}  // namespace sim
