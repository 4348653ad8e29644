// An attempt as a file that can be given away, read without this program, and taken back in without
// loss.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/result.h"
#include "sim/io/attempt_answers.h"
#include "sim/program/program.h"
#include "sim/record/record.h"
#include "sim/record/store.h"
#include "sim/session/session.h"

namespace sim {

inline constexpr std::string_view kAttemptFileFoot =
    "A reflective account of a simulation. Not evidence of practice, and not for appraisal.";

// One line of the scorecard as data: names and values in the order they are shown in.
using ExportedLine = std::vector<std::pair<std::string, std::string>>;

// Everything of one attempt. What belongs to this machine only stays here: ids, whose it is, what
// it was carried from.
struct AttemptFile {
  Attempt head;  // without id, profile and carried_from
  int scenario_version = 0;
  std::string log;                      // canonical lines with at_ms
  std::vector<StoredText> texts;        // the wording used, of head.text_hash
  std::vector<Judgement> judgements;    // without their attempt
  std::vector<ExportedLine> scorecard;  // as it stood; a reader computes it again and compares
  ToldPlay told;                        // likewise; not written where it is empty
};

// JSON, UTF-8. Equal attempts give equal bytes.
std::string write_attempt_file(const AttemptFile& file);

// Strict: at most 8 MB, everything of write_attempt_file and nothing else. Newer when a newer
// version wrote it.
[[nodiscard]] Result<AttemptFile> read_attempt_file(std::string_view text);

struct Imported {
  AttemptFile file;
  Session session;  // after the last line of the log
};

// Reads the file and plays its log again with `program`: Unreadable, naming the first line in which
// they part, unless every line is the same; and unless what it tells of answers and facts follows.
// Whether it is the right program the caller finds out first, by read_attempt_file.
[[nodiscard]] Result<Imported> import_attempt(std::string_view text,
                                              std::shared_ptr<const Program> program);

// From a store to a file and back. `add_attempt` makes a new attempt of `profile`; when it fails
// part of it may be there.
[[nodiscard]] Result<AttemptFile> gather_attempt(const Store& store, AttemptId attempt,
                                                 const std::string& lang);
[[nodiscard]] Result<AttemptId> add_attempt(Store& store, ProfileId profile,
                                            const AttemptFile& file);

}  // namespace sim
