#include <gtest/gtest.h>

#include <csignal>

#include "tests/cli/program.h"
#include "tests/cli/shipped_case.h"
#include "ui/model/make_play.h"

namespace cli_testing {
namespace {

using Behind = Running::Behind;

std::vector<std::string> play(const TempFolder& data, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = with_folders({"play", "fine", "--seed", "1"}, data.path());
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

int answers(const TempFolder& data) { return count(dump(data.path()), "input answered"); }

class Terminal : public ::testing::Test {
  void SetUp() override {
    ASSERT_TRUE(Running::terminals_exist()) << "mount devpts at /dev/pts, or run this as root";
  }
};

// From the briefing to the first decision.
bool begin(Running& pqip) {
  if (!pqip.wait_for("Enter begins.")) return false;
  pqip.type("\n");
  return pqip.wait_for("Type a number");
}

}  // namespace

TEST(Talk, ChoosingAndSayingAreTwoPresses) {
  const TempFolder data;
  Running pqip(play(data), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(begin(pqip)) << pqip.out();
  talk(pqip, {
                 {"", "Nothing is chosen yet"},
                 {"9", "There is no 9 here"},
                 {"1", "1 is chosen. Enter says it"},
                 {"2", "2 is chosen. Enter says it"},
             });
  EXPECT_EQ(pqip.out().find("Saved "), std::string::npos) << "nothing was said yet";
  talk(pqip, {{"", "Saved "}, {"/q", "Go on with: pqip play fine"}});
  EXPECT_EQ(pqip.finish(), 5);
  EXPECT_EQ(answers(data), 1);
}

TEST(Talk, TheSameNumberTwiceSaysItToo) {
  const TempFolder data;
  Running pqip(play(data), Behind::Talk);
  ASSERT_TRUE(begin(pqip));
  pqip.type("2\n2\n");
  EXPECT_TRUE(pqip.wait_for("Saved "));
}

TEST(Talk, NoConfirmSaysItAtOnce) {
  const TempFolder data;
  Running pqip(play(data, {"--no-confirm"}), Behind::Talk);
  ASSERT_TRUE(begin(pqip));
  pqip.type("2\n");
  EXPECT_TRUE(pqip.wait_for("Saved "));
}

TEST_F(Terminal, ColourOnlyWhereItIsWanted) {
  const TempFolder data;
  Running plain(play(data, {"--no-record"}), Behind::Terminal, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(begin(plain));
  EXPECT_EQ(plain.out().find('\x1b'), std::string::npos);
  Running dumb(play(data, {"--no-record"}), Behind::Terminal, {{"TERM", "dumb"}});
  ASSERT_TRUE(begin(dumb));
  EXPECT_EQ(dumb.out().find('\x1b'), std::string::npos);
  Running colored(play(data, {"--no-record"}), Behind::Terminal);
  ASSERT_TRUE(begin(colored));
  EXPECT_NE(colored.out().find('\x1b'), std::string::npos);
}

TEST_F(Terminal, WrapsToTheTerminalAndNeverOverEighty) {
  const TempFolder data;
  Running narrow(play(data, {"--no-record"}), Behind::Terminal, {{"NO_COLOR", "1"}}, 40);
  ASSERT_TRUE(begin(narrow));
  std::string text = narrow.out();
  EXPECT_LE(widest(text), 40);
  Running wide(play(data, {"--no-record"}), Behind::Terminal, {{"NO_COLOR", "1"}}, 200);
  ASSERT_TRUE(begin(wide));
  text = wide.out();
  EXPECT_LE(widest(text), 80);
}

TEST(Talk, EverythingElseCanBeDoneWhileADecisionIsOpen) {
  const TempFolder data;
  Running pqip(play(data), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(begin(pqip));
  talk(pqip, {
                 {"?", "What you can type"},
                 {"c", "Case file"},
                 {"open 1", "words."},
                 {"open 99", "no such paper"},
                 {"find the", "“the”: "},
                 {"find zzzz", "is not in"},
                 {"h", "Everything said"},
                 {"n", "n last pins"},
                 {"n last", "Pinned:"},
                 {"n last", "No longer pinned:"},
                 {"pin p1.1", "Pinned:"},
                 {"c", "Pinned by you"},
                 {"a 1", "(ticked)"},
                 {"t", "Minute "},
                 {"b", "What it contains"},
                 {"p", "Nothing is scored"},
                 {"", "still open"},
                 {"nonsense", "means nothing"},
                 {"r", "1  "},
             });
  pqip.type("p\nl\n");
  EXPECT_TRUE(pqip.wait_for("Everything is saved."));
  EXPECT_EQ(pqip.finish(), 5);
  const std::string log = dump(data.path());
  for (const char* event :
       {"input opened", "input pinned line=", "input unpinned",
        "input pinned passage=", "note aim_ticked", "note paused", "note resumed"})
    EXPECT_NE(log.find(event), std::string::npos) << event;
}

TEST(Talk, AWholeCaseIsPlayedWithEverythingThatIsAsked) {
  const TempFolder data;
  sim::Session session = sim::Session::start(shipped_program(), 1);
  Running pqip(play(data), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(pqip.wait_for("Enter begins."));
  pqip.type("\n");
  int asked_first = 0, asked_why = 0, asked_sure = 0;
  while (!session.ended()) {
    const ui::DecisionPanel panel = ui::make_decision(session, ui::Words(), 0);
    ASSERT_TRUE(pqip.wait_for("\nMinute ")) << pqip.out();
    if (panel.say_first) {
      ASSERT_TRUE(pqip.wait_for("What would you say?"));
      pqip.type("Words of mine.\n");
      ++asked_first;
    }
    // The last thing on the screen before it waits.
    ASSERT_TRUE(pqip.wait_for("\n" + std::to_string(panel.rows.size()) + "  "));
    const sim::Answer answer = first_answer(session).first;
    for (const ui::DecisionRow& row : panel.rows)
      if (((sim::picked_bits(answer) >> row.option) & 1) != 0)
        pqip.type(std::to_string(row.number) + "\n");
    ASSERT_TRUE(pqip.wait_for("Enter says"));
    pqip.type("\n");
    if (!panel.why.empty()) {
      ASSERT_TRUE(pqip.wait_for("Why this one?"));
      pqip.type(asked_why++ == 0 ? "1\n" : "A reason of mine.\n");
    }
    if (panel.asks_sure) {
      ASSERT_TRUE(pqip.wait_for("How sure are you?"));
      pqip.type("2\n");
      ++asked_sure;
    }
    ASSERT_TRUE(pqip.wait_for("\nSaved ")) << pqip.out();
    ASSERT_TRUE(session.answer(answer));
  }
  ASSERT_TRUE(pqip.wait_for("Enter opens your debrief"));
  pqip.type("\n");
  ASSERT_TRUE(pqip.wait_for("Enter is done."));
  pqip.type("\n");
  EXPECT_EQ(pqip.finish(), 0);
  const std::string log = dump(data.path());
  EXPECT_EQ(count(log, "note said_first"), asked_first);
  EXPECT_EQ(count(log, "note why"), asked_why);
  EXPECT_EQ(count(log, "note confidence"), asked_sure);
}

TEST(Talk, APlayCanBeSavedElsewhereAndTakenIn) {
  const TempFolder data, other;
  Running pqip(play(data, {"--no-record"}), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(begin(pqip));
  pqip.type("1\n\n");
  ASSERT_TRUE(pqip.wait_for("Minute "));
  pqip.type("/s " + (other / "play.json") + "\n");
  ASSERT_TRUE(pqip.wait_for("Written:")) << pqip.out();
  const Ran taken = run(with_folders({"import", other / "play.json"}, data.path()));
  EXPECT_EQ(taken.code, 0) << taken.err;
  EXPECT_EQ(answers(data), 1);
}

TEST(Talk, SignalsEndItAtOnceWithNothingLost) {
  for (int number : {SIGTERM, SIGINT, SIGHUP}) {
    const TempFolder data;
    Running pqip(play(data), Behind::Talk);
    ASSERT_TRUE(begin(pqip));
    pqip.type("1\n\n");
    ASSERT_TRUE(pqip.wait_for("Saved "));
    ASSERT_TRUE(pqip.wait_for("Minute "));
    pqip.signal(number);
    EXPECT_EQ(pqip.finish(), 5) << number;
    EXPECT_NE(pqip.out().find("Go on with"), std::string::npos);
    EXPECT_EQ(answers(data), 1);
  }
}

TEST(Talk, TheEndOfInputIsAWayOut) {
  const TempFolder data;
  Running pqip(play(data), Behind::Talk);
  ASSERT_TRUE(begin(pqip));
  pqip.end_input();
  EXPECT_EQ(pqip.finish(), 5);
}

TEST_F(Terminal, IsTalkedToWithoutBeingAsked) {
  const TempFolder data;
  Running pqip(play(data), Behind::Terminal, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(begin(pqip));
  ASSERT_TRUE(pqip.wait_for("> "));  // a terminal shows what is typed at once
  pqip.type("1\n\n");
  EXPECT_TRUE(pqip.wait_for("Saved "));
  EXPECT_EQ(count(pqip.out(), "> 1\n"), 1) << "typed words are shown once";
  pqip.type("\x04");
  EXPECT_EQ(pqip.finish(), 5);
}

TEST(Talk, OffersToGoOnWhereOneStopped) {
  const TempFolder data;
  {
    Running pqip(play(data), Behind::Talk);
    ASSERT_TRUE(begin(pqip));
    pqip.type("1\n\n");
    ASSERT_TRUE(pqip.wait_for("Saved "));
    pqip.type("/q\n");
    EXPECT_EQ(pqip.finish(), 5);
  }
  Running library(with_folders({"play"}, data.path()), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(library.wait_for("Continue: Fine"));
  EXPECT_TRUE(library.wait_for("You stopped at: "));
  EXPECT_TRUE(library.wait_for("minutes left."));
  EXPECT_TRUE(library.wait_for("Saved "));
  EXPECT_TRUE(library.wait_for("In progress"));
  library.type("\n");
  EXPECT_TRUE(library.wait_for("You go on where you stopped."));
  EXPECT_TRUE(library.wait_for("Minute "));
  library.type("/q\n");
  EXPECT_EQ(library.finish(), 5);
}

TEST(Talk, ASecondWindowPlaysWithoutKeepingAndSaysSo) {
  const TempFolder data;
  Running first(play(data), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(begin(first));
  Running second(play(data), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(second.wait_for("Not saved"));
  ASSERT_TRUE(second.wait_for("n starts again.")) << second.out();
  second.type("n\n");
  second.type("\n");
  ASSERT_TRUE(second.wait_for("Minute "));
  second.type("1\n\n");
  EXPECT_TRUE(second.wait_for("Not saved: open in another"));
  EXPECT_EQ(second.out().find("Saved ", second.out().find("n starts again.")), std::string::npos);
  first.type("1\n\n");
  EXPECT_TRUE(first.wait_for("Saved "));
}

TEST(Talk, TheDebriefOpensShortAndTakesNotes) {
  const TempFolder data;
  ASSERT_EQ(run(play(data), lines(first_picks())).code, 0);
  Running pqip(with_folders({"debrief", "1"}, data.path()), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(pqip.wait_for("Enter is done."));
  talk(pqip, {
                 {"1", "d if you do not agree"},
                 {"d", "One line."},
                 {"I would wait.", "Your mark is unchanged."},
                 {"", "1 to 3 opens"},
                 {"t", "A number opens"},
                 {"2", "d if you do not agree"},
                 {"w", "Key features"},
                 {"c", "How this was counted"},
                 {"1", "sum"},
                 {"1 o", "possible overall"},
                 {"", "How this was counted"},
                 {"r", "Nobody marks"},
                 {"Steady.", "Noted."},
                 {"k", "keep"},
                 {"Waiting.", "Noted."},
                 {"Asking.", "Noted."},
                 {"?", "What you can"},
                 {"zzz", "means nothing"},
                 {"s", "1 to 3"},
             });
  const std::string html = data / "debrief.html";
  pqip.type("x " + html + "\n");
  EXPECT_TRUE(pqip.wait_for("Written"));
  EXPECT_NE(read_file(html).find("<html"), std::string::npos);
  pqip.type("\n");
  EXPECT_EQ(pqip.finish(), 0);
  const std::string log = dump(data.path());
  for (const char* note : {"note disagreed", "text=\"I would wait.\"", "note reacted",
                           "\"Steady.\"", "note taken_away", "\"Asking.\""})
    EXPECT_NE(log.find(note), std::string::npos) << note;
}

}  // namespace cli_testing
