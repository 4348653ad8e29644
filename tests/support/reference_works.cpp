// What conditions ask of the last answers with many parts.
#include <stdexcept>

#include "tests/support/reference_rules.h"
#include "tests/support/reference_work.h"

namespace sim::testing {
namespace {

// The decision and claim that a claim, gap or sentence belongs to.
struct ClaimPlace {
  const Decision* decision = nullptr;
  const Claim* claim = nullptr;
};
ClaimPlace claim_with(const Scenario& s, const std::string& id) {
  for (const Scene& scene : s.scenes) {
    if (!scene.decision || !scene.decision->work) continue;
    for (const Claim& claim : scene.decision->work->claims) {
      bool found = claim.id == id;
      for (const Option& gap : claim.gaps) found = found || gap.id == id;
      for (const Option& sentence : claim.sentences) found = found || sentence.id == id;
      if (found) return {&*scene.decision, &claim};
    }
  }
  throw std::logic_error("no claim with " + id);
}

// The first decision that speaks of marking a passage.
const Decision& mark_of(const Scenario& s, const std::string& passage) {
  for (const Scene& scene : s.scenes) {
    if (!scene.decision || scene.decision->kind != DecisionKind::Mark) continue;
    const Work& work = *scene.decision->work;
    if (among(work.neutral, passage)) return *scene.decision;
    for (const KeyMark& key : work.keys)
      if (key.passage.id == passage) return *scene.decision;
  }
  throw std::logic_error("no mark of " + passage);
}

std::string status_of(const Scenario& s, const Claim& claim, const ReferenceWork& work) {
  std::set<std::string> documents;
  for (const auto& [what, side] : reference_field(work, claim.id)) {
    if (side == "weakens") return "contradicted";
    if (side == "supports") documents.insert(reference_document(s, what));
  }
  return documents.empty() ? "none" : documents.size() == 1 ? "one_source" : "several";
}

}  // namespace

void ReferenceWorks::set(const Decision& d, const ReferenceWork& work) {
  last_[d.id] = work;
  if (d.kind != DecisionKind::Form) return;
  for (const Decision& field : d.work->fields) last_[field.id] = reference_field(work, field.id);
}

const ReferenceWork* ReferenceWorks::last(const std::string& id) const {
  const auto found = last_.find(id);
  return found == last_.end() ? nullptr : &found->second;
}

std::string ReferenceWorks::text() const {
  std::string text;
  for (const auto& [id, work] : last_) {
    text += " " + id + "=";
    for (const auto& [what, as] : work) text += what + ":" + as + ",";
  }
  return text;
}

void ReferenceWorks::answer(const Scenario& s, ReferenceFacts& facts) const {
  facts.placed = [this](const std::string& d, const std::string& item, const std::string& bin) {
    return last(d) != nullptr && work_at(*last(d), item) == bin;
  };
  facts.before = [this](const std::string& d, const std::string& a, const std::string& b) {
    return last(d) != nullptr && std::stoi(work_at(*last(d), a)) < std::stoi(work_at(*last(d), b));
  };
  facts.marked = [this, &s](const std::string& passage, const std::string& tag) {
    const ReferenceWork* work = last(mark_of(s, passage).id);
    return work == nullptr ? tag == "none" : work_at(*work, passage) == tag;
  };
  facts.linked = [this, &s](const std::string& claim, const std::string& passage,
                            const std::string& side) {
    const ReferenceWork* work = last(claim_with(s, claim).decision->id);
    return work == nullptr ? side == "none" : work_at(*work, claim + "/" + passage) == side;
  };
  facts.status = [this, &s](const std::string& claim) {
    const ClaimPlace place = claim_with(s, claim);
    const ReferenceWork* work = last(place.decision->id);
    return work == nullptr ? std::string() : status_of(s, *place.claim, *work);
  };
  facts.stated = [this, &s](const std::string& part) {
    const ClaimPlace place = claim_with(s, part);
    const ReferenceWork* work = last(place.decision->id);
    return work != nullptr && work_has(*work, place.claim->id + "/" + part);
  };
  facts.supported = [this, &s](const std::string& d) {
    const ReferenceWork* work = last(d);
    if (work == nullptr) return false;
    for (const Option& option : reference_decision(s, d).options)
      if (work_has(*work, option.id) && option.extras)
        for (const Name& passage : option.extras->support)
          if (work_has(*work, passage.id)) return true;
    return false;
  };
}

}  // namespace sim::testing
