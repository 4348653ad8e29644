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
                std::vector<CriterionIx> criterion_of_rubric);

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
  void lower(ConditionRange range);
  void lower_state(PersonIx person, std::uint32_t place);
  CodeRow lowered(const ConditionOp& op) const;
  SlotIx& once(SlotIx& slot, std::int32_t max);

  Program& p_;
  const LinkedConditions& linked_;
  std::vector<SlotIx> counters_, flags_, known_;
  std::vector<CriterionIx> criteria_;
};

}  // namespace sim
