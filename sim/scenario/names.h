// Who is who: every id of a scenario and the place of its thing, in the order the file gives them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/base/ids.h"
#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"

namespace sim {

// From a lasting id to a place counted from 0. Views point to the ids that were added, which
// must outlive it where they are.
//
// One flat table that is searched from the id's hash onwards: a case of 100,000 scenes has 700,000 ids, and a list node
// for each would cost more than all checks together.
class NameTable {
 public:
  void reserve(std::size_t n);
  // False when the id is already there (the first keeps its place); the id takes the next place all the same.
  bool add(std::string_view id);
  // Index::kNone when unknown.
  std::uint32_t find(std::string_view id) const;
  std::uint32_t size() const { return next_; }
  // By place; empty for an id that was already there.
  std::vector<std::string_view> all() const;

 private:
  struct Entry {
    std::string_view id;
    std::uint32_t hash = 0;
    std::uint32_t place = SceneIx::kNone;  // kNone: free
  };
  // Where `id` stands, or would.
  std::size_t slot_of(std::string_view id, std::uint32_t hash) const;
  void grow(std::size_t slots);

  std::vector<Entry> entries_;  // none, or a power of two of which at most half are taken
  std::uint32_t taken_ = 0;
  std::uint32_t next_ = 0;
};

// Places agree with the tables of a Program made from the same scenario:
// - lines: in file order over scenes: the scene's own, then for its decision each option's reaction, then each `then`'s;
// - decisions: in scene order; a topics hub counts as one, and a form is followed by its fields. Gates of heavy scenes come after
//   all others and have no name here;
// - options: for each decision its options, steps or items; of a build for each claim its gaps, then its sentences; for a hub its
//   topics, then "move on".
struct Names {
  NameTable scenes, lines, decisions, options, claims, checks, carries, carried, profiles, documents, passages, people, counters, flags, opportunities, features, endings,
      injects, known, criteria, competencies, sources;
  std::vector<const Decision*> decision_of_place;  // null for a hub
  std::vector<const Person*> person_of_place;
  std::vector<std::uint32_t> decision_of_option;   // place of the decision an option belongs to
  std::vector<const Claim*> claim_of_place;
  std::vector<std::uint32_t> decision_of_claim;
  std::vector<const Decision*> form_of_place;      // by decision: the form it is a field of, or null
  std::vector<std::uint32_t> first_option;         // of each decision
  std::vector<std::pair<std::string_view, Spot>> twice;  // ids given more than once, with the later spot

  // Collects the names; never fails. `rubric` gives criteria and competencies, `references` the sources. All three must
  // outlive the Names, and the scenario must not be moved.
  static Names of(const Scenario& scenario, const Rubric& rubric, const References& references);
};

}  // namespace sim
