// The edges of the command line: what is typed wrongly, what cannot be read, what cannot be shown.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "tests/cli/with_records.h"

namespace cli_testing {
namespace {

using Behind = Running::Behind;

class Edges : public WithRecords {
 protected:
  // Through a shell, with `end` after the command: where its output goes. Standard error comes
  // back.
  Ran in_shell(const std::string& arguments, const std::string& end) const {
    const std::string command = "'" + program() + "' " + arguments + " --scenarios '" + kScenarios +
                                "' --data-dir '" + data_.path() + "' 2> '" + (other_ / "err") +
                                "' < /dev/null " + end;
    write_file(other_ / "script", "HOME=/nonexistent; " + command);
    Ran ran;
    ran.code = WEXITSTATUS(std::system(("bash '" + (other_ / "script") + "'").c_str()));
    ran.err = read_file(other_ / "err");
    return ran;
  }

  // A backup is there: the records were closed after a play.
  void damage_records() const {
    write_file(data_ / "records.sqlite", std::string(9000, 'x'));
    for (const char* end : {"-wal", "-shm"})
      std::filesystem::remove(data_ / (std::string("records.sqlite") + end));
  }
};

void expect_has(const std::string& text, std::string_view part) {
  EXPECT_NE(text.find(part), std::string::npos) << part << "\n--- is not in:\n" << text;
}

// The words without their line breaks.
std::string flat(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

// Output into a full disk was lost without a word, and the exit code said that all was well.
TEST_F(Edges, OutputThatCannotBeWrittenIsSaid) {
  play_one();
  for (const char* arguments : {"dump fine", "records --json", "records", "debrief 1", "score 1",
                                "replay 1", "play fine --no-record"}) {
    const Ran ran = in_shell(arguments, "> /dev/full");
    EXPECT_EQ(ran.code, 4) << arguments;
    expect_has(flat(ran.err), "pqip: What there was to show could not be written: No space left");
  }
  for (const char* arguments : {"--help", "check fine --fast --scenarios", "explain 42"}) {
    const std::string command =
        "'" + program() + "' " + arguments +
        (std::string(arguments).back() == 's' ? std::string(" ") + kScenarios : std::string()) +
        " > /dev/full 2> /dev/null";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 4) << arguments;
  }
}

TEST_F(Edges, AReaderThatHasSeenEnoughIsNoFault) {
  const Ran ran = in_shell("dump fine", "| head -1 > /dev/null; exit ${PIPESTATUS[1]}");
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.err, "");
  const Ran ignored = in_shell("dump fine", "| (exec <&-; true)");
  EXPECT_EQ(ignored.err, "");
}

// With standard output closed, the next file that was opened got what was meant for the screen.
TEST_F(Edges, AClosedOutputWritesIntoNoOtherFile) {
  const Ran ran = in_shell("play fine", ">&-");
  EXPECT_EQ(ran.code, 4);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_.path()))
    EXPECT_TRUE(!entry.is_regular_file() ||
                read_file(entry.path().string()).find("What today is for") == std::string::npos)
        << entry.path();
}

// "Nothing yet" was said of records that were there and could not be read.
TEST_F(Edges, DamagedRecordsAreSaidWithTheWayBack) {
  play_one();
  damage_records();
  const std::string damaged = read_file(data_ / "records.sqlite");
  const std::vector<std::vector<std::string>> commands = {{"records"},
                                                          {"records", "--json"},
                                                          {"debrief", "1"},
                                                          {"score", "1"},
                                                          {"export", "1", "-o", other_ / "a.json"},
                                                          {"dump", "1"}};
  for (const auto& command : commands) {
    const Ran ran = pqip(command);
    EXPECT_EQ(ran.code, 3) << command.front();
    EXPECT_EQ(ran.out, "") << command.front();
    for (const char* part : {"cannot be read", "There is a good backup", "offer to restore"})
      expect_has(flat(ran.err), part);
    EXPECT_EQ(ran.err.find("Nothing yet"), std::string::npos);
  }
  EXPECT_EQ(read_file(data_ / "records.sqlite"), damaged) << "reading changes nothing";
}

