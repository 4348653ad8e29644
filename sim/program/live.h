// Live-variable analysis: which part of a State something can still read. States equal in it have the same future.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/program/program.h"
#include "sim/program/step.h"

namespace sim {

// A situation's identity: scene, frames, minutes and words, all that is dead set to zero. Equal keys, equal futures.
using Key = std::vector<std::uint64_t>;

class Liveness {
 public:
  // `watched`: conditions that somebody outside the program reads at any time; what they read is
  // never dead.
  explicit Liveness(const Program& program, const std::vector<ConditionIx>& watched = {});

  // The key of a state that waits for a decision; `width()` words.
  void key(const State& state, Key& out) const;
  std::size_t width() const { return 2 + kMostFrames + words_; }

  // Whether opening the document now can still change anything. Opening another one leaves the key as it is.
  bool matters(DocumentIx document, const State& state) const;

 private:
  struct Mask {
    Words words;
    bool minutes = false;
    void add(const Mask& other);
    bool covers(const Mask& other) const;
  };

  void read_slot(Mask& mask, SlotIx slot) const;
  void read_condition(Mask& mask, ConditionIx condition) const;
  void read_windows(Mask& mask, Range list) const;
  void read_effects(Mask& mask, Range effects) const;
  void read_lines(Mask& mask, Range lines) const;
  void read_decision(Mask& mask, const DecisionRow& decision) const;
  void read_document(Mask& mask, DocumentIx document) const;
  Mask reads(const SceneRow& scene) const;
  std::vector<SceneIx> successors(const SceneRow& scene) const;
  void propagate();
  void watch(const std::vector<ConditionIx>& conditions);
  void documents();
  bool relate(DocumentIx document, const Mask& effect, const Mask& need, bool everywhere);
  void clips();

  const Program& p_;
  std::size_t words_ = 0;
  std::size_t documents_ = 0;
  std::vector<Mask> live_;     // by scene
  std::vector<Mask> injects_;  // what an inject that has not fired can still read
  std::vector<bool> relevant_; // (scene, then inject) x document
  std::int32_t minutes_cap_ = 0;
  struct Clip {
    SlotIx slot;
    std::int32_t cap = 0;
  };
  std::vector<Clip> clips_;    // counters only raised and only compared: above the cap all are alike
};

}  // namespace sim
