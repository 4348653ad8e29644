// What the parts of a case owe each other: opportunities, competency weights, key features.
#include <algorithm>

#include "sim/scenario/check.h"
#include "sim/scenario/visit.h"

namespace sim {
namespace {

class OpportunityChecks {
 public:
  explicit OpportunityChecks(const Checked& checked) : c_(checked), names_(checked.names) {
    const std::vector<Opportunity>& all = c_.scenario.opportunities;
    opened_.resize(all.size());
    strong_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) strong_[i].resize(all[i].criteria.size());
    served_.resize(c_.scenario.key_features.size());
    in_use_.resize(c_.rubric.competencies.size());
    for (std::uint32_t i = 0; i < c_.rubric.competencies.size(); ++i)
      competency_of_.insert(competency_of_.end(), c_.rubric.competencies[i].criteria.size(), i);
  }

  void run() {
    for (const Document& document : c_.scenario.documents) opens(document.opens);
    for (const Opportunity& opportunity : c_.scenario.opportunities) {
      served(opportunity.serves);
      for (const OpportunityCriterion& item : opportunity.criteria) used(item.criterion);
    }
    for (const Scene& scene : c_.scenario.scenes) this->scene(scene);
    opportunities();
    weights();
    features();
  }

 private:
  void opens(const std::vector<Name>& names) {
    for (const Name& name : names) {
      const std::uint32_t place = names_.opportunities.find(name.id);
      if (place != OpportunityIx::kNone) opened_[place] = true;
    }
  }

  void served(const Name& feature) {
    const std::uint32_t place = names_.features.find(feature.id);
    if (place != FeatureIx::kNone) served_[place] = true;
  }

  void used(const Name& criterion) {
    const std::uint32_t place = names_.criteria.find(criterion.id);
    if (place != CriterionIx::kNone) in_use_[competency_of_[place]] = true;
  }

  void scene(const Scene& scene) {
    opens(scene.opens);
    each_lines(scene, [this](const std::vector<Line>& lines) {
      for (const Line& line : lines) opens(line.opens);
    });
    if (scene.topics)
      for (const Topic& topic : scene.topics->topics) opens(topic.missed);
    if (!scene.decision) return;
    const Decision& decision = *scene.decision;
    if (decision.serves.given()) served(decision.serves);
    for (const Name& criterion : decision.assesses) used(criterion);
    for (const Option& option : decision.options)
      for (const Take& take : option.takes)
        if (take.level == Level::Strong) strong(take.what.id);
  }

  // "opportunity/criterion", taken at strong
  void strong(std::string_view what) {
    const std::size_t slash = what.find('/');
    const std::uint32_t place = names_.opportunities.find(what.substr(0, slash));
    if (place == OpportunityIx::kNone || slash == std::string_view::npos) return;
    const std::vector<OpportunityCriterion>& criteria = c_.scenario.opportunities[place].criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i)
      if (criteria[i].criterion.id == what.substr(slash + 1)) strong_[place][i] = true;
  }

  void opportunities() {
    for (std::size_t i = 0; i < opened_.size(); ++i) {
      const Opportunity& opportunity = c_.scenario.opportunities[i];
      if (!opened_[i])
        c_.report(Code::SIM088, opportunity.at, "nothing opens the opportunity " + quoted(opportunity.id),
                  "name it in the \"opens\" of a line, a scene or a document");
      for (std::size_t k = 0; k < opportunity.criteria.size(); ++k)
        if (!strong_[i][k])
          c_.report(Code::SIM087, opportunity.criteria[k].criterion.at,
                    "no option takes " + quoted(opportunity.id + "/" + opportunity.criteria[k].criterion.id) + " at strong");
    }
  }

  void weights() {
    const std::vector<Weight>& given = c_.scenario.weights;
    std::vector<bool> weighted(in_use_.size());
    for (const Weight& weight : given) {
      const std::uint32_t place = names_.competencies.find(weight.competency.id);
      if (place == CompetencyIx::kNone) continue;
      if (weighted[place] || !in_use_[place])
        c_.report(Code::SIM090, weight.competency.at,
                  weighted[place] ? "the competency " + quoted(weight.competency.id) + " is weighted twice"
                                  : "nothing in this case assesses " + quoted(weight.competency.id),
                  "take it out");
      weighted[place] = true;
    }
    for (std::size_t i = 0; i < in_use_.size(); ++i)
      if (in_use_[i] && !weighted[i])
        c_.report(Code::SIM090, given.empty() ? c_.scenario.at : given.front().competency.at,
                  "the case assesses " + quoted(c_.rubric.competencies[i].id) + ", but \"weights\" does not say how much it counts");
  }

  void features() {
    for (std::size_t i = 0; i < served_.size(); ++i)
      if (!served_[i])
        c_.report(Code::SIM091, c_.scenario.key_features[i].at,
                  "no scored decision or opportunity serves " + quoted(c_.scenario.key_features[i].id));
  }

  const Checked& c_;
  const Names& names_;
  std::vector<bool> opened_, served_, in_use_;
  std::vector<std::vector<bool>> strong_;
  std::vector<std::uint32_t> competency_of_;  // of each criterion of the rubric
};

}  // namespace

void check_opportunities(const Checked& checked) { OpportunityChecks(checked).run(); }

}  // namespace sim
