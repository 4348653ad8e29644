// SIM060-073: the graph, against a slow reference, and the rules on small graphs.
#include <gtest/gtest.h>

#include "sim/base/random.h"
#include "sim/scenario/check_graph.h"
#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

using Codes = std::set<std::string>;

// One scene as JSON. `exit` is its exit member.
std::string scene(std::string_view id, std::string_view exit, std::string_view more = "") {
  return R"({"id": ")" + std::string(id) + "\", " + std::string(more) + std::string(exit) + "}";
}

// An unscored choice between scenes; "?close" is an option with a condition.
std::string choice(std::string_view id, std::initializer_list<std::string_view> targets) {
  std::string options;
  int n = 0;
  for (std::string_view target : targets) {
    const bool closes = target[0] == '?';
    options += std::string(options.empty() ? "" : ", ") + R"({"id": "o.)" + std::string(id) + "." + std::to_string(++n) + R"(", "goto": ")" +
               std::string(target.substr(closes ? 1 : 0)) + (closes ? R"(", "when": "praised"})" : "\"}");
  }
  return R"("decision": {"id": "d.)" + std::string(id) + R"(", "kind": "choose", "unscored": "pace", "options": [)" + options + "]}";
}

std::string jump(std::string_view to) { return R"("jump": [{"goto": ")" + std::string(to) + "\"}]"; }
std::string call(std::string_view to, std::string_view then) {
  return R"("call": {"scene": ")" + std::string(to) + R"(", "then": ")" + std::string(then) + "\"}";
}
constexpr std::string_view kEnd = R"("end": "e.end")";
constexpr std::string_view kReturn = R"("return": true)";

std::string whole(std::initializer_list<std::string> scenes, std::string_view more = "") {
  std::string list;
  for (const std::string& one : scenes) list += (list.empty() ? "" : ",\n") + one;
  return testing::scenario_json(R"("weights": {}, "key_features": [], "flags": [{"id": "praised"}], )" + std::string(more) +
                                "\"scenes\": [" + list + "]");
}

Codes codes(std::initializer_list<std::string> scenes, std::string_view more = "") {
  return testing::codes_of(testing::read_and_validate(whole(scenes, more)).problems);
}

TEST(CheckFlow, EverySceneHasOneExit) {
  EXPECT_EQ(codes({scene("start", kEnd)}), Codes{});
  EXPECT_EQ(codes({R"({"id": "start"})"}), Codes{"SIM060"});
  EXPECT_EQ(codes({scene("start", jump("close") + ", " + std::string(kEnd)), scene("close", kEnd)}), Codes{"SIM060"});
}

TEST(CheckFlow, ScenesAreReachedByAnyExitAndByInjects) {
  EXPECT_EQ(codes({scene("start", choice("start", {"a", "?b"})), scene("a", call("c", "d")), scene("b", kEnd), scene("c", kReturn),
                   scene("d", kEnd), scene("e", kReturn)},
                  R"("injects": [{"id": "i", "scene": "e", "at_minute": 5}], )"),
            Codes{});
  EXPECT_EQ(codes({scene("start", kEnd), scene("a", jump("b")), scene("b", kEnd)}), Codes{"SIM063"});
}

TEST(CheckFlow, LoopsCountTheirVisitsAndAreEnteredByChoice) {
  constexpr std::string_view kVisits = R"("visits": 3, )";
  const std::string start = scene("start", choice("start", {"hub", "close"})), close = scene("close", kEnd);
  EXPECT_EQ(codes({start, scene("hub", choice("hub", {"hub", "close"}), kVisits), close}), Codes{});
  EXPECT_EQ(codes({start, scene("hub", choice("hub", {"hub", "close"})), close}), Codes{"SIM064"});
  EXPECT_EQ(codes({start, scene("hub", choice("hub", {"a", "close"}), kVisits), scene("a", choice("a", {"hub", "close"}), kVisits), close}), Codes{});
  EXPECT_EQ(codes({start, scene("hub", choice("hub", {"a", "close"}), kVisits), scene("a", jump("hub"), kVisits), close}), Codes{"SIM065"});
  EXPECT_EQ(codes({start, scene("hub", choice("hub", {"hub", "?close"}), kVisits), close}), Codes{"SIM066"});
  EXPECT_EQ(codes({start, scene("hub", choice("hub", {"a", "close"}), kVisits), scene("a", choice("a", {"hub", "hub"}), kVisits), close}),
            Codes{"SIM066"});
}

TEST(CheckFlow, WhoCountsVisitsIsEnteredByChoiceEvenOffALoop) {
  EXPECT_EQ(codes({scene("start", jump("a")), scene("a", kEnd, R"("visits": 2, )")}), Codes{"SIM065"});
  EXPECT_EQ(codes({scene("start", kEnd, R"("visits": 2, )")}), Codes{}) << "the start is entered by no scene";
}

