// The few answers that tell everything, against all answers listed one by one.
#include "sim/program/answer_space.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "sim/program/compile.h"
#include "sim/program/items.h"
#include "sim/program/parts.h"
#include "sim/session/session.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_space.h"
#include "tests/support/scenario_builder.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

constexpr std::size_t kMostListed = 60'000;

struct Group {
  double share = 0, earned = 0;  // `earned`: share x credit
  std::int64_t most = -1, least = -1;
};
using Groups = std::map<std::vector<std::int64_t>, Group>;

std::vector<Item> made_by(const Program& p, DecisionIx d, std::uint16_t open,
                          const Answer& answer) {
  std::vector<Item> items;
  items_of(p, d, open, answer, items);
  return items;
}

std::int64_t worth(const Program& p, const std::vector<Item>& items) {
  std::int64_t sum = 0;
  for (const Item& item : items) sum += weighted(p, item);
  return sum;
}

// What can be told of an answer later: its traces, and its levels where a condition reads those.
std::vector<std::int64_t> key_of(const Program& p, DecisionIx d, const Answer& answer,
                                 const std::vector<Item>& items) {
  Words words = p.slots.start;
  record_answer(p, d, answer, words);
  std::vector<std::int64_t> key;
  for (SlotIx slot : traces_of(p, d))
    if (p.run_reads[slot.v] != 0) key.push_back(get(p.slots[slot], words) & p.run_reads[slot.v]);
  const DecisionRow& row = p.decisions[d.v];
  bool tracked = row.level.valid();
  for (const Program::ShownRow& shown : p.shown)
    for (std::uint32_t k = 0; k < row.assesses.count; ++k)
      tracked = tracked || p.criterion_lists[row.assesses.first + k] == shown.criterion;
  if (row.level.valid())
    if (const std::optional<Level> word = answer_word(p, items))
      key.push_back(static_cast<std::int64_t>(*word));
  for (const Item& item : items)
    if (tracked) key.push_back(item.criterion.v * 8 + static_cast<std::int64_t>(item.level));
  return key;
}

void expect_same(const Program& p, const State& state, const std::vector<DrawnAnswer>& all) {
  const DecisionIx d = open_decision(p, state);
  const std::uint16_t open = open_options(p, state);
  Groups listed, told;
  for (const DrawnAnswer& one : all) {
    ASSERT_TRUE(allows(p, state, one.answer));
    if (writes_beside_strong(p, d, one.answer)) continue;
    const std::vector<Item> items = made_by(p, d, open, one.answer);
    Group& group = listed[key_of(p, d, one.answer, items)];
    const std::int64_t earns = worth(p, items);
    group.share += one.share;
    group.earned += one.share * static_cast<double>(earns);
    group.most = std::max(group.most, earns);
    group.least = group.least < 0 ? earns : std::min(group.least, earns);
  }
  for (const WeightedAnswer& one : answer_space(p, d, open)) {
    if (!allows(p, state, one.answer)) continue;
    const std::vector<Item> items = made_by(p, d, open, one.answer);
    Group& group = told[key_of(p, d, one.answer, items)];
    const std::int64_t earns = worth(p, items);
    group.share += one.share;
    group.earned += one.share * one.credit;
    group.most = std::max(group.most, earns);
    group.least = group.least < 0 ? earns : std::min(group.least, earns);
  }
  ASSERT_EQ(told.size(), listed.size());
  for (const auto& [key, group] : listed) {
    ASSERT_EQ(told.count(key), 1U);
    const Group& found = told[key];
    EXPECT_EQ(found.most, group.most);
    EXPECT_EQ(found.least, group.least);
    EXPECT_NEAR(found.share, group.share, 1e-9);
    EXPECT_NEAR(found.earned, group.earned, 1e-9 * (1 + group.earned));
  }
}

// How many answers listing would give, about: so that no test waits for millions.
double about(const Program& p, const State& state) {
  const DecisionRow& row = p.decisions[open_decision(p, state).v];
  if (!is_worked(row)) return 0;
  const WorkRow& work = p.works[row.work];
  double passages = 0, count = 1;
  for (std::uint32_t i = 0; i < work.documents.count; ++i)
    passages += p.documents[p.document_lists[work.documents.first + i].v].passages.count;
  if (row.kind == TaskKind::Mark) count = std::pow(kTags + 1, passages);
  if (row.kind == TaskKind::Build)
    count = std::pow(std::pow(kSides + 1, passages) * 8, work.groups.count);
  if (row.kind == TaskKind::Form)
    for (std::uint32_t f = work.fields.first; f < work.fields.first + work.fields.count; ++f)
      count *=
          p.decisions[f].kind == TaskKind::Order || p.decisions[f].kind == TaskKind::Sort ? 27 : 8;
  return count;
}

TEST(AnswerSpace, HoldsTheTracesTheExtremesAndTheChancesOfAllAnswers) {
  Shape shape;
  shape.works = true;
  shape.documents = 2;
  std::map<TaskKind, int> compared;
  for (int seed = 1; seed <= seeds(250); ++seed) {
    Generated made = generate_valid(static_cast<std::uint64_t>(seed), shape);
    SCOPED_TRACE("generate_scenario(" + std::to_string(made.seed) + ")");
    const auto program = std::make_shared<const Program>(compile(std::move(made.valid)));
    Dice dice(made.seed);
    Session session = Session::start(program, 1);
    for (int moves = 0; !session.ended() && moves < 60; ++moves) {
      const DecisionRow& row = program->decisions[session.decision().v];
      SCOPED_TRACE(program->wording.decisions[session.decision().v].id);
      if (is_worked(row) && about(*program, session.state()) < static_cast<double>(kMostListed)) {
        expect_same(*program, session.state(), every_answer(*program, session.state()));
        ++compared[row.kind];
        if (HasFailure()) return;
      }
      random_move(dice, session);
    }
  }
  for (TaskKind kind : {TaskKind::Choose, TaskKind::Order, TaskKind::Sort, TaskKind::Mark,
                        TaskKind::Build, TaskKind::Form})
    EXPECT_GT(compared[kind], 10) << static_cast<int>(kind);
}

}  // namespace
}  // namespace sim::testing
