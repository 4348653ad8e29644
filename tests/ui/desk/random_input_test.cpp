// Whatever is pressed, clicked or typed: no fall, no assertion, and the records stay whole.
#include <gtest/gtest.h>

#include <cstdlib>

#include "sim/session/event_text.h"
#include "tests/support/dice.h"
#include "tests/ui/desk/headless.h"
#include "ui/content/attempt_source.h"

namespace desk_testing {
namespace {

const char* const kChords[] = {"Enter",  "Esc",    "Tab",       "Shift+Tab",  "Up",
                               "Down",   "Left",   "Right",     "Home",       "End",
                               "F1",     "F6",     "Ctrl+P",    "Ctrl+H",     "Ctrl+F",
                               "Ctrl+=", "Ctrl+-", "Ctrl+0",    "Ctrl+Enter", "Ctrl+Shift+F",
                               "Ctrl+,", "Space",  "Backspace", "Delete",     "1",
                               "2",      "3",      "4",         "5",          "9",
                               "N",      "D",      "S",         "C",          "E",
                               "O",      "W",      "X",         "M",          "K",
                               "L",      "R",      "T",         "/",          "]"};

class Monkey {
 public:
  explicit Monkey(std::uint64_t seed)
      : dice_(seed), headless_(Headless::done_before(), room(seed)) {}

  void one() {
    switch (below(4)) {
      case 0:
        headless_.press(kChords[below(std::size(kChords))]);
        return;
      case 1:  // at something that lives
        if (!headless_.items().empty())
          headless_.click(headless_.items()[below(headless_.items().size())].id);
        return;
      case 2:
        if (below(2) == 0)
          headless_.click_at(static_cast<float>(below(2000)), static_cast<float>(below(1200)));
        else
          headless_.press("Enter");
        return;
      default:
        if (below(3) == 0)
          headless_.type("ŵy \xE2\x80\xAE<b>\x01 words");
        else
          headless_.press(kChords[below(std::size(kChords))]);
    }
  }

  // Everything kept can be played again to the same log.
  void expect_records_whole() {
    sim::testing::MemoryStore& store = headless_.stage().store();
    const std::vector<sim::Profile> profiles = store.profiles().value();
    for (const sim::Profile& profile : profiles) {
      const std::vector<sim::Attempt> attempts = store.attempts(profile.id).value();
      for (const sim::Attempt& attempt : attempts) {
        const auto log = store.log_text(attempt.id, 0);
        ASSERT_TRUE(log.has_value());
        const ui::Revived revived = ui::revive(attempt, *log, TEST_SOURCE_DIR "/scenarios");
        EXPECT_TRUE(revived.whole()) << revived.parting;
      }
    }
  }

 private:
  static Room room(std::uint64_t seed) {
    const Room rooms[] = {{1920, 1080, 100}, {1366, 768, 150}, {1280, 720, 200}, {2560, 1440, 125}};
    return rooms[seed % 4];
  }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(dice_.bits() % count); }

  sim::testing::Dice dice_;
  Headless headless_;
};

}  // namespace

TEST(RandomInput, NothingFallsOver) {
  const bool all =
      std::getenv("APP_LONG_TESTS") != nullptr && *std::getenv("APP_LONG_TESTS") == '1';
  const int runs = all ? 40 : 4, inputs = all ? 2'500 : 400;
  for (int run = 0; run < runs; ++run) {
    Monkey monkey(static_cast<std::uint64_t>(run));
    for (int i = 0; i < inputs; ++i) monkey.one();
    monkey.expect_records_whole();
  }
}

}  // namespace desk_testing