TEST(CheckFlow, AReturnFlowsBackBehindTheCall) {
  // start calls a, goes on at b, and b leads back to start: a loop although no scene says "goto start" before the call.
  EXPECT_EQ(codes({scene("start", call("a", "b")), scene("a", kReturn), scene("b", choice("b", {"start", "close"})), scene("close", kEnd)}),
            (Codes{"SIM064", "SIM065"}));
}

TEST(CheckFlow, CallsEndWithReturnOrEnd) {
  EXPECT_EQ(codes({scene("start", call("a", "close")), scene("a", choice("a", {"back", "stop"})), scene("back", kReturn), scene("stop", kEnd),
                   scene("close", kEnd)}),
            Codes{});
  EXPECT_EQ(codes({scene("start", call("a", "close")), scene("a", jump("b")), scene("b", jump("a")), scene("close", kEnd)}),
            (Codes{"SIM064", "SIM065", "SIM070"}));
  EXPECT_EQ(codes({scene("start", jump("back")), scene("back", kReturn)}), Codes{"SIM069"});
  EXPECT_EQ(codes({scene("start", call("back", "back")), scene("back", kReturn)}), Codes{"SIM069"});
}

TEST(CheckFlow, CallsMakeNoCircle) {
  EXPECT_EQ(codes({scene("start", call("a", "close")), scene("a", call("a", "back")), scene("back", kReturn), scene("close", kEnd)}),
            Codes{"SIM067"});
  // A called scene that goes on to its caller nests deeper at every turn.
  EXPECT_EQ(codes({scene("start", choice("start", {"a", "close"}), R"("visits": 2, )"), scene("a", call("b", "close")),
                   scene("b", choice("b", {"start", "back"})), scene("back", kReturn), scene("close", kEnd)}),
            Codes{"SIM067"});
}

std::string chain(int calls, bool end) {
  std::string scenes;
  for (int i = 0; i < calls; ++i)
    scenes += scene("c" + std::to_string(i), call("c" + std::to_string(i + 1), end && i == 0 ? "close" : "back")) + ", ";
  return scenes + scene("c" + std::to_string(calls), jump("back"));
}

TEST(CheckFlow, CallsNestAtMostFourDeep) {
  const std::string rest = scene("back", kReturn) + ", " + scene("close", kEnd);
  EXPECT_EQ(codes({scene("start", jump("c0")), chain(4, true), rest}), Codes{});
  EXPECT_EQ(codes({scene("start", jump("c0")), chain(5, true), rest}), Codes{"SIM068"});
}

TEST(CheckFlow, AnInjectLeavesRoomForItsOwnCalls) {
  constexpr std::string_view kInject = R"("injects": [{"id": "i", "scene": "c0", "at_minute": 5}], )";
  const std::string rest = scene("back", kReturn);
  EXPECT_EQ(codes({scene("start", kEnd), chain(3, false), rest}, kInject), Codes{});
  EXPECT_EQ(codes({scene("start", kEnd), chain(4, false), rest}, kInject), Codes{"SIM068"});
  const std::string calling = scene("start", call("back", "close")) + ", " + scene("close", kEnd);
  EXPECT_EQ(codes({calling, chain(2, false), rest}, kInject), Codes{});
  EXPECT_EQ(codes({calling, chain(3, false), rest}, kInject), Codes{"SIM068"}) << "it may come inside the first call";
  EXPECT_EQ(codes({calling, chain(0, false), rest}, kInject), Codes{});
}

std::string heavy(std::string_view skip_to) {
  return R"("heavy": {"note": "N.", "skip_line": "S.", "skip_to": ")" + std::string(skip_to) + "\"}, ";
}

TEST(CheckFlow, ASkipLeadsOn) {
  EXPECT_EQ(codes({scene("start", jump("close"), heavy("close")), scene("close", kEnd)}), Codes{});
  EXPECT_EQ(codes({scene("start", jump("close"), heavy("start")), scene("close", kEnd)}), Codes{"SIM071"});
  const Codes circle = codes({scene("start", jump("close"), heavy("a")), scene("a", jump("close"), heavy("start")), scene("close", kEnd)});
  EXPECT_TRUE(circle.contains("SIM071"));
}

Codes topics(std::string_view topic_members, std::string_view hub_members = "") {
  return codes({R"({"id": "start", "topics": {"id": "h", "prompt": "P", "reason": "R", )" + std::string(hub_members) +
                    R"("topics": [{"id": "t", "scene": "a")" + std::string(topic_members) + R"(}], "move_on": {"id": "on", "goto": "close"}}})",
                scene("a", kReturn), scene("close", kEnd)},
               R"("opportunities": [], )");
}

