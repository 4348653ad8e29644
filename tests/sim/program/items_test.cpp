#include "sim/program/items.h"

#include <gtest/gtest.h>

#include "sim/base/fraction.h"
#include "sim/program/program_names.h"
#include "tests/support/cases.h"

namespace sim::testing {
namespace {

TEST(Items, LevelWordOfAMeanCredit) {
  struct Case {
    std::int64_t sum, parts;
    Level expected;
  };
  const Case cases[] = {
      {100, 1, Level::Strong}, {175, 2, Level::Strong},  {174, 2, Level::Sound},
      {115, 2, Level::Sound},  {114, 2, Level::Partial}, {25, 1, Level::Partial},
      {24, 1, Level::Concern}, {5, 1, Level::Concern},   {14, 3, Level::Missed},
      {0, 1, Level::Missed},   {200, 3, Level::Sound},
  };
  for (const Case& c : cases)
    EXPECT_EQ(level_word(c.sum, 1, c.parts), c.expected) << c.sum << "/" << c.parts;
}

std::string picks(const Program& p, const Answer& answer, DecisionIx decision) {
  std::string text;
  for (std::uint32_t i = 0; i < p.decisions[decision.v].options.count; ++i)
    if (((picked_bits(answer) >> i) & 1) != 0)
      text += (text.empty() ? "" : " ") +
              p.wording.options[p.decisions[decision.v].options.first + i].id;
  return text;
}

std::string made(const Program& p, DecisionIx decision, std::uint16_t open, const Answer& answer) {
  std::vector<Item> items;
  items_of(p, decision, open, answer, items);
  std::string text;
  for (const Item& item : items)
    text += p.wording.criteria[item.criterion.v].id + " " + std::string(level_id(item.level)) +
            " " + to_text(Fraction{item.credit, p.denominator}) + "; ";
  const std::optional<Level> word = answer_word(p, items);
  return text + (word ? std::string(level_id(*word)) : "no word");
}

TEST(Items, OfSeveralPicksAreTheMeanOfThePartsThatWereOpen) {
  const auto program = case_program("choose-many");
  const DecisionIx many = ProgramNames(*program).decision("d.many");
  const auto p = [&](std::uint16_t open, std::uint16_t bits) {
    return made(*program, many, open, ChooseMany{bits});
  };
  EXPECT_EQ(p(0b1111, 0b0011),
            "relationship.respect strong 100; strong");  // one, two picked; three left out
  EXPECT_EQ(p(0b1111, 0b0001),
            "relationship.respect strong 100; strong");  // two left out says nothing
  EXPECT_EQ(p(0b1111, 0b1010), "relationship.respect sound 200/3; sound");  // 0 + 100 + 100
  EXPECT_EQ(p(0b1111, 0b0101),
            "relationship.respect unsafe 50; unsafe");  // the unsafe part counts 0 in the mean
  EXPECT_EQ(p(0b1101, 0b1000), "relationship.respect partial 50; partial");  // two is closed
  EXPECT_EQ(p(0b1000, 0b1000), "no word");
}

TEST(Items, EachAnswerGivesWhatTheBoundsAllow) {
  const auto program = case_program("choose-many");
  const DecisionIx many = ProgramNames(*program).decision("d.many");
  const auto count = [&](std::uint16_t open) {
    std::vector<Answer> answers;
    each_answer(*program, many, open, answers);
    return answers.size();
  };
  EXPECT_EQ(count(0b1111), 4U + 6U);  // one or two of four
  EXPECT_EQ(count(0b0001), 1U);
  EXPECT_EQ(count(0), 1U);  // nothing is open: nothing is picked
}

TEST(Items, TheBestAnswerIsBestOnEveryCriterionAndTheFirstOfThoseThatTie) {
  const auto program = case_program("tiny");
  const ProgramNames names(*program);
  EXPECT_EQ(picks(*program, *best_answer(*program, names.decision("d.door"), 0b111),
                  names.decision("d.door")),
            "o.ask");
  EXPECT_EQ(picks(*program, *best_answer(*program, names.decision("d.car"), 0b1111),
                  names.decision("d.car")),
            "o.call o.note");
  // o.wait (sound, partial) and o.promise (sound, unsafe): o.wait is nowhere lower
  EXPECT_EQ(picks(*program, *best_answer(*program, names.decision("d.door"), 0b110),
                  names.decision("d.door")),
            "o.wait");
}

constexpr std::string_view kLevels = R"(
  "weights": {"relationship": 1, "curiosity": 1},
  "scenes": [
    {"id": "start", "decision": {"id": "d", "name": "n", "prompt": "p", "kind": "choose", "serves": "k", "weight": 1,
      "assesses": ["relationship.respect", "curiosity.ask"], "options": [
        {"id": "o.split", "text": "t", "levels": ["strong", "unsafe"], "goto": "z", "duty": "d", "no_repair": "r"},
        {"id": "o.other", "text": "t", "levels": ["sound", "missed"], "goto": "z"},
        {"id": "o.silent", "text": "t", "levels": ["strong", "not_observed"], "goto": "z"},
        {"id": "o.best", "text": "t", "levels": ["strong", "missed"], "goto": "z"},
        {"id": "o.same", "text": "t", "levels": ["strong", "missed"], "goto": "z"}]}},
    {"id": "z", "end": "e.end"}])";

TEST(Items, MissedStandsAboveUnsafeAndSilenceIsNoBestAnswer) {
  const auto program = program_from(kLevels);
  const auto best = [&](std::uint16_t open) {
    const std::optional<Answer> answer = best_answer(*program, {0}, open);
    return answer ? picks(*program, *answer, {0}) : "none";
  };
  EXPECT_EQ(best(0b11111), "o.best");
  EXPECT_EQ(best(0b10011), "o.same");
  EXPECT_EQ(best(0b00011), "none");  // o.split is lower on the second, o.other on the first
  EXPECT_EQ(best(0b00110), "none");  // o.silent says nothing of the second
  EXPECT_EQ(best(0b00100), "o.silent");
}

}  // namespace
}  // namespace sim::testing
