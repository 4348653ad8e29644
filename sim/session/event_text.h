// The canonical text of events: what is stored, compared and hashed. One line an event, LF, UTF-8:
//
//   12 input answered decision=d.sheet picks=o.sheet.saturday minute=6
//
// that is sequence number, class, kind, then key=value in a fixed order. Words stand in double quotes with \" \\ \n \t and
// \u00XX for other control characters. Ids, never indices: a stored log outlives the program it was made with.
// Real times are no part of it; `with_times` appends ` at_ms=N` to stamped lines, which reading takes off again.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/result.h"
#include "sim/program/program_names.h"
#include "sim/session/event_log.h"

namespace sim {

enum class Times { Without, With };

// The lines of events [from, log.events.size()).
std::string to_text(const Program& program, const EventLog& log, std::size_t from = 0, Times times = Times::Without);

// The line of one event, without its line feed.
std::string event_line(const Program& program, const EventLog& log, std::size_t seq);

// Appends the events of `text` to `log`. An unknown word or id, a wrong sequence number or a malformed line gives an error
// that names the line (counted from 1 in `text`); `log` is then unchanged.
Result<void> append_events(const ProgramNames& names, const Program& program, std::string_view text, EventLog& log);

}  // namespace sim
