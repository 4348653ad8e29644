// A scenario of one decision with many parts, for tests of one kind each.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "sim/program/compile.h"
#include "sim/program/items.h"
#include "sim/session/session.h"
#include "tests/support/scenario_builder.h"

namespace sim::testing {

Name named(std::string id);

std::shared_ptr<const Program> compiled(Scenario scenario);

// Papers "a", "b" ... with so many sentences each: "a1", "a2" ... are their names. All can be read
// from the start.
std::vector<Document> papers(std::initializer_list<int> sentences);

// The decision "d" of weight 1 for relationship.respect, then the end.
Decision decision_of(DecisionKind kind);

Option item(const std::string& id, const std::string& bin = {}, std::vector<Name> near = {});

Scenario scenario_with(Decision d, std::vector<Document> documents = {});

// The answer that a text stands for.
Worked answer_from(const Program& p, const std::string& text);

// What it earns of the k-th criterion, 0-100, when everything can be read; -1 when it makes no
// item.
double credit(const Program& p, const std::string& text, std::uint16_t open = 0xffff,
              std::uint32_t k = 0);

}  // namespace sim::testing
