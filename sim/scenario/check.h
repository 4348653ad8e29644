// The families of checks that make a Scenario valid. Each reports everything it finds and changes nothing.
//
// A family trusts no other: a name may still be unknown, an id double, a list empty.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/scenario/condition.h"
#include "sim/scenario/names.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

// What the conditions of a scenario read, by place.
struct Reads {
  std::vector<bool> counters, flags, people;
};

// What every family is given, and where it reports.
struct Checked {
  const Scenario& scenario;
  const Rubric& rubric;
  const References& references;
  const Names& names;
  Problems& problems;

  void report(Code code, Spot at, std::string message, std::string hint = {}) const {
    problems.push_back({code, at, std::move(message), std::move(hint)});
  }
};

// The names of a scenario: every id once, every mention known. False when a mention is unknown: what rests on
// the whole graph would then only repeat it.
bool check_names(const Checked& checked);
// Counters and their bounds, ids that are words of the language, people's states, lines of one
// variant group, what a part of a longer case starts from.
void check_state(const Checked& checked);
// Every condition and `set` parses, is typed, names what exists, and is not certainly out of bounds. Gives what they read.
Reads check_conditions(const Checked& checked);
// Exits, reachability, loops, calls, heavy scenes, topics, injects. `whole`: what check_names gave.
void check_flow(const Checked& checked, bool whole);
// Kinds of decision, levels, keys of the kinds with many parts, safety of options and
// opportunities.
void check_marks(const Checked& checked);
// Opportunities, competency weights, key features: what the parts of a case owe each other. Needs known names.
void check_opportunities(const Checked& checked);
// The content bars, warnings only. Counts over the case and what is never used; feedback and what the debrief needs;
// lengths, rooms and forbidden words.
void check_texts(const Checked& checked, const Reads& reads);
void check_feedback(const Checked& checked);
void check_wording(const Checked& checked);

// SIM089: what an unsafe level needs beside it, and nothing else does. `what` names the option or opportunity.
void check_safety(const Checked& checked, const Safety* safety, bool unsafe, std::string_view what, Spot at);

// What an expression gives at least and at most, whatever happened before. `code` is a number.
struct Range64 {
  std::int64_t least = 0, most = 0;
};
Range64 certain_range(const LinkedCondition& code, const Scenario& scenario);

// `"text"`.
std::string quoted(std::string_view text);

// A hint for the unknown `word`, or empty. Costs the whole table, so a file full of mistakes gets hints for the
// first 200 problems only.
std::string suggest(std::string_view word, const NameTable& table, const Problems& problems);
std::string suggest(std::string_view word, const std::vector<std::string_view>& known, const Problems& problems);

}  // namespace sim
