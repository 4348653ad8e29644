// A slow, obvious engine for tests only: plays the authored Scenario with maps, sets and plain
// recursion, straight from scenario-model section 2, "Running, exactly", and writes its own
// canonical text. It shares no code with sim/program but the draw of chance, which is part of the
// format. It exists to disagree with `step` when that is wrong.
//
// A play is a function of its inputs: it is run from the start each time and stops where the inputs
// end.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/rubric.h"
#include "sim/scenario/scenario.h"
#include "tests/support/ratio.h"

namespace sim::testing {

// An answer (the options picked, or its text) or a document opened, by id.
struct ReferenceInput {
  std::set<std::string> picks;
  std::string document;   // not empty: opened, and `picks` means nothing
  std::string work = {};  // the text of an answer with many parts
};

// One item as the rules make it, with all that scoring needs.
struct ReferenceItem {
  std::string source;  // decision or opportunity
  std::string criterion;
  Level level = Level::Missed;
  Ratio credit;  // before the weight
  Ratio best;    // S4: of the best answer open, 100 for an opportunity
  int weight = 1;
  bool of_opportunity = false;
  std::string rule;  // first taken lapsed left
  int event = 0;
  int minute = 0;
};

struct ReferenceStop {
  std::string what;  // option or opportunity
  std::set<std::string> gates;
  int event = 0;
  std::string put_right;  // the option that did, or empty
  int right_event = 0;
  std::string decision;      // of an option
  bool window_open = false;  // for repair: until the scene `until` is entered
  std::string until;
};

struct ReferenceAnswer {
  std::string decision;
  int event = 0;
  std::set<std::string> picks;
  bool first = true;
  std::optional<Level> word;
};

// The decision that waits, as the trainee sees it.
struct ReferenceOpen {
  std::string decision;
  std::string kind;                  // choose choose_many rate topics order sort mark ...
  std::vector<std::string> options;  // in file order
  std::set<std::string> open;
  int min = 1, max = 1;
  const Decision* worked = nullptr;  // of an answer with many parts
};

struct ReferenceOutcome {
  std::string log;                       // canonical text
  std::optional<ReferenceOpen> waiting;  // none: ended
  std::string ending;
  std::set<std::string> readable;  // documents that can be opened now and were not
  std::vector<ReferenceItem> items;
  std::vector<ReferenceStop> stops;
  std::vector<ReferenceAnswer> answers;
  std::map<std::string, std::string> person_states;
  std::string state;  // everything the future depends on, as text
  Ratio
      windows_opened;  // 100 x weights, by competency weight, of windows opened or missed unopened
};

// Plays `inputs`; they must be possible (an impossible one throws std::logic_error).
ReferenceOutcome reference_play(const Scenario& scenario, const Rubric& rubric, std::uint64_t seed,
                                const std::vector<ReferenceInput>& inputs,
                                const std::set<std::string>& carried = {});

// Every answer that `open` allows.
std::vector<ReferenceInput> reference_answers(const ReferenceOpen& open);

// weight x credit x competency weight.
Ratio reference_weighted(const Scenario& scenario, const ReferenceItem& item);

// "curiosity" of "curiosity.ask".
std::string competency_of(const std::string& criterion);
int competency_weight(const Scenario& scenario, const std::string& competency);

}  // namespace sim::testing
