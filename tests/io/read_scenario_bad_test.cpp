// What is said about a scenario that is not well written: every problem, with its place and a hint.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/io/read_scenario.h"
#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

using testing::codes_in;
using testing::edited;
using testing::kTinyJson;
using testing::lines_of;

// One edit to the worked example, and all that is said about it.
struct Row {
  std::string_view from, to, said;
};

std::string said_of(const std::string& text, const ReadLimits& limits = {}) {
  std::string lines = lines_of(read_scenario_text(text, limits).problems, text);
  if (!lines.empty()) lines.pop_back();
  return lines;
}

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    EXPECT_EQ(said_of(edited(kTinyJson, row.from, row.to)), row.said)
        << row.from << " -> " << row.to;
}

TEST(ReadScenarioBad, GivenTwice) {
  expect_rows({
      {R"("version": 1,)", R"("version": 1, "version": 2,)",
       R"(SIM007 2:31 /version: "version" is given twice (only the first is read; take one away))"},
      {R"({"id": "kitchen",)", R"({"id": "kitchen", "id": "hall",)",
       R"(SIM007 20:23 /scenes/1/id: "id" is given twice (only the first is read; take one away))"},
      {R"({"id": "o.ask",)", R"({"id": "o.ask", "goto": "car",)",
       R"(SIM007 17:72 /scenes/0/decision/options/0/goto: "goto" is given twice (only the first is read; take one away))"},
      {R"("picked": "strong",)", R"("picked": "strong", "picked": "sound",)",
       R"(SIM007 23:69 /scenes/2/decision/options/0/safeguarding.share/picked: "picked" is given twice (only the first is read; take one away))"},
      {R"("relationship": 1,)", R"("relationship": 1, "relationship": 1,)",
       R"(SIM007 8:34 /weights/relationship: "relationship" is given twice)"},
      {R"({"id": "o.call",)",
       R"({"id": "o.call", "safeguarding.share": {"picked": "strong", "left_out": "missed"},)",
       R"(SIM007 23:92 /scenes/2/decision/options/0/safeguarding.share: "safeguarding.share" is given twice)"},
      {R"([{"w.shoes/curiosity.use": "strong"}])",
       R"([{"w.shoes/curiosity.use": "strong"}, {"w.shoes/curiosity.use": "sound"}])",
       R"(SIM007 24:139 /scenes/2/decision/options/1/takes/1/w.shoes~1curiosity.use: "w.shoes/curiosity.use" is given twice)"},
      {R"("version")", R"("versi\u006fn": 1, "version")",
       R"(SIM007 2:36 /version: "version" is given twice (only the first is read; take one away))"},
  });
}

// A slip was reported twice: as an unknown member and as a missing one.
TEST(ReadScenarioBad, AMisspelledMemberIsNotMissingAsWell) {
  expect_rows({
      {R"("title": "Tiny")", R"("titel": "Tiny")",
       R"(SIM008 2:31 /titel: this object has no member "titel" (did you mean "title"?))"},
      {R"("jump": [{"goto": "car"}])", R"("jump": [{"gotto": "car"}])",
       R"(SIM008 20:85 /scenes/1/jump/0/gotto: this object has no member "gotto" (did you mean "goto"?))"},
      {R"("title": "Tiny")", R"("colour": "Tiny")",
       R"(SIM009 1:1 : "title" is missing (it is a text)
SIM008 2:31 /colour: this object has no member "colour" (scenarios/README.md lists what there is))"},
  });
}

TEST(ReadScenarioBad, UnknownMembers) {
  expect_rows({
      {R"("title": "Tiny",)", R"("title": "Tiny", "titel": {"a": [1, {"b": null}]},)",
       R"(SIM008 2:48 /titel: this object has no member "titel" (did you mean "title"?))"},
      {R"({"id": "kitchen",)", R"({"id": "kitchen", "line": [],)",
       R"(SIM008 20:23 /scenes/1/line: this object has no member "line" (did you mean "lines"?))"},
      {R"({"id": "o.ask",)", R"({"id": "o.ask", "lefels": [],)",
       R"(SIM008 17:25 /scenes/0/decision/options/0/lefels: this object has no member "lefels" (did you mean "levels"?))"},
      {R"("jump": [{"goto": "car"}])", R"("jump": [{"goto": "car", "colour": 1}])",
       R"(SIM008 20:100 /scenes/1/jump/0/colour: this object has no member "colour" (known here: when, goto))"},
      {R"("reviewers": [])", R"("reviewers": [], "": 1)",
       R"(SIM008 9:80 /provenance/: this object has no member "" (known here: author, written, reviewers, key))"},
      {R"({"id": "l.shoes",)", R"({"id": "l.shoes", "text": "Shoes.", "room": [],)",
       R"(SIM008 20:33 /scenes/1/lines/0: a line with "room" has no "speaker" and no "text" (what is said stands in a line of its own))"},
  });
}

