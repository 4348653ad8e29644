#include "sim/io/attempt_file.h"

#include <gtest/gtest.h>

#include "sim/program/compile.h"
#include "sim/session/event_text.h"
#include "tests/io/store_helpers.h"
#include "tests/support/memory_store.h"
#include "tests/support/random_play.h"
#include "tests/support/scenario_generator.h"

namespace sim::testing {
namespace {

std::shared_ptr<const Program> a_program(std::uint64_t seed) {
  return std::make_shared<const Program>(compile(generate_valid(seed, Shape{}).valid));
}

// An attempt played to its end at random.
AttemptFile played(const std::shared_ptr<const Program>& program, std::uint64_t seed) {
  Session session = Session::start(program, seed);
  Dice dice(seed);
  static_cast<void>(session.say_first("He says \"fine\".\nBut his hands \\ shake. ☂"));
  play_to_end(dice, session);
  AttemptFile file;
  file.head = a_head(0, seed);
  file.head.state = AttemptState::Ended;
  file.scenario_version = 3;
  file.log = to_text(*program, session.log(), 0, Times::With);
  file.texts = {{"t0", "en", "line/a", "Come in.\nSit down."}, {"t0", "en", "option/b", ""}};
  file.judgements = {
      {0, "d.a/curiosity.ask", "Tutor", "2026-11-18T09:00:00Z", "sound", "asked \"openly\""}};
  file.scorecard = {{{"item", "d.a/curiosity.ask"}, {"level", "strong"}, {"earned", "300"}},
                    {{"item", "overall"}, {"earned", "200/3"}}};
  return file;
}

void expect_same(const AttemptFile& a, const AttemptFile& b) {
  EXPECT_EQ(write_attempt_file(a), write_attempt_file(b));
  EXPECT_EQ(a.log, b.log);
  EXPECT_EQ(a.head.seed, b.head.seed);
  EXPECT_EQ(a.scorecard, b.scorecard);
}

TEST(AttemptFile, ComesBackWithoutLoss) {
  const auto program = a_program(1);
  for (std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{2}, ~std::uint64_t{0}}) {
    const AttemptFile file = played(program, seed);
    const std::string text = write_attempt_file(file);
    const Result<AttemptFile> read = read_attempt_file(text);
    ASSERT_TRUE(read) << read.error();
    expect_same(*read, file);
    EXPECT_EQ(read->head.mode, PlayMode::Learn);
    EXPECT_EQ(read->head.state, AttemptState::Ended);
    EXPECT_EQ(read->texts.at(0).body, "Come in.\nSit down.");
    EXPECT_EQ(read->judgements.at(0).reason, "asked \"openly\"");
  }
}

TEST(AttemptFile, IsWrittenForPeopleToo) {
  AttemptFile file;
  file.head = a_head(1, 42);
  file.scenario_version = 2;
  file.log = "0 fact entered scene=start visit=1\n1 note why decision=d text=\"a \\\"b\\\"\"\n";
  file.scorecard = {{{"item", "d/curiosity.ask"}, {"level", "sound"}}};
  EXPECT_EQ(write_attempt_file(file), R"json({
  "kind": "PQiP Simulator attempt",
  "format": 1,
  "engine": "0.1.0",
  "scenario": {
    "id": "fine",
    "title": "Fine",
    "version": 2,
    "logic_hash": "l0",
    "text_hash": "t0"
  },
  "seed": "42",
  "mode": "learn",
  "state": "running",
  "started_utc": "2026-11-17T10:05:00Z",
  "log": [
    "0 fact entered scene=start visit=1",
    "1 note why decision=d text=\"a \\\"b\\\"\""
  ],
  "texts": [],
  "judgements": [],
  "scorecard": [
    {
      "item": "d/curiosity.ask",
      "level": "sound"
    }
  ],
  "foot": "A reflective account of a simulation. Not evidence of practice, and not for appraisal."
}
)json");
}

TEST(AttemptFile, IsPlayedAgainWhenItIsImported) {
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds(5)); ++seed) {
    SCOPED_TRACE(seed);
    const auto program = a_program(seed);
    const Result<Imported> imported =
        import_attempt(write_attempt_file(played(program, seed)), program);
    ASSERT_TRUE(imported) << imported.error();
    EXPECT_TRUE(imported->session.ended());
    EXPECT_EQ(to_text(*program, imported->session.log(), 0, Times::With), imported->file.log);
  }
}

