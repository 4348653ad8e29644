// The only interpreter: what a situation is, and what an answer makes of it. Pure: no log, time, exception or recursion.
// The rules run exactly as scenario-model section 2, "Running, exactly".
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "sim/program/answer.h"
#include "sim/program/event.h"
#include "sim/program/items.h"
#include "sim/program/program.h"

namespace sim {

inline constexpr std::uint32_t kMostFrames = 4;             // calls and injects nest at most this deep
inline constexpr std::uint32_t kMostInjectsInARow = 8;
inline constexpr std::uint32_t kMostSteps = 200'000;        // scenes without a decision

enum class Phase : std::uint8_t { Deciding, Ended, Broken };

// Where a called or injected scene returns to.
struct Frame {
  enum class Kind : std::uint8_t { Exit, Goto };  // Exit: the exit of scene `target`; Goto: enter it
  SceneIx target;
  Kind kind = Kind::Goto;
  bool checks_injects = false;  // an inject came here: look for the next due one first
  std::uint8_t injects = 0;     // how many in a row so far

  friend bool operator==(const Frame& x, const Frame& y) {
    return x.target == y.target && x.kind == y.kind && x.checks_injects == y.checks_injects && x.injects == y.injects;
  }
};

// All that the future of an attempt depends on. A small value: copy it to ask "what if".
struct State {
  SceneIx scene;           // whose decision is open; when ended, where it ended
  Phase phase = Phase::Deciding;
  std::uint8_t depth = 0;  // frames in use
  EndingIx ending;
  std::int32_t minutes = 0;  // story minutes spent
  std::array<Frame, kMostFrames> frames;
  Words words;             // Program::slots
};

// What an answer is worth and which slots it leaves behind: the same in every situation with the same options open. For who
// takes one answer in many situations.
struct Judged {
  std::vector<Item> items;
  std::vector<std::pair<SlotIx, std::int32_t>> slots;
};
Judged judged(const Program& program, DecisionIx decision, std::uint16_t open, const Answer& answer);

// What a step lays down besides the State. Null members are not wanted. Chance (seed) touches only `events`.
struct Facts {
  std::uint64_t seed = 0;
  Events* events = nullptr;  // appended
  std::vector<Item>* items = nullptr;    // appended: items made by this step, also those of windows taken and lapsed
  std::vector<OpportunityIx>* counted = nullptr;      // appended: windows that opened, or were missed unopened
  std::vector<std::uint8_t>* conditions = nullptr;    // by ConditionIx: bit 0 was false, bit 1 was true
  std::deque<Worked>* works = nullptr;                // appended where `events` are: answers of many parts
  std::uint32_t* then = nullptr;                      // set to the place in `thens` that an answer followed
  const Judged* judged = nullptr;                     // of the answer that is taken; else it is judged then
};

struct Stepped {
  State state;
  Events events;
  std::vector<Item> items;
};

// A fresh attempt, run to its first decision. `carried`: bit i, the i-th fact of the earlier part holds.
State start(const Program& program, Facts& facts, std::uint64_t carried = 0);

// The facts that hold in a prepared earlier part, as `start` takes them.
std::uint64_t facts_of(const Program& program, const StartProfile& profile);

// Which of the facts for a later part hold now, bit i: the i-th of `carries`.
std::uint64_t carries(const Program& program, const State& state);

// The decision that is open; none when ended or broken.
DecisionIx open_decision(const Program& program, const State& state);

// Which of its options can be chosen now, bit i: option i. Of a mark or build which of its documents can be read, of a form
// for which of its checks `given` holds; everything else about the worth of an answer lies in the answer.
std::uint16_t open_options(const Program& program, const State& state);

// Whether `answer` is one of those that the situation allows. `open`: what open_options gives, for who has it already.
bool allows(const Program& program, const State& state, const Answer& answer);
bool allows(const Program& program, const State& state, const Answer& answer, std::uint16_t open);

// Takes an answer that `allows` accepts (else a programmer error) and runs to the next decision or the end, in place.
void take(const Program& program, State& state, const Answer& answer, Facts& facts);

// The same as a value.
Stepped step(const Program& program, State state, const Answer& answer, std::uint64_t seed = 0);

// Whether the trainee can read the document now.
bool available(const Program& program, const State& state, DocumentIx document);

// Opens a document that is available, before an answer: marks it, opens its windows, spends nothing. Opening again does nothing.
void open_document(const Program& program, State& state, DocumentIx document, Facts& facts);

// The person's derived state now, its place in their list; people without states give 0.
std::uint32_t person_state(const Program& program, const State& state, PersonIx person);

// How often the scene was entered, as far as the program tracks it (1 for scenes entered at most once).
std::uint32_t visit_of(const Program& program, const State& state, SceneIx scene);

}  // namespace sim
