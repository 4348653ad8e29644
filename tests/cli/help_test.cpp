#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace cli_testing {

constexpr const char* kCommands[] = {"play",    "check",   "explain", "replay", "score",
                                     "debrief", "records", "export",  "import", "dump"};

TEST(Help, NamesEveryCommandAndShowsExamples) {
  const Ran ran = run({"--help"});
  EXPECT_EQ(ran.code, 0);
  for (const char* command : kCommands)
    EXPECT_NE(ran.out.find(std::string("  ") + command + " "), std::string::npos) << command;
  EXPECT_NE(ran.out.find("Examples:"), std::string::npos);
  EXPECT_NE(ran.out.find("5 stopped before the end"), std::string::npos);
}

TEST(Help, EachCommandHasItsOwnWithExamples) {
  for (const char* command : kCommands) {
    const Ran ran = run({command, "--help"});
    EXPECT_EQ(ran.code, 0) << command;
    EXPECT_NE(ran.out.find(std::string("  pqip ") + command), std::string::npos) << command << "\n"
                                                                                 << ran.out;
  }
}

TEST(Help, NeedsNeitherContentNorRecords) {
  const Ran ran = run({"--help"}, {}, {{"HOME", "/dev/null"}, {"XDG_DATA_HOME", "/dev/null"}});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.err, "");
}

TEST(Usage, IsTwoForWhatNobodyKnows) {
  EXPECT_EQ(run({}).code, 2);
  EXPECT_EQ(run({"dance"}).code, 2);
  EXPECT_EQ(run({"play", "--mode", "win"}).code, 2);
  EXPECT_EQ(run({"play", "--width", "3"}).code, 2);
  EXPECT_EQ(run({"play", "fine", "--new", "--continue"}).code, 2);
  EXPECT_EQ(run({"export", "1"}).code, 2);
  EXPECT_EQ(run({"explain", "SIM999"}).code, 2);
  EXPECT_EQ(run({"play", "--data-dir", "/tmp/nowhere-at-all", "--no-record"}).code, 2)
      << "no case named and nobody to ask";
}

TEST(Explain, ShowsThePageInAnyCase) {
  const Ran ran = run({"explain", "sim001"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_NE(ran.out.find("SIM001"), std::string::npos);
}

}  // namespace cli_testing
