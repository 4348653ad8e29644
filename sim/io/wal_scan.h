// Saves that stand in a -wal and that SQLite would pass over in silence.
#pragma once

#include <string>

namespace sim {

// How many commits stand behind a damaged place in the write-ahead log at `path`; 0 when nothing is
// wrong. SQLite reads a log up to the first frame whose checksum fails. A crash leaves at most one
// unfinished commit there: more, or a broken header before frames, means that something which was
// saved cannot be read.
//
// The file must not be in use. Source: "WAL-mode File Format", sqlite.org/walformat.html, sections
// 2 to 4.
int commits_lost(const std::string& path);

}  // namespace sim
