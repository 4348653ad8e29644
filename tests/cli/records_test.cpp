#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/with_records.h"

namespace cli_testing {
namespace {

class Records : public WithRecords {};

}  // namespace

TEST_F(Records, ListsAttemptsWithoutAnyMark) {
  play_one();
  ASSERT_EQ(pqip({"play", "fine", "--mode", "learn"}, lines(first_picks(), 0, 2)).code, 5);
  const Ran ran = pqip({"records"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.out.find("2  Fine. In progress. Learn."), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("1  Fine. Finished. Practise."), std::string::npos) << ran.out;
  EXPECT_EQ(ran.out.find('%'), std::string::npos);
  EXPECT_NE(pqip({"records", "--json"}).out.find("\"state\": \"running\""), std::string::npos);
}

TEST_F(Records, NobodySeesAnothersAttempts) {
  play_one();
  EXPECT_NE(pqip({"records", "--profile", "Sam"}).out.find("Nothing yet"), std::string::npos);
  EXPECT_EQ(pqip({"debrief", "1", "--profile", "Sam"}).code, 3);
  ASSERT_EQ(pqip({"play", "fine", "--profile", "Sam"}, lines(first_picks())).code, 0);
  EXPECT_NE(pqip({"records", "--profile", "Sam"}).out.find("Attempts of Sam"), std::string::npos);
}

TEST_F(Records, DebriefAndScoreReadTheSameAgain) {
  play_one();
  const Ran first = pqip({"debrief", "1"}), again = pqip({"debrief", "1"});
  EXPECT_EQ(first.code, 0);
  EXPECT_EQ(first.out, again.out);
  for (const char* part : {"Debrief: Fine", "What happened", "How this was counted", "Take away"})
    EXPECT_NE(first.out.find(part), std::string::npos) << part;
  EXPECT_EQ(pqip({"score", "1"}).code, 0);
  EXPECT_NE(pqip({"score", "1", "--json"}).out.find("\"sum\": \"overall\""), std::string::npos);
  EXPECT_NE(pqip({"debrief", "1", "--json"}).out.find("\"moments\""), std::string::npos);
  EXPECT_EQ(pqip({"debrief", "7"}).code, 3);
}

TEST_F(Records, AnAbandonedAttemptIsDebriefedAsFarAsItWent) {
  ASSERT_EQ(pqip({"play", "fine"}, lines(first_picks(), 0, 3)).code, 5);
  const Ran ran = pqip({"debrief", "1"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.out.find("so far"), std::string::npos) << ran.out;
}

TEST_F(Records, AnExportComesBackAsTheSameAttempt) {
  play_one();
  const std::string file = other_ / "attempt.json";
  ASSERT_EQ(pqip({"export", "1", "-o", file}).code, 0);
  EXPECT_NE(read_file(file).find("Not evidence of practice"), std::string::npos);
  EXPECT_EQ(pqip({"replay", file}).code, 0);
  EXPECT_EQ(pqip({"score", file, "--json"}).out, pqip({"score", "1", "--json"}).out);
  const Ran taken = pqip({"import", file, "--again"});
  EXPECT_EQ(taken.code, 0) << taken.err;
  EXPECT_EQ(pqip({"dump", "2"}).out, pqip({"dump", "1"}).out);
  const std::string again = other_ / "again.json";
  ASSERT_EQ(pqip({"export", "2", "-o", again}).code, 0);
  EXPECT_EQ(read_file(again), read_file(file));
}

TEST_F(Records, AnExportThatWasTouchedIsRefused) {
  play_one();
  const std::string file = other_ / "attempt.json";
  ASSERT_EQ(pqip({"export", "1", "-o", file}).code, 0);
  const std::string good = read_file(file);
  const std::pair<const char*, const char*> changes[] = {
      {"\"level\": \"", "\"level\": \"strong\", \"was\": \""},
      {" fact shown ", " fact hidden "},
      {"input answered", "input pinned"}};
  for (const auto& [from, to] : changes) {
    std::string bad = good;
    const std::size_t at = bad.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    bad.replace(at, std::string_view(from).size(), to);
    write_file(file, bad);
    const Ran ran = pqip({"import", file});
    EXPECT_EQ(ran.code, 3) << from;
    EXPECT_NE(ran.err, "") << from;
  }
  write_file(file, good.substr(0, good.size() / 2));
  EXPECT_EQ(pqip({"import", file}).code, 3);
  EXPECT_EQ(pqip({"import", other_ / "nowhere.json"}).code, 3);
  EXPECT_EQ(pqip({"dump", "2"}).code, 3) << "nothing was taken in";
}

TEST_F(Records, TheDebriefIsWrittenAsOnePage) {
  play_one();
  const std::string file = other_ / "debrief.html";
  ASSERT_EQ(pqip({"export", "1", "--html", "-o", file}).code, 0);
  const std::string html = read_file(file);
  EXPECT_NE(html.find("<!DOCTYPE html>"), std::string::npos) << html.substr(0, 80);
  EXPECT_EQ(html.find("http-equiv=\"refresh\""), std::string::npos);
  EXPECT_EQ(pqip({"export", "1", "--html", "-o", "/nowhere/at/all.html"}).code, 4);
}

TEST_F(Records, DeletingAsksAndThenLeavesNothing) {
  play_one();
  EXPECT_EQ(pqip({"records", "--delete", "1"}, "no\n").code, 0);
  EXPECT_EQ(pqip({"debrief", "1"}).code, 0);
  EXPECT_NE(pqip({"records", "--delete", "1"}, "yes\n").out.find("is deleted"), std::string::npos);
  EXPECT_EQ(pqip({"debrief", "1"}).code, 3);
  EXPECT_EQ(pqip({"records", "--delete", "9"}, "yes\n").code, 3);
}

TEST_F(Records, DeleteAllWantsTheWordAndNamesWhatItRemoves) {
  play_one();
  const Ran kept = pqip({"records", "--delete-all"}, "yes\n");
  EXPECT_NE(kept.out.find("Nothing was deleted"), std::string::npos);
  EXPECT_EQ(pqip({"debrief", "1"}).code, 0);
  const Ran gone = pqip({"records", "--delete-all"}, "DELETE\n");
  EXPECT_EQ(gone.code, 0) << gone.err;
  EXPECT_NE(gone.out.find("records.sqlite"), std::string::npos);
  EXPECT_NE(gone.out.find("exported"), std::string::npos) << "what is out of reach is said";
  EXPECT_TRUE(!std::filesystem::exists(data_.path()) || std::filesystem::is_empty(data_.path()));
}

TEST_F(Records, WalksThatShipGoAsWritten) {
  int walks = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(kScenarios) + "/fine/walks")) {
    const Ran ran = run({"replay", entry.path().string()});
    EXPECT_EQ(ran.code, 0) << entry.path() << ran.err;
    EXPECT_NE(ran.out.find("How this was counted"), std::string::npos);
    ++walks;
  }
  EXPECT_GE(walks, 5);
  const std::string bad = other_ / "bad.walk";
  std::string text = read_file(std::string(kScenarios) + "/fine/walks/strong.walk");
  text.replace(text.find("\nend "), 5, "\nminutes 999\nend ");
  write_file(bad, text);
  const Ran ran = run({"replay", bad, "--scenarios", kScenarios});
  EXPECT_EQ(ran.code, 1) << ran.err;
  EXPECT_NE(ran.err.find("999"), std::string::npos);
}

TEST_F(Records, ReadOnlyFoldersAreReadAndSaidToBe) {
  if (geteuid() == 0) GTEST_SUCCEED() << "root writes everywhere";
  play_one();
  std::filesystem::permissions(
      data_.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const Ran ran = pqip({"records"});
  std::filesystem::permissions(data_.path(), std::filesystem::perms::owner_all);
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.out.find("Fine. Finished."), std::string::npos);
}

}  // namespace cli_testing
