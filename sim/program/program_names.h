// From lasting ids back to places in a program: for logs, walks and command lines, never for `step`.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/program/program.h"

namespace sim {

// Views point into the program, which must outlive this.
class ProgramNames {
 public:
  explicit ProgramNames(const Program& program);

  // Each gives an invalid index when the id is unknown. Old ids of `aliases` lead to the living thing.
  SceneIx scene(std::string_view id) const { return {find(scenes_, id)}; }
  LineIx line(std::string_view id) const { return {find(lines_, id)}; }
  DecisionIx decision(std::string_view id) const { return {find(decisions_, id)}; }
  OptionIx option(std::string_view id) const { return {find(options_, id)}; }
  DocumentIx document(std::string_view id) const { return {find(documents_, id)}; }
  OpportunityIx opportunity(std::string_view id) const { return {find(opportunities_, id)}; }
  InjectIx inject(std::string_view id) const { return {find(injects_, id)}; }
  EndingIx ending(std::string_view id) const { return {find(endings_, id)}; }
  KnownIx known(std::string_view id) const { return {find(known_, id)}; }
  FeatureIx feature(std::string_view id) const { return {find(features_, id)}; }
  CriterionIx criterion(std::string_view id) const { return {find(criteria_, id)}; }
  CompetencyIx competency(std::string_view id) const { return {find(competencies_, id)}; }
  // A named passage by its id, any by `document#n` with n from 1 in that document.
  PassageIx passage(std::string_view id) const;

  // Place of an option within its decision, or -1 when it belongs to another.
  int local(DecisionIx decision, std::string_view option_id) const;

  // All ids of one kind, for "did you mean".
  enum class Kind { Scene, Line, Decision, Option, Document, Opportunity, Ending, Feature, Criterion, Competency };
  std::vector<std::string_view> all(Kind kind) const;

 private:
  using Map = std::unordered_map<std::string_view, std::uint32_t>;
  std::uint32_t find(const Map& map, std::string_view id) const;

  const Program* program_;
  Map scenes_, lines_, decisions_, options_, documents_, opportunities_, injects_, endings_, known_, features_, criteria_, competencies_,
      passages_;
};

// The number that the paragraph of a passage is printed with, as in "4. I asked him": its digits, or nothing.
std::string paragraph_number(const Program& program, PassageIx passage);

// How a passage is written in logs: its id, or `document#n`.
std::string passage_name(const Program& program, PassageIx passage);

}  // namespace sim
