// A worse answer never earns more, the key earns everything and taking everything nothing: for the
// kinds with many parts, over random decisions.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/program/answer_space.h"
#include "sim/program/compile.h"
#include "sim/program/items.h"
#include "sim/program/parts.h"
#include "sim/session/session.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_space.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

// A scored decision of one kind with an answer to it.
struct Asked {
  const Program& p;
  const Session& session;
  DecisionIx decision;
  const DecisionRow& row;
  const WorkRow& work;
  std::uint16_t open;

  std::vector<Item> items(const Answer& answer) const {
    std::vector<Item> made;
    items_of(p, decision, open, answer, made);
    return made;
  }
};

// Goes through random plays; `look` sees every scored decision of the kind.
template <class Look>
void each_of(TaskKind kind, int most, Look look) {
  Shape shape;
  shape.works = true;
  for (int seed = 1; seed <= most; ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    Dice dice(made.seed);
    Session session = Session::start(program, 1, made.seed % 4);
    for (int moves = 0; !session.ended() && moves < 60; ++moves) {
      const DecisionIx d = session.decision();
      const DecisionRow& row = program->decisions[d.v];
      SCOPED_TRACE(program->wording.decisions[d.v].id);
      if (row.kind == kind && row.scored() && is_worked(row))
        look(Asked{*program, session, d, row, program->works[row.work], session.offer().open},
             dice);
      if (::testing::Test::HasFailure()) return;
      random_move(dice, session);
    }
  }
}

void expect_no_more(const Asked& asked, const Answer& worse, const Answer& better) {
  const std::vector<Item> less = asked.items(worse), more = asked.items(better);
  ASSERT_EQ(less.size(), more.size());
  for (std::size_t i = 0; i < less.size(); ++i) EXPECT_LE(less[i].credit, more[i].credit);
}

TEST(WorseAnswer, TheKeyOfAnOrderSortMarkOrBuildEarnsEverything) {
  for (const TaskKind kind : {TaskKind::Order, TaskKind::Sort, TaskKind::Mark, TaskKind::Build}) {
    int seen = 0;
    each_of(kind, seeds(150), [&](const Asked& asked, Dice&) {
      for (const Item& item : asked.items(key_answer(asked.p, asked.decision, asked.open))) {
        EXPECT_EQ(item.credit, std::int64_t{100} * asked.p.denominator);
        ++seen;
      }
    });
    EXPECT_GT(seen, 8) << static_cast<int>(kind);
  }
}

// Two neighbours that stand as the key has them, turned round.
TEST(WorseAnswer, ABrokenPairOfAnOrderNeverEarnsMore) {
  int tried = 0;
  each_of(TaskKind::Order, seeds(200), [&](const Asked& asked, Dice& dice) {
    const auto answer = std::get<Worked>(any_answer(dice, asked.p, asked.session.state()));
    const auto keyed = [&](const Placing& a, const Placing& b) {
      for (std::uint32_t i = 0; i < asked.work.pairs.count; ++i) {
        const PairRow& pair = asked.p.pairs[asked.work.pairs.first + i];
        if (pair.part && pair.before == a.what && pair.after == b.what) return true;
      }
      return false;
    };
    for (const Placing& a : answer.placings)
      for (const Placing& b : answer.placings) {
        if (b.as != a.as + 1 || !keyed(a, b)) continue;
        Worked turned = answer;
        for (Placing& one : turned.placings)
          one.as = one.what == a.what ? b.as : one.what == b.what ? a.as : one.as;
        sort_placings(turned);
        ASSERT_TRUE(allows(asked.p, asked.session.state(), turned));
        expect_no_more(asked, turned, answer);
        EXPECT_NE(asked.items(turned).at(0).credit, asked.items(answer).at(0).credit);
        ++tried;
      }
  });
  EXPECT_GT(tried, 20);
}

TEST(WorseAnswer, AThingInABinOfLowerLevelNeverEarnsMore) {
  int tried = 0;
  each_of(TaskKind::Sort, seeds(60), [&](const Asked& asked, Dice& dice) {
    const auto answer = std::get<Worked>(any_answer(dice, asked.p, asked.session.state()));
    const Range cells = asked.p.groups[asked.work.groups.first].cells;
    for (std::size_t i = 0; i < answer.placings.size(); ++i) {
      const auto cell = std::find_if(
          asked.p.cells.begin() + cells.first, asked.p.cells.begin() + cells.first + cells.count,
          [&](const CellRow& row) { return row.what == answer.placings[i].what; });
      const auto level = [&](std::uint8_t bin) { return asked.p.cell_levels[cell->levels + bin]; };
      for (std::uint8_t bin = 1; bin <= cell->values; ++bin) {
        if (level(bin) <= level(answer.placings[i].as)) continue;  // levels stand best first
        Worked worse = answer;
        worse.placings[i].as = bin;
        expect_no_more(asked, worse, answer);
        ++tried;
      }
    }
  });
  EXPECT_GT(tried, 20);
}