TEST(ReadScenarioBad, MissingMembers) {
  expect_rows({
      {R"("title": "Tiny", )", "", R"(SIM009 1:1 : "title" is missing (it is a text))"},
      {R"({"id": "kitchen",)", "{",
       R"(SIM009 20:5 /scenes/1: "id" is missing (it is an id: 1-64 of a-z 0-9 . _ -, a letter first))"},
      {R"("kind": "choose",)", "",
       R"(SIM009 15:32 /scenes/0/decision: "kind" is missing (it is one of "choose", "choose_many", "rate", "order", "concordance", "sort", "mark", "build", "form", "write"))"},
      {R"({"picked": "strong", "left_out": "missed"})", "{}",
       R"(SIM009 23:48 /scenes/2/decision/options/0/safeguarding.share: "picked" is missing (it is one of "strong", "sound", "partial", "concern", "missed", "unsafe", "not_observed")
SIM009 23:48 /scenes/2/decision/options/0/safeguarding.share: "left_out" is missing (it is one of "strong", "sound", "partial", "concern", "missed", "unsafe", "not_observed"))"},
      {R"("jump": [{"goto": "car"}])", R"("jump": [{}])",
       R"(SIM009 20:84 /scenes/1/jump/0: "goto" is missing (it is an id))"},
      {R"("by": ["o.call"], )", "",
       R"(SIM009 19:112 /scenes/0/decision/options/2/repair: "by" is missing (it is a list))"},
      {R"("text": "Nothing heavy.", )", "",
       R"(SIM009 6:19 /content_note: "text" is missing (it is a text))"},
  });
  EXPECT_EQ(codes_in(read_scenario_text("{}").problems),
            "SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 SIM009 "
            "SIM009 SIM009 SIM009 SIM009 SIM009 "
            "SIM009 SIM009 SIM009 SIM009 SIM009 SIM009");
}

TEST(ReadScenarioBad, WrongTypes) {
  expect_rows({
      {R"("title": "Tiny")", R"("title": 7)",
       R"(SIM010 2:40 /title: "title" is a whole number, should be a text)"},
      {R"("title": "Tiny")", R"("title": null)",
       R"(SIM010 2:40 /title: "title" is null, should be a text)"},
      {R"("title": "Tiny")", R"("title": ["Tiny", {"title": 1}])",
       R"(SIM010 2:40 /title: "title" is a list, should be a text)"},
      {R"("title": "Tiny")", R"("title": {"title": {}})",
       R"(SIM010 2:40 /title: "title" is an object, should be a text)"},
      {R"("version": 1)", R"("version": "1")",
       R"(SIM010 2:28 /version: "version" is a text, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": true)",
       R"(SIM010 2:28 /version: "version" is true or false, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": 1.0)",
       R"(SIM010 2:28 /version: "version" is 1.0, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": 1e0)",
       R"(SIM010 2:28 /version: "version" is 1e0, should be a whole number from 1 to 9999)"},
      {R"("weight": 2,)", R"("weight": 3.9,)",
       R"(SIM010 21:100 /scenes/2/decision/weight: "weight" is 3.9, should be a whole number from 1 to 3)"},
      {R"(["strong", "strong"])", R"(["strong", 2])",
       R"(SIM010 17:46 /scenes/0/decision/options/0/levels/1: an item of "levels" is a whole number, should be one of "strong", "sound", "partial", "concern", "missed", "unsafe", "not_observed")"},
      {R"("opens": ["w.shoes"])", R"("opens": "w.shoes")",
       R"(SIM010 20:60 /scenes/1/lines/0/opens: "opens" is a text, should be a list)"},
      {R"("then": [)", R"("then": {}, "why": [)",
       R"(SIM010 27:15 /scenes/2/decision/then: "then" is an object, should be a list
SIM010 27:27 /scenes/2/decision/why/0: an item of "why" is an object, should be a text
SIM010 27:80 /scenes/2/decision/why/1: an item of "why" is an object, should be a text)"},
      {R"({"relationship": 1,)", R"({"relationship": "one",)",
       R"(SIM010 8:31 /weights/relationship: "relationship" is a text, should be a whole number from 1 to 3)"},
      {R"({"id": "office", "end": "e.told"})", R"({"id": "office", "end": "e.told"}, "hall", [])",
       R"(SIM010 28:40 /scenes/4: an item of "scenes" is a text, should be an object
SIM010 28:48 /scenes/5: an item of "scenes" is a list, should be an object)"},
  });
}

