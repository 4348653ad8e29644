// Scenes, their lines and effects, and every exit that is no decision.
#include <bit>

#include "sim/io/scenario_types.h"

namespace sim::reading {
namespace {

// ---- Effects: naming the form says what kind it is ----

Name& added(Effect& effect) {
  effect.kind = Effect::Kind::Add;
  return effect.target;
}
Name& set(Effect& effect) {
  effect.kind = Effect::Kind::Set;
  return effect.target;
}
Name& revealed(Effect& effect) {
  effect.kind = Effect::Kind::Reveal;
  return effect.target;
}
int& minutes(Effect& effect) {
  effect.kind = Effect::Kind::Minutes;
  return effect.amount;
}
Effect& learned(Effect& effect) {
  effect.kind = Effect::Kind::Learn;
  return effect;
}

constexpr Member kLearnMembers[] = {
    needed<&Effect::target>("id", kNewName),
    needed<&Effect::text>("text", kText),
};
constexpr Object<Effect> kLearn{"learn", kLearnMembers, Standing::Part};

// clang-format off
constexpr Member kEffectMembers[] = {
    given<&added>("add", kMention),
    given<&Effect::amount>("by", kNumber<-2000, 2000>),
    given<&set>("set", kMention),
    given<&Effect::to>("to", kExpression),
    given<&revealed>("reveal", kMention),
    given<&minutes>("minutes", kNumber<0, 120>),
    given<&learned>("learn", kLearn),
    given<&Effect::when>("when", kExpression),
};
// clang-format on
constexpr std::uint64_t kForms =
    bits_of(kEffectMembers, "add", "set", "reveal", "minutes", "learn");

// `form` and `companion` come together. A companion that is misspelled was reported.
void check_pair(Reading& reading, const Frame& frame, std::string_view form,
                std::string_view companion) {
  const bool has_form = (frame.seen & bits_of(kEffectMembers, form)) != 0;
  const bool has_companion = (frame.seen & bits_of(kEffectMembers, companion)) != 0;
  const bool misspelled = (frame.meant & bits_of(kEffectMembers, companion)) != 0;
  const Spot spot = reading.spot_at(frame.at);
  if (has_form && !has_companion && !misspelled)
    reading.problem_at(spot, Code::SIM009, quoted(companion) + " is missing",
                       "it belongs to " + quoted(form));
  if (has_companion && !has_form)
    reading.problem_at(spot, Code::SIM008, quoted(companion) + " does not belong here",
                       "it goes with " + quoted(form));
}

// ---- Lines ----

constexpr PlainWords kSense{"sight", "sound", "smell", "touch", "paper", "absence"};

constexpr Member kRoomDetailMembers[] = {
    needed<&RoomDetail::text>("text", kText),
    given<&RoomDetail::live>("live", kMention),
    given<&RoomDetail::sense>("sense", kSense),
};
constexpr Object<RoomDetail> kRoomDetail{"room_detail", kRoomDetailMembers};

constexpr Member kLineMembers[] = {
    needed<&Line::id>("id", kNewId),
    given<&Line::speaker>("speaker", kMention),
    given<&Line::text>("text", kText),
    given<&Line::room>("room", kListOf<kRoomDetail>),
    given<&Line::when>("when", kExpression),
    given<&Line::variant>("variant", kNewId),
    given<&Line::opens>("opens", kListOf<kMention>),
    given<&Line::effects>("effects", kListOf<kEffect>),
};

// ---- Exits ----

constexpr Member kJumpMembers[] = {
    given<&Jump::when>("when", kExpression),
    needed<&Jump::goto_scene>("goto", kMention),
};
constexpr Object<Jump> kJump{"jump", kJumpMembers};

constexpr Member kCallMembers[] = {
    needed<&Call::scene>("scene", kMention),
    needed<&Call::then>("then", kMention),
};
constexpr Object<Call> kCall{"call", kCallMembers};

// ---- Scenes ----

constexpr Member kHeavyMembers[] = {
    given<&Heavy::note>("note", kText),
    given<&Heavy::skip_line>("skip_line", kText),
    needed<&Heavy::skip_to>("skip_to", kMention),
};
constexpr Object<Heavy> kHeavy{"heavy", kHeavyMembers};

constexpr Member kPausePointMembers[] = {
    needed<&Scene::pause_questions>("questions", kListOf<kText>),
};
constexpr Object<Scene> kPausePoint{"pause_point", kPausePointMembers, Standing::Part};

Scene& pausing(Scene& scene) {
  scene.pause_point = true;
  return scene;
}

constexpr Member kSceneMembers[] = {
    needed<&Scene::id>("id", kNewId),
    given<&Scene::title>("title", kText),
    given<&Scene::place>("place", kText),
    given<&Scene::day>("day", kText),
    given<&Scene::minutes>("minutes", kNumber<0, 60>),
    given<&Scene::visits>("visits", kNumber<2, 9>),
    given<&Scene::heavy>("heavy", kBoxed<kHeavy>),
    given<&pausing>("pause_point", kPausePoint),
    given<&Scene::opens>("opens", kListOf<kMention>),
    given<&Scene::effects>("effects", kListOf<kEffect>),
    given<&Scene::lines>("lines", kListOf<kLine>),
    given<&Scene::decision>("decision", kBoxed<kDecision>),
    given<&Scene::topics>("topics", kBoxed<kTopics>),
    given<&Scene::jump>("jump", kListOf<kJump>),
    given<&Scene::call>("call", kBoxed<kCall>),
    given<&Scene::returns>("return", kTruth),
    given<&Scene::end>("end", kMention),
};

}  // namespace

void EffectObject::finish(Reading& reading, void*, const Frame& frame) const {
  const int forms = std::popcount(frame.seen & kForms);
  if (forms == 0 && (frame.meant & kForms) != 0) return;  // its form is misspelled, which was said
  if (forms != 1) {
    reading.problem_at(
        reading.spot_at(frame.at), Code::SIM020,
        forms == 0 ? "this effect does nothing" : "this effect has more than one form",
        "exactly one of add, set, reveal, minutes, learn");
    return;
  }
  check_pair(reading, frame, "add", "by");
  check_pair(reading, frame, "set", "to");
}

void LineObject::finish(Reading& reading, void*, const Frame& frame) const {
  constexpr std::uint64_t kRoom = bits_of(kLineMembers, "room");
  constexpr std::uint64_t kSpoken = bits_of(kLineMembers, "speaker", "text");
  if ((frame.seen & kRoom) != 0 && (frame.seen & kSpoken) != 0)
    reading.problem_at(reading.spot_at(frame.at), Code::SIM008,
                       "a line with \"room\" has no \"speaker\" and no \"text\"",
                       "what is said stands in a line of its own");
}

constinit const EffectObject kEffect{"effect", kEffectMembers};
constinit const LineObject kLine{"line", kLineMembers};
constinit const Object<Scene> kScene{"scene", kSceneMembers};
constinit const SceneList kScenes{kScene};

}  // namespace sim::reading
