#include "ui/model/plain_text.h"

#include <gtest/gtest.h>

#include <sstream>

#include "ui/model/wrap.h"

namespace ui {
namespace {

Page sample() {
  Page page;
  page.title("Fine");
  page.note("Supervision session");
  page.heading("Read first");
  page.item("Record of appointment 2, first-hand", "1");
  page.item("Order");
  page.fact("Order", "Community order, 12 months");
  page.speech("Kieran Walsh", "Fine. Yeah. All fine.");
  page.add(Block::Kind::Room, "In the room", {});
  page.blocks.back().rows = {{"The radiator knocks."}, {"His jacket is still done up."}};
  page.rule();
  page.alert("Not saved since 14:32", "The disk is full.");
  return page;
}

}  // namespace

TEST(PlainText, ReadsInOneOrderWithWordsOnly) {
  EXPECT_EQ(plain_text(sample(), {80, false}),
            "Fine\n"
            "Supervision session\n\n"
            "Read first\n"
            "1  Record of appointment 2, first-hand\n"
            "- Order\n\n"
            "Order: Community order, 12 months\n\n"
            "Kieran Walsh: Fine. Yeah. All fine.\n\n"
            "In the room\n"
            "  The radiator knocks.\n"
            "  His jacket is still done up.\n\n"
            "Not saved since 14:32: The disk is full.\n");
}

TEST(PlainText, SetsInWhatContinues) {
  EXPECT_EQ(plain_text(sample(), {20, false}),
            "Fine\n"
            "Supervision session\n\n"
            "Read first\n"
            "1  Record of\n   appointment 2,\n   first-hand\n"
            "- Order\n\n"
            "Order: Community\n  order, 12 months\n\n"
            "Kieran Walsh: Fine.\n  Yeah. All fine.\n\n"
            "In the room\n"
            "  The radiator\n  knocks.\n"
            "  His jacket is\n  still done up.\n\n"
            "Not saved since\n14:32: The disk is\nfull.\n");
}

TEST(PlainText, WhatBelongsToAnItemStandsUnderItsWords) {
  Page page;
  page.item("One.", "1");
  page.under("Of one.");
  page.item("Ten.", "10");
  page.under("Of ten.");
  page.fact("Twelve", "Last.");
  page.under("Of twelve.");
  EXPECT_EQ(plain_text(page, {80, false}),
            "1  One.\n   Of one.\n\n10  Ten.\n    Of ten.\n\nTwelve: Last.\n  Of twelve.\n");
}

TEST(PlainText, ColourAddsNothingToTheWords) {
  std::string colored = plain_text(sample(), {33, true}), plain;
  for (std::size_t i = 0; i < colored.size(); ++i) {
    if (colored[i] == '\x1b') {
      i = colored.find('m', i);
      continue;
    }
    plain += colored[i];
  }
  EXPECT_NE(colored, plain);
  EXPECT_EQ(plain, plain_text(sample(), {33, false}));
}

TEST(PlainText, ATableThatIsTooWideIsReadRowByRow) {
  Page page;
  page.add(Block::Kind::Table, "Earned", {});
  page.blocks.back().rows = {
      {"Competency", "Weight", "Earned"}, {"Curiosity", "3", "1,800"}, {"Recording", "1", "70"}};
  EXPECT_EQ(plain_text(page, {40, false}),
            "Earned\n"
            "Competency  Weight  Earned\n"
            "Curiosity        3   1,800\n"
            "Recording        1      70\n");
  EXPECT_EQ(plain_text(page, {20, false}),
            "Earned\n"
            "Curiosity\n  Weight: 3\n  Earned: 1,800\n\n"
            "Recording\n  Weight: 1\n  Earned: 70\n");
}

TEST(PlainText, NoLineIsWiderThanAsked) {
  for (int width = kNarrowest; width <= 90; ++width) {
    std::istringstream lines(plain_text(sample(), {width, false}));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), width);
  }
}

TEST(PlainText, AnEmptyPageIsNothing) { EXPECT_EQ(plain_text({}, {}), ""); }

}  // namespace ui
