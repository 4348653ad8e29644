// Compiles a scenario table by table: what `compile` hands round while the program grows.
// For compile.cpp and its own files alone: decisions are in compile_decision.cpp, those with many
// parts in compile_work.cpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

#include "sim/program/panel_credit.h"
#include "sim/program/program.h"
#include "sim/program/slots.h"
#include "sim/program/tracked.h"
#include "sim/scenario/condition.h"
#include "sim/scenario/names.h"
#include "sim/scenario/validate.h"

namespace sim {

inline std::uint32_t size_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

// How many parts one criterion of a decision can have: all that can ever count, and those that
// always do.
struct PartCounts {
  std::int64_t least = 0, most = 0;
  void add(bool states, bool always) {
    most += states ? 1 : 0;
    least += states && always ? 1 : 0;
  }
};

class Compiler {
 public:
  Compiler(Program& program, const ValidScenario& valid)
      : p_(program), s_(valid.scenario()), rubric_(valid.rubric()), names_(valid.names()) {}

  void run();

  const std::vector<CriterionIx>& criterion_of_rubric() const { return criterion_of_rubric_; }
  const Names& names() const { return names_; }

 private:
  void reserve();
  ConditionIx condition(const Expression& expression, ValueType type = ValueType::Truth);

  SceneIx scene_of(const Name& name) const { return {names_.scenes.find(name.id)}; }
  // Where going to a scene leads: to its gate when it is heavy.
  SceneIx entry(const Name& name) const {
    const SceneIx scene = scene_of(name);
    return scene.valid() ? entry_[scene.v] : scene;
  }
  CriterionIx criterion(const Name& name) const {
    return criterion_of_rubric_[names_.criteria.find(name.id)];
  }

  void mark_used(std::vector<bool>& used, const Name& name) const;

  void competencies();
  void state();
  void people();
  void opportunities();
  void documents();
  void entries();
  void scene(SceneIx ix);
  void exit(SceneIx ix, SceneRow& row);
  void injects();
  void limits();
  Range lines(const std::vector<Line>& list);
  Range effects(const std::vector<Effect>& list);
  Range opportunity_list(const std::vector<Name>& list);
  Range takes(const std::vector<Take>& list);
  std::unique_ptr<SafetyRow> safety(const std::unique_ptr<Safety>& authored) const;

  // ---- compile_decision.cpp ----

  DecisionIx add_decision(DecisionRow row, const Id& id);
  void add_option(OptionRow row, std::unique_ptr<SafetyRow> safety);
  void decision(SceneIx scene, const Decision& d);
  void option(const Decision& d, const Option& o, std::uint32_t place, std::uint32_t key);
  void levels(const Decision& d, const Option& o, std::uint32_t place, std::uint32_t key);
  void hub(SceneIx scene, const Topics& hub);
  void gate(SceneIx heavy);

  // ---- compile_work.cpp ----

  std::uint32_t work(DecisionIx ix, const Decision& d);
  std::uint32_t cell_levels(std::initializer_list<Level> levels);
  Range document_list(const std::vector<Name>& list);
  CellRow passage_cell(const Name& passage, std::uint8_t values) const;
  void cells_of_sort(const Decision& d);
  void cells_of_marks(const Decision& d);
  void claim(const Decision& d, const Claim& claim);
  void add_part_option();
  void pairs(const Decision& d, WorkRow& row);
  void panel(const Decision& d, WorkRow& row);
  void fields(DecisionIx form, const Decision& d, WorkRow& row);
  void part_counts(DecisionIx ix, std::uint32_t k, PartCounts& counts) const;
  void option_counts(const DecisionRow& row, std::uint32_t k, PartCounts& counts) const;
  void cell_counts(const DecisionRow& row, std::uint32_t k, PartCounts& counts) const;
  void form_counts(const DecisionRow& row, std::uint32_t k, PartCounts& counts) const;
  void denominator();

  Program& p_;
  const Scenario& s_;
  const Rubric& rubric_;
  const Names& names_;
  LinkedConditions linked_;
  std::vector<SlotIx> counter_slots_, flag_slots_;
  std::vector<CriterionIx> criterion_of_rubric_;
  std::vector<SceneIx> entry_;
  std::vector<PassageIx> named_passages_;  // by place of the name
  std::int64_t panel_denominator_ = 1;
  std::vector<PanelCredit> panel_credits_;           // parallel to step_credits
  std::vector<std::vector<OpportunityIx>> lapsing_;  // by scene
  std::vector<std::string_view> competency_ids_;
};

}  // namespace sim
