// What decisions with many parts are made of: items, bins, keys, claims, checks.
#include "sim/io/scenario_types.h"

namespace sim::reading {
namespace {

// ---- order and sort ----

constexpr Member kBinMembers[] = {
    needed<&Bin::id>("id", kNewId),
    needed<&Bin::text>("text", kText),
};

constexpr Member kItemMembers[] = {
    needed<&Option::id>("id", kNewId),
    needed<&Option::text>("text", kText),
    given<&in_extras<&Extras::bin>>("bin", kMention),
    given<&in_extras<&Extras::near>>("near", kListOf<kMention>),
    given<&in_extras<&Extras::because>>("because", kText),
    given<&in_extras<&Extras::says>>("says", kText),
};

constexpr Member kKeyPairMembers[] = {
    needed<&KeyPair::before>("before", kMention),
    needed<&KeyPair::after>("after", kMention),
    given<&KeyPair::because>("because", kText),
};

constexpr PlainWords kSheet{"timeline", "mind_map", "worksheet"};

constexpr Member kWithMembers[] = {
    needed<&in_work<&Work::with>>("person", kMention),
    needed<&in_work<&Work::sheet>>("sheet", kSheet),
};

// ---- mark ----

constexpr Words kTag{
    std::array<std::pair<std::string_view, Tag>, kTags>{{{"risk", Tag::Risk},
                                                         {"strength", Tag::Strength},
                                                         {"victim", Tag::Victim},
                                                         {"gap", Tag::Gap},
                                                         {"contradiction", Tag::Contradiction}}}};

constexpr Member kKeyMarkMembers[] = {
    needed<&KeyMark::passage>("passage", kMention),
    needed<&KeyMark::tag>("tag", kTag),
    given<&KeyMark::second>("second", kTag),
    given<&KeyMark::because>("because", kText),
};

// ---- build ----

constexpr Words kAs{
    std::array<std::pair<std::string_view, bool>, 2>{{{"supports", false}, {"against", true}}}};

constexpr Member kKeyLinkMembers[] = {
    needed<&KeyLink::passage>("passage", kMention),
    needed<&KeyLink::against>("as", kAs),
    given<&KeyLink::because>("because", kText),
};
constexpr Object<KeyLink> kKeyLink{"key_link", kKeyLinkMembers};

constexpr Member kGapMembers[] = {
    needed<&Option::id>("id", kNewId),
    needed<&Option::text>("text", kText),
    needed<&in_extras<&Extras::key>>("key", kTruth),
    given<&in_extras<&Extras::because>>("because", kText),
};
constexpr Object<Option> kGap{"gap", kGapMembers};

// A sentence is no act, so none of them is unsafe.
constexpr Words kSentenceLevel{
    std::array<std::pair<std::string_view, Level>, 5>{{{"strong", Level::Strong},
                                                       {"sound", Level::Sound},
                                                       {"partial", Level::Partial},
                                                       {"concern", Level::Concern},
                                                       {"missed", Level::Missed}}}};

constexpr Member kSentenceMembers[] = {
    needed<&Option::id>("id", kNewId),
    needed<&Option::text>("text", kText),
    given<&Option::step_level>("level", kOptional<kSentenceLevel>),
    given<&in_extras<&Extras::because>>("because", kText),
};
constexpr Object<Option> kSentence{"sentence", kSentenceMembers};

constexpr Member kClaimMembers[] = {
    needed<&Claim::id>("id", kNewId),
    given<&Claim::heading>("heading", kText),
    given<&Claim::question>("question", kText),
    given<&Claim::assesses>("assesses", kListOf<kMention>),
    given<&Claim::links>("links", kListOf<kKeyLink>),
    given<&Claim::neutral>("neutral", kListOf<kMention>),
    given<&Claim::gaps>("gaps", kListOf<kGap>),
    given<&Claim::sentences>("sentences", kListOf<kSentence>),
};

// ---- form and write ----

constexpr Member kCheckMembers[] = {
    needed<&CrossCheck::id>("id", kNewId),
    given<&CrossCheck::given>("given", kExpression),
    needed<&CrossCheck::when>("when", kExpression),
    needed<&CrossCheck::criterion>("criterion", kMention),
    given<&CrossCheck::text>("text", kText),
    given<&CrossCheck::because>("because", kText),
};

constexpr Member kChecklistLineMembers[] = {
    needed<&ChecklistLine::id>("id", kNewId),
    needed<&ChecklistLine::text>("text", kText),
};

}  // namespace

constinit const Object<Bin> kBin{"bin", kBinMembers};
constinit const Object<Option> kItem{"item", kItemMembers};
constinit const Object<KeyPair> kKeyPair{"key_pair", kKeyPairMembers};
constinit const Object<Decision> kWith{"with", kWithMembers, Standing::Part};
constinit const Object<KeyMark> kKeyMark{"key_mark", kKeyMarkMembers};
constinit const Object<Claim> kClaim{"claim", kClaimMembers};
constinit const Object<CrossCheck> kCheck{"check", kCheckMembers};
constinit const Object<ChecklistLine> kChecklistLine{"checklist_line", kChecklistLineMembers};

}  // namespace sim::reading
