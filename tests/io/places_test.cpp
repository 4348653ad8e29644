// From bytes to lines, columns and pointers, and how a diagnostic looks.
#include "sim/io/places.h"

#include <gtest/gtest.h>

namespace sim {
namespace {

Problem problem_at(std::uint32_t offset, std::uint16_t file = 0) {
  return {Code::SIM031, {offset, file}, "it is wrong", ""};
}

Place place_of(std::string_view text, std::uint32_t offset, const std::string& path = "a.json") {
  return place_problems({problem_at(offset)}, {{path, text}})[0].place;
}

std::string line_column(std::string_view text, std::uint32_t offset) {
  const Place place = place_of(text, offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + place.text;
}

TEST(Places, LinesAndColumns) {
  EXPECT_EQ(line_column("", 0), "1:1 ");
  EXPECT_EQ(line_column("abc", 2), "1:3 abc");
  EXPECT_EQ(line_column("abc", 3), "1:4 abc");
  EXPECT_EQ(line_column("abc", 99), "1:4 abc");
  EXPECT_EQ(line_column("ab\ncd\n", 2), "1:3 ab");
  EXPECT_EQ(line_column("ab\ncd\n", 3), "2:1 cd");
  EXPECT_EQ(line_column("ab\ncd\n", 6), "3:1 ");
  EXPECT_EQ(line_column("ab\r\ncd\r\n", 5), "2:2 cd");
  EXPECT_EQ(line_column("\xC5\xB5\xC5\xB7 x", 5), "1:4 \xC5\xB5\xC5\xB7 x")
      << "columns count characters";
  EXPECT_EQ(line_column("\ta\x1b[1mb\xFF", 1), "1:2  a?[1mb?")
      << "a line cannot steer the terminal";
}

TEST(Places, Pointers) {
  const std::string_view json = R"({"a": [10, {"b/c~d": "x"}, []], "e": {}})";
  const auto at = [&](std::string_view piece) {
    return static_cast<std::uint32_t>(json.find(piece));
  };
  const std::vector<std::uint32_t> offsets = {0,          at("\"a\""), at("[10"),   at("10"),
                                              at("{\"b"), at("\"b/c"), at("\"x\""), at("x\"}"),
                                              at("[]"),   at("\"e\""), at("{}}"),   at("}}")};
  EXPECT_EQ(json_pointers(json, offsets),
            (std::vector<std::string>{"", "/a", "/a", "/a/0", "/a/1", "/a/1/b~1c~0d",
                                      "/a/1/b~1c~0d", "/a/1/b~1c~0d", "/a/2", "/e", "/e", "/e"}));
}

TEST(Places, PointersOfBrokenJson) {
  EXPECT_EQ(json_pointers(R"({"a": [1, oops, 2]})", {6, 10, 16}),
            (std::vector<std::string>{"/a", "/a/0", "/a/0"}));
  EXPECT_EQ(json_pointers("", {0, 5}), (std::vector<std::string>{"", ""}));
  EXPECT_EQ(json_pointers(std::string(100'000, '['), {99'999}).size(), 1U);
}

TEST(Places, ManyFilesInAnyOrder) {
  const std::vector<SourceText> sources = {{"one.json", "{\n\"a\": 1}"}, {"two.md", "x\ny\nz"}};
  const std::vector<Diagnostic> d = place_problems(
      {problem_at(4, 1), problem_at(6, 0), problem_at(0, 1), problem_at(2, 0), problem_at(0, 7)},
      sources);
  EXPECT_EQ(d[0].place.file + d[0].place.text, "two.mdz");
  EXPECT_EQ(d[0].place.pointer, "");
  EXPECT_EQ(d[1].place.pointer, "/a");
  EXPECT_EQ(d[1].place.column, 5);
  EXPECT_EQ(d[2].place.line, 1);
  EXPECT_EQ(d[3].place.line, 2);
  EXPECT_EQ(d[4].place.line, 0) << "a file that is not there";
}

std::string shown(std::string_view text, std::uint32_t offset, std::string hint = {}) {
  Problem problem = problem_at(offset);
  problem.hint = std::move(hint);
  return format(place_problems({problem}, {{"case/scenario.json", text}})[0]);
}

TEST(Format, LineCaretHint) {
  EXPECT_EQ(shown("{\n   \"goto\": \"kichen\"\n}", 13, "did you mean \"kitchen\"?"),
            "case/scenario.json:2:12: error SIM031: it is wrong\n"
            "  \"goto\": \"kichen\"\n"
            "          ^\n"
            "  hint: did you mean \"kitchen\"?\n");
}

TEST(Format, NoLine) {
  EXPECT_EQ(shown("", 0), "case/scenario.json:1:1: error SIM031: it is wrong\n");
  Diagnostic unread;
  unread.code = Code::SIM136;
  unread.severity = Severity::Warning;
  unread.place.file = "case";
  unread.message = "nobody uses it";
  EXPECT_EQ(format(unread), "case: warning SIM136: nobody uses it\n");
}

// A line is shown up to 72 characters, and the caret stands under the spot wherever it is cut.
TEST(Format, LongLines) {
  std::string line;
  for (int i = 0; i < 30; ++i)
    line += "abcdefghi" + std::string(1, static_cast<char>('0' + i % 10));
  for (std::uint32_t offset = 0; offset <= line.size(); ++offset) {
    const std::string text = shown(line, offset);
    const std::size_t first = text.find('\n') + 3, second = text.find('\n', first) + 3;
    std::string cut = text.substr(first, second - first - 3);
    const std::size_t caret = text.find('^') - second;
    for (std::size_t mark; (mark = cut.find("…")) != std::string::npos;) cut.replace(mark, 3, ".");
    ASSERT_LE(cut.size(), 72U) << offset;
    ASSERT_TRUE(offset == line.size() ? caret == cut.size() : cut.at(caret) == line[offset])
        << offset << "\n"
        << text;
  }
  EXPECT_EQ(shown(std::string(72, 'a'), 70),
            "case/scenario.json:1:71: error SIM031: it is wrong\n  " + std::string(72, 'a') +
                "\n  " + std::string(70, ' ') + "^\n");
}

// Nothing is counted twice: a thousand problems in one line of megabytes.
TEST(Places, OneLongLine) {
  std::string text = "[";
  for (int i = 0; i < 500'000; ++i) text += "\"\xC5\xB5\", ";
  text += "1]";
  Problems problems;
  for (std::uint32_t i = 0; i < 1000; ++i) problems.push_back(problem_at(1 + 6 * 500 * i));
  const std::vector<Diagnostic> d = place_problems(problems, {{"a.json", text}});
  EXPECT_EQ(d[999].place.column, 1 + 5 * 500 * 999 + 1);
  EXPECT_EQ(d[999].place.pointer, "/" + std::to_string(500 * 999));
}

}  // namespace
}  // namespace sim
