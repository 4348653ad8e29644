// Rules that hold on every screen, in every layout. What each rule finds is shown in
// screen_rules_test.cpp.
#include <gtest/gtest.h>

#include <cstdlib>
#include <ostream>

#include "tests/shots/pseudo_words.h"
#include "tests/ui/desk/screen_rules.h"
#include "tests/ui/desk/screens.h"
#include "ui/panels/draw_screen.h"

namespace desk_testing {

// For the toolkit's list of tests.
void PrintTo(const NamedScreen& screen, std::ostream* out) { *out << screen.name; }

namespace {

struct Shape {
  const char* name;
  Room room;
};
const Shape kPlain[] = {
    {"1920 100", {1920, 1080, 100}}, {"1280 100", {1280, 720, 100}},
    {"1366 100", {1366, 768, 100}},  {"3840 100", {3840, 2160, 100}},
    {"1920 125", {1920, 1080, 125}}, {"1366 150", {1366, 768, 150}},
    {"1920 150", {1920, 1080, 150}}, {"1366 200", {1366, 768, 200}},
    {"1920 200", {1920, 1080, 200}}, {"3840 200", {3840, 2160, 200}},
};
// English made a third longer.
const Shape kPseudo[] = {
    {"1920 100 pseudo", {1920, 1080, 100}},
    {"1366 150 pseudo", {1366, 768, 150}},
};
const Shape kWide = kPlain[0], kNarrow = kPlain[5];

bool long_runs() {
  const char* asked = std::getenv("APP_LONG_TESTS");
  return asked != nullptr && *asked == '1';
}

// The program in the state of that screen, not looked at since.
std::unique_ptr<Headless> arrive(const NamedScreen& screen, ui::Words words = shipped_words()) {
  ui::Settings settings = Headless::done_before();
  settings.first_run_done = !screen.first_run;
  auto headless = std::make_unique<Headless>(settings, kWide.room, std::move(words));
  screen.set(headless->stage());
  ++headless->stage().state().revision;
  return headless;
}

class EveryScreen : public testing::TestWithParam<NamedScreen> {};

// Those that stand for their screen: what takes long.
class MainScreen : public EveryScreen {};

std::vector<NamedScreen> main_screens() {
  std::vector<NamedScreen> list;
  for (NamedScreen& screen : all_screens())
    if (screen.main || long_runs()) list.push_back(std::move(screen));
  return list;
}

std::string test_name(const testing::TestParamInfo<NamedScreen>& info) {
  std::string name = info.param.name;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
}

void judge_still(Headless& headless, const Shape& shape) {
  headless.show_in(shape.room);
  const Breaches breaches = still_breaches(headless);
  EXPECT_TRUE(breaches.empty()) << shape.name << ":\n" << lines(breaches);
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(, EveryScreen, testing::ValuesIn(all_screens()), test_name);
INSTANTIATE_TEST_SUITE_P(, MainScreen, testing::ValuesIn(main_screens()), test_name);

TEST_P(EveryScreen, ClipsNothingNamesEverythingAndHasTheFocusInView) {
  const auto plain = arrive(GetParam());
  for (const Shape& shape : kPlain) judge_still(*plain, shape);
  const auto pseudo = arrive(GetParam(), shots::pseudo_words(shipped_words()));
  for (const Shape& shape : kPseudo) judge_still(*pseudo, shape);
}

TEST_P(EveryScreen, IsReachedByTabEverywhereAndShowsWhereItIs) {
  const auto covered = [&](const std::string& id) {
    // Where it is narrow a search lies over the page it searches; Esc closes it.
    const bool searching = GetParam().name == "04-pane-find" || GetParam().name == "04-file-find";
    return searching && id.rfind("reading/left/", 0) == 0;
  };
  const auto headless = arrive(GetParam());
  for (const Shape& shape : {kWide, kNarrow}) {
    headless->show_in(shape.room);
    const TabWalk walk = walk_by_tab(*headless);
    const Breaches missed = not_reached_by_tab(walk, covered), hidden = hidden_stops(walk);
    EXPECT_TRUE(missed.empty()) << shape.name << ":\n" << lines(missed);
    EXPECT_TRUE(hidden.empty()) << shape.name << ":\n" << lines(hidden);
  }
}

TEST_P(MainScreen, AsksForTheSameByMouseAndByKeyboard) {
  const auto headless = arrive(GetParam());
  headless->settle();
  const auto open = [&] {
    Drawing drawing;
    drawing.draw = [&](ui::Gui& gui, ui::Leftovers& leftovers, ui::Intents& asked) {
      ui::draw_screen(gui, headless->desk().shown(), leftovers, asked);
    };
    drawing.first = headless->desk().shown().first;
    drawing.words = shipped_words();
    drawing.look = headless->gui().look();
    drawing.keys = headless->gui().keys();
    drawing.room = kWide.room;
    return std::make_unique<DrawnScreen>(std::move(drawing));
  };
  // What has the focus may be what is shown beside it.
  const auto going_to = [&](const std::string& id) {
    headless->gui().move_focus(id);
    headless->settle();
  };
  const Breaches breaches = mouse_and_keyboard_differ(open, going_to);
  EXPECT_TRUE(breaches.empty()) << lines(breaches);
}

// Esc from anywhere leads home in a few steps and never ends the program.
TEST_P(EveryScreen, IsLeftByEscAndTheProgramGoesOn) {
  const auto headless = arrive(GetParam());
  headless->settle();
  headless->press("Esc");
  EXPECT_FALSE(headless->desk().quit());
}

}  // namespace desk_testing
