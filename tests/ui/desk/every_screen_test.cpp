// Rules that hold on every screen, in every layout.
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "tests/shots/pseudo_words.h"
#include "tests/ui/desk/screens.h"

namespace desk_testing {
namespace {

struct Shape {
  const char* name;
  Room room;
  bool pseudo;
};
const Shape kShapes[] = {
    {"1920 100", {1920, 1080, 100}, false},   {"1920 125", {1920, 1080, 125}, false},
    {"1920 150", {1920, 1080, 150}, false},   {"1920 200", {1920, 1080, 200}, false},
    {"1366 100", {1366, 768, 100}, false},    {"1366 150", {1366, 768, 150}, false},
    {"1366 200", {1366, 768, 200}, false},    {"1280 100", {1280, 720, 100}, false},
    {"3840 100", {3840, 2160, 100}, false},   {"3840 200", {3840, 2160, 200}, false},
    {"1920 pseudo", {1920, 1080, 100}, true}, {"1366 150 pseudo", {1366, 768, 150}, true},
};

bool long_runs() {
  const char* asked = std::getenv("APP_LONG_TESTS");
  return asked != nullptr && *asked == '1';
}

std::unique_ptr<Headless> open(const NamedScreen& screen, const Shape& shape) {
  ui::Settings settings = Headless::done_before();
  settings.first_run_done = !screen.first_run;
  ui::Words words = shipped_words();
  if (shape.pseudo) words = shots::pseudo_words(words);
  auto headless = std::make_unique<Headless>(settings, shape.room, std::move(words));
  screen.set(headless->stage());
  ++headless->stage().state().revision;
  headless->settle();
  return headless;
}

}  // namespace

// Sideways nothing may leave its place; up and down only where that scrolls.
TEST(EveryScreen, NoTextIsClipped) {
  for (const NamedScreen& screen : all_screens())
    for (const Shape& shape : kShapes) {
      const auto headless = open(screen, shape);
      for (const ui::DrawnText& one : headless->drawn()) {
        const std::string where = screen.name + ", " + shape.name + ": " + one.words;
        if (one.clip.empty()) continue;  // scrolled away whole, or measured and not drawn
        EXPECT_LE(one.box.x1, one.clip.x1 + 1.5f) << where;
        EXPECT_GE(one.box.x0, one.clip.x0 - 1.5f) << where;
        if (one.scrolls) continue;
        EXPECT_LE(one.box.y1, one.clip.y1 + 3.5f) << where;
        EXPECT_GE(one.box.y0, one.clip.y0 - 1.5f) << where;
      }
    }
}

TEST(EveryScreen, EveryWordComesFromTheTable) {
  for (const NamedScreen& screen : all_screens()) {
    const auto headless = open(screen, kShapes[0]);
    const std::string text = headless->text();
    EXPECT_EQ(text.find("[desk."), std::string::npos) << screen.name << '\n' << text;
  }
}

TEST(EveryScreen, IdsAreThereOnce) {
  for (const NamedScreen& screen : all_screens())
    for (const Shape& shape : {kShapes[0], kShapes[5]}) {
      const auto headless = open(screen, shape);
      std::set<std::string> seen;
      for (const ui::Item& item : headless->items()) {
        EXPECT_TRUE(seen.insert(item.id).second) << screen.name << ": " << item.id;
        EXPECT_FALSE(item.name.empty()) << screen.name << ": " << item.id;
        EXPECT_TRUE(item.enabled || !item.reason.empty()) << screen.name << ": " << item.id;
      }
    }
}

// Source: WCAG 2.2, 2.5.8.
TEST(EveryScreen, TargetsAreLargeEnough) {
  for (const NamedScreen& screen : all_screens())
    for (const Shape& shape : {kShapes[0], kShapes[5], kShapes[7]}) {
      const auto headless = open(screen, shape);
      for (const ui::Item& item : headless->items()) {
        if (item.role == ui::Role::Passage) continue;  // words in a sentence
        EXPECT_GE(item.box.width(), 23.5f) << screen.name << ' ' << shape.name << ": " << item.id;
        EXPECT_GE(item.box.height(), 23.5f) << screen.name << ' ' << shape.name << ": " << item.id;
      }
    }
}

// Tab goes through everything and comes back; nothing holds it.
TEST(EveryScreen, TabReachesEverythingAndIsNeverHeld) {
  for (const NamedScreen& screen : all_screens())
    for (const Shape& shape : {kShapes[0], kShapes[5]}) {
      const auto headless = open(screen, shape);
      std::set<std::string> wanted, reached;
      // A text is one stop only while it is longer than its place, which changes with what is chosen.
      for (const ui::Item& item : headless->items())
        if (item.role != ui::Role::Scroll) wanted.insert(item.id);
      ASSERT_FALSE(wanted.empty()) << screen.name;
      // More stops than there were items: some have a button of their own while they have the focus.
      for (std::size_t i = 0; i < 4 * wanted.size() + 20; ++i) {
        reached.insert(headless->gui().focus().id());
        headless->press("Tab");
      }
      for (const std::string& id : wanted) {
        // Where it is narrow a search lies over the page it searches; Esc closes it.
        const bool covered = screen.name == "04-pane-find" && id.rfind("reading/left/", 0) == 0;
        EXPECT_TRUE(covered || reached.count(id) == 1) << screen.name << ' ' << shape.name << ": " << id;
      }
    }
}

TEST(EveryScreen, OneItemHasTheFocusFromTheStartAndIsInView) {
  for (const NamedScreen& screen : all_screens())
    for (const Shape& shape : {kShapes[0], kShapes[5], kShapes[6]}) {
      const auto headless = open(screen, shape);
      const ui::Item* item = headless->find(headless->gui().focus().id());
      ASSERT_NE(item, nullptr) << screen.name << ' ' << shape.name << ' '
                               << headless->gui().focus().id();
      const ui::Box seen = ui::common_part(item->box, item->view);
      EXPECT_FALSE(seen.empty()) << screen.name << ' ' << shape.name << ": " << item->id;
    }
}

// The focus is brought into view wherever it goes.
TEST(EveryScreen, WhatHasTheFocusCanBeSeen) {
  for (const NamedScreen& screen : all_screens()) {
    const auto headless = open(screen, kShapes[5]);
    const std::size_t count = headless->items().size();
    for (std::size_t i = 0; i < count; ++i) {
      headless->press("Tab");
      const ui::Item* item = headless->find(headless->gui().focus().id());
      if (item == nullptr) continue;
      const ui::Box seen = ui::common_part(item->box, item->view);
      EXPECT_GT(seen.height(), std::min(20.0f, item->box.height() - 2))
          << screen.name << ": " << item->id;
    }
  }
}

// A mouse and a keyboard ask for the same.
TEST(EveryScreen, MouseAndKeyboardAskForTheSame) {
  for (const NamedScreen& screen : all_screens()) {
    if (!screen.main && !long_runs()) continue;
    std::vector<std::string> ids;
    {
      const auto probe = open(screen, kShapes[0]);
      for (const ui::Item& item : probe->items())
        if (item.role != ui::Role::Field && item.role != ui::Role::Passage &&
            item.role != ui::Role::Scroll && item.role != ui::Role::Slider)
          ids.push_back(item.id);
    }
    for (const std::string& id : ids) {
      const auto after = [&](bool mouse) {
        const auto headless = open(screen, kShapes[0]);
        headless->gui().move_focus(id);
        headless->settle();
        if (mouse)
          headless->click(id);
        else
          headless->press("Enter");
        headless->mouse_away();  // what it hovers over shows more
        return headless->text();
      };
      EXPECT_EQ(after(false), after(true)) << screen.name << ": " << id;
    }
  }
}

// Esc from anywhere leads home in a few steps and never ends the program.
TEST(EveryScreen, EscLeadsBack) {
  for (const NamedScreen& screen : all_screens()) {
    const auto headless = open(screen, kShapes[0]);
    headless->press("Esc");
    EXPECT_FALSE(headless->desk().quit()) << screen.name;
  }
}

}  // namespace desk_testing