TEST(CheckFlow, TopicsAreSaidConsistently) {
  EXPECT_EQ(topics(""), Codes{});
  EXPECT_EQ(topics(R"(, "required": true)", R"("early_end": "praised", )"), Codes{});
  EXPECT_EQ(topics("", R"("early_end": "praised", )"), Codes{"SIM072"});
}

TEST(CheckFlow, AnInjectHasOneTrigger) {
  const auto inject = [](std::string_view trigger) {
    return codes({scene("start", kEnd), scene("a", kReturn)}, R"("injects": [{"id": "i", "scene": "a")" + std::string(trigger) + "}], ");
  };
  EXPECT_EQ(inject(R"(, "at_minute": 0)"), Codes{});
  EXPECT_EQ(inject(R"(, "when": "praised")"), Codes{});
  EXPECT_EQ(inject(""), Codes{"SIM073"});
  EXPECT_EQ(inject(R"(, "at_minute": 0, "when": "praised")"), Codes{"SIM073"});
}

TEST(CheckFlow, AHundredThousandScenesInALineNeedNoStack) {
  Scenario scenario;
  scenario.start.id = "s0";
  constexpr int kScenes = 100'000;
  scenario.scenes.resize(kScenes);
  for (int i = 0; i < kScenes; ++i) {
    scenario.scenes[i].id = "s" + std::to_string(i);
    if (i + 1 < kScenes) scenario.scenes[i].jump.push_back({{}, {}, {"s" + std::to_string(i + 1), {}}});
  }
  scenario.endings.push_back({"e", {}, "", ""});
  scenario.scenes.back().end.id = "e";
  EXPECT_EQ(testing::to_lines(validate(std::move(scenario), testing::small_rubric(), {}).problems).substr(0, 200).find("SIM06"), std::string::npos);
}

// ---- The graph against the slow and obvious ----

Scenario random_graph(std::uint64_t seed, std::uint32_t scenes) {
  Scenario scenario;
  scenario.scenes.resize(scenes);
  for (std::uint32_t i = 0; i < scenes; ++i) {
    Scene& scene = scenario.scenes[i];
    scene.id = "s" + std::to_string(i);
    const auto some = [&](std::uint32_t n) { return Name{"s" + std::to_string(below(splitmix64(seed * 977 + i * 31 + n), scenes)), {}}; };
    const std::uint32_t kind = below(splitmix64(seed * 131 + i), 4);
    if (kind == 0) {
      scene.call = std::make_unique<Call>(Call{some(0), some(1)});
    } else {
      for (std::uint32_t n = 0; n < kind - 1; ++n) scene.jump.push_back({{}, {}, some(n)});
    }
  }
  return scenario;
}

using Matrix = std::vector<std::vector<bool>>;

Matrix closure(const SceneGraph& graph, bool calls) {
  const std::uint32_t n = graph.size();
  Matrix reach(n, std::vector<bool>(n));
  for (std::uint32_t i = 0; i < n; ++i) {
    reach[i][i] = true;
    for (const SceneEdge& edge : graph.from(i))
      if (calls || !is_call(edge.leads)) reach[i][edge.to] = true;
  }
  for (std::uint32_t k = 0; k < n; ++k)
    for (std::uint32_t i = 0; i < n; ++i)
      for (std::uint32_t j = 0; j < n; ++j)
        if (reach[i][k] && reach[k][j]) reach[i][j] = true;
  return reach;
}

TEST(SceneGraph, AgreesWithTheSlowReference) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const std::uint32_t n = 1 + below(splitmix64(seed), 12);
    const Scenario scenario = random_graph(seed, n);
    const Names names = Names::of(scenario, {}, {});
    const SceneGraph graph(scenario, names);
    for (bool calls : {false, true}) {
      const Matrix reach = closure(graph, calls);
      const std::vector<std::uint32_t> component = graph.components(calls);
      EXPECT_EQ(graph.reached_from({0}, calls), reach[0]) << seed;
      for (std::uint32_t i = 0; i < n; ++i) {
        for (std::uint32_t j = 0; j < n; ++j)
          ASSERT_EQ(component[i] == component[j], reach[i][j] && reach[j][i]) << seed;
        for (const SceneEdge& edge : graph.from(i))
          ASSERT_TRUE((!calls && is_call(edge.leads)) || component[i] >= component[edge.to]) << seed;
      }
    }
    const Matrix reach = closure(graph, false);
    const std::vector<bool> reaching = graph.reaching({0});
    for (std::uint32_t i = 0; i < n; ++i) ASSERT_EQ(reaching[i], reach[i][0]) << seed;
  }
}

}  // namespace
}  // namespace sim
