// The hearing goes on from the report that was written.
#include "tests/cli/with_records.h"

namespace cli_testing {

class Carry : public WithRecords {};

// Started as the README says, without a folder of cases: those beside the program.
TEST_F(Carry, TheHearingGoesOnFromOnesOwnReport) {
  const std::string walk = walk_script(std::string(kScenarios) + "/report/walks/poor.walk");
  ASSERT_EQ(run({"play", "report", "--data-dir", data_.path()}, walk).code, 0);
  const Ran own = run({"play", "hearing", "--data-dir", data_.path()}, "");
  EXPECT_NE(own.out.find("You begin with: Your own: report"), std::string::npos) << own.out;
  const std::string log = run({"dump", "2", "--data-dir", data_.path()}).out;
  EXPECT_NE(log.find("carried"), std::string::npos) << log;
}

TEST_F(Carry, WReadsWhatOneWroteBefore) {
  const std::string walk = walk_script(std::string(kScenarios) + "/report/walks/strong.walk");
  ASSERT_EQ(pqip({"play", "report"}, walk).code, 0);
  const std::string read = pqip({"play", "hearing", "--interactive"}, "\n\n\nw\nq\n").out;
  for (const char* said : {"Behaviour in prison", "Recommendation", "Victim safety", "for twelve weeks; To tell"})
    EXPECT_NE(read.find(said), std::string::npos) << said << "\n" << read;
}

}  // namespace cli_testing
