#include "ui/model/text_edit.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

// The text with "|" at the caret and "[" at the other end of what is selected.
std::string shown(const Entry& entry) {
  std::string text = entry.text;
  text.insert(entry.caret, "|");
  if (!entry.selecting()) return text;
  text.insert(entry.anchor + (entry.anchor > entry.caret ? 1 : 0), "[");
  return text;
}

Entry typed(std::string_view words, std::size_t most = kMostTyped) {
  Entry entry;
  for (const char c : words) insert(entry, std::string_view(&c, 1), true, most);
  return entry;
}

Entry text_of(std::string_view words) {
  Entry entry;
  set_text(entry, words);
  return entry;
}

}  // namespace

TEST(TextEdit, TypesAtTheCaret) {
  Entry entry = typed("don't");
  EXPECT_EQ(shown(entry), "don't|");
  move_to(entry, 0, false);
  EXPECT_TRUE(insert(entry, "I ", false, 200));
  EXPECT_EQ(shown(entry), "I |don't");
}

TEST(TextEdit, TypingReplacesWhatIsSelected) {
  Entry entry = text_of("fine really");
  move_left(entry, true, true);
  EXPECT_EQ(shown(entry), "fine |really[");
  EXPECT_EQ(selected(entry), "really");
  insert(entry, "!", false, 200);
  EXPECT_EQ(shown(entry), "fine !|");
}

TEST(TextEdit, MovesByCharacterThroughUtf8) {
  Entry entry = text_of("a£é");
  move_left(entry, false, false);
  EXPECT_EQ(shown(entry), "a£|é");
  move_left(entry, false, false);
  EXPECT_EQ(shown(entry), "a|£é");
  move_right(entry, false, true);
  EXPECT_EQ(shown(entry), "a[£|é");
  move_left(entry, false, false);  // lets go of the selection, to its start
  EXPECT_EQ(shown(entry), "a|£é");
}

TEST(TextEdit, WhatCombinesStaysWithItsLetter) {
  Entry entry = text_of("xe\u0301y");
  move_left(entry, false, false);
  move_left(entry, false, false);
  EXPECT_EQ(entry.caret, 1U);
  move_right(entry, false, false);
  EXPECT_EQ(entry.caret, 4U);
  erase_before(entry, false);
  EXPECT_EQ(shown(entry), "x|y");
}

TEST(TextEdit, StopsAtBothEnds) {
  Entry entry = text_of("ab");
  move_right(entry, false, false);
  EXPECT_EQ(shown(entry), "ab|");
  EXPECT_FALSE(erase_after(entry, false));
  move_to(entry, 0, false);
  move_left(entry, true, false);
  EXPECT_EQ(shown(entry), "|ab");
  EXPECT_FALSE(erase_before(entry, true));
}

TEST(TextEdit, MovesByWord) {
  Entry entry = text_of("He's “fine”, really.\nNo");
  std::vector<std::string> left;
  while (entry.caret > 0) {
    move_left(entry, true, false);
    left.push_back(shown(entry));
  }
  const std::vector<std::string> expected{"He's “fine”, really.\n|No", "He's “fine”, really.|\nNo",
                                          "He's “fine”, really|.\nNo", "He's “fine”, |really.\nNo",
                                          "He's “fine|”, really.\nNo", "He's “|fine”, really.\nNo",
                                          "He's |“fine”, really.\nNo", "|He's “fine”, really.\nNo"};
  EXPECT_EQ(left, expected);
  move_right(entry, true, false);
  EXPECT_EQ(shown(entry), "He's |“fine”, really.\nNo");
}

TEST(TextEdit, ErasesByCharacterAndWord) {
  Entry entry = text_of("one two three");
  erase_before(entry, true);
  EXPECT_EQ(shown(entry), "one two |");
  erase_before(entry, false);
  erase_before(entry, false);
  EXPECT_EQ(shown(entry), "one tw|");
  move_to(entry, 0, false);
  erase_after(entry, true);
  EXPECT_EQ(shown(entry), "|tw");
  erase_after(entry, false);
  EXPECT_EQ(shown(entry), "|w");
}

