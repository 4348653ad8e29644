// What a well-written scenario becomes.
#include "sim/io/read_scenario.h"

#include <gtest/gtest.h>

#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

using testing::edited;
using testing::kTinyJson;
using testing::lines_of;

Scenario read_well(std::string_view text) {
  ReadScenario read = read_scenario_text(text);
  EXPECT_EQ(lines_of(read.problems, text), "");
  EXPECT_TRUE(read.scenario.has_value());
  return read.scenario ? std::move(*read.scenario) : Scenario();
}

// The tiny scenario with `members` added to its head.
std::string with_head(std::string_view members) {
  return edited(kTinyJson, "\"version\": 1,", "\"version\": 1, " + std::string(members) + ",");
}

// The tiny scenario with `members` added to its scene "kitchen".
std::string with_kitchen(std::string_view members) {
  return edited(kTinyJson, "{\"id\": \"kitchen\",",
                "{\"id\": \"kitchen\", " + std::string(members) + ",");
}

// The text that a spot points at, up to `count` characters.
std::string_view at(std::string_view text, Spot spot, std::size_t count) {
  return text.substr(spot.offset, count);
}

TEST(ReadScenario, WorkedExample) {
  const Scenario s = read_well(kTinyJson);
  EXPECT_EQ(s.id, "tiny");
  EXPECT_EQ(s.version, 1);
  EXPECT_EQ(s.content_note, "Nothing heavy.");
  EXPECT_EQ(s.themes, std::vector<std::string>{"worry for a child"});
  EXPECT_EQ(s.provenance.key, "author");
  ASSERT_EQ(s.weights.size(), 4U);
  EXPECT_EQ(s.weights[1].competency.id, "safeguarding");
  EXPECT_EQ(s.weights[1].weight, 3);
  ASSERT_EQ(s.opportunities.size(), 1U);
  EXPECT_EQ(s.opportunities[0].criteria[0].criterion.id, "curiosity.use");
  EXPECT_FALSE(s.opportunities[0].safety);
  ASSERT_EQ(s.scenes.size(), 5U);
  EXPECT_EQ(s.scenes[1].lines[0].opens[0].id, "w.shoes");
  EXPECT_EQ(s.scenes[1].jump[0].goto_scene.id, "car");
  EXPECT_FALSE(s.scenes[1].jump[0].when.given());
  EXPECT_EQ(s.scenes[3].end.id, "e.told");
  EXPECT_TRUE(s.people.empty() && s.counters.empty() && s.flags.empty() && s.documents.empty() &&
              s.injects.empty());
}

TEST(ReadScenario, WorkedExampleOptions) {
  const Scenario s = read_well(kTinyJson);
  const Decision& door = *s.scenes[0].decision;
  EXPECT_EQ(door.kind, DecisionKind::Choose);
  ASSERT_EQ(door.options.size(), 3U);
  EXPECT_EQ(door.options[1].levels, (std::vector<Level>{Level::Sound, Level::Partial}));
  ASSERT_TRUE(door.options[2].safety);
  EXPECT_EQ(door.options[2].safety->gates[0].id, "safeguarding");
  ASSERT_TRUE(door.options[2].safety->repair);
  EXPECT_EQ(door.options[2].safety->repair->by[0].id, "o.call");
  EXPECT_EQ(door.options[2].safety->repair->until.id, "office");
  EXPECT_FALSE(door.options[0].safety);

  const Decision& car = *s.scenes[2].decision;
  EXPECT_EQ(car.kind, DecisionKind::ChooseMany);
  EXPECT_EQ(car.min, 1);
  EXPECT_EQ(car.max, 2);
  ASSERT_EQ(car.options[1].parts.size(), 1U);
  EXPECT_EQ(car.options[1].parts[0].criterion.id, "reporting.record");
  EXPECT_EQ(car.options[1].parts[0].picked, Level::Strong);
  EXPECT_EQ(car.options[1].parts[0].left_out, Level::Partial);
  ASSERT_EQ(car.options[1].takes.size(), 1U);
  EXPECT_EQ(car.options[1].takes[0].what.id, "w.shoes/curiosity.use");
  EXPECT_EQ(car.options[1].takes[0].level, Level::Strong);
  ASSERT_EQ(car.then.size(), 2U);
  EXPECT_EQ(car.then[0].when.text, "picked(d.car, o.call)");
}