TEST_F(Edges, APlayThatCannotBeKeptSaysSoByItsCode) {
  play_one();
  damage_records();
  const Ran whole = pqip({"play", "fine"}, lines(first_picks()));
  EXPECT_EQ(whole.code, 4);
  expect_has(flat(whole.out), "offer to restore");
  EXPECT_EQ(pqip({"play", "fine"}, lines(first_picks(), 0, 2)).code, 4) << "set aside by now";
  EXPECT_EQ(pqip({"play", "fine", "--no-record"}, lines(first_picks())).code, 0);
  EXPECT_EQ(pqip({"play", "fine", "--no-record"}, lines(first_picks(), 0, 2)).code, 5);
  // The damaged file has gone aside: there is still something to go back to.
  const Ran records = pqip({"records"});
  EXPECT_EQ(records.code, 3);
  expect_has(flat(records.err), "offer to restore");
  EXPECT_EQ(pqip({"records", "--delete", "1"}, "yes\n").code, 3);
}

TEST_F(Edges, TheBackupComesBackWhereItIsOffered) {
  play_one();
  damage_records();
  Running pqip(with_folders({"records"}), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(pqip.wait_for("r restores"));
  talk(pqip, {{"what", "means nothing here"}, {"r", "again as they were"}});
  EXPECT_TRUE(pqip.wait_for("Fine. Finished."));
  pqip.type("\n");
  EXPECT_EQ(pqip.finish(), 0);
}

// What was typed wrongly was answered in the parser's own words.
TEST_F(Edges, WrongUseIsAnsweredInSentences) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{}, "Say which command. The commands are play, check"},
      {{"bogus"}, "There is no command \"bogus\". The commands are play, check"},
      {{"plai"}, "There is no command \"plai\". Did you mean \"play\"?"},
      {{"--width", "40"}, "There is no option \"--width\" before a command."},
      {{"play", "--sed", "5"}, "pqip play has no option \"--sed\". Did you mean \"--seed\"?"},
      {{"debrief", "--bogus"}, "pqip debrief has no option \"--bogus\"."},
      {{"play", "a", "b"}, "\"b\" is more than pqip play takes."},
      {{"debrief"}, "pqip debrief needs ATTEMPT: Its number in pqip records"},
      {{"export", "1"}, "pqip export needs --output: The file to write."},
      {{"play", "--seed"}, "--seed needs a value after it."},
      {{"play", "--seed", "-1"}, "--seed"},
      {{"play", "--seed", "1", "--seed", "2"}, "--seed can be given only once."},
      {{"play", "--width", "3"}, "--width: \"3\" is no whole number from 20 to 1000."},
      {{"play", "--width", "wide"}, "--width: \"wide\" is no whole number from 20 to 1000."},
      {{"play", "--mode", "win"}, "--mode: \"win\" is neither learn nor practise."},
      {{"play", "fine", "--new", "--continue"}, "cannot be given together."},
      {{"records", "--delete", "0"}, "\"0\" is not the number of an attempt"},
  };
  for (const auto& [arguments, said] : cases) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.code, 2) << said;
    EXPECT_EQ(ran.out, "") << said;
    EXPECT_EQ(ran.err.compare(0, 6, "pqip: "), 0) << ran.err;
    expect_has(flat(ran.err), said);
    expect_has(flat(ran.err), "--help shows");
    EXPECT_LT(ran.err.size(), 400U) << ran.err;
  }
}

