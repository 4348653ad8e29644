// Places in a Program's tables that cannot be mixed up, and the meaning of "none".
#pragma once

#include <cstdint>
#include <string>

namespace sim {

// Lasting id of an authored thing: `a-z 0-9 . _ -`, 1-64 characters, starts with a letter.
using Id = std::string;

// Index into one table of a Program, from 0. Valid for that Program only; what is stored or shown uses ids.
template <class Tag>
struct Index {
  static constexpr std::uint32_t kNone = 0xffffffffU;
  std::uint32_t v = kNone;

  constexpr bool valid() const { return v != kNone; }
  friend constexpr bool operator==(Index a, Index b) { return a.v == b.v; }
  friend constexpr bool operator!=(Index a, Index b) { return a.v != b.v; }
  friend constexpr bool operator<(Index a, Index b) { return a.v < b.v; }
};

using SceneIx = Index<struct SceneTag>;
using LineIx = Index<struct LineTag>;
using DecisionIx = Index<struct DecisionTag>;
using OptionIx = Index<struct OptionTag>;            // options, steps and topics share one table
using DocumentIx = Index<struct DocumentTag>;
using PassageIx = Index<struct PassageTag>;
using PersonIx = Index<struct PersonTag>;
using OpportunityIx = Index<struct OpportunityTag>;
using CriterionIx = Index<struct CriterionTag>;      // criteria the case uses, in rubric order
using CompetencyIx = Index<struct CompetencyTag>;    // competencies the case uses, in rubric order
using FeatureIx = Index<struct FeatureTag>;
using EndingIx = Index<struct EndingTag>;
using InjectIx = Index<struct InjectTag>;
using KnownIx = Index<struct KnownTag>;              // facts learned
using ConditionIx = Index<struct ConditionTag>;
using TextIx = Index<struct TextTag>;                // wording in Program::texts

}  // namespace sim
