// SIM120-137: the content bars. Each test breaks tests/cases/valid/content-bars.json in one place.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "sim/io/read_scenario.h"
#include "tests/support/scenario_builder.h"

namespace sim {
namespace {

using Codes = std::set<std::string>;

std::string clean_text() {
  std::ifstream file(std::string(TEST_SOURCE_DIR) + "/tests/cases/valid/content-bars.json");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// What a change to the clean case brings.
template <class F>
Codes after(F&& change) {
  Scenario scenario = testing::read_or_fail(clean_text());
  change(scenario);
  return testing::codes_of(validate(std::move(scenario), testing::small_rubric(), testing::small_references()).problems);
}

Option& option(Scenario& scenario, std::size_t scene, std::size_t place) {
  return scenario.scenes[scene].decision->options[place];
}

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "word ";
  return text;
}

TEST(CheckTexts, TheCleanCaseKeepsEveryBar) {
  EXPECT_EQ(after([](Scenario&) {}), Codes{});
}

TEST(CheckTexts, ATutorialHasNoBars) {
  EXPECT_EQ(after([](Scenario& s) {
              s.tutorial = true;
              option(s, 0, 1).feedback.reset();
              s.key_features.pop_back();
              s.scenes[2].decision->serves.id = "k.listen";
            }),
            Codes{});
}

TEST(CheckTexts, WarningsLeaveAScenario) {
  Scenario scenario = testing::read_or_fail(clean_text());
  option(scenario, 0, 1).feedback.reset();
  const Validated validated = validate(std::move(scenario), testing::small_rubric(), testing::small_references());
  EXPECT_EQ(validated.problems.size(), 1U);
  EXPECT_TRUE(validated.scenario.has_value());
}

TEST(CheckTexts, FeedbackHasThreePartsAndFortyToAHundredAndTwentyWords) {
  const auto of = [](std::size_t did, std::size_t why, std::size_t next) {
    return after([&](Scenario& s) {
      Feedback& feedback = *option(s, 0, 1).feedback;
      feedback.did = words(did);
      feedback.why = words(why);
      feedback.next = words(next);
    });
  };
  EXPECT_EQ(of(10, 20, 10), Codes{});
  EXPECT_EQ(of(10, 19, 10), Codes{"SIM121"});
  EXPECT_EQ(of(40, 40, 40), Codes{});
  EXPECT_EQ(of(40, 41, 40), Codes{"SIM121"});
  EXPECT_EQ(of(0, 20, 20), Codes{"SIM120"});
  EXPECT_EQ(after([](Scenario& s) { s.opportunities[0].feedback.reset(); }), Codes{"SIM120"});
}

TEST(CheckTexts, ClaimsHaveSourcesOrSaySo) {
  const auto citing = [](std::initializer_list<std::string_view> sources, std::string_view unsourced = "") {
    return after([&](Scenario& s) {
      Feedback& feedback = *option(s, 0, 1).feedback;
      feedback.sources.clear();
      for (std::string_view source : sources) feedback.sources.push_back({{std::string(source), {}}, "it"});
      feedback.unsourced = unsourced;
    });
  };
  EXPECT_EQ(citing({}), Codes{"SIM122"});
  EXPECT_EQ(citing({}, "practice wisdom"), Codes{});
  EXPECT_EQ(citing({"S4"}), Codes{"SIM124"});
  EXPECT_EQ(citing({"S4", "S5"}), Codes{"SIM124"});
  EXPECT_EQ(citing({"S4", "S3"}), Codes{});
}

TEST(CheckTexts, AnUnsafeOptionNeedsAPrimarySource) {
  const auto unsafe = [](std::string_view source) {
    return after([&](Scenario& s) {
      Option& o = option(s, 0, 1);
      o.levels = {Level::Unsafe};
      o.safety = std::make_unique<Safety>();
      o.safety->duty = "Tell.";
      o.safety->no_repair = "It was said.";
      o.feedback->outcome = "He was glad; that is not the mark.";
      o.feedback->sources = {{{std::string(source), {}}, "it"}};
    });
  };
  EXPECT_EQ(unsafe("S1"), Codes{});
  EXPECT_EQ(unsafe("S2"), Codes{});
  EXPECT_EQ(unsafe("S3"), Codes{"SIM123"});
  EXPECT_EQ(unsafe("S4"), Codes{"SIM123"});
}

TEST(CheckTexts, OptionsHaveSixToThirtyFiveWords) {
  const auto texts = [](std::size_t first, std::size_t second) {
    return after([&](Scenario& s) {
      option(s, 0, 0).text = words(first);
      option(s, 0, 1).text = words(second);
    });
  };
  EXPECT_EQ(texts(6, 6), Codes{});
  EXPECT_EQ(texts(5, 6), Codes{"SIM125"});
  EXPECT_EQ(texts(35, 35), Codes{});
  EXPECT_EQ(texts(35, 36), Codes{"SIM125"});
  EXPECT_EQ(texts(10, 16), Codes{});
  EXPECT_EQ(texts(10, 17), Codes{"SIM126"}) << "one of three decisions is more than one in five";
}

TEST(CheckTexts, TheOptionThatStandsLastMayBeShort) {
  EXPECT_EQ(after([](Scenario& s) {
              option(s, 0, 1).text = "Say nothing.";
              option(s, 0, 1).keep_last = true;
            }),
            Codes{});
}

TEST(CheckTexts, OneDecisionInFiveMayHaveUnevenOptions) {
  const auto uneven = [](std::size_t of_decisions) {
    return after([&](Scenario& s) {
      option(s, 0, 0).text = words(30);
      for (std::size_t i = 3; i < of_decisions; ++i) {
        Scene scene;
        scene.id = scene.title = "more" + std::to_string(i);
        scene.decision = std::make_unique<Decision>();
        scene.decision->id = scene.decision->name = scene.decision->prompt = "d.more" + std::to_string(i);
        scene.decision->unscored = "manners";
        for (int n = 0; n < 2; ++n) {
          Option o;
          o.id = "o.more" + std::to_string(i) + std::to_string(n);
          o.text = words(10);
          o.goto_scene = {"close", {}};
          scene.decision->options.push_back(std::move(o));
        }
        option(s, i - 1, 0).goto_scene.id = scene.id;
        s.scenes.insert(s.scenes.begin() + static_cast<std::ptrdiff_t>(i), std::move(scene));
      }
    });
  };
  EXPECT_EQ(uneven(4), Codes{"SIM126"});
  EXPECT_EQ(uneven(5), Codes{});
}

TEST(CheckTexts, RoomsHaveTwoOrThreeDetailsOneOfThemLive) {
  const auto room = [](auto&& change) { return after([&](Scenario& s) { change(s.scenes[0].lines[1].room); }); };
  using Room = std::vector<RoomDetail>;
  EXPECT_EQ(room([](Room& r) { r.push_back({"A fourth.", {}, "", {}}); }), Codes{"SIM127"});
  EXPECT_EQ(room([](Room& r) { r[0].text = "You notice the blind."; }), Codes{"SIM127"});
  EXPECT_EQ(room([](Room& r) { r[1].sense.clear(); }), Codes{"SIM127"});
  EXPECT_EQ(room([](Room& r) { r[1].sense = "sight"; }), Codes{"SIM127"}) << "only what can be seen";
  EXPECT_EQ(room([](Room& r) { std::swap(r[1], r[2]); }), Codes{"SIM127"}) << "the live one is last";
  EXPECT_EQ(room([](Room& r) { r.erase(r.begin()); std::swap(r[0], r[1]); }), Codes{"SIM127"}) << "one idle for one live";
  EXPECT_EQ(room([](Room& r) { r[0].live = r[1].live; r[0].sense = "smell"; }), Codes{"SIM127"});
  EXPECT_EQ(room([](Room& r) { r[1].live = {}; }), Codes{});
}

TEST(CheckTexts, PapersToReadFirstHaveThreeHundredWords) {
  const auto papers = [](std::size_t count, bool read_first) {
    return after([&](Scenario& s) {
      s.documents[0].read_first = read_first;
      s.documents[0].passages = {{"", words(200), true, {}}, {"", words(count - 200), false, {}}};
    });
  };
  EXPECT_EQ(papers(300, true), Codes{});
  EXPECT_EQ(papers(301, true), Codes{"SIM128"});
  EXPECT_EQ(papers(301, false), Codes{});
}

TEST(CheckTexts, CountsOverTheCase) {
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].decision->say_first = false; }), Codes{"SIM129"});
  EXPECT_EQ(after([](Scenario& s) { for (int i = 0; i < 3; ++i) s.scenes[i].decision->why = {"a", "b", "c"}; }), Codes{});
  EXPECT_EQ(after([](Scenario& s) { s.key_features.resize(2); s.scenes[2].decision->serves.id = "k.look"; }), Codes{"SIM137"});
}

