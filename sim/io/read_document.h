// One paper of the case file: a heading with date, author and source, then one sentence a line.
#pragma once

#include <cstdint>
#include <string_view>

#include "sim/base/diagnostic.h"
#include "sim/io/read_limits.h"
#include "sim/scenario/scenario.h"

namespace sim {

// Fills title, date, author, first_hand and passages of `document` from the text of its file:
//
//   # Record of appointment 2
//   date: 2026-11-10
//   author: You
//   source: first-hand
//
//   One source line is one sentence is one passage.
//   A passage that a key or a condition names ends in its id. {#p.molly}
//
//   date: 2026-11-03
//   An entry of a paper that was kept over time has its own date.
//   source: reported
//   So has what somebody else told its writer: his mother rang.
//
// A blank line starts a paragraph, in which the heading's date and source hold again. Problems (SIM002-004, 012, 013, 015, 017-019) are appended,
// their spots in `file`.
void read_document_text(std::string_view text, std::uint16_t file, Document& document,
                        Problems& problems, const ReadLimits& limits = {});

}  // namespace sim
