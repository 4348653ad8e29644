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
    given<&in_extras<&Extras::support>>("support", kListOf<kMention>),
    given<&in_extras<&Extras::because>>("because", kText),
    given<&Option::goto_scene>("goto", kMention),
};
constexpr OptionObject kOption{"option", kOptionMembers};

// ---- Decisions ----

constexpr Words kKind{std::array<std::pair<std::string_view, DecisionKind>, 10>{
    {{"choose", DecisionKind::Choose},
     {"choose_many", DecisionKind::ChooseMany},
     {"rate", DecisionKind::Rate},
     {"order", DecisionKind::Order},
     {"concordance", DecisionKind::Concordance},
     {"sort", DecisionKind::Sort},
     {"mark", DecisionKind::Mark},
     {"build", DecisionKind::Build},
     {"form", DecisionKind::Form},
     {"write", DecisionKind::Write}}}};

constexpr Words kFieldKind{std::array<std::pair<std::string_view, DecisionKind>, 5>{
    {{"choose", DecisionKind::Choose},
     {"choose_many", DecisionKind::ChooseMany},
     {"rate", DecisionKind::Rate},
     {"sort", DecisionKind::Sort},
     {"order", DecisionKind::Order}}}};

// How many passages may be laid beside an answer.
class AttachType final : public Reads<std::uint8_t> {
 public:
  void whole_number(Reading& reading, void* target, std::int64_t value) const override {
    int number = 0;
    kNumber<1, 2>.whole_number(reading, &number, value);
    in(target) = static_cast<std::uint8_t>(number);
  }
  void other_number(Reading& reading, void* target, std::string_view digits) const override {
    kNumber<1, 2>.other_number(reading, target, digits);
  }
  std::string words() const override { return kNumber<1, 2>.words(); }
  Outline outline() const override { return kNumber<1, 2>.outline(); }
};
constexpr AttachType kAttach;

constexpr Member kThenMembers[] = {
    given<&Then::when>("when", kExpression),
    given<&Then::effects>("effects", kListOf<kEffect>),
    given<&Then::reaction>("reaction", kReaction),
    given<&Then::moment>("moment", kText),
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
    given<&Decision::attach>("attach", kAttach),
    given<&Decision::options>("items", kListOf<kItem>),
    given<&in_work<&Work::key_order>>("key_order", kListOf<kMention>),
    given<&in_work<&Work::pairs>>("pairs", kListOf<kKeyPair>),
    given<&in_work<&Work::bins>>("bins", kListOf<kBin>),
    given<&whole<Decision>>("with", kWith),
    given<&in_work<&Work::documents>>("documents", kListOf<kMention>),
    given<&in_work<&Work::keys>>("keys", kListOf<kKeyMark>),
    given<&in_work<&Work::neutral>>("neutral", kListOf<kMention>),
    given<&in_work<&Work::claims>>("claims", kListOf<kClaim>),
    given<&in_work<&Work::fields>>("fields", kListOf<kField>),
    given<&in_work<&Work::checks>>("checks", kListOf<kCheck>),
    given<&in_work<&Work::view>>("view", kText),
    given<&in_work<&Work::fact>>("fact", kText),
    given<&in_work<&Work::checklist>>("checklist", kListOf<kChecklistLine>),
    given<&in_work<&Work::model>>("model", kText),
    given<&Decision::then>("then", kListOf<kThen>),
    given<&Decision::short_name>("short", kText),
    given<&Decision::feedback>("feedback", kBoxed<kFeedback>),
};

// The reason that all options of a field share, until `finish` has handed it on.
constexpr Member kFieldMembers[] = {
    needed<&Decision::id>("id", kNewId),
    given<&Decision::heading>("heading", kText),
    given<&Decision::prompt>("prompt", kText),
    needed<&Decision::kind>("kind", kFieldKind),
    given<&Decision::assesses>("assesses", kListOf<kMention>),
    given<&Decision::min>("min", kNumber<0, 64>),
    given<&Decision::max>("max", kNumber<1, 64>),
    given<&Decision::key>("key", kMention),
    given<&Decision::options>("options", kListOf<kOption>),
    given<&Decision::options>("steps", kListOf<kOption>),
    given<&Decision::options>("items", kListOf<kItem>),
    given<&in_work<&Work::key_order>>("key_order", kListOf<kMention>),
    given<&in_work<&Work::pairs>>("pairs", kListOf<kKeyPair>),
    given<&in_work<&Work::bins>>("bins", kListOf<kBin>),
    given<&Decision::name>("because", kText),
};

// The members that only some kinds have, and these kinds. What `validate` refuses of the others by
// itself (`key`, `min`, `then`) is not here.
struct Belongs {
  std::string_view member;
  std::uint16_t kinds;
};

constexpr std::uint16_t bit(DecisionKind kind) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
}
template <class... Kinds>
constexpr std::uint16_t bits(Kinds... kinds) {
  return static_cast<std::uint16_t>((bit(kinds) | ...));
}

