// An attempt brought back to life: its case as it stands today, and its log played again.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sim/record/store.h"
#include "sim/session/replay.h"
#include "ui/content/content.h"

namespace ui {

enum class Fit {
  Same,         // the same rules and words
  NewWords,     // the same rules, other words: goes on exactly
  NewRules,     // the case runs or counts differently now
  CaseMissing,  // it is not there, or broken
  Damaged,      // the log itself does not add up
};

struct Revived {
  Fit fit = Fit::CaseMissing;
  Case source;
  std::optional<sim::Session> session;  // as far as the log could be followed
  std::string log_text;                 // as stored
  std::string parting;  // where it could not, in canonical lines; empty when all of it could
  bool whole() const { return session.has_value() && parting.empty(); }
};

// `root`: where cases are looked for.
Revived revive(const sim::Attempt& head, const std::string& log_text, const std::string& root);

}  // namespace ui
