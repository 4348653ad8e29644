// The parts of an answer: the smallest things that are judged, of which an item is the mean. Source: scenario-model section 3.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/program/answer.h"
#include "sim/program/program.h"

namespace sim {

struct Part {
  enum class Kind : std::uint8_t {
    Option,   // picked, or of choose_many left out; what: its place
    Item,     // of a sort
    Pair,     // what: place in Program::pairs
    Passage,  // what: PassageIx
    Gap,      // what: place of the option within the decision
    Sentence, // what: place of the first sentence of the claim
    Check,    // what: place in Program::checks
  };
  Kind kind = Kind::Option;
  Level level = Level::Missed;
  bool lost = false;          // found, and turned to missed by marking or linking too much
  std::uint8_t as = 0;        // what the trainee did with it; 0 left alone
  std::uint16_t part = 0;     // claim or field
  std::uint32_t what = 0;
  std::uint32_t cell = 0;     // place in Program::cells, of Item, Passage, Gap and Sentence
};

// The parts of `answer` that count for the k-th of the decision's `assesses`, in the order of the file. `open`: what
// open_options gave. Of a concordance with a panel one part whose level is the word of its credit.
std::vector<Part> parts_of(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer, std::uint32_t k);

// How many marks or links of one claim (or of all marks: group 0) are neither key nor neutral, and how many of them cost
// nothing.
struct Surplus {
  std::uint32_t made = 0, free = 0;
};
Surplus surplus_of(const Program& program, DecisionIx decision, std::uint16_t open, const Worked& worked, std::uint32_t group);

// What an answer leaves in the State besides its level: picks, steps, bins, tags, sides, claim statuses, for those that a
// condition reads.
void record_answer(const Program& program, DecisionIx decision, const Answer& answer, Words& words);

ClaimStatus claim_status(const Program& program, DecisionIx decision, const Worked& worked, std::uint32_t claim);

// The answer to one field of a form.
Answer field_answer(const Program& program, DecisionIx field, std::uint16_t part, const Worked& worked);

// Whether `answer` has the shape its decision asks for; `open` as above.
bool well_formed(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer);

// The document a passage stands in.
DocumentIx document_of(const Program& program, PassageIx passage);

}  // namespace sim