constexpr std::uint16_t kWithFeedback =
    bits(DecisionKind::Order, DecisionKind::Concordance, DecisionKind::Sort, DecisionKind::Mark,
         DecisionKind::Build, DecisionKind::Form, DecisionKind::Write);

constexpr Belongs kBelongs[] = {
    {"options", bits(DecisionKind::Choose, DecisionKind::ChooseMany)},
    {"steps", bit(DecisionKind::Rate)},
    {"attach", bit(DecisionKind::Choose)},
    {"items", bits(DecisionKind::Order, DecisionKind::Sort)},
    {"key_order", bit(DecisionKind::Order)},
    {"pairs", bit(DecisionKind::Order)},
    {"bins", bit(DecisionKind::Sort)},
    {"with", bits(DecisionKind::Order, DecisionKind::Sort)},
    {"documents", bits(DecisionKind::Mark, DecisionKind::Build)},
    {"keys", bit(DecisionKind::Mark)},
    {"neutral", bit(DecisionKind::Mark)},
    {"claims", bit(DecisionKind::Build)},
    {"fields", bit(DecisionKind::Form)},
    {"checks", bit(DecisionKind::Form)},
    {"view", bit(DecisionKind::Concordance)},
    {"fact", bit(DecisionKind::Concordance)},
    {"checklist", bit(DecisionKind::Write)},
    {"model", bit(DecisionKind::Write)},
    {"short", kWithFeedback},
    {"feedback", kWithFeedback},
};

std::string_view word_of(DecisionKind kind) {
  return kKind.outline()
      .words[static_cast<std::size_t>(kind) - (kind > DecisionKind::Topics ? 1 : 0)];
}

// The kinds in `kinds`, for a hint: "it belongs to order or sort".
std::string words_of(std::uint16_t kinds) {
  std::string words;
  for (unsigned i = 0; i <= static_cast<unsigned>(DecisionKind::Write); ++i)
    if ((kinds >> i & 1U) != 0)
      words.append(words.empty() ? "" : " or ").append(word_of(static_cast<DecisionKind>(i)));
  return words;
}

// SIM084 for each member given that belongs to other kinds.
void strays(Reading& reading, const Frame& frame, std::span<const Member> members,
            DecisionKind kind) {
  for (const Belongs& row : kBelongs)
    if ((row.kinds & bit(kind)) == 0 && (frame.seen & bits_of(members, row.member)) != 0)
      reading.problem_at(
          reading.spot_at(frame.at), Code::SIM084,
          quoted(row.member) + " belongs to another kind of decision",
          "it belongs to " + words_of(row.kinds) + ", this one is " + std::string(word_of(kind)));
}

// No decision is of this kind: a hub stands in `topics`.
constexpr DecisionKind kUnread = DecisionKind::Topics;

// Work is there from Order on, and for no other. Without a kind nothing can be said of what belongs
// to it.
void settle_kind(Reading& reading, const Frame& frame, std::span<const Member> members,
                 Decision& decision) {
  if (decision.kind == kUnread)
    decision.kind = DecisionKind::Choose;
  else
    strays(reading, frame, members, decision.kind);
  if (decision.kind < DecisionKind::Order)
    decision.work.reset();
  else
    work_of(decision);
}

// The words for the five steps are the face's own.
void give_steps(Decision& decision) {
  decision.options.clear();
  for (std::string_view word : kConcordanceSteps) {
    Option& step = decision.options.emplace_back();
    step.id = decision.id + "." + std::string(word);
    step.at = decision.at;
    if (decision.key.id == word) decision.key.id = step.id;
  }
}

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

Opened DecisionObject::object(Reading& reading, void* target) const {
  in(target).kind = kUnread;
  return ObjectBase::object(reading, target);
}

void DecisionObject::finish(Reading& reading, void* target, const Frame& frame) const {
  Decision& decision = in(target);
  settle_kind(reading, frame, kDecisionMembers, decision);
  if (decision.kind == DecisionKind::Concordance) give_steps(decision);
}

Opened FieldObject::object(Reading& reading, void* target) const {
  in(target).kind = kUnread;
  return ObjectBase::object(reading, target);
}

// One reason may stand for all options of a field: each gets it that has none of its own.
void FieldObject::finish(Reading& reading, void* target, const Frame& frame) const {
  Decision& field = in(target);
  settle_kind(reading, frame, kFieldMembers, field);
  for (Option& option : field.options)
    if (!field.name.empty() && (!option.extras || option.extras->because.empty()))
      extras_of(option).because = field.name;
  field.name = field.heading;
}

constinit const Object<Feedback> kFeedback{"feedback", kFeedbackMembers};
constinit const Object<Repair> kRepair{"repair", kRepairMembers};
constinit const DecisionObject kDecision{"decision", kDecisionMembers};
constinit const FieldObject kField{"field", kFieldMembers};
constinit const Object<Topics> kTopics{"topics", kTopicsMembers};

}  // namespace sim::reading