TEST(CheckTexts, AnOutcomeLineStandsWhereReactionAndLevelDiffer) {
  const auto meeting = [](std::string_view tone, Level level, std::string_view outcome = "") {
    return after([&](Scenario& s) {
      Option& o = option(s, 0, 0);
      o.reaction.tone = tone;
      o.levels = {level};
      o.pull = "fixing";
      o.feedback->outcome = outcome;
    });
  };
  for (std::string_view tone : {"cool", "hurt"}) EXPECT_EQ(meeting(tone, Level::Strong), Codes{"SIM132"});
  for (Level level : {Level::Concern, Level::Missed}) EXPECT_EQ(meeting("warm", level), Codes{"SIM132"});
  EXPECT_EQ(meeting("warm", Level::Concern, "He liked it; that is not the mark."), Codes{});
  for (Level level : {Level::Sound, Level::Partial, Level::Concern}) EXPECT_EQ(meeting("cool", level), Codes{});
  for (Level level : {Level::Strong, Level::Sound, Level::Partial}) EXPECT_EQ(meeting("warm", level), Codes{});
}

TEST(CheckTexts, TextsOfTheDebrief) {
  EXPECT_EQ(after([](Scenario& s) { option(s, 0, 1).moment.clear(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].decision->name.clear(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].lines[0].text.clear(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { s.opportunities[0].missed.clear(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { s.people[0].habits.pop_back(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { s.endings[0].text.clear(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { s.key_features[0].part.clear(); }), Codes{"SIM133"});
  EXPECT_EQ(after([](Scenario& s) { option(s, 0, 1).pull.clear(); }), Codes{"SIM134"});
}

TEST(CheckTexts, ForbiddenWordsWhereTheAuthorSpeaks) {
  EXPECT_EQ(after([](Scenario& s) { s.premise = "A service user waits."; }), Codes{"SIM135"});
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].lines[0].text = "They call me an offender in there."; }), Codes{}) << "a person speaks";
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].lines[0].speaker.id = "scene"; s.scenes[0].lines[0].text = "You notice him."; }), Codes{"SIM135"});
  EXPECT_EQ(after([](Scenario& s) { s.key_features[0].missed = "You failed to look."; }), Codes{"SIM135"});
}

TEST(CheckTexts, WhatIsNeverUsed) {
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].lines[2].when.text = "kieran is guarded"; }), Codes{"SIM136"}) << "praised is set, not read";
  EXPECT_EQ(after([](Scenario& s) { s.scenes[0].lines[2].when.text = "not praised"; }), Codes{"SIM136"}) << "no state is read";
  EXPECT_EQ(after([](Scenario& s) { option(s, 0, 1).effects.erase(option(s, 0, 1).effects.begin()); }), Codes{"SIM136"}) << "never set";
  EXPECT_EQ(after([](Scenario& s) { s.documents[0].available = Document::Available::Reveal; }), Codes{"SIM136"});
  EXPECT_EQ(after([](Scenario& s) { s.endings.push_back({"e.other", {}, "Other", "It ends."}); }), Codes{"SIM136"});
}

}  // namespace
}  // namespace sim
