// Decisions with many parts, by lines of a script and by keyboard.
#include <gtest/gtest.h>

#include "tests/cli/parts_case.h"

namespace cli_testing {
namespace {

// The actions of a walk without its head and expectations: what a script types.
std::string script_of(const char* walk) {
  const std::string text =
      read_file(TEST_SOURCE_DIR "/tests/cases/parts/many-parts/walks/" + std::string(walk));
  std::string script;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    bool action = false;
    for (const char* word : {"order", "sort", "rate", "mark", "link", "gap", "write", "pick",
                             "submit", "field", "attach"})
      action = action || line.rfind(word, 0) == 0;
    if (action) script += line + "\n";
  }
  return script;
}

const char* const kToSort = "order i.one i.two i.three\n\n\n";
const std::string kToMark =
    std::string(kToSort) + "sort i.call=b.now i.write=b.later\n\n\n" + "2\n\n";
const std::string kToBuild = kToMark + "open 1\nmark 2 risk\n\n\n";
const std::string kToForm = kToBuild + "\n\n";

}  // namespace

TEST(Parts, AScriptPlaysEveryKindByTheLinesOfAWalk) {
  const Parts parts;
  for (const char* walk : {"strong.walk", "poor.walk"}) {
    const Ran ran = parts.play(script_of(walk));
    EXPECT_EQ(ran.code, 0) << walk << ran.err << ran.out;
    EXPECT_NE(ran.out.find("Debrief"), std::string::npos) << walk;
    EXPECT_EQ(ran.out.find('['), std::string::npos)
        << "a word that is missing: " << ran.out.substr(ran.out.find('['), 60);
    EXPECT_LE(widest(ran.out), 80);
  }
}

TEST(Parts, TheCaseChecksAndItsWalksPass) {
  const Parts parts;
  const Ran ran = run({"check", parts.root()});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
}

TEST(Parts, ABadLineOfAScriptIsSaidWithItsNumber) {
  const Parts parts;
  const Ran ran = parts.play("order i.one i.two i.too\n");
  EXPECT_NE(ran.code, 0);
  EXPECT_NE(ran.err.find("i.too"), std::string::npos) << ran.err;
}

TEST(Parts, AnOrderSaysWhatIsOpenAndWhatThePersonSays) {
  const Parts parts;
  const Ran ran =
      parts.talk("\n3 1\ni.two\nu\nu\nu\norder i.one i.two i.three\nlist\nnonsense\n\n\nq\n");
  for (const char* said : {"3 items have no place yet.", "3 stands at place 1 now.",
                           "Kay: ", "Your order so far: 3.", "The last thing is taken back.",
                           "There is nothing to take back.", "On a timeline, together with Kay.",
                           "Enter once more hands it in.", "“nonsense” means nothing here"})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
  EXPECT_NE(ran.out.find("1. One."), std::string::npos) << "what was handed in is said\n"
                                                        << ran.out;
}

TEST(Parts, ASortTakesLetters) {
  const Parts parts;
  const Ran ran = parts.talk(std::string(kToSort) + "1 b\n\n2 a\n2 x\noff 1\n1 a\n\n\nq\n");
  for (const char* said :
       {"1 is in “Later” now.", "1 item is not sorted yet.", "2 is in “Now” now.",
        "“x” is nothing here.", "1 is taken out.", "1 is in “Now” now.", "You: Now: Call; Write."})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
}

TEST(Parts, AConcordanceShowsViewAndFact) {
  const Parts parts;
  const Ran ran = parts.talk(std::string(kToMark) + "q\n");
  for (const char* said : {"You might think", "She stays away.", "Then you learn",
                           "There was no bus.", "Much less likely", "You: Less likely"})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
}

TEST(Parts, MarksAreMadeByTheNumbersOfAPaper) {
  const Parts parts;
  const Ran ran = parts.talk(kToMark +
                             "mark 2 risk\nopen 1\nmark 2 victim\nmark 2 risk\nmark 1.9 risk\nmark "
                             "2 danger\nunmark 1\nlist\n\n\nq\n");
  for (const char* said :
       {"Nothing is marked yet.", "Say which paper", "2  She said the bus didn’t come.",
        "Risk: She said the bus didn’t come.", "“1.9” is nothing here.",
        "“danger” is nothing here.", "It stands so already.", "The note, sentence 2;"})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
  EXPECT_EQ(ran.out.find("Zebras"), std::string::npos);
}

TEST(Parts, AClaimIsBuiltByKeyboard) {
  const Parts parts;
  const Ran ran = parts.talk(kToBuild +
                             "link 1.2 supports\nlink 3.1 weakens\ngap 1\nsay 2\nwrite It is low, "
                             "I think.\nclaim 1\nnext\nnext\nwrite no\n\n\nq\n");
  for (const char* said :
       {"Claim 1 of 2: Harm", "2 claims have nothing that supports them.",
        "One source supports it.", "Something weakens it.", "Stated as missing: ", "You say: ",
        "In your own words: It is low, I think.", "Claim 2 of 2: Help", "That was the last claim.",
        "This claim has no sentence to write.", "Harm: in your own words"})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
}

TEST(Parts, AFormGoesFieldByField) {
  const Parts parts;
  const Ran ran =
      parts.talk(kToForm + "\n2\nfield 2\n1 2 3\n1 2\n\n2\n2 1 3\n\n1 a\n2 b\nfield 1\n1\n\n\nq\n");
  for (const char* said :
       {"1. Risk: How high?", "5 fields are still empty: 1, 2, 3, 4, 5.", "Field 1: Medium",
        "At most 2.", "3. Plan: What next?", "Your order so far: 2, 1, 3.",
        "Every field is filled in.", "Field 1: Low", "How high? Low"})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
}

TEST(Parts, ATextEndsWithADotAndThenShowsItsModel) {
  const Parts parts;
  const std::string form = "2\n1\n\n1\n2 1 3\n\n1 a 2 b\n\n\n";
  const Ran ran = parts.talk(
      kToForm + form + "She came.\nAt ten?\n/u\nAt ten.\n.\n\n1\na 3.1\na 1\na 3.1\na 1\n\nq\n");
  for (const char* said :
       {"Write the note.", "a dot alone ends the text", "What you wrote: She came.", "When it was.",
        "Kay came at ten.", "Beside your answer: She paid in full.",
        "No more fit beside this answer.", "Beside it: She said the bus didn’t come."})
    EXPECT_NE(ran.out.find(said), std::string::npos) << said << "\n" << ran.out;
  EXPECT_EQ(count(ran.out, "At ten?"), 1) << "typed, and taken back";
}

TEST(Parts, FortyColumnsAreEnough) {
  const Parts parts;
  const Ran ran = parts.talk(kToForm + "?\nlist\nq\n", {"--width", "40"});
  EXPECT_LE(widest(ran.out), 40) << ran.out;
  EXPECT_EQ(ran.out.find('['), std::string::npos);
}

}  // namespace cli_testing