std::size_t count_of(const Asked& asked, std::uint32_t claim, bool keys) {
  std::size_t count = 0;
  const Range cells = asked.p.groups[asked.work.groups.first + claim].cells;
  for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c) {
    const CellRow& cell = asked.p.cells[c];
    if (cell.kind == CellRow::Kind::Sentence) continue;
    count += (keys ? cell.part : cell.neutral) ? 1 : 0;
  }
  return count;
}

// Every passage linked to every claim and every gap stated, with no sentence.
Worked everything(const Asked& asked, Dice& dice) {
  Worked all;
  for (std::uint32_t g = 0; g < asked.work.groups.count; ++g) {
    const auto part = static_cast<std::uint16_t>(g);
    for (std::uint32_t passage = 0; passage < asked.p.wording.passages.size(); ++passage) {
      const auto side = static_cast<std::uint8_t>(dice.in(1, kSides));
      const Placing one{part, side, true, passage};
      if (allows(asked.p, asked.session.state(), Worked{{one}})) all.placings.push_back(one);
    }
    const Range cells = asked.p.groups[asked.work.groups.first + g].cells;
    for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c)
      if (asked.p.cells[c].kind == CellRow::Kind::Gap)
        all.placings.push_back({part, 1, false, asked.p.cells[c].what});
  }
  sort_placings(all);
  return all;
}

TEST(WorseAnswer, LinkingEverythingEarnsNothingWhereThereIsEnoughElse) {
  int tried = 0;
  each_of(TaskKind::Build, seeds(160), [&](const Asked& asked, Dice& dice) {
    if (asked.open != (1U << asked.work.documents.count) - 1) return;
    const Worked all = everything(asked, dice);
    ASSERT_TRUE(allows(asked.p, asked.session.state(), all));
    for (std::uint32_t g = 0; g < asked.work.groups.count; ++g) {
      const std::size_t k = count_of(asked, g, true), neutral = count_of(asked, g, false);
      const auto placed = static_cast<std::size_t>(
          std::count_if(all.placings.begin(), all.placings.end(),
                        [&](const Placing& one) { return one.part == g; }));
      if (placed - k - neutral < k + k / 2) return;
    }
    for (const Item& item : asked.items(all)) EXPECT_EQ(item.credit, 0);
    ++tried;
  });
  EXPECT_GT(tried, 5);
}

TEST(WorseAnswer, OneMoreLinkThatIsNeitherKeyNorNeutralNeverEarnsMore) {
  int tried = 0;
  each_of(TaskKind::Build, seeds(200), [&](const Asked& asked, Dice& dice) {
    const auto answer = std::get<Worked>(any_answer(dice, asked.p, asked.session.state()));
    for (std::uint32_t passage = 0; passage < asked.p.wording.passages.size(); ++passage) {
      Worked more = answer;
      if (placed_as(more, 0, true, passage) != 0) continue;
      more.placings.push_back({0, static_cast<std::uint8_t>(dice.in(1, kSides)), true, passage});
      sort_placings(more);
      if (!allows(asked.p, asked.session.state(), more)) continue;
      bool known = false;
      const Range cells = asked.p.groups[asked.work.groups.first].cells;
      for (std::uint32_t c = cells.first; c < cells.first + cells.count; ++c)
        known = known || (asked.p.cells[c].kind == CellRow::Kind::Passage &&
                          asked.p.cells[c].what == passage);
      if (known) continue;
      expect_no_more(asked, more, answer);
      ++tried;
    }
  });
  EXPECT_GT(tried, 50);
}

// Another option in a field, no better on any criterion. Where no check can speak against either.
TEST(WorseAnswer, AnOptionOfLowerLevelInAFieldNeverEarnsMore) {
  int tried = 0;
  each_of(TaskKind::Form, seeds(300), [&](const Asked& asked, Dice& dice) {
    if (asked.work.checks.count > 0) return;
    const auto answer = std::get<Worked>(any_answer(dice, asked.p, asked.session.state()));
    for (std::size_t i = 0; i < answer.placings.size(); ++i) {
      const Placing& one = answer.placings[i];
      const DecisionRow& field = asked.p.decisions[asked.work.fields.first + one.part];
      if (field.kind != TaskKind::Choose) continue;
      const auto level = [&](std::uint32_t option, std::uint32_t k) {
        return asked.p.option_levels[asked.p.options[field.options.first + option].levels + k];
      };
      for (std::uint32_t other = 0; other < field.options.count; ++other) {
        bool worse = other != one.what;
        for (std::uint32_t k = 0; k < field.assesses.count; ++k)
          worse = worse && level(other, k) != Level::NotObserved &&
                  level(one.what, k) != Level::NotObserved && level(other, k) >= level(one.what, k);
        if (!worse) continue;
        Worked lower = answer;
        lower.placings[i].what = other;
        sort_placings(lower);
        ASSERT_TRUE(allows(asked.p, asked.session.state(), lower));
        expect_no_more(asked, lower, answer);
        ++tried;
      }
    }
  });
  EXPECT_GT(tried, 20);
}

}  // namespace
}  // namespace sim::testing
