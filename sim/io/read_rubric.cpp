#include "sim/io/read_rubric.h"

#include "sim/io/json_reader.h"
#include "sim/io/list_types.h"
#include "sim/io/object_types.h"
#include "sim/io/value_types.h"

namespace sim {
namespace reading {
namespace {

constexpr Member kProvenanceMembers[] = {
    needed<&Rubric::author>("author", kText),
    needed<&Rubric::written>("written", kDate),
    needed<&Rubric::note>("note", kText),
};
constexpr Object<Rubric> kProvenance{"rubric_provenance", kProvenanceMembers, Standing::Part};

constexpr Member kLevelWordsMembers[] = {
    needed<&LevelWords::level>("level", kLevel),
    needed<&LevelWords::credit>("credit", kNumber<0, 100>),
    needed<&LevelWords::word>("word", kText),
    needed<&LevelWords::gloss>("gloss", kText),
};
constexpr Object<LevelWords> kLevelWords{"level_words", kLevelWordsMembers};

// Six credits, for the levels from strong to unsafe.
class CreditList final : public Reads<CreditMap>, public Container {
 public:
  Opened list(Reading&, void* target) const override { return {this, target}; }
  Slot item(Reading& reading, Frame& frame) const override {
    if (!has_room(reading, frame, kLevels, "levels")) return {&ignored()};
    return {&kNumber<0, 100>, &in(frame.target)[frame.count - 1], frame.name};
  }
  void end(Reading& reading, Frame& frame) const override {
    if (frame.count < kLevels)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM009,
                         "a credit is missing: there are " + std::to_string(frame.count), words());
  }
  std::string words() const override { return "a list of six credits, from strong to unsafe"; }
  Outline outline() const override {
    return {.kind = Outline::Kind::List, .item = &kNumber<0, 100>};
  }
};
constexpr CreditList kCredits;

constexpr Member kMapMembers[] = {
    needed<&CreditMapEntry::id>("id", kNewId),
    needed<&CreditMapEntry::credits>("credits", kCredits),
};
constexpr Object<CreditMapEntry> kMap{"credit_map", kMapMembers};

constexpr Member kRatingMembers[] = {
    needed<&RatingWords::rating>("rating", kNumber<1, 4>),
    needed<&RatingWords::words>("words", kText),
    needed<&RatingWords::anchor>("anchor", kText),
};
constexpr Object<RatingWords> kRating{"rating", kRatingMembers};

// clang-format off
constexpr Member kCriterionMembers[] = {
    needed<&Criterion::id>("id", kNewId),
    needed<&Criterion::name>("name", kText),
    needed<&Criterion::text>("text", kText),
    needed<&Criterion::strong>("strong", kText),
    needed<&Criterion::missed>("missed", kText),
};
// clang-format on
constexpr Object<Criterion> kCriterion{"criterion", kCriterionMembers};

constexpr Member kCompetencyMembers[] = {
    needed<&Competency::id>("id", kNewId),
    needed<&Competency::name>("name", kText),
    needed<&Competency::short_name>("short", kText),
    needed<&Competency::about>("about", kText),
    needed<&Competency::basis>("basis", kListOf<kText>),
    needed<&Competency::ratings>("ratings", kListOf<kRating>),
    needed<&Competency::criteria>("criteria", kListOf<kCriterion>),
};

class CompetencyObject final : public ObjectBase<Competency> {
 public:
  constexpr CompetencyObject() : ObjectBase("competency", kCompetencyMembers) {}
  void finish(Reading& reading, void* target, const Frame& frame) const override {
    constexpr std::uint64_t kCriteria = bits_of(kCompetencyMembers, "criteria");
    const std::size_t n = in(target).criteria.size();
    if (n > 6)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM013,
                         "a competency has at most 6 criteria");
    if (n < 2 && (frame.meant & kCriteria) == 0)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM009,
                         "a competency has at least 2 criteria");
  }
};
constexpr CompetencyObject kCompetency;

constexpr Member kRubricMembers[] = {
    needed<&Rubric::id>("id", kNewId),
    needed<&Rubric::version>("version", kNumber<1, 9999>),
    needed<&Rubric::title>("title", kText),
    needed<&whole<Rubric>>("provenance", kProvenance),
    needed<&Rubric::levels>("levels", kListOf<kLevelWords>),
    needed<&Rubric::maps>("maps", kListOf<kMap>),
    needed<&Rubric::competencies>("competencies", kListOf<kCompetency>),
};

class RubricObject final : public ObjectBase<Rubric> {
 public:
  constexpr RubricObject() : ObjectBase("rubric", kRubricMembers) {}
  void finish(Reading& reading, void* target, const Frame& frame) const override {
    constexpr std::uint64_t kLevelsBit = bits_of(kRubricMembers, "levels");
    constexpr std::uint64_t kMapsBit = bits_of(kRubricMembers, "maps");
    const Rubric& rubric = in(target);
    const Spot spot = reading.spot_at(frame.at);
    bool in_order = rubric.levels.size() == kLevels;
    for (std::size_t i = 0; in_order && i < kLevels; ++i)
      in_order = rubric.levels[i].level == static_cast<Level>(i);
    if (!in_order && (frame.meant & kLevelsBit) == 0)
      reading.problem_at(spot, Code::SIM009,
                         "\"levels\" has not each of the six levels once, best first",
                         kLevel.words());
    if (rubric.maps.empty() && (frame.meant & kMapsBit) == 0)
      reading.problem_at(spot, Code::SIM009, "\"maps\" has no standard map",
                         "the first map is the standard one");
  }
};
constinit const RubricObject kRubricObject;

}  // namespace

}  // namespace reading

ReadRubric read_rubric_text(std::string_view json, const ReadLimits& limits) {
  ReadRubric read;
  read.rubric.emplace();
  if (!reading::read_object(json, 1, limits, reading::kRubricObject, &*read.rubric, read.problems))
    read.rubric.reset();
  return read;
}

}  // namespace sim
