// Who is who: every id of a scenario and the place of its thing, in the order the file gives them.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/base/ids.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

// From a lasting id to a place counted from 0. Views point into the Scenario, which must outlive it unmoved element by element.
class NameTable {
 public:
  void reserve(std::size_t n) { map_.reserve(n); }
  // False when the id is already there (the first keeps its place); the id takes the next place all the same.
  bool add(std::string_view id);
  // Index::kNone when unknown.
  std::uint32_t find(std::string_view id) const;
  std::uint32_t size() const { return next_; }
  std::vector<std::string_view> all() const;

 private:
  std::unordered_map<std::string_view, std::uint32_t> map_;
  std::uint32_t next_ = 0;
};

// Places agree with the tables of a Program made from the same scenario:
// - lines: in file order over scenes: the scene's own, then for its decision each option's reaction, then each `then`'s;
// - decisions: in scene order; a topics hub counts as one. Gates of heavy scenes come after all others and have no name here;
// - options: for each decision its options or steps; for a hub its topics, then "move on".
struct Names {
  NameTable scenes, lines, decisions, options, documents, passages, people, counters, flags, opportunities, features, endings,
      injects, known, criteria, competencies, sources;
  std::vector<const Decision*> decision_of_place;  // null for a hub
  std::vector<const Person*> person_of_place;
  std::vector<std::uint32_t> decision_of_option;   // place of the decision an option belongs to
  std::vector<std::uint32_t> first_option;         // of each decision
  std::vector<std::pair<std::string_view, Spot>> twice;  // ids given more than once, with the later spot

  // Collects the names; never fails. `rubric` gives criteria and competencies, `references` the sources.
  static Names of(const Scenario& scenario, const Rubric& rubric, const References& references);
};

}  // namespace sim
