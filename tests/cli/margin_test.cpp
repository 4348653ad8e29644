// What is marked, linked and written beside the papers of a case file, by keyboard and by script.
#include <gtest/gtest.h>

#include "tests/cli/parts_case.h"

namespace cli_testing {
namespace {

const std::string kToSort = "order i.one i.two i.three\n\n\n";
const std::string kToMark = kToSort + "sort i.call=b.now i.write=b.later\n\n\n" + "2\n\n";
const std::string kToBuild = kToMark + "open 1\nmark 2 risk\n\n\n";

// Wherever its lines break.
void expect_says(const Ran& ran, std::initializer_list<const char*> all) {
  std::string flowing;
  for (char c : ran.out)
    if (const char plain = c == '\n' ? ' ' : c;
        plain != ' ' || flowing.empty() || flowing.back() != ' ')
      flowing += plain;
  for (const char* said : all)
    EXPECT_NE(flowing.find(said), std::string::npos) << said << "\n" << ran.out << ran.err;
}

}  // namespace

TEST(Margin, IsWrittenInAtAnyDecision) {
  const Parts parts;
  const Ran ran = parts.talk(
      "open 1\nopen 2\nmark p1.2 risk p2.1 gap\nmark p2.1 none\npair p1.2 p2.1\nbeside p1.2 Ask "
      "her "
      "about it.\nm\nopen 1\nmark p1\npair p2.1 p1.2\nbeside p1.2\nmarks\nq\n");
  expect_says(ran,
              {"Risk: She said the bus didn’t come.", "No longer marked: She paid in full.",
               "These two disagree now: “She said the bus didn’t come.” and “She paid in full.”",
               "Written beside it: Ask her about it.", "What you marked",
               "Disagrees with The record, sentence 1.", "Your note: Ask her about it.",
               "[Risk: She said the bus didn’t come.] [Disagrees with The record, sentence 1]",
               "2 She said the bus didn’t come. (Risk)", "No longer linked as disagreeing:",
               "Nothing stands beside it any more: She said the bus didn’t come."});
  const std::string last = ran.out.substr(ran.out.rfind("What you marked"));
  EXPECT_NE(last.find("1.2  Risk: She said"), std::string::npos) << last;
  EXPECT_EQ(last.find("Disagrees"), std::string::npos) << last;
  EXPECT_EQ(last.find("Your note"), std::string::npos) << last;
  EXPECT_LE(widest(ran.out), 80);
}

TEST(Margin, OfAPaperThatIsUnreadOrClosedIsRefusedInAClearSentence) {
  const Parts parts;
  const Ran ran = parts.talk(
      "mark p1.2 risk\npair p1.2 p2.1\nbeside p2.1 Why?\nmark p3.1 risk\nmark doc.late#1 risk\n"
      "mark p1.99 risk\nopen 1\nmark p1.2 danger\nmark p1.2\nmark p1.1 risk p2.1 gap\npair p1.2\n"
      "pair p1.2 p1.2\nmarks\nq\n");
  expect_says(ran,
              {"“The note” was not opened yet. open 1 reads it",
               "“The record” was not opened yet. open 2 reads it",
               "“p3.1” is no sentence of a paper in your file.",
               "“doc.late#1” is no sentence of a paper in your file.", "“p1.99” is no sentence",
               "“danger” is no mark.", "Mark a sentence like this: mark p1.3 risk.",
               "Say which two disagree", "A passage cannot disagree with itself."});
  EXPECT_NE(ran.out.substr(ran.out.rfind("What you marked")).find("Nothing yet."),
            std::string::npos)
      << "what is refused changes nothing\n"
      << ran.out;
  EXPECT_EQ(ran.out.find("Zebras"), std::string::npos);
}

TEST(Margin, StandsAtTheHeadOfAMarkDecisionAndSaysSo) {
  const Parts parts;
  const Ran ran = parts.talk("open 1\nopen 2\nmark p1.2 victim\nmark p2.1 risk\n" + kToMark +
                             "list\nmark p2.1 strength\nmark 1.2 none\nu\nmarks\n\n\nq\n");
  expect_says(ran, {"1 of these you marked in the margin while reading.",
                    "1.2 Victim: She said the bus didn’t come.", "Strength: She paid in full.",
                    "No longer marked: She said the bus"});
  EXPECT_EQ(ran.out.find("Nothing is marked yet."), std::string::npos) << ran.out;
  const std::string marks = ran.out.substr(ran.out.rfind("What you marked"));
  EXPECT_NE(marks.find("1.2  Victim: She said"), std::string::npos) << marks;
  EXPECT_NE(marks.find("2.1  Strength: She paid"), std::string::npos) << marks;
}

TEST(Margin, AClaimIsWeighed) {
  const Parts parts;
  const Ran ran = parts.talk(kToBuild +
                             "weigh 2 some\nweigh a lot\nweigh c.help little\nclaim 2\n"
                             "weigh little\nweigh 9 some\nweigh 2 heavy\nweigh\nq\n");
  expect_says(ran, {"Help. You give it some weight.", "Harm. You give it a lot of weight.",
                    "Help. You give it little weight.", "Help. You do not say what it weighs.",
                    "“9” is nothing here.", "Say what the claim weighs"});
}

TEST(Margin, TheHelpNamesIt) {
  const Parts parts;
  const Ran ran = parts.talk("?\nq\n");
  expect_says(ran, {"m p1.3 risk", "k p1.3 p2.4", "beside p1.3 WORDS", "m, marks"});
}

TEST(Margin, AScriptTakesTheLinesOfAWalk) {
  const Parts parts;
  const Ran ran = parts.play(
      "open doc.note\nopen doc.record\nmargin p.bus=gap p.paid=strength\nmargin p.paid=none\n"
      "order i.one i.two i.three\nsort i.call=b.now i.write=b.later\nrate d.concord.less\n"
      "margin p.bus=risk\nsubmit\nweigh c.harm much\nlink c.harm p.bus supports\nsubmit\n");
  expect_says(ran, {"Gap: She said the bus didn’t come.", "No longer marked: She paid in full.",
                    "You: Risk: She said the bus didn’t come."});
  EXPECT_EQ(ran.code, 5) << "stopped at the form, with every line taken: " << ran.err;
}

TEST(Margin, IsKeptWithThePlay) {
  const TempFolder data;
  const std::string script =
      "open doc.appointment2\nopen doc.appointment1\nmargin doc.appointment2#2=victim\npair "
      "doc.appointment1#1 doc.appointment2#2\nnote doc.appointment1#1 \"Ask again.\"\n";
  (void)run({"play", "fine", "--scenarios", kScenarios, "--data-dir", data.path()}, script);
  const std::string log =
      run({"dump", "1", "--scenarios", kScenarios, "--data-dir", data.path()}).out;
  for (const char* line : {"input marked passage=doc.appointment2#2 tag=victim",
                           "input paired passage=", "text=\"Ask again.\""})
    EXPECT_NE(log.find(line), std::string::npos) << line << "\n" << log;
}

TEST(Margin, ABadLineOfAScriptIsSaidWithItsNumber) {
  const Parts parts;
  for (const char* line :
       {"margin p.bus=risk", "open doc.note\nmargin p.bus=rain", "open doc.note\npair p.bus p.bus",
        "note p.none \"Why?\"", "weigh c.harm some"}) {
    const Ran ran = parts.play(std::string(line) + "\n");
    EXPECT_EQ(ran.code, 2) << line << ran.out;
    EXPECT_NE(ran.err.find("of the input"), std::string::npos) << line << ran.err;
  }
}

}  // namespace cli_testing
