#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>

#include "tests/cli/program.h"
#include "tests/cli/shipped_case.h"

namespace cli_testing {
namespace {

const std::vector<std::string>& picks() {
  static const std::vector<std::string> all = first_picks();
  return all;
}

Ran play(const std::string& data, std::string_view in, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = with_folders({"play", "fine"}, data);
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments, in);
}

}  // namespace

TEST(Play, GoesFromBriefingToDebriefByStandardInput) {
  const TempFolder data;
  const Ran ran = play(data.path(), "# my picks\n\n" + lines(picks()));
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(count(ran.out, "\nSaved "), static_cast<int>(picks().size()));
  for (const char* part : {"What today is for", "Read first", "weight 3", "In the room\n",
                           "Minute ", "Debrief: Fine", "Seed 1"})
    EXPECT_NE(ran.out.find(part), std::string::npos) << part;
  EXPECT_EQ(ran.out.find('\x1b'), std::string::npos) << "colour without a terminal";
  EXPECT_EQ(ran.out.find('['), std::string::npos)
      << "a word that is missing: " << ran.out.substr(ran.out.find('['), 60);
  EXPECT_LE(widest(ran.out), 80);
}

TEST(Play, TakesNumbersAsWellAsIds) {
  const TempFolder by_id, by_number;
  const Ran first = play(by_id.path(), picks().front() + "\n");
  // The number of the picked option stands in the transcript, in the line that shows it.
  const std::string said =
      first.out.substr(first.out.find("\nYou: “", first.out.find("\n> ")) + 6, 30);
  const std::size_t shown = first.out.find("  " + said.substr(0, said.find(' ', 12)));
  ASSERT_NE(shown, std::string::npos);
  const Ran second = play(by_number.path(), std::string(1, first.out[shown - 1]) + "\n");
  EXPECT_EQ(timeless(dump(by_id.path())), timeless(dump(by_number.path())));
  EXPECT_EQ(second.code, 5);
}

TEST(Play, StopsAtTheEndOfInputAndGoesOnAtTheSameDecision) {
  const TempFolder whole, parts;
  ASSERT_EQ(play(whole.path(), lines(picks())).code, 0);
  for (std::size_t i = 0; i < picks().size(); i += 4) {
    const Ran ran =
        play(parts.path(), lines(picks(), i, i + 4),
             i == 0 ? std::vector<std::string>() : std::vector<std::string>{"--continue"});
    const bool last = i + 4 >= picks().size();
    EXPECT_EQ(ran.code, last ? 0 : 5) << ran.err;
    EXPECT_EQ(ran.out.find("Go on with: pqip") == std::string::npos, last);
  }
  EXPECT_EQ(timeless(dump(whole.path())), timeless(dump(parts.path())));
}

TEST(Play, SaysWhichLineOfTheInputIsWrong) {
  const TempFolder data;
  const Ran ran = play(data.path(), "# one\n" + picks().front() + "\no.nowhere\n");
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("Line 3"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("o.nowhere"), std::string::npos) << ran.err;
  EXPECT_EQ(count(dump(data.path()), "input answered"), 1) << "what was said before it is kept";
}

TEST(Play, RefusesALineThatIsLeftOver) {
  const TempFolder data;
  const Ran ran = play(data.path(), lines(picks()) + "# fine\n1\n");
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("left over"), std::string::npos) << ran.err;
}

TEST(Play, FitsEveryWidthDownToTwenty) {
  for (const char* width : {"20", "31", "40", "72"}) {
    const TempFolder data;
    const Ran ran = play(data.path(), lines(picks()), {"--width", width, "--mode", "learn"});
    EXPECT_EQ(ran.code, 0);
    // What was typed is repeated as it is: only its lines may be longer.
    std::string out;
    for (std::size_t at = 0; at < ran.out.size();) {
      const std::size_t end = std::min(ran.out.find('\n', at), ran.out.size());
      if (ran.out.compare(at, 2, "> ") != 0) out += ran.out.substr(at, end - at + 1);
      at = end + 1;
    }
    EXPECT_LE(widest(out), std::stoi(width));
  }
}

TEST(Play, SameSeedSameOrderAnotherSeedAnother) {
  const TempFolder one, two, three;
  const std::string a = play(one.path(), {}, {"--seed", "5"}).out;
  EXPECT_EQ(a.substr(0, a.find("Go on with")), [&] {
    const std::string b = play(two.path(), {}, {"--seed", "5"}).out;
    return b.substr(0, b.find("Go on with"));
  }());
  bool differs = false;
  for (const char* seed : {"6", "7", "8", "9"})
    differs =
        differs || play(three.path(), {}, {"--seed", seed}).out.find("Seed 5") == std::string::npos;
  EXPECT_TRUE(differs);
}

