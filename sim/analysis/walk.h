// A walk: one play of a scenario as its author expects it, a line an action or an expectation.
// Source: scenario-model section 8.
//
// A walk is proof for its author and a test for everyone else: what it expects is compared to the
// letter, and every stop for safety must be named. This header is its text; run_walk.h plays it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/fraction.h"
#include "sim/base/ids.h"

namespace sim {

enum class WalkWord : std::uint8_t {
  Pick,
  Picks,
  Rate,
  Order,
  Sort,  // answers, or the field in hand of a form
  Mark,
  Link,
  Gap,
  Write,
  Attach,
  Field,   // what an answer is built from
  Submit,  // hands it in
  Open,
  Pin,
  Margin,
  Pair,
  Note,
  Weigh,
  Say,
  Why,
  Sure,  // other actions
  Offer,
  Closed,  // about the open decision
  Scene,
  See,
  Not,
  Minutes,
  State,
  Document,
  End,
  Item,
  Feature,
  Earned,
  Possible,
  Best,
  Safety,  // after the end
};

struct WalkArgument {
  std::string text;          // without its quotes
  std::uint32_t offset = 0;  // bytes from the start of the file
  bool quoted = false;
};

// One line that says something. The number and form of its arguments are right; ids may be unknown.
struct WalkLine {
  WalkWord word = WalkWord::Pick;
  int line = 0;  // from 1
  std::uint32_t offset = 0;
  std::vector<WalkArgument> arguments;
};

enum class WalkKind : std::uint8_t { Strong, Poor, Unsafe, Meandering };

struct Walk {
  WalkArgument scenario;  // its id
  int scenario_line = 0;
  WalkKind kind = WalkKind::Strong;
  std::uint64_t seed = 0;
  WalkArgument carried;  // the prepared report that the play begins with; empty text: none
  int carried_line = 0;
  std::vector<WalkLine> lines;
};

// What is wrong with a walk: SIM004 a control character, SIM180 it does not parse or names
// something unknown, SIM181 something else happens, SIM182 it proves nothing.
struct WalkProblem {
  Code code = Code::SIM180;
  int line = 0;  // from 1
  std::uint32_t offset = 0;
  std::string message, hint;
  std::string expected, got;  // of SIM181; `message` holds both
};

struct ParsedWalk {
  Walk walk;                          // to be run only without problems
  std::vector<WalkProblem> problems;  // by line
};

// Reads the text of a .walk file: UTF-8, `#` comments from the start of a line or after a space.
// All problems at once.
ParsedWalk parse_walk(std::string_view text);

// "strong" and so on.
std::string_view walk_kind_id(WalkKind kind);
// "pick" and so on.
std::string_view walk_word_id(WalkWord word);

// A line as it was written, with single spaces.
std::string to_text(const WalkLine& line);

// "200" or "200/3" as a number; the line was parsed, so that it is one.
Fraction walk_figure(std::string_view text);

// The same as problems of the file with this number (Spot.file), for the place and the caret.
Problems problems_in(const std::vector<WalkProblem>& walk_problems, std::uint16_t file);

}  // namespace sim
