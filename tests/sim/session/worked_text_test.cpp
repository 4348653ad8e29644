#include "sim/session/worked_text.h"

#include <gtest/gtest.h>

#include "sim/program/compile.h"
#include "sim/session/session.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_space.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

TEST(WorkedText, OfAnyAnswerIsReadBackAsItWas) {
  Shape shape;
  shape.works = true;
  int read = 0;
  for (int seed = 1; seed <= seeds(80); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto p = std::make_shared<const Program>(compile(std::move(made.valid)));
    const ProgramNames names(*p);
    Dice dice(made.seed);
    for (Session session = Session::start(p, 1); !session.ended(); random_move(dice, session)) {
      const DecisionIx d = session.decision();
      if (!is_worked(p->decisions[d.v])) continue;
      for (int i = 0; i < 10; ++i, ++read) {
        const auto worked = std::get<Worked>(any_answer(dice, *p, session.state()));
        const std::string text = worked_text(*p, d, worked);
        std::string reason;
        const std::optional<Worked> again = read_worked(names, *p, d, text, reason);
        ASSERT_TRUE(again.has_value()) << text << ": " << reason;
        EXPECT_EQ(*again, worked) << text;
      }
    }
  }
  EXPECT_GT(read, 500);
}

// Hostile text is refused or gives what no situation allows; nothing is read out of bounds.
TEST(WorkedText, SpoiltIsRefusedOrReadsAsSomethingElse) {
  Shape shape;
  shape.works = true;
  const std::string letters = ",:/-#.0129aoi\x01\xff";
  int refused = 0;
  for (int seed = 1; seed <= seeds(60); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto p = std::make_shared<const Program>(compile(std::move(made.valid)));
    const ProgramNames names(*p);
    Dice dice(made.seed);
    for (Session session = Session::start(p, 1); !session.ended(); random_move(dice, session)) {
      const DecisionIx d = session.decision();
      if (!is_worked(p->decisions[d.v])) continue;
      const std::string text =
          worked_text(*p, d, std::get<Worked>(any_answer(dice, *p, session.state())));
      for (int i = 0; i < 30; ++i) {
        std::string spoilt = text;
        const auto at = static_cast<std::size_t>(dice.in(0, static_cast<int>(spoilt.size()) - 1));
        const char letter =
            letters[static_cast<std::size_t>(dice.in(0, static_cast<int>(letters.size()) - 1))];
        if (dice.chance(30))
          spoilt.erase(at, static_cast<std::size_t>(dice.in(1, 4)));
        else if (dice.chance(50))
          spoilt.insert(at, 1, letter);
        else
          spoilt[at] = letter;
        std::string reason;
        const std::optional<Worked> read = read_worked(names, *p, d, spoilt, reason);
        if (!read) {
          ++refused;
          EXPECT_FALSE(reason.empty()) << spoilt;
        } else if (allows(*p, session.state(), *read)) {
          EXPECT_EQ(*read_worked(names, *p, d, worked_text(*p, d, *read), reason), *read) << spoilt;
        }
      }
    }
  }
  EXPECT_GT(refused, 1000);
}

TEST(WorkedText, HasOneFormForOneAnswer) {
  Shape shape;
  shape.works = true;
  for (int seed = 1; seed <= 20; ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    const auto p = std::make_shared<const Program>(compile(std::move(made.valid)));
    const ProgramNames names(*p);
    for (std::uint32_t d = 0; d < p->decisions.size(); ++d) {
      const DecisionRow& row = p->decisions[d];
      if (row.kind != TaskKind::Order || row.form.valid()) continue;
      const Id first = p->wording.options[row.options.first].id;
      std::string reason;
      for (const std::string& text :
           {first + ":", first + ":1", first + ",", "," + first, std::string(), std::string("- ")})
        EXPECT_FALSE(read_worked(names, *p, {d}, text, reason).has_value()) << text;
    }
  }
}

}  // namespace
}  // namespace sim::testing