TEST(Play, KeepsNothingWhenToldSo) {
  const TempFolder data;
  const Ran ran = play(data.path(), lines(picks()), {"--no-record"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(count(ran.out, "Saved "), 0);
  EXPECT_NE(ran.out.find("not kept"), std::string::npos);
  EXPECT_NE(run({"records", "--data-dir", data.path()}).out.find("Nothing yet"), std::string::npos);
}

TEST(Play, SaysEveryProblemOfACaseThatCannotBePlayed) {
  const TempFolder root;
  copy_cases(root);
  write_file(root / "fine/scenario.json", "{\"id\": \"fine\", \"title\": 3}");
  const Ran ran = run({"play", "fine", "--scenarios", root.path(), "--no-record"});
  EXPECT_EQ(ran.code, 3);
  EXPECT_NE(ran.err.find("SIM0"), std::string::npos) << ran.err;
  EXPECT_EQ(run({"play", "nowhere", "--scenarios", root.path(), "--no-record"}).code, 3);
}

TEST(Play, GoesOnAfterTheWordingChangedAndExplainsWhenTheRulesDid) {
  const TempFolder root, data;
  copy_cases(root);
  const auto at = [&](std::vector<std::string> more, std::string_view in) {
    std::vector<std::string> arguments = {"play",      "fine",       "--scenarios",
                                          root.path(), "--data-dir", data.path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, in);
  };
  ASSERT_EQ(at({}, lines(picks(), 0, 2)).code, 5);
  std::string json = read_file(root / "fine/scenario.json");
  const std::size_t title = json.find("\"title\": \"Fine\"");
  ASSERT_NE(title, std::string::npos);
  json.replace(title, 15, "\"title\": \"Finer\"");
  write_file(root / "fine/scenario.json", json);
  const Ran reworded = at({"--continue"}, lines(picks(), 2, 3));
  EXPECT_EQ(reworded.code, 5);
  EXPECT_NE(reworded.out.find("wording of this case was updated"), std::string::npos)
      << reworded.out;

  const std::size_t weight = json.find("\"curiosity\": 3");
  ASSERT_NE(weight, std::string::npos);
  json.replace(weight, 14, "\"curiosity\": 2");
  write_file(root / "fine/scenario.json", json);
  const Ran changed = at({"--continue"}, lines(picks(), 3, 4));
  EXPECT_EQ(changed.code, 1);
  EXPECT_NE(changed.out.find("This case has changed"), std::string::npos) << changed.out;
  EXPECT_NE(run({"records", "--data-dir", data.path()}).out.find("In progress"), std::string::npos)
      << "the record is kept";
}

TEST(Play, NothingToGoOnWithIsSaid) {
  const TempFolder data;
  const Ran ran = play(data.path(), {}, {"--continue"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.err.find("nothing to go on with"), std::string::npos) << ran.err;
}

// Files of this program may grow to so many kilobytes and no further: a disk that is full.
Ran play_on_a_full_disk(const TempFolder& data, int kilobytes) {
  const std::string script = data / "script", picks_file = data / "picks";
  write_file(picks_file, lines(picks()));
  const TempFolder out;
  const std::string command =
      "trap '' XFSZ; ulimit -f " + std::to_string(kilobytes) + "; HOME=/nonexistent '" + program() +
      "' play fine --scenarios '" + kScenarios + "' --data-dir '" + (data / "records") + "' < '" +
      picks_file + "' 2> /dev/null | cat > '" + (out / "out") + "'; exit ${PIPESTATUS[0]}";
  write_file(script, command);
  Ran ran;
  ran.code = WEXITSTATUS(std::system(("bash '" + script + "'").c_str()));
  ran.out = read_file(out / "out");
  return ran;
}

TEST(Play, GoesOnWhenTheDiskIsFullAndSaysWhatIsNotSaved) {
  for (int kilobytes : {60, 100, 140, 180, 220, 260}) {
    const TempFolder data;
    const Ran ran = play_on_a_full_disk(data, kilobytes);
    EXPECT_NE(ran.out.find("Debrief: Fine"), std::string::npos) << kilobytes;
    const std::string log = dump(data / "records");
    EXPECT_GE(count(log, "input answered"), count(ran.out, "\nSaved "))
        << kilobytes << ": said to be saved and is not there";
    const bool all = count(log, "input answered") == static_cast<int>(picks().size());
    EXPECT_EQ(ran.code, all ? 0 : 4) << kilobytes;
    if (!all) {
      EXPECT_NE(ran.out.find("Not saved since "), std::string::npos) << kilobytes;
    }
  }
}

}  // namespace cli_testing
