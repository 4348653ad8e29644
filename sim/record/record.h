// What is kept of an attempt, and of whom. Stored as rows; the log itself is canonical text (session/event_text.h) in batches.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/ids.h"

namespace sim {

inline constexpr int kRecordFormat = 1;  // of the database and of exports; only ever grows

using ProfileId = std::int64_t;
using AttemptId = std::int64_t;

struct Profile {
  ProfileId id = 0;
  std::string name;         // may be empty
  std::string created_utc;  // "2026-11-17T10:05:00Z"
};

enum class AttemptState : std::uint8_t { Running, Ended, Stopped };  // stored by name: running ended stopped
enum class PlayMode : std::uint8_t { Learn, Practise };              // stored by name: learn practise

struct Attempt {
  AttemptId id = 0;
  ProfileId profile = 0;
  Id scenario;
  std::string scenario_title;
  std::string logic_hash;   // SHA-256, hex, of what the program means
  std::string text_hash;    // SHA-256, hex, of its wording
  std::string engine;       // version of the program that began it
  int format = kRecordFormat;
  std::uint64_t seed = 0;
  PlayMode mode = PlayMode::Practise;
  std::string started_utc;
  AttemptId carried_from = 0;  // 0: none; for cases that continue one another
  AttemptState state = AttemptState::Running;
};

// Which line of the log tree. Only the original one gives the mark.
enum class BranchKind : std::uint8_t { Original, Replayed, Split, Continued };

inline constexpr std::int32_t kOriginalBranch = 0;

// Wording as it stood, stored once per hash and language.
struct StoredText {
  std::string text_hash;
  std::string lang;  // "en"
  Id id;             // "line/l.sheet.fine", "option/o.sheet.saturday" ...
  std::string body;
};

// What an attempt begins with.
struct Beginning {
  Attempt head;                   // its id is ignored
  std::vector<StoredText> texts;  // kept before it begins
  Profile person;                 // of a head without a profile: theirs by name, made when there is none
};

// One answer with all that follows up to the next decision: one row, one transaction. Before it the attempt begins that is
// not there yet, behind it comes how the attempt stands: each only when what is before it is kept.
struct Batch {
  AttemptId attempt = 0;  // 0: the one that `begins`
  std::int32_t branch = kOriginalBranch;
  std::uint32_t seq = 0;  // sequence number of its first event
  std::string bytes;      // canonical lines with at_ms; may be empty beside a `state`
  std::shared_ptr<const Beginning> begins = nullptr;
  std::optional<AttemptState> state = std::nullopt;
};

// A person's judgement beside the program's, append-only. `item`: "decision/criterion", "opportunity/criterion".
struct Judgement {
  AttemptId attempt = 0;
  std::string item, by, at_utc, value, reason;
};

}  // namespace sim