TEST(TextEdit, SelectsAWordAndEverything) {
  Entry entry = text_of("I don’t know.");
  select_word(entry, 4);
  EXPECT_EQ(selected(entry), "don’t");
  select_word(entry, entry.text.size());
  EXPECT_EQ(selected(entry), ".");
  select_all(entry);
  EXPECT_EQ(selected(entry), entry.text);
  EXPECT_TRUE(cut(entry));
  EXPECT_EQ(shown(entry), "|");
  select_word(entry, 0);
  EXPECT_FALSE(cut(entry));
}

TEST(TextEdit, PastedLinesBecomeSpacesInOneLine) {
  EXPECT_EQ(cleaned("one\r\ntwo\rthree\nfour\u2028five\tsix", false),
            "one two three four five six");
  EXPECT_EQ(cleaned("one\r\ntwo\rthree\tfour", true), "one\ntwo\nthree four");
}

TEST(TextEdit, NothingThatSteersEnters) {
  EXPECT_EQ(cleaned(std::string_view("a\0b\x1b[31mc\x7f\x80", 11), true), "ab[31mc");
  EXPECT_EQ(cleaned("a\u202Eb\u2066c\u200Fd\u061Ce\uFEFFf\u0085g", false), "abcdef g");
  Entry entry;
  EXPECT_FALSE(insert(entry, "\u202E\x07", true, 200));
  EXPECT_TRUE(entry.undo.empty());
}

TEST(TextEdit, NothingOverTheMostEnters) {
  Entry entry = typed("ab", 4);
  EXPECT_TRUE(insert(entry, "£££", false, 4));
  EXPECT_EQ(shown(entry), "ab££|");
  EXPECT_FALSE(insert(entry, "c", false, 4));
  select_all(entry);
  EXPECT_TRUE(insert(entry, "12345", false, 4));  // what is selected makes room
  EXPECT_EQ(shown(entry), "1234|");
}

TEST(TextEdit, AWordIsOneUndo) {
  Entry entry = typed("one two");
  EXPECT_TRUE(undo(entry));
  EXPECT_EQ(shown(entry), "one |");
  EXPECT_TRUE(undo(entry));
  EXPECT_EQ(shown(entry), "|");
  EXPECT_FALSE(undo(entry));
  EXPECT_TRUE(redo(entry));
  EXPECT_TRUE(redo(entry));
  EXPECT_EQ(shown(entry), "one two|");
  EXPECT_FALSE(redo(entry));
}

TEST(TextEdit, AChangeAfterUndoForgetsRedo) {
  Entry entry = typed("one two");
  undo(entry);
  insert(entry, "x", false, 200);
  EXPECT_FALSE(redo(entry));
  EXPECT_EQ(shown(entry), "one x|");
  undo(entry);
  EXPECT_EQ(shown(entry), "one |");
}

TEST(TextEdit, MovingEndsAnUndoStep) {
  Entry entry = typed("ab");
  move_left(entry, false, false);
  insert(entry, "c", false, 200);
  undo(entry);
  EXPECT_EQ(entry.text, "ab");
}

TEST(TextEdit, ARunOfDeletingIsOneUndo) {
  Entry entry = text_of("three");
  for (int i = 0; i < 3; ++i) erase_before(entry, false);
  EXPECT_EQ(shown(entry), "th|");
  undo(entry);
  EXPECT_EQ(shown(entry), "three|");
}

TEST(TextEdit, RemembersFiftySteps) {
  Entry entry;
  for (int i = 0; i < 60; ++i) insert(entry, "ab ", false, kMostTyped);
  int undone = 0;
  while (undo(entry)) ++undone;
  EXPECT_EQ(undone, 50);
  EXPECT_EQ(entry.text.size(), 30U);
}

TEST(TextEdit, SettlesWhenTheTextWasChangedBehindIt) {
  Entry entry = text_of("£££");
  entry.text = "a£";
  entry.caret = 2;  // inside the pound sign
  entry.anchor = 9;
  settle(entry);
  EXPECT_EQ(entry.caret, 1U);
  EXPECT_EQ(entry.anchor, 3U);
}

TEST(TextEdit, IsFullWhenNothingMoreCanEnter) {
  Entry entry = text_of("\u00e9\u00e9");
  EXPECT_FALSE(full(entry, 3));
  insert(entry, "more than fits", true, 3);
  EXPECT_EQ(entry.text, "\u00e9\u00e9m");
  EXPECT_TRUE(full(entry, 3));
  erase_before(entry, false);
  EXPECT_FALSE(full(entry, 3));
}

}  // namespace ui