TEST(ReadScenario, SpotsPointIntoTheText) {
  const Scenario s = read_well(kTinyJson);
  EXPECT_EQ(at(kTinyJson, s.at, 1), "{");
  EXPECT_EQ(at(kTinyJson, s.start.at, 5), "door\"");
  EXPECT_EQ(at(kTinyJson, s.scenes[2].at, 12), "{\"id\": \"car\"");
  EXPECT_EQ(at(kTinyJson, s.scenes[2].decision->at, 14), "{\"id\": \"d.car\"");
  EXPECT_EQ(at(kTinyJson, s.scenes[2].decision->then[0].when.at, 13), "picked(d.car,");
  EXPECT_EQ(at(kTinyJson, s.scenes[0].decision->options[2].safety->repair->at, 5), "{\"by\"");
  EXPECT_EQ(at(kTinyJson, s.scenes[2].decision->options[1].parts[0].criterion.at, 16),
            "reporting.record");
  EXPECT_EQ(at(kTinyJson, s.scenes[2].decision->options[1].takes[0].what.at, 7), "w.shoes");
  EXPECT_EQ(at(kTinyJson, s.weights[3].competency.at, 9), "curiosity");
  EXPECT_EQ(s.scenes[2].at.file, 0);
}

// Escapes make a text shorter than what stands in the file; what comes after must not slip.
TEST(ReadScenario, SpotsAfterEscapes) {
  const std::string text =
      edited(kTinyJson, "A door opens.", R"(A \"door\" \\ opens.\n\u00e9\ud83d\ude00 /)");
  const Scenario s = read_well(text);
  EXPECT_EQ(s.premise, "A \"door\" \\ opens.\n\xC3\xA9\xF0\x9F\x98\x80 /");
  EXPECT_EQ(at(text, s.start.at, 5), "door\"");
  EXPECT_EQ(at(text, s.scenes[4].end.at, 6), "e.home");
}

TEST(ReadScenario, People) {
  const Scenario s = read_well(
      with_head(R"("people": [{"id": "kieran", "name": "Kieran", "role": "person on probation",
    "pronouns": "he/him", "age": 27, "language": "English", "facts": [{"label": "Order", "value": "12 months"}], "wants": "w",
    "fears": "f", "strengths": "s", "habits": ["a", "b"], "states": [{"name": "guarded", "when": "guard > 2"}, {"name": "open"}]}])"));
  ASSERT_EQ(s.people.size(), 1U);
  const Person& p = s.people[0];
  EXPECT_EQ(p.age, 27);
  EXPECT_EQ(p.facts[0].first, "Order");
  EXPECT_EQ(p.facts[0].second, "12 months");
  EXPECT_EQ(p.habits.size(), 2U);
  EXPECT_EQ(p.states[0].when.text, "guard > 2");
  EXPECT_EQ(p.states[1].name, "open");
}

