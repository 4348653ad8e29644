// Killed at random moments, nothing that was said to be saved is lost, and the attempt goes on at
// the same decision.
#include <gtest/gtest.h>

#include <csignal>

#include "sim/io/open_records.h"
#include "tests/cli/program.h"
#include "tests/cli/shipped_case.h"
#include "tests/support/dice.h"

namespace cli_testing {
namespace {

constexpr int kMoments = 50;  // a part; four parts

std::vector<std::string> arguments(const TempFolder& data, bool go_on) {
  std::vector<std::string> list = with_folders({"play", "fine"}, data.path());
  if (go_on) list.push_back("--continue");
  return list;
}

// The stored log of the only attempt, without its real times; nothing when there is no attempt.
std::optional<std::string> stored(const TempFolder& data) {
  sim::RecordsOptions options;
  options.data_dir = data.path();
  options.read_only = true;
  const sim::OpenedRecords records = sim::open_records(std::move(options));
  const auto text = records.store->log_text(1, sim::kOriginalBranch);
  if (!text || text->empty()) return std::nullopt;
  return timeless(*text);
}

const std::string& whole_log(const std::vector<std::string>& picks) {
  static const std::string log = [&] {
    const TempFolder data;
    run(arguments(data, false), lines(picks));
    return stored(data).value_or("");
  }();
  return log;
}

void kill_and_go_on(std::uint64_t seed, const std::vector<std::string>& picks) {
  sim::testing::Dice dice(seed);
  const TempFolder data;
  std::string out;
  {
    Running pqip(arguments(data, false), Running::Behind::Pipes);
    pqip.type(lines(picks));
    pqip.end_input();
    // So many lines into its work, and then a moment more or less: sometimes inside a write,
    // sometimes between two.
    pqip.read_some(static_cast<std::size_t>(dice.in(1, 16'000)));
    std::uint64_t work = seed;
    for (int rounds = dice.in(0, 1'000'000); rounds > 0; --rounds) work = sim::splitmix64(work);
    EXPECT_NE(work, 0U);  // so that it is really done
    pqip.signal(SIGKILL);
    pqip.finish();
    out = pqip.out();
  }
  const int said = count(out, "\nSaved ");
  const std::optional<std::string> log = stored(data);
  if (!log) {
    EXPECT_EQ(said, 0) << "seed " << seed;
    return;
  }
  const int kept = count(*log, " input answered ");
  EXPECT_GE(kept, said) << "seed " << seed << ": an answer that was said to be saved is lost";
  EXPECT_LE(kept, said + 1) << "seed " << seed;
  EXPECT_EQ(*log, whole_log(picks).substr(0, log->size())) << "seed " << seed;
  if (log->size() == whole_log(picks).size()) return;
  const Ran again = run(arguments(data, true), lines(picks, static_cast<std::size_t>(kept)));
  EXPECT_EQ(again.code, 0) << "seed " << seed << again.err;
  EXPECT_EQ(stored(data).value_or(""), whole_log(picks)) << "seed " << seed;
}

class Kill : public ::testing::TestWithParam<int> {};

}  // namespace

TEST_P(Kill, LosesNothingThatWasSaidToBeSaved) {
  const std::vector<std::string> picks = first_picks();
  ASSERT_GT(picks.size(), 5U);
  ASSERT_EQ(count(whole_log(picks), " input answered "), static_cast<int>(picks.size()));
  const int moments = sim::testing::seeds(kMoments);
  for (int i = 0; i < moments; ++i)
    kill_and_go_on(static_cast<std::uint64_t>(GetParam() * 100'000 + i), picks);
}

INSTANTIATE_TEST_SUITE_P(AtRandomMoments, Kill, ::testing::Values(1, 2, 3, 4));

}  // namespace cli_testing