// The second of two numbers was taken where one was asked for.
TEST_F(Edges, TwoNumbersAreNotOneChoice) {
  Running pqip(with_folders({"play", "fine", "--seed", "1"}), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(pqip.wait_for("Enter begins."));
  talk(pqip, {{"", "Type a number"}, {"1 2", "Choose one: "}, {"", "Nothing is chosen yet"}});
  pqip.type("/q\n");
  EXPECT_EQ(pqip.finish(), 5);
  const Ran script = this->pqip({"play", "fine", "--no-record"}, "# two\n1 2\n");
  EXPECT_EQ(script.code, 2);
  expect_has(flat(script.err), "Line 2 of the input: Choose one: ");
}

// A case that is not there was answered with what the loader met.
TEST_F(Edges, ACaseThatIsNotThereIsSaidWithThoseThatAre) {
  for (const char* command : {"play", "dump"}) {
    const Ran ran = pqip({command, "nope"});
    EXPECT_EQ(ran.code, 3);
    expect_has(flat(ran.err), "pqip: There is no case \"nope\". There ");
    expect_has(ran.err, "fine");
    EXPECT_EQ(ran.err.find("SIM0"), std::string::npos) << ran.err;
  }
  const TempFolder empty;
  expect_has(flat(run({"dump", "fine", "--scenarios", empty.path()}).err), "There are no cases in");
}

TEST_F(Edges, ABrokenCaseKeepsItsMarkUnderItsLine) {
  const TempFolder root;
  copy_cases(root);
  write_file(root / "fine/scenario.json", "{\"id\": \"fine\", \"title\": 3}");
  const std::vector<std::string> arguments = {"--scenarios", root.path(), "--width", "40",
                                              "--no-record"};
  std::vector<std::string> named = {"play", "fine"}, list = {"play"};
  named.insert(named.end(), arguments.begin(), arguments.end());
  list.insert(list.end(), arguments.begin(), arguments.end());
  const std::string problems = run(named).err;
  const std::size_t mark = problems.find("^\n");
  ASSERT_NE(mark, std::string::npos) << problems;
  const std::size_t line = problems.rfind('\n', problems.rfind('\n', mark) - 1);
  const std::string both = problems.substr(line, mark + 2 - line);
  expect_has(run(list).out, both);
}

// Lines that mean nothing were swallowed without a word.
TEST_F(Edges, NonsenseIsAnsweredEverywhere) {
  Running pqip(with_folders({"play"}), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(pqip.wait_for("q to leave."));
  talk(pqip, {
                 {"xyz", "“xyz” means nothing here.\nType the number of a case"},
                 {"999", "“999” means nothing here."},
                 {"fine", "Enter begins."},
                 {"xyz", "“xyz” means nothing here."},
                 {"", "Type a number"},
                 {"p", "saves and leaves."},
                 {"xyz", "“xyz” means nothing here."},
             });
  EXPECT_TRUE(pqip.wait_for("saves and leaves."));
  pqip.type("l\n");
  EXPECT_EQ(pqip.finish(), 5);
}

// A command typed where words were asked for was kept as somebody's words.
TEST_F(Edges, AStrokeMakesACommandWhereWordsAreAskedFor) {
  play_one();
  Running pqip(with_folders({"debrief", "1"}), Behind::Talk, {{"NO_COLOR", "1"}});
  ASSERT_TRUE(pqip.wait_for("Enter is done."));
  talk(pqip, {
                 {"r", "Enter alone leaves it out."},
                 {"/nonsense", "“/nonsense” means nothing here."},
                 {"/x " + (other_ / "d.html"), "Written:"},
             });
  EXPECT_TRUE(pqip.wait_for("Enter alone leaves it out."));
  // A letter alone is somebody's words.
  talk(pqip, {{"/k", "One thing to keep doing?"}, {"q", "Noted."}});
  EXPECT_TRUE(pqip.wait_for("One thing to try"));
  pqip.type("/q\n");
  EXPECT_EQ(pqip.finish(), 0);
  const std::string log = this->pqip({"dump", "1"}).out;
  EXPECT_EQ(count(log, "note reacted"), 0) << log;
  expect_has(log, "text=\"q\"");
}

// The same file taken in twice gave two attempts.
TEST_F(Edges, ImportingTwiceAddsNothing) {
  play_one();
  const std::string file = other_ / "a.json";
  ASSERT_EQ(pqip({"export", "1", "-o", file}).code, 0);
  const Ran same = pqip({"import", file});
  EXPECT_EQ(same.code, 0);
  expect_has(flat(same.out), "already in your records as attempt 1.");
  EXPECT_EQ(pqip({"dump", "2"}).code, 3);
  EXPECT_EQ(pqip({"import", file, "--again"}).code, 0);
  EXPECT_EQ(pqip({"dump", "2"}).code, 0);
  EXPECT_EQ(pqip({"import", file, "--profile", "Sam"}).code, 0);
  expect_has(pqip({"records", "--profile", "Sam"}).out, "Fine. Finished.");
}

TEST_F(Edges, ExplainTakesEveryWayToWriteTheNumberAndReadsAsWords) {
  const std::string page = run({"explain", "SIM042"}).out;
  expect_has(page, "What it means\nAn alias does not lead");
  expect_has(page, "    \"aliases\": {\"o.old\": \"o.gone\"}\n");
  for (const char* mark : {"#", "```", "**"}) EXPECT_EQ(page.find(mark), std::string::npos) << page;
  for (const char* code : {"42", "042", "sim42", "Sim042"})
    EXPECT_EQ(run({"explain", code}).out, page) << code;
  for (const char* code : {"", "SIM", "0", "99999999", "42x"})
    EXPECT_EQ(run({"explain", code}).code, 2) << code;
  std::string words = run({"explain", "131", "--width", "30"}).out;
  words = words.substr(0, words.find("    "));
  EXPECT_LE(widest(words), 30);
}

TEST_F(Edges, CheckFitsEveryWidth) {
  for (const char* width : {"20", "40", "79", "80"})
    EXPECT_LE(
        widest(run({"check", "fine", "--fast", "--scenarios", kScenarios, "--width", width}).out),
        std::stoi(width));
  EXPECT_LE(widest(run({"check", "fine", "--scenarios", kScenarios}).out), 80);
}

TEST_F(Edges, InteractiveAsksThroughPipesInEveryCommandThatAsks) {
  play_one();
  ASSERT_EQ(pqip({"export", "1", "-o", other_ / "a.json"}).code, 0);
  {
    Running one(with_folders({"records", "--delete", "1"}), Behind::Talk);
    ASSERT_TRUE(one.wait_for("Type yes to delete it."));
    talk(one, {{"yes", "is deleted"}});
    EXPECT_EQ(one.finish(), 0);
  }
  {
    Running all(with_folders({"records", "--delete-all"}), Behind::Talk);
    ASSERT_TRUE(all.wait_for("Type DELETE to go on."));
    talk(all, {{"no", "Nothing was deleted."}});
    EXPECT_EQ(all.finish(), 0);
  }
  damage_records();
  Running import(with_folders({"import", other_ / "a.json"}), Behind::Talk);
  ASSERT_TRUE(import.wait_for("r restores"));
  import.type("r\n");
  EXPECT_EQ(import.finish(), 0) << import.out();
}

// Opening a paper while a decision stands can open an option: it has to be there at once.
TEST_F(Edges, AWalkCanBePlayedAsAScriptPapersAndAll) {
  std::istringstream walk(read_file(std::string(kScenarios) + "/fine/walks/texts-read.walk"));
  std::string script, seed;
  for (std::string line; std::getline(walk, line);) {
    const std::string verb = line.substr(0, line.find(' '));
    if (verb == "seed") seed = line.substr(5);
    if (verb == "pick" || verb == "picks" || verb == "rate" || verb == "order" || verb == "open")
      script += line + "\n";
  }
  ASSERT_NE(script.find("open doc.texts\n"), std::string::npos);
  ASSERT_NE(script.find("o.rec.text"), std::string::npos);
  const Ran played = pqip({"play", "fine", "--seed", seed}, script);
  EXPECT_EQ(played.code, 0) << played.err;
}

}  // namespace cli_testing
