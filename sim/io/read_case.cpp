// Who and what there is: people, state, papers, opportunities, key features, endings, injects, what
// is carried on.
#include "sim/io/scenario_types.h"

namespace sim::reading {
namespace {

// ---- People ----

using Fact = std::pair<std::string, std::string>;

constexpr Member kFactMembers[] = {
    needed<&Fact::first>("label", kText),
    needed<&Fact::second>("value", kText),
};
constexpr Object<Fact> kFact{"fact", kFactMembers};

constexpr Member kPersonStateMembers[] = {
    needed<&PersonState::name>("name", kNewId),
    given<&PersonState::when>("when", kExpression),
};
constexpr Object<PersonState> kPersonState{"person_state", kPersonStateMembers};

constexpr Member kPersonMembers[] = {
    needed<&Person::id>("id", kNewId),
    given<&Person::name>("name", kText),
    given<&Person::role>("role", kText),
    given<&Person::pronouns>("pronouns", kText),
    given<&Person::age>("age", kNumber<10, 110>),
    given<&Person::language>("language", kText),
    given<&Person::facts>("facts", kListOf<kFact>),
    given<&Person::wants>("wants", kText),
    given<&Person::fears>("fears", kText),
    given<&Person::strengths>("strengths", kText),
    given<&Person::habits>("habits", kListOf<kText>),
    given<&Person::states>("states", kListOf<kPersonState>),
};

// ---- State ----

constexpr Member kCounterMembers[] = {
    needed<&Counter::id>("id", kNewId),
    needed<&Counter::min>("min", kNumber<-1000, 1000>),
    needed<&Counter::max>("max", kNumber<-1000, 1000>),
    needed<&Counter::start>("start", kNumber<-1000, 1000>),
    given<&Counter::meaning>("meaning", kText),
};

constexpr Member kFlagMembers[] = {
    needed<&Flag::id>("id", kNewId),
    given<&Flag::meaning>("meaning", kText),
};

// ---- Papers ----

// A plain name: what leads outside `documents/` is refused (SIM016).
class PaperName final : public Reads<std::string> {
 public:
  void text(Reading& reading, void* target, std::string_view value) const override {
    if (is_paper_name(value))
      in(target) = value;
    else
      reading.problem(Code::SIM016, quoted(value) + " is no plain file name", "it is " + words());
  }
  std::string words() const override { return "the name of a .md file in documents/"; }
  Outline outline() const override { return {.pattern = "^[A-Za-z0-9_-][A-Za-z0-9._-]*\\.md$"}; }