TEST(ReadScenarioBad, NumbersOutOfRange) {
  expect_rows({
      {R"("version": 1)", R"("version": 0)",
       R"(SIM011 2:28 /version: "version" is 0, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": 10000)",
       R"(SIM011 2:28 /version: "version" is 10000, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": -1)",
       R"(SIM011 2:28 /version: "version" is -1, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": 4294967297)",
       R"(SIM011 2:28 /version: "version" is 4294967297, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": 9223372036854775808)",
       R"(SIM011 2:28 /version: "version" is 9223372036854775808, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": 99999999999999999999)",
       R"(SIM011 2:28 /version: "version" is 99999999999999999999, should be a whole number from 1 to 9999)"},
      {R"("version": 1)", R"("version": -99999999999999999999)",
       R"(SIM011 2:28 /version: "version" is -99999999999999999999, should be a whole number from 1 to 9999)"},
      {R"("min": 1, "max": 2,)", R"("min": -1, "max": 65,)",
       R"(SIM011 21:110 /scenes/2/decision/min: "min" is -1, should be a whole number from 0 to 64
SIM011 21:121 /scenes/2/decision/max: "max" is 65, should be a whole number from 1 to 64)"},
  });
}

TEST(ReadScenarioBad, Words) {
  expect_rows({
      {R"("setting": "home_visit")", R"("setting": "home_vist")",
       R"(SIM012 3:14 /setting: "setting" is "home_vist" (did you mean "home_visit"?))"},
      {R"("mode": "solo")", R"("mode": "Solo")",
       R"(SIM012 3:74 /mode: "mode" is "Solo" (did you mean "solo"?))"},
      {R"("mode": "solo")", R"("mode": "")",
       R"(SIM012 3:74 /mode: "mode" is "" (it is one of "solo", "group", "both"))"},
      {R"(["strong", "strong"])", R"(["strong", "stong"])",
       R"(SIM012 17:46 /scenes/0/decision/options/0/levels/1: an item of "levels" is "stong" (did you mean "strong"?))"},
      {R"("lapse_level": "missed")", R"("lapse_level": "concern")",
       R"(SIM012 13:146 /opportunities/0/lapse_level: "lapse_level" is "concern" (it is one of "missed", "unsafe"))"},
      {R"("kind": "choose",)", R"("kind": "vote",)",
       R"(SIM012 15:57 /scenes/0/decision/kind: "kind" is "vote" (it is one of "choose", "choose_many", "rate", "order", "concordance", "sort", "mark", "build", "form", "write"))"},
      {R"("key": "author")", R"j("key": "reviewed(0)")j",
       R"x(SIM012 9:87 /provenance/key: "key" is "reviewed(0)" (it is "author", "reviewed(n)" or "panel(n)" with n from 1 to 999))x"},
      {R"("key": "author")", R"("key": "panel(12")",
       R"x(SIM012 9:87 /provenance/key: "key" is "panel(12" (it is "author", "reviewed(n)" or "panel(n)" with n from 1 to 999))x"},
  });
  EXPECT_EQ(said_of(edited(kTinyJson, R"("key": "author")", R"j("key": "reviewed(3)")j")), "");
}

TEST(ReadScenarioBad, IdsTextsDates) {
  expect_rows({
      {R"({"id": "kitchen",)", R"({"id": "Kitchen",)",
       R"(SIM014 20:12 /scenes/1/id: "id" is "Kitchen", should be an id: 1-64 of a-z 0-9 . _ -, a letter first)"},
      {R"({"id": "kitchen",)", R"({"id": "2nd",)",
       R"(SIM014 20:12 /scenes/1/id: "id" is "2nd", should be an id: 1-64 of a-z 0-9 . _ -, a letter first)"},
      {R"({"id": "kitchen",)", R"({"id": "kit chen",)",
       R"(SIM014 20:12 /scenes/1/id: "id" is "kit chen", should be an id: 1-64 of a-z 0-9 . _ -, a letter first)"},
      {R"({"id": "kitchen",)", R"({"id": "",)",
       R"(SIM014 20:12 /scenes/1/id: "id" is empty, should be an id: 1-64 of a-z 0-9 . _ -, a letter first)"},
      {R"({"id": "kitchen",)",
       R"({"id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",)",
       R"(SIM014 20:12 /scenes/1/id: "id" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...", should be an id: 1-64 of a-z 0-9 . _ -, a letter first)"},
      {R"("title": "Tiny")", R"("title": "")", R"(SIM015 2:40 /title: "title" is empty)"},
      {R"("title": "Tiny")", R"("title": " \n ")", R"(SIM015 2:40 /title: "title" is empty)"},
      {R"("goto": "kitchen")", R"("goto": "")",
       R"(SIM015 17:65 /scenes/0/decision/options/0/goto: "goto" is empty)"},
      {R"j("when": "picked(d.car, o.call)")j", R"("when": "")",
       R"(SIM015 27:25 /scenes/2/decision/then/0/when: "when" is empty)"},
      {R"("2026-11-17")", R"("17 November")",
       R"(SIM018 4:57 /story_date: "story_date" is "17 November", should be a date as "2026-11-17")"},
      {R"("2026-11-17")", R"("2026-02-29")",
       R"(SIM018 4:57 /story_date: "story_date" is "2026-02-29", should be a date as "2026-11-17")"},
      {R"("2026-11-17")", R"("2026-13-01")",
       R"(SIM018 4:57 /story_date: "story_date" is "2026-13-01", should be a date as "2026-11-17")"},
      {R"("10:05")", R"("24:00")",
       R"(SIM018 4:84 /starts_at: "starts_at" is "24:00", should be a time as "10:05")"},
      {R"("10:05")", R"("9:30")",
       R"(SIM018 4:84 /starts_at: "starts_at" is "9:30", should be a time as "10:05")"},
  });
  EXPECT_EQ(said_of(edited(kTinyJson, "2026-11-17", "2028-02-29")), "");
}

TEST(ReadScenarioBad, Effects) {
  const auto said = [](std::string_view effect) {
    const std::string text =
        edited(kTinyJson, R"({"id": "kitchen",)",
               R"({"id": "kitchen", "effects": [)" + std::string(effect) + "],");
    return codes_in(read_scenario_text(text).problems);
  };
  EXPECT_EQ(said("{}"), "SIM020");
  EXPECT_EQ(said(R"({"when": "told"})"), "SIM020");
  EXPECT_EQ(said(R"({"add": "a", "by": 1, "set": "a", "to": "1"})"), "SIM020");
  EXPECT_EQ(said(R"({"add": "a"})"), "SIM009");
  EXPECT_EQ(said(R"({"set": "a"})"), "SIM009");
  EXPECT_EQ(said(R"({"reveal": "a", "by": 1})"), "SIM008");
  EXPECT_EQ(said(R"({"add": "a", "by": 1, "to": "1"})"), "SIM008");
  EXPECT_EQ(said(R"({"learn": {"id": "a"}})"), "SIM009");
  EXPECT_EQ(said(R"({"ad": "a", "by": 1})"), "SIM008");
  EXPECT_EQ(said(R"({"add": "a", "bye": 1})"), "SIM008");
  EXPECT_EQ(said(R"({"learn": {"id": "A", "text": "t"}})"), "SIM014");
  EXPECT_EQ(said(R"({"minutes": 121})"), "SIM011");
  EXPECT_EQ(said(R"("add")"), "SIM010");
  EXPECT_EQ(said(R"({"add": "a", "by": 2000}, {"minutes": 120}, {"minutes": 0})"), "");
}

TEST(ReadScenarioBad, Documents) {
  const auto said = [](std::string_view members) {
    const std::string text =
        edited(kTinyJson, R"("version": 1,)",
               R"("version": 1, "documents": [{"id": "doc.a", )" + std::string(members) + "}],");
    return codes_in(read_scenario_text(text).problems);
  };
  for (const char* name : {"../a.md", "/etc/passwd", "a/b.md", "..", ".md", ".a.md", "a.txt", "",
                           "a\\\\b.md", "a b.md", "C:a.md", "a.md\\u0000"})
    EXPECT_EQ(said("\"file\": \"" + std::string(name) + "\""), "SIM016") << name;
  EXPECT_EQ(said(R"("file": "a.md", "available": "now")"), "SIM012");
  EXPECT_EQ(said(R"("file": "a.md", "available": true)"), "SIM010");
  EXPECT_EQ(said(R"("file": "a.md", "available": {})"), "SIM009");
  EXPECT_EQ(said(R"("file": "a.md", "available": {"scene": "car", "when": "told"})"), "SIM008");
  EXPECT_EQ(said(R"("file": "a.md", "available": {"secne": "car"})"), "SIM008");
}

TEST(ReadScenarioBad, StepsAndOptions) {
  EXPECT_EQ(
      said_of(edited(kTinyJson, R"("kind": "choose",)", R"("kind": "rate",)")),
      R"(SIM084 15:32 /scenes/0/decision: "options" belongs to another kind of decision (it belongs to choose or choose_many, this one is rate))");
  EXPECT_EQ(
      said_of(edited(kTinyJson, R"("then": [)", R"("steps": [], "then": [)")),
      R"(SIM084 21:31 /scenes/2/decision: "steps" belongs to another kind of decision (it belongs to rate, this one is choose_many))");
}

// A text that could steer the terminal it is shown on.
TEST(ReadScenarioBad, ControlCharacters) {
  for (const char* bad :
       {"\\u0000", "\\u001b[2J", "\\r", "\\u007f", "\\u009b", "\\u202e", "\\u2066"})
    EXPECT_EQ(codes_in(read_scenario_text(edited(kTinyJson, "A door opens.", bad)).problems),
              "SIM004")
        << bad;
  for (const char* good : {"a\\nb\\tc", "\xC3\xA9", "\\u00a0x", "\xE2\x80\x99", "\xC5\xB5"})
    EXPECT_EQ(said_of(edited(kTinyJson, "A door opens.", good)), "") << good;
}

// One run says everything, in the order of the file.
TEST(ReadScenarioBad, AllAtOnce) {
  std::string text = edited(kTinyJson, R"("title": "Tiny")", R"("title": 5)");
  text = edited(text, R"("mode": "solo")", R"("mode": "alone")");
  text = edited(text, R"("start": "door",)", "");
  text = edited(text, R"("goto": "home")", R"("goto": "home", "goto": "car")");
  const ReadScenario read = read_scenario_text(text);
  EXPECT_EQ(codes_in(read.problems), "SIM009 SIM010 SIM012 SIM007");
  ASSERT_TRUE(read.scenario);
  EXPECT_EQ(read.scenario->scenes.size(), 5U);
  EXPECT_EQ(read.scenario->scenes[2].decision->then[1].goto_scene.id, "home")
      << "the first is kept";
}

TEST(ReadScenarioBad, Limits) {
  ReadLimits limits;
  limits.scenes = 3;
  const ReadScenario scenes = read_scenario_text(kTinyJson, limits);
  EXPECT_EQ(lines_of(scenes.problems, kTinyJson),
            "SIM013 28:5 /scenes/3: \"scenes\" has too many items (the limit \"scenes\" is 3)\n");
  EXPECT_EQ(scenes.scenario->scenes.size(), 3U);

  limits = {};
  limits.items = 3;
  EXPECT_EQ(codes_in(read_scenario_text(kTinyJson, limits).problems), "SIM013")
      << "the four options of the car";
  limits = {};
  limits.names = 3;
  EXPECT_EQ(codes_in(read_scenario_text(kTinyJson, limits).problems), "SIM013")
      << "the four weights";
  limits = {};
  limits.text = 20;
  EXPECT_EQ(codes_in(read_scenario_text(kTinyJson, limits).problems), "SIM015 SIM015 SIM015");
  limits = {};
  limits.bytes = kTinyJson.size() - 1;
  EXPECT_EQ(codes_in(read_scenario_text(kTinyJson, limits).problems), "SIM002");
  limits = {};
  limits.depth = 6;
  EXPECT_EQ(codes_in(read_scenario_text(kTinyJson, limits).problems), "SIM006");
}

TEST(ReadScenarioBad, TooManyProblems) {
  ReadLimits limits;
  limits.problems = 5;
  const ReadScenario read =
      read_scenario_text(R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1})", limits);
  EXPECT_EQ(codes_in(read.problems), "SIM008 SIM008 SIM008 SIM008 SIM008 SIM013");
  EXPECT_FALSE(read.scenario);
}

}  // namespace
}  // namespace sim
