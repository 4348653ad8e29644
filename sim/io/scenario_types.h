// The tables of a scenario's objects, one file a family. What each member means:
// scenarios/README.md.
#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "sim/io/list_types.h"
#include "sim/io/object_types.h"
#include "sim/io/value_types.h"
#include "sim/scenario/scenario.h"

namespace sim::reading {

// ---- read_scene.cpp: what happens
// -------------------------------------------------------------------------------

// Exactly one form, and what belongs to it (SIM020, SIM009, SIM008).
class EffectObject final : public ObjectBase<Effect> {
 public:
  using ObjectBase::ObjectBase;
  void finish(Reading& reading, void* target, const Frame& frame) const override;
};

// `room` stands in place of `speaker` and `text` (SIM008).
class LineObject final : public ObjectBase<Line> {
 public:
  using ObjectBase::ObjectBase;
  void finish(Reading& reading, void* target, const Frame& frame) const override;
};

// Scenes have a limit of their own.
class SceneList final : public ListType<Scene> {
 public:
  using ListType::ListType;

 protected:
  std::size_t limit(Reading& reading) const override { return reading.limits().scenes; }
  std::string_view limit_name() const override { return "scenes"; }
};

extern const EffectObject kEffect;
extern const LineObject kLine;
extern const Object<Scene> kScene;
extern const SceneList kScenes;

// ---- read_decision.cpp: what is decided
// -------------------------------------------------------------------------

// A member of an option whose name holds a point is a criterion: `"reporting.record": {"picked":
// ..., "left_out": ...}`.
class OptionObject final : public ObjectBase<Option> {
 public:
  using ObjectBase::ObjectBase;
  const Type* other_members() const override;
  Slot other(Reading& reading, void* target, std::string_view name) const override;
};

// What belongs to another kind is refused (SIM084). A concordance gets its five steps here.
class DecisionObject final : public ObjectBase<Decision> {
 public:
  using ObjectBase::ObjectBase;
  Opened object(Reading& reading, void* target) const override;
  void finish(Reading& reading, void* target, const Frame& frame) const override;
};

// A field of a form: a decision in small.
class FieldObject final : public ObjectBase<Decision> {
 public:
  using ObjectBase::ObjectBase;
  Opened object(Reading& reading, void* target) const override;
  void finish(Reading& reading, void* target, const Frame& frame) const override;
};

extern const Object<Feedback> kFeedback;
extern const Object<Repair> kRepair;
extern const DecisionObject kDecision;
extern const FieldObject kField;
extern const Object<Topics> kTopics;

// ---- read_work.cpp: what decisions with many parts are made of
// -------------------------------------------------------------------------

extern const Object<Bin> kBin;
extern const Object<Option> kItem;
extern const Object<KeyPair> kKeyPair;
extern const Object<Decision> kWith;
extern const Object<KeyMark> kKeyMark;
extern const Object<Claim> kClaim;
extern const Object<CrossCheck> kCheck;
extern const Object<ChecklistLine> kChecklistLine;

// The five steps of a concordance; the id of each is `<decision>.<word>`.
inline constexpr std::array<std::string_view, 5> kConcordanceSteps = {"much_less", "less", "same",
                                                                      "more", "much_more"};

// Parts of a decision and of an option that are made when first given.
inline Work& work_of(Decision& decision) {
  if (!decision.work) decision.work = std::make_shared<Work>();
  return *decision.work;
}
inline Extras& extras_of(Option& option) {
  if (!option.extras) option.extras = std::make_unique<Extras>();
  return *option.extras;
}
template <auto Part>
auto& in_work(Decision& decision) {
  return work_of(decision).*Part;
}
template <auto Part>
auto& in_extras(Option& option) {
  return extras_of(option).*Part;
}

// What an unsafe level needs beside it stands in the object itself; here it is a part made when
// first given.
template <class T>
Safety& safety_of(T& owner) {
  if (!owner.safety) owner.safety = std::make_unique<Safety>();
  return *owner.safety;
}
template <class T>
std::string& duty_of(T& owner) {
  return safety_of(owner).duty;
}
template <class T>
std::vector<Name>& gates_of(T& owner) {
  return safety_of(owner).gates;
}
template <class T>
std::optional<Repair>& repair_of(T& owner) {
  return safety_of(owner).repair;
}
template <class T>
std::string& no_repair_of(T& owner) {
  return safety_of(owner).no_repair;
}

// ---- read_case.cpp: who and what there is
// -----------------------------------------------------------------------

// Each document is a file to open: they have a limit of their own.
class DocumentList final : public ListType<Document> {
 public:
  using ListType::ListType;

 protected:
  std::size_t limit(Reading& reading) const override { return reading.limits().documents; }
  std::string_view limit_name() const override { return "documents"; }
};

extern const Object<Person> kPerson;
extern const Object<Counter> kCounter;
extern const Object<Flag> kFlag;
extern const Object<Document> kDocument;
extern const DocumentList kDocuments;
extern const Object<Opportunity> kOpportunity;
extern const Object<KeyFeature> kKeyFeature;
extern const Object<Ending> kEnding;
extern const Object<Inject> kInject;
extern const Object<CarriedFact> kCarriedFact;
extern const Object<Continues> kContinues;
extern const Object<StartProfile> kProfile;

// ---- read_scenario.cpp
// ------------------------------------------------------------------------------------------

extern const Object<Scenario> kScenario;

}  // namespace sim::reading
