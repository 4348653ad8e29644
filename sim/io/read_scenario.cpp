#include "sim/io/read_scenario.h"

#include "sim/io/json_reader.h"
#include "sim/io/scenario_types.h"

namespace sim {
namespace reading {
namespace {

constexpr PlainWords kSetting{"supervision", "home_visit",  "custody", "court",
                              "parole",      "partnership", "office"};
constexpr PlainWords kStage{"weeks_1_8", "first_year", "towards_qualifying"};
constexpr PlainWords kSeat{"pso", "community_offender_manager", "prison_offender_manager",
                           "observer"};
constexpr PlainWords kMode{"solo", "group", "both"};
constexpr PlainWords kAppliesIn{"england", "wales", "both"};

constexpr Member kContentNoteMembers[] = {
    needed<&Scenario::content_note>("text", kText),
    needed<&Scenario::themes>("themes", kListOf<kText>),
};
constexpr Object<Scenario> kContentNote{"content_note", kContentNoteMembers, Standing::Part};

// "author", "reviewed(n)", "panel(n)": who stands behind the marks.
class KeyStatus final : public Reads<std::string> {
 public:
  void text(Reading& reading, void* target, std::string_view value) const override {
    if (value == "author" || counts(value, "reviewed(") || counts(value, "panel("))
      in(target) = value;
    else
      reading.problem(Code::SIM012, "\"key\" is " + quoted(value), "it is " + words());
  }
  std::string words() const override {
    return "\"author\", \"reviewed(n)\" or \"panel(n)\" with n from 1 to 999";
  }
  Outline outline() const override {
    return {.pattern = "^(author|(reviewed|panel)\\([1-9][0-9]{0,2}\\))$"};
  }

 private:
  static bool counts(std::string_view value, std::string_view opening) {
    if (value.substr(0, opening.size()) != opening || value.back() != ')') return false;
    const std::string_view n = value.substr(opening.size(), value.size() - opening.size() - 1);
    return !n.empty() && n.size() <= 3 && n[0] != '0' &&
           n.find_first_not_of("0123456789") == std::string_view::npos;
  }
};
constexpr KeyStatus kKeyStatus;

constexpr Member kProvenanceMembers[] = {
    needed<&Provenance::author>("author", kText),
    needed<&Provenance::written>("written", kDate),
    needed<&Provenance::reviewers>("reviewers", kListOf<kText>),
    needed<&Provenance::key>("key", kKeyStatus),
};
constexpr Object<Provenance> kProvenance{"provenance", kProvenanceMembers};

using Alias = std::pair<Name, Name>;
constexpr Entries<Weight, &Weight::competency, &Weight::weight, NumberType> kWeights{kNumber<1, 3>};
constexpr Entries<Alias, &Alias::first, &Alias::second, NameType> kAliases{kMention};

constexpr Member kScenarioMembers[] = {
    needed<&Scenario::id>("id", kNewId),
    needed<&Scenario::version>("version", kNumber<1, 9999>),
    needed<&Scenario::title>("title", kText),
    needed<&Scenario::premise>("premise", kText),
    needed<&Scenario::setting>("setting", kSetting),
    needed<&Scenario::stage>("stage", kStage),
    needed<&Scenario::seat>("seat", kSeat),
    needed<&Scenario::mode>("mode", kMode),
    needed<&Scenario::play_minutes>("play_minutes", kNumber<1, 120>),
    needed<&Scenario::story_minutes>("story_minutes", kNumber<1, 600>),
    needed<&Scenario::story_date>("story_date", kDate),
    needed<&Scenario::starts_at>("starts_at", kTime),
    needed<&Scenario::difficulty>("difficulty", kNumber<1, 3>),
    needed<&Scenario::start>("start", kMention),
    needed<&Scenario::aims>("aims", kListOf<kText>),
    needed<&whole<Scenario>>("content_note", kContentNote),
    needed<&Scenario::as_of>("as_of", kDate),
    needed<&Scenario::applies_in>("applies_in", kAppliesIn),
    needed<&Scenario::weights>("weights", kWeights),
    needed<&Scenario::provenance>("provenance", kProvenance),
    needed<&Scenario::fiction>("fiction", kText),
    given<&Scenario::prerequisites>("prerequisites", kListOf<kNewId>),
    given<&Scenario::tutorial>("tutorial", kTruth),
    needed<&Scenario::key_features>("key_features", kListOf<kKeyFeature>),
    given<&Scenario::aliases>("aliases", kAliases),
    given<&Scenario::people>("people", kListOf<kPerson>),
    given<&Scenario::counters>("counters", kListOf<kCounter>),
    given<&Scenario::flags>("flags", kListOf<kFlag>),
    given<&Scenario::documents>("documents", kDocuments),
    given<&Scenario::opportunities>("opportunities", kListOf<kOpportunity>),
    given<&Scenario::endings>("endings", kListOf<kEnding>),
    given<&Scenario::injects>("injects", kListOf<kInject>),
    given<&Scenario::carries>("carries", kListOf<kCarriedFact>),
    given<&Scenario::continues>("continues", kOptional<kContinues>),
    given<&Scenario::profiles>("profiles", kListOf<kProfile>),
    needed<&Scenario::scenes>("scenes", kScenes),
};

}  // namespace

constinit const Object<Scenario> kScenario{"scenario", kScenarioMembers};

}  // namespace reading

ReadScenario read_scenario_text(std::string_view json, const ReadLimits& limits) {
  ReadScenario read;
  read.scenario.emplace();
  if (!reading::read_object(json, 0, limits, reading::kScenario, &*read.scenario, read.problems))
    read.scenario.reset();
  return read;
}

}  // namespace sim
