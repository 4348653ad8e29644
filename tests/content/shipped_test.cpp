// Every shipped scenario is clean, goes as its walks say, and keeps its promises on a thousand
// seeded plays.
#include <algorithm>
#include <set>

#include "sim/analysis/run_walk.h"
#include "sim/assess/score.h"
#include "sim/assess/values.h"
#include "sim/io/check_scenario.h"
#include "sim/io/places.h"
#include "sim/session/event_text.h"
#include "sim/session/replay.h"
#include "tests/content/shipped.h"
#include "tests/support/random_play.h"
#include "tests/support/reference_score.h"

namespace sim::testing {
namespace {

TEST(Shipped, ThereIsAtLeastOneScenario) { EXPECT_FALSE(shipped().empty()); }

TEST(Shipped, EveryScenarioIsCleanAndClearsItsBars) {
  for (const std::string& folder : shipped()) {
    const CheckedScenario checked =
        check_scenario(DiskFiles(), kShippedRoot, folder, CheckDepth::Full);
    std::string problems;
    for (const Diagnostic& diagnostic : checked.diagnostics) problems += format(diagnostic);
    EXPECT_EQ(problems, "") << folder;
    ASSERT_TRUE(checked.check.has_value()) << folder;
    EXPECT_TRUE(checked.check->computed) << folder;
    EXPECT_EQ(checked.check->policies.size(), kPolicies) << folder;
  }
}

TEST(Shipped, EveryScenarioHasAStrongAPoorAndAMeanderingWalk) {
  for (const std::string& folder : shipped()) {
    const CheckedScenario checked =
        check_scenario(DiskFiles(), kShippedRoot, folder, CheckDepth::Fast);
    std::set<std::string> kinds;
    for (const WalkCheck& walk : checked.check->walks)
      if (walk.kind) kinds.emplace(walk_kind_id(*walk.kind));
    for (const char* kind : {"strong", "poor", "meandering"})
      EXPECT_TRUE(kinds.contains(kind)) << folder << " " << kind;
  }
}

// An unsafe walk is owed where an unsafe answer is possible.
TEST(Shipped, WhereUnsafeIsPossibleAWalkShowsIt) {
  for (const std::string& folder : shipped()) {
    const std::shared_ptr<const Program> program = shipped_program(folder);
    const std::vector<Level>& levels = program->option_levels;
    if (std::find(levels.begin(), levels.end(), Level::Unsafe) == levels.end()) continue;
    const CheckedScenario checked =
        check_scenario(DiskFiles(), kShippedRoot, folder, CheckDepth::Fast);
    EXPECT_TRUE(std::any_of(checked.check->walks.begin(), checked.check->walks.end(),
                            [](const WalkCheck& w) { return w.kind == WalkKind::Unsafe; }))
        << folder;
  }
}

// A stronger walk earns a larger share of what its route held.
TEST(Shipped, AStrongWalkEarnsMoreThanAPoorOne) {
  for (const std::string& folder : shipped()) {
    const std::shared_ptr<const Program> program = shipped_program(folder);
    const DiskFiles files;
    double least_strong = 2, most_poor = -1;
    const std::string walks = kShippedRoot + "/" + folder + "/walks";
    const auto entries = files.list(walks);
    ASSERT_TRUE(entries.has_value());
    for (const FolderEntry& entry : *entries) {
      const ParsedWalk parsed = parse_walk(*files.read(walks + "/" + entry.name, 64'000));
      const Sum overall = run_walk(program, parsed.walk, nullptr).card.overall;
      const double share = static_cast<double>(overall.earned) / static_cast<double>(overall.full);
      if (parsed.walk.kind == WalkKind::Strong) least_strong = std::min(least_strong, share);
      if (parsed.walk.kind == WalkKind::Poor) most_poor = std::max(most_poor, share);
    }
    EXPECT_GE(least_strong, 0.9) << folder;
    EXPECT_LE(most_poor, 0.5) << folder;
  }
}

// ---- Properties of a thousand seeded plays ----

void expect_within(const Sum& sum, const Fraction& most, const std::string& what,
                   std::int64_t denominator) {
  EXPECT_GE(sum.earned, 0) << what;
  EXPECT_LE(sum.earned, sum.possible) << what;
  EXPECT_LE(sum.possible, sum.full) << what;
  EXPECT_FALSE(most < (Fraction{sum.earned, denominator})) << what;
}

// Earned is never above possible on this route, nor above possible overall.
void expect_sums(const Program& program, const Scorecard& card, const Reach& reach) {
  expect_within(card.overall, reach.most_overall(), "overall", card.denominator);
  for (std::uint32_t c = 0; c < card.criteria.size(); ++c)
    expect_within(card.criteria[c], reach.most(CriterionIx{c}), program.wording.criteria[c].id,
                  card.denominator);
  for (std::uint32_t c = 0; c < card.competencies.size(); ++c)
    expect_within(card.competencies[c], reach.most(CompetencyIx{c}),
                  program.wording.competencies[c].id, card.denominator);
}

// Losses add up to possible overall less what was earned; none is below 0.
void expect_losses(const Program& program, const Session& session, const Scorecard& card,
                   const Reach& reach) {
  std::int64_t sum = 0;
  for (const AnswerValue& value : values(program, reach, session.log())) {
    EXPECT_GE(value.loss, 0);
    EXPECT_GE(value.shortfall, 0);
    sum += value.loss;
  }
  EXPECT_EQ(
      to_text(Fraction{sum, card.denominator}),
      to_text(Fraction{reach.most_overall().numerator - card.overall.earned, card.denominator}));
}

// The log as text is the attempt: read back it replays to the same bytes and is scored the same.
void expect_same_again(const std::shared_ptr<const Program>& program, const ProgramNames& names,
                       const Session& session, const Scorecard& card) {
  const std::string text = to_text(*program, session.log());
  EventLog stored;
  stored.seed = session.seed();
  ASSERT_TRUE(append_events(names, *program, text, stored).has_value());
  const Replay again = replay(program, stored);
  EXPECT_FALSE(again.parting.has_value());
  EXPECT_EQ(to_text(*program, again.session.log()), text);
  EXPECT_EQ(scorecard_text(*program, score(*program, stored)), scorecard_text(*program, card));
}

// What a play can begin with: nothing, or the facts of each prepared earlier part.
std::vector<std::uint64_t> beginnings(const Program& program) {
  std::vector<std::uint64_t> all;
  for (const StartProfile& profile : program.wording.profiles)
    all.push_back(facts_of(program, profile));
  if (all.empty()) all.push_back(0);
  return all;
}

TEST(Shipped, AThousandSeededPlaysKeepEveryPromise) {
  for (const std::string& folder : shipped()) {
    const std::shared_ptr<const Program> program = shipped_program(folder);
    const std::vector<std::uint64_t> carried = beginnings(*program);
    // What can still be reached takes long to know here: of the first beginning alone.
    const Reach reach = Reach::compute(*program, kMostSituations, nullptr, carried[0]);
    ASSERT_TRUE(reach.computed()) << folder;
    const ProgramNames names(*program);
    std::set<std::uint32_t> endings;
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds(1000)); ++seed) {
      SCOPED_TRACE(folder + ", seed " + std::to_string(seed));
      const bool first = seed % carried.size() == 0;
      Dice dice(seed);
      Session session = Session::start(program, seed, carried[seed % carried.size()]);
      play_to_end(dice, session, nullptr, 200);
      ASSERT_EQ(session.state().phase, Phase::Ended);
      endings.insert(session.state().ending.v);
      const Scorecard card = score(*program, session.log());
      EXPECT_TRUE(card.complete);
      if (first) expect_sums(*program, card, reach);
      // With many parts the worth of a best answer takes seconds: every hundredth play.
      if (first && (program->works.empty() || seed % 100 == 0))
        expect_losses(*program, session, card, reach);
      expect_same_again(program, names, session, card);
      if (HasFailure()) return;
    }
    EXPECT_EQ(endings.size(), program->wording.endings.size())
        << folder << ": a thousand plays see every ending";
  }
}

}  // namespace
}  // namespace sim::testing