TEST(AttemptFile, WithAChangedFactIsRefusedWithItsLine) {
  const auto program = a_program(1);
  AttemptFile file = played(program, 1);
  const std::size_t shown = file.log.find(" fact offered ");
  ASSERT_NE(shown, std::string::npos);
  const std::size_t open = file.log.find(" open=", shown);
  const std::size_t end = std::min(file.log.find(' ', open + 1), file.log.find('\n', open));
  file.log.erase(open + 6, end - open - 6);
  const auto line =
      1 + std::count(file.log.begin(), file.log.begin() + static_cast<std::ptrdiff_t>(shown), '\n');
  const Result<Imported> imported = import_attempt(write_attempt_file(file), program);
  ASSERT_FALSE(imported);
  EXPECT_EQ(imported.error().kind, ErrorKind::Unreadable);
  EXPECT_NE(imported.error().message.find("Line " + std::to_string(line) + " of its log"),
            std::string::npos)
      << imported.error();
}

TEST(AttemptFile, ThatLacksItsLastLineIsRefused) {
  const auto program = a_program(1);
  AttemptFile file = played(program, 1);
  file.log.resize(file.log.rfind('\n', file.log.size() - 2) + 1);
  const Result<Imported> imported = import_attempt(write_attempt_file(file), program);
  ASSERT_FALSE(imported);
  EXPECT_NE(imported.error().message.find("the file ends, but \""), std::string::npos)
      << imported.error();
}

TEST(AttemptFile, OfAnotherCaseIsRefused) {
  EXPECT_FALSE(import_attempt(write_attempt_file(played(a_program(1), 1)), a_program(2)));
}

TEST(AttemptFile, GoesFromOneStoreToAnother) {
  const auto program = a_program(3);
  const AttemptFile file = played(program, 3);
  MemoryStore first;
  const ProfileId sam = first.add_profile("Sam", "")->id;
  const AttemptId id = add_attempt(first, sam, file).value();
  AttemptFile gathered = gather_attempt(first, id, "en").value();
  gathered.scenario_version = file.scenario_version;
  gathered.scorecard = file.scorecard;
  expect_same(gathered, file);
  MemoryStore full(StoreMode::ReadOnly);
  EXPECT_FALSE(add_attempt(full, 1, file));
}

// ---- What comes from outside

struct Bad {
  const char* name;
  const char* from;  // in the text of a good file
  const char* to;
  const char* message;
};

TEST(AttemptFile, RefusesWhatItDidNotWrite) {
  AttemptFile file;
  file.head = a_head(1, 42);
  file.log = "0 fact entered scene=start visit=1\n";
  file.judgements = {{0, "a/b", "Tutor", "", "sound", ""}};
  file.scorecard = {{{"item", "d"}}};
  const std::string good = write_attempt_file(file);
  ASSERT_TRUE(read_attempt_file(good));
  const Bad cases[] = {
      {"a member nobody knows", "\"mode\": \"learn\"", "\"mode\": \"learn\", \"extra\": 1",
       "\"extra\" is unknown"},
      {"a member of the scenario nobody knows", "\"id\": \"fine\"", "\"id\": \"fine\", \"x\": []",
       "in the scenario \"x\" is unknown"},
      {"a missing member", "\"engine\": \"0.1.0\",", "", "\"engine\" is missing"},
      {"a name twice", "\"mode\": \"learn\"", "\"mode\": \"practise\", \"mode\": \"learn\"",
       "the name \"mode\" stands twice"},
      {"another type", "\"mode\": \"learn\"", "\"mode\": 1", "\"mode\" is not a text"},
      {"an unknown word", "\"mode\": \"learn\"", "\"mode\": \"cheat\"", "\"mode\" is no word"},
      {"a state nobody knows", "\"state\": \"running\"", "\"state\": \"\"", "\"state\" is no word"},
      {"a seed with a sign", "\"seed\": \"42\"", "\"seed\": \"-42\"", "\"seed\" is no word"},
      {"a seed with a zero before it", "\"seed\": \"42\"", "\"seed\": \"042\"",
       "\"seed\" is no word"},
      {"a seed too large", "\"seed\": \"42\"", "\"seed\": \"18446744073709551616\"",
       "\"seed\" is no word"},
      {"a seed as a number", "\"seed\": \"42\"", "\"seed\": 42", "\"seed\" is not a text"},
      {"a version with a point", "\"version\": 0", "\"version\": 0.0",
       "\"version\" is not a whole number"},
      {"a version beyond 64 bits", "\"version\": 0", "\"version\": 99999999999999999999",
       "\"version\" is not a whole number"},
      {"a version out of range", "\"version\": 0", "\"version\": -1",
       "\"version\" is out of range"},
      {"a newer format", "\"format\": 1", "\"format\": 2", "A newer version"},
      {"a log with a number", "\"log\": [", "\"log\": [1,", "not one line"},
      {"a log with a line feed", "0 fact", "0 fact\\n1 fact", "not one line"},
      {"a NUL written out", "0 fact", "0 \\u0000fact", "a text holds a NUL"},
      {"half a character", "0 fact", "0 \\ud800 fact", "cannot be read"},
      {"an escape sequence in a title", "\"title\": \"Fine\"", "\"title\": \"\\u001b[2J\"",
       "control character"},
      {"text after the end", "appraisal.\"\n}", "appraisal.\"\n} x", "cannot be read"},
      {"another kind", "PQiP Simulator attempt", "Something else", "does not say that it is one"},
      {"a scorecard of lists", "\"scorecard\": [", "\"scorecard\": [[],",
       "in the scorecard it is no object"},
      {"brackets without end", "\"log\": [", "\"log\": [[[[[[[[[[[[", "more than 8 brackets"},
  };
  for (const Bad& bad : cases) {
    SCOPED_TRACE(bad.name);
    std::string text = good;
    const std::size_t at = text.find(bad.from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, std::string(bad.from).size(), bad.to);
    const Result<AttemptFile> read = read_attempt_file(text);
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message.find(bad.message), std::string::npos) << read.error();
  }
}

