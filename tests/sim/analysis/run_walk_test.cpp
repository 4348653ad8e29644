#include "sim/analysis/run_walk.h"

#include "tests/sim/analysis/analysis_helpers.h"

namespace sim::testing {
namespace {

const std::string kHead = "walk 1\nscenario tiny\nkind unsafe\nseed 1\n";
const std::string kPlayB = kHead + "pick o.promise\npicks o.call o.note\nend e.told\n";

std::vector<WalkProblem> run(const std::shared_ptr<const Program>& program,
                             const std::string& text) {
  const ParsedWalk parsed = parse_walk(text);
  EXPECT_TRUE(parsed.problems.empty()) << parsed.problems[0].message;
  const Reach reach = Reach::compute(*program);
  return run_walk(program, parsed.walk, &reach).problems;
}

std::string lines(const std::vector<WalkProblem>& problems) {
  std::string list;
  for (const WalkProblem& p : problems)
    list.append(code_name(p.code))
        .append(" ")
        .append(std::to_string(p.line))
        .append(": ")
        .append(p.message)
        .append("\n");
  return list;
}

std::string run_tiny(const std::string& text) { return lines(run(worked_example(), text)); }

// scenario-model section 9, to the figure.
TEST(RunWalk, TheWorkedExampleGoesAsWritten) {
  EXPECT_EQ(
      run_tiny(kPlayB + "item d.door/relationship.respect sound\nitem d.door/safeguarding.share "
                        "unsafe\nitem d.car/safeguarding.share strong\n"
                        "item d.car/reporting.record strong\nitem w.shoes/curiosity.use "
                        "none\nearned relationship.respect 75\n"
                        "earned safeguarding.share 200\nearned safeguarding 200\nearned overall "
                        "875\npossible overall 1200\npossible safeguarding.share 300\n"
                        "best overall 1400\nbest safeguarding.share 300\nbest curiosity "
                        "100\nfeature k.tell part\nfeature k.look not_reached\n"
                        "safety o.promise put_right o.call\n"),
      "");
  EXPECT_EQ(run_tiny("walk 1\nscenario tiny\nkind poor\nseed 1\npick o.ask\nscene kitchen\nscene "
                     "car\nsee l.shoes\nminutes 0\n"
                     "offer o.later o.text o.note o.call\npicks o.call o.text\nscene office\nnot "
                     "l.shoes\nend e.told\n"
                     "item d.car/safeguarding.share sound\nitem w.shoes/curiosity.use "
                     "missed\nearned safeguarding.share 700/3\nearned overall 880\n"
                     "possible overall 1400\nbest overall 1400\nfeature k.tell part\nfeature "
                     "k.look missed\nsafety none\n"),
            "");
}

TEST(RunWalk, ADifferenceSaysExpectedAndGot) {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"item d.door/safeguarding.share strong",
       "expected d.door/safeguarding.share strong, got unsafe"},
      {"item w.shoes/curiosity.use missed", "expected w.shoes/curiosity.use missed, got none"},
      {"item d.car/reporting.record none", "expected d.car/reporting.record none, got strong"},
      {"earned safeguarding.share 200/3", "expected earned safeguarding.share 200/3, got 200"},
      {"possible overall 1400", "expected possible overall 1400, got 1200"},
      {"best overall 1200", "expected best overall 1200, got 1400"},
      {"feature k.tell done", "expected k.tell done, got part"},
      {"minutes 3", "expected 3 minutes, got 0 minutes"},
      {"scene kitchen", "expected scene kitchen, got entered: office"},
      {"see l.shoes", "expected to see l.shoes, got no line shown"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(
        run_tiny(kPlayB +
                 "item d.door/relationship.respect sound\nsafety o.promise put_right o.call\n" +
                 c.text + "\n"),
        "SIM181 10: " + std::string(c.expected) + "\n");
}

TEST(RunWalk, EveryStopMustBeNamedOnce) {
  const std::string items = "item d.door/relationship.respect sound\n";
  EXPECT_EQ(
      run_tiny(kPlayB + items),
      "SIM181 8: expected every safety stop to be named, got safety o.promise put_right o.call\n");
  EXPECT_EQ(run_tiny(kPlayB + items + "safety none\n"),
            "SIM181 9: expected safety none, got safety o.promise put_right o.call\n");
  EXPECT_EQ(run_tiny(kPlayB + items +
                     "safety o.promise put_right o.call\nsafety o.promise put_right o.call\n"),
            "SIM181 10: expected safety o.promise put_right o.call, got safety o.promise put_right "
            "o.call\n");
  EXPECT_EQ(run_tiny(kHead + "pick o.promise\npicks o.later\nend e.home\n" + items +
                     "safety o.promise open\nfeature k.tell missed\n"),
            "");
}

TEST(RunWalk, AnAnswerThatCannotBeGivenEndsTheWalk) {
  const std::string rest = "end e.told\nitem d.door/relationship.respect sound\n";
  EXPECT_EQ(run_tiny(kHead + "pick o.call\n" + rest),
            "SIM181 5: expected a decision with o.call, got d.door\n");
  EXPECT_EQ(run_tiny(kHead + "pick o.ask\npick o.call\n" + rest),
            "SIM181 6: expected `picks` at d.car, got `pick o.call`\n");
  EXPECT_EQ(run_tiny(kHead + "pick o.ask\npicks o.call o.note o.text\n" + rest),
            "SIM181 6: expected `picks o.call o.note o.text` to be possible, got open at d.car: "
            "o.call o.note o.text o.later\n");
  EXPECT_EQ(run_tiny(kHead + "pick o.ask\n" + rest),
            "SIM181 6: expected the end e.told, got d.car is open and has no action\n");
  EXPECT_EQ(run_tiny(kHead + "pick o.ask\npicks o.call\npick o.ask\n" + rest),
            "SIM181 7: expected a decision for `pick o.ask`, got the end e.told\n");
  EXPECT_EQ(
      run_tiny(kHead +
               "pick o.ask\npicks o.call\nend e.home\nitem d.door/relationship.respect strong\n"),
      "SIM181 7: expected the end e.home, got the end e.told\n");
}

TEST(RunWalk, UnknownIdsAreSaidBeforeAnythingIsPlayed) {
  const std::vector<WalkProblem> problems =
      run(worked_example(),
          "walk 1\nscenario tyni\nkind poor\nseed 1\npick o.aks\nscene kitchn\nsee l.shoe\nend "
          "e.tolt\nitem d.dor/x strong\n"
          "item d.door/curiosity.use strong\nitem d.car/reporting.recrod strong\nfeature k.tel "
          "done\nearned overal 3\nsafety o.promis open\n");
  EXPECT_EQ(lines(problems),
            "SIM180 2: this walk is of \"tyni\", the scenario is \"tiny\"\n"
            "SIM180 5: the option \"o.aks\" is unknown\n"
            "SIM180 6: the scene \"kitchn\" is unknown\n"
            "SIM180 7: the line \"l.shoe\" is unknown\n"
            "SIM180 8: the ending \"e.tolt\" is unknown\n"
            "SIM180 9: the decision or opportunity \"d.dor\" is unknown\n"
            "SIM180 10: d.door is not about curiosity.use\n"
            "SIM180 11: the criterion \"reporting.recrod\" is unknown\n"
            "SIM180 12: the key feature \"k.tel\" is unknown\n"
            "SIM180 13: the criterion or competency \"overal\" is unknown\n"
            "SIM180 14: the option or opportunity \"o.promis\" is unknown\n");
  EXPECT_EQ(problems[2].hint, "did you mean \"kitchen\"?");
  EXPECT_EQ(problems[6].hint, "it is about relationship.respect, safeguarding.share");
}

TEST(RunWalk, BestIsNotKnownWithoutReach) {
  const auto program = worked_example();
  const ParsedWalk parsed = parse_walk(kPlayB +
                                       "item d.door/relationship.respect sound\nbest overall "
                                       "1400\nsafety o.promise put_right o.call\n");
  EXPECT_EQ(
      lines(run_walk(program, parsed.walk, nullptr).problems),
      "SIM181 9: expected best overall 1400, got not computed: there are too many situations\n");
}

// A hub, a document, a closed option with its reason, states, reasons and a renamed option.
constexpr std::string_view kRich = R"(
  "weights": {"relationship": 1},
  "aliases": {"o.old": "o.good"},
  "people": [{"id": "kieran", "name": "Kieran", "role": "person on probation", "pronouns": "he", "age": 31, "language": "English",
    "facts": [{"label": "a", "value": "b"}, {"label": "c", "value": "d"}, {"label": "e", "value": "f"}],
    "wants": "w", "fears": "f", "strengths": "s", "habits": ["h", "i"], "states": [{"name": "guarded", "when": "guard >= 1"}, {"name": "open"}]}],
  "counters": [{"id": "guard", "min": 0, "max": 3, "start": 1, "meaning": "how closed"}],
  "scenes": [
    {"id": "start", "minutes": 2, "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "say_first": true, "confidence": true,
      "why": ["felt right", "the rule", "no time"], "serves": "k", "weight": 1, "assesses": ["relationship.respect"], "options": [
        {"id": "o.good", "text": "Good.", "levels": ["strong"], "goto": "hub", "effects": [{"add": "guard", "by": -1}],
          "reaction": {"tone": "warm", "lines": [{"id": "r.good", "speaker": "kieran", "text": "Right."}]}},
        {"id": "o.weak", "text": "Weak.", "levels": ["partial"], "goto": "hub"},
        {"id": "o.shut", "text": "Shut.", "levels": ["missed"], "when": "guard == 0", "closed_text": "He is not listening.", "goto": "hub"}]}},
    {"id": "hub", "topics": {"id": "d.hub", "prompt": "Which first?", "reason": "any order", "topics": [
        {"id": "t.work", "text": "Work.", "scene": "work", "required": true}, {"id": "t.home", "text": "Home.", "scene": "home"}],
      "move_on": {"id": "t.on", "text": "Move on.", "goto": "end.scene"}}},
    {"id": "work", "minutes": 1, "lines": [{"id": "l.work", "speaker": "kieran", "text": "The round."}], "return": true},
    {"id": "home", "minutes": 1, "return": true},
    {"id": "end.scene", "end": "e.end"}])";

