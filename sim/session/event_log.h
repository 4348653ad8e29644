// The ordered log of one attempt: what happened and, beside it, the words a person typed and when.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "sim/program/event.h"

namespace sim {

// Real time of one input, milliseconds since the attempt began. Read by nothing that decides.
struct Stamp {
  std::uint32_t seq = 0;  // place of the event
  std::int64_t at_ms = 0;
};

// How many openings of a case a note can name: the note keeps 1 + the opening's place in one byte.
inline constexpr std::uint32_t kMostNoted = 255;

struct EventLog {
  std::uint64_t seed = 0;
  Events events;                    // place in it = sequence number, from 0
  std::deque<Worked> works;         // what answers of many parts point to
  std::vector<std::string> texts;   // what notes with words point to
  std::vector<Stamp> stamps;        // in order of seq
};

// The facts of the earlier part that the attempt began with, bit i: the i-th.
std::uint64_t carried_in(const EventLog& log);

}  // namespace sim
