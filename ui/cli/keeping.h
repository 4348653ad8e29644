// The records as a command sees them: opened, said what there is to say, and one person's.
#pragma once

#include <optional>
#include <vector>

#include "sim/io/open_records.h"
#include "ui/cli/options.h"
#include "ui/cli/terminal.h"
#include "ui/model/words.h"

namespace ui::cli {

struct Keeping {
  sim::OpenedRecords records;
  sim::ProfileId profile = 0;  // 0: this person has nothing yet

  sim::Store& store() const { return *records.store; }
};

enum class Access {
  Play,  // goes on without records where they cannot be used
  Write,
  Read,  // changes nothing
};

// Opens the records and says every notice; asks what to do when a backup is offered and somebody is
// there to ask. Nothing when asked to stop meanwhile, or when there is nothing to work on: what is
// wrong was said then, and `code` tells which.
std::optional<Keeping> open_keeping(const Common& common, Access access, Terminal& terminal,
                                    const Words& words, int& code);

// They are there and cannot be used, so that "no attempts" would be a false word.
bool unusable(const Keeping& keeping);

// Makes the person's profile when there is none yet. False when it cannot be kept.
bool make_profile(Keeping& keeping, const Common& common);

// One of this person's attempts by its number as typed. NotFound in words otherwise.
sim::Result<sim::Attempt> find_attempt(const Keeping& keeping, const std::string& number);

// This person's attempts, newest first.
sim::Result<std::vector<sim::Attempt>> read_attempts(const Keeping& keeping);
// The same; empty when they cannot be read either.
std::vector<sim::Attempt> attempts_of(const Keeping& keeping);

}  // namespace ui::cli
