// Papers of the case file.
#include "sim/io/read_document.h"

#include <gtest/gtest.h>

#include "tests/io/reading_helpers.h"

namespace sim {
namespace {

using testing::codes_in;
using testing::edited;

constexpr std::string_view kPaper = R"(# Record of appointment 2
date: 2026-11-10
author: You
source: first-hand

One line is one sentence.
He said Molly was there. {#p.molly}

A blank line starts a paragraph.
)";

std::string said_of(std::string_view text, const ReadLimits& limits = {}) {
  Document document;
  Problems problems;
  read_document_text(text, 3, document, problems, limits);
  std::string lines;
  for (const Diagnostic& d : place_problems(problems, {{}, {}, {}, {"paper.md", text}}))
    lines += std::string(code_name(d.code)) + " " + std::to_string(d.place.line) + ":" +
             std::to_string(d.place.column) + " " + d.message + "\n";
  return lines;
}

TEST(ReadDocument, Whole) {
  Document document;
  Problems problems;
  read_document_text(kPaper, 3, document, problems);
  EXPECT_EQ(codes_in(problems), "");
  EXPECT_EQ(document.title, "Record of appointment 2");
  EXPECT_EQ(document.date, "2026-11-10");
  EXPECT_EQ(document.author, "You");
  EXPECT_TRUE(document.first_hand);
  ASSERT_EQ(document.passages.size(), 3U);
  EXPECT_EQ(document.passages[0].text, "One line is one sentence.");
  EXPECT_EQ(document.passages[0].id, "");
  EXPECT_TRUE(document.passages[0].starts_paragraph);
  EXPECT_EQ(document.passages[1].text, "He said Molly was there.");
  EXPECT_EQ(document.passages[1].id, "p.molly");
  EXPECT_FALSE(document.passages[1].starts_paragraph);
  EXPECT_EQ(kPaper.substr(document.passages[1].at.offset, 7), "He said");
  EXPECT_EQ(document.passages[1].at.file, 3);
  EXPECT_TRUE(document.passages[2].starts_paragraph);
}

// An entry of notes that were kept over months is not as old as the last of them, nor seen by its writer.
TEST(ReadDocument, AnEntryHasADateAndASourceOfItsOwn) {
  Document document;
  Problems problems;
  read_document_text(std::string(kPaper) +
                         "\ndate: 2026-11-03\nHe came late.\nsource: reported\nHis mother rang.\n"
                         "source: first-hand\nI rang her back.\n\nThe next one.\n",
                     3, document, problems);
  EXPECT_EQ(codes_in(problems), "");
  ASSERT_EQ(document.passages.size(), 7U);
  const Passage* own = &document.passages[3];
  EXPECT_EQ(own[0].text, "He came late.");
  EXPECT_TRUE(own[0].starts_paragraph);
  EXPECT_EQ(own[0].date, "2026-11-03");
  EXPECT_FALSE(own[0].first_hand.has_value());
  EXPECT_EQ(own[1].date, "2026-11-03");
  EXPECT_FALSE(own[1].first_hand.value());
  EXPECT_TRUE(own[2].first_hand.value());
  EXPECT_EQ(own[3].date, "") << "the next paragraph has the paper's again";
  EXPECT_FALSE(own[3].first_hand.has_value());
}

TEST(ReadDocument, AnEntrysDateAndSourceAreRead) {
  EXPECT_EQ(said_of(std::string(kPaper) + "date: soon\nsource: a friend\nHe came.\n"),
            "SIM018 10:7 \"soon\" is no date\nSIM012 11:9 \"source\" is \"a friend\"\n");
}

// Windows line ends, no line end at the end, headings in another order, blanks around.
TEST(ReadDocument, Lenient) {
  Document document;
  Problems problems;
  read_document_text(
      "# T\r\nsource: reported\r\nauthor:  A. N. Other \r\ndate: 2026-01-02\r\n\r\n\r\n  One: two. "
      " {#a}\r\n\r\nThree.",
      4, document, problems);
  EXPECT_EQ(codes_in(problems), "");
  EXPECT_EQ(document.author, "A. N. Other");
  EXPECT_FALSE(document.first_hand);
  ASSERT_EQ(document.passages.size(), 2U);
  EXPECT_EQ(document.passages[0].text, "One: two.");
  EXPECT_EQ(document.passages[0].id, "a");
  EXPECT_EQ(document.passages[1].text, "Three.");
}

TEST(ReadDocument, Problems) {
  const struct {
    std::string_view from, to, said;
  } rows[] = {
      {"# Record of appointment 2\n", "", "SIM017 1:1 the paper has no title\n"},
      {"# Record", "## Record", "SIM017 1:1 the paper has no title\n"},
      {"# Record of appointment 2", "# ", "SIM017 1:1 the paper has no title\n"},
      {"date: 2026-11-10\n", "", "SIM017 2:1 the heading line \"date\" is missing\n"},
      {"author: You\n", "author: You\nauthor: Me\n", "SIM017 4:1 \"author\" is given twice\n"},
      {"author: You\n", "author: You\ncolour: red\n",
       "SIM017 4:1 a paper has no heading \"colour\"\n"},
      {"author: You", "author:", "SIM015 3:8 \"author\" is empty\n"},
      {"2026-11-10", "10 November", "SIM018 2:7 \"10 November\" is no date\n"},
      {"first-hand", "second-hand", "SIM012 4:9 \"source\" is \"second-hand\"\n"},
      {"{#p.molly}", "{#P.molly}", "SIM019 7:26 \"{#P.molly}\" is no passage mark\n"},
      {"{#p.molly}", "{#p.molly", "SIM019 7:26 \"{#p.molly\" is no passage mark\n"},
      {"{#p.molly}", "{#p.molly} And more.",
       "SIM019 7:26 \"{#p.molly} And more.\" is no passage mark\n"},
      {"{#p.molly}", "{#a} {#b}", "SIM019 7:26 \"{#a} {#b}\" is no passage mark\n"},
      {"{#p.molly}", "{#}", "SIM019 7:26 \"{#}\" is no passage mark\n"},
      {"He said Molly was there. ", "", "SIM015 7:1 a passage mark stands alone\n"},
      {"One line", "One\x1b[2J line", "SIM004 6:4 this line holds a control character\n"},
      {"One line", "One\xFF line", "SIM003 6:4 this is not UTF-8\n"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(said_of(edited(kPaper, row.from, row.to)), row.said) << row.to;
  EXPECT_EQ(said_of("# T\ndate: 2026-01-02\nauthor: A\nsource: reported\n"),
            "SIM015 5:1 the paper is empty\n");
  EXPECT_EQ(said_of(""),
            "SIM017 1:1 the paper has no title\nSIM017 1:1 the heading line \"date\" is "
            "missing\nSIM017 1:1 the heading line \"author\" is missing\n"
            "SIM017 1:1 the heading line \"source\" is missing\nSIM015 1:1 the paper is empty\n");
}

TEST(ReadDocument, Limits) {
  ReadLimits limits;
  limits.passages = 2;
  EXPECT_EQ(said_of(kPaper, limits), "SIM013 9:1 too many sentences\n");
  limits = {};
  limits.text = 24;
  EXPECT_EQ(said_of(kPaper, limits),
            "SIM015 6:1 this line is too long\nSIM015 9:1 this line is too long\n");
  limits = {};
  limits.paper_bytes = 100;
  EXPECT_EQ(said_of(kPaper, limits), "SIM002 1:1 the file is too large\n");
}

TEST(ReadDocument, CutAtEveryByte) {
  for (std::size_t n = 0; n < kPaper.size(); ++n) said_of(kPaper.substr(0, n));
}

}  // namespace
}  // namespace sim