TEST(AttemptFile, RefusesBytesThatAreNoText) {
  EXPECT_FALSE(read_attempt_file(""));
  EXPECT_FALSE(read_attempt_file("[]"));
  EXPECT_FALSE(read_attempt_file("null"));
  EXPECT_FALSE(read_attempt_file(std::string(10'000'000, ' ')));
  EXPECT_FALSE(read_attempt_file("{\"kind\": \"\xff\"}"));
  EXPECT_FALSE(read_attempt_file(std::string("{\"kind\": 1\0}", 12)));
  EXPECT_FALSE(read_attempt_file("\xef\xbb\xbf{}"));
  EXPECT_FALSE(read_attempt_file(std::string(1'000'000, '[')));
  std::string wide = "{\"kind\": [";
  for (int i = 0; i < 400'000; ++i) wide += "1,";
  EXPECT_NE(read_attempt_file(wide + "1]}").error().message.find("more than 300000 values"),
            std::string::npos);
  std::string members = "{";
  for (int i = 0; i < 100; ++i) members += "\"" + std::to_string(i) + "\": 1,";
  EXPECT_NE(read_attempt_file(members + "\"x\": 1}").error().message.find("more than 64 members"),
            std::string::npos);
}

TEST(AttemptFile, SurvivesAnyDamageToItsBytes) {
  const auto program = a_program(1);
  const std::string good = write_attempt_file(played(program, 1));
  Dice dice(11);
  for (int i = 0; i < seeds(300); ++i) {
    std::string text = good;
    const int changes = dice.in(1, 4);
    for (int c = 0; c < changes; ++c)
      text[dice.bits() % text.size()] = static_cast<char>(dice.in(0, 255));
    if (dice.chance(20)) text.resize(dice.bits() % text.size());
    const Result<Imported> imported = import_attempt(text, program);
    if (!imported) {
      EXPECT_FALSE(imported.error().message.empty());
    }
  }
}

// A text that is not UTF-8 must not make a file that nobody can read again.
TEST(AttemptFile, WritesWhatIsNoUtf8AsAMark) {
  AttemptFile file;
  file.head = a_head(1, 42);
  file.log = "0 note why decision=d text=\"\xff ok \xe2\x82\"\n";
  const Result<AttemptFile> read = read_attempt_file(write_attempt_file(file));
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->log, "0 note why decision=d text=\"\xef\xbf\xbd ok \xef\xbf\xbd\xef\xbf\xbd\"\n");
}

}  // namespace
}  // namespace sim::testing