TEST(RunWalk, KnowsEveryActionAndExpectation) {
  EXPECT_EQ(lines(run(program_of(scenario_json(kRich)),
                      "walk 1\nscenario small\nkind meandering\nseed 3\nscene start\nminutes "
                      "2\nstate guarded\noffer o.old o.weak\nclosed o.shut\n"
                      "closed o.shut \"He is not listening.\"\nsay \"Hello.\"\nwhy the rule\nwhy "
                      "3\nwhy \"own words\"\nsure low\npick o.old\nscene hub\n"
                      "see r.good\nstate open\noffer t.work t.home\nclosed t.on\npick "
                      "t.work\nscene work\nsee l.work\npin l.work\nsee l.work\nnot r.good\n"
                      "minutes 3\noffer t.home t.on\npick t.on\nend e.end\nitem "
                      "d/relationship.respect strong\n")),
            "");
}

TEST(RunWalk, SaysWhatCannotBeDone) {
  const std::string head = "walk 1\nscenario small\nkind meandering\nseed 3\n";
  const std::string rest =
      "pick o.good\npick t.work\npick t.on\nend e.end\nitem d/relationship.respect strong\n";
  const auto program = program_of(scenario_json(kRich));
  EXPECT_EQ(lines(run(program, head + "pin l.work\n" + rest)),
            "SIM181 5: expected the line l.work to be there, got refused: That line has not been "
            "said yet.\n");
  EXPECT_EQ(lines(run(program, head + "why because\n" + rest)),
            "SIM181 5: expected one of the reasons of the open decision, got why because\n");
  EXPECT_EQ(lines(run(program, head + "closed o.shut \"Busy.\"\n" + rest)),
            "SIM181 5: expected the reason \"Busy.\", got \"He is not listening.\"\n");
  EXPECT_EQ(lines(run(program, head + "closed o.weak\n" + rest)),
            "SIM181 5: expected o.weak closed, got open\n");
  EXPECT_EQ(lines(run(program, head + "offer o.good\n" + rest)),
            "SIM181 5: expected open: o.good, got open: o.good o.weak\n");
  EXPECT_EQ(lines(run(program, head + "state open\n" + rest)),
            "SIM181 5: expected the state open, got guarded\n");
  EXPECT_EQ(lines(run(program, head + "pick o.shut\n" + rest)),
            "SIM181 5: expected `pick o.shut` to be possible, got open at d: o.good o.weak\n");
}

}  // namespace
}  // namespace sim::testing
