// Random scenarios that `validate` accepts, with every form the model knows: for properties, and
// for comparing the engine with the slow reference. The same seed gives the same scenario on every
// machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/scenario/validate.h"

namespace sim::testing {

// How large, and what may occur. Defaults give a middling case with everything in it.
struct Shape {
  int scenes = 10;        // of the main line, besides called, injected and last ones
  int injects = 2;        // at most
  int documents = 3;      // at most
  int opportunities = 2;  // at most
  int most_options = 4;   // of a decision
  bool loops = true, calls = true, heavy = true;
  bool works = false;  // the kinds with many parts, and facts carried in
};

// The scenario of a seed; small_rubric() and small_references() go with it.
Scenario generate_scenario(std::uint64_t seed, const Shape& shape);

// The first of generate_scenario(seed * 1000), (seed * 1000 + 1), ... that validate accepts, with
// the seed it was made from.
struct Generated {
  std::uint64_t seed = 0;
  ValidScenario valid;
};
Generated generate_valid(std::uint64_t seed, const Shape& shape);

// ---- its parts ----

// Names that conditions can speak of.
struct Vocabulary {
  std::vector<std::string> counters, flags, scenes, options, documents, facts, criteria, states;
  std::vector<std::pair<std::string, std::string>> picks;  // decision, option
  std::vector<std::pair<std::string, std::string>> steps;  // rate decision, step
  std::vector<std::string> scored;                         // decisions with a level
  std::vector<std::string> forms;  // whole forms that ask of answers with many parts
  std::string person;
};

class Dice;
// A condition, or a number, over the vocabulary; `depth` bounds how far it nests.
std::string random_truth(Dice& dice, const Vocabulary& words, int depth);
std::string random_number(Dice& dice, const Vocabulary& words, int depth);

}  // namespace sim::testing
