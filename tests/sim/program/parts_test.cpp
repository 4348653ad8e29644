// What must hold of every answer with many parts, over random decisions.
#include "sim/program/parts.h"

#include <gtest/gtest.h>

#include "sim/program/answer_space.h"
#include "sim/program/compile.h"
#include "sim/program/items.h"
#include "sim/session/event_text.h"
#include "sim/session/session.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_space.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

// Goes through random plays of random scenarios; `look` sees every decision with many parts.
template <class Look>
void each_work(int most, Look look) {
  Shape shape;
  shape.works = true;
  for (int seed = 1; seed <= most; ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    Dice dice(made.seed);
    Session session = Session::start(program, 1, made.seed % 4);
    for (int moves = 0; !session.ended() && moves < 60; ++moves) {
      SCOPED_TRACE(program->wording.decisions[session.decision().v].id);
      if (is_worked(program->decisions[session.decision().v])) look(session, dice);
      if (::testing::Test::HasFailure()) return;
      random_move(dice, session);
    }
  }
}

std::vector<Item> items_made(const Session& session, const Answer& answer) {
  std::vector<Item> items;
  items_of(session.program(), session.decision(), session.offer().open, answer, items);
  return items;
}

TEST(Parts, CreditLiesBetweenNothingAndAHundredAndTheKeyGetsTheMost) {
  each_work(seeds(80), [](const Session& session, Dice& dice) {
    const Program& p = session.program();
    const Answer key = *best_answer(p, session.decision(), session.offer().open);
    EXPECT_TRUE(allows(p, session.state(), key));
    const std::vector<Item> best = items_made(session, key);
    for (int i = 0; i < 20; ++i)
      for (const Item& item : items_made(session, any_answer(dice, p, session.state()))) {
        EXPECT_GE(item.credit, 0);
        EXPECT_LE(item.credit, std::int64_t{100} * p.denominator);
        if (p.decisions[session.decision().v].kind == TaskKind::Form)
          continue;  // a check may stand against the key
        for (const Item& b : best)
          if (b.criterion == item.criterion) {
            EXPECT_LE(item.credit, b.credit);
          }
      }
  });
}

// Takes a found part away: a mark or link goes, a gap is left unstated, a thing lands where it
// earns nothing.
TEST(Parts, AnAnswerWithOnePartLessFoundNeverEarnsMore) {
  int worse = 0;
  each_work(seeds(160), [&](const Session& session, Dice& dice) {
    const Program& p = session.program();
    const DecisionRow& row = p.decisions[session.decision().v];
    if (row.kind != TaskKind::Mark && row.kind != TaskKind::Build) return;
    const Answer answer = any_answer(dice, p, session.state());
    for (const Part& part : parts_of(p, session.decision(), session.offer().open, answer, 0)) {
      if (part.kind == Part::Kind::Sentence || part.as == 0) continue;
      Worked less = std::get<Worked>(answer);
      std::erase_if(less.placings, [&](const Placing& one) {
        return one.part == part.part && one.passage == (part.kind == Part::Kind::Passage) &&
               one.what == part.what;
      });
      const std::vector<Item> before = items_made(session, answer),
                              after = items_made(session, less);
      ASSERT_EQ(before.size(), after.size());
      for (std::size_t i = 0; i < before.size(); ++i) EXPECT_LE(after[i].credit, before[i].credit);
      ++worse;
    }
  });
  EXPECT_GT(worse, 50);
}

TEST(Parts, MarkingOneMoreThatIsNeitherKeyNorNeutralNeverEarnsMore) {
  each_work(seeds(80), [](const Session& session, Dice& dice) {
    const Program& p = session.program();
    const DecisionIx d = session.decision();
    if (p.decisions[d.v].kind != TaskKind::Mark) return;
    const auto answer = std::get<Worked>(any_answer(dice, p, session.state()));
    for (std::uint32_t passage = 0; passage < p.wording.passages.size(); ++passage) {
      Worked more = answer;
      if (placed_as(more, 0, true, passage) != 0) continue;
      more.placings.push_back({0, 1, true, passage});
      sort_placings(more);
      const Surplus before = surplus_of(p, d, session.offer().open, answer, 0),
                    after = surplus_of(p, d, session.offer().open, more, 0);
      if (after.made == before.made || !allows(p, session.state(), more)) continue;
      const std::vector<Item> x = items_made(session, answer), y = items_made(session, more);
      for (std::size_t i = 0; i < x.size(); ++i) EXPECT_LE(y[i].credit, x[i].credit);
    }
  });
}

TEST(Parts, MarkingEverythingEarnsNothingWhenEveryPaperIsThere) {
  int tried = 0;
  each_work(seeds(120), [&](const Session& session, Dice& dice) {
    const Program& p = session.program();
    const DecisionRow& row = p.decisions[session.decision().v];
    if (row.kind != TaskKind::Mark || !row.scored()) return;
    const WorkRow& work = p.works[row.work];
    if (session.offer().open != (1U << work.documents.count) - 1) return;
    Worked all;
    std::size_t neutral = 0;
    const Range cells = p.groups[work.groups.first].cells;
    for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c)
      neutral += p.cells[c].neutral ? 1 : 0;
    for (std::uint32_t passage = 0; passage < p.wording.passages.size(); ++passage) {
      const Worked one{{{0, static_cast<std::uint8_t>(dice.in(1, kTags)), true, passage}}};
      if (allows(p, session.state(), one)) all.placings.push_back(one.placings[0]);
    }
    const std::size_t k = cells.count - neutral;
    if (all.placings.size() - k - neutral < k + k / 2) return;  // the rule counts neutral ones too
    for (const Item& item : items_made(session, all)) EXPECT_EQ(item.credit, 0);
    ++tried;
  });
  EXPECT_GT(tried, 5);
}

TEST(Parts, OfARefusedAnswerNothingStays) {
  int refused = 0;
  each_work(seeds(60), [&](const Session& session, Dice& dice) {
    const Program& p = session.program();
    const auto answer = std::get<Worked>(any_answer(dice, p, session.state()));
    for (int i = 0; i < 30; ++i) {
      Worked spoilt = answer;
      if (spoilt.placings.empty() || dice.chance(20)) spoilt.placings.emplace_back();
      Placing& one = spoilt.placings[static_cast<std::size_t>(
          dice.in(0, static_cast<int>(spoilt.placings.size()) - 1))];
      switch (dice.in(0, 4)) {
        case 0:
          one.part = static_cast<std::uint16_t>(dice.in(0, 20));
          break;
        case 1:
          one.as = static_cast<std::uint8_t>(dice.in(0, 255));
          break;
        case 2:
          one.passage = !one.passage;
          break;
        case 3:
          one.what = static_cast<std::uint32_t>(dice.in(0, 1) == 0 ? dice.in(0, 40) : -1);
          break;
        default:
          spoilt.placings.push_back(Placing(one));
      }
      if (dice.chance(50)) sort_placings(spoilt);
      Session copy = session;
      if (copy.answer(spoilt).has_value()) continue;
      ++refused;
      EXPECT_EQ(to_text(p, copy.log()), to_text(p, session.log()));
      EXPECT_EQ(copy.log().works.size(), session.log().works.size());
      EXPECT_EQ(copy.state().words, session.state().words);
    }
  });
  EXPECT_GT(refused, 500);
}

}  // namespace
}  // namespace sim::testing