 private:
  static bool is_paper_name(std::string_view name) {
    const bool plain = name.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") ==
                       std::string_view::npos;
    return plain && name.size() > 3 && name.size() <= 100 && name[0] != '.' &&
           name.substr(name.size() - 3) == ".md";
  }
};
constexpr PaperName kPaperName;

Name& available_at_scene(Document& document) {
  document.available = Document::Available::Scene;
  return document.available_scene;
}
Expression& available_when(Document& document) {
  document.available = Document::Available::When;
  return document.available_when;
}

constexpr Member kAvailableMembers[] = {
    given<&available_at_scene>("scene", kMention),
    given<&available_when>("when", kExpression),
};

class AvailableObject final : public ObjectBase<Document> {
 public:
  constexpr AvailableObject() : ObjectBase("available", kAvailableMembers, Standing::Part) {}
  void finish(Reading& reading, void*, const Frame& frame) const override {
    constexpr std::uint64_t kBoth = bits_of(kAvailableMembers, "scene", "when");
    if (frame.seen == 0 && frame.meant == 0)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM009,
                         "\"scene\" or \"when\" is missing");
    if (frame.seen == kBoth)
      reading.problem_at(reading.spot_at(frame.at), Code::SIM008,
                         "\"scene\" and \"when\" do not go together");
  }
};
constexpr AvailableObject kAvailableObject;

constexpr Words kAvailableWords{std::array<std::pair<std::string_view, Document::Available>, 2>{
    {{"start", Document::Available::Start}, {"reveal", Document::Available::Reveal}}}};

// `"start"`, `"reveal"`, `{"scene": id}` or `{"when": expr}`.
class Availability final : public Reads<Document> {
 public:
  void text(Reading& reading, void* target, std::string_view value) const override {
    kAvailableWords.text(reading, &in(target).available, value);
  }
  Opened object(Reading& reading, void* target) const override {
    return kAvailableObject.object(reading, target);
  }
  std::string words() const override { return kAvailableWords.words() + ", or an object"; }
  Outline outline() const override {
    return {.kind = Outline::Kind::Either,
            .words = kAvailableWords.outline().words,
            .object = &kAvailableObject};
  }
};
constexpr Availability kAvailability;

constexpr Member kDocumentMembers[] = {
    needed<&Document::id>("id", kNewId),
    needed<&Document::file>("file", kPaperName),
    given<&Document::read_first>("read_first", kTruth),
    given<&whole<Document>>("available", kAvailability),
    given<&Document::opens>("opens", kListOf<kMention>),
};

// ---- Opportunities and key features ----

constexpr Member kOpportunityCriterionMembers[] = {
    needed<&OpportunityCriterion::criterion>("criterion", kMention),
    given<&OpportunityCriterion::weight>("weight", kNumber<1, 3>),
    given<&OpportunityCriterion::text>("text", kText),
};
constexpr Object<OpportunityCriterion> kOpportunityCriterion{"opportunity_criterion",
                                                             kOpportunityCriterionMembers};

constexpr Words kLapseLevel{std::array<std::pair<std::string_view, Level>, 2>{
    {{"missed", Level::Missed}, {"unsafe", Level::Unsafe}}}};

constexpr Member kOpportunityMembers[] = {
    needed<&Opportunity::id>("id", kNewId),
    given<&Opportunity::name>("name", kText),
    needed<&Opportunity::serves>("serves", kMention),
    needed<&Opportunity::criteria>("criteria", kListOf<kOpportunityCriterion>),
    given<&Opportunity::lapse>("lapse", kListOf<kMention>),
    given<&Opportunity::lapse_level>("lapse_level", kLapseLevel),
    given<&Opportunity::missed>("missed", kText),
    given<&Opportunity::feedback>("feedback", kBoxed<kFeedback>),
    given<&duty_of<Opportunity>>("duty", kText),
    given<&gates_of<Opportunity>>("gates", kListOf<kMention>),
    given<&repair_of<Opportunity>>("repair", kOptional<kRepair>),
    given<&no_repair_of<Opportunity>>("no_repair", kText),
};

// clang-format off
constexpr Member kKeyFeatureMembers[] = {
    needed<&KeyFeature::id>("id", kNewId),
    given<&KeyFeature::text>("text", kText),
    given<&KeyFeature::done>("done", kText),
    given<&KeyFeature::part>("part", kText),
    given<&KeyFeature::missed>("missed", kText),
};
// clang-format on

// ---- Endings and injects ----

constexpr Member kEndingMembers[] = {
    needed<&Ending::id>("id", kNewId),
    given<&Ending::title>("title", kText),
    given<&Ending::text>("text", kText),
};

constexpr Member kInjectMembers[] = {
    needed<&Inject::id>("id", kNewId),
    needed<&Inject::scene>("scene", kMention),
    given<&Inject::at_minute>("at_minute", kOptional<kNumber<0, 600>>),
    given<&Inject::when>("when", kExpression),
};

// ---- Cases in several parts ----

constexpr Member kCarriedFactMembers[] = {
    needed<&CarriedFact::id>("id", kNewId),
    needed<&CarriedFact::text>("text", kText),
    needed<&CarriedFact::when>("when", kExpression),
};

constexpr Member kContinuesMembers[] = {
    needed<&Continues::scenario>("scenario", kNewId),
    needed<&Continues::facts>("facts", kListOf<kNewId>),
};

constexpr Member kReportEntryMembers[] = {
    needed<&ReportEntry::heading>("heading", kText),
    needed<&ReportEntry::text>("text", kText),
    given<&ReportEntry::status>("status", kText),
};
constexpr Object<ReportEntry> kReportEntry{"report_entry", kReportEntryMembers};

constexpr Member kProfileMembers[] = {
    needed<&StartProfile::id>("id", kNewId),
    needed<&StartProfile::name>("name", kText),
    needed<&StartProfile::text>("text", kText),
    needed<&StartProfile::facts>("facts", kListOf<kMention>),
    given<&StartProfile::report>("report", kListOf<kReportEntry>),
};

}  // namespace

constinit const Object<Person> kPerson{"person", kPersonMembers};
constinit const Object<Counter> kCounter{"counter", kCounterMembers};
constinit const Object<Flag> kFlag{"flag", kFlagMembers};
constinit const Object<Document> kDocument{"document", kDocumentMembers};
constinit const DocumentList kDocuments{kDocument};
constinit const Object<Opportunity> kOpportunity{"opportunity", kOpportunityMembers};
constinit const Object<KeyFeature> kKeyFeature{"key_feature", kKeyFeatureMembers};
constinit const Object<Ending> kEnding{"ending", kEndingMembers};
constinit const Object<Inject> kInject{"inject", kInjectMembers};
constinit const Object<CarriedFact> kCarriedFact{"carried_fact", kCarriedFactMembers};
constinit const Object<Continues> kContinues{"continues", kContinuesMembers};
constinit const Object<StartProfile> kProfile{"profile", kProfileMembers};

}  // namespace sim::reading
