// Which parts of what happens must be remembered in the State, because a condition or a rule can still read them.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "sim/program/program.h"

namespace sim {

// Conditions as linked, one after the other, until every slot is known and they can be lowered.
struct LinkedConditions {
  std::vector<ConditionOp> code;
  std::vector<ConditionRange> ranges;  // by ConditionIx
};

// Gives slots to everything that needs one and lowers `linked` into `program.conditions`.
// `counter_slots` and `flag_slots` are those of the declared counters and flags, by place; `criterion_of_rubric` maps places
// in the rubric to criteria of the program; `state_conditions` are those of each person's states.
class SlotAllocator {
 public:
  SlotAllocator(Program& program, const LinkedConditions& linked, std::vector<SlotIx> counter_slots, std::vector<SlotIx> flag_slots,
                std::vector<CriterionIx> criterion_of_rubric, std::vector<PassageIx> named_passages);

  // The slot of a learned fact; made on first need.
  SlotIx known(std::uint32_t place);
  void run();

 private:
  void windows_and_injects();
  void documents();
  void hubs();
  void repeated_decisions();
  void read_by(const ConditionOp& op);
  void shown(const ConditionOp& op);
  // The slot that holds what a condition of the kinds with many parts asks for; made on first need.
  SlotIx& asked(const ConditionOp& op);
  SlotIx& cell_slot(CellRow::Kind kind, std::uint32_t what, DecisionIx decision, std::uint32_t claim);
  SlotIx& pair_slot(OptionIx first, OptionIx second, bool& turned);
  void carried();
  void lower(ConditionRange range);
  void lower_op(const ConditionOp& op);
  void lower_part(const ConditionOp& op);
  void lower_state(PersonIx person, std::uint32_t place);
  CodeRow lowered(const ConditionOp& op) const;
  SlotIx& once(SlotIx& slot, std::int32_t max);
  static constexpr std::uint32_t kAnyClaim = 0xffffffffU;
  struct ClaimPlace {
    DecisionIx decision;
    std::uint32_t group = 0;  // in Program::groups
  };
  std::vector<ClaimPlace> claims_;  // by place of the claim

  Program& p_;
  const LinkedConditions& linked_;
  std::vector<SlotIx> counters_, flags_, known_;
  std::vector<CriterionIx> criteria_;
  std::vector<PassageIx> passages_;  // by place of the name
};

}  // namespace sim