TEST(ReadScenario, StateAndInjects) {
  const Scenario s = read_well(
      with_head(R"("counters": [{"id": "guard", "min": -3, "max": 5, "start": 2, "meaning": "m"}],
    "flags": [{"id": "told", "meaning": "m"}], "aliases": {"old": "door"}, "prerequisites": ["first"], "tutorial": true,
    "injects": [{"id": "i.phone", "scene": "car", "at_minute": 12}, {"id": "i.rain", "scene": "car", "when": "told"}])"));
  EXPECT_EQ(s.counters[0].min, -3);
  EXPECT_EQ(s.counters[0].start, 2);
  EXPECT_EQ(s.flags[0].id, "told");
  EXPECT_EQ(s.aliases[0].first.id, "old");
  EXPECT_EQ(s.aliases[0].second.id, "door");
  EXPECT_EQ(s.prerequisites, std::vector<Id>{"first"});
  EXPECT_TRUE(s.tutorial);
  EXPECT_EQ(s.injects[0].at_minute, 12);
  EXPECT_EQ(s.injects[1].at_minute, std::nullopt);
}

TEST(ReadScenario, Documents) {
  const Scenario s =
      read_well(with_head(R"("documents": [{"id": "doc.a", "file": "a.md", "read_first": true},
    {"id": "doc.b", "file": "b.md", "available": "reveal"}, {"id": "doc.c", "file": "c-2.md", "available": {"scene": "car"}, "opens": ["w.shoes"]},
    {"id": "doc.d", "file": "d.md", "available": {"when": "told"}}])"));
  ASSERT_EQ(s.documents.size(), 4U);
  EXPECT_TRUE(s.documents[0].read_first);
  EXPECT_EQ(s.documents[0].available, Document::Available::Start);
  EXPECT_EQ(s.documents[1].available, Document::Available::Reveal);
  EXPECT_EQ(s.documents[2].available, Document::Available::Scene);
  EXPECT_EQ(s.documents[2].available_scene.id, "car");
  EXPECT_EQ(s.documents[2].opens[0].id, "w.shoes");
  EXPECT_EQ(s.documents[3].available_when.text, "told");
}

TEST(ReadScenario, Effects) {
  const Scenario s = read_well(with_kitchen(
      R"("effects": [{"add": "guard", "by": -1, "when": "told"}, {"set": "guard", "to": "guard + 1"},
    {"reveal": "doc.a"}, {"minutes": 2}, {"learn": {"id": "fact.friday", "text": "Friday."}}])"));
  const std::vector<Effect>& e = s.scenes[1].effects;
  ASSERT_EQ(e.size(), 5U);
  EXPECT_EQ(e[0].kind, Effect::Kind::Add);
  EXPECT_EQ(e[0].target.id, "guard");
  EXPECT_EQ(e[0].amount, -1);
  EXPECT_EQ(e[0].when.text, "told");
  EXPECT_EQ(e[1].kind, Effect::Kind::Set);
  EXPECT_EQ(e[1].to.text, "guard + 1");
  EXPECT_EQ(e[2].kind, Effect::Kind::Reveal);
  EXPECT_EQ(e[3].kind, Effect::Kind::Minutes);
  EXPECT_EQ(e[3].amount, 2);
  EXPECT_EQ(e[4].kind, Effect::Kind::Learn);
  EXPECT_EQ(e[4].target.id, "fact.friday");
  EXPECT_EQ(e[4].text, "Friday.");
}

TEST(ReadScenario, SceneMembers) {
  const Scenario s = read_well(with_kitchen(
      R"("title": "The kitchen", "place": "Kitchen", "day": "Tuesday", "minutes": 3, "visits": 2,
    "heavy": {"note": "n", "skip_line": "l", "skip_to": "car"}, "pause_point": {"questions": ["q"]}, "opens": ["w.shoes"])"));
  const Scene& kitchen = s.scenes[1];
  EXPECT_EQ(kitchen.title, "The kitchen");
  EXPECT_EQ(kitchen.minutes, 3);
  EXPECT_EQ(kitchen.visits, 2);
  EXPECT_EQ(kitchen.heavy->skip_to.id, "car");
  EXPECT_TRUE(kitchen.pause_point);
  EXPECT_EQ(kitchen.pause_questions, std::vector<std::string>{"q"});
  EXPECT_EQ(at(kTinyJson, kitchen.at, 16), "{\"id\": \"kitchen\"")
      << "a pause point has no spot of its own";
  EXPECT_FALSE(s.scenes[0].pause_point);
}

TEST(ReadScenario, Lines) {
  const std::string text = edited(kTinyJson, R"({"id": "l.shoes", "opens": ["w.shoes"]})",
                                  R"({"id": "l.shoes", "speaker": "scene", "text": "Shoes.",
    "when": "told", "variant": "v"}, {"id": "l.room", "room": [{"text": "A fan."}, {"text": "Two coats.", "live": "w.shoes", "sense": "sight"}]})");
  const Scenario s = read_well(text);
  const std::vector<Line>& lines = s.scenes[1].lines;
  EXPECT_EQ(lines[0].speaker.id, "scene");
  EXPECT_EQ(lines[0].variant, "v");
  ASSERT_EQ(lines[1].room.size(), 2U);
  EXPECT_EQ(lines[1].room[1].live.id, "w.shoes");
  EXPECT_EQ(lines[1].room[1].sense, "sight");
  EXPECT_EQ(at(text, lines[1].room[1].at, 9), "{\"text\": ");
}

TEST(ReadScenario, ExitsCallReturnTopics) {
  const std::string text = edited(kTinyJson, R"("jump": [{"goto": "car"}])",
                                  R"("call": {"scene": "office", "then": "car"}, "return": true,
    "topics": {"id": "h", "prompt": "What first?", "reason": "Pace.", "topics": [{"id": "t.a", "text": "A", "scene": "office", "required": true,
    "missed": ["w.shoes"]}], "early_end": "told", "move_on": {"id": "t.on", "text": "On", "goto": "car"}})");
  const Scene kitchen = std::move(read_well(text).scenes[1]);
  EXPECT_EQ(kitchen.call->scene.id, "office");
  EXPECT_EQ(kitchen.call->then.id, "car");
  EXPECT_TRUE(kitchen.returns);
  EXPECT_EQ(kitchen.topics->topics[0].missed[0].id, "w.shoes");
  EXPECT_TRUE(kitchen.topics->topics[0].required);
  EXPECT_EQ(kitchen.topics->early_end.text, "told");
  EXPECT_EQ(kitchen.topics->move_on, "t.on");
  EXPECT_EQ(kitchen.topics->move_on_text, "On");
  EXPECT_EQ(kitchen.topics->move_on_goto.id, "car");
}

TEST(ReadScenario, OptionMembers) {
  const std::string text =
      edited(kTinyJson, R"({"id": "o.ask",)",
             R"({"id": "o.ask", "text": "Ask.", "when": "told", "closed_text": "Not yet.",
    "keep_last": true, "minutes": 4, "effects": [{"minutes": 1}], "reaction": {"tone": "cool", "lines": [{"id": "l.r", "speaker": "you", "text": "Well."}]},
    "short": "Asking", "moment": "Asked.", "pull": "fixing", "refers_up": true, "caution": 3, "politeness": 0, "duty": "Tell.", "no_repair": "Too late.",
    "feedback": {"did": "d", "why": "w", "next": "n", "try": "t", "outcome": "o", "sources": [{"ref": "S16", "for": "f"}], "unsourced": "u"},
    "left_feedback": {"did": "d2"},)");
  const Scenario s = read_well(text);
  const Option& o = s.scenes[0].decision->options[0];
  EXPECT_EQ(o.closed_text, "Not yet.");
  EXPECT_TRUE(o.keep_last && o.refers_up);
  EXPECT_EQ(o.minutes, 4);
  EXPECT_EQ(o.reaction.tone, "cool");
  EXPECT_EQ(o.reaction.lines[0].id, "l.r");
  EXPECT_EQ(o.short_name + o.moment + o.pull, "AskingAsked.fixing");
  EXPECT_EQ(o.caution, 3);
  EXPECT_EQ(o.safety->duty, "Tell.");
  EXPECT_EQ(o.safety->no_repair, "Too late.");
  EXPECT_FALSE(o.safety->repair);
  EXPECT_EQ(o.feedback->try_line, "t");
  EXPECT_EQ(o.feedback->sources[0].ref.id, "S16");
  EXPECT_EQ(o.feedback->sources[0].what_for, "f");
  EXPECT_EQ(o.left_feedback->did, "d2");
  EXPECT_EQ(o.goto_scene.id, "kitchen");
}

TEST(ReadScenario, Rate) {
  const std::string text = edited(
      kTinyJson, R"("jump": [{"goto": "car"}])",
      R"("decision": {"id": "d.r", "name": "The sheet", "prompt": "How high?", "kind": "rate",
    "unscored": "a matter of manners", "say_first": true, "confidence": true, "dilemma": true, "why": ["a", "b"], "key": "s.high",
    "steps": [{"id": "s.low", "definition": "Low.", "level": "unsafe"}, {"id": "s.high"}], "then": [{"effects": [{"minutes": 1}], "reaction": {"tone": "warm"}, "goto": "car"}]})");
  const Scene kitchen = std::move(read_well(text).scenes[1]);
  const Decision& d = *kitchen.decision;
  EXPECT_EQ(d.kind, DecisionKind::Rate);
  EXPECT_EQ(d.unscored, "a matter of manners");
  EXPECT_TRUE(d.say_first && d.confidence && d.dilemma);
  EXPECT_EQ(d.why.size(), 2U);
  EXPECT_EQ(d.key.id, "s.high");
  ASSERT_EQ(d.options.size(), 2U);
  EXPECT_EQ(d.options[0].definition, "Low.");
  EXPECT_EQ(d.options[0].step_level, Level::Unsafe);
  EXPECT_EQ(d.options[1].step_level, std::nullopt);
  EXPECT_EQ(d.then[0].reaction.tone, "warm");
  EXPECT_EQ(d.then[0].effects[0].amount, 1);
}

// The order of members means nothing: the same scenario with every object turned round.
TEST(ReadScenario, AnyOrderOfMembers) {
  const Scenario s = read_well(edited(edited(kTinyJson, R"({"id": "office", "end": "e.told"})",
                                             R"({"end": "e.told", "id": "office"})"),
                                      R"("kind": "choose_many", "serves": "k.tell")",
                                      R"("serves": "k.tell", "kind": "choose_many")"));
  EXPECT_EQ(s.scenes[3].id, "office");
  EXPECT_EQ(s.scenes[3].end.id, "e.told");
  EXPECT_EQ(s.scenes[2].decision->kind, DecisionKind::ChooseMany);
}

}  // namespace
}  // namespace sim
