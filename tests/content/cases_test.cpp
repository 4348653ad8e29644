// What each shipped case promises beyond clean structure: how long a route is, and what its words
// keep to themselves.
#include <string>
#include <string_view>
#include <vector>

#include "sim/analysis/walk.h"
#include "sim/io/check_scenario.h"
#include "tests/content/shipped.h"

namespace sim::testing {
namespace {

bool says_where_she_is(std::string_view text) {
  return text.find("library") != std::string_view::npos ||
         text.find("Saturday") != std::string_view::npos;
}

// What victim liaison holds is in one answer of the case, and that answer is unsafe.
TEST(FirstMeeting, OnlyTheUnsafeAnswerSaysWhereMrsPriceIs) {
  const std::shared_ptr<const Program> program = shipped_program("first-meeting");
  std::vector<Id> telling;
  for (const OptionWording& option : program->wording.options)
    if (says_where_she_is(option.text)) telling.push_back(option.id);
  EXPECT_EQ(telling, std::vector<Id>{"o.street.library"});
  for (const LineWording& line : program->wording.lines) {
    if (line.voice == LineWording::Voice::You) {
      EXPECT_FALSE(says_where_she_is(line.text)) << line.id;
    }
  }
}

// Ten minutes: six decisions, and one more where there is something to put right.
TEST(FirstMeeting, ARouteHasSixDecisionsAndAnUnsafeOneSeven) {
  const DiskFiles files;
  const std::string walks = kShippedRoot + "/first-meeting/walks";
  const auto entries = files.list(walks);
  ASSERT_TRUE(entries.has_value());
  for (const FolderEntry& entry : *entries) {
    const ParsedWalk parsed = parse_walk(*files.read(walks + "/" + entry.name, 64'000));
    int answers = 0;
    for (const WalkLine& line : parsed.walk.lines) answers += line.word == WalkWord::Pick ? 1 : 0;
    EXPECT_EQ(answers, parsed.walk.kind == WalkKind::Unsafe ? 7 : 6) << entry.name;
  }
}

// The first run of the program begins the one practice conversation there is.
TEST(Practice, IsTheOneTutorialAndShort) {
  std::vector<std::string> tutorials;
  for (const std::string& folder : shipped())
    if (shipped_program(folder)->wording.head.tutorial) tutorials.push_back(folder);
  ASSERT_EQ(tutorials, std::vector<std::string>{"practice"});
  const CheckedScenario checked =
      check_scenario(DiskFiles(), kShippedRoot, "practice", CheckDepth::Fast);
  EXPECT_TRUE(checked.tutorial);
  EXPECT_LE(checked.check->counts.decisions, 3U);
  EXPECT_LE(shipped_program("practice")->wording.head.play_minutes, 2);
}

}  // namespace
}  // namespace sim::testing
