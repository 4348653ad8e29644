// Decisions with all that hangs on them, and topics.
#include "sim/io/scenario_types.h"

namespace sim::reading {
namespace {

// ---- Feedback and safety ----

constexpr Member kSourceMembers[] = {
    needed<&SourceMention::ref>("ref", kMention),
    given<&SourceMention::what_for>("for", kText),
};
constexpr Object<SourceMention> kSource{"source", kSourceMembers};

constexpr Member kFeedbackMembers[] = {
    given<&Feedback::did>("did", kText),
    given<&Feedback::why>("why", kText),
    given<&Feedback::next>("next", kText),
    given<&Feedback::try_line>("try", kText),
    given<&Feedback::outcome>("outcome", kText),
    given<&Feedback::sources>("sources", kListOf<kSource>),
    given<&Feedback::unsourced>("unsourced", kText),
};

constexpr Member kRepairMembers[] = {
    needed<&Repair::by>("by", kListOf<kMention>),
    needed<&Repair::until>("until", kMention),
};

// ---- Options ----

constexpr PlainWords kTone{"warm", "neutral", "cool", "hurt"};
constexpr PlainWords kPull{"fixing",   "cheering",       "siding",      "hiding",    "pressing",
                           "rescuing", "deciding_early", "putting_off", "impressing"};

constexpr Member kReactionMembers[] = {
    given<&Reaction::tone>("tone", kTone),
    given<&Reaction::lines>("lines", kListOf<kLine>),
};
constexpr Object<Reaction> kReaction{"reaction", kReactionMembers};

// `takes`: a list of `{"opportunity/criterion": level}`, in one vector.
constexpr Entries<Take, &Take::what, &Take::level, decltype(kLevel)> kTakeEntries{kLevel};

class TakesList final : public Reads<std::vector<Take>>, public Container {
 public:
  Opened list(Reading&, void* target) const override { return {this, target}; }
  Slot item(Reading& reading, Frame& frame) const override {
    if (!has_room(reading, frame, reading.limits().items, "items")) return {&ignored()};
    return {&kTakeEntries, frame.target, frame.name};
  }
  std::string words() const override { return "a list"; }
  Outline outline() const override { return {.kind = Outline::Kind::List, .item = &kTakeEntries}; }
};
constexpr TakesList kTakes;

constexpr Member kPartLevelsMembers[] = {
    needed<&PartLevels::picked>("picked", kLevelOrNone),
    needed<&PartLevels::left_out>("left_out", kLevelOrNone),
};
constexpr Object<PartLevels> kPartLevels{"part_levels", kPartLevelsMembers};
constexpr Entries<PartLevels, &PartLevels::criterion, &whole<PartLevels>, Object<PartLevels>>
    kParts{kPartLevels};

constexpr Member kOptionMembers[] = {
    needed<&Option::id>("id", kNewId),
    given<&Option::text>("text", kText),
    given<&Option::definition>("definition", kText),
    given<&Option::levels>("levels", kListOf<kLevelOrNone>),
    given<&Option::step_level>("level", kOptional<kLevelOrNone>),
    given<&Option::when>("when", kExpression),
    given<&Option::closed_text>("closed_text", kText),
    given<&Option::keep_last>("keep_last", kTruth),
    given<&Option::minutes>("minutes", kNumber<0, 60>),
    given<&Option::effects>("effects", kListOf<kEffect>),
    given<&Option::reaction>("reaction", kReaction),
    given<&Option::takes>("takes", kTakes),
    given<&Option::short_name>("short", kText),
    given<&Option::moment>("moment", kText),
    given<&Option::pull>("pull", kPull),
    given<&Option::refers_up>("refers_up", kTruth),
    given<&Option::caution>("caution", kNumber<0, 3>),
    given<&Option::politeness>("politeness", kNumber<0, 3>),
    given<&duty_of<Option>>("duty", kText),
    given<&gates_of<Option>>("gates", kListOf<kMention>),
    given<&repair_of<Option>>("repair", kOptional<kRepair>),
    given<&no_repair_of<Option>>("no_repair", kText),
    given<&Option::feedback>("feedback", kBoxed<kFeedback>),
    given<&Option::left_feedback>("left_feedback", kBoxed<kFeedback>),
    given<&Option::goto_scene>("goto", kMention),
};
constexpr OptionObject kOption{"option", kOptionMembers};

// ---- Decisions ----

constexpr Words kKind{std::array<std::pair<std::string_view, DecisionKind>, 3>{
    {{"choose", DecisionKind::Choose},
     {"choose_many", DecisionKind::ChooseMany},
     {"rate", DecisionKind::Rate}}}};

constexpr Member kThenMembers[] = {
    given<&Then::when>("when", kExpression),
    given<&Then::effects>("effects", kListOf<kEffect>),
    given<&Then::reaction>("reaction", kReaction),
    needed<&Then::goto_scene>("goto", kMention),
};
constexpr Object<Then> kThen{"then", kThenMembers};

constexpr Member kDecisionMembers[] = {
    needed<&Decision::id>("id", kNewId),
    given<&Decision::name>("name", kText),
    given<&Decision::prompt>("prompt", kText),
    needed<&Decision::kind>("kind", kKind),
    given<&Decision::serves>("serves", kMention),
    given<&Decision::weight>("weight", kNumber<1, 3>),
    given<&Decision::assesses>("assesses", kListOf<kMention>),
    given<&Decision::unscored>("unscored", kText),
    given<&Decision::say_first>("say_first", kTruth),
    given<&Decision::confidence>("confidence", kTruth),
    given<&Decision::dilemma>("dilemma", kTruth),
    given<&Decision::why>("why", kListOf<kText>),
    given<&Decision::min>("min", kNumber<0, 64>),
    given<&Decision::max>("max", kNumber<1, 64>),
    given<&Decision::key>("key", kMention),
    given<&Decision::options>("options", kListOf<kOption>),
    given<&Decision::options>("steps", kListOf<kOption>),
    given<&Decision::then>("then", kListOf<kThen>),
};

// ---- Topics ----

constexpr Member kTopicMembers[] = {
    needed<&Topic::id>("id", kNewId),
    given<&Topic::text>("text", kText),
    needed<&Topic::scene>("scene", kMention),
    given<&Topic::required>("required", kTruth),
    given<&Topic::missed>("missed", kListOf<kMention>),
};
constexpr Object<Topic> kTopic{"topic", kTopicMembers};

constexpr Member kMoveOnMembers[] = {
    needed<&Topics::move_on>("id", kNewId),
    given<&Topics::move_on_text>("text", kText),
    needed<&Topics::move_on_goto>("goto", kMention),
};
constexpr Object<Topics> kMoveOn{"move_on", kMoveOnMembers, Standing::Part};

constexpr Member kTopicsMembers[] = {
    needed<&Topics::id>("id", kNewId),
    given<&Topics::prompt>("prompt", kText),
    given<&Topics::reason>("reason", kText),
    needed<&Topics::topics>("topics", kListOf<kTopic>),
    given<&Topics::early_end>("early_end", kExpression),
    needed<&whole<Topics>>("move_on", kMoveOn),
};

}  // namespace

const Type* OptionObject::other_members() const { return &kPartLevels; }

Slot OptionObject::other(Reading& reading, void* target, std::string_view name) const {
  if (name.find('.') == std::string_view::npos) return {};
  return kParts.add(reading, in(target).parts, name);
}

void DecisionObject::finish(Reading& reading, void* target, const Frame& frame) const {
  const bool rates = in(target).kind == DecisionKind::Rate;
  const std::string_view stray = rates ? "options" : "steps";
  if ((frame.seen & bits_of(kDecisionMembers, stray)) != 0)
    reading.problem_at(
        reading.spot_at(frame.at), Code::SIM084,
        quoted(stray) + " belongs to another kind of decision",
        rates ? "a rate decision has \"steps\"" : "only a rate decision has \"steps\"");
}

constinit const Object<Feedback> kFeedback{"feedback", kFeedbackMembers};
constinit const Object<Repair> kRepair{"repair", kRepairMembers};
constinit const DecisionObject kDecision{"decision", kDecisionMembers};
constinit const Object<Topics> kTopics{"topics", kTopicsMembers};

}  // namespace sim::reading
