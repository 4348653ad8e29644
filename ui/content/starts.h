// Where a case that continues another one can begin: with what an own attempt at the earlier part
// came to, or with a prepared one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sim/base/result.h"
#include "sim/program/program.h"
#include "sim/record/record.h"

namespace ui {

struct Start {
  sim::Id id;                  // of a prepared part; "played.12" of an own one
  std::string name, text;      // of a prepared one, as written
  sim::AttemptId attempt = 0;  // 0: prepared
  std::string started_utc;     // of an own one
  std::uint64_t carried = 0;   // as sim::start takes it
  bool changed = false;  // the earlier part runs differently now, or is gone: this attempt cannot
                         // be carried on
};

using LogText = std::function<sim::Result<std::string>(sim::AttemptId)>;

// Own attempts first, newest first as `attempts` gives them, only those that came to their end;
// then what the case brings, in its order. Empty for a case that continues nothing. `root`: where
// cases are looked for.
std::vector<Start> starts_of(const sim::Program& program, const std::vector<sim::Attempt>& attempts,
                             const LogText& log_text, const std::string& root);

// The first that can be begun with: own attempts that are not `changed` come before prepared ones.
// 0 when there is none.
std::size_t first_start(const std::vector<Start>& starts);

}  // namespace ui
