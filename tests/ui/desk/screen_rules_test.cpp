// A breach of each rule, planted, and what the rule says of it.
#include "tests/ui/desk/screen_rules.h"

#include <gtest/gtest.h>

#include <utility>

#include "ui/widgets/controls.h"

namespace desk_testing {
namespace {

using ui::Box;
using ui::Gui;
using ui::Intents;
using ui::Item;
using ui::Type;

using Draw = std::function<void(Gui&, Intents&)>;

std::unique_ptr<DrawnScreen> drawn(Draw draw, std::string first = "a") {
  Drawing drawing;
  drawing.draw = [draw = std::move(draw)](Gui& gui, ui::Leftovers&, Intents& asked) {
    draw(gui, asked);
  };
  drawing.first = std::move(first);
  drawing.room = {1280, 720, 100};
  return std::make_unique<DrawnScreen>(std::move(drawing));
}

// A button at the left, the `row`th from the top.
bool button(Gui& gui, int row, const std::string& id) {
  return ui::button(gui, 40, 40 + 60 * static_cast<float>(row), id, "Button " + id, std::nullopt);
}

// What a widget registers, without the widget.
ui::Response bare(Gui& gui, int row, const std::string& id) {
  Item item;
  item.id = item.name = id;
  const float top = 40 + 60 * static_cast<float>(row);
  item.box = {40, top, 240, top + 44};
  return gui.item(std::move(item));
}

Item good(const std::string& id) {
  Item item;
  item.id = id;
  item.name = "Name of " + id;
  item.box = {0, 0, 100, 44};
  item.view = {0, 0, 1280, 720};
  return item;
}

// Everything as it should be: something to press, something to read.
void draw_sound(Gui& gui, Intents& asked) {
  for (int row = 0; row < 3; ++row)
    if (button(gui, row, std::string(1, static_cast<char>('a' + row))))
      asked.push_back(ui::PressNumber{row});
  gui.text(400, 40, 300, "Words that have room, however long they are, for they wrap.");
}

Breaches differing(const Draw& draw) {
  return mouse_and_keyboard_differ([&] { return drawn(draw); });
}

}  // namespace

TEST(ScreenRules, AreAllKeptByAScreenThatIsSound) {
  const auto screen = drawn(draw_sound);
  EXPECT_EQ(still_breaches(*screen), Breaches());
  const TabWalk walk = walk_by_tab(*screen);
  EXPECT_EQ(not_reached_by_tab(walk), Breaches());
  EXPECT_EQ(hidden_stops(walk), Breaches());
  EXPECT_EQ(differing(draw_sound), Breaches());
}

// ---- Clipping

TEST(ScreenRules, FindALabelWiderThanItsPlace) {
  const auto screen = drawn([](Gui& gui, Intents&) {
    button(gui, 0, "a");
    gui.push_clip({400, 40, 440, 80});
    gui.label(400, 40, "Longer than forty pixels");
    gui.pop_clip();
  });
  EXPECT_EQ(still_breaches(*screen), Breaches{"clipped at the right: Longer than forty pixels"});
}

TEST(ScreenRules, FindATextThatLeavesAtTheLeft) {
  const auto screen = drawn([](Gui& gui, Intents&) {
    button(gui, 0, "a");
    gui.label(-10, 300, "Begins outside");
  });
  EXPECT_EQ(still_breaches(*screen), Breaches{"clipped at the left: Begins outside"});
}

TEST(ScreenRules, FindATextTallerThanAPlaceThatDoesNotScroll) {
  const auto draw = [](Gui& gui) {
    return gui.text(400, 40, 80, "Many words that wrap to many lines in a narrow place");
  };
  const auto cut = drawn([&](Gui& gui, Intents&) {
    button(gui, 0, "a");
    gui.push_clip({390, 30, 600, 90});
    draw(gui);
    gui.pop_clip();
  });
  EXPECT_TRUE(tells(still_breaches(*cut), "clipped at the bottom: Many words"));
  const auto scrolling = drawn([&](Gui& gui, Intents&) {
    button(gui, 0, "a");
    gui.begin_scroll("place", {390, 40, 600, 90});
    gui.end_scroll(40 + draw(gui));
  });
  EXPECT_EQ(still_breaches(*scrolling), Breaches());
}

TEST(ScreenRules, FindATextThatLeavesAtTheTop) {
  EXPECT_EQ(clipped_texts({{"Too high", {0, 20, 50, 48}, {0, 30, 100, 100}}}),
            Breaches{"clipped at the top: Too high"});
}

// ---- Words, ids, names, reasons, sizes

TEST(ScreenRules, FindAWordTheTableLacks) {
  const auto screen = drawn([](Gui& gui, Intents&) {
    button(gui, 0, "a");
    gui.label(400, 40, gui.words()("desk.nobody_wrote_this"));
  });
  EXPECT_EQ(still_breaches(*screen), Breaches{"not in the table: [desk.nobody_wrote_this]"});
}

TEST(ScreenRules, FindAnIdThatIsThereTwice) {
  const auto screen = drawn([](Gui& gui, Intents&) {
    button(gui, 0, "a");
    button(gui, 1, "a");
  });
  EXPECT_EQ(still_breaches(*screen), Breaches{"there twice: a"});
}

TEST(ScreenRules, FindAnItemWithoutAName) {
  Item item = good("b");
  item.name.clear();
  EXPECT_EQ(nameless_items({good("a"), item}), Breaches{"without a name: b"});
  const auto screen =
      drawn([](Gui& gui, Intents&) { ui::button(gui, 40, 40, "a", "", std::nullopt); });
  EXPECT_EQ(still_breaches(*screen), Breaches{"without a name: a"});
}

TEST(ScreenRules, FindSomethingClosedThatDoesNotSayWhy) {
  const auto closed = [](const char* reason) {
    return drawn([reason](Gui& gui, Intents&) {
      ui::ButtonLook look;
      look.enabled = false;
      look.reason = reason;
      ui::button(gui, 40, 40, "a", "Go on", std::nullopt, look);
    });
  };
  EXPECT_EQ(still_breaches(*closed("")), Breaches{"closed without a reason: a"});
  EXPECT_EQ(still_breaches(*closed("Choose first")), Breaches());
}

TEST(ScreenRules, FindATargetThatIsTooSmall) {
  Item low = good("low"), narrow = good("narrow"), word = good("word");
  low.box = {0, 0, 100, 23};
  narrow.box = {0, 0, 20, 44};
  word.box = {0, 0, 30, 20};
  word.role = ui::Role::Passage;
  EXPECT_EQ(small_targets({good("a"), low, narrow, word}),
            (Breaches{"too small a target, 100 x 23: low", "too small a target, 20 x 44: narrow"}));
  const auto screen = drawn([](Gui& gui, Intents&) {
    Item item = good("a");  // every widget of ours is large enough by itself
    item.box = {40, 40, 240, 60};
    gui.item(std::move(item));
  });
  EXPECT_TRUE(tells(still_breaches(*screen), "too small a target, "));
}

// ---- The focus from the start

TEST(ScreenRules, FindAScreenWhereNothingHasTheFocus) {
  EXPECT_EQ(focus_not_in_view({good("a")}, "gone"),
            Breaches{"nothing has the focus; it is at: gone"});
  const auto screen = drawn([](Gui& gui, Intents&) { gui.label(40, 40, "Nothing to press"); });
  EXPECT_EQ(still_breaches(*screen), Breaches{"nothing has the focus; it is at: a"});
}

TEST(ScreenRules, FindAFirstFocusThatIsOutOfView) {
  const auto screen = drawn(
      [](Gui& gui, Intents&) {
        button(gui, 0, "a");
        button(gui, 20, "far down");
      },
      "far down");
  EXPECT_TRUE(tells(still_breaches(*screen), "has the focus out of view: far down"));
}

// ---- Tab

TEST(ScreenRules, FindAnItemThatHoldsTab) {
  bool held = false;
  const auto screen = drawn([&](Gui& gui, Intents&) {
    held = held || gui.has_focus("b");
    if (held) gui.move_focus("b");
    for (int row = 0; row < 3; ++row)
      button(gui, row, std::string(1, static_cast<char>('a' + row)));
  });
  EXPECT_EQ(
      not_reached_by_tab(walk_by_tab(*screen)),
      (Breaches{"Tab is held by: b", "not reached by Tab: c", "Tab does not come back to: a"}));
}

TEST(ScreenRules, FindTwoItemsThatHoldTabBetweenThem) {
  const auto screen = drawn([&](Gui& gui, Intents&) {
    // From the last back to the one before it, as a dialogue does that is not one.
    if (gui.has_focus("d")) gui.move_focus("b");
    for (int row = 0; row < 4; ++row)
      button(gui, row, std::string(1, static_cast<char>('a' + row)));
  });
  EXPECT_EQ(not_reached_by_tab(walk_by_tab(*screen)),
            (Breaches{"not reached by Tab: d", "Tab does not come back to: a"}));
}

TEST(ScreenRules, FindAnItemThatTabPassesOver) {
  const auto screen = drawn([&](Gui& gui, Intents&) {
    if (gui.has_focus("b")) gui.move_focus("c");
    for (int row = 0; row < 3; ++row)
      button(gui, row, std::string(1, static_cast<char>('a' + row)));
  });
  const TabWalk walk = walk_by_tab(*screen);
  EXPECT_EQ(not_reached_by_tab(walk), Breaches{"not reached by Tab: b"});
  EXPECT_EQ(not_reached_by_tab(walk, [](const std::string& id) { return id == "b"; }), Breaches());
}

TEST(ScreenRules, FindAScreenWithNothingToReach) {
  const auto screen = drawn([](Gui& gui, Intents&) { gui.label(40, 40, "Nothing to press"); });
  EXPECT_TRUE(tells(not_reached_by_tab(walk_by_tab(*screen)), "there is nothing to reach"));
}

TEST(ScreenRules, FindAStopThatIsCutAway) {
  const auto screen = drawn([](Gui& gui, Intents&) {
    button(gui, 0, "a");
    gui.push_clip({0, 0, 600, 110});  // where it should have scrolled
    button(gui, 1, "b");
    gui.pop_clip();
  });
  EXPECT_EQ(hidden_stops(walk_by_tab(*screen)), Breaches{"has the focus and cannot be seen: b"});
}

TEST(ScreenRules, FindAStopThatDoesNotShowThatItHasTheFocus) {
  const auto draw = [](bool ring) {
    return drawn([ring](Gui& gui, Intents&) {
      button(gui, 0, "a");
      const ui::Response did = bare(gui, 4, "b");
      gui.outline({40, 280, 240, 324}, ui::Ink::Control);
      if (ring) gui.ring_if(did, {40, 280, 240, 324});
    });
  };
  EXPECT_EQ(hidden_stops(walk_by_tab(*draw(false))),
            Breaches{"has the focus and does not show it: b"});
  EXPECT_EQ(hidden_stops(walk_by_tab(*draw(true))), Breaches());
}

// ---- Mouse and keyboard

TEST(ScreenRules, FindWhatOnlyAMouseCanDo) {
  EXPECT_EQ(differing([](Gui& gui, Intents& asked) {
              button(gui, 0, "a");
              const ui::Response did = bare(gui, 1, "b");
              if (did.pressed && did.by_mouse) asked.push_back(ui::PressNumber{2});
            }),
            Breaches{"b: Enter asks for nothing, a click for N2ui11PressNumberE(2)"});
}

TEST(ScreenRules, FindWhatOnlyAKeyboardCanDo) {
  EXPECT_EQ(differing([](Gui& gui, Intents& asked) {
              const ui::Response did = bare(gui, 0, "a");
              if (did.pressed && !did.by_mouse) asked.push_back(ui::GoBack{});
            }),
            Breaches{"a: Enter asks for N2ui6GoBackE(), a click for nothing"});
}

TEST(ScreenRules, FindAPressThatAsksForSomethingElseByMouse) {
  EXPECT_EQ(differing([](Gui& gui, Intents& asked) {
              const ui::Response did = bare(gui, 0, "a");
              if (did.pressed) asked.push_back(ui::PinLine{"line", did.by_mouse});
            }),
            Breaches{"a: Enter asks for N2ui7PinLineE(line, 0), a click for "
                     "N2ui7PinLineE(line, 1)"});
}

TEST(ScreenRules, FindAPressThatLeadsElsewhereByMouse) {
  EXPECT_EQ(differing([](Gui& gui, Intents&) {
              if (bare(gui, 0, "a").by_mouse) gui.move_focus("b");
              bare(gui, 1, "b");
            }),
            Breaches{"a: Enter leads to a, a click to b"});
}

TEST(ScreenRules, FindAPressThatShowsMoreByMouse) {
  EXPECT_TRUE(tells(mouse_and_keyboard_differ([] {
                      return drawn([open = false](Gui& gui, Intents&) mutable {
                        if (bare(gui, 0, "a").by_mouse) open = true;
                        if (open) gui.label(400, 40, "More");
                      });
                    }),
                    "a: Enter shows"));
}

}  // namespace desk_testing
